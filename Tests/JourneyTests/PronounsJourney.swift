import Foundation
import Testing

/// A contact says how to speak of them, wherever a contact goes.
@Suite struct PronounsJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        _ = try session.pressroom(
            "contact", "add", "--name", "Jané Doe", "--pronouns", "they/them", "--email", "jane@riverside.example")
    }

    private func shown() throws -> String { try session.pressroom("contact", "show", "jane-doe").output }

    @Test func theyAreShownAndExplained() throws {
        #expect(try shown().contains("  pronouns  they/them\n"))
        #expect(
            try session.pressroom("contact", "show", "jane-doe", "--json").output.contains(#""pronouns": "they/them""#))
        #expect(try session.pressroom("explain", "jane-doe").output.contains("pronouns  they/them\n"))
        #expect(try session.pressroom("history", "jane-doe").output.contains("pronouns: “they/them”"))
    }

    @Test func theyAreChangedByOptionAndInTheEditorAndUndone() throws {
        #expect(try session.pressroom("contact", "edit", "jane-doe", "--pronouns", "she/they").code == 0)
        #expect(
            try session.pressroom("history", "--full", "--limit", "1").output.contains(
                "pronouns: “they/them” → “she/they”"))
        session.variables["EDITOR"] = "sed -i 's/^pronouns: she.they/pronouns: she\\/her/'"
        #expect(try session.pressroom("contact", "edit", "jane-doe").code == 0)
        #expect(try shown().contains("she/her"))
        #expect(try session.pressroom("undo").code == 0)
        #expect(try shown().contains("she/they"))
        #expect(try session.pressroom("contact", "edit", "jane-doe", "--pronouns", "").code == 0)
        #expect(try !shown().contains("pronouns"))
    }

    @Test func theyAreOneLineOfAHundredCharacters() throws {
        let outcome = try session.pressroom(
            "contact", "edit", "jane-doe", "--pronouns", String(repeating: "a", count: 101))
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("The pronouns are longer than 100 characters. Shorten them."))
    }

    @Test(arguments: [
        ("vcard --profile v4", "PRONOUNS:they/them"), ("vcard", "PRONOUNS:they/them"),
        ("jscontact", #""speakToAs":{"pronouns":{"k1":{"pronouns":"they/them"}}}"#),
        ("json", #""pronouns":"they/them""#),
        ("csv", "they/them"),
    ])
    func theyAreHandedOutAndComeBack(_ format: String, _ words: String) throws {
        #expect(try session.shell("pressroom contact export --to out --format \(format)").code == 0)
        #expect(try session.text(of: "out").contains(words))
        if format == "json" { return }
        // Into a catalogue of somebody else's.
        session.variables["PRESSROOM_CATALOGUE"] = "other.sqlite"
        _ = try session.pressroom("init")
        #expect(try session.pressroom("contact", "import", "out", "--accept").code == 0)
        #expect(try shown().contains("  pronouns  they/them\n"))
    }
}
