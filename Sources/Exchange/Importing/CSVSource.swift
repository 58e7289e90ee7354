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
        guard let mapping = try decided() else { return nil }
        while let row = first.popLast() ?? reader.next() {
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
        let guess = ColumnGuess.mapping(first, choices)
        if choices.isEmpty, !guess.isUseful { throw refusal(guess) }
        let decided = try choices.applied(to: guess)
        if !decided.isUseful { throw UnreadableContacts.nothingMapped }
        if decided.hasTitles, let titles = first.firstIndex(where: { $0.fault == nil }) { first.remove(at: titles) }
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

    private func refusal(_ guess: ColumnMapping) -> UnreadableContacts {
        guess.hasTitles ? .nothingMapped : .noColumns
    }
}
