import ArgumentParser
import Catalogue
import Exchange
import PressOffice

struct OfficeSetCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Say where the office is, how the press reaches it, and how its messages are sent.",
        discussion: """
            What is not named stays as it is, and an empty value takes a setting away: --web ''. National numbers are \
            read in the office's region unless something better is known, and a time that is typed without a zone is in \
            its zone. The password of the mail server is never kept in the catalogue: 'pressroom mail send' says where it comes \
            from.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @OptionGroup var settings: OfficeOptions
    @OptionGroup var mail: OfficeMailOptions
    @Option(
        help: ArgumentHelp(
            "Whose data must have a lawful basis, which 'check' then asks for: everybody, or nobody.",
            valueName: "whom"))
    var groundFor: String?

    private var typed: [OfficeSetting: String] {
        var typed = settings.typed.merging(mail.typed) { first, _ in first }
        typed[.groundFor] = groundFor
        return typed
    }

    func validate() throws {
        if typed.isEmpty { throw ValidationError("Say what to set, such as --region GB.") }
    }

    func run(at door: Door) throws {
        let outcome = try catalogue.office(at: door).set(typed, reason: why.reason)
        guard let change = outcome.change else { return door.screen.say("Nothing differs, and nothing was changed.") }
        door.screen.say(Saved.sentence("Changed the office's settings", change))
        if !mail.typed.isEmpty, let server = MailServer(outcome.value), server.isOverheard {
            door.screen.say("What is sent to \(server.place), a password too, can be read on its way.")
        }
    }
}
