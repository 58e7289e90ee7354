import ArgumentParser
import Catalogue
import Exchange
import PressOffice

struct ContactExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write every contact that an audience may see.",
        discussion: "To standard output, or with --to into a file that appears whole or not at all.")

    @OptionGroup var catalogue: CatalogueOptions
    @Option(help: "The format.")
    var format = ContactFormatName(ContactFormat.all.first?.name ?? "")
    @Option(help: "Whom it is for.")
    var audience = Audience.press
    @Option(help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
    var to: String?

    func run() throws {
        let surroundings = Surroundings.ofThisProcess()
        let (office, screen) = (try catalogue.office(surroundings), Screen(surroundings))
        guard let to else {
            let output = PiecewiseOutput(screen)
            try office.exportContacts(format: format.name, for: audience) { try output.add($0) }
            return try output.end()
        }
        let file = try NewFile(at: to)
        do {
            try office.exportContacts(format: format.name, for: audience) { try file.write($0) }
            try file.finish()
        } catch {
            file.abandon()
            throw error
        }
        screen.say("Wrote '\(to)'.")
    }
}

/// The name of one of the formats for contacts.
struct ContactFormatName: ExpressibleByArgument, CustomStringConvertible {
    let name: String

    init(_ name: String) { self.name = name }

    init?(argument: String) {
        guard ContactFormat.all.contains(where: { $0.name == argument }) else { return nil }
        name = argument
    }

    static var allValueStrings: [String] { ContactFormat.all.map(\.name) }
    var defaultValueDescription: String { name }
    var description: String { name }
}
