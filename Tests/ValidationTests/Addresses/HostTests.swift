import Testing

@testable import Validation

/// Whom an address leads to: told from its text once, by libidn2 where it has letters of other scripts.
@Suite struct HostTests {
    @Test(arguments: [
        ("http://rivertrust.example", "http://rivertrust.example/"),
        ("HTTPS://RiverTrust.Example/A?b=C#d", "https://rivertrust.example/A?b=C"),
        ("http://rivertrust.example?x", "http://rivertrust.example/?x"),
        ("http://rivertrust.example#top", "http://rivertrust.example/"),
        ("http://rivertrust.example:80/", "http://rivertrust.example/"),
        ("https://rivertrust.example:443/", "https://rivertrust.example/"),
        ("https://rivertrust.example:80/", "https://rivertrust.example:80/"),
        ("http://rivertrust.example:65535/", "http://rivertrust.example:65535/"),
        ("http://rivertrust.example:00080/", "http://rivertrust.example/"),
        ("http://a_b-c.rivertrust.example/", "http://a_b-c.rivertrust.example/"),
        ("http://1.rivertrust.example/", "http://1.rivertrust.example/"),
        ("http://8.8.8.8/", "http://8.8.8.8/"), ("http://[2606:4700::1]:8080/", "http://[2606:4700::1]:8080/"),
        ("http://[::FFFF:8.8.8.8]/", "http://[::ffff:808:808]/"),
        ("http://rivertrust.example/two words", "http://rivertrust.example/two%20words"),
        ("http://rivertrust.example/für?q=ü", "http://rivertrust.example/f%C3%BCr?q=%C3%BC"),
        ("http://rivertrust.example/%zz\\x", "http://rivertrust.example/%zz/x"),
        ("http://rivertrust.example\\@127.0.0.1/", "http://rivertrust.example/@127.0.0.1/"),
        ("http://rivertrust.example/@a", "http://rivertrust.example/@a"),
        ("http://rivertrust.example?@127.0.0.1", "http://rivertrust.example/?@127.0.0.1"),
        ("http://rivertrust.example/\u{0}", "http://rivertrust.example/%00"),
        ("http://rivertrust.example/\u{7f}", "http://rivertrust.example/%7F"),
        ("http://rivertrust.example/a\r\nHost: x", "http://rivertrust.example/aHost:%20x"),
    ])
    func anAddressIsWrittenAsItIsSent(_ text: String, _ url: String) throws {
        let address = try WebAddress(text)
        #expect(address.text == url)
        #expect(try WebAddress(address.text) == address)
    }

    /// Letters beyond ASCII by UTS 46: composed, in lower case, full-width ones as the letters that they are.
    @Test(arguments: [
        ("cafe\u{301}.example", "xn--caf-dma.example"), ("caf\u{E9}.example", "xn--caf-dma.example"),
        ("CAFE\u{301}.example", "xn--caf-dma.example"), ("CAF\u{C9}.EXAMPLE", "xn--caf-dma.example"),
        ("ｃａｆé.example", "xn--caf-dma.example"), ("ＣＡＦÉ．ＥＸＡＭＰＬＥ", "xn--caf-dma.example"),
        ("café。example", "xn--caf-dma.example"), ("café｡example", "xn--caf-dma.example"),
        ("ｃａｆｅ.example", "cafe.example"), ("１.example", "1.example"),
        ("flüsse.example", "xn--flsse-lva.example"), ("flu\u{308}sse.example", "xn--flsse-lva.example"),
        ("FLÜSSE.example", "xn--flsse-lva.example"), ("例え.example", "xn--r8jz45g.example"),
        ("straße.example", "xn--strae-oqa.example"), ("ﬁsh.example", "fish.example"),
        ("a_b.例え.example", "a_b.xn--r8jz45g.example"), ("rivertrust\u{200b}.example", "rivertrust.example"),
        ("xn--caf-dma.example", "xn--caf-dma.example"), ("XN--CAF-DMA.example", "xn--caf-dma.example"),
        ("🐟.example", "xn--no8h.example"),
    ])
    func lettersOfEveryScriptAreWrittenInASCII(_ name: String, _ ascii: String) throws {
        #expect(try WebAddress("https://\(name)/").host == .name(ascii))
    }

    /// What any library may take for a network address is asked in its usual form alone.
    @Test(arguments: [
        "2130706433", "0x7f000001", "0x7f.1", "0X7F.1", "127.1", "0177.0.0.1", "127.0.0.01", "127.0.0.1.",
        "127.0.0.1.5",
        "a.127", "256.256.256.256", "rivertrust.0x1", "1", "0", "127。0。0。1", "127．0．0．1", "127｡0｡0｡1",
        "１２７.0.0.1", "①②⑦.0.0.1", "２１３０７０６４３３", "0ｘ7f.1", "127.0.0.１",
    ])
    func aNumberInAnotherFormIsRefused(_ host: String) {
        #expect(throws: WebAddress.Problem.self) { try WebAddress("http://\(host)/") }
    }

    /// The usual forms are read; whether they may be connected to is not for their text to say.
    @Test(arguments: [
        ("127.0.0.1", "127.0.0.1"), ("[::1]", "::1"), ("[::ffff:127.0.0.1]", "::ffff:7f00:1"),
        ("[::FFFF:7F00:1]", "::ffff:7f00:1"), ("[0:0:0:0:0:ffff:127.0.0.1]", "::ffff:7f00:1"),
    ])
    func aNumberInItsUsualFormIsRead(_ host: String, _ number: String) throws {
        #expect(try WebAddress("http://\(host)/").host == .number(try #require(NetworkAddress(number))))
    }

    private static let number = "its domain ends in a number"
    private static let scheme = "it does not begin with http:// or https://"
    private static let bracket = "its network address cannot be read"
    private static let open = "its network address has no closing bracket"
    private static let port = "its port is not a number from 1 to 65535"
    private static let user = "it carries a name or a password"
    private static let label = "its domain has no dot"
    private static let letters = "its domain has letters that no name of a host can have"

    @Test(arguments: [
        ("", scheme), ("rivertrust.example", scheme), ("//rivertrust.example/", scheme),
        ("ftp://rivertrust.example/", scheme), ("file:///etc/passwd", scheme), ("javascript:alert(1)", scheme),
        ("data:text/html,x", scheme), ("http:/rivertrust.example", scheme), ("http:rivertrust.example", scheme),
        ("http+unix://%2Frun%2Fdocker.sock/", scheme), ("view-source:http://a.example/", scheme),
        ("http://", "it names no host"), ("http:///a", "it names no host"), ("http://?a", "it names no host"),
        ("http://:80/", "it has no domain"), ("http://rivertrust.example:/", port),
        ("http://user@rivertrust.example/", user), ("http://user:word@rivertrust.example/", user),
        ("http://@rivertrust.example/", user), ("http://rivertrust.example@127.0.0.1/", user),
        ("http://rivertrust.example:80@127.0.0.1/", user), ("http://[::1]@rivertrust.example/", user),
        ("http://rivertrust.example:0/", port), ("http://rivertrust.example:65536/", port),
        ("http://rivertrust.example:-1/", port), ("http://rivertrust.example:+80/", port),
        ("http://rivertrust.example:8o/", port), ("http://rivertrust.example:99999999999999999999/", port),
        ("http://rivertrust.example:80:80/", "its domain has the character ':'"),
        ("http://::1/", "its domain has the character ':'"),
        ("http://2130706433/", label), ("http://0x7f000001/", label), ("http://localhost/", label),
        ("http://ⓛocalhost/", label), ("http://0x7f.1/", number), ("http://127.0.0.01/", number),
        ("http://127。0。0。1/", number), ("http://rivertrust.0x1/", number),
        ("http://rivertrust..example/", "its domain has two dots side by side"),
        ("http://.example/", "its domain begins with a dot"),
        ("http://rivertrust.example./a", "its domain ends in a dot"),
        ("http://river trust.example/", "its domain has a space"),
        ("http://rivertrust.example%00.example/", "its domain has the character '%'"),
        ("http://rivertrust%2eexample/", "its domain has the character '%'"),
        ("http://a,b.example/", "its domain has the character ','"),
        ("http://\(String(repeating: "a", count: 64)).example/", "a part of its domain is longer than 63 bytes"),
        (
            "http://\(Array(repeating: "abcdefg", count: 32).joined(separator: "."))/",
            "its domain is longer than 253 bytes"
        ),
        ("http://[::1/", open), ("http://[::1]x/", port), ("http://[]/", bracket), ("http://[127.0.0.1]/", bracket),
        ("http://[v1.x]/", bracket), ("http://[fe80::1%25eth0]/", bracket), ("http://[::1]]/", bracket),
        ("http://a b\u{fc}.example/", letters), ("http://\u{301}a.example/", letters), ("http://-ü.example/", letters),
        // Letters that stand for what parts an address.
        ("http://rivertrust.example／a/", "its domain has the character '/'"),
        ("http://rivertrust.example：80/", "its domain has the character ':'"),
        ("http://rivertrust＠a.example/", "its domain has the character '@'"),
        ("http://rivertrust.example？a/", "its domain has the character '?'"),
        ("http://rivertrust.example＃a/", "its domain has the character '#'"),
        ("http://rivertrust.example/\(String(repeating: "a", count: 8200))", "it is longer than 8000 bytes"),
    ])
    func isRefused(_ text: String, _ because: String) {
        #expect(throws: WebAddress.Problem(because)) { try WebAddress(text) }
    }
}
