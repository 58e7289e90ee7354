import ArgumentParser
import CSystemCalls
import Catalogue
import Foundation
import House
import PressOffice

/// The command line: a door, which translates between a person and the office and decides nothing.
public struct PressroomCommand: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "pressroom",
        abstract: "Turns press releases into a catalogue of contacts and assets, and the catalogue into media kits.",
        discussion: """
            Start with 'pressroom init', then 'pressroom read FILE' to see what a release says and \
            'pressroom read FILE --accept' to keep it.
            """,
        version: Versions.ofPressroom,
        groupedSubcommands: [
            CommandGroup(
                name: "Catalogue",
                subcommands: [
                    InitCommand.self, ReadCommand.self, SearchCommand.self, ExplainCommand.self, CheckCommand.self,
                    ProveCommand.self,
                    HistoryCommand.self, UndoCommand.self, OfficeCommand.self,
                    KeyCommand.self, AffectedByCommand.self, HandoverCommand.self, MailCommand.self,
                    NewsroomCommand.self,
                    ServeCommand.self, UserCommand.self,
                    BackupCommand.self, RestoreBackupCommand.self, DoctorCommand.self,
                ]),
            CommandGroup(name: "File", subcommands: [VCardCommand.self, ManualCommand.self]),
            CommandGroup(
                name: "Record",
                subcommands: [
                    RecordCommand<Release>.self, ContactCommand.self, RecordCommand<Asset>.self,
                    RecordCommand<Statement>.self, RecordCommand<Event>.self, RecordCommand<Quote>.self,
                    RecordCommand<Reference>.self, RecordCommand<Organisation>.self, RecordCommand<Outlet>.self,
                    RecordCommand<Coverage>.self, RecordCommand<Kit>.self, RecordCommand<PressRequest>.self,
                    LinkCommand.self,
                ]),
        ])

    @OptionGroup var catalogue: CatalogueOptions

    public init() {}

    /// Runs the command that the process was started with, and ends the process with its exit code.
    public static func runAndExit() -> Never {
        pressroom_tidy_at_signals()
        Foundation.exit(start(Array(CommandLine.arguments.dropFirst())))
    }

    /// Runs the command that the arguments name and returns the exit code.
    public static func start(_ arguments: [String]) -> Int32 { start(arguments, at: Door(.ofThisProcess())) }

    static func start(_ arguments: [String], at door: Door) -> Int32 {
        do {
            if arguments == ["--version"] {
                try door.screen.show(Versions.lines.map { $0 + "\n" }.joined())
                return ExitTable.fine
            }
            try checkHyphens(arguments)
            var command = try CommandWords.parse(arguments)
            if let command = command as? any PagedCommand, !command.showing.avoidsPager,
                let pager = Pager(door.surroundings)
            {
                try pager.reading(at: door) { try command.run(at: $0) }
            } else if let command = command as? any DoorCommand {
                try command.run(at: door)
            } else {
                // It names others, and shows its help.
                try command.run()
            }
            return ExitTable.fine
        } catch {
            tell(error, on: door.screen)
            return ExitTable.code(for: error)
        }
    }

    /// The parser takes `-hay.txt` apart into `-h`, `-a`, …: it would show help and end well, and read nothing.
    private static func checkHyphens(_ arguments: [String]) throws {
        let words = arguments.prefix { $0 != "--" }
        guard let word = words.first(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") && !["-", "-h"].contains($0) })
        else { return }
        throw ValidationError(
            "Unknown option '\(word)'. Put what begins with a hyphen and is not an option after '--'.")
    }

    /// Help goes to standard output; what went wrong, in a sentence, to standard error.
    private static func tell(_ error: any Error, on screen: Screen) {
        switch (error, ExitTable.code(for: error)) {
        case (is ExitCode, _), (OutputError.closed, _): return
        case (_, ExitTable.fine):
            do { try screen.show(fullMessage(for: error) + "\n") } catch { return }
        case (_, ExitTable.usage): screen.say(styled: CommandWords.withNearestValue(fullMessage(for: error)))
        default: screen.say(sentence(for: error))
        }
    }
}
