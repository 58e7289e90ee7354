import Testing

/// The text of a page is what a person sees of it.
@Suite struct HTMLTextTests {
    /// A page without headings shows them by their size.
    @Test(arguments: [
        ("div", "font-size:2em", true), ("p", "font-size: 24px;", true), ("span", "font-size:150%", true),
        ("p", "font-size:xx-large", true), ("p", "color:red;font-size:18pt", true), ("p", "font-size:14px", false),
        ("p", "font-size:large", false), ("p", "font-size:calc(2em)", false), ("p", "font-weight:bold", false),
    ])
    func largeLettersAreAHeading(_ tag: String, _ style: String, _ isHeading: Bool) throws {
        let page =
            "<!doctype html><body><\(tag) style='\(style)'>The harbour opens again</\(tag)><p>Ferries sail again.</p>"
        #expect(try opened(page).markLines.contains("heading 1: The harbour opens again") == isHeading)
        // One that is marked as such is the page's heading.
        #expect(!(try opened(page + "<h1>News</h1>").markLines.contains("heading 1: The harbour opens again")))
    }

    static let cases: [(html: String, text: String)] = [
        // Blocks.
        ("<p>One</p><p>Two</p>", "One\n\nTwo\n"),
        ("<p>One<p>Two", "One\n\nTwo\n"),
        ("One<p>Two</p>Three", "One\n\nTwo\n\nThree\n"),
        ("One</p>Two", "One\n\nTwo\n"),
        ("<div>One</div><div>Two</div>", "One\nTwo\n"),
        ("<h1>Head</h1>Text", "Head\n\nText\n"),
        ("<p>One<br>Two<br/>Three</p>", "One\nTwo\nThree\n"),
        ("<p>One<br><br><br>Two</p>", "One\n\nTwo\n"),
        ("<p>\n  One\n  two  <b> three</b> </p>", "One two three\n"),
        ("<p>One<span> </span>two</p>", "One two\n"),
        ("<p>a<b>b</b>c</p>", "abc\n"),
        ("<pre>One\n  two\n\nthree</pre>", "One\ntwo\n\nthree\n"),
        // Lists.
        ("<ul><li>One<li>Two</ul>", "\u{2022} One\n\u{2022} Two\n"),
        ("Before<ul><li><p>One</p></li><li></li></ul>After", "Before\n\n\u{2022} One\n\nAfter\n"),
        ("<ol start=3><li>One<li>Two</ol>", "3. One\n4. Two\n"),
        ("<ul><li>One<ul><li>Inner</ul><li>Two</ul>", "\u{2022} One\n\u{2022} Inner\n\u{2022} Two\n"),
        ("<dl><dt>Name<dd>Jane Doe<dt>Role<dd>Officer</dl>", "Name\nJane Doe\nRole\nOfficer\n"),
        // Tables.
        (
            "<table><tr><th>Name<th>Phone<tr><td>Jane Doe</td><td>020 7946 0001</td></table>",
            "Name\tPhone\nJane Doe\t020 7946 0001\n"
        ),
        ("<table><tr><td><p>Jane</p></td><td><div>020</div></td></tr></table>", "Jane\t020\n"),
        (
            "<table><tr><td>Jane Doe<br>Officer<td>John Roe<br>Editor</table>",
            "Jane Doe\nOfficer\n\nJohn Roe\nEditor\n"
        ),
        // What is not seen.
        ("<p>One<script>if (a < b) alert('</p>')</script>two</p>", "Onetwo\n"),
        ("<style>p { color: red }</style><p>One</p><noscript>Two</noscript>", "One\n"),
        ("<p>One<!-- two --> three<!--> four --></p>", "One three four -->\n"),
        ("<p hidden>One</p><p style='DISPLAY : none'>Two</p><p aria-hidden=true>Three</p><p>Four</p>", "Four\n"),
        ("<form>Name <input value=x><button>Send</button><select><option>A</select></form><p>One</p>", "Name\n\nOne\n"),
        ("<p>One<span class='x sr-only'> (opens in a new window)</span></p>", "One\n"),
        ("<svg><title>Logo</title><text>x</text></svg><p>One</p>", "One\n"),
        // Characters.
        ("<p>Caf&eacute; &amp; B&uuml;ro &#8211; &#x201C;so&#148; &nbsp;&euro;1</p>", "Café & Büro – “so” \u{A0}€1\n"),
        ("<p>AT&T &unknown; &copy 2025 ?a=1&copy=2</p>", "AT&T &unknown; © 2025 ?a=1&copy=2\n"),
        ("<p>&#0;&#xD800;&#99999999;</p>", "\u{FFFD}\u{FFFD}\u{FFFD}\n"),
        ("<p>1 < 2 and <3</p>", "1 < 2 and <3\n"),
        (
            "<p>Jane Doe <jane@example.org> <https://example.org/a></p>",
            "Jane Doe <jane@example.org> <https://example.org/a>\n"
        ),
        // Damaged.
        ("<p>One<p class=\"two", "One\n"),
        ("<p>One</b></i></div> two</p>", "One two\n"),
        ("<b><p>One</b> two", "One two\n"),
        ("<p>One<!-- never closed <p>Two</p>", "One\n"),
    ]

    @Test(arguments: cases) func `a page reads as a person sees it`(_ html: String, _ text: String) throws {
        #expect(try opened("<!doctype html><body>" + html).text == text)
    }

    @Test func `headings, links, pictures, quotations and captions are marked`() throws {
        let page = try opened(
            """
            <!doctype html><base href="https://press.example.org/news/">
            <h1>A <a href="/one">head</a><img src="l.png" alt="The logo"></h1>
            <p>See <a href="two.html#x"> our page</a>, <a href="#top">the top</a> and <a href="javascript:go()">more</a>.
            Write to <a href="mailto:jane@example.org">Jane</a> or <a href="tel:+442079460001">call</a>.</p>
            <blockquote>Her words.</blockquote>
            <figure><img src="jane.jpg"><figcaption>Jane Doe</figcaption></figure>
            <a href="high.tif"><img src="low.jpg" alt="The reading room"></a>
            """)
        #expect(
            page.text == """
                A head

                The logo

                See our page, the top and more. Write to Jane or call.

                Her words.

                Jane Doe

                The reading room

                """)
        #expect(
            page.markLines == [
                "heading 1: A head", "link https://press.example.org/one: head",
                "image https://press.example.org/news/l.png: The logo",
                "link https://press.example.org/news/two.html#x: our page", "link mailto:jane@example.org: Jane",
                "link tel:+442079460001: call", "quotation: Her words.",
                "image https://press.example.org/news/jane.jpg: Jane Doe", "caption: Jane Doe",
                "image https://press.example.org/news/low.jpg: The reading room",
                "link https://press.example.org/news/high.tif: The reading room",
            ])
    }

    @Test func `relative addresses stay as they are where the page does not say where it is`() throws {
        let page = try opened("<!doctype html><p><a href='/a/b.pdf'>One</a> <a href='//example.org/c'>Two</a></p>")
        #expect(page.markLines == ["link /a/b.pdf: One", "link https://example.org/c: Two"])
    }

    @Test func `an address that a page hides from collectors is shown`() throws {
        // "jane@example.org", each byte combined with 0x2A.
        let code =
            "2a"
            + "jane@example.org".utf8.map { String($0 ^ 0x2A, radix: 16) }.map { $0.count == 1 ? "0" + $0 : $0 }
            .joined()
        let page = try opened("<!doctype html><p>Write to <span data-cfemail='\(code)'></span>.</p>")
        #expect(page.text == "Write to jane@example.org.\n")
    }

    @Test(arguments: [
        ("<!doctype html><p>caf\u{E9}", [UInt8](), "windows-1252"),
        ("<!doctype html><meta charset=\"iso-8859-2\"><p>\u{E9}", [], "ISO-8859-2"),
        (
            "<!doctype html><meta http-equiv=Content-Type content='text/html; charset=iso-8859-15'><p>\u{E9}", [],
            "ISO-8859-15"
        ),
        ("<?xml version='1.0' encoding='ISO-8859-1'?><html><p>\u{E9}", [], "windows-1252"),
        ("<!doctype html><meta charset=utf-8><p>\u{E9}", [], "windows-1252"),
        ("<!doctype html><meta charset=utf-16><p>e", [], "UTF-8"),
        ("<!doctype html><meta charset=iso-8859-1><p>", [0xC3, 0xA9], "UTF-8"),
        ("<!doctype html><meta charset=windows-1251><p>\u{E9}", [], "windows-1251"),
    ])
    func `a page is read in the encoding that it is in`(_ html: String, _ more: [UInt8], _ encoding: String) throws {
        let bytes = html.unicodeScalars.map { UInt8($0.value) } + more
        let page = try opened(bytes)
        #expect(page.encoding == encoding)
        #expect(
            page.text
                == (encoding == "windows-1251"
                    ? "й\n" : html.hasSuffix("caf\u{E9}") ? "café\n" : html.hasSuffix("e") ? "e\n" : "é\n"))
    }

    @Test func `UTF-8 that was encoded twice is read as it was meant`() throws {
        let page = try opened("<!doctype html><p>â€œSoâ€\u{9D} sagt die BÃ¼rgermeisterin, Â© 2025.</p>")
        #expect(page.text == "“So” sagt die Bürgermeisterin, © 2025.\n")
        let meant = "<!doctype html><p>Ã© is what becomes of é, and ñ of Ã±; â is a letter, café and crème too.</p>"
        #expect(try opened(meant).text == "Ã© is what becomes of é, and ñ of Ã±; â is a letter, café and crème too.\n")
    }
}

/// What a page hides from collectors, and pictures of which little is said.
@Suite struct MaskedAndShortTests {
    private func links(_ html: String) throws -> [String] {
        try opened("<!doctype html><body><p>Press contact: " + html + "</p>").markLines.filter {
            $0.lowercased().contains("mailto")
        }
    }

    @Test(arguments: [
        "<a href=\"javascript:linkTo_UnCryptMailto('nbjmup+kbof');\">Jane</a>",
        "<a href=\"#\" data-mailto-token=\"nbjmup+kbof\" data-mailto-vector=\"1\">Jane</a>",
        "<a href=\"JavaScript:linkTo_UnCryptMailto('nbjmup+kbof')\">Jane</a>",
    ])
    func theScriptThatWritesToSomebodyIsALink(_ html: String) throws {
        #expect(try links(html).count == 1)
    }

    @Test(arguments: ["<a href=\"javascript:void(0)\">Jane</a>", "<a href=\"javascript:history.back()\">Jane</a>"])
    func anyOtherScriptIsNone(_ html: String) throws {
        #expect(try links(html).isEmpty)
    }

    /// Two letters name a picture in Chinese and Japanese; an emoji and a bullet do not.
    @Test(arguments: [("図1", true), ("照片", true), ("\u{2022}", false), ("\u{1F600}", false), ("ok", false)])
    func aShortNameIsAPictures(_ alt: String, _ isPicture: Bool) throws {
        let lines = try opened("<!doctype html><body><p>Text</p><img src=\"/img/pier.jpg\" alt=\"\(alt)\">").markLines
        #expect(lines.contains { $0.contains("/img/pier.jpg") } == isPicture)
    }
}
