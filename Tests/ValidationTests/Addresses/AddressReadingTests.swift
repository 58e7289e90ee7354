import Testing

@testable import Validation

@Suite struct AddressReadingTests {
    @Test(arguments: [
        ("HTTPS://RiverTrust.example", "https://rivertrust.example/"),
        ("https://rivertrust.example:443/a#b", "https://rivertrust.example/a"),
        ("http://rivertrust.example:443/a", "http://rivertrust.example:443/a"),
        ("https://rivertrust.example?q=1", "https://rivertrust.example/?q=1"),
        ("https://rivertrust.example/a/./b/../c/", "https://rivertrust.example/a/c/"),
        ("https://rivertrust.example/../../a", "https://rivertrust.example/a"),
        (
            "https://rivertrust.example/gr\u{F6}\u{DF}e bild.jpg",
            "https://rivertrust.example/gr%C3%B6%C3%9Fe%20bild.jpg"
        ),
        ("https://rivertrust.example/a%20b?c={d}|e", "https://rivertrust.example/a%20b?c=%7Bd%7D%7Ce"),
        ("https://b\u{FC}cher.example/", "https://xn--bcher-kva.example/"),
        ("https://B\u{DC}CHER.example/", "https://xn--bcher-kva.example/"),
        ("https://\u{4F8B}\u{3048}.example/", "https://xn--r8jz45g.example/"),
        ("https://m\u{FC}nchen-gr\u{FC}n.example/", "https://xn--mnchen-grn-9dbi.example/"),
        ("https://rivertrust.example\\a\\b", "https://rivertrust.example/a/b"),
        ("https://rivertrust.example/a\nb", "https://rivertrust.example/ab"),
        ("  https://rivertrust.example/a  ", "https://rivertrust.example/a"),
        ("https://[2001:DB8::1]:8080/a", "https://[2001:db8::1]:8080/a"),
    ])
    func readsAddresses(_ text: String, _ sent: String) throws {
        #expect(try WebAddress(text).text == sent)
    }

    /// RFC 3986 section 5.4, where the base has no fragment and references of other schemes are turned down.
    @Test(arguments: [
        ("g", "/b/c/g"), ("./g", "/b/c/g"), ("g/", "/b/c/g/"), ("/g", "/g"), ("?y", "/b/c/d;p?y"), ("g?y", "/b/c/g?y"),
        ("#s", "/b/c/d;p?q"), ("g#s", "/b/c/g"), (";x", "/b/c/;x"), ("g;x?y#s", "/b/c/g;x?y"), ("", "/b/c/d;p?q"),
        (".", "/b/c/"), ("./", "/b/c/"), ("..", "/b/"), ("../", "/b/"), ("../g", "/b/g"), ("../..", "/"),
        ("../../g", "/g"),
        ("../../../g", "/g"), ("/./g", "/g"), ("/../g", "/g"), ("g.", "/b/c/g."), (".g", "/b/c/.g"),
        ("..g", "/b/c/..g"),
        ("./../g", "/b/g"), ("./g/.", "/b/c/g/"), ("g/./h", "/b/c/g/h"), ("g/../h", "/b/c/h"),
        ("g?y/../x", "/b/c/g?y/../x"),
        ("a b", "/b/c/a%20b"), ("a//b", "/b/c/a//b"), ("a:b/c", nil), ("http://[", nil),
    ])
    func resolvesReferences(_ reference: String, _ target: String?) throws {
        let base = try WebAddress("http://a.example/b/c/d;p?q")
        #expect((try? base.resolve(reference))?.text == target.map { "http://a.example" + $0 })
    }

    @Test func resolvesWithoutScheme() throws {
        let base = try WebAddress("https://a.example/b")
        #expect(try base.resolve("//other.example:8080/x").text == "https://other.example:8080/x")
        #expect(try base.resolve("HTTP://other.example").text == "http://other.example/")
    }

    @Test(arguments: [
        "https://127\u{3002}0\u{3002}0\u{3002}1/", "https:///a", "https://", "https:a", "http//a.example",
        "https://a.example:99999/",
    ])
    func refuses(_ text: String) {
        #expect(throws: WebAddress.Problem.self) { _ = try WebAddress(text) }
    }

    @Test func aLongAddressIsRefusedAndAFairlyLongOneIsNot() throws {
        #expect(throws: WebAddress.Problem.self) {
            _ = try WebAddress("https://a.example/" + String(repeating: "a", count: 8000))
        }
        #expect(try WebAddress("https://a.example/" + String(repeating: "a", count: 5000)).path.utf8.count == 5001)
    }
}
