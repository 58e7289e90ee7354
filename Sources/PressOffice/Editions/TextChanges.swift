import Catalogue

/// What an edition changed in a text, for a person to read: what went and what came, with some words around it.
///
/// How lines are broken is no change. A text in which too much differs to compare it by words in a moment is compared by
/// lines, and one that is quite another is shown as that.
public struct TextChanges: Hashable, Codable, Sendable {
    public enum What: String, Codable, Sendable {
        case kept, removed, added
        /// Words that stand in both and are left out.
        case skipped
    }

    /// Joined by spaces and line ends as `startsLine` says, the pieces give the text.
    public struct Piece: Hashable, Codable, Sendable {
        public var what: What
        public var text: String
        /// Whether it begins a paragraph.
        public var startsLine: Bool
    }

    public private(set) var pieces: [Piece] = []
    /// Whether there is more than the pieces show.
    public private(set) var isCut = false

    /// The most pieces that are kept, and the most bytes in them.
    static let mostPieces = 400
    static let mostBytes = 32 << 10
    /// So many words stand around a change.
    private static let around = 8

    public init(from old: String, to new: String) {
        self.init(TextUnits(old), TextUnits(new))
    }

    /// Whether nothing but the breaking of lines differs.
    public var isEmpty: Bool { pieces.isEmpty }

    private init(_ old: TextUnits, _ new: TextUnits) {
        let (removed, added) = TextChanges.compared(old, new)
        guard removed.contains(true) || added.contains(true) else { return }
        var (left, right) = (0, 0)
        while left < old.count || right < new.count, !isCut {
            let (from, start) = (left, right)
            while left < old.count, removed[left] { left += 1 }
            while right < new.count, added[right] { right += 1 }
            add(.removed, old, from..<left)
            add(.added, new, start..<right)
            let kept = right
            while left < old.count, right < new.count, !removed[left], !added[right] {
                (left, right) = (left + 1, right + 1)
            }
            addKept(new, kept..<right)
        }
    }

    /// Which words go and which come. Lines stand in for words where there is too much work in those.
    private static func compared(_ old: TextUnits, _ new: TextUnits) -> (removed: [Bool], added: [Bool]) {
        var numbers = Numbering()
        let (words, others) = (old.words.map { numbers($0) }, new.words.map { numbers($0) })
        if let edit = ShortestEdit(words, others, work: 3_000_000) { return (edit.isRemoved, edit.isAdded) }
        let (lines, otherLines) = (old.lines, new.lines)
        var lineNumbers = Numbering()
        let edit = ShortestEdit(
            lines.map { lineNumbers(old.words[$0].joined(separator: " ")) },
            otherLines.map { lineNumbers(new.words[$0].joined(separator: " ")) }, work: 1_000_000)
        func spread(_ isChanged: [Bool]?, over lines: [Range<Int>]) -> [Bool] {
            lines.enumerated().flatMap { place, line in
                Array(repeating: isChanged?[place] ?? true, count: line.count)
            }
        }
        return (spread(edit?.isRemoved, over: lines), spread(edit?.isAdded, over: otherLines))
    }

    /// A long stretch is cut but for what stands beside the changes.
    private mutating func addKept(_ text: TextUnits, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let before = pieces.isEmpty ? 0 : TextChanges.around
        let after = range.upperBound == text.count ? 0 : TextChanges.around
        guard range.count > before + after + 4 else { return add(.kept, text, range) }
        add(.kept, text, range.lowerBound..<(range.lowerBound + before))
        pieces.append(Piece(what: .skipped, text: "", startsLine: false))
        add(.kept, text, (range.upperBound - after)..<range.upperBound)
    }

    private mutating func add(_ what: What, _ text: TextUnits, _ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound, !isCut {
            var end = start + 1
            while end < range.upperBound, !text.startsLine[end] { end += 1 }
            append(
                Piece(
                    what: what, text: text.words[start..<end].joined(separator: " "), startsLine: text.startsLine[start]
                ))
            start = end
        }
    }

    private mutating func append(_ piece: Piece) {
        let bytes = pieces.reduce(piece.text.utf8.count) { $0 + $1.text.utf8.count }
        guard pieces.count < TextChanges.mostPieces, bytes <= TextChanges.mostBytes else { return isCut = true }
        pieces.append(piece)
    }
}

/// A text as words, each of which may begin a paragraph.
private struct TextUnits {
    private(set) var words: [Substring] = []
    private(set) var startsLine: [Bool] = []
    private(set) var lines: [Range<Int>] = []

    init(_ text: String) {
        var endsParagraph = true
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let found = line.split(whereSeparator: \.isWhitespace)
            if found.isEmpty { endsParagraph = true }
            for (place, word) in found.enumerated() {
                startsLine.append(place == 0 && endsParagraph)
                words.append(word)
                endsParagraph = false
            }
            if !found.isEmpty { lines.append((words.count - found.count)..<words.count) }
        }
    }

    var count: Int { words.count }
}

/// The same number for the same text.
private struct Numbering {
    private var known: [String: Int32] = [:]

    mutating func callAsFunction(_ text: some StringProtocol) -> Int32 {
        let text = String(text)
        if let number = known[text] { return number }
        let number = Int32(truncatingIfNeeded: known.count)
        known[text] = number
        return number
    }
}
