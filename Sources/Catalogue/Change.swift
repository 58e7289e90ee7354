import Foundation

/// One batch of changes to the catalogue, made at once by one person for one reason.
public struct Change: Hashable, Codable, Sendable, Identifiable {
    /// The number that people type, from 1, in the order in which changes were made.
    public let id: Int
    public let at: Instant
    /// Who made it.
    public let actor: String
    /// What was done, such as `accept document`, `edit contact`, `undo`.
    public let action: String
    /// Why, where the person said so.
    public let reason: String?
    /// The change that this one takes back.
    public let undoes: Int?

    public init(id: Int, at: Instant, actor: String, action: String, reason: String? = nil, undoes: Int? = nil) {
        self.id = id
        self.at = at
        self.actor = actor
        self.action = action
        self.reason = reason
        self.undoes = undoes
    }
}

/// What a change did to one record (or to a fact or a membership): the row before and after.
public struct ChangeLine: Hashable, Codable, Sendable {
    public let change: Int
    /// The table, such as `contact`.
    public let table: String
    public let recordID: UUID
    /// The columns with their values, by name; nil where the row was not there.
    public let before: [String: String?]?
    public let after: [String: String?]?

    public init(
        change: Int, table: String, recordID: UUID, before: [String: String?]?, after: [String: String?]?
    ) {
        self.change = change
        self.table = table
        self.recordID = recordID
        self.before = before
        self.after = after
    }
}

/// Who makes a change, what it is, and why: what the history is told.
public struct ChangeStamp: Sendable {
    public var actor: String
    public var at: Instant
    public var action: String
    public var reason: String?
    /// What whoever asks for the change holds it to.
    public var terms: (any ChangeTerms)?

    public init(
        actor: String, at: Instant, action: String, reason: String? = nil, terms: (any ChangeTerms)? = nil
    ) {
        self.actor = actor
        self.at = at
        self.action = action
        self.reason = reason
        self.terms = terms
    }
}

/// What a change is held to, beyond what is right: such as that a record is still as somebody has seen it.
public protocol ChangeTerms: Sendable {
    /// What is noted with the change, in its transaction: that this request is done.
    var request: KeyedRequest? { get }
    /// Asked in the change's own transaction before anything is decided, while nobody else writes; what it throws ends the change. It
    /// may read the catalogue as anybody reads it.
    func check() throws
    /// The change was saved.
    func settle()
}

/// A request that somebody sent with a key of their own, so that it is done once however often it is sent.
public struct KeyedRequest: Hashable, Sendable {
    /// How long it is known that it was done, in milliseconds: a day.
    private static let lasts: Int64 = 86_400_000

    /// Of who sent it and the key: SHA-256 in hexadecimal digits.
    public var digest: String
    /// Of the key and all that was sent with it, likewise.
    public var print: String
    public var at: Instant

    public init(digest: String, print: String, at: Instant) {
        self.digest = digest
        self.print = print
        self.at = at
    }

    /// What was sent then, or before, is known no more when this is sent.
    public var forgets: Instant { Instant(milliseconds: at.milliseconds - KeyedRequest.lasts) }
}
