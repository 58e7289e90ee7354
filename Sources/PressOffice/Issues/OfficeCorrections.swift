import Catalogue
import Exchange
import Foundation
import Signatures
import Store

/// An issue that carries a record, and to whom it was given.
public struct AffectedIssue: Hashable, Sendable {
    public var issue: KitIssue
    public var kit: Slug
    public var deliveries: [Delivery]
    /// The issue that has its place by now.
    public var replacedBy: IssueNumber?
}

extension Office {
    /// Makes the next issue of a kit that was put right, and says to whom what has changed. Whoever got an issue that was made for a
    /// request gets the next one for it. With `isQueued` a message with it waits for each of them, and is in the ledger.
    ///
    /// - Throws: `IssueProblem.neverIssued`, `.unchanged`; what `issueKit` throws; `MailProblem.noServer`,
    ///   `PressOfficeError.noSender`.
    public func correctKit(
        _ name: RecordName, for audience: Audience = .press, underEmbargo: Bool = false, signedBy key: SigningKey,
        isQueued: Bool = false, reason: String? = nil
    ) throws -> Outcome<CorrectionLetter> {
        let kit = try read { try $0.the(Kit.self, name) }
        let earlier = try read { try $0.issues(of: kit.id).filter { $0.audience == audience } }
        guard let old = earlier.last else { throw IssueProblem.neverIssued(kit.slug) }
        if isQueued { try checkLettersCanBeSent() }
        func issue(for request: UUID?) throws -> Outcome<KitIssue> {
            try issueKit(
                name, to: audience, for: request, underEmbargo: underEmbargo, signedBy: key, reason: reason)
        }
        var issued = try earlier.contains { $0.requestID == nil } ? [issue(for: nil)] : []
        var lanes = Lanes()
        for request in try read({ try $0.requests(given: earlier) }) {
            issued.append(try issue(for: request))
            lanes.ofRequests[request] = issued.last?.value.id
        }
        guard let change = issued.lazy.compactMap(\.change).first else {
            throw IssueProblem.unchanged(kit.slug, old.number)
        }
        var seen: Set<UUID> = []
        lanes.ofAll = issued.first { $0.value.requestID == nil }?.value.id
        let news = issued.map(\.value).filter { seen.insert($0.id).inserted }
        var letters = try read { view in try news.map { try view.letter(of: kit, announcing: $0, lanes) } }
        if isQueued { try queue(&letters, about: kit, news, reason) }
        var letter = letters.removeFirst()
        for other in letters {
            letter.messages += other.messages
            letter.unsent += other.unsent
        }
        letter.others = letters
        return Outcome(letter, change: change)
    }

    /// Withdraws a kit, and says who holds an issue of it. With `isQueued` a message waits for each of them.
    ///
    /// - Throws: `PressOfficeError.withdrawnAlready`; `MailProblem.noServer`, `PressOfficeError.noSender`.
    public func withdrawKit(
        _ name: RecordName, isQueued: Bool = false, reason: String? = nil
    ) throws -> Outcome<CorrectionLetter> {
        if isQueued { try checkLettersCanBeSent() }
        let settings = try settings()
        var letter: CorrectionLetter?
        let change = try store.change(stamp("withdraw kit", reason)) { view in
            let original = try view.the(Kit.self, name)
            if original.isWithdrawn { throw PressOfficeError.withdrawnAlready(view.name(of: original)) }
            var kit = original
            kit.isWithdrawn = true
            let copy = WorkingCopy(view, makeID: makeID)
            try copy.enter(kit, was: original)
            var told = try view.letter(of: kit, announcing: nil)
            let edits = isQueued ? try written(&told, about: kit, nil, settings, view) : []
            letter = told
            return copy.edits + edits
        }
        guard let letter, let change else { throw PressOfficeError.goneMeanwhile(.kit) }
        return Outcome(letter, change: change)
    }

    private func checkLettersCanBeSent() throws {
        _ = try mailServer()
        if try settings().sender.address.isEmpty { throw PressOfficeError.noSender }
    }

    private func queue(
        _ letters: inout [CorrectionLetter], about kit: Kit, _ issues: [KitIssue], _ reason: String?
    ) throws {
        let settings = try settings()
        var told = letters
        try store.change(stamp("write to holders", reason)) { view in
            told = letters
            return try told.indices.flatMap { try written(&told[$0], about: kit, issues[$0], settings, view) }
        }
        letters = told
    }

    /// A message to each holder who can be written to, and the line of the ledger that says that they get the new issue.
    private func written(
        _ letter: inout CorrectionLetter, about kit: Kit, _ issue: KitIssue?, _ settings: OfficeSettings,
        _ view: CatalogueView
    ) throws -> [Edit] {
        var edits: [Edit] = []
        for holder in letter.holders {
            let contact = try holder.contactID.flatMap { try view.contact(today: $0) }
            let recipient = Recipient(words: holder.recipient, contact: contact, requestID: holder.requestID)
            do {
                if let embargo = issue?.embargo { try contact?.checkIsAccredited(embargo, at: view.now) }
                let message = try self.letter(
                    issue == nil ? .withdrawal : .correction, to: recipient, about: kit, with: issue, settings, view,
                    changes: letter.changes)
                try checkAddress(message.to, of: recipient.words)
                var delivery = issue.map {
                    Delivery(
                        id: makeID(), kitID: kit.id, issueID: $0.id, recipient: recipient.words, at: view.now,
                        embargo: $0.embargo.flatMap { $0.holds(at: view.now) ? $0 : nil },
                        requestID: holder.requestID)
                }
                delivery?.contactID = contact?.id
                delivery?.channel = Office.mailChannel
                guard var mail = queued(message, with: issue, about: kit.id, for: delivery, at: view.now) else {
                    continue
                }
                mail.contactID = contact?.id
                edits += [delivery.map(Edit.insertDelivery), .insertMail(mail)].compactMap(\.self)
                letter.messages.append(mail.id)
            } catch let problem as MailProblem {
                letter.unsent.append(problem.refusal.message)
            } catch PressOfficeError.notAccredited(let name, let label, let until) {
                letter.unsent.append(PressOfficeError.notAccredited(name, label: label, until: until).refusal.message)
            }
        }
        return edits
    }
}

/// Which issue is for whom now: for those with a request whose terms keep something back, and for all others.
private struct Lanes {
    var ofRequests: [UUID: UUID] = [:]
    var ofAll: UUID?
}

extension OfficeView {
    /// The issues that carry a record, the latest first, with everybody who was given one.
    ///
    /// - Throws: `StoreError.noSuchRecord`.
    public func affected(by name: RecordName) throws -> [AffectedIssue] {
        try read { view in try view.affected(by: [try view.record(name).id]) }
    }

    /// The same of a telephone number as it is typed, wherever it belongs.
    public func affected(byNumber text: String) throws -> [AffectedIssue] {
        let region = try read { try $0.office() }.region
        guard let number = office.phones.read(text, region: region)?.e164 else { return [] }
        return try read { view in
            var points: [UUID] = []
            try view.forEach(ContactPoint.self) { if $0.normalised == number { points.append($0.id) } }
            return try view.affected(by: points)
        }
    }

    /// Who holds what of a kit that is no longer current, with what has changed since.
    public func letter(of name: RecordName, for audience: Audience = .press) throws -> CorrectionLetter {
        try read { view in
            let kit = try view.the(Kit.self, name)
            let last = try view.issues(of: kit.id).last { $0.audience == audience && $0.requestID == nil }
            return try view.letter(of: kit, announcing: kit.isWithdrawn ? nil : last)
        }
    }
}

extension CatalogueView {
    fileprivate func affected(by records: [UUID]) throws -> [AffectedIssue] {
        try issues(carrying: records).map { issue in
            AffectedIssue(
                issue: issue, kit: try find(Kit.self, id: issue.kitID)?.slug ?? Slug(from: "kit"),
                deliveries: try deliveries(of: issue.kitID).filter { $0.issueID == issue.id },
                replacedBy: try successor(of: issue)?.number)
        }
    }

    /// The requests that issues were given for, in the order of the ledger.
    fileprivate func requests(given issues: [KitIssue]) throws -> [UUID] {
        guard let kit = issues.first?.kitID else { return [] }
        let known = Set(issues.map(\.id))
        var found: [UUID] = []
        for delivery in try deliveries(of: kit) where delivery.issueID.map(known.contains) ?? false {
            if let request = delivery.requestID, !found.contains(request) { found.append(request) }
        }
        return found
    }

    /// To those who hold another issue than the new one; of a kit that was withdrawn, to all.
    fileprivate func letter(
        of kit: Kit, announcing new: KitIssue?, _ lanes: Lanes? = nil
    ) throws -> CorrectionLetter {
        let all = try issues(of: kit.id)
        let issues = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var holders: [CorrectionLetter.Holder] = []
        for delivery in try deliveries(of: kit.id) {
            let issue = delivery.issueID.flatMap { issues[$0] }
            // An issue for others is corrected by one for others.
            if let new, let issue, issue.audience != new.audience { continue }
            if let new, issueNow(for: delivery, lanes, all, new.audience) != new.id { continue }
            holders.removeAll { $0.isTheSame(as: delivery) }
            guard new == nil || issue?.id != new?.id else { continue }
            var holder = CorrectionLetter.Holder(
                recipient: delivery.recipient, number: issue?.number, at: delivery.at, channel: delivery.channel)
            (holder.contactID, holder.requestID) = (delivery.contactID, delivery.requestID)
            holders.append(holder)
        }
        return CorrectionLetter(
            kit: kit.slug, title: kit.title, issue: new?.number, changes: try new.map(changes) ?? [], holders: holders)
    }

    /// The issue that is meant for whoever got a delivery.
    private func issueNow(
        for delivery: Delivery, _ lanes: Lanes?, _ all: [KitIssue], _ audience: Audience
    ) -> UUID? {
        if let lanes { return delivery.requestID.flatMap { lanes.ofRequests[$0] } ?? lanes.ofAll }
        let ofRequest = all.last {
            $0.audience == audience && $0.requestID != nil && $0.requestID == delivery.requestID
        }
        return (ofRequest ?? all.last { $0.audience == audience && $0.requestID == nil })?.id
    }

    /// What an issue says of what has changed since the one before.
    private func changes(in issue: KitIssue) throws -> [IssueChange] {
        let earlier = Array(try issues(of: issue.kitID).prefix { $0.id != issue.id })
        let given = try deliveries(of: issue.kitID).last {
            $0.requestID != nil && $0.requestID == issue.requestID && $0.issueID != issue.id
        }
        let before =
            earlier.last { $0.isForTheSame(as: issue) }
            ?? (issue.requestID == nil ? nil : earlier.last { $0.id == given?.issueID })
        guard let before, let old = try bundle(of: before), let new = try bundle(of: issue) else { return [] }
        return issueChanges(from: old, to: new)
    }

    /// What an issue told programs.
    func bundle(of issue: KitIssue) throws -> [UInt8]? {
        try files(ofIssue: issue.id, withContent: true).first { $0.path == IssueBag.payload + "kit.json" }?.content
    }
}

extension CorrectionLetter.Holder {
    /// Whether a delivery went to them too: to the contact, or to somebody who is called the same.
    fileprivate func isTheSame(as delivery: Delivery) -> Bool {
        contactID != nil && contactID == delivery.contactID || recipient == delivery.recipient
    }
}
