import Catalogue
import Testing

@Suite struct WordsTests {
    @Test(arguments: [
        ("GB", "the United Kingdom", "a UK number"), ("US", "the United States", "a US number"),
        ("DE", "Germany", "a number in Germany"), ("NL", "the Netherlands", "a number in the Netherlands"),
        ("ZZZ", "ZZZ", "a number in ZZZ"),
    ])
    func aRegionIsCalledByItsEnglishName(_ code: String, _ name: String, _ number: String) {
        #expect(regionInWords(code) == name)
        #expect(numberInWords(of: code) == number)
    }

    @Test(arguments: [("en", "English"), ("pt-BR", "Portuguese"), ("de-AT", "German")])
    func aLanguageIsCalledByItsEnglishName(_ tag: String, _ name: String) {
        #expect(languageInWords(tag) == name)
    }

    @Test func aDayAndAnInstantAreSaidAsPeopleSayThem() {
        #expect(CalendarDate("2026-11-25")?.inWords == "25 November 2026")
        #expect(Instant("2012-02-01T00:01:00Z")?.inWords == "1 February 2012 at 00:01 UTC")
    }

    /// What catalogues of 0.1.0 keep as a reason.
    @Test(arguments: [
        (
            "read as a number of GB: given with --region",
            "taken as a UK number because the person who read the document said so"
        ),
        (
            "no zone is printed; the region is GB (given with --region): Europe/London",
            "no zone is printed; the region is GB (the person who read the document said so): Europe/London"
        ),
        ("given with --issued", "said by the person who read the document"),
        ("read as a number of GB: its addresses end in .uk", "read as a number of GB: its addresses end in .uk"),
        ("put together over a line break after '-'", "put together over a line break after '-'"),
    ])
    func noReasonNamesAnOption(_ kept: String, _ handedOut: String) {
        #expect(Fact.reworded(kept) == handedOut)
    }
}
