import Catalogue

/// How often may be asked: by each neighbourhood of addresses, and by all together, so that a flood of forms fills neither the
/// catalogue nor the memory. Nothing of it is kept on a disk.
struct AskingRate {
    /// So many at once, and one more each so many milliseconds.
    struct Allowance: Sendable {
        var burst: Double
        var pause: Double
    }

    static let ofBlock = Allowance(burst: 5, pause: 120_000)
    static let ofAll = Allowance(burst: 60, pause: 6_000)
    /// So many neighbourhoods are told apart at a time.
    static let mostBlocks = 10_000

    private struct Bucket {
        var left: Double
        var at: Int64

        mutating func fill(_ allowance: Allowance, at now: Int64) {
            // A clock that goes back gives nothing, and takes nothing.
            left = min(allowance.burst, left + Double(max(0, now - at)) / allowance.pause)
            at = now
        }
    }

    private let ofBlock: Allowance
    private let ofAll: Allowance
    private var blocks: [AddressBlock?: Bucket] = [:]
    private var all: Bucket

    init(ofBlock: Allowance = AskingRate.ofBlock, ofAll: Allowance = AskingRate.ofAll) {
        self.ofBlock = ofBlock
        self.ofAll = ofAll
        all = Bucket(left: ofAll.burst, at: 0)
    }

    /// Whether one more is taken from there; where it is, it counts.
    mutating func take(from block: AddressBlock?, at instant: Instant) -> Bool {
        let now = instant.milliseconds
        var theirs = blocks[block] ?? Bucket(left: ofBlock.burst, at: now)
        theirs.fill(ofBlock, at: now)
        all.fill(ofAll, at: now)
        guard theirs.left >= 1, all.left >= 1 else { return false }
        if blocks[block] == nil, blocks.count >= AskingRate.mostBlocks { forgetTheQuiet(at: now) }
        theirs.left -= 1
        all.left -= 1
        blocks[block] = theirs
        return true
    }

    /// What was taken turned out to be nothing that is counted.
    mutating func giveBack(to block: AddressBlock?) {
        if let theirs = blocks[block] { blocks[block]?.left = min(ofBlock.burst, theirs.left + 1) }
        all.left = min(ofAll.burst, all.left + 1)
    }

    /// Those that have all of their allowance again need not be known.
    private mutating func forgetTheQuiet(at now: Int64) {
        let full = ofBlock.burst * ofBlock.pause
        blocks = blocks.filter { Double(now - $0.value.at) < full }
        if blocks.count >= AskingRate.mostBlocks { blocks = [:] }
    }
}
