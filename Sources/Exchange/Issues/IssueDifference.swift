import Catalogue
import JSONText

/// What differs between two issues of a kit, by their bundles (`kit.json`): what the recipients of the old one were told, and what those
/// of the new one are. Nothing where one of them cannot be read.
public func issueChanges(from old: [UInt8], to new: [UInt8]) -> [IssueChange] {
    guard let old = BundleRecords(old), let new = BundleRecords(new) else { return [] }
    var changes: [IssueChange] = []
    for id in old.order + new.order.filter({ old.records[$0] == nil }) {
        switch (old.records[id], new.records[id]) {
        case (let before?, nil): changes.append(IssueChange(before.weight, before.sort, before: before.label))
        case (nil, let after?): changes.append(IssueChange(after.weight, after.sort, after: after.label))
        case (let before?, let after?): changes += after.changes(since: before)
        case (nil, nil): break
        }
    }
    let weights = IssueChange.Weight.allCases
    return weights.flatMap { weight in changes.filter { $0.weight == weight } }
}

/// The records of a bundle, those within others too, by their identities.
private struct BundleRecords {
    private(set) var order: [String] = []
    private(set) var records: [String: BundleRecord] = [:]

    init?(_ bytes: [UInt8]) {
        guard let bundle = try? JSON(reading: bytes), let kit = bundle["kit"] else { return nil }
        take(kit, "kit")
        let kinds = [
            ("releases", "release"), ("assets", "asset"), ("statements", "statement"), ("coverage", "coverage"),
            ("organisations", "organisation"), ("outlets", "outlet"),
        ]
        for contact in bundle["contacts"]?.elements ?? [] {
            if let record = contact["pressroom.example:record"] { take(record, "contact") }
        }
        for (list, kind) in kinds { for record in bundle[list]?.elements ?? [] { take(record, kind) } }
    }

    private mutating func take(_ record: JSON, _ kind: String, of owner: String? = nil) {
        guard let id = record["id"]?.text, records[id] == nil else { return }
        order.append(id)
        let made = BundleRecord(record, kind, of: owner)
        records[id] = made
        for (list, kind) in [("events", "event"), ("quotes", "quote"), ("points", "point")] {
            for inner in record[list]?.elements ?? [] { take(inner, kind, of: made.label) }
        }
    }
}

/// What a bundle says of a record, in words.
private struct BundleRecord {
    let kind: String
    /// What is said of it where all of it came or went, and where a field of it changed: nobody outside knows its slug.
    let sort: String
    let name: String
    /// What people know it by.
    let label: String
    let fields: [(name: String, value: String)]

    /// What people do not print: everything else may have been published.
    private static let minor: Set<String> = [
        "edNote", "description", "alternativeText", "language", "usage", "preference", "confirmedAt", "width", "height",
        "fileBytes", "mediaType", "boilerplate", "linkKind", "availableForInterview", "pronouns", "contributors",
        "namedSources", "byline", "asGiven",
    ]
    /// Who belongs to whom is seen by the records that came and went.
    private static let unsaid: Set<String> = [
        "id", "slug", "sources", "contacts", "assets", "statements", "coverage", "events", "quotes", "points",
        "release",
        "organisation", "outlet",
    ]

    init(_ record: JSON, _ kind: String, of owner: String?) {
        self.kind = kind
        let known = [
            "name", "headline", "title", "words", "what", "description", "asGiven", "normalised", "url", "slug",
        ]
        label = known.lazy.compactMap { record[$0]?.text }.first ?? kind
        switch kind {
        case "kit": (sort, name) = (kind, kind)
        case "contact": (sort, name) = (kind, label)
        case "point":
            let way =
                record["kind"]?.text.flatMap(ContactPoint.Kind.init(rawValue:)).map { kind in
                    kind == .sms ? kind.words : kind.words.lowercased()
                } ?? "way to reach them"
            sort = owner.map { "\($0), \(way)" } ?? way
            name = sort
        default: (sort, name) = (kind, "\(kind) “\(label.count > 60 ? label.prefix(59) + "…" : label)”")
        }
        fields = (record.members ?? []).filter { !BundleRecord.unsaid.contains($0.name) }
            .map { ($0.name, BundleRecord.words($0.value)) }
    }

    var weight: IssueChange.Weight { ["coverage", "organisation", "outlet"].contains(kind) ? .minor : .material }

    func changes(since old: BundleRecord) -> [IssueChange] {
        let names =
            old.fields.map(\.name) + fields.map(\.name).filter { name in !old.fields.contains { $0.name == name } }
        return names.compactMap { field in
            let (before, after) = (old[field], self[field])
            guard before != after else { return nil }
            if kind == "point", field == "normalised" { return changedAddress(since: old) }
            // The same number in other words is one thing with it.
            if field == "asGiven", self["normalised"] != old["normalised"] { return nil }
            var weight: IssueChange.Weight = BundleRecord.minor.contains(field) || kind == "kit" ? .minor : .material
            if let before, let after, BundleRecord.bare(before) == BundleRecord.bare(after) { weight = .form }
            let shown = BundleRecord.parted(before ?? "", after ?? "")
            return IssueChange(
                weight, old.name, field: BundleRecord.label(field), before: before.map { _ in shown.0 },
                after: after.map { _ in shown.1 })
        }
    }

    /// A number or an address as it is printed: how it is kept is nobody's concern outside.
    private func changedAddress(since old: BundleRecord) -> IssueChange {
        let isNumber = (self["normalised"] ?? old["normalised"] ?? "").hasPrefix("+")
        return IssueChange(
            .material, old.name, field: isNumber ? "number" : "address", before: old["asGiven"] ?? old["normalised"],
            after: self["asGiven"] ?? self["normalised"])
    }

    private subscript(field: String) -> String? { fields.first { $0.name == field }?.value }

    private static func words(_ value: JSON) -> String {
        if let text = value.text { return text }
        if let elements = value.elements { return elements.map(words).joined(separator: ", ") }
        if let members = value.members { return members.map { words($0.value) }.joined(separator: " ") }
        switch value {
        case .bool(let flag): return flag ? "yes" : "no"
        case .number(let digits): return digits
        default: return ""
        }
    }

    /// Letters and digits alone, in one case.
    private static func bare(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// `creditLine` as one says it.
    private static func label(_ field: String) -> String {
        field.reduce(into: "") { words, letter in
            words += letter.isUppercase && words.last?.isUppercase == false ? " " + letter.lowercased() : String(letter)
        }
    }

    /// Of long texts the place where they differ, with some words around it.
    private static func parted(_ before: String, _ after: String) -> (String, String) {
        guard max(before.count, after.count) > 160 else { return (before, after) }
        let (old, new) = (Array(before), Array(after))
        let most = min(old.count, new.count)
        let head = (0..<most).first { old[$0] != new[$0] } ?? most
        let tail = (0..<(most - head)).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? (most - head)
        func part(_ text: [Character]) -> String {
            var (start, end) = (max(0, head - 30), min(text.count, text.count - tail + 30))
            // Whole words.
            if start > 0, let space = text[start..<head].firstIndex(of: " ") { start = space + 1 }
            if end < text.count, let space = text[(text.count - tail)..<end].lastIndex(of: " ") { end = space }
            let middle = String(text[start..<end])
            let shown = middle.count > 300 ? middle.prefix(299) + "…" : Substring(middle)
            return (start > 0 ? "…" : "") + shown + (end < text.count ? "…" : "")
        }
        return (part(old), part(new))
    }
}
