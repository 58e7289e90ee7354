/// What a list must lose and gain to become another: the fewest elements, or nearly so.
///
/// E. Myers, "An O(ND) difference algorithm and its variations" (1986), with the linear-space refinement: it looks for the
/// middle of the way from both ends, and goes on in the two halves. It is told how much work is too much, for the time
/// grows with the product of length and difference.
struct ShortestEdit {
    private let old: [Int32]
    private let new: [Int32]
    private(set) var isRemoved: [Bool]
    private(set) var isAdded: [Bool]
    private var work: Int
    /// The furthest places by diagonal, from the beginning and from the end; diagonal 0 stands at `origin`.
    private var forward: [Int]
    private var backward: [Int]
    private let origin: Int

    /// Nil where it takes more than `work` steps.
    init?(_ old: [Int32], _ new: [Int32], work: Int) {
        (self.old, self.new, self.work) = (old, new, work)
        isRemoved = Array(repeating: false, count: old.count)
        isAdded = Array(repeating: false, count: new.count)
        origin = new.count + 1
        forward = Array(repeating: 0, count: old.count + new.count + 3)
        backward = forward
        var waiting = [Box(old: 0..<old.count, new: 0..<new.count)]
        while let box = waiting.popLast() {
            guard let box = settled(box) else { continue }
            guard let middle = middle(of: box) else { return nil }
            waiting.append(Box(old: middle.old..<box.old.upperBound, new: middle.new..<box.new.upperBound))
            waiting.append(Box(old: box.old.lowerBound..<middle.old, new: box.new.lowerBound..<middle.new))
        }
    }

    /// The diagonals that are looked at; none where the lowest is above the highest.
    private struct Diagonals {
        var low: Int
        var high: Int

        var count: Int { max(0, high - low + 1) }

        func contains(_ diagonal: Int) -> Bool { low <= diagonal && diagonal <= high }
    }

    /// A stretch of both that is still to be compared.
    private struct Box {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// Without what is the same at both ends; nil where nothing is left to be looked for.
    private mutating func settled(_ box: Box) -> Box? {
        var (low, high) = ((box.old.lowerBound, box.new.lowerBound), (box.old.upperBound, box.new.upperBound))
        while low.0 < high.0, low.1 < high.1, old[low.0] == new[low.1] { low = (low.0 + 1, low.1 + 1) }
        while low.0 < high.0, low.1 < high.1, old[high.0 - 1] == new[high.1 - 1] { high = (high.0 - 1, high.1 - 1) }
        guard low.0 < high.0, low.1 < high.1 else {
            for place in low.0..<high.0 { isRemoved[place] = true }
            for place in low.1..<high.1 { isAdded[place] = true }
            return nil
        }
        return Box(old: low.0..<high.0, new: low.1..<high.1)
    }

    /// A place that a shortest way through the box goes through; nil where the work is used up.
    private mutating func middle(of box: Box) -> (old: Int, new: Int)? {
        let lowest = box.old.lowerBound - box.new.upperBound
        let highest = box.old.upperBound - box.new.lowerBound
        let (first, last) = (box.old.lowerBound - box.new.lowerBound, box.old.upperBound - box.new.upperBound)
        let meetsForward = (first - last) % 2 != 0
        var (ahead, back) = (Diagonals(low: first, high: first), Diagonals(low: last, high: last))
        forward[origin + first] = box.old.lowerBound
        backward[origin + last] = box.old.upperBound
        while true {
            ahead = widened(ahead, lowest, highest, in: \.forward, -1)
            work -= ahead.count
            for diagonal in stride(from: ahead.high, through: ahead.low, by: -2) {
                let place = goForward(diagonal, in: box)
                if meetsForward, back.contains(diagonal), backward[origin + diagonal] <= place {
                    return (place, place - diagonal)
                }
            }
            back = widened(back, lowest, highest, in: \.backward, .max)
            for diagonal in stride(from: back.high, through: back.low, by: -2) {
                let place = goBackward(diagonal, in: box)
                if !meetsForward, ahead.contains(diagonal), place <= forward[origin + diagonal] {
                    return (place, place - diagonal)
                }
            }
            if work < 0 { return nil }
        }
    }

    /// One diagonal more on either side; at the box's edge one less, so that every second one is looked at.
    private mutating func widened(
        _ diagonals: Diagonals, _ lowest: Int, _ highest: Int, in places: WritableKeyPath<ShortestEdit, [Int]>,
        _ bound: Int
    ) -> Diagonals {
        var diagonals = diagonals
        if diagonals.low > lowest {
            diagonals.low -= 1
            self[keyPath: places][origin + diagonals.low - 1] = bound
        } else {
            diagonals.low += 1
        }
        if diagonals.high < highest {
            diagonals.high += 1
            self[keyPath: places][origin + diagonals.high + 1] = bound
        } else {
            diagonals.high -= 1
        }
        return diagonals
    }

    private mutating func goForward(_ diagonal: Int, in box: Box) -> Int {
        let (below, above) = (forward[origin + diagonal - 1], forward[origin + diagonal + 1])
        var place = min(below >= above ? below + 1 : above, box.old.upperBound)
        let start = place
        while place < box.old.upperBound, place - diagonal < box.new.upperBound, old[place] == new[place - diagonal] {
            place += 1
        }
        work -= place - start
        forward[origin + diagonal] = place
        return place
    }

    private mutating func goBackward(_ diagonal: Int, in box: Box) -> Int {
        let (below, above) = (backward[origin + diagonal - 1], backward[origin + diagonal + 1])
        var place = min(below < above ? below : above - 1, box.old.upperBound)
        let start = place
        while place > box.old.lowerBound, place - diagonal > box.new.lowerBound,
            old[place - 1] == new[place - 1 - diagonal]
        {
            place -= 1
        }
        work -= start - place
        backward[origin + diagonal] = place
        return place
    }
}
