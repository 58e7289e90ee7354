import Catalogue
import Foundation
import Store
import Validation

extension OfficeView {
    /// The links that stand in one of these states, in the order of the bytes of their addresses, one at a time: those behind an
    /// address where one is named.
    public func forEachLink(
        in states: Set<LinkState>? = nil, within: RecordName? = nil, after: String? = nil,
        _ body: (ListedLink) throws -> Void
    ) throws {
        var selection = LinkSelection(try read { try $0.scope(within).scope }, states: states)
        selection.after = after
        try office.store.forEachLink(
            selection, for: audience, at: instant, telling: { try $0.row($1) }, body)
    }

    /// What is known of a link: its state, where it stands, and what was answered, newest first.
    ///
    /// - Throws: `PressOfficeError.noSuchLink`.
    public func link(_ url: String, answers: Int = 50) throws -> LinkHistory {
        try read { view in
            guard let link = try view.link(url) else { throw PressOfficeError.noSuchLink(url) }
            return LinkHistory(
                row: try view.row(link), answers: try view.answers(of: url, limit: answers),
                acceptance: try view.acceptance(of: url))
        }
    }
}

extension Office {
    /// How long a person's word for a link counts where they name no day.
    public static let acceptanceDays = 180

    /// A person's word that a link works, whatever it answers, until a day begins in UTC; nothing is recorded where it
    /// counts until then already.
    ///
    /// - Throws: `PressOfficeError.noSuchLink`, `.pastAcceptance`.
    @discardableResult
    public func acceptLink(
        _ url: String, until day: CalendarDate? = nil, reason: String? = nil
    ) throws -> Outcome<LinkAcceptance> {
        let now = now()
        let until =
            day.map { Instant(date: $0, hour: 0, minute: 0, offsetMinutes: 0) }
            ?? Instant(milliseconds: now.milliseconds &+ Int64(Office.acceptanceDays) * LinkPatience.day)
        guard until > now else { throw PressOfficeError.pastAcceptance(until) }
        var word = LinkAcceptance(id: makeID(), url: url, until: until, by: actor)
        let change = try store.change(stamp("accept link", reason)) { view in
            guard try view.link(url) != nil else { throw PressOfficeError.noSuchLink(url) }
            if let id = try view.acceptance(of: url)?.id {
                word = LinkAcceptance(id: id, url: url, until: until, by: actor)
            }
            return [.acceptLink(word)]
        }
        return Outcome(word, change: change)
    }

    /// Puts another address in the place of one, in every record that holds it, as one change; the outcome is those
    /// records. What was printed stays.
    ///
    /// - Throws: `PressOfficeError.noSuchLink`, `.badLink`.
    public func replaceLink(_ old: String, with new: String, reason: String? = nil) throws -> Outcome<[RecordName]> {
        if let problem = problem(withLink: new) { throw PressOfficeError.badLink(new, because: problem) }
        if old == new { throw PressOfficeError.badLink(new, because: "it is the address to be replaced") }
        var records: [RecordName] = []
        let change = try store.change(stamp("replace link", reason)) { view in
            records = try view.uses(of: old)
            if records.isEmpty { throw PressOfficeError.noSuchLink(old) }
            if WebAddress.problem(with: new) != nil, let form = records.first(where: { $0.kind != .reference }) {
                throw PressOfficeError.badLink(new, because: "'\(form)' needs a web address")
            }
            return try records.flatMap { view.edits(of: try view.record($0), to: new) }
        }
        return Outcome(records, change: change)
    }

    private func problem(withLink url: String) -> String? {
        if let answer = AddressedLink.answer(to: url, phones: phones) {
            return answer.verdict == .malformed ? "it is malformed" : nil
        }
        return WebAddress.problem(with: url)
    }
}

extension CatalogueView {
    func row(_ link: CataloguedLink) throws -> ListedLink {
        let health = link.acceptedHealth(at: now)
        return ListedLink(
            link: link, state: link.state(at: now), uses: try places(of: link.url), drift: link.entry(at: now).drift,
            acceptedUntil: health.acceptedUntil, acceptedBy: health.acceptedBy)
    }

    /// A record with another address. No document is the source of it any more.
    fileprivate func edits(of record: any Record, to url: String) -> [Edit] {
        guard let changed = record.atAddress(url) else { return [] }
        let field = changed is ContactPoint ? "normalised" : "url"
        return [.update(changed), .clearFact(recordID: record.id, field: field)]
    }
}

extension Record {
    /// The same record with its address replaced; nil for kinds that hold none.
    fileprivate func atAddress(_ url: String) -> (any Record)? {
        switch self {
        case let it as Organisation: it.with(\.url, url)
        case let it as Outlet: it.with(\.url, url)
        case let it as Asset: it.with(\.url, url)
        case let it as Statement: it.with(\.url, url)
        case let it as Reference: it.with(\.url, url)
        case let it as Coverage: it.with(\.url, url)
        case let it as ContactPoint: it.with(\.normalised, url)
        default: nil
        }
    }

    private func with<Value>(_ path: WritableKeyPath<Self, Value>, _ value: Value) -> Self {
        var changed = self
        changed[keyPath: path] = value
        return changed
    }
}
