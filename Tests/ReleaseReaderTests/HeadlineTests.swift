import ReleaseReader
import Testing

/// Headlines among letterheads, menus and labels.
@Suite struct HeadlineTests {
    @Test(
        arguments: [
            Row(
                "below a letterhead",
                """
                Harbour Alliance
                1 Quay Street, Northport NP1 1AA
                Tel. +44 20 7946 0001

                PRESS RELEASE

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "below a page's menu",
                """
                Skip to main content
                Home
                About us
                News
                Contact us
                Search

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "printed twice",
                """
                Harbour ferries return to the northern islands

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "in two lines",
                """
                HARBOUR FERRIES RETURN TO
                THE NORTHERN ISLANDS

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: HARBOUR FERRIES RETURN TO THE NORTHERN ISLANDS"
                ]),
            Row(
                "behind \"for immediate release\"",
                """
                FOR IMMEDIATE RELEASE: Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "behind \"for immediate release\" and the day, in one line",
                """
                FOR IMMEDIATE RELEASE  May 12, 2031  Harbour ferries return to the northern islands

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands", "issued: 2031-05-12",
                ]),
            Row(
                "behind \"press release\" and a colon",
                """
                Press release: Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "behind a label in a line of its own",
                """
                For immediate release

                12 May 2031

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands",
                    "issued: 2031-05-12",
                ]),
            Row(
                "above a second headline",
                """
                Harbour ferries return to the northern islands
                First boat leaves at dawn and calls at all four islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "below a date",
                """
                Monday, 12 May 2031

                Harbour ferries return to the northern islands

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.
                """,
                [
                    "headline: Harbour ferries return to the northern islands",
                    "issued: 2031-05-12",
                ]),
            Row(
                "below an embargo",
                """
                EMBARGOED UNTIL 00:01 GMT Monday 12 May 2031

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands",
                    "embargo: 2031-05-12T00:01:00Z",
                ]),
            Row(
                "below the contact",
                """
                Media contact: Jane Roe, jane.roe@harbour.example

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands",
                    "contact: Jane Roe: email jane.roe@harbour.example",
                ]),
            Row(
                "glued to the first paragraph",
                """
                Harbour Alliance Reopens Ferry Lines to the Northern Islands The first boat leaves Northport at dawn on 1 June and calls at all four islands before noon, after two years of repairs to the piers.
                """,
                [
                    "headline: Harbour Alliance Reopens Ferry Lines to the Northern Islands"
                ]),
            Row(
                "in capitals, with the town and the day below",
                """
                HARBOUR FERRIES RETURN TO THE NORTHERN ISLANDS
                Northport, 12 May 2031

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.
                """,
                [
                    "headline: HARBOUR FERRIES RETURN TO THE NORTHERN ISLANDS",
                    "issued: 2031-05-12",
                ]),
            Row(
                "below a line of capitals that names the sender",
                """
                HARBOUR ALLIANCE

                NEWS RELEASE

                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands"
                ]),
            Row(
                "over three lines",
                """
                The harbour ferries return to everybody after
                a long closing that hurt the town and
                the islands of the north

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: The harbour ferries return to everybody after a long closing that hurt the town and the islands of the north"
                ]),
            Row(
                "that ends in a full stop",
                """
                The harbour ferries return to the northern islands after two long years.

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: The harbour ferries return to the northern islands after two long years."
                ]),
            Row(
                "centred over two lines",
                """
                                    Harbour Alliance Presents Faster
                                        Ferries to Islands

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour Alliance Presents Faster Ferries to Islands"
                ]),
            Row(
                "before who wrote it and the day",
                """
                Harbour ferries return to the northern islands By the Harbour Alliance  |  12 May 2031

                The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.
                """,
                [
                    "headline: Harbour ferries return to the northern islands",
                    "issued: 2031-05-12",
                ]),
            Row(
                "in a script without spaces",
                """
                プレスリリース

                港のフェリーが北の島々へ戻る

                港湾同盟は二年間の桟橋の修理を終えて六月から再び北の島々へフェリーを運航する。最初の船は夜明けに出航し、正午までに四つの島すべてに寄港する。
                """,
                [
                    "headline: 港のフェリーが北の島々へ戻る"
                ]),
        ] as [Row])
    func findsTheHeadline(_ row: Row) throws { try row.check() }

    /// A page whose format marks headings, and what the page calls itself.
    private func page(_ headings: [(level: Int, words: String)], title: String? = nil, publisher: String? = nil) throws
        -> Draft
    {
        var text = ""
        var marks: [SourceMark] = []
        for (kind, value) in [(SourceMark.Particular.title, title), (.publisher, publisher)] {
            guard let value else { continue }
            marks.append(
                SourceMark(
                    .particular(kind), text.utf8.count..<(text.utf8.count + value.utf8.count),
                    source: "the page's title"))
            text += value + "\n\n"
        }
        for (level, words) in headings {
            let range = text.utf8.count..<(text.utf8.count + words.utf8.count)
            if level > 0 { marks.append(SourceMark(.heading(level: level), range)) }
            text += words + "\n\n"
        }
        text +=
            "Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.\n"
        return try read(text, marks: marks)
    }

    private static let headline = "Harbour ferries return to the northern islands"

    @Test func theNameOfTheSiteIsNone() throws {
        for name in ["Harbour Alliance News", "HARBOUR ALLIANCE NEWS"] {
            let draft = try page(
                [(1, name), (2, HeadlineTests.headline)], title: "\(HeadlineTests.headline) | Harbour Alliance News",
                publisher: "Harbour Alliance News")
            #expect(draft.headline?.value == HeadlineTests.headline)
            #expect(draft.headline?.doubtful == nil)
        }
    }

    @Test(arguments: [
        "Press release", "1. Press release 2031", "Harbour Lab Press Release", "News: Press: Press releases",
        "Press releases", "Media release",
    ])
    func theNameOfThePageIsNone(_ name: String) throws {
        let draft = try page([(1, name), (0, HeadlineTests.headline)], title: name)
        #expect(draft.headline?.value == HeadlineTests.headline)
    }

    @Test(arguments: [" | Harbour News", " - Harbour News", " \u{2013} Harbour News", " \u{00B7} Harbour News", ""])
    func whatOnlyThePageSaysIsTakenWithoutTheSite(_ site: String) throws {
        let draft = try page([], title: HeadlineTests.headline + site, publisher: "Harbour News")
        #expect(draft.headline?.value == HeadlineTests.headline)
        #expect(draft.headline?.inferred != nil)
    }

    @Test func aNameInOtherLettersThanTheTextIsNone() throws {
        let draft = try read(
            """
            Harbour Alliance

            2031年5月12日

            港のフェリーが北の島々へ戻る

            港湾同盟は二年間の桟橋の修理を終えて六月から再び北の島々へフェリーを運航する。最初の船は夜明けに出航し、正午までに四つの島すべてに寄港する。
            """)
        #expect(draft.headline?.value == "港のフェリーが北の島々へ戻る")
    }

    @Test func twoThatAreAsLikelyAreDoubted() throws {
        let draft = try page([(0, HeadlineTests.headline), (0, "Islands of the north have their boats again")])
        #expect(draft.headline?.doubtful != nil)
    }

    /// Few words are the name of something as often as a headline.
    @Test(arguments: [("Harbour Festival", true), ("Ferries return", true), ("Ferries return to Tallis", false)])
    func fewWordsAreDoubted(_ title: String, _ isDoubted: Bool) throws {
        let draft = try page([(1, title)], title: title)
        #expect(draft.headline?.value == title)
        #expect((draft.headline?.doubtful != nil) == isDoubted)
    }

    @Test(arguments: [
        "Press release: ", "Media Release: ", "NEWS RELEASE \u{2013} ", "Press notice: ", "Media advisory - ",
    ])
    func whatKindOfDocumentItIsIsNoPartOfIt(_ kind: String) throws {
        for draft in [
            try page([(1, kind + HeadlineTests.headline)], title: kind + HeadlineTests.headline),
            try read(
                "\(kind)\(HeadlineTests.headline)\n\nTallis Bay, 12 May 2031 - Ferries sail again to the northern islands from June, Harbour Alliance said today. Boats leave at dawn and call at all four islands by noon.\n"
            ),
        ] {
            #expect(draft.headline?.value == HeadlineTests.headline)
        }
        let correction = try page([(1, "Correction: " + HeadlineTests.headline)])
        #expect(correction.headline?.value == "Correction: " + HeadlineTests.headline)
    }
}
