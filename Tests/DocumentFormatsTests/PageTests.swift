import Testing

/// The release on a page, what surrounds it, and what the page says of itself.
@Suite struct PageTests {
    static let prose = """
        <p>LONDON, 3 March 2025: The Example Trust today opened a reading room for everybody who likes to read, and for those
        who do not yet. It has four hundred seats and a garden.</p>
        <p>“We have waited for this for years,” said Jane Doe, director of the Example Trust, when she cut the ribbon.</p>
        """

    /// The words that are marked as surroundings.
    func surroundings(_ html: String) throws -> [String] {
        try opened("<!doctype html><body>" + html).markLines.filter { $0.hasPrefix("surroundings: ") }
            .map { String($0.dropFirst(14)) }
    }

    static let pages: [(name: String, html: String, surroundings: [String])] = [
        ("a bare release", "<h1>Room opens</h1>\(prose)<p>Contact: Jane Doe</p>", []),
        (
            "an article among navigation",
            """
            <header><a href="/">Home</a> <a href="/news">News</a></header><nav><a href="/a">A</a></nav>
            <main><article><h1>Room opens</h1>\(prose)</article><aside>Read also</aside></main>
            <footer>Switchboard 020 7946 0000</footer>
            """,
            ["Home News", "A", "Read also", "Switchboard 020 7946 0000"]
        ),
        (
            "the headline in the page's header",
            "<header><h1>Room opens</h1><p>3 March 2025</p></header><article>\(prose)</article><footer>© Example</footer>",
            ["© Example"]
        ),
        (
            "no element that says article",
            """
            <div class=top><a href=/a>One</a> <a href=/b>Two</a> <a href=/c>Three</a></div>
            <div id=page><div><h2>Room opens</h2>\(prose)</div><div><b>Press contact</b><br>Jane Doe, 020 7946 0001</div></div>
            """,
            ["One Two Three"]
        ),
        (
            "teasers that are articles too",
            "<main><article><h1>Room opens</h1>\(prose)</article><article><h2>Another</h2><p>Short.</p></article></main>",
            ["Another / Short."]
        ),
        (
            "share bars and comments within",
            """
            <article><h1>Room opens</h1><div class="share-bar"><a href=x>Post</a></div>\(prose)
            <div class="comments"><p>A reader finds this very good indeed, and says it at some length, as readers do.</p></div>
            </article>
            """,
            ["Post", "A reader finds this very good indeed, and says it at some length, as readers do."]
        ),
        (
            "a contact whose class speaks of a sidebar",
            "<article><h1>Room opens</h1>\(prose)<div class='sidebar press-contact'>Jane Doe, 020 7946 0001</div></article>",
            []
        ),
        (
            "a wrapper whose class speaks of a menu",
            "<div class='has menu share related'><h1>Room opens</h1>\(prose)</div>", []
        ),
        (
            "links at the end that lead to pictures",
            "<h1>Room opens</h1>\(prose)<ul><li><a href=a.jpg>Room</a><li><a href=b.jpg>Garden</a><li><a href=c.tif>Jane</a></ul>",
            []
        ),
        (
            "a table of contents",
            "<h1>Kit</h1><ul><li><a href=#a>Release</a><li><a href=#b>Logos</a><li><a href=#c>Contact</a></ul>\(prose)",
            ["\u{2022} Release / \u{2022} Logos / \u{2022} Contact"]
        ),
    ]

    @Test(arguments: ["html newsdate", "body data-published", "main data-date"])
    func aPageMayHaveItsDayInAnAttribute(_ element: String) throws {
        let page =
            "<!doctype html><\(element)=\"2031-05-12\"><h1>The harbour opens</h1>"
            + "<p>The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs.</p>"
        let marks = try opened(page).marks.filter { $0.meaning == .particular(.published) }
        #expect(marks.count == 1)
    }

    @Test(arguments: pages) func `what surrounds a release is marked, and stays`(
        _ name: String, _ html: String, _ expected: [String]
    ) throws {
        #expect(try surroundings(html) == expected, "\(name)")
    }

    @Test func `a page says of itself who, when and where, each once`() throws {
        let page = try opened(
            """
            <!doctype html><html lang="en-GB"><head><title>Room opens | Example Trust</title>
            <link rel="canonical" href="https://example.org/room">
            <meta property="og:title" content="Room opens"><meta property="og:site_name" content="Example Trust">
            <meta property="article:published_time" content="2025-03-04T09:00:00+01:00">
            <meta name="author" content="Jane &amp; John"><meta name="viewport" content="width=1">
            <script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Other"},
             {"@type": ["NewsArticle"], "headline": "Room opens", "datePublished": "2025-03-04T09:00:00+01:00",
              "author": [{"@type": "Person", "name": "Jane Doe"}], "publisher": {"name": "Example Trust"}}]}
            </script></head><body><p>Text.</p>
            """)
        #expect(
            page.text == """
                JSON-LD headline: Room opens
                JSON-LD datePublished: 2025-03-04T09:00:00+01:00
                JSON-LD author: Jane Doe
                JSON-LD publisher: Example Trust
                JSON-LD @type: NewsArticle
                lang: en-GB
                title: Room opens | Example Trust
                canonical: https://example.org/room
                author: Jane & John

                Text.

                """)
        #expect(
            page.markLines == [
                "title: Room opens (the page's JSON-LD (headline))",
                "published: 2025-03-04T09:00:00+01:00 (the page's JSON-LD (datePublished))",
                "author: Jane Doe (the page's JSON-LD (author))",
                "publisher: Example Trust (the page's JSON-LD (publisher))",
                "sort: NewsArticle (the page's JSON-LD (@type))",
                "language: en-GB (the page's language (lang))",
                "title: Room opens | Example Trust (the page's title)",
                "address: https://example.org/room (the page's canonical address)",
                "author: Jane & John (the page's metadata (author))",
            ])
    }

    @Test(arguments: ["{", "[[[", "null", "{\"@type\": 3}", "{\"@type\": \"NewsArticle\", \"headline\": {\"a\": []}}"])
    func `JSON-LD that says nothing is left out`(_ json: String) throws {
        #expect(try opened("<!doctype html><script type=application/ld+json>\(json)</script>Text").text == "Text\n")
    }

    private func headline(_ json: String) throws -> String {
        let text = try opened("<!doctype html><script type=application/ld+json>\(json)</script>Text").text
        return text.split(separator: "\n").first { $0.hasPrefix("JSON-LD headline: ") }.map { String($0.dropFirst(18)) }
            ?? "-"
    }

    private static func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth - 1) + "{\"@type\":\"Report\",\"headline\":\"Room opens\"}"
            + String(repeating: "]", count: depth - 1)
    }

    @Test(arguments: [
        (nested(1), "Room opens"), (nested(64), "Room opens"), (nested(65), "-"),
        ("{\"@type\":\"Report\",\"headline\":\"First\",\"headline\":\"Last\"}", "Last"),
        ("{\"@type\":\"Report\",\"headline\":[\"Room opens\",7]}", "Room opens"),
        ("{\"@type\":\"https://schema.org/Report\",\"headline\":\"Caf\\u00e9 opens \\ud83d\"}", "Café opens \u{FFFD}"),
        ("{\"@type\":\"Report\",\"headline\":\"Room\nopens\"}", "-"),
        ("{\"@type\":\"Report\",\"headline\":\"Room\",}", "-"),
    ])
    func `JSON-LD is read strictly, and no deeper than people nest it`(_ json: String, _ headline: String) throws {
        #expect(try self.headline(json) == headline)
    }
}
