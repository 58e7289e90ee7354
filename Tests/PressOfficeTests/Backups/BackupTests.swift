import Catalogue
import Foundation
import Store
import TestSupport
import Testing

@testable import PressOffice

/// Backups of an office with a picture and documents that wait, and the way back.
@Suite struct BackupTests {
    private let room: Newsroom
    private let shelf: String

    init() throws {
        room = try Newsroom()
        shelf = "\(room.folder)/backups"
        try room.accept(advisory)
        try add("harbour")
        for (folder, name) in [("-reviews", "0f0f0f0f"), (".answers", String(repeating: "c", count: 64))] {
            try FileManager.default.createDirectory(atPath: catalogue + folder, withIntermediateDirectories: true)
            try Data("{}\n".utf8).write(to: URL(fileURLWithPath: "\(catalogue + folder)/\(name).json"))
        }
    }

    private var catalogue: String { room.store.cataloguePath }
    private var office: Office { room.office() }

    @discardableResult
    private func add(_ name: String) throws -> String {
        let picture = SamplePNG(width: 4, height: name.utf8.count).bytes
        let added = try office.addAsset(
            fileNamed: "\(name).png", AssetForm(), pictures: StubPictures(width: 4), slug: name,
            piece: Pieces(picture).next)
        return try #require(added.value.asset.fileSHA256)
    }

    private func standing() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: shelf).sorted()
    }

    private func files(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    }

    private func restore(_ source: String, to name: String, replacing: Bool = false) throws -> RestoredBackup {
        try Office.restore(
            from: source, to: "\(room.folder)/\(name)", isReplacing: replacing, at: room.noon, mark: UUID())
    }

    private func slugs(at name: String) throws -> [String] {
        let store = try CatalogueStore(at: "\(room.folder)/\(name)")
        return try store.read(for: .internal, at: room.noon) { try $0.all(Asset.self).map(\.slug.text).sorted() }
    }

    @Test func itHasAllThatTheOfficeIsMadeOf() throws {
        let made = try office.backUp(into: shelf)
        #expect(made.path == "\(shelf)/pressroom-2022-04-12T120000Z")
        let sum = try #require(try FileManager.default.contentsOfDirectory(atPath: room.store.filesFolder).first)
        #expect(
            try files(in: made.path) == [
                "SHA256SUMS", "backup.json", "catalogue.sqlite", "catalogue.sqlite-files",
                "catalogue.sqlite-files/\(sum)",
                "catalogue.sqlite-reviews", "catalogue.sqlite-reviews/0f0f0f0f.json", "catalogue.sqlite.answers",
                "catalogue.sqlite.answers/\(String(repeating: "c", count: 64)).json",
            ])
        #expect((made.label.files, made.label.changes) == (3, 2))
        #expect((made.missing, made.changed, made.shared) == (0, 0, 0))
        var status = stat()
        #expect(stat(made.path, &status) == 0 && status.st_mode & 0o777 == 0o700)
        #expect(stat("\(made.path)/catalogue.sqlite", &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(try BackupLabel.read(in: made.path) == made.label)
        let list = try String(contentsOfFile: "\(made.path)/SHA256SUMS", encoding: .utf8)
        #expect(list.contains("\(sum)  catalogue.sqlite-files/\(sum)\n"))
    }

    @Test func whatHasNotChangedTakesNoRoomTwice() throws {
        let first = try office.backUp(into: shelf)
        let sum = try add("pier")
        let second = try office.backUp(into: shelf)
        // In the same second of this clock.
        #expect(try standing() == ["pressroom-2022-04-12T120000Z", "pressroom-2022-04-12T120000Z-2"])
        #expect((first.shared, second.shared) == (0, 1))
        // What is damaged there or here is taken from where it is whole.
        try Data("no".utf8).write(to: URL(fileURLWithPath: "\(second.path)/catalogue.sqlite-files/\(sum)"))
        let third = try office.backUp(into: shelf)
        #expect((third.shared, third.changed, third.missing) == (1, 0, 0))
        try Data("no".utf8).write(to: URL(fileURLWithPath: "\(room.store.filesFolder)/\(sum)"))
        let fourth = try office.backUp(into: shelf)
        #expect((fourth.shared, fourth.changed, fourth.missing) == (2, 0, 0))
        try FileManager.default.removeItem(atPath: shelf)
        let alone = try office.backUp(into: shelf)
        #expect((alone.changed, alone.missing) == (1, 1))
    }

    @Test func onlyOlderOnesThatAreWholeAndOursAreTakenAway() throws {
        for day in 0..<4 {
            room.noon = Instant(milliseconds: Newsroom.noonOfTests.milliseconds + Int64(day) * 86_400_000)
            _ = try office.backUp(into: shelf)
        }
        let names = try standing()
        // One is not whole, and one is of another office.
        try FileManager.default.removeItem(atPath: "\(shelf)/\(names[0])/catalogue.sqlite")
        let other = try Newsroom()
        other.noon = Newsroom.noonOfTests
        _ = try other.office().backUp(into: shelf)
        try FileManager.default.createDirectory(atPath: "\(shelf)/letters", withIntermediateDirectories: false)
        room.noon = Instant(milliseconds: room.noon.milliseconds + 86_400_000)
        let made = try office.backUp(into: shelf, keeping: 2)
        #expect(made.removed == 2)
        #expect(
            try standing() == [
                "letters", names[0], names[0] + "-2", names[3], "pressroom-2022-04-16T120000Z",
            ])
    }

    @Test func someFoldersAreRefused() throws {
        let made = try office.backUp(into: shelf)
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(room.folder)/file"))
        let refused: [(String, BackupProblem)] = [
            (catalogue, .notAFolder(path: catalogue)),
            ("\(room.folder)/file", .notAFolder(path: "\(room.folder)/file")),
            (room.folder, .ownPlace(path: room.folder)), ("\(shelf)/..", .ownPlace(path: "\(shelf)/..")),
            (room.store.filesFolder, .ownPlace(path: room.store.filesFolder)),
            (made.path, .insideABackup(path: made.path)), ("", .notAFolder(path: "")),
        ]
        for (folder, problem) in refused { #expect(throws: problem) { try office.backUp(into: folder) } }
        #expect(try standing().count == 1)
    }

    @Test func theWayBackHasItAll() throws {
        let made = try office.backUp(into: shelf)
        try add("pier")
        #expect(throws: BackupProblem.thereAlready(path: catalogue)) { try restore(shelf, to: "catalogue.sqlite") }
        let fresh = try restore(shelf, to: "new/c.sqlite")
        #expect(fresh.path == made.path && fresh.aside == nil)
        #expect(try files(in: "\(room.folder)/new").count == 7)
        let here = try slugs(at: "catalogue.sqlite")
        #expect(try slugs(at: "new/c.sqlite") == here.filter { $0 != "pier" } && here.contains("pier"))
        let replaced = try restore(made.path, to: "catalogue.sqlite", replacing: true)
        #expect(replaced.aside?.hasSuffix("/catalogue.sqlite.before-restore-2022-04-12T120000Z") == true)
        #expect(try slugs(at: "catalogue.sqlite").contains("pier") == false)
        #expect(try slugs(at: "catalogue.sqlite.before-restore-2022-04-12T120000Z").contains("pier"))
        #expect(throws: StoreError.replaced(path: catalogue)) { try add("breakwater") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: room.folder).allSatisfy { !$0.hasPrefix(".") })
    }

    /// What is changed in a backup, and what is said of it.
    enum Damage: CaseIterable, Sendable {
        case byte, missing, label, list, name, unlabelled

        var because: String {
            switch self {
            case .byte: "'catalogue.sqlite' is not as it was written"
            case .missing: "'catalogue.sqlite' is not there"
            case .label: "'backup.json' cannot be read"
            case .list, .name: "its list of files is not as it was written"
            case .unlabelled: "it has no label that can be read"
            }
        }

        func befall(_ backup: String) throws {
            let (label, list, file) = (
                URL(fileURLWithPath: "\(backup)/backup.json"), URL(fileURLWithPath: "\(backup)/SHA256SUMS"),
                URL(fileURLWithPath: "\(backup)/catalogue.sqlite")
            )
            switch self {
            case .byte:
                var bytes = try Data(contentsOf: file)
                bytes[5000] ^= 1
                try bytes.write(to: file)
            case .missing: try FileManager.default.removeItem(at: file)
            case .label: try Data(#"{"backup":"pressroom-backup","version":1}"#.utf8).write(to: label)
            case .list: try Data().write(to: list)
            case .name:
                let text = try String(contentsOf: list, encoding: .utf8)
                try Data(text.replacing("catalogue.sqlite\n", with: "../catalogue.sqlite\n").utf8).write(to: list)
            case .unlabelled: try FileManager.default.removeItem(at: label)
            }
        }
    }

    @Test(arguments: Damage.allCases)
    func aDamagedOneChangesNothing(_ damage: Damage) throws {
        let made = try office.backUp(into: shelf)
        try damage.befall(made.path)
        let before = try files(in: room.folder).filter { !$0.hasPrefix("backups") }
        #expect(throws: BackupProblem.damagedBackup(path: made.path, because: damage.because, earlier: nil)) {
            try restore(made.path, to: "catalogue.sqlite", replacing: true)
        }
        #expect(try files(in: room.folder).filter { !$0.hasPrefix("backups") } == before)
        #expect(!room.store.isReplaced)
    }

    /// A list that leads elsewhere, with a label that fits it: whoever made both is not trusted either.
    @Test func noNameInAListLeadsElsewhere() throws {
        for name in [
            "../x", "catalogue.sqlite-files/../x", "/etc/hosts", "catalogue.sqlite-files/x", "catalogue.sqlite-wal",
        ] {
            let made = try office.backUp(into: shelf)
            let list = "\(String(repeating: "a", count: 64))  \(name)\n"
            try Data(list.utf8).write(to: URL(fileURLWithPath: "\(made.path)/SHA256SUMS"))
            var label = made.label
            label.sums = sha256(Array(list.utf8))
            try label.json.write(to: URL(fileURLWithPath: "\(made.path)/backup.json"))
            let problem = BackupProblem.damagedBackup(
                path: made.path, because: "its list of files has a line that is not ours", earlier: nil)
            #expect(throws: problem) { try restore(made.path, to: "elsewhere.sqlite") }
            try FileManager.default.removeItem(atPath: shelf)
        }
    }

    @Test func whatIsNoBackupIsSaid() throws {
        let other = "\(room.folder)/other.sqlite"
        try Data("SQLite format 3\0".utf8 + [UInt8](repeating: 0, count: 100)).write(to: URL(fileURLWithPath: other))
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(room.folder)/file"))
        let empty = "\(room.folder)/empty"
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
        let said: [(String, BackupProblem)] = [
            ("\(room.folder)/nothing", .missing(path: "\(room.folder)/nothing")), ("", .missing(path: "")),
            (catalogue, .notABackup(path: catalogue, because: "it is a catalogue, which can be used as it is")),
            (other, .notABackup(path: other, because: "it is another program's database")),
            (
                "\(room.folder)/file",
                .notABackup(path: "\(room.folder)/file", because: "it is a file, and a backup is a folder")
            ),
            (empty, .noBackup(path: empty)),
        ]
        for (source, problem) in said { #expect(throws: problem) { try restore(source, to: "r.sqlite") } }
        let made = try office.backUp(into: shelf)
        var label = made.label
        label.version = 2
        try label.json.write(to: URL(fileURLWithPath: "\(made.path)/backup.json"))
        #expect(throws: BackupProblem.newerBackup(path: made.path)) { try restore(made.path, to: "r.sqlite") }
        #expect(access("\(room.folder)/r.sqlite", F_OK) != 0)
    }

    @Test func backupsOfSeveralOfficesAreNotMixedUp() throws {
        _ = try office.backUp(into: shelf)
        let other = try Newsroom()
        _ = try other.office().backUp(into: shelf)
        #expect(throws: BackupProblem.self) { try restore(shelf, to: "r.sqlite") }
        #expect(try restore("\(shelf)/pressroom-2022-04-12T120000Z/", to: "r.sqlite").label.changes == 2)
    }
}
