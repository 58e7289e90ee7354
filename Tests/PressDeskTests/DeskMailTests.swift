import Catalogue
import Exchange
import PressOffice
import Testing

@testable import PressDesk

/// Messages that wait at the desk, and what becomes of them.
@Suite struct DeskMailTests {
    /// A desk with one message that waits, and a mail server that does with it what is said.
    private func room(_ outcome: MailOutcome?) throws -> TrustDesk {
        let room = try TrustDesk(
            mail: outcome.map { outcome in MailWay(password: nil) { ObligingCarrier(outcome: outcome) } })
        try room.furnish()
        try room.office.set([.email: "press@rivertrust.example", .smtp: "mail.rivertrust.example"])
        let answered = try room.post(
            .step(.answer, .request, .spelt("pictures")), ["kit": "salmon", "mail": "yes"], as: .editor)
        #expect(answered.status == 303)
        return room
    }

    private func state(_ room: TrustDesk) throws -> QueuedMail.State? { try room.view().mail().first?.mail.state }

    private func send(_ room: TrustDesk, _ step: String, _ number: String = "") throws -> (status: Int, text: String) {
        let answer = try room.post(.mail, ["step": step, "number": number], as: .officer)
        return (answer.status, answer.text)
    }

    @Test func whatIsDueGoesAtTheDesk() throws {
        let room = try room(.accepted("250 ok"))
        #expect(try room.get(.mail, as: .officer).text.contains(">Send</button>"))
        #expect(try room.get(.mail, as: .reader).text.contains(">Send</button>") == false)
        #expect(try send(room, "send").text.contains("One message was sent."))
        #expect(try state(room) == .sent)
        #expect(try send(room, "send").text.contains("No message was due."))
    }

    @Test func oneMessageGoesByItsNumber() throws {
        let room = try room(.unknown("the line broke"))
        let number = try #require(try room.view().mail().first?.mail.number)
        let tried = try send(room, "send", "\(number)")
        #expect(tried.text.contains("No message was sent. One was not: the list says why."))
        #expect(try state(room) == .underWay)
        // It may have arrived: it goes once more only where that is said.
        #expect(try send(room, "send", "\(number)").status == 422)
        #expect(try send(room, "again", "\(number)").status == 200)
        #expect(try send(room, "arrived", "\(number)").status == 303)
        #expect(try state(room) == .sent)
    }

    @Test(arguments: [("send", "x", 422), ("again", "", 422), ("send", "99", 404), ("fly", "1", 405)])
    func whatIsNoMessageIsSaid(_ step: String, _ number: String, _ status: Int) throws {
        let room = try room(.accepted("250 ok"))
        #expect(try send(room, step, number).status == status)
        #expect(try state(room) == .waiting)
    }

    /// The office's settings say no server, or the server asks for a password that is not here: said where it was asked, and nothing is lost.
    @Test(arguments: [(OfficeSetting.smtpUser, "press"), (.smtp, "")])
    func whyNothingCanBeSentIsSaid(_ field: OfficeSetting, _ value: String) throws {
        let room = try room(.accepted("250 ok"))
        try room.office.set([field: value])
        let tried = try send(room, "send")
        #expect(tried.status == 422 && tried.text.contains("mail server"))
        #expect(try state(room) == .waiting)
    }

    @Test func whereNothingIsSentNothingOffersTo() throws {
        let room = try room(nil)
        #expect(try room.get(.mail, as: .officer).text.contains(">Send</button>") == false)
        #expect(try send(room, "send", "1").status == 405)
        #expect(try state(room) == .waiting)
    }
}

/// A mail server that does what a test says.
private struct ObligingCarrier: MailCarrier {
    var outcome: MailOutcome

    func carry(_ mail: CarriedMail, through server: MailServer, password: String?) throws -> MailOutcome { outcome }
}
