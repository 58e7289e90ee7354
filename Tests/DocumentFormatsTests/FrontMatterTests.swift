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
    func thePictureThatThePageIsShownWithIsMaterial(_ matter: String) throws {
        #expect(try draft("title: The harbour opens\n" + matter).assets.map(\.url) == ["/img/pier.jpg"])
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
