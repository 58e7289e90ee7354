import Foundation

/// A readable name made of `a` to `z`, `0` to `9` and single hyphens, 1 to 80 characters: safe in a path, a header and a
/// shell.
public struct Slug: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public static let longest = 80
    public let text: String

    /// The slug that is spelt exactly so, or nil where the text is no slug.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= Slug.longest, !text.hasPrefix("-"), !text.hasSuffix("-") else {
            return nil
        }
        var before: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-") where before != UInt8(ascii: "-"): break
            default: return nil
            }
            before = byte
        }
        self.text = text
    }

    /// A slug made from words that people read: diacritics folded, everything else a hyphen, cut at a word where it is
    /// long. `fallback` is used where nothing is left (a name in another script).
    public init(from words: String, fallback: String = "record") {
        var made = ""
        for scalar in Slug.folded(words).unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": made.unicodeScalars.append(scalar)
            case "'", "\u{2019}": break
            default: if !made.isEmpty && !made.hasSuffix("-") { made += "-" }
            }
        }
        while made.hasSuffix("-") { made.removeLast() }
        if made.utf8.count > 60 {
            let cut = String(made.prefix(61))
            made = cut.lastIndex(of: "-").map { String(cut[..<$0]) } ?? String(made.prefix(60))
        }
        text = made.isEmpty ? (Slug(fallback)?.text ?? "record") : made
    }

    private init(unchecked text: String) { self.text = text }

    /// The same slug with a number behind it, for the second record of a name.
    public func numbered(_ number: Int) -> Slug {
        let tail = "-\(number)"
        var head = String(text.prefix(Slug.longest - tail.utf8.count))
        while head.hasSuffix("-") { head.removeLast() }
        return Slug(unchecked: head + tail)
    }

    public var description: String { text }
    public static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let slug = Slug(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "This is not a slug.")
        }
        self = slug
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    private static func folded(_ words: String) -> String {
        let bare = words.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
        guard !bare.utf8.allSatisfy({ $0 < 0x80 }) else { return bare }
        return bare.unicodeScalars.map { plainLetters[$0] ?? String($0) }.joined()
    }
}
