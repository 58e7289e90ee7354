import ReleaseReader
import Testing

/// Lines that stand where a headline would, and the headline beside them.
@Suite struct HeadlineLookalikeTests {
    private static let title = "Harbour ferries return to the northern islands"
    private static let body =
        "Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn."

    private func headline(_ lines: String...) throws -> String? {
        try read((lines + [HeadlineLookalikeTests.body]).joined(separator: "\n\n") + "\n").headline?.value
    }

    @Test(arguments: [
        "Here is a press release from the Harbour Alliance.",
        "The following press release was sent out by the Harbour Alliance today:",
        "By Jane Roe",
        "GET HELP\nREPORT A CRIME\nCONTACT US\nYOUR CONVICTION\nOUR WORK",
        "Time: 6 December 2031, 11.45 am, place: Harbour Hall",
    ])
    func whatStandsAboveIsNone(_ above: String) throws {
        #expect(try headline(above, HeadlineLookalikeTests.title) == HeadlineLookalikeTests.title)
    }

    @Test(arguments: [
        "THE MINISTER: Jane, do you have a question for the boats of the harbour?",
        "NORTHPORT, May 12 -- Following is a letter to the harbour",
    ])
    func whatStandsBelowIsNone(_ below: String) throws {
        let turns = "THE MINISTER: Yes.\n\nTHE MINISTER: No.\n\nTHE MINISTER: Perhaps."
        let read = try read([HeadlineLookalikeTests.title, below, turns].joined(separator: "\n\n") + "\n")
        #expect(read.headline?.value == HeadlineLookalikeTests.title)
    }

    @Test func aLetterheadEndsAtItsNumber() throws {
        let letterhead = "PUBLIC INFORMATION DESK\nHARBOUR LABORATORY OF THE COAST\nNORTHPORT NP1 1AA (020) 7946 0001"
        #expect(try headline(letterhead, HeadlineLookalikeTests.title) == HeadlineLookalikeTests.title)
    }

    @Test func aRuleIsNoPartOfIt() throws {
        let office = "Office of the Press Secretary\n(Northport, Maine)\n____________________________"
        #expect(try headline(office, "For Immediate Release", HeadlineLookalikeTests.title)?.contains("_") == false)
    }

    /// A page that became a text has its title several times, and as long as a paragraph.
    @Test func aLongTitleIsNoParagraph() throws {
        let long =
            "MAN WHO SET FIRE TO TWO BOATS OF THE HARBOUR AND FLED OVER THE NORTHERN PIER IS FOUND AFTER TWENTY YEARS BY A DIVER WHO KNEW HIM AS A CHILD"
        let page =
            "\(long) - Harbour Court\n\nScroll to top\nFollow us\nSearch for\n\n\(long)\n\nHome\nPress\n\n\(long)"
        #expect(try headline(page) == long)
    }

    // MARK: What the file calls itself

    private func stated(_ printed: String, _ titles: [(String, String)]) throws -> String? {
        var (text, marks): (String, [SourceMark]) = ("", [])
        for (title, source) in titles {
            let start = text.utf8.count
            text += title + "\n"
            marks.append(SourceMark(.particular(.title), start..<(start + title.utf8.count), source: source))
        }
        text += "\n"
        let start = text.utf8.count
        text += printed + "\n\n" + HeadlineLookalikeTests.body + "\n"
        marks.append(SourceMark(.heading(level: 1), start..<(start + printed.utf8.count)))
        return try read(text, marks: marks).headline?.value
    }

    @Test(arguments: [
        // The page's title is shorter than its heading.
        ("Storms grow in the north, people are told to stay", "Storms grow in the north"),
        ("Who is the diver of the harbour and how did he live?", "Who is the diver of the harbour"),
    ])
    func aHeadingIsNotCutWithinItsSentence(_ heading: String, _ title: String) throws {
        #expect(try stated(heading, [(title, "the page's title")]) == heading)
    }

    @Test func aHeadingThatThePageStatesInFullIsNotCut() throws {
        let whole = "'Ends the debate': diviners weigh in on the latest harbour report"
        let titles = [("Diviners weigh in on the latest harbour report", "title"), (whole, "og:title")]
        #expect(try stated(whole, titles) == whole)
    }

    @Test func theMarkBehindASectionIsNoneOfIt() throws {
        let title = "Ferries take off after the storm"
        #expect(try stated("Orders at the yard : \(title)", [(title, "the page's title")]) == title)
    }
}
