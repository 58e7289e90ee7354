import Catalogue
import Foundation
import HTTPTypes
import House
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The newsroom on the web, over HTTP/1.1: made of an office's catalogue and nothing else, until it is told to stop.
public struct NewsroomServer: Sendable {
    let settings: ServerSettings
    let answering: Answering
    let log: @Sendable (String) -> Void

    /// `log` gets a line when it listens, when it stops and when something goes wrong; nothing of who asks for what.
    ///
    /// - Throws: what opening a catalogue throws.
    public init(
        _ settings: ServerSettings, premises: Premises = Premises(), log: @escaping @Sendable (String) -> Void
    ) throws {
        self.settings = settings
        self.log = log
        answering = Answering(
            settings: settings, room: try OpenRoom(settings, premises: premises),
            safety: SafetyHeaders(isEncrypted: settings.isEncrypted), now: premises.instant, log: log)
    }

    /// Answers until SIGTERM or SIGINT comes, or the task is cancelled; then what is being answered is finished.
    /// `listening` is told the port.
    public func run(listening: @escaping @Sendable (Int?) -> Void = { _ in }) async throws {
        let bounds = settings.bounds
        let connections = NewsroomServer.connections(upTo: bounds.mostConnections)
        let quiet = Logger(label: "newsroom") { _ in SwiftLogNoOpLogHandler() }
        let child = NewsroomChannel(responder: respond, bounds: bounds, ready: answering.ready)
        let server = child.server(
            configuration: ServerConfiguration(
                address: NewsroomServer.bind(settings.listen), backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(connections, logger: quiet)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port
                log("The newsroom listens at \(place(port)) for \(settings.newsroom.baseURL).")
                listening(port)
            },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: quiet)
        var configuration = ServiceGroupConfiguration(
            services: [.init(service: server)], gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
        configuration.maximumGracefulShutdownDuration = bounds.longestStop
        try await ServiceGroup(configuration: configuration).run()
        log("The newsroom has stopped.")
    }

    private func place(_ port: Int?) -> String {
        guard case .port(let host, 0) = settings.listen, let port else { return "\(settings.listen)" }
        return "\(ListenAddress.port(host: host, port))"
    }

    private func respond(
        _ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel
    ) async throws {
        let head = request.head
        let entrance = answering.entrance(for: head, from: channel.remoteAddress?.ipAddress)
        if entrance.asksFor(bodyOf: head), head.headerFields[.expect]?.lowercased() == "100-continue" {
            try await writer.writeInformationalHead(HTTPResponse(status: .continue))
        }
        if let length = entrance.upload(of: head) {
            try await channel.triggerUserOutboundEvent(ConnectionBounds.Upload(length: length)).get()
        }
        let body = try await TakenBody(
            of: request, atMost: entrance.bound, by: entrance.methods, keptIn: entrance.folder)
        var response = await answering.response(to: head, body, through: entrance)
        if !body.isAtItsEnd { response.headers[.connection] = "close" }
        if head.method == .head || response.status == .notModified {
            try await writer.writeResponse(response.head)
        } else {
            try await writer.write(response: response.head, body: response.body)
        }
        if body == .untouched { try await leave(request.body) }
        // Whatever is thrown ends the connection.
        if !body.isAtItsEnd { throw CancellationError() }
    }

    /// Lets the answer arrive before the connection ends: who is cut off while sending does not see it.
    private func leave(_ body: RequestBody) async throws {
        var left = 1 << 20
        for try await piece in body {
            left -= piece.readableBytes
            if left < 0 { break }
        }
    }

    private static func bind(_ listen: ListenAddress) -> BindAddress {
        switch listen {
        case .port(let host, let port): .hostname(host, port: port)
        case .socket(let path): .unixDomainSocket(path: path)
        }
    }

    /// As many as wanted, where the system lets the process open so many files; a few are left for the catalogue.
    private static func connections(upTo wanted: Int) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return min(wanted, 512) }
        limit.rlim_cur = min(limit.rlim_max, rlim_t(wanted + 512))
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return min(wanted, 512) }
        return max(16, min(wanted, Int(clamping: limit.rlim_cur) - 256))
    }
}
