import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import NewsroomServer

/// What happens on one connection where some answers are ready and others are made.
@Suite struct ReadySenderTests {
    private let channel: EmbeddedChannel

    init() throws {
        channel = EmbeddedChannel()
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
        try pipeline.addHandler(HTTPResponseEncoder())
        try pipeline.addHandler(
            ReadySender(longestIdle: .seconds(30)) { head, _ in
                guard head.uri.hasPrefix("/ready") else { return nil }
                return ReadyAnswers.Wire(start: ByteBuffer(string: "ready:"), rest: ByteBuffer(string: "\(head.uri);"))
            })
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/press")).wait()
    }

    private func ask(_ paths: String...) throws {
        let text = paths.map { "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined()
        try channel.writeInbound(ByteBuffer(string: text))
    }

    /// Those who answer the others have been asked for these.
    private func goneOn() throws -> [String] {
        var paths: [String] = []
        while let part = try channel.readInbound(as: HTTPServerRequestPart.self) {
            if case .head(let head) = part { paths.append(head.uri) }
        }
        return paths
    }

    private func answer() throws {
        let head = HTTPResponseHead(version: .http1_1, status: .ok, headers: ["content-length": "0"])
        try channel.writeOutbound(HTTPServerResponsePart.head(head))
        try channel.writeOutbound(HTTPServerResponsePart.end(nil))
    }

    private func heard() throws -> String {
        var text = ""
        while let piece = try channel.readOutbound(as: IOData.self) {
            if case .byteBuffer(let bytes) = piece { text += String(buffer: bytes) }
        }
        return text
    }

    @Test func whatIsReadyIsSentAndNobodyElseIsAsked() throws {
        try ask("/ready/1", "/ready/2")
        #expect(try heard() == "ready:/ready/1;ready:/ready/2;")
        #expect(try goneOn().isEmpty)
    }

    @Test func answersLeaveInTheOrderInWhichTheyWereAskedFor() throws {
        try ask("/made", "/ready/1")
        #expect(try heard() == "")
        #expect(try goneOn() == ["/made", "/ready/1"])
        try answer()
        // The second is still being made: a third does not overtake it.
        try ask("/ready/3")
        #expect(try goneOn() == ["/ready/3"])
        for _ in 0..<2 { try answer() }
        #expect(try heard().components(separatedBy: "HTTP/1.1 200").count == 4)
        try ask("/ready/4")
        #expect(try heard() == "ready:/ready/4;")
    }

    /// What is said before an answer is none.
    @Test func goOnIsNoAnswer() throws {
        try ask("/made")
        try channel.writeOutbound(HTTPServerResponsePart.head(HTTPResponseHead(version: .http1_1, status: .continue)))
        try ask("/ready/1")
        #expect(try goneOn() == ["/made", "/ready/1"])
    }

    @Test func whoTakesNothingIsSentNothingMore() throws {
        channel.isWritable = false
        try ask("/ready/1")
        #expect(try heard() == "")
        #expect(try goneOn() == ["/ready/1"])
    }

    @Test func whereNothingIsAskedTheConnectionEnds() throws {
        channel.embeddedEventLoop.advanceTime(by: .seconds(20))
        try ask("/ready/1")
        channel.embeddedEventLoop.advanceTime(by: .seconds(29))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func halfAHeadIsNothingAsked() throws {
        channel.embeddedEventLoop.advanceTime(by: .seconds(29))
        try channel.writeInbound(ByteBuffer(string: "GET /ready HT"))
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func whatIsBeingMadeIsWaitedFor() throws {
        try ask("/made")
        channel.embeddedEventLoop.advanceTime(by: .seconds(300))
        #expect(channel.isActive)
        try answer()
        channel.embeddedEventLoop.advanceTime(by: .seconds(60))
        #expect(!channel.isActive)
    }

    @Test func whoTakesAnAnswerSlowlyIsNotIdle() throws {
        try ask("/ready/1")
        channel.isWritable = false
        channel.embeddedEventLoop.advanceTime(by: .seconds(120))
        #expect(channel.isActive)
        channel.isWritable = true
        channel.embeddedEventLoop.advanceTime(by: .seconds(60))
        #expect(!channel.isActive)
    }
}

/// Holds back what is written, as a slow network does.
private final class SlowNetwork: ChannelOutboundHandler {
    typealias OutboundIn = IOData

    private var held: [EventLoopPromise<Void>?] = []

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) { held.append(promise) }

    func letGo() {
        for promise in held { promise?.succeed() }
        held = []
    }
}

/// Knows whether it was told to stop.
private final class Told: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart

    private(set) var isToStop = false

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent { isToStop = true }
    }
}

/// A server that is told to stop.
@Suite struct ReadySenderStopTests {
    @Test func whatIsOnItsWayArrivesBeforeTheConnectionEnds() throws {
        let (channel, network, told) = (EmbeddedChannel(), SlowNetwork(), Told())
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(network)
        try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
        try pipeline.addHandler(HTTPResponseEncoder())
        let wire = ReadyAnswers.Wire(start: ByteBuffer(string: "ready:"), rest: ByteBuffer(string: "page"))
        try pipeline.addHandler(ReadySender(longestIdle: .seconds(30)) { _, _ in wire })
        try pipeline.addHandler(told)
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/press")).wait()
        try channel.writeInbound(ByteBuffer(string: "GET / HTTP/1.1\r\nHost: a\r\n\r\n"))
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        #expect(!told.isToStop)
        network.letGo()
        #expect(told.isToStop)
    }
}
