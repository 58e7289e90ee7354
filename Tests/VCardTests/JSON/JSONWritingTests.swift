import Testing
import VCard

@Suite struct JSONWritingTests {
    @Test func whatDoesNotFitALineStandsOnSeveral() {
        let long = [String(repeating: "x", count: 60), String(repeating: "y", count: 60)]
        let value: JSONValue = ["short": ["a": 1, "b": [1, 2]], "long": .array(long.map { .string($0) })]
        #expect(
            String(decoding: value.bytes(pretty: true), as: UTF8.self) == """
                {
                  "short": {"a": 1, "b": [1, 2]},
                  "long": [
                    "\(String(repeating: "x", count: 60))",
                    "\(String(repeating: "y", count: 60))"
                  ]
                }
                """)
    }

    @Test func whatWouldFoolAReaderIsEscaped() throws {
        let text = "\u{0}\u{1B}\u{7F}\u{85}\u{2028}\u{202E}\u{2066}\"\\/\n\r\t\u{E9}"
        let bytes = JSONValue.string(text).bytes()
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #""\u0000\u001b\u007f\u0085\u2028\u202e\u2066\"\\/\n\r\té""#)
        #expect(try JSONValue(bytes) == .string(text))
    }

    @Test func aGeneratedValueComesBackInBothForms() throws {
        var source = JSONSource(random: SplitMix(state: 20_240_520))
        for _ in 0..<500 {
            let value = source.value(4)
            #expect(try JSONValue(value.bytes()) == value)
            #expect(try JSONValue(value.bytes(pretty: true)) == value)
        }
    }
}

/// Makes JSON, the same for the same seed.
struct JSONSource {
    var random: SplitMix
    private static let letters = [
        "a", "B", "7", " ", "/", "~", "\"", "\\", "é", "€", "𝄞", "\n", "\u{0}", "\u{2028}", "e\u{301}", ":", ",", ";",
        "END:VCARD",
    ]

    init(random: SplitMix) { self.random = random }

    mutating func next(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

    mutating func text(_ most: Int = 8) -> String {
        (0..<next(most)).map { _ in JSONSource.letters[next(JSONSource.letters.count)] }.joined()
    }

    mutating func value(_ depth: Int) -> JSONValue {
        switch next(depth > 0 ? 8 : 5) {
        case 0: return .null
        case 1: return .bool(next(2) == 0)
        case 2: return .number(next(1000) - 500)
        case 3: return .number(["1.50", "-0", "1e9"][next(3)])
        case 4: return .string(text())
        case 5, 6: return .array((0..<next(4)).map { _ in value(depth - 1) })
        default: return .object((0..<next(4)).map { JSONValue.Member("\($0)" + text(4), value(depth - 1)) })
        }
    }
}
