import Catalogue
import Foundation
import Testing

@testable import PressroomCLI

/// Corrections and who they go to, at the command line.
@Suite struct KitCorrectCommandTests {
    private func given() throws -> (run: CommandLineRun, kit: String) {
        let run = try Town.furnished()
        run.variables["PRESSROOM_KEYS"] = "\(run.folder)/keys"
        try run("key", "new")
        let kit = try #require(try run.view().kits().first?.kit.slug.text)
        try run("kit", "issue", kit)
        try run("kit", "deliver", "PR/2026/001-1", "--for", "Ed Itor, The Paper", "--over", "e-mail")
        return (run, kit)
    }

    @Test func whatIsChangedPointsAtThoseWhoHaveIt() throws {
        let (run, kit) = try given()
        let edited = try run("contact", "edit", "jon-dahl", "--title", "head of press")
        let pointer =
            "1 recipient has an issue that carries it as it was: see 'pressroom affected-by contact/jon-dahl', and "
            + "correct it with 'pressroom kit correct'."
        #expect(edited.sentences.contains(pointer), "\(edited.sentences)")
        let affected = try run("affected-by", "contact/jon-dahl")
        #expect(affected.code == 0)
        #expect(affected.output.contains("PR/2026/001-1") && affected.output.contains("Ed Itor, The Paper"))
        #expect(affected.sentences == "1 issue carries it; 1 recipient has one of them.\n")
        #expect(try run("affected-by", "+44 20 7946 0018").output == affected.output)
        #expect(try run("affected-by", "+44 20 7946 0999").sentences == "No issue carries that.\n")
        #expect(try run("affected-by", "jon-dahl", "--json").output.contains("\"replacedBy\": null"))
        let corrected = try run("kit", "correct", kit, "--to", "\(run.folder)/new.zip")
        #expect(corrected.code == 0)
        #expect(corrected.output.contains("Issue PR/2026/001-2 takes the place of what you have."))
        #expect(
            corrected.output.contains("- Jon Dahl, title: press officer → head of press"), "\(corrected.output)"
        )
        #expect(corrected.output.contains("- Ed Itor, The Paper: issue PR/2026/001-1, "))
        #expect(
            corrected.sentences.hasPrefix(
                "Issued kit \(kit) as PR/2026/001-2, to 1 holder of an old issue. It is in 'FOLDER/new.zip'. This is change "
            ))
        let again = try run("kit", "correct", kit)
        #expect(again.code == 1 && again.sentences.contains("is as it was issued in PR/2026/001-2"))
    }

    @Test func aKitThatIsWithdrawnSaysWhoHoldsIt() throws {
        let (run, kit) = try given()
        let withdrawn = try run("kit", "withdraw", kit, "--why", "it is not so")
        #expect(withdrawn.code == 0)
        #expect(withdrawn.sentences.hasPrefix("Withdrew kit \(kit). This is change "))
        #expect(withdrawn.output.contains("This kit was withdrawn.") && withdrawn.output.contains("Ed Itor, The Paper"))
        let (other, name) = (try Town.furnished(), kit)
        #expect(try other("kit", "withdraw", name).output == "", "where nobody holds one")
        #expect(try other("kit", "correct", name).code == 1)
    }

    @Test func whatIsWithdrawnPointsAtThoseWhoHaveIt() throws {
        let (run, _) = try given()
        #expect(
            try run("contact", "withdraw", "jon-dahl").sentences.contains(
                "see 'pressroom affected-by contact/jon-dahl'"))
    }
}
