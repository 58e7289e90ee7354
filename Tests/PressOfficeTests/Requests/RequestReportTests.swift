import Catalogue
import Foundation
import Testing

@testable import PressOffice

/// How many, how quickly, and how many in time.
@Suite struct RequestReportTests {
    private static let noon = Instant(milliseconds: 1_649_764_800_000)

    private static func minutes(_ count: Int64) -> Instant { Instant(milliseconds: noon.milliseconds + count * 60_000) }

    private static func request(
        _ kind: PressRequest.Kind = .picture, _ state: PressRequest.State = .answered, after answered: Int64? = nil,
        due: Int64? = nil
    ) -> PressRequest {
        var request = PressRequest(
            id: UUID(), slug: Slug(from: "a"), subject: "A", kind: kind, received: noon,
            deadline: due.map { Moment(minutes($0), zone: "UTC") }, state: state)
        request.settled = answered.map(minutes)
        return request
    }

    private func report(_ requests: [PressRequest], since: CalendarDate? = nil) -> RequestReport {
        RequestReport(requests, since: since, at: Self.minutes(100))
    }

    @Test(
        arguments: [
            ([], nil), ([7], 7), ([1, 9], 5), ([9, 1, 3], 3), ([1, 2, 4, 100], 3), ([-5], 0),
        ] as [([Int64], Int?)])
    func halfOfThemWereQuicker(_ after: [Int64], _ median: Int?) {
        #expect(report(after.map { Self.request(after: $0) }).all.medianMinutes == median)
    }

    @Test func whatIsCounted() {
        let told = report([
            Self.request(after: 10, due: 10), Self.request(after: 11, due: 10), Self.request(after: 11),
            Self.request(.quote, .open, due: 99), Self.request(.quote, .open, due: 101),
            Self.request(.quote, .turnedDown, after: 5, due: 10), Self.request(.kit, .closed, after: 5),
        ])
        #expect(told.kinds.map(\.kind) == [.kit, .picture, .quote])
        let all = told.all
        let counts: [Int] = [all.asked, all.open, all.overdue, all.answered, all.turnedDown, all.closed]
        #expect(counts == [7, 2, 1, 3, 1, 1])
        #expect([all.inTime, all.late] == [1, 1] && all.medianMinutes == 11)
        #expect(told.kinds[2].overdue == 1 && told.kinds[2].answered == 0 && told.kinds[2].medianMinutes == nil)
    }

    @Test(arguments: [("2022-04-12", 1), ("2022-04-13", 0), (nil, 1)] as [(String?, Int)])
    func onlyThoseThatCameSince(_ day: String?, _ count: Int) {
        #expect(report([Self.request(after: 1)], since: day.flatMap { CalendarDate($0) }).all.asked == count)
    }
}
