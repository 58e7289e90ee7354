import Catalogue
import PhoneNumbers
import ReleaseReader
import Testing

/// Days that pages print around their text, and what a page says of itself beside what it prints.
@Suite struct PageDayTests {
    private static let title = "Harbour ferries return to the islands"
    private static let prose =
        "The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers."

    /// A page: its particulars, lines of its surroundings above the text, the text, and lines below it.
    private func page(
        _ particulars: [(SourceMark.Particular, String, String)] = [], title: String = title, bar: [String] = [],
        text: String? = nil, below: [String] = []
    ) throws -> Draft {
        var all = ""
        var marks: [SourceMark] = []
        func add(_ words: String, _ meaning: SourceMark.Meaning?, source: String? = nil) {
            let start = all.utf8.count
            all += words
            if let meaning { marks.append(SourceMark(meaning, start..<all.utf8.count, source: source)) }
            all += "\n\n"
        }
        for (particular, value, source) in particulars { add(value, .particular(particular), source: source) }
        add(title, .heading(level: 1))
        for line in bar { add(line, .surroundings) }
        add(text ?? Self.prose + " The first boat leaves at dawn.\n\nThe piers are new, and the boats are blue.", nil)
        for line in below { add(line, nil) }
        let document = try SourceDocument(
            path: "page.html", bytes: Array(all.utf8), mediaType: "text/html", text: all, marks: marks)
        return draft(from: document, phones: LibPhoneNumber())
    }

    @Test(arguments: [
        "12.05.2031 11:35", "12 May 2031 | 11.35", "By Jane Roe, 12 May 2031", "Published 12 May 2031",
        "2031-05-12 17:11",
        "Tuesday 12 May 2031", "News / 12.05.2031 · 08:00",
    ])
    func aDayBesideTheHeadlineIsThePages(_ line: String) throws {
        #expect(try page(bar: [line]).issued?.value.description == "2031-05-12")
    }

    @Test(arguments: [
        "Updated 12 May 2031", "\u{A9} Harbour Board 12 May 2031", "The fair opens on 12 May 2031 at noon.",
    ])
    func whatElseADayIsSaidOfIsNoIssue(_ line: String) throws {
        #expect(try page(bar: [line]).issued?.rule != "issued.beside")
    }

    @Test func aListOfOtherStoriesHasNoDayOfThePage() throws {
        let list = ["Piers 1 May 2031", "Boats 2 May 2031", "Tickets 3 May 2031"]
        #expect(try page(bar: list).issued == nil)
    }

    /// A teaser's day further down the page is none of the page's.
    @Test func whatThePageSaysOfItselfIsHeldAgainstWhatIsPrinted() throws {
        let stated = (
            SourceMark.Particular.published, "2031-05-12T09:00:00+01:00", "the page's JSON-LD (datePublished)"
        )
        let teaser = try page([stated], below: ["Piers", "3 March 2029"])
        #expect(teaser.issued?.value.description == "2031-05-12")
        #expect(
            teaser.issued?.inferred == "not printed in the text: taken from the page's JSON-LD (datePublished)")
        let both = try page([stated], bar: ["Archive", "By Jane Roe, 12 May 2031"], below: ["3 March 2029"])
        #expect(both.issued?.inferred == nil && both.issued?.value.description == "2031-05-12")
        // What stands beside the headline is the release's; the page may have been moved since.
        let moved = try page([stated], bar: ["3 March 2029"])
        #expect(moved.issued?.value.description == "2029-03-03")
        #expect(moved.issued?.doubtful == "the page's own data have another day")
        // A page is dated in one zone and printed in another.
        let near = try page([stated], bar: ["13 May 2031"])
        #expect(near.issued?.value.description == "2031-05-13" && near.issued?.doubtful == nil)
    }

    @Test(arguments: [
        ("https://harbour.example/press/2031/05/12/ferries", "2031-05-12"),
        ("https://harbour.example/press/20310512-ferries.html", "2031-05-12"),
        ("https://harbour.example/2031-5-12-ferries", "2031-05-12"),
        ("https://harbour.example/press/2031/05/ferries", nil), ("https://harbour.example/press/20311512", nil),
        ("https://harbour.example/press?day=2031/05/12", nil),
    ])
    func theAddressHasADayWhereNothingElseHas(_ address: String, _ day: String?) throws {
        let draft = try page([(.address, address, "the page's canonical address")])
        #expect(draft.issued?.value.description == day)
        #expect(day == nil || draft.issued?.doubtful != nil)
        #expect(
            day == nil || draft.findings.contains { $0.message.hasSuffix("the day in the page's address was taken.") })
    }

    @Test func theLastChangeIsTakenWhereThePageSaysNothingElse() throws {
        let draft = try page([(.updated, "2031-05-12T09:00:00Z", "the page's OpenGraph data (article:modified_time)")])
        #expect(draft.issued?.value.description == "2031-05-12" && draft.issued?.doubtful != nil)
    }

    @Test(arguments: ["Press release of the council: 12 May 2031"])
    func aHeadlineMayEndInItsDay(_ headline: String) throws {
        let draft = try read("\(headline)\n\n\(Self.prose) The first boat leaves at dawn.\n")
        #expect(draft.issued?.value.description == "2031-05-12")
        #expect(draft.issued?.doubtful == "no other date is printed: the day in the headline")
    }

    /// What a browser prints in the margin is when somebody printed the page.
    @Test func aPrintersMarkIsNoDayOfIssue() throws {
        let mark = "16/11/2031 http://www.harbour.example/media/releases/1..."
        let text = "\(Self.title)\n\n12 May 2031\n\n\(Self.prose)\n\n\(mark)\n"
        #expect(try read(text).issued?.value.description == "2031-05-12")
        #expect(try read("\(Self.title)\n\n\(Self.prose)\n\n\(mark)\n").issued == nil)
    }

    @Test(arguments: [
        ("en", "By: Jane Roe. Date of issue: 12 May 2031 09:00"),
        ("de", "Von: Jane Roe. Veröffentlicht am: 12. Mai 2031, 9 Uhr"),
        ("fr", "Par Jane Roe. Mis en ligne le 12 mai 2031"), ("pl", "Autor: Jan Roe. Data publikacji 12 maja 2031"),
        ("es", "Por Juana Roe | Fecha de publicación: 12 de mayo de 2031"),
    ])
    func aLabelOfMoreThanOneWordMayStandWithinALine(_ language: String, _ line: String) throws {
        #expect(try read(EmbargoTests.text(line, language: language)).issued?.value.description == "2031-05-12")
    }

    @Test func aLineOfPiecesHasItsDayInOneOfThem() throws {
        let line =
            " Senator Jane Roe  Deputy Leader of the Harbour Democrats Overseas Aid Spokesperson May 12 2031              MEDIA RELEASE                                    31/464"
        let text = "\(line)\n\n http://www.harbour.example/\n\n \(Self.title)\n\n \(Self.prose)\n"
        #expect(try read(text).issued?.value.description == "2031-05-12")
    }

    @Test func aYearOfTwoDigitsBehindItsMonthNeedsTheWholeYear() throws {
        let line = "Published 12 May 31 (15:48)"
        #expect(
            try read(EmbargoTests.text(line) + "\nIt is the plan of 2031.\n").issued?.value.description == "2031-05-12")
        #expect(try read(EmbargoTests.text("Published 12 May 31 people") + "\nIt is the plan of 2031.\n").issued == nil)
    }
}
