import Foundation
import Testing

@testable import PressroomCLI

/// Pairs of contacts at the command line.
@Suite struct ContactDuplicatesCommandTests {
    @Test func pairsAreListedWithTheirReasons() throws {
        let run = try Town.furnished()
        #expect(try run("contact", "duplicates").sentences == "No two contacts look like one.\n")
        try run("contact", "add", "--name", "Ada Quill", "--organisation", "The Paper")
        try run("contact", "add", "--name", "Quill, Dr Ada", "--organisation", "The Paper", "--slug", "dr-quill")
        let told = try run("contact", "duplicates")
        #expect(told.code == 0)
        #expect(told.output.contains("65") && told.output.contains("ada-quill"))
        #expect(told.output.contains("the same name in another form, the same organisation"))
        let json = try run("contact", "duplicates", "--json").output
        #expect(json.contains("\"score\": 65") && json.contains("\"otherForm\""))
        #expect(try run("contact", "duplicates", "--least", "66").sentences == "No two contacts look like one.\n")
        for least in ["0", "101", "many"] { #expect(try run("contact", "duplicates", "--least", least).code == 64) }
    }
}
