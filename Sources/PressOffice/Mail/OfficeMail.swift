import Catalogue
import Exchange
import Foundation
import Store
import Validation

/// A message with what goes with it.
public struct MailRow: Hashable, Sendable {
    public var mail: QueuedMail
    public var kit: Kit
    public var issue: IssueNumber?
    /// The zone of the office, where it is known.
    public var home: String?
}

extension OfficeView {
    /// The messages of the office, the oldest first; those that are still to go, or all. To others there is none.
    public func mail(areAll: Bool = true) throws -> [MailRow] {
        try read { view in
            let home = try view.office().zone
            return try view.mail().filter { areAll || $0.state == .waiting || $0.state == .underWay }.compactMap {
                try view.row(of: $0, home)
            }
        }
    }

    /// - Throws: `MailProblem.noSuchMail`.
    public func mail(_ number: Int) throws -> MailRow {
        let row = try read { view in try view.mail(number).flatMap { try view.row(of: $0, view.office().zone) } }
        guard let row else { throw MailProblem.noSuchMail(number) }
        return row
    }
}

extension CatalogueView {
    fileprivate func row(of mail: QueuedMail, _ home: String?) throws -> MailRow? {
        guard let kit = try find(Kit.self, id: mail.kitID) else { return nil }
        let issue = try mail.issueID.flatMap { id in try issues(of: kit.id).first { $0.id == id } }
        return MailRow(mail: mail, kit: kit, issue: issue?.number, home: home)
    }
}

extension Office {
    /// How a delivery went that this office sent.
    static let mailChannel = "e-mail"

    /// The server that messages go through.
    ///
    /// - Throws: `MailProblem.noServer`.
    public func mailServer() throws -> MailServer {
        guard let server = MailServer(try settings()) else { throw MailProblem.noServer }
        return server
    }

    /// - Throws: `MailProblem`, `PressOfficeError.noSender`: then nothing that is queued could go.
    func checkCanBeSent(to address: OutgoingMail.Address?, named recipient: String) throws {
        _ = try mailServer()
        let settings = try settings()
        guard settings.smtpFrom ?? settings.email != nil else { throw PressOfficeError.noSender }
        try checkAddress(address, of: recipient)
    }

    func checkAddress(_ address: OutgoingMail.Address?, of recipient: String) throws(MailProblem) {
        guard let address else { throw .noAddress(of: recipient) }
        if EmailAddress.problem(with: address.address) != nil { throw .badAddress(recipient) }
    }

    /// A message as it waits, with an issue and the line of the ledger that says who got it; nil where nobody is written to.
    func queued(
        _ message: OutgoingMail, with issue: KitIssue?, about kit: UUID? = nil, for delivery: Delivery? = nil,
        at: Instant
    ) -> QueuedMail? {
        guard let to = message.to, let kitID = issue?.kitID ?? kit else { return nil }
        var mail = QueuedMail(
            id: message.id, kitID: kitID, written: at, zone: message.zone, sender: message.from.address,
            recipient: to.address, subject: message.subject, text: message.text)
        mail.issueID = issue?.id
        mail.deliveryID = delivery?.id
        mail.contactID = delivery?.contactID
        mail.senderName = message.from.name.flatMap(ofOneLine)
        mail.recipientName = to.name.flatMap(ofOneLine)
        mail.language = message.language
        return mail
    }

    private func ofOneLine(_ name: String) -> String? {
        let line = onOneLine(name)
        return line.isEmpty ? nil : line
    }

    // MARK: What a person says of a message

    /// Says that a message is not sent, or that it is given up which may have arrived.
    ///
    /// - Throws: `MailProblem.noSuchMail`, `.notThatWay` where it has gone.
    @discardableResult
    public func cancelMail(_ number: Int) throws -> QueuedMail {
        try say(number, from: [.waiting, .underWay, .failed]) { $0.state = .givenUp }
    }

    /// Says that a message arrived of which nobody knew.
    ///
    /// - Throws: `MailProblem.noSuchMail`, `.notThatWay` where it was not being sent.
    @discardableResult
    public func confirmMail(_ number: Int) throws -> QueuedMail {
        try say(number, from: [.underWay]) { $0.state = .sent }
    }

    private func say(
        _ number: Int, from states: Set<QueuedMail.State>, _ change: (inout QueuedMail) -> Void
    ) throws -> QueuedMail {
        let at = now()
        let moved = try store.moveMail(number, at: at) { _, mail in
            guard states.contains(mail.state) else { throw MailProblem.notThatWay(number, mail.state) }
            var mail = mail
            change(&mail)
            mail.since = at
            return mail
        }
        guard let moved else { throw MailProblem.noSuchMail(number) }
        return moved
    }
}
