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
            try walk(selection) { link in
                try body(link)
                return true
            }
        }
    }

    /// The first of them.
    public func links(_ selection: LinkSelection = LinkSelection(), limit: Int) throws -> [CataloguedLink] {
        guard limit > 0 else { return [] }
        var found: [CataloguedLink] = []
        try walk(selection) { link in
            found.append(link)
            return found.count < limit
        }
        return found
    }

    /// What is remembered of an address, and which kinds of record hold it; nil where none that is seen does and, to the
    /// office itself, nothing is remembered.
    public func link(_ url: String) throws -> CataloguedLink? {
        if try withheldPoints().finds(in: url) { return nil }
        var found: CataloguedLink?
        let only = try db.cachedStatement(sql: addresses(LinkSelection(), where: { "\($0.url) = :url" }))
        try db.forEach(only, gate.arguments(["url": url])) { try add(AddressRow(&$0), to: &found) }
        guard found != nil || gate.isOpen else { return nil }
        let memory = try memory(of: url)
        if found == nil, try memory == nil && !wasAnswered(url) { return nil }
        found = found ?? CataloguedLink(url: url)
        found?.memory = memory
        return found
    }

    /// The records that hold an address, by kind and slug.
    public func uses(of url: String) throws -> [RecordName] {
        if try withheldPoints().finds(in: url) { return [] }
        return try LinkSource.all.flatMap { source in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT r.slug FROM \(source.kind.rawValue) AS r
                    WHERE \(source.url) = :url AND \(source.condition) AND \(gate.sees(source.kind, "r")) ORDER BY r.slug
                    """)
            return try db.all(statement, gate.arguments(["url": url])) { row in
                RecordName(kind: source.kind, slug: try row.slug())
            }
        }
    }

    /// What was answered, newest first. The office's own numbers, which count what others do not see, are 0 to them.
    public func answers(of url: String, limit: Int) throws -> [KeptAnswer] {
        guard try link(url) != nil else { return [] }
        let columns = Tables.linkAnswer.columns.map { "a.\($0)" }.joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: """
                SELECT a.number, a.at, a.roundNumber, \(columns) FROM linkAnswer AS a
                WHERE a.linkNumber = (SELECT rowNumber FROM link WHERE url = :url) ORDER BY a.number DESC LIMIT :limit
                """)
        return try db.all(statement, ["url": url, "limit": max(0, limit)]) { row in
            let (number, at, round) = (try row.number(), try row.instant(), try row.number())
            return KeptAnswer(
                number: gate.isOpen ? number : 0, url: url, at: at, round: gate.isOpen ? round : 0,
                answer: try Tables.linkAnswer.read(&row))
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

// MARK: - Reading addresses

/// One record that holds an address.
private struct AddressRow {
    let url: String
    let kind: RecordKind
    let assetKind: Asset.Kind?
    let linkKind: Asset.LinkKind?

    init(_ row: inout RowReader) throws {
        (url, kind) = (try row.text(), try row.choice())
        assetKind = try row.optionalText().flatMap(Asset.Kind.init(rawValue:))
        linkKind = try row.optionalText().flatMap(Asset.LinkKind.init(rawValue:))
    }
}

extension CatalogueView {
    /// Hands over links until the body has enough of them.
    private func walk(_ selection: LinkSelection, _ body: (CataloguedLink) throws -> Bool) throws {
        let statement = try db.makeStatement(sql: addresses(selection, where: { "\($0.url) > :after" }))
        var arguments: [String: (any DatabaseValueConvertible)?] = ["after": selection.after ?? ""]
        if let through = selection.through { arguments["through"] = through }
        if let owner = selection.scope.owner { arguments["owner"] = owner.id.lowerCased }
        let cursor = try Row.fetchCursor(statement, arguments: gate.arguments(arguments))
        var current: CataloguedLink?
        while try cursor.next() != nil {
            var row = RowReader(statement)
            let address = try AddressRow(&row)
            if let done = current, done.url != address.url {
                guard try hand(done, selection, body) else { return }
                current = nil
            }
            try add(address, to: &current)
        }
        if let current { _ = try hand(current, selection, body) }
    }

    private func add(_ address: AddressRow, to link: inout CataloguedLink?) throws {
        var known = link ?? CataloguedLink(url: address.url)
        if !known.kinds.contains(address.kind) { known.kinds.append(address.kind) }
        (known.assetKind, known.linkKind) = (known.assetKind ?? address.assetKind, known.linkKind ?? address.linkKind)
        link = known
    }

    /// Whether to go on.
    private func hand(_ link: CataloguedLink, _ selection: LinkSelection, _ body: (CataloguedLink) throws -> Bool)
        throws -> Bool
    {
        // An address that reaches somebody whom this audience is not to reach is no link of theirs.
        if try withheldPoints().finds(in: link.url) { return true }
        var link = link
        link.kinds.sort {
            (RecordKind.allCases.firstIndex(of: $0) ?? 0) < (RecordKind.allCases.firstIndex(of: $1) ?? 0)
        }
        link.memory = try memory(of: link.url)
        if let states = selection.states, !states.contains(link.state(at: now)) { return true }
        if let since = selection.notAskedSince, let asked = link.memory?.health.lastAsked, asked >= since {
            return true
        }
        if let round = selection.notAskedInRound, try wasSettled(link.url, in: round) { return true }
        return try body(link)
    }

    /// One row for each record that holds an address, in the order of the addresses. For the whole catalogue the indexes
    /// are merged, and nothing is sorted; the few of a kit or a release are found by what it holds.
    func addresses(_ selection: LinkSelection, where condition: (LinkSource) -> String) -> String {
        LinkSource.all.map { source in
            let index = selection.scope == .all ? " INDEXED BY \(source.index)" : ""
            return """
                SELECT \(source.url), '\(source.kind.rawValue)', \(source.details)
                FROM \(source.kind.rawValue) AS r\(index)
                WHERE \(condition(source))\(selection.through == nil ? "" : " AND \(source.url) <= :through")
                  AND \(source.condition) AND \(source.isAskable) AND \(selection.scope.condition(on: source))
                  AND \(gate.sees(source.kind, "r"))
                """
        }.joined(separator: "\nUNION ALL ") + "\nORDER BY 1"
    }
}
