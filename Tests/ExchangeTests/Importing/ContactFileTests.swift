import Testing

@testable import Exchange

/// What a file is, is told by what is in it.
@Suite struct ContactFileTests {
    private func source(_ bytes: [UInt8]) throws -> String? {
        var reader = ContactFileReader()
        reader.feed(bytes)
        reader.finish()
        _ = try reader.next()
        return reader.source?.name
    }

    @Test func formsAreToldApart() throws {
        #expect(try source(Array("\u{FEFF}\n begin:vcard\nFN:A\nEND:VCARD".utf8)) == "vCard")
        #expect(try source(Array("Name;Email\nA;a@x.example".utf8)) == "CSV")
        #expect(
            try source("\u{FEFF}BEGIN:VCARD\nFN:A\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == "vCard")
    }

    @Test(arguments: [
        ("", "The file is empty. Export the contacts again."), (" \n", "The file is empty. Export the contacts again."),
        (
            "%PDF-1.7",
            "It is a PDF file. Contacts are read from vCard, jCard, JSContact, LDIF and CSV; export them as one of these."
        ),
        (
            "PK\u{3}\u{4}",
            "It is a spreadsheet or another ZIP archive. Contacts are read from vCard, jCard, JSContact, LDIF and CSV; export them as "
                + "one of these."
        ),
        (
            "a\0b",
            "It is not text. Contacts are read from vCard, jCard, JSContact, LDIF and CSV; export them as one of these."
        ),
        (
            "<html>",
            "It is a page or another file of tags. Contacts are read from vCard, jCard, JSContact, LDIF and CSV; export them as one of these."
        ),
        (
            "A text, as people write.\nIt goes on.",
            "No column was understood."
        ),
    ])
    func whatHoldsNoContactsIsNamed(_ text: String, _ sentence: String) {
        let error = #expect(throws: UnreadableContacts.self) { try source(Array(text.utf8)) }
        #expect(error?.description == sentence)
    }

    @Test func cardsHaveNoColumns() throws {
        let choices = ColumnChoices(single: [try ColumnChoices.Choice("Name=name")])
        #expect(throws: UnreadableContacts.notOfTable) { try read(Array("BEGIN:VCARD\nFN:A\nEND:VCARD".utf8), choices) }
    }

    @Test func aFileOfManyPiecesGivesTheSame() throws {
        let bytes = Array("Name,Email\n".utf8) + (0..<500).flatMap { Array("Person \($0),p\($0)@x.example\n".utf8) }
        var reader = ContactFileReader()
        var rows: [ImportedRow] = []
        for start in stride(from: 0, to: bytes.count, by: 97) {
            reader.feed(Array(bytes[start..<min(start + 97, bytes.count)]))
            while let row = try reader.next() { rows.append(row) }
        }
        reader.finish()
        while let row = try reader.next() { rows.append(row) }
        #expect(try rows == read(bytes))
        #expect(rows.count == 500)
    }
}
