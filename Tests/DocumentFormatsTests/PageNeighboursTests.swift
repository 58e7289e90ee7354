import Testing

/// What is seen of a page and what is not, each beside its neighbour that looks alike.
@Suite struct PageNeighboursTests {
    @Test(arguments: [
        ("style='display:none'", false), ("style='display: block'", true), ("style=' VISIBILITY : Hidden '", false),
        ("style='visibility:visible'", true), ("style='color:red;display:none'", false), ("style=''", true),
        ("class='sr-only'", false), ("class='visually-hidden'", false), ("class='screen-reader-text x'", false),
        ("class='sr-only-focus'", true), ("class='SR-ONLY'", true), ("class='assistive-text'", false),
        ("class='element-invisible'", false), ("class='hidden-treasure'", true), ("hidden", false),
        ("hidden='hidden'", false), ("data-hidden", true), ("aria-hidden='true'", false), ("aria-hidden=TRUE", false),
        ("aria-hidden='false'", true), ("aria-label='none'", true), ("title='hidden'", true),
    ])
    func `an attribute hides its element or does not`(_ attribute: String, _ isSeen: Bool) throws {
        let page = try opened("<!doctype html><body><p>One</p><p \(attribute)>Two</p><p>Three</p>")
        #expect(page.text == (isSeen ? "One\n\nTwo\n\nThree\n" : "One\n\nThree\n"))
    }

    @Test(arguments: [
        ("&amp;", "&"), ("&lt;b&gt;", "<b>"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&#x27;", "'"),
        ("&#X27;", "'"), ("&hellip;", "…"), ("&mdash;", "—"), ("&ndash;", "–"), ("&rsquo;", "’"), ("&ldquo;", "“"),
        ("&pound;", "£"), ("&copy;", "©"), ("&trade;", "™"), ("&#128;", "€"), ("&#150;", "–"), ("&szlig;", "ß"),
        ("&Eacute;", "É"), ("&eacute ", "é "), ("&eacute", "&eacute"), ("&#8364;", "€"), ("&#x1F41F;", "🐟"),
        ("&amp;amp;", "&amp;"),
        ("&", "&"), ("&;", "&;"), ("&#;", "&#;"), ("&#x;", "&#x;"), ("&nosuch;", "&nosuch;"),
    ])
    func `an entity is the character that it names`(_ entity: String, _ text: String) throws {
        #expect(try opened("<!doctype html><body><p>a\(entity)z</p>").text == "a\(text)z\n")
    }

    @Test(arguments: [
        ("<ol><li>One<li>Two<li>Three</ol>", "1. One\n2. Two\n3. Three\n"),
        ("<ol start=9><li>One<li>Two</ol>", "9. One\n10. Two\n"),
        ("<ul><li><a href='https://a.example/'>One</a></ul>", "• One\n"),
        ("<table><tr><td>A<td>B<tr><td>C<td>D</table>", "A\tB\nC\tD\n"),
        ("<h2>Head</h2><h3>Lower</h3><p>Text</p>", "Head\n\nLower\n\nText\n"),
        ("<p>One<wbr>two</p>", "Onetwo\n"), ("<p>One&shy;two</p>", "One\u{AD}two\n"),
        ("<p>H<sub>2</sub>O and m<sup>2</sup></p>", "H2O and m2\n"),
        ("<p>a <em>b</em>, <strong>c</strong>.</p>", "a b, c.\n"),
        ("<address>1 Harbour Road<br>Town</address>", "1 Harbour Road\nTown\n"),
        ("<template><p>One</p></template><p>Two</p>", "Two\n"),
    ])
    func `pieces of a page`(_ html: String, _ text: String) throws {
        #expect(try opened("<!doctype html><body>" + html).text == text)
    }
}

/// Where a link leads, as a page writes it.
@Suite struct PageLinksTests {
    @Test(
        arguments: [
            ("b.html", "https://press.example.org/news/b.html"), ("/b", "https://press.example.org/b"),
            ("../b", "https://press.example.org/b"), ("?a=1", "https://press.example.org/news/?a=1"),
            ("//b.example/c", "https://b.example/c"), ("http://b.example/", "http://b.example/"),
            ("mailto:jane@example.org", "mailto:jane@example.org"), ("tel:+44207", "tel:+44207"),
            ("javascript:go()", nil), ("#top", nil), ("data:text/plain,x", nil), ("", nil),
        ] as [(String, String?)])
    func `an address is made whole, or is none`(_ written: String, _ address: String?) throws {
        let page = try opened(
            "<!doctype html><base href='https://press.example.org/news/'><p>See <a href='\(written)'>this</a>.</p>")
        #expect(page.text == "See this.\n")
        #expect(page.markLines == (address.map { ["link \($0): this"] } ?? []))
    }
}
