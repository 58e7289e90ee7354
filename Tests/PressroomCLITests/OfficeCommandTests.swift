import Catalogue
import Foundation
import Testing

@testable import PressroomCLI

/// What the office says of itself, at the command line.
@Suite struct OfficeCommandTests {
    @Test func itIsSetShownAndUndone() throws {
        let run = try CommandLineRun()
        #expect(
            try run("office", "show").sentences
                == "Nothing has been set yet. Set it with 'pressroom office set', such as --region GB.\n")
        let set = try run(
            "office", "set", "--region", "gb", "--zone", "Europe/London", "--languages", "en; cy", "--number",
            "020 7946 0018")
        #expect(
            set.sentences == "Changed the office's settings. This is change 1; to undo it, run 'pressroom undo 1'.\n")
        #expect(
            try run("office", "show").output == """
                The office
                  home region   The United Kingdom
                  zone          Europe/London
                  languages     English and Welsh
                  press number  020 7946 0018

                """)
        #expect(try run("office", "show", "--json").output.contains("\"normalisedNumber\": \"+442079460018\""))
        #expect(try run("office", "set", "--region", "GB").sentences == "Nothing differs, and nothing was changed.\n")
        #expect(try run("undo").code == 0)
        #expect(try run("office", "show").output == "")
    }

    @Test func numbersAreReadWhereTheOfficeIs() throws {
        let run = try CommandLineRun()
        let refused = try run("contact", "add", "--name", "Jane Doe", "--number", "07700 900123")
        #expect(refused.code == 1)
        try run("office", "set", "--region", "GB")
        #expect(try run("contact", "add", "--name", "Jane Doe", "--number", "07700 900123").code == 0)
        try run("contact", "edit", "jane-doe", "--add-number", "020 7946 0018")
        #expect(
            Set(try run.view().contact(RecordName("jane-doe")).points.map { "\($0.kind) \($0.normalised ?? "")" }) == [
                "voice +447700900123", "voice +442079460018",
            ])
        let file = try run.write("name,phone\nAnn Lee,020 7946 0019\n", to: "people.csv")
        #expect(try run("contact", "import", file, "--accept", "--yes").code == 0)
        #expect(try run.view().contact(RecordName("ann-lee")).points.map(\.normalised) == ["+442079460019"])
    }

    @Test func anEmbargoWithoutAZoneIsInTheZoneOfTheOffice() throws {
        let run = try CommandLineRun()
        let file = try run.write(Town.vague, to: "fares.txt")
        let refused = try run("read", file, "--accept", "--yes", "--embargo", "2031-03-03T00:01")
        #expect(refused.code == 1)
        #expect(refused.sentences.contains("An embargo needs a day, a time and a zone."))
        try run("office", "set", "--zone", "Europe/London")
        let taken = try run("read", file, "--accept", "--yes", "--embargo", "2031-03-03T00:01")
        #expect(taken.code == 0)
        #expect(taken.sentences.contains("The embargo is named without a zone, so it is "))
        #expect(try run.view().releases().first?.release.embargo?.zone == "Europe/London")
    }

    @Test func aTimeWithoutAZoneIsInTheZoneOfTheOffice() throws {
        let run = try CommandLineRun()
        try run("release", "add", "--headline", "Trains")
        let event = ["event", "add", "--what", "Press preview", "--release", "trains", "--start", "2031-07-03T10:00"]
        let refused = try run.run(event)
        #expect(refused.code == 1 && refused.sentences.contains("The start needs a day, a time and a zone."))
        try run("office", "set", "--zone", "Europe/London")
        let added = try run.run(event)
        #expect(added.code == 0, "\(added.sentences)")
        #expect(
            added.sentences.hasPrefix(
                "The start is typed without a zone, so it is in Europe/London, where the office is.\n"))
        let events = try run.view().records(of: Event.self)
        #expect(
            events.map(\.record.starts) == [
                Moment(Instant("2031-07-03T09:00:00Z") ?? Instant(milliseconds: 0), zone: "Europe/London")
            ])
        (run.variables["EDITOR"], run.variables["TMPDIR"]) = ("sed -i 's/^end:.*/end: 2031-07-03T11:30/'", run.folder)
        #expect(try run("event", "edit", "press-preview").code == 0)
        #expect(try run.view().records(of: Event.self).first?.record.ends?.zone == "Europe/London")
    }

    @Test func initTakesWhatIsSaidAndMakesNothingWhereThatIsWrong() throws {
        let run = try CommandLineRun()
        let place = "\(run.folder)/own.sqlite"
        let wrong = try run("init", "--catalogue", place, "--region", "Britain")
        #expect(wrong.code == 1)
        #expect(wrong.sentences == "'Britain' is not a region. Write it as GB.\n")
        #expect(!FileManager.default.fileExists(atPath: place))
        let made = try run("init", "--catalogue", place, "--region", "GB", "--name", "Harbour Aid")
        #expect(
            made.sentences.hasSuffix(
                "The office's settings are kept; 'pressroom office show' shows them.\n"
                    + "See what a release says with 'pressroom read FILE'.\n"))
        #expect(try run("office", "show", "--catalogue", place).output.contains("Harbour Aid"))
    }

    @Test func itIsAskedWithAnAnswerThatEnterTakes() throws {
        let run = try CommandLineRun()
        run.variables["LANG"] = "en_GB.UTF-8"
        run.isAttended = true
        var lines = [
            "Harbour Aid", "Atlantis", "", "Europe/London", "", "-", "press@harbouraid.example", "020 7946 0018",
        ][...]
        let desk = OfficeDesk(screen: try run.screen(), surroundings: run.surroundings) { lines.popFirst() }
        let answers = desk.answers(besides: [:])
        #expect(
            answers == [
                .name: "Harbour Aid", .region: "GB", .zone: "Europe/London", .languages: "en",
                .email: "press@harbouraid.example", .number: "020 7946 0018",
            ])
        #expect(try run.text(of: "error").contains("'Atlantis' is not a region. Write it as GB.\nHome region [GB]: "))
        var short = ["Harbour Aid"][...]
        let left = OfficeDesk(screen: try run.screen(), surroundings: run.surroundings) { short.popFirst() }
        #expect(left.answers(besides: [:]) == [.name: "Harbour Aid"])
    }
}
