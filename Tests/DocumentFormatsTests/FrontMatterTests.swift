import PhoneNumbers
import ReleaseReader
import Testing

/// YAML above a page, as site generators have it.
@Suite struct FrontMatterTests {
    private static let body = """
        The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.

        """

    private func draft(_ matter: String, body: String = FrontMatterTests.body) throws -> Draft {
        ReleaseReader.draft(from: try opened("---\n\(matter)\n---\n\n\(body)"), phones: LibPhoneNumber())
    }

    @Test(arguments: [
        "title: The harbour opens to everybody", "title: \"The harbour opens to everybody\"",
        "title: 'The harbour opens to everybody'",
        "title: >-\n  The harbour opens\n  to everybody", "title: |\n  The harbour opens\n  to everybody",
        "title: The harbour opens\n  to everybody", "title: The harbour opens to everybody # not so sure",
        "tags:\n  - a\n  - b\ntitle: The harbour opens to everybody\nlist: [a, {b: c}]",
        "headline: The harbour opens to everybody\nauthor:\n  name: Jane Roe",
    ])
    func theTitleIsReadHoweverItIsWritten(_ matter: String) throws {
        let draft = try draft(matter + "\ndate: 2031-05-12")
        #expect(draft.headline?.value == "The harbour opens to everybody")
        #expect(draft.issued?.value.description == "2031-05-12")
    }

    @Test(arguments: [
        "date: 2031-05-12 09:00:00 +0100", "date: '2031-05-12T10:58:50'", "published: 2031-05-12",
        "updated: 2031-06-01\ndate: 2031-05-12",
    ])
    func theDayIsTheOneOfPublication(_ matter: String) throws {
        #expect(try draft("title: The harbour opens\n" + matter).issued?.value.description == "2031-05-12")
    }

    @Test(arguments: [
        "title: Ferry news: The harbour opens", "title: @harbour opens the pier",
        "title: Ferry news: it's the harbour's day",
    ])
    func quotationMarksMayBeForgotten(_ matter: String) throws {
        let draft = try draft(matter + "\ndate: 2031-05-12\nimage: /img/pier.jpg")
        #expect(draft.headline?.value == String(matter.dropFirst(7)))
        #expect(draft.issued?.value.description == "2031-05-12")
        #expect(draft.pageLinks?.map(\.url) == ["/img/pier.jpg"])
    }

    /// What stands for a quotation mark within quotation marks is a sign of YAML and no letter.
    @Test(arguments: [
        ("\"Minister: \\\"We open\\\" the pier\"", "Minister: \"We open\" the pier"),
        ("'The harbour''s day'", "The harbour's day"), ("\"The harbour's day\"", "The harbour's day"),
        ("'It''s the pier''s day'", "It's the pier's day"),
    ])
    func aQuotationMarkWithinTheTitleIsOne(_ printed: String, _ title: String) throws {
        #expect(try draft("title: \(printed)\ndate: 2031-05-12").headline?.value == title)
    }

    @Test(arguments: [("---", "..."), ("--", "---"), ("--", "--"), ("---", "---")])
    func itsFencesAreOfYAMLOrNearlySo(_ first: String, _ last: String) throws {
        let text =
            "\(first)\ntitle: The harbour opens\ndate: 2031-05-12\n\(last)\n\n\(FrontMatterTests.body)"
        let draft = ReleaseReader.draft(from: try opened(text), phones: LibPhoneNumber())
        #expect(draft.headline?.value == "The harbour opens")
        #expect(draft.issued?.value.description == "2031-05-12")
    }

    @Test(arguments: [
        "Press release: The harbour opens to everybody",
        "[Press release] The harbour opens to everybody",
        "[Joint Press Release] The harbour opens to everybody",
        "(Media release) The harbour opens to everybody",
        "【Press release】 The harbour opens to everybody",
    ])
    func whatKindOfDocumentItIsIsNoPartOfTheTitle(_ title: String) throws {
        #expect(try draft("title: \"\(title)\"").headline?.value == "The harbour opens to everybody")
    }

    /// A line in bold below it is the second headline, and lines that say the title together are one.
    @Test(arguments: [
        "_A fleet of ferries sails to all of the islands_\n\n",
        "**The harbour opens**  \n**to everybody**\n\n",
        "**The harbour**\n\n**opens to everybody**\n\n",
    ])
    func theTitleIsTheHeadline(_ above: String) throws {
        let draft = try draft(
            "title: The harbour opens to everybody", body: above + FrontMatterTests.body)
        #expect(draft.headline?.value == "The harbour opens to everybody")
    }

    @Test func aPartOfTheTitleWithinTheTextIsNotTheHeadline() throws {
        let body =
            FrontMatterTests.body
            + "\n[opens again to everybody]\n\nThe pier was closed for two years, and is open now.\n"
        let draft = try draft("title: The harbour opens again to everybody", body: body)
        #expect(draft.headline?.value == "The harbour opens again to everybody")
    }

    @Test func referencesStandForCharacters() throws {
        let draft = try draft(
            "title: The harbour&nbsp;opens &#8220;to everybody&#8221;",
            body: FrontMatterTests.body
                + "\n&#8220;We are glad&nbsp;of it&#8221;, said Jane Roe of Rock &amp; Sea.\n")
        #expect(draft.headline?.value == "The harbour opens \u{201C}to everybody\u{201D}")
        #expect(draft.quotes.map(\.words) == ["We are glad of it"])
        let span = try #require(draft.headline?.span)
        let words = String(
            decoding: Array(draft.document.text.utf8)[span.start..<span.end], as: UTF8.self)
        #expect(words == "The harbour&nbsp;opens &#8220;to everybody&#8221;")
    }

    /// A day that stands alone in the text may be of anything; one in its head is what is printed.
    @Test func itsDayIsBeforeOneThatStandsAlone() throws {
        let alone = FrontMatterTests.body + "\nThe pier was closed in spring.\n\n11 May 2031\n\nIt is open again now.\n"
        #expect(
            try draft("title: The harbour opens\ndate: 2031-05-12", body: alone).issued?.value.description
                == "2031-05-12")
        let above = "11 May 2031\n\n" + FrontMatterTests.body
        #expect(
            try draft("title: The harbour opens\ndate: 2031-05-12", body: above).issued?.value.description
                == "2031-05-11")
    }

    @Test func aTitleKeepsItsColon() throws {
        #expect(
            try draft("title: \"The harbour: open to all again\"").headline?.value == "The harbour: open to all again")
    }

    @Test func relativeLinksStayAsTheyAre() throws {
        let draft = try draft(
            "title: The harbour opens",
            body: FrontMatterTests.body + "See the [Report](/files/r.pdf) and ![The pier](../img/pier.jpg).\n")
        #expect(draft.links.map(\.url) == ["/files/r.pdf"])
        #expect(draft.assets.map(\.url) == ["../img/pier.jpg"])
    }

    @Test(arguments: ["image: /img/pier.jpg", "cover: \"/img/pier.jpg\"", "featured_image: /img/pier.jpg"])
    func thePictureThatThePageIsShownWithIsThePages(_ matter: String) throws {
        let draft = try draft("title: The harbour opens\n" + matter)
        #expect(draft.assets.isEmpty)
        #expect(draft.pageLinks?.map(\.url) == ["/img/pier.jpg"])
    }

    @Test func aPageBelowItIsReadAsOne() throws {
        let draft = try draft(
            "title: >-\n  The harbour opens\n  to everybody\ndate: 2031-05-12",
            body:
                "<p>\(FrontMatterTests.body)</p><p>\"We are glad that it sails again,\" said Jane Roe, director.</p>\n")
        #expect(draft.headline?.value == "The harbour opens to everybody")
        #expect(draft.quotes.map { $0.speaker?.value } == ["Jane Roe"])
        #expect(draft.document.mediaType == "text/html")
    }

    @Test(arguments: [
        "---\n\nNo key stands here.\n\n---\n\nText\n", "---\ntitle: [a, b\n---\n\nText of the release.\n",
        "---\ntitle: a\n\nNo end\n",
        "- - -\ntitle: a\n---\n\nText\n",
    ])
    func whatIsNoFrontMatterIsText(_ text: String) throws {
        let document = try opened(text)
        #expect(document.text == text)
    }

    @Test func nestingIsBounded() throws {
        let deep = "title: " + String(repeating: "[", count: 10_000)
        #expect(try opened("---\n\(deep)\n---\n\nText of the release.\n").text.hasSuffix("release.\n"))
        let items = String(repeating: "- ", count: 10_000) + "a"
        #expect(try opened("---\na: b\n\(items)\n---\n\nText of the release.\n").text.hasSuffix("release.\n"))
    }
}
