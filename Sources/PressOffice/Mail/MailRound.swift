import Catalogue
import Exchange
import Foundation
import Store

/// What became of a message that was to be sent.
public struct MailReport: Hashable, Sendable {
    public var mail: QueuedMail
}

extension Office {
    /// Sends what waits and is due, one message after the other, and tells of each.
    ///
    /// A message is said to be *being sent*, on the disk, before a server is asked: whoever is killed then, and whoever runs at the
    /// same time, sends nothing twice. What was in that state before is left as it is; a person says what becomes of it.
    ///
    /// - Throws: `MailProblem.noServer`; what `carrier` throws.
    public func sendMail(
        through carrier: any MailCarrier, password: String?, tell: (MailReport) throws -> Void
    ) throws {
        let at = now()
        let due = try read { try $0.mail() }.filter { $0.state == .waiting && $0.due <= at }
        guard !due.isEmpty else { return }
        let server = try mailServer()
        for mail in due {
            guard let report = try send(mail.number, from: [.waiting], carrier, server, password) else { continue }
            try tell(report)
        }
    }

    /// Sends one message now, whenever it would be due. One that was being sent, or failed, is sent once more where that `isMeant`.
    ///
    /// - Throws: `MailProblem`; what `carrier` throws.
    public func sendMail(
        _ number: Int, through carrier: any MailCarrier, password: String?, isMeant: Bool = false
    ) throws -> MailReport {
        guard let mail = try read({ try $0.mail(number) }) else { throw MailProblem.noSuchMail(number) }
        if mail.state == .underWay, !isMeant { throw MailProblem.mayHaveArrived(number) }
        let states: Set<QueuedMail.State> = [.waiting, .underWay, .failed]
        guard states.contains(mail.state) else { throw MailProblem.notThatWay(number, mail.state) }
        guard let report = try send(number, from: [mail.state], carrier, try mailServer(), password) else {
            let now = try read { try $0.mail(number) }
            throw MailProblem.notThatWay(number, now?.state ?? .givenUp)
        }
        return report
    }

    /// Nil where somebody else has taken it meanwhile.
    private func send(
        _ number: Int, from states: Set<QueuedMail.State>, _ carrier: any MailCarrier, _ server: MailServer,
        _ password: String?
    ) throws -> MailReport? {
        let begun = now()
        let taken = try store.moveMail(number, at: begun) { view, mail in
            guard states.contains(mail.state) else { return nil }
            var mail = mail
            mail.since = begun
            if let reason = try view.whyNotSent(mail) {
                mail.state = .givenUp
                mail.words = reason
            } else {
                mail.state = .underWay
                mail.tries += 1
            }
            return mail
        }
        guard let taken, taken.state == .underWay else { return taken.map { MailReport(mail: $0) } }
        let outcome: MailOutcome
        do {
            outcome = try carrier.carry(try carried(taken), through: server, password: password)
        } catch {
            // No server was asked: it waits as it did.
            try store.moveMail(number, at: now()) { _, mail in
                var mail = mail
                (mail.state, mail.tries) = (.waiting, taken.tries - 1)
                return mail
            }
            throw error
        }
        let ended = now()
        let settled = try store.moveMail(number, at: ended) { _, mail in
            guard mail.state == .underWay else { return nil }
            return mail.settled(outcome, at: ended)
        }
        return MailReport(mail: settled ?? taken)
    }

    private func carried(_ mail: QueuedMail) throws -> CarriedMail {
        let issue = try read { view in
            try mail.issueID.flatMap { id in try view.issues(of: mail.kitID).first { $0.id == id } }
        }
        let message = OutgoingMail(mail)
        let file = issue.map(enclosure)
        return CarriedMail(from: mail.sender, to: mail.recipient) { try message.write(enclosing: file, to: $0) }
    }
}

extension CatalogueView {
    /// Why a message does not go any more; nil where it goes.
    fileprivate func whyNotSent(_ mail: QueuedMail) throws -> String? {
        if try isTakenBack(mail) { return "Change \(mail.change), in which it was written, was undone." }
        guard let id = mail.issueID, let issue = try issues(of: mail.kitID).first(where: { $0.id == id }) else {
            // Without an issue it says that the kit was withdrawn.
            let kit = try find(Kit.self, id: mail.kitID)
            return kit?.isWithdrawn == true ? nil : "The kit is handed out again."
        }
        do {
            try checkIsCurrent(issue)
        } catch let problem as IssueProblem {
            return problem.refusal.message
        }
        if let embargo = issue.embargo, embargo.holds(at: now),
            let contact = try mail.contactID.flatMap({ try contact(today: $0) }),
            !contact.isAccredited(on: now.day)
        {
            return "\(contact.label) is not accredited any more."
        }
        return nil
    }
}

extension QueuedMail {
    /// As it is when a server was asked.
    fileprivate func settled(_ outcome: MailOutcome, at now: Instant) -> QueuedMail {
        var mail = self
        mail.since = now
        switch outcome {
        case .accepted(let words): (mail.state, mail.words) = (.sent, words)
        case .refused(let words): (mail.state, mail.words) = (.failed, words)
        case .unknown(let words): mail.words = words
        case .turnedAway(let words):
            mail.words = words
            mail.state = tries < QueuedMail.mostTries ? .waiting : .failed
            mail.due = Instant(milliseconds: now.milliseconds + QueuedMail.pause(after: tries))
        }
        if mail.words?.isEmpty == true { mail.words = nil }
        return mail
    }
}

extension OutgoingMail {
    /// The same message, byte for byte, whenever it is sent.
    public init(_ mail: QueuedMail) {
        self.init(
            from: Address(mail.sender, name: mail.senderName), to: Address(mail.recipient, name: mail.recipientName),
            subject: mail.subject, date: mail.written, zone: mail.zone, id: mail.id, language: mail.language,
            text: mail.text)
    }
}
