import Foundation
import Testing

@testable import PressroomCLI

/// Two contacts are made one at the command line.
@Suite struct ContactMergeCommandTests {
    private func town() throws -> CommandLineRun {
        let run = try Town.furnished()
        try run("contact", "add", "--name", "Ada Quill", "--slug", "ada-quill")
        try run("contact", "add", "--name", "Quill, Dr Ada", "--title", "Editor", "--slug", "dr-quill")
        return run
    }

    @Test func whatIsNotMeantChangesNothing() throws {
        let run = try town()
        let refused = try run("contact", "merge", "ada-quill", "dr-quill")
        #expect(refused.code == 1 && refused.output.isEmpty)
        #expect(refused.sentences.contains("dr-quill was not merged into ada-quill. If it is meant so, say --yes."))
        let itself = try run("contact", "merge", "ada-quill", "ada-quill", "--yes")
        #expect(itself.code == 1 && itself.sentences.contains("is one contact already"))
        let field = try run("contact", "merge", "ada-quill", "dr-quill", "--yes", "--take", "shoes")
        #expect(field.code == 1 && field.sentences.contains("no field 'shoes'. There are role, name"))
        #expect(try run("contact", "show", "dr-quill").output.contains("Quill, Dr Ada"))
    }

    @Test func theOtherNameLeadsToTheKeptOneUntilItIsUndone() throws {
        let run = try town()
        let merged = try run("contact", "merge", "ada-quill", "dr-quill", "--yes", "--why", "one person")
        #expect(merged.code == 0 && merged.output == "contact/ada-quill\n")
        #expect(merged.sentences.contains("dr-quill is ada-quill from now on. This is change "))
        let shown = try run("contact", "show", "dr-quill").output
        #expect(shown.contains("Ada Quill") && shown.contains("Editor"))
        #expect(try run("contact", "show", "dr-quill", "--json").output.contains("\"slug\": \"ada-quill\""))
        try run("undo")
        #expect(try run("contact", "show", "dr-quill").output.contains("Quill, Dr Ada"))
    }
}
