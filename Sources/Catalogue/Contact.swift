import Foundation

/// A person or a desk that journalists may reach.
public struct Contact: Record {
    public enum Role: String, CaseIterable, Codable, Sendable {
        /// Answers the press; named on the release.
        case pressOfficer
        /// Speaks on the record, and is reached through a press officer; may be unnamed.
        case spokesperson
        /// A beat, section or regional office with a line of its own.
        case desk
        /// Asks on behalf of an outlet.
        case journalist

        /// As it stands in a sentence.
        public var words: String {
            switch self {
            case .pressOfficer: "press officer"
            case .spokesperson: "spokesperson"
            case .desk: "desk"
            case .journalist: "journalist"
            }
        }
    }

    public static let kind = RecordKind.contact
    public let id: UUID
    public var slug: Slug
    public var role: Role
    /// The person's or the desk's name; nil for spokespeople who are offered without one.
    public var name: String?
    public var title: String?
    public var organisationID: UUID?
    /// A BCP 47 tag, such as `en`.
    public var language: String?
    public var availableForInterview: Bool
    public var note: String?
    public var audience: Audience
    /// Kept, and no longer handed out.
    public var isWithdrawn: Bool

    public init(
        id: UUID, slug: Slug, role: Role, name: String? = nil, title: String? = nil, organisationID: UUID? = nil,
        language: String? = nil, availableForInterview: Bool = false, note: String? = nil,
        audience: Audience = .press, isWithdrawn: Bool = false
    ) {
        (self.id, self.slug, self.role, self.name, self.title) = (id, slug, role, name, title)
        (self.organisationID, self.language, self.availableForInterview) = (
            organisationID, language, availableForInterview
        )
        (self.note, self.audience, self.isWithdrawn) = (note, audience, isWithdrawn)
    }

    public var label: String { name ?? title ?? "unnamed \(role.words)" }
}
