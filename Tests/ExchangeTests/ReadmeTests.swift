import Catalogue
import Foundation
import Testing

@testable import Exchange

@Suite struct ReadmeTests {
    @Test(arguments: [
        ("Europe/London", "Wednesday 1 February 2012, 00:01 Europe/London (UTC)"),
        ("America/New_York", "Tuesday 31 January 2012, 19:01 America/New_York (1 February 2012, 00:01 UTC)"),
        ("Asia/Kolkata", "Wednesday 1 February 2012, 05:31 Asia/Kolkata (1 February 2012, 00:01 UTC)"),
        ("UTC", "Wednesday 1 February 2012, 00:01 UTC"), ("Etc/UTC", "Wednesday 1 February 2012, 00:01 UTC"),
        ("Etc/GMT", "Wednesday 1 February 2012, 00:01 GMT"),
        ("UTC+01:00", "Wednesday 1 February 2012, 01:01 UTC+01:00 (1 February 2012, 00:01 UTC)"),
        ("UTC-05:30", "Tuesday 31 January 2012, 18:31 UTC-05:30 (1 February 2012, 00:01 UTC)"),
        ("UTC+99:00", "1 February 2012, 00:01 UTC (zone as given: UTC+99:00)"),
        ("Sea/Atlantis", "1 February 2012, 00:01 UTC (zone as given: Sea/Atlantis)"),
        ("UTC+", "1 February 2012, 00:01 UTC (zone as given: UTC+)"),
    ])
    func saysAnEmbargoInItsZoneAndInUTC(_ zone: String, _ expected: String) throws {
        let instant = try #require(Instant("2012-02-01T00:01:00Z"))
        #expect(words(instant, in: zone) == expected)
    }

    @Test(arguments: [Int64.min, Int64.max])
    func anImpossibleInstantStopsNothing(_ milliseconds: Int64) {
        #expect(words(Instant(milliseconds: milliseconds), in: "UTC+14:00").contains("UTC"))
    }

    @Test(arguments: [
        ("020 7946 0018", "+442079460018", "+44 20 7946 0018"),
        ("+ 44 20 7946\n0018", "+442079460018", "+44 20 7946 0018"),
        ("+44 (0)20 7946 0018", "+442079460018", "+44 20 7946 0018"),
        ("0044 20 7946 0018", "+442079460018", "+44 20 7946 0018"),
        ("011 44 20 7946 0018", "+442079460018", "+44 20 7946 0018"),
        ("(202) 555-0143", "+12025550143", "+1 202 555 0143"),
        ("06 5550 1234", "+390655501234", "+39 06 5550 1234"), ("+442079460018", "+442079460018", "+442079460018"),
        ("020 7946 0018 ext. 3", "+442079460018", "+442079460018"), ("0800 FLOWERS", "+448003569377", "+448003569377"),
        ("7946 0018", "+442079460018", "+442079460018"), ("12 34", "+442079460018", "+442079460018"),
        ("", "+442079460018", "+442079460018"), ("020\u{A0}7946\u{A0}0018", "+442079460018", "+44 20 7946 0018"),
        ("x\n1", "no number", "no number"),
    ])
    func printsANumberInInternationalForm(_ asGiven: String, _ e164: String, _ expected: String) {
        var point = Sample.desk.points[0]
        (point.asGiven, point.normalised) = (asGiven, e164)
        #expect(point.printed == expected)
    }

    @Test func printsANumberThatCouldNotBeReadAsItWasGiven() {
        var point = Sample.desk.points[0]
        (point.asGiven, point.normalised) = ("call the\r\nharbour", nil)
        #expect(point.printed == "call the harbour")
    }

    @Test func aKitWithNobodyToCallSaysSo() {
        var kit = Sample.kit
        kit.contacts = [Sample.unnamed]
        let text = String(decoding: KitFormat.text.write(kit), as: UTF8.self)
        #expect(text.contains("PRESS CONTACTS\n\n  There is no press contact in this kit.\n"))
        #expect(text.contains("- Spokespeople of Harbour Watch\n"))
        #expect(!text.contains("To arrange an interview"))
        #expect(KitFormat.vCard.write(kit).isEmpty)
        #expect(kitFolder(kit).map(\.path) == ["README.txt", "index.html", "kit.json"])
    }

    @Test func datesStandInTheirOrder() {
        var kit = Sample.kit
        func event(_ what: String, _ date: String?) -> Event {
            Event(id: UUID(), slug: Slug(from: what), what: what, date: date.flatMap { CalendarDate($0) })
        }
        kit.releases[0].events = [
            event("One day", nil), event("The gates reopen", "2012-02-01"), event("The board said so", "2012-01-10"),
            event("A tide", "2012-02-01"),
        ]
        let text = String(decoding: KitFormat.text.write(kit), as: UTF8.self)
        #expect(
            text.contains(
                """
                DATES FOR THE DIARY

                  - 10 January 2012: The board said so
                  - 1 February 2012: The gates reopen
                  - 1 February 2012: A tide
                  - One day

                """))
    }

    @Test func severalReleasesStandUnderTheKitsTitle() {
        var kit = Sample.kit
        var second = kit.releases[0]
        second.release.headline = "Second"
        second.release.embargo = nil
        second.release.forImmediateRelease = true
        kit.releases.append(second)
        let text = String(decoding: KitFormat.text.write(kit), as: UTF8.self)
        #expect(text.hasPrefix("Tallis Bay\n==========\n\nTallis Bay: port gates to reopen\n"))
        #expect(text.contains("\nSecond\n======\nMedia advisory by Harbour Watch\n\nFor immediate release.\n"))
        #expect(text.contains("\nFULL TEXT: SECOND\n"))
    }

    @Test func aNumberStaysOnItsLine() {
        var page = WrappedText()
        page.paragraph(String(repeating: "x", count: 66) + " +44 20 7946 0018, or later")
        #expect(page.lines == [String(repeating: "x", count: 66), "+44 20 7946 0018, or later"])
    }

    @Test(arguments: [
        (LinkState.unknown, "Turned visitors away on 2 April 2031, accepted by the press office:"),
        (.failing, "Did not answer on 2 April 2031, accepted by the press office:"),
        (.dead, "Did not answer on 2 April 2031, accepted by the press office:"),
    ])
    func saysWhoAcceptedALink(_ learned: LinkState, _ words: String) {
        var kit = Sample.kit
        var link = KitLink(url: "https://a.example/", state: .alive, lastAsked: Instant("2031-04-02T06:00:00Z"))
        (link.acceptedBy, link.learned) = ("the press office", learned)
        kit.links = [link]
        let text = String(decoding: KitFormat.text.write(kit), as: UTF8.self)
        #expect(text.contains("\nLINKS\n\n  - \(words)\n    https://a.example/\n"), "\(text)")
        #expect(
            String(decoding: KitFormat.json.write(kit), as: UTF8.self).contains(#""acceptedBy": "the press office""#))
    }

    @Test func theFilesOfAKitAreNamedWithTheirCaptions() throws {
        var kit = Sample.kit
        (kit.assets[0].fileSHA256, kit.assets[0].fileBytes) = (String(repeating: "0", count: 64), 10)
        (kit.assets[0].url, kit.assets[0].description) = ("files/gates-from-above.jpg", "The gates from above")
        let folder = kitFolder(kit)
        let page = try #require(folder.first { $0.path == "README.txt" })
        let text = String(decoding: page.bytes, as: UTF8.self)
        #expect(text.contains("  files/gates-from-above.jpg\n                  The gates from above\n"), "\(text)")
    }
}
