import Catalogue
import Foundation

/// Somebody who is to leave the catalogue, and how they are known again without being named.
public struct Erasure {
    public var contact: UUID
    /// Keyed digests of what they are known by, and their key: 64 hexadecimal digits each.
    public var marks: [String]
    public var key: String
    /// Whether whoever is called so, and is no contact, is them: `Jane Roe, The Paper`.
    public var isThem: (String) -> Bool

    public init(contact: UUID, marks: [String], key: String, isThem: @escaping (String) -> Bool) {
        self.contact = contact
        self.marks = marks
        self.key = key
        self.isThem = isThem
    }
}

/// What an erasure takes away.
public struct Erased: Hashable, Sendable {
    /// With those who were merged into them.
    public var contacts = 0
    /// Ways to reach them.
    public var points = 0
    /// Places in releases and kits.
    public var places = 0
    public var requests = 0
    public var deliveries = 0
    public var invitations = 0
    public var messages = 0
    /// Lines of the history.
    public var lines = 0
    /// Documents whose text had an address or a number of theirs.
    public var documents = 0
    /// Issues whose files had any of it.
    public var issues = 0
    /// The sums of files that were theirs alone: photos of them, now or once.
    public var files: [String] = []

    public init() {}

    /// What stands in their place where something was theirs.
    public static let nobody = "Somebody who was erased"
}

/// An erasure that was made.
public struct ErasureMade: Hashable, Sendable {
    public var erased: Erased
    public var change: Change
    /// Whether nothing of it is left in the file and its log; where somebody was reading, it is left there until the file is closed.
    public var isOverwritten: Bool
}

extension IssueFile {
    /// Where a file of an issue is said to be when what it said of somebody was erased.
    public static let erasedFolder = "erased"
}
