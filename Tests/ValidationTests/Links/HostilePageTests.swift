import Catalogue
import TestSupport
import Testing

@testable import Validation

/// Pages that are made to take time: reading them is linear in their length.
@Suite struct HostilePageTests {
    static let units = [
        "<", "&", "</", "<!--", "<!", "<a ", "<a href=\"", "<a x=", "<div>", "<div class=\"a b c\">", "<script>",
        "<title>",
        "<h1>", "<h1>x", "<header><h1>x", "<p hidden>", "<nav>", "</nav>", "&#", "&#99999999999;", "&amp;", "1,", "1.",
        "404 ",
        " '", "\"", "\u{E9}", "\u{FF}", "page not ", "12 results ", "results 1 to 2 of ", "no ", "<a><b>",
        "<input type=password>",
        "<meta http-equiv=refresh content=\"0;url=x\">", "<body class=\"error\">", ". ", "| ", "not not ",
        "the page you requested ",
    ]

    @Test func readingIsLinear() throws {
        let start = try WebAddress("https://rivertrust.example/a")
        for unit in Self.units {
            var bytes: [UInt8] = []
            while bytes.count < 65_536 { bytes += Array(unit.utf8) }
            let response = ProbeResponse(status: 200, body: Array(bytes.prefix(65_536)))
            let time = processorTime {
                var observation = Observation(
                    question: LinkQuestion(url: start.text, use: .image, linkKind: .search), start: start, end: start,
                    response: response, method: .get)
                observation.page = PageReading.page(response.body)
                _ = LinkJudge.judge(observation)
            }
            // Quadratic ones take minutes.
            #expect(time < .seconds(10), "\(unit)")
        }
    }

    @Test func everyBeginningOfAPageIsRead() {
        let page = Array(
            "<!DOCTYPE html><!-- a --><title>A &eacute;&#233;&#xE9;</title><meta name=robots content='noindex'><body class=\"a\"><h1 id=x>B</h1><p style=\"display:none\">C</p><script>x</script>D &amp; 1,234<?xml?></body>"
                .utf8)
        for length in 0...page.count { _ = PageReading.page(Array(page.prefix(length))) }
        #expect(PageReading.page(page).title == "A \u{E9}\u{E9}\u{E9}")
    }

    @Test func bytesThatAreNoUTF8AreReadAsWindows1252() {
        let page = PageReading.page(
            Array("<title>".utf8) + [0x53, 0x65, 0x69, 0x74, 0x65, 0x20, 0xFC, 0x93, 0x80] + Array("</title>".utf8))
        #expect(page.title == "Seite \u{FC}\u{201C}\u{20AC}")
        #expect([PageWord]("\u{FC}ber") == [PageWord]("uber"))
    }

    @Test(arguments: [
        ("1,234", [1234]), ("1.234", [1234]), ("1 234", [1, 234]), ("1\u{A0}234", [1234]), ("12,5", [12, 5]),
        ("1,2345", [1, 2345]),
        ("1,234,567", [1_234_567]), ("3,", [3]), ("2031", [2031]), ("12345,678", [12345, 678]),
        ("99999999999999999999", [1_000_000_000_000]),
    ])
    func numbersAreRead(_ text: String, _ numbers: [UInt64]) {
        #expect([PageWord](text).compactMap(\.number) == numbers)
    }

    @Test func whatIsHiddenAndMenusAreNoText() {
        let page = PageReading.page(
            Array(
                """
                <nav>menu</nav><div class="cookie-banner"><div>cookies</div></div><header>above <h1>Weir</h1></header>
                <main><p>Salmon leap here.</p><p hidden>secret</p><div class="hidden md:block">wide</div></main><footer>below</footer>
                """.utf8))
        let words = page.words.filter { !$0.isMark }
        #expect(words == [PageWord]("Salmon leap here wide"))
        #expect(page.headings.map(\.text) == ["Weir"])
    }
}
