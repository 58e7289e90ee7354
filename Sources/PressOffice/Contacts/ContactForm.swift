import Catalogue
import Foundation

/// A contact as a person fills it in: words, not identities.
public struct ContactForm: Hashable, Sendable {
    public struct Point: Hashable, Sendable {
        public var kind: ContactPoint.Kind
        /// The address or the number as it was typed or printed.
        public var value: String
        /// Digits to dial after the number.
        public var `extension`: String?
        /// Such as "out of hours".
        public var usage: String?
        public var audience: Audience
        /// 1 is tried first.
        public var preference: Int?

        public init(
            _ kind: ContactPoint.Kind, _ value: String, extension: String? = nil, usage: String? = nil,
            audience: Audience = .press, preference: Int? = nil
        ) {
            (self.kind, self.value, self.extension, self.usage) = (kind, value, `extension`, usage)
            (self.audience, self.preference) = (audience, preference)
        }
    }

    public var name: String?
    public var role: Contact.Role
    public var title: String?
    /// The organisation's name; one that the catalogue does not have yet is made.
    public var organisation: String?
    /// A BCP 47 tag, such as `en`.
    public var language: String?
    public var availableForInterview: Bool
    public var note: String?
    public var audience: Audience
    public var points: [Point]

    public init(
        name: String? = nil, role: Contact.Role = .pressOfficer, title: String? = nil, organisation: String? = nil,
        language: String? = nil, availableForInterview: Bool = false, note: String? = nil,
        audience: Audience = .press, points: [Point] = []
    ) {
        (self.name, self.role, self.title, self.organisation) = (name, role, title, organisation)
        (self.language, self.availableForInterview, self.note) = (language, availableForInterview, note)
        (self.audience, self.points) = (audience, points)
    }
}
