import Catalogue
import VCard

extension KitFormat {
    /// vCard 3.0 (RFC 2426), which phones and Outlook really open: one card for each contact.
    public static let vCard = vCard(.generic)

    /// The kit's contacts as the programs of the profile that is called so open them; nil where there is none.
    static func vCard(for profile: String) -> KitFormat? {
        Profile.all.first { $0.name == profile }.map(vCard)
    }

    private static func vCard(_ profile: Profile) -> KitFormat {
        KitFormat(
            name: "vcard", fileExtension: "vcf", mediaType: "text/vcard; charset=utf-8",
            summary: "the contacts, for phones and address books (vCard 3.0, or as a profile says)"
        ) { contents in
            KitCards(contents, for: profile).joined
        }
    }
}

/// The cards of a kit's contacts, as the programs of a profile open them.
///
/// Each is in a category that is called like the kit; where a card of the group serves, it is among those of the joint file.
struct KitCards {
    /// By the contact's slug, in the kit's order. Spokespeople who are offered without a name or an address have none.
    let each: [(slug: Slug, bytes: [UInt8])]
    /// All of them, one behind the other.
    let joined: [UInt8]

    init(_ contents: KitContents, for profile: Profile = .generic) {
        var writer = ProfileWriter(profile)
        func written(_ card: Card) -> [UInt8] {
            // What these programs pass over stands in NOTE too, where a person reads it.
            _ = writer.write(card)
            return writer.take()
        }
        let cards = contents.cards.filter { $0.entry.card() != nil }.map { ($0.entry.contact.slug, card: $0.card) }
        each = cards.map { ($0, written($1)) }
        var joined = each.flatMap(\.bytes)
        if profile.showsGroups, cards.count > 1 {
            let members = cards.compactMap { $0.card.first("UID")?.text }
            var group = Card.group(
                named: onOneLine(contents.kit.title), uid: contents.kit.id.lowerCased, members: members)
            group.add(Property("PRODID", text: EarlierOutput.product))
            let note = [contents.topNotice, contents.office.issuedBy].compactMap(\.self)
            if !note.isEmpty { group.add(.note(note.joined(separator: "\n"))) }
            joined += written(group)
        }
        self.joined = joined
    }
}

extension KitContents {
    /// Every contact with its card, in the kit's order.
    var cards: [(entry: ContactEntry, card: Card)] {
        let contacts = handedOut
        return contacts.map { entry in
            var card = entry.wholeCard(through: entry.officers(among: contacts), notice: topNotice)
            card.join(group: onOneLine(kit.title))
            return (entry, card)
        }
    }

    /// The contacts who stand in the README, each once, as the audience gets them: who can be reached, and who is available
    /// for interview.
    var handedOut: [ContactEntry] {
        var seen: Set<Slug> = []
        return contacts.filter { $0.isOffered && seen.insert($0.contact.slug).inserted }
            .map { $0.handedOut(to: audience) }
    }

    /// Whether anybody in the kit has a card.
    var hasCards: Bool { handedOut.contains { $0.card() != nil } }
}

extension ContactEntry {
    /// Whether a journalist gets somewhere with it.
    var isOffered: Bool { !points.isEmpty || contact.availableForInterview }

    /// The press officers and desks of the same organisation.
    func officers(among contacts: [ContactEntry]) -> [ContactEntry] {
        contacts.filter { $0.answersThePress && $0.contact.organisationID == contact.organisationID }
    }

    /// The contact without what is the office's own, as its fields say: its note is a remark that stays inside.
    func handedOut(to audience: Audience) -> ContactEntry { FieldsKeptBack(from: audience).without(self) }
}
