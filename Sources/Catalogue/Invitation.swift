import Foundation

/// That somebody named may look at a kit before its embargo ends, through a link that nobody else has.
///
/// Of the secret in the link its SHA-256 alone is kept.
public struct Invitation: Hashable, Sendable, Identifiable {
    public let id: UUID
    public var kitID: UUID
    /// A name and an outlet.
    public var recipient: String
    /// The contact that is so called, where the catalogue has one.
    public var contactID: UUID?
    /// Of the secret, as `SecretDigest` makes it.
    public var digest: String
    public var at: Instant
    /// Nil where the link works until the embargo ends.
    public var until: Instant?
    /// When they agreed to the terms; from then on they see the kit.
    public var accepted: Instant?
    /// When somebody of the office took it back.
    public var ended: Instant?

    public init(id: UUID, kitID: UUID, recipient: String, digest: String, at: Instant) {
        self.id = id
        self.kitID = kitID
        self.recipient = recipient
        self.digest = digest
        self.at = at
    }

    /// Whether its link may still open anything.
    public func stands(at now: Instant) -> Bool {
        ended == nil && until.map { now < $0 } ?? true
    }
}
