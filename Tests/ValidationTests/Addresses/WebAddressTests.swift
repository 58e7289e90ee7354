import Testing
import Validation

@Suite struct WebAddressTests {
    @Test(arguments: [
        "https://rivertrust.example", "http://rivertrust.example/", "HTTPS://RIVERTRUST.EXAMPLE/",
        "https://pictures.rivertrust.example/search?attribute_603=weir&page=2#top",
        "https://rivertrust.example:8443/a/b", "https://rivertrust.example?q=1", "https://192.0.2.7/a",
        "https://[2001:db8::1]/a", "https://[2001:db8::1]:8080/a", "https://my_trust.example/a",
        "https://münchen.example/größe", "https://rivertrust.example/a/~jane/(1),2;3=4",
        "https://rivertrust.example/@jane", "https://rivertrust.example/a:b",
    ])
    func accepts(_ text: String) {
        #expect(WebAddress.problem(with: text) == nil)
    }

    @Test(arguments: [
        ("", "it is empty"),
        ("rivertrust.example/a", "it does not begin with http:// or https://"),
        ("www.rivertrust.example", "it does not begin with http:// or https://"),
        ("ftp://rivertrust.example/a", "it does not begin with http:// or https://"),
        ("javascript:alert(1)", "it does not begin with http:// or https://"),
        ("http+unix://rivertrust.example", "it does not begin with http:// or https://"),
        ("https:/rivertrust.example", "it does not begin with http:// or https://"),
        ("https://", "it names no host"),
        ("https:///a", "it names no host"),
        ("https://?q=rivertrust.example", "it names no host"),
        ("https://rivertrust/a", "its domain has no dot"),
        ("https://2130706433/", "its domain has no dot"),
        ("https://300.0.0.1/", "its domain ends in a number"),
        ("https://rivertrust.example./a", "its domain ends in a dot"),
        ("https://river trust.example/", "it has a space"),
        ("https://rivertrust.example/the weir", "it has a space"),
        ("https://rivertrust.example/a\n-b", "it has the invisible character U+000A"),
        ("https://rivertrust.example/a\u{AD}b", "it has the invisible character U+00AD"),
        ("https://rivertrust.example/\u{202E}a", "it has the invisible character U+202E"),
        ("https://rivertrust.example/<b>", "it has the character '<'"),
        ("https://rivertrust.example/a\"", "it has the character '\"'"),
        ("https://rivertrust.example/a\\b", "it has the character '\\'"),
        ("https://jane:secret@rivertrust.example/", "it carries a name or a password"),
        ("https://rivertrust.example@elsewhere.example/", "it carries a name or a password"),
        ("https://rivertrust.example:0/", "its port is not a number from 1 to 65535"),
        ("https://rivertrust.example:65536/", "its port is not a number from 1 to 65535"),
        ("https://rivertrust.example:/", "its port is not a number from 1 to 65535"),
        ("https://rivertrust.example:99999999999999999999/", "its port is not a number from 1 to 65535"),
        ("https://[2001:db8::1/a", "its network address has no closing bracket"),
        ("https://127。0。0。1/", "its domain has the character '。'"),
        ("https://rivertrust.example/\(String(repeating: "a", count: 2000))", "it is longer than 2000 bytes"),
    ])
    func refuses(_ text: String, because problem: String) {
        #expect(WebAddress.problem(with: text) == problem)
    }
}
