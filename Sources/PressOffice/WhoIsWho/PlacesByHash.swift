/// Up to three places by a hash of 64 bits, in the order in which they were noted.
///
/// A dictionary of a million keys takes twice the room, and three times while it grows. This is open addressing in many small tables, of
/// which one grows at a time. Nothing is ever taken out.
struct PlacesByHash {
    fileprivate struct Table {
        /// A nought is a free slot.
        var hashes = [Int](repeating: 0, count: 16)
        var places = [UInt32](repeating: 0, count: 16)
        var count = 0
    }

    private static let mostOfOne = 3
    fileprivate static let bits = 6
    private var tables = [Table](repeating: Table(), count: 1 << PlacesByHash.bits)

    /// Notes a place; where it is noted already, or three others are, nothing changes.
    mutating func note(_ place: UInt32, at hash: Int) {
        let hash = hash == 0 ? 1 : hash
        tables[PlacesByHash.table(of: hash)].note(place, hash, atMost: PlacesByHash.mostOfOne)
    }

    func places(at hash: Int) -> [UInt32] {
        let hash = hash == 0 ? 1 : hash
        return tables[PlacesByHash.table(of: hash)].places(hash)
    }

    private static func table(of hash: Int) -> Int { Int(UInt(bitPattern: hash) >> (UInt.bitWidth - bits)) }
}

extension PlacesByHash.Table {
    /// By the bits that do not say which table it is.
    private func slot(of hash: Int) -> Int {
        Int((UInt(bitPattern: hash) &<< UInt(PlacesByHash.bits)).multipliedFullWidth(by: UInt(hashes.count)).high)
    }

    private func next(_ slot: Int) -> Int { slot + 1 == hashes.count ? 0 : slot + 1 }

    mutating func note(_ place: UInt32, _ hash: Int, atMost most: Int) {
        var (slot, known) = (slot(of: hash), 0)
        while hashes[slot] != 0 {
            if hashes[slot] == hash {
                known += 1
                if places[slot] == place || known == most { return }
            }
            slot = next(slot)
        }
        (hashes[slot], places[slot]) = (hash, place)
        count += 1
        if count * 5 > hashes.count * 4 { grow() }
    }

    func places(_ hash: Int) -> [UInt32] {
        var found: [UInt32] = []
        var slot = slot(of: hash)
        while hashes[slot] != 0 {
            if hashes[slot] == hash { found.append(places[slot]) }
            slot = next(slot)
        }
        return found
    }

    private mutating func grow() {
        let old = self
        let room = hashes.count + hashes.count / 3
        (hashes, places, count) = ([Int](repeating: 0, count: room), [UInt32](repeating: 0, count: room), 0)
        // Behind a free slot, so that those of one hash keep their order; a fifth of them is free.
        guard let free = old.hashes.firstIndex(of: 0) else { return }
        for index in Array(free..<old.hashes.count) + Array(0..<free) where old.hashes[index] != 0 {
            var slot = slot(of: old.hashes[index])
            while hashes[slot] != 0 { slot = next(slot) }
            (hashes[slot], places[slot]) = (old.hashes[index], old.places[index])
            count += 1
        }
    }
}
