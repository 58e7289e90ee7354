import Catalogue
import Foundation
import JSONText

extension JSON {
    static func id(_ id: UUID) -> JSON { .string(id.lowerCased) }
}

extension Record {
    /// What the bundle says of a record: its fields but for those that their table leaves out of it, by the names that they
    /// have in JSON and in their order, those that have a value.
    var facts: [JSON.Member] {
        let told = Self.fields.filter { $0.isIn(.bundle) }.compactMap { field in
            field.value(of: self).flatMap { $0.isEmpty ? nil : JSON.Member(field.member, JSON($0)) }
        }
        return told + (withdrawn.map { [$0] } ?? [])
    }

    /// That it is kept and no longer handed out, which only the office itself sees; a release says so by its status, and
    /// a request is never handed out.
    var withdrawn: JSON.Member? {
        guard !(self is Release), !(self is PressRequest), let record = self as? any Withdrawable, record.isWithdrawn
        else { return nil }
        return JSON.Member("isWithdrawn", .bool(true))
    }
}

extension Record {
    /// The record without the values of those fields that an audience may not see, though it sees the record: each such field
    /// can be missing (docs/decisions/0024-reading-for-an-audience.md).
    func told(to audience: Audience) -> Self { told(to: audience, keeping: Self.fields(keptFrom: audience)) }

    fileprivate static func fields(keptFrom audience: Audience) -> [Field<Self>] {
        fields.filter { $0.mayBeKeptBack(from: audience) }
    }

    fileprivate func told(to audience: Audience, keeping fields: [Field<Self>]) -> Self {
        var record = self
        for field in fields where !audience.sees(field.audience(in: self)) { field.set(nil, in: &record) }
        return record
    }
}

/// What an audience is not told of a contact that it sees: looked up once for a list of contacts.
struct FieldsKeptBack: Sendable {
    private let audience: Audience
    private let contact: [Field<Contact>]
    private let organisation: [Field<Organisation>]
    private let point: [Field<ContactPoint>]

    init(from audience: Audience) {
        self.audience = audience
        contact = Contact.fields(keptFrom: audience)
        organisation = Organisation.fields(keptFrom: audience)
        point = ContactPoint.fields(keptFrom: audience)
    }

    /// The contact without it.
    func without(_ entry: ContactEntry) -> ContactEntry {
        var entry = entry
        if audience != .internal { entry.related = [] }
        if !audience.sees(entry.contact.photoAudience) { entry.photo = nil }
        if !contact.isEmpty { entry.contact = entry.contact.told(to: audience, keeping: contact) }
        if !organisation.isEmpty { entry.organisation = entry.organisation?.told(to: audience, keeping: organisation) }
        if !point.isEmpty { entry.points = entry.points.map { $0.told(to: audience, keeping: point) } }
        return entry
    }
}

extension Contact {
    /// The organisation stands behind the rest, in the bundle as its identity and in a list as a whole.
    var ownFacts: [JSON.Member] { facts.filter { $0.name != "organisation" } }
}

extension Coverage {
    /// A time and its zone are one fact; the sources that somebody else's article names are not sources of ours; and the
    /// release is told apart from them, where it is in the same kit.
    var ownFacts: [JSON.Member] {
        facts.compactMap { member in
            switch member.name {
            case "updated":
                .init("updated", .members(["at": member.value, "zone": .text(updatedZone)]))
            case "updatedZone", "release": nil
            case "sources": .init("namedSources", member.value)
            default: member
            }
        }
    }
}
