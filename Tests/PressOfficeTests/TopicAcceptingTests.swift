import Catalogue
import Foundation
import ReleaseReader
import Store
import Testing

@testable import PressOffice

/// What a document says of topics, of languages and of a release's number, on its way into the catalogue.
@Suite struct TopicAcceptingTests {
    private func draft(_ change: (inout Draft) -> Void) throws -> Draft {
        var draft = try ToyReader.read(advisory)
        change(&draft)
        return draft
    }

    private func list(_ items: [String], _ draft: Draft) -> Found<[String]> {
        Found(items, span: draft.spokespeople.first?.span, rule: "spokesperson.topics")
    }

    @Test func numberLanguagesAndTopicsAreKeptWithTheirWords() throws {
        let room = try Newsroom()
        let read = try draft {
            $0.number = Found("47/2026", span: $0.headline?.span, rule: "number.front")
            $0.spokespeople[0].languages = list(["en", "de"], $0)
            $0.spokespeople[0].topics = list(["floods", "Floods", String(repeating: "x", count: 61)], $0)
        }
        _ = try room.office().accept([read])
        let entry = try room.view().release("river-delta-flood-shelters")
        #expect(entry.release.number == "47/2026")
        let speaker = try #require(entry.contacts.last?.contact)
        #expect(speaker.spokenLanguages == ["en", "de"] && speaker.topics == ["floods"])
        let told = try room.view().explain(RecordName(kind: .contact, slug: speaker.slug))
        #expect("\(told)".contains("spokesperson.topics"))
    }

    @Test func whatIsThereAlreadyIsNotSaidAgain() throws {
        let room = try Newsroom()
        _ = try room.office().accept([
            try draft { $0.spokespeople[0].topics = list(["floods", "heat"], $0) }
        ])
        var again = try draft { $0.spokespeople[0].topics = list(["Heat"], $0) }
        again.headline?.value = "Twenty flood shelters to open"
        again.document = try SourceDocument(path: "b.txt", bytes: Array((advisory + "\nMore.").utf8))
        let review = Review(again)
        let submission = try room.office().submit([review])
        #expect(!submission.previews.flatMap(\.differences).contains { $0.field == "topics" })
    }

    @Test(arguments: [
        (["a, b; a"], ["a", "b"]), (["floods"], ["floods"]), ([], []),
    ])
    func topicsAreTypedWithCommas(_ typed: [String], _ kept: [String]) throws {
        let field = try #require(Contact.field("topics"))
        #expect(try field.checked(.list(typed), of: nil) == .list(kept))
    }

    @Test func topicsAndLanguagesAreBounded() throws {
        let topics = try #require(Release.field("topics"))
        let many = (0..<21).map { "topic \($0)" }
        #expect(throws: FormProblem.tooMany(field: "topics", most: 20)) { try topics.checked(.list(many), of: nil) }
        #expect(throws: FormProblem.tooLong(field: "topic", longest: 60)) {
            try topics.checked(.list([String(repeating: "a", count: 61)]), of: nil)
        }
        let languages = try #require(Contact.field("spokenLanguages"))
        #expect(throws: FormProblem.language) { try languages.checked(.list(["English"]), of: nil) }
        #expect(try languages.checked(.list(["en, pt-BR"]), of: nil) == .list(["en", "pt-BR"]))
        #expect(
            FormProblem.tooMany(field: "topics", most: 20).refusal.message == "There are more than 20 under 'topics'.")
    }
}
