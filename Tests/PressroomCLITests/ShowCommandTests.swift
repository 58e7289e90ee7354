import Testing

@testable import PressroomCLI

/// Records, one at a time.
@Suite struct ShowCommandTests {
    @Test func aRelease() throws {
        let run = try Town.furnished()
        #expect(
            try run("release", "show", "night-trains-come-back-to-the-coast")
                == .init(
                    code: 0,
                    output: """
                        Night trains come back to the coast (release/night-trains-come-back-to-the-coast)
                          kind          release
                          issued        20 November 2026
                          organisation  Nordlys Rail
                          release       for immediate release
                          dateline      Brightwater
                          language      en
                          status        usable
                          audience      press
                          document      release.txt

                        Contacts
                          jon-dahl          Jon Dahl, press officer, Nordlys Rail
                                              email jon.dahl@nordlysrail.example
                                              voice +44 20 7946 0018
                          ingrid-halvorsen  Ingrid Halvorsen, spokesperson, Nordlys Rail

                        Statements
                          statement-night-lines  statement on night lines
                                                   https://nordlysrail.example/news/night-lines-2026-10-02

                        Links
                          website  https://pictures.nordlysrail.example/carriages

                        Quotes
                          •  “Nobody needs to change at midnight”
                               said by Ingrid Halvorsen, director of Nordlys Rail

                        Coverage
                          night-trains-to-return-railway-says  Night trains to return, railway says

                        """,
                    sentences: ""))
        try run("release", "show", "nothing")
        run.width = 60
        #expect(
            try run("release", "show", "night-trains-come-back-to-the-coast")
                == .init(
                    code: 0,
                    output: """
                        Night trains come back to the coast
                        (release/night-trains-come-back-to-the-coast)
                          kind          release
                          issued        20 November 2026
                          organisation  Nordlys Rail
                          release       for immediate release
                          dateline      Brightwater
                          language      en
                          status        usable
                          audience      press
                          document      release.txt

                        Contacts
                          jon-dahl          Jon Dahl, press officer, Nordlys Rail
                                              email jon.dahl@nordlysrail.example
                                              voice +44 20 7946 0018
                          ingrid-halvorsen  Ingrid Halvorsen, spokesperson, Nordlys
                                            Rail

                        Statements
                          statement-night-lines
                            statement on night lines
                              https://nordlysrail.example/news/night-lines-2026-10-02

                        Links
                          website  https://pictures.nordlysrail.example/carriages

                        Quotes
                          •  “Nobody needs to change at midnight”
                               said by Ingrid Halvorsen, director of Nordlys Rail

                        Coverage
                          night-trains-to-return-railway-says
                            Night trains to return, railway says

                        """,
                    sentences: ""))
    }

    @Test func whatCameWithIt() throws {
        let run = try Town.furnished()
        #expect(
            try run("coverage", "show", "night-trains-to-return-railway-says")
                == .init(
                    code: 0,
                    output: """
                        Night trains to return, railway says (coverage/night-trains-to-return-railway-says)
                          outlet    Coastal Post
                          byline    Tomas Reed
                          updated   20 November 2026 at 09:45 UTC (printed in GMT)
                          dateline  BRIGHTWATER
                          covers    night-trains-come-back-to-the-coast: Night trains come back to the coast
                          document  article.txt
                          audience  press

                        Quotes
                          •  “Nobody needs to change at midnight”
                               said by Ingrid Halvorsen, its director

                        """,
                    sentences: ""))
    }

    @Test func aContact() throws {
        let run = try Town.furnished()
        #expect(
            try run("contact", "show", "jane-doe")
                == .init(
                    code: 0,
                    output: """
                        Jane Doe (contact/jane-doe)
                          role          press officer
                          title         Head of press
                          organisation  Harbour Watch
                          audience      press

                        Reached at
                          email  jane@harbourwatch.example
                          voice  +44 20 7946 0019 (out of hours)
                                   dialled as +442079460019

                        """,
                    sentences: ""))
    }

    @Test func aKit() throws {
        let run = try Town.furnished()
        #expect(
            try run("kit", "show", "trains")
                == .init(
                    code: 0,
                    output: """
                        Night trains come back to the coast (kit/trains)
                          audience  press

                        Releases
                          night-trains-come-back-to-the-coast  Night trains come back to the coast

                        Contacts
                          jon-dahl          Jon Dahl, press officer, Nordlys Rail
                                              email jon.dahl@nordlysrail.example
                                              voice +44 20 7946 0018
                          ingrid-halvorsen  Ingrid Halvorsen, spokesperson, Nordlys Rail

                        Statements
                          statement-night-lines  statement on night lines
                                                   https://nordlysrail.example/news/night-lines-2026-10-02

                        Coverage
                          night-trains-to-return-railway-says  Night trains to return, railway says

                        """,
                    sentences: "Put something right with 'pressroom contact edit jon-dahl' or "
                        + "'pressroom release edit night-trains-come-back-to-the-coast'.\n"))
        #expect(
            try run("kit", "show", "trains", "--audience", "press")
                == .init(
                    code: 0,
                    output: """
                        Night trains come back to the coast (kit/trains)
                          audience  press
                          seen by   press

                        Releases
                          night-trains-come-back-to-the-coast  Night trains come back to the coast

                        Contacts
                          jon-dahl          Jon Dahl, press officer, Nordlys Rail
                                              email jon.dahl@nordlysrail.example
                                              voice +44 20 7946 0018
                          ingrid-halvorsen  Ingrid Halvorsen, spokesperson, Nordlys Rail

                        Statements
                          statement-night-lines  statement on night lines
                                                   https://nordlysrail.example/news/night-lines-2026-10-02

                        Coverage
                          night-trains-to-return-railway-says  Night trains to return, railway says

                        """,
                    sentences: ""))
    }
}
