import CharacterSets

extension ContactSource {
    /// CSV, or any other table of text: what is nothing else.
    static let csv = ContactSource(
        name: "CSV", unit: "row",
        isRecognised: { UnreadableContacts.other($0) == nil },
        makeReader: { CSVReading(choices: $0) })
}

private struct CSVReading: ContactReading {
    let choices: ColumnChoices
    private(set) var mapping: ColumnMapping?
    /// The row that holds the titles of the table that is being read.
    private var titles: CSVRow?
    private var reader = CSVReader()
    private var isFinished = false
    private var isEncodingTold = false
    /// The first rows, until it is known what the columns are.
    private var first: [CSVRow] = []

    var isOver: Bool { reader.isBroken }

    init(choices: ColumnChoices) { self.choices = choices }

    mutating func feed(_ bytes: [UInt8]) { reader.feed(bytes) }

    mutating func finish() {
        isFinished = true
        reader.finish()
    }

    mutating func next() throws -> ImportedRow? {
        guard var mapping = try decided() else { return nil }
        while let row = first.popLast() ?? reader.next() {
            if let told = tellAside(row) { return told }
            mapping = self.mapping ?? mapping
            var imported = mapping.contact(of: row)
            if let encoding = untoldEncoding() {
                imported.warnings.append(
                    "The file is not UTF-8; it was read as \(encoding.spokenName). Export it as UTF-8 if that is wrong."
                )
            }
            if imported.contact != nil || imported.problem != nil { return imported }
        }
        return nil
    }

    private mutating func decided() throws -> ColumnMapping? {
        if let mapping { return mapping }
        while first.count < ColumnGuess.rows, let row = reader.next() { first.append(row) }
        guard isFinished || isOver || first.count >= ColumnGuess.rows else { return nil }
        guard !first.isEmpty else { throw UnreadableContacts.empty }
        titles = ColumnGuess.titles(first, choices)
        let guess = ColumnGuess.mapping(first, choices)
        if choices.isEmpty, !guess.isUseful { throw refusal(guess) }
        let decided = try choices.applied(to: guess)
        if !decided.isUseful { throw UnreadableContacts.nothingMapped }
        if decided.hasTitles, titles == nil { titles = first.first { $0.fault == nil } }
        if decided.hasTitles { first.removeAll { $0.number == titles?.number } }
        first.reverse()
        mapping = decided
        return decided
    }

    /// What the file was read in, once, where that was not to be expected.
    private mutating func untoldEncoding() -> TextEncoding? {
        guard !isEncodingTold, let encoding = reader.otherEncoding else { return nil }
        isEncodingTold = true
        return encoding
    }

    /// A row that is no contact's: what stands above the titles, the titles again, and those of a further table, which hold
    /// from there on.
    private mutating func tellAside(_ row: CSVRow) -> ImportedRow? {
        guard let titles, row.fault == nil else { return nil }
        if row.number < titles.number {
            return ImportedRow(row.number, leftOut: ["what stands above the titles"], warnings: [Self.aboveTitles])
        }
        guard row.fields.count > 1, !row.fields.contains(where: Self.holdsDigitOrSign) else { return nil }
        if row.fields.map(HeaderWords.plain) == titles.fields.map(HeaderWords.plain) {
            return ImportedRow(row.number, warnings: ["The titles stand here again; the row was left out."])
        }
        guard choices.isEmpty, ColumnGuess.isTitles(row, least: max(2, row.fields.count { !$0.isEmpty } * 2 / 3)) else {
            return nil
        }
        let next = ColumnGuess.mapping(row, first.reversed())
        guard next.isUseful else { return nil }
        (self.titles, mapping) = (row, next)
        return ImportedRow(row.number, warnings: ["A further table begins here, with titles of its own."])
    }

    private static let aboveTitles = "It stands above the titles; it was left out."

    /// Hardly any title holds what every address does.
    private static func holdsDigitOrSign(_ text: String) -> Bool {
        text.utf8.contains { (48...57).contains($0) || $0 == UInt8(ascii: "@") } && ColumnGuess.isValue(text)
    }

    private func refusal(_ guess: ColumnMapping) -> UnreadableContacts {
        guess.hasTitles ? .nothingMapped : .noColumns
    }
}
