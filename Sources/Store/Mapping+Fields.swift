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
        case .text(let path): at(path) { $1.text($0) }
        case .optionalText(let path): at(path) { $1.text($0) }
        case .flag(let path): at(path) { $1.flag($0) }
        case .number(let path): at(path) { $1.number($0) }
        case .date(let path): at(path) { $1.date($0) }
        case .instant(let path): at(path) { $1.instant($0) }
        case .embargo(let path):
            at(path) { embargo, row in
                row.instant(embargo?.until)
                row.text(embargo?.zone)
            }
        case .moment(let path):
            at(path) { moment, row in
                row.instant(moment?.at)
                row.text(moment?.zone)
            }
        case .reference(let path): at(path) { $1.identity($0) }
        case .optionalReference(let path): at(path) { $1.identity($0) }
        case .list(let path): at(path) { $1.list($0) }
        case .choice(let choice): { $1.text(choice.name($0)) }
        }
    }

    /// From its offset where it has one, else by its key path.
    private func at<Value>(
        _ path: any Path<Value>, _ write: @escaping @Sendable (Value, inout RowWriter) -> Void
    ) -> @Sendable (R, inout RowWriter) -> Void {
        guard let offset = FieldOffset<R, Value>(path) else { return { write($0[keyPath: path], &$1) } }
        return { write(offset.value(in: $0), &$1) }
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
