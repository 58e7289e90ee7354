import Catalogue
import Foundation
import ReleaseReader

/// Documents on their way into the catalogue, between two steps: what was read, what is doubtful in it, and what a person
/// has answered so far.
///
/// A plain value that can wait: a door may put it away as JSON, show its doubts, and go on in another process an hour later.
/// Nothing of it is in the catalogue before it is accepted, and then it is decided again on the catalogue as it is.
public struct Submission: Hashable, Codable, Sendable {
    /// The documents with what was answered, in the order in which they were put in.
    public internal(set) var reviews: [Review]
    /// What taking each of them in would do, and what is still doubtful in it.
    public internal(set) var previews: [Preview]
    /// By a document's path the release that it covers.
    public var covers: [String: RecordName]

    init(_ reviews: [Review], covers: [String: RecordName] = [:]) {
        self.reviews = reviews
        self.covers = covers
        previews = []
    }

    /// A doubt of one of the documents.
    public struct OpenDoubt: Hashable, Codable, Sendable {
        /// The document's place among them, from 0.
        public var document: Int
        public var path: String
        public var doubt: Doubt

        public init(document: Int = 0, path: String, doubt: Doubt) {
            self.document = document
            self.path = path
            self.doubt = doubt
        }
    }

    /// Everything that is doubtful and not answered; `takingRest` leaves only what nobody but a person can answer.
    public func doubts(takingRest: Bool = false) -> [OpenDoubt] {
        previews.indices.flatMap { index in
            previews[index].doubts.filter { !takingRest || $0.taken == nil }
                .map { OpenDoubt(document: index, path: previews[index].path, doubt: $0) }
        }
    }

    /// The same with one of its documents alone; nil where there is no such place.
    public func only(_ index: Int) -> Submission? {
        guard reviews.indices.contains(index), previews.indices.contains(index) else { return nil }
        let path = reviews[index].draft.document.path
        var one = Submission([reviews[index]], covers: covers.filter { $0.key == path })
        one.previews = [previews[index]]
        return one
    }

    /// The values of one of its documents that may be corrected.
    public func lines(ofDocument index: Int) -> [DraftLine] {
        reviews.indices.contains(index) ? reviews[index].lines : []
    }

    /// The documents, by place, whose embargo is in doubt in whatever way.
    public var withEmbargoInDoubt: [Int] {
        previews.indices.filter { index in
            withoutEmbargo.contains(index) || previews[index].doubts.contains { $0.matter == .embargo }
        }
    }

    /// The documents, by place, whose embargo is printed without a day, a time or a zone that somebody must say: none that
    /// was read before, for it has its answer.
    public var withoutEmbargo: [Int] {
        zip(reviews, previews).enumerated().filter { $0.element.0.lacksEmbargo && !$0.element.1.isKnown }.map(\.offset)
    }
}

/// What a person says of one doubt, as a door hands it on: whatever is in it is checked.
public struct Reply: Hashable, Codable, Sendable {
    /// The document's place in the submission, from 0.
    public var document: Int
    /// The doubt's identity, or that of one of its parts.
    public var doubt: String
    public var choice: Doubt.Choice
    /// What was typed, where the choice is to write.
    public var text: String?

    public init(document: Int, doubt: String, choice: Doubt.Choice, text: String? = nil) {
        self.document = document
        self.doubt = doubt
        self.choice = choice
        self.text = text
    }
}

extension Submission {
    /// The most bytes of JSON that are written or read back.
    public static let largest = 96 << 20

    /// For keeping it until the next request. The form is Pressroom's own and may change with its version; what a page needs
    /// of it is the JSON of its previews and doubts (docs/reviewing.md).
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = Array(try encoder.encode(Kept(version: Submission.version, submission: self)))
        guard bytes.count <= Submission.largest else { throw UnreadableSubmission.tooLarge }
        return bytes
    }

    /// Reads one back, whoever may have had it meanwhile.
    ///
    /// - Throws: `UnreadableSubmission`, `TooManyDrafts`.
    public init(json bytes: [UInt8]) throws {
        guard bytes.count <= Submission.largest else { throw UnreadableSubmission.tooLarge }
        let kept: Kept
        do { kept = try JSONDecoder().decode(Kept.self, from: Data(bytes)) } catch { throw UnreadableSubmission.broken }
        guard kept.version == Submission.version else { throw UnreadableSubmission.ofAnotherVersion }
        self = kept.submission
        guard reviews.count == previews.count, zip(reviews, previews).allSatisfy({ $0.draft.isWhole(with: $1.doubts) })
        else {
            throw UnreadableSubmission.broken
        }
        var collected = CollectedDrafts()
        for review in reviews { try collected.add(review.draft) }
    }

    private static let version = 2

    private struct Kept: Codable {
        var version: Int
        var submission: Submission
    }
}

/// Why documents that waited for answers cannot be gone on with.
public enum UnreadableSubmission: RefusalError, Equatable {
    case tooLarge, broken, ofAnotherVersion

    public var refusal: Refusal {
        switch self {
        case .tooLarge:
            Refusal(
                .refused, "What was put in is too large to wait for answers: more than \(Submission.largest >> 20) MB.",
                .advice("Put in a part of it."))
        case .broken:
            Refusal(
                .badInput, "What was waiting for answers can no longer be read. Nothing was saved.",
                .advice("Put the documents in again."))
        case .ofAnotherVersion:
            Refusal(
                .conflict,
                "What was waiting for answers was put in with another version of Pressroom. Nothing was saved.",
                .advice("Put the documents in again."))
        }
    }
}

extension Draft {
    /// Whether what it and its doubts point at lies in its text.
    fileprivate func isWhole(with doubts: [Doubt]) -> Bool {
        let size = document.text.utf8.count
        let all = spans + doubts.flatMap(\.items).compactMap(\.span)
        return all.allSatisfy {
            $0.start >= 0 && $0.start <= $0.end && $0.end <= size && $0.line >= 1 && $0.column >= 1
        }
    }

    /// Every place that it points at and that may become the source of a fact.
    private var spans: [Span] {
        var spans: [Span?] = [
            headline?.span, issued?.span, embargo?.span, forImmediateRelease?.span, corrects?.span, dateline?.span,
            organisation?.span, number?.span, byline?.span, outlet?.span, updated?.span, notes?.span, boilerplate?.span,
            kind.span,
        ]
        spans += (contributors + highlights + captions + sources).map(\.span)
        spans += contacts.flatMap {
            [$0.span, $0.role.span, $0.name?.span, $0.title?.span, $0.languages?.span] + $0.points.map(\.span)
        }
        spans += spokespeople.flatMap { [$0.languages?.span, $0.topics?.span] }
        spans += otherPoints.flatMap(\.points).map(\.span) + spokespeople.map(\.span) + assets.map(\.span)
        spans += statements.map(\.span) + links.map(\.span) + quotes.map(\.span) + events.map(\.span)
        return (spans + findings.map(\.span)).compactMap(\.self)
    }
}
