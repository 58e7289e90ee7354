import Catalogue
import Foundation
import Testing

@testable import PressroomCLI

/// Commands take a record by the beginning of its slug, a surname or words of its headline, and say which they took.
@Suite struct NamingCommandTests {
    let run: CommandLineRun
    private let release = "night-trains-come-back-to-the-coast"

    init() throws { run = try Town.furnished() }

    @Test func everyCommandThatTakesARecordTakesAName() throws {
        #expect(try run("contact", "show", "Dahl").output.hasPrefix("Jon Dahl (contact/jon-dahl)"))
        #expect(try run("release", "show", "night").output.contains("(release/\(release))"))
        #expect(try run("kit", "show", "Night trains", "--json").output.contains(#""slug": "trains""#))
        #expect(try run("explain", "halvorsen").output.contains("Ingrid Halvorsen"))
        #expect(try run("history", "halvorsen").output.contains("contact ingrid-halvorsen"))
        #expect(try run("organisation", "show", "nordlys").output.contains("(organisation/nordlys-rail)"))
        #expect(try run("contact", "export", "doe", "--format", "csv").output.contains("Jane Doe"))
        #expect(
            try run("contact", "edit", "doe", "--title", "Editor").sentences.hasPrefix("Changed contact jane-doe."))
        #expect(try run("contact", "withdraw", "doe").sentences.hasPrefix("Withdrew contact jane-doe."))
        #expect(try run("contact", "restore", "doe").sentences.hasPrefix("Restored contact jane-doe."))
        #expect(try run("release", "hold", "coast").sentences.hasPrefix("Withheld release \(release)."))
        #expect(try run("release", "restore", "coast").code == 0)
        #expect(try run("kit", "add", "tra", "doe").output == "contact/jane-doe\n")
        #expect(
            try run("kit", "remove", "tra", "doe").sentences.hasPrefix("Removed contact/jane-doe from kit trains."))
        #expect(
            try run("kit", "order", "tra", "halv").sentences.contains("contact/ingrid-halvorsen first in kit trains"))
        #expect(try run("kit", "new", "--release", "coast", "--slug", "again").code == 0)
        #expect(try run("link", "list", "--kit", "trai").code == 0)
        #expect(try run("contact", "list", "--organisation", "harbour").output.contains("jane-doe"))
        #expect(
            try run("kit", "export", "agai", "--to", "\(run.folder)/kit").sentences
                .hasPrefix("Wrote kit again for press"))
        try run.write(Town.article.replacing("Night trains to return", with: "Trains to return"), to: "other.txt")
        let read = try run("read", "\(run.folder)/other.txt", "--accept", "--yes", "--covers", "coast")
        #expect(read.sentences.contains("which covers release \(release)"), "\(read)")
    }

    @Test func whatMayBeSeveralIsTurnedDown() throws {
        let outcome = try run("contact", "withdraw", "j")
        #expect(outcome.code == ExitTable.failed)
        #expect(
            outcome.sentences == """
                'j' may be any of these:
                  jane-doe: Jane Doe
                  jon-dahl: Jon Dahl
                None of them was taken. Type the slug of the one you mean, or more of what it is called.

                """)
        #expect(
            try run("contact", "show", "dahll").sentences == "There is no contact 'dahll'. Did you mean 'jon-dahl'?\n")
        #expect(try run("history", "--limit", "1").output.hasPrefix("change 4"))
    }

    /// An exact slug that the press does not see is not another's beginning.
    @Test func aHiddenKitIsNotTakenForAnother() throws {
        try run("kit", "new", "--release", release, "--slug", "trains-again")
        try run("kit", "edit", "trains", "--audience", "internal")
        let outcome = try run("kit", "export", "trains", "--to", "\(run.folder)/kit")
        #expect(outcome.code == ExitTable.failed)
        #expect(outcome.sentences.contains("Kit trains is not for the audience 'press'"), "\(outcome)")
        try run("contact", "add", "--name", "Jane Doe-Marsh", "--email", "m@harbourwatch.example")
        try run("contact", "edit", "jane-doe", "--audience", "internal")
        let exported = try run("contact", "export", "jane-doe", "--format", "csv")
        #expect(exported.code == ExitTable.failed && !exported.output.contains("Marsh"), "\(exported)")
    }

    @Test(arguments: ["contact", "release", "kit", "organisation", "event", "outlet", "coverage", "statement"])
    func everyKindOfRecordIsRenamed(_ kind: String) throws {
        try run("event", "add", "--what", "Doors open", "--release", release)
        try run("outlet", "add", "--name", "Delta Post")
        let row = try run.run([kind, "list", "--json"]).output
        let slug = try #require(row.firstMatch(of: #/"slug": "([a-z0-9-]+)"/#)).output.1
        let renamed = try run.run([kind, "edit", "\(slug)", "--slug", "new-name", "--why", "shorter"])
        #expect(renamed.sentences.hasPrefix("Renamed \(kind) \(slug) to new-name. This is change 7;"), "\(renamed)")
        #expect(try run.run([kind, "show", "new-name"]).code == 0)
        #expect(try run.run([kind, "show", "\(slug)"]).output.contains("(\(kind)/new-name)"))
        #expect(try run("history", "7").output.contains("slug: “\(slug)” → “new-name”"))
        #expect(try run("history", "7").output.contains("rename \(kind) · “shorter”"))
        #expect(
            try run.run([kind, "edit", "new-name", "--slug", "new-name"]).sentences
                == "Nothing differs, and nothing was changed.\n")
        #expect(
            try run.run([kind, "edit", "new-name", "--slug", "New Name"]).sentences.contains("'New Name' is not a slug")
        )
        #expect(try run("undo", "7").code == 0)
        #expect(try run.run([kind, "show", "\(slug)"]).output.contains("(\(kind)/\(slug))"))
        #expect(try run.run([kind, "show", "new-name"]).output.contains("(\(kind)/\(slug))"))
    }

    @Test func aSlugThatIsTakenIsNoNewOne() throws {
        let taken = try run("contact", "edit", "jane-doe", "--slug", "jon-dahl")
        #expect(taken.sentences == "There is already a contact 'jon-dahl'. Choose another slug with --slug.\n")
        try run("contact", "edit", "jane-doe", "--slug", "jane")
        try run("contact", "add", "--name", "Jane Roe", "--slug", "jane-doe")
        let undone = try run("undo", "5")
        #expect(undone.code == ExitTable.failed && undone.sentences.contains("Change 5 cannot be undone"), "\(undone)")
        #expect(try run("contact", "show", "jane-doe").output.hasPrefix("Jane Roe"))
    }
}
