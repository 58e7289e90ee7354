import Catalogue
import Foundation

extension CatalogueView {
    /// What puts a release right, as far as this audience may know of it: the earliest first, those of its corrections too. What
    /// is withdrawn puts nothing right.
    public func corrections(of release: Release) throws -> [Correction] {
        var found: [Correction] = []
        var seen: Set<UUID> = [release.id]
        var due = [release.id]
        while let id = due.popLast() {
            let puttingRight = try select(
                Release.self, where: "r.correctsID = :id AND r.pubStatus <> 'canceled'", ["id": id.lowerCased])
            for other in puttingRight where seen.insert(other.id).inserted {
                found.append(Correction(by: other, of: release.id, since: try since(other)))
                due.append(other.id)
            }
        }
        return found.sorted { ($0.day, $0.by.slug) < ($1.day, $1.by.slug) }
    }

    /// What puts the releases of a kit right, in their order.
    public func corrections(ofKitOf members: [Membership]) throws -> [Correction] {
        try members.filter { $0.memberKind == .release }.compactMap { try find(Release.self, id: $0.memberID) }
            .flatMap { try corrections(of: $0) }
    }

    /// When a kit last left the office, for each audience that got it. For the press office alone.
    public func exports(of kit: Kit) throws -> [KitExport] {
        guard gate.isOpen else { return [] }
        let members = try members(of: .kit, kit.id)
        let statement = try db.cachedStatement(sql: "SELECT audience, at FROM kitExport WHERE kitID = :id")
        let found: [(audience: Audience, at: Instant)] = try db.all(statement, ["id": kit.id.lowerCased]) {
            (try $0.choice(), try $0.instant())
        }
        return try found.sorted { $0.audience < $1.audience }.map { audience, at in
            let view = CatalogueView(db, for: audience, at: now, remembering: memory)
            return KitExport(audience: audience, at: at, corrections: try view.corrections(ofKitOf: members))
        }
    }

    /// Since when a correction could be known: what it corrects, its status and whom it is for became what they are, and its
    /// embargo is over.
    private func since(_ correction: Release) throws -> Instant {
        let office = CatalogueView(db, for: .internal, at: now, remembering: memory)
        var change: Int?
        try office.forEachLine(of: correction.id) { line in
            guard line.table == RecordKind.release.rawValue else { return true }
            let isOther = CatalogueView.makingItKnown.contains { column in
                (line.before?[column] ?? nil) != (line.after?[column] ?? nil)
            }
            if isOther || line.before == nil { change = line.change }
            return change == nil
        }
        let at = try change.flatMap(office.change)?.at ?? now
        return max(at, correction.embargo?.until ?? at)
    }

    private static let makingItKnown = ["correctsID", "pubStatus", "audience", "embargoUntil", "embargoAudience"]
}

extension CatalogueStore {
    /// Keeps when a kit left the office for an audience; nil forgets it. Returns what was kept before.
    ///
    /// What a machine saw, in no change: it waits for other writers as a change does.
    @discardableResult
    public func remember(exportOf kit: Kit, for audience: Audience, at: Instant?) throws -> Instant? {
        let before = try write { db -> Instant?? in
            let earlier = try db.first(
                db.cachedStatement(sql: "SELECT at FROM kitExport WHERE kitID = ? AND audience = ?"),
                [kit.id.lowerCased, audience.rawValue]
            ) { try $0.instant() }
            try db.cachedStatement(sql: "DELETE FROM kitExport WHERE kitID = ? AND audience = ?")
                .execute(arguments: [kit.id.lowerCased, audience.rawValue])
            if let at {
                try db.cachedStatement(sql: "INSERT INTO kitExport (kitID, audience, at) VALUES (?, ?, ?)")
                    .execute(arguments: [kit.id.lowerCased, audience.rawValue, at.milliseconds])
            }
            return .some(earlier)
        }
        return before ?? nil
    }
}
