import NIOCore
import NIOHTTP1

/// Sends what is ready where it is asked for, on the connection's own thread; all else goes on to who answers it. It ends
/// connections on which nothing is asked, for it alone sees all that is.
final class ReadySender: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let longestIdle: TimeAmount
    private let ready: (HTTPRequestHead, any EventLoop) -> ReadyAnswers.Wire?
    /// Where bytes are written that are encoded already.
    private var wire: ChannelHandlerContext?
    /// How many requests went on and are not answered to their end.
    private var inside = 0
    /// Whether the request that comes in was answered at its head.
    private var isAnswered = false
    /// Whether something was written that is not on its way; and whether anything ever was.
    private var isToFlush = false
    private var hasSent = false
    private var lastAsked = NIODeadline.uptimeNanoseconds(0)
    private var idle: Scheduled<Void>?

    /// `longestIdle` is how long nothing may be asked on a connection, half a head being nothing.
    init(longestIdle: TimeAmount, ready: @escaping (HTTPRequestHead, any EventLoop) -> ReadyAnswers.Wire?) {
        self.longestIdle = longestIdle
        self.ready = ready
    }

    func handlerAdded(context: ChannelHandlerContext) {
        wire = try? context.pipeline.syncOperations.context(
            handlerType: ByteToMessageHandler<HTTPRequestDecoder>.self)
        lastAsked = context.eventLoop.now
        look(at: context, in: longestIdle)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        idle?.cancel()
        (idle, wire) = (nil, nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        lastAsked = context.eventLoop.now
        switch unwrapInboundIn(data) {
        case .head(let head):
            // Answers leave in the order in which they were asked for, and no faster than they are taken.
            if inside == 0, let wire, context.channel.isWritable, let answer = ready(head, context.eventLoop) {
                isAnswered = true
                return send(answer, through: wire)
            }
            inside += 1
        case .body:
            if isAnswered { return }
        case .end:
            if isAnswered {
                isAnswered = false
                return
            }
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if isToFlush {
            isToFlush = false
            wire?.flush()
        }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            inside -= 1
            lastAsked = context.eventLoop.now
        }
        context.write(data, promise: promise)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is ChannelShouldQuiesceEvent, hasSent, let wire else {
            return context.fireUserInboundEventTriggered(event)
        }
        // Behind this nobody knows of what is leaving: told when all before it has left.
        let left = context.eventLoop.makePromise(of: Void.self)
        wire.writeAndFlush(NIOAny(IOData.byteBuffer(ByteBuffer())), promise: left)
        left.futureResult.assumeIsolated().whenComplete { _ in
            context.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        }
    }

    private func send(_ answer: ReadyAnswers.Wire, through wire: ChannelHandlerContext) {
        (isToFlush, hasSent) = (true, true)
        wire.write(NIOAny(IOData.byteBuffer(answer.start)), promise: nil)
        wire.write(NIOAny(IOData.byteBuffer(answer.rest)), promise: nil)
    }

    /// Once for a while, and not at each request.
    private func look(at context: ChannelHandlerContext, in time: TimeAmount) {
        idle = context.eventLoop.assumeIsolated().scheduleTask(in: time) { [self] in
            let end = lastAsked + longestIdle
            let isBusy = inside > 0 || !context.channel.isWritable
            let now = context.eventLoop.now
            if !isBusy, end <= now { return context.close(promise: nil) }
            look(at: context, in: isBusy ? longestIdle : end - now)
        }
    }
}
