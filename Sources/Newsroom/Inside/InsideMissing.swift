import Catalogue
import PressOffice

extension NewsroomSite {
    /// What is answered behind the login where there is nothing.
    public func deskMissing(at instant: Instant) throws -> NewsroomAnswer {
        let room = try NewsroomView(self, at: instant)
        let page = MissingPage(
            frame: room.insideFrame("Not found"), heading: "Not found",
            why: "There is no such page of the desk, or what it showed has gone.", toFront: "To the desk")
        return .inside(try templates.page("missing", page), status: 404)
    }
}
