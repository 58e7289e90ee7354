import Foundation

/// One connection to a test's server, read and written by one thread that may wait.
protocol SiteStream: AnyObject {
    var socket: Int32 { get }
    /// Bytes that have come; empty where none will.
    func read() -> [UInt8]
    /// Whether all of them were taken.
    func write(_ bytes: [UInt8]) -> Bool
    func end()
}

extension SiteStream {
    /// Waits so long, or until the other side has gone.
    func rest(seconds: Double) {
        let hasGone: Int16 = 0x2000  // POLLRDHUP
        var watched = pollfd(fd: socket, events: hasGone, revents: 0)
        poll(&watched, 1, Int32(seconds * 1000))
    }

    /// Ends without a word: what is left unsent is thrown away, and the other side is told so.
    func reset() {
        var abruptly = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &abruptly, socklen_t(MemoryLayout<linger>.size))
    }
}

final class PlainStream: SiteStream {
    let socket: Int32

    init(_ socket: Int32) { self.socket = socket }

    func read() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 16_384)
        let count = recv(socket, &bytes, bytes.count, 0)
        return Array(bytes.prefix(max(0, count)))
    }

    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    func end() {}
}
