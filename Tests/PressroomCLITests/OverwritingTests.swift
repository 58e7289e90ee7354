import Catalogue
import Exchange
import Foundation
import PressOffice
import Testing

@testable import PressroomCLI

/// Every command that writes a file, and everything that it must not write over.
@Suite struct OverwritingTests {
    /// A command that writes a file at a path.
    enum Writer: String, CaseIterable, CustomTestStringConvertible {
        case contactExport, contactExportAsText, convert, junit, sarif, mapping

        var testDescription: String { rawValue }

        func arguments(_ path: String, in folder: String) -> [String] {
            switch self {
            case .contactExport: ["contact", "export", "--to", path]
            case .contactExportAsText: ["contact", "export", "--format", "text", "--to", path]
            case .convert: ["vcard", "convert", "\(folder)/jane.vcf", "--to", path]
            case .junit: ["check", "links", "--junit", path]
            case .sarif: ["check", "links", "--sarif", path]
            case .mapping: ["contact", "import", "\(folder)/list.csv", "--save-mapping", path]
            }
        }

        /// What it reads, by name.
        var input: String? {
            switch self {
            case .convert: "jane.vcf"
            case .mapping: "list.csv"
            case .contactExport, .contactExportAsText, .junit, .sarif: nil
            }
        }
    }

    private let run: CommandLineRun

    init() throws {
        run = try CommandLineRun()
        run.site = StandingSite([:])
        try run.write(Town.card, to: "jane.vcf")
        try run.write("Name,Email\nOle Brandt,ole@post.example\n", to: "list.csv")
        try run("contact", "add", "--name", "Jane Doe", "--email", "jane@harbourwatch.example")
    }

    private func run(_ writer: Writer, to path: String, _ more: String...) throws -> CommandLineRun.Result {
        try run.run(writer.arguments(path, in: run.folder) + more)
    }

    private func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: "\(run.folder)/\(name)") }

    // MARK: The catalogue and what is read

    @Test(arguments: Writer.allCases, [[], ["--force"]])
    func theCatalogueIsNeverWrittenOver(_ writer: Writer, _ more: [String]) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(run.folder)/link", withDestinationPath: "\(run.folder)/c.sqlite")
        try FileManager.default.createSymbolicLink(atPath: "\(run.folder)/here", withDestinationPath: run.folder)
        let before = try #require(bytes("c.sqlite"))
        for name in ["c.sqlite", "link", "here/c.sqlite", "c.sqlite-wal", "c.sqlite-shm", "here/c.sqlite-journal"] {
            let result = try run.run(writer.arguments("\(run.folder)/\(name)", in: run.folder) + more)
            #expect(result.code == 1)
            #expect(
                result.sentences.hasSuffix(
                    "'FOLDER/\(name)' is a catalogue, or belongs to one, and was left as it is. Name another file.\n"),
                "\(name): \(result)")
        }
        #expect(bytes("c.sqlite") == before)
        #expect(bytes("c.sqlite-journal") == nil)
        #expect(try run("contact", "list").output.contains("Jane Doe"))
    }

    @Test(arguments: Writer.allCases)
    func norIsAnotherCatalogueOrACopyOfOne(_ writer: Writer) throws {
        try run.premises.makeCatalogue(at: "\(run.folder)/other.sqlite")
        let before = try #require(bytes("other.sqlite"))
        try before.write(to: URL(fileURLWithPath: "\(run.folder)/c.sqlite.before-v14"))
        for name in ["other.sqlite", "c.sqlite.before-v14", "other.sqlite-wal"] {
            let result = try run(writer, to: "\(run.folder)/\(name)", "--force")
            #expect(result.code == 1)
            #expect(result.sentences.contains("is a catalogue, or belongs to one"), "\(name): \(result)")
        }
        #expect(bytes("other.sqlite") == before)
        #expect(bytes("c.sqlite.before-v14") == before)
    }

    @Test func aCatalogueUnderASecondNameStays() throws {
        let before = try #require(bytes("c.sqlite"))
        try FileManager.default.linkItem(atPath: "\(run.folder)/c.sqlite", toPath: "\(run.folder)/second")
        for writer in Writer.allCases {
            #expect(try run(writer, to: "\(run.folder)/second", "--force").code == 1)
            #expect(bytes("second") == before)
        }
    }

    @Test(arguments: Writer.allCases.filter { $0.input != nil })
    func whatIsReadIsNotWrittenOver(_ writer: Writer) throws {
        let input = try #require(writer.input)
        let before = try #require(bytes(input))
        try FileManager.default.linkItem(atPath: "\(run.folder)/\(input)", toPath: "\(run.folder)/hard")
        try FileManager.default.createSymbolicLink(
            atPath: "\(run.folder)/soft", withDestinationPath: "\(run.folder)/\(input)")
        for name in [input, "hard", "soft"] {
            let result = try run(writer, to: "\(run.folder)/\(name)", "--force")
            #expect(result.code == 1)
            #expect(
                result.sentences.hasSuffix(
                    "'FOLDER/\(name)' is what is read here, and was left as it is. Name another file.\n"), "\(result)")
            #expect(bytes(name) == before)
        }
    }

    @Test func aMappingIsNotWrittenOverTheOneThatItIsMadeFrom() throws {
        let (list, mapping) = ("\(run.folder)/list.csv", "\(run.folder)/m.json")
        try run("contact", "import", list, "--save-mapping", mapping)
        let before = try #require(bytes("m.json"))
        let result = try run("contact", "import", list, "--mapping", mapping, "--save-mapping", mapping, "--force")
        #expect(result.sentences.contains("is what is read here"))
        #expect(bytes("m.json") == before)
    }

    // MARK: Files of somebody's

    @Test(arguments: Writer.allCases)
    func somebodysFileIsLeftAloneUnlessItIsGivenUp(_ writer: Writer) throws {
        try run.write("my notes\n", to: "notes")
        let result = try run(writer, to: "\(run.folder)/notes")
        #expect(result.code == 1)
        #expect(
            result.sentences.hasSuffix(
                """
                'FOLDER/notes' is there already and is not recognised as an earlier output of this command, so it was left \
                as it is. Name another file, or add --force to overwrite it.

                """), "\(result)")
        #expect(try run.text(of: "notes") == "my notes\n")
        #expect(try run(writer, to: "\(run.folder)/notes", "--force").code == 0)
        #expect(try run.text(of: "notes") != "my notes\n")
        #expect(try left() == [])
    }

    /// What was made of other people's cards, and plain text, carries no sign of ours.
    @Test(arguments: Writer.allCases)
    func anEarlierOutputIsReplaced(_ writer: Writer) throws {
        #expect(try run(writer, to: "\(run.folder)/out").code == 0)
        let first = try #require(bytes("out"))
        let again = try run(writer, to: "\(run.folder)/out")
        #expect((again.code == 0) == ![.convert, .contactExportAsText].contains(writer), "\(again)")
        #expect(bytes("out") == first)
    }

    @Test(arguments: ContactFormat.all.map(\.name).filter { $0 != "text" })
    func anExportIsReplacedByOneOfItsFormatAlone(_ format: String) throws {
        let path = "\(run.folder)/out"
        try run("contact", "export", "--format", format, "--to", path)
        try run("contact", "add", "--name", "Per Odd", "--email", "per@harbourwatch.example")
        #expect(try run("contact", "export", "--format", format, "--to", path).code == 0)
        #expect(try run.text(of: "out").contains("Per Odd"))
        for other in ContactFormat.all.map(\.name) where other != format {
            #expect(try run("contact", "export", "--format", other, "--to", path).code == 1, "\(other)")
        }
    }

    @Test func aCardFromElsewhereAmongOursIsSeen() throws {
        let path = "\(run.folder)/out"
        try run("contact", "export", "--to", path)
        let ours = try run.text(of: "out")
        try run.write(ours + Town.card, to: "out")
        #expect(try run("contact", "export", "--to", path).code == 1)
        try run.write(Town.card + ours, to: "out")
        #expect(try run("contact", "export", "--to", path).code == 1)
    }

    @Test func anEmptyFileIsFilled() throws {
        try run.write("", to: "out")
        #expect(try run("contact", "export", "--to", "\(run.folder)/out").code == 0)
        #expect(try run.text(of: "out").contains("Jane Doe"))
    }

    @Test func aLinkIsKeptAndLeadsToTheNewFile() throws {
        try run("contact", "export", "--to", "\(run.folder)/out")
        try FileManager.default.createSymbolicLink(atPath: "\(run.folder)/link", withDestinationPath: "out")
        try run("contact", "add", "--name", "Per Odd", "--email", "per@harbourwatch.example")
        #expect(try run("contact", "export", "--to", "\(run.folder)/link").code == 0)
        #expect(try run.text(of: "out").contains("Per Odd"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(run.folder)/link") == "out")
        try FileManager.default.createSymbolicLink(atPath: "\(run.folder)/nowhere", withDestinationPath: "gone")
        #expect(
            try run("contact", "export", "--to", "\(run.folder)/nowhere").sentences
                == "'FOLDER/nowhere' is a link to a file that is not there. Make the link again, or name a file.\n")
    }

    // MARK: What is no file

    @Test(arguments: Writer.allCases)
    func whatGoesNowhereIsWrittenAndTheDeviceStays(_ writer: Writer) throws {
        #expect(try run(writer, to: "/dev/null").code == 0)
        var status = stat()
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    }

    @Test(arguments: Writer.allCases, ["out.zip", "out.ZIP", "out.tar.gz", "out.7z"])
    func aFileIsNotCalledAnArchive(_ writer: Writer, _ name: String) throws {
        let result = try run(writer, to: "\(run.folder)/\(name)", "--force")
        #expect(result.code == 1)
        #expect(result.sentences.contains("'FOLDER/\(name)' would be no ."), "\(result)")
        #expect(bytes(name) == nil)
    }

    @Test func twoReportsNeedTwoFiles() throws {
        #expect(try run("check", "links", "--junit", "a", "--sarif", "a").code == ExitTable.usage)
        let path = "\(run.folder)/report"
        let both = try run("check", "links", "--junit", path, "--sarif", "\(run.folder)/./report")
        #expect(both.code == 1)
        #expect(try run.text(of: "report").hasPrefix("<?xml"))
    }

    /// What is left of files on their way.
    private func left() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: run.folder).filter {
            $0.hasPrefix(".pressroom") || $0.hasPrefix("notes.")
        }
    }
}
