import Foundation
import Testing

/// The office says where it is once, and everything that follows knows it: numbers, embargoes, documents, kits.
@Suite struct OwnOfficeJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom(
            "init", "--name", "Harbour Aid", "--region", "gb", "--zone", "Europe/London", "--web",
            "https://harbouraid.example", "--email", "press@harbouraid.example", "--number", "020 7946 0100")
        try session.write(
            """
            Ferry sails the Irish Sea again

            Brightwater, 12 November 2026 - The ferry across the Irish Sea sails again, Harbour Aid said.

            Media contact: Jon Dahl, press officer, 020 7946 0018, jon.dahl@harbouraid.example

            """, to: "ferry.txt")
    }

    @discardableResult
    private func runs(_ arguments: String...) throws -> Session.Outcome {
        let outcome = try session.run(arguments)
        #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
        return outcome
    }

    @Test func numbersAreReadWhereTheOfficeIs() throws {
        try runs("contact", "add", "--name", "Ana Lind", "--role", "desk", "--number", "020 7946 0019")
        #expect(try runs("contact", "show", "ana-lind", "--json").output.contains("+442079460019"))
        // A sea is no country, and a text that names one is not read abroad.
        try runs("read", "ferry.txt", "--accept", "--yes")
        #expect(try runs("contact", "show", "jon-dahl", "--json").output.contains("+442079460018"))
        // A number that the catalogue has for somebody is asked about no more.
        try runs("office", "set", "--region", "DE")
        try session.write(
            try session.text(of: "ferry.txt").replacing("Ferry sails", with: "Second ferry sails"), to: "second.txt")
        let again = try session.pressroom("read", "second.txt", "--accept")
        #expect(!again.errors.contains("A number is inferred"), "\(again.errors)")
    }

    @Test func timesWithoutAZoneAreItsOwn() throws {
        try runs("read", "ferry.txt", "--accept", "--yes")
        let set = try runs("event", "add", "--what", "Open deck", "--release", "ferry", "--start", "2031-07-01T10:00")
        #expect(set.errors.contains("is typed without a zone, so it is in Europe/London, where the office is."))
        #expect(try runs("event", "show", "open-deck", "--json").output.contains("2031-07-01T09:00:00Z"))
    }

    /// Who has a kit knows whom to call; a number of somebody who has left, which is the office's now, is handed out.
    @Test func kitsSayWhoHandsThemOut() throws {
        try session.write(
            try session.text(of: "ferry.txt").replacing("020 7946 0018", with: "020 7946 0100"), to: "ferry.txt")
        try runs("read", "ferry.txt", "--accept", "--yes")
        try runs("contact", "withdraw", "jon-dahl")
        try runs("kit", "new", "--release", "ferry", "--slug", "ferry")
        try runs("kit", "export", "ferry", "--to", "out")
        let readme = try session.text(of: "out/README.txt").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(
            readme.contains(
                "There is no press contact in this kit. Issued by Harbour Aid, https://harbouraid.example; press office: "
                    + "press@harbouraid.example, +44 20 7946 0100."), "\(readme)")
        #expect(readme.contains("Jon Dahl, press officer, 020 7946 0100, [see contacts above]"), "\(readme)")
        #expect(try session.text(of: "out/index.html").contains("Issued by <span"))
        let bundle = try session.text(of: "out/kit.json")
        #expect(bundle.contains("\"issuedBy\": {") && bundle.contains("\"number\": \"+442079460100\""))
        try runs("office", "set", "--name", "", "--web", "", "--email", "", "--number", "")
        try runs("kit", "export", "ferry", "--to", "out")
        let forms = try session.shell("cat out/README.txt out/index.html out/kit.json").output
        #expect(!forms.contains("ssued by") && !forms.contains("issuedBy") && !forms.contains("Press office:"))
    }
}
