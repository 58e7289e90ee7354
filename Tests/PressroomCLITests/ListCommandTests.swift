import Testing

@testable import PressroomCLI

/// Lists of records, in a file and on terminals.
@Suite struct ListCommandTests {
    @Test func inAFileNothingIsCut() throws {
        let run = try Town.furnished()
        #expect(
            try run("release", "list")
                == .init(
                    code: 0,
                    output: """
                        RELEASE                              ISSUED      EMBARGO  HEADLINE                            \
                         KIND     ORGANISATION
                        night-trains-come-back-to-the-coast  2026-11-20  -        Night trains come back to the coast \
                         release  Nordlys Rail

                        """,
                    sentences: ""))
        #expect(
            try run("contact", "list")
                == .init(
                    code: 0,
                    output: """
                        CONTACT           NAME              REACHED AT                    ROLE           \
                        ORGANISATION
                        ingrid-halvorsen  Ingrid Halvorsen  -                             spokesperson   Nordlys \
                        Rail
                        jane-doe          Jane Doe          jane@harbourwatch.example     press officer  Harbour \
                        Watch
                        jon-dahl          Jon Dahl          jon.dahl@nordlysrail.example  press officer  Nordlys \
                        Rail

                        """,
                    sentences: ""))
        #expect(
            try run("asset", "list")
                == .init(
                    code: 0, output: "",
                    sentences: "There are no assets yet. They come with the releases that name them.\n"))
        #expect(
            try run("statement", "list")
                == .init(
                    code: 0,
                    output: """
                        STATEMENT              DATE        TITLE                     ORGANISATION  ADDRESS
                        statement-night-lines  2026-10-02  statement on night lines  Nordlys Rail  \
                        https://nordlysrail.example/news/night-lines-2026-10-02

                        """,
                    sentences: ""))
        try run("coverage", "list")
        #expect(
            try run("kit", "list")
                == .init(
                    code: 0,
                    output: """
                        KIT     EMBARGO  TITLE                                RELEASES  CONTACTS  ASSETS  STATEMENTS  \
                        COVERAGE  ISSUE
                        trains  -        Night trains come back to the coast  1         2         0       1           \
                        1         -

                        """,
                    sentences: ""))
    }

    @Test func onATerminalOf80Cells() throws {
        let run = try Town.furnished()
        run.width = 80
        #expect(
            try run("release", "list")
                == .init(
                    code: 0,
                    output: """
                        RELEASE                 ISSUED      HEADLINE                             KIND
                        night-trains-come-bac…  2026-11-20  Night trains come back to the coast  release

                        """,
                    sentences: ""))
        #expect(
            try run("contact", "list")
                == .init(
                    code: 0,
                    output: """
                        CONTACT           NAME              REACHED AT                    ROLE
                        ingrid-halvorsen  Ingrid Halvorsen  -                             spokesperson
                        jane-doe          Jane Doe          jane@harbourwatch.example     press officer
                        jon-dahl          Jon Dahl          jon.dahl@nordlysrail.example  press officer

                        """,
                    sentences: ""))
        #expect(
            try run("asset", "list")
                == .init(
                    code: 0, output: "",
                    sentences: "There are no assets yet. They come with the releases that name them.\n"))
        #expect(
            try run("statement", "list")
                == .init(
                    code: 0,
                    output: """
                        STATEMENT           DATE        TITLE                     ORGANISAT…  ADDRESS
                        statement-night-l…  2026-10-02  statement on night lines  Nordlys R…  https://n…

                        """,
                    sentences: ""))
        try run("coverage", "list")
        #expect(
            try run("kit", "list")
                == .init(
                    code: 0,
                    output: """
                        KIT     TITLE                             RELEASES  CONTACTS  ASSETS  STATEMENTS
                        trains  Night trains come back to the c…  1         2         0       1

                        """,
                    sentences: ""))
    }

    /// At 80 and at 120 cells the headline has its room, and no time is cut.
    @Test(arguments: [80, 120])
    func headlinesHaveTheirRoomAndTimesAreWhole(_ width: Int) throws {
        let run = try CommandLineRun()
        let headline = "A railway that nobody thought would ever come back runs along the coast again"
        try run(
            "release", "add", "--headline", headline, "--issued", "2026-11-20", "--embargo",
            "2031-03-03T00:01 Europe/London")
        try run("kit", "new", "--release", "railway")
        run.width = width
        for kind in ["release", "kit"] {
            let list = try run.run([kind, "list"]).output
            #expect(list.contains("  2031-03-03 00:01 UTC  A railway that nobody tho"), "\(list)")
        }
        #expect(try run("release", "list").output.contains("  2026-11-20  2031"))
        if width == 120 {
            #expect(try run("release", "list").output.contains("A railway that nobody thought would ev"))
        }
    }

    @Test func releasesStandByDateTheNewestFirst() throws {
        let run = try CommandLineRun()
        for day in ["2026-11-19", "2026-11-21", "", "2026-11-20"] {
            try run("release", "add", "--headline", "Release of \(day)", "--slug", "r\(day)", "--issued", day)
        }
        let rows = try run("release", "list").output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != " " } }
        #expect(rows == ["r2026-11-21", "r2026-11-20", "r2026-11-19", "r"])
        let json = try run("release", "list", "--json").output.matches(of: #/"slug": "(r[0-9-]*)"/#).map(\.output.1)
        #expect(json == rows)
    }

    @Test func listsAreNarrowedByOrganisation() throws {
        let run = try Town.furnished()
        for (kind, slug) in [("release", "night-trains"), ("statement", "statement-night"), ("contact", "jon-dahl")] {
            for name in ["Nordlys Rail", "nordlys-rail", "nordlys"] {
                #expect(try run.run([kind, "list", "--organisation", name]).output.contains(slug), "\(kind) \(name)")
            }
            #expect(!(try run.run([kind, "list", "--organisation", "harbour"]).output.contains(slug)))
            let wrong = try run.run([kind, "list", "--organisation", "nobody-at-all"])
            #expect(wrong.code == ExitTable.failed && wrong.sentences.contains("organisation 'nobody-at-all'"))
        }
    }

    @Test func onATerminalOf120Cells() throws {
        let run = try Town.furnished()
        run.width = 120
        #expect(
            try run("release", "list")
                == .init(
                    code: 0,
                    output: """
                        RELEASE                              ISSUED      HEADLINE                             KIND    \
                         ORGANISATION
                        night-trains-come-back-to-the-coast  2026-11-20  Night trains come back to the coast  release \
                         Nordlys Rail

                        """,
                    sentences: ""))
        #expect(
            try run("contact", "list")
                == .init(
                    code: 0,
                    output: """
                        CONTACT           NAME              REACHED AT                    ROLE           \
                        ORGANISATION
                        ingrid-halvorsen  Ingrid Halvorsen  -                             spokesperson   Nordlys \
                        Rail
                        jane-doe          Jane Doe          jane@harbourwatch.example     press officer  Harbour \
                        Watch
                        jon-dahl          Jon Dahl          jon.dahl@nordlysrail.example  press officer  Nordlys \
                        Rail

                        """,
                    sentences: ""))
        #expect(
            try run("asset", "list")
                == .init(
                    code: 0, output: "",
                    sentences: "There are no assets yet. They come with the releases that name them.\n"))
        #expect(
            try run("statement", "list")
                == .init(
                    code: 0,
                    output: """
                        STATEMENT              DATE        TITLE                     ORGANISATION  ADDRESS
                        statement-night-lines  2026-10-02  statement on night lines  Nordlys Rail  \
                        https://nordlysrail.example/news/night-lines…

                        """,
                    sentences: ""))
        try run("coverage", "list")
        #expect(
            try run("kit", "list")
                == .init(
                    code: 0,
                    output: """
                        KIT     TITLE                                RELEASES  CONTACTS  ASSETS  STATEMENTS  COVERAGE
                        trains  Night trains come back to the coast  1         2         0       1           1

                        """,
                    sentences: ""))
    }

    @Test func nothingIsThereYet() throws {
        let run = try CommandLineRun()
        #expect(
            try run("release", "list")
                == .init(
                    code: 0, output: "",
                    sentences: "There are no releases yet. Run 'pressroom read FILE --accept' to add one.\n"))
        #expect(
            try run("contact", "list")
                == .init(
                    code: 0, output: "",
                    sentences: "There are no contacts yet. Run 'pressroom contact add' to add one.\n"))
        #expect(
            try run("asset", "list")
                == .init(
                    code: 0, output: "",
                    sentences: "There are no assets yet. They come with the releases that name them.\n"))
        #expect(
            try run("statement", "list")
                == .init(
                    code: 0, output: "",
                    sentences: "There are no statements yet. They come with the releases that name them.\n"))
        try run("coverage", "list")
        #expect(
            try run("kit", "list")
                == .init(
                    code: 0, output: "",
                    sentences:
                        "There are no kits yet. Run 'pressroom kit new --release RELEASE' to make one.\n"))
        try run("link", "list")
        #expect(
            try run("search", "anything")
                == .init(
                    code: 0, output: "",
                    sentences: "Nothing was found.\n"))
        #expect(
            try run("contact", "export")
                == .init(
                    code: 0, output: "",
                    sentences: ""))
    }
}
