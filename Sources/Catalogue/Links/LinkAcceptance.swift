import Foundation

/// A person's word that a link works, whatever a machine says, until an instant.
public struct LinkAcceptance: Hashable, Codable, Sendable, Identifiable {
    public let id: UUID
    public var url: String
    public var until: Instant
    /// Who says so.
    public var by: String

    public init(id: UUID, url: String, until: Instant, by: String) {
        self.id = id
        self.url = url
        self.until = until
        self.by = by
    }
}
