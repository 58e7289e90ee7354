import Catalogue
import Exchange
import JSONText
import PressOffice
import Signatures
import TestSupport
import Testing

@testable import OfficeAPI

/// Messages that wait are listed, sent, given up, and said to have arrived.
@Suite struct MailRoutesTests {
    private func room(_ outcome: MailOutcome = .accepted("250 ok"), password: String? = nil) throws -> ProgramRoom {
        let room = try ProgramRoom(
            key: ProgramRoom.signingKey(), mail: MailWay(password: password) { WillingCarrier(outcome: outcome) })
        try room.office.set([.email: "press@rivertrust.example", .smtp: "mail.rivertrust.example"])
        _ = try room.office.newKit(releases: [Release.salmon.recordName], slug: "salmon")
        for name in ["Ada Roe", "Kim Lee"] {
            let opened = try room.ask(
                "POST", "/requests",
                [
                    "subject": "Pictures", "journalist": .string(name), "outlet": "The Paper",
                    "asGiven": .string("\(name.lowercased().replacing(" ", with: "."))@paper.example"),
                ])
            let one = "/requests/\(opened.json["record"]?["slug"]?.text ?? "")"
            let answered = try room.change(
                "POST", "\(one)/answer", of: one, ["kit": "salmon", "isQueued": true], as: .officer)
            #expect(answered.status == 200, "\(answered.text)")
        }
        return room
    }

    @Test func whatIsDueIsSentOnce() throws {
        let room = try room()
        let waiting = try room.ask("GET", "/mail", as: .reader)
        #expect(waiting.items.map { $0["state"]?.text } == ["waiting", "waiting"])
        let sent = try room.ask("POST", "/mail/send", [:], as: .officer)
        #expect(sent.status == 200 && sent.items.map { $0["state"]?.text } == ["sent", "sent"], "\(sent.text)")
        #expect(try room.ask("POST", "/mail/send", [:], as: .officer).items.isEmpty)
        #expect(try room.ask("GET", "/mail").items.isEmpty)
        #expect(try room.ask("GET", "/mail?all=true").items.count == 2)
        #expect(try room.ask("POST", "/mail/1/send", [:], as: .officer).problem == "conflict")
    }

    @Test func aMessageIsShownAndSentByItself() throws {
        let room = try room(.unknown("the line broke"))
        let shown = try room.ask("GET", "/mail/2", as: .reader)
        #expect(shown.json["toName"] == "Kim Lee" && shown.json["text"]?.text?.isEmpty == false)
        #expect(try room.ask("POST", "/mail/2/send", [:], as: .officer).json["state"] == "underWay")
        let again = try room.ask("POST", "/mail/2/send", [:], as: .officer)
        #expect(again.problem == "refused")
        #expect(
            again.json["remedies"]?.elements?.compactMap { $0["href"]?.text } == ["/api/v1/mail/2/arrived"])
        #expect(try room.ask("POST", "/mail/2/send", ["isMeant": true], as: .officer).status == 200)
        #expect(try room.ask("POST", "/mail/2/arrived", [:], as: .officer).json["state"] == "sent")
        #expect(try room.ask("POST", "/mail/1/cancel", [:], as: .officer).json["state"] == "givenUp")
        #expect(try room.ask("POST", "/mail/1/arrived", [:], as: .officer).problem == "conflict")
    }

    @Test(arguments: ["/mail/3", "/mail/0", "/mail/01", "/mail/one", "/mail/99999999999999999999"])
    func aMessageThatIsNotThereIsNotThere(_ path: String) throws {
        let room = try room()
        #expect(try room.ask("GET", path).status == 404)
        #expect(try room.ask("POST", "\(path)/send", [:]).status == 404)
        #expect(try room.ask("POST", "\(path)/cancel", [:], as: .reader).status == 403)
    }

    /// A password that is asked for and not known; a house from which nothing is sent.
    @Test func whereNothingCanBeSentThatIsSaid() throws {
        let room = try room()
        try room.office.set([.smtpUser: "press"])
        let refused = try room.ask("POST", "/mail/send", [:], as: .officer)
        #expect(
            refused.json["detail"]
                == "The mail server asks for a password, which is not known here, so nothing is sent.")
        #expect(try room.ask("GET", "/mail").items.count == 2)
        let other = try ProgramRoom()
        #expect(
            try other.ask("POST", "/mail/send", [:], as: .officer).json["detail"]
                == "No messages are sent from here.")
    }
}
