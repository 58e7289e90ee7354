import ArgumentParser
import Exchange
import PressOffice

/// Where cards go, and who opens them.
struct CardOutputOptions: ParsableArguments {
    @Option(help: "Who opens a vCard.")
    var profile: ProfileName?
    @Option(help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
    var to: String?
    @Option(
        help: ArgumentHelp("The folder to make, with a file each.", valueName: "folder"), completion: .directory)
    var folder: String?
    @OptionGroup var overwriting: ForceOption
    @Flag(help: "List what the programs of the profile will not see, and how often.")
    var losses = false

    /// What was named, file or folder.
    var place: String? { to ?? folder }

    func check(isVCard: Bool) throws {
        if to != nil, folder != nil { throw ValidationError("A file or a folder: leave out --to or --folder.") }
        if to == "" { throw ValidationError("--to needs the name of a file.") }
        if folder == "" { throw ValidationError("--folder needs the name of a folder.") }
        if let folder, archiveEnding(of: folder) != nil {
            throw ValidationError("--folder makes a folder, and no archive. Give it another name.")
        }
        if profile != nil, !isVCard {
            throw ValidationError("--profile says who opens a vCard. Leave it out, or --format.")
        }
    }

    /// Into the file, which appears whole or not at all; on standard output where none is named. `format` is the format of
    /// contacts that the cards are like.
    func write<Written>(
        on screen: Screen, format: String, isPrivate: Bool = false, sparing spared: SparedFiles,
        _ cards: (([UInt8]) throws -> Void) throws -> Written
    ) throws -> Written {
        guard let to else {
            let output = PiecewiseOutput(screen)
            let written = try cards { try output.add($0) }
            try output.end()
            return written
        }
        var place = OutputPlace(to, sparing: spared) { ContactFormat.named(format)?.recognises($0) ?? false }
        place.isPrivate = isPrivate
        return try NewFile.write(at: place, isForced: overwriting.force, cards)
    }
}

/// The name of one of the profiles of vCard.
struct ProfileName: ExpressibleByArgument {
    let name: String

    init?(argument: String) {
        guard ContactFormat.profiles.contains(where: { $0.name == argument }) else { return nil }
        name = argument
    }

    static var allValueStrings: [String] { ContactFormat.profiles.map(\.name) }
    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
