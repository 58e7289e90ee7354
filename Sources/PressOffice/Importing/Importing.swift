import Catalogue
import Exchange
import Foundation
import Store

/// Decides of one row after another what it does to the working copy.
///
/// An import adds and updates. What the file does not say stays, withdrawn contacts stay withdrawn, and who may see an
/// address that is there stays as it is.
struct Importing {
    let copy: WorkingCopy
    let settings: ImportSettings
    let phones: any PhoneNumberReader
    private let answers: [Int: Import.Answered]
    /// Nil where nobody was erased.
    private let erased: ErasedMarks?
    private var known: ContactIndex
    private var awaited = AwaitedPeople()
    private var groups = AwaitedGroups()
    private var result = Import()
    /// The contacts that the rows since the last piece were about, in the order in which they came.
    private var order: [UUID] = []
    private var touched: [UUID: ContactTally.Touched] = [:]
    private var tally: ContactTally
    private var leftOut: [String: Int] = [:]

    init(
        _ copy: WorkingCopy, settings: ImportSettings, answers: [Int: Import.Answered],
        phones: any PhoneNumberReader
    ) throws {
        self.copy = copy
        self.settings = settings
        self.answers = answers
        self.phones = phones
        known = ContactIndex(copy)
        tally = ContactTally(copy.scratch)
        erased = try ErasedMarks(copy.view)
    }

    /// Takes note of a contact of the catalogue: all of them, before the first row is taken.
    mutating func know(_ entry: ContactEntry) { known.add(entry) }

    var rows: Int { result.rows }
    mutating func take(_ row: ImportedRow) throws {
        result.rows += 1
        for what in row.leftOut { leftOut[what, default: 0] += 1 }
        for warning in row.warnings {
            note(Import.Remark(row: row.number, sentence: warning), in: \.warnings, counted: \.warnings)
        }
        if let problem = row.problem { report(problem, [], row.number) }
        if let group = row.group { take(group, row.number) }
        guard let contact = row.contact else { return }
        let incoming: Incoming
        do { incoming = try Incoming(contact, settings, phones, copy) } catch let problem as Incoming.Problem {
            return report(problem.message, problem.remedies, row.number)
        }
        if let at = erased?.at(incoming.somebody, id: incoming.id) {
            let advice = Remedy.advice("Leave the row out, or add them by hand where they want to be here again.")
            return report("This is somebody who was erased on \(at.day.inWords).", [advice], row.number)
        }
        for warning in incoming.warnings {
            let remark = Import.Remark(row: row.number, sentence: warning.message, remedies: warning.remedies)
            note(remark, in: \.warnings, counted: \.warnings)
        }
        try settle(incoming, row.number)
    }

    private mutating func report(_ sentence: String, _ remedies: [Remedy], _ row: Int) {
        note(Import.Remark(row: row, sentence: sentence, remedies: remedies), in: \.problems, counted: \.problems)
    }

    /// The first of a kind are told, and the others counted.
    private mutating func note<Item>(
        _ item: Item, in items: WritableKeyPath<Import, [Item]>, counted more: WritableKeyPath<Import.More, Int>
    ) {
        if result[keyPath: items].count < Import.mostTold {
            result[keyPath: items].append(item)
        } else {
            result.more[keyPath: more] += 1
        }
    }

    // MARK: Who it is

    private mutating func settle(_ incoming: Incoming, _ row: Int) throws {
        let identified = try incoming.form.identifiers.compactMap { identifier in
            try known.contact(identifiedBy: identifier).map { (identifier, $0.id) }
        }
        let same = try same(as: incoming)
        let incoming = incoming.without(identifiers: identified.filter { $0.1 != same?.id }.map(\.0))
        if let same { return try update(same, with: incoming, row) }
        // Two of one name in one file are two people: whoever may be meant was there before it.
        guard let likeness = try known.similar(to: incoming.somebody, where: known.isInCatalogue).likeness else {
            return try add(incoming, row)
        }
        let candidate = copy.name(of: likeness.contact)
        // An answer that was given about somebody else is none.
        let given = answers[row].flatMap { $0.candidate == candidate ? $0.answer : nil }
        let answer = given ?? settings.duplicates
        if result.duplicates.count < Import.mostTold {
            let entry = try entry(of: likeness.contact)
            result.duplicates.append(
                Import.Duplicate(
                    row: row, label: incoming.label, why: likeness.why, candidate: candidate,
                    candidateLabel: words(for: entry.contact, at: entry.organisation?.name),
                    differences: differences(from: entry, to: incoming.merged(into: entry), of: likeness.contact),
                    answer: answer))
        } else {
            result.more.duplicates += 1
            if answer == nil { result.more.unanswered += 1 }
            if answer == .skip { result.more.skipped += 1 }
        }
        switch answer {
        case .skip, nil: return
        case .update: try update(likeness.contact, with: incoming, row)
        case .add: try add(incoming, row)
        }
    }

    private func same(as incoming: Incoming) throws -> Contact? {
        let form = incoming.form
        if let id = incoming.id, known.has(id), let same = try copy.find(Contact.self, id: id) {
            // A program that gives everybody one identity makes nobody the same.
            if (touched[id] == nil && !tally.has(id)) || incoming.somebody.isCalled(like: same) { return same }
        }
        for identifier in form.identifiers {
            guard let same = try known.contact(identifiedBy: identifier) else { continue }
            if touched[same.id] == nil || same.name.map(folded) == form.name.map(folded) { return same }
        }
        if let same = try known.same(as: incoming.somebody) { return same.contact }
        // Of somebody of that name nothing new is said: it is they.
        for contact in try known.contacts(named: incoming.somebody) {
            let entry = try entry(of: contact)
            if incoming.merged(into: entry) == ContactForm(entry) { return contact }
        }
        return nil
    }

    // MARK: What it does

    private mutating func add(_ incoming: Incoming, _ row: Int) throws {
        let isFree = try incoming.id.map { try !copy.isMade($0) && !copy.view.isTaken($0) } ?? false
        let checked = CheckedForm(form: incoming.form, points: incoming.points)
        let contact = try ContactEdit(copy, isTyped: false).add(
            checked, as: isFree ? incoming.id : nil, slug: incoming.slug)
        note(contact.id, row, before: nil)
        known.add(contact, at: incoming.form.organisation, try copy.points(of: contact))
        try relate(contact)
    }

    /// Puts whom it has to do with behind what other programs know them by.
    private mutating func relate(_ contact: Contact) throws {
        if contact.relatedPeople.isEmpty && contact.identifiers.isEmpty { return }
        let known = known
        try awaited.take(contact, in: copy) { try known.contact(identifiedBy: $0) }
    }

    private mutating func update(_ contact: Contact, with incoming: Incoming, _ row: Int) throws {
        if let id = incoming.id { groups.note(id, is: contact.id) }
        let entry = try entry(of: contact)
        note(contact.id, row, before: entry)
        let form = incoming.merged(into: entry)
        guard form != ContactForm(entry) else { return }
        try ContactEdit(copy, isTyped: false).bring(entry, to: incoming.checked(form, known: entry.points))
        guard let now = try copy.find(Contact.self, id: contact.id) else { return }
        known.add(now, at: form.organisation, try copy.points(of: now))
        try relate(now)
    }

    private mutating func note(_ id: UUID, _ row: Int, before: ContactEntry?) {
        if touched[id] == nil { order.append(id) }
        touched[id, default: ContactTally.Touched(rows: [], before: before)].rows.append(row)
    }

    private func entry(of contact: Contact) throws -> ContactEntry {
        ContactEntry(
            contact: contact,
            organisation: try contact.organisationID.flatMap { try copy.find(Organisation.self, id: $0) },
            points: try copy.points(of: contact))
    }

    // MARK: Lists of contacts

    private mutating func take(_ group: ImportedGroup, _ row: Int) {
        var form = ContactForm()
        form.categories = [group.name]
        _ = form.fields.mend()
        guard let name = form.categories.first, !name.isEmpty else {
            return leftOut["group without a name", default: 0] += 1
        }
        if !groups.take(group, named: name, row: row) {
            leftOut["members of groups behind the first \(AwaitedGroups.mostMembers)", default: 0] += 1
        }
    }

    /// Whether lists name people who are not in them yet.
    var hasGroups: Bool { !groups.isEmpty }

    /// Puts some of those whom lists name into the list, when all rows are there.
    mutating func settleGroups(_ most: Int) throws {
        for (member, group, row) in groups.next(most) {
            guard let contact = try contact(named: member) else {
                groups.noteStranger(in: group)
                continue
            }
            let name = groups.names[group]
            if contact.categories.contains(name) { continue }
            note(contact.id, row, before: try entry(of: contact))
            var grouped = contact
            grouped.categories.append(name)
            copy.put(grouped, was: contact)
        }
        if hasGroups { return }
        for remark in groups.remarks { note(remark, in: \.warnings, counted: \.warnings) }
    }

    /// By an identity, else by an address or a name that one contact alone has.
    private func contact(named member: ImportedGroup.Member) throws -> Contact? {
        switch member {
        case .id(let id):
            guard let found = try copy.find(Contact.self, id: groups.today(id)) else { return nil }
            guard let into = found.mergedIntoID else { return found }
            return try copy.view.contact(today: into).flatMap(copy.current)
        case .words(let words):
            if let found = try known.contact(identifiedBy: words) { return found }
            let there = try known.contacts(reachableAt: words)
            if !there.isEmpty { return there.count == 1 ? there.first : nil }
            let called = try known.contacts(named: words, .pressOfficer)
            let all = called.isEmpty ? try known.contacts(named: words, .desk) : called
            return all.count == 1 ? all.first : nil
        }
    }

    // MARK: What it came to

    /// Takes note of what became of the contacts that the rows since the last piece were about.
    mutating func endPiece() throws {
        for id in order {
            guard let touched = touched[id], let contact = try copy.find(Contact.self, id: id) else { continue }
            let name = copy.name(of: contact)
            tally.note(touched, name, try entry(of: contact)) { before, after in
                formDifferences(from: ContactForm(before), before.points, to: after, record: name)
            }
        }
        (order, touched) = ([], [:])
        try copy.scratch.check()
    }

    /// The names of all contacts that are new, a line each.
    var newNames: ScratchLog { tally.newNames }

    /// All that became of them.
    func outcome() -> Import {
        var result = result
        (result.new, result.more.new) = (tally.new, tally.newCount - tally.new.count)
        (result.changed, result.more.changed) = (tally.changed, tally.changedCount - tally.changed.count)
        result.unchanged = tally.unchanged
        result.leftOut = leftOut.map { Import.LeftOut(what: $0.key, rows: $0.value) }
            .sorted { ($1.rows, $0.what) < ($0.rows, $1.what) }
        return result
    }

    private func differences(from before: ContactEntry, to after: ContactForm, of contact: Contact) -> [Difference] {
        formDifferences(from: ContactForm(before), before.points, to: after, record: copy.name(of: contact))
    }
}
