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

    func contacts(of slug: Slug, _ page: Int) throws -> NewsroomAnswer? {
        let most = NewsroomView.onAPage
        let contacts = try view.pressContacts(of: slug, after: (page - 1) * most, most: most + 1)
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
        let desks = try view.pressContacts([.desk], most: most)
        return desks + (try view.pressContacts([.pressOfficer], most: most - desks.count))
    }
}
