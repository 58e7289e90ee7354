import Testing
import Validation

@Suite struct EmailAddressTests {
    @Test(arguments: [
        "jane.doe@rivertrust.example",
        "press@news.co.example",
        "a@b.example",
        "JANE@RIVERTRUST.EXAMPLE",
        "press+salmon@rivertrust.example",
        "press_office@rivertrust.example",
        "o'neill@rivertrust.example",
        "-@rivertrust.example",
        "123@rivertrust.example",
        "press@123.example",
        "press@3com.example",
        "press@my-trust.example",
        "press@xn--mnchen-3ya.example",
        "press@trust.xn--p1ai",
        "!#$%&'*+-/=?^_`{|}~@rivertrust.example",
        "\"jane doe\"@rivertrust.example",
        "\"jane@home\"@rivertrust.example",
        "\"jane\\\"s\"@rivertrust.example",
        "\"\"@rivertrust.example",
        "presse@münchen.example",
        "jörg.müller@rivertrust.example",
        "пресса@пример.example",
        "用户@例子.example",
        "プレス@テレビ・局.example",
        "\(String(repeating: "a", count: 64))@rivertrust.example",
        "press@\(String(repeating: "a", count: 63)).example",
        "press@a.b.c.d.e.f.g.h.example",
    ])
    func accepts(_ text: String) throws {
        #expect(EmailAddress.problem(with: text) == nil)
        let address = try EmailAddress(text)
        #expect("\(address.localPart)@\(address.domain)" == text)
    }

    @Test(arguments: [
        ("", "it is empty"),
        ("jane", "it has no '@'"),
        ("jane.doe [at] rivertrust.example", "it has no '@'"),
        ("@rivertrust.example", "nothing stands before the '@'"),
        ("@", "nothing stands before the '@'"),
        ("jane@", "it has no domain"),
        ("jane@@rivertrust.example", "it has more than one '@'"),
        ("jane@press@rivertrust.example", "it has more than one '@'"),
        (".jane@rivertrust.example", "it begins with a dot"),
        ("jane.@rivertrust.example", "a dot stands before the '@'"),
        (".@rivertrust.example", "it begins with a dot"),
        ("jane..doe@rivertrust.example", "two dots stand side by side"),
        ("jane doe@rivertrust.example", "it has a space"),
        (" jane@rivertrust.example", "it has a space"),
        ("jane\u{A0}doe@rivertrust.example", "it has a space"),
        ("jane\tdoe@rivertrust.example", "it has the invisible character U+0009"),
        ("jane\r\n@rivertrust.example", "it has the invisible character U+000D"),
        ("jane\u{0}@rivertrust.example", "it has the invisible character U+0000"),
        ("jane\u{AD}doe@rivertrust.example", "it has the invisible character U+00AD"),
        ("jane\u{200B}@rivertrust.example", "it has the invisible character U+200B"),
        ("\u{202E}jane@rivertrust.example", "it has the invisible character U+202E"),
        ("\u{FEFF}jane@rivertrust.example", "it has the invisible character U+FEFF"),
        ("mailto:jane@rivertrust.example", "it has the character ':'"),
        ("Jane <jane@rivertrust.example>", "it has a space"),
        ("<jane@rivertrust.example>", "it has the character '<'"),
        ("jane(office)@rivertrust.example", "it has the character '('"),
        ("jane,press@rivertrust.example", "it has the character ','"),
        ("jane\"s@rivertrust.example", "it has the character '\"'"),
        ("\"jane@rivertrust.example", "its quote is not closed"),
        ("\"jane\"s@rivertrust.example", "something stands between its quote and the '@'"),
        ("\"jane\\\"@rivertrust.example", "its quote is not closed"),
        ("\"a\u{7}b\"@rivertrust.example", "it has the invisible character U+0007"),
        ("jane@rivertrust", "its domain has no dot"),
        ("jane@localhost", "its domain has no dot"),
        ("jane@.example", "its domain begins with a dot"),
        ("jane@rivertrust.example.", "its domain ends in a dot"),
        ("jane@rivertrust..example", "its domain has two dots side by side"),
        ("jane@-rivertrust.example", "a part of its domain begins or ends with a hyphen"),
        ("jane@rivertrust-.example", "a part of its domain begins or ends with a hyphen"),
        ("jane@river_trust.example", "its domain has the character '_'"),
        ("jane@river trust.example", "its domain has a space"),
        ("jane@rivertrust,example", "its domain has the character ','"),
        ("jane@rivertrust.example,", "its domain has the character ','"),
        ("jane@rivertrust.example>", "its domain has the character '>'"),
        ("jane@rivertrust.example\n", "its domain has the invisible character U+000A"),
        ("jane@river\u{200D}trust.example", "its domain has the invisible character U+200D"),
        ("jane@例え。example", "its domain has the character '。'"),
        ("jane@🐟.example", "its domain has the character '🐟'"),
        ("jane@192.0.2.1", "its domain ends in a number"),
        ("jane@rivertrust.123", "its domain ends in a number"),
        ("jane@[192.0.2.1]", "its domain is a bare network address"),
        ("jane@[IPv6:2001:db8::1]", "its domain is a bare network address"),
        ("\(String(repeating: "a", count: 65))@rivertrust.example", "more than 64 bytes stand before the '@'"),
        ("\(String(repeating: "ü", count: 33))@rivertrust.example", "more than 64 bytes stand before the '@'"),
        ("press@\(String(repeating: "a", count: 64)).example", "a part of its domain is longer than 63 bytes"),
        ("press@\(String(repeating: "a.", count: 130))example", "it is longer than 254 bytes"),
        (String(repeating: "@", count: 100_000), "it is longer than 254 bytes"),
    ])
    func refuses(_ text: String, because problem: String) {
        #expect(EmailAddress.problem(with: text)?.description == problem)
    }

    @Test func anAddressIsAtMost254BytesLong() {
        let domain = String(repeating: "abcdefghi.", count: 18) + "example"  // 187 bytes
        let longest = String(repeating: "a", count: 64) + "@" + domain + "xy"
        #expect(longest.utf8.count == 254)
        #expect(EmailAddress.problem(with: longest) == nil)
        #expect(EmailAddress.problem(with: longest + "z") == .tooLong)
    }
}
