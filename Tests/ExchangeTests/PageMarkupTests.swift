import Catalogue
import Testing

@testable import Exchange

@Suite struct PageMarkupTests {
    @Test(arguments: [
        ("a & b", "a &amp; b"), ("<b>", "&lt;b&gt;"), ("\"it's\"", "&quot;it&#39;s&quot;"),
        ("a\u{0}b\u{1B}[2J", "ab[2J"),
        ("\u{202E}evil", "evil"), ("two\nlines\tand", "two\nlines\tand"), ("\u{85}\u{9F}x", "x"), ("𝄞 字 é", "𝄞 字 é"),
    ])
    func textIsEscapedInContentAndInAttributes(_ text: String, _ expected: String) {
        var markup = PageMarkup()
        markup.element("em", ["title": text, "lang": nil], text)
        #expect(markup.html == "<em title=\"\(expected)\">\(expected)</em>")
    }

    @Test(arguments: [("a -- b --> c", "a - - b - -&gt; c"), ("plain", "plain"), ("-----", "- - - - -")])
    func aCommentEndsWhereWeEndIt(_ text: String, _ expected: String) {
        var markup = PageMarkup()
        markup.comment(text)
        #expect(markup.html.dropFirst(5).dropLast(4) == expected, "\(markup.html)")
        #expect(!markup.html.dropFirst(4).dropLast(3).contains("--"))
    }

    @Test(
        arguments: [
            ("en", 4000, "4,000", "4 kB"), ("de", 1_234_567, "1.234.567", "1,2 MB"), (nil, 5, "5", "1 kB"),
            ("nl-NL", 21_000_000, "21.000.000", "21 MB"),
        ] as [(String?, Int, String, String)])
    func numbersAndSizesAreInTheReadersForm(_ language: String?, _ count: Int, _ number: String, _ size: String) {
        let dates = PageDates(language)
        #expect(dates.number(count) == number)
        #expect(dates.size(count).replacing("\u{A0}", with: " ") == size)
    }

    @Test func whoIsReachedThroughTheSameOfficersIsToldTogether() {
        let ways = [Sample.ana, Sample.desk, Sample.mara, Sample.unnamed].interviewWays
        for way in ways {
            #expect(!way.people.isEmpty && !way.officers.isEmpty)
            #expect(way.people.allSatisfy { $0.points.isEmpty && $0.contact.availableForInterview })
        }
        #expect(Set(ways.map(\.officers)).count == ways.count)
        #expect([ContactEntry]().interviewWays.isEmpty)
    }
}
