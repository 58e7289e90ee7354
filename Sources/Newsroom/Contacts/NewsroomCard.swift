import Catalogue
import Exchange
import PressOffice

extension NewsroomView {
    private static let cards = ContactFormat.named("vcard")

    /// Whether there is anything on a contact's card that leads to them.
    static func hasCard(_ entry: ContactEntry) -> Bool {
        entry.contact.role != .journalist && !entry.points.isEmpty && cards?.file(entry) != nil
    }

    func card(of slug: Slug) throws -> NewsroomAnswer? {
        guard let entry = try view.page(ofContact: slug), let (file, _) = NewsroomView.cards?.file(entry)
        else { return nil }
        return .found(file.bytes, as: "text/vcard; charset=utf-8")
    }
}
