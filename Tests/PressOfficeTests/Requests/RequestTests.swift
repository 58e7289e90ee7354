import Catalogue
import Foundation
import Store
import Testing

@testable import PressOffice

/// What journalists ask for, from the moment that they ask.
@Suite struct RequestTests {
    private let room: Newsroom
    private let office: Office

    init() throws {
        room = try Newsroom()
        office = room.office()
        try office.set([.zone: "Europe/London", .region: "GB"])
    }

    private func form(_ change: (inout RecordForm<PressRequest>) -> Void = { _ in }) -> RecordForm<PressRequest> {
        var form = RecordForm<PressRequest>()
        form.record.subject = "Pictures of the footbridge"
        form.record.kind = .picture
        form.names = ["journalistID": "Ada Roe", "outletID": "The Paper"]
        change(&form)
        return form
    }

    private func due(_ hours: Int64, _ zone: String = "Europe/Paris") -> Moment {
        Moment(Instant(milliseconds: room.noon.milliseconds + hours * 3_600_000), zone: zone)
    }

    @discardableResult
    private func open(_ subject: String = "Pictures of the footbridge", due hours: Int64? = nil) throws -> RecordName {
        try office.openRequest(
            form {
                $0.record.subject = subject
                $0.record.deadline = hours.map { due($0) }
            }, isMeant: true
        ).value
    }

    @Test func whoAsksAndForWhomAreMadeForTheOfficeAlone() throws {
        let opened = try office.openRequest(form { $0.record.asGiven = "ada.roe@paper.example" })
        let row = try room.view().request(opened.value)
        #expect(opened.value.slug == "pictures-of-the-footbridge")
        #expect(row.asking == "Ada Roe, The Paper")
        #expect(row.request.received == room.noon)
        let journalist = try room.view().contact("ada-roe")
        #expect(journalist.contact.role == .journalist && journalist.contact.audience == .internal)
        #expect(journalist.points.map(\.asGiven) == ["ada.roe@paper.example"])
        #expect(journalist.points.map(\.audience) == [.internal])
        // The same person and the same outlet are known the next time.
        _ = try office.openRequest(form())
        var contacts: [String] = []
        try room.view().forEachContact { contacts.append($0.contact.slug.text) }
        #expect(contacts == ["ada-roe"])
        for audience in [Audience.public, .press, .partner] {
            #expect(try room.view(for: audience).requests(RequestFilter(areAll: true)).isEmpty)
            #expect(throws: StoreError.self) { try room.view(for: audience).request(opened.value) }
            #expect(throws: StoreError.self) { try room.view(for: audience).contact("ada-roe") }
        }
    }

    @Test(
        arguments: [
            ("+44 20 7946 0018", "+44 20 7946 0018", "+442079460018"),
            ("020 7946 0018", "020 7946 0018", "+442079460018"),
            ("tel:+442079460018", "tel:+442079460018", "+442079460018"),
            ("mailto:ada@paper.example", "mailto:ada@paper.example", "ada@paper.example"),
            ("https://paper.example/ask", "https://paper.example/ask", "https://paper.example/ask"),
            // Nothing is turned down: what cannot be read is kept.
            ("ask for Ada, ext. 12", "ask for Ada, ext. 12", nil), ("0", "0", nil), ("ada@", "ada@", nil),
            // What comes with a copied number is not seen, and says nothing.
            ("\u{202A}+44 20 7946 0018\u{202C}", "+44 20 7946 0018", "+442079460018"),
            ("1 Quay Street\r\nBrightwater", "1 Quay Street\nBrightwater", nil),
            ("عند البوابة ٣", "عند البوابة ٣", nil), ("\u{7}", nil, nil), ("   ", nil, nil),
        ] as [(String, String?, String?)])
    func anAddressIsKeptAsItWasGiven(_ given: String, _ kept: String?, _ read: String?) throws {
        let opened = try office.openRequest(form { $0.record.asGiven = given })
        let request = try room.view().request(opened.value).request
        #expect(request.asGiven == kept)
        #expect(request.normalised == read)
    }

    @Test func aDeadlineThatIsPastIsMeantOrNone() throws {
        let late = form { $0.record.deadline = due(-1) }
        #expect(throws: PressOfficeError.pastDeadline(due(-1))) { try office.openRequest(late) }
        #expect(try room.view().requests().isEmpty)
        #expect(
            PressOfficeError.pastDeadline(due(-1)).description
                == "The deadline 12 April 2022 at 11:00 UTC (Europe/Paris) is past.")
        _ = try office.openRequest(late, isMeant: true)
        #expect(try room.view().requests().map(\.isOverdue) == [true])
    }

    @Test func whatIsOpenStandsByItsDeadlineAndWhatIsSettledBehindIt() throws {
        for (subject, hours) in [("Later", 5), ("Never", nil), ("Late", -2), ("Sooner", 1)] as [(String, Int64?)] {
            try open(subject, due: hours)
        }
        let done = try open("Done", due: -5)
        _ = try office.answer(done, given: "Two pictures.")
        func subjects(_ filter: RequestFilter) throws -> [String] {
            try room.view().requests(filter).map(\.request.subject)
        }
        #expect(try subjects(RequestFilter()) == ["Late", "Sooner", "Later", "Never"])
        #expect(try subjects(RequestFilter(areAll: true)) == ["Late", "Sooner", "Later", "Never", "Done"])
        #expect(try subjects(RequestFilter(areOverdue: true)) == ["Late"])
        _ = try office.assign("sooner", to: "Ben")
        #expect(try subjects(RequestFilter(assignedTo: "ben")) == ["Sooner"])
        #expect(try subjects(RequestFilter(since: CalendarDate("2022-04-13"))).isEmpty)
    }

    @Test func aRequestIsSettledOnceAndCanBeOpenedAgain() throws {
        let name = try open()
        #expect(throws: PressOfficeError.turnedDownWithoutReason(name)) {
            try office.turnDown(name, because: " ")
        }
        _ = try office.turnDown(name, because: "The bridge is not ours.")
        #expect(try room.view().request(name).request.state == .turnedDown)
        #expect(throws: PressOfficeError.settledAlready(name, .turnedDown)) { try office.answer(name, given: nil) }
        _ = try office.reopen(name)
        #expect(throws: PressOfficeError.openAlready(name)) { try office.reopen(name) }
        let answered = try office.answer(name, given: "Two pictures.")
        let request = try room.view().request(name).request
        #expect(request.state == .answered && request.given == "Two pictures." && request.settled == room.noon)
        _ = try office.close(name)
        #expect(throws: PressOfficeError.settledAlready(name, .closed)) { try office.close(name) }
        #expect(try room.view().history(name).map(\.change.action).first == "close request")
        let number = try #require(answered.change).id
        let later = try office.undoing(number).later.map(\.id)
        try office.undo(number, with: later)
        #expect(try room.view().request(name).request.state == .open)
    }

    @Test func termsAreSpeltAsTheyAreCompared() throws {
        let name = try office.openRequest(
            form {
                $0.record.media = ["Print", "ONLINE"]
                $0.record.territories = ["gb", "World"]
                $0.record.uses = ["Editorial"]
            }
        ).value
        let request = try room.view().request(name).request
        #expect(request.media == ["print", "online"])
        #expect(request.territories == ["GB", "world"] && request.uses == ["editorial"])
        let problems: [(FormProblem, (inout PressRequest) -> Void)] = [
            (.territory(typed: "Brightwater"), { $0.territories = ["Brightwater"] }),
            (
                .choice(field: "medium", typed: "papyrus", among: Medium.allCases.map(\.rawValue)),
                { $0.media = ["papyrus"] }
            ),
            (.choice(field: "use", typed: "fun", among: Use.allCases.map(\.rawValue)), { $0.uses = ["fun"] }),
        ]
        for (problem, change) in problems {
            #expect(throws: PressOfficeError.form(problem)) { try office.openRequest(form { change(&$0.record) }) }
        }
    }

    @Test func aRequestIsEditedFoundAndExplainedAsEverythingElse() throws {
        let name = try open()
        let original = try office.form(of: PressRequest.self, name)
        var form = original
        form.record.words = "For Saturday's magazine"
        form.names["journalistID"] = "Eve Lang"
        _ = try office.edit(name, from: original, to: form)
        #expect(try room.view().request(name).asking == "Eve Lang, The Paper")
        for words in ["footbridge", "magazine", "Eve", "Paper"] {
            #expect(try room.view().search(words).hits.contains { $0.kind == .request }, "\(words)")
            #expect(try room.view(for: .partner).search(words).hits.allSatisfy { $0.kind != .request }, "\(words)")
        }
        #expect(try room.view().explain(name).fields.map(\.field).contains("words"))
    }
}
