import Foundation
import ReleaseReader
import TestSupport
import Testing

@testable import DocumentFormats

@Suite struct PDFTests {
    @Test func `a release is read in the order of a reader, with its line ends and hyphens`() throws {
        let document = try read(PDFSamples.release.bytes)
        #expect(document.text == PDFSamples.text)
        #expect(document.mediaType == "application/pdf")
        #expect(document.encoding == "UTF-8")
        #expect(document.path == "a.pdf")
    }

    @Test func `larger letters are headings, links have addresses, running heads are surroundings`() throws {
        let document = try read(PDFSamples.release.bytes)
        #expect(
            marks(of: document) == [
                "runningHead: Harbour Town Port Authority",
                "heading(level: 1): Sea wall reopens to walkers after\neleven years",
                #"link(address: "https://films.harbour.example/wall"): The film is here,"#,
                #"link(address: "https://pages.harbour.example/wall?a=1&b=2"): and more of it is\#non a page of its own."#,
                "heading(level: 2): Media contacts", "surroundings: Page 1",
                "surroundings: Harbour Town Port Authority", "heading(level: 2): Notes to editors",
                "surroundings: Page 2", "surroundings: Harbour Town Port Authority",
                "heading(level: 2): About the board", "surroundings: Page 3",
            ])
    }

    @Test func `two pages have running heads too, and telephones at their feet are none`() throws {
        func page(_ words: String, foot: String) -> [PDFPaper.Line] {
            [
                .init("Harbour Town Port Authority", y: 780, size: 9), .init(words, y: 700),
                .init(foot, x: 290, y: 40, size: 9),
            ]
        }
        let numbered = try read(
            PDFPaper(pages: [page("The wall reopens.", foot: "1/2"), page("The board says so.", foot: "2/2")]).bytes)
        #expect(
            marks(of: numbered) == [
                "runningHead: Harbour Town Port Authority", "surroundings: 1/2",
                "surroundings: Harbour Town Port Authority", "surroundings: 2/2",
            ])
        let called = try read(
            PDFPaper(pages: [
                page("The wall reopens.", foot: "020 7946 0018"), page("The board says so.", foot: "020 7946 0019"),
            ]).bytes)
        #expect(
            marks(of: called) == [
                "runningHead: Harbour Town Port Authority", "surroundings: Harbour Town Port Authority",
            ])
        let alone = try read(PDFPaper(pages: [page("The wall reopens.", foot: "1")]).bytes)
        #expect(marks(of: alone) == [])
    }

    @Test func `labels stand with their values`() throws {
        let labels = PDFPaper.block(["Media contact:", "Phone:", "E-mail:"], y: 700)
        let values = PDFPaper.block(["Marta Lindqvist", "020 7946 0018", "marta@harbour.example"], x: 200, y: 700)
        let document = try read(PDFPaper(pages: [[.init("The wall", y: 740)] + labels + values]).bytes)
        #expect(
            document.text.hasSuffix(
                "Media contact: Marta Lindqvist\nPhone: 020 7946 0018\nE-mail: marta@harbour.example\n"))
    }

    @Test func `bullets stand with their words, and a value may have two lines`() throws {
        let bullets = PDFPaper.block(["•", "•"], y: 700, step: 28)
        let words = PDFPaper.block(["The wall is 4 km long", "and 6 m high."], x: 90, y: 700)
        let more = PDFPaper.block(["The walk is free."], x: 90, y: 672)
        let labels = PDFPaper.block(["Address:", "Phone:"], y: 600, step: 28)
        let values =
            PDFPaper.block(["1 Harbour Road", "Harbour Town"], x: 200, y: 600) + [
                .init("020 7946 0018", x: 200, y: 572)
            ]
        let document = try read(PDFPaper(pages: [bullets + words + more + labels + values]).bytes)
        #expect(
            document.text == """
                • The wall is 4 km long
                and 6 m high.
                • The walk is free.

                Address: 1 Harbour Road
                Harbour Town
                Phone: 020 7946 0018

                """)
    }

    @Test(arguments: [
        (PDFSamples.encrypted, "'a.pdf' is an encrypted PDF file. Save it without its password, and read that."),
        (
            PDFPaper.scanned,
            "'a.pdf' holds pictures of pages and no text: it was scanned. "
                + "Run it through a text recognition such as ocrmypdf, and read the result."
        ),
        (
            Array(PDFSamples.release.bytes.prefix(2000)),
            "'a.pdf' is a PDF file that was cut off: its end is missing. Get the file again, and read that."
        ),
        (
            Array("%PDF-1.7\nnothing of a file\n%%EOF\n".utf8),
            "'a.pdf' is a damaged PDF file. Get the file again, and read that."
        ),
    ])
    func `what cannot be read says why`(_ bytes: [UInt8], _ sentence: String) {
        let error = #expect(throws: UnreadableDocument.self) { try read(bytes) }
        #expect(error?.description == sentence)
    }

    @Test(arguments: ["/nowhere", "", "bin:.:", "/nowhere:/etc"])
    func `a machine without pdftotext says which package has it`(_ searchPath: String) {
        let error = #expect(throws: UnreadableDocument.self) {
            try PDFFormat(searchPath: searchPath).document(path: "a.pdf", bytes: PDFSamples.release.bytes)
        }
        #expect(
            error?.description
                == "'a.pdf' is a PDF file, and pdftotext, which reads it, is not here. "
                + "Install it: sudo apt-get install poppler-utils")
    }

    @Test(arguments: [
        (Tool.Outcome.ended(code: 0, said: "Syntax Warning"), nil),
        (.ended(code: 99, said: "Usage"), "is a PDF file, and the pdftotext that is here is not poppler's"),
        (.ended(code: 3, said: ""), "is a PDF file that does not let its text be copied"),
        (.ended(code: 127, said: ""), "is a PDF file, and pdftotext, which reads it, could not be started"),
        (.ended(code: 1, said: "Command Line Error: Incorrect password\n"), "is an encrypted PDF file"),
        (.ended(code: 1, said: "Syntax Error: Couldn't read xref table"), "is a damaged PDF file"),
        (.crashed, "is a damaged PDF file"), (.stopped, "is a PDF file that takes too long to read"),
        (.failed(ENOMEM), "is a PDF file, and pdftotext, which reads it, could not be started"),
    ])
    func `each end of pdftotext has its sentence`(_ outcome: Tool.Outcome, _ why: String?) {
        #expect(PDFFormat.trouble(outcome)?.why == why)
    }

    @Test func `it is known by its beginning, within the first 1,024 bytes`() {
        let format = PDFFormat()
        #expect(format.recognises(Array("%PDF-1.4".utf8)))
        #expect(format.recognises([UInt8](repeating: 0x0A, count: 1019) + Array("%PDF-1.7".utf8)))
        #expect(!format.recognises([UInt8](repeating: 0x0A, count: 1020) + Array("%PDF-1.7".utf8)))
        #expect(!format.recognises(Array("A file that begins with %PDF-".utf8)))
        #expect(!format.recognises(Array("A PDF file".utf8)) && !format.recognises([]))
    }

    @Test func `no damage to a file or to a tool's answer traps`() throws {
        var dice = Dice(seed: 7)
        for _ in 0..<25 {
            let document = try? read(dice.mutated(PDFSamples.release.bytes))
            #expect(document.map { !$0.text.isEmpty } ?? true)
        }
        let answer = try answer(of: "pdftotext", ["-bbox-layout", "-", "-"])
        let links = try self.answer(of: "pdftohtml", ["-xml", "-i", "-stdout", "-", "x"])
        for _ in 0..<150 {
            var reader = PDFPageReader()
            reader.take(dice.mutated(answer))
            let text = PDFText(reader.pages, links: PDFLink.all(in: dice.mutated(links)))
            #expect(text.marks.allSatisfy { $0.range.upperBound <= text.text.utf8.count })
        }
    }

    @Test func `pieces of any size are the same pages`() throws {
        let answer = try answer(of: "pdftotext", ["-bbox-layout", "-", "-"])
        var (whole, pieces) = (PDFPageReader(), PDFPageReader())
        whole.take(answer)
        for start in stride(from: 0, to: answer.count, by: 7) {
            pieces.take(Array(answer[start..<min(answer.count, start + 7)]))
        }
        #expect(whole.pages == pieces.pages)
        #expect(whole.pages.count == 3)
    }

    @Test(arguments: [
        ("oﬃce@harbour.example", "office@harbour.example"), ("\u{F0B7}", "•"), ("a\u{1}b", "ab"), ("Zoë", "Zoë"),
        ("harbour.example/press\u{AD}and\u{AD}media", "harbour.example/press-and-media"),
        ("harbour\u{2010}board.example", "harbour-board.example"), ("open \u{2013} shut", "open \u{2013} shut"),
    ])
    func `what fonts bring in is put right`(_ text: String, _ cleaned: String) {
        #expect(PDFCharacters.cleaned(text) == cleaned)
    }

    private func answer(of name: String, _ arguments: [String]) throws -> [UInt8] {
        let tool = try #require(Tool(named: name, searchPath: "/usr/local/bin:/usr/bin:/bin"))
        var answer: [UInt8] = []
        let outcome = tool.run(arguments, input: PDFSamples.release.bytes) {
            answer += $0; return true
        }
        #expect(outcome == .ended(code: 0, said: ""))
        return answer
    }

    private func read(_ bytes: [UInt8]) throws -> SourceDocument {
        try PDFFormat().document(path: "a.pdf", bytes: bytes)
    }
}

/// Each mark with the words that it stands on.
func marks(of document: SourceDocument) -> [String] {
    let bytes = Array(document.text.utf8)
    return document.marks.map { mark in
        var meaning = "\(mark.meaning)"
        if case .particular(let particular) = mark.meaning { meaning = particular.rawValue }
        return "\(meaning): \(String(decoding: bytes[mark.range], as: UTF8.self))"
    }
}
