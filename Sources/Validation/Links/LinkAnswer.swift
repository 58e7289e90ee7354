/// What was seen when a link was asked.
public struct LinkAnswer: Hashable, Codable, Sendable {
    public var verdict: LinkVerdict
    /// Where it leads now, absolute: the last address of the permanent redirects where `verdict` is `moved`, the last
    /// of all where it is `movedForNow`.
    public var movedTo: String?
    /// The status of the last response; nil where there was none.
    public var status: Int?
    /// What was seen, as a sentence for a person: one line, at most 200 characters.
    public var evidence: String
    /// What the link looked like; nil where nothing was there to look at.
    public var print: LinkPrint?
    /// The redirects that were followed.
    public var hops: Int

    public init(
        verdict: LinkVerdict, movedTo: String? = nil, status: Int? = nil, evidence: String, print: LinkPrint? = nil,
        hops: Int = 0
    ) {
        (self.verdict, self.movedTo, self.status) = (verdict, movedTo, status)
        (self.evidence, self.print, self.hops) = (Evidence.line(evidence), print, hops)
    }
}

/// Sentences that quote the outside world.
enum Evidence {
    static let mostCharacters = 200

    /// One line of at most `most` characters, without anything invisible.
    static func line(_ text: String, most: Int = mostCharacters) -> String {
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
    static func quoted(_ text: String, most: Int = 80) -> String { "'\(line(text, most: most))'" }
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
