import Catalogue
import PressOffice
import TestSupport
import Testing

@testable import PressDesk

/// What waits for somebody.
@Suite struct TodayTests {
    let room: TrustDesk

    init() throws { room = try TrustDesk() }

    @Test func onADayOnWhichNothingWaitsThatIsSaid() throws {
        let page = try room.get(.today).text
        #expect(page.contains("Nothing waits: no request, no embargo, no link that is dead."))
        #expect(!page.contains("<h2>"))
    }

    @Test func openRequestsStandByTheirDeadlineAndLeadToTheirAnswer() throws {
        try room.furnish()
        try room.ask("A quote", slug: "quote", hours: 1)
        try room.ask("Too late", slug: "late", hours: -2)
        let page = try room.get(.today, as: .officer).text
        let subjects = page.matches(of: /\/news\/desk\/requests\/([a-z]+)\/" dir/).map { String($0.output.1) }
        #expect(subjects == ["late", "quote", "pictures"])
        #expect(page.contains("by 20 May 2031, 14:00 Europe/London, in 1 hour"))
        #expect(page.contains("<span class=\"tag\">late</span>") && page.contains("2 hours ago"))
        #expect(page.contains("Mia Quill, The Paper"))
        #expect(page.contains("<a class=\"button\" href=\"/news/desk/requests/quote/answer/\">Answer with a kit</a>"))
    }

    @Test func embargoesAreThoseThatHoldTheNextOneFirst() throws {
        for (name, hours) in [("later", 30.0), ("soon", 2), ("past", -1)] {
            try room.make(
                .insert(
                    with(
                        Release(
                            id: .numbered(500 + UInt16(hours + 100)), slug: .spelt(name), kind: .release,
                            headline: "The \(name) one")
                    ) {
                        $0.embargo = Embargo(until: Instant.noon.plus(seconds: hours * 3600), zone: "Europe/London")
                    }))
        }
        let page = try room.get(.today).text
        #expect(page.contains("<h2>Embargoes about to end</h2>") && !page.contains("The past one"))
        let places = try ["The soon one", "The later one"].map { try #require(page.range(of: $0)).lowerBound }
        #expect(places[0] < places[1])
        #expect(page.contains("ends 20 May 2031, 15:00 Europe/London · in 2 hours"))
    }

    @Test func numbersThatNobodyConfirmedAreThereUntilSomebodyDoes() throws {
        try room.furnish()
        let page = try room.get(.today, as: .officer).text
        #expect(page.contains("<h2>Numbers to confirm</h2>") && page.contains("never confirmed"))
        #expect(page.contains("/news/desk/contacts/news-desk/confirm/"))
        #expect(!page.contains("jane.doe@rivertrust.example"))
        let answer = try room.post(
            .step(.confirm, .contact, .spelt("news-desk")), ["point.news-desk-voice": "yes"], as: .officer)
        #expect(answer.status == 303 && answer.place.hasPrefix("/desk/contacts/news-desk/?saved="))
        let entry = try room.view().contact(RecordName("contact/news-desk"))
        #expect(entry.points.first?.confirmedAt == .noon)
        #expect(!(try room.get(.today, as: .officer).text.contains("/contacts/news-desk/confirm/")))
        room.now = Instant.noon.plus(seconds: 400 * 86_400)
        #expect(try room.get(.today, as: .officer).text.contains("confirmed on 20 May 2031"))
    }

    @Test func documentsThatAreNotSavedAreForWhoMaySaveThem() throws {
        let draft = try room.desk.draft("salmon.txt", Array(TrustDesk.release.utf8))
        let id = try room.office.wait(room.office.submit([Review(draft)]))
        let page = try room.get(.today, as: .officer).text
        #expect(page.contains("Documents that are not saved yet") && page.contains("/news/desk/reviews/\(id)/"))
        #expect(page.contains("put in by ana"))
        #expect(!(try room.get(.today, as: .reader).text.contains("/reviews/")))
    }

    @Test func everyLineLeadsToWhereItIsPutRight() throws {
        try room.furnish()
        let page = try room.get(.today, as: .officer).text
        let main = try #require(page.firstMatch(of: /<main[\s\S]*<\/main>/)?.output)
        let links = main.matches(of: /href="\/news(\/desk\/[^"]+)"/).map { String($0.output.1) }
        #expect(links.count >= 4)
        for link in links { #expect(try room.get(link, as: .officer).status == 200, "\(link)") }
    }

    @Test func aLongSectionSaysHowMuchMoreThereIs() throws {
        try room.furnish()
        for number in 0..<12 { try room.ask("Question \(number)", slug: "question-\(number)") }
        let page = try room.get(.today).text
        #expect(page.contains("<a href=\"/news/desk/inbox/\">See all 13</a>"))
        #expect(page.components(separatedBy: "/answer/\"").count - 1 == 8)
    }

    private static let times: [(Double, String)] = [
        (59, "in 0 minutes"), (61, "in 1 minute"), (7200, "in 2 hours"), (-60, "1 minute ago"), (259_200, "in 3 days"),
    ]

    @Test(arguments: times)
    func timesAreToldAsFarAsTheyAreAway(_ seconds: Double, _ words: String) throws {
        let deskRoom = try DeskRoom(room.desk, at: .today, for: .init(path: "/desk/"), by: room.visitor(.reader), .noon)
        #expect(deskRoom.fromNow(Instant.noon.plus(seconds: seconds)) == words)
    }

    @Test func aTimeFarOutsideTheCalendarIsNoHarm() throws {
        let deskRoom = try DeskRoom(room.desk, at: .today, for: .init(path: "/desk/"), by: room.visitor(.reader), .noon)
        #expect(!deskRoom.words(Moment(Instant(milliseconds: .max), zone: "Europe/London")).isEmpty)
        #expect(!deskRoom.fromNow(Instant(milliseconds: .min)).isEmpty)
    }
}
