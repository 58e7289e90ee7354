import Catalogue
import Foundation
import HummingbirdCore
import NIOCore
import NIOPosix
import Newsroom

/// What a program sends, on the disk beside the catalogue: under no name, so that nothing of it is left when this process ends.
final class TakenFile: Sendable {
    private let descriptor: Int32
    let count: Int

    private init(_ descriptor: Int32, count: Int) {
        self.descriptor = descriptor
        self.count = count
    }

    deinit { close(descriptor) }

    /// It is no longer than that, or is none: then not all of it was read.
    ///
    /// - Throws: `CannotKeep` where the disk takes no more.
    static func take(_ body: RequestBody, atMost most: Int, in folder: String) async throws -> TakenFile? {
        let path = "\(folder)/.taken-\(UUID().uuidString.lowercased())"
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CannotKeep() }
        unlink(path)
        // Closed whatever happens from here on.
        let empty = TakenFile(dup(descriptor), count: 0)
        defer { close(descriptor) }
        guard empty.descriptor >= 0 else { throw CannotKeep() }
        var count = 0
        for try await piece in body {
            count += piece.readableBytes
            guard count <= most else { return nil }
            try await NIOThreadPool.singleton.runIfActive { try empty.write(piece) }
        }
        let whole = dup(descriptor)
        guard whole >= 0 else { throw CannotKeep() }
        return TakenFile(whole, count: count)
    }

    struct CannotKeep: RefusalError, Equatable {
        var refusal: Refusal {
            Refusal(
                .outside, "What was sent could not be kept beside the catalogue.",
                .advice("Make room on its disk, and send it again."))
        }
    }

    private func write(_ piece: ByteBuffer) throws {
        var rest = piece.readableBytesView[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw CannotKeep() }
            rest = rest.dropFirst(written)
        }
    }

    /// As whoever takes it in reads it.
    var upload: WebRequest.Upload {
        WebRequest.Upload(count: count) { place, most in
            var piece = [UInt8](repeating: 0, count: max(0, min(most, self.count - place)))
            let length = piece.withUnsafeMutableBytes { pread(self.descriptor, $0.baseAddress, $0.count, off_t(place)) }
            guard length == piece.count else { throw CannotKeep() }
            return piece
        }
    }
}
