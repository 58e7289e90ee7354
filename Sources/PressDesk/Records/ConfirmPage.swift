import Catalogue
import Newsroom
import PressOffice

// Which ways to reach a contact somebody has just found to work.
extension DeskRoom {
    func confirmPage(_ slug: Slug) throws -> NewsroomAnswer {
        let entry = try view.contact(name(.contact, slug))
        let lines = entry.points.map { point in
            FormLine.flag(
                "point.\(point.slug)", point.asGiven, false,
                hint: begun(point.kind.words) + ", "
                    + (point.confirmedAt.map { "confirmed on \($0.day.inWords)" } ?? "never confirmed"))
        }
        return try formPage(
            "Confirm how to reach \(entry.contact.label)",
            intro: "Tick what you have just tried and found to work. The day is kept beside it.",
            [DeskForm.Group(nil, lines)], buttons: [DeskForm.Button("These work")], cancel: .record(.contact, slug))
    }

    func confirmed(_ slug: Slug) throws -> NewsroomAnswer {
        let points = form.fields.compactMap { name, value in
            value == "yes" && name.hasPrefix("point.") ? Slug(String(name.dropFirst("point.".count))) : nil
        }
        return back(
            to: .record(.contact, slug), try office.confirm(points, of: name(.contact, slug)).change)
    }
}
