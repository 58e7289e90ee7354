import Catalogue
import PressOffice
import Testing

@testable import PressroomCLI

/// Undoing without a number, and with what builds on it.
@Suite struct UndoCommandTests {
    @Test func elsewhereThanOnATerminalItIsOnesOwnLatestChange() throws {
        let run = try Town.furnished()
        try run("contact", "edit", "jane-doe", "--title", "Director", "--as", "ben")
        let undone = try run("undo")
        #expect(undone.sentences.hasPrefix("Undid change 4.\nThis is change 6;"), "\(undone)")
        #expect(try run("undo", "--as", "cleo").sentences.hasPrefix("There is no change by cleo left to undo."))
        #expect(try run("undo", "--as", "ben").sentences.hasPrefix("Undid change 5."))
    }

    @Test func whatBuildsOnItIsUndoneWithItWhereThatIsSaid() throws {
        let run = try Town.furnished()
        try run("release", "edit", "night-trains-come-back-to-the-coast", "--dateline", "Oslo", "--as", "ben")
        let refused = try run("undo", "1")
        #expect(refused.code == ExitTable.failed)
        #expect(
            refused.sentences
                == "Change 1 cannot be undone: change 5 (edit release, by ben) builds on it. Undo that first with 'pressroom "
                + "undo 5', or undo all that builds on it too with 'pressroom undo 1 --with-later'.\n")
        let undone = try run("undo", "1", "--with-later")
        #expect(undone.sentences.hasPrefix("Undid changes 5, 4, 2 and 1.\nThis is change 6;"), "\(undone)")
        #expect(try run.view().releases().isEmpty && run.view().kits().isEmpty)
        #expect(try run("history", "--limit", "3").output.contains("undone by change 6"))
        #expect(try run("undo", "6").code == 0)
        #expect(try run.view().release(RecordName("night-trains-come-back-to-the-coast")).release.dateline == "Oslo")
    }
}
