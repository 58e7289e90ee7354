import Catalogue
import ReleaseReader
import Testing

/// Days as the languages print them.
@Suite struct CalendarTests {
    @Test(arguments: [
        ("24 września 2019", "2019-09-24"), ("30. heinäkuuta 2009", "2009-07-30"), ("12 Απριλίου 2010", "2010-04-12"),
        ("20 Mart 2013", "2013-03-20"), ("2016年9月27日", "2016-09-27"), ("6 فبراير 2011", "2011-02-06"),
        ("٦ فبراير ٢٠١١", "2011-02-06"), ("24 сентября 2019 г.", "2019-09-24"), ("2026. 1. 26.(월)", "2026-01-26"),
        ("2018년 9월 4일", "2018-09-04"), ("令和2年10月26日", "2020-10-26"), ("民國95年11月2日", "2006-11-02"),
        ("二〇一六年九月二十七日", "2016-09-27"), ("２０１６年９月２７日", "2016-09-27"), ("12. července 2017", "2017-07-12"),
        ("12. 7. 2017", "2017-07-12"), ("3 березня 2020 року", "2020-03-03"), ("3 במרץ 2020", "2020-03-03"),
        ("den 5 mars 2023", "2023-03-05"), ("5. marts 2023", "2023-03-05"), ("5. desember 2023", "2023-12-05"),
        ("6 شباط 2011", "2011-02-06"), ("6 كانون الثاني 2011", "2011-01-06"), ("5 Eylül 2021", "2021-09-05"),
        ("1º de mayo de 2021", "2021-05-01"), ("3 mai 2021", "2021-05-03"),
    ])
    func readsADayInAnEnglishTextToo(_ printed: String, date: String) throws {
        let draft = try read(
            """
            \(printed)

            Harbour ferries return to the northern islands

            The Harbour Alliance will run ferries to the northern islands again, after two years of repairs to the piers. The first boat leaves at dawn.
            """)
        #expect(draft.issued?.value.description == date)
    }

    /// Abbreviations of other months are words: they are none without a day and a year.
    @Test(arguments: ["We counted out 12 boats.", "The set 5 opens.", "It may 3 times happen.", "A dic 4 was read."])
    func wordsAreNoMonths(_ sentence: String) throws {
        let draft = try read(
            "Harbour ferries return\n\nThe Harbour Alliance will run ferries to the islands again. \(sentence) The boat leaves at dawn.\n",
            issued: "2031-05-12")
        #expect(draft.events.isEmpty)
    }

    @Test func theMonthComesFirstWhereTheCLDRSaysSo() throws {
        let text = "3/9/2031\n\nHarbour ferries return\n\nThe Harbour Alliance will run ferries to the islands again.\n"
        #expect(try read(text, region: "US").issued?.value.description == "2031-03-09")
        #expect(try read(text, region: "PH").issued?.value.description == "2031-03-09")
        #expect(try read(text, region: "GB").issued?.value.description == "2031-09-03")
    }
}
