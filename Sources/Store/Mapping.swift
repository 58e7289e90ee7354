import Catalogue

import struct GRDB.DatabaseValue

/// How values of one type stand in rows: the columns, and the value read from and written to them in their order.
///
/// A record's is made of its fields; what is no record says its columns, and reads and writes them, by hand.
struct Mapping<Value: Sendable>: Sendable {
    let table: String
    let columns: [String]
    /// The columns that some audiences are not told, with who is: where the record is seen, and the value is not.
    let keptBack: [String: Told]
    let read: @Sendable (inout RowReader) throws -> Value
    let write: @Sendable (Value, inout RowWriter) -> Void
    /// Puts what is made of each of its texts in the place of that.
    let change: @Sendable (inout Value, (String) throws -> String) throws -> Void
    /// The columns of the row that a statement calls `r`: made once, for many a statement is asked for each row.
    let columnsOfR: String
    let insertSQL: String
    /// The last place is the identity of the row.
    let updateSQL: String

    init(
        table: String, columns: [String], keptBack: [String: Told] = [:],
        read: @escaping @Sendable (inout RowReader) throws -> Value,
        write: @escaping @Sendable (Value, inout RowWriter) -> Void,
        change: @escaping @Sendable (inout Value, (String) throws -> String) throws -> Void = { _, _ in }
    ) {
        self.change = change
        self.keptBack = keptBack
        self.table = table
        self.columns = columns
        self.read = read
        self.write = write
        columnsOfR = columns.map { "r.\($0)" }.joined(separator: ", ")
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        insertSQL = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
        let settings = columns.map { "\($0) = ?" }.joined(separator: ", ")
        updateSQL = "UPDATE \(table) SET \(settings) WHERE id = ?"
    }

    func values(of value: Value) throws -> [DatabaseValue] {
        var row = RowWriter(capacity: columns.count + 1)
        write(value, &row)
        if row.hasNUL { throw StoreError.refused(table: table, rule: "a text holds no NUL character") }
        return row.values
    }
}

/// To whom a column is told, where the row is seen.
enum Told: Sendable {
    /// To these, and whoever sees more.
    case to(Audience)
    /// To those whom another column of the row names; where it is empty, to these.
    case toThoseIn(String, else: Audience)

    init<R: Record>(_ field: Field<R>) {
        guard let name = field.audienceField else {
            self = .to(field.audience)
            return
        }
        var usual = Audience.internal
        if case .text(let word)? = R.field(name)?.usual { usual = Audience(rawValue: word) ?? .internal }
        self = .toThoseIn(name, else: usual)
    }
}

/// The mapping of each kind of record and of what stands between them.
enum Tables {
    static let organisation = Mapping(of: Organisation.self)
    static let contact = Mapping(of: Contact.self)
    static let contactPoint = Mapping(of: ContactPoint.self)
    static let release = Mapping(of: Release.self)
    static let asset = Mapping(of: Asset.self)
    static let statement = Mapping(of: Catalogue.Statement.self)
    static let event = Mapping(of: Event.self)
    static let quote = Mapping(of: Quote.self)
    static let reference = Mapping(of: Reference.self)
    static let outlet = Mapping(of: Outlet.self)
    static let coverage = Mapping(of: Coverage.self)
    static let kit = Mapping(of: Kit.self)
    static let request = Mapping(of: PressRequest.self)

    static func mapping<R: Record>(of type: R.Type) throws -> Mapping<R> {
        let mapping: any Sendable =
            switch R.kind {
            case .organisation: organisation
            case .contact: contact
            case .contactPoint: contactPoint
            case .release: release
            case .asset: asset
            case .statement: statement
            case .event: event
            case .quote: quote
            case .reference: reference
            case .outlet: outlet
            case .coverage: coverage
            case .kit: kit
            case .request: request
            }
        guard let mapping = mapping as? Mapping<R> else {
            throw StoreError.refused(table: R.kind.rawValue, rule: "the catalogue keeps records of its own types")
        }
        return mapping
    }
}
