import Catalogue
import Foundation
import PressOffice
import Testing

@testable import PressroomCLI

/// Contacts edited with programs that change a text without asking anybody.
@Suite struct EditingDeskTests {
    private func run(editor: String?) throws -> CommandLineRun {
        let run = try CommandLineRun()
        try run("contact", "add", "--name", "Jane Doe", "--title", "Head of press")
        run.variables["EDITOR"] = editor
        run.variables["TMPDIR"] = run.folder
        return run
    }

    /// The files that editing left in the folder.
    private func left(in run: CommandLineRun) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: run.folder).filter { $0.hasPrefix("pressroom-") }
    }

    @Test func whatIsTypedIsSaved() throws {
        let run = try run(editor: "sed -i 's/^title: .*/title: Director/'")
        #expect(
            try run("contact", "edit", "jane-doe")
                == .init(
                    code: 0, output: "",
                    sentences: "Changed contact jane-doe. This is change 2; to undo it, run 'pressroom undo 2'.\n"))
        #expect(try run.office().contactForm(RecordName("contact/jane-doe")).title == "Director")
        #expect(try left(in: run) == [])
    }

    @Test func whoChangesNothingSavesNothing() throws {
        let run = try run(editor: "true")
        #expect(
            try run("contact", "edit", "jane-doe")
                == .init(code: 0, output: "", sentences: "Nothing differs, and nothing was changed.\n"))
        #expect(try left(in: run) == [])
    }

    @Test func anEmptyFormAddsNobody() throws {
        let run = try run(editor: "true")
        #expect(
            try run("contact", "add")
                == .init(code: 0, output: "", sentences: "Nothing was typed, and nothing was added.\n"))
    }

    @Test func aFormThatIsFilledInAddsAContact() throws {
        let run = try run(editor: "sed -i 's/^name:.*/name: Per Odd/'")
        let result = try run("contact", "add")
        #expect(result.output == "per-odd\n")
        #expect(result.sentences == "Added contact per-odd. This is change 2; to undo it, run 'pressroom undo 2'.\n")
    }

    @Test func whatIsWrongIsToldAndTheTextIsKept() throws {
        let run = try run(editor: "sed -i 's/^role: .*/role: boss/'")
        let result = try run("contact", "edit", "jane-doe")
        #expect(result.code == ExitTable.failed)
        let kept = try #require(try left(in: run).first)
        #expect(
            result.sentences == """
                Line 5: The role 'boss' is not one of pressOfficer, spokesperson, desk and journalist.
                Nothing was changed. What you wrote is kept in 'FOLDER/\(kept)'.

                """)
        #expect(try run.text(of: kept).contains("\nrole: boss\n"))
        #expect(try run.view().history().count == 1)
    }

    @Test func whatTheOfficeTurnsDownIsKeptToo() throws {
        let run = try run(editor: "sed -i 's/^language:.*/language: not a tag/'")
        let result = try run("contact", "edit", "jane-doe")
        #expect(result.code == ExitTable.failed)
        #expect(result.sentences.contains("not a tag"))
        #expect(result.sentences.contains("Nothing was changed. What you wrote is kept in 'FOLDER/pressroom-jane-doe-"))
    }

    @Test func everyMistakeIsToldAtOnceWithItsLine() throws {
        let run = try run(
            editor: "sed -i -e 's/^name:.*/name:/' -e 's/^title:.*/title:/' -e 's/^language:.*/language: x y/'"
                + " -e '$ a email: jane' -e '$ a voice: +44 20 7946 0018; colour: red'")
        let result = try run("contact", "edit", "jane-doe")
        #expect(result.code == ExitTable.failed)
        #expect(
            result.sentences.split(separator: "\n").dropLast().map(String.init) == [
                "Line 6: A press officer needs a name or a title. Only spokespeople may go without both.",
                "Line 11: The language is not a tag such as 'en' or 'pt-BR'. Write it as BCP 47 has it.",
                "Line 75: The e-mail address of contact point 1 is malformed: it has no '@'. Write it as name@example.org.",
                "Line 76: 'colour' says nothing about an address. Write extension, usage, audience or preference.",
            ])
    }

    @Test func theReasonIsALineOfTheText() throws {
        let run = try run(editor: "sed -i -e 's/^title:.*/title: Director/' -e 's/^why:.*/why: she moved/'")
        try run("contact", "edit", "jane-doe", "--why", "said before")
        #expect(try run.view().history(limit: 1).first?.change.reason == "she moved")
        let release = try run("release", "add", "--headline", "Trains").output
        #expect(release == "trains\n")
        run.variables["EDITOR"] = "sed -i 's/^embargo:.*/embargo: 2031-03-03T00:01 Europe\\/London/'"
        let silent = try run("release", "edit", "trains")
        #expect(silent.code == ExitTable.failed)
        #expect(
            silent.sentences.contains(
                ": The embargo of 'trains' is set, moved, lifted, opened or noted as broken only with a reason. "
                    + "Nothing was changed. Say why in the line 'why'.\n"), "\(silent.sentences)")
        run.variables["EDITOR"] =
            "sed -i -e 's/^embargo:.*/embargo: 2031-03-03T00:01 Europe\\/London/' -e 's/^why:.*/why: asked/'"
        #expect(try run("release", "edit", "trains").code == 0)
    }

    @Test func anEditorThatTakesTheTextAwayChangesNothing() throws {
        let run = try run(editor: "rm")
        #expect(
            try run("contact", "edit", "jane-doe")
                == .init(code: 1, output: "", sentences: "The editor left no text. Nothing was changed.\n"))
    }

    @Test func anEditorThatFailsChangesNothing() throws {
        let run = try run(editor: "false")
        #expect(
            try run("contact", "edit", "jane-doe")
                == .init(code: 1, output: "", sentences: "The editor 'false' ended with exit code 1.\n"))
        #expect(try left(in: run) == [])
    }

    @Test func anEditorThatIsKilledSaysSo() throws {
        let run = try run(editor: "kill -9 $$; true")
        let result = try run("contact", "edit", "jane-doe")
        #expect(result.code == ExitTable.failed)
        #expect(result.sentences == "The editor 'kill -9 $$; true' ended with signal 9.\n")
    }

    @Test func withoutATerminalAnEditorMustBeNamed() throws {
        let run = try run(editor: nil)
        #expect(
            try run("contact", "edit", "jane-doe")
                == .init(
                    code: 1, output: "",
                    sentences:
                        "There is no terminal to edit on. Set EDITOR to a program that needs none, or name the fields "
                        + "as options (see --help).\n"))
    }

    @Test func anEditorIsLookedForOnATerminal() throws {
        let run = try run(editor: nil)
        run.isAttended = true
        run.variables["PATH"] = run.folder
        #expect(throws: EditorError.none) { try Editor(run.surroundings) }
        let path = try run.write("#!/bin/sh\n", to: "vi")
        chmod(path, 0o700)
        #expect(try Editor(run.surroundings).command == "vi")
        run.variables["VISUAL"] = "code --wait"
        #expect(try Editor(run.surroundings).command == "code --wait")
    }

    @Test func aTextThatIsNotUTF8IsKept() throws {
        let run = try run(editor: #"sed -i 's/^title: .*/title: \xff/'"#)
        let result = try run("contact", "edit", "jane-doe")
        #expect(result.code == ExitTable.failed)
        let kept = try #require(try left(in: run).first)
        #expect(
            result.sentences
                == "'FOLDER/\(kept)' is not valid UTF-8. Save it as UTF-8.\n"
                + "Nothing was changed. What you wrote is kept in 'FOLDER/\(kept)'.\n")
    }

    @Test func aFolderThatIsNotThereHoldsNoText() throws {
        let run = try run(editor: "true")
        run.variables["TMPDIR"] = "\(run.folder)/nothing"
        let result = try run("contact", "edit", "jane-doe")
        #expect(
            result.sentences
                == "No text could be written in 'FOLDER/nothing': No such file or directory. Set TMPDIR to a folder with "
                + "room.\n")
    }
}
