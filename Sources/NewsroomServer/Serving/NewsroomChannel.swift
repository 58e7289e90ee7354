import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// What is between a connection and the one who answers: HTTP/1.1 taken apart and put together, what is ready sent at once, and
/// the bounds of what is waited for. All else is as in Hummingbird's own channel.
struct NewsroomChannel: HTTPChannelHandler {
    let responder: Responder
    let bounds: ServerBounds
    let ready: @Sendable (HTTPRequestHead, any EventLoop) -> ReadyAnswers.Wire?

    func setup(
        channel: any Channel, logger: Logger
    ) -> EventLoopFuture<NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>> {
        channel.eventLoop.makeCompletedFuture {
            var limits = NIOHTTPDecoderLimitConfiguration()
            limits.maxHeaderFieldSize = bounds.longestField
            limits.maxHeaderListSize = bounds.longestHead
            limits.maxHeaderFieldCount = bounds.mostFields
            let pipeline = channel.pipeline.syncOperations
            // The decoder first: what is ready is sent from its place, past the encoder.
            try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: limits)))
            try pipeline.addHandler(HTTPResponseEncoder())
            try pipeline.addHandler(ReadySender(longestIdle: bounds.longestIdle, ready: ready))
            try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
            try pipeline.addHandler(
                ConnectionBounds(longestRequest: bounds.longestRequest, longestWait: bounds.longestWait))
            try pipeline.addHandler(HTTPConnectionStateHandler(idleTimeout: nil, logger: logger))
            return try NIOAsyncChannel(
                wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
        }
    }

    func handle(value: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>, logger: Logger) async {
        await handleHTTP(asyncChannel: value, logger: logger)
    }
}
