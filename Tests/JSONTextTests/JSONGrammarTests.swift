import JSONText
import Testing

/// What is JSON by RFC 8259, and its neighbours that are not.
@Suite struct JSONGrammarTests {
    private func written(_ text: String) throws -> String {
        String(decoding: try JSON(reading: Array(text.utf8)).bytes(), as: UTF8.self)
    }

    @Test(arguments: [
        // Values stand by themselves, blanks around them.
        ("null", "null"), (" true\n", "true"), ("\t\r\n false ", "false"), ("\"\"", "\"\""), ("[]", "[]"), ("{}", "{}"),
        // Numbers stay as they are written (section 6).
        ("0", "0"), ("-0", "-0"), ("-1", "-1"), ("1.50", "1.50"), ("1e5", "1e5"), ("1E+05", "1E+05"),
        ("0.1e-10", "0.1e-10"), ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("1e999999", "1e999999"),
        // Strings (section 7).
        (#""\u0041\u00e9\u20AC""#, "\"Aé€\""), (#""\ud83d\ude00""#, "\"😀\""),
        (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\u0008\u000c\n\r\t""#),
        ("\"\u{7F}\"", #""\u007f""#), ("\"a\u{2028}b\"", #""a\u2028b""#),
        // Arrays and objects keep their order.
        ("[1, [2, [3]]]", "[1,[2,[3]]]"), (#"{"b": 1, "a": {"": []}}"#, #"{"b":1,"a":{"":[]}}"#),
    ])
    func isRead(_ text: String, _ again: String) throws { #expect(try written(text) == again) }

    @Test(arguments: [
        "", " ", "nul", "nulll", "True", "NaN", "Infinity", "-", "+1", "01", "-01", "1.", ".5", "1e", "1e+", "0x10",
        "1 2",
        "\"", "\"a", "'a'", "\"\\x41\"", "\"\\u12\"", "\"\\u12G4\"", "\"\n\"", "\"\t\"", "\"\u{0}\"", "[", "]", "[1",
        "[1,", "[1,]", "[,1]", "[1 2]", "[1;2]", "{", "}", "{1: 2}", "{a: 1}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
        "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{,}", "// a\n1", "/* a */ 1", "\u{FEFF}\u{FEFF}1", "[1}", "{\"a\":1]",
    ])
    func isTurnedDown(_ text: String) {
        #expect(throws: JSONError.self) { try JSON(reading: Array(text.utf8)) }
    }

    @Test(arguments: [
        ("{\n  \"a\": tru\n}", "line 2, column 8: This is not a value."),
        ("[1,\n2,\n]", "line 3, column 1: This is not a value."),
        ("{\"a\" 1}", "line 1, column 6: A colon should stand here."),
        ("[1 2]", "line 1, column 4: A comma or ] should stand here."),
        ("1 2", "line 1, column 3: There is something after the value."),
        ("[", "line 1, column 2: The file ends where a value should stand."),
        ("01", "line 1, column 1: A number begins with a zero."),
        ("1.", "line 1, column 1: A number has no digit after its point."),
    ])
    func saysWhere(_ text: String, _ sentence: String) {
        do {
            _ = try JSON(reading: Array(text.utf8))
            Issue.record("\(text) was read")
        } catch { #expect(error.description == sentence) }
    }

    @Test func isBoundedInDepthAndNumber() throws {
        var limits = JSONLimits()
        limits.depth = 3
        limits.values = 5
        #expect(try JSON(reading: Array("[[[]]]".utf8), limits: limits) == [[[]]])
        #expect(throws: JSONError.self) { try JSON(reading: Array("[[[[]]]]".utf8), limits: limits) }
        #expect(try JSON(reading: Array("[1,2,3,4]".utf8), limits: limits) == [1, 2, 3, 4])
        #expect(throws: JSONError.self) { try JSON(reading: Array("[1,2,3,4,5]".utf8), limits: limits) }
        #expect(throws: JSONError.self) { try JSON(reading: Array(repeating: UInt8(ascii: "["), count: 1_000_000)) }
    }
}

@Suite struct JSONMakingTests {
    @Test func whatIsNotThereIsLeftOutOrNull() {
        #expect(
            JSON.members(["a": .text(nil), "b": .text("x"), "c": .strings([]), "d": .strings(["y"])]) == [
                "b": "x", "d": ["y"],
            ])
        #expect(JSON(nil as String?) == .null)
        #expect(JSON("a") == "a")
        #expect(JSON(nil as Int?) == .null)
        #expect(JSON(7 as Int?) == 7)
        #expect(JSON([1, 2]) { .number($0) } == [1, 2])
    }

    @Test func membersAreAddedToAnObjectAlone() {
        let object: JSON = ["a": 1]
        #expect(object.adding(["b": 2]) == ["a": 1, "b": 2])
        #expect(object.adding([1]) == object)
        #expect(JSON.null.adding(["b": 2]) == .null)
    }

    @Test func anArrayIsWrittenInPieces() {
        for isPretty in [false, true] {
            var list = JSONList(pretty: isPretty)
            list.begin()
            var bytes = list.take()
            for number in 1...3 {
                list.write(["n": .number(number)])
                bytes += list.take()
            }
            list.end()
            bytes += list.take()
            let lines =
                isPretty
                ? "[\n  {\"n\": 1},\n  {\"n\": 2},\n  {\"n\": 3}\n]\n" : "[\n{\"n\":1},\n{\"n\":2},\n{\"n\":3}\n]\n"
            #expect(String(decoding: bytes, as: UTF8.self) == lines)
            list.begin()
            list.end()
            #expect(String(decoding: list.take(), as: UTF8.self) == "[]\n")
        }
    }
}
