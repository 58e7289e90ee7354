import CArchive
import Catalogue

/// The files of a kit's folder in one: a ZIP archive, whose bytes are the same for the same files.
///
/// Files in it carry no time, and so bear the first day of the format, 1 January 1980.
public enum KitArchive {
    /// What libarchive turned down: memory was not enough.
    public struct NoMemory: Error {}

    /// Hands the archive over piece by piece. `isPrivate` where those who unpack it shall have it to themselves.
    ///
    /// - Throws: ``NoMemory``; what the files and `sink` throw.
    public static func write(
        _ files: [StreamedFile], isPrivate: Bool = false, to sink: ([UInt8]) throws -> Void
    ) throws {
        try archive(to: sink) { writer in
            // What it is known by stands first.
            for file in files.filter(isBundle) + files.filter({ !isBundle($0) }) {
                try add(file, mode: isPrivate ? 0o600 : 0o644, to: writer)
            }
        }
    }

    /// One archive, from its beginning to its end.
    private static func archive(to sink: ([UInt8]) throws -> Void, _ fill: (OpaquePointer) throws -> Void) throws {
        try withoutActuallyEscaping(sink) { sink in
            let archive = Archive(sink)
            try withExtendedLifetime(archive) {
                let context = Unmanaged.passUnretained(archive).toOpaque()
                guard let writer = pressroom_zip_begin(context, { Archive.take($0, $1, $2) }) else { throw NoMemory() }
                let outcome = Result { try fill(writer) }
                let isWhole = pressroom_zip_end(writer)
                if let failure = archive.failure { throw failure }
                try outcome.get()
                if !isWhole { throw NoMemory() }
            }
        }
    }

    private static func add(_ file: StreamedFile, mode: UInt32, to writer: OpaquePointer) throws {
        guard pressroom_zip_entry(writer, file.path, mode, file.count) else { throw NoMemory() }
        try file.pieces { piece in
            guard pressroom_zip_data(writer, piece, piece.count) else { throw NoMemory() }
        }
    }

    /// The same of the folder of an issue, whose files stand in the order of their paths under its name, as they are: what packs them
    /// gives other bytes with each of its versions, and bits among them that nobody reads.
    ///
    /// - Throws: ``NoMemory``; what the files and `sink` throw.
    public static func write(bag files: [StreamedFile], named name: String, to sink: ([UInt8]) throws -> Void) throws {
        try archive(to: sink) { writer in
            pressroom_zip_packing(writer, false)
            for file in files {
                let named = StreamedFile(path: "\(name)/\(file.path)", count: file.count, pieces: file.pieces)
                try add(named, mode: 0o644, to: writer)
            }
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

    private static func isBundle(_ file: StreamedFile) -> Bool { isBundle(file.path) }
    private static func isBundle(_ path: String) -> Bool {
        Audience.allCases.contains { $0.marked("kit.json") == path }
    }

    private final class Archive {
        private(set) var failure: (any Error)?
        private let sink: ([UInt8]) throws -> Void

        init(_ sink: @escaping ([UInt8]) throws -> Void) { self.sink = sink }

        static func take(_ context: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<CChar>?, _ count: Int) -> Bool {
            guard let context, let bytes else { return false }
            let archive = Unmanaged<Archive>.fromOpaque(context).takeUnretainedValue()
            guard archive.failure == nil else { return false }
            do {
                try bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
                    try archive.sink(Array(UnsafeBufferPointer(start: $0, count: count)))
                }
                return true
            } catch {
                archive.failure = error
                return false
            }
        }
    }
}
