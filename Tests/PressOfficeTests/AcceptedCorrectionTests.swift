import Catalogue
import Foundation
import ReleaseReader
import Testing

@testable import PressOffice

/// A document that corrects is joined to the release that it names: plainly, by a person's answer, or not at all.
@Suite struct AcceptedCorrectionTests {
    let room: Newsroom

    init() throws {
        room = try Newsroom()
        try accept(text("Night trains come back"), issued: "2020-03-03", as: "one.txt")
        try accept(text("The old pier is repaired"), issued: "2020-03-03", as: "two.txt")
    }

    private func text(_ headline: String, _ first: String = "") -> String {
        "\(headline)\n\n\(first)Harbour Aid says so of \(headline.count) things.\n"
    }

    private func draft(
        _ text: String, issued: String?, corrects: (words: String, date: String?)? = nil, as path: String
    ) throws -> Draft {
        var draft = try ToyReader.read(text, as: path, issued: issued.flatMap { CalendarDate($0) })
        guard let corrects else { return draft }
        draft.kind.value = .correction
        let span = Span(start: 0, end: 5, line: 1, column: 1)
        draft.corrects = DraftCorrection(
            words: corrects.words, date: corrects.date.flatMap { CalendarDate($0) }, span: span, rule: "corrects.label")
        return draft
    }

    @discardableResult
    private func accept(_ text: String, issued: String, as path: String) throws -> RecordName {
        let accepted = try room.office().accept([draft(text, issued: issued, as: path)])
        return try #require(accepted.documents.first).record
    }

    private func submission(_ text: String, _ words: String, _ date: String?) throws -> Submission {
        try room.office().submit([
            Review(try draft(text, issued: "2020-03-05", corrects: (words, date), as: "correction.txt"))
        ])
    }

    private func corrected(by name: RecordName) throws -> String? {
        try room.view().release(name).corrects?.slug.text
    }

    @Test func aTitleAndADayThatAgreeAreProposed() throws {
        var submission = try submission(
            text("Correction: there is one train", "In our release “Night trains come back” of 3 March. "),
            "In our release of 3 March", "2020-03-03")
        let doubt = try #require(submission.doubts().map(\.doubt).first { $0.matter == .corrects })
        #expect(
            doubt.statement
                == "It puts release night-trains-come-back (Night trains come back, 3 March 2020) right: it names its title, "
                + "it names the day of its issue and it is of the same organisation.")
        #expect(doubt.taken == .take)
        #expect(doubt.choices == [.take, .write, .leaveOut])
        #expect(doubt.heading == "It puts this release right:")
        #expect(throws: PressOfficeError.self) { try room.office().accept(submission) }
        submission = try room.office().answer([Reply(document: 0, doubt: doubt.id, choice: .take)], in: submission)
        let record = try #require(try room.office().accept(submission, takingRest: true).documents.first).record
        #expect(try corrected(by: record) == "night-trains-come-back")
        #expect(try room.view().release("night-trains-come-back").corrections.map(\.by.slug.text) == [record.slug])
        #expect(try room.view().release(record).release.kind == .correction)
    }

    @Test func whoeverTakesTheRestTakesWhatIsPlain() throws {
        let submission = try submission(text("Correction: Night trains come back"), "Correction", nil)
        let record = try #require(try room.office().accept(submission, takingRest: true).documents.first).record
        #expect(try corrected(by: record) == "night-trains-come-back")
        let why = try room.view().explain(record).fields.first { $0.field == "correctsID" }
        #expect(why != nil)
    }

    /// A day that two releases have, and a title that is another day's.
    @Test(arguments: [
        ("Harbour Aid puts things right", "The release of 3 March", "2020-03-03"),
        ("Correction: Night trains come back", "The release of 1 March", "2020-03-01"),
    ])
    func whatIsDoubtfulIsAskedAndNeverTaken(_ headline: String, _ words: String, _ date: String) throws {
        let submission = try submission(text(headline), words, date)
        let doubt = try #require(submission.doubts().map(\.doubt).first { $0.matter == .corrects })
        #expect(doubt.taken == nil)
        #expect(doubt.heading == "Which release does it put right?")
        #expect(doubt.statement.hasPrefix("It may put release night-trains-come-back"), "\(doubt.statement)")
        // Who takes the rest as it was read does not leave it open unawares.
        #expect(throws: PressOfficeError.unanswered(path: "correction.txt", doubt.statement)) {
            try room.office().accept(submission, takingRest: true)
        }
        let told = try room.office().answer(corrects: nil, inDocument: 0, of: submission)
        #expect(!told.doubts().contains { $0.doubt.matter == .corrects })
        let open = try #require(try room.office().accept(told, takingRest: true).documents.first).record
        #expect(try corrected(by: open) == nil)
        #expect(try room.view().check().contains { $0.rule == "release.correctsNothing" })
    }

    @Test func aPersonWritesWhichItIs() throws {
        let submission = try submission(text("Harbour Aid puts things right"), "The release of 3 March", "2020-03-03")
        let doubt = try #require(submission.doubts().map(\.doubt).first { $0.matter == .corrects })
        func reply(_ text: String) throws -> Submission {
            try room.office().answer(
                [Reply(document: 0, doubt: doubt.id, choice: .write, text: text)], in: submission)
        }
        #expect(throws: StoreError.self) { try reply("nothing-of-that-name") }
        let answered = try reply(" the-old-pier-is-repaired ")
        #expect(!answered.doubts().contains { $0.doubt.matter == .corrects })
        // It can wait for another process.
        let kept = try Submission(json: try answered.json())
        #expect(kept == answered)
        let record = try #require(try room.office().accept(kept, takingRest: true).documents.first).record
        #expect(try corrected(by: record) == "the-old-pier-is-repaired")
    }

    /// Whatever the document was read as, and whatever fits it better.
    @Test(arguments: [true, false]) func aPersonSaysBeforehandWhichItIs(_ isReadAsOne: Bool) throws {
        let text = text("Correction: Night trains come back")
        let draft =
            isReadAsOne
            ? try draft(text, issued: "2020-03-05", corrects: ("Correction", nil), as: "correction.txt")
            : try draft(text, issued: "2020-03-05", as: "correction.txt")
        var submission = try room.office().submit([Review(draft)])
        let pier = RecordName("release/the-old-pier-is-repaired")
        submission = try room.office().answer(corrects: pier, inDocument: 0, of: submission)
        #expect(!submission.doubts().contains { $0.doubt.matter == .corrects })
        let record = try #require(try room.office().accept(submission, takingRest: true).documents.first).record
        #expect(try corrected(by: record) == pier.slug)
        #expect(try room.view().release(record).release.kind == .correction)
    }

    /// Who said the wrong one reads it again, and says another.
    @Test func whatWasReadBeforeCanBeToldAnother() throws {
        let submission = try submission(text("Correction: Night trains come back"), "Correction", nil)
        let record = try #require(try room.office().accept(submission, takingRest: true).documents.first).record
        #expect(try corrected(by: record) == "night-trains-come-back")
        let again = try room.office().answer(
            corrects: RecordName("release/the-old-pier-is-repaired"), inDocument: 0,
            of: try room.office().lookedAt(submission))
        let accepted = try #require(try room.office().accept(again, takingRest: true).documents.first)
        #expect(accepted.standing == .known(record))
        #expect(
            accepted.differences.map { "\($0.label): \($0.before ?? "-") \($0.after ?? "-")" }
                == ["corrects: night-trains-come-back the-old-pier-is-repaired"])
        #expect(try corrected(by: record) == "the-old-pier-is-repaired")
    }

    @Test func whatIsToldMustBeThere() throws {
        let submission = try submission(text("Correction: Night trains come back"), "Correction", nil)
        #expect(
            throws: StoreError.noSuchRecord(
                RecordName("release/night-trains-come-bac"), nearest: ["night-trains-come-back"])
        ) {
            try room.office().answer(
                corrects: RecordName("release/night-trains-come-bac"), inDocument: 0, of: submission)
        }
    }

    @Test func whoLeavesItOpenIsNotAskedAgain() throws {
        let submission = try submission(text("Correction: Night trains come back"), "Correction", nil)
        let doubt = try #require(submission.doubts().map(\.doubt).first { $0.matter == .corrects })
        let answered = try room.office().answer(
            [Reply(document: 0, doubt: doubt.id, choice: .leaveOut)], in: submission)
        #expect(!answered.doubts().contains { $0.doubt.matter == .corrects })
        let record = try #require(try room.office().accept(answered, takingRest: true).documents.first).record
        #expect(try corrected(by: record) == nil)
    }

    @Test func whereNothingIsFoundThatIsSaid() throws {
        let submission = try submission(
            text("Correction: the ferry sails at nine"), "The release of 1 May", "2019-05-01")
        #expect(!submission.doubts().contains { $0.doubt.matter == .corrects })
        let remark = try #require(submission.previews.first?.remarks.first)
        #expect(
            remark.message
                == "Release correction-the-ferry-sails-at-nine is a correction, and the catalogue has no release that it says it corrects."
        )
        #expect(remark.remedies == [.edit("release/correction-the-ferry-sails-at-nine", field: "correctsID")])
    }

    @Test func aLaterReleaseIsNotWhatIsMeant() throws {
        try accept(text("Ferries sail again"), issued: "2020-03-09", as: "later.txt")
        let submission = try submission(text("Correction: Ferries sail again"), "Correction", nil)
        #expect(!submission.doubts().contains { $0.doubt.matter == .corrects })
    }

    /// What it corrects may be read beside it, in whatever order they are given.
    @Test func bothMayBeTakenInAtOnce() throws {
        let accepted = try room.office().accept([
            draft(
                text("Correction: Ferries sail again"), issued: "2020-03-11", corrects: ("Correction", nil), as: "b.txt"
            ),
            draft(text("Ferries sail again"), issued: "2020-03-10", as: "a.txt"),
        ])
        #expect(try corrected(by: try #require(accepted.documents.first).record) == "ferries-sail-again")
    }

    /// The whole text again, under the same headline, is another text than what it corrects; its own editions are editions.
    @Test func aCorrectedVersionIsNoEditionOfWhatItCorrects() throws {
        let again = text("Night trains come back", "There is one train. ")
        func take(_ text: String) throws -> AcceptedDocument {
            let accepted = try room.office().accept([
                draft(text, issued: "2020-03-05", corrects: ("Corrected version", nil), as: "one.txt")
            ])
            return try #require(accepted.documents.first)
        }
        let corrected = try take(again)
        #expect(corrected.standing == .new)
        #expect(try self.corrected(by: corrected.record) == "night-trains-come-back")
        let edition = try take(again + "And one more line.\n")
        #expect(edition.standing == .edition(of: corrected.record))
        #expect(try self.corrected(by: corrected.record) == "night-trains-come-back")
    }

    @Test func whatWouldComeBackToItselfIsRefused() throws {
        let submission = try submission(text("Correction: Night trains come back"), "Correction", nil)
        let first = try #require(try room.office().accept(submission, takingRest: true).documents.first).record
        var edition = try room.office().submit([
            Review(
                try draft(
                    text("Correction: Night trains come back", "Again. "), issued: "2020-03-05", corrects: ("x", nil),
                    as: "correction.txt"))
        ])
        let itself = Doubt(
            .corrects, "?", [Doubt.Item(.corrects, "itself", span: nil)], [.write], taken: nil)
        room.office().settle(itself, with: .record(first), inDocument: 0, of: &edition)
        #expect(throws: PressOfficeError.circle(first, field: "corrects")) {
            try room.office().accept(edition, takingRest: true)
        }
    }
}
