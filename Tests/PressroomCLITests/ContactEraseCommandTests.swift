import Foundation
import Testing

@testable import PressroomCLI

/// Somebody asks what is held of them, and then to be gone, at the command line.
@Suite struct ContactEraseCommandTests {
    private func town() throws -> CommandLineRun {
        let run = try Town.furnished()
        try run(
            "contact", "add", "--name", "Ada Quill", "--slug", "ada-quill", "--email", "ada@quill.example", "--why",
            "Ada Quill wrote to us")
        return run
    }

    @Test func whatIsHeldIsPrintedAndWritten() throws {
        let run = try town()
        let told = try run("contact", "disclose", "ada-quill")
        #expect(told.code == 0 && told.output.hasPrefix("What is held of Ada Quill, at "))
        #expect(told.output.contains("ada@quill.example") && told.output.contains("Ada Quill wrote to us"))
        #expect(try run("contact", "disclose", "ada-quill", "--json").output.contains("\"records\""))
        let unknown = try run("contact", "disclose", "nobody-here")
        #expect(unknown.code == 1 && unknown.output.isEmpty)
    }

    @Test func whatIsNotMeantErasesNobody() throws {
        let run = try town()
        let refused = try run("contact", "erase", "ada-quill")
        #expect(refused.code == 1 && refused.sentences.contains("ada-quill was not erased: it cannot be undone."))
        #expect(try run("contact", "show", "ada-quill").output.contains("Ada Quill"))
        #expect(try run("contact", "erase", "nobody-here", "--yes").code == 1)
    }

    @Test func whoeverIsErasedIsGoneAndStaysSo() throws {
        let run = try town()
        let erased = try run("contact", "erase", "ada-quill", "--yes")
        #expect(erased.code == 0 && erased.sentences.contains("which cannot be undone"), "\(erased.sentences)")
        #expect(try run("contact", "show", "ada-quill").code == 1)
        let undo = try run("undo")
        #expect(undo.code == 1 && undo.sentences.contains("erased somebody, and cannot be undone"))
        #expect(!(try run("history", "--full").output.contains("quill")))
    }
}
