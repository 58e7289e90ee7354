import Catalogue
import Foundation

/// What the columns of a table are, guessed from the first row, or from what stands in the first rows.
enum ColumnGuess {
    /// How many rows are looked at.
    static let rows = 100

    /// `choices` that name a column by what stands in the first row say that it holds titles.
    static func mapping(_ rows: [CSVRow], _ choices: ColumnChoices = ColumnChoices()) -> ColumnMapping {
        guard let first = rows.first(where: { $0.fault == nil }) else { return ColumnMapping([], hasTitles: false) }
        let fields = first.fields.map { HeaderWords.field(of: $0) }
        let isGuessed = fields.contains { $0 != nil } && !first.fields.contains(where: isValue)
        let isTitles = isGuessed || first.fields.contains(where: choices.name)
        guard isTitles else { return ColumnMapping(fromContents: rows) }
        let values = rows.filter { $0.number > first.number }
        return ColumnMapping(titles(first.fields, fields, values), hasTitles: true)
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
            guard let field = columns[index].field, field.kind == nil, field != .usage else { continue }
            if !seen.insert(field).inserted { columns[index].field = nil }
        }
        return columns
    }

    /// Outlook's `Title` is what stands before a name; where there is a job title too, or the values say so.
    private static func settleTitle(_ columns: inout [ColumnMapping.Column], _ rows: [CSVRow]) {
        let places = columns.indices.filter { columns[$0].field == .title }
        let bare = places.filter { ["title", "titel", "titulo"].contains(HeaderWords.plain(columns[$0].name)) }
        for place in bare {
            let values = rows.compactMap { row in row.fields.indices.contains(place) ? filled(row.fields[place]) : nil }
            let areForms = !values.isEmpty && values.allSatisfy(isFormOfAddress)
            if places.count > bare.count || areForms { columns[place].field = .prefix }
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
        let parts = trimmed(text).split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
            && (parts.last?.contains(".") ?? false)
    }

    static func isNumber(_ text: String) -> Bool {
        let plain = unguarded(trimmed(text))
        let digits = plain.utf8.count { (48...57).contains($0) }
        return digits >= 6 && digits <= 20 && plain.utf8.allSatisfy { (40...57).contains($0) || $0 == 32 || $0 == 0x2F }
    }
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
