import Foundation
import JSONText
import Testing

@Suite struct JSONTests {
    @Test func membersKeepTheirOrder() {
        let json: JSON = ["b": .number(1), "a": .null, "c": .array([.bool(true), "x"]), "d": .array([])]
        #expect(text(json, pretty: false) == #"{"b":1,"a":null,"c":[true,"x"],"d":[]}"#)
        #expect(text(json, pretty: true) == #"{"b": 1, "a": null, "c": [true, "x"], "d": []}"#)
    }

    @Test func whatDoesNotFitALineStandsOnSeveral() {
        let long = JSON.string(String(repeating: "x", count: 90))
        #expect(
            text(["a": long, "b": .array([.number(1)])], pretty: true) == """
                {
                  "a": "\(String(repeating: "x", count: 90))",
                  "b": [1]
                }
                """)
    }

    @Test(arguments: [
        ("\"\\", #""\"\\""#), ("a\nb\r\tc", #""a\nb\r\tc""#), ("\u{0}\u{1B}", #""\u0000\u001b""#),
        ("\u{7F}\u{9B}", #""\u007f\u009b""#), ("\u{202E}", #""\u202e""#), ("é北👩‍🚒", #""é北👩‍🚒""#), ("a/b", #""a/b""#),
    ])
    func stringsAreEscapedSoThatATerminalIsSafe(_ string: String, json: String) throws {
        #expect(text(.string(string), pretty: false) == json)
        let back = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
        #expect(back as? String == string)
    }

    private func text(_ json: JSON, pretty: Bool) -> String {
        String(decoding: json.bytes(pretty: pretty), as: UTF8.self)
    }

    @Test(arguments: [
        (#"{"a": 1, "a": 2}"#, "line 1, column 1: There is a member twice on this line or before it."),
        ("[\n\"\\ud800\"]", "line 2, column 1: There is half of a character on this line."),
        ("1 2", "line 1, column 3: There is something after the value."),
    ])
    func whatIsOddIsAnErrorToWhomItMatters(_ text: String, _ reason: String) {
        #expect { try JSON(strictly: Array(text.utf8)) } throws: { "\($0)" == reason }
    }

    @Test func whatIsNotOddIsReadByBothAlike() throws {
        let bytes = Array(#"{"a": [1, "\ud83d\ude80", null], "b": {"a": 1}}"#.utf8)
        #expect(try JSON(strictly: bytes) == JSON(reading: bytes))
    }
}
