import Catalogue
import Foundation

/// Contacts that are decided, with their points, and organisations, out of the way: what a preview goes on with is a piece of a file, and whoever
/// is met again comes back whole.
struct ContactsAside {
    struct Contents {
        var contact: Contact
        /// Whether it is none of the catalogue's.
        var isMade: Bool
        var points: [(point: ContactPoint, isMade: Bool)]
    }

    private let log: ScratchLog
    /// Where a contact stands, by the hash of its identity: counted in eights of bytes and doubled, with one added for what is none of
    /// the catalogue's.
    private let places: PlacesByHash
    /// Those that were taken back, and where they stand: most come again as they were.
    private var out: [Int: UInt32] = [:]
    private let words = PackedWords()

    init(_ scratch: Scratch = Scratch()) { (log, places) = (ScratchLog(scratch), PlacesByHash(scratch)) }

    private func place(of hash: Int) -> UInt32? { out[hash] == nil ? places.first(at: hash) : nil }

    func isMade(_ id: UUID) -> Bool { place(of: id.hashValue).map { $0 & 1 == 1 } ?? false }

    /// False where it cannot be put aside.
    mutating func put(_ contents: Contents) -> Bool {
        var record = PackedRecord(words)
        guard record.add(contents.contact) else { return false }
        for (point, isMade) in contents.points {
            record.add(isMade)
            guard record.add(point) else { return false }
        }
        return put(record.bytes, contents.contact.id, isMade: contents.isMade)
    }

    /// The same for an organisation that is none of the catalogue's.
    mutating func put(_ organisation: Organisation) -> Bool {
        var record = PackedRecord(words)
        return record.add(organisation) && put(record.bytes, organisation.id, isMade: true)
    }

    private mutating func put(_ bytes: [UInt8], _ id: UUID, isMade: Bool) -> Bool {
        let (hash, flag): (Int, UInt32) = (id.hashValue, isMade ? 1 : 0)
        if let place = out[hash], place & 1 == flag, self.bytes(at: place) == bytes {
            out[hash] = nil
            return true
        }
        guard let eights = UInt32(exactly: log.count / 8), eights <= .max / 2 else { return false }
        var length = UInt64(bytes.count)
        withUnsafeBytes(of: &length) { _ = log.append($0) }
        log.append(bytes + [UInt8](repeating: 0, count: (8 - bytes.count % 8) % 8))
        places.set(eights << 1 | flag, at: hash)
        out[hash] = nil
        return true
    }

    private func bytes(at place: UInt32) -> [UInt8] {
        let start = Int(place >> 1) * 8
        let length = log.bytes(8, at: start).withUnsafeBytes { $0.count == 8 ? $0.loadUnaligned(as: UInt64.self) : 0 }
        return log.bytes(Int(clamping: length), at: start + 8)
    }

    private mutating func taken(_ id: UUID) -> (bytes: [UInt8], isMade: Bool)? {
        guard let place = place(of: id.hashValue) else { return nil }
        out[id.hashValue] = place
        return (bytes(at: place), place & 1 == 1)
    }

    mutating func take(_ id: UUID) -> Contents? {
        guard let taken = taken(id) else { return nil }
        var reader = PackedReader(taken.bytes[...], words)
        guard let contact = reader.record(Contact.self) else { return nil }
        var contents = Contents(contact: contact, isMade: taken.isMade, points: [])
        while !reader.isAtEnd {
            let isMade = reader.flag()
            guard let point = reader.record(ContactPoint.self) else { return nil }
            contents.points.append((point, isMade))
        }
        return contents
    }

    mutating func takeOrganisation(_ id: UUID) -> Organisation? {
        guard let taken = taken(id) else { return nil }
        var reader = PackedReader(taken.bytes[...], words)
        return reader.record(Organisation.self)
    }
}
