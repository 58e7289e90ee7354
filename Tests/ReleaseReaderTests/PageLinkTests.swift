import ReleaseReader
import Testing

/// What of a page's links is the release's, and what the page's own.
@Suite struct PageLinkTests {
    private static let text = """
        Harbour ferries return to the northern islands

        The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. All of it stands here.

        """

    /// The draft of a page on which one word has a link.
    private func page(_ address: String, own: String? = nil) throws -> Draft {
        var text = own.map { $0 + "\n\n" } ?? ""
        var marks =
            own.map { [SourceMark(.particular(.address), 0..<$0.utf8.count, source: "the page's address")] } ?? []
        let start = text.utf8.count + PageLinkTests.text.utf8.count - " here.\n".utf8.count
        text += PageLinkTests.text
        marks.append(SourceMark(.link(address: address), (start + 1)..<(start + 5)))
        return try read(text, marks: marks)
    }

    @Test(arguments: [
        "https://www.facebook.com/sharer.php?u=https://harbour.example/a",
        "https://twitter.com/intent/tweet?url=https://harbour.example/a",
        "https://www.linkedin.com/shareArticle?mini=true&url=https://harbour.example/a",
        "https://t.me/share/url?url=https://harbour.example/a",
        "https://newsdirect.com/news/harbour-ferries-1", "https://www.prnewswire.com/news-releases/harbour-1.html",
    ])
    func whatSharesItOrKeepsACopyIsThePages(_ address: String) throws {
        let draft = try page(address)
        #expect(draft.links.isEmpty)
        #expect(draft.pageLinks?.map(\.url) == [address])
    }

    /// What a wire has besides the text was sent with it.
    @Test(arguments: [
        ("https://prtimes.jp/a/?c=1&f=d1-88-pdf-0.pdf", true), ("https://www.openpr.com/files/ferries.docx", true),
        ("https://www.openpr.com/news/ferries", false), ("https://harbour.example/ferries.pdf", false),
        ("https://harbour.example/pdf", false),
    ])
    func whatAWireHasBesidesTheTextIsMaterial(_ address: String, _ isMaterial: Bool) throws {
        #expect(try page(address).assets.map(\.url) == (isMaterial ? [address] : []))
    }

    @Test(arguments: [
        "/tag/ferries", "https://www.harbour.example/tag/ferries", "https://harbour.example/author/jane-roe",
    ])
    func aShelfOfTheSiteIsThePages(_ address: String) throws {
        let draft = try page(address, own: "https://harbour.example/news/ferries")
        #expect(draft.links.isEmpty)
        #expect(draft.pageLinks?.map(\.kind) == ["page"])
    }

    @Test(arguments: [
        "https://harbour.example/news/ferries", "https://www.harbour.example/news/ferries/#top", "index.html",
        "../index.php",
    ])
    func thePageItselfIsThePages(_ address: String) throws {
        let draft = try page(address, own: "https://harbour.example/news/ferries")
        #expect(draft.links.isEmpty)
        #expect(draft.pageLinks?.map(\.kind) == ["page"])
    }

    @Test(arguments: [
        "https://www.facebook.com/harbouralliance", "https://twitter.com/harbour", "https://other.example/tag/ferries",
        "https://harbour.example/ferries", "https://www.linkedin.com/company/harbour",
    ])
    func whatElseItLeadsToIsTheReleases(_ address: String) throws {
        let draft = try page(address, own: "https://harbour.example/news/ferries")
        #expect(draft.links.map(\.url) == [address])
    }

    @Test(arguments: [
        ("/files/report.html", "/files/report.html"), ("../ferries/", "../ferries/"),
        ("timetable.pdf", "timetable.pdf"),
        ("www.harbour.example/a", "http://www.harbour.example/a"),
        ("https://click.mail.example/ct?id=1&url=https%3A%2F%2Fharbour.example%2Fa&x=2", "https://harbour.example/a"),
    ])
    func relativeAndCountedLinksLeadWhereTheyLead(_ given: String, _ url: String) throws {
        let draft = try page(given)
        #expect(draft.links.map(\.url) == [url])
    }

    @Test(arguments: ["#top", "javascript:void(0)", "{{ link }}", "?page=2"])
    func whatLeadsNowhereIsNoLink(_ address: String) throws {
        let draft = try page(address)
        #expect(draft.links.isEmpty && draft.assets.isEmpty)
    }

    @Test(arguments: [
        ("https://www.flickr.com/photos/harbour/", "image"), ("https://www.dropbox.com/sh/abc/def?dl=0", "image"),
        ("https://youtu.be/abcdefghijk", "video"), ("https://www.youtube.com/watch?v=abcdefghijk", "video"),
        ("https://vimeo.com/123456789", "video"), ("https://we.tl/t-abcdef", "image"), ("/img/ferry.jpg", "image"),
    ])
    func aHostSaysWhatIsThere(_ address: String, _ kind: String) throws {
        let draft = try page(address)
        #expect(draft.assets.map(\.kind.rawValue) == [kind])
        #expect(draft.links.isEmpty)
    }

    @Test(arguments: [
        "https://www.youtube.com/harbour", "https://vimeo.com/harbour", "https://www.dropbox.com/",
        "https://notflickr.com/photos/a",
        "https://harbour.example/flickr.com/photos/a",
    ])
    func aChannelOrAnotherHostDoesNot(_ address: String) throws { #expect(try page(address).assets.isEmpty) }

    @Test func anAddressEndsBeforeWideMarks() throws {
        let draft = try read(PageLinkTests.text + "\n詳細はwww.harbour.example/a，またはhttps://harbour.example/b。港\n")
        #expect(draft.links.map(\.url).contains("http://www.harbour.example/a"))
        #expect(draft.links.map(\.url).contains("https://harbour.example/b"))
    }
}
