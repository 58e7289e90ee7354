import Foundation
import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import NewsroomServer

/// Who does not want to read, but to break in, to find out or to be in the way.
@Suite struct HostileTests {
    @Test(arguments: ["evil.example", "127.0.0.1.evil.example", "127.0.0.1:80.evil.example"])
    func aHostThatLiesIsToldNothing(_ host: String) async throws {
        let room = try await ServedRoom()
        for path in ["/", "/nothing", "/releases/salmon"] {
            let reply = try await room.ask(path, host: host, ["X-Forwarded-Host": "evil.example"])
            #expect(reply.status == 421 || reply.status == 400)
            #expect(!reply.text.contains("evil"))
            #expect(!reply.text.contains("Salmon"))
        }
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost:\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: evil.example\r\nHost: 127.0.0.1\r\n\r\n",
    ])
    func whereItIsNotClearWhichHostIsMeantNothingIsShown(_ text: String) async throws {
        let room = try await ServedRoom()
        let reply = try await room.exchange(
            text.replacingOccurrences(of: "\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
        #expect([400, 421].contains(reply.status))
        #expect(!reply.text.contains("evil"))
        #expect(!reply.text.contains("Salmon"))
    }

    /// Whatever host an address names, it is the newsroom's own that is shown.
    @Test func anAddressWithAHostIsReadWithoutIt() async throws {
        let room = try await ServedRoom()
        let reply = try await room.ask("http://evil.example/")
        #expect(reply.status == 200)
        #expect(!reply.text.contains("evil"))
    }

    @Test(arguments: [
        "/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/", "//evil.example/", "/releases/%00/",
        "/releases/%ff%fe/",
        "/releases/salmon%2f..%2f", "/releases/./x/", "/\\evil.example", "/releases/<script>/",
        "/releases/a%0d%0aSet-Cookie:%20a=b/",
        "/c.sqlite", "/.git/config", "/releases/..;/", "/%", "/%zz", "/releases//x/",
    ])
    func aPathWithTricksIsNothing(_ path: String) async throws {
        let room = try await ServedRoom()
        let (reply, nothing) = (try await room.ask(path), try await room.ask("/nothing"))
        #expect([400, 404].contains(reply.status))
        if reply.status == 404 { #expect(reply.body == nothing.body) }
        #expect(reply["Set-Cookie"] == nil && reply["Location"] == nil)
    }

    @Test(arguments: [
        "GARBAGE\r\n\r\n", "GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
        "GET /\u{0} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : 127.0.0.1\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}",
    ])
    func whatIsNoHTTPIsEnded(_ text: String) async throws {
        let room = try await ServedRoom { $0.longestIdle = .seconds(1) }
        let reply = try await room.exchange(text)
        #expect(reply.isEnded)
        #expect(reply.status == nil || reply.status == 400 || reply.status == 501 || reply.status == 505)
        #expect(!reply.text.contains("Salmon"))
        #expect(try await room.ask("/").status == 200)
    }

    @Test func aFloodOfFieldsIsEnded() async throws {
        let room = try await ServedRoom()
        let many = (0..<5000).map { "X-\($0): a\r\n" }.joined()
        let long = "X-Long: \(String(repeating: "a", count: 200_000))\r\n"
        let address = String(repeating: "a", count: 200_000)
        for request in [
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\(many)\r\n", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\(long)\r\n",
            "GET /\(address) HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        ] {
            let reply = try await room.exchange(request)
            #expect(reply.isEnded)
            #expect(reply.status != 200)
        }
        #expect(try await room.ask("/").status == 200)
    }

    @Test func anAddressThatIsTooLongIsTurnedDown() async throws {
        let room = try await ServedRoom()
        #expect(try await room.ask("/?q=" + String(repeating: "a", count: 3000)).status == 414)
        #expect(try await room.ask("/?q=" + String(repeating: "a", count: 1500)).status == 200)
    }

    @Test func halfARequestIsNotWaitedForForEver() async throws {
        let room = try await ServedRoom {
            $0.longestIdle = .milliseconds(300)
            $0.longestRequest = .milliseconds(300)
        }
        for half in ["", "GET / HT", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "] {
            let reply = try await room.exchange(half)
            #expect(reply.isEnded, "\(half)")
            #expect(reply.status != 200)
        }
    }

    @Test func aBodyThatNobodyAskedForEndsTheConnection() async throws {
        let room = try await ServedRoom { $0.longestRequest = .seconds(1) }
        let reply = try await room.exchange(
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4\r\n\r\nbodyGET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        )
        #expect(reply.status == 200)
        #expect(reply["Connection"] == "close")
        #expect(reply.isEnded)
        // What hides behind it is not answered.
        #expect(reply.text.components(separatedBy: "HTTP/1.1 200").count == 2)
    }

    @Test func aBodyWithoutEndIsNotTaken() async throws {
        let room = try await ServedRoom()
        let port = room.port
        let taken = try await aside {
            let wire = try Wire(port: port)
            wire.say("PUT / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10000000000\r\n\r\n")
            let piece = [UInt8](repeating: 97, count: 1 << 16)
            var taken = 0
            // A part of it waits in the buffers of the two sides.
            while taken < 64 << 20, wire.say(piece) { taken += piece.count }
            return taken
        }
        #expect(taken < 32 << 20)
        #expect(try await room.ask("/").status == 200)
    }

    @Test func whoTakesNothingIsLeft() throws {
        let channel = EmbeddedChannel(
            handler: ConnectionBounds(longestRequest: .seconds(20), longestWait: .seconds(30)))
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/press")).wait()
        channel.isWritable = false
        channel.pipeline.fireChannelWritabilityChanged()
        channel.embeddedEventLoop.advanceTime(by: .seconds(29))
        #expect(channel.isActive)
        // It takes something, and then nothing again.
        for isWritable in [true, false] {
            channel.isWritable = isWritable
            channel.pipeline.fireChannelWritabilityChanged()
        }
        channel.embeddedEventLoop.advanceTime(by: .seconds(29))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func aRequestComesToItsEndInTime() throws {
        let channel = EmbeddedChannel(
            handler: ConnectionBounds(longestRequest: .seconds(20), longestWait: .seconds(30)))
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/press")).wait()
        let head = HTTPRequestPart.head(HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/"))
        try channel.writeInbound(head)
        try channel.writeInbound(HTTPRequestPart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(60))
        #expect(channel.isActive)
        try channel.writeInbound(head)
        // A byte now and then is not enough.
        for _ in 0..<19 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(1))
            try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "a")))
        }
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    /// Who is let in and sends much has time for it; nobody else.
    @Test func whoIsLetInHasTimeForWhatTheySend() throws {
        let channel = EmbeddedChannel(
            handler: ConnectionBounds(longestRequest: .seconds(20), longestWait: .seconds(30)))
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/press")).wait()
        try channel.writeInbound(
            HTTPRequestPart.head(HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/")))
        let sent = channel.triggerUserOutboundEvent(ConnectionBounds.Upload(length: 10 << 20))
        channel.embeddedEventLoop.advanceTime(by: .seconds(20 + 159))
        try sent.wait()
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func whatIsBeingAnsweredIsFinishedWhenItStops() async throws {
        let room = try await ServedRoom()
        let port = room.port
        let heard = Task {
            try await aside {
                let wire = try Wire(port: port)
                wire.say("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                return wire.hear { String(decoding: $0, as: UTF8.self).contains("</html>") }
            }
        }
        let reply = try await heard.value
        #expect(reply.status == 200)
        try await room.stop()
        await #expect(throws: (any Error).self) { try await room.ask("/") }
    }
}
