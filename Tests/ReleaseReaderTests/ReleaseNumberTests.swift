import ReleaseReader
import Testing

/// The number that an office gives its release.
@Suite struct ReleaseNumberTests {
    private static func text(_ line: String) -> String {
        """
        \(line)

        Harbour ferries return to the northern islands

        Northport, 12 May 2031 - The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers. There were 47/2026 of them.
        """
    }

    @Test(arguments: [
        ("PRESS RELEASE No. 12", "12"), ("Press release no. 12/2031", "12/2031"),
        ("PRESSEMITTEILUNG Nr. 47/2026", "47/2026"),
        ("Nr. 47/2026", "47/2026"), ("PERSBERICHT nr. 2031-08", "2031-08"), ("ПРЕСС-РЕЛИЗ № 9", "9"),
        ("News release HLR-31-0300", "HLR-31-0300"),
    ])
    func standsInTheFront(_ line: String, number: String) throws {
        #expect(try read(Self.text(line)).number?.value == number)
    }

    @Test(arguments: [
        "PRESS RELEASE", "PRESS RELEASE 12 May 2031", "No. 12 Harbour Street", "12 boats", "Tel. 020 7946 0018",
        "10:00",
        "For release 8:30 a.m. (ET) Tuesday, March 4, 2031",
    ])
    func otherNumbersAreNone(_ line: String) throws {
        #expect(try read(Self.text(line)).number == nil)
    }
}
