import Catalogue
import Foundation
import ReleaseReader
import Store
import Testing

@testable import PressOffice

struct ExplainingTests {
    @Test func aFieldIsExplainedByItsSentenceWithTheWordsMarked() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let explained = try room.view().explain("mira-solveig")
        #expect(explained.record == "contact/mira-solveig")
        #expect(explained.fields.map(\.field) == ["role", "name", "title", "organisationID"])
        #expect(
            explained.parts.map(\.record.slug) == ["mira-solveig-email", "mira-solveig-voice", "mira-solveig-mobile"])
        #expect(
            explained.fields[1].source
                == .document(
                    FieldSource.Passage(
                        document: "advisory.txt", line: 13, column: 30,
                        sentence: [
                            PassagePiece("Please contact press officer "), PassagePiece("Mira Solveig", isMarked: true),
                            PassagePiece(
                                " at mira.solveig@harbouraid.example / + 44 20 7946 0018 /\n+ 44 7700 900 123"),
                        ], rule: "contact.name")))
    }

    @Test func whatWasInferredSaysWhy() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let release = try room.view().explain("river-delta-flood-shelters")
        #expect(
            release.fields.first?.source
                == .document(
                    FieldSource.Passage(
                        document: "advisory.txt", rule: "kind.offers", inferred: "It offers spokespeople.")))
        let event = try #require(release.parts.first)
        #expect(event.fields.map(\.field) == ["what", "date"])
        #expect(event.fields.last?.value == "2022-05-03")
    }

    @Test func whatAPersonEnteredSaysWhoAndWhenAndWhy() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let form = try room.office().contactForm("mira-solveig")
        var edited = form
        edited.title = "head of press"
        edited.note = "Ask for the night desk."
        edited.points[0].usage = "office hours"
        _ = try room.office("ben").editContact("mira-solveig", from: form, to: edited, reason: "she told me")
        var again = edited
        again.note = "Ask for the day desk."
        _ = try room.office("cleo").editContact("mira-solveig", from: edited, to: again)

        let explained = try room.view().explain("mira-solveig")
        func entry(_ actor: String, _ reason: String?, _ change: Int) -> FieldSource {
            .person(
                FieldSource.Entry(actor: actor, at: room.noon, action: "edit contact", reason: reason, change: change))
        }
        #expect(explained.fields.first { $0.field == "title" }?.source == entry("ben", "she told me", 2))
        #expect(explained.fields.first { $0.field == "note" }?.source == entry("cleo", nil, 3))
        #expect(explained.parts[0].fields.first { $0.field == "usage" }?.source == entry("ben", "she told me", 2))
    }

    @Test func anUndoBringsTheSentenceBack() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        let form = try room.office().contactForm("mira-solveig")
        var edited = form
        edited.title = "head of press"
        _ = try room.office().editContact("mira-solveig", from: form, to: edited)
        _ = try room.office().undo()
        let title = try room.view().explain("mira-solveig").fields.first { $0.field == "title" }
        #expect(title?.value == "press officer")
        guard case .document = title?.source else {
            Issue.record("The title stands on no document.")
            return
        }
    }

    @Test func anUnknownNameSuggestsTheNearest() throws {
        let room = try Newsroom()
        try room.accept(advisory)
        #expect(throws: StoreError.noSuchRecord("contact/mira-solvieg", nearest: ["mira-solveig"])) {
            try room.view().explain("contact/mira-solvieg")
        }
    }

    @Test(arguments: [
        ("First. The 👉shelters👈 open. Last.", "The [shelters] open."),
        ("Head\r\n\r\nThe 👉shelters👈\r\nopen  \r\nsoon\r\n\r\nFoot", "The [shelters]\nopen\nsoon"),
        ("Ask Dr. 👉Mira👈 Solveig. Thanks.", "Ask Dr. [Mira] Solveig."),
        ("See https://harbouraid.example/👉a.b👈 for it", "See https://harbouraid.example/[a.b] for it"),
        ("He said \"no.\" 👉She👈 said \"yes.\" We left.", "[She] said \"yes.\""),
        ("👉Whole sentence.👈 Next.", "[Whole sentence.]"),
        ("A\u{1B}[31m 👉red\u{202E}👈 word.", "A [31m [red] word."),
        ("👉👈", ""),
    ])
    func aSentenceEndsAtItsStopOrAtAnEmptyLine(_ marked: String, shown: String) {
        let parts = marked.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "👉" || $0 == "👈" })
        let start = parts[0].utf8.count
        let span = Span(start: start, end: start + parts[1].utf8.count, line: 1, column: 1)
        let pieces = sentence(around: span, in: parts.joined())
        #expect(pieces.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined() == shown)
    }

    @Test func aLongSentenceIsCutAtWords() {
        let words = String(repeating: "many words ", count: 60)
        let text = "\(words)here \(words)"
        let start = words.utf8.count
        let pieces = sentence(around: Span(start: start, end: start + 4, line: 1, column: 1), in: text)
        #expect(pieces.map(\.isMarked) == [false, true, false])
        #expect(pieces[0].text.hasPrefix("…") && pieces[2].text.hasSuffix("…"))
        #expect(pieces.map(\.text.utf8.count).reduce(0, +) < 430)
        #expect(pieces[1].text == "here")
    }

    @Test(arguments: [(-1, 3), (0, 99), (5, 2), (Int.max, Int.max)])
    func aSpanThatIsNotInTheTextGivesNothing(_ start: Int, end: Int) {
        #expect(sentence(around: Span(start: start, end: end, line: 1, column: 1), in: "short text") == [])
    }
}
