import Catalogue
import ReleaseReader

/// Drafts on their way into the catalogue as one change: so many as can be kept in memory, and undone at once.
public struct CollectedDrafts: Sendable {
    public private(set) var drafts: [Draft] = []
    private var bytes = 0

    /// How many documents, and how many bytes of text, are taken in at once: half a minute's work or so.
    public static let most = 500
    public static let mostBytes = 32 << 20

    public init() {}

    public mutating func add(_ draft: Draft) throws(TooManyDrafts) {
        bytes += draft.document.text.utf8.count
        guard drafts.count < CollectedDrafts.most else { throw .documents }
        guard drafts.isEmpty || bytes <= CollectedDrafts.mostBytes else { throw .bytes }
        drafts.append(draft)
    }
}

/// More was to be accepted than fits into one change.
public enum TooManyDrafts: RefusalError, Equatable {
    case documents, bytes

    public var refusal: Refusal {
        let most =
            switch self {
            case .documents: "\(CollectedDrafts.most) documents are"
            case .bytes: "\(CollectedDrafts.mostBytes >> 20) MB of text are"
            }
        return Refusal(
            .refused, "Nothing was saved: \(most) taken in at a time at most.", .advice("Take in a part of them first.")
        )
    }
}
