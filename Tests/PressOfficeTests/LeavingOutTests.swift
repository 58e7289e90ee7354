import Catalogue
import ReleaseReader
import Testing

@testable import PressOffice

/// What of a document a person leaves out: the rest keeps its places.
@Suite struct LeavingOutTests {
    private let room: Newsroom
    private let release: RecordName = "release/river-delta-flood-shelters"

    init() throws { room = try Newsroom() }

    /// The advisory, whose two links to material are both in doubt.
    private func doubtful() throws -> Submission {
        var draft = try ToyReader.read(advisory)
        for index in draft.assets.indices { draft.assets[index].doubtful = "little says so" }
        return try room.office().submit([Review(draft)])
    }

    private func answered(_ submission: Submission, _ choice: Doubt.Choice, _ doubt: String) throws -> Submission {
        try room.office().answer([Reply(document: 0, doubt: doubt, choice: choice)], in: submission)
    }

    private func addresses() throws -> [String] { try room.view().release(release).assets.map(\.url) }

    @Test func theNextOneIsStillAskedAboutWhenOneIsLeftOut() throws {
        let submission = try doubtful()
        let urls = submission.reviews[0].draft.assets.map(\.url)
        #expect(urls.count == 2)
        let first = try answered(submission, .leaveOut, "asset assets/0")
        #expect(first.doubts().map(\.doubt.id).contains("asset assets/1"))
        let both = try answered(first, .leaveOut, "asset assets/1")
        try room.office().accept(both, takingRest: true)
        #expect(try addresses() == [])
    }

    @Test func whatWasCorrectedIsSavedForWhatItWasTypedFor() throws {
        let submission = try doubtful()
        let urls = submission.reviews[0].draft.assets.map(\.url)
        var typed = try room.office().correct(
            [LineCorrection(line: "assets/1/description", text: "The delta from above")], in: submission)
        typed = try answered(typed, .leaveOut, "asset assets/0")
        #expect(typed.lines(ofDocument: 0).map(\.id).filter { $0.hasPrefix("assets/0") } == [])
        #expect(typed.lines(ofDocument: 0).first { $0.id == "assets/1/description" }?.value == "The delta from above")
        try room.office().accept(typed, takingRest: true)
        let saved = try room.view().release(release).assets
        #expect(saved.map(\.url) == [urls[1]] && saved.map(\.description) == ["The delta from above"])
    }

    @Test(arguments: ["contacts/0", "spokespeople/0", "assets/1"])
    func somethingIsLeftOutThatNobodyDoubted(_ item: String) throws {
        let submission = try room.office().submit([Review(ToyReader.read(advisory))])
        let without = try room.office().leaveOut(item, inDocument: 0, of: submission)
        #expect(!without.lines(ofDocument: 0).contains { $0.id.hasPrefix("\(item)/") })
        #expect(try Submission(json: without.json()) == without)
        try room.office().accept(without, takingRest: true)
        let entry = try room.view().release(release)
        #expect(entry.contacts.filter { $0.contact.role == .spokesperson }.isEmpty == (item == "spokespeople/0"))
        #expect(entry.contacts.filter { $0.contact.role == .pressOfficer }.isEmpty == (item == "contacts/0"))
        #expect(entry.assets.count == (item == "assets/1" ? 1 : 2))
    }

    @Test(arguments: ["contacts/9", "assets/-1", "headline", "contacts/0/points/0", "events/0/date", "", "x/0"])
    func whatIsNotThereOrNoItemIsRefused(_ item: String) throws {
        let submission = try room.office().submit([Review(ToyReader.read(advisory))])
        #expect(throws: ReplyMistake.noSuchLine(item)) {
            try room.office().leaveOut(item, inDocument: 0, of: submission)
        }
        #expect(throws: ReplyMistake.noSuchLine("assets/0")) {
            try room.office().leaveOut("assets/0", inDocument: 3, of: submission)
        }
    }

    @Test func linesSayWhereTheyAreRead() throws {
        let submission = try room.office().submit([Review(ToyReader.read(advisory))])
        let text = Array(submission.reviews[0].draft.document.text.utf8)
        func words(_ id: String) -> String? {
            submission.lines(ofDocument: 0).first { $0.id == id }?.span.map {
                String(decoding: text[$0.start..<$0.end], as: UTF8.self)
            }
        }
        #expect(words("contacts/0/name") == "Mira Solveig")
        #expect(words("assets/1/description").map { advisory.contains($0) } == true)
        #expect(words("language") == nil)
    }
}
