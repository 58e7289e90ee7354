import Catalogue
import Foundation
import ReleaseReader
import Testing

@testable import PressOffice

/// Documents that wait for their answers beside the catalogue.
@Suite struct WaitingReviewTests {
    private let room: Newsroom
    private var waiting: WaitingReviews { room.office().waitingReviews }
    private var folder: String { room.store.reviewsFolder }

    init() throws { room = try Newsroom() }

    private func putIn(by actor: String = "ana") throws -> Slug {
        try room.office(actor).wait(room.office().submit([Review(ToyReader.read(advisory))]))
    }

    @Test func nothingWaitsAtFirst() {
        #expect(waiting.all() == [])
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test func whatIsPutAwayIsReadBackByAnybodyOfTheOffice() throws {
        let submission = try room.office().submit([Review(ToyReader.read(advisory))])
        let id = try room.office("mira").wait(submission)
        let row = try #require(waiting.all().first)
        #expect(
            row
                == WaitingReviews.Row(
                    id: id, title: "River Delta: Flood shelters", by: "mira", since: Newsroom.noonOfTests))
        #expect(try waiting.submission(id) == submission)
        #expect(try room.changes() == 0)
    }

    @Test func theLatestStandsFirst() throws {
        let first = try putIn()
        room.noon = Instant(milliseconds: room.noon.milliseconds + 1000)
        let second = try putIn()
        #expect(waiting.all().map(\.id) == [second, first])
    }

    @Test func aChangeIsWholeOrNone() throws {
        let id = try putIn()
        let office = room.office()
        try waiting.change(id) { try office.correct([LineCorrection(line: "headline", text: "Ten shelters")], in: $0) }
        #expect(waiting.all().map(\.title) == ["Ten shelters"])
        let before = try waiting.submission(id)
        #expect(throws: PressOfficeError.self) {
            try waiting.change(id) { submission in
                let changed = try office.correct([LineCorrection(line: "headline", text: "Eleven")], in: submission)
                return try office.correct([LineCorrection(line: "issued", text: "never")], in: changed)
            }
        }
        #expect(try waiting.submission(id) == before)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(left) == ["\(id).json", "lock"])
    }

    @Test func whoFinishesLastFindsNothing() throws {
        let id = try putIn()
        #expect(throws: CancellationError.self) { try waiting.finish(id) { _ in throw CancellationError() } }
        #expect(waiting.all().count == 1)
        #expect(try waiting.finish(id) { $0.reviews.count } == 1)
        #expect(waiting.all() == [])
        #expect(throws: WaitingProblem.gone) { try waiting.submission(id) }
        #expect(throws: WaitingProblem.gone) { try waiting.finish(id) { _ in } }
        #expect(throws: WaitingProblem.gone) { try waiting.change(id) { $0 } }
    }

    @Test func onlyTheOwnerMayReadThem() throws {
        let id = try putIn()
        func mode(_ path: String) throws -> Int? {
            (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
        }
        #expect(try mode(folder) == 0o700)
        #expect(try mode("\(folder)/\(id).json") == 0o600)
    }

    @Test func whatWasDamagedIsPassedOver() throws {
        let id = try putIn()
        for (name, text) in [("a.json", ""), ("b.json", "{}\n{}"), ("note.txt", "x"), ("C.json", "{}\n")] {
            #expect(FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: Data(text.utf8)))
        }
        #expect(waiting.all().map(\.id) == [id])
        let path = "\(folder)/\(id).json"
        let whole = try #require(FileManager.default.contents(atPath: path))
        #expect(FileManager.default.createFile(atPath: path, contents: whole.prefix(whole.count - 20)))
        #expect(throws: UnreadableSubmission.broken) { try waiting.submission(id) }
    }

    @Test func thereIsABound() throws {
        let submission = try room.office().submit([Review(ToyReader.read(advisory))])
        for _ in 0..<WaitingReviews.most { _ = try room.office().wait(submission) }
        #expect(throws: WaitingProblem.tooMany) { try room.office().wait(submission) }
    }

    @Test func aFolderThatCannotBeMadeIsToldAndNothingIsLost() throws {
        #expect(FileManager.default.createFile(atPath: folder, contents: Data()))
        #expect(throws: WaitingProblem.cannotKeep(because: "not a directory")) { try putIn() }
    }

    @Test func manyAtOnceLoseNothing() async throws {
        let (id, office) = (try putIn(), room.office())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    try office.waitingReviews.change(id) { submission in
                        let line = "assets/\(number % 2)/creditLine"
                        let was = submission.lines(ofDocument: 0).first { $0.id == line }?.value ?? ""
                        return try office.correct([LineCorrection(line: line, text: "\(was)x")], in: submission)
                    }
                }
            }
            try await group.waitForAll()
        }
        let lines = try waiting.submission(id).lines(ofDocument: 0)
        #expect(lines.filter { $0.id.hasSuffix("creditLine") }.map(\.value) == ["xxxx", "xxxx"])
    }
}
