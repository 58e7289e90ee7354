import Catalogue
import Exchange
import Foundation
import PressOffice
import Testing

@testable import PressroomCLI

/// A person at a terminal who is asked about the rows of a file, with the answers written beforehand.
@Suite struct ImportingDeskTests {
    private static let list = """
        Name,Organisation,Email,Phone
        Jane Doe,Coast Watch,jane.doe@coastwatch.example,
        Jon Dahl,Coast Watch,jon@coastwatch.example,
        Mira Solveig,Coast Watch,mira@coastwatch.example,

        """

    /// A catalogue with namesakes of everybody in the list.
    private func run() throws -> CommandLineRun {
        let run = try CommandLineRun()
        for name in ["Jane Doe", "Jon Dahl", "Mira Solveig"] {
            try run("contact", "add", "--name", name, "--organisation", "Harbour Watch")
        }
        try run.write(Self.list, to: "list.csv")
        run.isAttended = true
        return run
    }

    /// What was said, and who was added and changed by what; the answers must all be used.
    private func accept(_ run: CommandLineRun, _ answers: String...) throws -> (error: String?, sentences: String) {
        var left = answers
        let screen = try run.screen()
        let door = Door(run.surroundings, screen: screen, premises: run.premises)
        let file = try ContactFile(InputFile("\(run.folder)/list.csv"), ColumnChoices(single: []), on: screen)
        var desk = ImportingDesk(
            office: try run.office(), door: door, settings: ImportSettings(), answersYes: true, showsJSON: false)
        desk.read = { left.isEmpty ? nil : left.removeFirst() }
        var failure: String?
        do { try desk.accept(file, reason: nil) } catch { failure = "\(error)" }
        #expect(left.isEmpty)
        return (failure, try run.text(of: "error"))
    }

    @Test(arguments: [
        ("Press officer", "Ada Lark, Press officer, Coast Watch"),
        ("Senior Press Officer", "Ada Lark, Senior Press Officer, Coast Watch"),
        ("Head of News", "Ada Lark, Head of News, press officer, Coast Watch"),
        (nil, "Ada Lark, press officer, Coast Watch"),
    ])
    func aRoleThatTheTitleSaysIsNotSaidAgain(title: String?, words: String) {
        var form = ContactForm()
        (form.name, form.title, form.organisation) = ("Ada Lark", title, "Coast Watch")
        #expect(ImportPage.words(for: form) == words)
    }

    @Test func eachIsAskedAboutOnce() throws {
        let run = try run()
        let (error, sentences) = try accept(run, "s", "x", "u", "a")
        #expect(error == nil)
        #expect(sentences.contains("1 of 3: Jane Doe"))
        #expect(sentences.contains("Answer with one of the letters s, u, a and q."))
        #expect(sentences.contains("3 of 3: Mira Solveig"))
        #expect(
            try run.office().contactForm(RecordName("contact/jon-dahl")).points.map(\.value) == [
                "jon@coastwatch.example"
            ],
            "he was brought up to date")
        #expect(try run.office().contactForm(RecordName("contact/jane-doe")).points == [], "she was skipped")
        #expect(try run.office().contactForm(RecordName("contact/mira-solveig-2")).organisation == "Coast Watch")
    }

    @Test func aCapitalAnswersForAllTheRest() throws {
        let run = try run()
        let (error, sentences) = try accept(run, "A")
        #expect(error == nil)
        #expect(sentences.contains("1 of 3: "))
        #expect(!sentences.contains("2 of 3: "))
        #expect(try run.office().contactForm(RecordName("contact/jane-doe-2")).organisation == "Coast Watch")
    }

    @Test(arguments: [["q"], ["s", "Q"], []])
    func whoQuitsSavesNothing(_ answers: [String]) throws {
        let run = try run()
        let result: (error: String?, sentences: String) =
            switch answers.count {
            case 0: try accept(run)
            case 1: try accept(run, answers[0])
            default: try accept(run, answers[0], answers[1])
            }
        #expect(result.error != nil)
        #expect(result.sentences.hasSuffix("Nothing was saved.\n"))
        #expect(try run.view().history().count == 3)
    }

    @Test func whereAllIsSkippedNothingDiffers() throws {
        let run = try run()
        let (error, sentences) = try accept(run, "S")
        #expect(error == nil)
        #expect(sentences.hasSuffix("Nothing differs, and nothing was changed.\n"))
    }

    /// Who was shown what a file does gets that, or nothing.
    @Test func aFileThatChangesWhileSomebodyIsAskedIsNotTaken() throws {
        let run = try run()
        let screen = try run.screen()
        let door = Door(run.surroundings, screen: screen, premises: run.premises)
        let path = "\(run.folder)/list.csv"
        let file = try ContactFile(InputFile(path), ColumnChoices(single: []), on: screen)
        var desk = ImportingDesk(
            office: try run.office(), door: door, settings: ImportSettings(), answersYes: true, showsJSON: false)
        desk.read = {
            guard let end = FileHandle(forWritingAtPath: path) else { return nil }
            _ = try? end.seekToEnd()
            try? end.write(contentsOf: Data("Ada Roe,Coast Watch,ada@coastwatch.example,\n".utf8))
            return "A"
        }
        #expect(throws: ContactFileChanged(path: path)) { try desk.accept(file, reason: nil) }
        #expect(try run.view().history().count == 3, "nothing was saved")
    }

    @Test func aFileIsReadAgainFromItsBeginning() throws {
        let run = try run()
        let file = try ContactFile(InputFile("\(run.folder)/list.csv"), ColumnChoices(single: []), on: try run.screen())
        func names() throws -> [String?] {
            var names: [String?] = []
            while let row = try file.next() { names.append(row.contact?.name) }
            return names
        }
        try file.look()
        #expect(file.format == "CSV" && file.mapping != nil)
        #expect(try names() == ["Jane Doe", "Jon Dahl", "Mira Solveig"])
        file.beginAgain()
        #expect(try names() == ["Jane Doe", "Jon Dahl", "Mira Solveig"])
    }
}
