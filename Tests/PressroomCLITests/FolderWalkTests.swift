import Foundation
import Testing

@testable import PressroomCLI

@Suite final class FolderWalkTests {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "pressroom-walk-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func make(_ paths: String...) throws {
        for path in paths {
            let place = URL(fileURLWithPath: "\(folder)/\(path)")
            let inside = path.hasSuffix("/") ? place : URL(fileURLWithPath: place.path + "/..").standardized
            try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
            if !path.hasSuffix("/") { try Data("text".utf8).write(to: place) }
        }
    }

    private func steps(_ folder: String? = nil) -> [FolderWalk.Step] {
        Array(IteratorSequence(FolderWalk(FileName(folder ?? self.folder))))
    }

    private func files() -> [String] {
        steps().compactMap { step in
            guard case .file(let name) = step else { return nil }
            return String(name.shown.dropFirst(folder.count + 1))
        }
    }

    @Test func filesComeInTheOrderOfTheBytesOfTheirPaths() throws {
        try make("b", "a/z", "a/b/c", "a.txt", "a-1", "a0", "B", "é", "z", "a b")
        #expect(files() == ["B", "a b", "a-1", "a.txt", "a/b/c", "a/z", "a0", "b", "z", "é"])
        #expect(files() == files().sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test func whatIsHiddenIsNotThere() throws {
        try make("a", ".b", ".git/config", "c/.d")
        #expect(files() == ["a"])
    }

    @Test func namesMayBeAnything() throws {
        try make("-rf", "new\nline", "  ", "-", "--", "*")
        #expect(files() == ["  ", "*", "-", "--", "-rf", "new\nline"])
    }

    @Test func aNameThatIsNoUTF8IsFoundAndShown() throws {
        let bytes = Array("\(folder)/caf".utf8) + [0xE9, 0x2E, 0x74]
        let descriptor = FileName(bytes).withCString { open($0, O_CREAT | O_WRONLY, 0o600) }
        #expect(descriptor >= 0)
        close(descriptor)
        #expect(steps() == [.file(FileName(bytes))])
        #expect(files() == ["caf\\xE9.t"])
    }

    @Test func linksToFoldersArePassedOverAndLinksToFilesAreRead() throws {
        try make("a/b", "z")
        for (link, target) in [("a/loop", ".."), ("a/file", "../z"), ("a/nowhere", "gone"), ("self", "self")] {
            #expect(symlink(target, "\(folder)/\(link)") == 0)
        }
        #expect(files() == ["a/b", "a/file", "a/nowhere", "self", "z"])
        #expect(steps().filter { $0 == .passedOver(.folderLink) }.count == 1)
    }

    @Test func aPipeIsNotEvenOpened() throws {
        #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
        #expect(steps() == [.passedOver(.special)])
    }

    @Test func aFolderThatIsGoneIsTroubleAndTheWalkGoesOn() throws {
        #expect(steps("\(folder)/gone") == [.trouble(.missing(path: "\(folder)/gone"))])
        try make("a/b", "c")
        var walk = FolderWalk(FileName(folder))
        #expect(walk.next() == .file(FileName("\(folder)/a/b")))
        try FileManager.default.removeItem(atPath: "\(folder)/c")
        #expect(walk.next() == .file(FileName("\(folder)/c")))
        #expect(walk.next() == nil)
    }

    @Test func aDeepTreeIsWalkedUntilTheSystemCannotNameIt() throws {
        // Deeper than PATH_MAX: made from within, as such trees are.
        let here = FileManager.default.currentDirectoryPath
        let name = String(repeating: "d", count: 200)
        let script = "cd '\(folder)' && for i in $(seq 30); do mkdir \(name) && cd \(name) || exit 1; done"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", script]
        try process.run()
        process.waitUntilExit()
        #expect(FileManager.default.currentDirectoryPath == here)
        let all = steps()
        #expect(all.count == 1)
        guard case .trouble(.failed(_, let reason)) = all.first else {
            Issue.record("\(all)")
            return
        }
        #expect(reason == "File name too long")
        let removal = try Process.run(URL(fileURLWithPath: "/bin/rm"), arguments: ["-rf", folder])
        removal.waitUntilExit()
    }

    @Test func theFolderIsShownAsItWasNamed() throws {
        try make("a")
        #expect(steps(folder + "/") == [.file(FileName(folder + "/a"))])
    }

    @Test func foldersFilesAndStandardInputMayBeMixed() throws {
        try make("a", "b/c")
        let list = ReadingList([FileName("-"), FileName(folder), FileName("\(folder)/a")])
        let items = Array(IteratorSequence(list)).map { item -> String in
            guard case .file(let name) = item.what else { return "?" }
            return "\(name.shown.replacing(folder, with: "F")) \(item.folder.map(String.init) ?? "-")"
        }
        #expect(items == ["- -", "F/a 1", "F/b/c 1", "F/a -"])
    }
}

@Suite struct FileNameTests {
    @Test(arguments: [
        (Array("a é 漢".utf8), "a é 漢"), ([0x61, 0xE9, 0x62], "a\\xE9b"), ([0xC3], "\\xC3"), ([0xFF, 0x0], "\\xFF\0"),
        ([], ""),
    ])
    func areShownAsText(_ bytes: [UInt8], shown: String) {
        #expect(FileName(bytes).shown == shown)
    }

    @Test func argumentsThatAreNoUTF8AreFoundAgain() {
        let raw: [[UInt8]] = [Array("read".utf8), [0x61, 0xE9], [0x61, 0xE8], [0x62]]
        let named = FileName.named(["a\u{FFFD}", "a\u{FFFD}", "b", "c\u{FFFD}"], raw: raw)
        #expect(named.map(\.bytes) == [[0x61, 0xE9], [0x61, 0xE8], [0x62], Array("c\u{FFFD}".utf8)])
    }
}
