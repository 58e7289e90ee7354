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
    private var warnings: [String] = []
    private var addresses = AddressCells()
    /// A country's and an area's code that stand before a number, until it comes.
    private var dialledBefore = ""

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
                    source.number, problem: "It has neither a name nor any way to reach anybody. Add one of them.",
                    warnings: warnings)
            }
            return ImportedRow(source.number, contact, leftOut: leftOut, warnings: warnings)
        }
    }

    private func cell(_ index: Int) -> String? {
        guard source.fields.indices.contains(index), !source.fields[index].isEmpty else { return nil }
        return filled(unguarded(SpreadsheetCell.unquoted(source.fields[index])))
    }

    private mutating func leave(_ name: String) { leave(what: "column '\(name.prefix(60))'") }

    private mutating func leave(what: String) {
        if !leftOut.contains(what) { leftOut.append(what) }
    }

    private mutating func take(_ text: String, _ field: ImportField, _ index: Int) {
        switch field {
        case .prefix: names[field] = names[field].map { "\($0) \(text)" } ?? text
        case .name, .given, .middle, .family, .suffix: names[field] = text
        case .role: roleWords = text
        case .id:
            contact.id = UUID(uuidString: text)
            if contact.id == nil { leave(mapping.columns[index].name) }
        case .slug: contact.slug = Slug(text)
        case .further: takeFurther(text, index)
        case .usage, .preferred: break
        case .language, .speaks: takeLanguages(text, field, index)
        case .areaCode: takeCode(text, index)
        case .dialExtension: takeExtension(text, index)
        case _ where field.isOfAddress: takeAddress(text, field, index)
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

    /// The first language that a cell names is the one to write in; the others are spoken too.
    private mutating func takeLanguages(_ text: String, _ field: ImportField, _ index: Int) {
        let found = LanguageWords.tags(in: text)
        if !found.isWhole { leave(mapping.columns[index].name) }
        var tags = found.tags[...]
        if field == .language, contact.language == nil { contact.language = tags.popFirst() }
        for tag in tags where !contact.spokenLanguages.contains(tag) { contact.spokenLanguages.append(tag) }
    }

    /// A part of a postal address; Google says in a column of its own that one is somebody's home.
    private mutating func takeAddress(_ text: String, _ field: ImportField, _ index: Int) {
        let column = mapping.columns[index].address ?? AddressColumn(field, of: mapping.columns[index].name)
        let label = mapping.columns[index].of.flatMap(cell)
        addresses.take(text, column, isHome: label.flatMap { PrivateLabel(in: $0) } == .home)
    }

    private mutating func settleAddresses() {
        for (address, isHome) in addresses.written where !address.isEmpty {
            guard address.unicodeScalars.count <= 2000 else {
                leave(what: "an address that is too long")
                continue
            }
            if isHome { contact.homeAddresses.append(address) } else { contact.postalAddresses.append(address) }
        }
    }

    // MARK: Addresses

    /// Several addresses in one cell: Google parts them by `:::`, people by semicolons and lines.
    private mutating func takePoints(_ text: String, _ field: ImportField, _ index: Int) {
        guard let kind = field.kind else { return }
        let label = mapping.labels[index].flatMap(cell)
        var said = label.map { PointLabel($0, for: kind.isNumber) } ?? PointLabel("", for: kind.isNumber)
        // "Home Phone", "Assistant's Phone", "Pager".
        said.usage = said.usage ?? mapping.columns[index].usage
        said.isPreferred = said.isPreferred || isPreferred(index)
        // Most cells hold one.
        var values = [text]
        if text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x80 || $0 == UInt8(ascii: ":") }) {
            values = text.components(separatedBy: ":::").flatMap {
                $0.split(whereSeparator: \.isNewline).map(String.init)
            }
        }
        if kind == .email, text.utf8.contains(where: { ";, ".utf8.contains($0) }) {
            values = values.flatMap { $0.split { ";, ".contains($0) }.map(String.init) }
        }
        for value in values.compactMap({ filled($0) }) {
            if kind.isNumber {
                takeNumbers(value, kind, said, index)
            } else {
                add(kind, bare(value), said, index)
            }
        }
    }

    private mutating func takeNumbers(_ text: String, _ kind: ContactPoint.Kind, _ said: PointLabel, _ index: Int) {
        let before = dialledBefore
        dialledBefore = ""
        if SpreadsheetCell.isRounded(text) {
            warnings.append(
                "The number in \(place(index)) was rounded by a spreadsheet (such as 4.42E+11), and its last digits are lost. "
                    + "Format the column as text where it comes from, and export it again.")
            return
        }
        for written in WrittenNumber.all(in: before + SpreadsheetCell.whole(text)) {
            let words = written.label.map { PointLabel($0, for: true) }
            var point = said
            point.usage = point.usage ?? words?.usage
            point.kind = point.kind ?? words?.kind
            add(kind, written.number, extension: written.extension, point, index)
        }
    }

    private mutating func add(
        _ kind: ContactPoint.Kind, _ value: String, extension digits: String? = nil, _ said: PointLabel, _ index: Int
    ) {
        // A number that only says "voice" may be better described by its label.
        contact.points.append(
            ImportedContact.Point(
                kind == .voice ? said.kind ?? kind : kind, value, extension: digits, usage: said.usage,
                preference: said.isPreferred ? 1 : nil, place: place(index)))
    }

    private func place(_ index: Int) -> String { "column '\(mapping.columns[index].name.prefix(60))'" }

    /// `49`, `030`: a country's code has a plus, and takes the nought of the area's away.
    private mutating func takeCode(_ text: String, _ index: Int) {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 7 else { return leave(mapping.columns[index].name) }
        if HeaderWords.isCountry(mapping.columns[index].name) || text.hasPrefix("+") {
            dialledBefore = "+" + digits.drop { $0 == "0" } + " "
        } else if dialledBefore.isEmpty {
            dialledBefore = (digits.hasPrefix("0") ? digits : "(\(digits))") + " "
        } else {
            dialledBefore += digits.drop { $0 == "0" } + " "
        }
    }

    /// Digits to dial behind the number of the column before.
    private mutating func takeExtension(_ text: String, _ index: Int) {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        guard (1...12).contains(digits.count), let last = contact.points.indices.last,
            contact.points[last].kind.isNumber, contact.points[last].extension == nil
        else { return leave(mapping.columns[index].name) }
        contact.points[last].extension = digits
    }

    private func bare(_ address: String) -> String {
        address.lowercased().hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
    }

    private func isPreferred(_ index: Int) -> Bool {
        guard let name = mapping.preferred.flatMap(cell) else { return false }
        let column = mapping.columns[index]
        return name == column.name || HeaderWords.plain(name) == column.plainName
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
            let written = kind.isNumber ? WrittenNumber.all(in: parts[0])[0] : WrittenNumber(number: parts[0])
            var said = PointLabel("", for: kind.isNumber)
            said.usage = parts.count > 1 ? filled(parts[1]) : written.label
            add(kind, written.number, extension: written.extension, said, index)
        }
    }

    /// The parts that the row states, where the name alone would not be taken apart so.
    private func statedParts(of name: String) -> [String] {
        let labels: [String: ImportField] = [
            "prefix": .prefix, "given": .given, "additional": .middle, "family": .family, "suffix": .suffix,
        ]
        let stated = StatedName(labels.compactMapValues { names[$0] })
        return stated == StatedName(PersonName(splitting: name)) ? [] : stated.entries
    }

    private mutating func settle() {
        settleAddresses()
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
