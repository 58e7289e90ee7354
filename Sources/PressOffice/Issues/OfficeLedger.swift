import Catalogue
import Foundation
import Store

extension Office {
    /// Writes into the ledger that an issue was given to somebody: a contact, or a name and an outlet; over which channel, on which
    /// terms, and under the embargo that holds now. With `isQueued` a message with the issue waits to be sent to them.
    ///
    /// - Throws: `IssueProblem.noSuchIssue`, `.superseded`, `.withdrawn`; `PressOfficeError.noRecipient`, `.form`,
    ///   `.notAccredited`, `.severalMeant`; `MailProblem` where a message is queued that cannot be sent.
    @discardableResult
    public func deliver(
        _ number: IssueNumber, to recipient: String, over channel: String? = nil, terms: String? = nil,
        isQueued: Bool = false, reason: String? = nil
    ) throws -> Outcome<Delivery> {
        let recipient = try checkedRecipient(recipient)
        let (channel, terms) = try checked(channel, terms)
        let settings = try settings()
        if isQueued {
            _ = try mailServer()
            if settings.sender.address.isEmpty { throw PressOfficeError.noSender }
        }
        let at = now()
        var made: Delivery?
        let change = try store.change(
            ChangeStamp(actor: actor, at: at, action: "deliver issue", reason: reason, terms: self.terms)
        ) { view in
            guard let issue = try view.issue(number) else { throw IssueProblem.noSuchIssue("\(number)") }
            try view.checkIsCurrent(issue)
            let named = try view.recipient(recipient)
            if let embargo = issue.embargo { try named.contact?.checkIsAccredited(embargo, at: at) }
            var delivery = Delivery(
                id: makeID(), kitID: issue.kitID, issueID: issue.id, recipient: named.words, at: at)
            delivery.contactID = named.contact?.id
            delivery.channel = channel ?? (isQueued ? Office.mailChannel : nil)
            delivery.terms = terms
            delivery.embargo = issue.embargo.flatMap { $0.holds(at: at) ? $0 : nil }
            made = delivery
            guard isQueued else { return [.insertDelivery(delivery)] }
            let letter = try letter(.delivery, to: named, about: try view.the(issue.kitID), with: issue, settings, view)
            try checkAddress(letter.to, of: named.words)
            guard let mail = queued(letter, with: issue, for: delivery, at: at) else { return [] }
            return [.insertDelivery(delivery), .insertMail(mail)]
        }
        guard let made, let change else { throw PressOfficeError.goneMeanwhile(.kit) }
        return Outcome(made, change: change)
    }

    private func checked(_ channel: String?, _ terms: String?) throws(PressOfficeError) -> (String?, String?) {
        do {
            return (try checkedLine(channel, "channel", 100), try checkedText(terms, "terms", 2000))
        } catch {
            throw .form(error)
        }
    }
}

extension CatalogueView {
    /// - Throws: `IssueProblem.superseded`, `.withdrawn` for what is not given out any more.
    func checkIsCurrent(_ issue: KitIssue) throws {
        if let kit = try find(Kit.self, id: issue.kitID), kit.isWithdrawn {
            throw IssueProblem.withdrawn(issue.number, kit: kit.slug)
        }
        if let later = try successor(of: issue) { throw IssueProblem.superseded(issue.number, by: later.number) }
    }

    /// The issue that has taken its place: the latest of the kit that is for the same; nil where it is that.
    func successor(of issue: KitIssue) throws -> KitIssue? {
        let latest = try issues(of: issue.kitID).last { $0.isForTheSame(as: issue) }
        return latest?.id == issue.id ? nil : latest
    }
}

/// The issues of a kit, and to whom they were given; the oldest first.
public struct KitLedger: Hashable, Sendable {
    public var issues: [KitIssue]
    public var deliveries: [Delivery]
    /// What the contacts among the recipients are called by now.
    public var contacts: [UUID: Slug] = [:]

    /// Of which issue a delivery was; nil where it was the kit without a number.
    public func number(of delivery: Delivery) -> IssueNumber? {
        issues.first { $0.id == delivery.issueID }?.number
    }
}

extension OfficeView {
    /// What was issued of a kit, and who has it; to others than the office nothing was.
    public func ledger(of kit: RecordName) throws -> KitLedger {
        try read { view in
            let kit = try view.the(Kit.self, kit)
            var ledger = KitLedger(
                issues: try view.issues(of: kit.id), deliveries: try view.deliveries(of: kit.id))
            for id in Set(ledger.deliveries.compactMap(\.contactID)) {
                ledger.contacts[id] = try view.find(Contact.self, id: id)?.slug
            }
            return ledger
        }
    }
}
