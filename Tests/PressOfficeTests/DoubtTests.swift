import Catalogue
import Foundation
import PhoneNumbers
import ReleaseReader
import Testing

@testable import PressOffice

/// What is doubtful in a draft by itself.
struct DoubtTests {
    private let span = Span(start: 0, end: 5, line: 1, column: 1)

    private func doubts(in draft: Draft, isRegionTold: Bool = false) -> [String] {
        DraftDoubts(draft: draft, isRegionTold: isRegionTold).all.map(\.statement)
    }

    /// A draft in which nothing is inferred but what usually is.
    private func draft() throws -> Draft {
        var draft = try ToyReader.read(advisory)
        for index in draft.events.indices { draft.events[index].inferred = nil }
        return draft
    }

    private func number(
        _ printed: String, _ normalised: String, why: String? = "read as a number of GB: it is in London"
    )
        -> DraftPoint
    {
        DraftPoint(kind: .voice, asGiven: printed, normalised: normalised, span: span, rule: "point", inferred: why)
    }

    private func contact(_ name: String, title: String? = nil, points: [DraftPoint] = []) -> DraftContact {
        DraftContact(
            role: Found(.pressOfficer, span: span, rule: "contact.named", inferred: "named as the one to ask"),
            name: Found(name, span: span, rule: "name"), title: title.map { Found($0, span: span, rule: "title") },
            points: points, span: span)
    }

    @Test func theKindTheOrganisationAndWhoIsNamedAsTheContactAreNoDoubts() throws {
        var draft = try draft()
        draft.contacts.append(contact("Bo Nilsen"))
        #expect(draft.kind.inferred != nil)
        #expect(doubts(in: draft) == [])
    }

    @Test func aContactForWantOfABetterOneIsAQuestion() throws {
        var draft = try draft()
        var doubtful = contact("Bo Nilsen")
        doubtful.doubtful = "nothing says that it is for the press"
        draft.contacts = [doubtful]
        #expect(
            doubts(in: draft) == ["Press officer or spokesperson: Bo Nilsen?"])
        let item = try #require(DraftDoubts(draft: draft, isRegionTold: false).all.first?.items.first)
        #expect(item.why == "nothing says that it is for the press")
    }

    @Test func aSpokespersonWhoseNameMayBeNoneIsAQuestion() throws {
        var draft = try draft()
        var name = Found("Harbour Watch Falvik", span: span, rule: "spokesperson.quoted")
        draft.spokespeople = [
            DraftSpokesperson(
                name: name, isQuoted: true, availableForInterview: false, span: span, rule: "spokesperson.quoted")
        ]
        #expect(doubts(in: draft) == [])
        name.doubtful = "it may be no name"
        draft.spokespeople[0].name = name
        #expect(doubts(in: draft) == ["A spokesperson is doubtful: Harbour Watch Falvik (it may be no name)."])
        var review = Review(draft)
        let doubt = try #require(DraftDoubts(draft: draft, isRegionTold: false).all.first)
        #expect(doubt.choices == [.take, .leaveOut])
        review.settle(doubt, with: .take, phones: LibPhoneNumber())
        #expect(review.open(doubt) == nil)
        review.settle(doubt, with: .leaveOut, phones: LibPhoneNumber())
        let made = try Newsroom().office().accept([review]).documents[0].made
        #expect(made.allSatisfy { $0.slug != "harbour-watch-falvik" })
    }

    @Test func anOrganisationThatHardlyAnythingSpeaksForIsAQuestion() throws {
        var draft = try draft()
        draft.contacts[0].organisation = Found("Harbour Watch", span: span, rule: "contact.organisation")
        #expect(doubts(in: draft) == [])
        draft.contacts[0].organisation?.doubtful = "hardly anything says so"
        #expect(doubts(in: draft) == ["An organisation is inferred: Harbour Watch (hardly anything says so)."])
    }

    @Test func thatNobodyWasFoundIsAQuestionWherePointsAreLeft() throws {
        var draft = try draft()
        draft.contacts = []
        let message = "No press contact was found; left over: a number on line 5."
        draft.findings = [DraftFinding(rule: "reader.noContact", severity: .warning, message: message, .addContact)]
        #expect(doubts(in: draft) == [])
        draft.findings[0].span = span
        #expect(doubts(in: draft) == [message])
        let doubt = try #require(DraftDoubts(draft: draft, isRegionTold: false).all.first)
        #expect(doubt.heading == message && doubt.choices == [.take] && doubt.taken == .take)
        let place = try #require(doubt.items.first?.place)
        #expect(DraftPlace("\(place)") == place)
    }

    @Test func datesAreOneQuestion() throws {
        var draft = try draft()
        draft.events = ["2022-05-03", "2022-05-04", "2022-05-03", "2022-05-06", "2022-05-07"].map {
            DraftEvent(
                what: "it opens", date: CalendarDate($0), inferred: "no year is printed", span: span, rule: "event")
        }
        draft.events.append(DraftEvent(what: "it closes", date: nil, inferred: "no day", span: span, rule: "event"))
        #expect(
            doubts(in: draft) == [
                "5 dates are inferred: 3 May 2022, 4 May 2022, 6 May 2022 and 1 more (no year is printed)."
            ])
        let all = try #require(DraftDoubts(draft: draft, isRegionTold: false).all.first)
        #expect(all.heading == "5 dates are inferred:")
        #expect(all.parts.count == 5)
        #expect(all.parts.first?.statement == "A date is inferred: 3 May 2022 (no year is printed).")
    }

    @Test func numbersAreAQuestionForEachReasonUnlessTheRegionWasTold() throws {
        var draft = try draft()
        draft.contacts = [
            contact("Bo Nilsen", points: [number("020 7946 0018", "+442079460018"), number("1", "+1", why: nil)]),
            contact("Jo Roe", points: [number("020 7946 0019", "+442079460019")]),
        ]
        #expect(
            doubts(in: draft) == [
                "2 numbers are inferred: +442079460018 and +442079460019 (read as a number of GB: it is in London)."
            ])
        #expect(doubts(in: draft, isRegionTold: true) == [])
    }

    @Test func aRoleIsAmbiguousWhereTheTitleOrTheTextSaysOtherwise() throws {
        var draft = try draft()
        draft.contacts = [contact("Bo Nilsen", title: "Professor"), contact("Jo Roe"), contact("Ada Lund")]
        draft.spokespeople = [
            DraftSpokesperson(
                name: Found("Ada LUND", span: span, rule: "name"), isQuoted: true, availableForInterview: false,
                span: span, rule: "quoted")
        ]
        #expect(doubts(in: draft) == ["Press officer or spokesperson: Bo Nilsen (Professor) and Ada Lund?"])
    }

    @Test func anOrganisationFromElsewhereIsAsked() throws {
        var draft = try draft()
        draft.organisation?.inferred = "its addresses end in harbouraid.example"
        draft.contacts[0].organisation = Found("Harbour Aid", span: nil, rule: "x", inferred: "that of the release")
        draft.spokespeople[0].organisation = Found("Delta Watch", span: nil, rule: "x", inferred: "it is named before")
        #expect(
            doubts(in: draft) == ["2 organisations are inferred: Harbour Aid and Delta Watch."])
    }

    @Test func onlyAPersonAnswersForAnIncompleteEmbargo() throws {
        var draft = try draft()
        draft.embargo = DraftEmbargo(embargo: nil, day: CalendarDate("2022-05-01"), span: span, rule: "embargo")
        let doubt = try #require(DraftDoubts(draft: draft, isRegionTold: false).all.first)
        #expect(doubt.statement == "The embargo of 1 May 2022 has no time or zone.")
        #expect(doubt.taken == nil)
        #expect(doubt.choices == [.write, .leaveOut])
        var review = Review(draft)
        review.answer(try Embargo(typed: "2022-05-01T00:01 Europe/London"))
        #expect(doubts(in: review.draft) == [])
        #expect(!review.lacksEmbargo)
        draft.embargo?.day = nil
        #expect(doubts(in: draft) == ["The embargo has no day, time or zone."])
        draft.embargo?.missing = [.year, .time, .zone]
        #expect(doubts(in: draft) == ["The embargo has no year, time or zone."])
    }

    @Test func coverageIsAskedForWhatItBrings() throws {
        var draft = try ToyReader.read(article)
        draft.quotes[0].speaker?.inferred = "\"she\" is whoever was named last"
        draft.contacts = [contact("Bo Nilsen", title: "Professor")]
        #expect(
            doubts(in: draft.only(nil)) == [
                "A date is inferred: 3 May 2022 (The year is that of 'January 2022'.).",
                "A speaker is inferred: Ilse Park (\"she\" is whoever was named last).",
            ])
        #expect(doubts(in: draft.only([.quotes])).count == 1)
    }

    /// Material that hardly anything says is some, and a place that only its dash speaks for, are asked about as all else is.
    @Test func materialAndAPlaceAreLeftOutWhereSomebodySaysSo() throws {
        var draft = try draft()
        func asset(_ url: String, _ doubt: String?) -> DraftAsset {
            var asset = DraftAsset(kind: .image, linkKind: .file, url: url, asGiven: url, span: span, rule: "asset")
            asset.doubtful = doubt
            return asset
        }
        draft.assets = [asset("/a.png", "little says so"), asset("/b.png", nil), asset("/c.png", "little says so")]
        draft.dateline = Found("Northport", span: span, rule: "dateline", doubtful: "it may be none")
        let doubts = DraftDoubts(draft: draft, isRegionTold: false).all
        let material = try #require(doubts.first { $0.matter == .asset })
        let place = try #require(doubts.first { $0.matter == .dateline })
        #expect(material.statement == "2 links to material are inferred: /a.png and /c.png (little says so).")
        #expect(place.statement == "The place is inferred: Northport (it may be none).")
        var review = Review(draft)
        review.settle(material.parts[0], with: .leaveOut, phones: LibPhoneNumber())
        review.settle(material.parts[1], with: .take, phones: LibPhoneNumber())
        review.settle(place, with: .leaveOut, phones: LibPhoneNumber())
        // What stays keeps its place, by which it is answered for and corrected.
        #expect([0, 1, 2].map { review.isLeftOut(.asset($0)) } == [true, false, false])
        #expect(review.taken.dateline == nil)
        #expect(review.open(material) == nil)
        // As it is written and read again, and as it was written before anything was left out.
        let written = try JSONEncoder().encode(review)
        #expect(try JSONDecoder().decode(Review.self, from: written) == review)
        let older = try JSONEncoder().encode(Review(draft))
        #expect(!String(decoding: older, as: UTF8.self).contains("leftOut"))
        #expect(try JSONDecoder().decode(Review.self, from: older) == Review(draft))
        for place in [DraftPlace.asset(2), .dateline] { #expect(DraftPlace(place.description) == place) }
    }

    @Test func answersActOnTheDraft() throws {
        var draft = try draft()
        draft.events[0].inferred = "no year is printed"
        draft.issued = Found(.spelt("2022-04-01"), span: span, rule: "issued", inferred: "that of the embargo")
        draft.contacts = [contact("Bo Nilsen", title: "Professor", points: [number("020 7946 0018", "+442079460018")])]
        var review = Review(draft)
        func settle(_ matter: Doubt.Matter, _ answer: Doubt.Answer) throws {
            let doubt = try #require(DraftDoubts(draft: draft, isRegionTold: false).all.first { $0.matter == matter })
            review.settle(doubt, with: answer, phones: LibPhoneNumber())
        }
        try settle(.date, .leaveOut)
        #expect(review.draft.events.map(\.date) == [nil])
        try settle(.issued, .date(.spelt("2022-04-02")))
        #expect(review.draft.issued?.value.description == "2022-04-02")
        #expect(review.draft.issued?.isTold == true)
        try settle(.number, .region("DE"))
        #expect(review.draft.contacts[0].points[0].normalised == "+492079460018")
        try settle(.number, .leaveOut)
        #expect(review.draft.contacts[0].points[0].normalised == nil)
        #expect(review.draft.contacts[0].points[0].asGiven == "020 7946 0018")
        try settle(.role, .spokesperson)
        #expect(review.draft.contacts[0].role.value == .spokesperson)
        // Whoever is left out is asked about no further.
        try settle(.role, .leaveOut)
        let number = try #require(DraftDoubts(draft: draft, isRegionTold: false).all.first { $0.matter == .number })
        #expect(review.open(number) == nil)
        #expect(
            try Newsroom().office().accept([review]).documents[0].made.allSatisfy {
                $0.kind != .contact || $0.slug != "bo-nilsen"
            })
    }
}

extension CalendarDate {
    fileprivate static func spelt(_ text: String) -> CalendarDate { CalendarDate(text) ?? Instant(milliseconds: 0).day }
}
