import Foundation
import Testing

/// Files, pipes and devices that exports go to, and what stands there already.
@Suite struct OutputJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        _ = try session.pressroom(
            "contact", "add", "--name", "Jane Doe", "--organisation", "Coast Watch", "--email",
            "jane@coastwatch.example")
    }

    @Test func anExportNeverDestroysTheCatalogue() throws {
        let outcome = try session.pressroom("contact", "export", "--to", session.catalogue, "--force")
        #expect(
            outcome
                == .init(
                    code: 1, output: "",
                    errors:
                        "'\(session.catalogue)' is a catalogue, or belongs to one, and was left as it is. Name another "
                        + "file.\n"))
        #expect(try session.pressroom("contact", "list").output.contains("Jane Doe"))
    }

    /// What a shell does with an output that is no file goes on working.
    @Test(arguments: [
        "pressroom contact export --to /dev/stdout", "pressroom contact export --to /dev/stdout | cat",
        "pressroom contact export --to >(cat > through); sleep 0.3; cat through",
        "pressroom contact export --to /dev/fd/3 3> third; cat third",
        "mkfifo p; cat p > out & pressroom contact export --to p; wait; cat out; test -p p || echo gone",
        "echo before > log; pressroom contact export --to /dev/stdout >> log; sed 1d log",
        "pressroom contact export --to /dev/null; pressroom contact export",
    ])
    func pipesAndStreamsAreWrittenTo(_ script: String) throws {
        let expected = try session.pressroom("contact", "export").output
        let outcome = try session.shell("{ \(script)\n} 2>/dev/null")
        #expect(outcome.output == expected, "\(script)")
        #expect(outcome.code == 0)
    }

    @Test func aKitIsUnpackedByEverybody() throws {
        try session.write(Papers.release(number: 1), to: "release.txt")
        let script = """
            pressroom read release.txt --accept --yes
            pressroom kit new --release $(pressroom release list | awk 'NR == 2 {print $1}') --slug news
            TZ=Asia/Tokyo LC_ALL=C pressroom kit export news --to news.zip
            TZ=America/New_York pressroom kit export news --to again.zip
            pressroom kit export news --to folder
            """
        #expect(try session.shell("{ \(script)\n} > /dev/null").code == 0)
        #expect(try session.shell("cmp news.zip again.zip").code == 0)
        let unpacked = try session.shell(
            "command -v unzip > /dev/null || exit 77; unzip -q news.zip -d out && diff -r out folder")
        #expect([0, 77].contains(unpacked.code), "\(unpacked)")
    }

    @Test func whatStandsOnATerminalActsOnNothing() throws {
        _ = try session.pressroom("contact", "edit", "jane-doe", "--title", "Head")
        let terminal = try TerminalSession(session, ["contact", "export", "--to", "/dev/tty"])
        let ended = terminal.ends()
        #expect(ended.code == 0)
        #expect(ended.shown.contains("FN:Jane Doe"))
    }

    @Test func whatComesFromStandardInputIsNotWrittenOver() throws {
        let outcome = try session.shell(
            "pressroom contact export > in.vcf; cp in.vcf before; "
                + "pressroom vcard convert - --to in.vcf --force < in.vcf; echo $?; cmp in.vcf before")
        #expect(outcome.output == "1\n")
        #expect(outcome.errors == "'in.vcf' is what is read here, and was left as it is. Name another file.\n")
        #expect(outcome.code == 0)
    }

    @Test func aReportIsRefusedBeforeALinkIsAsked() throws {
        try session.write("mine", to: "report.xml")
        let outcome = try session.pressroom("check", "links", "--junit", "report.xml")
        #expect(outcome.code == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("'report.xml' is there already and is not recognised"))
        #expect(try session.text(of: "report.xml") == "mine")
    }
}
