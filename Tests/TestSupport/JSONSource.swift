import JSONText

/// Makes JSON, the same for the same seed.
public struct JSONSource {
    public var random: SplitMix
    private static let letters = [
        "a", "B", "7", " ", "/", "~", "\"", "\\", "é", "€", "𝄞", "\n", "\u{0}", "\u{2028}", "e\u{301}", ":", ",", ";",
        "END:VCARD",
    ]

    public init(random: SplitMix) { self.random = random }

    public mutating func next(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

    public mutating func text(_ most: Int = 8) -> String {
        (0..<next(most)).map { _ in JSONSource.letters[next(JSONSource.letters.count)] }.joined()
    }

    public mutating func value(_ depth: Int) -> JSON {
        switch next(depth > 0 ? 8 : 5) {
        case 0: return .null
        case 1: return .bool(next(2) == 0)
        case 2: return .number(next(1000) - 500)
        case 3: return .number(["1.50", "-0", "1e9"][next(3)])
        case 4: return .string(text())
        case 5, 6: return .array((0..<next(4)).map { _ in value(depth - 1) })
        default: return .object((0..<next(4)).map { JSON.Member("\($0)" + text(4), value(depth - 1)) })
        }
    }
}
