import Testing

@testable import PressroomCLI

/// Documents, read and taken in.
@Suite struct ReadCommandTests {
    @Test func aReleaseIsShown() throws {
        let run = try CommandLineRun()
        try run.write(Town.release, to: "release.txt")
        #expect(
            try run("read", "\(run.folder)/release.txt")
                == .init(
                    code: 0,
                    output: """
                        FOLDER/release.txt: a press release
                            1:1  kind          a press release
                            3:1  headline      Night trains come back to the coast
                           5:33  organisation  Nordlys Rail
                           5:14  issued        20 November 2026
                            1:1  release       for immediate release
                            5:1  dateline      Brightwater

                        Press contacts
                          13:16  press officer  Jon Dahl, press officer, Nordlys Rail
                          13:41  email          jon.dahl@nordlysrail.example
                          13:71  voice          +44 20 7946 0018 → +442079460018

                        Spokespeople
                           8:44  quoted  Ingrid Halvorsen, director of Nordlys Rail, Nordlys Rail

                        Statements
                          11:31  2 October 2026  statement on night lines
                                                   https://nordlysrail.example/news/night-lines-2026-10-02
                                                   inferred: the address has 2026-10-02 in it

                        Quotes
                            8:2  •  “Nobody needs to change at midnight”
                                      said by Ingrid Halvorsen, director of Nordlys Rail

                        Other links
                          10:30  website  https://pictures.nordlysrail.example/carriages

                        """,
                    sentences: """

                        Nothing was saved. Add --accept to put this into the catalogue.

                        """))
        run.width = 60
        #expect(
            try run("read", "\(run.folder)/release.txt")
                == .init(
                    code: 0,
                    output: """
                        FOLDER/release.txt: a
                        press release
                            1:1  kind          a press release
                            3:1  headline      Night trains come back to the coast
                           5:33  organisation  Nordlys Rail
                           5:14  issued        20 November 2026
                            1:1  release       for immediate release
                            5:1  dateline      Brightwater

                        Press contacts
                          13:16  press officer  Jon Dahl, press officer, Nordlys
                                                Rail
                          13:41  email          jon.dahl@nordlysrail.example
                          13:71  voice          +44 20 7946 0018 → +442079460018

                        Spokespeople
                           8:44  quoted  Ingrid Halvorsen, director of Nordlys Rail,
                                         Nordlys Rail

                        Statements
                          11:31  2 October 2026  statement on night lines
                                                   https://nordlysrail.example/news/night-lines-2026-10-02
                                                   inferred: the address has
                                                   2026-10-02 in it

                        Quotes
                            8:2  •  “Nobody needs to change at midnight”
                                      said by Ingrid Halvorsen, director of Nordlys
                                      Rail

                        Other links
                          10:30  website  https://pictures.nordlysrail.example/carriages

                        """,
                    sentences: """

                        Nothing was saved. Add --accept to put this into the
                        catalogue.

                        """))
    }

    @Test func anArticleIsShown() throws {
        let run = try CommandLineRun()
        try run.write(Town.article, to: "article.txt")
        #expect(
            try run("read", "\(run.folder)/article.txt")
                == .init(
                    code: 0,
                    output: """
                        FOLDER/article.txt: coverage
                                kind      coverage
                                            inferred: it has a byline (line 3), a time of update, an outlet in the dateline (line 6)
                           1:1  headline  Night trains to return, railway says
                          3:16  outlet    Coastal Post
                          4:26  issued    20 November 2026
                           6:1  dateline  BRIGHTWATER
                           3:4  byline    Tomas Reed
                           4:9  updated   20 November 2026 at 09:45 UTC (printed in GMT)

                        Spokespeople
                          8:44  quoted  Ingrid Halvorsen, its director

                        Quotes
                           8:2  •  “Nobody needs to change at midnight”
                                     said by Ingrid Halvorsen, its director

                        """,
                    sentences: """

                        Nothing was saved. Add --accept to put this into the catalogue.

                        """))
    }

    @Test func whatIsDoubtfulIsAskedFirst() throws {
        let run = try CommandLineRun()
        try run.write(Town.release, to: "release.txt")
        try run("read", "\(run.folder)/release.txt", "--accept")
        #expect(
            try run("read", "\(run.folder)/release.txt", "--accept", "--yes")
                == .init(
                    code: 0,
                    output: """
                        organisation/nordlys-rail
                        release/night-trains-come-back-to-the-coast
                        contact/jon-dahl
                        contactPoint/jon-dahl-email
                        contactPoint/jon-dahl-voice
                        contact/ingrid-halvorsen
                        statement/statement-night-lines
                        quote/ingrid-halvorsen-nobody-needs-change
                        reference/pictures-nordlysrail-example

                        """,
                    sentences: """
                        Saved 'FOLDER/release.txt' as release night-trains-come-back-to-the-coast with 1 \
                        organisation, 2 contacts, 1 statement, 1 quote and 1 reference.
                        Make a kit of it with 'pressroom kit new --release night-trains-come-back-to-the-coast'.
                        This is change 1; to undo it, run 'pressroom undo 1'.

                        """))
        #expect(
            try run("read", "\(run.folder)/release.txt", "--accept", "--yes")
                == .init(
                    code: 0, output: "",
                    sentences: """
                        'FOLDER/release.txt' has been read before (release night-trains-come-back-to-the-coast); \
                        nothing changed.

                        """))
        #expect(
            try run("read", "\(run.folder)/release.txt")
                == .init(
                    code: 0,
                    output: """
                        FOLDER/release.txt: a press release
                            1:1  kind          a press release
                            3:1  headline      Night trains come back to the coast
                           5:33  organisation  Nordlys Rail
                           5:14  issued        20 November 2026
                            1:1  release       for immediate release
                            5:1  dateline      Brightwater

                        Press contacts
                          13:16  press officer  Jon Dahl, press officer, Nordlys Rail
                          13:41  email          jon.dahl@nordlysrail.example
                          13:71  voice          +44 20 7946 0018 → +442079460018

                        Spokespeople
                           8:44  quoted  Ingrid Halvorsen, director of Nordlys Rail, Nordlys Rail

                        Statements
                          11:31  2 October 2026  statement on night lines
                                                   https://nordlysrail.example/news/night-lines-2026-10-02
                                                   inferred: the address has 2026-10-02 in it

                        Quotes
                            8:2  •  “Nobody needs to change at midnight”
                                      said by Ingrid Halvorsen, director of Nordlys Rail

                        Other links
                          10:30  website  https://pictures.nordlysrail.example/carriages

                        This document has been read before (release night-trains-come-back-to-the-coast).

                        """,
                    sentences: ""))
    }

    @Test func anEditionIsShownAndTakenIn() throws {
        let run = try Town.furnished()
        try run.write(Town.edition, to: "release.txt")
        #expect(
            try run("read", "\(run.folder)/release.txt")
                == .init(
                    code: 0,
                    output: """
                        FOLDER/release.txt: a press release
                            1:1  kind          a press release
                            3:1  headline      Night trains come back to the coast
                           5:33  organisation  Nordlys Rail
                           5:14  issued        20 November 2026
                            1:1  release       for immediate release
                            5:1  dateline      Brightwater

                        Press contacts
                          13:16  press officer  Jon Dahl, head of press, Nordlys Rail
                          13:41  email          jon.dahl@nordlysrail.example
                          13:71  voice          +44 20 7946 0018 → +442079460018

                        Spokespeople
                           8:44  quoted  Ingrid Halvorsen, director of Nordlys Rail, Nordlys Rail

                        Statements
                          11:31  2 October 2026  statement on night lines
                                                   https://nordlysrail.example/news/night-lines-2026-10-02
                                                   inferred: the address has 2026-10-02 in it

                        Quotes
                            8:2  •  “Nobody needs to change at midnight”
                                      said by Ingrid Halvorsen, director of Nordlys Rail

                        Other links
                          10:30  website  https://pictures.nordlysrail.example/carriages

                        A changed edition of release night-trains-come-back-to-the-coast. What differs:
                          contact jon-dahl, title: “press officer” → “head of press”

                        What differs in its text:
                          … 20 November 2026 - Nordlys Rail will run {+three+} night trains to the coast again. The \
                        first … on night lines: https://nordlysrail.example/news/night-lines-2026-10-02

                          Press contact: Jon Dahl, [-press officer,-] {+head of press,+} jon.dahl@nordlysrail.example, \
                        +44 20 7946 0018

                        """,
                    sentences: """

                        Nothing was saved. Add --accept to put this into the catalogue.

                        """))
        try run("read", "\(run.folder)/release.txt", "--accept", "--only", "contacts")
        #expect(
            try run("read", "\(run.folder)/release.txt", "--accept", "--yes")
                == .init(
                    code: 0, output: "release/night-trains-come-back-to-the-coast\n",
                    sentences: """

                        A changed edition of release night-trains-come-back-to-the-coast. What differs:
                          contact jon-dahl, title: “press officer” → “head of press”

                        What differs in its text:
                          … 20 November 2026 - Nordlys Rail will run {+three+} night trains to the coast again. The \
                        first … on night lines: https://nordlysrail.example/news/night-lines-2026-10-02

                          Press contact: Jon Dahl, [-press officer,-] {+head of press,+} jon.dahl@nordlysrail.example, \
                        +44 20 7946 0018

                        Saved 'FOLDER/release.txt' as a new edition of release night-trains-come-back-to-the-coast.
                        This is change 5; to undo it, run 'pressroom undo 5'.

                        """))
        try run.write(Town.release, to: "release.txt")
        #expect(
            try run("read", "\(run.folder)/release.txt", "--accept", "--yes")
                == .init(
                    code: 0, output: "",
                    sentences: """
                        'FOLDER/release.txt' is an earlier edition of release night-trains-come-back-to-the-coast: \
                        change 5 brought in a later one; nothing changed.

                        """))
    }

    @Test func anEmbargoIsTakenIn() throws {
        let run = try CommandLineRun()
        try run.write(Town.embargoed, to: "embargoed.txt")
        #expect(
            try run("read", "\(run.folder)/embargoed.txt", "--accept")
                == .init(
                    code: 0,
                    output: """
                        organisation/nordlys-rail
                        release/fares-fall-by-a-third
                        contact/jon-dahl
                        contactPoint/jon-dahl-email
                        contactPoint/jon-dahl-voice

                        """,
                    sentences: """
                        Saved 'FOLDER/embargoed.txt' as release fares-fall-by-a-third with 1 organisation and 1 \
                        contact.
                        Make a kit of it with 'pressroom kit new --release fares-fall-by-a-third'.
                        This is change 1; to undo it, run 'pressroom undo 1'.

                        """))
        try run(
            "read", "\(run.folder)/embargoed.txt", "--accept", "--yes", "--covers",
            "fares-fall-by-a-third")
        try run(
            "read", "\(run.folder)/embargoed.txt", "--accept", "--yes", "--embargo",
            "2031-01-01T00:01 GMT")
        #expect(
            try run("read", "\(run.folder)/embargoed.txt", "--accept", "--yes", "--json")
                == .init(
                    code: 0,
                    output: """
                        {
                          "change": null,
                          "documents": [
                            {
                              "path": "FOLDER/embargoed.txt",
                              "standing": "known",
                              "record": "release/fares-fall-by-a-third",
                              "made": [],
                              "covers": null
                            }
                          ]
                        }

                        """,
                    sentences: """
                        'FOLDER/embargoed.txt' has been read before (release fares-fall-by-a-third); nothing \
                        changed.

                        """))
    }
}
