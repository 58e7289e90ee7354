import Testing
import Validation

@testable import LinkProbe

/// What an address has to look like to be asked.
@Suite struct AddressFormTests {
    @Test(arguments: [
        ("http://rivertrust.example", "http://rivertrust.example/"),
        ("HTTPS://RiverTrust.Example/A?b=C#d", "https://rivertrust.example/A?b=C"),
        ("http://rivertrust.example?x", "http://rivertrust.example/?x"),
        ("http://rivertrust.example#top", "http://rivertrust.example/"),
        ("http://rivertrust.example:80/", "http://rivertrust.example/"),
        ("https://rivertrust.example:443/", "https://rivertrust.example/"),
        ("https://rivertrust.example:80/", "https://rivertrust.example:80/"),
        ("http://rivertrust.example:/", "http://rivertrust.example/"),
        ("http://rivertrust.example:65535/", "http://rivertrust.example:65535/"),
        ("http://rivertrust.example:00080/", "http://rivertrust.example/"),
        ("http://rivertrust.example./a", "http://rivertrust.example/a"),
        ("http://a_b-c.rivertrust.example/", "http://a_b-c.rivertrust.example/"),
        ("http://1.rivertrust.example/", "http://1.rivertrust.example/"),
        ("http://8.8.8.8/", "http://8.8.8.8/"), ("http://[2606:4700::1]:8080/", "http://[2606:4700:0:0:0:0:0:1]:8080/"),
        ("http://[::FFFF:8.8.8.8]/", "http://[0:0:0:0:0:ffff:808:808]/"),
        ("http://rivertrust.example/two words", "http://rivertrust.example/two%20words"),
        ("http://rivertrust.example/für?q=ü", "http://rivertrust.example/f%C3%BCr?q=%C3%BC"),
        ("http://rivertrust.example/%zz\\x", "http://rivertrust.example/%zz\\x"),
        ("http://rivertrust.example\\@127.0.0.1/", "http://rivertrust.example/\\@127.0.0.1/"),
        ("http://rivertrust.example/@a", "http://rivertrust.example/@a"),
        ("http://rivertrust.example?@127.0.0.1", "http://rivertrust.example/?@127.0.0.1"),
        ("http://flüsse.example/", "http://xn--flsse-lva.example/"),
        ("http://FLÜSSE.example/", "http://xn--flsse-lva.example/"),
        ("http://例え.example/", "http://xn--r8jz45g.example/"),
        ("http://rivertrust\u{200b}.example/", "http://rivertrust.example/"),
        // These are read as the network addresses that they are; AddressRules judges them.
        ("http://127。0。0。1/", "http://127.0.0.1/"), ("http://１２７.0.0.1/", "http://127.0.0.1/"),
        ("http://ⓛocalhost/", "http://localhost/"),
    ])
    func isPutTogetherAnew(_ text: String, _ url: String) throws {
        #expect(try AddressForm(reading: text).url == url)
    }

    private static let number = "The host is a network address in a form that is not asked."
    private static let name = "The host's name is not one that can be looked up."
    private static let scheme = "The address does not begin with http:// or https://."
    private static let bracket = "The address has a network address that cannot be read."
    private static let port = "The address's port is not a number from 1 to 65535."
    private static let user = "The address carries a name or a password."

    @Test(arguments: [
        ("", scheme), ("rivertrust.example", scheme), ("//rivertrust.example/", scheme),
        ("ftp://rivertrust.example/", scheme),
        ("file:///etc/passwd", scheme), ("javascript:alert(1)", scheme), ("data:text/html,x", scheme),
        ("http:/rivertrust.example", scheme), ("http:rivertrust.example", scheme),
        ("http:\\\\rivertrust.example", scheme),
        ("http+unix://%2Frun%2Fdocker.sock/", scheme), (" http://rivertrust.example/", scheme),
        ("view-source:http://a.example/", scheme),
        ("http://", "The address names no host."), ("http:///a", "The address names no host."),
        ("http://:80/", "The address names no host."), ("http://?a", "The address names no host."),
        ("http://user@rivertrust.example/", user), ("http://user:word@rivertrust.example/", user),
        ("http://@rivertrust.example/", user), ("http://rivertrust.example@127.0.0.1/", user),
        ("http://rivertrust.example:80@127.0.0.1/", user), ("http://[::1]@rivertrust.example/", user),
        ("http://rivertrust.example:0/", port), ("http://rivertrust.example:65536/", port),
        ("http://rivertrust.example:-1/", port), ("http://rivertrust.example:+80/", port),
        ("http://rivertrust.example:8o/", port), ("http://rivertrust.example:99999999999999999999/", port),
        ("http://rivertrust.example:80:80/", name), ("http://::1/", name),
        ("http://2130706433/", number), ("http://0x7f000001/", number), ("http://0x7f.1/", number),
        ("http://0X7F.1/", number), ("http://127.1/", number), ("http://0177.0.0.1/", number),
        ("http://127.0.0.01/", number),
        ("http://127.0.0.1./", number), ("http://127.0.0.1.5/", number), ("http://a.127/", number),
        ("http://256.256.256.256/", number), ("http://rivertrust.0x1/", number), ("http://1/", number),
        ("http://0/", number),
        ("http://rivertrust..example/", name), ("http://.example/", name), ("http://./", name), ("http://a../", name),
        ("http://river trust.example/", name), ("http://rivertrust.example%00.example/", name),
        ("http://rivertrust%2eexample/", name), ("http://%31%32%37.0.0.1/", name), ("http://a,b.example/", name),
        ("http://\(String(repeating: "a", count: 64)).example/", name),
        ("http://\(Array(repeating: "abcdefg", count: 32).joined(separator: "."))/", name),
        ("http://[::1/", bracket), ("http://[::1]x/", bracket), ("http://[]/", bracket),
        ("http://[127.0.0.1]/", bracket),
        ("http://[v1.x]/", bracket), ("http://[fe80::1%25eth0]/", bracket), ("http://[::1]]/", bracket),
        ("http://rivertrust.example/a\nHost: x", "The address holds a control character."),
        ("http://rivertrust.example/\u{0}", "The address holds a control character."),
        ("http://rivertrust.example/\u{7f}", "The address holds a control character."),
        ("http://river\ttrust.example/", "The address holds a control character."),
        ("http://a b\u{fc}.example/", "The host's name has letters that cannot be sent."),
        ("http://rivertrust.example／a/", name),
        ("http://expyuzz4wqqyqhjn.onion/", "The host is in a network of its own that is not asked."),
        ("http://rivertrust.example/\(String(repeating: "a", count: 8200))", "The address is longer than 8192 bytes."),
    ])
    func isNotAsked(_ text: String, _ because: String) {
        #expect(throws: AddressForm.Problem(because)) { try AddressForm(reading: text) }
    }
}
