import Catalogue
import Foundation
import Store

/// The catalogue as it will be: what the view has, with what was decided so far laid over it.
///
/// Decisions read and write here; `edits` is what they come to. Two drafts of one batch so see each other's records.
final class WorkingCopy {
    private(set) var view: CatalogueView
    let makeID: () -> UUID
    /// For what is decided piece by piece.
    let scratch: Scratch
    private var documents: [Document] = []
    private var records: [UUID: any Record] = [:]
    private var originals: [UUID: any Record] = [:]
    private var made: [UUID] = []
    private var isMadeHere: Set<UUID> = []
    private var madeOfKind: [RecordKind: [UUID]] = [:]
    private var madePointsOf: [UUID: [UUID]] = [:]
    private var touched: [UUID] = []
    private var gone: [UUID] = []
    private var isGoneHere: Set<UUID> = []
    private var facts: [UUID: [String: Fact]] = [:]
    private var originalFacts: [UUID: [String: Fact]] = [:]
    private var factOrder: [UUID] = []
    private var joined: [Membership] = []
    private var parted: [UUID] = []
    /// Of what was made here, by hash: where two have one, the second gets a number that it did not need.
    private var slugs: Set<Int> = []
    private var aside: ContactsAside
    private let earlier: DecidedEarlier
    /// The number that a slug was last given behind a wish, so that a thousand namesakes are no thousand questions.
    private var lastNumbers: [RecordName: Int] = [:]
    private var lookUps = MadeIndex()
    /// What a person corrected of records, in order: done after all else, and no document's.
    private var corrections: [(id: UUID, field: String, change: (any Record) -> any Record)] = []
    /// Those of the catalogue by what they are called, as far as they were asked for.
    private var organisations: [String: [UUID]] = [:]
    /// No more names than these are kept in memory: of those beyond, the catalogue is asked again.
    private static let mostNames = 5000

    init(_ view: CatalogueView, makeID: @escaping () -> UUID, scratch: Scratch = Scratch()) {
        self.view = view
        self.makeID = makeID
        self.scratch = scratch
        (aside, earlier) = (ContactsAside(scratch), DecidedEarlier(scratch))
    }

    /// Goes on with a later reading: the one before has ended. What was decided stays; what is not decided yet is looked up
    /// in what the catalogue has become.
    func goOn(with view: CatalogueView) { self.view = view }

    // MARK: Records

    func isMade(_ id: UUID) -> Bool { isMadeHere.contains(id) || aside.isMade(id) }
    func isGone(_ id: UUID) -> Bool { isGoneHere.contains(id) }

    func make(_ record: some Record) {
        records[record.id] = record
        made.append(record.id)
        madeOfKind[type(of: record).kind, default: []].append(record.id)
        if let point = record as? ContactPoint { madePointsOf[point.contactID, default: []].append(point.id) }
        isMadeHere.insert(record.id)
        lookUps.add(record)
        slugs.insert(RecordName(kind: type(of: record).kind, slug: record.slug).hashValue)
    }

    /// Brings a record that the catalogue has, or that was made here, to a new state.
    func put<R: Record>(_ record: R, was original: R) {
        guard record != original else { return }
        if !isMade(record.id), originals[record.id] == nil {
            originals[record.id] = original
            touched.append(record.id)
        }
        records[record.id] = record
        if isMade(record.id) { lookUps.add(record) }
    }

    /// Lays what a person typed for a field over the record, whatever documents make of it.
    func correct(_ record: any Record, _ field: String, _ change: @escaping (any Record) -> any Record) throws {
        if records[record.id] == nil { records[record.id] = record }
        _ = try sources(of: record.id)
        corrections.append((record.id, field, change))
    }

    func delete(_ record: some Record) throws {
        for field in try sources(of: record.id).keys.sorted() { try clearFact(of: record.id, field) }
        records[record.id] = record
        gone.append(record.id)
        isGoneHere.insert(record.id)
    }

    /// The record as it stands here, given as the catalogue has it; nil where it goes.
    func current<R: Record>(_ record: R) -> R? {
        if isGone(record.id) { return nil }
        recall(record.id, R.kind)
        return (records[record.id] as? R) ?? record
    }

    func find<R: Record>(_ type: R.Type, id: UUID) throws -> R? {
        if isGone(id) { return nil }
        recall(id, R.kind)
        if let record = records[id] as? R { return record }
        return try view.find(type, id: id)
    }

    func find<R: Record>(_ type: R.Type, slug: Slug) throws -> R? {
        let here = madeRecords(type).first { $0.slug == slug }
        return try here ?? view.find(type, slug: slug).flatMap(current)
    }

    /// The records of a type that were made here, in the order in which they were made.
    func madeRecords<R: Record>(_ type: R.Type) -> [R] {
        madeOfKind[R.kind, default: []].compactMap { isGone($0) ? nil : records[$0] as? R }
    }

    /// Every record that was made here and stays, in the order in which they were made.
    var madeNames: [(id: UUID, name: RecordName)] {
        made.compactMap { id in
            guard !isGone(id), let record = records[id] else { return nil }
            return (id, name(of: record))
        }
    }

    func name(of record: any Record) -> RecordName { RecordName(kind: type(of: record).kind, slug: record.slug) }

    /// A slug of its kind that is not taken, made from words.
    func slug(from words: String, fallback: String, in kind: RecordKind) throws -> Slug {
        try slug(Slug(from: words, fallback: fallback), in: kind)
    }

    func slug(_ wish: Slug, in kind: RecordKind) throws -> Slug {
        let name = RecordName(kind: kind, slug: wish)
        var number = lastNumbers[name] ?? earlier.number(of: name) ?? 1
        while true {
            let slug = number == 1 ? wish : wish.numbered(number)
            let hash = RecordName(kind: kind, slug: slug).hashValue
            if !slugs.contains(hash), !earlier.has(slugOfHash: hash), try !view.isTaken(slug, in: kind) {
                // Where there is no other of the name, there is nothing to remember.
                if number > 1 { lastNumbers[name] = number }
                return slug
            }
            number += 1
        }
    }

    // MARK: Look-ups, with what was made here

    func organisation(named name: String) throws -> Organisation? {
        let key = folded(name)
        if let here = made(Organisation.self, called: key).first(where: { folded($0.name) == key }) { return here }
        // What the catalogue has stays as it is while the copy is: a thousand contacts of one body ask once.
        let ids = try organisations[key] ?? view.organisations(named: name).map(\.id)
        if organisations.count > WorkingCopy.mostNames { organisations = [:] }
        organisations[key] = ids
        if let there = try ids.lazy.compactMap({ try find(Organisation.self, id: $0) }).first { return there }
        return try earlier.organisations(called: key).lazy.compactMap { try find(Organisation.self, id: $0) }
            .first { folded($0.name) == key }
    }

    func outlet(named name: String) throws -> Outlet? {
        let here = made(Outlet.self, called: folded(name)).first { folded($0.name) == folded(name) }
        return try here ?? view.outlets(named: name).compactMap(current).first
    }

    func contacts(named name: String, _ role: Contact.Role) throws -> [Contact] {
        let called = calledAs(name, role)
        let here = made(Contact.self, called: called).filter { $0.calledAs == called }
        return try here + today(view.contacts(called: name, role))
    }

    /// Those made here who have that family name, as it is compared.
    func made(family: String) -> [Contact] {
        made(Contact.self, called: MadeIndex.family(family)).filter { $0.compared?.family == family }
    }

    func contacts(reachableAt address: String) throws -> [Contact] {
        let ids = made(ContactPoint.self, called: folded(address)).filter { folded($0.address) == folded(address) }
            .map(\.contactID)
        let here = try ids.compactMap { try find(Contact.self, id: $0) }
        return try here + today(view.contacts(reachableAt: address))
    }

    /// As they stand here, each once: who was merged into another is that one.
    func today(_ contacts: [Contact]) throws -> [Contact] {
        var seen: Set<UUID> = []
        return try contacts.compactMap { try current(view.today($0)) }.filter { seen.insert($0.id).inserted }
    }

    func points(of contact: Contact) throws -> [ContactPoint] {
        let there = isMade(contact.id) ? [] : try view.entry(for: contact).points.compactMap(current)
        return there
            + madePointsOf[contact.id, default: []].compactMap { isGone($0) ? nil : records[$0] as? ContactPoint }
    }

    /// The records that were made here and had that name or address at some time, in the order in which they were made.
    private func made<R: Record>(_ type: R.Type, called key: String) -> [R] {
        lookUps.records(of: R.kind, called: key).compactMap { isGone($0) ? nil : records[$0] as? R }
    }

    // MARK: Documents and facts

    func add(_ document: Document) { documents.append(document) }

    func document(id: UUID) throws -> Document? { try documents.first { $0.id == id } ?? view.document(id: id) }

    func document(sha256: String) throws -> Document? {
        try documents.first { $0.sha256 == sha256 } ?? view.document(sha256: sha256)
    }

    func sources(of recordID: UUID) throws -> [String: Fact] {
        if let known = facts[recordID] { return known }
        let there = isMade(recordID) ? [] : try view.facts(of: recordID)
        let byField = Dictionary(there.map { ($0.field, $0) }, uniquingKeysWith: { first, _ in first })
        facts[recordID] = byField
        originalFacts[recordID] = byField
        factOrder.append(recordID)
        return byField
    }

    func setFact(of recordID: UUID, _ field: String, in documentID: UUID, _ source: FactSource) throws {
        let id = try sources(of: recordID)[field]?.id ?? makeID()
        facts[recordID]?[field] = Fact(
            id: id, recordID: recordID, field: field, documentID: documentID, span: source.span, rule: source.rule,
            inferred: source.inferred)
    }

    func clearFact(of recordID: UUID, _ field: String) throws {
        guard try sources(of: recordID)[field] != nil else { return }
        facts[recordID]?[field] = nil
    }

    // MARK: Memberships

    func members(of kind: RecordKind, _ id: UUID) throws -> [Membership] {
        let there = isMade(id) ? [] : try view.members(of: kind, id).filter { !parted.contains($0.id) }
        return there + joined.filter { $0.ownerKind == kind && $0.ownerID == id }
    }

    func owners(of kind: RecordKind, _ id: UUID) throws -> [Membership] {
        let there = isMade(id) ? [] : try view.owners(of: kind, id).filter { !parted.contains($0.id) }
        return there + joined.filter { $0.memberKind == kind && $0.memberID == id }
    }

    /// Puts a record into a release's or a kit's list, at its end or at a place that is free; false where it is there already.
    @discardableResult
    func join(
        _ memberKind: RecordKind, _ memberID: UUID, to ownerKind: RecordKind, _ ownerID: UUID, at place: Int? = nil
    ) throws -> Bool {
        let members = try members(of: ownerKind, ownerID)
        guard !members.contains(where: { $0.memberKind == memberKind && $0.memberID == memberID }) else { return false }
        let position = place ?? (members.map(\.position).max() ?? -1) &+ 1
        joined.append(
            Membership(
                id: makeID(), ownerKind: ownerKind, ownerID: ownerID, memberKind: memberKind, memberID: memberID,
                position: position))
        return true
    }

    func part(_ membership: Membership) {
        if joined.contains(membership) {
            joined.removeAll { $0 == membership }
        } else {
            parted.append(membership.id)
        }
    }

    // MARK: What it comes to

    /// What is referred to is inserted first and deleted last.
    var edits: [Edit] {
        documents.map(Edit.insertDocument) + recordEdits + correctionEdits + factEdits
            + parted.map(Edit.deleteMembership) + joined.map(Edit.insertMembership) + deletions
    }

    /// What it came to so far, to be written at once: from then on the view has it, and only what a view cannot be asked while
    /// its change is being made is kept. So a change of any length is decided in the room of a piece of it.
    func handOver() -> [Edit] {
        let edits = edits
        for organisation in madeRecords(Organisation.self) {
            earlier.note(organisation.id, called: folded(organisation.name))
        }
        forgetNumbers()
        (documents, records, originals) = ([], [:], [:])
        (made, isMadeHere, madeOfKind, madePointsOf) = ([], [], [:], [:])
        (touched, gone, isGoneHere) = ([], [], [])
        (facts, originalFacts, factOrder) = ([:], [:], [])
        (joined, parted, corrections) = ([], [], [])
        (slugs, lookUps) = ([], MadeIndex())
        return edits
    }

    private func forgetNumbers() {
        guard lastNumbers.count > WorkingCopy.mostNames else { return }
        for (name, number) in lastNumbers { earlier.note(number, of: name) }
        lastNumbers = [:]
    }

    /// Puts what was decided out of the way, for a preview of a whole file: of a copy that did so no edits are asked.
    func setAside() throws {
        setOrganisationsAside()
        for slug in slugs { earlier.note(slugOfHash: slug) }
        slugs = []
        forgetNumbers()
        let points = records.values.compactMap { $0 as? ContactPoint }
        let changed = Dictionary(grouping: points.filter { !isMade($0.id) }, by: \.contactID)
        let contacts = records.values.compactMap { ($0 as? Contact)?.id }
        for id in Set(contacts).union(points.map(\.contactID)) {
            guard let contact = try records[id] as? Contact ?? view.find(Contact.self, id: id) else { continue }
            let made = madePointsOf[id, default: []].compactMap { records[$0] as? ContactPoint }
            let theirs = changed[id, default: []].map { ($0, false) } + made.map { ($0, true) }
            guard aside.put(.init(contact: contact, isMade: isMade(id), points: theirs)) else { continue }
            for gone in [id] + theirs.map(\.0.id) {
                records[gone] = nil
                originals[gone] = nil
                isMadeHere.remove(gone)
            }
            madePointsOf[id] = nil
        }
        for kind in [RecordKind.contact, .contactPoint] {
            madeOfKind[kind] = nil
            lookUps.forget(kind)
        }
        (made, touched) = (madeOfKind[.organisation, default: []], [])
        (facts, originalFacts, factOrder) = ([:], [:], [])
    }

    private func setOrganisationsAside() {
        for organisation in records.values.compactMap({ $0 as? Organisation })
        where isMadeHere.contains(organisation.id) {
            guard aside.put(organisation) else { continue }
            earlier.note(organisation.id, called: folded(organisation.name))
            records[organisation.id] = nil
            isMadeHere.remove(organisation.id)
        }
        madeOfKind[.organisation]?.removeAll { records[$0] == nil }
        lookUps.forget(.organisation)
    }

    /// Brings back a contact or an organisation that was put aside.
    private func recall(_ id: UUID, _ kind: RecordKind) {
        if kind == .organisation, let organisation = aside.takeOrganisation(id) {
            records[id] = organisation
            isMadeHere.insert(id)
        }
        guard kind == .contact, let contents = aside.take(id) else { return }
        records[id] = contents.contact
        if contents.isMade { isMadeHere.insert(id) }
        for (point, isMade) in contents.points {
            records[point.id] = point
            guard isMade else { continue }
            isMadeHere.insert(point.id)
            madePointsOf[id, default: []].append(point.id)
        }
    }

    private var recordEdits: [Edit] {
        let inserts = made.filter { !isGone($0) }.compactMap { records[$0] }
        let updates = touched.filter { !isGone($0) }.compactMap { id -> (any Record)? in
            guard let record = records[id], let original = originals[id], !isSame(record, original) else { return nil }
            return record
        }
        return inserts.byReference.map(Edit.insert) + updates.map(Edit.update)
    }

    private var correctionEdits: [Edit] {
        var corrected: [UUID: any Record] = [:]
        var order: [UUID] = []
        for correction in corrections where !isGone(correction.id) {
            guard let record = corrected[correction.id] ?? records[correction.id] else { continue }
            if corrected[correction.id] == nil { order.append(correction.id) }
            corrected[correction.id] = correction.change(record)
        }
        return order.compactMap { id in
            guard let record = corrected[id], let read = records[id], !isSame(record, read) else { return nil }
            return .update(record)
        }
    }

    private var deletions: [Edit] {
        let there = gone.filter { !isMade($0) }.compactMap { records[$0] }
        return there.byReference.reversed().map { Edit.delete(type(of: $0).kind, $0.id) }
    }

    private var factEdits: [Edit] {
        factOrder.flatMap { id -> [Edit] in
            let typed = corrections.filter { $0.id == id }.map(\.field)
            let before = originalFacts[id] ?? [:]
            let after = (facts[id] ?? [:]).filter { !typed.contains($0.key) }
            let cleared = before.keys.filter { after[$0] == nil }.sorted()
            let set = isGone(id) ? [] : after.keys.filter { after[$0] != before[$0] }.sorted()
            return cleared.map { Edit.clearFact(recordID: id, field: $0) }
                + set.compactMap { after[$0].map(Edit.setFact) }
        }
    }

    private func isSame(_ left: some Record, _ right: any Record) -> Bool { AnyHashable(left) == AnyHashable(right) }
}
