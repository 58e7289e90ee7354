import Catalogue
import VCard

extension KitFormat {
    /// vCard 3.0 (RFC 2426), which phones and Outlook really open: one card for each contact.
    public static let vCard = KitFormat(
        name: "vcard", fileExtension: "vcf", mediaType: "text/vcard; charset=utf-8",
        summary: "the contacts, for phones and address books (vCard 3.0)"
    ) { contents in
        written(kitCards(contents).map(\.card))
    }
}

/// The kit's cards with their slugs, in the kit's order. Spokespeople who are offered without a name or an address have
/// none.
func kitCards(_ contents: KitContents) -> [(slug: Slug, card: Card)] {
    let contacts = contents.handedOut
    let officers = contacts.filter(\.answersThePress)
    return contacts.compactMap { entry in
        entry.card(through: officers).map { (entry.contact.slug, $0) }
    }
}

func written(_ cards: [Card]) -> [UInt8] {
    var writer = CardWriter()
    for card in cards { writer.write(card) }
    return writer.bytes
}

extension KitContents {
    /// The contacts, each once, as the audience gets them.
    var handedOut: [ContactEntry] {
        var seen: Set<Slug> = []
        return contacts.filter { seen.insert($0.contact.slug).inserted }.map { $0.handedOut(to: audience) }
    }
}

extension ContactEntry {
    /// The contact without what is the office's own: its note is a remark that stays inside.
    func handedOut(to audience: Audience) -> ContactEntry {
        guard audience != .internal, contact.note != nil else { return self }
        var entry = self
        entry.contact.note = nil
        return entry
    }

    /// Whether a journalist may call: a press officer or a desk with an address.
    var answersThePress: Bool {
        !points.isEmpty && (contact.role == .pressOfficer || contact.role == .desk)
    }
}
