import Catalogue
import Foundation

/// The records that a working copy made, by what they are looked up by: one look-up, however many there are.
struct MadeIndex {
    private var byName: [RecordKind: [String: [UUID]]] = [:]

    mutating func add(_ record: some Record) {
        guard let name = MadeIndex.name(of: record) else { return }
        let key = folded(name)
        // A name that stays is not noted again; one that comes back is, which harms nobody.
        guard byName[type(of: record).kind]?[key]?.last != record.id else { return }
        byName[type(of: record).kind, default: [:]][key, default: []].append(record.id)
    }

    mutating func forget(_ kind: RecordKind) { byName[kind] = nil }

    func records(of kind: RecordKind, called name: String) -> [UUID] { byName[kind]?[folded(name)] ?? [] }

    private static func name(of record: some Record) -> String? {
        switch record {
        case let contact as Contact: contact.name
        case let point as ContactPoint: point.address
        case let organisation as Organisation: organisation.name
        case let outlet as Outlet: outlet.name
        default: nil
        }
    }
}
