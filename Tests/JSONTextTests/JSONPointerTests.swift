import JSONText
import Testing

@Suite struct JSONPointerTests {
    /// RFC 6901 section 5, and signs with an accent on them: to Swift these are other characters.
    @Test(arguments: [
        ("", ""), ("a/b", "a~1b"), ("m~n", "m~0n"), ("~1", "~01"), ("~0", "~00"), ("/~/", "~1~0~1"), ("c%d", "c%d"),
        ("~\u{301}a", "~0\u{301}a"), ("a/\u{338}b", "a~1\u{338}b"), ("~\u{20E3}1", "~0\u{20E3}1"),
    ])
    func aNameIsEscapedAndComesBack(_ name: String, _ escaped: String) {
        let pointer = JSONPointer(text: "a").adding(name)
        #expect(pointer.text.unicodeScalars.elementsEqual("a/\(escaped)".unicodeScalars))
        #expect(pointer.names == ["a", name])
    }

    @Test(arguments: [("~", "~"), ("~2", "~2"), ("a~", "a~"), ("~~1", "~/"), ("~1\u{338}", "/\u{338}")])
    func whatIsNoEscapeStandsForItself(_ text: String, _ name: String) {
        #expect(JSONPointer(text: text).names == [name])
    }

    /// RFC 6901 section 5, without the slash before it.
    @Test(arguments: [
        (["foo"], "foo"), (["foo", "0"], "foo/0"), (["a/b"], "a~1b"), (["m~n"], "m~0n"), (["~1"], "~01"),
        (["c%d", "k\"l"], "c%d/k\"l"),
    ])
    func namesAreEscaped(_ names: [String], _ text: String) {
        let pointer = names.reduce(JSONPointer()) { $0.adding($1) }
        #expect(pointer.text == text)
        #expect(pointer.names == names)
    }

    @Test func isShortAndHarmlessForPeople() {
        #expect(JSONPointer(text: "a\u{1B}b\u{202E}").description == "/a\u{FFFD}b\u{FFFD}")
        let long = JSONPointer(text: String(repeating: "x", count: 500)).description
        #expect(long == "/" + String(repeating: "x", count: 120) + "…")
    }
}
