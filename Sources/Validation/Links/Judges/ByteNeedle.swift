/// Looks for a few bytes in many.
enum ByteNeedle {
    static func stands(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool { place(of: needle, in: bytes) != nil }

    /// Where they stand first.
    static func place(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = needle.first, bytes.count >= needle.count else { return nil }
        let last = bytes.count - needle.count
        let found = bytes.withUnsafeBufferPointer { text in
            needle.withUnsafeBufferPointer { needle in
                (0...last).first { at in
                    text[at] == first && needle.indices.allSatisfy { text[at + $0] == needle[$0] }
                }
            }
        }
        return found.map { bytes.startIndex + $0 }
    }
}

/// Looks for many things at once, each of five bytes or more.
///
/// Wherever one of them stands, one of every four places of the text has two of its first five bytes: only those places are
/// looked at, and most of them once.
struct ByteNeedles: Sendable {
    private let needles: [(bytes: [UInt8], name: String)]
    /// A bit for each pair of bytes that begins at one of the first four places of a needle.
    private let pairs: [UInt64]

    /// The table is written by hand: what is shorter is not found.
    init(_ table: [(String, String)]) {
        needles = table.map { (Array($0.0.utf8), $0.1) }
        var pairs = [UInt64](repeating: 0, count: 1 << 10)
        for (bytes, _) in needles where bytes.count >= 5 {
            for place in 0..<4 {
                let pair = Int(bytes[place]) << 8 | Int(bytes[place + 1])
                pairs[pair >> 6] |= 1 << UInt64(pair & 63)
            }
        }
        self.pairs = pairs
    }

    /// The name of the first in the table that stands somewhere in the text.
    func first(in text: ArraySlice<UInt8>) -> String? {
        var found = needles.count
        text.withUnsafeBufferPointer { text in
            pairs.withUnsafeBufferPointer { pairs in
                for at in stride(from: 0, to: text.count - 1, by: 4) {
                    let pair = Int(text[at]) << 8 | Int(text[at + 1])
                    guard pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1 else { continue }
                    if let needle = needles[..<found].firstIndex(where: { stands($0.bytes, around: at, in: text) }) {
                        found = needle
                    }
                }
            }
        }
        return found < needles.count ? needles[found].name : nil
    }

    private func stands(_ needle: [UInt8], around at: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        (0..<4).contains { before in
            let start = at - before
            return start >= 0 && needle.count <= text.count - start
                && needle.indices.allSatisfy { text[start + $0] == needle[$0] }
        }
    }
}
