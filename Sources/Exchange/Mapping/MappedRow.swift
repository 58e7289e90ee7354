import Catalogue
import Foundation
import VCard

extension ColumnMapping {
    /// What a row comes to.
    func contact(of row: CSVRow) -> ImportedRow {
        if let fault = row.fault { return ImportedRow(row.number, problem: fault.sentence) }
        let surplus = row.fields.dropFirst(columns.count)
        if surplus.contains(where: { filled($0) != nil }) {
            return ImportedRow(
                row.number,
                problem:
                    "It has \(row.fields.count) fields, and there are \(columns.count) columns. Put quotation marks "
                    + "around a field that contains the sign between fields.")
        }
        var filling = RowFilling(self, row)
        var imported = filling.row
        if hasTitles, row.fields.count < columns.count {
            imported.warnings = ["It has \(row.fields.count) of \(columns.count) fields; the others count as empty."]
        }
        return imported
    }
}

/// A contact while the cells of its row are looked at.
private struct RowFilling {
    private let mapping: ColumnMapping
    private let source: CSVRow
    private var contact = ImportedContact()
    private var names: [ImportField: String] = [:]
    private var leftOut: [String] = []
    private var roleWords: String?

    init(_ mapping: ColumnMapping, _ source: CSVRow) { (self.mapping, self.source) = (mapping, source) }

    var row: ImportedRow {
        mutating get {
            for (index, column) in mapping.columns.enumerated() {
                guard let text = cell(index) else { continue }
                if let field = column.field {
                    take(text, field, index)
                } else if text != Audience.internalNotice {
                    leave(column.name)
                }
            }
            settle()
            if contact.isEmpty, names.isEmpty, leftOut.isEmpty { return ImportedRow(source.number) }
            if contact.isEmpty {
                return ImportedRow(
                    source.number, problem: "It has neither a name nor any way to reach anybody. Add one of them.")
            }
            return ImportedRow(source.number, contact, leftOut: leftOut)
        }
    }

    private func cell(_ index: Int) -> String? {
        source.fields.indices.contains(index) ? filled(unguarded(source.fields[index])) : nil
    }

    private mutating func leave(_ name: String) {
        leftOut.append("column '\(name.prefix(60))'")
    }

    private mutating func take(_ text: String, _ field: ImportField, _ index: Int) {
        switch field {
        case .name, .given, .middle, .family, .prefix, .suffix: names[field] = text
        case .role: roleWords = text
        case .id:
            contact.id = UUID(uuidString: text)
            if contact.id == nil { leave(mapping.columns[index].name) }
        case .slug: contact.slug = Slug(text)
        case .further: takeFurther(text, index)
        case .usage, .preferred: break
        default:
            if let known = field.contactField { take(text, known) } else { takePoints(text, field, index) }
        }
    }

    private mutating func take(_ text: String, _ field: Field<Contact>) {
        switch field.kind {
        case .flag:
            let yes = ["yes", "y", "true", "1", "ja", "oui", "si", "sim"]
            contact[field] = .flag(yes.contains(text.lowercased()))
        case .list: contact[field] = .list(field.items.parted(text.split(whereSeparator: \.isNewline).map(String.init)))
        default: contact[field] = .text(text)
        }
    }

    /// Several addresses in one cell: Google parts them by `:::`, people by semicolons and lines.
    private mutating func takePoints(_ text: String, _ field: ImportField, _ index: Int) {
        guard let kind = field.kind else { return }
        let label = mapping.columns.firstIndex { $0.field == .usage && $0.of == index }.flatMap(cell)
        let said = label.map { PointLabel($0, for: kind.isNumber) }
        let name = mapping.columns[index].name
        var values = text.components(separatedBy: ":::").flatMap {
            $0.split(whereSeparator: \.isNewline).map(String.init)
        }
        if kind == .email { values = values.flatMap { $0.split { ";, ".contains($0) }.map(String.init) } }
        let isFirst = isPreferred(name)
        // "Home Phone", "Assistant's Phone", "Pager".
        let usage = said?.usage ?? PrivateLabel(in: name)?.rawValue
        for value in values.compactMap({ filled($0) }) {
            let (number, digits) = kind.isNumber ? splitNumber(value) : (value, nil)
            // A number that only says "voice" may be better described by its label.
            contact.points.append(
                ImportedContact.Point(
                    kind == .voice ? said?.kind ?? kind : kind, bare(number), extension: digits, usage: usage,
                    preference: isFirst || said?.isPreferred == true ? 1 : nil, place: "column '\(name.prefix(60))'"))
        }
    }

    private func bare(_ address: String) -> String {
        address.lowercased().hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
    }

    private func isPreferred(_ name: String) -> Bool {
        let place = mapping.columns.firstIndex { $0.field == .preferred }
        return place.flatMap(cell).map { HeaderWords.plain($0) == HeaderWords.plain(name) } ?? false
    }

    /// `voice: +44 20 7946 0018; usage: out of hours`, a line each.
    private mutating func takeFurther(_ text: String, _ index: Int) {
        for line in text.split(whereSeparator: \.isNewline) {
            let halves = line.split(separator: ":", maxSplits: 1).map { trimmed(String($0)) }
            guard halves.count == 2, let kind = ContactPoint.Kind(rawValue: halves[0]) else {
                leave(mapping.columns[index].name)
                continue
            }
            let parts = halves[1].components(separatedBy: "; usage: ")
            let (number, digits) = kind.isNumber ? splitNumber(parts[0]) : (parts[0], nil)
            contact.points.append(
                ImportedContact.Point(
                    kind, number, extension: digits, usage: parts.count > 1 ? filled(parts[1]) : nil,
                    place: "column '\(mapping.columns[index].name.prefix(60))'"))
        }
    }

    /// The parts that the row states, where the name alone would not be taken apart so.
    private func statedParts(of name: String) -> [String] {
        let labels: [String: ImportField] = [
            "prefix": .prefix, "given": .given, "additional": .middle, "family": .family, "suffix": .suffix,
        ]
        let stated = StatedName(labels.compactMapValues { names[$0] }).entries
        return stated == StatedName(PersonName(splitting: name)).entries ? [] : stated
    }

    private mutating func settle() {
        // Whoever is called by the first number does not reach an assistant.
        let isPrivate = { (point: ImportedContact.Point) in point.usage.flatMap { PrivateLabel(in: $0) } != nil }
        contact.points = contact.points.filter { !isPrivate($0) } + contact.points.filter(isPrivate)
        let parts = [ImportField.prefix, .given, .middle, .family, .suffix].compactMap { names[$0] }
        let isNamed = names[.given] != nil || names[.family] != nil
        contact.name = names[.name] ?? (isNamed ? parts.joined(separator: " ") : nil)
        if isNamed { contact.nameParts = statedParts(of: contact.name ?? "") }
        if let roleWords, !contact.take(role: roleWords) { leftOut.append("role") }
    }
}

extension CSVFault {
    /// Without a value of the row.
    var sentence: String {
        switch self {
        case .openQuote:
            "A quotation mark is opened in it and never closed, so nothing after it can be read. Close it."
        case .fieldTooLong(let column): "Field \(column) is too long. Shorten it."
        case .rowTooLong: "It is too long. Shorten it."
        case .tooManyColumns: "It has too many fields. Take some out."
        }
    }
}
