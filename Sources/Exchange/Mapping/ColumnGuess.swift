import Catalogue
import Foundation

/// What the columns of a table are, guessed from the first row, or from what stands in the first rows.
enum ColumnGuess {
    /// How many rows are looked at.
    static let rows = 100

    /// `choices` that name a column by what stands in the first row say that it holds titles.
    static func mapping(_ rows: [CSVRow], _ choices: ColumnChoices = ColumnChoices()) -> ColumnMapping {
        guard let titles = titles(rows, choices) else { return untitled(rows) }
        return mapping(titles, rows.filter { $0.number > titles.number })
    }

    /// Of a table whose titles say nothing: a first row of words, above columns of addresses, holds titles all the same.
    private static func untitled(_ rows: [CSVRow]) -> ColumnMapping {
        let whole = rows.filter { $0.fault == nil }
        guard let first = whole.first, whole.count > 2, !first.fields.contains(where: isValue),
            first.fields.allSatisfy({ (1...40).contains($0.count) })
        else { return ColumnMapping(fromContents: rows) }
        let below = ColumnMapping(fromContents: Array(whole.dropFirst()))
        guard below.columns.count == first.fields.count, below.columns.contains(where: { $0.field?.kind != nil }) else {
            return ColumnMapping(fromContents: rows)
        }
        let columns = zip(first.fields, below.columns).map { ColumnMapping.Column(trimmed($0), $1.field) }
        return ColumnMapping(columns, hasTitles: true)
    }

    /// What the titles say, looked over by what stands below them.
    static func mapping(_ row: CSVRow, _ values: [CSVRow]) -> ColumnMapping {
        var fields = row.fields.map { HeaderWords.field(of: $0) }
        for place in fields.indices {
            let held = values.compactMap { $0.fields.indices.contains(place) ? filled($0.fields[place]) : nil }
            fields[place] = settled(fields[place], row.fields[place], ColumnContents(held))
        }
        return ColumnMapping(titles(row.fields, fields, values), hasTitles: true)
    }

    /// The row that holds the titles: the first, or one below what stands above a table, such as its name and its date.
    static func titles(_ rows: [CSVRow], _ choices: ColumnChoices = ColumnChoices()) -> CSVRow? {
        let rows = rows.filter { $0.fault == nil }
        guard let first = rows.first else { return nil }
        if isTitles(first, least: 1) || first.fields.contains(where: choices.name) { return first }
        // A row of people may have a word that is a title, too: above titles stands nothing with an address.
        for row in rows.prefix(20) {
            if row.fields.contains(where: isEmail) { return nil }
            if isTitles(row, least: 2) || row.fields.contains(where: choices.name) { return row }
        }
        return nil
    }

    /// Whether so many of the row's cells are titles, and none is a value.
    static func isTitles(_ row: CSVRow, least: Int) -> Bool {
        guard row.fault == nil, !row.fields.contains(where: isValue) else { return false }
        var count = 0
        for field in row.fields where HeaderWords.field(of: field) != nil {
            count += 1
            if count >= least { return true }
        }
        return false
    }

    /// What a title says, where the column holds it; what it holds, where the title says nothing against it.
    private static func settled(_ field: ImportField?, _ title: String, _ held: ColumnContents) -> ImportField? {
        guard !held.isEmpty else { return field }
        let isSilent = field == nil && !HeaderWords.isOfAnother(title)
        switch field?.kind {
        case .voice?, .mobile?, .fax?, .sms?:
            if held.areMostly(isEmail) { return .email }
            return held.areMostly(mayBeDialled) ? field : nil
        case .email?:
            if held.some({ $0.contains("@") }) { return field }
            return held.areMostly(isInternational) ? .voice : nil
        case nil where isSilent:
            if held.areMostly(isEmail) { return .email }
            return held.areMostly(isInternational) ? .voice : nil
        default: return field
        }
    }

    /// Digits enough to be dialled, or what a spreadsheet made of them.
    private static func mayBeDialled(_ text: String) -> Bool {
        text.utf8.count { (48...57).contains($0) } >= 3 && !isEmail(text) || SpreadsheetCell.isRounded(text)
    }

    private static func isInternational(_ text: String) -> Bool {
        let plain = unguarded(text)
        return (plain.hasPrefix("+") || plain.lowercased().hasPrefix("tel:"))
            && plain.utf8.count { (48...57).contains($0) } >= 8
    }

    private static func titles(_ titles: [String], _ fields: [ImportField?], _ rows: [CSVRow]) -> [ColumnMapping.Column]
    {
        var columns = zip(titles, fields).enumerated().map { index, column in
            ColumnMapping.Column(column.0.isEmpty ? "\(index + 1)" : trimmed(column.0), column.1)
        }
        settleTitle(&columns, rows)
        settleNames(&columns)
        // Of several columns of one field that holds one value, the first counts.
        var seen: Set<ImportField> = []
        for index in columns.indices {
            guard let field = columns[index].field, field.kind == nil, !field.mayRepeat else { continue }
            if !seen.insert(field).inserted { columns[index].field = nil }
        }
        return columns
    }

    /// Outlook's `Title` is what stands before a name; where there is a job title too, or the values say so.
    private static func settleTitle(_ columns: inout [ColumnMapping.Column], _ rows: [CSVRow]) {
        let places = columns.indices.filter { columns[$0].field == .title }
        let bare = places.filter {
            ["title", "titel", "titulo", "titre"].contains(HeaderWords.plain(columns[$0].name))
        }
        for place in bare {
            let values = rows.compactMap { row in row.fields.indices.contains(place) ? filled(row.fields[place]) : nil }
            let areForms = !values.isEmpty && values.allSatisfy(isFormOfAddress)
            // The first of two, as Outlook has them in French.
            let isFirst = place == places.first && places.count > 1
            if places.count > bare.count || areForms || isFirst { columns[place].field = .prefix }
        }
    }

    /// `Nom` beside `Prénom` is the family name, and `Name` beside `Vorname`; alone each is the whole of it.
    private static func settleNames(_ columns: inout [ColumnMapping.Column]) {
        let names = columns.indices.filter { columns[$0].field == .name }
        let given = columns.indices.filter { columns[$0].field == .given }
        let family = columns.indices.filter { columns[$0].field == .family }
        if let only = family.first, family.count == 1, names.isEmpty, given.isEmpty {
            columns[only].field = .name
        } else if let only = given.first, given.count == 1, names.isEmpty, family.isEmpty {
            columns[only].field = .name
        } else if let first = given.first, let name = names.first, family.isEmpty, names.count == 1,
            ["vorname", "voornaam"].contains(HeaderWords.plain(columns[first].name)),
            ["name", "naam"].contains(HeaderWords.plain(columns[name].name))
        {
            columns[name].field = .family
        }
    }

    private static func isFormOfAddress(_ text: String) -> Bool {
        let plain = text.lowercased().filter(\.isLetter)
        return [
            "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "herr", "frau", "mme", "m", "sr", "sra", "dott",
            "sig",
        ]
        .contains(plain)
    }

    /// Whether the text is an address or a number, and so no title.
    static func isValue(_ text: String) -> Bool { isEmail(text) || isNumber(text) }

    static func isEmail(_ text: String) -> Bool {
        let sign = UInt8(ascii: "@")
        guard text.utf8.contains(sign) else { return false }
        let parts = trimmed(text).utf8.split(separator: sign, omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), parts[1].contains(UInt8(ascii: ".")) else {
            return false
        }
        // No blank of another script is of one byte.
        return parts.allSatisfy { part in
            part.allSatisfy { $0 > 0x20 && $0 < 0x80 } || !Substring(part).contains(where: \.isWhitespace)
        }
    }

    static func isNumber(_ text: String) -> Bool {
        let plain = unguarded(trimmed(text))
        let digits = plain.utf8.count { (48...57).contains($0) }
        return digits >= 6 && digits <= 20 && plain.utf8.allSatisfy { (40...57).contains($0) || $0 == 32 || $0 == 0x2F }
    }
}

/// What stands in a column, as far as it was looked at.
private struct ColumnContents {
    private let values: [String]

    init(_ values: [String]) { self.values = values }

    var isEmpty: Bool { values.isEmpty }
    func areMostly(_ holds: (String) -> Bool) -> Bool { values.count(where: holds) * 2 > values.count }
    func some(_ holds: (String) -> Bool) -> Bool { values.contains(where: holds) }
}

extension ColumnMapping {
    /// Of a table without titles: addresses and numbers by their look; then a column of names, then an organisation.
    fileprivate init(fromContents rows: [CSVRow]) {
        let count = rows.map(\.fields.count).max() ?? 0
        var columns = (0..<count).map { Column("\($0 + 1)", nil) }
        var texts: [(place: Int, words: Int)] = []
        for place in columns.indices {
            let values = rows.compactMap { $0.fields.indices.contains(place) ? filled($0.fields[place]) : nil }
            func most(_ holds: (String) -> Bool) -> Bool { values.count { holds($0) } * 2 > values.count }
            if most(ColumnGuess.isEmail) {
                columns[place].field = .email
            } else if most(ColumnGuess.isNumber) {
                columns[place].field = .voice
            } else if !values.isEmpty, most({ $0.contains(where: \.isLetter) && !$0.contains("://") }) {
                let words = values.map { $0.split(separator: " ").count }.sorted()
                texts.append((place, words[words.count / 2]))
            }
        }
        // Where no address is among them, this is no list of people.
        if columns.contains(where: { $0.field != nil }) {
            if texts.count >= 2, texts[0].words == 1, texts[1].words == 1 {
                (columns[texts[0].place].field, columns[texts[1].place].field) = (.given, .family)
                texts.removeFirst(2)
            } else if let first = texts.first {
                columns[first.place].field = .name
                texts.removeFirst()
            }
            if let next = texts.first { columns[next.place].field = .organisation }
        }
        self.init(columns, hasTitles: false)
    }
}
