import Catalogue

extension Mapping where Value: Record {
    /// Of a record, from its fields: its identity, its slug, and each field's columns.
    init(of type: Value.Type) {
        let readers = Value.fields.map(\.reader)
        let writers = Value.fields.map(\.writer)
        let keptBack = Value.fields.filter { $0.audience != .public && !$0.isNeeded }
            .flatMap { field in field.columns.map { ($0, field.audience) } }
        self.init(
            table: Value.kind.rawValue, columns: ["id", "slug"] + Value.fields.flatMap(\.columns),
            keptBack: Dictionary(keptBack) { first, _ in first },
            read: { row in
                var record = Value(blank: try row.identity(), slug: try row.slug())
                for read in readers { try read(&record, &row) }
                return record
            },
            write: { record, row in
                row.identity(record.id)
                row.slug(record.slug)
                for write in writers { write(record, &row) }
            })
    }
}

// What to do is decided once for each field, and not for each row.
extension Field {
    /// Reads the field's columns into a record.
    fileprivate var reader: @Sendable (inout R, inout RowReader) throws -> Void {
        switch place {
        case .text(let path): { $0[keyPath: path] = try $1.text() }
        case .optionalText(let path): { $0[keyPath: path] = try $1.optionalText() }
        case .flag(let path): { $0[keyPath: path] = try $1.flag() }
        case .number(let path): { $0[keyPath: path] = try $1.optionalNumber() }
        case .date(let path): { $0[keyPath: path] = try $1.optionalDate() }
        case .instant(let path): { $0[keyPath: path] = try $1.optionalInstant() }
        case .embargo(let path): { $0[keyPath: path] = try $1.optionalEmbargo() }
        case .moment(let path): { $0[keyPath: path] = try $1.optionalMoment() }
        case .reference(let path): { $0[keyPath: path] = try $1.identity() }
        case .optionalReference(let path): { $0[keyPath: path] = try $1.optionalIdentity() }
        case .list(let path): { $0[keyPath: path] = try $1.list() }
        case .choice(let choice):
            { record, row in
                let name = try row.text()
                guard choice.set(&record, name) else { throw row.damage }
            }
        }
    }

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
}

extension RowReader {
    fileprivate mutating func optionalEmbargo() throws -> Embargo? {
        let until = try optionalInstant()
        let zone = try optionalText()
        guard let until, let zone else { return nil }
        return Embargo(until: until, zone: zone)
    }

    fileprivate mutating func optionalMoment() throws -> Moment? {
        let at = try optionalInstant()
        let zone = try optionalText()
        guard let at, let zone else { return nil }
        return Moment(at, zone: zone)
    }
}
