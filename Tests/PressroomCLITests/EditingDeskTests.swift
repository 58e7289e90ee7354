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
