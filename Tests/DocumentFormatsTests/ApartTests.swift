import ReleaseReader
import Testing

@testable import DocumentFormats

/// What stands side by side on a page without a space between, and what only looks so.
@Suite struct ApartTests {
    private func text(_ html: String) throws -> String { try opened("<!doctype html><body>" + html).text }

    @Test(arguments: [
        (
            "<div><a href='tel:+442079460018'>+44 20 7946 0018</a><a href='mailto:eva@a.example'>eva@a.example</a></div>",
            "+44 20 7946 0018 eva@a.example\n"
        ),
        ("<p><strong>Eva Loe</strong><a href='mailto:eva@a.example'>eva@a.example</a></p>", "Eva Loe eva@a.example\n"),
        (
            "<p><b>Email</b><a href='mailto:eva@a.example'>eva@a.example</a><b>Tel</b>020 7946</p>",
            "Email eva@a.example Tel 020 7946\n"
        ),
        (
            "<p><a href='mailto:a@a.example'>a@a.example</a><a href='mailto:b@a.example'>b@a.example</a></p>",
            "a@a.example b@a.example\n"
        ),
        ("<p><strong>Jane Roe</strong><span>Head of Media</span></p>", "Jane Roe Head of Media\n"),
        ("<p><span>020 7946 0018</span><span>Mobile</span></p>", "020 7946 0018 Mobile\n"),
    ])
    func elementsArePartedWhereNoWordGoesOn(_ html: String, _ shown: String) throws { #expect(try text(html) == shown) }

    /// Cards side by side, each a contact.
    @Test(arguments: ["div", "li"])
    func cardsAreParted(_ tag: String) throws {
        func card(_ name: String) -> String {
            "<\(tag)><div>\(name)</div><div>Press officer</div><div><a href='mailto:\(name)@a.example'>\(name)@a.example</a></div></\(tag)>"
        }
        let list = tag == "li" ? "ul" : "section"
        let row = "<\(list)>" + card("eva") + card("jan") + "</\(list)>"
        let bullet = tag == "li" ? "\u{2022} " : ""
        #expect(
            try text(row)
                == "\(bullet)eva\nPress officer\neva@a.example\n\n\(bullet)jan\nPress officer\njan@a.example\n")
    }

    @Test func linesOfOneContactAreNot() throws {
        #expect(
            try text(
                "<div><div>Eva</div><div><a href='tel:+442079460018'>020 7946 0018</a></div><div>Mon to Fri</div></div>"
            )
                == "Eva\n020 7946 0018\nMon to Fri\n")
    }

    @Test(arguments: [
        ("<p><span>H</span>arbour</p>", "Harbour\n"), ("<p>un<em>believ</em>able</p>", "unbelievable\n"),
        ("<p>(<a href='mailto:a@a.example'>a@a.example</a>).</p>", "(a@a.example).\n"),
        ("<p>H<sub>2</sub>O, m<sup>2</sup></p>", "H2O, m2\n"),
        ("<p>the <a href='https://a.example'>port</a>s</p>", "the ports\n"),
        ("<p><b>Jane</b>, <i>R</i>oe</p>", "Jane, Roe\n"),
        // The first letter of a page, which is more than one byte.
        ("<a href='mailto:a@a.example'>広報室</a>", "広報室\n"), ("<b>«Été»</b>", "«Été»\n"),
    ])
    func aWordGoesOnThroughElements(_ html: String, _ shown: String) throws { #expect(try text(html) == shown) }

    @Test(arguments: [
        "<s>old</s>", "<strike>old</strike>", "<del>old</del>",
        "<span style='text-decoration: line-through'>old</span>",
        "<span style='text-decoration-line:line-through'>old</span>", "<span style='font-size:0px'>old</span>",
    ])
    func whatIsStruckOutIsNoText(_ html: String) throws {
        #expect(try text("<p>New \(html) words</p>") == "New words\n")
    }

    @Test(arguments: [
        "<ins>old</ins>", "<u>old</u>", "<span style='text-decoration: underline'>old</span>", "<small>old</small>",
    ])
    func whatIsUnderlinedIs(_ html: String) throws {
        #expect(try text("<p>New \(html) words</p>") == "New old words\n")
    }

    @Test(arguments: [
        ("<img src='/a/ferry.jpg'>", "image /a/ferry.jpg"),
        ("<img src='https://a.example/ferry.png' width=640>", "image https://a.example/ferry.png"),
        ("<img data-src='ferry.webp' src='data:image/gif;base64,R0'>", "image ferry.webp"),
        ("<a href='/a/large.jpg'><img src='/a/small.jpg'></a>", "image /a/small.jpg"),
        ("<img src='/a/ferry.gif' width=640 height=480>", "image /a/ferry.gif"),
        ("<figure><img src='/a/ferry.jpg'></figure>", "image /a/ferry.jpg"),
    ])
    func aPictureWithoutWordsIsKept(_ html: String, _ mark: String) throws {
        let document = try opened("<!doctype html><body><p>One</p>\(html)<p>Two</p>")
        #expect(document.markLines.contains { $0.hasPrefix(mark) })
    }

    @Test(arguments: ["", "The pier at dawn"])
    func aPictureKnowsWhereItsLinkLeads(_ words: String) throws {
        let document = try opened(
            """
            <!doctype html><base href='https://harbour.example/press/'><body><p>One</p>
            <a href='/a/large.jpg'><img src='/a/small.jpg' alt='\(words)'></a><p>Two</p>
            """)
        let standings = document.marks.compactMap(\.standing)
        #expect(standings.map(\.link) == ["https://harbour.example/a/large.jpg"])
    }

    @Test(arguments: [
        "<img src='/a/icon-mail.png'>", "<img src='/a/ferry.jpg' width=16 height=16>", "<img src='/a/spacer.gif'>",
        "<img src='data:image/png;base64,AA'>", "<nav><ul><li><a href='/'>Home</a><img src='/a/ferry.jpg'></ul></nav>",
    ])
    func whatBelongsToTheLayoutIsNot(_ html: String) throws {
        let document = try opened("<!doctype html><body>\(html)<p>One</p><p>Two</p>")
        #expect(!document.markLines.contains { $0.hasPrefix("image") })
    }
}

/// Lines of a heading on a printed page.
@Suite struct PrintedHeadingTests {
    private func line(_ text: String, top: Double, size: Double, left: Double = 72) -> PDFPage.Line {
        PDFPage.Line(text: text, box: PDFPage.Box(left: left, top: top, right: 500, bottom: top + size), size: size)
    }

    private func page(_ blocks: [[PDFPage.Line]]) -> PDFText {
        let prose = (0..<8).map {
            line("The ferries sail again to the islands from June on, every day", top: 300 + Double($0) * 12, size: 10)
        }
        return PDFText([PDFPage(height: 800, blocks: blocks + [prose])])
    }

    private func headings(_ text: PDFText) -> [String] {
        let bytes = Array(text.text.utf8)
        return text.marks.filter { if case .heading = $0.meaning { true } else { false } }
            .map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test func linesOfOneSizeAreOneInWhateverBlocks() {
        let one = line("Harbour ferries return", top: 100, size: 18)
        let two = line("to the northern islands", top: 122, size: 18)
        #expect(headings(page([[one, two]])) == ["Harbour ferries return\nto the northern islands"])
        #expect(headings(page([[one], [two]])) == ["Harbour ferries return\nto the northern islands"])
    }

    @Test func farApartOrOfOtherSizesTheyAreTwo() {
        let one = line("Harbour ferries return", top: 100, size: 18)
        #expect(headings(page([[one], [line("Timetable", top: 180, size: 18)]])).count == 2)
        #expect(headings(page([[one], [line("to the islands", top: 122, size: 13)]])).count == 2)
        #expect(headings(page([[one], [line("Beside it", top: 100, size: 18, left: 510)]])).count == 2)
    }
}
