import Catalogue
import PhoneNumbers
import ReleaseReader
import Testing

/// What a file says of itself, and what its links lead to: taken where the text prints nothing, and said to be so.
@Suite struct ParticularTests {
    /// The draft of a page whose metadata stand above its text.
    private func page(
        _ particulars: [(SourceMark.Particular, String, String)], text: String,
        links: [(words: String, address: String)] = []
    ) throws -> Draft {
        var all = ""
        var marks: [SourceMark] = []
        for (particular, value, source) in particulars {
            let start = all.utf8.count
            all += value
            marks.append(SourceMark(.particular(particular), start..<all.utf8.count, source: source))
            all += "\n\n"
        }
        let start = all.utf8.count
        all += text
        for link in links {
            guard let range = text.range(of: link.words) else { continue }
            let first = start + text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            marks.append(SourceMark(.link(address: link.address), first..<(first + link.words.utf8.count)))
        }
        let document = try SourceDocument(
            path: "page.html", bytes: Array(all.utf8), mediaType: "text/html", text: all, marks: marks)
        return draft(from: document, phones: LibPhoneNumber())
    }

    private let text = """
        The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. The first boat leaves at dawn.

        Media contact: Jane Roe, write to me
        """

    @Test func theTitleTheDayAndThePlaceAreInferredWhereNoneIsPrinted() throws {
        let draft = try page(
            [
                (.title, "Harbour ferries return to the northern islands", "the page's OpenGraph (og:title)"),
                (.published, "2031-05-12T09:00:00+01:00", "the page's JSON-LD (datePublished)"),
                (.place, "Northport", "the page's JSON-LD (contentLocation)"),
            ], text: text)
        #expect(draft.headline?.value == "Harbour ferries return to the northern islands")
        #expect(
            draft.headline?.inferred == "not printed in the text: taken from the page's OpenGraph (og:title)")
        #expect(draft.words(at: draft.headline?.span) == "Harbour ferries return to the northern islands")
        #expect(draft.issued?.value.description == "2031-05-12")
        #expect(
            draft.issued?.inferred == "not printed in the text: taken from the page's JSON-LD (datePublished)")
        #expect(draft.dateline?.value == "Northport")
        #expect(
            draft.dateline?.inferred == "not printed in the text: taken from the page's JSON-LD (contentLocation)")
    }

    @Test func whatIsPrintedIsTakenFromTheText() throws {
        let draft = try page(
            [
                (.title, "Harbour ferries return to the northern islands | Harbour Alliance", "the page's title"),
                (.published, "2031-05-13", "the page's JSON-LD (datePublished)"),
            ],
            text: """
                Harbour ferries return to the northern islands

                Northport, 12 May 2031 - \(text)
                """)
        #expect(draft.headline?.value == "Harbour ferries return to the northern islands")
        #expect(draft.headline?.inferred == nil)
        #expect(draft.issued?.value.description == "2031-05-12")
        #expect(draft.issued?.inferred == nil)
        #expect(draft.dateline?.value == "Northport")
    }

    @Test func anAddressBehindWordsIsTheContacts() throws {
        let draft = try page(
            [], text: text, links: [("write to me", "mailto:jane.roe@harbour.example?subject=Ferries")])
        #expect(draft.contacts.map { $0.name?.value } == ["Jane Roe"])
        #expect(draft.contacts.flatMap(\.points).map(\.normalised) == ["jane.roe@harbour.example"])
    }

    @Test func anAddressThatAPageMasksIsUnmaskedAndSaidToBe() throws {
        // "jane@a.example", each byte mixed with 0x2a.
        let mask =
            "2a"
            + "jane@a.example".utf8.map { String($0 ^ 0x2A, radix: 16) }
            .map { $0.count < 2 ? "0" + $0 : $0 }.joined()
        let draft = try page([], text: text, links: [("write to me", "/cdn-cgi/l/email-protection#" + mask)])
        let point = try #require(draft.contacts.first?.points.first)
        #expect(point.normalised == "jane@a.example")
        #expect(point.inferred == "the page hides it from robots; this is what is behind the mask")
    }

    @Test func aGuessedRegionIsSaid() throws {
        let draft = try read(
            """
            Hafenfähren fahren wieder zu den Inseln

            Die Fähren des Hafenbundes fahren ab Juni wieder zu den Inseln, nachdem die Brücken zwei Jahre lang instand gesetzt worden sind.

            Pressekontakt: Wiebke Petersen, 04841 123456
            """)
        let finding = draft.findings.first { $0.rule == "reader.guessedRegion" }
        #expect(finding?.severity == .warning)
        #expect(
            finding?.message
                == "A number on line 5 was taken as a number in Germany only because the text is in German."
        )
        #expect(finding?.remedies == [.nameRegion("DE")])
        #expect(draft.words(at: finding?.span) == "04841 123456")
    }

    @Test func aNumberInNoPlanIsKeptWithAWarning() throws {
        let draft = try read(
            """
            Harbour ferries return

            The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs.

            Media contact: Jane Roe, +44 20 0000 000
            """)
        #expect(draft.contacts.flatMap(\.points).map(\.asGiven) == ["+44 20 0000 000"])
        let finding = draft.findings.first { $0.rule == "reader.unknownNumber" }
        #expect(finding?.severity == .warning)
        #expect(
            finding?.message
                == "A number on line 5 is not in any numbering plan that is known here. It is kept as printed.")
    }

    @Test func aNameWithItsSurnameFirstIsTurnedAndSaidToBe() throws {
        let draft = try read(
            """
            Harbour ferries return

            The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs.

            Media contact
            ROE, Jane
            +44 20 7946 0018
            """)
        let name = draft.contacts.first?.name
        #expect(name?.value == "Jane ROE")
        #expect(name?.inferred == "the surname is printed first")
        #expect(draft.words(at: name?.span) == "ROE, Jane")
    }
}
