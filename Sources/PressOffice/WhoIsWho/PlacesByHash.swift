/// Up to three places by a hash of 64 bits, in the order in which they were noted. Nothing is ever taken out.
///
/// Hashes stand on pages of a scratch, those that begin alike on one; a page that is full is parted in two. So what is in memory is which
/// page has which of them, a byte for each of a hundred.
final class PlacesByHash {
    private static let mostOfOne = 3
    private static let page = 2048
    /// On each page the hashes, then the places, then how many there are and how many bits they begin alike with.
    private static let slots = 170
    /// Hashes that begin alike with so many bits are not parted any more.
    private static let deepest = 26

    private let scratch: Scratch
    /// A page of the file while it is looked at.
    private let copy = UnsafeMutableRawPointer.allocate(byteCount: PlacesByHash.page, alignment: 16)
    /// By the first bits of a hash where its page begins.
    private var pages: [Int] = []
    /// How many bits that are.
    private var depth = 0
    private var free: Range<Int> = 0..<0
    /// Those whose page is full and cannot be parted: of hashes as they are none.
    private var crowd: [(hash: UInt64, place: UInt32)] = []

    init(_ scratch: Scratch = Scratch()) { self.scratch = scratch }

    /// Notes a place; where it is noted already, or three others are, nothing changes.
    func note(_ place: UInt32, at hash: Int) {
        let hash = PlacesByHash.spread(hash)
        note(place, hash) { others in others.count < PlacesByHash.mostOfOne && !others.contains(place) }
    }

    /// Puts a place where another was noted, or none.
    func set(_ place: UInt32, at hash: Int) {
        let hash = PlacesByHash.spread(hash)
        if let index = crowd.firstIndex(where: { $0.hash == hash }) { return crowd[index].place = place }
        guard !pages.isEmpty else { return note(place, hash) { _ in true } }
        let isSet = withPage(page(of: hash)) { page, isChanged in
            guard let slot = page.first(hash) else { return false }
            page.places[slot] = place
            isChanged = true
            return true
        }
        if !isSet { note(place, hash) { _ in true } }
    }

    /// The first that was noted.
    func first(at hash: Int) -> UInt32? {
        let hash = PlacesByHash.spread(hash)
        guard !pages.isEmpty else { return nil }
        return withPage(page(of: hash)) { page, _ in page.first(hash).map { page.places[$0] } }
            ?? crowd.first { $0.hash == hash }?.place
    }

    func places(at hash: Int) -> [UInt32] {
        guard !pages.isEmpty else { return [] }
        return all(PlacesByHash.spread(hash))
    }

    private func all(_ hash: UInt64) -> [UInt32] {
        withPage(page(of: hash)) { page, _ in page.all(hash) } + crowd.filter { $0.hash == hash }.map(\.place)
    }

    private func note(_ place: UInt32, _ hash: UInt64, where isWanted: ([UInt32]) -> Bool) {
        if pages.isEmpty { pages.append(newPage()) }
        while true {
            let start = page(of: hash)
            let isFull = withPage(start) { page, isChanged in
                guard isWanted(page.all(hash)) else { return false }
                if page.count == PlacesByHash.slots { return true }
                page.add(hash, place)
                isChanged = true
                return false
            }
            guard isFull else { return }
            guard part(start, with: hash) else {
                if isWanted(all(hash)) { crowd.append((hash, place)) }
                return
            }
        }
    }

    // MARK: Pages

    /// Numbers that follow one another are far from each other.
    private static func spread(_ hash: Int) -> UInt64 { UInt64(truncatingIfNeeded: hash) &* 0x9E37_79B9_7F4A_7C15 }

    private func page(of hash: UInt64) -> Int { pages[depth == 0 ? 0 : Int(hash >> UInt64(64 - depth))] }

    private func newPage() -> Int {
        if free.isEmpty {
            let start = scratch.allot()
            free = start..<start + Scratch.block
        }
        defer { free = free.lowerBound + PlacesByHash.page..<free.upperBound }
        return free.lowerBound
    }

    /// Puts half of a page's hashes on a new one; false where that is not done any more.
    private func part(_ start: Int, with hash: UInt64) -> Bool {
        let bits = withPage(start) { page, _ in page.bits }
        guard bits < PlacesByHash.deepest else { return false }
        if bits == depth {
            pages = pages.flatMap { [$0, $0] }
            depth += 1
        }
        let new = newPage()
        let mask = UInt64(1) << UInt64(63 - bits)
        var moved: [(UInt64, UInt32)] = []
        withPage(start) { page, isChanged in
            var kept = 0
            for slot in 0..<page.count {
                if page.hashes[slot] & mask != 0 {
                    moved.append((page.hashes[slot], page.places[slot]))
                } else {
                    (page.hashes[kept], page.places[kept]) = (page.hashes[slot], page.places[slot])
                    kept += 1
                }
            }
            (page.count, page.bits, isChanged) = (kept, bits + 1, true)
        }
        withPage(new) { page, isChanged in
            for (hash, place) in moved { page.add(hash, place) }
            (page.bits, isChanged) = (bits + 1, true)
        }
        // Of the stretch that had the page the second half has the new one.
        let stretch = 1 << (depth - bits)
        let first = Int(hash >> UInt64(64 - depth)) / stretch * stretch
        for index in first + stretch / 2..<first + stretch { pages[index] = new }
        return true
    }

    /// A page as it stands in memory.
    private struct Page {
        let hashes: UnsafeMutablePointer<UInt64>
        let places: UnsafeMutablePointer<UInt32>
        private let counts: UnsafeMutablePointer<UInt8>

        init(_ start: UnsafeMutableRawPointer) {
            hashes = start.assumingMemoryBound(to: UInt64.self)
            places = (start + 8 * PlacesByHash.slots).assumingMemoryBound(to: UInt32.self)
            counts = (start + 12 * PlacesByHash.slots).assumingMemoryBound(to: UInt8.self)
        }

        var count: Int {
            get { min(Int(counts[0]), PlacesByHash.slots) }
            nonmutating set { counts[0] = UInt8(newValue) }
        }

        /// How many bits its hashes begin alike with.
        var bits: Int {
            get { Int(counts[1]) }
            nonmutating set { counts[1] = UInt8(newValue) }
        }

        func first(_ hash: UInt64) -> Int? {
            let count = count
            var slot = 0
            while slot < count {
                if hashes[slot] == hash { return slot }
                slot += 1
            }
            return nil
        }

        func all(_ hash: UInt64) -> [UInt32] {
            guard let first = first(hash) else { return [] }
            return (first..<count).filter { hashes[$0] == hash }.map { places[$0] }
        }

        func add(_ hash: UInt64, _ place: UInt32) {
            (hashes[count], places[count]) = (hash, place)
            count += 1
        }
    }

    /// `body` says whether it changes the page.
    private func withPage<Value>(_ start: Int, _ body: (Page, _ isChanged: inout Bool) -> Value) -> Value {
        var isChanged = false
        if let memory = scratch.memory(PlacesByHash.page, at: start)?.baseAddress {
            return body(Page(memory), &isChanged)
        }
        scratch.read(UnsafeMutableRawBufferPointer(start: copy, count: PlacesByHash.page), at: start)
        let value = body(Page(copy), &isChanged)
        if isChanged { scratch.write(UnsafeRawBufferPointer(start: copy, count: PlacesByHash.page), at: start) }
        return value
    }

    deinit { copy.deallocate() }
}
