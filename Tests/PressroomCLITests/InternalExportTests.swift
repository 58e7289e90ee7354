import Foundation
import Testing

@testable import PressroomCLI

/// Who may read what is written, what it is called, and kits as archives.
@Suite struct InternalExportTests {
    private let run: CommandLineRun

    init() throws { run = try Town.furnished() }

    private func mode(_ name: String) -> Int? {
        var status = stat()
        return lstat("\(run.folder)/\(name)", &status) == 0 ? Int(status.st_mode & 0o777) : nil
    }

    private func change(_ name: String, to mode: mode_t) { #expect(chmod("\(run.folder)/\(name)", mode) == 0) }

    // MARK: Permissions

    @Test(arguments: [0o600, 0o640, 0o664, 0o400])
    func aFileKeepsWhoMayReadIt(_ mode: Int) throws {
        try run("contact", "export", "--to", "\(run.folder)/out.vcf")
        change("out.vcf", to: mode_t(mode))
        #expect(try run("contact", "export", "--to", "\(run.folder)/out.vcf").code == 0)
        #expect(self.mode("out.vcf") == mode)
        try run("kit", "export", "trains", "--to", "\(run.folder)/out.zip")
        change("out.zip", to: mode_t(mode))
        #expect(try run("kit", "export", "trains", "--to", "\(run.folder)/out.zip").code == 0)
        #expect(self.mode("out.zip") == mode)
    }

    @Test func aFolderAndWhatIsInItKeepWhoMayReadThem() throws {
        let to = "\(run.folder)/out"
        try run("kit", "export", "trains", "--to", to)
        change("out", to: 0o700)
        change("out/contacts", to: 0o710)
        change("out/kit.json", to: 0o600)
        #expect(unlink("\(to)/contacts.vcf") == 0)
        #expect(try run("kit", "export", "trains", "--to", to).code == 0)
        #expect(mode("out") == 0o700)
        #expect(mode("out/contacts") == 0o710)
        #expect(mode("out/kit.json") == 0o600)
        // What is new is no more open than the folder.
        #expect(mode("out/contacts.vcf") == 0o600)
    }

    @Test func anEmptyFolderKeepsWhoMayReadIt() throws {
        try run.makeFolder("out")
        change("out", to: 0o750)
        #expect(try run("kit", "export", "trains", "--to", "\(run.folder)/out").code == 0)
        #expect(mode("out") == 0o750)
    }

    @Test func whatIsInternalIsItsOwnersAlone() throws {
        for name in ["INTERNAL.vcf", "INTERNAL.zip", "INTERNAL", "people-internal"] { try export(name) }
        #expect(mode("INTERNAL.vcf") == 0o600)
        #expect(mode("INTERNAL.zip") == 0o600)
        for folder in ["INTERNAL", "INTERNAL/contacts", "people-internal"] { #expect(mode(folder) == 0o700) }
        #expect(mode("INTERNAL/kit-INTERNAL.json") == 0o600)
        #expect(mode("people-internal/jane-doe-INTERNAL.vcf") == 0o600)
        // Over what others could read, too.
        try run("contact", "export", "--to", "\(run.folder)/internal.csv", "--format", "csv")
        change("internal.csv", to: 0o644)
        try run("contact", "export", "--audience", "internal", "--to", "\(run.folder)/internal.csv", "--format", "csv")
        #expect(mode("internal.csv") == 0o600)
        try run("kit", "export", "trains", "--to", "\(run.folder)/internal-kit")
        change("internal-kit", to: 0o755)
        try run("kit", "export", "trains", "--to", "\(run.folder)/internal-kit", "--audience", "internal")
        #expect(mode("internal-kit") == 0o700)
    }

    private func export(_ name: String) throws {
        let (to, audience) = ("\(run.folder)/\(name)", ["--audience", "internal"])
        let result: CommandLineRun.Result =
            switch name {
            case "INTERNAL.vcf": try run.run(["contact", "export", "--to", to] + audience)
            case "people-internal": try run.run(["contact", "export", "--folder", to] + audience)
            default: try run.run(["kit", "export", "trains", "--to", to] + audience)
            }
        #expect(result.code == 0 && !result.sentences.contains("does not say so"), "\(result)")
    }

    // MARK: Names

    @Test(arguments: ["out.vcf", "out"])
    func aNameThatDoesNotSayInternalIsTold(_ name: String) throws {
        let dot = name.hasSuffix(".vcf") ? ".vcf" : ""
        let warning = """
            What is in 'FOLDER/\(name)' is internal, and its name does not say so. Call it 'out-INTERNAL\(dot)', and do not \
            pass it on.

            """
        let to = "\(run.folder)/\(name)"
        let result =
            dot.isEmpty
            ? try run("kit", "export", "trains", "--audience", "internal", "--to", to)
            : try run("contact", "export", "--audience", "internal", "--to", to)
        #expect(result.code == 0)
        #expect(result.sentences.hasSuffix(warning), "\(result.sentences)")
        #expect(!(try run("contact", "export", "--to", "\(run.folder)/press.vcf")).sentences.contains("internal"))
    }

    @Test(arguments: ["vcard", "csv", "jcard", "jscontact"])
    func whatIsInternalComesBackAsItWas(_ format: String) throws {
        let path = "\(run.folder)/internal"
        try run("contact", "edit", "jane-doe", "--note", "On leave in June.")
        try run("contact", "export", "--audience", "internal", "--format", format, "--to", path)
        let result = try run("contact", "import", "--accept", path)
        #expect(result.code == 0)
        #expect(result.sentences.hasSuffix("Nothing differs, and nothing was changed.\n"), "\(result)")
    }

    // MARK: Archives

    @Test func aKitBecomesAnArchive() throws {
        let to = "\(run.folder)/trains.zip"
        let result = try run("kit", "export", "trains", "--to", to)
        #expect(
            result
                == .init(
                    code: 0, output: "FOLDER/trains.zip\n",
                    sentences: "Wrote kit trains for press: 5 files in 'FOLDER/trains.zip'.\n"
                        + "See what is in it, and how it is put right, with 'pressroom kit show trains'.\n"))
        let first = FileManager.default.contents(atPath: to)
        #expect(try run("kit", "export", "trains", "--to", to).code == 0)
        #expect(FileManager.default.contents(atPath: to) == first)
        try run.write("PK\u{3}\u{4} somebody's", to: "other.zip")
        #expect(try run("kit", "export", "trains", "--to", "\(run.folder)/other.zip").code == 1)
        #expect(try run("kit", "export", "trains", "--to", "\(run.folder)/other.zip", "--force").code == 0)
        #expect(try run("kit", "export", "nobody", "--to", "\(run.folder)/none.zip").code == 1)
        #expect(mode("none.zip") == nil)
    }

    @Test(arguments: [
        ["kit", "export", "trains", "--to", "FOLDER/a.tar.gz"], ["kit", "export", "trains", "--to", "FOLDER/a.7z/"],
        ["kit", "export", "trains", "--to", "FOLDER/a.zip", "--format", "text"],
        ["contact", "export", "--folder", "FOLDER/a.zip"],
    ])
    func whatCannotBeAnArchiveIsNotCalledOne(_ arguments: [String]) throws {
        let result = try run.run(arguments.map { $0.replacing("FOLDER", with: run.folder) })
        #expect(result.code == ExitTable.usage, "\(result)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: run.folder).filter { $0.hasPrefix("a.") } == [])
    }

    @Test func anArchiveIsNeverWrittenOverTheCatalogue() throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(run.folder)/c.zip", withDestinationPath: "\(run.folder)/c.sqlite")
        let result = try run("kit", "export", "trains", "--to", "\(run.folder)/c.zip", "--force")
        #expect(result.sentences.contains("is a catalogue, or belongs to one"))
        #expect(try run("kit", "list").output.contains("trains"))
    }
}
