import Catalogue
import Foundation
import GRDB

extension CatalogueView {
    /// Hands over every address that records hold and the audience may see, one at a time, in the order of its bytes:
    /// memory stays the same however many there are.
    public func forEachLink(
        _ selection: LinkSelection = LinkSelection(), _ body: (CataloguedLink) throws -> Void
    ) throws {
        try Settings.streaming(db) {
            try walk(selection, by: db.makeStatement(sql: addresses(in: selection)), remembering: true) { link in
                try body(link)
                return true
            }
        }
    }

    /// The first of them.
    public func links(_ selection: LinkSelection = LinkSelection(), limit: Int) throws -> [CataloguedLink] {
        guard limit > 0 else { return [] }
        var found: [CataloguedLink] = []
        try walk(selection, by: db.cachedStatement(sql: addresses(in: selection)), remembering: true) { link in
            found.append(link)
            return found.count < limit
        }
        return found
    }

    /// How many are to be asked, and of each its address: nothing else is read of it.
    public func forEachAddressToAsk(_ selection: LinkSelection, _ body: (String) -> Void) throws {
        try Settings.streaming(db) {
            try walk(selection, by: db.cachedStatement(sql: addresses(in: selection)), remembering: false) { link in
                body(link.url)
                return true
            }
        }
    }

    /// The first of them, with what whoever keeps the answers has to know.
    public func linksToAsk(_ selection: LinkSelection, limit: Int) throws -> [LinkToAsk] {
        guard limit > 0 else { return [] }
        var knowing = try BoundStatement(db, "SELECT \(KnownLink.columns) FROM link AS r WHERE r.url = ?")
        var found: [LinkToAsk] = []
        try Settings.streaming(db) {
            try walk(selection, by: db.cachedStatement(sql: addresses(in: selection)), remembering: false) { link in
                knowing.text(link.url)
                let known = try knowing.first { try KnownLink(&$0, of: link.url) }
                found.append(
                    LinkToAsk(
                        url: link.url, kinds: link.kinds, assetKind: link.assetKind, linkKind: link.linkKind,
                        known: known))
                return found.count < limit
            }
        }
        return found
    }

    /// What is remembered of an address, and which kinds of record hold it; nil where none that is seen does and, to the
    /// office itself, nothing is remembered.
    public func link(_ url: String) throws -> CataloguedLink? {
        if try withheldPoints().finds(in: url) { return nil }
        var found: CataloguedLink?
        let only = try db.cachedStatement(sql: addresses(in: LinkSelection(), where: { "\($0.url) = :url" }))
        try db.forEach(only, gate.arguments(["url": url])) { add(try AddressRow(&$0), to: &found) }
        guard found != nil || gate.isOpen else { return nil }
        let memory = try memory(of: url)
        if found == nil, try memory == nil && !wasAnswered(url) { return nil }
        found = found ?? CataloguedLink(url: url)
        found?.memory = memory
        return found
    }

    /// The records that hold an address, by kind and slug.
    public func uses(of url: String) throws -> [RecordName] { try holders(of: url).map(\.name) }

    /// The same, each with the release that it is a reference of.
    public func holders(of url: String) throws -> [LinkHolder] {
        if !gate.isOpen, try withheldPoints().finds(in: url) { return [] }
        let sql = gate.isOpen ? CatalogueView.holdersForTheOffice : CatalogueView.holders { gate.sees($0, "r") }
        return try db.all(db.cachedStatement(sql: sql), gate.arguments(["url": url])) { row in
            LinkHolder(
                name: RecordName(kind: try LinkSource.kind(&row), slug: try row.slug()),
                releaseID: try row.optionalIdentity())
        }
    }

    private static let holdersForTheOffice = holders { _ in "1" }

    /// By kind, and within it by slug.
    private static func holders(seen: (RecordKind) -> String) -> String {
        LinkSource.all.enumerated().map { place, source in
            """
            SELECT \(place), r.slug, \(source.kind == .reference ? "r.releaseID" : "NULL") FROM \(source.kind.rawValue) AS r
            WHERE \(source.url) = :url AND \(source.condition) AND \(seen(source.kind))
            """
        }.joined(separator: "\nUNION ALL ") + "\nORDER BY 1, 2"
    }

    /// What was answered, newest first; what was answered again without anything else between is one. The office's own numbers, which count what others do not see, are 0 to them.
    public func answers(of url: String, limit: Int) throws -> [KeptAnswer] {
        guard try link(url) != nil else { return [] }
        let columns = Tables.linkAnswer.columns.map { "a.\($0)" }.joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: """
                SELECT a.number, a.at, a.roundNumber,
                  iif(a.number = k.newest, k.newestTimes, a.times),
                  iif(a.number = k.newest, k.newestAt, coalesce(a.lastAt, a.at)), \(columns)
                FROM link AS k JOIN linkAnswer AS a ON a.linkNumber = k.rowNumber
                WHERE k.url = :url ORDER BY a.number DESC LIMIT :limit
                """)
        return try db.all(statement, ["url": url, "limit": max(0, limit)]) { row in
            let (number, at, round) = (try row.number(), try row.instant(), try row.number())
            let (times, lastAt) = (try row.count(), try row.instant())
            return KeptAnswer(
                number: gate.isOpen ? number : 0, url: url, at: at, round: gate.isOpen ? round : 0, times: times,
                lastAt: lastAt, answer: try Tables.linkAnswer.read(&row))
        }
    }

    /// The rounds, newest first. For the press office alone.
    public func rounds(limit: Int) throws -> [KeptRound] {
        guard gate.isOpen else { return [] }
        let columns = Tables.linkRound.columns.joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: "SELECT \(columns) FROM linkRound ORDER BY number DESC LIMIT :limit")
        return try db.all(statement, ["limit": max(0, limit)], Tables.linkRound.read)
    }

    /// A person's word for a link, whether it still counts or not. For the press office alone.
    public func acceptance(of url: String) throws -> LinkAcceptance? {
        guard gate.isOpen else { return nil }
        let columns = Tables.linkAcceptance.columns.joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM linkAcceptance WHERE url = :url")
        return try db.first(statement, ["url": url], Tables.linkAcceptance.read)
    }
}

/// A record that holds an address.
public struct LinkHolder: Hashable, Sendable {
    public var name: RecordName
    /// The release that it is a reference of.
    public var releaseID: UUID?
}

// MARK: - Reading addresses

/// One record that holds an address.
private struct AddressRow {
    let url: String
    let kind: RecordKind
    let assetKind: Asset.Kind?
    let linkKind: Asset.LinkKind?

    init(_ row: inout RowReader) throws {
        (url, kind) = (try row.text(), try LinkSource.kind(&row))
        assetKind = try row.optionalText().flatMap(Asset.Kind.init(rawValue:))
        linkKind = try row.optionalText().flatMap(Asset.LinkKind.init(rawValue:))
    }
}

extension CatalogueView {
    /// Hands over links until the body has enough of them; with what is remembered of each, or without, where nobody wants to
    /// know.
    private func walk(
        _ selection: LinkSelection, by statement: GRDB.Statement, remembering: Bool,
        _ body: (CataloguedLink) throws -> Bool
    ) throws {
        var hand = try LinkSieve(self, selection, remembering: remembering)
        var arguments: [String: (any DatabaseValueConvertible)?] = ["after": selection.after ?? ""]
        if let through = selection.through { arguments["through"] = through }
        if let owner = selection.scope.owner { arguments["owner"] = owner.id.lowerCased }
        try statement.setArguments(gate.arguments(arguments))
        var current: CataloguedLink?
        var isEnough = false
        try statement.stepping { row in
            let address = try AddressRow(&row)
            if let done = current, done.url != address.url {
                isEnough = try !hand.hand(done, body)
                if isEnough { return false }
                current = nil
            }
            add(address, to: &current)
            return true
        }
        if !isEnough, let current { _ = try hand.hand(current, body) }
    }

    private func add(_ address: AddressRow, to link: inout CataloguedLink?) {
        guard link != nil else {
            link = CataloguedLink(
                url: address.url, kinds: [address.kind], assetKind: address.assetKind, linkKind: address.linkKind)
            return
        }
        if link?.kinds.contains(address.kind) == false { link?.kinds.append(address.kind) }
        if link?.assetKind == nil { link?.assetKind = address.assetKind }
        if link?.linkKind == nil { link?.linkKind = address.linkKind }
    }

    private func addresses(in selection: LinkSelection) -> String {
        addresses(in: selection, where: { "\($0.url) > :after" })
    }

    /// One row for each record that holds an address, in the order of the addresses. For the whole catalogue the indexes
    /// are merged, and nothing is sorted; the few of a kit or a release are found by what it holds.
    func addresses(in selection: LinkSelection, where condition: (LinkSource) -> String) -> String {
        LinkSource.all.enumerated().map { place, source in
            let index = selection.scope == .all ? " INDEXED BY \(source.index)" : ""
            return """
                SELECT \(source.url), \(place), \(source.details)
                FROM \(source.kind.rawValue) AS r\(index)
                WHERE \(condition(source))\(selection.through == nil ? "" : " AND \(source.url) <= :through")
                  AND \(source.condition) AND \(source.isAskable) AND \(selection.scope.condition(on: source))
                  AND \(gate.sees(source.kind, "r"))
                """
        }.joined(separator: "\nUNION ALL ") + "\nORDER BY 1"
    }
}

/// Lets those links through that a selection means.
private struct LinkSieve {
    private let view: CatalogueView
    private let selection: LinkSelection
    private let remembering: Bool
    private let withheld: WithheldPoints
    private var memory: LinkMemoryReading
    private var asking: BoundStatement
    /// Whether something but the address decides.
    private let asksWhen: Bool

    init(_ view: CatalogueView, _ selection: LinkSelection, remembering: Bool) throws {
        (self.view, self.selection, self.remembering) = (view, selection, remembering)
        withheld = try view.withheldPoints()
        memory = try LinkMemoryReading(view)
        asking = try BoundStatement(view.db, "SELECT lastAsked, lastRound FROM link WHERE url = ?")
        asksWhen = selection.notAskedSince != nil || selection.notAskedInRound != nil
    }

    /// Whether to go on.
    mutating func hand(_ link: CataloguedLink, _ body: (CataloguedLink) throws -> Bool) throws -> Bool {
        // An address that reaches somebody whom this audience is not to reach is no link of theirs.
        if !withheld.isEmpty, withheld.finds(in: link.url) { return true }
        if asksWhen, try wasAsked(link.url) { return true }
        var link = link
        if link.kinds.count > 1 {
            link.kinds.sort {
                (RecordKind.allCases.firstIndex(of: $0) ?? 0) < (RecordKind.allCases.firstIndex(of: $1) ?? 0)
            }
        }
        guard remembering || selection.states != nil else { return try body(link) }
        link.memory = try memory.memory(of: link.url)
        if let states = selection.states, !states.contains(link.state(at: view.now)) { return true }
        return try body(link)
    }

    /// Whether it was asked lately, or in the round already.
    private mutating func wasAsked(_ url: String) throws -> Bool {
        asking.text(url)
        let selection = selection
        return try asking.first { row in
            let (at, round) = (try row.optionalInstant(), try row.optionalNumber())
            if let since = selection.notAskedSince, let at, at >= since { return true }
            return selection.notAskedInRound != nil && round == selection.notAskedInRound
        } ?? false
    }
}
