import Testing

@testable import PressroomCLI

/// Who changed what, and taking it back.
@Suite struct HistoryCommandTests {
    /// A line for each change: enough to find the one that is meant.
    @Test func aChangeIsSummedUpInALine() throws {
        let run = try Town.furnished()
        #expect(
            try run("history").output == """
                change 4  25 November 2026 at 12:15 UTC · ana · new kit · added kit trains, 5 members
                change 3  25 November 2026 at 12:10 UTC · ben · add contact · added organisation harbour-watch, \
                contact jane-doe, 2 contact points
                change 2  25 November 2026 at 12:05 UTC · ana · accept document · added outlet coastal-post, coverage \
                night-trains-to-return-railway-says, quote ingrid-halvorsen-nobody-needs-change-2, document article.txt
                change 1  25 November 2026 at 12:00 UTC · ana · accept document · added organisation nordlys-rail, \
                release night-trains-come-back-to-the-coast, 2 contacts, statement statement-night-lines, quote \
                ingrid-halvorsen-nobody-needs-change, reference pictures-nordlysrail-example, document release.txt, 2 \
                contact points, 3 members · “sent by Jon”

                """)
        try run("contact", "edit", "jane-doe", "--title", "Press officer", "--pronouns", "she/her")
        run.width = 80
        let narrow = try run("history", "--limit", "1").output
        #expect(narrow.hasPrefix("change 5  25 November 2026 at 12:20 UTC · ana · edit contact · changed contact"))
        #expect(narrow.hasSuffix("…\n") && narrow.dropLast().count <= 80, "\(narrow)")
    }

    @Test func oneChangeIsShownWholeByItsNumber() throws {
        let run = try Town.furnished()
        let whole = try run("history", "3")
        #expect(whole.output.hasPrefix("change 3  25 November 2026 at 12:10 UTC · ben · add contact\n"))
        #expect(whole.output.contains("    title: “Head of press”\n"))
        #expect(whole.output.components(separatedBy: "change ").count == 2)
        #expect(try run("history", "3", "--json").output.contains("\"change\": 3"))
        for number in ["0", "5", "99999999999999999999", "9223372036854775807"] {
            let none = try run("history", number)
            #expect(none.code == 1)
            #expect(none.sentences == "There is no change \(number). Run 'pressroom history' to see every change.\n")
        }
    }

    @Test func theNewestStandsFirst() throws {
        let run = try Town.furnished()
        #expect(
            try run("history", "--full")
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
            try run("history", "--full", "--limit", "1")
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
            try run("history", "--full", "--limit", "2")
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
