import Testing

/// An article by an invented journalist about the invented advisory.
@Suite struct ArticleTests {
    static let text = """
        Skip to content
        Home
        World

        Ferry crews to walk out over night work

        By Tomasz Wierzba, Coastal Courier
        Last updated 4:05 PM GMT, Wed February 20, 2019
        A ferry leaves Port Selkirk on its last run of the evening.
        A ferry leaves Port Selkirk on its last run of the evening.
        • Crews reject rosters that the company brought in
        • About 1,200 people would be without a way to work

        Port Selkirk, Scotland (Courier) — Ferry crews said Wednesday that they would walk out in March over new rosters for the night.

        The walkout will begin March 3, the Harbour Workers' Agency (HWA) reported.

        The last boat to the islands
        Who pays for the night shift?
        A harbour in pictures

        Night work has grown by a third since 2015, according to Marit Solberg, the director of the Fjord Institute, which studies shipping.

        Solberg doubted that the company would give in.

        "They have written the rosters for ships that nobody sails any more," she said. "It will take them a year to see it, and the crews a month to leave."

        The crews' union calls the rosters "a bad joke" and the company calls them "modern".

        Courier's Anneke de Wit contributed to this report.

        Most read
        updated 1:00 PM GMT, Mon March 2, 2020
        "We never thought that the lighthouse would be sold," said Peter Falk, a neighbour.
        By Jane Other, Coastal Courier
        """

    @Test func findsTheArticleAndNothingOfItsSurroundings() throws {
        let draft = try read(Self.text)
        #expect(draft.kind.value == .coverage)
        #expect(draft.outlet?.value == "Coastal Courier")
        #expect(draft.headline?.value == "Ferry crews to walk out over night work")
        #expect(draft.byline?.value == "Tomasz Wierzba")
        #expect(draft.contributors.map(\.value) == ["Anneke de Wit"])
        #expect(draft.updated?.value.instant.description == "2019-02-20T16:05:00Z")
        #expect(draft.updated?.value.zone == "Etc/GMT")
        #expect(draft.dateline?.value == "Port Selkirk, Scotland")
        #expect(draft.captions.map(\.value) == ["A ferry leaves Port Selkirk on its last run of the evening."])
        #expect(
            draft.highlights.map(\.value) == [
                "Crews reject rosters that the company brought in", "About 1,200 people would be without a way to work",
            ])
        #expect(draft.sources.map(\.value) == ["Harbour Workers' Agency (HWA)"])
        #expect(draft.organisation == nil)
        #expect(draft.issued == nil)
        #expect(draft.contacts.isEmpty)
        let years = draft.events.compactMap { $0.date?.year }
        #expect(years == [2019])
        #expect(draft.events.first?.date?.description == "2019-03-03")
    }

    @Test func givesTheExpertsWordsVerbatim() throws {
        let draft = try read(Self.text)
        #expect(
            draft.quotes.map(\.words) == [
                "They have written the rosters for ships that nobody sails any more",
                "It will take them a year to see it, and the crews a month to leave.",
            ])
        #expect(draft.quotes.map { $0.speaker?.value } == ["Marit Solberg", "Marit Solberg"])
        #expect(draft.quotes.first?.speakerTitle?.value == "director of the Fjord Institute")
        for quote in draft.quotes { #expect(draft.words(at: quote.span) == quote.words) }
        #expect(draft.spokespeople.map { $0.name?.value } == ["Marit Solberg"])
    }
}
