import Catalogue
import Exchange
import Foundation
import Signatures
import Store
import Synchronization
import Testing

@testable import PressOffice

/// A mail server that does as it is told, and remembers what it was given.
final class ToldCarrier: MailCarrier {
    private let outcomes: Mutex<[MailOutcome]>
    private let taken = Mutex<[String]>([])
    /// What happens while the server has the message.
    private let meanwhile: @Sendable () throws -> Void

    init(_ outcomes: MailOutcome..., meanwhile: @escaping @Sendable () throws -> Void = {}) {
        self.outcomes = Mutex(outcomes)
        self.meanwhile = meanwhile
    }

    var messages: [String] { taken.withLock { $0 } }

    func carry(_ mail: CarriedMail, through server: MailServer, password: String?) throws -> MailOutcome {
        var bytes: [UInt8] = []
        try mail.write { bytes += $0 }
        taken.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
        try meanwhile()
        return outcomes.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? .accepted("250 ok") }
    }
}

/// Messages are queued with the answer, and each is sent once.
@Suite struct MailTests {
    private let room: Newsroom
    private let office: Office
    private let kit: RecordName
    private let key: SigningKey

    init() throws {
        room = try Newsroom()
        key = try .ofATest()
        office = room.office()
        try office.set([
            .zone: "Europe/London", .name: "Harbour Aid", .email: "press@harbouraid.example",
            .smtp: "mail.harbouraid.example",
        ])
        kit = try room.kit(of: advisory)
    }

    private func asked(_ name: String = "Ada Roe", at address: String? = "ada.roe@paper.example") throws -> RecordName {
        var form = RecordForm<PressRequest>()
        (form.record.subject, form.record.asGiven) = ("Pictures of the delta", address)
        form.names = ["journalistID": name, "outletID": "The Paper"]
        return try office.openRequest(form).value
    }

    @discardableResult
    private func queue(_ name: String = "Ada Roe") throws -> Change {
        let answered = try office.answer(
            try asked(name), AnswerPlan(kit: kit), signedBy: key, to: AnswerOutputs(isQueued: true))
        return try #require(answered.change)
    }

    private func states() throws -> [QueuedMail.State] { try room.view().mail().map(\.mail.state) }

    private func send(_ carrier: ToldCarrier) throws -> [QueuedMail] {
        var told: [QueuedMail] = []
        try office.sendMail(through: carrier, password: nil) { told.append($0.mail) }
        return told
    }

    @Test func anAnswerWaitsInTheSameChangeAndIsSentWithItsIssue() throws {
        let change = try queue()
        let row = try room.view().mail(1)
        #expect(row.mail.change == change.id && row.mail.state == .waiting && row.issue?.description == "PR/2022/001-1")
        #expect(row.mail.recipient == "ada.roe@paper.example" && row.mail.sender == "press@harbouraid.example")
        #expect(try room.view().ledger(of: kit).deliveries.map(\.channel) == ["e-mail"])
        let carrier = ToldCarrier(.accepted("250 ok"))
        #expect(try send(carrier).map(\.state) == [.sent])
        let message = try #require(carrier.messages.first)
        #expect(message.contains("To: Ada Roe\r\n <ada.roe@paper.example>"))
        #expect(message.contains("Message-ID: \(OutgoingMail(row.mail).messageID)"))
        #expect(message.contains("filename=\"PR-2022-001-1.zip\""))
        #expect(try send(carrier).isEmpty && carrier.messages.count == 1, "nothing is sent twice")
        #expect(throws: MailProblem.notThatWay(1, .sent)) {
            try office.sendMail(1, through: carrier, password: nil, isMeant: true)
        }
        #expect(throws: MailProblem.notThatWay(1, .sent)) { try office.cancelMail(1) }
        // What was sent was given.
        #expect(throws: StoreError.self) { try office.undo(change.id) }
    }

    @Test func aMessageThatIsTurnedAwayWaitsLongerEachTime() throws {
        try queue()
        let carrier = ToldCarrier(.turnedAway("busy"))
        var pauses: [Int64] = []
        for _ in 1...QueuedMail.mostTries {
            let mail = try #require(try send(carrier).first)
            pauses.append((mail.due.milliseconds - mail.since.milliseconds) / 60_000)
            #expect(try send(carrier).isEmpty, "it is not due")
            room.noon = mail.due
        }
        #expect(pauses == [1, 2, 5, 15, 30, 60, 120, 240, 240, 240])
        #expect(try room.view().mail(1).mail.words == "busy")
        #expect(try states() == [.failed] && send(carrier).isEmpty)
        // A person may try once more.
        #expect(try office.sendMail(1, through: ToldCarrier(), password: nil).mail.state == .sent)
    }

    @Test func whatAServerRefusesFails() throws {
        try queue()
        #expect(try send(ToldCarrier(.refused("550 nobody"))).map(\.words) == ["550 nobody"])
        #expect(try states() == [.failed])
    }

    private struct Killed: Error {}

    /// Whoever is killed while a server has the message leaves it as it was said to be before: being sent.
    @Test func aMessageIsSaidToBeOnItsWayBeforeAServerIsAsked() throws {
        try queue()
        let room = room
        let seen = Mutex<[QueuedMail.State]>([])
        let carrier = ToldCarrier(.accepted("250 ok")) {
            let state = try room.view().mail(1).mail.state
            seen.withLock { $0.append(state) }
            // Another program at the same time has nothing to do.
            var others = 0
            try room.office("ben").sendMail(through: ToldCarrier(), password: nil) { _ in others += 1 }
            #expect(others == 0)
        }
        #expect(try send(carrier).map(\.state) == [.sent])
        #expect(seen.withLock { $0 } == [.underWay])
    }

    @Test func whatMayHaveArrivedIsAskedAbout() throws {
        try queue()
        #expect(try send(ToldCarrier(.unknown("no answer"))).map(\.state) == [.underWay])
        let carrier = ToldCarrier()
        #expect(try send(carrier).isEmpty && carrier.messages.isEmpty)
        #expect(throws: MailProblem.mayHaveArrived(1)) { try office.sendMail(1, through: carrier, password: nil) }
        #expect(try office.sendMail(1, through: carrier, password: nil, isMeant: true).mail.state == .sent)
        #expect(throws: MailProblem.notThatWay(1, .sent)) { try office.confirmMail(1) }
    }

    @Test func aPersonSaysThatItArrivedOrGivesItUp() throws {
        try queue()
        try queue("Ben Ray")
        #expect(try send(ToldCarrier(.unknown("no answer"))).count == 2)
        #expect(try office.confirmMail(1).state == .sent)
        #expect(try office.cancelMail(2).state == .givenUp)
        #expect(throws: MailProblem.noSuchMail(3)) { try office.cancelMail(3) }
        #expect(try room.view().mail(areAll: false).isEmpty)
    }

    private struct NoRoom: Error {}

    @Test func whereNoServerCouldBeAskedItWaitsAsItDid() throws {
        try queue()
        #expect(throws: NoRoom.self) { try send(ToldCarrier { throw NoRoom() }) }
        let mail = try room.view().mail(1).mail
        #expect(mail.state == .waiting && mail.tries == 0)
    }

    // MARK: What has become of it meanwhile

    @Test func whatWasUndoneIsNotSent() throws {
        let change = try queue()
        _ = try office.undo(change.id)
        let carrier = ToldCarrier()
        #expect(
            try send(carrier).map(\.words) == ["Change \(change.id), in which it was written, was undone."])
        #expect(try states() == [.givenUp] && carrier.messages.isEmpty)
    }

    @Test func anIssueThatWasReplacedMeanwhileDoesNotGo() throws {
        try queue()
        let release = try #require(room.view().releases().first).release
        let original = try office.form(of: Release.self, release.recordName)
        var form = original
        form.record.headline = "Eleven shelters"
        _ = try office.edit(release.recordName, from: original, to: form)
        _ = try office.issueKit(kit, signedBy: key)
        let carrier = ToldCarrier()
        #expect(
            try send(carrier).map(\.words) == [
                "Issue PR/2022/001-1 is not given out any more: issue PR/2022/001-2 has its place."
            ])
        #expect(carrier.messages.isEmpty)
    }

    // MARK: What cannot be sent

    @Test func nothingIsIssuedThatCouldNotBeSent() throws {
        let nowhere = try asked(at: nil)
        func answer() throws {
            _ = try office.answer(
                nowhere, AnswerPlan(kit: kit), signedBy: key, to: AnswerOutputs(isQueued: true))
        }
        #expect(throws: MailProblem.noAddress(of: "Ada Roe, The Paper")) { try answer() }
        try office.set([.email: ""])
        #expect(throws: PressOfficeError.noSender) { try answer() }
        try office.set([.smtp: ""])
        #expect(throws: MailProblem.noServer) { try answer() }
        #expect(try room.view().ledger(of: kit).issues.isEmpty)
        #expect(try room.view().request(nowhere).request.state == .open)
    }

    /// A name is data, whatever is in it.
    @Test(arguments: ["Ada\r\nBcc: all@paper.example", "أدا رو", "Ада \"Роу\" <x@y.example>", "阿达"])
    func aNameAddsNoHeader(_ name: String) throws {
        var request = try room.view().request(try asked()).request
        request.subject = "Pictures"
        let message = OutgoingMail(
            from: OutgoingMail.Address("press@harbouraid.example", name: name),
            to: OutgoingMail.Address("ada@paper.example", name: name), subject: name, date: room.noon, id: UUID(),
            text: "Hello")
        let issue = try office.issueKit(kit, signedBy: key).value
        let mail = try #require(office.queued(message, with: issue, at: room.noon))
        try room.store.change(ChangeStamp(actor: "ana", at: room.noon, action: "answer request")) { _ in
            [.update(request), .insertMail(mail)]
        }
        let carrier = ToldCarrier()
        _ = try send(carrier)
        let lines = try #require(carrier.messages.first).split(separator: "\r\n", omittingEmptySubsequences: false)
            .prefix { !$0.isEmpty }
        #expect(!lines.contains { $0.lowercased().hasPrefix("bcc") })
        #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } && $0.utf8.count <= 78 })
    }

    /// Whoever was written to is nobody else's affair.
    @Test(arguments: [Audience.public, .press, .accredited, .partner]) func nobodyElseIsToldOfMail(_ audience: Audience)
        throws
    {
        try queue()
        #expect(try room.view(for: audience).mail().isEmpty)
        #expect(throws: MailProblem.noSuchMail(1)) { try room.view(for: audience).mail(1) }
    }

    @Test func aProofPlantsWordsInMail() throws {
        try queue()
        let planting = try office.read { try Planting($0) }
        #expect(planting.mail.count == 1)
        let planted = planting.words.secrets.filter { $0.field.hasPrefix("mail ") }.map(\.field)
        #expect(planted == ["mail subject", "mail text", "mail recipient", "mail words"])
        let proof = try office.prove(in: room.folder)
        #expect(proof.leaks.isEmpty && proof.calls.contains("mail list") && proof.calls.contains("mail show"))
        let open = try office.prove(in: room.folder, most: 5, reading: { _ in .internal })
        #expect(open.leaks.contains { $0.field == "mail text" && $0.call == "mail show" })
    }
}
