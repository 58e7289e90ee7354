import Catalogue
import Foundation
import JSONText

/// A mapping in a file (docs/contact-import.md): `{"columns": [{"column": "Surname", "field": "family"}, …]}`.
public struct SavedMapping: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        public var name: String
        public var field: ImportField?
    }

    /// The largest file that is read, in bytes.
    public static let largest = 1 << 20

    public var columns: [Column]

    public init(_ mapping: ColumnMapping) {
        columns = mapping.columns.map { Column(name: $0.name, field: $0.field) }
    }

    /// - Throws: `UnreadableContacts.brokenMapping` with what is wrong and where, `.noSuchField`.
    public init(bytes: [UInt8]) throws {
        let file: File
        do {
            file = try JSONDecoder().decode(File.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw UnreadableContacts.brokenMapping(SavedMapping.words(for: error))
        }
        columns = []
        for (index, column) in file.columns.enumerated() {
            if columns.count >= CSVLimits().columns {
                throw UnreadableContacts.brokenMapping("it has more than \(columns.count) columns")
            }
            guard let field = column.field, let name = column.column else {
                throw UnreadableContacts.brokenMapping(
                    "columns[\(index)] needs \"column\" and \"field\", both of them texts")
            }
            columns.append(Column(name: name, field: try fieldNamed(field)))
        }
        if columns.isEmpty { throw UnreadableContacts.brokenMapping("\"columns\" is empty") }
    }

    public var bytes: [UInt8] {
        let json: JSON = [
            "columns": .array(
                columns.map { column in
                    ["column": .string(column.name), "field": .string(column.field?.rawValue ?? ImportField.leftOut)]
                })
        ]
        return json.bytes(pretty: true) + [UInt8(ascii: "\n")]
    }

    private struct File: Decodable {
        struct Column: Decodable {
            var column: String?
            var field: String?
        }
        var columns: [Column]
    }

    /// Each column of the file by its title, the first of several first; what the mapping does not name is left out.
    func applied(to known: [ColumnMapping.Column]) throws -> [ColumnMapping.Column] {
        var columns = known.map { ColumnMapping.Column($0.name, nil) }
        var taken: Set<Int> = []
        for saved in self.columns {
            let wanted = HeaderWords.plain(saved.name)
            let place = known.indices.first { !taken.contains($0) && HeaderWords.plain(known[$0].name) == wanted }
            guard let place else {
                if saved.field == nil { continue }
                throw UnreadableContacts.noSuchColumn(saved.name, known: known.map(\.name))
            }
            taken.insert(place)
            columns[place].field = saved.field
        }
        return columns
    }

    private static func words(for error: DecodingError) -> String {
        func place(_ path: [any CodingKey]) -> String {
            path.reduce("") { text, key in
                key.intValue.map { "\(text)[\($0)]" } ?? (text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)")
            }
        }
        switch error {
        case .keyNotFound(let key, _): return "\"\(key.stringValue)\" is missing"
        case .typeMismatch(_, let context) where context.codingPath.isEmpty: return "it is not a JSON object"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(place(context.codingPath)) is not what it should be"
        default: return "it is not JSON"
        }
    }
}
