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
    /// Who opens its cards.
    public var profile: String?

    public init(
        kit: RecordName? = nil, language: String? = nil, underEmbargo: Bool = false, profile: String? = nil
    ) {
        self.kit = kit
        self.language = language
        self.underEmbargo = underEmbargo
        self.profile = profile
    }
}

/// A kit for who asked for it: what goes, what is kept back and why, and what is written beside it.
public struct KitAnswer: Hashable, Sendable {
    public var request: PressRequest
    public var kit: Kit
    /// A name and an outlet.
    public var recipient: String
    public var embargo: Embargo?
    /// What the embargo is given on.
    public var terms: [String]
    public var assets: [DecidedAsset]
    /// As it is pasted into a mail program.
    public var message: OutgoingMail

    /// What the kit's archive is called where it goes with a message.
    public var archiveName: String { "\(kit.slug).zip" }
}

extension OfficeView {
    /// What answering a request with a kit would come to: nothing is written, recorded or sent. For the office alone; to
    /// others there is no request.
    ///
    /// - Throws: `PressOfficeError.noKitNamed`, `.noRecipient`, `.badTemplate`; `HiddenKit` where the press may not have it.
    public func answer(to name: RecordName, _ plan: AnswerPlan = AnswerPlan()) throws -> KitAnswer {
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
            let purpose = Purpose(of: request, on: (embargo?.until ?? instant).day)
            let assets = office.decisions(for: purpose, try view.contents(of: kit))
            let draft = AnswerDraft(row: row, kit: kit, embargo: embargo, assets: assets, settings: settings)
            let message = try office.message(draft, plan.language, to: try view.mailAddress(of: row), at: instant)
            let releases = try view.underEmbargo(among: view.members(of: .kit, kit.id))
            let terms = try embargo.map { embargo in
                let later = OfficeView(audience: .accredited, instant: embargo.until, office: office)
                return try later.embargoTerms(of: releases)
            }
            return KitAnswer(
                request: request, kit: kit, recipient: recipient, embargo: embargo, terms: terms ?? [], assets: assets,
                message: message)
        }
    }
}

/// What a message to a journalist is made of.
struct AnswerDraft {
    let row: RequestRow
    let kit: Kit
    let embargo: Embargo?
    let assets: [DecidedAsset]
    let settings: OfficeSettings

    /// What each place of a template stands for, in a language.
    func values(in language: String) -> [MessageTemplate.Place: String] {
        let told = assets.filter { $0.permission.isAllowed }.map(line)
        // That there is more which is not for the press at all is nobody's to know.
        let kept = assets.filter { !$0.permission.isAllowed && isKnown($0) }.map { "- \($0.asset.label)" }
        var values: [MessageTemplate.Place: String] = [
            .journalist: row.journalist?.label ?? "", .subject: row.request.subject, .kit: kit.title,
            .assets: told.joined(separator: "\n"), .withheld: kept.joined(separator: "\n"),
        ]
        values[.embargo] = embargo.map { embargoNotice($0, in: language) }
        values[.contacts] = [settings.email, settings.number, settings.url].compactMap(\.self).joined(separator: "\n")
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

extension Office {
    fileprivate func message(
        _ draft: AnswerDraft, _ language: String?, to address: OutgoingMail.Address?, at now: Instant
    ) throws -> OutgoingMail {
        let (request, settings) = (draft.row.request, draft.settings)
        let wanted = language ?? request.language ?? draft.row.journalist?.language ?? settings.languages.first
        let own = MessageTemplate.answer(in: wanted)
        let template = try template(own.language) ?? own.text
        let filled = try parsed(template, own.language).filled(with: draft.values(in: own.language))
        return OutgoingMail(
            from: OutgoingMail.Address(settings.email ?? "", name: settings.name), to: address, subject: filled.subject,
            date: now, zone: settings.zone ?? "UTC", id: makeID(), language: own.language, text: filled.body)
    }

    /// The office's own text for a language, which lies beside the catalogue; nil where there is none.
    private func template(_ language: String) throws -> String? {
        let path = templatePath(language)
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        let bytes = (try? file.read(upToCount: Office.longestTemplate + 1)) ?? Data()
        guard bytes.count <= Office.longestTemplate, let text = String(data: bytes, encoding: .utf8) else {
            throw PressOfficeError.badTemplate(path: path, because: "it is no UTF-8 text of at most 64 kB")
        }
        return text
    }

    private static let longestTemplate = 1 << 16

    private func templatePath(_ language: String) -> String {
        let folder = store.filesFolder.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return (folder + ["templates", "answer-\(language).txt"]).joined(separator: "/")
    }

    private func parsed(_ text: String, _ language: String) throws -> MessageTemplate {
        do {
            return try MessageTemplate(text)
        } catch .noSubject {
            throw PressOfficeError.badTemplate(
                path: templatePath(language), because: "its first line does not begin with 'Subject:'")
        } catch .unknownPlace(let place) {
            let known = MessageTemplate.Place.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
            throw PressOfficeError.badTemplate(
                path: templatePath(language), because: "it has {\(place)}, and there are only \(known)")
        }
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

    /// Where mail to a journalist goes: the address that they gave, else the first that they have.
    fileprivate func mailAddress(of row: RequestRow) throws -> OutgoingMail.Address? {
        let given = row.request.normalised.flatMap { $0.contains("@") ? $0 : nil }
        let points = try row.journalist.map { try entry(for: $0).points } ?? []
        let known = points.first { $0.kind == .email && $0.address.contains("@") }?.address
        return (given ?? known).map { OutgoingMail.Address($0, name: row.journalist?.name) }
    }
}
