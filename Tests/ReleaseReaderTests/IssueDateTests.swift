import Catalogue
import ReleaseReader
import Testing

/// The day of issue, as releases print it and where they leave part of it out.
@Suite struct IssueDateTests {
    private func issued(_ line: String, language: String = "en", region: String? = nil) throws -> Draft {
        try read(EmbargoTests.text(line, language: language), region: region)
    }

    @Test(arguments: [
        ("en", "March 3rd, 2020"), ("en", "Tuesday the 3rd of March 2020"), ("en", "Tue. 3 March 2020"),
        ("fr", "mardi 3 mars 2020"), ("de", "3. März 2020"), ("de", "Dienstag, den 3. Mrz. 2020"),
        ("es", "3 de marzo de 2020"), ("es", "martes 3 de marzo del 2020"), ("it", "3 marzo 2020"),
        ("pt", "3 de março de 2020"), ("nl", "3 maart 2020"), ("en", "2020-03-03"), ("de", "03.03.2020"),
    ])
    func readsADay(_ language: String, _ line: String) throws {
        let draft = try issued(line, language: language)
        #expect(draft.issued?.value.description == "2020-03-03")
        #expect(draft.issued?.inferred == nil)
        #expect(!draft.findings.contains { $0.rule == "reader.weekdayMismatch" })
    }

    @Test func digitsAreReadInTheOrderOfTheRegion() throws {
        let american = try issued("9/3/2000", region: "US")
        #expect(american.issued?.value.description == "2000-09-03")
        #expect(!american.findings.contains { $0.rule == "reader.dateOrder" })
        #expect(try issued("9/3/2000", region: "AU").issued?.value.description == "2000-03-09")
        #expect(try issued("9/13/2000", region: "AU").issued?.value.description == "2000-09-13")
        // Another date of the text leaves no doubt.
        let other = try read(EmbargoTests.text("9/3/2000") + "\nThe last train ran on 8/25/2000 at noon.\n")
        #expect(other.issued?.value.description == "2000-09-03")
    }

    @Test func whereTheRegionIsAGuessTheOrderIsInDoubt() throws {
        let draft = try issued("9/3/2000")
        #expect(draft.issued?.value.description == "2000-09-03")
        #expect(
            draft.findings.first { $0.rule == "reader.dateOrder" }?.message
                == "The date of issue is printed as 9/3/2000 and was read as 3 September 2000, because the text is taken to be from the United States; "
                + "it may be 9 March 2000.")
    }

    @Test func aYearOfTwoDigitsNeedsTheWholeYearInTheText() throws {
        #expect(try issued("9/3/00", region: "AU").issued == nil)
        let told = try read(
            EmbargoTests.text("9/3/00") + "\nIt was the wish of the year 2000 programme.\n", region: "AU")
        #expect(told.issued?.value.description == "2000-03-09")
    }

    @Test func theYearIsOneOfTheTextsInWhichTheWeekdayFits() throws {
        let spoken = try read(
            EmbargoTests.text("Monday, 14 September") + "\nThe line was closed in 2002 and opened in 2009.\n")
        #expect(spoken.issued?.value.description == "2009-09-14")
        #expect(
            spoken.issued?.inferred
                == "no year is printed; 2009, which the text mentions, is a year in which 14 September is a Monday")
        let after = try read(EmbargoTests.text("Monday, 14 September") + "\nThe line was closed in 2002.\n")
        #expect(after.issued?.value.description == "2009-09-14")
        #expect(
            after.findings.first { $0.rule == "reader.issueYear" }?.message
                == "The date of issue was read as 14 September 2009: no year is printed; 2009 is the first year from 2002 on, the latest "
                + "that the text mentions, in which 14 September is a Monday.")
        #expect(try read(EmbargoTests.text("14 September") + "\nThe line was closed in 2002.\n").issued == nil)
    }

    @Test func aWeekdayThatDoesNotFitIsSaid() throws {
        let draft = try issued("Monday, 10 January 2012")
        #expect(draft.issued?.value.description == "2012-01-10")
        #expect(
            draft.findings.first { $0.rule == "reader.weekdayMismatch" }?.message
                == "The date of issue is printed as a Monday, but 10 January 2012 is a Tuesday.")
    }

    @Test func theDayBelowTheTextIsTheDayOfIssueBeforeTheEmbargos() throws {
        let draft = try read(
            EmbargoTests.text("Embargoed until 12am 27 January 2003") + "\nEnds 26 January 2003\n", region: "AU")
        #expect(draft.issued?.value.description == "2003-01-26")
        #expect(draft.embargo?.proposed?.until.description == "2003-01-26T13:00:00Z")
    }

    @Test(arguments: [
        "WHEN:\n\nSaturday, June 22, 2024\n\nDoors open at 4:00 PM PT\n\nWHERE:\n\nThe old harbour",
        "When: Saturday, June 22, 2024\nWhere: The old harbour",
        "Date: June 22, 2024\nTime: 4 PM\nLocation: The old harbour",
    ])
    func theDayOfAnEventIsNoDayOfIssue(_ lines: String) throws {
        let draft = try read(EmbargoTests.text("Media advisory") + "\n\(lines)\n")
        #expect(draft.issued == nil)
    }

    @Test func aLabelledDateIsTheDayOfIssueWhereNoEventIsNear() throws {
        #expect(try issued("Date: 22 June 2024").issued?.value.description == "2024-06-22")
    }

    @Test func theLastUpdateStandsInWhereNothingElseIsDated() throws {
        let draft = try read(EmbargoTests.text("Dossier", language: "fr") + "\nDossier, mis à jour le 17 mai 2026.\n")
        #expect(draft.issued?.value.description == "2026-05-17")
        #expect(draft.issued?.inferred == "no other date is printed: the day of its last update")
        #expect(
            draft.findings.first { $0.rule == "reader.noIssueDate" }?.message
                == "No date of issue is printed: the day of its last update was taken.")
    }

    /// A line that says what happens on a day is no date line.
    @Test(arguments: [
        "The night line starts on 10 March 2031.", "We regret the accident of 10 February 2031.",
        "Die Nachtlinie startet am 10. März 2031.", "La ligne de nuit ouvre le 10 mars 2031.",
        "Open day for everybody at the old harbour on 12 May 2031", "30 June to 1 July 2031, Northport",
        "12-14 May 2031, Northport",
    ])
    func whatHappensOnADayIsNoDayOfIssue(_ line: String) throws {
        let draft = try read(
            "Harbour ferries return\n\n\(line)\n\nDetails below.\n\nPress contact: Jane Roe, jane.roe@harbour.example\n"
        )
        #expect(draft.issued == nil)
        #expect(draft.findings.contains { $0.rule == "reader.noIssueDate" })
    }

    /// "On 28 March 2031, Jane Roe was": the first sentence begins with a day.
    @Test(arguments: [
        "On 28 March 2031, Jane Roe was charged with the theft of three boats from the old harbour at Northport.",
        "Am 28. März 2031, einem Freitag, fuhr das erste Boot wieder zu den Inseln hinaus, auf die alle gewartet haben.",
    ])
    func aDayThatASentenceBeginsWithIsNone(_ sentence: String) throws {
        let draft = try read("Harbour ferries return\n\n\(sentence)\n\nDetails below.\n")
        #expect(draft.issued == nil)
    }

    @Test func aDayThatTheHeadlineSpeaksOfIsNone() throws {
        let draft = try read(
            """
            # Changes at the harbour office from 1 July 2031

            Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again, after two years of repairs.
            """ + "\n")
        #expect(draft.headline?.value == "Changes at the harbour office from 1 July 2031")
        #expect(draft.issued?.value.description == "2031-05-12")
    }

    @Test func whatHappensIsAnEvent() throws {
        let draft = try read(
            "Harbour ferries return\n\nThe night line will start on 10 March 2031.\n\nDetails below.\n")
        #expect(draft.events.map(\.date?.description) == ["2031-03-10"])
    }

    @Test(arguments: [
        "12 May 2031", "Monday, 12 May 2031", "Published on 12 May 2031 by the Harbour Alliance press office",
        "Date: 12 May 2031",
        "Northport, 12 May 2031", "Press release | 12 May 2031",
    ])
    func aDateLineIsOne(_ line: String) throws {
        let draft = try read(
            "Harbour ferries return to the northern islands\n\n\(line)\n\nThe Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.\n"
        )
        #expect(draft.issued?.value.description == "2031-05-12")
    }

    @Test(arguments: [
        "Press release of 12 May 2031", "Published: 12 May 2031",
        "Press release, 12 May 2031, in force from 1 June 2031",
    ])
    func aBarOfThePageHasTheDayWhereNothingElseDoes(_ bar: String) throws {
        let prose =
            "The Harbour Alliance will run ferries to the northern islands again, after two years of repairs to the piers there."
        let text = "Harbour ferries return\n\n\(bar)\n\n\(prose)\n\n\(prose)\n"
        let start = "Harbour ferries return\n\n".utf8.count
        let draft = try read(text, marks: [SourceMark(.surroundings, start..<(start + bar.utf8.count))])
        #expect(draft.issued?.value.description == "2031-05-12")
    }

    @Test(arguments: [
        ("29 Apr 93 15:55:25 GMT", "1993-04-29"), ("Tue, 27 Apr 93 19:37:53 EST", "1993-04-27"),
        ("3 Mar 04 10:00 GMT", "2004-03-03"),
    ])
    func aMailsShortYearIsRead(_ date: String, _ day: String) throws {
        let text =
            "\(date)\n\nHarbour ferries return to the northern islands\n\nThe ferries sail again to the islands from June, after two years of repairs to the piers there.\n"
        let mark = SourceMark(.particular(.published), 0..<date.utf8.count, source: "the header Date")
        #expect(try read(text, marks: [mark]).issued?.value.description == day)
    }
}
