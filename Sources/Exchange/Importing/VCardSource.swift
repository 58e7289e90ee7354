import VCard

extension ContactSource {
    /// vCard 2.1, 3.0 and 4.0, also with something before the first card.
    static let vCard = ContactSource(
        name: "vCard", unit: "card",
        isRecognised: { $0.text.contains("begin:vcard") },
        makeReader: { _ in VCardReading() })
}

private struct VCardReading: ContactReading {
    private var reader = CardReader()
    private var number = 0

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
