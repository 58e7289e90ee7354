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
                        RELEASE                              KIND     ISSUED      EMBARGO  ORGANISATION  HEADLINE
                        night-trains-come-back-to-the-coast  release  2026-11-20  -        Nordlys Rail  Night \
                        trains come back to the coast

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
                        STATEMENT              DATE        ORGANISATION  TITLE                     ADDRESS
                        statement-night-lines  2026-10-02  Nordlys Rail  statement on night lines  \
                        https://nordlysrail.example/news/night-lines-2026-10-02

                        """,
                    sentences: ""))
        try run("coverage", "list")
        #expect(
            try run("kit", "list")
                == .init(
                    code: 0,
                    output: """
                        KIT     RELEASES  CONTACTS  ASSETS  STATEMENTS  COVERAGE  EMBARGO  TITLE
                        trains  1         2         0       1           1         -        Night trains come back \
                        to the coast

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
                        RELEASE                     KIND     ISSUED      EMBARGO  ORGANISAT…  HEADLINE
                        night-trains-come-back-to…  release  2026-11-20  -        Nordlys R…  Night tra…

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
                        STATEMENT              DATE        ORGANISATION  TITLE           ADDRESS
                        statement-night-lines  2026-10-02  Nordlys Rail  statement on…   https://nordly…

                        """,
                    sentences: ""))
        try run("coverage", "list")
        #expect(
            try run("kit", "list")
                == .init(
                    code: 0,
                    output: """
                        KIT     RELEASES  CONTACTS  ASSETS  STATEMENTS  COVERAGE  EMBARGO  TITLE
                        trains  1         2         0       1           1         -        Night trains…

                        """,
                    sentences: ""))
    }

    @Test func onATerminalOf120Cells() throws {
        let run = try Town.furnished()
        run.width = 120
        #expect(
            try run("release", "list")
                == .init(
                    code: 0,
                    output: """
                        RELEASE                              KIND     ISSUED      EMBARGO  ORGANISATION  HEADLINE
                        night-trains-come-back-to-the-coast  release  2026-11-20  -        Nordlys Rail  Night \
                        trains come back to the coast

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
                        STATEMENT              DATE        ORGANISATION  TITLE                     ADDRESS
                        statement-night-lines  2026-10-02  Nordlys Rail  statement on night lines  \
                        https://nordlysrail.example/news/night-lines…

                        """,
                    sentences: ""))
        try run("coverage", "list")
        #expect(
            try run("kit", "list")
                == .init(
                    code: 0,
                    output: """
                        KIT     RELEASES  CONTACTS  ASSETS  STATEMENTS  COVERAGE  EMBARGO  TITLE
                        trains  1         2         0       1           1         -        Night trains come back \
                        to the coast

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
