import Foundation
import Testing

/// What cannot be read is named with the reason, the code is 1, and nothing changes.
@Suite struct BadInputJourney {
    let session: Session

    init() throws {
        session = try Session()
        _ = try session.pressroom("init")
        try session.write(Papers.advisory, to: "good.txt")
        _ = try session.shell(
            """
            head -c 20000 /dev/urandom > binary; : > empty; truncate -s 200M large; mkdir folder; mkfifo pipe
            printf 'Cafe \\x00\\x01\\x02\\x03' > nul; printf '\\x89PNG\\r\\n\\x1a\\n' > picture.png
            printf 'Contact: Jos\\xc3 de\\xff\\xfe\\x81 la Cruz' > invalid; ln -s nowhere dangling; printf '  \\n\\n' > blank
            """)
    }

    @Test(arguments: [
        ("gone.txt", "There is no file 'gone.txt'."), ("dangling", "'dangling' is a link to a file"),
        ("folder", "No documents were found in 'folder'."), ("/dev/zero", "'/dev/zero' is a device"),
        ("large", "'large'"),
        ("empty", "'empty' is empty"), ("blank", "'blank'"), ("binary", "'binary'"), ("nul", "'nul'"),
        ("picture.png", "'picture.png'"), ("invalid", "'invalid'"),
    ])
    func isNamedAndNothingChanges(_ file: String, sentence: String) throws {
        for arguments in [["read", file], ["read", file, "--accept"], ["read", file, "--json"]] {
            let outcome = try session.run(arguments)
            #expect(outcome.code == 1, "\(arguments)")
            #expect(outcome.output == "")
            #expect(outcome.errors.hasPrefix(sentence), "\(outcome.errors)")
        }
        #expect(try session.pressroom("history", "--json").output == "[]\n")
    }

    @Test func theGoodOnesAreDraftedAndTheBadOneIsNamed() throws {
        let outcome = try session.pressroom("read", "--json", "good.txt", "empty", "good.txt")
        #expect(outcome.code == 1)
        #expect(outcome.output.split(separator: "\n").count == 2)
        #expect(outcome.errors.hasPrefix("'empty' is empty"))
    }

    @Test func acceptingTakesAllOrNothing() throws {
        let outcome = try session.pressroom("read", "--accept", "good.txt", "empty")
        #expect(outcome.code == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasSuffix("Nothing was saved: --accept takes in all of the files, or none of them.\n"))
        #expect(try session.pressroom("release", "list", "--json").output == "[]\n")
    }

    @Test func anEndlessPipeIsReadNoFurtherThanTheLimit() throws {
        let outcome = try session.shell("yes 'a line of text' | pressroom read -")
        #expect(outcome.code == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("Standard input is too large"), "\(outcome.errors)")
    }

    @Test func aNameThatBeginsWithAHyphenStandsBehindTwo() throws {
        try session.write(Papers.advisory, to: "-rf.txt")
        let outcome = try session.pressroom("read", "--", "-rf.txt")
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("-rf.txt: an advisory\n"))
    }

    @Test func namesThatActOnATerminalAreShownAsSigns() throws {
        let outcome = try session.pressroom("read", "gone\u{1B}[31m.txt")
        #expect(outcome.errors.hasPrefix("There is no file 'gone␛[31m.txt'."))
    }

    @Test(arguments: ["not a catalogue at all", ""])
    func aFileThatIsNoCatalogueIsLeftUntouched(_ text: String) throws {
        try session.write(text, to: "other.sqlite")
        for arguments in [["contact", "list"], ["init"], ["contact", "add", "--name", "x"]] {
            let outcome = try session.run(arguments + ["--catalogue", "other.sqlite"])
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("'other.sqlite'"), "\(outcome.errors)")
        }
        #expect(try session.text(of: "other.sqlite") == text)
    }

    @Test func anotherProgramsDatabaseIsLeftUntouched() throws {
        guard try session.shell("command -v python3 >/dev/null").code == 0 else { return }
        _ = try session.shell(
            "python3 -c \"import sqlite3; c = sqlite3.connect('other.sqlite'); c.execute('create table a (b)'); c.commit()\""
        )
        let before = try Data(contentsOf: URL(fileURLWithPath: session.path("other.sqlite")))
        let outcome = try session.pressroom("contact", "list", "--catalogue", "other.sqlite")
        #expect(outcome.code == 1)
        #expect(try Data(contentsOf: URL(fileURLWithPath: session.path("other.sqlite"))) == before)
    }

    @Test func everyDocumentWithoutAHeadlineIsNamedAtOnce() throws {
        _ = try session.pressroom("init")
        for name in ["a.txt", "b.txt"] {
            try session.write("Contact: Jane Doe, press officer, jane@\(name).example", to: name)
        }
        let outcome = try session.pressroom("read", "a.txt", "b.txt", "--accept", "--yes")
        #expect(outcome.code == 1)
        for name in ["a.txt", "b.txt"] {
            #expect(outcome.errors.contains("No headline was found in '\(name)'"), "\(outcome.errors)")
        }
    }

    @Test func whatHasNoHeadlineIsDraftedAndNotAccepted() throws {
        try session.write("Contact: Jane Doe, press officer, jane@riverside.example", to: "headless.txt")
        let read = try session.pressroom("read", "headless.txt")
        #expect(read.code == 0)
        #expect(read.output.contains("jane@riverside.example") && read.output.contains("No headline was found."))
        let accepted = try session.pressroom("read", "headless.txt", "--accept")
        #expect(accepted.code == 1)
        #expect(accepted.errors.hasPrefix("No headline was found in 'headless.txt', so it was not accepted."))
    }

    @Test func aCatalogueThatCannotBeAskedKeepsNobodyFromReading() throws {
        try session.write("no catalogue", to: "other.sqlite")
        let outcome = try session.pressroom("read", "good.txt", "--catalogue", "other.sqlite")
        #expect(outcome.code == 1)
        #expect(outcome.output.hasPrefix("good.txt: an advisory\n"))
        #expect(outcome.errors.hasPrefix("'other.sqlite' is not a catalogue"))
    }

    @Test func readNeedsNoCatalogueUnlessOneIsNamed() throws {
        session.variables["HOME"] = session.path("nobody")
        #expect(try session.pressroom("read", "good.txt").code == 0)
        let named = try session.pressroom("read", "good.txt", "--catalogue", "none.sqlite")
        #expect(named.code == 1)
        #expect(named.errors.hasPrefix("There is no catalogue at 'none.sqlite'."))
    }
}
