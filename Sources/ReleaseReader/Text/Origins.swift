/// Where each byte of a text stood in the one that it was made of. Most follow the byte before, so only the others are kept.
struct Origins {
    /// From this byte on, each stands one behind the one before.
    private struct Run {
        let start: UInt32
        let origin: UInt32
    }

    private var runs: [Run] = []
    private(set) var count = 0

    mutating func append(_ origin: Int) {
        if runs.isEmpty || self.origin(of: count, in: runs[runs.count - 1]) != origin {
            runs.append(Run(start: UInt32(clamping: count), origin: UInt32(clamping: origin)))
        }
        count += 1
    }

    /// Leaves out the bytes from this one on.
    mutating func cut(to count: Int) {
        while let last = runs.last, Int(last.start) >= count { runs.removeLast() }
        self.count = min(self.count, count)
    }

    subscript(index: Int) -> Int {
        origin(of: index, in: runs[runs.partitioned { Int($0.start) <= index } - 1])
    }

    /// The first byte that stood at this place or behind it; `count` where none did. Bytes stand in the order that they had.
    func first(from place: Int) -> Int {
        let next = runs.partitioned { Int($0.origin) < place }
        guard next > 0 else { return 0 }
        let end = next < runs.count ? Int(runs[next].start) : count
        return min(end, Int(runs[next - 1].start) + place - Int(runs[next - 1].origin))
    }

    private func origin(of index: Int, in run: Run) -> Int { Int(run.origin) + index - Int(run.start) }
}
