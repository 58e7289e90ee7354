import Foundation
import Testing

@testable import PressroomCLI

/// Two contacts are said to be two at the command line.
@Suite struct ContactDistinctCommandTests {
    @Test func theyAreNotListedAgainUntilItIsUndone() throws {
        let run = try Town.furnished()
        for (name, slug) in [("Ada Quill", "ada-quill"), ("Quill, Dr Ada", "dr-quill")] {
            try run("contact", "add", "--name", name, "--slug", slug, "--organisation", "The Paper")
        }
        #expect(try run("contact", "duplicates").output.contains("dr-quill"))
        let told = try run("contact", "distinct", "dr-quill", "ada-quill", "--why", "mother and daughter")
        #expect(told.code == 0 && told.sentences.contains("dr-quill and ada-quill are two. This is change "))
        #expect(!(try run("contact", "duplicates").output.contains("dr-quill")))
        let again = try run("contact", "distinct", "ada-quill", "dr-quill")
        #expect(again.code == 0 && again.sentences.contains("are said to be two already"))
        #expect(try run("history", "contact/dr-quill").output.contains("contacts ada-quill and dr-quill told apart"))
        #expect(try run("history", "contact/ada-quill").output.contains("contacts ada-quill and dr-quill told apart"))
        try run("undo")
        #expect(try run("contact", "duplicates").output.contains("dr-quill"))
    }

    @Test func oneIsNotToldApartFromItself() throws {
        let run = try Town.furnished()
        try run("contact", "add", "--name", "Ada Quill", "--slug", "ada-quill")
        let itself = try run("contact", "distinct", "ada-quill", "ada-quill")
        #expect(itself.code == 1 && itself.sentences.contains("is one contact already. Name two."))
        #expect(try run("contact", "distinct", "ada-quill", "nobody-here").code == 1)
    }
}
