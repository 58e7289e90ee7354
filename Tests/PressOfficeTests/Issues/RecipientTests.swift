import Catalogue
import Exchange
import Foundation
import Store
import Testing

@testable import PressOffice

/// Whoever is given something is a contact where the catalogue has them, and is called what they were called then.
@Suite struct RecipientTests {
    private let room: IssueRoom
    private let ada: RecordName = "contact/ada-roe"

    init() throws {
        room = try IssueRoom()
        try room.office.set([
            .name: "The lighthouse", .email: "press@lighthouse.example", .smtp: "mail.lighthouse.example",
        ])
        try ask("Ada Roe", of: "The Paper", at: "ada@paper.example")
    }

    @discardableResult
    private func ask(
        _ name: String, of outlet: String?, at address: String? = nil, _ change: (inout PressRequest) -> Void = { _ in }
    ) throws -> RecordName {
        var form = RecordForm<PressRequest>()
        (form.record.subject, form.record.asGiven) = ("Pictures", address)
        form.names = ["journalistID": name]
        form.names["outletID"] = outlet
        change(&form.record)
        return try room.office.openRequest(form).value
    }

    private func recipient(_ typed: String) throws -> String {
        try room.room.view().read { view in
            let found = try view.recipient(typed)
            return "\(found.words) = \(found.contact?.slug.text ?? "nobody")"
        }
    }

    @Test(arguments: [
        ("ada-roe", "Ada Roe, The Paper = ada-roe"), ("Roe", "Ada Roe, The Paper = ada-roe"),
        ("Ada Roe", "Ada Roe, The Paper = ada-roe"), ("Ada Roe, The Paper", "Ada Roe, The Paper = ada-roe"),
        ("ada roe, the paper", "ada roe, the paper = ada-roe"),
        // Somebody of that name who works for somebody else is somebody else.
        ("Ada Roe, The Post", "Ada Roe, The Post = nobody"), ("Ed Itor, The Paper", "Ed Itor, The Paper = nobody"),
        ("The Post", "The Post = nobody"),
        // A press officer is no journalist, and is meant only where that is plain.
        ("Jane Doe", "Jane Doe = jane"), ("jane", "Jane Doe = jane"), ("Doe", "Doe = nobody"),
    ])
    func isWhoeverIsMeant(_ typed: String, _ meant: String) throws { #expect(try recipient(typed) == meant) }

    @Test func ofTwoThatAreCalledSoOneIsSaid() throws {
        try ask("Ben Roe", of: "The Post")
        #expect(throws: PressOfficeError.self) { try recipient("Roe") }
        #expect(try recipient("ben-roe") == "Ben Roe, The Post = ben-roe")
    }

    @Test func theLedgerKnowsTheContactAndKeepsTheName() throws {
        let number = try room.issue().value.number
        try room.office.deliver(number, to: "Roe", over: "telephone")
        try room.office.deliver(number, to: "Ed Itor, The Post")
        let original = try room.room.view().contact(ada).contact
        try room.room.store.change(ChangeStamp(actor: "ana", at: room.room.noon, action: "edit contact")) { _ in
            var renamed = original
            renamed.name = "Ada Ray"
            return [.update(renamed)]
        }
        let deliveries = try room.room.view().ledger(of: room.kit).deliveries
        #expect(deliveries.map(\.recipient) == ["Ada Roe, The Paper", "Ed Itor, The Post"])
        #expect(deliveries.map(\.contactID) == [original.id, nil])
        // Under her new name she is the same.
        try room.office.deliver(number, to: "ada-roe")
        room.quote.words = "It shines far."
        try room.change(.update(room.quote))
        let letter = try room.office.correctKit(room.kit, signedBy: room.key).value
        #expect(letter.holders.map(\.recipient) == ["Ed Itor, The Post", "Ada Ray, The Paper"])
    }

    // MARK: Embargoes

    @Test func whatIsUnderEmbargoGoesToWhoIsAccredited() throws {
        room.release.embargo = Embargo(until: room.room.noon.plus(days: 3), zone: "Europe/London")
        try room.change(.update(room.release))
        let number = try room.office.issueKit(room.kit, underEmbargo: true, signedBy: room.key).value.number
        func give() throws { try room.office.deliver(number, to: "Roe") }
        #expect(throws: PressOfficeError.notAccredited(ada, label: "Ada Roe", until: nil)) { try give() }
        #expect(throws: PressOfficeError.notAccredited(ada, label: "Ada Roe", until: nil)) {
            try room.office.handOut(room.kit, underEmbargoTo: "Ada Roe, The Paper", as: .format("text"))
        }
        try room.room.accredit(ada, until: room.room.noon.day)
        try give()
        let handed = try room.office.handOut(room.kit, underEmbargoTo: "ada-roe", as: .format("text")).value
        #expect(handed.recipient == "Ada Roe, The Paper")
        #expect(String(decoding: handed.bytes, as: UTF8.self).contains("Ada Roe, The Paper"))
        #expect(try room.room.view().ledger(of: room.kit).deliveries.allSatisfy { $0.contactID != nil })
        // The day is over.
        room.room.noon = room.room.noon.plus(days: 1)
        let day = room.room.noon.plus(days: -1).day
        #expect(throws: PressOfficeError.notAccredited(ada, label: "Ada Roe", until: day)) { try give() }
        // It is revoked.
        try room.room.accredit(ada, until: nil)
        #expect(throws: PressOfficeError.notAccredited(ada, label: "Ada Roe", until: nil)) { try give() }
        // The embargo is over.
        room.room.noon = room.room.noon.plus(days: 3)
        try give()
    }

    // MARK: Messages

    private func sent(_ carrier: ToldCarrier = ToldCarrier()) throws -> [String] {
        try room.office.sendMail(through: carrier, password: nil) { _ in }
        return carrier.messages
    }

    @Test func aDeliveryIsSent() throws {
        let number = try room.issue().value.number
        #expect(throws: MailProblem.noAddress(of: "Ed Itor, The Post")) {
            try room.office.deliver(number, to: "Ed Itor, The Post", isQueued: true)
        }
        let made = try room.office.deliver(number, to: "Roe", isQueued: true).value
        #expect(made.channel == "e-mail")
        let message = try #require(try sent().first)
        #expect(message.contains("<ada@paper.example>"))
        #expect(message.contains("Subject: =?UTF-8?B?") && message.contains("filename=\"PR-2022-001-1.zip\""))
    }

    @Test func aCorrectionGoesToEachHolderAlone() throws {
        try ask("Ben Ray", of: "The Post", at: "ben@post.example") { $0.language = "de" }
        let number = try room.issue().value.number
        for name in ["Roe", "Ray", "Ed Itor, The Sheet"] { try room.office.deliver(number, to: name) }
        room.quote.words = "It shines far."
        try room.change(.update(room.quote))
        let letter = try room.office.correctKit(room.kit, signedBy: room.key, isQueued: true).value
        #expect(letter.messages.count == 2)
        #expect(letter.unsent == ["There is no e-mail address of Ed Itor, The Sheet, so nothing can be sent."])
        let mail = try room.room.view().mail().map(\.mail)
        #expect(mail.map(\.recipient) == ["ada@paper.example", "ben@post.example"])
        #expect(mail[0].text.contains("- Material: quote “It shines.”, words: It shines. → It shines far."))
        #expect(mail[0].text.contains("Issue PR/2022/001-2, which comes with this message, takes the place of"))
        for message in try sent() {
            #expect(!message.contains("Ada") || !message.contains("Ben"), "nobody is told of the others")
            #expect(!message.contains("Sheet"))
        }
        // They have the new one now; the third still has the old one.
        let ledger = try room.room.view().ledger(of: room.kit)
        #expect(
            ledger.deliveries.suffix(2).map { ledger.number(of: $0)?.description } == [
                "PR/2022/001-2", "PR/2022/001-2",
            ])
        #expect(try room.room.view().letter(of: room.kit).holders.map(\.recipient) == ["Ed Itor, The Sheet"])
    }

    @Test func thatAKitWasWithdrawnIsSentUnlessItIsRestored() throws {
        let number = try room.issue().value.number
        try room.office.deliver(number, to: "Roe")
        let withdrawn = try room.office.withdrawKit(room.kit, isQueued: true, reason: "wrong")
        #expect(withdrawn.value.messages.count == 1)
        _ = try room.office.restore(Kit.self, room.kit)
        let carrier = ToldCarrier()
        #expect(try sent(carrier).isEmpty)
        #expect(try room.room.view().mail(1).mail.words == "The kit is handed out again.")
        _ = try room.office.withdrawKit(room.kit, isQueued: true)
        let message = try #require(try sent(carrier).first)
        #expect(message.contains("Subject: Withdrawn: The lighthouse") && !message.contains("attachment"))
    }

    /// What the terms of a request keep back stays out of its next issue too.
    @Test func whoGotAnIssueForARequestGetsTheNextOneForIt() throws {
        room.picture.media = ["print"]
        try room.change(.update(room.picture))
        let online = try ask("Ben Ray", of: "The Post", at: "ben@post.example") {
            ($0.media, $0.language) = (["online"], "de")
        }
        let plan = AnswerPlan(kit: room.kit)
        let answered = try room.office.answer(online, plan, signedBy: room.key, to: AnswerOutputs()).value
        let number = try room.issue().value.number
        try room.office.deliver(number, to: "Roe")
        #expect(answered.issue?.number.description == "PR/2022/001-1" && number.description == "PR/2022/001-2")
        room.quote.words = "It shines far."
        try room.change(.update(room.quote))
        let letter = try room.office.correctKit(room.kit, signedBy: room.key, isQueued: true).value
        #expect(
            letter.issue?.description == "PR/2022/001-3" && letter.holders.map(\.recipient) == ["Ada Roe, The Paper"])
        let other = try #require(letter.others.first)
        #expect(letter.others.count == 1 && other.issue?.description == "PR/2022/001-4")
        #expect(other.holders.map(\.recipient) == ["Ben Ray, The Post"])
        #expect(other.changes.map(\.field) == ["words"], "the picture was never theirs")
        #expect(letter.messages.count == 2 && letter.text.contains("PR/2022/001-4"))
        let german = try room.room.view().mail().last?.mail
        #expect(german?.recipient == "ben@post.example" && german?.subject == "Berichtigung: The lighthouse")
        let files = try room.written(room.room.view().issue(try #require(other.issue))).files
        #expect(!files.keys.contains { $0.contains("tower") } && files.text("data/kit.json").contains("shines far"))
        #expect(throws: IssueProblem.self) { try room.office.correctKit(room.kit, signedBy: room.key) }
    }
}
