import Catalogue

extension Mapping where Value: Record {
    /// Of a record, from its fields: its identity, its slug, and each field's columns.
    init(of type: Value.Type) {
        let readings = Value.fields.map { FieldReading($0) }
        let writers = Value.fields.map(\.writer)
        let changes = Value.fields.compactMap(\.change)
        let keptBack = Value.fields.filter { $0.mayBeKeptBack(from: .public) && !$0.isNeeded }
            .flatMap { field in field.columns.map { ($0, Told(field)) } }
        self.init(
            table: Value.kind.rawValue, columns: ["id", "slug"] + Value.fields.flatMap(\.columns),
            keptBack: Dictionary(keptBack) { first, _ in first },
            read: { row in
                var record = Value(blank: try row.identity(), slug: try row.slug())
                for reading in readings { try reading.read(into: &record, from: &row) }
                return record
            },
            write: { record, row in
                row.identity(record.id)
                row.slug(record.slug)
                for write in writers { write(record, &row) }
            },
            change: { record, words in
                for change in changes { try change(&record, words) }
            })
    }
}

// What to do is decided once for each field, and not for each row.
extension Field {
    /// Writes the field's columns of a record.
    fileprivate var writer: @Sendable (R, inout RowWriter) -> Void {
        switch place {
        case .text(let path): { $1.text($0[keyPath: path]) }
        case .optionalText(let path): { $1.text($0[keyPath: path]) }
        case .flag(let path): { $1.flag($0[keyPath: path]) }
        case .number(let path): { $1.number($0[keyPath: path]) }
        case .date(let path): { $1.date($0[keyPath: path]) }
        case .instant(let path): { $1.instant($0[keyPath: path]) }
        case .embargo(let path):
            { record, row in
                let embargo = record[keyPath: path]
                row.instant(embargo?.until)
                row.text(embargo?.zone)
            }
        case .moment(let path):
            { record, row in
                let moment = record[keyPath: path]
                row.instant(moment?.at)
                row.text(moment?.zone)
            }
        case .reference(let path): { $1.identity($0[keyPath: path]) }
        case .optionalReference(let path): { $1.identity($0[keyPath: path]) }
        case .list(let path): { $1.list($0[keyPath: path]) }
        case .choice(let choice): { $1.text(choice.name($0)) }
        }
    }
    /// Changes its texts; nil where it holds none.
    fileprivate var change: (@Sendable (inout R, (String) throws -> String) throws -> Void)? {
        switch place {
        case .text(let path):
            { record, words in
                let text = record[keyPath: path]
                let changed = try words(text)
                if changed != text { record[keyPath: path] = changed }
            }
        case .optionalText(let path):
            { record, words in
                guard let text = record[keyPath: path] else { return }
                let changed = try words(text)
                if changed != text { record[keyPath: path] = changed }
            }
        case .list(let path):
            { record, words in
                let texts = record[keyPath: path]
                if !texts.isEmpty { record[keyPath: path] = try texts.map(words) }
            }
        case .flag, .number, .date, .instant, .embargo, .moment, .reference, .optionalReference, .choice: nil
        }
    }
}
