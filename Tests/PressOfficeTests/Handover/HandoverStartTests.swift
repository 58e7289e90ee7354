import Catalogue
import Foundation
import TestSupport
import Testing

@testable import PressOffice

/// Since when a handover tells, by the office's clock.
@Suite struct HandoverStartTests {
    @Test(arguments: [
        // In the morning, yesterday evening is meant; at night, today's.
        ("2026-11-29T08:00:00Z", 18 * 60, "Europe/London", "2026-11-28T18:00:00Z"),
        ("2026-11-29T20:00:00Z", 18 * 60, "Europe/London", "2026-11-29T18:00:00Z"),
        ("2026-11-29T18:00:00Z", 18 * 60, "Europe/London", "2026-11-29T18:00:00Z"),
        ("2026-11-29T17:59:59Z", 18 * 60, "Europe/Berlin", "2026-11-29T17:00:00Z"),
        // The day is the office's: in Auckland it is tomorrow already.
        ("2026-11-29T12:00:00Z", 30, "Pacific/Auckland", "2026-11-29T11:30:00Z"),
        // The night in which clocks go back, and the one in which they go forward.
        ("2026-10-25T08:00:00Z", 0, "Europe/London", "2026-10-24T23:00:00Z"),
        ("2026-10-25T08:00:00Z", 6 * 60, "Europe/London", "2026-10-25T06:00:00Z"),
        ("2026-03-29T08:00:00Z", 6 * 60, "Europe/London", "2026-03-29T05:00:00Z"),
    ])
    func theLastTimeThatTheClockShowedIt(_ now: String, _ minutes: Int, _ zone: String, _ then: String) throws {
        let (now, zone) = (try #require(Instant(now)), try #require(TimeZone(identifier: zone)))
        #expect(HandoverStart.clock(minutes: minutes).instant(before: now, in: zone) == Instant(then))
    }

    @Test func aDayBeginsWhereTheOfficeIs() throws {
        let (now, zone) = (
            try #require(Instant("2026-07-03T08:00:00Z")), try #require(TimeZone(identifier: "Europe/Paris"))
        )
        let day = try #require(CalendarDate("2026-07-01"))
        #expect(HandoverStart.day(day).instant(before: now, in: zone) == Instant("2026-06-30T22:00:00Z"))
    }
}
