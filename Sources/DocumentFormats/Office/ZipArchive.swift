import CArchive
import ReleaseReader

/// The named entries of a ZIP archive, through libarchive: bounded in number and in size, unpacked.
struct ZipArchive {
    enum Fault: Error, Equatable {
        case damaged, encrypted, tooManyEntries, tooLarge, noLibrary

        func unreadable(path: String) -> UnreadableDocument {
            switch self {
            case .damaged:
                .unusable(
                    path: path, why: "is a damaged or incomplete ZIP, DOCX or ODT file",
                    remedy: "Fetch or save it once more, and read that.")
            case .encrypted:
                .unusable(
                    path: path, why: "is encrypted with a password",
                    remedy: "Save it without one, and read that.")
            case .tooManyEntries:
                .unusable(
                    path: path, why: "is a ZIP archive with more than \(CARCHIVE_MOST_ENTRIES) files in it",
                    remedy: "Unpack it, and name the documents in it.")
            case .tooLarge:
                .unusable(
                    path: path,
                    why: "holds more than \(SourceDocument.largest / 1_048_576) MB of text when it is unpacked",
                    remedy: "Save the text of the release in a file of its own, and read that.")
            case .noLibrary:
                .unusable(
                    path: path, why: "cannot be unpacked here: libarchive is not installed",
                    remedy: "Install libarchive13, and read it again.")
            }
        }
    }

    /// Every entry's name.
    let names: Set<String>
    /// The content of those that were wanted.
    let entries: [String: [UInt8]]

    init(_ bytes: [UInt8], where wants: (String) -> Bool) throws(Fault) {
        let collector = Collector()
        let outcome = withoutActuallyEscaping(wants) { wants in
            collector.wants = wants
            defer { collector.wants = { _ in false } }
            return withExtendedLifetime(collector) {
                var reader = pressroom_zip_reader(
                    context: Unmanaged.passUnretained(collector).toOpaque(),
                    wants: { Collector.of($0)?.wants($1) ?? false },
                    content: { Collector.of($0)?.add($1, $2) ?? false })
                return pressroom_zip_read(bytes, bytes.count, SourceDocument.largest, &reader)
            }
        }
        switch outcome {
        case CARCHIVE_READ: break
        case CARCHIVE_ENCRYPTED: throw .encrypted
        case CARCHIVE_TOO_MANY: throw .tooManyEntries
        case CARCHIVE_TOO_LARGE: throw .tooLarge
        case CARCHIVE_NO_LIBRARY: throw .noLibrary
        default: throw .damaged
        }
        (names, entries) = (collector.names, collector.entries)
    }

    private final class Collector {
        var wants: (String) -> Bool = { _ in false }
        private(set) var names: Set<String> = []
        private(set) var entries: [String: [UInt8]] = [:]
        private var current = ""

        static func of(_ context: UnsafeMutableRawPointer?) -> Collector? {
            context.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
        }

        func wants(_ name: UnsafePointer<CChar>?) -> Bool {
            guard let name else { return false }
            current = String(cString: name)
            // The first of two entries with one name counts, as in the programs that write these files.
            guard names.insert(current).inserted, wants(current) else { return false }
            entries[current] = []
            return true
        }

        func add(_ bytes: UnsafePointer<CChar>?, _ length: Int) -> Bool {
            guard let bytes else { return false }
            bytes.withMemoryRebound(to: UInt8.self, capacity: length) {
                entries[current, default: []].append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
            }
            return true
        }
    }
}
