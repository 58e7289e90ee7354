/// Sentences that quote the outside world.
public enum QuotedText {
    public static let mostCharacters = 200

    /// One line of at most `most` characters, without anything invisible.
    public static func line(_ text: String, most: Int = mostCharacters) -> String {
        if text.utf8.count <= most, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
        var clean = String.UnicodeScalarView()
        var wantsSpace = false
        // A character may be built of thousands of marks: scalars are counted.
        for scalar in text.unicodeScalars {
            guard scalar.isShown else {
                wantsSpace = !clean.isEmpty
                continue
            }
            if wantsSpace { clean.append(" ") }
            wantsSpace = false
            clean.append(scalar)
            if clean.count > most { break }
        }
        guard clean.count > most else { return String(clean) }
        return String(String.UnicodeScalarView(clean.prefix(most - 1))) + "\u{2026}"
    }

    /// What somebody else wrote, in quotes.
    public static func quoted(_ text: String, most: Int = 80) -> String { "'\(line(text, most: most))'" }
}

extension Unicode.Scalar {
    /// Whether it is shown, and does not turn the line's direction.
    fileprivate var isShown: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: false
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
