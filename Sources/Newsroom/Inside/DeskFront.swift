import Catalogue
import PressOffice

/// The desk's door on the inside: who is logged in, and where they can go.
struct DeskFront: PageModel {
    var frame: PageFrame
    var name: String
    var role: String
    var mayDo: String
    var account: String
    var logout: String
    var formToken: String
}

extension NewsroomSite {
    public func deskFront(for visitor: Visitor, at instant: Instant) throws -> NewsroomAnswer {
        let room = try NewsroomView(self, at: instant)
        let page = DeskFront(
            frame: room.insideFrame("Desk"), name: visitor.account.name.text, role: visitor.account.role.rawValue,
            mayDo: Right.allCases.filter(visitor.may).map(\.rawValue).joined(separator: ", "),
            account: room.inside(.account), logout: room.inside(.logout), formToken: visitor.formToken ?? "")
        return .inside(try templates.page("deskfront", page))
    }

    /// What is answered behind the login where there is nothing.
    public func deskMissing(at instant: Instant) throws -> NewsroomAnswer {
        let room = try NewsroomView(self, at: instant)
        let page = MissingPage(
            frame: room.insideFrame("Not found"), heading: "Not found",
            why: "There is no such page of the desk, or what it showed has gone.", toFront: "To the desk")
        return .inside(try templates.page("missing", page), status: 404)
    }
}
