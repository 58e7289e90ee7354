import Catalogue
import Newsroom
import PressOffice
import TestSupport
import Testing

@testable import PressDesk

/// What is answered on the page of a document, by what is doubtful.
@Suite struct ReviewAnswersTests {
    let room: TrustDesk

    init() throws { room = try TrustDesk() }

    private func putIn(_ text: String) throws -> DeskAddress {
        let answer = try room.post(.read, ["text": text], as: .officer)
        return try #require(DeskAddress(path: answer.place), "\(answer.text)")
    }

    private func release(_ change: (inout String) -> Void) throws -> DeskAddress {
        try putIn(with(TrustDesk.release, change))
    }

    /// The answers that are offered, as `choice` and what it is about.
    private func offered(_ address: DeskAddress) throws -> [String] {
        try room.get(address).text.matches(of: /name="answer" value="([^"]+)"/).map { String($0.output.1) }
    }

    @Test func severalValuesOfOneKindAreAnsweredAtOnceOrOneByOne() throws {
        let address = try release {
            $0 = $0.replacing("+44 20 7946 0018", with: "020 7946 0018\nTom Roe, press officer\n020 7946 0019")
        }
        let all = try offered(address).filter { $0.contains("number") }
        #expect(all.contains("take number contacts/0/points/1") && all.contains("leaveOut number contacts/0/points/1"))
        let group = try #require(
            all.first { $0.hasPrefix("take ") && $0.components(separatedBy: "contacts").count > 2 })
        #expect(try room.get(address).text.contains("All at once: "))
        #expect(try room.post(address, ["answer": group]).status == 303)
        #expect(try offered(address).filter { $0.contains("number") } == [])
    }

    @Test func aNumberIsReadInTheRegionThatIsWritten() throws {
        let address = try release { $0 = $0.replacing("+44 20 7946 0018", with: "020 7946 0018") }
        let doubt = "number contacts/0/points/1"
        let wrong = try room.post(address, ["answer": "write \(doubt)", "text \(doubt)": "Atlantis"])
        #expect(wrong.status == 422 && wrong.text.contains("value=\"Atlantis\""))
        #expect(try room.post(address, ["answer": "write \(doubt)", "text \(doubt)": "GB"]).status == 303)
        #expect(try !offered(address).contains("take \(doubt)"))
    }

    @Test func whoIsKnownIsMadeNoSecondTime() throws {
        try room.furnish()
        let address = try release {
            $0 = $0.replacing("Jane Roe, press officer\njane.roe@", with: "Jane Doe, press officer\njane.doe@")
        }
        let saved = try room.post(address, ["step": "accept-rest"])
        #expect(saved.status == 303, "\(saved.text)")
        var names: [String] = []
        try room.view().forEachContact(ListFilter()) { names.append($0.contact.label) }
        #expect(names.filter { $0 == "Jane Doe" }.count == 1)
    }

    @Test(arguments: ["take", "take nothing at all", "shout number contacts/0/points/1", "", "write issued"])
    func anAnswerToNothingIsToldAndChangesNothing(_ answer: String) throws {
        let address = try release { _ in }
        let sent = try room.post(address, ["answer": answer])
        #expect(sent.status == 303 || sent.status == 422)
        #expect(try room.changes == 0)
        #expect(room.office.waitingReviews.all().count == 1)
    }

    @Test func anArticleIsJoinedToTheReleaseThatItIsAbout() throws {
        try room.furnish()
        let address = try putIn(
            """
            Salmon are back at Millbridge
            By Mia Quill, The Paper
            Updated 20 May 2031 9:00 a.m. BST

            MILLBRIDGE (The Paper) - Salmon have passed the weir, the River Trust said on Monday.
            """)
        let page = try room.get(address)
        #expect(page.text.contains("name=\"covers\""))
        let sent = try room.post(address, ["covers": "salmon-return-to-the-weir", "step": "accept-rest"])
        #expect(sent.place.hasPrefix("/desk/coverage/"), "\(sent.text)")
        #expect(try room.view().release(RecordName("release/salmon-return-to-the-weir")).coverage.count == 1)
    }
}
