import NIOCore
import NIOHTTPTypes

/// Ends connections that would be held for ever: one whose request does not come to its end, and one that does not take what is
/// sent to it. Hummingbird itself ends those on which nothing was asked yet, or half a head.
final class ConnectionBounds: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let longestRequest: TimeAmount
    private let longestWait: TimeAmount
    private var asking: Scheduled<Void>?
    private var sending: Scheduled<Void>?

    /// So slow may what somebody sends be who is let in, in bytes a second.
    static let slowest = 64 << 10

    /// That somebody who is let in sends so many bytes, who is given more time for them.
    struct Upload: Sendable {
        var length: Int
    }

    /// `longestRequest` is from the head of a request to its end; `longestWait` how long nothing at all is taken of an answer.
    init(longestRequest: TimeAmount, longestWait: TimeAmount) {
        self.longestRequest = longestRequest
        self.longestWait = longestWait
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            asking?.cancel()
            asking = ending(context, in: longestRequest)
        case .body: break
        case .end:
            asking?.cancel()
            asking = nil
        }
        context.fireChannelRead(data)
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard let upload = event as? Upload else {
            return context.triggerUserOutboundEvent(event, promise: promise)
        }
        // Where all of it is there already, nothing is waited for.
        if asking != nil {
            asking?.cancel()
            let more = TimeAmount.seconds(Int64(upload.length / ConnectionBounds.slowest))
            asking = ending(context, in: longestRequest + more)
        }
        promise?.succeed()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        sending?.cancel()
        sending = context.channel.isWritable ? nil : ending(context, in: longestWait)
        context.fireChannelWritabilityChanged()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        asking?.cancel()
        sending?.cancel()
    }

    private func ending(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
        let channel = context.channel
        return context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }
}
