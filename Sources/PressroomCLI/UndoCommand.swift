import ArgumentParser
import Catalogue
import PressOffice

struct UndoCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Undo a whole change: an accepted document, an edit, a kit.",
        discussion: """
            The undo is a change of its own, and can be undone too. A change that later ones build on is refused, \
            and the later one is named.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Argument(help: "The change's number; without it the latest change that stands.")
    var change: Int?

    func run(at door: Door) throws {
        let entry = try catalogue.office(at: door).undo(change, reason: why.reason)
        let (undo, screen) = (entry.change, door.screen)
        defer { screen.say("This is change \(undo.id); to undo it in turn, run 'pressroom undo \(undo.id)'.") }
        screen.say("Undid change \(undo.undoes.map(String.init) ?? "").")
        try screen.show(HistoryPage(width: screen.width, ink: screen.ink, isWhole: false).text(of: entry))
    }
}
