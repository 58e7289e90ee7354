import JSONText
import VCard

extension ContactSource {
    /// vCard 2.1, 3.0 and 4.0, also with something before the first card.
    static let vCard = ContactSource(
        name: "vCard", unit: "card",
        isRecognised: { $0.text.contains("begin:vcard") },
        makeReader: { _ in CardReading() })

    /// RFC 7095.
    static let jCard = ContactSource(
        name: "jCard", unit: "card",
        isRecognised: { $0.isCard(.jCard, marked: "\"vcard\"") },
        makeReader: { _ in CardReading() })

    /// RFC 9553.
    static let jsContact = ContactSource(
        name: "JSContact", unit: "card",
        isRecognised: { $0.isCard(.jsContact, marked: "\"card\"") },
        makeReader: { _ in CardReading() })
}

extension FileHead {
    /// Whether it is JSON of that form, with the word in it that its first card has.
    fileprivate func isCard(_ form: CardForm, marked mark: String) -> Bool {
        (text.hasPrefix("[") || text.hasPrefix("{")) && text.contains(mark)
            && CardForm(beginning: Array(text.utf8), isAll: true) == form
    }
}

private struct CardReading: ContactReading {
    private var reader = CardFileReader()
    private var number = 0

    mutating func feed(_ bytes: [UInt8]) { reader.feed(bytes) }
    mutating func finish() { reader.finish() }

    mutating func next() throws -> ImportedRow? {
        do throws(JSONError) {
            guard let read = try reader.next() else { return nil }
            number += 1
            return ImportedRow(number, of: read.card, warnings: read.warnings)
        } catch {
            throw UnreadableContacts.brokenJSON(line: error.line, because: error.reason)
        }
    }
}

extension ImportedRow {
    /// What a card comes to, whatever form it was read in.
    init(_ number: Int, of card: Card, warnings: [CardWarning]) {
        let read = CardContact(card)
        self.init(
            number, read.isGroup ? nil : read.contact, leftOut: read.leftOut,
            warnings: warnings.map { "line \($0.line): \($0.message)" } + read.warnings)
        if read.isGroup {
            let made = GroupOfCard(card)
            leftOut = made.leftOut
            if made.group.name.isEmpty {
                leftOut.append("group without a name")
            } else if made.group.members.isEmpty {
                leftOut.append("group without members")
            } else {
                group = made.group
            }
        } else if read.contact.isEmpty {
            contact = nil
            problem = "It has neither a name nor any way to reach anybody. Add one of them."
        }
    }
}
