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

    /// Many contacts one behind the other, for one alone takes more room around it than half of what it is.
    private static let chunk = 1 << 18

    private var chunks: [[UInt8]] = []
    /// Where a contact stands, by the hash of its identity: its chunk, and where in that it begins and how long it is.
    private var places: [Int: (chunk: UInt32, start: UInt32, count: UInt32)] = [:]
    /// Where those stood that were taken back: most come again as they were.
    private var former: [Int: (chunk: UInt32, start: UInt32, count: UInt32)] = [:]
    private let words = PackedWords()

    func isMade(_ id: UUID) -> Bool {
        places[id.hashValue].map { chunks[Int($0.chunk)][Int($0.start)] == 1 } ?? false
    }

    /// False where it cannot be put aside.
    mutating func put(_ contents: Contents) -> Bool {
        var record = PackedRecord(words)
        record.add(contents.isMade)
        guard record.add(contents.contact) else { return false }
        for (point, isMade) in contents.points {
            record.add(isMade)
            guard record.add(point) else { return false }
        }
        let (bytes, hash) = (record.bytes, contents.contact.id.hashValue)
        if let place = former.removeValue(forKey: hash), self.bytes(at: place).elementsEqual(bytes) {
            places[hash] = place
            return true
        }
        if chunks.last.map({ $0.count + bytes.count > ContactsAside.chunk }) ?? true {
            chunks.append([])
            chunks[chunks.count - 1].reserveCapacity(max(bytes.count, ContactsAside.chunk))
        }
        let last = chunks.count - 1
        places[hash] = (UInt32(last), UInt32(chunks[last].count), UInt32(bytes.count))
        chunks[last] += bytes
        return true
    }

    private func bytes(at place: (chunk: UInt32, start: UInt32, count: UInt32)) -> ArraySlice<UInt8> {
        chunks[Int(place.chunk)][Int(place.start)..<Int(place.start + place.count)]
    }

    mutating func take(_ id: UUID) -> Contents? {
        guard let place = places.removeValue(forKey: id.hashValue) else { return nil }
        former[id.hashValue] = place
        var reader = PackedReader(bytes(at: place), words)
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
