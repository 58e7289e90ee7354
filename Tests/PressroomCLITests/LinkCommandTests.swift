import Testing

@testable import PressroomCLI

/// Links, asked, listed, accepted and replaced.
@Suite struct LinkCommandTests {
    @Test func aWordForALink() throws {
        let run = try Town.furnished()
        run.site = Town.site
        try run("check", "links")
        #expect(
            try run("link", "accept", "https://nordlysrail.example/news/night-lines-2026-10-02")
                == .init(
                    code: 0, output: "",
                    sentences:
                        "Accepted until 24 May 2027. This is change 5; to undo it, run 'pressroom undo 5'.\n"))
        #expect(
            try run(
                "link", "accept", "https://nordlysrail.example/news/night-lines-2026-10-02", "--until",
                "2027-06-01")
                == .init(
                    code: 0, output: "",
                    sentences:
                        "Accepted until 1 June 2027. This is change 6; to undo it, run 'pressroom undo 6'.\n"))
        #expect(
            try run(
                "link", "accept", "https://nordlysrail.example/news/night-lines-2026-10-02", "--until",
                "2027-06-01")
                == .init(
                    code: 0, output: "",
                    sentences: "It is already accepted until 1 June 2027.\n"))
        try run(
            "link", "accept", "https://nordlysrail.example/news/night-lines-2026-10-02", "--until",
            "2026-06-01")
        try run("link", "accept", "https://nowhere.example/")
        #expect(
            try run("link", "history", "https://nordlysrail.example/news/night-lines-2026-10-02")
                == .init(
                    code: 0,
                    output: """
                        https://nordlysrail.example/news/night-lines-2026-10-02
                          state          alive
                          since          25 November 2026 at 12:20 UTC
                          failing since  25 November 2026 at 12:20 UTC
                          accepted       until 1 June 2027 at 00:00 UTC by ana
                          used in        statement on night lines (statement/statement-night-lines)

                        Answers
                          25 November 2026 at 12:20 UTC  gone 410: The server says that it was there and is gone \
                        (status 410).

                        """,
                    sentences: ""))
    }

    @Test func anotherAddress() throws {
        let run = try Town.furnished()
        run.site = Town.site
        #expect(
            try run(
                "link", "replace", "https://nordlysrail.example/news/night-lines-2026-10-02",
                "https://nordlysrail.example/night-lines")
                == .init(
                    code: 0, output: "statement/statement-night-lines\n",
                    sentences:
                        "Replaced it in 1 record. This is change 5; to undo it, run 'pressroom undo 5'.\n"))
        try run("link", "replace", "https://nowhere.example/", "https://nordlysrail.example/x")
        #expect(
            try run("link", "history", "https://nordlysrail.example/night-lines")
                == .init(
                    code: 0,
                    output: """
                        https://nordlysrail.example/night-lines
                          state    unknown
                          used in  statement on night lines (statement/statement-night-lines)

                        """,
                    sentences: ""))
    }
}
