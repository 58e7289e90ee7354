import Catalogue
import Newsroom
import PressOffice

// What is held of somebody, to be given to them, and taking them out for good: for whoever administers the office.
extension DeskRoom {
    /// So many things of a sort are shown; all of them are in the file.
    private static let mostOfASort = 50

    func disclosePage(_ slug: Slug) throws -> NewsroomAnswer {
        let disclosure = try view.disclosure(of: name(.contact, slug))
        var page = DeskRecord(
            frame: try frame("What is held of \(disclosure.label)"), kindWords: "To be given to them", tags: [],
            heading: "What is held of \(disclosure.label)")
        page.acts = DeskActs([
            DeskLink(address: link(.disclosed(slug)), label: "Take it in one file"),
            DeskLink(address: link(.record(.contact, slug)), label: "Back to the contact"),
        ])
        page.parts = disclosure.parts.filter { !$0.items.isEmpty }.map { part in
            let shown = part.items.prefix(DeskRoom.mostOfASort).map { $0.lines.joined(separator: "\n") }
            let rest = part.items.count - shown.count
            let more = rest > 0 ? ["… and \(rest) more, in the file."] : []
            return DeskRecord.Part(partTitle: part.heading, partText: (shown + more).joined(separator: "\n\n"))
        }
        return try answer("record", page)
    }

    /// With the files of assets that name them.
    func disclosedFile(_ slug: Slug) throws -> NewsroomAnswer {
        let view = view
        let disclosure = try view.disclosure(of: name(.contact, slug))
        return NewsroomAnswer(
            status: 200,
            headers: [
                ("Content-Type", "application/zip"), ("Cache-Control", "no-store"),
                ("Content-Disposition", "attachment; filename=\"disclosure.zip\""),
            ], body: .pieces { take in try view.writeDisclosure(disclosure, to: take) })
    }

    func erasePage(_ slug: Slug, refused: String? = nil) throws -> NewsroomAnswer {
        let plan = try office.erasing(name(.contact, slug))
        var line = FormLine(
            "contact", "Type '\(plan.contact.slug)' to erase them", form["contact"], hint: "It cannot be undone.")
        line.problem = refused
        return try formPage(
            "Erase \(plan.label)", intro: sentences(of: plan).joined(separator: " "),
            [DeskForm.Group(nil, [line, whyLine])], buttons: [DeskForm.Button("Erase them for good")],
            cancel: .record(.contact, slug))
    }

    func erased(_ slug: Slug) throws -> NewsroomAnswer {
        let contact = name(.contact, slug)
        guard form["contact"].trimmed == (try office.erasing(contact)).contact.slug else {
            return try erasePage(slug, refused: "Nobody was erased: that is not their short name.")
        }
        _ = try office.erase(contact, reason: why)
        return .elsewhere(link(.list(.contact)))
    }

    private func sentences(of plan: ErasingPlan) -> [String] {
        let erased = plan.erased
        let gone = [
            (erased.points, "way to reach them", "ways to reach them"),
            (erased.places, "place in a release or kit", "places in releases and kits"),
            (erased.requests, "request", "requests"), (erased.messages, "message", "messages"),
            (erased.lines, "line of the history", "lines of the history"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
        return [
            "They go" + (gone.isEmpty ? "." : ", with \(gone.joined(separator: ", "))."),
            plan.merged.isEmpty
                ? nil : "So do \(plan.merged.map(\.slug).joined(separator: ", ")), once merged into them.",
            plan.documents.isEmpty
                ? nil
                : "What was published goes on naming them (\(counted(plan.documents.count, "document"))), without addresses and numbers.",
            waitingSentence(plan.waiting), accountSentence(plan.accounts),
            erased.issues == 0
                ? nil : "\(begun(counted(erased.issues, "issue"))) of kits that told of them can be given out no more.",
            "Copies of the catalogue, and what was handed out, still have them.",
        ].compactMap(\.self)
    }

    private func waitingSentence(_ titles: [String]) -> String? {
        let named = titles.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        return titles.isEmpty
            ? nil : "First save or take away what waits and has an address or a number of theirs: \(named)."
    }

    private func accountSentence(_ names: [String]) -> String? {
        names.isEmpty
            ? nil : "Accounts that are called like them stay, and can be disabled: \(names.joined(separator: ", "))."
    }
}
