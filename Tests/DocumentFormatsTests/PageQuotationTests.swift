import ReleaseReader
import Testing

/// What a page sets apart as somebody's words, and who it says they are of.
@Suite struct PageQuotationTests {
    @Test(arguments: [
        ("<p>She said: <q>We sail again.</q></p>", "She said: \u{201C}We sail again.\u{201D}\n"),
        ("<p>She said: \u{201C}<q>We sail again.</q>\u{201D}</p>", "She said: \u{201C}We sail again.\u{201D}\n"),
        ("<p>Sie sagt: \u{201E}<q>Wir fahren.</q>\u{201C}</p>", "Sie sagt: \u{201E}Wir fahren.\u{201C}\n"),
        ("<p>Elle dit\u{A0}: \u{AB}<q>Nous partons.</q>\u{BB}</p>", "Elle dit\u{A0}: \u{AB}Nous partons.\u{BB}\n"),
        ("<p>\"<q>We sail</q> again\"</p>", "\"We sail again\"\n"),
        // A mark that closed something before is none of this one's.
        ("<p>\u{201C}No\u{201D} <q>Yes</q></p>", "\u{201C}No\u{201D} \u{201C}Yes\u{201D}\n"),
    ])
    func marksAreWrittenOnce(_ html: String, _ shown: String) throws {
        #expect(try opened("<!doctype html><body>" + html).text == shown)
    }

    @Test(arguments: [
        "<blockquote><p>We sail again.</p><footer>Jane Roe, harbour master</footer></blockquote>",
        "<blockquote><div><p>We sail again.</p><footer>Jane Roe, harbour master</footer></div></blockquote>",
    ])
    func theFootOfAQuotationIsNoFurniture(_ quotation: String) throws {
        let html =
            "<!doctype html><body><main><article><h1>Room opens</h1>\(PageTests.prose)\(quotation)</article></main>"
        let lines = try opened(html + "<footer>Switchboard 020 7946 0000</footer>").markLines
        #expect(lines.filter { $0.hasPrefix("surroundings") } == ["surroundings: Switchboard 020 7946 0000"])
    }
}
