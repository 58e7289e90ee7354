import Catalogue
import Foundation
import ReleaseReader
import Store
import Testing

@testable import PressOffice

/// What a document says of topics, of languages, of a release's number and of whose a number is, on its way into the catalogue.
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

    @Test func whoseAPointIsIsAskedAndMayBeLeftOut() throws {
        let room = try Newsroom()
        let read = try draft { $0.contacts[0].points[1].doubtfulOwner = "it stands behind another's" }
        var submission = try room.office().submit([Review(read)])
        let doubt = try #require(submission.previews[0].doubts.first { $0.matter == .owner })
        #expect(
            doubt.statement
                == "Whose this is is doubtful: + 44 20 7946 0018, read as that of Mira Solveig (it stands behind another's)."
        )
        #expect(doubt.heading == "Whose is this?" && doubt.choices == [.take, .leaveOut])
        room.office().settle(doubt, with: .leaveOut, inDocument: 0, of: &submission)
        #expect(submission.reviews[0].open(doubt) == nil)
        let copy = try JSONDecoder().decode(Review.self, from: JSONEncoder().encode(submission.reviews[0]))
        #expect(copy == submission.reviews[0])
        _ = try room.office().accept(submission, takingRest: true)
        let contact = try room.view().contact("mira-solveig")
        #expect(contact.points.count == 2 && !contact.points.contains { $0.asGiven.contains("7946") })
    }

    @Test func whatIsKnownAsTheirsIsNotAsked() throws {
        let room = try Newsroom()
        _ = try room.accept(advisory)
        var read = try draft { $0.contacts[0].points[1].doubtfulOwner = "it stands behind another's" }
        read.document = try SourceDocument(path: "b.txt", bytes: Array((advisory + "\nMore.").utf8))
        let submission = try room.office().submit([Review(read)])
        #expect(!submission.doubts().contains { $0.doubt.matter == .owner })
        read.contacts[0].points[1].normalised = "+442079460999"
        let other = try room.office().submit([Review(read)])
        #expect(other.doubts().contains { $0.doubt.matter == .owner })
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
