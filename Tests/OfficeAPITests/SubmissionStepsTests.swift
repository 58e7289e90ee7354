import Catalogue
import JSONText
import PressOffice
import TestSupport
import Testing

@testable import OfficeAPI

/// From a document to records, with nothing kept between two steps.
@Suite struct SubmissionStepsTests {
    private let room: ProgramRoom

    init() throws { room = try ProgramRoom() }

    private static let text = """
        PRESS RELEASE
        For immediate release

        Eels return to the weir

        Millbridge, 20 May 2031. For the first time in years eels have passed the weir.

        Media contact
        Rosa Lind, River Trust
        rosa.lind@rivertrust.example
        +44 20 7946 0200

        Open day: 3 June
        """

    private func document(_ path: String, _ text: String = text, as role: Role = .officer) throws -> Answered {
        try room.ask(
            "POST", path, bytes: Array(text.utf8), by: ProgramRoom.visitor(role), with: [("Content-Type", "text/plain")]
        )
    }

    @Test func aDocumentIsReadIntoADraft() throws {
        let draft = try document("/drafts?name=eels.txt", as: .reader)
        #expect(draft.status == 200)
        #expect(draft.json["headline"]?["value"] == "Eels return to the weir")
        #expect(draft.json["document"]?["path"] == "eels.txt")
        #expect(try document("/drafts?name=/etc/../passwd.txt").json["document"]?["path"] == "passwd.txt")
        #expect(try document("/drafts").problem == "not-understood")
        #expect(try document("/drafts?name=a.txt&issued=soon").problem == "not-understood")
        #expect(try room.ask("GET", "/releases").items.count == 1)
    }

    @Test func whatIsNoDocumentIsRefused() throws {
        #expect(try document("/drafts?name=x.txt", "").status == 422)
        let binary = try room.ask(
            "POST", "/drafts?name=x.bin", bytes: [0, 1, 2, 3, 255, 254, 0, 0], by: ProgramRoom.visitor(.officer))
        #expect(binary.status == 422)
        let huge = [UInt8](repeating: 0x20, count: OfficeAPI.mostBytesOfDocument + 1)
        #expect(
            try room.ask("POST", "/drafts?name=x.txt", bytes: huge, by: ProgramRoom.visitor(.officer)).status == 413)
    }

    @Test func aDocumentIsPutInAnsweredCorrectedAndTakenIn() throws {
        let first = try document("/submissions?name=eels.txt")
        #expect(first.status == 200, "\(first.text)")
        let submission = try #require(first.json["submission"])
        #expect(first.json["lines"]?.elements?.first?.elements?.contains { $0["id"] == "headline" } == true)

        let corrected = try room.ask(
            "POST", "/submissions/corrections",
            [
                "submission": submission,
                "corrections": [["document": 0, "line": "headline", "text": "Eels are back at the weir"]],
            ], as: .officer)
        var now = try #require(corrected.json["submission"])

        let doubts = corrected.json["doubts"]?.elements ?? []
        let replies = doubts.compactMap { doubt -> JSON? in
            guard let id = doubt["doubt"]?["id"] else { return nil }
            return ["document": 0, "doubt": id, "choice": "take"]
        }
        #expect(!replies.isEmpty)
        let unanswered = try room.ask("POST", "/submissions/acceptance", ["submission": now], as: .officer)
        #expect(unanswered.problem == "refused")
        let answered = try room.ask(
            "POST", "/submissions/replies", ["submission": now, "replies": .array(replies)], as: .officer)
        #expect(answered.json["doubts"] == [])
        now = try #require(answered.json["submission"])
        now = try #require(
            try room.ask("POST", "/submissions/look", ["submission": now], as: .officer).json["submission"])

        let accepted = try room.ask(
            "POST", "/submissions/acceptance", ["submission": now, "reason": "News"], as: .officer)
        #expect(accepted.status == 200, "\(accepted.text)")
        #expect(accepted.json["documents"]?.elements?.first?["standing"] == "new")
        let record = try #require(
            accepted.json["documents"]?.elements?.first?["record"]?.text?.split(separator: "/").last)
        #expect(try room.ask("GET", "/releases/\(record)").json["headline"] == "Eels are back at the weir")
        #expect(try room.ask("GET", "/contacts/rosa-lind").status == 200)
        let change = try #require(accepted.json["change"]?.integer)
        #expect(try room.ask("GET", "/changes/\(change)").json["actor"] == "officer")
    }

    @Test func aSubmissionThatSomebodyMadeUpIsRefused() throws {
        for made in [
            .object([]), ["version": 2], ["version": 1, "submission": [:]], ["version": 2, "submission": []],
        ] as [JSON] {
            let answered = try room.ask("POST", "/submissions/acceptance", ["submission": made], as: .officer)
            #expect([409, 422].contains(answered.status), "\(answered.text)")
        }
        #expect(
            try room.ask("POST", "/submissions/acceptance", ["submission": "x"], as: .officer).problem == "bad-input")
        let first = try document("/submissions?name=eels.txt")
        let wrong = try room.ask(
            "POST", "/submissions/replies",
            [
                "submission": first.json["submission"] ?? .null,
                "replies": [["document": 7, "doubt": "nothing", "choice": "take"]],
            ], as: .officer)
        #expect(wrong.problem == "conflict")
        #expect(try room.ask("GET", "/releases").items.count == 1)
    }
}
