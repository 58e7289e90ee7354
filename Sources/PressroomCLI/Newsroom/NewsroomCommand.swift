import ArgumentParser
import Catalogue
import Newsroom
import PressOffice

struct NewsroomCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newsroom", abstract: "The public newsroom: what the press may see, as a website.",
        subcommands: [NewsroomExportCommand.self])
}

struct NewsroomExportCommand: DoorCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the newsroom as files for any web server.",
        discussion: """
            The folder has every page, feed, card, picture and kit that the press may see, and nothing else; any web server, \
            object store or CDN serves it as it is. Run again, it writes what has changed and takes away what is gone; what \
            others put beside it stays. An embargo ends there when it is run after it.

            --at shows what it will be: in a folder of its own, which its owner alone may read.
            """)

    @OptionGroup var catalogue: CatalogueOptions
    @Option(help: ArgumentHelp("The folder to write into.", valueName: "folder"), completion: .directory)
    var to: String
    @Option(
        help: ArgumentHelp("Where it will stand on the web, such as https://press.example.org.", valueName: "url"),
        transform: NewsroomExportCommand.settings)
    var baseURL: NewsroomSettings
    @Option(
        help: ArgumentHelp(
            "As it is, or will be, at an instant such as 2026-12-01T09:00:00+01:00.", valueName: "instant"),
        transform: NewsroomExportCommand.instant)
    var at: Instant?

    static func settings(_ text: String) throws -> NewsroomSettings {
        if let settings = NewsroomSettings(baseURL: text) { return settings }
        throw ValidationError("'\(text)' is no place for a newsroom. Write it as https://press.example.org.")
    }

    static func instant(_ text: String) throws -> Instant {
        if let instant = Instant(text) { return instant }
        throw ValidationError("'\(text)' is no instant. Write it as 2026-12-01T09:00:00Z, or with +01:00 at its end.")
    }

    func validate() throws {
        if to.isEmpty { throw ValidationError("--to needs the name of a folder.") }
    }

    func run(at door: Door) throws {
        let office = try catalogue.office(at: door)
        let now = door.premises.instant()
        let instant = at ?? now
        let site = try NewsroomSite(office: office, settings: baseURL)
        let outcome = try NewsroomFolder(at: to).write(site, at: instant, isAhead: instant > now)
        try door.screen.show(lines: outcome.written.map { "\(to)/\($0)" })
        let removed = outcome.removed.isEmpty ? "" : ", \(counted(outcome.removed.count, "file")) taken away"
        door.screen.say(
            "Wrote the newsroom in '\(to)': \(counted(outcome.written.count, "file")) written\(removed), \(outcome.same) as they were."
        )
        if instant > now { return door.screen.say("It shows what will be, and is not for others yet.") }
        if let end = try office.nextEndOfEmbargo(after: instant) {
            door.screen.say("The next embargo ends at \(end): write it again then.")
        }
    }
}
