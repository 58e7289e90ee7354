/// A text broken into lines of at most `width` cells between words, every line after the first indented.
///
/// A word that is longer than a line (an address) stays whole: it can be copied.
func wrapped(_ text: String, width: Int?, indent: Int = 0, hanging: Int? = nil) -> String {
    let lead = String(repeating: " ", count: indent)
    guard let width else { return lead + text }
    let later = String(repeating: " ", count: hanging ?? indent)
    var lines: [String] = []
    var line = lead
    var isFresh = true
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
        if !isFresh, displayWidth(line) + 1 + displayWidth(word) > width {
            lines.append(line)
            line = later
            isFresh = true
        }
        line += (isFresh ? "" : " ") + word
        isFresh = false
    }
    return (lines + [line]).joined(separator: "\n")
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
