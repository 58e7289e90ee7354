import Testing

@testable import PressroomCLI

/// Who changed what, and taking it back.
@Suite struct HistoryCommandTests {
    @Test func theNewestStandsFirst() throws {
        let run = try Town.furnished()
        #expect(
            try run("history")
                == .init(
                    code: 0,
                    output: """
                        change 4  25 November 2026 at 12:15 UTC · ana · new kit
                          added kit trains
                          added release night-trains-come-back-to-the-coast in kit trains
                          added contact jon-dahl in kit trains
                          added contact ingrid-halvorsen in kit trains
                          added statement statement-night-lines in kit trains
                          added coverage night-trains-to-return-railway-says in kit trains

                        change 3  25 November 2026 at 12:10 UTC · ben · add contact
                          added organisation harbour-watch
                          added contact jane-doe
                          added contactPoint jane-doe-email
                          added contactPoint jane-doe-voice

                        change 2  25 November 2026 at 12:05 UTC · ana · accept document
                          added document article.txt
                          added outlet coastal-post
                          added coverage night-trains-to-return-railway-says
                          added quote ingrid-halvorsen-nobody-needs-change-2

                        change 1  25 November 2026 at 12:00 UTC · ana · accept document · “sent by Jon”
                          added document release.txt
                          added organisation nordlys-rail
                          added release night-trains-come-back-to-the-coast
                          added contact jon-dahl
                          added contact ingrid-halvorsen
                          added contactPoint jon-dahl-email
                          added contactPoint jon-dahl-voice
                          added statement statement-night-lines
                          added quote ingrid-halvorsen-nobody-needs-change
                          added reference pictures-nordlysrail-example
                          added contact jon-dahl in release night-trains-come-back-to-the-coast
                          added contact ingrid-halvorsen in release night-trains-come-back-to-the-coast
                          added statement statement-night-lines in release night-trains-come-back-to-the-coast

                        """,
                    sentences: ""))
        #expect(
            try run("history", "--limit", "1")
                == .init(
                    code: 0,
                    output: """
                        change 4  25 November 2026 at 12:15 UTC · ana · new kit
                          added kit trains
                          added release night-trains-come-back-to-the-coast in kit trains
                          added contact jon-dahl in kit trains
                          added contact ingrid-halvorsen in kit trains
                          added statement statement-night-lines in kit trains
                          added coverage night-trains-to-return-railway-says in kit trains

                        """,
                    sentences: ""))
    }

    @Test func aRecordShowsItsValues() throws {
        let run = try Town.furnished()
        #expect(
            try run("history", "contact/jane-doe")
                == .init(
                    code: 0,
                    output: """
                        change 3  25 November 2026 at 12:10 UTC · ben · add contact
                          added contact jane-doe
                            role: “press officer”
                            name: “Jane Doe”
                            title: “Head of press”
                            organisation: “harbour-watch”
                          added contactPoint jane-doe-email
                            kind: “email”
                            as given: “jane@harbourwatch.example”
                            normalised: “jane@harbourwatch.example”
                            contact: “jane-doe”
                          added contactPoint jane-doe-voice
                            kind: “voice”
                            as given: “+44 20 7946 0019”
                            normalised: “+442079460019”
                            usage: “out of hours”
                            contact: “jane-doe”

                        """,
                    sentences: ""))
        run.width = 60
        #expect(
            try run("history", "contact/jane-doe")
                == .init(
                    code: 0,
                    output: """
                        change 3  25 November 2026 at 12:10 UTC · ben · add contact
                          added contact jane-doe
                            role: “press officer”
                            name: “Jane Doe”
                            title: “Head of press”
                            organisation: “harbour-watch”
                          added contactPoint jane-doe-email
                            kind: “email”
                            as given: “jane@harbourwatch.example”
                            normalised: “jane@harbourwatch.example”
                            contact: “jane-doe”
                          added contactPoint jane-doe-voice
                            kind: “voice”
                            as given: “+44 20 7946 0019”
                            normalised: “+442079460019”
                            usage: “out of hours”
                            contact: “jane-doe”

                        """,
                    sentences: ""))
    }

    @Test func theJSONHasEveryField() throws {
        let run = try Town.furnished()
        #expect(
            try run("history", "--json", "--limit", "1")
                == .init(
                    code: 0,
                    output: """
                        [
                          {
                            "change": 4,
                            "at": "2026-11-25T12:15:00Z",
                            "actor": "ana",
                            "action": "new kit",
                            "why": null,
                            "undoes": null,
                            "undoneBy": null,
                            "lines": [
                              {
                                "what": "added",
                                "record": "kit trains",
                                "fields": [{"field": "title", "before": null, "after": "Night trains come back to \
                        the coast"}]
                              },
                              {
                                "what": "added",
                                "record": "release night-trains-come-back-to-the-coast in kit trains",
                                "fields": []
                              },
                              {"what": "added", "record": "contact jon-dahl in kit trains", "fields": []},
                              {"what": "added", "record": "contact ingrid-halvorsen in kit trains", "fields": []},
                              {"what": "added", "record": "statement statement-night-lines in kit trains", \
                        "fields": []},
                              {
                                "what": "added",
                                "record": "coverage night-trains-to-return-railway-says in kit trains",
                                "fields": []
                              }
                            ]
                          }
                        ]

                        """,
                    sentences: ""))
    }

    @Test func anUndoIsAChangeToo() throws {
        let run = try Town.furnished()
        #expect(
            try run("undo", "--why", "made too early")
                == .init(
                    code: 0,
                    output: """
                        change 5  25 November 2026 at 12:20 UTC · ana · undo · undoes change 4 · “made too early”
                          removed coverage night-trains-to-return-railway-says in kit trains
                          removed statement statement-night-lines in kit trains
                          removed contact ingrid-halvorsen in kit trains
                          removed contact jon-dahl in kit trains
                          removed release night-trains-come-back-to-the-coast in kit trains
                          removed kit trains

                        """,
                    sentences: """
                        Undid change 4.
                        This is change 5; to undo it in turn, run 'pressroom undo 5'.

                        """))
        #expect(
            try run("history", "--limit", "2")
                == .init(
                    code: 0,
                    output: """
                        change 5  25 November 2026 at 12:20 UTC · ana · undo · undoes change 4 · “made too early”
                          removed coverage night-trains-to-return-railway-says in kit trains
                          removed statement statement-night-lines in kit trains
                          removed contact ingrid-halvorsen in kit trains
                          removed contact jon-dahl in kit trains
                          removed release night-trains-come-back-to-the-coast in kit trains
                          removed kit trains

                        change 4  25 November 2026 at 12:15 UTC · ana · new kit · undone by change 5
                          added kit trains
                          added release night-trains-come-back-to-the-coast in kit trains
                          added contact jon-dahl in kit trains
                          added contact ingrid-halvorsen in kit trains
                          added statement statement-night-lines in kit trains
                          added coverage night-trains-to-return-railway-says in kit trains

                        """,
                    sentences: ""))
        #expect(
            try run("undo", "--as", "ben")
                == .init(
                    code: 0,
                    output: """
                        change 6  25 November 2026 at 12:20 UTC · ben · undo · undoes change 3
                          removed contactPoint jane-doe-voice
                          removed contactPoint jane-doe-email
                          removed contact jane-doe
                          removed organisation harbour-watch

                        """,
                    sentences: """
                        Undid change 3.
                        This is change 6; to undo it in turn, run 'pressroom undo 6'.

                        """))
    }

    @Test func anEmptyCatalogueHasNoHistory() throws {
        let run = try CommandLineRun()
        #expect(
            try run("history")
                == .init(
                    code: 0, output: "",
                    sentences: "Nothing has been changed yet.\n"))
    }
}
