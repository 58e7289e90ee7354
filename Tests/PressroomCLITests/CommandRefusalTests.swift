import Testing

@testable import PressroomCLI

/// What no command takes: refused before anything is opened, with the sentence that says what to write.
@Suite struct CommandRefusalTests {
    @Test(arguments: [
        (["history", "--limit", "0"], "--limit needs a number from 1."),
        (["history", "--limit=-3"], "--limit needs a number from 1."),
        (["search", "--limit", "0", "trams"], "--limit needs a number from 1."),
        (["link", "history", "--limit", "0", "https://a.example/"], "--limit needs a number from 1."),
        (["history", "--as", "  "], "--as needs a name."),
        (
            ["check", "--off", "contact.unreachabel"],
            "There is no rule 'contact.unreachabel'. Did you mean 'contact.unreachable'? Run 'pressroom check --list' to see "
                + "them all."
        ),
        (["check", "--off", "zzzzzz"], "There is no rule 'zzzzzz'. Run 'pressroom check --list' to see them all."),
        (["kit", "new"], "A kit is made of releases. Name one with --release."),
        (
            ["kit", "export", "trams", "--to", "out", "--format", "json"],
            "A folder has every form in it. Leave out --format, or --to for standard output."
        ),
        (
            ["kit", "export", "trams"],
            "Say where the kit goes: --to FOLDER, or --format FORMAT for standard output."
        ),
        (["kit", "export", "trams", "--to", ""], "--to needs the name of a folder."),
        (
            ["kit", "export", "trams", "--format", "text", "--profile", "apple"],
            "--profile says who opens a vCard. Leave it out, or --format."
        ),
        (
            ["contact", "export", "--to", "a", "--folder", "b"],
            "A file or a folder: leave out --to or --folder."
        ),
        (["contact", "export", "--to", ""], "--to needs the name of a file."),
        (["contact", "export", "--folder", ""], "--folder needs the name of a folder."),
        (
            ["contact", "export", "--format", "csv", "--profile", "apple"],
            "--profile says who opens a vCard. Leave it out, or --format."
        ),
        (["vcard", "convert", "--to", "a", "--folder", "b", "c"], "A file or a folder: leave out --to or --folder."),
        (["vcard", "convert", "--to", "", "c"], "--to needs the name of a file."),
        (["vcard", "convert", "--folder", "", "c"], "--folder needs the name of a folder."),
        (
            ["vcard", "convert", "--format", "jcard", "--profile", "apple", "c"],
            "--profile says who opens a vCard. Leave it out, or --format."
        ),
    ])
    func isRefused(_ words: [String], because sentence: String) throws {
        let run = try CommandLineRun()
        let result = try run.run(words)
        #expect(result.code == ExitTable.usage)
        #expect(result.output == "")
        #expect(result.sentences.split(separator: "\n").first.map(String.init) == "Error: \(sentence)")
    }

    @Test(arguments: [
        (["a.txt", "--only", "contacts"], "--only says what --accept takes. Add --accept."),
        (["a.txt", "--embargo", "2030-01-01T00:01 GMT"], "--embargo answers what --accept asks. Add --accept."),
        (["a.txt", "--yes"], "--yes answers what --accept asks. Add --accept."),
        (["a.txt", "--why", "because"], "--why says why --accept is asked for. Add --accept."),
        (["-", "-"], "Standard input can be read only once."),
        (
            ["a.txt", "--accept", "--embargo", "soon"],
            "An embargo needs a day, a time and a zone. Write it as 2012-02-01T00:01 Europe/London."
        ),
    ])
    func readIsRefused(_ words: [String], because sentence: String) throws {
        let result = try CommandLineRun().run(["read"] + words)
        #expect(result.code == ExitTable.usage)
        #expect(result.sentences.split(separator: "\n").first.map(String.init) == "Error: \(sentence)")
    }

    @Test(arguments: [
        (["--yes"], "--yes answers what --accept asks. Add --accept."),
        (["--why", "because"], "--why says why --accept is asked for. Add --accept."),
    ])
    func importIsRefused(_ words: [String], because sentence: String) throws {
        let result = try CommandLineRun().run(["contact", "import", "a.csv"] + words)
        #expect(result.code == ExitTable.usage)
        #expect(result.sentences.split(separator: "\n").first.map(String.init) == "Error: \(sentence)")
    }

    @Test(arguments: [["read", "a.txt"], ["contact", "import", "a.csv"]])
    func aRegionIsOneThatHasNumbers(_ words: [String]) throws {
        let result = try CommandLineRun().run(words + ["--region", "XX"])
        #expect(result.code == ExitTable.usage)
        #expect(result.sentences.contains("'XX' is "))
        #expect(result.sentences.contains("Write two letters of ISO 3166-1, such as GB."))
    }

    @Test(arguments: [
        (["--at-once", "0"], "--at-once needs a number from 1 to 1000."),
        (["--at-once", "1001"], "--at-once needs a number from 1 to 1000."),
        (["--per-host", "0"], "--per-host needs a number from 1."),
        (["--pause=-1"], "--pause needs seconds from 0 to 3600."),
        (["--pause", "3601"], "--pause needs seconds from 0 to 3600."),
        (["--timeout", "0"], "--timeout and --connect-timeout need seconds up to 3600."),
        (["--connect-timeout", "4000"], "--timeout and --connect-timeout need seconds up to 3600."),
        (["--contact", "a\nb"], "--contact needs an address of one line, such as press@example.org."),
        (["--failures", "0"], "--failures needs a number from 1 to 100."),
        (["--failures", "101"], "--failures needs a number from 1 to 100."),
        (["--days=-1"], "--days needs a number from 0 to 365."),
        (["--days", "366"], "--days needs a number from 0 to 365."),
        (["--all", "--since", "7d"], "--all asks every link. Leave it out, or --since."),
        (["--junit", ""], "A report needs the name of a file."),
        (["--sarif", ""], "A report needs the name of a file."),
    ])
    func checkLinksIsRefused(_ words: [String], because sentence: String) throws {
        let result = try CommandLineRun().run(["check", "links"] + words)
        #expect(result.code == ExitTable.usage)
        #expect(result.sentences.split(separator: "\n").first.map(String.init) == "Error: \(sentence)")
    }

    @Test(arguments: ["-hay.txt", "-x"])
    func aWordThatBeginsWithAHyphenIsNoBundleOfOptions(_ word: String) throws {
        let result = try CommandLineRun().run(["read", word])
        #expect(result.code == ExitTable.usage)
        #expect(
            result.sentences.hasPrefix(
                "Error: Unknown option '\(word)'. Put what begins with a hyphen and is not an option after '--'.\n"))
    }

    @Test(arguments: [["--help"], ["contact", "--help"], ["read", "-h"], ["--version"], ["kit"], ["help", "undo"]])
    func helpGoesToOutputAndEndsWell(_ words: [String]) throws {
        let result = try CommandLineRun().run(words)
        #expect(result.code == ExitTable.fine)
        #expect(!result.output.isEmpty)
        #expect(result.sentences == "")
    }
}
