import ArgumentParser
import Catalogue
import Exchange
import PressOffice

struct ContactExportCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write contacts for address books, mail programs and spreadsheets.",
        discussion: """
            Every contact that the audience may see, or those that are named: to standard output, with --to into a file, \
            with --folder into a file each. A file or folder appears whole or not at all.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @Option(help: "The format.")
    var format = ContactFormatName(ContactFormat.all.first?.name ?? "")
    @Option(help: "Who opens a vCard.")
    var profile: ProfileName?
    @Option(help: "Whom it is for.")
    var audience = Audience.press
    @Option(help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
    var to: String?
    @Option(
        help: ArgumentHelp("The folder to make, with a file for each contact.", valueName: "folder"),
        completion: .directory)
    var folder: String?
    @Flag(help: "List what the programs of the profile will not see, and of how many contacts.")
    var losses = false
    @Argument(help: "Only these contacts: slugs.")
    var contacts: [String] = []

    func validate() throws {
        if to != nil, folder != nil { throw ValidationError("A file or a folder: leave out --to or --folder.") }
        if to == "" { throw ValidationError("--to needs the name of a file.") }
        if folder == "" { throw ValidationError("--folder needs the name of a folder.") }
        if profile != nil, format.name != ContactFormat.vCard.name {
            throw ValidationError("--profile says who opens a vCard. Leave it out, or --format.")
        }
    }

    func run(at door: Door) throws {
        let (view, screen) = (try catalogue.office(at: door).view(for: audience), door.screen)
        let export = ContactExport(
            format: format.name, profile: profile?.name,
            contacts: contacts.isEmpty ? nil : contacts.map { RecordName($0) })
        let exported = try write(export, of: view, on: screen)
        if let place = to ?? folder {
            let noun = folder == nil ? "contact" : "file"
            screen.say("Wrote \(counted(exported.count, noun)) \(folder == nil ? "to" : "into") '\(place)'.")
        }
        if exported.leftOut > 0 {
            let (has, was) = exported.leftOut == 1 ? ("has", "was") : ("have", "were")
            screen.say(
                "\(counted(exported.leftOut, "contact")) without a name \(has) nothing to be reached by, and \(was) left out."
            )
        }
        for line in LossPage(exported.losses, of: "contact", asked: losses).lines { screen.say(line) }
    }

    private func write(_ export: ContactExport, of view: OfficeView, on screen: Screen) throws -> ExportedContacts {
        if let folder { return try view.exportContacts(export, toFolder: folder) }
        guard let to else {
            let output = PiecewiseOutput(screen)
            let exported = try view.exportContacts(export) { try output.add($0) }
            try output.end()
            return exported
        }
        let file = try NewFile(at: to)
        do {
            let exported = try view.exportContacts(export) { try file.write($0) }
            try file.finish()
            return exported
        } catch {
            file.abandon()
            throw error
        }
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

/// The name of one of the profiles of vCard.
struct ProfileName: ExpressibleByArgument {
    let name: String

    init?(argument: String) {
        guard ContactFormat.profiles.contains(where: { $0.name == argument }) else { return nil }
        name = argument
    }

    static var allValueStrings: [String] { ContactFormat.profiles.map(\.name) }
}
