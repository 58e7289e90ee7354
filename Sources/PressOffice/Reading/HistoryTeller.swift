import Catalogue
import Foundation
import Store

/// Puts lines of the history into words.
struct HistoryTeller {
    private let view: CatalogueView
    private var names: [UUID: String] = [:]

    init(_ view: CatalogueView) { self.view = view }

    /// A whole change; a very large one by its first lines and by counts.
    mutating func entry(of change: Change, undoneBy: Int? = nil) throws -> HistoryEntry {
        let most = HistoryEntry.mostLines
        let lines = try view.lines(of: change.id, limit: most)
        var entry = HistoryEntry(change: change, lines: try tell(lines), undoneBy: undoneBy)
        entry.erased = try view.erasedSince(change.id)
        guard lines.count == most else { return entry }
        for extent in try view.extent(of: change.id) where extent.table != "fact" {
            let told = lines.count {
                $0.table == extent.table && ($0.before == nil, $0.after == nil) == (extent.isNew, extent.isGone)
            }
            guard extent.rows > told else { continue }
            let what: HistoryLine.What = extent.isNew ? .added : extent.isGone ? .removed : .changed
            let thing = HistoryTeller.things[extent.table] ?? extent.table
            if let index = entry.rest.firstIndex(where: { ($0.what, $0.of) == (what, thing) }) {
                entry.rest[index].count += extent.rows - told
            } else {
                entry.rest.append(HistoryRest(what, extent.rows - told, of: thing))
            }
        }
        return entry
    }

    /// What rows are called that are no records.
    private static let things = ["releaseMember": "member", "kitMember": "member", "linkAcceptance": "link"]

    /// Records and memberships; where facts come from is left to `explain`.
    mutating func tell(_ lines: [ChangeLine]) throws -> [HistoryLine] {
        // What has gone is called by the name that it had.
        for line in lines {
            if let slug = (line.after?["slug"] ?? line.before?["slug"]) ?? nil { names[line.recordID] = slug }
        }
        return try lines.compactMap { line in
            switch line.table {
            case "fact": nil
            case "releaseMember": try membership(line, owner: .release)
            case "kitMember": try membership(line, owner: .kit)
            case "delivery": try delivery(line)
            case "invitation": try invitation(line)
            case "issue": try issue(line)
            case "distinction": try distinction(line)
            case "linkAcceptance": acceptance(line)
            case "office": office(line)
            case "document": HistoryLine(what(line), record: "document \(text(line, "name") ?? "?")")
            default: try record(line)
            }
        }
    }

    private func what(_ line: ChangeLine) -> HistoryLine.What {
        line.before == nil ? .added : line.after == nil ? .removed : .changed
    }

    private func text(_ line: ChangeLine, _ column: String) -> String? {
        (line.after?[column] ?? nil) ?? (line.before?[column] ?? nil)
    }

    private mutating func record(_ line: ChangeLine) throws -> HistoryLine {
        var fields: [FieldChange] = []
        if let kind = RecordKind(rawValue: line.table) { fields = try self.fields(kind.type, line) }
        return HistoryLine(what(line), record: "\(line.table) \(text(line, "slug") ?? "?")", fields: fields)
    }

    /// Those that differ; of what was added or removed, those that have another value than the usual one.
    private mutating func fields<R: Record>(_ type: R.Type, _ line: ChangeLine) throws -> [FieldChange] {
        var changes: [FieldChange] = []
        let slugs = (before: line.before?["slug"] ?? nil, after: line.after?["slug"] ?? nil)
        if what(line) == .changed, slugs.before != slugs.after {
            changes.append(FieldChange("slug", before: slugs.before, after: slugs.after))
        }
        for field in R.fields where field.isIn(.history) {
            let (before, after) = (field.value(kept: line.before), field.value(kept: line.after))
            if before == after || (what(line) != .changed && (after ?? before) == field.usual) { continue }
            let words = (
                before: try words(field.told(before), of: field.kind),
                after: try words(field.told(after), of: field.kind)
            )
            if words.before == words.after { continue }
            changes.append(FieldChange(field.name, label: field.label, before: words.before, after: words.after))
        }
        return changes
    }

    /// A person's word for a link, which has no slug.
    private func acceptance(_ line: ChangeLine) -> HistoryLine {
        func until(_ row: [String: String?]?) -> String? {
            (row?["acceptedUntil"] ?? nil).map { text in
                Int64(text).map { Instant(milliseconds: $0).description } ?? text
            }
        }
        let field = FieldChange(
            "acceptedUntil", label: "accepted until", before: until(line.before), after: until(line.after))
        return HistoryLine(what(line), record: "link \(text(line, "url") ?? "?")", fields: [field])
    }

    /// To whom a kit was handed, and under which embargo.
    private mutating func delivery(_ line: ChangeLine) throws -> HistoryLine? {
        guard let kitID = text(line, "kitID").flatMap(UUID.init(uuidString:)) else { return nil }
        let until = text(line, "embargoUntil").flatMap { Int64($0) }.map { Instant(milliseconds: $0) }
        let embargo = until.map { Embargo(until: $0, zone: text(line, "embargoZone") ?? "UTC").inWords }
        func change(_ name: String, _ label: String, _ value: String?) -> FieldChange {
            FieldChange(
                name, label: label, before: line.before == nil ? nil : value, after: line.after == nil ? nil : value)
        }
        return HistoryLine(
            what(line), record: "delivery of kit \(try slug(of: kitID, .kit))",
            fields: [
                change("recipient", "recipient", text(line, "recipient")),
                change("channel", "channel", text(line, "channel")), change("terms", "terms", text(line, "terms")),
                change("embargo", "embargo", embargo),
            ].filter { $0.before != nil || $0.after != nil })
    }

    /// Who may look at a kit before its embargo ends, and whether they have agreed to its terms; nothing of the link.
    private mutating func invitation(_ line: ChangeLine) throws -> HistoryLine? {
        guard let kitID = text(line, "kitID").flatMap(UUID.init(uuidString:)) else { return nil }
        func instant(_ column: String, _ row: [String: String?]?) -> String? {
            (row?[column] ?? nil).map { text in Int64(text).map { "\(Instant(milliseconds: $0))" } ?? text }
        }
        let fields = [("until", "until"), ("accepted", "agreed"), ("ended", "taken back")].map { column, label in
            FieldChange(
                column, label: label, before: instant(column, line.before), after: instant(column, line.after))
        }
        return HistoryLine(
            what(line), record: "invitation of \(text(line, "recipient") ?? "?") to kit \(try slug(of: kitID, .kit))",
            fields: fields.filter { $0.before != $0.after })
    }

    /// That two who look like one are two.
    private mutating func distinction(_ line: ChangeLine) throws -> HistoryLine? {
        let ids = ["firstID", "secondID"].compactMap { text(line, $0).flatMap(UUID.init(uuidString:)) }
        let slugs = try ids.map { try slug(of: $0, .contact) }.sorted()
        return HistoryLine(what(line), record: "contacts \(slugs.joined(separator: " and ")) told apart")
    }

    /// A numbered issue of a kit, and the key that signed it.
    private mutating func issue(_ line: ChangeLine) throws -> HistoryLine? {
        guard let kitID = text(line, "kitID").flatMap(UUID.init(uuidString:)), let prefix = text(line, "prefix") else {
            return nil
        }
        let numbers = ["year", "ordinal", "issue"].map { text(line, $0).flatMap { Int($0) } ?? 0 }
        let number = IssueNumber(prefix: prefix, year: numbers[0], ordinal: numbers[1], issue: numbers[2])
        let fields = [("audience", "audience"), ("keyName", "key")].map { column, label in
            FieldChange(column, label: label, before: nil, after: text(line, column))
        }
        return HistoryLine(what(line), record: "issue \(number) of kit \(try slug(of: kitID, .kit))", fields: fields)
    }

    /// What the office says of itself, which has no slug either.
    private func office(_ line: ChangeLine) -> HistoryLine {
        let fields = OfficeSetting.allCases.compactMap { setting -> FieldChange? in
            let (before, after) = (setting.words(kept: line.before), setting.words(kept: line.after))
            if before == after { return nil }
            return FieldChange(setting.rawValue, label: setting.label, before: before, after: after)
        }
        return HistoryLine(what(line), record: "the office's settings", fields: fields)
    }

    private mutating func membership(_ line: ChangeLine, owner: RecordKind) throws -> HistoryLine? {
        func identity(of kind: RecordKind) -> UUID? {
            text(line, "\(kind.rawValue)ID").flatMap(UUID.init(uuidString:))
        }
        let member = RecordKind.allCases.first { $0 != owner && identity(of: $0) != nil }
        guard let member, let memberID = identity(of: member), let ownerID = identity(of: owner) else { return nil }
        let words = "\(member.rawValue) \(try slug(of: memberID, member))"
        return HistoryLine(
            what(line), record: "\(words) in \(owner.rawValue) \(try slug(of: ownerID, owner))", fields: moved(line))
    }

    /// From which place of the list a member was moved to which, counted from 1.
    private func moved(_ line: ChangeLine) -> [FieldChange] {
        func place(_ row: [String: String?]?) -> String? {
            (row?["position"] ?? nil).flatMap { Int($0) }.map { "\($0 &+ 1)" }
        }
        guard let before = place(line.before), let after = place(line.after) else { return [] }
        return [FieldChange("position", before: before, after: after)]
    }

    /// Records are called by their slugs, and documents by their names.
    private mutating func words(_ value: FieldValue?, of kind: FieldKind) throws -> String? {
        if case .reference(let id)? = value, names[id] == nil {
            switch kind {
            case .document: names[id] = try view.document(id: id)?.name ?? id.lowerCased
            case .reference(let kind): names[id] = try slug(of: id, kind)
            default: break
            }
        }
        return kind.words(for: value) { names[$0] }
    }

    private mutating func slug(of id: UUID, _ kind: RecordKind) throws -> String {
        if let known = names[id] { return known }
        let slug = try view.find(kind.type, id: id)?.slug.text ?? formerSlug(id)
        names[id] = slug
        return slug
    }

    /// What a record that has gone was called.
    private func formerSlug(_ id: UUID) throws -> String {
        var slug: String?
        try view.forEachLine(of: id) { line in
            slug = line.before?["slug"] ?? nil
            return slug == nil
        }
        return slug ?? id.lowerCased
    }
}
