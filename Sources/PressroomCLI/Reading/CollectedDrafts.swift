import ReleaseReader

/// Drafts on their way into the catalogue as one change: so many as can be kept in memory, and undone at once.
struct CollectedDrafts {
    private(set) var drafts: [Draft] = []
    private var bytes = 0

    /// How many documents, and how many bytes of text, are taken in at once: half a minute's work or so.
    static let most = 500
    static let mostBytes = 32 << 20

    mutating func add(_ draft: Draft) throws(TooManyDrafts) {
        bytes += draft.document.text.utf8.count
        guard drafts.count < CollectedDrafts.most else { throw .documents }
        guard drafts.isEmpty || bytes <= CollectedDrafts.mostBytes else { throw .bytes }
        drafts.append(draft)
    }
}

/// More was to be accepted than fits into one change.
enum TooManyDrafts: Error, Equatable, CustomStringConvertible {
    case documents, bytes

    var description: String {
        let most =
            switch self {
            case .documents: "\(grouped(CollectedDrafts.most)) documents"
            case .bytes: "\(CollectedDrafts.mostBytes >> 20) MB of text"
            }
        return "Nothing was saved: --accept takes in \(most) at a time. Accept a part of them first."
    }
}
