import Catalogue
import Foundation

/// The papers of an invented railway, as they lie in a folder.
enum Town {
    static let release = """
        FOR IMMEDIATE RELEASE

        Night trains come back to the coast

        Brightwater, 20 November 2026 - Nordlys Rail will run night trains to the coast again. The first leaves on 3 April
        2027, and a day line follows.

        "Nobody needs to change at midnight," said Ingrid Halvorsen, director of Nordlys Rail.

        All about the new carriages: https://pictures.nordlysrail.example/carriages
        Our statement on night lines: https://nordlysrail.example/news/night-lines-2026-10-02

        Press contact: Jon Dahl, press officer, jon.dahl@nordlysrail.example, +44 20 7946 0018

        """

    /// The release with what was changed in it a day later.
    static let edition = release.replacing("will run night trains", with: "will run three night trains")
        .replacing("Jon Dahl, press officer", with: "Jon Dahl, head of press")

    static let embargoed = """
        EMBARGOED UNTIL 00:01 GMT, 3 March 2031

        Fares fall by a third

        Brightwater, 20 November 2026 - Nordlys Rail will lower its fares.

        Press contact: Jon Dahl, press officer, jon.dahl@nordlysrail.example, +44 20 7946 0018

        """

    static let vague = embargoed.replacing(
        "EMBARGOED UNTIL 00:01 GMT, 3 March 2031", with: "EMBARGOED UNTIL 3 March 2031")

    static let namesakes = """
        Name,Organisation,Email
        Jane Doe,Coast Watch,jane.doe@coastwatch.example

        """

    static let blank = " \n"

    static let article = """
        Night trains to return, railway says

        By Tomas Reed, Coastal Post
        Updated 9:45 AM GMT, Fri November 20, 2026

        BRIGHTWATER (CP) -- Nordlys Rail said that night trains would run to the coast again from April 3.

        "Nobody needs to change at midnight," said Ingrid Halvorsen, its director.

        """

    static let list = """
        Name,Organisation,Email,Phone
        Mira Solveig,Harbour Watch,mira@harbourwatch.example,+44 20 7946 0021
        Jon Dahl,Nordlys Rail,jon.dahl@nordlysrail.example,+44 20 7946 0022
        Per Odd,Harbour Watch,no address,

        """

    static let card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jane Doe\r\nEMAIL:jane@example.org\r\nEND:VCARD\r\n"

    /// Where the pictures are there, and the statement has gone.
    static var site: StandingSite {
        StandingSite([
            "https://pictures.nordlysrail.example/carriages": StandingSite.page("Carriages"),
            "https://nordlysrail.example/news/night-lines-2026-10-02": StandingSite.status(410),
        ])
    }

    /// A command line at a catalogue with the release, an article about it, a contact that was entered and a kit.
    static func furnished() throws -> CommandLineRun {
        let run = try CommandLineRun()
        try run.write(release, to: "release.txt")
        try run.write(article, to: "article.txt")
        try run("read", "\(run.folder)/release.txt", "--accept", "--yes", "--why", "sent by Jon")
        run.wait(minutes: 5)
        try run(
            "read", "\(run.folder)/article.txt", "--accept", "--yes", "--covers", "night-trains-come-back-to-the-coast")
        run.wait(minutes: 5)
        try run(
            "contact", "add", "--name", "Jane Doe", "--title", "Head of press", "--organisation", "Harbour Watch",
            "--number", "+44 20 7946 0019; usage: out of hours", "--email", "jane@harbourwatch.example", "--as", "ben")
        run.wait(minutes: 5)
        try run("kit", "new", "--release", "night-trains-come-back-to-the-coast", "--slug", "trains")
        run.wait(minutes: 5)
        return run
    }
}
