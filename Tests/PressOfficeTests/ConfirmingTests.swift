import Catalogue
import Testing

@testable import PressOffice

/// Ways to reach somebody that have just been found to work.
@Suite struct ConfirmingTests {
    private let room: Newsroom
    private let mira: RecordName = "contact/mira-solveig"

    init() throws {
        room = try Newsroom()
        try room.accept(advisory)
    }

    private var points: [ContactPoint] { get throws { try room.view().contact(mira).points } }

    @Test func theyAreConfirmedAtThatMomentAndTheOthersStay() throws {
        let first = try #require(try points.first)
        let outcome = try room.office("jo").confirm([first.slug], of: mira)
        #expect(outcome.value == [first.slug] && outcome.change?.action == "confirm contact point")
        #expect(outcome.change?.actor == "jo")
        #expect(try points.map(\.confirmedAt) == [Newsroom.noonOfTests] + points.dropFirst().map { _ in nil })
        _ = try room.office().undo(outcome.change?.id)
        #expect(try points.allSatisfy { $0.confirmedAt == nil })
    }

    @Test func nothingIsRecordedWhereNoneIsNamed() throws {
        #expect(try room.office().confirm([], of: mira).change == nil)
    }

    @Test func somebodyElsesAreRefused() throws {
        #expect(throws: StoreError.self) { try room.office().confirm([Slug(from: "other")], of: mira) }
    }
}
