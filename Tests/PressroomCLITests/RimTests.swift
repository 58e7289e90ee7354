import ArgumentParser
import Catalogue
import Foundation
import PressOffice
import Testing

@testable import PressroomCLI

/// Files, exit codes and surroundings: where the command line meets the system.
@Suite struct NewFileTests {
    private let run: CommandLineRun
    init() throws { run = try CommandLineRun() }

    private func place(_ name: String) -> OutputPlace {
        OutputPlace("\(run.folder)/\(name)", sparing: SparedFiles()) { _ in false }
    }

    @Test func itAppearsWhole() throws {
        let file = try NewFile(at: place("new.txt"))
        try file.write(Array("a line\n".utf8))
        #expect(!FileManager.default.fileExists(atPath: "\(run.folder)/new.txt"))
        try file.write([UInt8](repeating: 0x61, count: 200_000))
        try file.finish()
        #expect(try run.text(of: "new.txt").utf8.count == 200_007)
    }

    @Test func orNotAtAll() throws {
        let file = try NewFile(at: place("new.txt"))
        try file.write(Array("half".utf8))
        file.abandon()
        #expect(try FileManager.default.contentsOfDirectory(atPath: run.folder).filter { $0.hasPrefix("new") } == [])
    }

    @Test func aFolderIsNoFile() {
        let folder = run.folder + "/"
        #expect(throws: NewFileError.isFolder(path: folder)) { try NewFile(at: place("")) }
        #expect(NewFileError.isFolder(path: "a").description == "'a' is a folder. Name a file.")
    }
}

@Suite struct ExitTableTests {
    @Test(
        arguments: [
            (ExitCode.findings as any Error, 2), (ExitCode.failed, 1), (ExitCode(0), 0), (ValidationError("no"), 64),
            (PressOfficeError.emptyKit, 1), (OutputError.closed, 1), (CleanExit.helpRequest(), 0),
        ] as [(any Error, Int32)])
    func everyOutcomeHasItsCode(_ error: any Error, _ code: Int32) {
        #expect(ExitTable.code(for: error) == code)
    }
}

@Suite struct SurroundingsTests {
    private func surroundings(_ variables: [String: String] = [:], width: Int? = nil) -> Surroundings {
        Surroundings(
            variables: variables, home: nil, loginName: "login", inputIsTerminal: true, outputIsTerminal: true,
            errorIsTerminal: true, terminalWidth: width)
    }

    @Test(
        arguments: [
            ([:], nil, 80), ([:], 120, 120), (["COLUMNS": "60"], 120, 60), (["COLUMNS": "0"], 120, 120),
            (["COLUMNS": "wide"], nil, 80), ([:], 5, 20),
        ] as [([String: String], Int?, Int)])
    func linesAreAsWideAsIsSaid(_ variables: [String: String], _ terminal: Int?, _ width: Int) {
        #expect(surroundings(variables, width: terminal).width == width)
    }

    @Test(arguments: [([:], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false), (["NO_COLOR": ""], true)])
    func colourIsForTerminalsThatWantIt(_ variables: [String: String], _ isOn: Bool) {
        #expect(surroundings(variables).ink(onTerminal: true).isOn == isOn)
        #expect(!surroundings(variables).ink(onTerminal: false).isOn)
    }

    @Test func whoMakesAChangeIsAskedForFirst() {
        #expect(surroundings(["PRESSROOM_USER": "ana"]).actor(asked: "ben") == "ben")
        #expect(surroundings(["PRESSROOM_USER": "ana"]).actor(asked: nil) == "ana")
        #expect(surroundings().actor(asked: nil) == "login")
    }

    @Test func aDoorKnowsWhetherSomebodyIsThere() {
        var surroundings = surroundings()
        #expect(Door(surroundings).isAttended)
        surroundings.inputIsTerminal = false
        #expect(!Door(surroundings).isAttended)
    }
}

@Suite struct WordingTests {
    @Test(arguments: [
        ([String](), ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
    ])
    func wordsAreListed(_ words: [String], _ text: String) { #expect(listed(words) == text) }

    @Test(arguments: [(0, "0 cards"), (1, "1 card"), (2, "2 cards")])
    func thingsAreCounted(_ number: Int, _ text: String) { #expect(counted(number, "card") == text) }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-4321, "-4,321")])
    func thousandsAreParted(_ number: Int, _ text: String) { #expect(grouped(number) == text) }

    @Test(
        arguments: [
            (nil, "one two three four"), (9, "one two\nthree\nfour"), (5, "one\ntwo\nthree\nfour"),
            (40, "one two three four"),
        ] as [(Int?, String)])
    func linesBreakBetweenWords(_ width: Int?, _ text: String) {
        #expect(wrapped("one two three four", width: width) == text)
    }

    @Test func laterLinesHang() {
        #expect(wrapped("one two three", width: 8, indent: 2, hanging: 4) == "  one\n    two\n    three")
        #expect(wrapped("an-address-that-is-long here", width: 10) == "an-address-that-is-long\nhere")
    }

    @Test(arguments: [("a.txt", "'a.txt'"), ("-", "standard input")])
    func aPathIsSpoken(_ path: String, _ text: String) {
        #expect(spoken(path: path) == text)
        #expect(begun(spoken(path: "-")) == "Standard input")
    }
}
