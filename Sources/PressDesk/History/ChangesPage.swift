import Catalogue
import Newsroom
import PressOffice

/// Who changed what, when and why, and what would be taken back.
struct ChangesPage {
    var frame: DeskFrame
    var heading: String
    var about: DeskLink?
    var entries: [Entry]
    var olderAddress: String?
    var form: DeskForm?

    struct Entry {
        var did: String
        var standing: String
        var reason: String?
        var changed: [Changed]
        /// What is not told record by record, such as `and 300 more`.
        var rest: String?
        var undoAddress: String?
    }

    /// What became of one record.
    struct Changed {
        var what: String
        var ofWhat: String
        var cells: [Cell]
    }

    struct Cell {
        var cellLabel: String
        var cellBefore: String
        var cellAfter: String
    }
}

extension DeskRoom {
    private static let changesOnAPage = 30
    /// So many records of one change are told one by one.
    private static let mostTold = 200

    /// Of everything, a page at a time.
    func historyPage(before: Int?) throws -> NewsroomAnswer {
        let entries = try view.history(before: before, limit: DeskRoom.changesOnAPage)
        let isFull = entries.count == DeskRoom.changesOnAPage
        let oldest = isFull ? entries.last?.change.id : nil
        let page = ChangesPage(
            frame: try frame("History"), heading: "History", entries: entries.map { told($0) },
            olderAddress: oldest.map { link(.history(before: $0)) })
        return try answer("history", page)
    }

    /// Of one record.
    func historyPage(of kind: RecordKind, _ slug: Slug) throws -> NewsroomAnswer {
        let before = DeskAddress.number(asked["before"])
        let entries = try view.history(name(kind, slug), before: before, limit: DeskRoom.changesOnAPage)
        let label = try label(of: kind, slug)
        let oldest = entries.count == DeskRoom.changesOnAPage ? entries.last?.change.id : nil
        let page = ChangesPage(
            frame: try frame("History of \(label)"), heading: "History",
            about: DeskLink(address: link(.record(kind, slug)), label: label), entries: entries.map { told($0) },
            olderAddress: oldest.map { link(address, ("before", "\($0)")) })
        return try answer("history", page)
    }

    /// What would be taken back, before it is.
    func undoPage(of change: Int, refused: String? = nil) throws -> NewsroomAnswer {
        let undoing = try office.undoing(change)
        let heading = "Undo change \(change)"
        var page = ChangesPage(
            frame: try frame(heading), heading: heading, entries: [told(undoing.entry, isOffered: false)])
        let later = undoing.later.map { "change \($0.id), \($0.action), by \($0.actor)" }
        let group = DeskForm.Group(nil, [whyLine].map(\.settled))
        page.form = DeskForm(
            formAction: link(address), formToken: visitor.formToken ?? "",
            hidden: [
                DeskForm.Hidden(
                    hiddenName: "later", hiddenValue: undoing.later.map { "\($0.id)" }.joined(separator: " "))
            ],
            refused: refused
                ?? (later.isEmpty ? nil : "What builds on it is taken back too: \(later.joined(separator: "; "))."),
            groups: [group], buttons: [DeskForm.Button(later.isEmpty ? "Undo" : "Undo all of it")],
            cancel: link(.history()))
        return try answer("history", page, status: refused == nil ? 200 : 409)
    }

    func undone(_ change: Int) throws -> NewsroomAnswer {
        let later = form["later"].split(separator: " ").compactMap { Int($0) }
        do {
            let entry = try office.undo(change, with: later, reason: why)
            return back(to: .history(), entry.change)
        } catch let error as any RefusalError where error.refusal.kind == .conflict {
            // Something else was built on it since the page was made: it is asked about again.
            return try undoPage(of: change, refused: error.refusal.message)
        }
    }

    private func told(_ entry: HistoryEntry, isOffered: Bool = true) -> ChangesPage.Entry {
        let change = entry.change
        let undone = entry.undoneBy.map { "taken back by change \($0)" }
        return ChangesPage.Entry(
            did: begun(change.action),
            standing: ["Change \(change.id)", change.actor, words(change.at), undone].compactMap(\.self)
                .joined(separator: " · "),
            reason: change.reason, changed: entry.lines.prefix(DeskRoom.mostTold).map(told), rest: rest(of: entry),
            undoAddress: isOffered && undone == nil && visitor.may(.change) ? link(.undo(change.id)) : nil)
    }

    private func rest(of entry: HistoryEntry) -> String? {
        let left = entry.lines.dropFirst(DeskRoom.mostTold).count + entry.rest.reduce(0) { $0 + $1.count }
        return left > 0 ? "and \(left) more" : nil
    }

    private func told(_ line: HistoryLine) -> ChangesPage.Changed {
        ChangesPage.Changed(
            what: begun(line.what.rawValue), ofWhat: line.record,
            cells: line.fields.map {
                ChangesPage.Cell(
                    cellLabel: begun($0.label), cellBefore: shortened($0.before), cellAfter: shortened($0.after))
            })
    }

    /// A long text is told by its beginning.
    private func shortened(_ text: String?) -> String {
        guard let text else { return "–" }
        return text.count > 600 ? text.prefix(600) + " …" : text
    }
}
