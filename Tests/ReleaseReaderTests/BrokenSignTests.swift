import ReleaseReader
import Testing

/// Markdown whose links, pictures and tags are broken over lines, and what generators print above a page without a fence.
@Suite struct BrokenSignTests {
    private static let text = """
        # Harbour ferries return to the northern islands

        The Harbour Alliance will run ferries to the northern islands again from June, after two years of **repairs** to the piers.


        """

    @Test(arguments: [
        ("![The pier\nat dawn](/img/pier.jpg)", "/img/pier.jpg"),
        ("![The\npier at\ndawn](/img/pier.jpg)", "/img/pier.jpg"),
        ("![The pier](\n/img/pier.jpg)", "/img/pier.jpg"),
        ("<img\n  src=\"/img/pier.jpg\"\n  alt=\"Pier\">", "/img/pier.jpg"),
        ("Read on.\n![The pier\nat dawn](/img/pier.jpg){:.wide}", "/img/pier.jpg"),
    ])
    func aPictureThatIsBrokenOverLinesIsOne(_ below: String, _ address: String) throws {
        #expect(try read(BrokenSignTests.text + below + "\n").assets.map(\.url) == [address])
    }

    @Test func aLinkThatIsBrokenOverLinesIsOne() throws {
        let draft = try read(BrokenSignTests.text + "Read [the whole\nreport](https://harbour.example/report) today.\n")
        #expect(draft.links.map(\.url) == ["https://harbour.example/report"])
    }

    @Test func aTagThatIsBrokenOverLinesIsNoText() throws {
        let draft = try read(
            BrokenSignTests.text + "<div class=\"map\"\n  data-lat=\"35.681236\"\n  data-lng=\"139.767125\">\n</div>\n")
        #expect(draft.otherPoints.isEmpty && draft.contacts.isEmpty)
    }

    /// A bracket that nothing closes ends with its paragraph, and takes no other line with it.
    @Test(arguments: ["[sic\n\n(/img/pier.jpg)", "[sic\nand] no more\n(/img/pier.jpg)", "a < b\nand > c"])
    func whatIsNotClosedIsText(_ below: String) throws {
        #expect(try read(BrokenSignTests.text + below + "\n").assets.isEmpty)
    }

    @Test(arguments: [
        ".. title: Harbour ferries return to the islands\n.. slug: ferries\n.. date: 2031-05-12 23:42:00 CEST\n.. link:\n",
        "#+TITLE: Harbour ferries return to the islands\n#+DATE: 2031-05-12\n#+AUTHOR: Jane Roe\n",
        "Title: Harbour ferries return to the islands\nDate: 2031-05-12\nSlug: ferries\nTags: harbour, ferry\n",
        ".. date: 2031-05-12\n.. title: Harbour ferries return to the islands\n",
        "Title: Harbour ferries return to the islands\nDate: 2031-05-12 10:00\nCategory: news\n",
    ])
    func whatGeneratorsPutAboveAPageIsNoText(_ head: String) throws {
        let draft = try read(head + "\n" + BrokenSignTests.text.dropFirst(50))
        #expect(draft.headline?.value == "Harbour ferries return to the islands")
        #expect(draft.issued?.value.description == "2031-05-12")
    }

    @Test(arguments: [
        "Title: Harbour ferries return\nDate: 12 May 2031\n", ".. and so on\n.. title: x\n", "Title: Harbour\n",
    ])
    func otherPairsAreText(_ head: String) throws {
        let draft = try read(head + "\n" + BrokenSignTests.text)
        #expect(draft.headline?.value == "Harbour ferries return to the northern islands")
    }
}
