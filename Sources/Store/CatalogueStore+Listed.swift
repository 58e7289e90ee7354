import Catalogue
import Foundation

import protocol GRDB.DatabaseValueConvertible

/// Lists, in the order that the store sorts them in and read page by page: nobody waits for a slow reader.
extension CatalogueStore {
    /// Hands over what the reading of a page makes of the records of a type in the order of their list; what it makes
    /// nothing of is left out. `most` stand on a page.
    ///
    /// Which records there are, and their order, is that of the beginning; each is as it is when its page is read, and
    /// what has gone meanwhile is left out. Of kinds that stand by their slugs alone, also what comes meanwhile is there, in its place.
    /// `narrowing` leaves others out before they are read. `last` is where an earlier reading ended: false where that is not in the list
    /// any more.
    @discardableResult
    public func forEachListed<R: Record, Told>(
        _ type: R.Type, _ narrowing: ListNarrowing = ListNarrowing(), after last: UUID? = nil,
        by most: Int = CatalogueView.page, for audience: Audience,
        at now: Instant, telling told: (CatalogueView, R) throws -> Told?, _ body: (Told) throws -> Void
    ) throws -> Bool {
        if R.kind.standsBySlug {
            return try forEachBySlug(
                type, narrowing, after: last, by: max(1, most), for: audience, at: now, telling: told, body)
        }
        var ids = try read(for: audience, at: now) { try $0.listed(type, narrowing) }
        var first = 0
        if let last {
            // Where that one has become another since, it has its place among all of them.
            if !ids.contains(last) { ids = try read(for: audience, at: now) { try $0.listed(type) } }
            guard let place = ids.firstIndex(of: last) else { return false }
            first = place + 1
        }
        for start in stride(from: first, to: ids.count, by: max(1, most)) {
            let page = try read(for: audience, at: now) { view in
                try Settings.streaming(view.db) {
                    try ids[start..<min(start + max(1, most), ids.count)].compactMap { id in
                        try view.find(type, id: id).flatMap { try told(view, $0) }
                    }
                }
            }
            try page.forEach(body)
        }
        return true
    }

    /// Each page is looked for behind the slug of the one before, so that a page costs what stands on it.
    private func forEachBySlug<R: Record, Told>(
        _ type: R.Type, _ narrowing: ListNarrowing, after last: UUID?, by most: Int, for audience: Audience,
        at now: Instant,
        telling told: (CatalogueView, R) throws -> Told?, _ body: (Told) throws -> Void
    ) throws -> Bool {
        var slug = ""
        if let last {
            guard let place = try read(for: audience, at: now, { try $0.slug(ofListed: type, last) }) else {
                return false
            }
            slug = place
        }
        while true {
            let (page, places) = try read(for: audience, at: now) { view in
                let places = try view.listed(type, narrowing, after: slug, most: most)
                let page = try Settings.streaming(view.db) {
                    try places.compactMap { try view.find(type, id: $0.id).flatMap { try told(view, $0) } }
                }
                return (page, places)
            }
            try page.forEach(body)
            guard places.count == most, let end = places.last?.slug else { return true }
            slug = end
        }
    }
}

extension CatalogueView {
    /// The identities of all records of a type that are seen, in the order of their list: by date, the newest first and those
    /// without one last, where the kind has dates; by slug where it has none.
    func listed<R: Record>(_ type: R.Type, _ narrowing: ListNarrowing = ListNarrowing()) throws -> [UUID] {
        let (sql, arguments) = try listing(type, narrowing)
        return try db.all(db.cachedStatement(sql: sql), gate.arguments(arguments)) { try $0.identity() }
    }

    /// A stretch of those of a kind that stands by slug, with where they stand.
    fileprivate func listed<R: Record>(
        _ type: R.Type, _ narrowing: ListNarrowing, after slug: String, most: Int
    ) throws -> [(id: UUID, slug: String)] {
        let wanted = narrowing.condition(on: R.kind, try Tables.mapping(of: type).columns)
        let sql = """
            SELECT r.id, r.slug FROM \(R.kind.rawValue) AS r
            WHERE r.slug > :after AND \(wanted.sql.isEmpty ? "" : "\(wanted.sql) AND ")\(gate.sees(R.kind, "r"))
            ORDER BY r.slug LIMIT \(most)
            """
        let arguments = wanted.arguments.merging(["after": slug]) { $1 }
        return try db.all(db.cachedStatement(sql: sql), gate.arguments(arguments)) {
            (try $0.identity(), try $0.text())
        }
    }

    /// Nil where it is not seen, or has gone.
    fileprivate func slug<R: Record>(ofListed type: R.Type, _ id: UUID) throws -> String? {
        let sql = "SELECT r.slug FROM \(R.kind.rawValue) AS r WHERE r.id = :id AND \(gate.sees(R.kind, "r"))"
        return try db.first(db.cachedStatement(sql: sql), gate.arguments(["id": id.lowerCased])) { try $0.text() }
    }

    func listing<R: Record>(
        _ type: R.Type, _ narrowing: ListNarrowing
    ) throws -> (sql: String, arguments: [String: (any DatabaseValueConvertible)?]) {
        let wanted = narrowing.condition(on: R.kind, try Tables.mapping(of: type).columns)
        let sql = """
            SELECT r.id FROM \(R.kind.rawValue) AS r
            WHERE \(wanted.sql.isEmpty ? "" : "\(wanted.sql) AND ")\(gate.sees(R.kind, "r"))
            ORDER BY \(order(of: R.kind))r.slug
            """
        return (sql, wanted.arguments)
    }

    /// What stands before the slug. SQLite takes what is missing for the least, so that it stands last.
    private func order(of kind: RecordKind) -> String {
        switch kind {
        case .release: "r.issued DESC, "
        case .statement: "r.date DESC, "
        case .event: "r.date DESC, r.starts DESC, "
        case .coverage: "r.updated DESC, "
        // A kit is as new as the newest of its releases.
        case .kit:
            """
            (SELECT max(story.issued) FROM kitMember AS m JOIN release AS story ON story.id = m.releaseID
             WHERE m.kitID = r.id AND \(gate.sees(.release, "story"))) DESC,\u{20}
            """
        case .request: "r.deadline IS NULL, r.deadline, "
        case .organisation, .outlet, .contact, .contactPoint, .asset, .quote, .reference: ""
        }
    }
}

extension RecordKind {
    /// Whether its list has no other order.
    fileprivate var standsBySlug: Bool {
        switch self {
        case .organisation, .outlet, .contact, .contactPoint, .asset, .quote, .reference: true
        case .release, .statement, .event, .coverage, .kit, .request: false
        }
    }
}
