import Testing

@testable import PressroomCLI

/// Where each fact comes from, and what words find.
@Suite struct ExplainCommandTests {
    @Test func wordsFindRecords() throws {
        let run = try Town.furnished()
        let found = try run("search", "night")
        #expect(
            found
                == .init(
                    code: 0,
                    output: """
                        kit/trains  Night trains come back to the coast
                            «Night» trains come back to the coast
                        coverage/night-trains-to-return-railway-says  Night trains to return, railway says
                            «Night» trains to return, railway says
                        statement/statement-night-lines  statement on night lines
                            statement on «night» lines
                        release/night-trains-come-back-to-the-coast  Night trains come back to the coast
                            «Night» trains come back to the coast

                        """,
                    sentences: ""))
        #expect(
            try run("search", "solveig")
                == .init(
                    code: 0, output: "",
                    sentences: "Nothing was found.\n"))
        #expect(
            try run("search", "n*", "--limit", "2")
                == .init(
                    code: 0,
                    output: """
                        organisation/nordlys-rail  Nordlys Rail
                            «Nordlys» Rail
                        quote/ingrid-halvorsen-nobody-needs-change-2  Nobody needs to change at midnight
                            «Nobody» «needs» to change at midnight

                        """,
                    sentences: ""))
        run.width = 50
        let narrow = try run("search", "night")
        #expect(
            narrow
                == .init(
                    code: 0,
                    output: """
                        kit/trains  Night trains come back to the coast
                            «Night» trains come back to the coast
                        coverage/night-trains-to-return-railway-says  Nig…
                            «Night» trains to return, railway says
                        statement/statement-night-lines  statement on nig…
                            statement on «night» lines
                        release/night-trains-come-back-to-the-coast  Nigh…
                            «Night» trains come back to the coast

                        """,
                    sentences: ""))
    }

    @Test func theJSONOfAHitHasItsPieces() throws {
        let run = try Town.furnished()
        #expect(
            try run("search", "lines", "--kind", "statement", "--json")
                == .init(
                    code: 0,
                    output: """
                        [
                          {
                            "kind": "statement",
                            "slug": "statement-night-lines",
                            "id": "00000000-0000-4000-8000-00000000004c",
                            "label": "statement on night lines",
                            "isWithdrawn": false,
                            "corrected": null,
                            "pieces": [{"text": "statement on night ", "isMatch": false}, {"text": "lines", \
                        "isMatch": true}]
                          }
                        ]

                        """,
                    sentences: ""))
    }
}
