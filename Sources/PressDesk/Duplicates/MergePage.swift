import Catalogue
import Newsroom
import PressOffice

// One contact out of two: what both say is shown first, and taken back by undoing the change.
extension DeskRoom {
    func mergePage(_ slug: Slug, refused: String? = nil) throws -> NewsroomAnswer {
        let kept = name(.contact, slug)
        let label = try label(of: .contact, slug)
        let other = (form.fields["with"] ?? asked["with"]).trimmed
        var lines = [
            FormLine(
                "with", "The other contact", other,
                hint: "Its short name. It is kept, withdrawn, and leads to this one.")
        ]
        lines[0].problem = refused
        guard !other.isEmpty, refused == nil else {
            return try formPage(
                "Make one with \(label)", [DeskForm.Group(nil, lines)], hidden: [("step", "look")],
                buttons: [DeskForm.Button("Show what it would come to")], cancel: .record(.contact, slug))
        }
        do {
            let merge = try view.merging(RecordName("contact/\(other)"), into: kept, taking: taken)
            let fields = merge.lines.filter { $0.kept != nil && $0.other != nil }.map { line in
                FormLine.flag(
                    "take.\(line.field)", "\(begun(line.label)): \(line.other ?? "")", line.isOthers,
                    hint: "Instead of \(FormFaults.quoted(line.kept ?? "")).")
            }
            let gains =
                merge.lines.filter { $0.kept == nil }.map { "\($0.label) \(FormFaults.quoted($0.other ?? ""))" }
                + merge.points
            let places =
                "\(counted(merge.places, "place")) in releases and kits and \(counted(merge.requests, "request")) go over."
            return try formPage(
                "Make one with \(label)",
                intro: (gains.isEmpty ? "" : "It gets \(gains.joined(separator: ", ")). ") + places,
                [
                    DeskForm.Group(fields.isEmpty ? nil : "Tick what the other one says better", fields),
                    DeskForm.Group(nil, [whyLine]),
                ],
                hidden: [("with", other), ("step", "merge")], buttons: [DeskForm.Button("Make them one")],
                cancel: .record(.contact, slug))
        } catch let error as any RefusalError
            where error.refusal.kind.isForWhatWasTyped || error.refusal.kind == .notFound
        {
            return try mergePage(slug, refused: error.refusal.atTheDesk)
        }
    }

    func merged(_ slug: Slug) throws -> NewsroomAnswer {
        guard form["step"] == "merge" else { return try mergePage(slug) }
        do {
            let other = RecordName("contact/\(form["with"].trimmed)")
            let outcome = try office.mergeContacts(other, into: name(.contact, slug), taking: taken, reason: why)
            return back(to: outcome.value.kept, outcome.change)
        } catch let error as any RefusalError
            where error.refusal.kind.isForWhatWasTyped || error.refusal.kind == .notFound
        {
            return try mergePage(slug, refused: error.refusal.atTheDesk)
        }
    }

    /// The fields that are the other's.
    private var taken: Set<String> {
        Set(
            form.fields.compactMap { name, value in
                value == "yes" && name.hasPrefix("take.") ? String(name.dropFirst("take.".count)) : nil
            })
    }
}
