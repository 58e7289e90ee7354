import Catalogue
import Foundation
import Store
import Synchronization
import Testing

@testable import Exchange
@testable import PressOffice

struct WholeFolderTests {
    private let room: Newsroom
    private let target: String

    init() throws {
        room = try Newsroom()
        try room.accept(advisory)
        _ = try room.office().newKit(releases: ["river-delta-flood-shelters"], slug: "floods")
        target = "\(room.folder)/out/floods"
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    }

    private func put(_ text: String, at path: String) throws {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        #expect(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
    }

    @Test func aKitBecomesAFolder() throws {
        let files = try room.view(for: .press).exportKit("floods", to: target)
        #expect(files == ["README.txt", "contacts.vcf", "contacts/mira-solveig.vcf", "index.html", "kit.json"])
        #expect(try names(target) == (files + ["contacts"]).sorted())
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(room.folder)/out") == ["floods"])
        #expect(try String(contentsOfFile: "\(target)/README.txt", encoding: .utf8).contains("Mira Solveig"))
    }

    @Test func anEarlierExportIsReplaced() throws {
        _ = try room.view(for: .press).exportKit("floods", to: target)
        _ = try room.office().withdraw(Contact.self, "mira-solveig")
        let files = try room.view(for: .press).exportKit("floods", to: target + "/")
        #expect(files == ["README.txt", "index.html", "kit.json"])
        #expect(try names(target) == files)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(room.folder)/out") == ["floods"])
    }

    @Test func theSameCatalogueGivesTheSameBytes() throws {
        _ = try room.view(for: .press).exportKit("floods", to: target)
        _ = try room.office("ben").view(for: .press).exportKit("floods", to: target + "-again")
        for name in try names(target) where name.contains(".") {
            let (one, other) = ("\(target)/\(name)", "\(target)-again/\(name)")
            #expect(FileManager.default.contents(atPath: one) == FileManager.default.contents(atPath: other))
        }
    }

    @Test func anEmptyFolderIsFilled() throws {
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        #expect(try room.view(for: .press).exportKit("floods", to: target).count == 5)
        #expect(try names(target).contains("README.txt"))
    }

    @Test(arguments: [
        // What was asked for, where it goes, the folder beside which it is written.
        ("k", "k", "."), ("é", "é", "."), ("kit", "kit", "."), ("kit/", "kit", "."), ("a/k", "a/k", "a"),
        ("/k", "/k", "/"), ("../k", "../k", ".."), ("a/\u{301}k", "a/\u{301}k", "a"), ("/", "/", "/"),
    ])
    func aFolderIsWrittenBesideItsName(_ path: String, target: String, parent: String) {
        let folder = WholeFolder(at: path)
        #expect(folder.target == target)
        #expect(folder.parent == parent)
    }

    @Test(arguments: [
        (["notes.txt"], "it is not empty, and it is not an earlier export"),
        (["kit.json"], "it is not empty, and it is not an earlier export"),
    ])
    func aFolderOfOthersIsLeftAlone(_ files: [String], because: String) throws {
        for file in files { try put("mine", at: "\(target)/\(file)") }
        let error = #expect(throws: PressOfficeError.self) {
            try room.view(for: .press).exportKit("floods", to: target)
        }
        #expect(
            error?.description
                == "'\(target)' was left as it is: \(because). Name a folder that is not there yet, or an earlier export."
        )
        #expect(try names(target) == files)
    }

    @Test func whatSomebodyPutIntoAnExportIsNotLost() throws {
        _ = try room.view(for: .press).exportKit("floods", to: target)
        try put("mine", at: "\(target)/contacts/Photo of Mira.jpg")
        #expect(
            throws: PressOfficeError.notOurFolder(
                path: target, because: "it holds 'contacts/Photo of Mira.jpg', which is not ours")
        ) {
            try room.view(for: .press).exportKit("floods", to: target)
        }
        #expect(FileManager.default.fileExists(atPath: "\(target)/contacts/Photo of Mira.jpg"))
    }

    @Test(arguments: ["/", "/usr", "."])
    func aFolderFullOfOtherThingsIsLeftAlone(_ folder: String) throws {
        #expect(
            throws: PressOfficeError.notOurFolder(
                path: folder, because: "it is not empty, and it is not an earlier export")
        ) {
            try room.view(for: .press).exportKit("floods", to: folder)
        }
    }

    @Test func aFileOrALinkIsLeftAlone() throws {
        try put("mine", at: target)
        #expect(throws: PressOfficeError.notOurFolder(path: target, because: "it is a file")) {
            try room.view(for: .press).exportKit("floods", to: target)
        }
        let link = "\(room.folder)/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: room.folder)
        #expect(throws: PressOfficeError.notOurFolder(path: link, because: "it is a link")) {
            try room.view(for: .press).exportKit("floods", to: link)
        }
    }

    @Test func whereNothingCanBeWrittenNothingIsLeft() throws {
        try put("a file where a folder should be", at: "\(room.folder)/out")
        let error = #expect(throws: PressOfficeError.self) {
            try room.view(for: .press).exportKit("floods", to: target)
        }
        #expect(error?.description.hasPrefix("'\(target)' could not be written: ") == true)
        #expect(error?.description.hasSuffix(" Nothing was left behind.") == true)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: room.folder).filter { $0.hasPrefix(".pressroom") } == []
        )
    }

    @Test func aFileThatCannotBeWrittenLeavesNoFolder() throws {
        let long = KitFile(path: String(repeating: "a", count: 300), bytes: [1])
        let folder = WholeFolder(at: target)
        #expect(throws: PressOfficeError.cannotWrite(path: target, because: "file name too long")) {
            try folder.write(mark: UUID(), replacingKit: true) { add in
                try add(StreamedFile(KitFile(path: "README.txt", bytes: [1])))
                try add(StreamedFile(long))
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(room.folder)/out") == [])
    }

    @Test func whatTheMakerThrowsIsToldAsItIsAndNothingIsLeft() throws {
        let folder = WholeFolder(at: target)
        #expect(throws: PressOfficeError.emptyKit) {
            try folder.write(mark: UUID(), replacingKit: false) { add in
                try add(StreamedFile(KitFile(path: "one.vcf", bytes: [1])))
                throw PressOfficeError.emptyKit
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(room.folder)/out") == [])
    }

    private final class Watch: Sendable {
        let isOver = Atomic(false)
        let missed = Atomic(0)
    }

    @Test func thereIsNoMomentWithoutAKit() throws {
        _ = try room.view(for: .press).exportKit("floods", to: target)
        let (path, watch, ended) = ("\(target)/kit.json", Watch(), DispatchSemaphore(value: 0))
        Thread.detachNewThread {
            while !watch.isOver.load(ordering: .relaxed) {
                if access(path, F_OK) != 0 { watch.missed.add(1, ordering: .relaxed) }
            }
            ended.signal()
        }
        for _ in 0..<20 { _ = try room.view(for: .press).exportKit("floods", to: target) }
        watch.isOver.store(true, ordering: .relaxed)
        ended.wait()
        #expect(watch.missed.load(ordering: .relaxed) == 0)
    }

    @Test func whereFoldersCannotBeSwappedTheOldOneStepsAside() throws {
        _ = try room.view(for: .press).exportKit("floods", to: target)
        var folder = WholeFolder(at: target)
        folder.canExchange = false
        let kit = try #require(FileManager.default.contents(atPath: "\(target)/kit.json"))
        try folder.write(mark: UUID(), replacingKit: true) {
            try $0(StreamedFile(KitFile(path: "kit.json", bytes: Array(kit))))
        }
        #expect(try names(target) == ["kit.json"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(room.folder)/out") == ["floods"])
    }

    @Test func whatAKillLeftIsTakenAway() throws {
        let out = "\(room.folder)/out"
        let name = ".pressroom-0f1e2d3c-0000-4000-8000-00000000abcd"
        for left in [name, "\(name)-old"] { try put("people", at: "\(out)/\(left)/contacts/jane.vcf") }
        try put("a file", at: "\(out)/.pressroom-0f1e2d3c-0000-4000-8000-00000000abce")
        try put("mine", at: "\(out)/.pressroom-mine")
        // While a kit is aside, the new one that was to take its place says whose it is.
        _ = try room.view(for: .press).exportKit("floods", to: target)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: out).sorted() == [
                "\(name)-old", ".pressroom-mine", "floods",
            ])
        _ = try room.view(for: .press).exportKit("floods", to: target)
        #expect(try FileManager.default.contentsOfDirectory(atPath: out).sorted() == [".pressroom-mine", "floods"])
    }

    @Test func whatIsNoKitReplacesNothing() throws {
        _ = try room.view(for: .press).exportKit("floods", to: target)
        let before = try names(target)
        #expect(throws: PressOfficeError.folderInUse(path: target)) {
            try WholeFolder(at: target).write(mark: UUID(), replacingKit: false) { _ in }
        }
        #expect(try names(target) == before)
    }
}
