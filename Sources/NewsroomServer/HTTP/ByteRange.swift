/// Which bytes of something are wanted (RFC 9110 section 14).
enum ByteRange: Equatable {
    /// All of them: nothing was said, or nothing that is understood, or several parts, which nobody has to send.
    case whole
    case part(Range<Int>)
    /// What was asked for is not there.
    case none

    init(_ header: String?, of length: Int) {
        guard let header, header.lowercased().hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let sides = header.dropFirst(6).trimmed.split(separator: "-", omittingEmptySubsequences: false)
        guard sides.count == 2, let first = ByteRange.number(sides[0]), let last = ByteRange.number(sides[1]) else {
            self = .whole
            return
        }
        switch (first, last) {
        case (nil, nil): self = .whole
        case (nil, let count?): self = ByteRange.part(from: max(0, length - count), to: length, of: length)
        case (let start?, nil): self = ByteRange.part(from: start, to: length, of: length)
        case (let start?, let end?):
            // Backwards it is no range at all.
            self = end < start ? .whole : ByteRange.part(from: start, to: min(end, length - 1) + 1, of: length)
        }
    }

    private static func part(from start: Int, to end: Int, of length: Int) -> ByteRange {
        start < end && start < length ? .part(start..<end) : .none
    }

    /// Nil where it is no number, and nil inside where nothing stands; one too long to be a place is behind the end of all things.
    private static func number(_ text: Substring) -> Int?? {
        let text = text.trimmed
        guard !text.isEmpty else { return .some(nil) }
        guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        // Half of the largest, so that one may be added.
        return min(Int(text) ?? .max, .max / 2)
    }
}
