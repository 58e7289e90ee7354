import Catalogue
import Exchange
import Foundation
import Signatures
import Testing

@testable import PressOffice

/// What is said of a kit that nobody has changed.
@Suite struct KitVerdictTests {
    private func verdict(
        _ room: IssueRoom, _ path: String, key: PublicKey? = nil, feed: IssueFeed? = nil
    ) throws -> KitVerdict {
        try KitVerifier(key: key ?? room.key.publicKey, now: room.room.noon, feed: feed).verdict(onKitAt: path)
    }

    private func written(_ room: IssueRoom, _ issue: KitIssue) throws -> [String] {
        let archive = "\(room.room.folder)/\(issue.number.fileName).zip"
        try Data(room.archive(issue)).write(to: URL(fileURLWithPath: archive))
        return [try room.written(issue).path, archive]
    }

    @Test func aFolderAndAnArchiveAreGenuine() throws {
        let room = try IssueRoom()
        let issue = try room.issue().value
        for path in try written(room, issue) {
            let verdict = try verdict(room, path)
            #expect(verdict.state == .genuine)
            #expect(verdict.number == "PR/2022/001-1" && verdict.issued == "2022-04-12T12:00:00Z")
            #expect(verdict.audience == "press" && verdict.key == room.key.publicKey.name)
        }
    }

    /// Packed again by a newsroom, with its own program and under another name.
    @Test func anArchiveThatWasPackedAgainIsGenuine() throws {
        let room = try IssueRoom()
        let files = try room.written(room.issue().value).files
        var zip = PlainZIP(files, in: "My kit")
        for name in ["My kit/", "My kit/data/", "My kit/data/files/"] {
            var folder = PlainZIP.Entry(name, [])
            folder.mode = 0o040755
            zip.entries.insert(folder, at: 0)
        }
        let path = "\(room.room.folder)/again.zip"
        try Data(zip.bytes).write(to: URL(fileURLWithPath: path))
        #expect(try verdict(room, path).state == .genuine)
    }

    @Test func anotherKeyIsUnknown() throws {
        let room = try IssueRoom()
        let other = try SigningKey(seed: [UInt8](repeating: 9, count: 32), id: [9, 9, 9, 9, 9, 9, 9, 9])
        for path in try written(room, room.issue().value) {
            #expect(try verdict(room, path, key: other.publicKey).state == .unknownKey)
        }
        // A key that only takes the name of ours.
        let forged = try SigningKey(seed: [UInt8](repeating: 9, count: 32), id: room.key.publicKey.id)
        let path = try room.written(room.issue().value).path
        #expect(
            try verdict(room, path, key: forged.publicKey).state
                == .altered([Alteration(IssueBag.signedPath, .badSignature)]))
    }

    @Test func underEmbargoItIsNotYetValid() throws {
        let room = try IssueRoom(embargoed: true)
        let issue = try room.office.issueKit(room.kit, underEmbargo: true, signedBy: room.key).value
        let path = try room.written(issue).path
        let embargo = try #require(room.release.embargo)
        #expect(try verdict(room, path).state == .notYetValid(embargo))
        room.room.noon = Instant(milliseconds: embargo.until.milliseconds - 1)
        #expect(try verdict(room, path).state == .notYetValid(embargo))
        room.room.noon = embargo.until
        #expect(try verdict(room, path).state == .genuine)
    }

    @Test func theFeedTellsWhatWasReplacedOrWithdrawn() throws {
        let room = try IssueRoom()
        let first = try room.issue().value
        let path = try room.written(first).path
        func feed() throws -> IssueFeed? {
            let bytes = try room.room.view().feed().bytes
            return try IssueFeed(bytes, signature: room.key.sign(bytes, comment: "feed").file, by: room.key.publicKey)
        }
        #expect(try verdict(room, path, feed: feed()).state == .genuine)
        room.quote.words = "It shines far."
        try room.change(.update(room.quote))
        let second = try room.issue().value
        #expect(try verdict(room, path, feed: feed()).state == .superseded(by: second.number))
        #expect(try verdict(room, room.written(second).path, feed: feed()).state == .genuine)
        _ = try room.office.withdraw(Catalogue.Kit.self, room.kit)
        #expect(try verdict(room, path, feed: feed()).state == .withdrawn)
        let bytes = try room.room.view().feed().bytes
        let signature = try room.key.sign(bytes, comment: "feed").file
        #expect(try IssueFeed(bytes + [10], signature: signature, by: room.key.publicKey) == nil, "it is not signed")
        #expect(try IssueFeed(bytes, signature: "", by: room.key.publicKey) == nil)
    }

    /// Who reads the list learns of nothing that is not out.
    @Test func theFeedHasNoNamesAndNothingUnderEmbargo() throws {
        let room = try IssueRoom(embargoed: true)
        _ = try room.office.issueKit(room.kit, underEmbargo: true, signedBy: room.key)
        #expect(try !String(decoding: room.room.view().feed().bytes, as: UTF8.self).contains("2022/001"))
        room.room.noon = room.room.noon.plus(days: 4)
        let text = String(decoding: try room.room.view().feed().bytes, as: UTF8.self)
        #expect(text.contains("PR/2022/001-1") && !text.lowercased().contains("lighthouse"))
    }

    @Test func whatIsNoIssueIsSaidToBeNone() throws {
        let room = try IssueRoom()
        let folder = "\(room.room.folder)/plain"
        _ = try room.office.view(for: .press).exportKit(room.kit, to: folder)
        #expect(throws: VerifyingProblem.noIssue(path: folder)) { try verdict(room, folder) }
        #expect(throws: VerifyingProblem.unreadable(path: "/nowhere", because: "no such file or directory")) {
            try verdict(room, "/nowhere")
        }
        #expect(throws: VerifyingProblem.unreadable(path: "/dev/null", because: "it is no file")) {
            try verdict(room, "/dev/null")
        }
        let text = "\(room.room.folder)/a.txt"
        try Data("hello".utf8).write(to: URL(fileURLWithPath: text))
        #expect(throws: VerifyingProblem.noIssue(path: text)) { try verdict(room, text) }
    }

    /// What everybody else verifies with says the same.
    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: "/usr/bin/minisign"), "minisign is not installed here"))
    func minisignAloneVerifiesAnIssue() throws {
        let room = try IssueRoom()
        let path = try room.written(room.issue().value).path
        func run(_ program: String, _ arguments: String...) throws -> Int32 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [program] + arguments
            process.currentDirectoryURL = URL(fileURLWithPath: path)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }
        #expect(try run("minisign", "-V", "-m", "tagmanifest-sha256.txt", "-P", room.key.publicKey.text) == 0)
        #expect(try run("sha256sum", "-c", "tagmanifest-sha256.txt", "manifest-sha256.txt") == 0)
        #expect(try run("sha512sum", "-c", "manifest-sha512.txt") == 0)
    }
}
