import Catalogue
import Newsroom
import PressOffice

// Links: how each stands, what was answered, and another address in the place of one.
extension DeskRoom {
    static let mostLinks = 200

    func linksPage(_ state: LinkState?) throws -> NewsroomAnswer {
        var rows: [DeskRow] = []
        var count = 0
        try view.forEachLink(in: state.map { [$0] }) { found in
            count += 1
            if rows.count < DeskRoom.mostLinks { rows.append(row(found)) }
        }
        var list = DeskList(frame: try frame("Links"), heading: "Links")
        let states =
            [DeskLink(address: link(.links()), label: "All")]
            + LinkState.allCases.map { DeskLink(address: link(.links($0)), label: begun($0.rawValue)) }
        list.add = DeskActs(states)
        list.rows = DeskRows(rows)
        list.remark = [
            state.map { begun($0.rawValue) + ": \(count)." } ?? "\(counted(count, "link")).",
            count > rows.count ? "The first \(rows.count) are shown." : nil,
        ]
        .compactMap(\.self).joined(separator: " ")
        return try answer("list", list)
    }

    func row(_ found: ListedLink) -> DeskRow {
        let uses = found.uses.prefix(3).map(\.label) + (found.uses.count > 3 ? ["\(found.uses.count - 3) more"] : [])
        let word = found.acceptedUntil.map { "said to work until \($0.day.inWords)" }
        return DeskRow(
            link(.link(found.link.url)), found.link.url, [word, "stands in " + uses.joined(separator: ", ")],
            tags: [found.state == .alive ? nil : found.state.rawValue])
    }

    func linkPage(_ url: String, refused: String? = nil) throws -> NewsroomAnswer {
        let history = try view.link(url)
        var page = DeskRecord(
            frame: try frame("Link"), kindWords: "Link", tags: [history.row.state.rawValue], heading: url)
        if let address = webLink(url) { page.acts = DeskActs([DeskLink(address: address, label: "Open it")]) }
        page.parts = [
            DeskRecord.Part(
                partTitle: "Stands in",
                partRows: DeskRows(
                    history.row.uses.compactMap { use in
                        guard let kind = use.name.kind, RecordKind.ofTheDesk.contains(kind),
                            let slug = Slug(use.name.slug)
                        else { return nil }
                        return DeskRow(link(.record(kind, slug)), use.label, [begun(kind.words)])
                    })),
            DeskRecord.Part(
                partTitle: "What was answered",
                partRows: DeskRows(
                    history.answers.map { answer in
                        DeskRow(link(address), words(answer.at), [answer.answer.evidence])
                    })),
        ].filter { $0.partRows != nil }
        if visitor.may(.change) { page.form = linkForm(refused) }
        return try answer("record", page, status: refused == nil ? 200 : 422)
    }

    private func linkForm(_ refused: String?) -> DeskForm {
        var new = FormLine(
            "new", "Another address in its place", form["new"], hint: "In every record that has it.", type: "url")
        new.problem = refused
        return DeskForm(
            formAction: link(address), formToken: visitor.formToken ?? "",
            groups: [DeskForm.Group("Put it right", [new, whyLine].map(\.settled))],
            buttons: [
                DeskForm.Button("Replace it", "step", "replace"),
                DeskForm.Button("I have opened it, and it works", "step", "accept", isQuiet: true),
            ])
    }

    func linkChanged(_ url: String) throws -> NewsroomAnswer {
        do {
            if form["step"] == "accept" { return back(to: address, try office.acceptLink(url, reason: why).change) }
            let new = form["new"].trimmed
            let change = try office.replaceLink(url, with: new, reason: why).change
            return back(to: .link(new), change)
        } catch let error as any RefusalError where error.refusal.kind.isForWhatWasTyped {
            return try linkPage(url, refused: error.refusal.atTheDesk)
        }
    }
}
