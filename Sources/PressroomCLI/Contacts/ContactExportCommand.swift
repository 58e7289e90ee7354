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
    @Option(help: "Whom it is for.")
    var audience = Audience.press
    @OptionGroup var output: CardOutputOptions
    @Argument(
        help: "Only these contacts: slugs or the beginnings of them, or words of their names.",
        completion: .records([.contact]))
    var contacts: [String] = []

    func validate() throws { try output.check(isVCard: format.name == ContactFormat.vCard.name) }

    func run(at door: Door) throws {
        let (office, screen) = (try catalogue.office(at: door), door.screen)
        let view = office.view(for: audience)
        let inside = office.view(for: .internal)
        let named = try contacts.map { try inside.name(RecordName($0), among: [.contact]) }
        let export = ContactExport(
            format: format.name, profile: output.profile?.name,
            contacts: named.isEmpty ? nil : named)
        let exported = try office.telling(named, of: .contact, for: audience) {
            try write(export, of: view, at: door)
        }
        if let place = output.place {
            let noun = output.folder == nil ? "contact" : "file"
            screen.say("Wrote \(counted(exported.count, noun)) \(output.folder == nil ? "to" : "into") '\(place)'.")
        }
        if audience == .internal, let warning = output.place.flatMap(FileName.warning(ofInternal:)) {
            screen.say(warning)
        }
        if exported.leftOut > 0 {
            let (has, was) = exported.leftOut == 1 ? ("has", "was") : ("have", "were")
            screen.say(
                "\(counted(exported.leftOut, "contact")) without a name \(has) nothing to be reached by, and \(was) left out."
            )
        }
        if contacts.isEmpty, audience != .internal {
            let kept = try office.view(for: .internal).contactsKeptBack(from: audience)
            if let summary = kept.summary(of: "contact") { screen.say(summary) }
        }
        for line in LossPage(exported.losses, of: "contact", asked: output.losses).lines { screen.say(line) }
    }

    private func write(_ export: ContactExport, of view: OfficeView, at door: Door) throws -> ExportedContacts {
        // Where the contacts themselves go to the terminal, they show how far it has come.
        let isShown = output.place != nil || door.screen.width == nil
        let progress = Progress("Writing", "contacts", of: { nil }, on: door.screen)
        defer { progress.erase() }
        func advance() { if isShown { progress.advance() } }
        if let folder = output.folder {
            return try view.exportContacts(export, toFolder: folder, progress: advance)
        }
        let spared = try catalogue.spared(at: door)
        return try output.write(
            on: door.screen, format: format.name, isPrivate: audience == .internal, sparing: spared
        ) { sink in
            try view.exportContacts(export) { bytes in
                try sink(bytes)
                advance()
            }
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
    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
    var defaultValueDescription: String { name }
    var description: String { name }
}
