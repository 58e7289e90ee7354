import Catalogue
import Foundation
import Store

extension Office {
    /// Makes a kit of releases with their contacts, assets, statements and coverage. The title is the first release's
    /// headline, and the slug is made from the title, unless they are given. The outcome says which embargo keeps it
    /// inside the office now, if one does.
    ///
    /// - Throws: `PressOfficeError.emptyKit`, `.badSlug`, `.slugTaken`; `StoreError.noSuchRecord`.
    public func newKit(
        title: String? = nil, releases: [RecordName], slug: String? = nil, reason: String? = nil
    ) throws -> Outcome<KitRow> {
        let title = try title.flatMap { try checkedTitle($0) }
        var made: Kit?
        let saved = try store.change(
            stamp("new kit", reason),
            { view in
                let copy = WorkingCopy(view, makeID: makeID)
                made = try self.kit(of: releases, titled: title, slug: slug, copy)
                return copy.edits
            },
            telling: { view, change in (try made.map(view.row), change) })
        guard let saved, let row = saved.0 else { throw PressOfficeError.goneMeanwhile(.kit) }
        return Outcome(row, change: saved.1)
    }

    private func kit(
        of releases: [RecordName], titled title: String?, slug: String?, _ copy: WorkingCopy
    ) throws -> Kit {
        let releases = try releases.map { try copy.view.the(Release.self, $0) }
        guard let first = releases.first else { throw PressOfficeError.emptyKit }
        let name = title ?? first.headline
        let slug =
            try slug.map { try copy.slug(given: $0, in: .kit) } ?? copy.slug(from: name, fallback: "kit", in: .kit)
        let kit = Kit(id: copy.makeID(), slug: slug, title: name)
        copy.make(kit)
        for release in releases { _ = try copy.join(release, to: kit) }
        return kit
    }

    /// Puts records into a kit; a release brings its contacts, assets, statements and coverage. The outcome is what was not
    /// in the kit before; nothing is recorded where all of it was.
    ///
    /// - Throws: `PressOfficeError.notForKits`; `StoreError.noSuchRecord`, `.ambiguous`.
    public func addToKit(
        _ kit: RecordName, _ records: [RecordName], reason: String? = nil
    ) throws -> Outcome<[RecordName]> {
        var added: [RecordName] = []
        let change = try store.change(stamp("add to kit", reason)) { view in
            let kit = try view.the(Kit.self, kit)
            let copy = WorkingCopy(view, makeID: makeID)
            added = try records.flatMap { try copy.join(view.forKit($0), to: kit) }
            return copy.edits
        }
        return Outcome(added, change: change)
    }

    /// Takes records out of a kit; the records themselves stay as they are. A release leaves alone: what it brought is
    /// taken out by name.
    ///
    /// - Throws: `PressOfficeError.notInKit`; `StoreError.noSuchRecord`.
    @discardableResult
    public func removeFromKit(
        _ kit: RecordName, _ records: [RecordName], reason: String? = nil
    ) throws -> Outcome<[RecordName]> {
        var removed: [RecordName] = []
        let change = try store.change(stamp("remove from kit", reason)) { view in
            let kit = try view.the(Kit.self, kit)
            let members = try view.members(of: .kit, kit.id)
            let found = try records.map { try view.member($0, of: kit, members) }
            removed = found.map(\.name)
            return found.map { .deleteMembership($0.membership.id) }
        }
        guard let change else { throw PressOfficeError.goneMeanwhile(.kit) }
        return Outcome(removed, change: change)
    }

    /// Puts members of a kit first, in this order; the others stay behind them as they are. The outcome is those that were
    /// named.
    ///
    /// - Throws: `PressOfficeError.notInKit`; `StoreError.noSuchRecord`.
    public func orderKit(
        _ kit: RecordName, _ records: [RecordName], reason: String? = nil
    ) throws -> Outcome<[RecordName]> {
        var named: [RecordName] = []
        let change = try store.change(stamp("order kit", reason)) { view in
            let kit = try view.the(Kit.self, kit)
            let members = try view.members(of: .kit, kit.id)
            let first = try records.map { try view.member($0, of: kit, members) }
            named = first.map(\.name)
            let ids = Set(first.map(\.membership.id))
            let ordered = first.map(\.membership) + members.filter { !ids.contains($0.id) }
            return zip(ordered, members.map(\.position)).compactMap { membership, position in
                var moved = membership
                moved.position = position
                return moved == membership ? nil : .moveMembership(moved)
            }
        }
        return Outcome(named, change: change)
    }

    private func checkedTitle(_ title: String) throws -> String? {
        do {
            return try checkedLine(title, "title", 200)
        } catch {
            throw PressOfficeError.form(error)
        }
    }
}

extension OfficeView {
    public func forEachKit(_ filter: ListFilter = ListFilter(), _ body: (KitRow) throws -> Void) throws {
        try forEachListed(Kit.self, filter, telling: { try $0.row($1) }, body)
    }

    public func kits(_ filter: ListFilter = ListFilter()) throws -> [KitRow] {
        try collected { try forEachKit(filter, $0) }
    }

    /// A kit with all that the audience may see of it.
    ///
    /// - Throws: `PressOfficeError.noKit` also where the audience may not see it; `StoreError.noSuchRecord` to the office.
    public func kit(_ name: RecordName) throws -> KitContents {
        do {
            return try read { try $0.contents(of: $0.the(Kit.self, name)) }
        } catch StoreError.noSuchRecord(_, let nearest) where audience != .internal {
            // The same words whether it is not there or not to be seen, and yet they say which view was asked for.
            throw PressOfficeError.noKit(name.slug, for: audience, nearest: nearest)
        }
    }
}

extension Kit {
    /// What can be in one.
    public static let kindsOfMembers: [RecordKind] = [.release, .contact, .asset, .statement, .coverage]
}

extension CatalogueView {
    fileprivate func row(_ kit: Kit) throws -> KitRow {
        let members = try members(of: .kit, kit.id)
        // Whoever has left and what was killed is in the kit, and no longer handed out.
        let standing = try members.filter { member in
            let record = try find(member.memberKind.type, id: member.memberID)
            return (record as? any Withdrawable)?.isWithdrawn == false
        }
        let counts = Dictionary(standing.map { ($0.memberKind, 1) }, uniquingKeysWith: +)
        var row = KitRow(
            kit: kit, releases: counts[.release] ?? 0, contacts: counts[.contact] ?? 0, assets: counts[.asset] ?? 0,
            statements: counts[.statement] ?? 0, coverage: counts[.coverage] ?? 0,
            embargo: try embargo(onKitOf: members), corrections: try corrections(ofKitOf: members))
        row.issue = try issues(of: kit.id).last?.number
        return row
    }

    /// The member of a kit that a person means.
    fileprivate func member(
        _ name: RecordName, of kit: Kit, _ members: [Membership]
    ) throws -> (membership: Membership, name: RecordName) {
        let record = try forKit(name) { record in members.contains { $0.memberID == record.id } }
        guard let membership = members.first(where: { $0.memberID == record.id }) else {
            throw PressOfficeError.notInKit(name, kit: kit.slug)
        }
        return (membership, self.name(of: record))
    }

    /// The record that a person means, among those that a kit can hold; `isMeant` settles it where several have the slug.
    fileprivate func forKit(
        _ name: RecordName, isMeant: (any Record) throws -> Bool = { _ in true }
    ) throws -> any Record {
        do {
            let record = try record(name)
            guard Kit.kindsOfMembers.contains(type(of: record).kind) else { throw PressOfficeError.notForKits(name) }
            return record
        } catch StoreError.ambiguous(_, let names) {
            let records = try names.filter { $0.kind.map(Kit.kindsOfMembers.contains) ?? false }.map(record)
            let meant = try records.filter(isMeant)
            if let only = meant.first, meant.count == 1 { return only }
            if records.isEmpty { throw PressOfficeError.notForKits(name) }
            throw StoreError.ambiguous(name, records.map { RecordName(kind: type(of: $0).kind, slug: $0.slug) })
        }
    }
}

extension WorkingCopy {
    /// Puts a record into a kit, a release with all that it names; returns what was not there before.
    fileprivate func join(_ record: any Record, to kit: Kit) throws -> [RecordName] {
        var records = [record]
        if let release = record as? Release {
            let entry = try view.entry(for: release)
            records += entry.contacts.map(\.contact) as [any Record]
            records += entry.assets as [any Record] + entry.statements as [any Record] + entry.coverage as [any Record]
        }
        return try records.compactMap { record in
            try join(type(of: record).kind, record.id, to: .kit, kit.id) ? name(of: record) : nil
        }
    }
}
