import Foundation
import Testing

/// Ana has a folder of releases, among other things.
@Suite struct FolderJourney {
    let session: Session
    static let count = 120

    init() throws {
        session = try Session()
        for folder in ["drop", "drop/2015", "drop/-old", "drop/.hidden", "empty"] {
            try FileManager.default.createDirectory(atPath: session.path(folder), withIntermediateDirectories: true)
        }
        for number in 0..<Self.count {
            let folder = number % 3 == 0 ? "drop" : number % 3 == 1 ? "drop/2015" : "drop/-old"
            // Some are long: what comes first is not done first.
            let text = Papers.release(number: number) + String(repeating: "The pier is long.\n", count: number % 5 * 40)
            try session.write(text, to: "\(folder)/release \(number).txt")
        }
    }

    private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    private func paths(_ output: String) throws -> [String] {
        try lines(output).map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let document = object?["document"] as? [String: Any]
            return document?["path"] as? String ?? "?"
        }
    }

    @Test func aFolderIsReadInTheOrderOfItsPathsAsIfEachWereReadAlone() throws {
        let outcome = try session.pressroom("read", "drop", "--json")
        #expect(outcome.code == 0)
        #expect(outcome.errors == "\(Self.count) documents were read.\n")
        let sorted = try session.shell("find drop -type f | LC_ALL=C sort").output
        #expect(try paths(outcome.output) == lines(sorted))
        let all = try session.shell("find drop -type f -print0 | LC_ALL=C sort -z | xargs -0 pressroom read --json --")
        #expect(all.output == outcome.output && all.errors == "")
        let drafts = lines(outcome.output)
        for index in stride(from: 0, to: Self.count, by: 50) {
            let alone = try session.run(["read", lines(sorted)[index], "--json"])
            #expect(alone.output == drafts[index] + "\n")
        }
    }

    @Test func aBadFileIsNamedAndTheOthersAreRead() throws {
        _ = try session.shell(
            """
            : > drop/2015/empty.txt; printf 'a\\0b' > drop/-old/binary; printf '\\x89PNG\\r\\n' > drop/picture.png
            printf '{"contacts": []}' > drop/labels.json; echo secret > drop/.hidden/secret; ln -s .. drop/2015/loop
            mkfifo drop/pipe; ln -s gone drop/link
            """)
        let outcome = try session.pressroom("read", "drop", "empty", "--json")
        #expect(outcome.code == 1)
        #expect(lines(outcome.output).count == Self.count)
        #expect(
            outcome.errors == """
                'drop/-old/binary' is a binary file, not text. Save the release as plain text and read that.
                'drop/2015/empty.txt' is empty: there is nothing to read.
                'drop/link' is a link to a file that is not there. Make the link again, or remove it.
                No documents were found in 'empty'.
                120 of 123 documents were read; 3 could not be.
                Skipped 1 picture, 1 file of records, 1 pipe or device and 1 link to a folder: they are not documents.

                """)
        // Named by a person, it is read, or they are told why not.
        #expect(
            try session.pressroom("read", "drop/picture.png").errors.contains("'drop/picture.png' is a PNG picture"))
        #expect(try session.pressroom("read", "drop", "--accept").errors.hasSuffix("or none of them.\n"))
    }

    @Test func aFolderWhoseNameBeginsWithAHyphenStandsBehindTwo() throws {
        let outcome = try session.shell("cd drop && pressroom read --json -- -old")
        #expect(outcome.code == 0)
        #expect(try paths(outcome.output).first == "-old/release 101.txt")
    }

    @Test func theOutputIsNoDocumentInItsOwnFolder() throws {
        let outcome = try session.shell("cd drop && pressroom read . --json > drafts.json; wc -l < drafts.json")
        #expect(outcome == .init(code: 0, output: "120\n", errors: "120 documents were read.\n"))
    }

    @Test func aNameThatIsNoUTF8IsReadInAFolderAndByItself() throws {
        let outcome = try session.shell(
            """
            mkdir odd && cp 'drop/release 0.txt' odd/$'caf\\xe9' && cp 'drop/release 3.txt' odd/$'caf\\xe8'
            pressroom read odd --json; pressroom read --json odd/*
            """)
        #expect(try paths(outcome.output) == ["odd/caf\\xE8", "odd/caf\\xE9", "odd/caf\\xE8", "odd/caf\\xE9"])
    }

    @Test func pagesOfAFolderAreShownInOrder() throws {
        let outcome = try session.pressroom("read", "drop/2015")
        #expect(outcome.code == 0)
        let titles = lines(outcome.output).filter { $0.hasSuffix(": a press release") }
        let sorted = try session.shell("find drop/2015 -type f | LC_ALL=C sort").output
        #expect(titles == lines(sorted).map { "\($0): a press release" })
        #expect(
            outcome.errors
                == "\nNothing was saved. Add --accept to put this into the catalogue.\n40 documents were read.\n")
    }

    @Test func aFolderIsAcceptedAsOneChange() throws {
        _ = try session.pressroom("init")
        let outcome = try session.pressroom("read", "drop/2015", "--accept")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("This is change 1; to undo it, run 'pressroom undo 1'."))
        let again = try session.pressroom("read", "drop/2015")
        #expect(
            again.output.contains("This document has been read before (release pier-number-1-of-harbour-town-opens)."))
        #expect(again.errors == "40 documents were read.\n")
    }

    @Test func whoReadsOnlyTheFirstLineIsNotKeptWaiting() throws {
        let outcome = try session.shell("pressroom read drop --json | head -1 | wc -l; echo ${PIPESTATUS[0]}")
        // 141 where SIGPIPE ends it, 1 where whoever started it has that signal ignored.
        #expect(["1\n141\n", "1\n1\n"].contains(outcome.output))
        #expect(outcome.errors == "")
    }

    @Test func aSignalLeavesWholeLines() throws {
        // Nobody reads while it writes, so that it stands in the middle of a line when the signal comes.
        let outcome = try session.shell(
            """
            mkfifo p; exec 9<>p
            pressroom read drop --json 9>&- > p & reading=$!
            for i in $(seq 100); do grep -q pipe_write /proc/$reading/wchan 2>/dev/null && break; sleep 0.05; done
            sleep 1; kill -TERM $reading; sleep 0.2
            cat p 9>&- > got & showing=$!
            wait $reading; echo "code $?"; exec 9>&-; wait $showing; tail -c 1 got | od -An -c
            """)
        #expect(outcome.output == "code 143\n  \\n\n", "\(outcome.errors)")
        let got = lines(try session.text(of: "got"))
        #expect(!got.isEmpty && got.count < Self.count)
        #expect(try paths(try session.text(of: "got")).allSatisfy { $0.hasPrefix("drop/") })
    }

    @Test func progressIsShownOnATerminalAndGoneAtTheEnd() throws {
        // The reader waits for the pipe; what is shown meanwhile is known.
        _ = try session.shell("mkfifo pipe; : > zero.txt")
        let arguments = ["read", "drop/2015", "pipe", "zero.txt", "--json"]
        let terminal = try TerminalSession(session, arguments, columns: 200)
        #expect(terminal.sees("Reading: 40 of 42 files (95 %), "))
        _ = try session.shell("cp 'drop/release 0.txt' pipe")
        let (code, shown) = terminal.ends()
        #expect(code == 1)
        let end = shown.components(separatedBy: "\u{1B}[K").suffix(2).joined(separator: "|")
        #expect(
            end.contains("{\"document\": {\"path\": \"pipe\"") || end.contains("\"path\":\"pipe\""),
            "\(end.prefix(200))")
        #expect(
            shown.hasSuffix(
                """
                'zero.txt' is empty: there is nothing to read.
                41 of 42 documents were read; 1 could not be.

                """))
    }

    @Test(arguments: [["TERM": "dumb"], [:]])
    func noProgressWhereItCannotBeErased(_ variables: [String: String]) throws {
        _ = try session.shell("mkfifo pipe; (sleep 2; cp 'drop/release 0.txt' pipe) >/dev/null 2>&1 &")
        if variables.isEmpty {
            #expect(try session.pressroom("read", "drop", "pipe", "--json").errors == "121 documents were read.\n")
        } else {
            let shown = try TerminalSession(session, ["read", "drop", "pipe"], variables: variables).ends().shown
            #expect(!shown.contains("Reading:") && !shown.contains("\u{1B}"))
        }
    }
}
