import Catalogue

/// How one field is read from a row into a record; decided once for a type, for it is done for each value of each row.
///
/// A value whose place is known is put there. Only the others are put by a function, for keeping hold of one, while it is
/// called, costs more than the value itself (docs/decisions/0016-fields-once.md).
enum FieldReading<R: Record>: Sendable {
    case text(FieldOffset<R, String>)
    case optionalText(FieldOffset<R, String?>)
    case flag(FieldOffset<R, Bool>)
    case number(FieldOffset<R, Int?>)
    case date(FieldOffset<R, CalendarDate?>)
    case instant(FieldOffset<R, Instant?>)
    case embargo(FieldOffset<R, Embargo?>)
    case moment(FieldOffset<R, Moment?>)
    case reference(FieldOffset<R, R.ID>)
    case optionalReference(FieldOffset<R, R.ID?>)
    case list(FieldOffset<R, [String]>)
    case other(@Sendable (inout R, inout RowReader) throws -> Void)

    init(_ field: Field<R>) {
        self =
            switch field.place {
            case .text(let path): .at(path, FieldReading.text) { try $0.text() }
            case .optionalText(let path): .at(path, FieldReading.optionalText) { try $0.optionalText() }
            case .flag(let path): .at(path, FieldReading.flag) { try $0.flag() }
            case .number(let path): .at(path, FieldReading.number) { try $0.optionalNumber() }
            case .date(let path): .at(path, FieldReading.date) { try $0.optionalDate() }
            case .instant(let path): .at(path, FieldReading.instant) { try $0.optionalInstant() }
            case .embargo(let path): .at(path, FieldReading.embargo) { try $0.optionalEmbargo() }
            case .moment(let path): .at(path, FieldReading.moment) { try $0.optionalMoment() }
            case .reference(let path): .at(path, FieldReading.reference) { try $0.identity() }
            case .optionalReference(let path): .at(path, FieldReading.optionalReference) { try $0.optionalIdentity() }
            case .list(let path): .at(path, FieldReading.list) { try $0.list() }
            case .choice(let choice):
                .other { record, row in
                    let name = try row.text()
                    guard choice.set(&record, name) else { throw row.damage }
                }
            }
    }

    /// At its offset where it has one, else by its key path.
    private static func at<Value>(
        _ path: any FieldPlace<R>.Path<Value>, _ stored: (FieldOffset<R, Value>) -> FieldReading,
        _ read: @escaping @Sendable (inout RowReader) throws -> Value
    ) -> FieldReading {
        FieldOffset(path).map(stored) ?? .other { $0[keyPath: path] = try read(&$1) }
    }

    @inline(__always)
    func read(into record: inout R, from row: inout RowReader) throws {
        switch self {
        case .text(let place): place.put(try row.text(), into: &record)
        case .optionalText(let place): place.put(try row.optionalText(), into: &record)
        case .flag(let place): place.put(try row.flag(), into: &record)
        case .number(let place): place.put(try row.optionalNumber(), into: &record)
        case .date(let place): place.put(try row.optionalDate(), into: &record)
        case .instant(let place): place.put(try row.optionalInstant(), into: &record)
        case .embargo(let place): place.put(try row.optionalEmbargo(), into: &record)
        case .moment(let place): place.put(try row.optionalMoment(), into: &record)
        case .reference(let place): place.put(try row.identity(), into: &record)
        case .optionalReference(let place): place.put(try row.optionalIdentity(), into: &record)
        case .list(let place): place.put(try row.list(), into: &record)
        case .other(let read): try read(&record, &row)
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
