import ArgumentParser
import Catalogue
import JSONText
import PressOffice

struct KitDoctorCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look for what a newsroom would miss in a kit.",
        discussion: """
            A caption, a credit line, an alternative text or a portrait picture that is missing; somebody who speaks the \
            language that is asked for; a dead link, a number that was last confirmed a year ago, an officer who was withdrawn \
            since; and what 'pressroom check' says of everything in the kit. Nobody is asked: 'pressroom check links --kit' \
            asks the links. Ends with exit code 2 when a finding of severity error stands.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(help: ArgumentHelp("Whether somebody speaks this language, as a BCP 47 tag such as en.", valueName: "tag"))
    var language: String?
    @OptionGroup var kit: NamedRecord<Kit>

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let findings = try office.view(for: .internal).doctor(try kit.settled(in: office), language: language)
        try showing.show(JSON(findings) { JSON($0, mending: \.inWords) }, on: door.screen) { screen in
            for finding in findings { try screen.show(FindingPage.text(of: finding, screen.width, screen.ink)) }
            screen.say(FindingPage.summary(of: findings))
        }
        if findings.contains(where: { $0.severity == .error }) { throw ExitCode.findings }
    }
}
