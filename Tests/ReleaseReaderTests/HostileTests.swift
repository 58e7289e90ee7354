import Catalogue
import ReleaseReader
import TestSupport
import Testing

/// Whatever stands in a document, it is read without a trap and in time that grows with its length.
@Suite struct HostileTests {
    /// A small generator of numbers that are the same in every run.
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func readsDamagedDocuments(_ seed: UInt64) throws {
        var dice = Dice(state: seed)
        let originals = [Array(AdvisoryTests.text.utf8), Array(ArticleTests.text.utf8)]
        let pieces = [
            "\n", " ", "\"", "(", ")", "+", "@", ".", "-", ":", "http://", "www.", "12", "\u{AD}", "“", "”", "•", "/",
            ",",
        ]
        .map { Array($0.utf8) }
        for _ in 0..<60 {
            var bytes = originals[Int.random(in: 0..<originals.count, using: &dice)]
            for _ in 0..<Int.random(in: 1...25, using: &dice) {
                let place = Int.random(in: 0..<bytes.count, using: &dice)
                switch Int.random(in: 0..<4, using: &dice) {
                case 0: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...60, using: &dice)))
                case 1: bytes.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &dice)], at: place)
                case 2:
                    let end = min(bytes.count, place + 80)
                    bytes.insert(
                        contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0..<bytes.count, using: &dice))
                default: bytes.truncate(to: max(40, place), dice: &dice)
                }
                if bytes.count < 40 { bytes += originals[0] }
            }
            // Whatever is left is text again: damaged encodings are for another test.
            let draft = try read(String(decoding: bytes, as: UTF8.self))
            let length = draft.document.text.utf8.count
            for span in draft.allSpans {
                #expect(span.start <= span.end && span.end <= length && span.line > 0 && span.column > 0)
            }
            _ = json(of: draft)
        }
    }

    /// Each of these is where a careless scanner goes quadratic.
    @Test(arguments: [
        "a.", "http://a", "www.", "@", "a@a.", "+1 ", "(", "1-", "\"", "“", "\n", "• a\n", "Aa ", "said ", "1 May ",
        "- ",
        "available for interview ", "Contact: ", "\u{AD}", ")", "Jane Doe said \"x\" ", "Jane Doe, ", "http://a.b/-\n",
        "Mr. ", "of ",
        "Press office ", "9:45 ", "a@b.org ", "+44 20 7946 0018\n", "same link ", "Jane Doe a@b.org ",
        "Jane Doe, 020 7946 0018 ",
        "info@b.org\n", "Jane Doe\njane@b.org\ninfo@b.org\n", "--\n", "1-800-", "A B or ", "\u{FF0F}\u{6E6F}\u{6751}",
        "About Us\n\n", "A B\nC D\n\n",
        "Ag (AG) said ", "Investor contacts\n", "Jane Doe\n020 7946 0018\n\n", "Embargoed until ", "Embargo: 10 am CT/",
        "EMBARGOED\n", "not for publication before ", "frei ab 4. März ", "2016年9月27日", "年月日", "hold until 10:00\n",
        "| not for | ", "No. 12\n", "٢٠١١ ", "Replaces earlier version of ",
        "9/3/00 ",
        "When:\n", "Date: 1 May\n", "Monday 14 September ", "noon ", "UTC+", "10:00 Uhr ", "heure de ", "updated ",
        "2002 ",
        "Contact: Jane Roe or Tom Field, ", "Jane Roe or ", "Roe, Jane, press officer, ",
        "Jane Roe   Tom Field\n+1 2   +1 3\n",
        "Press office of Nordic Hulls on ", "Tel\n", "Switchboard: 020 7946 0018\n", "“Aa bb cc dd ee. ", "‘a ",
        "Jane Doe, director of Coast Watch, said: “Aa bb cc dd ee.” ",
        "JANE DOE\n", "HARBOUR REOPENS AFTER STORM\n", "the statement here: http://a.example/b\n",
        "Aa", "AAa", "a1", "'s ", "1.2.", "(0", "A b - ", "A b | ", "1. a\n", "Photos\n", "Contact:\n\n",
        "Notes to editors\n\nContact:\n\n", "Tel: 020 7946 0018 ext ", "Jane Doe, director\njane@a.example\n\n",
        "Who:\nMayor Jane Doe\n\n", "point de presse avec la ", "Jane Doe will take questions ", "joined by Jane Doe ",
        "Teilnehmer sind ", "“Aa bb – dicono il sindaco Aa Bb e ", "said Jane Doe and Tomas Holm, ",
    ])
    func takesTimeThatGrowsWithTheLength(_ unit: String) throws {
        func time(_ count: Int) throws -> Duration {
            let text = "Headline of words\n\n" + String(repeating: unit, count: count / unit.utf8.count)
            return try processorTime { _ = try read(text) }
        }
        _ = try time(2000)
        // Ten times the length: linear is 10, quadratic 100. What is fast is not worth measuring, and what something else on
        // the machine took from the caches gets three tries.
        let isLinear = try (0..<3).contains { _ in
            let (small, large) = (try time(3000), try time(30_000))
            return large < .milliseconds(250) || large < small * 40
        }
        #expect(isLinear)
    }

    /// Each opening sign was looked for its closing one by itself: 2.4 seconds a megabyte, in a build with optimisation.
    @Test(arguments: ["[a](", "[a]((b) ", "<a ", "</a ", "{{ ", "{% }", "e\u{301}", "\u{301}"])
    func takesLittleTimeForSignsThatAreNeverClosed(_ unit: String) throws {
        let bytes = Array("# Headline\n\n\(String(repeating: unit, count: 300_000 / unit.utf8.count))".utf8)
        #expect(try processorTime { _ = try SourceDocument(path: "release", bytes: bytes) } < .seconds(5))
    }

    @Test(arguments: [
        ("[a](b)", "link b: a"), ("[a](b(c)d)", "link b(c)d: a"), ("[a](<b> \"c)\")", "link b: a"),
        ("x) [a](b)", "link b: a"),
        ("[a](b) [c](d", "link b: a"), ("![](b)", "image b: ![](b)"), ("[a](b [c](d)", "link d: c"),
        ("<a href='b'>c</a>", "link b: c"), ("<a <a href=b>c</a>", "link b: c"),
    ])
    func findsTheAddressesAmongThem(_ line: String, _ mark: String) throws {
        let document = try SourceDocument(path: "release", bytes: Array("# Headline\n\n\(line)\n".utf8))
        let text = Array(document.text.utf8)
        let found = document.marks.compactMap { found -> String? in
            let words = String(decoding: text[found.range], as: UTF8.self)
            switch found.meaning {
            case .link(let address): return "link \(address): \(words)"
            case .image(let address): return "image \(address): \(words)"
            default: return nil
            }
        }
        #expect(found == [mark])
    }
}

extension Array<UInt8> {
    fileprivate mutating func truncate(to count: Int, dice: inout HostileTests.Dice) {
        if Bool.random(using: &dice), count < self.count { removeLast(self.count - count) }
    }
}

extension Draft {
    /// Every span in the draft.
    var allSpans: [Span] {
        var spans: [Span?] = [
            headline?.span, organisation?.span, dateline?.span, issued?.span, byline?.span, outlet?.span,
        ]
        spans +=
            contacts.map(\.span) + contacts.flatMap { $0.points.map(\.span) }
            + otherPoints.flatMap { $0.points.map(\.span) }
        spans +=
            assets.map(\.span) + statements.map(\.span) + links.map(\.span) + quotes.map(\.span) + events.map(\.span)
        spans += spokespeople.map(\.span) + highlights.map(\.span) + captions.map(\.span) + findings.map(\.span)
        spans +=
            [notes?.span, boilerplate?.span, embargo?.span, corrects?.span, updated?.span]
            + assets.map { $0.description?.span }
        return spans.compactMap { $0 }
    }
}
