/// A person's name in the parts that N asks for (RFC 2426 section 3.1.2).
///
/// Splitting a name is guessing. What is shown is FN, which keeps the name as it was given; the parts serve sorting.
/// The guesses, in order:
/// - One comma: `Lind, Ana` is family and given, unless what follows is a suffix (`Ana Lind, OBE`).
/// - Titles before (`Dr`, `Prof.`, `Sir`) and letters behind (`Jr`, `MP`, `PhD`) are taken off.
/// - Han or Hangul without a blank: two characters of four, the compound surnames, else the first, are the family name;
///   with a blank, the first word. Kana, a middle dot and longer names are left whole, as the family name.
/// - `Park In-ho`: a Korean family name before a hyphenated given name.
/// - Else the last word is the family name, with the particles before it (`van der Berg`, `de la Cruz`) and both words of
///   `Ortega y Gasset`; the first word is the given name, what is between them additional.
/// - A single word is a given name, behind a title a family name (`Dr Lind`, but `Dame Ana`).
public struct PersonName: Hashable, Sendable {
    public var family: String
    public var given: String
    public var additional: String
    public var prefix: String
    public var suffix: String

    public init(
        family: String = "", given: String = "", additional: String = "", prefix: String = "", suffix: String = ""
    ) {
        self.family = family
        self.given = given
        self.additional = additional
        self.prefix = prefix
        self.suffix = suffix
    }

    /// The name in parts, guessed as above; all empty where there is no word in it.
    public init(splitting name: String) {
        self.init()
        var words = PersonName.words(name)
        if let inverted = PersonName(inverted: words) {
            self = inverted
            return
        }
        takePrefixes(of: &words)
        takeSuffixes(of: &words)
        guard let first = words.first, let last = words.last else {
            // Nothing but titles: then they are the name ("Major", "The Reverend").
            (given, prefix) = ([prefix, suffix].filter { !$0.isEmpty }.joined(separator: " "), "")
            suffix = ""
            return
        }
        if let eastern = EasternName(words) {
            (family, given) = (eastern.family, eastern.given)
        } else if words.count == 1 {
            if prefix.isEmpty || NameWords.goesWithGiven(prefix) { given = first } else { family = first }
        } else {
            let start = PersonName.familyStart(words)
            given = first
            additional = words[1..<start].joined(separator: " ")
            family = start < words.count ? words[start...].joined(separator: " ") : last
        }
    }

    /// `Lind, Ana`: one comma, and behind it no suffix.
    private init?(inverted words: [String]) {
        guard let index = words.firstIndex(where: { $0.hasSuffix(",") }), index + 1 < words.count,
            !words[(index + 1)...].contains(where: { $0.contains(",") || NameWords.isSuffix($0) })
        else { return nil }
        self.init(
            family: (words[..<index] + [String(words[index].dropLast())]).joined(separator: " "),
            given: words[index + 1], additional: words[(index + 2)...].joined(separator: " "))
    }

    private mutating func takePrefixes(of words: inout [String]) {
        let taken = words.prefix { NameWords.isPrefix($0) }
        prefix = taken.joined(separator: " ")
        words.removeFirst(taken.count)
    }

    private mutating func takeSuffixes(of words: inout [String]) {
        var taken: [String] = []
        while words.count > 1, let last = words.last, NameWords.isSuffix(last) {
            taken.insert(last, at: 0)
            words.removeLast()
        }
        if let last = words.last, last.hasSuffix(","), last.utf8.count > 1 {
            words[words.count - 1].removeLast()
        }
        suffix = taken.joined(separator: " ")
    }

    /// Where the family name begins, 1 at least; there are two words or more.
    private static func familyStart(_ words: [String]) -> Int {
        var start = words.count - 1
        if start >= 2, NameWords.joins.contains(words[start - 1]) { start = max(1, start - 2) }
        while start > 1, NameWords.isParticle(words[start - 1]) { start -= 1 }
        return start
    }

    private static func words(_ name: String) -> [String] {
        name.unicodeScalars.split(whereSeparator: isBlank).map(String.init)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200B, 0x2028...0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }
}
