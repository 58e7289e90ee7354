import Catalogue
import Exchange
import PressOffice

// Whom the press may reach, and how.
extension NewsroomView {
    private static let cards = ContactFormat.named("vcard")
    static let cardType = "text/vcard; charset=utf-8"

    /// Whether there is anything on a contact's card that leads to them.
    static func hasCard(_ entry: ContactEntry) -> Bool {
        entry.contact.role != .journalist && !entry.points.isEmpty && cards?.file(entry) != nil
    }

    func card(of slug: Slug) throws -> NewsroomAnswer? {
        guard let entry = try view.page(ofContact: slug), let (file, _) = NewsroomView.cards?.file(entry)
        else { return nil }
        return .found(file.bytes, as: NewsroomView.cardType)
    }

    /// Those who are there to be called.
    func forEachPressContact(_ filter: ListFilter, _ body: (ContactEntry) throws -> Void) throws {
        try view.forEachContact(filter) { if $0.answersThePress { try body($0) } }
    }

    /// Those for whom somebody answers the press, by name, with how many do.
    func organisationsOfContacts() throws -> [(organisation: Organisation, contacts: Int)] {
        var found: [Slug: (organisation: Organisation, contacts: Int)] = [:]
        try forEachPressContact(ListFilter()) { entry in
            if let body = entry.organisation { found[body.slug, default: (body, 0)].contacts += 1 }
        }
        return found.values.sorted {
            ($0.organisation.name, $0.organisation.slug) < ($1.organisation.name, $1.organisation.slug)
        }
    }

    func contacts(of slug: Slug, _ page: Int) throws -> NewsroomAnswer? {
        let most = NewsroomView.onAPage
        let contacts = try some(most + 1, after: (page - 1) * most) { take in
            try forEachPressContact(ListFilter()) { if $0.organisation?.slug == slug { try take($0) } }
        }
        guard let body = contacts.first?.organisation else { return nil }
        var content = ListContent(
            frame: frame(.contactsOf(slug, page: page), "\(tongue.contacts): \(body.name)"), heading: body.name,
            empty: words.nothing, cards: cards(of: Array(contacts.prefix(most))), cardsTitle: tongue.contacts)
        content.pages = pages(page, hasMore: contacts.count > most) { .contactsOf(slug, page: $0) }
        return .found(try templates.page("list", content), as: NewsroomAnswer.htmlType)
    }

    func cards(of contacts: [ContactEntry]) -> String {
        PageParts(contents(contacts), at: places, in: tongue).contacts
    }

    /// Desks and press officers for the front page, so many at most.
    func firstContacts(_ most: Int) throws -> [ContactEntry] {
        var found: [ContactEntry] = []
        for role in [Contact.Role.desk, .pressOfficer] where found.count < most {
            found += try view.firstContacts(of: role, most: most - found.count)
        }
        return found
    }
}
