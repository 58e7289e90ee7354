import Catalogue
import Foundation
import Store

/// An office of any size: for so many contacts with two points each as many assets, a twentieth as many releases with their texts, a
/// two-hundredth as many kits, links, and a history of imports and of small edits, all written as the office writes it.
enum GrowthBench {
    /// So many contacts and assets are one change.
    private static let lot = 5000

    static func make(_ path: String, contacts: Int) throws {
        let store = try CatalogueStore.create(at: path)
        try insert(organisations(for: contacts), into: store, at: 0)
        for first in stride(from: 0, to: contacts, by: lot) {
            try insert(edits(first..<min(first + lot, contacts), of: contacts), into: store, at: first)
        }
        for number in stride(from: 0, to: contacts, by: 100) { try edit(contact(number, of: contacts), in: store) }
    }

    private static func insert(_ edits: [Edit], into store: CatalogueStore, at number: Int) throws {
        let at = Instant(milliseconds: 1_600_000_000_000 + Int64(number) * 1000)
        try store.change(ChangeStamp(actor: "bench", at: at, action: "import contacts.csv")) { _ in edits }
    }

    /// What somebody does by hand, one at a time: it is most of what a history has changes for.
    private static func edit(_ contact: Contact, in store: CatalogueStore) throws {
        var contact = contact
        contact.note = "Prefers to be called in the morning."
        let stamp = ChangeStamp(
            actor: "nadia", at: Instant(milliseconds: 1_700_000_000_000), action: "edit contact/\(contact.slug)")
        try store.change(stamp) { _ in [.update(contact)] }
    }

    private static func organisations(for contacts: Int) -> [Edit] {
        (0..<organisationCount(contacts)).map { number in
            let name =
                "\(Vocabulary.word(40 + number * 7 % 6000).capitalized) \(Rows.bodies[number % 10]) \(number / 60)"
            return .insert(
                Organisation(id: Rows.id(0, number), slug: slug("organisation-\(number)"), name: name))
        }
    }

    private static func organisationCount(_ contacts: Int) -> Int { max(1, contacts / 50) }

    private static func edits(_ numbers: Range<Int>, of contacts: Int) -> [Edit] {
        var edits: [Edit] = []
        for number in numbers {
            edits += people(number, of: contacts)
            edits.append(.insert(asset(number)))
            if number % 20 == 19 { edits += release(number / 20, of: contacts) }
            if number % 200 == 199 { edits += kit(number / 200) }
        }
        return edits
    }

    private static func contact(_ number: Int, of contacts: Int) -> Contact {
        var random = Sequence(seed: number * 4 + 1)
        let role: Contact.Role =
            number % 50 == 0
            ? .spokesperson : number % 25 == 1 ? .pressOfficer : number % 100 == 2 ? .desk : .journalist
        let given = Rows.givenNames[Int.random(in: 0..<Rows.givenNames.count, using: &random)]
        let family = Vocabulary.word(40 + random.rank(below: 6000)).capitalized
        let title = role == .journalist ? "Reporter, \(Vocabulary.words(1, &random)) desk" : role.words.capitalized
        return Contact(
            id: Rows.id(1, number), slug: slug("\(given.lowercased())-\(family.lowercased())-\(number)"), role: role,
            name: "\(given) \(family)", title: title,
            organisationID: Rows.id(0, random.rank(below: organisationCount(contacts))), language: "en")
    }

    private static func people(_ number: Int, of contacts: Int) -> [Edit] {
        let contact = contact(number, of: contacts)
        let mail = "\(contact.slug)@news.example"
        let digits = String(10_000_000 + number)
        return [
            .insert(contact),
            .insert(
                ContactPoint(
                    id: Rows.id(2, number), slug: slug("c\(number)-email"), contactID: contact.id, kind: .email,
                    asGiven: mail, normalised: mail, preference: 1)),
            .insert(
                ContactPoint(
                    id: Rows.id(3, number), slug: slug("c\(number)-voice"), contactID: contact.id, kind: .voice,
                    asGiven: "+44 20 \(digits.prefix(4)) \(digits.suffix(4))", normalised: "+4420\(digits)",
                    preference: 2)),
        ]
    }

    private static func asset(_ number: Int) -> Asset {
        var random = Sequence(seed: number * 4 + 2)
        let url = "https://media.harbour.example/pictures/\(number)"
        return Asset(
            id: Rows.id(4, number), slug: slug("picture-\(number)"), kind: number % 10 == 0 ? .video : .image,
            linkKind: .item, url: url, asGiven: url,
            description: Vocabulary.words(6, &random),
            creditLine: "\(Rows.givenNames[number % 50]) \(Vocabulary.word(40 + random.rank(below: 6000)).capitalized)")
    }

    private static func release(_ number: Int, of contacts: Int) -> [Edit] {
        var random = Sequence(seed: number * 4 + 3)
        let text = Releases.release(number) + "\n\n" + Vocabulary.words(60, &random)
        let document = Document(
            id: Rows.id(5, number), name: "release-\(number).txt", mediaType: "text/plain", encoding: "utf-8",
            sha256: sha256(Array(text.utf8)), language: "en", text: text)
        let release = Release(
            id: Rows.id(6, number), slug: slug("release-\(number)"), kind: .release,
            headline: Vocabulary.words(5, &random).capitalized,
            organisationID: Rows.id(0, number % organisationCount(contacts)), documentID: document.id,
            issued: CalendarDate(year: 2000 + number % 25, month: number % 12 + 1, day: number % 28 + 1),
            language: "en")
        let url = "https://www.harbour.example/news/\(number)"
        var edits: [Edit] = [
            .insertDocument(document), .insert(release),
            .insert(
                Reference(
                    id: Rows.id(7, number), slug: slug("link-\(number)"), kind: "website", url: url, asGiven: url,
                    releaseID: release.id)),
        ]
        for field in ["headline", "issued", "organisationID"] {
            edits.append(
                .setFact(
                    Fact(
                        id: UUID(), recordID: release.id, field: field, documentID: document.id,
                        span: Span(start: 0, end: 13, line: 1, column: 1), rule: field)))
        }
        for place in 0..<3 {
            edits.append(member(.release, release.id, .contact, Rows.id(1, number * 20 + place), place))
        }
        for place in 0..<5 {
            edits.append(member(.release, release.id, .asset, Rows.id(4, number * 20 + place), place))
        }
        return edits
    }

    private static func kit(_ number: Int) -> [Edit] {
        var random = Sequence(seed: number * 4)
        let kit = Kit(
            id: Rows.id(8, number), slug: slug("kit-\(number)"), title: Vocabulary.words(3, &random).capitalized)
        let release = number * 10 + 9
        return [.insert(kit), member(.kit, kit.id, .release, Rows.id(6, release), 0)]
            + (0..<3).map { member(.kit, kit.id, .contact, Rows.id(1, release * 20 + $0), $0 + 1) }
            + (0..<5).map { member(.kit, kit.id, .asset, Rows.id(4, release * 20 + $0), $0 + 4) }
    }

    private static func member(_ owner: RecordKind, _ of: UUID, _ kind: RecordKind, _ id: UUID, _ place: Int) -> Edit {
        .insertMembership(
            Membership(id: UUID(), ownerKind: owner, ownerID: of, memberKind: kind, memberID: id, position: place))
    }

    private static func slug(_ text: String) -> Slug { Slug(text) ?? Slug(from: text) }
}
