import Catalogue
import Foundation

/// Contacts that are decided, with their points, out of the way: what a preview goes on with is a piece of a file, and whoever
/// is met again comes back whole.
struct ContactsAside {
    struct Contents {
        var contact: Contact
        /// Whether it is none of the catalogue's.
        var isMade: Bool
        var points: [(point: ContactPoint, isMade: Bool)]
    }

    private var packed: [UUID: [UInt8]] = [:]

    func isMade(_ id: UUID) -> Bool { packed[id]?.first == 1 }

    /// False where it cannot be put aside.
    mutating func put(_ contents: Contents) -> Bool {
        var record = PackedRecord()
        record.add(contents.isMade)
        guard record.add(contents.contact) else { return false }
        for (point, isMade) in contents.points {
            record.add(isMade)
            guard record.add(point) else { return false }
        }
        // In as much room as there is of it.
        packed[contents.contact.id] = Array(record.bytes[...])
        return true
    }

    mutating func take(_ id: UUID) -> Contents? {
        guard let bytes = packed.removeValue(forKey: id) else { return nil }
        var reader = PackedReader(bytes)
        let isMade = reader.flag()
        guard let contact = reader.record(Contact.self) else { return nil }
        var contents = Contents(contact: contact, isMade: isMade, points: [])
        while !reader.isAtEnd {
            let isMade = reader.flag()
            guard let point = reader.record(ContactPoint.self) else { return nil }
            contents.points.append((point, isMade))
        }
        return contents
    }
}
