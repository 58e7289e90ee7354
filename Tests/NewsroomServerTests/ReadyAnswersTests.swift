import Catalogue
import Foundation
import NIOHTTP1
import PressOffice
import Testing

@testable import Newsroom
@testable import NewsroomServer

/// Pages that are kept as they go over the wire, beside the same pages made the long way.
@Suite struct ReadyAnswersTests {
    /// Asks over one connection, each time when the answer before is there, and gives the answers.
    private func asked(_ room: ServedRoom, _ requests: [String]) async throws -> [Reply] {
        let port = room.port
        return try await aside {
            let wire = try Wire(port: port)
            return requests.map { request in
                wire.say(request + "\r\n\r\n")
                return wire.hear { bytes in
                    let reply = Reply(raw: bytes, isEnded: false)
                    guard let length = reply["Content-Length"].flatMap({ Int($0) }) else { return false }
                    return reply.body.count >= length
                }
            }
        }
    }

    private func get(_ path: String, _ fields: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\(fields.isEmpty ? "" : "\r\n" + fields)"
    }

    /// The fields of the head in any order, and the body.
    private func parts(_ reply: Reply) -> (head: [String], body: [UInt8]) {
        let head = reply.text.components(separatedBy: "\r\n\r\n")[0]
        return (head.lowercased().components(separatedBy: "\r\n").sorted(), reply.body)
    }

    @Test func whatIsReadyIsWhatWouldBeMadeToTheByte() async throws {
        for baseURL in [nil, "https://press.rivertrust.example"] {
            let room = try await ServedRoom(baseURL: baseURL, hosts: ["127.0.0.1"])
            for path in ["/", "/releases/", "/feed.atom", "/search/", "/\(NewsroomAddress.styleName)", "/nothing"] {
                // A field that makes it go the long way.
                let long = try await asked(room, [get(path, "TE: trailers")])
                let replies = try await asked(room, [get(path), get(path), get(path), get(path)])
                for reply in replies {
                    #expect(parts(reply).head == parts(long[0]).head, "\(path)")
                    #expect(reply.body == long[0].body && !reply.body.isEmpty, "\(path)")
                }
            }
        }
    }

    @Test func aChangeIsSeenByTheNextWhoAsks() async throws {
        let room = try await ServedRoom()
        for number in 1...5 {
            let headline = "River news \(number)"
            _ = try ServedRoom.publish(headline, at: room.catalogue, room.premises)
            let replies = try await asked(room, [get("/"), get("/"), get("/")])
            for reply in replies { #expect(reply.bodyText.contains(headline)) }
        }
    }

    /// Whether a path is answered where it arrives.
    private func isReady(_ path: String, in room: ServedRoom) throws -> Bool {
        let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: path, headers: ["Host": "127.0.0.1"])
        let request = try #require(PlainRequest(head, isEncryptedBehindProxy: false))
        let pages = try room.answering.room.current().pages
        return try room.answering.answers.moment(of: pages, at: room.answering.now())?.wire(for: request) != nil
    }

    @Test func whatWasAskedForIsReadyAndNothingElse() async throws {
        let room = try await ServedRoom()
        #expect(try !isReady("/", in: room))
        let paths = ["/", "/request/", "/search/?q=salmon", "/nothing", "/\(NewsroomAddress.styleName)"]
        for path in paths { _ = try await asked(room, [get(path), get(path)]) }
        #expect(try paths.map { try isReady($0, in: room) } == [true, false, false, false, true])
        #expect(try !isReady("/releases/", in: room))
        _ = try ServedRoom.publish("River news", at: room.catalogue, room.premises)
        #expect(try !isReady("/", in: room))
    }

    @Test func theDateGoesOn() async throws {
        let room = try await ServedRoom()
        _ = try await asked(room, [get("/"), get("/"), get("/")])
        room.wait(seconds: 61)
        let reply = try await asked(room, [get("/")])[0]
        #expect(reply["Date"] == "Tue, 12 Apr 2022 12:01:01 GMT")
    }

    @Test func whoAsksForMoreGetsItWhereThePageIsReady() async throws {
        let room = try await ServedRoom()
        let page = try await asked(room, [get("/"), get("/"), get("/")])[2]
        let tag = try #require(page["ETag"])
        #expect(try await room.ask("/", ["If-None-Match": tag]).status == 304)
        #expect(try await room.ask("/", ["Range": "bytes=0-3"]).body == Array(page.body.prefix(4)))
        #expect(try await room.ask("/", method: "HEAD").body.isEmpty)
        #expect(try await room.ask("/", host: "evil.example").status == 421)
        #expect(try await room.ask("/", method: "POST").status == 405)
        let twice = try await room.exchange(get("/", "Host: evil.example\r\nConnection: close") + "\r\n\r\n")
        #expect(twice.status == 400)
    }

    @Test func whoCameByHTTPIsShownToHTTPSAlsoWhereThePageIsReady() async throws {
        let room = try await ServedRoom(
            baseURL: "https://press.rivertrust.example", isBehindProxy: true, hosts: ["127.0.0.1"])
        let secure = get("/", "X-Forwarded-Proto: https")
        for reply in try await asked(room, [secure, secure, secure]) { #expect(reply.status == 200) }
        for fields in ["X-Forwarded-Proto: http", "X-Forwarded-Proto: https\r\nX-Forwarded-Proto: http"] {
            let reply = try await room.exchange(get("/", fields + "\r\nConnection: close") + "\r\n\r\n")
            #expect(reply.status == 308)
        }
    }

    /// Answers of one reader are nobody else's.
    @Test func aFormIsNeverReady() async throws {
        let room = try await ServedRoom()
        let replies = try await asked(
            room, [get("/request/"), get("/request/", "Accept-Language: de"), get("/request/")])
        #expect(replies[0].bodyText.contains("<html lang=\"en\""))
        #expect(replies[1].bodyText.contains("<html lang=\"de\""))
    }
}

/// Which requests ask for nothing but a page.
@Suite struct PlainRequestTests {
    private func plain(
        _ fields: [(String, String)], _ method: HTTPMethod = .GET, _ version: HTTPVersion = .http1_1,
        uri: String = "/releases/", isEncryptedBehindProxy: Bool = false
    ) -> PlainRequest? {
        PlainRequest(
            HTTPRequestHead(version: version, method: method, uri: uri, headers: HTTPHeaders(fields)),
            isEncryptedBehindProxy: isEncryptedBehindProxy)
    }

    private let host = ("Host", "press.example")

    @Test func whatBrowsersSendIsPlain() {
        let fields = [
            host, ("User-Agent", "Mozilla/5.0"), ("Accept", "text/html"), ("Accept-Language", "en-GB"),
            ("Accept-Encoding", "gzip"), ("Connection", "keep-alive"), ("Referer", "https://press.example/"),
            ("Sec-Fetch-Mode", "navigate"), ("Cookie", "a=b"), ("DNT", "1"),
        ]
        #expect(plain(fields)?.target == "/releases/")
        #expect(plain(fields)?.host == "press.example")
    }

    @Test(arguments: [
        ("Range", "bytes=0-1"), ("if-none-match", "*"), ("If-Match", "*"), ("IF-MODIFIED-SINCE", "now"),
        ("If-Unmodified-Since", "now"), ("If-Range", "\"a\""), ("Expect", "100-continue"), ("Upgrade", "h2c"),
        ("Connection", "close"), ("Connection", "keep-alive, Upgrade"), ("Content-Length", "0"),
        ("Transfer-Encoding", "chunked"), ("Forwarded", "for=192.0.2.1"), ("TE", "trailers"), ("Host", "b"),
    ])
    func whatSaysMoreIsNot(_ name: String, _ value: String) {
        #expect(plain([host, (name, value)]) == nil)
    }

    @Test func anotherMethodOrVersionOrNoHostIsNot() {
        for method: HTTPMethod in [.HEAD, .POST, .OPTIONS] { #expect(plain([host], method) == nil) }
        #expect(plain([host], .GET, .http1_0) == nil)
        #expect(plain([]) == nil)
        #expect(plain([host], uri: "http://press.example/") == nil)
        #expect(plain([host], uri: "*") == nil)
    }

    @Test func behindAProxyTheWayToItCounts() {
        #expect(plain([host], isEncryptedBehindProxy: true) == nil)
        #expect(plain([host, ("X-Forwarded-Proto", "https")], isEncryptedBehindProxy: true) != nil)
        #expect(plain([host, ("X-Forwarded-Proto", "http")], isEncryptedBehindProxy: true) == nil)
        #expect(plain([host, ("X-Forwarded-Proto", "http")]) != nil)
    }
}
