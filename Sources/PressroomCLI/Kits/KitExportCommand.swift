import ArgumentParser
import Catalogue
import Exchange
import PressOffice

struct KitExportCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a kit for those who get it.",
        discussion: """
            --to makes a folder with index.html, which any browser opens, README.txt, contacts.vcf, a card for each \
            contact and kit.json, or a ZIP archive of them where the name ends in .zip; it appears whole or not at all. \
            --format writes one form to standard output.

            A kit that is under embargo goes out only to somebody named, with a notice on top of every form: \
            --under-embargo --for 'NAME, OUTLET'. They get what an accredited recipient sees, and the terms of the embargo; \
            that is recorded in the history.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var why: ReasonOption
    @Option(help: ArgumentHelp("The folder to make, or the .zip file.", valueName: "folder"), completion: .directory)
    var to: String?
    @OptionGroup var overwriting: ForceOption
    @Option(help: "The form to write to standard output.")
    var format: KitFormatName?
    @Option(help: "Who opens its vCards.")
    var profile: ProfileName?
    @Option(help: "Whom it is for; the press where nothing is said.")
    var audience: Audience?
    @Flag(help: "Hand it out before its embargo ends, as an accredited recipient sees it.")
    var underEmbargo = false
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("Who gets it before its embargo ends.", valueName: "name, outlet"))
    var recipient: String?
    @OptionGroup var kit: NamedRecord<Kit>

    func validate() throws {
        if to != nil, format != nil {
            throw ValidationError("A folder has every form in it. Leave out --format, or --to for standard output.")
        }
        guard to != nil || format != nil else {
            throw ValidationError("Say where the kit goes: --to FOLDER, or --format FORMAT for standard output.")
        }
        if profile != nil, let format, format.name != KitFormat.vCard.name {
            throw ValidationError("--profile says who opens a vCard. Leave it out, or --format.")
        }
        if let to, let ending = archiveEnding(of: to), ending != "zip" {
            throw ValidationError("A kit is written as a folder or as a .zip archive, and not as .\(ending).")
        }
        if underEmbargo != (recipient != nil) {
            throw ValidationError("--under-embargo and --for 'NAME, OUTLET' go together.")
        }
        if underEmbargo, audience.map({ $0 != .press && $0 != .accredited }) ?? false {
            throw ValidationError("Under embargo a kit goes to an accredited recipient. Leave out --audience.")
        }
        if let recipient {
            let parts = recipient.split(separator: ",").filter { !$0.allSatisfy(\.isWhitespace) }
            guard parts.count >= 2 else {
                throw ValidationError("Say who gets it: a name and an outlet, such as --for 'Ed Itor, The Paper'.")
            }
        }
        if to == "" { throw ValidationError("--to needs the name of a folder.") }
    }

    func run(at door: Door) throws {
        let (office, screen, audience) = (try catalogue.office(at: door), door.screen, audience ?? .press)
        let name = try kit.settled(in: office)
        if let recipient { return try handOut(name, to: recipient, office, at: door) }
        if let format {
            return try screen.show(
                bytes: try office.naming(name, hiddenFrom: audience) {
                    try office.handOut(name, to: audience, format: format.name) { view in
                        try view.kitBytes(name, format: format.name, profile: profile?.name)
                    }
                })
        }
        guard let to else { return }
        if archiveEnding(of: to) == "zip" { return try writeArchive(name, for: audience, of: office, to: to, at: door) }
        let files = try office.naming(name, hiddenFrom: audience) {
            try office.handOut(name, to: audience) { try $0.exportKit(name, profile: profile?.name, to: to) }
        }
        defer {
            tell(name, files.count, in: folder(to), for: audience, on: screen)
            screen.say(ofPicturesIn: name, office.view(for: audience))
        }
        try screen.show(lines: files.map { "\(folder(to))/\($0)" })
    }

    private func writeArchive(
        _ name: RecordName, for audience: Audience, of office: Office, to path: String, at door: Door
    ) throws {
        let place = try archivePlace(at: path, for: audience, door)
        let files = try office.naming(name, hiddenFrom: audience) {
            try office.handOut(name, to: audience) { view in
                try NewFile.write(at: place, isForced: overwriting.force) {
                    try view.kitArchive(name, profile: profile?.name, to: $0)
                }
            }
        }
        defer {
            tell(name, files.count, in: path, for: audience, on: door.screen)
            door.screen.say(ofPicturesIn: name, office.view(for: audience))
        }
        try door.screen.show(lines: [path])
    }

    /// The place of an archive, where one may be written: nothing is recorded of a kit that could go nowhere.
    private func archivePlace(at path: String, for audience: Audience, _ door: Door) throws -> OutputPlace {
        var place = OutputPlace(path, sparing: try catalogue.spared(at: door), recognises: KitArchive.isRecognised)
        (place.isZIP, place.isPrivate) = (true, audience == .internal)
        try NewFile.check(place, isForced: overwriting.force)
        return place
    }

    private func tell(
        _ kit: RecordName, _ count: Int, in place: String, for audience: Audience, on screen: Screen
    ) {
        screen.say("Wrote kit \(kit.slug) for \(audience.rawValue): \(counted(count, "file")) in '\(place)'.")
        screen.say(NextStep.afterExport(of: kit.slug))
        if audience == .internal, let warning = FileName.warning(ofInternal: place) { screen.say(warning) }
    }

    private func handOut(_ kit: RecordName, to recipient: String, _ office: Office, at door: Door) throws {
        let screen = door.screen
        let handedOut = try office.handOut(
            kit, underEmbargoTo: recipient, as: try form(at: door), profile: profile?.name,
            reason: why.reason)
        let (value, change) = (handedOut.value, handedOut.change)
        defer {
            screen.say(
                "Kit \(value.kit) is handed to \(value.recipient) under embargo until \(value.embargo.onItsClock).")
            if let change { screen.say("The delivery is recorded: this is change \(change.id).") }
            if to != nil { screen.say(ofPicturesIn: kit, office.view(for: .internal)) }
        }
        guard let to else { return try screen.show(bytes: value.bytes) }
        let isArchive = archiveEnding(of: to) != nil
        try screen.show(lines: isArchive ? [to] : value.files.map { "\(folder(to))/\($0)" })
    }

    private func form(at door: Door) throws -> HandedOut.Form {
        if let format { return .format(format.name) }
        guard let to, archiveEnding(of: to) == "zip" else { return .folder(to ?? "") }
        let (place, isForced) = (try archivePlace(at: to, for: .press, door), overwriting.force)
        return .archive { make in try NewFile.write(at: place, isForced: isForced, make) }
    }

    private func folder(_ path: String) -> String { path.hasSuffix("/") ? String(path.dropLast()) : path }
}

extension Screen {
    /// The kit is written; that some of it is not as it could be is no failure.
    func say(ofPicturesIn kit: RecordName, _ view: OfficeView) {
        for remark in (try? view.pictureRemarks(onKit: kit)) ?? [] { say(remark.description) }
    }
}

/// The name of one of the formats for kits.
struct KitFormatName: ExpressibleByArgument {
    let name: String

    init?(argument: String) {
        guard KitFormat.all.contains(where: { $0.name == argument }) else { return nil }
        name = argument
    }

    static var allValueStrings: [String] { KitFormat.all.map(\.name) }
    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension Office {
    /// Our own people are told what is hidden, and why; to the press there is nothing.
    func naming<Value>(_ kit: RecordName, hiddenFrom audience: Audience, _ read: () throws -> Value) throws -> Value {
        do { return try read() } catch let error as PressOfficeError {
            guard case .noKit = error, let hidden = try view(for: .internal).whyHidden(kit, from: audience) else {
                throw error
            }
            throw hidden
        }
    }
}
