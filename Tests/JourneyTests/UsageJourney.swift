import Foundation
import Testing

/// What a person meets before there is anything in the catalogue.
@Suite struct UsageJourney {
    let session: Session

    init() throws { session = try Session() }

    @Test(arguments: [
        (["contact", "list", "--frob"], "Error: Unknown option '--frob'"),
        (["frobnicate"], "Error: There is no command 'frobnicate'."),
        (["read"], "Error: Missing expected argument '<file> ...'"),
        (
            ["kit", "export", "x"],
            "Error: Say where the kit goes: --to FOLDER, or --format FORMAT for standard output."
        ),
        (
            ["kit", "export", "x", "--to", "k", "--format", "json"],
            "Error: A folder has every form in it. Leave out --format, or --to for standard output."
        ),
        (["kit", "export", "x", "--to", ""], "Error: --to needs the name of a folder."),
        (["kit", "export", "x", "--format", "pdf"], "Error: The value 'pdf' is invalid for '--format <format>'"),
        (["kit", "new"], "Error: A kit is made of releases. Name one with --release."),
        (["read", "a", "--yes"], "Error: --yes answers what --accept asks. Add --accept."),
        (
            ["read", "-hay.txt"],
            "Error: Unknown option '-hay.txt'. Put what begins with a hyphen and is not an option after '--'."
        ),
        (["search", "katya", "-nasim"], "Error: Unknown option '-nasim'. Put what begins with a hyphen"),
        (["read", "-", "-"], "Error: Standard input can be read only once."),
        (["read", "a", "--issued", "31/12/2012"], "Error: The value '31/12/2012' is invalid for '--issued <date>'"),
        (["read", "a", "--region", "QQ"], "Error: 'QQ' is not a region. Write two letters of ISO 3166-1, such as GB."),
        (["undo", "last"], "Error: The value 'last' is invalid for '<change>'"),
        (["search", "x", "--limit", "0"], "Error: --limit needs a number from 1."),
        (
            ["check", "--off", "no.such"],
            "Error: There is no rule 'no.such'. Run 'pressroom check --list' to see them all."
        ),
        (["contact", "list", "--as", " "], "Error: --as needs a name."),
        (["contact", "add", "--number", " "], "Error: There is no address or number in ' '."),
        (["contact", "add", "--role", "boss"], "Error: The value 'boss' is invalid for '--role <role>'"),
    ])
    func wrongUsageIsToldAndEndsWith64(_ arguments: [String], sentence: String) throws {
        _ = try session.pressroom("init")
        let outcome = try session.run(arguments)
        #expect(outcome.code == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix(sentence), "\(outcome.errors)")
    }

    @Test(arguments: [
        ["contact", "list"], ["release", "show", "x"], ["search", "x"], ["check"], ["history"], ["undo"],
        ["explain", "x"], ["kit", "list"], ["contact", "add", "--name", "x"],
    ])
    func withoutACatalogueTheWayOutIsTold(_ arguments: [String]) throws {
        let outcome = try session.run(arguments)
        #expect(
            outcome.errors
                == "There is no catalogue at '\(session.catalogue)'. "
                + "Make one with 'pressroom init', or say where the catalogue is with --catalogue.\n"
        )
        #expect(outcome.output == "")
        #expect(outcome.code == 1)
        #expect(!FileManager.default.fileExists(atPath: session.catalogue))
    }

    /// Which libraries answer is said beside the version; a commit is known to packages alone.
    private let versions =
        /pressroom 0\.1\.0( \(commit [0-9a-f]{40}\))?\nSQLite 3[.0-9]+\nlibphonenumber [.0-9]+\nlibcurl [78][.0-9]+ when it was built\n/

    @Test func helpAndTheVersionAreData() throws {
        let help = try session.pressroom("help", "contact", "edit")
        #expect(help.code == 0)
        #expect(help.output.hasPrefix("OVERVIEW: Change a contact.\n"))
        #expect(help.errors == "")
        let version = try session.pressroom("--version")
        #expect(version.output.wholeMatch(of: versions) != nil, "\(version.output)")
        #expect(version.errors == "")
        #expect(try session.pressroom("kit", "--version").output == "0.1.0\n")
    }

    /// What a command may never need is loaded when it does: each start would pay for it. The loader says what the program is linked with.
    @Test func aStartLoadsNoMoreThanItNeeds() throws {
        let linked = try session.shell("LD_TRACE_LOADED_OBJECTS=1 exec pressroom --version")
        #expect(linked.output.contains("libsqlite3.so"))
        let unwanted = [
            "libphonenumber", "libprotobuf", "libicuuc", "libxml2", "libcurl", "libarchive", "libsodium", "libidn2",
            "libvips",
            "libgexiv2",
        ]
        for library in unwanted { #expect(!linked.output.contains(library), "\(library)") }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsComeForEveryShell(_ shell: String) throws {
        let script = try session.pressroom("--generate-completion-script", shell)
        #expect(script.code == 0)
        #expect(script.output.contains("withdraw"))
    }

    @Test func theBashCompletionsAreAScriptThatBashReads() throws {
        let outcome = try session.shell("pressroom --generate-completion-script bash > c.bash && bash -n c.bash")
        #expect(outcome == .init(code: 0, output: "", errors: ""))
    }

    @Test func aReaderThatGoesAwayIsNoReasonToComplain() throws {
        let quiet = "pressroom help contact edit 2>errors | true; echo ${PIPESTATUS[0]} >&2; cat errors"
        let outcome = try session.shell(quiet)
        #expect(["0\n", "141\n"].contains(outcome.errors))
        #expect(outcome.output == "")
        let deaf = try session.shell(
            "trap '' PIPE; for i in 1 2 3; do pressroom help read 2>>errors | true; done; cat errors")
        #expect(deaf.output == "")
    }

    @Test func aFullDiskUnderTheOutputIsTold() throws {
        _ = try session.pressroom("init")
        let outcome = try session.shell("pressroom check --list > /dev/full")
        #expect(outcome.errors == "The output could not be written: No space left on device.\n")
        #expect(outcome.code == 1)
    }
}
