import ArgumentParser
import Testing

@testable import PressroomCLI

/// What is said to somebody who mistypes a command or a value.
@Suite struct CommandWordsTests {
    @Test(
        arguments: [
            (["contcat", "list"], "There is no command 'contcat'. Did you mean 'contact'?"),
            (["contact", "lst"], "'contact' has no command 'lst'. Did you mean 'contact list'?"),
            (["release", "shwo", "x"], "'release' has no command 'shwo'. Did you mean 'release show'?"),
            (["--catalogue", "contact", "exlain", "x"], "There is no command 'exlain'. Did you mean 'explain'?"),
            (["--as", "kit", "histroy"], "There is no command 'histroy'. Did you mean 'history'?"),
            (["check", "lnks"], "'check' has no command 'lnks'. Did you mean 'check links'?"),
            (["help", "kit", "exprot"], "'kit' has no command 'exprot'. Did you mean 'kit export'?"),
            (["xyzzyx"], "There is no command 'xyzzyx'."),
        ])
    func whatWasMeantIsSaid(_ arguments: [String], _ sentence: String) {
        let error = #expect(throws: ValidationError.self) { try CommandWords.check(arguments) }
        #expect(error?.message == sentence)
    }

    @Test(
        arguments: [
            [], ["contact"], ["contact", "list", "lst"], ["release", "kill", "x"], ["help"],
            ["help", "contact", "edit"],
            ["--version"], ["--generate-completion-script", "zsh"], ["check", "--off", "a", "b"], ["check", "links"],
            ["--", "contcat"], ["--catalogue=contcat", "kit", "list"], ["search", "contcat"],
            ["vcard", "lint", "x.vcf"],
            ["---completion", "contact", "show", "--", "positional@0", "3", "1", "pressroom"],
        ])
    func whatIsACommandIsLeftAlone(_ arguments: [String]) throws {
        try CommandWords.check(arguments)
    }

    /// A line whose first words name a command is read by that command alone, and says the same of it.
    @Test(
        arguments: [
            ["search", "harbour", "--limit", "3"], ["contact", "list", "--catalogue", "c.sqlite"],
            ["undo", "7", "--catalogue", "c.sqlite", "--as", "ben"], ["release", "list", "--since", "2026-05-03"],
            ["check", "links", "--offline"], ["kit", "show", "ferries", "--audience", "press"],
        ])
    func whatACommandReadsAloneItReadsAmongAll(_ arguments: [String]) throws {
        func read(_ parse: () throws -> any ParsableCommand) -> String {
            do { return String(reflecting: try parse()) } catch { return PressroomCommand.fullMessage(for: error) }
        }
        let among = read { try PressroomCommand.parseAsRoot(arguments) }
        #expect(read { try CommandWords.parse(arguments) } == among)
    }

    /// What is wrong is told with the whole name of the command, and its help too.
    @Test(
        arguments: [
            ["contact", "list", "--nonsense"], ["contact", "list", "--help"], ["search"], ["kit", "show"],
            ["contact"], ["help", "kit", "export"],
        ])
    func whatIsWrongIsToldInFull(_ arguments: [String]) {
        func message(_ parse: () throws -> any ParsableCommand) -> String? {
            do {
                var command = try parse()
                try command.run()
                return nil
            } catch { return PressroomCommand.fullMessage(for: error) }
        }
        let told = message { try CommandWords.parse(arguments) }
        #expect(told == message { try PressroomCommand.parseAsRoot(arguments) })
        #expect(told?.contains("pressroom \(arguments.filter { $0 != "help" }[0])") == true)
    }

    @Test(
        arguments: [
            (["kit", "export", "x", "--format", "jsn"], "invalid for '--format <format>'. Did you mean 'json'?"),
            (["contact", "export", "--format", "vcrad"], "invalid for '--format <format>'. Did you mean 'vcard'?"),
            (["search", "x", "--kind", "contct"], "invalid for '--kind <kind>'. Did you mean 'contact'?"),
            (["kit", "show", "x", "--audience", "pres"], "invalid for '--audience <audience>'. Did you mean 'press'?"),
            (["contact", "list", "--rol", "desk"], "Unknown option '--rol'. Did you mean '--role'?"),
            (["contact", "list", "--jsn"], "Unknown option '--jsn'. Did you mean '--json'?"),
        ])
    func aValueAndAnOptionToo(_ arguments: [String], _ sentence: String) throws {
        let outcome = try CommandLineRun().run(arguments)
        #expect(outcome.code == ExitTable.usage)
        #expect(outcome.sentences.contains(sentence), "\(outcome)")
    }

    @Test func whatIsLikeNothingIsToldWhatThereIs() throws {
        let outcome = try CommandLineRun()("kit", "export", "x", "--format", "parchment")
        #expect(
            outcome.sentences.contains("'--format <format>'. Please provide one of 'html', 'vcard', 'json' or 'text'."))
    }
}
