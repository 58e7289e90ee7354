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
            let imported = mapping.contact(of: row)
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

    private func refusal(_ guess: ColumnMapping) -> UnreadableContacts {
        guess.hasTitles ? .nothingMapped : .noColumns
    }
}
