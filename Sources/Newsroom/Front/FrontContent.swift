import Catalogue
import Exchange
import PressOffice

/// The front page: what is new, and whom to call.
struct FrontContent: PageModel {
    var frame: PageFrame
    var latest: String
    var noReleases: String
    var releases: [ListedRelease]
    var contactsTitle: String
    /// Their cards; nil where there is nobody.
    var contacts: String?
}

/// A release in a list.
struct ListedRelease {
    var address: String
    var headline: String
    /// Where it is not that of the page.
    var tongue: String?
    /// What it is, whose, and of which day.
    var standing: String
    var corrected: String?
}

extension NewsroomView {
    /// So many stand there.
    private static let releases = 10
    private static let contacts = 6

    func frontPage() throws -> NewsroomAnswer {
        let releases = try first(NewsroomView.releases) { try view.forEachRelease(ListFilter(), $0) }
        let page = FrontContent(
            frame: frame(.front), latest: words.latest, noReleases: words.noReleases,
            releases: releases.map(listed), contactsTitle: words.contacts, contacts: try pressContacts())
        return .found(try templates.page("front", page), as: NewsroomAnswer.htmlType)
    }

    func listed(_ row: ReleaseRow) -> ListedRelease {
        let release = row.release
        let standing = [
            tongue.name(of: release.kind), row.organisation?.name, release.issued.map { tongue.day($0) },
        ]
        return ListedRelease(
            address: link(.release(release.slug, .page)), headline: release.headline,
            tongue: release.language == words.language ? nil : release.language,
            standing: standing.compactMap(\.self).joined(separator: " · "),
            corrected: row.corrections.isEmpty ? nil : words.corrected)
    }

    /// Those whom anybody may call.
    private func pressContacts() throws -> String? {
        var contacts: [ContactEntry] = []
        for role in [Contact.Role.desk, .pressOfficer] where contacts.count < NewsroomView.contacts {
            var filter = ListFilter()
            filter.role = role
            contacts += try first(NewsroomView.contacts - contacts.count) { take in
                try view.forEachContact(filter) { if $0.answersThePress { try take($0) } }
            }
        }
        return contacts.isEmpty ? nil : parts(of: contacts).contacts
    }

    /// Cards of contacts that stand in no release or kit.
    func parts(of contacts: [ContactEntry]) -> PageParts {
        let contents = KitContents(
            kit: Kit(id: OfficeSettings.id, slug: Slug(from: words.pressOffice), title: name), audience: .press,
            contacts: contacts)
        return PageParts(contents, at: places, in: tongue)
    }
}
