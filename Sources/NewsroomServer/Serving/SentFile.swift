import Foundation
import HummingbirdCore
import NIOCore
import NIOPosix

/// A file on its way to a reader: open, and read piece by piece as it is taken, off the threads that answer.
struct SentFile: Sendable {
    private let file: FileHandle
    let length: Int

    /// Nil where it is not there as a file of that length: what was said of it does not hold any more.
    init?(path: String, length: Int) {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        var status = stat()
        guard fstat(file.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            Int(status.st_size) == length
        else { return nil }
        self.file = file
        self.length = length
    }

    private static let piece = 64 << 10

    func body(_ range: Range<Int>) -> ResponseBody {
        ResponseBody(contentLength: range.count) { writer in
            var place = range.lowerBound
            while place < range.upperBound {
                try Task.checkCancellation()
                let bytes = try await read(from: place, upTo: min(SentFile.piece, range.upperBound - place))
                // It became shorter meanwhile: the connection ends, and the reader sees that something lacks.
                guard bytes.readableBytes > 0 else { throw CancellationError() }
                place += bytes.readableBytes
                try await writer.write(bytes)
            }
            try await writer.finish(nil)
        }
    }

    private func read(from place: Int, upTo count: Int) async throws -> ByteBuffer {
        try await NIOThreadPool.singleton.runIfActive {
            var buffer = ByteBufferAllocator().buffer(capacity: count)
            buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { bytes in
                max(0, pread(file.fileDescriptor, bytes.baseAddress, count, off_t(place)))
            }
            return buffer
        }
    }
}
