import Catalogue
import Testing

@Suite struct CleanTextTests {
    @Test(arguments: [
        ("Jane Doe", "Jane Doe"), ("  Jane \t\n Doe ", "Jane Doe"), ("Jane\r\nDoe", "Jane Doe"),
        ("Jane\u{2028}Doe", "Jane Doe"),
        ("Jane\u{A0}Doe", "Jane Doe"), ("Jane\u{3000}\u{2003}Doe", "Jane Doe"), ("Ja\u{0}ne\u{1B}[31m", "Jane[31m"),
        ("\u{202E}Jane\u{202C}", "Jane"), ("\u{2066}Jane\u{2069}", "\u{2066}Jane\u{2069}"), ("\u{2066}Jane", "Jane"),
        ("\u{2069}Jane\u{2066}", "Jane"), ("", ""), (" \n ", ""), ("Zoë", "Zoë"),
    ])
    func standsOnOneLine(_ text: String, _ line: String) { #expect(onOneLine(text) == line) }

    @Test(arguments: [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{85}b\u{B}c\u{C}d", "a\nb\nc\nd"), ("a\tb", "a b"), ("a  b ", "a  b "),
        ("a\u{9B}b\u{7F}", "ab"), ("\u{2067}a\nb\u{2069}", "a\nb"), ("e\u{301}", "e\u{301}"),
    ])
    func keepsItsLines(_ text: String, _ clean: String) { #expect(cleaned(text) == clean) }
}
