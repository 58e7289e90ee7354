import Catalogue
import Exchange
import Foundation
import Store

/// How a request is to be answered with a kit.
public struct AnswerPlan: Hashable, Sendable {
    /// Nil where it is the kit that the request names.
    public var kit: RecordName?
    /// The language of the message; that of the request, of the journalist or of the office where nothing is said.
    public var language: String?
    /// Whether the kit may go before its embargo ends, with a notice on top of it.
    public var underEmbargo: Bool

    public init(kit: RecordName? = nil, language: String? = nil, underEmbargo: Bool = false) {
        self.kit = kit
        self.language = language
        self.underEmbargo = underEmbargo
    }
}

/// A kit for who asked for it: what goes, what is kept back and why, and what is written beside it.
public struct KitAnswer: Hashable, Sendable {
    public var request: PressRequest
    public var kit: Kit
    /// What goes; nil where nothing was issued yet.
    public var issue: KitIssue?
    /// A name and an outlet.
    public var recipient: String
    public var embargo: Embargo?
    /// What the embargo is given on.
    public var terms: [String]
    public var assets: [DecidedAsset]
    /// As it is pasted into a mail program.
    public var message: OutgoingMail
}

extension OfficeView {
    /// What answering a request with a kit would come to: nothing is written, recorded or sent. For the office alone; to
    /// others there is no request.
    ///
    /// - Throws: `PressOfficeError.noKitNamed`, `.noRecipient`, `.badTemplate`, `.notAccredited`; `HiddenKit` where the press may
    ///   not have it.
    public func answer(to name: RecordName, _ plan: AnswerPlan = AnswerPlan()) throws -> KitAnswer {
        try answer(to: name, plan, with: nil)
    }

    /// The same with the issue that goes.
    func answer(to name: RecordName, _ plan: AnswerPlan, with issue: KitIssue?) throws -> KitAnswer {
        try read { view in
            let request = try view.the(PressRequest.self, name)
            let settings = try view.office()
            let row = try view.row(request, settings.zone)
            let kit = try plan.kit.map { try view.the(Kit.self, $0) } ?? row.kit
            guard let kit else { throw PressOfficeError.noKitNamed(view.name(of: request)) }
            guard let recipient = row.asking ?? request.asGiven.map(onOneLine) else {
                throw PressOfficeError.noRecipient
            }
            let embargo = try view.embargo(of: kit, mayHold: plan.underEmbargo)
            if let embargo, let journalist = row.journalist { try journalist.checkIsAccredited(embargo, at: instant) }
            let purpose = Purpose(of: request, on: (embargo?.until ?? instant).day)
            let assets = office.decisions(for: purpose, try view.contents(of: kit))
            let carried = try issue.map { try view.assets(in: $0) }
            if let carried, let issue { try AnswerDraft.check(carried, assets, issue, kit) }
            let draft = AnswerDraft(
                row: row, kit: kit, number: issue?.number, embargo: embargo,
                assets: assets.filter { !$0.permission.isAllowed || carried?.contains($0.asset.id) ?? true },
                settings: settings)
            let language =
                plan.language ?? request.language ?? row.journalist?.language ?? settings.languages.first
            let message = try office.message(
                .answer, in: language, to: try view.mailAddress(of: row), at: instant, settings,
                filledWith: draft.values)
            let releases = try view.underEmbargo(among: view.members(of: .kit, kit.id))
            let terms = try embargo.map { embargo in
                let later = OfficeView(audience: .accredited, instant: embargo.until, office: office)
                return try later.embargoTerms(of: releases)
            }
            return KitAnswer(
                request: request, kit: kit, issue: issue, recipient: recipient, embargo: embargo, terms: terms ?? [],
                assets: assets,
                message: message)
        }
    }
}

/// What a message to a journalist is made of.
struct AnswerDraft {
    let row: RequestRow
    let kit: Kit
    let number: IssueNumber?
    let embargo: Embargo?
    let assets: [DecidedAsset]
    let settings: OfficeSettings

    /// Nothing goes that may not: what was decided when the issue was made stands.
    static func check(_ carried: Set<UUID>, _ decided: [DecidedAsset], _ issue: KitIssue, _ kit: Kit) throws {
        let allowed = Set(decided.filter { $0.permission.isAllowed }.map(\.asset.id))
        guard carried.isSubset(of: allowed) else { throw IssueProblem.busy(kit.slug) }
    }

    /// What each place of a template stands for, in a language.
    func values(in language: String) -> [MessageTemplate.Place: String] {
        let told = assets.filter { $0.permission.isAllowed }.map(line)
        // That there is more which is not for the press at all is nobody's to know.
        let kept = assets.filter { !$0.permission.isAllowed && isKnown($0) }.map { "- \($0.asset.label)" }
        var values: [MessageTemplate.Place: String] = [
            .journalist: row.journalist?.label ?? "", .subject: row.request.subject, .kit: kit.title,
            .assets: told.joined(separator: "\n"), .withheld: kept.joined(separator: "\n"),
        ]
        values[.issue] = number?.description
        values[.embargo] = embargo.map { embargoNotice($0, in: language) }
        values[.contacts] = settings.contactLines
        values[.signature] = [row.request.assignedTo, settings.name].compactMap(\.self).joined(separator: "\n")
        return values
    }

    private func line(_ decided: DecidedAsset) -> String {
        let asset = decided.asset
        let credit = asset.creditLine.map { " (\($0))" } ?? ""
        return "- \(asset.label)\(credit)" + (asset.label == asset.url ? "" : "\n  \(asset.url)")
    }

    private func isKnown(_ decided: DecidedAsset) -> Bool {
        !decided.asset.isWithdrawn && Audience.press.sees(decided.asset.audience)
    }
}

extension CatalogueView {
    /// The embargo under which the press may have a kit; nil where it may have it anyway.
    ///
    /// - Throws: `HiddenKit` where something else is in the way, or where no embargo may hold.
    fileprivate func embargo(of kit: Kit, mayHold: Bool) throws -> Embargo? {
        guard let hidden = try whyHidden(kit, from: .press) else { return nil }
        guard mayHold, case .embargo(let embargo) = hidden.reason else { throw hidden }
        return embargo
    }

    fileprivate func assets(in issue: KitIssue) throws -> Set<UUID> {
        Set(try members(ofIssue: issue.id).filter { $0.kind == .asset }.map(\.recordID))
    }

    /// Where mail to a journalist goes: the address that they gave, else the first that they have.
    fileprivate func mailAddress(of row: RequestRow) throws -> OutgoingMail.Address? {
        let given = row.request.normalised.flatMap { $0.contains("@") ? $0 : nil }
        let points = try row.journalist.map { try entry(for: $0).points } ?? []
        let known = points.first { $0.kind == .email && $0.address.contains("@") }?.address
        return (given ?? known).map { OutgoingMail.Address($0, name: row.journalist?.name) }
    }
}
