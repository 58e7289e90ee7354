/// A page in the language of man(7). Whatever the words are, none of them is taken for an instruction.
struct Roff {
    private(set) var text: String

    init(title: String, version: String) {
        text =
            ".TH \(Roff.quoted(title.uppercased())) 1 2026-11-29 \(Roff.quoted("Pressroom \(version)")) Pressroom\n.ad l\n"
    }

    mutating func section(_ name: String) { text += ".SH \(Roff.quoted(name))\n" }

    mutating func line(_ words: String) { text += Roff.plain(words) + "\n" }

    mutating func paragraph(_ words: String) {
        if !text.hasSuffix(".SH DESCRIPTION\n") { text += ".PP\n" }
        filled(words)
    }

    /// Lines that are filled when they are read; in the source they are short.
    private mutating func filled(_ words: String) {
        let one = words.split(separator: "\n").joined(separator: " ")
        for piece in wrapped(one, width: 66).split(separator: "\n") { line(String(piece)) }
    }

    /// A command and what stands behind it; each piece stays on one line.
    mutating func synopsis(_ command: String, _ pieces: [String]) {
        text += ".nh\n.B \(Roff.quoted(command, isExact: true))\n"
        for piece in pieces { text += Roff.plain(piece.replacing(" ", with: "\u{A0}"), isExact: true) + "\n" }
        text += ".hy\n"
    }

    /// A name, or several, and what they mean.
    mutating func item(_ names: [String], _ meaning: String) {
        text += ".TP\n.B \(Roff.quoted(names.joined(separator: ", "), isExact: true))\n"
        filled(meaning.isEmpty ? "-" : meaning)
    }

    /// Other pages, in their order.
    mutating func references(_ pages: [String]) {
        let sorted = pages.sorted()
        for (index, page) in sorted.enumerated() {
            text += ".BR \(Roff.plain(page, isExact: true)) (1)\(index == sorted.count - 1 ? "" : ",")\n"
        }
    }

    private static func quoted(_ words: String, isExact: Bool = false) -> String {
        let shown = plain(words, isExact: isExact).replacing("\"", with: "\\(dq")
        return shown.contains(" ") ? "\"\(shown)\"" : shown
    }

    /// Backslashes, and what would be an instruction at a line's beginning, mean themselves; a hyphen of a word that is
    /// typed is one that can be copied.
    private static func plain(_ words: String, isExact: Bool = false) -> String {
        let pieces = words.split(separator: " ", omittingEmptySubsequences: false).map { word in
            escaped(word, isExact: isExact || word.contains("--") || word.contains("'-") || word.hasPrefix("-"))
        }
        let shown = pieces.joined(separator: " ")
        return shown.hasPrefix(".") ? "\\&" + shown : shown.hasPrefix("'") ? "\\(aq" + shown.dropFirst() : shown
    }

    private static func escaped(_ word: Substring, isExact: Bool) -> String {
        word.map { letter in
            switch letter {
            case "\\": "\\e"
            case "-" where isExact: "\\-"
            case "'" where isExact: "\\(aq"
            case "\u{A0}": "\\ "
            default: String(letter)
            }
        }.joined()
    }
}
