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
    /// Makes the next issue of a kit that was put right, and says to whom what has changed.
    ///
    /// - Throws: `IssueProblem.neverIssued`, `.unchanged`; what `issueKit` throws.
    public func correctKit(
        _ name: RecordName, for audience: Audience = .press, underEmbargo: Bool = false, signedBy key: SigningKey,
        reason: String? = nil
    ) throws -> Outcome<CorrectionLetter> {
        let kit = try read { try $0.the(Kit.self, name) }
        guard let old = try read({ try $0.issues(of: kit.id).last { $0.audience == audience } }) else {
            throw IssueProblem.neverIssued(kit.slug)
        }
        let issued = try issueKit(name, to: audience, underEmbargo: underEmbargo, signedBy: key, reason: reason)
        guard issued.change != nil else { throw IssueProblem.unchanged(kit.slug, old.number) }
        return Outcome(try read { try $0.letter(of: kit, announcing: issued.value) }, change: issued.change)
    }

    /// Withdraws a kit, and says who holds an issue of it.
    ///
    /// - Throws: what `withdraw` throws.
    public func withdrawKit(_ name: RecordName, reason: String? = nil) throws -> Outcome<CorrectionLetter> {
        let kit = try read { try $0.the(Kit.self, name) }
        let change = try withdraw(Kit.self, name, reason: reason).change
        return Outcome(try read { try $0.letter(of: kit, announcing: nil) }, change: change)
    }
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
            let last = try view.issues(of: kit.id).last { $0.audience == audience }
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

    /// To those who hold another issue than the new one; of a kit that was withdrawn, to all.
    fileprivate func letter(of kit: Kit, announcing new: KitIssue?) throws -> CorrectionLetter {
        let issues = Dictionary(
            try self.issues(of: kit.id).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var holders: [CorrectionLetter.Holder] = []
        for delivery in try deliveries(of: kit.id) {
            let issue = delivery.issueID.flatMap { issues[$0] }
            // An issue for others is corrected by one for others.
            if let new, let issue, issue.audience != new.audience { continue }
            holders.removeAll { $0.recipient == delivery.recipient }
            guard new == nil || issue?.id != new?.id else { continue }
            holders.append(
                CorrectionLetter.Holder(
                    recipient: delivery.recipient, number: issue?.number, at: delivery.at, channel: delivery.channel))
        }
        return CorrectionLetter(
            kit: kit.slug, title: kit.title, issue: new?.number, changes: try new.map(changes) ?? [], holders: holders)
    }

    /// What an issue says of what has changed since the one before.
    private func changes(in issue: KitIssue) throws -> [IssueChange] {
        let before = try issues(of: issue.kitID).last {
            $0.audience == issue.audience && $0.number.issue < issue.number.issue
        }
        guard let before, let old = try bundle(of: before), let new = try bundle(of: issue) else { return [] }
        return issueChanges(from: old, to: new)
    }

    /// What an issue told programs.
    func bundle(of issue: KitIssue) throws -> [UInt8]? {
        try files(ofIssue: issue.id, withContent: true).first { $0.path == IssueBag.payload + "kit.json" }?.content
    }
}
