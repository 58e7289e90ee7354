import CArchive
import Catalogue

/// The files of a kit's folder in one: a ZIP archive, whose bytes are the same for the same files.
///
/// Files in it carry no time, and so bear the first day of the format, 1 January 1980.
public enum KitArchive {
    /// Nil where memory was not enough. `isPrivate` where those who unpack it shall have it to themselves.
    public static func bytes(of files: [KitFile], isPrivate: Bool = false) -> [UInt8]? {
        let archive = Archive()
        return withExtendedLifetime(archive) {
            let context = Unmanaged.passUnretained(archive).toOpaque()
            guard let writer = pressroom_zip_begin(context, { Archive.take($0, $1, $2) }) else { return nil }
            var isWhole = true
            // What it is known by stands first.
            for file in files.filter(isBundle) + files.filter({ !isBundle($0) }) {
                let isAdded = pressroom_zip_add(
                    writer, file.path, isPrivate ? 0o600 : 0o644, file.bytes, file.bytes.count)
                isWhole = isAdded && isWhole
            }
            return pressroom_zip_end(writer) && isWhole ? archive.bytes : nil
        }
    }

    /// Whether a file that begins so is a kit that was written as an archive.
    public static func isRecognised(_ head: [UInt8]) -> Bool {
        var name = [CChar](repeating: 0, count: 100)
        var content = [CChar](repeating: 0, count: 1000)
        let count = pressroom_zip_first(head, head.count, &name, name.count, &content, content.count)
        let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let start = String(decoding: content.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return isBundle(path) && start.prefix { $0 != "}" && $0 != "[" }.contains("\"bundle\": \"pressroom-kit\"")
    }

    private static func isBundle(_ file: KitFile) -> Bool { isBundle(file.path) }
    private static func isBundle(_ path: String) -> Bool {
        Audience.allCases.contains { $0.marked("kit.json") == path }
    }

    private final class Archive {
        private(set) var bytes: [UInt8] = []

        static func take(_ context: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<CChar>?, _ count: Int) -> Bool {
            guard let context, let bytes else { return false }
            let archive = Unmanaged<Archive>.fromOpaque(context).takeUnretainedValue()
            bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
                archive.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
            }
            return true
        }
    }
}
