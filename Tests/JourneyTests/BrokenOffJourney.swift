import Foundation
import Testing

/// Questions that are broken off, and gone on with.
@Suite struct BrokenOffJourney {
    private let session: Session
    private let release = """
        Night trains come back

        20 November 2030 - Nordlys Rail will open the night line on 3 April.

        "It is time," said Ingrid Halvorsen, director of Nordlys Rail.

        Press contact: Jon Dahl, Director, jon.dahl@nordlysrail.example, 020 7946 0018

        """

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        try session.write(release, to: "trains.txt")
    }

    private var folder: String { session.catalogue + ".answers" }

    private func kept() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }

    private func mode(_ path: String) throws -> Int? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }

    private func begun() throws -> TerminalSession {
        try TerminalSession(session, ["read", "trains.txt", "--accept"], columns: 120, variables: ["NO_COLOR": "1"])
    }

    /// What was read is as it should be.
    private func goesOn(_ terminal: TerminalSession) {
        #expect(terminal.sees("a number corrects its line"))
        terminal.types("\n")
    }

    @Test func whatIsTakenIsShownBeforeAnythingIsAsked() throws {
        let terminal = try begun()
        goesOn(terminal)
        #expect(terminal.sees("[t]ake"))
        let sheet = terminal.shown.components(separatedBy: "trains.txt, 1 of ")
        #expect(sheet.count == 2)
        #expect(sheet[0].contains("Press contacts") && sheet[0].contains("jon.dahl@nordlysrail.example"))
        terminal.types("q\n")
        #expect(terminal.ends().code == 1)
        #expect(kept().isEmpty, "nothing was answered")
    }

    @Test(arguments: ["q\n", "\u{3}", "\u{4}"])
    func theNextTimeItGoesOnFromThere(_ end: String) throws {
        let first = try begun()
        goesOn(first)
        #expect(first.sees("1 of ") && first.sees("[q]uit: "))
        first.types("l\n")
        #expect(first.sees("2 of ") && first.sees("[q]uit: "))
        first.types(end)
        #expect(first.ends().code != 0)
        let names = kept()
        #expect(names.count == 1 && names.first?.utf8.count == 64 + 5)
        #expect(try mode(folder) == 0o700)
        #expect(try mode("\(folder)/\(names.first ?? "")") == 0o600)

        let second = try begun()
        #expect(second.sees("You have answered questions about 'trains.txt' before. Go on from there? [Y/n] "))
        second.types("\n")
        goesOn(second)
        #expect(second.sees("1 of ") && second.sees("[q]uit: "))
        second.types("a\n")
        let (code, shown) = second.ends()
        #expect(code == 0, "\(shown)")
        #expect(kept().isEmpty && !FileManager.default.fileExists(atPath: folder))
    }

    @Test func whoWantsToBeginAnewDoes() throws {
        let first = try begun()
        goesOn(first)
        #expect(first.sees("[t]ake"))
        first.types("l\n")
        #expect(first.sees("2 of "))
        first.types("q\n")
        #expect(first.ends().code == 1)
        let second = try begun()
        #expect(second.sees("[Y/n] "))
        second.types("n\n")
        goesOn(second)
        #expect(second.sees("1 of "))
        #expect(kept().isEmpty)
        second.types("q\n")
        #expect(second.ends().code == 1)
    }

    /// What lies there and is not ours is passed over.
    @Test func answersThatCannotBeReadAreAskedAgain() throws {
        let first = try begun()
        goesOn(first)
        #expect(first.sees("[t]ake"))
        first.types("l\n")
        #expect(first.sees("2 of "))
        first.types("q\n")
        _ = first.ends()
        let path = "\(folder)/\(try #require(kept().first))"
        try Data("{\"version\": 1}".utf8).write(to: URL(fileURLWithPath: path))
        let second = try begun()
        goesOn(second)
        #expect(second.sees("1 of "))
        #expect(!second.shown.contains("[Y/n]"))
        second.types("q\n")
        #expect(second.ends().code == 1)
    }
}
