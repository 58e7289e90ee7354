import VCard

extension ContactSource {
    /// vCard 2.1, 3.0 and 4.0, also with something before the first card.
    static let vCard = cards("vCard", CardReader()) { $0.text.contains("begin:vcard") }

    /// A form of cards: what reads it, and whether a file is of it.
    static func cards(
        _ name: String, _ reader: some CardSequence & Sendable, isRecognised: @escaping @Sendable (FileHead) -> Bool
    ) -> ContactSource {
        ContactSource(
            name: name, unit: "card", isRecognised: isRecognised, makeReader: { _ in CardReading(reader: reader) })
    }
}

/// What reads cards from bytes that come in pieces, in whatever form they stand.
protocol CardSequence {
    mutating func feed(_ bytes: [UInt8])
    mutating func finish()
    mutating func next() -> ReadCard?
}

extension CardReader: CardSequence {}

private struct CardReading<Reader: CardSequence>: ContactReading {
    var reader: Reader
    private var number = 0

    init(reader: Reader) { self.reader = reader }

    mutating func feed(_ bytes: [UInt8]) { reader.feed(bytes) }
    mutating func finish() { reader.finish() }

    mutating func next() -> ImportedRow? {
        guard let read = reader.next() else { return nil }
        number += 1
        return ImportedRow(number, of: read.card, warnings: read.warnings)
    }
}

extension ImportedRow {
    /// What a card comes to, whatever form it was read in.
    init(_ number: Int, of card: Card, warnings: [CardWarning]) {
        let read = CardContact(card)
        self.init(
            number, read.isGroup ? nil : read.contact, leftOut: read.leftOut,
            warnings: warnings.map { "line \($0.line): \($0.message)" })
        if read.isGroup {
            leftOut = ["group of contacts"]
        } else if read.contact.isEmpty {
            contact = nil
            problem = "It has no name and nothing to reach anybody by. Add one of them."
        }
    }
}
