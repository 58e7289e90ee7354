import struct GRDB.DatabaseValue

/// A row as the history keeps it: `id='…', slug='jane-doe', preference=1, note=NULL`, each value as SQLite's `quote`
/// writes it.
///
/// Not JSON: SQLite 3.40 takes no JSON function from a schema that is not trusted, and JSON escapes by hand made the
/// triggers so long that reading the schema took most of the time of a start (docs/decisions/0001-rollback-journal.md).
struct RowText {
    enum Value: Equatable {
        case null, integer(Int64), text(String)

        var text: String? {
            switch self {
            case .null: nil
            case .integer(let number): String(number)
            case .text(let text): text
            }
        }

        /// Throws for what no row that the history follows has.
        init(_ value: DatabaseValue) throws {
            switch value.storage {
            case .null: self = .null
            case .int64(let number): self = .integer(number)
            case .string(let text): self = .text(text)
            default: throw RowReader.Unreadable(column: 0)
            }
        }

        var databaseValue: DatabaseValue {
            switch self {
            case .null: .null
            case .integer(let number): number.databaseValue
            case .text(let text): text.databaseValue
            }
        }
    }

    /// In the order of the table's columns, `rowNumber` first.
    private(set) var columns: [(name: String, value: Value)] = []

    /// SQL for the text of a row's columns: in one call, for to put it together piece by piece takes three times as long.
    static func sql(of columns: [KeptColumn], in row: String) -> String {
        // SQLite takes no more than 127 values.
        stride(from: 0, to: columns.count, by: 100).map { start in
            let some = columns[start..<min(start + 100, columns.count)]
            let form = some.map { "\($0.name)=\($0.isText ? "%Q" : "%s")" }.joined(separator: ", ")
            let values = some.map { $0.isText ? "\(row).\($0.name)" : "quote(\(row).\($0.name))" }
            return "printf('\(start == 0 ? "" : ", ")\(form)', \(values.joined(separator: ", ")))"
        }.joined(separator: " || ")
    }

    /// As it was read.
    var text: String {
        columns.enumerated().map { index, column in
            let value =
                switch column.value {
                case .null: "NULL"
                case .integer(let number): "\(number)"
                case .text(let text): "'\(text.replacing("'", with: "''"))'"
                }
            return "\(index == 0 ? "" : ", ")\(column.name)=\(value)"
        }.joined()
    }

    /// Puts what is made of each text in the place of it; identities stay.
    mutating func changeTexts(_ made: (String) -> String) {
        for index in columns.indices where columns[index].name != "id" && !columns[index].name.hasSuffix("ID") {
            if case .text(let text) = columns[index].value { columns[index].value = .text(made(text)) }
        }
    }

    /// Puts what is made of a column's text in the place of it.
    mutating func change(_ column: String, _ made: (String) -> String) {
        for index in columns.indices where columns[index].name == column {
            if case .text(let text) = columns[index].value { columns[index].value = .text(made(text)) }
        }
    }

    init(_ columns: [(name: String, value: Value)]) { self.columns = columns }

    /// What the history kept; a file may hold anything.
    static func read(_ text: String) throws -> RowText {
        guard let row = RowText(text) else { throw RowReader.Unreadable(column: 0) }
        return row
    }

    /// Nil for what is not written so.
    init?(_ text: String) {
        var rest = Substring(text).utf8
        while !rest.isEmpty {
            guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let name = String(Substring(rest[..<equals]))
            rest = rest[rest.index(after: equals)...]
            guard let value = RowText.takeValue(&rest) else { return nil }
            columns.append((name, value))
            guard rest.isEmpty || rest.starts(with: ", ".utf8) else { return nil }
            rest = rest.dropFirst(2)
        }
    }

    private static func takeValue(_ rest: inout Substring.UTF8View) -> Value? {
        let quote = UInt8(ascii: "'")
        guard rest.first == quote else {
            let end = rest.firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex
            let word = Substring(rest[..<end])
            rest = rest[end...]
            return word == "NULL" ? .null : Int64(word).map { .integer($0) }
        }
        var text: [UInt8] = []
        rest = rest.dropFirst()
        while let end = rest.firstIndex(of: quote) {
            text += rest[..<end]
            rest = rest[end...].dropFirst()
            // Two quotes are one; one is the end.
            guard rest.first == quote else { return .text(String(decoding: text, as: UTF8.self)) }
            text.append(quote)
            rest = rest.dropFirst()
        }
        return nil
    }
}

/// A column that the history keeps, and whether it holds text: what `%Q` writes as `quote` does.
struct KeptColumn: Equatable {
    let name: String
    let isText: Bool
}
