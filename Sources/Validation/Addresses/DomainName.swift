/// Names of hosts: RFC 1123 section 2.1, with letters of every script (RFC 5890), as people type them.
enum DomainName {
    /// Why the text is no name of a host on the internet, as it stands after a colon; nil where it is one.
    ///
    /// At least two labels of 1 to 63 bytes, 253 bytes in all, the last label no number. `allowing` holds further
    /// characters that a label may have.
    static func problem(with text: String, allowing others: Set<Unicode.Scalar> = []) -> String? {
        if text.isEmpty { return "it has no domain" }
        if text.hasPrefix("[") { return "its domain is a bare network address" }
        for scalar in text.unicodeScalars where scalar != "." && !isLetterOrDigit(scalar) && !others.contains(scalar) {
            return "its domain has \(scalar.inWords)"
        }
        if text.utf8.count > 253 { return "its domain is longer than 253 bytes" }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        if labels.first?.isEmpty == true { return "its domain begins with a dot" }
        if labels.last?.isEmpty == true { return "its domain ends in a dot" }
        if labels.contains(where: \.isEmpty) { return "its domain has two dots side by side" }
        if labels.contains(where: { $0.utf8.count > 63 }) { return "a part of its domain is longer than 63 bytes" }
        if labels.contains(where: { $0.hasPrefix("-") || $0.hasSuffix("-") }) {
            return "a part of its domain begins or ends with a hyphen"
        }
        if labels.count < 2 { return "its domain has no dot" }
        if let last = labels.last, isNumber(last) { return "its domain ends in a number" }
        return nil
    }

    /// What ends in a number is a network address to many a library (WHATWG URL, section 3.5).
    private static func isNumber(_ label: Substring) -> Bool {
        label.allSatisfy(\.isNumber) || label.prefix(2).lowercased() == "0x"
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-": return true
        // The katakana middle dot stands in Japanese names.
        case "\u{30FB}": return true
        default: break
        }
        guard !scalar.isASCII else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }
}

extension Unicode.Scalar {
    /// The character as a sentence names it: what cannot be seen by its number.
    var inWords: String {
        switch properties.generalCategory {
        case .spaceSeparator: "a space"
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            "the invisible character U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
        default: "the character '\(self)'"
        }
    }

    private var hexadecimal: String { String(value, radix: 16, uppercase: true) }
}
