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
