import Catalogue
import PressOffice

extension Sheet {
    /// A line for each field of a record that has a value, in the order of its fields. `instead` says what differs, by
    /// the field's name: another line, or nil for none; `first` and `last` stand at the head and at the foot.
    static func fields<R: Record>(
        of record: R, first: [String] = [], last: [String] = [], instead: [String: Line?] = [:]
    ) -> [Line?] {
        let first = ["isWithdrawn"] + first
        func place(_ field: Field<R>) -> Int {
            first.firstIndex(of: field.name) ?? first.count + (last.firstIndex(of: field.name).map { $0 + 1 } ?? 0)
        }
        let fields = R.fields.filter { $0.isIn(.sheet) }.enumerated()
            .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
        return fields.map { field in
            if let line = instead[field.name] { return line }
            guard let value = field.value(of: record), value != .flag(false), !value.isEmpty else { return nil }
            // That a part is for all who see the whole, and a note for whom it usually is, nobody asks.
            if field.kind == .audience, value == field.usual, field.name != "audience" || value == Sheet.everybody {
                return nil
            }
            if field.name == "isWithdrawn" {
                return Line("withdrawn", "kept, and no longer handed out", style: .yellow)
            }
            return Line(field.label, words(for: field.told(value) ?? value, of: field.kind))
        }
    }

    private static let everybody = FieldValue.text(Audience.public.rawValue)

    /// What is referred to has no words here: a sheet that shows it says them with `instead`.
    private static func words(for value: FieldValue, of kind: FieldKind) -> String {
        switch value {
        case .date(let date): date.inWords
        case .instant(let instant): instant.inWords
        case .embargo(let embargo): embargo.words
        case .moment(let moment): moment.inWords
        case .list(let items): listed(items)
        default: kind.words(for: value) { $0.lowerCased } ?? ""
        }
    }
}
