import Catalogue
import Testing

@testable import PressOffice

struct EmbargoTextTests {
    @Test(arguments: [
        ("2012-02-01T00:01 Europe/London", "2012-02-01T00:01:00Z", "Europe/London"),
        ("2012-07-01T00:01 Europe/London", "2012-06-30T23:01:00Z", "Europe/London"),
        ("2012-02-01 9:30 Asia/Kolkata", "2012-02-01T04:00:00Z", "Asia/Kolkata"),
        ("  2012-02-01t00:01   gmt ", "2012-02-01T00:01:00Z", "Etc/GMT"),
        ("2012-02-01T00:01 UTC", "2012-02-01T00:01:00Z", "Etc/UTC"),
        ("2012-02-01T00:01 +05:30", "2012-01-31T18:31:00Z", "UTC+05:30"),
        ("2012-02-01T00:01 UTC-03:00", "2012-02-01T03:01:00Z", "UTC-03:00"),
        ("00:01 Europe/London", "2031-05-20T23:01:00Z", "Europe/London"),
        ("2012-02-01T00:01 GMT", "2012-02-01T00:01:00Z", "Etc/GMT"),
    ])
    func aDayATimeAndAZoneAreRead(_ text: String, until: String, zone: String) throws {
        let embargo = try Embargo(typed: text, day: CalendarDate("2031-05-21"))
        #expect(embargo.until.description == until)
        #expect(embargo.zone == zone)
    }

    @Test(arguments: [
        ("", "An embargo needs a day, a time and a zone. Write it as 2012-02-01T00:01 Europe/London."),
        ("00:01", "An embargo needs a day, a time and a zone. Write it as 2012-02-01T00:01 Europe/London."),
        ("00:01 GMT", "An embargo needs a day, a time and a zone. Write it as 2012-02-01T00:01 Europe/London."),
        ("2012-02-30T00:01 GMT", "'2012-02-30' is not a day. Write it as 2012-02-01."),
        ("2012-02-01T24:00 GMT", "'24:00' is not a time. Write it as 00:01."),
        ("2012-02-01 9.30 GMT", "'9.30' is not a time. Write it as 00:01."),
        (
            "2012-02-01T00:01 BST",
            "'BST' is not a zone that is known. Write one as Europe/London, GMT, UTC or an offset such as +01:00."
        ),
        (
            "2012-03-25T01:30 Europe/London",
            "There is no 01:30 on that day in Europe/London: the clocks go forward. Write another time."
        ),
        (
            "2012-10-28T01:30 Europe/London",
            "01:30 comes twice on that day in Europe/London: the clocks go back. "
                + "Write an offset, such as +01:00."
        ),
    ])
    func whatIsNoEmbargoIsSaid(_ text: String, because: String) {
        let mistake = #expect(throws: EmbargoMistake.self) { try Embargo(typed: text) }
        #expect(mistake?.description == because)
    }
}
