import Catalogue
import Foundation

import class GRDB.Database

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
                let (since, change) = try since(other)
                found.append(Correction(by: other, of: release.id, since: since, change: change))
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
        let statement = try db.cachedStatement(
            sql: "SELECT audience, at, changeNumber FROM kitExport WHERE kitID = :id")
        let found: [KitExport] = try db.all(statement, ["id": kit.id.lowerCased]) {
            KitExport(audience: try $0.choice(), at: try $0.instant(), change: try $0.optionalNumber())
        }
        return try found.sorted { $0.audience < $1.audience }.map { found in
            var export = found
            let view = CatalogueView(db, for: export.audience, at: now, remembering: memory)
            export.corrections = try view.corrections(ofKitOf: members)
            return export
        }
    }

    /// Since when a correction could be known: what it corrects, its status and whom it is for became what they are, and its
    /// embargo is over; and the change that did the former.
    private func since(_ correction: Release) throws -> (Instant, change: Int?) {
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
        return (max(at, correction.embargo?.until ?? at), change)
    }

    private static let makingItKnown = ["correctsID", "pubStatus", "audience", "embargoUntil", "embargoAudience"]
}

extension CatalogueStore {
    /// Keeps that a kit left the office for an audience, when and after which change. Returns what was kept before.
    ///
    /// What a machine saw, in no change: it waits for other writers as a change does.
    @discardableResult
    public func remember(exportOf kit: Kit, for audience: Audience, at: Instant) throws -> KitExport? {
        try keep(for: audience, of: kit) { db in
            KitExport(audience: audience, at: at, change: try db.latestChange())
        }
    }

    /// Puts back what was kept before; nil forgets that the kit left the office.
    @discardableResult
    public func restore(_ export: KitExport?, of kit: Kit, for audience: Audience) throws -> KitExport? {
        try keep(for: audience, of: kit) { _ in export }
    }

    private func keep(
        for audience: Audience, of kit: Kit, _ made: (Database) throws -> KitExport?
    ) throws -> KitExport? {
        let before = try write { db -> KitExport?? in
            let earlier = try db.first(
                db.cachedStatement(sql: "SELECT at, changeNumber FROM kitExport WHERE kitID = ? AND audience = ?"),
                [kit.id.lowerCased, audience.rawValue]
            ) { KitExport(audience: audience, at: try $0.instant(), change: try $0.optionalNumber()) }
            try db.cachedStatement(sql: "DELETE FROM kitExport WHERE kitID = ? AND audience = ?")
                .execute(arguments: [kit.id.lowerCased, audience.rawValue])
            if let export = try made(db) {
                try db.cachedStatement(
                    sql: "INSERT INTO kitExport (kitID, audience, at, changeNumber) VALUES (?, ?, ?, ?)"
                ).execute(
                    arguments: [kit.id.lowerCased, audience.rawValue, export.at.milliseconds, export.change])
            }
            return .some(earlier)
        }
        return before ?? nil
    }
}
