import JSONText
import Testing

/// The value's text on one line, or what is wrong with it.
private func read(_ text: String, limits: JSONLimits = JSONLimits()) -> String {
    do {
        return String(decoding: try JSON(reading: Array(text.utf8), limits: limits).bytes(), as: UTF8.self)
    } catch {
        return error.description
    }
}

@Suite struct JSONParserTests {
    @Test(arguments: [
        (#" {"b" : [1 ,-2.50,1e999, 0] , "a":{} } "#, #"{"b":[1,-2.50,1e999,0],"a":{}}"#),
        ("[true,false,null,\"\"]", "[true,false,null,\"\"]"), ("\u{FEFF}7", "7"), ("[]\r\n", "[]"),
        (#""\"\\\/\b\f\n\r\t\u00e9\u20AC\ud834\udd1e""#, #""\"\\/\u0008\u000c\n\r\té€𝄞""#),
        (#"{"a":1,"b":2,"a":3}"#, #"{"a":3,"b":2}"#), (#""\ud834 \udd1e""#, "\"\u{FFFD} \u{FFFD}\""),
    ])
    func aValueIsReadAndWritten(_ text: String, _ expected: String) { #expect(read(text) == expected) }

    @Test(arguments: [
        ("", "line 1, column 1: The file ends where a value should stand."),
        ("{\n \"a\": tru}", "line 2, column 7: This is not a value."),
        ("[1,]", "line 1, column 4: This is not a value."),
        ("[1 2]", "line 1, column 4: A comma or ] should stand here."),
        ("{\"a\":1,}", "line 1, column 8: The name of a member should stand here, in quotation marks."),
        ("{\"a\" 1}", "line 1, column 6: A colon should stand here."),
        ("{\"a\":1", "line 1, column 7: A comma or } should stand here."),
        ("[01]", "line 1, column 2: A number begins with a zero."),
        ("[1.]", "line 1, column 2: A number has no digit after its point."),
        ("[1e+]", "line 1, column 2: A number has no digit in its exponent."),
        ("[+1]", "line 1, column 2: This is not a value."),
        ("[NaN]", "line 1, column 2: This is not a value."),
        ("\"a", "line 1, column 3: The file ends inside a string."),
        ("\"a\nb\"", "line 1, column 3: There is a control character in a string."),
        ("\"\\x\"", "line 1, column 2: A backslash comes before a character that it cannot escape."),
        ("\"\\u12g4\"", "line 1, column 2: A \\u is not followed by four hexadecimal digits."),
        ("1 2", "line 1, column 3: There is something after the value."),
        ("// a\n1", "line 1, column 1: This is not a value."),
    ])
    func whatIsNoJSONIsSaidByLineColumnAndReason(_ text: String, _ expected: String) {
        #expect(read(text) == expected)
    }

    @Test func bytesThatAreNoUTF8AreAnError() {
        #expect(throws: JSONError.self) { try JSON(reading: [0x22, 0xFF, 0x22]) }
        #expect(throws: JSONError.self) { try JSON(reading: [0x22, 0x5C, 0x6E, 0xC3, 0x22]) }
        #expect(throws: JSONError.self) { try JSON(reading: [0x22, 0, 0x22]) }
    }

    @Test func whatIsTooDeepIsAnError() {
        let deep = String(repeating: "[", count: 10_000)
        #expect(read(deep) == "line 1, column 65: Arrays and objects are nested more than 64 deep.")
        let allowed = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(read(allowed) == allowed)
        #expect(read(String(repeating: "{\"a\":", count: 10_000)).hasSuffix("more than 64 deep."))
    }

    @Test func aMillionMembersAreAnError() {
        var limits = JSONLimits()
        limits.values = 1000
        let members = (0..<1000).map { "\"k\($0)\":1" }.joined(separator: ",")
        #expect(read("{\(members)}", limits: limits).hasSuffix("There are more than 1000 values in one element."))
    }

    @Test func theLastOfMembersOfOneNameCountsAmongMany() throws {
        let members = (0..<2000).map { "\"k\($0 % 1000)\":\($0)" }.joined(separator: ",")
        let value = try JSON(reading: Array("{\(members)}".utf8))
        #expect(value.members?.count == 1000)
        #expect(value["k7"] == 1007)
    }

    @Test func valuesAreReadAsWhatTheyAre() throws {
        let value = try JSON(reading: Array(#"{"t":"x","n":12,"f":1.5,"b":true,"a":[1]}"#.utf8))
        #expect(value["t"]?.text == "x")
        #expect(value["n"]?.integer == 12)
        #expect(value["f"]?.integer == nil)
        #expect(value["b"]?.isTrue == true)
        #expect(value["a"]?.elements == [1])
        #expect(value["none"] == nil)
        #expect(JSON.null["a"] == nil)
    }
}
