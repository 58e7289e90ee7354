import Foundation
import Testing

/// A mistake is put right, and everybody who has the release is told.
@Suite struct CorrectionJourney {
    let session: Session
    private let release = "night-trains-come-back-to-the-coast"

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        try session.write(Papers.nightTrains, to: "release.txt")
        let accepted = try session.pressroom("read", "release.txt", "--accept", "--yes")
        #expect(accepted.code == 0, "\(accepted.errors)")
        try runs("kit", "new", "--release", release, "--slug", "trains")
        try session.write(CorrectionJourney.correction, to: "correction.txt")
    }

    static let correction = """
        CORRECTION

        Night trains leave once a day

        Brightwater, 23 November 2026 - In our press release “Night trains come back to the coast” of 20 November 2026, the
        second sentence should read “The first leaves on 10 April 2027”, not “The first leaves on 3 April 2027”. Nordlys Rail
        is sorry for the mistake.

        Press contact: Jon Dahl, press officer, jon.dahl@nordlysrail.example, +44 20 7946 0018

        """

    @discardableResult
    private func runs(_ arguments: String...) throws -> Session.Outcome {
        let outcome = try session.run(arguments)
        #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
        return outcome
    }

    private func rules() throws -> [String] {
        try session.shell("pressroom check --json | sed -n 's/.*\"rule\": \"\\(.*\\)\".*/\\1/p'").output
            .split(separator: "\n").map(String.init)
    }

    private let correction = "night-trains-leave-once-a-day"

    @Test func aCorrectionReachesWhatItCorrects() throws {
        try runs("kit", "export", "trains", "--to", "before")
        #expect(try !rules().contains("kit.correctedSince"))
        let refused = try session.pressroom("read", "correction.txt", "--accept")
        #expect(refused.code == 1)
        #expect(
            refused.errors.contains(
                "It puts release \(release) (Night trains come back to the coast, 20 November 2026) right"))
        let taken = try runs("read", "correction.txt", "--accept", "--yes")
        #expect(
            taken.errors.contains("right: it names its title") && taken.errors.contains("Taken so."), "\(taken.errors)")

        let notice = "CORRECTED on 23 November 2026 by “Night trains leave once a day”."
        #expect(
            try runs("release", "show", release).output.split(separator: "\n").dropFirst().first?.contains(notice)
                == true)
        #expect(try runs("release", "list").output.contains("CORRECTED 23 November 2026: Night trains"))
        #expect(try runs("kit", "list").output.contains("CORRECTED 23 November 2026: Night trains"))
        #expect(try runs("kit", "show", "trains").output.contains(notice))
        #expect(try runs("search", "coast").output.contains("(CORRECTED 23 November 2026)"))
        #expect(try runs("release", "show", release, "--json").output.contains("\"corrections\": ["))

        // The kit that went out before is an error until it goes out again, in any form that holds the release.
        #expect(try rules().contains("kit.correctedSince"))
        try runs("kit", "export", "trains", "--format", "vcard")
        try runs("kit", "export", "trains", "--audience", "internal", "--to", "own")
        #expect(try rules().contains("kit.correctedSince"))
        try runs("kit", "export", "trains", "--to", "after.zip")
        #expect(try !rules().contains("kit.correctedSince"))

        try runs("kit", "export", "trains", "--to", "after")
        #expect(try session.text(of: "after/README.txt").replacing("\n", with: " ").hasPrefix(notice))
        let bundle = try session.text(of: "after/kit.json")
        #expect(bundle.contains("\"notice\": \"\(notice)\"") && bundle.contains("\"corrects\": "))
        #expect(try session.text(of: "own/README-INTERNAL.txt").replacing("\n", with: " ").contains(notice))

        // It is a relation and no copy: where the correction is withdrawn, nothing was put right.
        try runs("release", "kill", correction, "--why", "it was right after all")
        try runs("kit", "export", "trains", "--to", "after")
        #expect(try !session.shell("cat after/*.txt after/*.json").output.contains("CORRECTED"))
        #expect(try !runs("release", "list").output.contains("CORRECTED"))
        try runs("release", "restore", correction)
        #expect(try rules().contains("kit.correctedSince"))
    }

    @Test func whereNobodyIsAskedTheReleaseIsNamed() throws {
        try session.write(
            CorrectionJourney.correction.replacing("of 20 November 2026", with: "of 19 November 2026")
                .replacing("Nordlys Rail\nis sorry", with: "The rest of it stands, and Nordlys Rail\nis sorry"),
            to: "doubtful.txt")
        let refused = try session.pressroom("read", "doubtful.txt", "--accept", "--yes")
        #expect(refused.code == 1)
        #expect(
            refused.errors.contains("It may put release \(release)")
                && refused.errors.contains("--corrects names it, and --corrects '' none."), "\(refused.errors)")
        #expect(refused.errors.contains("Nothing was saved."))
        #expect(try !runs("release", "list").output.contains(correction))

        let unknown = try session.pressroom("read", "doubtful.txt", "--accept", "--yes", "--corrects", "day-trains")
        #expect(unknown.code == 1 && unknown.errors.contains("There is no release 'day-trains'"), "\(unknown.errors)")
        try runs("read", "doubtful.txt", "--accept", "--yes", "--corrects", "night-trains-come")
        #expect(try runs("release", "list").output.contains("CORRECTED 23 November 2026: Night trains"))
        let page = try runs("release", "show", correction).output
        #expect(page.contains(release), "\(page)")
        try runs("undo")

        try runs("read", "doubtful.txt", "--accept", "--yes", "--corrects", "")
        #expect(try rules().contains("release.correctsNothing"))
        let two = try session.pressroom(
            "read", "doubtful.txt", "correction.txt", "--accept", "--yes", "--corrects", release)
        #expect(two.code == 1 && two.errors.contains("'doubtful.txt' and 'correction.txt' are each a correction."))
    }

    @Test func anEmbargoedCorrectionTellsThePressNothing() throws {
        try runs("read", "correction.txt", "--accept", "--yes")
        try runs("kit", "export", "trains", "--to", "out")
        try runs(
            "release", "edit", correction, "--embargo", "2101-03-03T00:01 Europe/London", "--why", "the board meets")
        try runs("kit", "export", "trains", "--to", "out")
        #expect(try !session.shell("cat out/*.txt out/*.json out/*.vcf").output.lowercased().contains("correct"))
        #expect(
            try runs("release", "show", release).output.contains(
                "(under embargo until Thursday 3 March 2101, 00:01 GMT)"))
        try runs("kit", "export", "trains", "--audience", "internal", "--to", "own")
        #expect(try session.text(of: "own/README-INTERNAL.txt").contains("CORRECTED on"))
    }

    @Test func nothingCorrectsItself() throws {
        try runs("read", "correction.txt", "--accept", "--yes")
        let itself = try session.pressroom("release", "edit", correction, "--corrects", correction)
        #expect(itself.code == 1 && itself.errors.contains("would come back to itself by what it corrects"))
        let circle = try session.pressroom("release", "edit", release, "--corrects", correction)
        #expect(circle.code == 1 && circle.errors.contains("would come back to itself by what it corrects"))
    }

    @Test func onATerminalItIsAskedWhichReleaseIsMeant() throws {
        try session.write(
            CorrectionJourney.correction.replacing("of 20 November 2026", with: "of 19 November 2026")
                .replacing("Nordlys Rail\nis sorry", with: "The rest of it stands, and Nordlys Rail\nis sorry"),
            to: "doubtful.txt")
        let person = try TerminalSession(session, ["read", "doubtful.txt", "--accept"])
        #expect(person.sees("Enter goes on, a number corrects its line"))
        person.types("\n")
        #expect(person.sees("Which release does it put right?"))
        #expect(person.sees("[l]eave open"))
        person.types("w\n")
        #expect(person.sees("The slug of the release that it puts right:"))
        person.types("\(release)\n")
        #expect(person.ends().code == 0)
        #expect(try runs("release", "show", release).output.contains("CORRECTED on 23 November 2026"))
    }

    @Test func whereNothingIsFoundItIsAFinding() throws {
        try session.write(
            CorrectionJourney.correction.replacing("Night trains come back to the coast", with: "Ferries sail at nine")
                .replacing("of 20 November 2026", with: "of 2 May 2019"), to: "other.txt")
        let taken = try session.pressroom("read", "other.txt", "--accept", "--yes")
        #expect(taken.code == 0)
        #expect(taken.errors.contains("--corrects …'."), "\(taken.errors)")
        #expect(try rules().contains("release.correctsNothing"))
    }
}
