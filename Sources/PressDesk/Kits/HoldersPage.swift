import Catalogue
import Newsroom
import PressOffice

// Who has a kit: whom somebody rings when it was withdrawn.
extension DeskRoom {
    func holdersPage(_ slug: Slug) throws -> NewsroomAnswer {
        let kit = name(.kit, slug)
        let (title, isWithdrawn) = (try view.kit(kit).kit.title, try view.kit(kit).kit.isWithdrawn)
        let ledger = try view.ledger(of: kit)
        // The last that each of them got says what they have.
        var seen: Set<String> = []
        let last = ledger.deliveries.reversed().filter { seen.insert(folded($0.recipient)).inserted }
        let newest = ledger.issues.last { $0.requestID == nil }?.number
        var list = DeskList(frame: try frame("Who has \(title)"), heading: "Who has \(title)")
        list.add = DeskActs([DeskLink(address: link(.record(.kit, slug)), label: "The kit")])
        list.remark =
            isWithdrawn
            ? "It was withdrawn: they have what is not handed out any more, and were not told by that."
            : "The last that each of them was given."
        list.rows = DeskRows(
            last.map { delivery in
                let number = ledger.number(of: delivery)
                let contact = delivery.contactID.flatMap { ledger.contacts[$0] }
                return DeskRow(
                    link(contact.map { DeskAddress.record(.contact, $0) } ?? address), delivery.recipient,
                    [
                        number.map { "\($0)" } ?? "without a number", words(delivery.at), delivery.channel,
                        delivery.terms,
                    ], tags: [number != nil && number != newest ? "an earlier issue" : nil])
            })
        list.empty = "Nobody was given it."
        return try answer("list", list)
    }
}
