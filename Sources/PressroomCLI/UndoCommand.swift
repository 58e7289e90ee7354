import ArgumentParser
import Catalogue
import PressOffice

struct UndoCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back a whole change: an accepted document, an edit, a kit.",
        discussion: """
            The undo is a change of its own, and can be taken back too. A change that later ones build on is refused, \
            and the later one is named.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Argument(help: "The change's number; without it the latest change that stands.")
    var change: Int?

    func run(at door: Door) throws {
        let entry = try catalogue.office(at: door).undo(change, reason: why.reason)
        let (undo, screen) = (entry.change, door.screen)
        defer { screen.say("This is change \(undo.id); 'pressroom undo \(undo.id)' takes it back in turn.") }
        screen.say("Undid change \(undo.undoes.map(String.init) ?? "").")
        try screen.show(HistoryPage(width: screen.width, ink: screen.ink, isWhole: false).text(of: entry))
    }
}
