import ArgumentParser
import Catalogue
import Exchange
import JSONText
import PressOffice

struct DoctorCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look for what is wrong with the catalogue and its files.",
        discussion: """
            Who may read it; whether SQLite finds it whole; rows that refer to nothing; its schema; the search's index against the records; gaps in the \
            history; files against their sums, and what is missing or belongs to nobody; what broken off programs left; room on the \
            disk; the age of the last backup. Nothing is changed, unless --repair says so: then the search's index is made anew where it is wrong, and \
            our own left-over files are taken away, nothing else. While the index is compared, nobody saves. Ends with exit code 2 \
            when something is to be done. 'pressroom check' looks at what the records say.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var showing: ShowingOptions
    @Option(
        help: ArgumentHelp(
            "The folder of keys. Without it PRESSROOM_KEYS, else pressroom in $XDG_CONFIG_HOME.", valueName: "folder"),
        completion: .directory)
    var keys: String?
    @Flag(help: "Make the search's index anew where it is wrong, and take our left-over files away.")
    var repair = false

    func run(at door: Door) throws {
        let (place, screen) = (try catalogue.path(in: door.surroundings).path, door.screen)
        let progress = Progress("Looking", "things", of: { CheckUp.Look.allCases.count }, on: screen)
        defer { progress.erase() }
        let folder = try? KeyOptions.ring(at: keys, in: door.surroundings).folder
        let checkUp = try door.premises.checkUp(catalogueAt: place, keys: folder, isRepairing: repair) { _ in
            progress.advance()
        }
        progress.erase()
        try showing.show(JSON(checkUp), on: screen) { screen in
            for finding in checkUp.findings { try screen.show(FindingPage.text(of: finding, screen.width, screen.ink)) }
            screen.say(sentences(of: checkUp, at: place).joined(separator: "\n"))
        }
        if !checkUp.isSound { throw ExitCode.findings }
    }

    private func sentences(of checkUp: CheckUp, at place: String) -> [String] {
        var said: [String] = []
        if checkUp.isSearchRebuilt { said.append("Made the search's index anew.") }
        if checkUp.swept > 0 { said.append("Took \(counted(checkUp.swept, "left-over file")) away.") }
        let left = CheckUp.Look.allCases.filter { !checkUp.looks.contains($0) }.map(\.words)
        if !left.isEmpty { said.append("Not looked at: \(listed(left)).") }
        if checkUp.isSound {
            said.append(
                "'\(place)' is sound: \(counted(checkUp.changes, "change")) in its history, \(counted(checkUp.files, "file")) beside it."
            )
        } else {
            said.append(FindingPage.summary(of: checkUp.findings))
        }
        return said
    }
}

extension CheckUp.Look {
    fileprivate var words: String {
        switch self {
        case .permissions: "who may read it"
        case .integrity: "whether it is whole"
        case .references: "what its rows refer to"
        case .schema: "its schema"
        case .search: "the search's index"
        case .history: "the history"
        case .files: "the files"
        case .leftOvers: "what was left over"
        case .room: "the room on the disk"
        case .backups: "the last backup"
        }
    }
}

extension JSON {
    fileprivate init(_ checkUp: CheckUp) {
        self = [
            "sound": .bool(checkUp.isSound), "looks": .array(checkUp.looks.map { .string($0.rawValue) }),
            "findings": JSON(checkUp.findings) { JSON($0, mending: \.inWords) },
            "searchRebuilt": .bool(checkUp.isSearchRebuilt), "swept": .number(checkUp.swept),
            "changes": .number(checkUp.changes), "files": .number(checkUp.files),
        ]
    }
}
