import JSONText
import TestSupport
import Testing

@Suite struct JSONWritingTests {
    @Test func whatDoesNotFitALineStandsOnSeveral() {
        let long = [String(repeating: "x", count: 60), String(repeating: "y", count: 60)]
        let value: JSON = ["short": ["a": 1, "b": [1, 2]], "long": .array(long.map { .string($0) })]
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
        let bytes = JSON.string(text).bytes()
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #""\u0000\u001b\u007f\u0085\u2028\u202e\u2066\"\\/\n\r\té""#)
        #expect(try JSON(reading: bytes) == .string(text))
    }

    @Test func aGeneratedValueComesBackInBothForms() throws {
        var source = JSONSource(random: SplitMix(state: 20_240_520))
        for _ in 0..<500 {
            let value = source.value(4)
            #expect(try JSON(reading: value.bytes()) == value)
            #expect(try JSON(reading: value.bytes(pretty: true)) == value)
        }
    }
}
