import Catalogue
import Foundation
import Validation

/// What accepting a draft would do to the catalogue.
public struct Preview: Hashable, Codable, Sendable {
    /// The document's path, as the person gave it.
    public var path: String
    public var standing: Standing
    /// For an edition: what it changes, in the order of the record's fields. For every draft: what it says otherwise
    /// than what a person entered, which is left as it is (`what == .kept`).
    public var differences: [Difference]
    /// For coverage: the releases that it may cover, the likeliest first.
    public var proposals: [CoverageProposal]
    /// What a person should look at before it is taken in, in the order of the text.
    public var doubts: [Doubt]
    /// Sentences that need no answer.
    public var remarks: [Remark]
    /// For an edition: what it changes in the text.
    public var changes: TextChanges?

    public init(
        path: String, standing: Standing, differences: [Difference] = [], proposals: [CoverageProposal] = [],
        doubts: [Doubt] = [], remarks: [Remark] = [], changes: TextChanges? = nil
    ) {
        self.path = path
        self.standing = standing
        self.differences = differences
        self.proposals = proposals
        self.doubts = doubts
        self.remarks = remarks
        self.changes = changes
    }
}

extension Preview {
    /// Whether the very same document was read before, and taking it in changes nothing.
    public var isKnown: Bool {
        switch standing {
        case .known, .earlier: true
        case .new, .edition: false
        }
    }
}

/// How a document stands to what the catalogue has.
public enum Standing: Hashable, Sendable {
    case new
    /// The very same document was read before, into this record; nothing would change.
    case known(RecordName)
    /// An edition that this record stood on, until the change of this number put a later one in its place; nothing
    /// would change.
    case earlier(of: RecordName, change: Int)
    /// A changed edition of the document behind this record.
    case edition(of: RecordName)
}

/// One thing that a document says otherwise than the catalogue.
public struct Difference: Hashable, Codable, Sendable {
    public enum What: String, Codable, Sendable {
        /// The field, or the whole record, is new.
        case added
        case changed
        /// No longer printed, and goes with the earlier edition.
        case gone
        /// A person entered it, or another document confirms it: the catalogue's value stands.
        case kept
    }

    public var what: What
    /// Such as `contact/jane-doe`; for a record that is yet to be made, the slug that it would have.
    public var record: RecordName
    /// The property's name; nil where it is about the record as a whole.
    public var field: String?
    public var before: String?
    public var after: String?

    public init(_ what: What, record: RecordName, field: String? = nil, before: String? = nil, after: String? = nil) {
        self.what = what
        self.record = record
        self.field = field
        self.before = before
        self.after = after
    }

    /// What a person reads for the field; nothing where it is about the record as a whole.
    public var label: String { field.map { record.kind?.label(ofField: $0) ?? $0 } ?? "" }
}

/// A release that coverage may be about, with the reasons.
public struct CoverageProposal: Hashable, Codable, Sendable {
    public var release: Release
    /// Sentences, such as "Both name Kim Jong-il and KCNA."
    public var reasons: [String]
    /// The sum of the evidence; only good for the order.
    public var score: Int

    public init(release: Release, reasons: [String], score: Int) {
        self.release = release
        self.reasons = reasons
        self.score = score
    }
}

/// What accepting drafts did.
public struct Accepted: Hashable, Codable, Sendable {
    /// Nil where every document was known already: nothing was written.
    public var change: Change?
    /// In the order of the drafts.
    public var documents: [AcceptedDocument]

    public init(change: Change?, documents: [AcceptedDocument]) {
        self.change = change
        self.documents = documents
    }
}

/// What accepting one draft did.
public struct AcceptedDocument: Hashable, Codable, Sendable {
    public var path: String
    public var standing: Standing
    /// The release or the coverage that stands on the document.
    public var record: RecordName
    /// Every record that was made for it, in the order in which they were made.
    public var made: [RecordName]
    public var differences: [Difference]
    /// For coverage: the release that it was linked to.
    public var covers: RecordName?

    public init(
        path: String, standing: Standing, record: RecordName, made: [RecordName] = [],
        differences: [Difference] = [], covers: RecordName? = nil
    ) {
        self.path = path
        self.standing = standing
        self.record = record
        self.made = made
        self.differences = differences
        self.covers = covers
    }
}
