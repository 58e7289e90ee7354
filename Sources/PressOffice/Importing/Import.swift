import Catalogue
import Exchange

/// What a person has said of an import as a whole.
public struct ImportSettings: Hashable, Sendable {
    /// The region that national numbers are read in (ISO 3166-1).
    public var region: String?
    /// The role of contacts that are new and whose file says none.
    public var role: Contact.Role
    /// Who may see contacts and addresses that are new; nil where nobody says: then journalists and private lines are for the
    /// office, and all others for the press.
    public var audience: Audience?
    /// What becomes of those who may be contacts that are there; nil where a person must say.
    public var duplicates: Import.Duplicate.Answer?
    /// Whether rows that can be read are taken where others cannot.
    public var isPartial: Bool

    public init(
        region: String? = nil, role: Contact.Role = .pressOfficer, audience: Audience? = nil,
        duplicates: Import.Duplicate.Answer? = nil, isPartial: Bool = false
    ) {
        self.region = region
        self.role = role
        self.audience = audience
        self.duplicates = duplicates
        self.isPartial = isPartial
    }
}

/// What importing a file does, or would do, to the catalogue (docs/contact-import.md).
public struct Import: Hashable, Sendable {
    /// A contact that is new.
    public struct New: Hashable, Sendable {
        /// The rows that it comes from, from 1.
        public var rows: [Int]
        public var contact: RecordName
        public var form: ContactForm
    }

    /// A contact that is there, and is told more of or otherwise.
    public struct Changed: Hashable, Sendable {
        public var rows: [Int]
        public var contact: RecordName
        /// As a person calls it.
        public var label: String
        /// Field by field, before and after.
        public var differences: [Difference]
        /// It stays withdrawn.
        public var isWithdrawn: Bool
    }

    /// Somebody who may be a contact that is there, and may be somebody else.
    public struct Duplicate: Hashable, Sendable {
        public enum Answer: String, CaseIterable, Sendable {
            /// Leave the row out.
            case skip
            /// They are one: bring the contact up to date.
            case update
            /// They are two: make a new contact.
            case add
        }

        public var row: Int
        /// As the file calls them.
        public var label: String
        /// Such as "only the name is the same".
        public var why: String
        public var candidate: RecordName
        public var candidateLabel: String
        /// What would change in the contact if they are one.
        public var differences: [Difference]
        /// Nil where nobody has said yet.
        public var answer: Answer?
    }

    /// What a person has said of a row, and of whom it was said.
    public struct Answered: Hashable, Sendable {
        public var answer: Duplicate.Answer
        public var candidate: RecordName

        public init(_ answer: Duplicate.Answer, _ candidate: RecordName) {
            self.answer = answer
            self.candidate = candidate
        }
    }

    /// A sentence about a row, without values of it.
    public struct Remark: Hashable, Sendable {
        public var row: Int
        public var sentence: String
        public var remedies: [Remedy] = []
    }

    /// Something that the catalogue has no place for, and how many rows have it.
    public struct LeftOut: Hashable, Sendable {
        public var what: String
        public var rows: Int
    }

    /// What is counted and not told one by one, where there is more of a kind than is told.
    public struct More: Hashable, Sendable {
        public var new = 0
        public var changed = 0
        public var duplicates = 0
        /// Of the duplicates, those whom nobody has said anything about, and those who are left out.
        public var unanswered = 0
        public var skipped = 0
        public var problems = 0
        public var warnings = 0
    }

    /// No more of a kind are told one by one, however large the file is.
    public static let mostTold = 1000

    /// How many rows were read, those that cannot be read included.
    public var rows = 0
    public var new: [New] = []
    public var changed: [Changed] = []
    public var duplicates: [Duplicate] = []
    /// How many contacts are told nothing new of.
    public var unchanged = 0
    /// Rows that cannot be read.
    public var problems: [Remark] = []
    /// What is odd, and was read all the same.
    public var warnings: [Remark] = []
    /// The commonest first.
    public var leftOut: [LeftOut] = []
    public var more = More()
    /// Nil where nothing was written.
    public var change: Change?

    public init() {}

    /// Whether there is anything to write.
    public var changesSomething: Bool { !new.isEmpty || !changed.isEmpty }

    /// Those whom a person must still say something about.
    public var unanswered: [Duplicate] { duplicates.filter { $0.answer == nil } }

    /// Whether nothing may be written: rows that cannot be read and were not given up, or somebody whom nobody has said
    /// anything about.
    public func isRefused(_ settings: ImportSettings) -> Bool {
        !unanswered.isEmpty || more.unanswered > 0 || (!problems.isEmpty && !settings.isPartial)
    }
}
