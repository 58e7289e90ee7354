import CArchive

/// Reads the ZIP archive of an issue, without unpacking it anywhere.
public enum IssueArchive {
    public enum Kind: Hashable, Sendable { case file, folder, link, other }

    public enum Fault: Error, Equatable, Sendable {
        /// It is no ZIP archive, or one that is damaged beyond its first files.
        case damaged
        case tooManyFiles
    }

    /// Walks over everything in the archive that is open as `file`. `wants` says of each name whether its bytes are asked for,
    /// which go to `take`; `end` is told of each of those whether it was whole.
    ///
    /// - Throws: ``Fault``; what the closures throw.
    public static func walk(
        _ file: Int32, wants: (String, Kind) throws -> Bool, take: ([UInt8]) throws -> Void, end: (Bool) throws -> Void
    ) throws {
        try withoutActuallyEscaping(wants) { wants in
            try withoutActuallyEscaping(take) { take in
                try withoutActuallyEscaping(end) { end in
                    let walk = Walk(wants: wants, take: take, end: end)
                    let outcome = withExtendedLifetime(walk) {
                        var walker = pressroom_zip_walker(
                            context: Unmanaged.passUnretained(walk).toOpaque(),
                            wants: { Walk.of($0).wants($1, $2) }, content: { Walk.of($0).take($1, $2) },
                            end: { Walk.of($0).end($1) })
                        return pressroom_zip_walk(file, &walker)
                    }
                    if let failure = walk.failure { throw failure }
                    switch outcome {
                    case CARCHIVE_READ: return
                    case CARCHIVE_TOO_MANY: throw Fault.tooManyFiles
                    default: throw Fault.damaged
                    }
                }
            }
        }
    }

    private final class Walk {
        private(set) var failure: (any Error)?
        private let asked: (String, Kind) throws -> Bool
        private let taken: ([UInt8]) throws -> Void
        private let ended: (Bool) throws -> Void

        init(
            wants: @escaping (String, Kind) throws -> Bool, take: @escaping ([UInt8]) throws -> Void,
            end: @escaping (Bool) throws -> Void
        ) { (asked, taken, ended) = (wants, take, end) }

        static func of(_ context: UnsafeMutableRawPointer?) -> Walk {
            guard let context else { return Walk(wants: { _, _ in false }, take: { _ in }, end: { _ in }) }
            return Unmanaged<Walk>.fromOpaque(context).takeUnretainedValue()
        }

        func wants(_ name: UnsafePointer<CChar>?, _ kind: pressroom_zip_kind) -> Bool {
            let kinds: [pressroom_zip_kind.RawValue: Kind] = [
                CARCHIVE_FILE.rawValue: .file, CARCHIVE_FOLDER.rawValue: .folder, CARCHIVE_LINK.rawValue: .link,
            ]
            return trying { try asked(name.map { String(cString: $0) } ?? "", kinds[kind.rawValue] ?? .other) } ?? false
        }

        func take(_ bytes: UnsafePointer<CChar>?, _ count: Int) -> Bool {
            guard let bytes else { return false }
            return trying {
                try bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
                    try taken(Array(UnsafeBufferPointer(start: $0, count: count)))
                }
                return true
            } ?? false
        }

        func end(_ isWhole: Bool) { _ = trying { try ended(isWhole) } }

        /// After a failure nothing is asked any more.
        private func trying<Value>(_ body: () throws -> Value) -> Value? {
            guard failure == nil else { return nil }
            do { return try body() } catch {
                failure = error
                return nil
            }
        }
    }
}
