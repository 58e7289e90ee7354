import Catalogue
import Foundation
import Testing

@testable import Store

/// Whoever reads on from a mark comes to the same view as whoever reads everything anew.
@Suite struct ChangesSinceTests {
    @Test func whatIsTouchedComesInOrGoesOutIsTold() throws {
        let catalogue = try TestCatalogue()
        let (jane, secret) = (try catalogue.contact(), try catalogue.contact("ben", audience: .internal))
        try catalogue.make(.insert(jane), .insert(secret))
        let start = try catalogue.see(as: .press) { try $0.mark() }
        #expect(start == ReadingMark(change: 1, at: .noon))
        #expect(try changes(catalogue, since: start) == [])

        // What is not for this audience is not told, neither when it changes nor when it goes.
        try catalogue.make(.update(secret.renamed("Benjamin")))
        #expect(try changes(catalogue, since: start) == [])
        try catalogue.make(.update(jane.renamed("Jane Roe")))
        #expect(try changes(catalogue, since: start) == ["contact jane-doe seen"])
        var withdrawn = jane.renamed("Jane Roe")
        withdrawn.isWithdrawn = true
        try catalogue.make(.update(withdrawn))
        #expect(try changes(catalogue, since: start) == ["contact jane-doe gone"])
        try catalogue.undo()
        try catalogue.undo(3)
        // It is what it was, but was touched.
        #expect(try changes(catalogue, since: start) == ["contact jane-doe seen"])
    }

    /// A point that is not for an audience does not give away that it changed.
    @Test func aContactIsTouchedByThePartsThatAreSeen() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        let kept = try catalogue.point("kept", of: contact, .mobile, "+447700900123", audience: .internal)
        try catalogue.make(.insert(contact), .insert(kept))
        let mark = try catalogue.see { try $0.mark() }
        var other = kept
        other.asGiven = "+44 7700 900 124"
        try catalogue.make(.update(other))
        #expect(try changes(catalogue, since: mark) == [])
        #expect(
            try changes(catalogue, since: mark, for: .internal) == ["contact jane-doe seen", "contactPoint kept seen"])
    }

    @Test func whereAFieldComesFromIsPartOfTheRecord() throws {
        let catalogue = try TestCatalogue()
        let (document, contact) = (try catalogue.document(), try catalogue.contact())
        let release = try catalogue.release(document: document)
        try catalogue.make(
            .insertDocument(document), .insert(contact), .insert(release),
            .setFact(catalogue.fact(contact.id, "name", from: document)))
        let mark = try catalogue.see { try $0.mark() }
        try catalogue.make(.setFact(catalogue.fact(contact.id, "title", from: document)))
        #expect(try changes(catalogue, since: mark) == ["contact jane-doe seen"])
        let second = try catalogue.see { try $0.mark() }
        try catalogue.make(.clearFact(recordID: contact.id, field: "name"))
        #expect(try changes(catalogue, since: second) == ["contact jane-doe seen"])
        // The office's note is told to the office alone, and so is where it comes from.
        let third = try catalogue.see { try $0.mark() }
        try catalogue.make(.setFact(catalogue.fact(contact.id, "note", from: document)))
        #expect(try changes(catalogue, since: third) == [])
        #expect(try changes(catalogue, since: third, for: .internal) == ["contact jane-doe seen"])
    }

    @Test func aPointThatMovesChangesBothContacts() throws {
        let catalogue = try TestCatalogue()
        let (jane, ben) = (try catalogue.contact(), try catalogue.contact("ben", name: "Ben Roe"))
        let point = try catalogue.point("desk-line", of: jane, .voice, "+442079460018")
        try catalogue.make(.insert(jane), .insert(ben), .insert(point))
        let mark = try catalogue.see { try $0.mark() }
        var moved = point
        moved.contactID = ben.id
        try catalogue.make(.update(moved))
        let both = ["contact ben seen", "contact jane-doe seen", "contactPoint desk-line seen"]
        #expect(try changes(catalogue, since: mark) == both)
        // However often it is touched on the way.
        moved.usage = "out of hours"
        try catalogue.make(.update(moved))
        #expect(try changes(catalogue, since: mark) == both)
    }

    @Test func anEmbargoThatEndsBringsInWhatStandsInTheRelease() throws {
        let catalogue = try TestCatalogue()
        let embargo = Embargo(until: .noon(plus: 60), zone: "Europe/London")
        let (release, asset) = (try catalogue.release(embargo: embargo), try catalogue.asset())
        try catalogue.make(
            .insert(release), .insert(asset), catalogue.member(.release, release.id, .asset, asset.id))
        let mark = try catalogue.see { try $0.mark() }
        #expect(try changes(catalogue, since: mark, at: .noon(plus: 59)) == [])
        #expect(
            try changes(catalogue, since: mark, at: .noon(plus: 60)) == [
                "asset gates-from-above seen", "release tide-gates seen",
            ])
    }

    @Test func aMarkOfAnotherCatalogueIsRefused() throws {
        let catalogue = try TestCatalogue()
        for number in [1, -1, Int.max, Int.min] {
            #expect(throws: StoreError.noSuchChange(number)) {
                try catalogue.store.records(
                    changedSince: ReadingMark(change: number, at: .noon), for: .press, at: .noon)
            }
        }
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func aHistoryReplayedArrivesAtTheSameView(_ seed: UInt64) throws {
        var world = try World(seed: seed)
        var readers = try Audience.allCases.map { try Reader($0, world) }
        for _ in 0..<40 {
            try world.step()
            for place in readers.indices where Int.random(in: 0..<3, using: &world.random) == 0 {
                try readers[place].readOn(world)
            }
        }
        for place in readers.indices { try readers[place].readOn(world) }
    }

    private func changes(
        _ catalogue: TestCatalogue, since mark: ReadingMark, for audience: Audience = .press, at now: Instant = .noon
    ) throws -> [String] {
        let records = try catalogue.store.records(changedSince: mark, for: audience, at: now).records
        return try catalogue.see(at: now) { view in
            try records.map { changed in
                let record = try #require(try view.anyRecord(changed.kind, changed.id))
                return "\(changed.kind) \(record.slug) \(changed.isSeen ? "seen" : "gone")"
            }.sorted()
        }
    }
}

/// What an audience is told of a record: itself, what is part of it, and where its fields come from.
private struct Told: Hashable {
    let record: AnyHashable
    var parts: Set<AnyHashable> = []
    var facts: Set<Fact> = []

    /// Of one record.
    init(_ record: any Record, _ view: CatalogueView) throws {
        self.record = AnyHashable(record)
        facts = Set(try view.facts(of: record.id))
        switch type(of: record).kind {
        case .contact: try take(ContactPoint.self, "contactID", record.id, view)
        case .release, .coverage:
            let column = "\(type(of: record).kind.rawValue)ID"
            try take(Event.self, column, record.id, view)
            try take(Quote.self, column, record.id, view)
            try take(Reference.self, column, record.id, view)
        default: break
        }
    }

    private mutating func take<R: Record>(
        _ type: R.Type, _ column: String, _ id: UUID, _ view: CatalogueView
    ) throws {
        for part in try view.select(type, where: "r.\(column) = :id", ["id": id.lowerCased]) {
            parts.insert(AnyHashable(part))
        }
    }

    /// Of all records, by kind and identity.
    static func everything(_ view: CatalogueView, _ documents: [Document]) throws -> [String: Told] {
        let facts = Dictionary(grouping: try documents.flatMap { try view.facts(from: $0.id) }, by: \.recordID)
        let records = try RecordKind.allCases.flatMap(view.every)
        var parts: [UUID: Set<AnyHashable>] = [:]
        for record in records {
            for owner in owners(of: record) { parts[owner, default: []].insert(AnyHashable(record)) }
        }
        let told = records.map { record in
            let told = Told(AnyHashable(record), parts[record.id] ?? [], Set(facts[record.id] ?? []))
            return ("\(type(of: record).kind) \(record.id)", told)
        }
        return Dictionary(uniqueKeysWithValues: told)
    }

    private init(_ record: AnyHashable, _ parts: Set<AnyHashable>, _ facts: Set<Fact>) {
        self.record = record
        self.parts = parts
        self.facts = facts
    }

    private static func owners(of record: any Record) -> [UUID] {
        switch record {
        case let point as ContactPoint: [point.contactID]
        case let event as Event: [event.releaseID, event.coverageID].compactMap(\.self)
        case let quote as Quote: [quote.releaseID, quote.coverageID].compactMap(\.self)
        case let reference as Reference: [reference.releaseID, reference.coverageID].compactMap(\.self)
        default: []
        }
    }
}

/// Somebody who keeps what an audience sees, and reads on from a mark.
private struct Reader {
    let audience: Audience
    private var mark: ReadingMark
    private var kept: [String: Told]

    init(_ audience: Audience, _ world: World) throws {
        self.audience = audience
        (mark, kept) = try Reader.everything(audience, world)
    }

    private static func everything(
        _ audience: Audience, _ world: World
    ) throws -> (ReadingMark, [String: Told]) {
        try world.catalogue.see(as: audience, at: world.now) { view in
            (try view.mark(), try Told.everything(view, world.documents))
        }
    }

    mutating func readOn(_ world: World) throws {
        let (records, mark) = try world.catalogue.store.records(changedSince: mark, for: audience, at: world.now)
        for changed in records {
            let name = "\(changed.kind) \(changed.id)"
            let record = try world.catalogue.see(as: audience, at: world.now) { view in
                try view.anyRecord(changed.kind, changed.id).map { try Told($0, view) }
            }
            #expect((record != nil) == changed.isSeen, "\(audience): \(name)")
            if !changed.isSeen { #expect(kept[name] != nil, "\(audience) is told of \(name), which it never saw") }
            kept[name] = record
        }
        let (now, wanted) = try Reader.everything(audience, world)
        #expect(mark == now)
        for name in Set(wanted.keys).union(kept.keys) where kept[name] != wanted[name] {
            Issue.record(
                "\(audience) has \(name) \(kept[name] == nil ? "not" : wanted[name] == nil ? "still" : "as it was")")
        }
        (self.mark, kept) = (mark, wanted)
    }
}

/// A catalogue to which anything may happen.
private struct World {
    let catalogue: TestCatalogue
    var random: Numbers
    var now = Instant.noon
    private(set) var documents: [Document] = []

    init(seed: UInt64) throws {
        catalogue = try TestCatalogue()
        random = Numbers(state: seed)
        for number in 0..<3 {
            let organisation = try catalogue.organisation("org-\(number)")
            let outlet = try catalogue.outlet("outlet-\(number)")
            let document = try catalogue.document("\(number).txt", text: "Text \(number)")
            documents.append(document)
            let release = try catalogue.release(
                "release-\(number)", of: number == 0 ? organisation : nil, document: document)
            let speaker = try catalogue.contact("speaker-\(number)", role: .spokesperson, of: organisation)
            let coverage = try catalogue.coverage("coverage-\(number)", outlet: outlet, of: release)
            let (asset, statement, kit) = (
                try catalogue.asset("asset-\(number)"),
                try catalogue.statement("statement-\(number)", of: organisation),
                try catalogue.kit("kit-\(number)")
            )
            try catalogue.make(
                .insertDocument(document), .insert(organisation), .insert(outlet), .insert(release), .insert(speaker),
                .insert(coverage),
                .insert(asset), .insert(statement), .insert(kit),
                .insert(try catalogue.point("point-\(number)", of: speaker)),
                .insert(
                    Event(id: catalogue.id(), slug: Slug(from: "event-\(number)"), what: "March", releaseID: release.id)
                ),
                .insert(
                    Quote(
                        id: catalogue.id(), slug: Slug(from: "quote-\(number)"), words: "Words", coverageID: coverage.id
                    )))
        }
    }

    /// One thing happens; what the catalogue turns down does not.
    mutating func step() throws {
        if chance(4) { now = Instant(milliseconds: now.milliseconds + .random(in: 1...60_000, using: &random)) }
        if chance(4) {
            let latest = try catalogue.see { try $0.mark().change }
            _ = try? catalogue.undo(chance(2) ? nil : Int.random(in: 1...latest, using: &random))
            return
        }
        let edits = try (0..<Int.random(in: 1...2, using: &random)).compactMap { _ in try edit() }
        let stamp = ChangeStamp(actor: "ana", at: now, action: "test")
        _ = try? catalogue.store.change(stamp) { _ in edits }
    }

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    private mutating func any<R: Record>(_ type: R.Type) throws -> R? {
        try catalogue.see { try $0.all(type) }.randomElement(using: &random)
    }

    private mutating func edit() throws -> Edit? {
        switch Int.random(in: 0..<17, using: &random) {
        case 0:
            return try change(Contact.self) { contact, random in
                contact.audience = Audience.allCases.randomElement(using: &random) ?? .press
            }
        case 1: return try change(Contact.self) { contact, _ in contact.isWithdrawn.toggle() }
        case 2:
            return try change(Release.self) { [now] release, random in
                let until = Instant(milliseconds: now.milliseconds + .random(in: -20_000...60_000, using: &random))
                release.embargo = Bool.random(using: &random) ? nil : Embargo(until: until, zone: "Europe/London")
                release.embargoAudience = [.accredited, .partner, .internal].randomElement(using: &random) ?? .internal
            }
        case 3:
            return try change(Release.self) { release, random in
                release.pubStatus = Bool.random(using: &random) ? .usable : .withheld
                release.audience = Audience.allCases.randomElement(using: &random) ?? .press
            }
        case 4:
            return try change(Asset.self) { asset, random in
                asset.audience = Audience.allCases.randomElement(using: &random) ?? .press
            }
        case 5: return try change(Statement.self) { statement, _ in statement.organisationID = nil }
        case 6:
            return try change(Coverage.self) { coverage, random in
                coverage.audience = Audience.allCases.randomElement(using: &random) ?? .press
            }
        case 7:
            return try change(ContactPoint.self) { point, random in
                point.audience = Audience.allCases.randomElement(using: &random) ?? .press
            }
        case 8: return try join()
        case 14:
            return try change(Organisation.self) { organisation, random in
                organisation.audience = Audience.allCases.randomElement(using: &random) ?? .public
            }
        case 15:
            return try change(Event.self) { event, random in
                event.audience = Audience.allCases.randomElement(using: &random) ?? .public
            }
        case 16:
            return try change(Kit.self) { kit, random in
                kit.edNoteAudience = Audience.allCases.randomElement(using: &random) ?? .public
            }
        case 9:
            let contacts = try catalogue.see { try $0.all(Contact.self) }
            return try change(ContactPoint.self) { point, random in
                point.contactID = contacts.randomElement(using: &random)?.id ?? point.contactID
            }
        case 10:
            let releases = try catalogue.see { try $0.all(Release.self) }
            return try change(Event.self) { event, random in
                event.releaseID = releases.randomElement(using: &random)?.id ?? event.releaseID
            }
        case 11, 12: return try source()
        default: return try leave()
        }
    }

    private mutating func change<R: Record>(_ type: R.Type, _ body: (inout R, inout Numbers) -> Void) throws -> Edit? {
        guard var record = try any(type) else { return nil }
        body(&record, &random)
        return .update(record)
    }

    /// Another source of a field, or none.
    private mutating func source() throws -> Edit? {
        let id: UUID? =
            switch Int.random(in: 0..<5, using: &random) {
            case 0: try any(Contact.self)?.id
            case 1: try any(ContactPoint.self)?.id
            case 2: try any(Release.self)?.id
            case 3: try any(Coverage.self)?.id
            default: try any(Outlet.self)?.id
            }
        guard let id, let document = documents.randomElement(using: &random) else { return nil }
        let field = ["name", "title", "note"][Int.random(in: 0..<3, using: &random)]
        if chance(3) { return .clearFact(recordID: id, field: field) }
        return .setFact(
            catalogue.fact(id, field, from: document, at: Int.random(in: 0..<100, using: &random)))
    }

    private mutating func join() throws -> Edit? {
        guard let release = try any(Release.self) else { return nil }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return try any(Contact.self).map { catalogue.member(.release, release.id, .contact, $0.id) }
        case 1: return try any(Asset.self).map { catalogue.member(.release, release.id, .asset, $0.id) }
        case 2: return try any(Statement.self).map { catalogue.member(.release, release.id, .statement, $0.id) }
        default: return try any(Kit.self).map { catalogue.member(.kit, $0.id, .release, release.id) }
        }
    }

    private mutating func leave() throws -> Edit? {
        if chance(3) { return try any(Quote.self).map { .delete(.quote, $0.id) } }
        if chance(3) { return try any(ContactPoint.self).map { .delete(.contactPoint, $0.id) } }
        let owner: (any Record)? = try chance(2) ? any(Release.self) : any(Kit.self)
        guard let owner else { return nil }
        let members = try catalogue.see { try $0.members(of: type(of: owner).kind, owner.id) }
        return members.randomElement(using: &random).map { .deleteMembership($0.id) }
    }
}

extension CatalogueView {
    fileprivate func every(_ kind: RecordKind) throws -> [any Record] {
        func all<R: Record>(_ type: R.Type) throws -> [any Record] { try self.all(type) }
        return try all(kind.type)
    }

    fileprivate func anyRecord(_ kind: RecordKind, _ id: UUID) throws -> (any Record)? {
        func find<R: Record>(_ type: R.Type) throws -> (any Record)? { try self.find(type, id: id) }
        return try find(kind.type)
    }
}
