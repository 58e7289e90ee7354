import ArgumentParser
import Catalogue
import Exchange
import House
import JSONText
import PressOffice

extension Import.Duplicate.Answer: ExpressibleByArgument {}

struct ContactImportCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Show what a file of contacts would add and change, and take it in.",
        discussion: """
            vCard of any version, jCard, JSContact, LDIF and CSV are read; what a file is, is recognised from its content, not from its name. The \
            columns of CSV are guessed and shown; --map says otherwise, and --save-mapping keeps it for the next time.

            Nothing is kept without --accept, which takes in the whole file as one change, or nothing of it. An import adds \
            and updates, and deletes nothing; importing the same file again changes nothing. Whoever may be a contact that \
            is there is asked about on a terminal; elsewhere --duplicates says what becomes of them. '-' is standard \
            input; a file whose name begins with a hyphen stands behind '--'.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Flag(help: "Put the contacts into the catalogue.")
    var accept = false
    @Flag(help: "Answer yes to what --accept asks, but not for those who may be contacts that are there.")
    var yes = false
    @OptionGroup var why: ReasonOption
    @Option(help: ArgumentHelp("What becomes of those who may be contacts that are there.", valueName: "answer"))
    var duplicates: Import.Duplicate.Answer?
    @Flag(help: "Take the rows that can be read where others cannot.")
    var partial = false
    @Option(help: ArgumentHelp("The region that national numbers are read in, such as GB.", valueName: "region"))
    var region: String?
    @Option(help: "What new contacts do for the press, where the file does not say.")
    var role = Contact.Role.pressOfficer
    @Option(help: "Who may see new contacts and addresses; else the press, and the office where they are private.")
    var audience: Audience?
    @Option(
        help: ArgumentHelp(
            "What a column is, by its title or number, such as Surname=family; '-' leaves it out. May be given again.",
            valueName: "column=field"),
        transform: { try ContactImportCommand.choice($0) })
    var map: [ColumnChoices.Choice] = []
    @Option(help: ArgumentHelp("A mapping that was saved.", valueName: "file"), completion: .file())
    var mapping: String?
    @Option(help: ArgumentHelp("Write the mapping of this file.", valueName: "file"), completion: .file())
    var saveMapping: String?
    @OptionGroup var overwriting: ForceOption
    @Argument(help: "The file to import.", completion: .file())
    var file: String

    func validate() throws {
        if yes, !accept { throw ValidationError("--yes answers what --accept asks. Add --accept.") }
        if why.reason != nil, !accept { throw ValidationError("--why says why --accept is asked for. Add --accept.") }
        if let region, !Premises.isRegion(region) {
            throw ValidationError("'\(region)' is not a region. Write two letters of ISO 3166-1, such as GB.")
        }
    }

    func run(at door: Door) throws {
        let screen = door.screen
        let contacts = try ContactFile(InputFile(fileName), choices(), on: screen)
        let place = try placeOfMapping(besides: contacts, at: door)
        let office = try catalogue.office(at: door)
        if accept {
            let desk = ImportingDesk(
                office: office, door: door, settings: settings, answersYes: yes, showsJSON: showing.asJSON)
            try contacts.gather()
            try contacts.look()
            try save(contacts.mapping, at: place)
            return try desk.accept(contacts, reason: why.reason)
        }
        let preview = try contacts.told { try office.previewImport(settings) { try contacts.next() } }
        try save(contacts.mapping, at: place)
        try show(preview, of: contacts, screen)
    }

    private var settings: ImportSettings {
        ImportSettings(
            region: region?.uppercased(), role: role, audience: audience, duplicates: duplicates, isPartial: partial)
    }

    private var fileName: FileName { FileName.named([file], raw: FileName.rawArguments()).first ?? FileName(file) }

    private func show(_ preview: Import, of contacts: ContactFile, _ screen: Screen) throws {
        let page = ImportPage(outcome: preview, file: contacts)
        if showing.asJSON {
            try screen.show(JSON(preview, from: contacts))
        } else {
            try screen.show(page.text(width: screen.width, ink: screen.ink))
        }
        if preview.changesSomething || !preview.duplicates.isEmpty {
            screen.say("Nothing was saved. Add --accept to put this into the catalogue.")
        }
        if !preview.problems.isEmpty, !partial {
            screen.say(ImportingDesk.whole(preview.problems.count + preview.more.problems, contacts.unit))
            throw ExitCode.failed
        }
    }

    private func choices() throws -> ColumnChoices {
        guard let mapping else { return ColumnChoices(single: map) }
        var input = InputFile(mapping)
        input.largest = SavedMapping.largest
        let bytes = try input.bytes()
        do { return ColumnChoices(saved: try SavedMapping(bytes: bytes), single: map) } catch let error
            as UnreadableContacts
        { throw ContactFileError(path: mapping, reason: error) }
    }

    private func placeOfMapping(besides contacts: ContactFile, at door: Door) throws -> OutputPlace? {
        guard let saveMapping else { return nil }
        let read = [contacts.identity, mapping.flatMap { FileIdentity(at: $0) }]
        let spared = try catalogue.spared(read, at: door)
        let place = OutputPlace(saveMapping, sparing: spared, recognises: SavedMapping.isRecognised)
        // Before anything is asked.
        try NewFile.check(place, isForced: overwriting.force)
        return place
    }

    private func save(_ mapping: ColumnMapping?, at place: OutputPlace?) throws {
        guard let place else { return }
        guard let mapping else { throw ContactFileError(path: fileName.shown, reason: .notOfTable) }
        try NewFile.write(at: place, isForced: overwriting.force) { try $0(SavedMapping(mapping).bytes) }
    }

    private static func choice(_ text: String) throws -> ColumnChoices.Choice {
        do { return try ColumnChoices.Choice(text) } catch let error as UnreadableContacts {
            throw ValidationError(sentence(for: error))
        }
    }
}
