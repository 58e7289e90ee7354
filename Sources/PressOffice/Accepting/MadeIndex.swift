import Catalogue
import Foundation

/// The records that a working copy made, by what they are looked up by: one look-up, however many there are.
struct MadeIndex {
    private var byName: [RecordKind: [String: [UUID]]] = [:]

    mutating func add(_ record: some Record) {
        let name = (record as? Contact)?.compared
        if let key = name?.key ?? MadeIndex.key(of: record) { add(record, key) }
        if let name { add(record, MadeIndex.family(name.family)) }
    }

    /// What is looked up for a family name, which is no other key.
    static func family(_ name: String) -> String { "\n\(name)" }

    private mutating func add(_ record: some Record, _ key: String) {
        // A name that stays is not noted again; one that comes back is, which harms nobody.
        guard byName[type(of: record).kind]?[key]?.last != record.id else { return }
        byName[type(of: record).kind, default: [:]][key, default: []].append(record.id)
    }

    mutating func forget(_ kind: RecordKind) { byName[kind] = nil }

    /// A contact is called as it is compared.
    func records(of kind: RecordKind, called key: String) -> [UUID] { byName[kind]?[key] ?? [] }

    private static func key(of record: some Record) -> String? {
        switch record {
        case let contact as Contact: contact.calledAs
        case let point as ContactPoint: folded(point.address)
        case let organisation as Organisation: folded(organisation.name)
        case let outlet as Outlet: folded(outlet.name)
        default: nil
        }
    }
}
