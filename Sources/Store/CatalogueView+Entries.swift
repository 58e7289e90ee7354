import Catalogue
import Foundation

extension CatalogueView {
    /// Hands over every contact with its organisation and points, by slug, one at a time: memory stays the same however
    /// many there are.
    public func forEachContactEntry(_ body: (ContactEntry) throws -> Void) throws {
        var last: Slug?
        try Settings.streaming(db) {
            while true {
                let page = try contactEntries(after: last)
                try page.entries.forEach(body)
                guard let end = page.end else { return }
                last = end
            }
        }
    }

    /// So many contacts are read at a time.
    public static let page = 256

    /// The next contacts by slug, with organisations and points: a page of them, and the slug after which the next begins;
    /// nil at the end.
    func contactEntries(after last: Slug?) throws -> (entries: [ContactEntry], end: Slug?) {
        let (contact, organisation) = (Tables.contact, Tables.organisation)
        let owners = organisation.columns.map { "o.\($0)" }.joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(gate.columns(contact)), \(owners) FROM contact AS r
                LEFT JOIN organisation AS o ON o.id = r.organisationID AND \(gate.seesNamedBySeen("o"))
                WHERE r.slug > :after AND \(gate.sees(.contact, "r")) ORDER BY r.slug LIMIT \(CatalogueView.page)
                """)
        var page = try db.all(statement, gate.arguments(["after": last?.text ?? ""])) { row in
            let found = try contact.read(&row)
            let owner = found.organisationID == nil || row.isNull ? nil : try organisation.read(&row)
            return ContactEntry(contact: found, organisation: owner, points: [])
        }
        guard let end = page.last?.contact.slug else { return ([], nil) }
        var points = try PointReader(self, after: last, through: end)
        for place in page.indices where try !withheldPoints().isEmpty {
            page[place].contact = try handedOut(page[place].contact)
            page[place].organisation = try page[place].organisation.map { try handedOut($0) }
        }
        for place in page.indices { page[place].points = try handedOut(points.next(of: page[place].contact)) }
        for place in page.indices { page[place].related = try related(to: page[place].contact) }
        return (page, page.count == CatalogueView.page ? end : nil)
    }

    public func entry(for contact: Contact) throws -> ContactEntry {
        let contact = try seen(contact)
        let points = try select(
            ContactPoint.self, where: "r.contactID = :id", ["id": contact.id.lowerCased], order: PointReader.order)
        var entry = ContactEntry(
            contact: contact, organisation: try organisation(contact.organisationID), points: points)
        entry.related = try related(to: contact)
        return entry
    }

    /// The release with what it names: members in their order, events, quotes and references in the order of the text, coverage by
    /// the time it was published.
    public func entry(for release: Release) throws -> ReleaseEntry {
        let release = try seen(release)
        let members = try members(of: .release, release.id)
        let ofIt = "r.releaseID = :id"
        var whole = ReleaseEntry(
            release: release, organisation: try organisation(release.organisationID),
            document: try release.documentID.flatMap { try document(id: $0) },
            corrects: try release.correctsID.flatMap { try find(Release.self, id: $0) },
            contacts: try records(Contact.self, in: members).map { try entry(for: $0) },
            assets: try records(Asset.self, in: members), statements: try records(Statement.self, in: members),
            events: try select(Event.self, where: ofIt, ["id": release.id.lowerCased]),
            quotes: try select(Quote.self, where: ofIt, ["id": release.id.lowerCased]),
            references: try select(Reference.self, where: ofIt, ["id": release.id.lowerCased]),
            coverage: try select(
                Coverage.self, where: ofIt, ["id": release.id.lowerCased], order: "r.updated, r.slug"))
        whole.corrections = try corrections(of: release)
        return whole
    }

    public func entry(for coverage: Coverage) throws -> CoverageEntry {
        let coverage = try seen(coverage)
        let ofIt = "r.coverageID = :id"
        return CoverageEntry(
            coverage: coverage, outlet: try coverage.outletID.flatMap { try find(Outlet.self, id: $0) },
            document: try coverage.documentID.flatMap { try document(id: $0) },
            quotes: try select(Quote.self, where: ofIt, ["id": coverage.id.lowerCased]),
            events: try select(Event.self, where: ofIt, ["id": coverage.id.lowerCased]),
            references: try select(Reference.self, where: ofIt, ["id": coverage.id.lowerCased]),
            release: try coverage.releaseID.flatMap { try find(Release.self, id: $0) })
    }

    /// Everything in a kit that the audience may see, members in their order, with where each fact comes from. Throws
    /// `StoreError.noSuchRecord` where the audience may not see the kit.
    public func contents(of kit: Kit) throws -> KitContents {
        var view = self
        view.manner = .replaced
        return try view.read(kit)
    }

    /// A release as if it were a kit of its own, for publication: what it names, and how that stands, without where each fact
    /// comes from.
    public func contents(of release: Release) throws -> KitContents {
        var view = self
        view.manner = .replaced
        return try view.read(release)
    }

    private func read(_ release: Release) throws -> KitContents {
        var entry = try entry(for: release)
        entry.contacts = try withoutForwarders(entry.contacts, of: entry.release)
        var contents = KitContents(
            kit: Kit(id: entry.release.id, slug: entry.release.slug, title: entry.release.headline),
            audience: audience, releases: [entry], contacts: entry.contacts, assets: entry.assets,
            statements: entry.statements)
        contents.coverage = try entry.coverage.map { try self.entry(for: $0) }
        try addOrganisations(to: &contents)
        contents.office = try office()
        return contents
    }

    private func read(_ kit: Kit) throws -> KitContents {
        let kit = try seen(kit)
        let members = try members(of: .kit, kit.id)
        var contents = KitContents(kit: kit, audience: audience)
        contents.releases = try records(Release.self, in: members).map { release in
            var entry = try entry(for: release)
            entry.contacts = try withoutForwarders(entry.contacts, of: release)
            return entry
        }
        contents.contacts = try records(Contact.self, in: members).map { try entry(for: $0) }
        contents.assets = try records(Asset.self, in: members)
        contents.statements = try records(Statement.self, in: members)
        contents.coverage = try records(Coverage.self, in: members).map { try entry(for: $0) }
        try addOrganisations(to: &contents)
        for id in identities(in: contents) {
            let facts = try facts(of: id)
            if !facts.isEmpty { contents.facts[id] = facts }
        }
        contents.links = try links(of: kit)
        contents.office = try office()
        return contents
    }

    private func addOrganisations(to contents: inout KitContents) throws {
        for statement in contents.statements + contents.releases.flatMap(\.statements) {
            guard let id = statement.organisationID, contents.statementOrganisations[id] == nil else { continue }
            contents.statementOrganisations[id] = try organisation(id)
        }
    }

    /// Those that stand in the kit's own pages: references stay out of kits.
    private func links(of kit: Kit) throws -> [KitLink] {
        try links(LinkSelection(.pages(ofKit: kit.id)), limit: .max).filter { $0.kinds != [.reference] }
            .compactMap { KitLink($0, at: now, for: audience) }
    }

    private func identities(in contents: KitContents) -> Set<UUID> {
        var ids: Set<UUID> = [contents.kit.id]
        func take(_ contact: ContactEntry) {
            ids.insert(contact.contact.id)
            ids.formUnion(contact.points.map(\.id))
            if let organisation = contact.organisation { ids.insert(organisation.id) }
        }
        for entry in contents.releases {
            ids.insert(entry.release.id)
            if let organisation = entry.organisation { ids.insert(organisation.id) }
            entry.contacts.forEach(take)
            ids.formUnion(entry.assets.map(\.id) + entry.statements.map(\.id) + entry.events.map(\.id))
            ids.formUnion(entry.quotes.map(\.id) + entry.coverage.map(\.id))
        }
        for entry in contents.coverage {
            ids.insert(entry.coverage.id)
            if let outlet = entry.outlet { ids.insert(outlet.id) }
            ids.formUnion(entry.quotes.map(\.id) + entry.events.map(\.id))
        }
        contents.contacts.forEach(take)
        ids.formUnion(contents.assets.map(\.id) + contents.statements.map(\.id))
        ids.formUnion(contents.statementOrganisations.keys)
        return ids
    }

    /// The record as this audience sees it: one that came through another view may be more than it may see.
    private func seen<R: Record>(_ record: R) throws -> R {
        guard let seen = try find(R.self, id: record.id) else {
            throw StoreError.noSuchRecord(RecordName(kind: R.kind, slug: record.slug), nearest: [])
        }
        return seen
    }

    private func organisation(_ id: UUID?) throws -> Organisation? {
        try id.flatMap { try find(Organisation.self, id: $0) }
    }

    private func records<R: Record>(_ type: R.Type, in members: [Membership]) throws -> [R] {
        try members.filter { $0.memberKind == R.kind }.compactMap { try find(type, id: $0.memberID) }
    }
}

extension CatalogueView {
    /// What a kit or a release names, in its order, as far as the audience may see both.
    public func members(of kind: RecordKind, _ id: UUID) throws -> [Membership] {
        guard let mapping = Tables.members(of: kind) else { return [] }
        return try memberships(mapping, kind, where: "r.\(kind.rawValue)ID = :id", id)
    }

    /// The kits and releases that name a record, as far as the audience may see both.
    public func owners(of kind: RecordKind, _ id: UUID) throws -> [Membership] {
        try [RecordKind.release, .kit].flatMap { owner -> [Membership] in
            guard let mapping = Tables.members(of: owner), owner != kind,
                mapping.columns.contains("\(kind.rawValue)ID")
            else { return [] }
            return try memberships(mapping, owner, where: "r.\(kind.rawValue)ID = :id", id)
        }
    }

    private func memberships(
        _ mapping: Mapping<Membership>, _ owner: RecordKind, where condition: String, _ id: UUID
    ) throws -> [Membership] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(gate.columns(mapping)) FROM \(mapping.table) AS r
                WHERE \(condition) ORDER BY r.position, r.rowNumber
                """)
        let found = try db.all(statement, ["id": id.lowerCased], mapping.read)
        if gate.isOpen { return found }
        return try found.filter { member in
            try find(member.ownerKind.type, id: member.ownerID) != nil
                && find(member.memberKind.type, id: member.memberID) != nil
        }
    }
}
