import ArgumentParser
import Catalogue
import Exchange
import PressOffice

struct KitExportCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a kit for those who get it.",
        discussion: """
            --to makes a folder with README.txt, contacts.vcf, a card for each contact and kit.json, or a ZIP archive of \
            them where the name ends in .zip; it appears whole or not at all. --format writes one form to standard output.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @Option(help: ArgumentHelp("The folder to make, or the .zip file.", valueName: "folder"), completion: .directory)
    var to: String?
    @OptionGroup var overwriting: ForceOption
    @Option(help: "The form to write to standard output.")
    var format: KitFormatName?
    @Option(help: "Who opens its vCards.")
    var profile: ProfileName?
    @Option(help: "Whom it is for.")
    var audience = Audience.press
    @Argument(help: "The kit's slug.")
    var kit: String

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
        if to == "" { throw ValidationError("--to needs the name of a folder.") }
    }

    func run(at door: Door) throws {
        let (view, screen) = (try catalogue.office(at: door).view(for: audience), door.screen)
        let name = RecordName(kit)
        if let format {
            return try screen.show(
                bytes: try view.kitBytes(name, format: format.name, profile: profile?.name))
        }
        guard let to else { return }
        if archiveEnding(of: to) == "zip" { return try writeArchive(name, of: view, to: to, at: door) }
        let files = try view.exportKit(name, profile: profile?.name, to: to)
        let folder = to.hasSuffix("/") ? String(to.dropLast()) : to
        defer {
            tell(files.count, in: folder, on: screen)
        }
        try screen.show(lines: files.map { "\(folder)/\($0)" })
    }

    private func writeArchive(_ name: RecordName, of view: OfficeView, to path: String, at door: Door) throws {
        var place = OutputPlace(path, sparing: try catalogue.spared(at: door), recognises: KitArchive.isRecognised)
        (place.isZIP, place.isPrivate) = (true, audience == .internal)
        let file = try NewFile(at: place, isForced: overwriting.force)
        let count = try file.write { sink in
            let archive = try view.kitArchive(name, profile: profile?.name)
            try sink(archive.bytes)
            return archive.count
        }
        defer {
            tell(count, in: path, on: door.screen)
        }
        try door.screen.show(lines: [path])
    }

    private func tell(_ count: Int, in place: String, on screen: Screen) {
        screen.say("Wrote kit \(kit) for \(audience.rawValue): \(counted(count, "file")) in '\(place)'.")
        if audience == .internal, let warning = FileName.warning(ofInternal: place) { screen.say(warning) }
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
}
