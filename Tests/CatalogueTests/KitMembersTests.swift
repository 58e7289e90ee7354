import Catalogue
import Foundation
import Testing

/// What stands in a kit and in its releases is told once.
@Suite struct KitMembersTests {
    private let statements = ["one", "two"].map { Statement(id: UUID(), slug: Slug(from: $0), title: $0) }
    private let assets = ["north", "south"].map {
        Asset(id: UUID(), slug: Slug(from: $0), kind: .image, linkKind: .file, url: "files/\($0).jpg", asGiven: $0)
    }
    private let contacts = ["jane", "tom"].map {
        ContactEntry(contact: Contact(id: UUID(), slug: Slug(from: $0), role: .pressOfficer, name: $0))
    }

    @Test func eachOnceAndThoseOfTheKitFirst() {
        var entry = ReleaseEntry(
            release: Release(id: UUID(), slug: Slug(from: "opens"), kind: .release, headline: "It opens"))
        (entry.statements, entry.assets, entry.contacts) = (statements, assets, contacts)
        let kit = KitContents(
            kit: Kit(id: UUID(), slug: Slug(from: "kit"), title: "Kit"), audience: .press, releases: [entry, entry],
            contacts: [contacts[1]], assets: [assets[1]], statements: [statements[1]])
        #expect(kit.everyStatement.map(\.slug.text) == ["two", "one"])
        #expect(kit.everyAsset.map(\.slug.text) == ["south", "north"])
        #expect(kit.everyContact.map(\.contact.slug.text) == ["tom", "jane"])
    }
}
