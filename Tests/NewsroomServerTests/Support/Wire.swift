import Foundation
import TestSupport

/// What came back over a connection, as bytes and as what they say.
struct Reply: Sendable {
    var raw: [UInt8]
    /// Whether the other side ended the connection.
    var isEnded: Bool

    private var head: String {
        text.components(separatedBy: "\r\n\r\n").first ?? ""
    }

    var text: String { String(decoding: raw, as: UTF8.self) }
    var status: Int? { head.split(separator: " ").dropFirst().first.flatMap { Int($0) } }

    var body: [UInt8] {
        let end = Array("\r\n\r\n".utf8)
        guard let place = raw.indices.first(where: { raw[$0...].starts(with: end) }) else { return [] }
        return Array(raw[(place + 4)...])
    }

    var bodyText: String { String(decoding: body, as: UTF8.self) }

    /// The first header of that name.
    subscript(_ name: String) -> String? {
        for line in head.components(separatedBy: "\r\n").dropFirst() {
            let sides = line.split(separator: ":", maxSplits: 1)
            if sides.count == 2, sides[0].lowercased() == name.lowercased() {
                return sides[1].trimmingCharacters(in: .whitespaces)
            }
        }
        return nil
    }
}

/// A plain connection to a port of this machine: says what it is told to, however wrong, and listens.
final class Wire: @unchecked Sendable {
    private let socket: Int32

    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let outcome = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard outcome == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    deinit { close(socket) }

    /// False where the other side does not take it any more.
    @discardableResult
    func say(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    @discardableResult
    func say(_ text: String) -> Bool { say(Array(text.utf8)) }

    /// How many seconds of silence are taken for no answer: many, for on a busy machine an answer waits for its turn.
    static let patience = 120

    /// What comes until the other side ends, or has said nothing for that long, or `isEnough` says so.
    func hear(until isEnough: ([UInt8]) -> Bool = { _ in false }) -> Reply {
        var wait = timeval(tv_sec: Self.patience, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var heard: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            if isEnough(heard) { return Reply(raw: heard, isEnded: false) }
            let count = recv(socket, &piece, piece.count, 0)
            if count <= 0 { return Reply(raw: heard, isEnded: count == 0 || errno == ECONNRESET) }
            heard += piece[..<count]
        }
    }
}

/// Off the threads that the server answers on: who waits there would keep it from answering.
func aside<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
    }
}
