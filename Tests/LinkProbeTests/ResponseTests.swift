import LinkProbe
import TestSupport
import Testing
import Validation

/// What is read of an answer.
@Suite struct ResponseTests {
    private func response(to kind: String) throws -> ProbeResponse? {
        let site = try TestSite(answering: SiteCase.serve())
        defer { site.close() }
        return try outcome(of: get(site.address("/\(kind)")))?.response
    }

    private func response(sent head: String) throws -> ProbeResponse? {
        let site = try TestSite { _ in [.text(head), .close] }
        defer { site.close() }
        return try outcome(of: get(site.address("/")))?.response
    }

    @Test(arguments: [
        ("Set-Cookie: a=1\r\nSet-Cookie: b=2", ["set-cookie: a=1", "set-cookie: b=2"]),
        ("X-Long: one\r\n two\r\n\tthree", ["x-long: one two three"]), ("X-Late:\r\n value", ["x-late: value"]),
        ("X-Spaces: \t a  b \t", ["x-spaces: a  b"]), ("X-Empty:", ["x-empty: "]), ("X-A : b", ["x-a: b"]),
        ("Link: <http://a.example/?a:b>; rel=\"x\"", ["link: <http://a.example/?a:b>; rel=\"x\""]),
        ("X-Name: Zoë", ["x-name: Zoë"]), (": nameless", [": nameless"]),
    ])
    func fieldsAreRead(_ lines: String, _ fields: [String]) throws {
        let response = try response(sent: "HTTP/1.1 404 No\r\n\(lines)\r\nContent-Length: 0\r\n\r\n")
        let read = response?.headers.map { "\($0.name): \($0.value)" }
        #expect(read == fields + ["content-length: 0"])
        #expect(response?.status == 404)
    }

    @Test func bytesThatAreNoLettersDoNotHarmTheRest() throws {
        let site = try TestSite { _ in
            [.send(Array("HTTP/1.1 200 OK\r\nX: ".utf8) + [0xff, 0xfe] + Array("\r\nY: z\r\n\r\n".utf8)), .close]
        }
        defer { site.close() }
        let response = try outcome(of: get(site.address("/")))?.response
        #expect(
            response?.headers == [
                HeaderField(name: "x", value: "\u{fffd}\u{fffd}"), HeaderField(name: "y", value: "z"),
            ])
    }

    @Test func hintsAndTrailersAreNoPartOfTheHead() throws {
        let response = try response(
            sent: "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "2\r\nHi\r\n0\r\nX-Trailer: 1\r\n\r\n")
        #expect(response?.headers == [HeaderField(name: "transfer-encoding", value: "chunked")])
        #expect(response?.body == Array("Hi".utf8))
    }

    @Test(arguments: ["packed-gzip", "packed-x-gzip", "packed-capitals", "packed-identity", "packed-brotli"])
    func aPackedPageIsUnpacked(_ kind: String) throws {
        let body = try #require(try response(to: kind)).body
        let text = String(decoding: body, as: UTF8.self)
        #expect(text.contains("<title>Packed page</title>"))
    }

    @Test(arguments: ["packed-twice", "packed-zstd", "packed-charset", "bomb-in-a-bomb"])
    func whatIsPackedStrangelyHasAHeadAndNoBody(_ kind: String) throws {
        let response = try #require(try response(to: kind))
        #expect(response.body.isEmpty && response.isCut)
        #expect(response.headers.contains { $0.name == "content-encoding" })
    }

    @Test func aBombIsUnpackedAsFarAsItIsWanted() throws {
        let response = try #require(try response(to: "bomb-gzip"))
        #expect(response.body == Array(repeating: UInt8(ascii: "a"), count: 65_536))
    }
}
