import Catalogue
import JSONText
import PressOffice
import TestSupport
import Testing

@testable import OfficeAPI

/// What a program reads that keeps itself in step: nothing is missed, and nothing is told twice.
@Suite struct ChangeFeedTests {
    private let room: ProgramRoom

    init() throws { room = try ProgramRoom() }

    private func numbers(_ answered: Answered) -> [Int] { answered.items.compactMap { $0["change"]?.integer } }

    @Test func aFeedIsGoneOnWithFromWhereItEnded() throws {
        let latest = try room.office.standing().change
        var (since, told): (Int, [Int]) = (0, [])
        while since < latest {
            let page = try room.ask("GET", "/changes?since=\(since)&limit=4")
            told += numbers(page)
            let next = try #require(page.json["since"]?.integer)
            #expect(next > since)
            #expect((page.answer.header("Link") == nil) == (next == latest))
            since = next
        }
        #expect(told == Array(1...latest))
        let end = try room.ask("GET", "/changes?since=\(latest)")
        #expect(end.items == [])
        #expect(end.json["since"]?.integer == latest)
        _ = try room.ask("POST", "/outlets", ["name": "The Paper"], as: .officer)
        let news = try room.ask("GET", "/changes?since=\(latest)")
        #expect(news.items.map { $0["actor"]?.text } == ["officer"])
        #expect(news.items.first?["lines"]?.elements?.first?["record"] == "outlet the-paper")
    }

    @Test func whoeverIsAheadOfTheCatalogueIsToldThatItIsAnother() throws {
        let answered = try room.ask("GET", "/changes?since=100000")
        #expect(answered.problem == "conflict")
        for since in ["-1", "01", "x", "9223372036854775807", "1e3", ""] {
            #expect(try room.ask("GET", "/changes?since=\(since)").problem == "not-understood", "\(since)")
        }
        #expect(try room.ask("GET", "/changes?since=1&cursor=x").problem == "not-understood")
    }

    @Test func theHistoryStandsNewestFirstAndPageByPage() throws {
        let latest = try room.office.standing().change
        let first = try room.ask("GET", "/changes?limit=2")
        #expect(numbers(first) == [latest, latest - 1])
        let cursor = try #require(first.json["next"]?.text)
        #expect(numbers(try room.ask("GET", "/changes?limit=2&cursor=\(cursor)")) == [latest - 2, latest - 3])
        #expect(numbers(try room.ask("GET", "/contacts/jane-doe/history")).count == 1)
        #expect(try room.ask("GET", "/contacts/nobody/history").status == 404)
        #expect(try room.ask("GET", "/contacts/jane-doe/history?cursor=\(cursor)").problem == "not-understood")
    }

    @Test func oneChangeIsShownByItsNumber() throws {
        #expect(try room.ask("GET", "/changes/1").json["lines"]?.elements?.count == 8)
        for number in ["0", "01", "-1", "99999", "9223372036854775807", "99999999999999999999", "x"] {
            #expect(try room.ask("GET", "/changes/\(number)").status == 404, "\(number)")
        }
    }
}
