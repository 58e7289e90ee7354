import PhoneNumbers
import ReleaseReader
import Testing

/// TOML above a page, as Hugo and Zola have it.
@Suite struct TOMLFrontMatterTests {
    private static let body = """
        The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.

        """

    private func draft(_ matter: String, body: String = TOMLFrontMatterTests.body) throws -> Draft {
        ReleaseReader.draft(from: try opened("+++\n\(matter)\n+++\n\n\(body)"), phones: LibPhoneNumber())
    }

    @Test(arguments: [
        "title = \"The harbour opens to everybody\"", "title = 'The harbour opens to everybody'",
        "\"title\" = \"The harbour opens to everybody\" # not so sure",
        "title=\"\"\"\nThe harbour opens\nto everybody\"\"\"",
        "tags = [\n  \"a\",\n  [\"b\"],\n]\ntitle = 'The harbour opens to everybody'\nlist = [1, {b = 2}]",
        "headline = 'The harbour opens to everybody'\n[author]\nname = 'Jane Roe'",
        "title = 'The harbour opens to everybody'\n[extra]\ntitle = 'A pier in the snow'",
        "  title = 'The harbour opens to everybody'\nauthor = { name = 'Jane Roe' }",
    ])
    func theTitleIsReadHoweverItIsWritten(_ matter: String) throws {
        let draft = try draft("date = 2031-05-12\n" + matter)
        #expect(draft.headline?.value == "The harbour opens to everybody")
        #expect(draft.issued?.value.description == "2031-05-12")
    }

    @Test func aQuotationWithinTheTitleIsReadAsOne() throws {
        let draft = try draft("title = \"Minister: \\\"We open\\\" the pier\"\ndate = 2031-05-12")
        #expect(draft.headline?.value == "Minister: \"We open\" the pier")
    }

    @Test(arguments: [
        "date = 2031-05-12T09:00:00+01:00", "date = 2031-05-12 # or later", "date = \"2031-05-12T10:58:50\"",
        "published = 2031-05-12", "updated = 2031-06-01\ndate = 2031-05-12 09:30:00",
    ])
    func theDayIsTheOneOfPublication(_ matter: String) throws {
        #expect(try draft("title = 'The harbour opens'\n" + matter).issued?.value.description == "2031-05-12")
    }

    @Test(arguments: [
        ("author = 'Jane Roe'", "author: Jane Roe"), ("author = ['Jane Roe', 'Tom Hill']", "author: Jane Roe"),
        ("author = { name = 'Jane Roe' }", "author: Jane Roe"), ("[author]\nname = 'Jane Roe'", "author: Jane Roe"),
        ("author.name = 'Jane Roe'", "author: Jane Roe"), ("place = 'Northport'", "place: Northport"),
        ("organisation = \"Harbour Alliance\"", "publisher: Harbour Alliance"), ("lang = 'en'", "language: en"),
    ])
    func whatItSaysOfTheReleaseIsMarkedWhereItStands(_ matter: String, _ mark: String) throws {
        let document = try opened("+++\ntitle = 'The harbour opens'\n\(matter)\n+++\n\n\(TOMLFrontMatterTests.body)")
        #expect(document.markLines.contains { $0.hasPrefix(mark + " (the front matter (") })
        #expect(document.mediaType == "text/markdown")
    }

    /// A table of its own may have a title too, and it is not the page's.
    @Test func aTitleOfSomethingElseIsNotTheHeadline() throws {
        let draft = try draft(
            "date = 2031-05-12\n[menu]\ntitle = 'News of the pier'", body: "# The harbour opens\n\n" + Self.body)
        #expect(draft.headline?.value == "The harbour opens")
    }

    @Test func thePictureThatThePageIsShownWithIsThePages() throws {
        let draft = try draft("title = 'The harbour opens'\nimage = '/img/pier.jpg'")
        #expect(draft.pageLinks?.map(\.url) == ["/img/pier.jpg"])
    }

    @Test func aPageBelowItIsReadAsOne() throws {
        let draft = try draft(
            "title = 'The harbour opens to everybody'\ndate = 2031-05-12",
            body: "<p>\(Self.body)</p><p>\"We are glad that it sails again,\" said Jane Roe, director.</p>\n")
        #expect(draft.headline?.value == "The harbour opens to everybody")
        #expect(draft.quotes.map { $0.speaker?.value } == ["Jane Roe"])
        #expect(draft.document.mediaType == "text/html")
    }

    /// What is no TOML, though its fences say so, is still read line by line.
    @Test(arguments: [
        "title = The harbour opens\ndate = 2031-05-12", "title = \"The harbour opens\ndate = 2031-05-12",
        "title = 'The harbour opens'\ntitle = 'Again'\ndate = 2031-05-12",
        "title = 'The harbour opens'\ndate = 2031-05-12\n[menu",
    ])
    func aMistakeLosesNothing(_ matter: String) throws {
        let draft = try draft(matter)
        #expect(draft.issued?.value.description == "2031-05-12")
        #expect(draft.headline?.value.contains("harbour opens") == true)
        #expect(draft.document.text.contains(matter))
    }

    /// The library goes down each bracket and each point of a key, and would use up the stack.
    @Test(arguments: [
        "title = 'a'\nx = " + String(repeating: "[", count: 60_000),
        "title = 'a'\n" + String(repeating: "a.", count: 60_000) + "a = 1",
        "title = 'a'\n  [" + String(repeating: "a.", count: 60_000) + "a]\nx = 1",
        "title = 'a'\nx = {" + String(repeating: "\"=\".", count: 20_000) + "a = 1}",
        "title = 'a'\nx = {" + String(repeating: "a={", count: 30_000) + "a = 1}",
    ])
    func nestingIsBounded(_ matter: String) throws {
        let document = try opened("+++\n\(matter)\n+++\n\nText of the release.\n")
        #expect(document.text.hasSuffix("release.\n"))
    }
}
