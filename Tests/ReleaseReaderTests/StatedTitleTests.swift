import ReleaseReader
import Testing

/// Titles that a page states of itself, in one place and in two, with the names of sites around them.
@Suite struct StatedTitleTests {
    private static let prose = """
        The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.

        """
    private static let title = "Harbour ferries return to the northern islands"

    /// A page of lines, each with the level that it has as a heading, below what the page says of itself.
    private func page(_ stated: [String], _ lines: [(level: Int?, text: String)]) throws -> Draft {
        var text = ""
        var marks: [SourceMark] = []
        for title in stated {
            marks.append(
                SourceMark(
                    .particular(.title), text.utf8.count..<(text.utf8.count + title.utf8.count),
                    source: "the page's metadata"))
            text += title + "\n"
        }
        text += "\n"
        for line in lines {
            if let level = line.level {
                marks.append(
                    SourceMark(.heading(level: level), text.utf8.count..<(text.utf8.count + line.text.utf8.count)))
            }
            text += line.text + "\n\n"
        }
        return try read(text + Self.prose, marks: marks)
    }

    @Test(arguments: [
        ["\(Self.title) | Harbour Alliance"], ["\(Self.title) | News | Harbour Alliance"],
        ["\(Self.title)\u{FF5C}Harbour Alliance of the Northern Coast and all of its Islands"],
        [Self.title, "\(Self.title) | Harbour Alliance"],
        ["\(Self.title) - harbour - Front page - North", Self.title], ["\(Self.title): Harbour", Self.title],
        [Self.title, "\(Self.title) \u{2013} News of the harbour \u{2013} all of it"],
    ])
    func isTheHeadlineWithoutTheSite(_ stated: [String]) throws {
        #expect(try page(stated, [(1, "News"), (nil, "12 May 2031")]).headline?.value == Self.title)
        #expect(try page(stated, [(2, Self.title)]).headline?.value == Self.title)
    }

    /// What a page makes its highest heading, and is as long as paragraphs are.
    @Test func isTheHeadlineBesideAParagraphThatIsAHeading() throws {
        let paragraph = Array(repeating: "The boats sail to all of the islands again", count: 10).joined(
            separator: ", ")
        #expect(try page([Self.title], [(1, paragraph), (2, Self.title)]).headline?.value == Self.title)
    }

    @Test(arguments: ["Ferries \(Self.title)", "\(Self.title) Date: 12 May 2031"])
    func ofAHeadingThatHasMoreTheTitleIsTaken(_ heading: String) throws {
        #expect(try page([Self.title], [(1, heading)]).headline?.value == Self.title)
    }

    @Test func whatIsStatedTwiceGoesBeforeAHeadingOfTheSite() throws {
        let draft = try page(
            [Self.title, Self.title], [(1, "Stories from the coast and its harbours"), (nil, Self.title)])
        #expect(draft.headline?.value == Self.title)
    }

    @Test(
        arguments: [
            Row(
                "a title with the name of the site above the text that repeats it",
                """
                Harbour ferries return to the northern islands | Harbour Alliance
                Home
                News
                Contact us

                Latest stories from the coast

                Harbour ferries return to the northern islands

                \(Self.prose)
                """,
                ["headline: \(Self.title)"]),
            Row(
                "a line that says what it is, where nothing else is a title",
                """
                Press invitation harbour board 7 December

                \(Self.prose)
                """,
                ["headline: Press invitation harbour board 7 December"]),
        ])
    func ofPlainText(_ row: Row) throws { try row.check() }

    /// A page's own slug is not the name of somebody who signs so.
    @Test func aSlugIsNoHandle() throws {
        let text =
            "\(Self.title)\n\n\(Self.prose)\nhttps://harbour.example/harbour-ferries-return-to-the-northern-islands\n"
        #expect(try read(text).headline?.value == Self.title)
    }

    /// A heading has whose money it is above the title, and the page's title the parts of the site behind it.
    @Test(arguments: [
        "\(Self.title) - Main section - Harbour Post", "\(Self.title) » News » Harbour Post",
        "\(Self.title) | Harbour Post",
    ])
    func isThePartOfAHeadingThatThePageSays(_ stated: String) throws {
        #expect(try page([stated], [(1, "Sponsored by Field & Sons \(Self.title)")]).headline?.value == Self.title)
    }

    @Test(arguments: [
        ("\(Self.title)   2 November 2031", Self.title), ("\(Self.title)\n2 November 2031", Self.title),
        ("\(Self.title) on 2 November 2031", "\(Self.title) on 2 November 2031"),
    ])
    func isNotTheDayBehindIt(_ line: String, _ headline: String) throws {
        #expect(try read("Harbour Alliance\n\n\(line)\n\n" + Self.prose).headline?.value == headline)
    }
}
