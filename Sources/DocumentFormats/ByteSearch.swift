import Foundation

/// Searches in bytes, by the C library where it is quick.
enum ByteSearch {
    /// The place of the first such byte; nil where there is none from `start` on.
    static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
        guard start >= 0, start < bytes.count else { return nil }
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress,
                let found = memchr(base + start, Int32(byte), buffer.count - start)
            else { return nil }
            return base.distance(to: UnsafeRawPointer(found))
        }
    }

    static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
        let wanted = Array(text.utf8)
        guard let head = wanted.first else { return true }
        var place = first(head, in: bytes, from: 0)
        while let start = place {
            if bytes[start...].starts(with: wanted) { return true }
            place = first(head, in: bytes, from: start + 1)
        }
        return false
    }
}
