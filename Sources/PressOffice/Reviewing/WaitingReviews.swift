import Catalogue
import Foundation
import Store

/// Documents that were put in and wait for their answers, whoever gives them: beside the catalogue, in a folder that only its owner
/// may read, a file for each (docs/decisions/0064-the-desk.md).
///
/// Nothing of them is in the catalogue. They outlast the program that keeps them; a change of one is whole or is not there, and
/// two people at one document wait for each other.
public struct WaitingReviews: Sendable {
    /// A document that waits, as a list has it.
    public struct Row: Hashable, Codable, Sendable {
        public var id: Slug
        /// The headline, or the document's name.
        public var title: String
        public var by: String
        public var since: Instant
    }

    /// No more wait at once: what nobody finishes is discarded by somebody.
    public static let most = 200

    private let folder: String

    init(in folder: String) { self.folder = folder }

    /// What waits, the latest first; what cannot be read is left out.
    public func all() -> [Row] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { name in
            guard name.hasSuffix(".json"), let id = Slug(String(name.dropLast(".json".count))),
                let file = FileHandle(forReadingAtPath: "\(folder)/\(name)")
            else { return nil }
            defer { try? file.close() }
            return (try? file.read(upToCount: WaitingReviews.longestHead)).flatMap { WaitingReviews.head(of: $0, id) }
        }.sorted { ($1.since, $0.id) < ($0.since, $1.id) }
    }

    /// - Throws: `WaitingProblem.gone`; `UnreadableSubmission`.
    public func submission(_ id: Slug) throws -> Submission {
        guard let bytes = FileManager.default.contents(atPath: place(id)),
            let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
        else { throw WaitingProblem.gone }
        return try Submission(json: Array(bytes[(end + 1)...]))
    }

    /// What cannot be read as a submission, as it stands.
    func unread(_ id: Slug) -> String {
        String(decoding: FileManager.default.contents(atPath: place(id)) ?? Data(), as: UTF8.self)
    }

    /// Puts one away under a name of its own.
    ///
    /// - Throws: `WaitingProblem.tooMany`, `.cannotKeep`; `UnreadableSubmission.tooLarge`.
    public func keep(_ submission: Submission, as id: UUID, by actor: String, at now: Instant) throws -> Slug {
        guard let id = Slug(id.uuidString.lowercased()) else { throw WaitingProblem.gone }
        return try locked {
            guard all().count < WaitingReviews.most else { throw WaitingProblem.tooMany }
            try write(submission, Row(id: id, title: WaitingReviews.title(of: submission), by: actor, since: now))
            return id
        }
    }

    /// Changes one; nobody else changes it meanwhile, and it stays as it was where something is thrown.
    ///
    /// - Throws: `WaitingProblem`; `UnreadableSubmission`; what `change` throws.
    public func change(_ id: Slug, _ change: (Submission) throws -> Submission) throws {
        try locked {
            let before = try submission(id)
            let after = try change(before)
            guard let row = all().first(where: { $0.id == id }) else { throw WaitingProblem.gone }
            var told = row
            told.title = WaitingReviews.title(of: after)
            try write(after, told)
        }
    }

    /// Takes one away, after `last` was done with it; nothing where there is none.
    public func finish<Value>(_ id: Slug, _ last: (Submission) throws -> Value) throws -> Value {
        try locked {
            let value = try last(submission(id))
            unlink(place(id))
            return value
        }
    }

    // MARK: Files

    /// In bytes: the line above a submission.
    private static let longestHead = 8 << 10

    private func place(_ id: Slug) -> String { "\(folder)/\(id).json" }

    private static func head(of bytes: Data, _ id: Slug) -> Row? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
            let row = try? JSONDecoder().decode(Row.self, from: bytes[..<end]), row.id == id
        else { return nil }
        return row
    }

    private static func title(of submission: Submission) -> String {
        let first = submission.reviews.first
        let headline = submission.lines(ofDocument: 0).first { $0.id == "headline" }?.value
        return QuotedText.line(headline ?? first?.draft.document.path ?? "")
    }

    private func write(_ submission: Submission, _ row: Row) throws {
        let bytes = Data(try JSONEncoder().encode(row)) + [UInt8(ascii: "\n")] + Data(try submission.json())
        do {
            let new = try Unfinished(fileFor: place(row.id))
            do {
                try FileHandle(fileDescriptor: new.descriptor, closeOnDealloc: false).write(contentsOf: bytes)
                // On the disk before it takes the place of the one before.
                guard fsync(new.descriptor) == 0, rename(new.path, place(row.id)) == 0 else {
                    throw WaitingProblem.cannotKeep(because: String(cString: strerror(errno)).lowercased())
                }
            } catch {
                new.abandon()
                throw error
            }
            new.finish()
        } catch let error as WaitingProblem {
            throw error
        } catch {
            throw WaitingProblem.cannotKeep(because: "the disk is full, or may not be written to")
        }
    }

    private func locked<Value>(_ body: () throws -> Value) throws -> Value {
        mkdir(folder, 0o700)
        let lock = open("\(folder)/lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard lock >= 0 else {
            throw WaitingProblem.cannotKeep(because: String(cString: strerror(errno)).lowercased())
        }
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0 {
            guard errno == EINTR else {
                throw WaitingProblem.cannotKeep(because: String(cString: strerror(errno)).lowercased())
            }
        }
        return try body()
    }
}

extension Office {
    /// Those of this catalogue.
    public var waitingReviews: WaitingReviews { WaitingReviews(in: store.reviewsFolder) }

    /// Puts a submission away until somebody answers.
    public func wait(_ submission: Submission) throws -> Slug {
        try waitingReviews.keep(submission, as: makeID(), by: actor, at: now())
    }
}

/// Why a document does not wait.
public enum WaitingProblem: RefusalError, Equatable {
    case gone
    case tooMany
    case cannotKeep(because: String)

    public var refusal: Refusal {
        switch self {
        case .gone:
            Refusal(
                .notFound, "That document does not wait any more: somebody has saved it, or taken it away.",
                .lookAtHistory(of: nil))
        case .tooMany:
            Refusal(
                .refused, "\(WaitingReviews.most) documents wait for answers already.",
                .advice("Finish some of them first, or take them away."))
        case .cannotKeep(let because):
            Refusal(.outside, "The document cannot be kept: \(because). Nothing was saved.")
        }
    }
}
