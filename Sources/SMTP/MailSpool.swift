import Foundation

/// A message in a file that has no name: nobody else can open it, and whatever ends the process takes it away.
final class MailSpool {
    let descriptor: Int32
    private(set) var count = 0

    /// Writes it, and stands at its beginning.
    init(_ write: (_ sink: ([UInt8]) throws -> Void) throws -> Void) throws {
        var template = Array("\(FileManager.default.temporaryDirectory.path)/pressroom-mail-XXXXXX".utf8CString)
        let opened = mkstemp(&template)
        guard opened >= 0 else { throw MailSpool.failure() }
        unlink(template)
        descriptor = opened
        try write { try self.take($0) }
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw MailSpool.failure() }
    }

    deinit { close(descriptor) }

    private func take(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw MailSpool.failure() }
            rest = rest.dropFirst(written)
        }
        count += bytes.count
    }

    private static func failure() -> CarrierProblem { .noRoom(because: String(cString: strerror(errno)).lowercased()) }
}
