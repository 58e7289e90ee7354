import Catalogue

/// Plain text for people: lines of at most 78 columns, addresses of the web and of e-mail never broken.
struct WrappedText {
    static let width = 78
    private(set) var lines: [String] = []

    var bytes: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

    /// An empty line, and never two.
    mutating func gap() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// A line as it is.
    mutating func line(_ text: String) { lines.append(text) }

    mutating func title(_ text: String) {
        gap()
        paragraph(text)
        lines.append(
            String(repeating: "=", count: min(WrappedText.width, max(4, lines.last.map { displayWidth($0) } ?? 4))))
    }

    mutating func heading(_ text: String) {
        gap()
        paragraph(text.uppercased())
        lines.append("")
    }

    /// One paragraph, wrapped between words. `first` stands before its first line, `rest` before the others.
    mutating func paragraph(_ text: String, first: String = "", rest: String? = nil) {
        let rest = rest ?? String(repeating: " ", count: displayWidth(first))
        lines += wrapped(onOneLine(text), first: first, rest: rest)
    }

    /// What a line of somebody else's text may have: people wrap theirs at anything up to this, and a line that is wrapped
    /// twice reads badly.
    static let widthAsPrinted = 110

    /// Text with lines of its own: each is kept, and wrapped where it is a paragraph in one line.
    mutating func verbatim(_ text: String) {
        for line in cleaned(text).split(separator: "\n", omittingEmptySubsequences: false) {
            let line = String(line.reversed().drop { $0 == " " || $0 == "\u{A0}" }.reversed())
            if line.isEmpty { gap() } else { keep(line) }
        }
    }

    private mutating func keep(_ line: String) {
        guard displayWidth(line) > WrappedText.widthAsPrinted else { return lines.append(line) }
        let indent = String(line.prefix { $0 == " " }.prefix(WrappedText.width / 2))
        lines += wrapped(onOneLine(line), first: indent, rest: indent)
    }

    private func wrapped(_ text: String, first: String, rest: String) -> [String] {
        if !text.isEmpty, displayWidth(first) + displayWidth(text) <= WrappedText.width { return [first + text] }
        var made: [String] = []
        var line = first
        var isEmpty = true
        for word in WrappedText.words(text).flatMap({ pieces($0, room: WrappedText.width - displayWidth(rest)) }) {
            if !isEmpty, displayWidth(line) + 1 + displayWidth(word) > WrappedText.width {
                made.append(line)
                (line, isEmpty) = (rest, true)
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return isEmpty ? made : made + [line]
    }

    /// The words of a line; the groups of a number (`+44 20 7946 0018`) are one, so that it stays on its line.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var endsInANumber = false
        for word in text.split(separator: " ") {
            let isOfANumber = word.utf8.allSatisfy { (0x28...0x39).contains($0) || $0 == 0x3B }
            if endsInANumber, isOfANumber, let last = words.last, displayWidth(last) < 30 {
                words[words.count - 1] = last + " " + word
            } else {
                words.append(String(word))
            }
            endsInANumber = word.utf8.allSatisfy { (0x28...0x39).contains($0) && $0 != 0x2C }
        }
        return words
    }

    /// A word that is longer than a line in pieces of a line each; an address stays whole.
    private func pieces(_ word: String, room: Int) -> [String] {
        guard displayWidth(word) > room, room > 1, !word.contains("://"), !word.contains("@") else { return [word] }
        var pieces: [String] = []
        var piece = ""
        var width = 0
        for character in word {
            let more = displayWidth(character)
            if width + more > room {
                pieces.append(piece)
                (piece, width) = ("", 0)
            }
            piece.append(character)
            width += more
        }
        return pieces + [piece]
    }
}
