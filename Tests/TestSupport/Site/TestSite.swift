import Foundation
import Synchronization

/// A server on this machine's loopback network, which does what it is told for each request. Each connection has a thread.
public final class TestSite: Sendable {
    public let port: UInt16
    private let listener: Int32
    private let tls: SiteTLS?
    private let answering: @Sendable (SiteRequest) -> [SiteAct]
    private let seen = Mutex<[SiteRequest]>([])
    private let connected = Mutex(0)

    /// - Parameters:
    ///   - host: an address of this machine, 127.0.0.0/8.
    ///   - certificate: a file of `Tests/TestSupport/Certificates`, without its ending; nil serves without TLS.
    public init(
        host: String = "127.0.0.1", certificate: String? = nil,
        answering: @escaping @Sendable (SiteRequest) -> [SiteAct]
    ) throws {
        signal(SIGPIPE, SIG_IGN)
        guard let opened = openLoopback(at: host) else { throw SiteFailure.noPort }
        (listener, port, self.answering) = (opened.socket, opened.port, answering)
        tls = try certificate.map {
            guard let tls = SiteTLS(certificate: $0) else { throw SiteFailure.noTLS }
            return tls
        }
        Thread.detachNewThread { self.accept() }
    }

    /// The requests so far.
    public var requests: [SiteRequest] { seen.withLock { $0 } }
    /// How many connections have been made to it.
    public var connections: Int { connected.withLock { $0 } }

    public func address(_ path: String, host: String = "127.0.0.1") -> String {
        "\(tls == nil ? "http" : "https")://\(host):\(port)\(path)"
    }

    /// No new connection is taken; threads end as their connections do.
    public func close() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func accept() {
        while true {
            let socket = Glibc.accept(listener, nil, nil)
            guard socket >= 0 else { break }
            connected.withLock { $0 += 1 }
            let thread = Thread { self.serve(socket) }
            thread.stackSize = 256 << 10
            thread.start()
        }
        Glibc.close(listener)
    }

    private func serve(_ socket: Int32) {
        if let stream = tls == nil ? PlainStream(socket) : tls?.stream(over: socket) {
            while let request = nextRequest(from: stream) {
                seen.withLock { $0.append(request) }
                guard perform(answering(request), on: stream) else { break }
            }
            stream.end()
        }
        Glibc.close(socket)
    }

    private func nextRequest(from stream: any SiteStream) -> SiteRequest? {
        var head: [UInt8] = []
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
            let bytes = stream.read()
            head += bytes
            guard !bytes.isEmpty, head.count < 65_536, head.first.map(isLetter) == true else { return nil }
        }
        return SiteRequest(String(decoding: head, as: UTF8.self))
    }

    /// Whether the connection is good for a further request.
    private func perform(_ acts: [SiteAct], on stream: any SiteStream) -> Bool {
        for act in acts {
            switch act {
            case .send(let bytes): guard stream.write(bytes) else { return false }
            case .sendForEver(let bytes): while stream.write(bytes) {}
            case .drip(let bytes, let seconds):
                for byte in bytes {
                    guard stream.write([byte]) else { return false }
                    stream.rest(seconds: seconds)
                }
            case .pause(let seconds): stream.rest(seconds: seconds)
            case .close: return false
            case .reset:
                stream.reset()
                return false
            }
        }
        return true
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

public enum SiteFailure: Error { case noPort, noTLS }

/// A socket that listens at an address of this machine.
func openLoopback(at host: String) -> (socket: Int32, port: UInt16)? {
    let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr(host)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(listener, $0, size) == 0 && Glibc.listen(listener, 1024) == 0 && getsockname(listener, $0, &size) == 0
        }
    }
    return isOpen ? (listener, UInt16(bigEndian: address.sin_port)) : nil
}
