import Catalogue
import Newsroom
import PressOffice

// Two who look like one are said to be two: asked once, and not proposed again.
extension DeskRoom {
    func tellingApartPage(_ slug: Slug, refused: String? = nil) throws -> NewsroomAnswer {
        let other = (form.fields["with"] ?? asked["with"]).trimmed
        var line = FormLine("with", "The other contact", other, hint: "Its short name.")
        line.problem = refused
        return try formPage(
            "\(RecordStep.tellApart.label): \(label(of: .contact, slug))",
            intro: "They are not proposed as one again. To take it back, undo the change, or make them one.",
            [DeskForm.Group(nil, [line, whyLine])], buttons: [DeskForm.Button(RecordStep.tellApart.label)],
            cancel: .duplicates)
    }

    func toldApart(_ slug: Slug) throws -> NewsroomAnswer {
        do {
            let other = RecordName("contact/\(form["with"].trimmed)")
            let told = try office.tellApart(name(.contact, slug), other, reason: why)
            return back(to: .duplicates, told.change)
        } catch let error as any RefusalError
            where error.refusal.kind.isForWhatWasTyped || error.refusal.kind == .notFound
        {
            return try tellingApartPage(slug, refused: error.refusal.atTheDesk)
        }
    }
}
