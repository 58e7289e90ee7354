import Foundation

/// The side of TLS that serves, for tests: OpenSSL as it lies beside libcurl, opened by name, so that no further package
/// has to be here.
struct SiteTLS: Sendable {
    private typealias Make = @convention(c) (OpaquePointer?) -> OpaquePointer?
    private typealias Method = @convention(c) () -> OpaquePointer?
    private typealias UseChain = @convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> Int32
    private typealias UseKey = @convention(c) (OpaquePointer?, UnsafePointer<CChar>?, Int32) -> Int32
    fileprivate typealias OnNumber = @convention(c) (OpaquePointer?, Int32) -> Int32
    fileprivate typealias Move = @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?, Int32) -> Int32
    fileprivate typealias Do = @convention(c) (OpaquePointer?) -> Int32
    fileprivate typealias Free = @convention(c) (OpaquePointer?) -> Void

    private nonisolated(unsafe) let library: UnsafeMutableRawPointer
    private nonisolated(unsafe) let context: OpaquePointer

    /// - Parameter certificate: a file of `Tests/TestSupport/Certificates`, without its ending.
    init?(certificate: String) {
        let file = Project.root.appendingPathComponent("Tests/TestSupport/Certificates/\(certificate).pem").path
        guard
            let library = ["libssl.so.3", "libssl.so"].lazy.compactMap({ (name: String) in dlopen(name, RTLD_NOW) })
                .first,
            let method = function("TLS_server_method", in: library, as: Method.self),
            let make = function("SSL_CTX_new", in: library, as: Make.self),
            let useChain = function("SSL_CTX_use_certificate_chain_file", in: library, as: UseChain.self),
            let useKey = function("SSL_CTX_use_PrivateKey_file", in: library, as: UseKey.self),
            let context = make(method()), useChain(context, file) == 1, useKey(context, file, 1) == 1
        else { return nil }
        (self.library, self.context) = (library, context)
    }

    /// nil where the other side does not want the certificate.
    func stream(over socket: Int32) -> (any SiteStream)? {
        guard let make = function("SSL_new", in: library, as: Make.self),
            let join = function("SSL_set_fd", in: library, as: OnNumber.self),
            let accept = function("SSL_accept", in: library, as: Do.self), let session = make(context),
            let stream = SafeStream(socket, session, library)
        else { return nil }
        return join(session, socket) == 1 && accept(session) == 1 ? stream : nil
    }
}

private func function<Value>(_ name: String, in library: UnsafeMutableRawPointer, as type: Value.Type) -> Value? {
    dlsym(library, name).map { unsafeBitCast($0, to: type) }
}

private final class SafeStream: SiteStream {
    let socket: Int32
    private let session: OpaquePointer
    private let sslRead: SiteTLS.Move
    private let sslWrite: SiteTLS.Move
    private let shutdown: SiteTLS.Do
    private let free: SiteTLS.Free

    init?(_ socket: Int32, _ session: OpaquePointer, _ library: UnsafeMutableRawPointer) {
        guard let sslRead = function("SSL_read", in: library, as: SiteTLS.Move.self),
            let sslWrite = function("SSL_write", in: library, as: SiteTLS.Move.self),
            let shutdown = function("SSL_shutdown", in: library, as: SiteTLS.Do.self),
            let free = function("SSL_free", in: library, as: SiteTLS.Free.self)
        else { return nil }
        (self.socket, self.session) = (socket, session)
        (self.sslRead, self.sslWrite, self.shutdown, self.free) = (sslRead, sslWrite, shutdown, free)
    }

    deinit { free(session) }

    func read() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 16_384)
        let count = sslRead(session, &bytes, Int32(bytes.count))
        return Array(bytes.prefix(Int(max(0, count))))
    }

    func write(_ bytes: [UInt8]) -> Bool {
        var bytes = bytes
        return bytes.isEmpty || sslWrite(session, &bytes, Int32(bytes.count)) == Int32(bytes.count)
    }

    func end() { _ = shutdown(session) }
}
