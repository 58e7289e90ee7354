import Foundation
import TestSupport
import Testing

/// Jo has a folder of what press offices sent: an e-mail, a PDF file, a text, and files that came damaged.
@Suite struct FormatsJourney {
    let session: Session

    init() throws {
        session = try Session()
        try session.write(FormatsJourney.mail, to: "mail.eml")
        try session.write(Papers.advisory, to: "text.txt")
        try write(FormatsJourney.paper.bytes, to: "paper.pdf")
        try write(Array(FormatsJourney.paper.bytes.prefix(900)), to: "broken.pdf")
    }

    @Test func `three are read, and the broken one is named`() throws {
        let outcome = try session.pressroom("read", "mail.eml", "paper.pdf", "broken.pdf", "text.txt")
        #expect(outcome.code == 1)
        for file in ["mail.eml", "paper.pdf", "text.txt"] { #expect(outcome.output.contains("\(file): a")) }
        #expect(
            outcome.errors
                == "'broken.pdf' is a PDF file that was cut off: its end is missing. Get the file again, and read that.\n"
                + "\nNothing was saved. Add --accept to put this into the catalogue.\n")
        for address in ["marta@harbour.example", "tomas@harbour.example"] {
            #expect(outcome.output.contains(address))
        }
    }

    @Test func `a file is known by what is in it, not by its name`() throws {
        try write(FormatsJourney.paper.bytes, to: "-x.eml")
        let outcome = try session.pressroom("read", "--", "-x.eml")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("-x.eml: a press release\n"))
        #expect(outcome.output.contains("Harbour café reopens after the storm"))
    }

    @Test func `a machine without pdftotext names the package`() throws {
        session.variables["PATH"] = session.folder
        let outcome = try session.pressroom("read", "paper.pdf")
        #expect(outcome.code == 1)
        #expect(
            outcome.errors
                == "'paper.pdf' is a PDF file, and pdftotext, which reads it, is not here. "
                + "Install it: sudo apt-get install poppler-utils\n")
        #expect(try session.pressroom("read", "mail.eml").code == 0)
    }

    @Test func `what was read is kept, and is known again`() throws {
        _ = try session.pressroom("init")
        #expect(try session.pressroom("read", "--accept", "paper.pdf", "mail.eml").code == 0)
        #expect(try session.pressroom("contact", "list").output.contains("Marta Lindqvist"))
        let again = try session.pressroom("read", "--accept", "paper.pdf", "mail.eml")
        #expect(again.code == 0, "\(again.errors)")
    }

    private func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: session.path(name)))
    }

    static let mail = """
        Return-Path: <press@harbour.example>
        MIME-Version: 1.0
        Date: Tue, 3 Mar 2015 10:00:00 +0000
        From: Harbour board <press@harbour.example>
        To: news@example.org
        Subject: =?utf-8?Q?Sea_wall_reopens_=E2=80=93_at_last?=
        Content-Type: text/plain; charset=utf-8; format=flowed
        Content-Transfer-Encoding: quoted-printable

        Sea wall reopens =E2=80=93 at last

        Harbour Town, 3 March 2015 =E2=80=93 The sea wall at Harbour Town reopens=20
        to walkers today, the harbour board said.

        Media contact: Marta Lindqvist, press officer, marta@harbour.example,=20
        +44 20 7946 0018

        """

    static let paper = PDFPaper(pages: [
        [.init("Harbour café reopens after the storm", y: 740, size: 20)]
            + PDFPaper.block(
                ["Harbour Town, 4 March 2015 – The café on the sea wall reopens, the harbour board said."], y: 700)
            + [.init("Media contact", y: 660, size: 14)]
            + PDFPaper.block(
                ["Tomas Okafor", "Head of communications", "+44 20 7946 0019", "tomas@harbour.example"], y: 640)
    ])
}
