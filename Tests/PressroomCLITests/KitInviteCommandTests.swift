import Catalogue
import Foundation
import Testing

@testable import PressroomCLI

/// Personal links at the command line.
@Suite struct KitInviteCommandTests {
    private func town() throws -> (CommandLineRun, kit: String) {
        let run = try Town.furnished()
        let row = try #require(try run.view().kits().first)
        let release = try #require(try run.view().kit(row.kit.recordName).releases.first?.release.slug)
        let set = try run(
            "release", "edit", release.text, "--embargo", "2199-01-01 09:00 Europe/London", "--why", "agreed")
        try #require(set.code == 0, "\(set.sentences)")
        return (run, row.kit.slug.text)
    }

    @Test func somebodyIsInvitedListedAndUninvited() throws {
        let (run, kit) = try town()
        #expect(try run("kit", "invitations").sentences == "Nobody was invited.\n")
        let invited = try run(
            "kit", "invite", kit, "--for", "Ed Itor, The Paper", "--base-url", "https://press.example.org")
        #expect(invited.code == 0, "\(invited.sentences)")
        #expect(invited.output.wholeMatch(of: #/https://press\.example\.org/for/[0-9a-f]{32}/\n/#) != nil)
        #expect(invited.sentences.contains("Ed Itor, The Paper is invited to kit \(kit). This is change "))
        #expect(invited.sentences.contains("Send it to them alone"))
        let again = try run(
            "kit", "invite", kit, "--for", "Ed Itor, The Paper", "--base-url", "https://press.example.org")
        #expect(again.output != invited.output, "a secret is made anew each time")
        let listed = try run("kit", "invitations", kit).output
        #expect(listed.contains("Ed Itor, The Paper") && listed.contains("not opened yet"))
        let json = try run("kit", "invitations", "--json").output
        #expect(json.contains("\"state\": \"open\"") && !json.contains("digest"))
        let ended = try run("kit", "uninvite", kit, "--for", "Ed Itor")
        #expect(ended.code == 0 && ended.sentences.contains("is taken back. This is change "))
        #expect(try run("kit", "invitations").output.contains("taken back"))
        let none = try run("kit", "uninvite", kit, "--for", "Ed Itor")
        #expect(none.code == 1)
        #expect(none.sentences.contains("'pressroom kit invitations \(kit)' to see who is invited"))
    }

    @Test func whatIsWrongIsToldAndNothingIsMade() throws {
        let (run, kit) = try town()
        let base = ["--base-url", "https://press.example.org"]
        for words in [
            ["--for", " "] + base, ["--for", "Ed Itor", "--base-url", "ftp://x"],
            ["--for", "Ed", "--until", "soon"] + base,
            ["--for", "Ed", "--until", "2001-01-01T00:00:00Z"] + base, base,
        ] {
            let result = try run.run(["kit", "invite", kit] + words)
            #expect(result.code != 0 && result.output.isEmpty && !result.sentences.isEmpty, "\(words)")
        }
        #expect(try run.view().invitations().isEmpty)
    }
}
