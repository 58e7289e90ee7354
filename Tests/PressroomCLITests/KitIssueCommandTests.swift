import Catalogue
import Foundation
import Testing

@testable import PressroomCLI

/// Issues at the command line.
@Suite struct KitIssueCommandTests {
    private func town() throws -> CommandLineRun {
        let run = try Town.furnished()
        run.variables["PRESSROOM_KEYS"] = "\(run.folder)/keys"
        return run
    }

    @Test func aKitIsIssuedWrittenAndDelivered() throws {
        let run = try town()
        let kit = try #require(try run.view().kits().first?.kit.slug.text)
        let none = try run("kit", "issue", kit, "--to", "\(run.folder)/out.zip")
        #expect(none.code == 1 && none.sentences.contains("Make one with 'pressroom key new'"))
        try run("key", "new")
        try run("office", "set", "--issue-prefix", "AI")
        let issued = try run("kit", "issue", kit, "--to", "\(run.folder)/out.zip")
        #expect(issued.code == 0 && issued.output == "AI/2026/001-1\n")
        #expect(
            issued.sentences.hasPrefix(
                "Issued kit \(kit) for press as AI/2026/001-1. It is in 'FOLDER/out.zip'. This is change "))
        #expect(issued.sentences.contains("'pressroom kit deliver AI/2026/001-1 --for \"NAME, OUTLET\"'"))
        let taken = try run("kit", "issue", kit, "--to", "\(run.folder)/out.zip")
        #expect(taken.code == 1 && taken.sentences.contains("is there already"))
        let again = try run("kit", "issue", kit, "--to", "\(run.folder)/other")
        #expect(again.output == "AI/2026/001-1\n")
        #expect(
            again.sentences.hasPrefix("Kit \(kit) has not changed since issue AI/2026/001-1, so that is its issue."))
        let once = try run("kit", "issue", kit, "--again", "ai/2026/001-1", "--to", "\(run.folder)/third.zip")
        #expect(once.sentences == "Wrote issue AI/2026/001-1 in 'FOLDER/third.zip'.\n")
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: "\(run.folder)/out.zip"))
                == Data(contentsOf: URL(fileURLWithPath: "\(run.folder)/third.zip")))
        let given = try run(
            "kit", "deliver", "AI/2026/001-1", "--for", "Ed Itor, The Paper", "--over", "e-mail", "--terms",
            "print only")
        #expect(given.code == 0)
        #expect(given.sentences.hasPrefix("Issue AI/2026/001-1 is given to Ed Itor, The Paper. This is change "))
        let shown = try run("kit", "show", kit).output
        #expect(shown.contains("Issues\n  AI/2026/001-1  made "))
        #expect(shown.contains("Given to\n  Ed Itor, The Paper  issue AI/2026/001-1, "))
        #expect(shown.contains(" over e-mail") && shown.contains("terms: print only"))
        #expect(try run("kit", "list").output.contains("AI/2026/001-1"))
        let json = try run("kit", "show", kit, "--json").output
        #expect(json.contains("\"recipient\": \"Ed Itor, The Paper\"") && json.contains("\"fingerprint\": "))
        #expect(try !run("kit", "show", kit, "--audience", "press", "--json").output.contains("deliveries"))
    }

    @Test func whatIsWrongIsRefused() throws {
        let run = try town()
        let kit = try #require(try run.view().kits().first?.kit.slug.text)
        try run("key", "new")
        let folder = try run("kit", "issue", kit, "--to", run.folder)
        #expect(folder.code == 1, "a folder that is in use")
        #expect(try run("kit", "issue", kit, "--to", "a.tar").code == 64)
        #expect(try run("kit", "issue", kit, "--again", "AI/2026/001-1").code == 64)
        #expect(try run("kit", "issue", kit, "--audience", "partner", "--under-embargo").code == 64)
        #expect(
            try run("kit", "issue", kit, "--prefix", "x").sentences.contains("'x' cannot begin the number of an issue.")
        )
        #expect(
            try run("kit", "issue", kit, "--audience", "internal").sentences.contains(
                "An issue is for people outside the office."))
        #expect(
            try run("kit", "deliver", "17", "--for", "Ed").sentences
                == "There is no issue '17'. Write its number as it stands in the kit, such as AI/2012/017-2.\n")
        #expect(try run("office", "set", "--issue-prefix", "a b").code == 1)
        #expect(try run("kit", "show", kit).output.contains("Issues") == false, "no number was taken")
    }
}
