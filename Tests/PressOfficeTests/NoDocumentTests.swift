import PressOffice
import Testing

@Suite struct NoDocumentTests {
    @Test(
        arguments: [
            ("\u{89}PNG\r\n", .picture), ("\u{FF}\u{D8}\u{FF}\u{E0}", .picture), ("GIF89a", .picture),
            ("RIFF1234WEBPVP8 ", .picture), ("RIFF1234WAVE", .recording), ("RIFF1234AVI LIST", .film),
            ("\0\0\0 ftypisom", .film), ("\0\0\0 ftypheic", .picture), ("\0\0\0 ftypM4A ", .recording),
            ("BM\t\t\t\t\0\0\0\0", .picture), ("<?xml version=\"1.0\"?>\n<svg xmlns=\"\">", .picture),
            ("\u{1F}\u{8B}\u{8}", .archive), ("SQLite format 3\0", .database), ("\u{7F}ELF", .program),
            ("#!/bin/sh\n", .program), ("BEGIN:VCARD\r\n", .records), (" {\n  \"document\" : {", .records),
            ("[{\"id\":1}]", .records),
        ] as [(String, NoDocument)])
    func isRecognisedFromItsBeginning(_ head: String, _ what: NoDocument) {
        // Each character is a byte.
        let bytes = head.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(NoDocument.recognised(head: bytes) == what)
    }

    @Test(arguments: [
        "FOR IMMEDIATE RELEASE", "BMW opens a plant", "MZ means the Mozambique desk", "II* The second part", "",
        "%PDF-1.7", "{\\rtf1 text", "[EMBARGOED until 3 March]", "{ \"A new sea wall\", said the board }",
        "<!DOCTYPE html><html><svg></svg>", "<?xml version=\"1.0\"?><html><svg>",
        "From: a@riverside.example\nSubject: x",
        "PK\u{3}\u{4}", "{", "[", "{\"", "{\"open",
    ])
    func textAndDocumentsAreLeftToTheReader(_ text: String) {
        #expect(NoDocument.recognised(head: Array(text.utf8)) == nil)
    }

    @Test(
        arguments: [
            ("word/document.xml", nil), ("mimetypeapplication/vnd.oasis.opendocument.text", nil),
            ("xl/workbook.xml", .spreadsheet), ("ppt/presentation.xml", .presentation), ("pictures/1.jpg", .archive),
        ] as [(String, NoDocument?)])
    func aZIPFileIsWhatIsInIt(_ name: String, _ what: NoDocument?) {
        let filling = [UInt8](repeating: 0x2E, count: 100_000)
        let bytes = Array("PK\u{3}\u{4}".utf8) + filling + Array("PK\u{1}\u{2}\(name)PK\u{5}\u{6}".utf8)
        #expect(NoDocument.recognised(whole: bytes) == what)
        #expect(NoDocument.recognised(whole: Array(name.utf8)) == nil)
    }
}
