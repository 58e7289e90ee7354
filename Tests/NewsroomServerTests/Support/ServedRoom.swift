import Catalogue
import Foundation
import House
import Newsroom
import PressOffice
import Synchronization
import Testing

@testable import NewsroomServer

/// A newsroom of one release on a port of this machine, for as long as a test lasts.
final class ServedRoom: Sendable {
    let folder: String
    let port: Int
    let premises: Premises
    let release: RecordName
    let answering: Answering
    private let lines: Lines
    private let clock: Clock
    private let serving: Task<Void, any Error>

    /// Lines of the log.
    final class Lines: Sendable {
        private let kept = Mutex<[String]>([])
        func add(_ line: String) { kept.withLock { $0.append(line) } }
        var all: [String] { kept.withLock { $0 } }
    }

    /// Stands until it is put on.
    final class Clock: Sendable {
        private let kept = Mutex(ServedRoom.noon.milliseconds)
        var now: Instant { Instant(milliseconds: kept.withLock { $0 }) }
        func goOn(_ milliseconds: Int64) { kept.withLock { $0 += milliseconds } }
    }

    static let noon = Instant(milliseconds: 1_649_764_800_000)

    init(
        baseURL: String? = nil, isBehindProxy: Bool = false, hosts: [String] = [],
        _ change: (inout ServerBounds) -> Void = { _ in }
    ) async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("served-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let clock = Clock()
        self.clock = clock
        premises = Premises(now: { clock.now })
        try premises.makeCatalogue(at: "\(folder)/c.sqlite")
        release = try ServedRoom.publish("Salmon return to the weir", at: "\(folder)/c.sqlite", premises)
        var settings = try ServerSettings(
            catalogue: "\(folder)/c.sqlite", listen: "127.0.0.1:0", baseURL: baseURL, isBehindProxy: isBehindProxy,
            hosts: hosts)
        change(&settings.bounds)
        let lines = Lines()
        self.lines = lines
        let server = try NewsroomServer(settings, premises: premises) { lines.add($0) }
        answering = server.answering
        let (ports, continuation) = AsyncStream<Int>.makeStream()
        serving = Task { try await server.run { port in if let port { continuation.yield(port) } } }
        port = try #require(await ports.first { _ in true })
    }

    deinit {
        serving.cancel()
        try? FileManager.default.removeItem(atPath: folder)
    }

    func wait(seconds: Int64) { clock.goOn(seconds * 1000) }

    /// What the press office itself sees.
    func view() throws -> OfficeView { try premises.office(at: catalogue, actor: "ana").view(for: .internal) }

    /// Sends a form as a browser does.
    func send(
        _ fields: [(String, String)], to path: String = "/request/", _ headers: [String: String] = [:]
    ) async throws -> Reply {
        let body = fields.map { "\($0)=\(ServedRoom.encoded($1))" }.joined(separator: "&")
        let lines = headers.map { "\($0): \($1)\r\n" }.sorted().joined()
        return try await exchange(
            "POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n\(lines)"
                + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    var log: [String] { lines.all }
    var catalogue: String { "\(folder)/c.sqlite" }

    static func publish(_ headline: String, at path: String, _ premises: Premises) throws -> RecordName {
        var form = RecordForm<Release>()
        form.record.headline = headline
        return try premises.office(at: path, actor: "ana").add(form).value
    }

    /// Tells it to stop, and waits until it has.
    func stop() async throws {
        serving.cancel()
        _ = try? await serving.value
    }

    /// Says something, and hears what comes until the end of the connection.
    func exchange(_ text: String) async throws -> Reply {
        let port = port
        return try await aside {
            let wire = try Wire(port: port)
            wire.say(text)
            return wire.hear()
        }
    }

    /// Asks for one thing.
    func ask(
        _ path: String, host: String = "127.0.0.1", _ fields: [String: String] = [:], method: String = "GET"
    ) async throws -> Reply {
        let lines = fields.map { "\($0): \($1)\r\n" }.sorted().joined()
        return try await exchange("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\n\(lines)Connection: close\r\n\r\n")
    }
}
