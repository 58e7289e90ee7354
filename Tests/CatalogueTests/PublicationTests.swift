import Catalogue
import Foundation
import Testing

@Suite struct PublicationTests {
    private func document(_ text: String, _ besides: [Range<Int>]?, _ type: String = "text/plain") -> Document {
        Document(
            id: UUID(), name: "a", mediaType: type, encoding: "UTF-8", sha256: "", text: text, besides: besides)
    }

    @Test(
        arguments: [
            ("Menu\n\nA\n\nB\n\nFooter\n", [0..<5, 12..<18], "A\n\nB\n"), ("A\nB\n", [], "A\nB\n"),
            ("A\n\n\nB\n", [], "A\n\n\nB\n"),
            ("A\nout\nB\n", [2..<6], "A\n\nB\n"), ("out\n\n  A\n    B\n", [0..<4], "  A\n    B\n"),
            ("out\n", [0..<4], ""),
            ("A\nout\nB\n", [2..<4, 3..<6, 0..<0], "A\n\nB\n"), ("A\nout", [2..<900], "A\n"),
            ("A\nout", [700..<900], "A\nout\n"),
        ] as [(String, [Range<Int>], String)])
    func isTheTextWithoutWhatStandsAroundIt(_ text: String, _ besides: [Range<Int>], _ kept: String) {
        #expect(document(text, besides).textForPublication == kept)
    }

    /// Of what was read by an earlier version, the lines on top are known by their form.
    @Test func whereNobodyLookedTheHeaderIsLeftOut() {
        let mail = "From: a@b.example\nTo: c@d.example\n\nHeadline\n\nContact: Jane\n"
        #expect(document(mail, nil, "message/rfc822").textForPublication == "Headline\n\nContact: Jane\n")
        #expect(document("title: A | B\nog:title: A\n\nA\n", nil, "text/html").textForPublication == "A\n")
        #expect(document("Date: today\n\nHeadline\n", nil).textForPublication == "Date: today\n\nHeadline\n")
    }

    /// What stands around it is told from where the facts stand that were read in it.
    @Test func whereNobodyLookedTheFactsTell() {
        let story = """
            Embargoed until noon
            Gates reopen
            The gates of the bay open again on Monday for all who live there, said Harbour Watch.
            - 199 steps
            Press: Ana Lind, ana@harbour.example
            """
        func facts(_ text: String) -> [Fact] {
            [("embargo", "Embargoed until noon"), ("headline", "Gates reopen"), ("asGiven", "ana@harbour.example")]
                .map { field, words in
                    let start =
                        text.utf8.count - (text.firstRange(of: words).map { text[$0.lowerBound...].utf8.count } ?? 0)
                    let span = Span(start: start, end: start + words.utf8.count, line: 1, column: 1)
                    return Fact(
                        id: UUID(), recordID: UUID(), field: field, documentID: UUID(), span: span, rule: "test")
                }
        }
        func kept(_ text: String, _ type: String) -> String {
            document(text, nil, type).textForPublication(with: facts(text))
        }
        let page = "Home\n\nNews Pier\n\n\(story)\n\n© 2030 Pier Ltd. All rights reserved by Pier Ltd.\nFollow us\n"
        #expect(kept(page, "text/html") == story + "\n")
        let mail = "Shall we run this?\n\n> From: Jo <jo@paper.example>\n> To: ed@paper.example\n\n\(story)\nBye\n"
        #expect(kept(mail, "text/plain") == story + "\nBye\n")
        // A plain text says nothing of what is a menu; and lines with a colon are no mail.
        let plain = "Home\nWhen: noon\nWhere: the bay\n\(story)\nBye\n"
        #expect(kept(plain, "text/plain") == plain)
        #expect(document(page, nil, "text/html").textForPublication(with: []) == page)
    }

    /// A catalogue that somebody prepared may hold ranges of no text.
    @Test func rangesOutsideTheTextTakeNothingElse() {
        let text = "Headline\n\nAll is well.\n"
        for range in [(-9)..<(-3), Int.min..<0, 0..<0, (Int.max - 1)..<Int.max, 90..<90] {
            #expect(document(text, [range]).textForPublication == text)
        }
        #expect(document(text, [Int.min..<9]).textForPublication == "All is well.\n")
        #expect(document(text, [Int.min..<Int.max]).textForPublication.isEmpty)
        #expect(document(text, [8..<Int.max, Int.min..<0]).textForPublication == "Headline\n")
    }
}
