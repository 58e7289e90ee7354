import Catalogue
import Foundation
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2012-01-10", 15_349), ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896), ("1900-03-01", -25_508), ("2100-03-01", 47_541),
    ])
    func countsDays(_ text: String, _ days: Int) {
        #expect(CalendarDate(text)?.daysSince1970 == days)
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: [
        "", "2012", "2012-1-10", "2012-01-1", "12-01-10", "2012-00-10", "2012-13-10", "2012-06-31", "2012-06-00",
        "2011-02-29", "1900-02-29", "2100-02-29", "0000-01-01", "10000-01-01", "-2012-01-10", "2012-01-10T00:00:00Z",
        "2012-01-10 ", " 2012-01-10", "2012/01/10", "20120110", "+012-01-10", "２０１２-01-10", "2012-0a-10", "--",
        "2012-01-10-", "٢٠١٢-01-10",
    ])
    func isNoDate(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: [(2012, 29), (2011, 28), (2000, 29), (1900, 28)])
    func knowsLeapYears(_ year: Int, _ days: Int) {
        #expect(CalendarDate.length(ofMonth: 2, in: year) == days)
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == (days == 29))
    }

    @Test(arguments: [
        (2012, 0, 1), (2012, 13, 1), (0, 1, 1), (10_000, 1, 1), (2012, 1, 32), (2012, 1, -1), (.max, 1, 1),
    ])
    func theCalendarHasNoSuchDay(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test func daysFollowOneAnother() throws {
        var days: [Int] = []
        for year in 1999...2001 {
            for month in 1...12 {
                for day in 1...CalendarDate.length(ofMonth: month, in: year) {
                    days.append(try #require(CalendarDate(year: year, month: month, day: day)).daysSince1970)
                }
            }
        }
        #expect(days.count == 365 + 366 + 365)
        #expect(zip(days, days.dropFirst()).allSatisfy { $0 + 1 == $1 })
    }

    @Test func earlierDaysComeFirst() throws {
        let days = try ["2011-12-31", "2012-01-01", "2012-01-10", "2012-02-01"].map { try #require(CalendarDate($0)) }
        #expect(days.shuffled().sorted() == days)
    }

    @Test func isWrittenAsItsText() throws {
        let date = try #require(CalendarDate("2012-01-10"))
        #expect(String(decoding: try JSONEncoder().encode([date]), as: UTF8.self) == #"["2012-01-10"]"#)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2012-06-31"]"#.utf8))
        }
    }
}
