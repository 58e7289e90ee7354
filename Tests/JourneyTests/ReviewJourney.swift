import Foundation
import Testing

/// What is doubtful is asked about, or refused.
@Suite struct ReviewJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        try session.write(Papers.advisory, to: "advisory.txt")
        try session.write(Papers.release(number: 1), to: "one.txt")
    }

    private func counts() throws -> [Int] {
        try ["contact", "release", "asset", "statement"].map { kind in
            try session.pressroom(kind, "list", "--json").output.components(separatedBy: "\n  {\n").count - 1
        }
    }

    @Test func withoutATerminalWhatIsDoubtfulIsRefusedAndNamed() throws {
        let before = try counts()
        let outcome = try session.pressroom("read", "advisory.txt", "--accept")
        #expect(outcome.code == 1)
        #expect(outcome.output == "")
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.first?.hasPrefix("doubtful: advisory.txt 3:1: ") == true, "\(outcome.errors)")
        #expect(
            lines.first?.contains(" dates are inferred: 3 March 2015, 12 February 2015") == true, "\(outcome.errors)")
        #expect(lines.last == "Nothing was saved.")
        #expect(outcome.errors.contains("add --yes, or accept on a terminal to be asked; --only accepts a part.\n"))
        #expect(try counts() == before)
        #expect(try session.pressroom("history").errors == "Nothing has been changed yet.\n")
        #expect(try session.pressroom("read", "advisory.txt", "--accept", "--yes").code == 0)
    }

    @Test func nothingIsAskedOfWhatIsPrinted() throws {
        #expect(try session.pressroom("read", "one.txt", "--accept").code == 0)
        try session.write(Papers.release(number: 2), to: "two.txt")
        #expect(try session.pressroom("read", "two.txt", "--accept").code == 0)
        #expect(try counts() == [1, 2, 0, 0])
    }

    @Test func aPartIsAcceptedAndLaterTheRest() throws {
        let first = try session.pressroom("read", "advisory.txt", "--accept", "--only", "contacts,assets")
        #expect(first.code == 0)
        let made = first.output.split(separator: "\n")
        #expect(made.contains("contact/marta-lindqvist") && made.contains { $0.hasPrefix("asset/") })
        #expect(!made.contains { $0.hasPrefix("event/") || $0.hasPrefix("statement/") })
        #expect(
            try session.pressroom("read", "advisory.txt", "--accept").errors.hasSuffix(
                "; nothing changed.\nRelease harbour-town-sea-wall-reopens is without the statements and events of the "
                    + "document. Take them with --only statements,events.\n"))
        let rest = try session.pressroom("read", "advisory.txt", "--accept", "--only", "statements", "--yes")
        #expect(
            rest.errors.contains("has been read before (release harbour-town-sea-wall-reopens); added 1 statement.\n"))
        let wrong = try session.pressroom("read", "advisory.txt", "--accept", "--only", "contacts,pictures")
        #expect(wrong.code == 64)
        #expect(
            wrong.errors.contains(
                "'pictures' is not a part of a document. "
                    + "The parts are contacts, spokespeople, assets, statements, links, events and quotes."))
    }

    @Test func aDateThatIsToldOfAKnownDocumentIsShown() throws {
        _ = try session.pressroom("read", "one.txt", "--accept", "--issued", "2031-03-09")
        let told = try session.pressroom("read", "one.txt", "--accept", "--issued", "2031-03-10")
        #expect(told.errors.contains("); issued “2031-03-09” → “2031-03-10”.\n"), "\(told.errors)")
    }

    @Test func aContactThatIsThereIsProposedAsAnUpdate() throws {
        _ = try session.pressroom("read", "one.txt", "--accept")
        let changed = Papers.release(number: 2).replacing("press officer, ", with: "head of press, ")
        try session.write(changed, to: "two.txt")
        let refused = try session.pressroom("read", "two.txt", "--accept")
        #expect(refused.code == 1)
        #expect(
            refused.errors.hasPrefix(
                "doubtful: two.txt 8:10: Marta Lindqvist is contact marta-lindqvist: the same name and e-mail address. "
                    + "It differs: title “press officer” → “head of press”.\n"), "\(refused.errors)")
        let taken = try session.pressroom("read", "two.txt", "--accept", "--yes")
        #expect(taken.errors.contains(" Taken as that contact; what it has stays.\n"))
        #expect(taken.errors.contains("title: “press officer” stays; the document says “head of press”"))
        #expect(try counts() == [1, 2, 0, 0])
        // A namesake elsewhere stays apart.
        let namesake = Papers.release(number: 3).replacing(
            "marta.lindqvist@tidewatch.example, +44 20 7946 0018", with: "m@x.example"
        )
        .replacing("Tidewatch International", with: "Coast Daily")
        try session.write(namesake, to: "three.txt")
        let apart = try session.pressroom("read", "three.txt", "--accept", "--yes")
        #expect(apart.errors.contains(": only the name is the same. "), "\(apart.errors)")
        #expect(apart.errors.contains(" Kept apart, as a new contact.\n"))
        #expect(try counts() == [2, 3, 0, 0])
    }

    @Test func onATerminalThePersonDecides() throws {
        _ = try session.pressroom("read", "one.txt", "--accept")
        let changed = Papers.release(number: 2).replacing("press officer, ", with: "head of press, ")
        try session.write(changed, to: "two.txt")
        let terminal = try TerminalSession(
            session, ["read", "two.txt", "--accept"], columns: 200, variables: ["NO_COLOR": "1"])
        #expect(terminal.sees("[q]uit: "))
        terminal.types("\n")
        #expect(terminal.sees("[u]pdate"))
        #expect(terminal.shown.contains("title: “press officer” → “head of press”"))
        #expect(terminal.shown.contains("Contact: «Marta Lindqvist, head of press, "))
        terminal.types("u\n")
        let (code, shown) = terminal.ends()
        #expect(code == 0, "\(shown)")
        #expect(shown.contains(" It brought contact marta-lindqvist up to date.\n"))
        let contact = try session.pressroom("contact", "show", "marta-lindqvist").output
        #expect(contact.lowercased().contains("head of press"))
        #expect(try session.pressroom("explain", "marta-lindqvist").output.contains("«head of press»"))
    }

    @Test func whoQuitsOrHangsUpHasSavedNothing() throws {
        for answer in ["q\n", "\u{4}"] {
            let terminal = try TerminalSession(session, ["read", "advisory.txt", "--accept"])
            #expect(terminal.sees("[q]uit: "))
            terminal.types(answer)
            let (code, shown) = terminal.ends()
            #expect(code == 1 && shown.hasSuffix("Nothing was saved.\n"), "\(shown)")
        }
        #expect(try counts() == [0, 0, 0, 0])
    }

    @Test func anEmbargoWithoutATimeIsAnsweredByAPersonOnly() throws {
        try session.write(
            "EMBARGOED UNTIL 10 January 2031\n\n12 February 2015\n\n"
                + Papers.release(number: 4).replacing("FOR IMMEDIATE RELEASE\n12 February 2015\n\n", with: ""),
            to: "later.txt")
        for more in [[], ["--yes"]] {
            let outcome = try session.run(["read", "later.txt", "--accept"] + more)
            #expect(outcome.code == 1)
            #expect(
                outcome.errors.contains(
                    "The embargo of 10 January 2031 has no time or zone. --embargo names it, or none, with --why.\n"))
        }
        #expect(try counts() == [0, 0, 0, 0])
        let bad = try session.pressroom("read", "later.txt", "--accept", "--embargo", "2031-01-10")
        #expect(bad.code == 64)
        #expect(bad.errors.hasPrefix("Error: An embargo needs a day, a time and a zone. "))
        let none = try session.pressroom("read", "one.txt", "--accept", "--embargo", "2031-01-10T00:01 Europe/London")
        #expect(none.code == 1)
        #expect(none.errors.hasPrefix("No document here has an embargo without a time or a zone, "))

        let terminal = try TerminalSession(session, ["read", "later.txt", "--accept", "--yes"], columns: 200)
        #expect(terminal.sees("such as 00:01 Europe/London ([q]uit): "))
        terminal.types("q\n")
        #expect(terminal.ends().code == 1)

        let answered = try session.pressroom(
            "read", "later.txt", "--accept", "--embargo", "2031-01-10T00:01 Europe/London")
        #expect(answered.code == 0, "\(answered.errors)")
        #expect(!answered.errors.contains("The embargo"))
        #expect(
            try session.pressroom("release", "list", "--json").output
                .contains(
                    "\"embargo\": {\"until\": \"2031-01-10T00:01:00Z\", \"zone\": \"Europe/London\"}"))
        let again = try session.pressroom(
            "read", "later.txt", "--accept", "--embargo", "2031-01-10T00:01 Europe/London")
        #expect(again.code == 0 && again.errors.hasSuffix("; nothing changed.\n"))
    }

    @Test func theWordsOfAnEmbargoThatAreNoneAreAnsweredSo() throws {
        try session.write(
            "EMBARGOED UNTIL 10 January 2031\n\n12 February 2015\n\n"
                + Papers.release(number: 4).replacing("FOR IMMEDIATE RELEASE\n12 February 2015\n\n", with: ""),
            to: "later.txt")
        let unexplained = try session.pressroom("read", "later.txt", "--accept", "--yes", "--embargo", "none")
        #expect(unexplained.code == 64 && unexplained.errors.contains("Say why with --why."), "\(unexplained.errors)")
        let taken = try session.pressroom(
            "read", "later.txt", "--accept", "--yes", "--embargo", "none", "--why", "the day is past")
        #expect(taken.code == 0, "\(taken.errors)")
        let release = try #require(taken.output.split(separator: "\n").first { $0.hasPrefix("release/") })
        let slug = String(release.dropFirst("release/".count))
        #expect(try !session.pressroom("release", "show", slug).output.contains("10 January 2031"))
        #expect(try session.pressroom("history", "--limit", "1").output.contains("“the day is past”"))
        _ = try session.pressroom("kit", "new", "--release", slug, "--slug", "four")
        let kit = try session.pressroom("kit", "export", "four", "--format", "text")
        #expect(kit.code == 0 && !kit.output.contains("EMBARGO"), "\(kit.output)")
    }

    @Test func anyLineThatIsShownIsCorrectedByItsNumber() throws {
        let terminal = try TerminalSession(
            session, ["read", "one.txt", "--accept"], columns: 200, variables: ["NO_COLOR": "1"])
        #expect(terminal.sees("a number corrects its line, [q]uit: "))
        func number(_ words: String) throws -> String {
            let line = try #require(terminal.shown.split(separator: "\n").last { $0.contains(words) })
            return try #require(line.firstMatch(of: #/\[(\d+)\]/#).map { String($0.output.1) })
        }
        terminal.types("99\n")
        #expect(terminal.sees("Type a number from 1 to "))
        terminal.types("\(try number("Pier number 1"))\n")
        #expect(terminal.sees("What is right?"))
        terminal.types("Pier one opens again\n")
        terminal.types("\(try number("+44 20 7946 0018"))\n")
        #expect(terminal.sees("address: +44 20 7946 0018"))
        terminal.types("jane\n")
        #expect(terminal.sees("cannot be dialled from abroad"))
        terminal.types("+44 20 7946 0019\n\n\n")
        let (code, shown) = terminal.ends()
        #expect(code == 0, "\(shown)")
        #expect(shown.contains("Saved 'one.txt' as release pier-one-opens-again"), "\(shown)")
        let release = try session.pressroom("explain", "release/pier-one-opens-again").output
        #expect(release.contains("Pier one opens again") && release.contains("ana"), "\(release)")
        #expect(try session.pressroom("contact", "show", "marta-lindqvist").output.contains("+442079460019"))
        // A later edition of the document overwrites neither, and knows both again.
        try session.write(Papers.release(number: 1).replacing("press officer", with: "head of press"), to: "one.txt")
        #expect(try session.pressroom("read", "one.txt", "--accept", "--yes").code == 0)
        #expect(try counts() == [1, 1, 0, 0])
        let contact = try session.pressroom("contact", "show", "marta-lindqvist").output
        #expect(contact.contains("+442079460019") && !contact.contains("0018"), "\(contact)")
        #expect(try session.pressroom("release", "list").output.contains("Pier one opens again"))
    }

    @Test func aHeadlineThatWasNotFoundIsTyped() throws {
        try session.write("Press contact: Jane Doe, jane@riverside.example, +44 20 7946 0018\n", to: "headless.txt")
        let terminal = try TerminalSession(session, ["read", "headless.txt", "--accept"], columns: 200)
        #expect(terminal.sees("a number corrects its line"))
        terminal.types("\n")
        #expect(terminal.sees("The headline ([q]uit):"))
        terminal.types("The sea wall reopens\n")
        let (code, shown) = terminal.ends()
        #expect(
            code == 0 && shown.contains("release the-sea-wall-reopens") || shown.contains("sea-wall-reopens"),
            "\(shown)")
        #expect(try session.pressroom("release", "list").output.contains("The sea wall reopens"))
    }
}
