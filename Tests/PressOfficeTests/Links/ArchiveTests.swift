import Catalogue
import Foundation
import Store
import Testing
import Validation

@testable import PressOffice

/// The copies of dead and changed links that are nearest to the date of the release.
struct ArchiveTests {
    @Test func theCopyNearestToTheReleaseIsKeptBesideADeadLink() throws {
        let room = try Newsroom()
        try room.office().accept([ToyReader.read(linkedAdvisory, issued: CalendarDate("2022-04-10"))])
        let site = FakeSite.alive
        let dead = "https://delta.example/"
        site.answers[dead] = FakeSite.status(410)
        for _ in 0..<4 {
            _ = try room.office().checkLinks(probe: site)
            room.noon = room.noon.plus(days: 1)
        }
        let gate = try TimeGate("https://web.example/timegate/")
        let copy = "https://web.example/20220411/https://delta.example/"
        site.answers["https://web.example/timegate/https://delta.example/"] = FakeSite.status(
            302,
            ["location": copy, "link": "<\(copy)>; rel=\"memento\"; datetime=\"Mon, 11 Apr 2022 08:00:00 GMT\""])

        let check = try room.office().findArchiveCopies(at: gate, probe: site)
        #expect([check.found, check.missing, check.unclear] as [Int] == [1, 0, 0])
        let memory = try room.view().link(dead).row.link.memory
        #expect(memory?.archive == ArchiveCopy(url: copy, at: try #require(Instant("2022-04-11T08:00:00Z"))))

        let again = try room.office().findArchiveCopies(at: gate, probe: site)
        #expect([again.found, again.missing, again.unclear] as [Int] == [0, 0, 0], "it was asked lately")
        room.noon = room.noon.plus(days: 31)
        site.answers = ["*": .failure(.noSuchHost)]
        let silent = try room.office().findArchiveCopies(at: gate, probe: site)
        #expect([silent.found, silent.missing, silent.unclear] as [Int] == [0, 0, 1])
        #expect(silent.reasons.count == 1)
        #expect(try room.view().link(dead).row.link.memory?.archive?.url == copy, "what was found stays")
    }
}
