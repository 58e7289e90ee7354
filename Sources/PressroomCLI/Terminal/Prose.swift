import Exchange

/// A text broken into lines of at most `width` cells between words, every line after the first indented.
///
/// A word that is longer than a line (an address) stays whole: it can be copied.
func wrapped(_ text: String, width: Int?, indent: Int = 0, hanging: Int? = nil) -> String {
    let lead = String(repeating: " ", count: indent)
    guard let width else { return lead + text.drop { $0 == " " } }
    let later = String(repeating: " ", count: hanging ?? indent)
    var lines: [String] = []
    var line = lead
    var cells = indent
    var isFresh = true
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
        let wordCells = inkedWidth(word)
        if !isFresh, cells + 1 + wordCells > width {
            lines.append(line)
            (line, cells, isFresh) = (later, hanging ?? indent, true)
        }
        line += (isFresh ? "" : " ") + word
        cells += (isFresh ? 0 : 1) + wordCells
        isFresh = false
    }
    return (lines + [line]).joined(separator: "\n")
}

/// The width of a text that ``Ink`` may have coloured: the colours take no cells.
private func inkedWidth(_ text: Substring) -> Int {
    var parts = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)[...]
    guard let plain = parts.popFirst(), !parts.isEmpty else { return displayWidth(text) }
    return parts.reduce(displayWidth(plain)) { $0 + displayWidth($1.drop { $0 != "m" }.dropFirst()) }
}

/// `1 contact`, `2 contacts`.
func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
}

/// `a`, `a and b`, `a, b and c`.
func listed(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    let before = words.dropLast()
    return before.isEmpty ? last : before.joined(separator: ", ") + " and " + last
}
