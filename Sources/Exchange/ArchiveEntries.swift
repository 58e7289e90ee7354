import CArchive

extension KitArchive {
    /// Hands over each file of an archive unpacked, with its path; `largest` bytes at most of all of them. False where it is no ZIP
    /// archive, or not a whole one.
    public static func forEachFile(
        in archive: [UInt8], largest: Int = 1 << 30, _ take: (_ path: String, _ bytes: [UInt8]) throws -> Void
    ) rethrows -> Bool {
        let unpacked = Unpacked()
        let isWhole = withExtendedLifetime(unpacked) {
            var reader = pressroom_zip_reader(
                context: Unmanaged.passUnretained(unpacked).toOpaque(),
                wants: { Unpacked.begin($0, $1) }, content: { Unpacked.add($0, $1, $2) })
            return pressroom_zip_read(archive, archive.count, largest, &reader) == CARCHIVE_READ
        }
        for file in unpacked.files { try take(file.path, file.bytes) }
        return isWhole
    }

    private final class Unpacked {
        private(set) var files: [(path: String, bytes: [UInt8])] = []

        static func begin(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?) -> Bool {
            guard let context, let name else { return false }
            let unpacked = Unmanaged<Unpacked>.fromOpaque(context).takeUnretainedValue()
            unpacked.files.append((String(cString: name), []))
            return true
        }

        static func add(_ context: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<CChar>?, _ count: Int) -> Bool {
            guard let context, let bytes else { return false }
            let unpacked = Unmanaged<Unpacked>.fromOpaque(context).takeUnretainedValue()
            guard !unpacked.files.isEmpty else { return false }
            bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
                unpacked.files[unpacked.files.count - 1].bytes += UnsafeBufferPointer(start: $0, count: count)
            }
            return true
        }
    }
}
