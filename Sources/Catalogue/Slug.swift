import Foundation

/// A readable name made of `a` to `z`, `0` to `9` and single hyphens, 1 to 80 characters: safe in a path, a header and a
/// shell.
public struct Slug: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public static let longest = 80
    /// So long is one that is made of words, before a number.
    static let longestMade = 40
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

    /// A slug made from words that people read, of 40 characters at most: without accents and in Latin letters, everything
    /// else a hyphen, cut at a word where it is long. `ending` stands behind it whole. `fallback` is used where nothing is
    /// left (a row of dots).
    public init(from words: String, ending: String? = nil, fallback: String = "record") {
        let (head, tail) = (Slug.spelt(words), ending.flatMap(Slug.spelt))
        guard let head, let tail else {
            text = (head ?? tail).map { Slug.cut($0, to: Slug.longestMade) } ?? Slug(fallback)?.text ?? "record"
            return
        }
        // Half of the room is the ending's where both are long.
        let end = Slug.cut(tail, to: max(Slug.longestMade / 2, Slug.longestMade - head.utf8.count - 1))
        text = "\(Slug.cut(head, to: Slug.longestMade - end.utf8.count - 1))-\(end)"
    }

    /// Words as a slug spells them, however long; nil where no letter or digit is in them.
    public static func spelt(_ words: String) -> String? {
        if let plain = Slug.speltASCII(words) { return plain.isEmpty ? nil : plain }
        var made = ""
        for scalar in Slug.plain(String(words.unicodeScalars.prefix(1000))).unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": made.unicodeScalars.append(scalar)
            case "'", "\u{2019}": break
            default: if !made.isEmpty && !made.hasSuffix("-") { made += "-" }
            }
        }
        while made.hasSuffix("-") { made.removeLast() }
        return made.isEmpty ? nil : made
    }

    /// The same for ASCII, as most names are; nil for any other text.
    private static func speltASCII(_ words: String) -> String? {
        var made: [UInt8] = []
        made.reserveCapacity(min(words.utf8.count, 1000))
        for byte in words.utf8.prefix(1000) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): made.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): made.append(byte | 0x20)
            case UInt8(ascii: "'"): break
            case 0..<0x80: if let last = made.last, last != UInt8(ascii: "-") { made.append(UInt8(ascii: "-")) }
            default: return nil
            }
        }
        if made.last == UInt8(ascii: "-") { made.removeLast() }
        return String(decoding: made, as: UTF8.self)
    }

    /// Cut at a word, and not behind one that only leads to the next.
    private static func cut(_ made: String, to most: Int) -> String {
        guard made.utf8.count > most else { return made }
        let words = made.split(separator: "-").map(String.init)
        guard let meaning = words.firstIndex(where: { !stopWords.contains($0) }) else {
            return fitting(words[...], most)
        }
        // The first word that says something is in it, however many stand before it that say nothing.
        let lead = words[...meaning].joined(separator: "-")
        var kept = fitting(lead.utf8.count <= most ? words[...] : words[meaning...], most)
        while let last = kept.lastIndex(of: "-"), stopWords.contains(String(kept[kept.index(after: last)...])) {
            kept = String(kept[..<last])
        }
        return kept
    }

    /// As many whole words as there is room for; of the first as much.
    private static func fitting(_ words: ArraySlice<String>, _ most: Int) -> String {
        var kept = String((words.first ?? "").prefix(most))
        for word in words.dropFirst() {
            if kept.utf8.count + 1 + word.utf8.count > most { break }
            kept += "-" + word
        }
        return kept
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

    /// Without accents, and other scripts in Latin letters.
    private static func plain(_ words: String) -> String {
        let bare = folded(words)
        guard bare.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.isAlphabetic }) else { return bare }
        // The signs for soft and hard, and for sounds that have no letter, are left out.
        let latin = StringTransform("Any-Latin; [\u{2B9}-\u{2BF}] Remove")
        return words.applyingTransform(latin, reverse: false).map(folded) ?? bare
    }

    private static func folded(_ words: String) -> String {
        let bare = words.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
        guard !bare.utf8.allSatisfy({ $0 < 0x80 }) else { return bare }
        return bare.unicodeScalars.map { plainLetters[$0] ?? String($0) }.joined()
    }
}
