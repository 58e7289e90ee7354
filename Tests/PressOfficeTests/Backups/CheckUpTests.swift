import Catalogue
import Foundation
import Store
import TestSupport
import Testing

@testable import PressOffice

/// All of an office's files, looked at.
@Suite struct CheckUpTests {
    private let room: Newsroom
    private let sum: String

    init() throws {
        room = try Newsroom()
        try room.accept(advisory)
        let added = try room.office().addAsset(
            fileNamed: "a.png", AssetForm(), pictures: StubPictures(width: 4), slug: "harbour",
            piece: Pieces(SamplePNG(width: 4, height: 4).bytes).next)
        sum = try #require(added.value.asset.fileSHA256)
    }

    private var catalogue: String { room.store.cataloguePath }

    private func checkUp(repairing: Bool = false, keys: String? = nil) throws -> CheckUp {
        try Office.checkUp(catalogueAt: catalogue, keys: keys, at: room.noon, isRepairing: repairing)
    }

    private func said(_ checkUp: CheckUp, _ look: CheckUp.Look) -> [String] {
        checkUp.findings.filter { $0.rule == "office.\(look.rawValue)" && $0.severity > .note }.map(\.message)
    }

    @Test func aSoundOneIsSound() throws {
        _ = try room.office().backUp(into: "\(room.folder)/backups")
        let checkUp = try checkUp()
        #expect(checkUp.isSound, "\(checkUp.findings)")
        #expect(checkUp.looks == CheckUp.Look.allCases)
        #expect((checkUp.changes, checkUp.files) == (2, 1))
    }

    @Test func filesThatAreMissingChangedOrNobodysAreNamed() throws {
        let place = "\(room.store.filesFolder)/\(sum)"
        let orphan = sha256(Array("orphan".utf8))
        try Data("orphan".utf8).write(to: URL(fileURLWithPath: "\(room.store.filesFolder)/\(orphan)"))
        var found = try checkUp()
        #expect(found.isSound)
        #expect(
            found.findings.contains { $0.message == "1 file belongs to no record, now or in the history: \(orphan)." })
        try Data("other".utf8).write(to: URL(fileURLWithPath: place))
        found = try checkUp()
        #expect(said(found, .files) == ["1 file that a record needs is not as they were taken in: \(sum)."])
        try FileManager.default.removeItem(atPath: place)
        found = try checkUp()
        #expect(said(found, .files) == ["1 file that a record needs is missing: \(sum)."])
        #expect(!found.isSound)
    }

    @Test func whatIsOpenToOthersIsSaid() throws {
        let keys = "\(room.folder)/keys"
        _ = try KeyRing(at: keys).make(passphrase: nil)
        chmod(catalogue, 0o644)
        chmod("\(keys)/pressroom.key", 0o640)
        let found = try checkUp(keys: keys)
        #expect(
            said(found, .permissions) == [
                "Others on this machine may read '\(catalogue)', which has personal data in it.",
                "Others on this machine may read the office's secret key '\(keys)/pressroom.key'.",
            ])
    }

    @Test func whatWasLeftOverIsTakenAwayWhereThatIsSaidAndNothingElse() throws {
        let (mark, old) = (UUID().uuidString.lowercased(), Date(timeIntervalSince1970: 1_000_000))
        let left = [
            "\(room.folder)/.pressroom-\(mark)", "\(catalogue).\(mark).new",
            "\(room.store.filesFolder)/.taking-\(mark)",
        ]
        let others = ["\(room.folder)/.letters", "\(catalogue).before-v03", "\(room.store.filesFolder)/notes.txt"]
        for path in left + others {
            try Data("x".utf8).write(to: URL(fileURLWithPath: path))
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
        }
        let found = try checkUp()
        #expect(said(found, .leftOvers).count == 1)
        #expect(
            said(found, .leftOvers).first?.hasPrefix("3 files were left by programs that were broken off: ") == true)
        let repaired = try checkUp(repairing: true)
        #expect(repaired.isSound && repaired.swept == 3)
        #expect(left.allSatisfy { access($0, F_OK) != 0 } && others.allSatisfy { access($0, F_OK) == 0 })
    }

    @Test func theAgeOfTheLastBackupIsSaid() throws {
        #expect(try checkUp().findings.contains { $0.message == "No backup of this catalogue is known." })
        _ = try room.office().backUp(into: "\(room.folder)/backups")
        #expect(try said(checkUp(), .backups) == [])
        room.noon = Instant(milliseconds: room.noon.milliseconds + 9 * 86_400_000)
        #expect(try said(checkUp(), .backups) == ["The last backup is 9 days old."])
    }

    @Test func ofADamagedOneOnlyWhatCanBeTrustedIsLookedAt() throws {
        let copy = "\(room.folder)/copy/c.sqlite"
        _ = try room.office().backUp(into: "\(room.folder)/backups")
        _ = try Office.restore(
            from: "\(room.folder)/backups", to: copy, isReplacing: false, at: room.noon, mark: UUID())
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: copy))
        let length = try file.seekToEnd()
        try file.seek(toOffset: length - 4 * 4096)
        try file.write(contentsOf: [UInt8](repeating: 0xA5, count: 4 * 4096))
        let found = try Office.checkUp(catalogueAt: copy, keys: nil, at: room.noon)
        #expect(said(found, .integrity).first?.hasPrefix("The catalogue is damaged; SQLite says: ") == true)
        #expect(!found.looks.contains(.search) && !found.looks.contains(.files) && found.looks.contains(.backups))
        // Where even the schema cannot be read.
        try file.seek(toOffset: 100)
        try file.write(contentsOf: [UInt8](repeating: 0xA5, count: 40 * 4096))
        try file.close()
        let unread = try Office.checkUp(catalogueAt: copy, keys: nil, at: room.noon)
        #expect(said(unread, .integrity) == ["The catalogue is damaged: SQLite cannot read what it is made of."])
        #expect(unread.looks == [.integrity])
    }
}
