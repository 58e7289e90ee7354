import Catalogue
import Foundation
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"),
        ("2012-01-10T14:45:00Z", 1_326_206_700_000, "2012-01-10T14:45:00Z"),
        ("2012-01-10T09:45:00-05:00", 1_326_206_700_000, "2012-01-10T14:45:00Z"),
        ("2012-01-10T20:15:00+05:30", 1_326_206_700_000, "2012-01-10T14:45:00Z"),
        ("2012-01-10T14:45:00+00:00", 1_326_206_700_000, "2012-01-10T14:45:00Z"),
        ("2012-01-10T14:45:00-00:00", 1_326_206_700_000, "2012-01-10T14:45:00Z"),
        ("2012-01-10t14:45:00z", 1_326_206_700_000, "2012-01-10T14:45:00Z"),
        ("2012-01-01T00:30:00+01:00", 1_325_374_200_000, "2011-12-31T23:30:00Z"),
        ("1970-01-01T00:00:00.5Z", 500, "1970-01-01T00:00:00.500Z"),
        ("1970-01-01T00:00:00.007Z", 7, "1970-01-01T00:00:00.007Z"),
        ("1970-01-01T00:00:00.0239999Z", 23, "1970-01-01T00:00:00.023Z"),
        ("1969-12-31T23:59:59.999Z", -1, "1969-12-31T23:59:59.999Z"),
        ("2016-12-31T23:59:60Z", 1_483_228_800_000, "2017-01-01T00:00:00Z"),
        ("2017-01-01T05:29:60+05:30", 1_483_228_800_000, "2017-01-01T00:00:00Z"),
        ("0001-01-01T00:00:00Z", -62_135_596_800_000, "0001-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59.999Z", 253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ("2012-02-29T12:00:00Z", 1_330_516_800_000, "2012-02-29T12:00:00Z"),
    ])
    func reads(_ text: String, _ milliseconds: Int64, _ inUTC: String) {
        #expect(Instant(text)?.milliseconds == milliseconds)
        #expect(Instant(milliseconds: milliseconds).description == inUTC)
        #expect(Instant(inUTC)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2012-01-10", "2012-01-10T14:45Z", "2012-01-10T14:45:00", "2012-01-10 14:45:00Z", "2012-01-10T24:00:00Z",
        "2012-01-10T14:60:00Z", "2012-01-10T14:45:61Z", "2012-01-10T14:45:60Z", "2012-06-31T14:45:00Z",
        "2012-01-10T14:45:00.Z", "2012-01-10T14:45:00,5Z", "2012-01-10T14:45:00+0500", "2012-01-10T14:45:00+05",
        "2012-01-10T14:45:00+24:00", "2012-01-10T14:45:00+05:60", "2012-01-10T14:45:00ZZ", "2012-01-10T14:45:00Z ",
        "2012-01-10T1a:45:00Z", "2012-01-10T14:45:00−05:00", "２０１２-01-10T14:45:00Z",
        "2012-01-10T14:45:00.\(String(repeating: "1", count: 30))Z",
        "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "0000-12-31T23:00:00Z",
    ])
    func isNoInstant(_ text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(arguments: [
        (Double.infinity, "9999-12-31T23:59:59Z"), (-.infinity, "0001-01-01T00:00:00Z"),
        (1e300, "9999-12-31T23:59:59Z"),
        (0.0004, "1970-01-01T00:00:00Z"), (-0.25, "1969-12-31T23:59:59.750Z"), (.nan, "1970-01-01T00:00:00Z"),
    ])
    func aDateFarOutsideTheCalendarIsBroughtToItsEdge(_ seconds: Double, _ text: String) {
        #expect(Instant(Date(timeIntervalSince1970: seconds)).description == text)
    }

    @Test func everyDayOfFourCenturiesReadsBack() throws {
        var day = try #require(Instant("1800-01-01T12:34:56.789Z"))
        let last = try #require(Instant("2200-01-01T00:00:00Z"))
        while day < last {
            guard Instant(day.description) == day else {
                Issue.record("\(day.milliseconds)")
                return
            }
            day = Instant(milliseconds: day.milliseconds + 86_400_000)
        }
    }

    @Test func theDayIsTheDayInUTC() {
        #expect(Instant("2012-01-01T00:30:00+01:00")?.day.description == "2011-12-31")
    }

    @Test(arguments: [(-1.0, true), (-0.001, true), (0, false), (0.001, false), (1, false)])
    func theEmbargoEndsOnTheSecond(_ offset: Double, holds: Bool) throws {
        let until = try #require(Instant("2012-02-01T00:01:00+00:00"))
        let now = Instant(milliseconds: until.milliseconds + Int64(offset * 1000))
        #expect(Embargo(until: until, zone: "Europe/London").holds(at: now) == holds)
    }

    @Test func isWrittenAsItsText() throws {
        let instant = try #require(Instant("2012-01-10T09:45:00-05:00"))
        #expect(String(decoding: try JSONEncoder().encode([instant]), as: UTF8.self) == #"["2012-01-10T14:45:00Z"]"#)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Instant].self, from: Data(#"["2012-01-10"]"#.utf8))
        }
    }
}
