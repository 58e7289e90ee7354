import ArgumentParser
import Catalogue
import PressOffice

struct UndoCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Undo a whole change: an accepted document, an edit, a kit.",
        discussion: """
            The undo is a change of its own, and can be undone too. Without a number it is shown on a terminal what would be \
            undone, and you are asked; elsewhere it is your own latest change. Where later changes build on it you are \
            asked whether they are undone too, as one change with it; elsewhere --with-later says so.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Flag(help: "Undo the later changes that build on it too.")
    var withLater = false
    @Argument(help: "The change's number; without it the latest change that stands.", completion: .changes)
    var change: Int?

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        guard let (undone, entry) = try takeBack(by: office, at: door) else { return screen.say("Nothing was undone.") }
        defer {
            screen.say(
                "This is change \(entry.change.id); to undo it in turn, run 'pressroom undo \(entry.change.id)'.")
        }
        if let at = entry.erased {
            screen.say(
                "A part of it was about somebody who was erased on \(at.day.inWords), and cannot be brought back.")
        }
        screen.say("Undid \(undone.count == 1 ? "change" : "changes") \(listed(undone.map(String.init))).")
        try screen.show(HistoryPage(width: screen.width, ink: screen.ink, isWhole: false).text(of: entry))
    }

    /// What was undone, and as what; nil where the person at the terminal does not want it. What would be undone is tried
    /// out before only where somebody is asked: elsewhere it is undone at once.
    private func takeBack(by office: Office, at door: Door) throws -> (changes: [Int], entry: HistoryEntry)? {
        let isShown = door.isAttended && change == nil
        if !isShown {
            let number = try change ?? office.latestToUndo(own: true)
            do {
                return ([number], try undo(number, with: [], by: office, at: door))
            } catch let error as any RefusalError
                where error.refusal.kind == .conflict && (door.isAttended || withLater)
            {
                // Something may build on it.
            }
        }
        let undoing = try office.undoing(change, own: change == nil && !door.isAttended)
        guard try isWanted(undoing, door) else { return nil }
        let (number, later) = (undoing.entry.change.id, undoing.later.map(\.id))
        return (later + [number], try undo(number, with: later, by: office, at: door))
    }

    /// Shows on a terminal how far it has come.
    private func undo(_ number: Int, with later: [Int], by office: Office, at door: Door) throws -> HistoryEntry {
        var due = 0
        let undoing = Progress("Undoing", "lines", of: { due }, on: door.screen)
        let indexing = Progress("Indexing", "records", of: { due }, on: door.screen)
        defer {
            undoing.erase()
            indexing.erase()
        }
        return try office.undo(number, with: later, reason: why.reason) { step, done, total in
            due = total
            if step == .words { undoing.erase() }
            (step == .words ? indexing : undoing).come(to: done)
        }
    }

    /// Whether the person at the terminal wants it: asked where no number was typed, and where later changes build on it.
    private func isWanted(_ undoing: Undoing, _ door: Door) throws -> Bool {
        guard door.isAttended else { return true }
        let (screen, question) = (door.screen, Question(screen: door.screen))
        if change == nil {
            let page = HistoryPage(width: screen.errorWidth, ink: screen.errorInk, isWhole: true)
            screen.say(styled: page.text(of: undoing.entry))
            if undoing.later.isEmpty { return question.yes("Undo it? [y/N]") }
        }
        guard !undoing.later.isEmpty, !withLater else { return true }
        for later in undoing.later {
            screen.say("Change \(later.id) (\(later.action), by \(later.actor)) builds on it.")
        }
        let them = undoing.later.count == 1 ? "that one" : "those"
        return question.yes(
            "Undo \(them) first, and change \(undoing.entry.change.id) with \(undoing.later.count == 1 ? "it" : "them")? [y/N]"
        )
    }
}
