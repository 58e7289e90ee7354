import ArgumentParser
import PressOffice

struct LinkReplaceCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace",
        abstract: "Put another address in the place of one, in every record that holds it.",
        discussion: "One change, which 'pressroom undo' takes back. What a release printed stays as it was printed.")

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Argument(help: "The address that is there.")
    var old: String
    @Argument(help: "The address that takes its place.")
    var new: String

    func run(at door: Door) throws {
        let screen = door.screen
        let replacement = try catalogue.office(at: door).replaceLink(old, with: new, reason: why.reason)
        if let change = replacement.change {
            screen.say(Saved.sentence("Replaced it in \(counted(replacement.value.count, "record"))", change))
        }
        try screen.show(lines: replacement.value.map { "\($0)" })
    }
}
