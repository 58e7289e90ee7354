/// The text as it is for publication: the one place that decides what of a document is handed out.
///
/// The document itself stays as it was read (law 1), and spans point into that.
extension Document {
    /// The release alone, without what the file says around it; paragraphs that come together stand one line apart.
    public var textForPublication: String { textForPublication(with: []) }

    /// `facts` are those that were read in it: they tell what stands around it where nobody looked.
    public func textForPublication(with facts: [Fact]) -> String {
        let bytes = Array(text.utf8)
        let besides = standsBeside(by: facts)
        guard !besides.isEmpty else { return text }
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        for range in besides.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > start {
            pieces.append(bytes[start..<max(start, min(range.lowerBound, bytes.count))])
            start = min(range.upperBound, bytes.count)
        }
        pieces.append(bytes[start...])
        let kept = pieces.map(Document.withoutBlankLines).filter { !$0.isEmpty }
        return String(decoding: Array(kept.joined(separator: "\n\n".utf8)), as: UTF8.self) + (kept.isEmpty ? "" : "\n")
    }

    /// Ranges of UTF-8 that only stand around the release; of documents in which nobody looked, their header lines and what
    /// their facts tell.
    public func standsBeside(by facts: [Fact]) -> [Range<Int>] {
        besides ?? Document.header(of: Array(text.utf8), mediaType) + surroundings(by: facts)
    }

    /// Whether menus may stand in the middle of what is handed out: of a page that was read before anybody looked.
    public var mayHoldMenus: Bool { besides == nil && mediaType.contains("html") }

    private static func withoutBlankLines(_ piece: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
        guard let first = piece.firstIndex(where: { !isBlank($0) }), let last = piece.lastIndex(where: { !isBlank($0) })
        else { return [] }
        // The indent of its first line is part of it.
        let start = piece[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? piece.startIndex
        return piece[start...last]
    }

    /// The lines `Name: value` that stand on top of what was a page or a mail, of documents in which nobody looked.
    private static func header(of bytes: [UInt8], _ mediaType: String) -> [Range<Int>] {
        guard mediaType != "text/plain", mediaType != "text/markdown" else { return [] }
        var end = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let name = line.prefix { $0 > 0x20 && $0 < 0x7F }
            guard name.count > 1, name.last == UInt8(ascii: ":") else { break }
            end = min(line.endIndex + 1, bytes.count)
        }
        return end == 0 ? [] : [0..<end]
    }
}
