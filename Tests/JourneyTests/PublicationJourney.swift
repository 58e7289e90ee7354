import Foundation
import TestSupport
import Testing

/// A kit's text is the release for publication: nothing of the mail or the page that it came in is in any of its forms.
@Suite struct PublicationJourney {
    static let story = """
        The old lighthouse of Harbour Town opens its doors to visitors on Saturday, for the first time since it was built, \
        Harbour Watch said today.

        "We are glad to show it to everybody who comes by," said Ana Lind, head of visits at Harbour Watch.
        """
    static let plain = """
        Lighthouse opens its doors

        4 March 2030

        \(story)

        Notes to editors

        The lighthouse was built in 1860 and has 199 steps.

        Press contact

        Mira Solveig, press officer, +44 20 7946 0018, mira@harbour.example

        About Harbour Watch

        Harbour Watch looks after the harbour and its buildings.
        """

    static let mail = """
        Received: from canary-relay.example by mx.canary.example; Mon, 4 Mar 2030 09:00:00 +0000
        From: Canary Sender <canary-sender@harbour.example>
        To: Ed Canary <ed@canary.example>, sub@canary.example
        Cc: Carla Canary <carla@canary.example>
        Reply-To: canary-reply@harbour.example
        Date: Mon, 4 Mar 2030 09:00:00 +0000
        Message-ID: <canary-id@harbour.example>
        Subject: Lighthouse opens its doors
        Content-Type: text/plain; charset=utf-8

        \(plain)
        """

    static let saved = """
        From: Canary Sender <canary-sender@harbour.example>
        Sent: Monday 4 March 2030 09:00
        To: Ed Canary <ed@canary.example>
        Subject: Lighthouse opens its doors

        \(plain)
        """

    static let forwarded = """
        From: Ed Canary <ed@canary.example>
        To: Sub Canary <sub@canary.example>
        Date: Mon, 4 Mar 2030 11:00:00 +0000
        Subject: Fwd: Lighthouse opens its doors
        Content-Type: text/plain; charset=utf-8

        Canary, shall we run this?

        ---------- Forwarded message ---------
        From: Canary Sender <canary-sender@harbour.example>
        Date: Mon, 4 Mar 2030 at 09:00
        Subject: Lighthouse opens its doors
        To: Ed Canary <ed@canary.example>

        \(plain)
        """

    static let page: String = {
        let paragraphs = plain.split(separator: "\n\n").dropFirst().map { "<p>\($0)</p>" }.joined(separator: "\n")
        return """
            <!DOCTYPE html><html lang="en"><head><title>Lighthouse opens its doors | Canary Title</title>
            <meta name="description" content="Canary description">
            <meta property="og:site_name" content="Canary Site"></head><body>
            <div class="cookie-banner"><p>Canary uses cookies. Accept all cookies?</p></div>
            <header><nav><ul><li><a href="/">Canary home</a></li><li><a href="/news">Canary news</a></li></ul></nav></header>
            <main><article><p class="breadcrumb">Home / Canary / Press releases</p>
            <h1>Lighthouse opens its doors</h1>
            \(paragraphs)
            </article><aside><h2>Canary stories</h2><ul><li><a href="/pier">Pier canary painted</a></li></ul></aside></main>
            <div class="share">Share this canary on</div>
            <footer><p>© 2030 Canary Ltd. All rights reserved. Privacy policy.</p><p>Follow canary</p></footer>
            </body></html>
            """
    }()

    @Test(arguments: [
        ("mail.eml", mail), ("saved.txt", saved), ("forwarded.eml", forwarded), ("page.html", page),
        ("plain.txt", plain),
    ])
    func nothingAroundTheReleaseIsInAnyForm(_ name: String, _ text: String) throws {
        let session = try Session()
        _ = try session.pressroom("init")
        try session.write(text, to: name)
        let read = try session.pressroom("read", name, "--accept", "--yes")
        #expect(read.code == 0, "\(read.errors)")
        let kit = "lighthouse-opens-its-doors"
        _ = try session.pressroom("kit", "new", "--release", kit)
        _ = try session.pressroom("kit", "export", kit, "--to", "out")
        // Who wrote the mails of one that was passed on is another matter: they may be contacts.
        if !name.hasPrefix("forwarded") { try expectNoCanary(in: session, kit) }
        let readme = try session.shell("cat out/README.txt").output
        let full = try #require(readme.components(separatedBy: "FULL TEXT\n\n").last)
        #expect(!full.lowercased().contains("canary"), "\(full)")
        #expect(full.hasPrefix("Lighthouse opens its doors\n"), "\(full)")
        #expect(full.contains("We are glad to show it") && full.contains("199 steps"))
        #expect(full.contains("Mira Solveig") && full.contains("the harbour and its buildings."), "\(full)")
    }

    /// What stands on each page of a PDF above and below the text, with the page's number; a letterhead, which stands there
    /// without, is part of the release once.
    @Test func nothingAroundThePagesOfAPDFIsInAnyForm() throws {
        let session = try Session()
        _ = try session.pressroom("init")
        func around(_ page: Int) -> [PDFPaper.Line] {
            [
                .init("Canary Trust newsroom \(page)", y: 810, size: 8),
                .init("Canary page \(page) of 3", x: 440, y: 36, size: 8),
            ]
        }
        let paper = PDFPaper(pages: [
            around(1) + [.init("Lighthouse opens its doors", y: 740, size: 20), .init("4 March 2030", y: 710)]
                + PDFPaper.block(
                    [
                        "The old lighthouse of Harbour Town opens its doors to visitors on Saturday, for",
                        "the first time since it was built, Harbour Watch said today.",
                    ], y: 680),
            around(2)
                + PDFPaper.block(
                    ["\"We are glad to show it to everybody who comes by,\" said Ana Lind, head of visits."], y: 740),
            around(3) + [.init("Notes to editors", y: 740, size: 14)]
                + PDFPaper.block(["The lighthouse was built in 1860 and has 199 steps."], y: 710)
                + [.init("Press contact", y: 660, size: 14)]
                + PDFPaper.block(
                    ["Mira Solveig, press officer, +44 20 7946 0018, mira@harbour.example"], y: 640),
        ])
        try Data(paper.bytes).write(to: URL(fileURLWithPath: session.path("release.pdf")))
        let read = try session.pressroom("read", "release.pdf", "--accept", "--yes")
        #expect(read.code == 0, "\(read.errors)")
        let kit = "lighthouse-opens-its-doors"
        _ = try session.pressroom("kit", "new", "--release", kit)
        _ = try session.pressroom("kit", "export", kit, "--to", "out")
        try expectNoCanary(in: session, kit)
        let readme = try session.shell("cat out/README.txt").output
        #expect(readme.contains("We are glad to show it") && readme.contains("199 steps"), "\(readme)")
        #expect(readme.contains("Mira Solveig"))
    }

    private func expectNoCanary(in session: Session, _ kit: String) throws {
        for audience in ["press", "internal"] {
            for format in ["text", "json", "vcard"] {
                let told = try session.pressroom("kit", "export", kit, "--format", format, "--audience", audience)
                    .output
                #expect(!told.isEmpty && !told.lowercased().contains("canary"), "\(format): \(told)")
            }
        }
        #expect(try !session.shell("cat out/*.* out/contacts/*").output.lowercased().contains("canary"))
    }

    @Test(arguments: [
        "EMBARGOED until 9:00 a.m. GMT, Monday 4 March 2030", "Not for publication before 09:00 GMT on 4 March 2030",
        "UNDER EMBARGO UNTIL 4 March 2030, 10:00 CET",
    ])
    func anEmbargoThatWasMovedIsNotContradictedByTheText(_ notice: String) throws {
        let session = try Session()
        _ = try session.pressroom("init")
        try session.write("\(notice)\n\n\(Self.plain)", to: "plain.txt")
        let read = try session.pressroom("read", "plain.txt", "--accept", "--yes")
        #expect(read.code == 0, "\(read.errors)")
        let kit = "lighthouse-opens-its-doors"
        _ = try session.pressroom("kit", "new", "--release", kit)
        #expect(try fullText(of: kit, in: session, "as-read").contains(notice))
        let edit = try session.pressroom(
            "release", "edit", kit, "--embargo", "2030-03-04 11:30 Europe/London", "--why", "the pilot boat is late")
        let moved = try fullText(of: kit, in: session, "moved")
        #expect(!moved.contains(notice) && moved.hasPrefix("Lighthouse opens its doors\n"), "\(moved)")
        // A later edition that prints the old one does not bring it back.
        try session.write("\(notice)\n\n\(Self.plain)\nWith more about the harbour.\n", to: "plain.txt")
        let later = try session.pressroom("read", "plain.txt", "--accept", "--yes")
        #expect(later.code == 0 && later.errors.contains("new edition"), "\(later.errors)")
        let again = try fullText(of: kit, in: session, "again")
        #expect(!again.contains(notice) && again.contains("With more about the harbour."), "\(again)")
        let edition = try #require(later.errors.firstMatch(of: /undo ([0-9]+)/)?.1)
        _ = try session.pressroom("undo", String(edition))
        let change = try #require(edit.errors.firstMatch(of: /undo ([0-9]+)/)?.1)
        _ = try session.pressroom("undo", String(change))
        #expect(try fullText(of: kit, in: session, "taken-back").contains(notice))
    }

    private func fullText(of kit: String, in session: Session, _ folder: String) throws -> String {
        let export = try session.pressroom(
            "kit", "export", kit, "--to", folder, "--under-embargo", "--for", "Jo Bell, Evening Star")
        #expect(export.code == 0, "\(export.errors)")
        let readme = try session.shell("cat \(folder)/README.txt").output
        return try #require(readme.components(separatedBy: "FULL TEXT\n\n").last)
    }
}
