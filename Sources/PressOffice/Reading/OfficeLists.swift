import Catalogue
import Foundation
import Store

/// Lists, and single records. A list of a kind that has dates is by date, the newest first and those without one last; all
/// others are by slug. The store sorts them, and each is read page by page: in constant memory, and however slow `body` is.
extension OfficeView {
    /// What the words are found in, the best match first. A word may end in `*`; where nothing is found, words that stand
    /// in no record are looked for as beginnings.
    public func search(_ query: String, kinds: [RecordKind]? = nil, limit: Int = 20) throws -> SearchResult {
        try read { view in
            let hits = try view.search(query, kinds: kinds, limit: limit)
            guard hits.isEmpty, let beginnings = try view.beginnings(in: query, kinds: kinds) else {
                return SearchResult(hits: hits)
            }
            let others = try view.search(beginnings.query, kinds: kinds, limit: limit)
            return SearchResult(hits: others, beginnings: others.isEmpty ? [] : beginnings.words)
        }
    }

    public func forEachRelease(
        _ filter: ListFilter = ListFilter(), _ body: (ReleaseRow) throws -> Void
    ) throws {
        try forEachListed(Release.self, filter, telling: { try $0.row($1) }, body)
    }

    public func releases(_ filter: ListFilter = ListFilter()) throws -> [ReleaseRow] {
        try collected { try forEachRelease(filter, $0) }
    }

    public func release(_ name: RecordName) throws -> ReleaseEntry {
        try read { try $0.entry(for: $0.the(Release.self, name)) }
    }

    public func forEachAsset(_ filter: ListFilter = ListFilter(), _ body: (AssetRow) throws -> Void) throws {
        try forEachListed(Asset.self, filter, telling: { try $0.row($1) }, body)
    }

    public func assets(_ filter: ListFilter = ListFilter()) throws -> [AssetRow] {
        try collected { try forEachAsset(filter, $0) }
    }

    public func asset(_ name: RecordName) throws -> AssetRow {
        try read { try $0.row($0.the(Asset.self, name)) }
    }

    public func forEachStatement(
        _ filter: ListFilter = ListFilter(), _ body: (StatementRow) throws -> Void
    ) throws {
        try forEachListed(Statement.self, filter, telling: { try $0.row($1) }, body)
    }

    public func statements(_ filter: ListFilter = ListFilter()) throws -> [StatementRow] {
        try collected { try forEachStatement(filter, $0) }
    }

    public func statement(_ name: RecordName) throws -> StatementRow {
        try read { try $0.row($0.the(Statement.self, name)) }
    }

    public func forEachCoverage(
        _ filter: ListFilter = ListFilter(), _ body: (CoverageRow) throws -> Void
    ) throws {
        try forEachListed(Coverage.self, filter, telling: { try $0.row($1) }, body)
    }

    public func coverage(_ filter: ListFilter = ListFilter()) throws -> [CoverageRow] {
        try collected { try forEachCoverage(filter, $0) }
    }

    public func coverage(_ name: RecordName) throws -> CoverageEntry {
        try read { try $0.entry(for: $0.the(Coverage.self, name)) }
    }

    /// Every contact, to the press office withdrawn ones included, by slug; in constant memory, and however slow `body` is
    /// (`CatalogueStore.forEachContactEntry`).
    public func forEachContact(
        _ filter: ListFilter = ListFilter(), _ body: (ContactEntry) throws -> Void
    ) throws {
        guard filter != ListFilter() else {
            return try office.store.forEachContactEntry(for: audience, at: instant, body)
        }
        try forEachListed(Contact.self, filter, telling: { try $0.entry(for: $1) }, body)
    }

    /// Contacts that are there for journalists to call, by slug: a stretch of them, of some roles alone or of an organisation where
    /// it is named.
    public func pressContacts(
        _ roles: [Contact.Role] = Contact.Role.allCases.filter(\.answersThePress), of organisation: Slug? = nil,
        after skipped: Int = 0, most: Int
    ) throws -> [ContactEntry] {
        try read { view in
            var body: UUID?
            if let organisation {
                guard let found = try view.find(Organisation.self, slug: organisation) else { return [] }
                body = found.id
            }
            return try view.pressContacts(roles.filter(\.answersThePress), of: body, after: skipped, most: most)
                .map { try view.entry(for: $0) }
        }
    }

    /// Those for whom somebody answers the press, by name, with how many do.
    public func organisationsOfPressContacts() throws -> [(organisation: Organisation, contacts: Int)] {
        let found = try read { try $0.organisations(ofPressContacts: Contact.Role.allCases.filter(\.answersThePress)) }
        return found.sorted {
            ($0.organisation.name, $0.organisation.slug) < ($1.organisation.name, $1.organisation.slug)
        }
    }

    /// Hands over those who speak about something: whoever has a topic and can be reached, and asks for no outlet.
    public func forEachSpeaker(_ body: (ContactEntry) throws -> Void) throws {
        try read { view in try view.speakers().map { try view.entry(for: $0) } }.forEach(body)
    }

    /// Records of a kind that has no list of its own making: organisations, outlets, and what stands in a release or in
    /// coverage.
    public func forEachRecord<R: Withdrawable>(
        of type: R.Type, _ filter: ListFilter = ListFilter(), _ body: (RecordRow<R>) throws -> Void
    ) throws {
        try forEachListed(type, filter, telling: { try $0.row($1) }, body)
    }

    public func records<R: Withdrawable>(
        of type: R.Type, _ filter: ListFilter = ListFilter()
    ) throws -> [RecordRow<R>] {
        try collected { try forEachRecord(of: type, filter, $0) }
    }

    func forEachListed<R: Withdrawable, Row>(
        _ type: R.Type, _ filter: ListFilter, telling row: (CatalogueView, R) throws -> Row,
        _ body: (Row) throws -> Void
    ) throws {
        // Before anything is told, and where there is nothing to tell too: whether there is such an organisation.
        let narrowing = try read { try $0.narrowing(filter) }
        let isThere = try office.store.forEachListed(
            type, narrowing, after: filter.after, by: filter.most ?? CatalogueView.page, for: audience, at: instant,
            telling: { view, record in try view.takes(record, narrowing) ? row(view, record) : nil }, body)
        if !isThere { throw PressOfficeError.placeIsGone }
    }

    func collected<Row>(_ forEach: ((Row) -> Void) throws -> Void) rethrows -> [Row] {
        var rows: [Row] = []
        try forEach { rows.append($0) }
        return rows
    }

    /// One of them.
    public func record<R: Withdrawable>(of type: R.Type, _ name: RecordName) throws -> RecordRow<R> {
        try read { try $0.row($0.the(type, name)) }
    }

    /// The kits that hold a record, or the release that it stands in, by slug; those that are withdrawn are not handed out.
    public func kits(holding name: RecordName) throws -> [Kit] {
        try read { view in
            guard let record = try? view.record(name) else { return [] }
            var held = [(type(of: record).kind, record.id)]
            if let release = record.reference("releaseID") { held.append((.release, release)) }
            var kits: [UUID: Kit] = [:]
            if let kit = record as? Kit { kits[kit.id] = kit }
            for (kind, id) in held {
                for owner in try view.owners(of: kind, id) where owner.ownerKind == .kit {
                    kits[owner.ownerID] = try view.find(Kit.self, id: owner.ownerID)
                }
            }
            return kits.values.filter { !$0.isWithdrawn }.sorted { $0.slug < $1.slug }
        }
    }

    public func contact(_ name: RecordName) throws -> ContactEntry {
        try read { try $0.entry(for: $0.the(Contact.self, name)) }
    }
}

extension Record {
    /// What a field of it refers to.
    fileprivate func reference(_ name: String) -> UUID? {
        guard case .reference(let id)? = Self.field(name)?.value(of: self) else { return nil }
        return id
    }
}

extension CatalogueView {
    /// The record of a type of that name.
    ///
    /// - Throws: `StoreError.noSuchRecord`; `PressOfficeError.wrongKind` for `asset/x` where a release is wanted.
    func the<R: Record>(_ type: R.Type, _ name: RecordName) throws -> R {
        if let kind = name.kind, kind != R.kind { throw PressOfficeError.wrongKind(name, wanted: R.kind) }
        guard let record = try record(R.kind, name) as? R else {
            throw PressOfficeError.wrongKind(name, wanted: R.kind)
        }
        return record
    }

    fileprivate func row(_ release: Release) throws -> ReleaseRow {
        ReleaseRow(
            release: release, organisation: try release.organisationID.flatMap { try find(Organisation.self, id: $0) },
            corrects: try release.correctsID.flatMap { try find(Release.self, id: $0) },
            corrections: try corrections(of: release))
    }

    fileprivate func row(_ coverage: Coverage) throws -> CoverageRow {
        CoverageRow(
            coverage: coverage, outlet: try coverage.outletID.flatMap { try find(Outlet.self, id: $0) },
            release: try coverage.releaseID.flatMap { try find(Release.self, id: $0) })
    }

    fileprivate func row(_ asset: Asset) throws -> AssetRow {
        AssetRow(asset: asset, releases: try releases(naming: .asset, asset.id))
    }

    fileprivate func row(_ statement: Statement) throws -> StatementRow {
        StatementRow(
            statement: statement,
            organisation: try statement.organisationID.flatMap { try find(Organisation.self, id: $0) },
            releases: try releases(naming: .statement, statement.id),
            supersededBy: try statement.supersededByID.flatMap { try find(Statement.self, id: $0) })
    }

    fileprivate func row<R: Withdrawable>(_ record: R) throws -> RecordRow<R> {
        func other<Other: Record>(_ type: Other.Type, _ field: String) throws -> Other? {
            guard case .reference(let id)? = R.field(field)?.value(of: record) else { return nil }
            return try find(type, id: id)
        }
        return RecordRow(
            record: record, release: try other(Release.self, "releaseID"),
            coverage: try other(Coverage.self, "coverageID"))
    }

    private func releases(naming kind: RecordKind, _ id: UUID) throws -> [Release] {
        try owners(of: kind, id).filter { $0.ownerKind == .release }
            .compactMap { try find(Release.self, id: $0.ownerID) }.sorted { $0.slug < $1.slug }
    }
}
