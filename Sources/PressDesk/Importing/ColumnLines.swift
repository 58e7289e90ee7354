import Catalogue
import Exchange

// Which column of a table is what, as a person says it in the preview of an import: the same choices that the command line takes.
extension DeskRoom {
    private static let column = "column."

    /// A line for each column, with what it is taken for.
    func columnLines(_ mapping: ColumnMapping) -> [FormLine] {
        let fields = ImportField.allCases.map { (value: $0.rawValue, words: begun($0.rawValue)) }
        return mapping.columns.prefix(DeskRoom.mostColumns).enumerated().map { place, column in
            .choice(
                "\(DeskRoom.column)\(place + 1)", QuotedText.line(column.name, most: 60).orNil ?? "Column \(place + 1)",
                column.field?.rawValue ?? ImportField.leftOut,
                among: [(value: ImportField.leftOut, words: "Leave it out")] + fields)
        }
    }

    /// Wider tables are mapped at the command line.
    private static let mostColumns = 200

    /// What was said of the columns, by their places.
    var columnChoices: ColumnChoices {
        get throws {
            let places = form.fields.keys.compactMap { name -> Int? in
                name.hasPrefix(DeskRoom.column) ? Int(name.dropFirst(DeskRoom.column.count)) : nil
            }
            return ColumnChoices(
                single: try places.sorted().map {
                    try ColumnChoices.Choice("\($0)=\(form["\(DeskRoom.column)\($0)"])")
                })
        }
    }
}
