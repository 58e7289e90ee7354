import Catalogue
import Foundation
import Testing

@testable import Exchange

/// Who of a kit has a card, and through whom the others are reached.
@Suite struct KitCardTests {
    private func entry(
        _ name: String, _ role: Contact.Role, at organisation: Organisation, number: String? = nil, speaks: Bool = false
    ) -> ContactEntry {
        let contact = Contact(
            id: UUID(), slug: Slug(from: name), role: role, name: name, organisationID: organisation.id,
            availableForInterview: speaks)
        let points = number.map {
            ContactPoint(
                id: UUID(), slug: Slug(from: name), contactID: contact.id, kind: .voice, asGiven: $0, normalised: $0)
        }
        return ContactEntry(contact: contact, organisation: organisation, points: points.map { [$0] } ?? [])
    }

    private func contents() -> KitContents {
        let watch = Organisation(id: UUID(), slug: Slug(from: "watch"), name: "Harbour Watch")
        let aid = Organisation(id: UUID(), slug: Slug(from: "aid"), name: "Harbour Aid")
        var contents = KitContents(kit: Kit(id: UUID(), slug: Slug(from: "k"), title: "K"), audience: .press)
        contents.contacts = [
            entry("Ana Lind", .pressOfficer, at: watch, number: "+442079460018"),
            entry("Ben Moss", .pressOfficer, at: aid, number: "+442079460019"),
            entry("Cai Reed", .spokesperson, at: watch, speaks: true),
            entry("Dee Vale", .spokesperson, at: aid, speaks: true), entry("Eli Only-Quoted", .spokesperson, at: aid),
        ]
        return contents
    }

    @Test func aCardIsThereForWhoStandsInTheReadme() {
        let contents = contents()
        let page = String(decoding: KitFormat.text.write(contents), as: UTF8.self)
        let files = kitFolder(contents).map(\.path).filter { $0.hasPrefix("contacts/") }
        #expect(files == ["ana-lind", "ben-moss", "cai-reed", "dee-vale"].map { "contacts/\($0).vcf" })
        #expect(!page.contains("Only-Quoted"))
        for format in KitFormat.all {
            #expect(!String(decoding: format.write(contents), as: UTF8.self).contains("Only-Quoted"), "\(format.name)")
        }
    }

    @Test func eachIsReachedThroughTheirOwnOfficers() {
        let contents = contents()
        let cards = kitFolder(contents).filter { $0.path.hasPrefix("contacts/") }
        for (name, officer, other) in [("cai-reed", "Ana Lind", "Ben Moss"), ("dee-vale", "Ben Moss", "Ana Lind")] {
            let card = cards.first { $0.path == "contacts/\(name).vcf" }.map {
                String(decoding: $0.bytes, as: UTF8.self)
            }
            #expect(card?.contains("Reached through \(officer)") == true, "\(card ?? "")")
            #expect(card?.contains(other) == false)
        }
        let page = String(decoding: KitFormat.text.write(contents), as: UTF8.self)
        #expect(page.contains("To arrange an interview with Cai Reed, please contact Ana Lind."))
        #expect(page.contains("To arrange an interview with Dee Vale, please contact Ben Moss."))
    }
}
