import HTTPTypes
import Testing

@testable import NewsroomServer

@Suite struct CallerTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.254", true), ("192.0.2.1", "192.0.3.1", false),
        ("2001:db8:1::1", "2001:db8:1:ffff::2", true), ("2001:db8:1::1", "2001:db8:2::1", false),
        ("::ffff:192.0.2.9", "192.0.2.1", true), ("::ffff:192.0.2.9", "::ffff:192.0.3.9", false),
    ])
    func neighboursAreInOneBlock(_ one: String, _ other: String, _ areNeighbours: Bool) throws {
        let (one, other) = (try #require(AddressBlock(one)), try #require(AddressBlock(other)))
        #expect((one == other) == areNeighbours)
    }

    @Test(arguments: ["", "unknown", "_hidden", "192.0.2", "press.example", "1.2.3.4.5", "::g"])
    func whatIsNoAddressHasNoBlock(_ text: String) { #expect(AddressBlock(text) == nil) }

    @Test(arguments: [
        (["X-Forwarded-For": "198.51.100.7"], "198.51.100.7"),
        // All but the last can be made up by who asks.
        (["X-Forwarded-For": "203.0.113.1, 198.51.100.7"], "198.51.100.7"),
        (["Forwarded": "for=203.0.113.1, for=198.51.100.7;proto=https"], "198.51.100.7"),
        (["Forwarded": "for=\"[2001:db8::1]:4711\""], "2001:db8::1"),
        (["Forwarded": "for=\"198.51.100.7:4711\""], "198.51.100.7"),
        (["Forwarded": "proto=https"], "192.0.2.1"),
    ])
    func behindAProxyTheProxySaysWhoAsks(_ fields: [String: String], _ address: String) {
        let caller = Caller(peer: "192.0.2.1", fields: headers(fields), isBehindProxy: true)
        #expect(caller.block == AddressBlock(address))
    }

    @Test func whereThereIsNoProxyNobodyIsBelieved() {
        let fields = headers([
            "X-Forwarded-For": "198.51.100.7", "X-Forwarded-Proto": "https", "Forwarded": "proto=http",
        ])
        let caller = Caller(peer: "192.0.2.1", fields: fields, isBehindProxy: false)
        #expect(caller.block == AddressBlock("192.0.2.1"))
        #expect(caller.scheme == nil)
    }

    private static let ways: [([String: String], String?)] = [
        (["X-Forwarded-Proto": "https"], "https"), (["X-Forwarded-Proto": "http, HTTPS"], "https"),
        (["Forwarded": "for=192.0.2.9; proto=http"], "http"), (["X-Forwarded-Proto": "ftp"], nil), ([:], nil),
    ]

    @Test(arguments: ways)
    func theProxySaysHowItWasReached(_ fields: [String: String], _ scheme: String?) {
        #expect(Caller(peer: nil, fields: headers(fields), isBehindProxy: true).scheme == scheme)
    }

    private func headers(_ fields: [String: String]) -> HTTPFields {
        var headers = HTTPFields()
        for (name, value) in fields { if let name = HTTPField.Name(name) { headers[name] = value } }
        return headers
    }
}

@Suite struct AllowedHostsTests {
    let hosts = AllowedHosts(["press.example.org", "[::1]", "localhost:8080"])

    @Test(arguments: [
        "press.example.org", "PRESS.example.org", "press.example.org:443", "press.example.org.", "[::1]:8080", "[::1]",
        "localhost", "localhost:1",
    ])
    func oursAreAnswered(_ host: String) { #expect(hosts.verdict(on: host) == .fine) }

    @Test(arguments: ["evil.example", "press.example.org.evil.example", "127.0.0.1", "[::2]", "evilpress.example.org"])
    func strangersAreNot(_ host: String) { #expect(hosts.verdict(on: host) == .stranger) }

    @Test(arguments: [
        nil, "", ":80", "press example", "press.example.org:port", "press.example.org:123456", "<b>", "a/b",
        "u@press.example.org",
        "[::1", "[<]", "pr\u{e9}s.example", "a\0b",
    ])
    func whatIsNoHostIsNone(_ host: String?) { #expect(hosts.verdict(on: host) == .noHost) }
}
