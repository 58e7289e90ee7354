import ReleaseReader
import TestSupport
import Testing

@testable import DocumentFormats

/// Feeds, e-mails and office files that are made to be written, or looked at, again and again.
@Suite struct HostileFileTests {
    /// A file with a name, so that what a test prints stays short.
    struct File: CustomTestStringConvertible {
        let name: String
        let text: String
        var testDescription: String { name }

        init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
        }
    }

    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    /// Each a megabyte or less: what looks at all of it for each of its parts would take minutes.
    static let files: [File] = [
        File(
            "a feed of pages",
            "<feed><title>a</title>" + times("<entry><content><b>word</b></content></entry>", 10_000) + "</feed>"),
        File(
            "XHTML in pieces",
            "<?xml version='1.0'?><a>" + times("<p xmlns='http://www.w3.org/1999/xhtml'>word</p>", 10_000) + "</a>"),
        File(
            "encoded words in one header",
            "Message-ID: <a@b.example>\nSubject:" + times("\n =?utf-8?Q?words?=", 40_000) + "\n\nwords"),
        File(
            "parts of one boundary",
            "Message-ID: <a@b.example>\nContent-Type: multipart/mixed; boundary=b\n\n" + times("--b\n\nwords\n", 900)),
        File(
            "multiparts without their boundary",
            "Message-ID: <a@b.example>\n"
                + times("Content-Type: multipart/mixed; boundary=a\n\n--x\n", 40) + times("words\n", 50_000)),
    ]

    @Test(arguments: files) func `a hostile file takes no longer than any other of its length`(_ file: File) {
        let time = processorTime { #expect(refusal(file.text) == nil) }
        // A build without optimisation.
        #expect(time < .seconds(20))
    }

    /// What an element holds is written once, and not once for each that it lies in: 124 KB made 24 MB of text.
    static let nested: [File] = [
        File(
            "news items",
            "<newsMessage>" + times("<newsItem>", 100)
                + "<contentSet><inlineData>words</inlineData></contentSet>" + times("</newsItem>", 100)
                + "</newsMessage>"),
        File(
            "entries",
            "<feed>" + times("<entry><content>", 100) + "words" + times("</content></entry>", 100) + "</feed>"),
    ]

    @Test(arguments: nested) func `what is nested is written once`(_ file: File) throws {
        #expect(try opened(file.text).text.matches(of: #/words/#).count == 1)
    }

    @Test func `of nested paragraphs in a cell, each is written once`() throws {
        let picture = "<w:r><wp:docPr descr='The wall'/></w:r>"
        let cell = Self.times("<w:p>", 60) + picture + Self.times("</w:p>", 60)
        let word = try opened(OfficeTests().word("<w:tbl><w:tr><w:tc>\(cell)</w:tc></w:tr></w:tbl>"))
        #expect(word.text == "The wall\n")
        let frame = "<frame><desc>The wall</desc></frame>"
        let table = "<table><table-row><table-cell>\(Self.times("<p>", 60))\(frame)\(Self.times("</p>", 60))"
        let text = try opened(OfficeTests().odt("\(table)</table-cell></table-row></table>"))
        #expect(text.text == "The wall\n")
    }

    @Test func `a link is begun once for a field`() throws {
        let separate = Self.times("<w:r><w:fldChar w:fldCharType='separate'/></w:r>", 3)
        let field =
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK https://a.example/</w:instrText>"
        let end = "<w:r><w:t>here</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
        let document = try opened(
            OfficeTests().word("<w:p>\(field)</w:r>\(separate)\(end)<w:r><w:t> and there</w:t></w:r></w:p>"))
        #expect(document.markLines == ["link https://a.example/: here"])
    }

    @Test func `a text that no one can have written is turned down`() throws {
        var page = PageText()
        let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
        for _ in 0..<34 { page.append(piece) }
        #expect(page.bytes.count <= PageText.longest + piece.count)
        #expect(throws: UnreadableDocument.self) { try page.finished(path: "release") }
    }

    @Test func `a line of a PDF tool that never ends is looked at once`() {
        var reader = PDFPageReader()
        let piece = Array("words ".utf8)
        let time = processorTime { for _ in 0..<60_000 { reader.take(piece) } }
        #expect(time < .seconds(20))
        #expect(reader.pages.isEmpty)
    }
}
