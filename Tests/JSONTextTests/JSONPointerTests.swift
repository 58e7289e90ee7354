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
}
