import Catalogue
import PressOffice

/// The front page: what is new, what is coming, and whom to call.
struct FrontContent: PageModel {
    var frame: PageFrame
    var latest: String
    var empty: String
    var releases: ListedRows?
    var kitsTitle: String
    var kits: ListedRows?
    var eventsTitle: String
    var events: ListedRows?
    var contactsTitle: String
    /// Their cards; nil where there is nobody.
    var contacts: String?
}

extension NewsroomView {
    func frontPage() throws -> NewsroomAnswer {
        let releases = try some(10) { try view.forEachRelease(ListFilter(), $0) }
        let kits = try some(5) { try view.forEachKit(ListFilter(), $0) }
        let contacts = try firstContacts(6)
        var frame = frame(.front)
        frame.describe(organisation: office, settings)
        let page = FrontContent(
            frame: frame, latest: words.latest, empty: words.nothing, releases: ListedRows(releases.map(listed)),
            kitsTitle: words.kits, kits: ListedRows(kits.map(listed)), eventsTitle: words.coming,
            events: ListedRows(try events().prefix(5).filter(isComing).map(listed)), contactsTitle: tongue.contacts,
            contacts: contacts.isEmpty ? nil : cards(of: contacts))
        return .found(try templates.page("front", page), as: NewsroomAnswer.htmlType)
    }
}
