import Catalogue
import Foundation

/// A contact as a person fills it in: its fields, its organisation by name, and the ways to reach it.
@dynamicMemberLookup
public struct ContactForm: Hashable, Sendable {
    /// A way to reach a contact; its address is as it was typed or printed. Without an audience it is for the press, or for the
    /// office where its usage is private.
    @dynamicMemberLookup
    public struct Point: Hashable, Sendable {
        public var form: RecordForm<ContactPoint>

        public var value: String {
            get { form.record.asGiven }
            set { form.record.asGiven = newValue }
        }

        public subscript<Value>(dynamicMember path: WritableKeyPath<ContactPoint, Value>) -> Value {
            get { form.record[keyPath: path] }
            set { form.record[keyPath: path] = newValue }
        }

        public init(
            _ kind: ContactPoint.Kind, _ value: String, extension: String? = nil, usage: String? = nil,
            audience: Audience? = nil, preference: Int? = nil
        ) {
            form = RecordForm()
            self.kind = kind
            self.value = value
            self.extension = `extension`
            self.usage = usage
            self.audience = audience ?? ContactPoint.usualAudience(usage: usage)
            self.preference = preference
        }

        init(_ point: ContactPoint) { form = RecordForm(point) }
    }

    public var fields: RecordForm<Contact>
    public var points: [Point]

    /// The organisation's name; one that the catalogue does not have yet is made.
    public var organisation: String? {
        get { fields.names["organisationID"] }
        set { fields.names["organisationID"] = newValue }
    }

    public subscript<Value>(dynamicMember path: WritableKeyPath<Contact, Value>) -> Value {
        get { fields.record[keyPath: path] }
        set { fields.record[keyPath: path] = newValue }
    }

    public init(
        name: String? = nil, role: Contact.Role = .pressOfficer, title: String? = nil, organisation: String? = nil,
        language: String? = nil, availableForInterview: Bool = false, note: String? = nil,
        audience: Audience? = nil, points: [Point] = []
    ) {
        fields = RecordForm()
        self.points = points
        self.name = name
        self.role = role
        self.title = title
        self.organisation = organisation
        self.language = language
        self.availableForInterview = availableForInterview
        self.note = note
        self.audience = audience ?? role.usualAudience
    }

    /// What the catalogue has of a contact.
    init(_ entry: ContactEntry) {
        fields = RecordForm(entry.contact) { _ in entry.organisation?.name }
        points = entry.points.map(Point.init)
    }
}
