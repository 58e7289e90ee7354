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

    /// Those for whom somebody answers the press, by name.
    func organisationsOfContacts() throws -> [Organisation] {
        var found: [Slug: Organisation] = [:]
        try forEachPressContact(ListFilter()) { entry in
            if let organisation = entry.organisation { found[organisation.slug] = organisation }
        }
        return found.values.sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }
    }

    func contacts(of slug: Slug) throws -> NewsroomAnswer? {
        var (contacts, body): ([ContactEntry], Organisation?) = ([], nil)
        try forEachPressContact(ListFilter()) { entry in
            guard entry.organisation?.slug == slug else { return }
            body = entry.organisation
            contacts.append(entry)
        }
        guard let body else { return nil }
        let content = ListContent(
            frame: frame(.contactsOf(slug), "\(tongue.contacts): \(body.name)"), heading: body.name,
            empty: words.nothing, cards: cards(of: contacts), cardsTitle: tongue.contacts)
        return .found(try templates.page("list", content), as: NewsroomAnswer.htmlType)
    }

    func cards(of contacts: [ContactEntry]) -> String {
        PageParts(contents(contacts), at: places, in: tongue).contacts
    }

    /// Desks and press officers for the front page, so many at most.
    func firstContacts(_ most: Int) throws -> [ContactEntry] {
        var found: [ContactEntry] = []
        for role in [Contact.Role.desk, .pressOfficer] where found.count < most {
            var filter = ListFilter()
            filter.role = role
            found += try some(most - found.count) { try forEachPressContact(filter, $0) }
        }
        return found
    }
}
