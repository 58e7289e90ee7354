import Catalogue
import Exchange
import Foundation
import PhoneNumbers
import Signatures
import Store
import Testing

@testable import PressOffice

/// A numbered issue of a kit: frozen, signed, a valid bag, and the same bytes each time.
@Suite struct IssueTests {
    @Test func anIssueIsABagWhoseManifestIsSigned() throws {
        let room = try IssueRoom()
        try room.office.set([.issuePrefix: "AI", .name: "Harbour Lights"])
        let issued = try room.issue()
        #expect(issued.value.number.description == "AI/2022/001-1")
        #expect(issued.change?.action == "issue kit")
        let (_, files) = try room.written(issued.value)
        #expect(
            files.keys.sorted() == [
                "bag-info.txt", "bagit.txt", "data/README.txt", "data/captions.csv", "data/contacts.vcf",
                "data/contacts/jane.vcf", "data/files/tower.jpg", "data/files/tower.xmp", "data/index.html",
                "data/kit.json", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt",
                "tagmanifest-sha256.txt.minisig",
            ])
        #expect(files["data/files/tower.jpg"] == room.pictureBytes)
        for (path, sum) in lines(files.text("manifest-sha256.txt")) + lines(files.text("tagmanifest-sha256.txt")) {
            #expect(sha256(files[path] ?? []) == sum, "\(path)")
        }
        for (path, sum) in lines(files.text("manifest-sha512.txt")) {
            #expect(try RunningDigest.sum(files[path] ?? [], .sha512).hexadecimal == sum, "\(path)")
        }
        let signature = try #require(Signature(files.text("tagmanifest-sha256.txt.minisig")))
        #expect(try signature.isOf(files["tagmanifest-sha256.txt"] ?? [], by: room.key.publicKey))
        #expect(signature.comment == "issue AI/2022/001-1, made \(room.room.noon)")
        let payload = files.filter { $0.key.hasPrefix("data/") }
        #expect(
            files.text("bag-info.txt") == """
                Source-Organization: Harbour Lights
                Bagging-Date: 2022-04-12
                External-Identifier: AI/2022/001-1
                External-Description: The lighthouse
                Payload-Oxum: \(payload.values.map(\.count).reduce(0, +)).\(payload.count)
                Bag-Software-Agent: Pressroom
                Pressroom-Issued: 2022-04-12T12:00:00Z
                Pressroom-Audience: press
                Pressroom-Key: \(room.key.publicKey.text)
                Pressroom-Fingerprint: \(try room.key.publicKey.fingerprint())

                """)
    }

    private func lines(_ manifest: String) -> [(String, String)] {
        manifest.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return (parts[1].trimmingCharacters(in: .whitespaces), String(parts[0]))
        }
    }

    /// Read by somebody who has only the page, or only the text.
    @Test func thePageAndTheTextSayWhichIssueItIsAndHowItIsVerified() throws {
        let room = try IssueRoom()
        let (_, files) = try room.written(room.issue().value)
        for path in ["data/README.txt", "data/index.html"] {
            let text = files.text(path)
            #expect(text.contains("Issue PR/2022/001-1, made on Tuesday"), "\(path)")
            #expect(text.contains(try room.key.publicKey.fingerprint()), "\(path)")
            #expect(text.contains("minisign -V -m tagmanifest-sha256.txt -P \(room.key.publicKey.text)"), "\(path)")
            #expect(text.contains("sha256sum -c tagmanifest-sha256.txt manifest-sha256.txt"), "\(path)")
        }
        #expect(files.text("data/kit.json").contains("\"number\": \"PR/2022/001-1\""))
        let whole = files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
        // Four digits alone stand in many a sum.
        let own = ["canary", "7700900123", "7700 900123"]
        #expect(own.allSatisfy { !whole.contains($0) }, "it is read for the press")
    }

    @Test func theSameIssueHasTheSameBytesHoweverItIsWritten() throws {
        let room = try IssueRoom()
        let issue = try room.issue().value
        let archive = try room.archive(issue)
        #expect(try room.archive(issue) == archive)
        #expect(try room.written(issue).files == room.written(issue).files)
        room.jane.name = "Somebody Else"
        try room.change(.update(room.jane))
        room.room.noon = room.room.noon.plus(days: 400)
        #expect(try room.archive(issue) == archive, "whatever became of the records")
    }

    @Test func whatHasNotChangedKeepsItsNumber() throws {
        let room = try IssueRoom()
        let first = try room.issue()
        room.room.noon = room.room.noon.plus(days: 1)
        let again = try room.issue()
        #expect(again.value == first.value && again.change == nil)
        room.quote.words = "It shines far."
        try room.change(.update(room.quote))
        let second = try room.issue()
        #expect(second.value.number.description == "PR/2022/001-2")
        #expect(
            try room.written(second.value).files.text("bag-info.txt").contains("Pressroom-Replaces: PR/2022/001-1\n"))
        #expect(try room.office.view(for: .internal).kits().map(\.issue) == [second.value.number])
        #expect(try room.office.view(for: .press).kits().map(\.issue) == [nil], "the press is told of no issue")
    }

    @Test func aKitIsCountedInTheYearAndKeepsItsNumber() throws {
        let room = try IssueRoom()
        #expect(
            try room.office.issueKit(room.kit, prefix: "AI", signedBy: room.key).value.number.description
                == "AI/2022/001-1")
        #expect(try room.issue(.partner).value.number.description == "AI/2022/001-2", "for others it is another issue")
        let other = try room.office.newKit(title: "Other", releases: ["release/opens"]).value.kit
        let next = try room.office.issueKit(RecordName(kind: .kit, slug: other.slug), prefix: "AI", signedBy: room.key)
        #expect(next.value.number.description == "AI/2022/002-1")
        room.room.noon = room.room.noon.plus(days: 365)
        room.release.headline = "The lighthouse has opened"
        try room.change(.update(room.release))
        #expect(
            try room.issue().value.number.description == "AI/2022/001-3", "the kit is of the year of its first issue")
        room.release.headline = "The lighthouse has opened again"
        try room.change(.update(room.release))
        #expect(
            try room.office.issueKit(room.kit, prefix: "HL", signedBy: room.key).value.number.description
                == "HL/2023/001-1")
        #expect(throws: IssueProblem.badPrefix("ai")) {
            try room.office.issueKit(room.kit, prefix: "ai", signedBy: room.key)
        }
        #expect(throws: IssueProblem.forTheOffice(Slug(from: "lighthouse"))) { try room.issue(.internal) }
    }

    /// The file of an asset is not kept twice.
    @Test func theFileOfAnAssetIsKeptOnce() throws {
        let room = try IssueRoom()
        _ = try room.issue()
        room.release.headline = "The lighthouse has opened"
        try room.change(.update(room.release))
        _ = try room.issue()
        #expect(try FileManager.default.contentsOfDirectory(atPath: room.room.store.filesFolder).count == 1)
        let contents = try room.room.store.read(for: .internal, at: room.room.noon) { view in
            try view.issues().flatMap { try view.files(ofIssue: $0.id, withContent: true) }
                .filter { $0.path == "data/files/tower.jpg" }.map(\.content)
        }
        #expect(contents == [nil, nil])
    }

    @Test func aFileThatIsNotAsItWasIsNotIssued() throws {
        let room = try IssueRoom()
        let issue = try room.issue().value
        let place = "\(room.room.store.filesFolder)/\(sha256(room.pictureBytes))"
        var bent = room.pictureBytes
        bent[70_000] ^= 1
        try Data(bent).write(to: URL(fileURLWithPath: place))
        #expect(throws: IssueProblem.fileChanged("data/files/tower.jpg", issue.number)) { try room.archive(issue) }
        #expect(throws: IssueProblem.fileChanged("data/files/tower.jpg", issue.number)) { try room.written(issue) }
        #expect(throws: AssetFileProblem.changed(room.picture.slug)) { try room.issue(.partner) }
        unlink(place)
        #expect(throws: IssueProblem.fileMissing("data/files/tower.jpg", issue.number)) { try room.archive(issue) }
        #expect(throws: AssetFileProblem.missing(room.picture.slug)) { try room.issue(.partner) }
        let left = try FileManager.default.contentsOfDirectory(atPath: room.room.folder)
        #expect(left.allSatisfy { $0.hasPrefix("catalogue.sqlite") }, "no half folder: \(left)")
        #expect(try room.room.view().ledger(of: room.kit).issues.count == 1, "and no number is taken")
    }

    @Test func twoWhoIssueAtOnceGetTwoNumbers() async throws {
        let room = try IssueRoom()
        let (office, key) = (room.office, room.key)
        let kits = try (0..<4).map { index in
            RecordName(
                kind: .kit, slug: try office.newKit(title: "Kit \(index)", releases: ["release/opens"]).value.kit.slug)
        }
        let numbers = try await withThrowingTaskGroup(of: IssueNumber.self) { group in
            for kit in kits { group.addTask { try office.issueKit(kit, signedBy: key).value.number } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(numbers.map(\.ordinal).sorted() == [1, 2, 3, 4])
    }

    /// The kit is read, then somebody withdraws a contact, then the number is asked for.
    @Test func whoIsWithdrawnMeanwhileDoesNotLeave() throws {
        let room = try IssueRoom()
        let press = IssuingPress(
            office: room.office, kit: room.kit, audience: .press, isEarly: false, key: room.key, prefix: nil)
        let draft = try press.draft(at: room.room.noon)
        #expect(draft.frozen.members.contains { $0.recordID == room.jane.id })
        _ = try room.office.withdraw(Contact.self, "contact/jane")
        let latest = try room.room.store.read(for: .internal, at: room.room.noon) { try $0.latestChange() }
        #expect(latest != draft.latestChange, "so the draft is thrown away and made again")
        let again = try press.draft(at: room.room.noon)
        #expect(!again.frozen.members.contains { $0.recordID == room.jane.id })
        #expect(try !room.written(room.issue().value).files.keys.contains("data/contacts/jane.vcf"))
    }

    /// The same by the whole of the way: whoever is withdrawn when the kit has been read is not in the issue that comes of it.
    @Test func aMemberThatIsWithdrawnWhileItIsIssuedDoesNotLeave() throws {
        let room = try IssueRoom()
        let (plain, jane) = (room.office, room.jane.id)
        let turn = Turn()
        // The identity of an issue is asked for when everything in it was read.
        let office = Office(
            store: room.room.store, phones: LibPhoneNumber(), actor: "ben", now: { Newsroom.noonOfTests },
            makeID: {
                if turn.isFirst { _ = try? plain.withdraw(Contact.self, "contact/jane") }
                return UUID()
            })
        let issue = try office.issueKit(room.kit, signedBy: room.key).value
        #expect(issue.number.description == "PR/2022/001-1", "the first draft has taken no number")
        #expect(try !room.written(issue).files.keys.contains("data/contacts/jane.vcf"))
        #expect(try !room.room.view().affected(by: "kit/lighthouse").isEmpty)
        let members = try room.room.store.read(for: .internal, at: room.room.noon) { try $0.issues(carrying: [jane]) }
        #expect(members.isEmpty)
    }

    @Test func twoWhoIssueTheSameKitAtOnceGetTheSameIssue() async throws {
        let room = try IssueRoom()
        let (office, kit, key) = (room.office, room.kit, room.key)
        let issues = try await withThrowingTaskGroup(of: KitIssue.self) { group in
            for _ in 0..<4 { group.addTask { try office.issueKit(kit, signedBy: key).value } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(issues).count == 1)
        #expect(try room.room.view().ledger(of: kit).issues.count == 1)
    }

    @Test func underEmbargoEveryFormSaysSo() throws {
        let room = try IssueRoom(embargoed: true)
        #expect(throws: PressOfficeError.self) { try room.issue() }
        let issue = try room.office.issueKit(room.kit, underEmbargo: true, signedBy: room.key).value
        #expect(issue.embargo == room.release.embargo)
        let (_, files) = try room.written(issue)
        for path in ["data/README.txt", "data/index.html", "data/kit.json", "data/contacts.vcf"] {
            #expect(files.text(path).contains("UNDER EMBARGO"), "\(path)")
        }
        #expect(files.text("bag-info.txt").contains("Pressroom-Not-Before: 2022-04-15T12:00:00Z\n"))
        #expect(
            files.text("tagmanifest-sha256.txt.minisig").contains("not for publication before 2022-04-15T12:00:00Z"))
        room.room.noon = room.room.noon.plus(days: 4)
        #expect(try room.issue().value.number.issue == 2, "what is open is another issue")
    }

    /// It has left the office: it cannot be taken back as if it had not.
    @Test func anIssueIsNotUndone() throws {
        let room = try IssueRoom()
        let issued = try room.issue()
        #expect(throws: StoreError.self) { try room.office.undo(issued.change?.id) }
        #expect(try room.room.view().issue(issued.value.number) == issued.value)
        let entry = try #require(try room.room.view().history("kit/lighthouse").first)
        #expect(entry.lines.map(\.record) == ["issue PR/2022/001-1 of kit lighthouse"])
        #expect(throws: IssueProblem.noSuchIssue("PR/2022/009-1")) {
            try room.room.view().issue(IssueNumber(prefix: "PR", year: 2022, ordinal: 9, issue: 1))
        }
    }

    /// PyPI's bagit, where it is installed.
    @Test(.enabled(if: Bagit.isHere, "PyPI's bagit is not installed here (pip install bagit)"))
    func theBagIsValid() throws {
        let room = try IssueRoom()
        let path = try room.written(room.issue().value).path
        #expect(try Bagit.validate(path) == 0)
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(path)/data/README.txt"))
        #expect(try Bagit.validate(path) != 0)
    }
}

/// Says once that it is the first time.
private final class Turn: @unchecked Sendable {
    private let lock = NSLock()
    private var isOver = false

    var isFirst: Bool {
        lock.withLock {
            defer { isOver = true }
            return !isOver
        }
    }
}

enum Bagit {
    static var isHere: Bool { (try? run(["-c", "import bagit"])) == 0 }
    static func validate(_ path: String) throws -> Int32 { try run(["-m", "bagit", "--validate", path]) }

    private static func run(_ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
