import Catalogue
import Foundation
import PressOffice
import Store
import Synchronization
import TestSupport
import Testing

@testable import Newsroom

/// What is kept, in memory and on disk, is what would be answered.
@Suite struct KeepingTests {
    let room: RiverTrust
    let kept: KeptPages
    let folder: String
    static let end = Instant.noon.plus(seconds: 1800)

    init() throws {
        room = try RiverTrust(renditions: SmallPictures())
        try room.addPicture()
        try room.makeKit()
        try room.publish(
            Release(
                id: .numbered(530), slug: .spelt("early"), kind: .release, headline: "Early",
                embargo: Embargo(until: KeepingTests.end, zone: "UTC")), saying: "Early.")
        kept = KeptPages(room.site)
        folder = "\(room.folder)/site"
    }

    // MARK: In memory

    @Test func itIsTheSameAsWhatIsAnswered() throws {
        for address in try room.site.addresses(at: .noon) {
            for _ in 0..<2 {
                let (once, again) = (
                    try kept.answer(to: address, at: .noon), try room.site.answer(to: address, at: .noon)
                )
                #expect(once.whole == again.whole, "\(address.path)")
            }
        }
    }

    @Test func whatChangesIsSeenAtOnce() throws {
        #expect(try kept.answer(to: .front, at: .noon).text.contains("Salmon return"))
        _ = try room.office.withdraw(Release.self, RecordName(kind: .release, slug: Release.salmon.slug))
        #expect(!(try kept.answer(to: .front, at: .noon).text.contains("Salmon return")))
        #expect(try kept.answer(to: .release(Release.salmon.slug, .page), at: .noon).status == 404)
        _ = try room.office.undo()
        #expect(try kept.answer(to: .release(Release.salmon.slug, .page), at: .noon).status == 200)
        try room.office.set([.name: "River & Weir"])
        #expect(try kept.answer(to: .front, at: .noon).text.contains("River &amp; Weir"))
    }

    @Test(arguments: [(-0.001, 404), (0.0, 200), (1, 200), (86_400, 200)])
    func anEmbargoEndsOnTheSecond(_ offset: Double, _ status: Int) throws {
        let address = NewsroomAddress.release(.spelt("early"), .page)
        #expect(try kept.answer(to: address, at: .noon).status == 404)
        #expect(!(try kept.answer(to: .front, at: .noon).text.contains("Early")))
        let instant = KeepingTests.end.plus(seconds: offset)
        #expect(try kept.answer(to: address, at: instant).status == status)
        #expect(try kept.answer(to: .front, at: instant).text.contains("Early") == (status == 200))
        // A clock that is put back shows what there was.
        #expect(try kept.answer(to: address, at: .noon).status == 404)
        #expect(!(try kept.answer(to: .front, at: .noon).text.contains("Early")))
    }

    @Test func howLongItHoldsIsKnown() throws {
        let reading = try room.office.keptReading(at: .noon)
        #expect(reading.until == KeepingTests.end)
        #expect(try room.office.keptReading(at: KeepingTests.end).until == .noon.plus(seconds: 3600))
        let standing = try room.office.standing()
        #expect(reading.holds(at: .noon, standing) && !reading.holds(at: KeepingTests.end, standing))
        #expect(!reading.holds(at: .noon.plus(seconds: -1), standing))
        try room.make(.insert(Organisation(id: .numbered(3), slug: .spelt("new"), name: "New")))
        let later = try room.office.keptReading(at: .noon)
        #expect(!reading.holds(at: .noon, later.standing))
        #expect(!(try room.office.isSame(forReadersSince: reading, now: later)))
    }

    @Test func theOfficesOwnBooksChangeNoPage() throws {
        let before = try room.office.keptReading(at: .noon)
        let request = PressRequest(id: .numbered(800), slug: .spelt("asked"), subject: "Pictures", received: .noon)
        try room.make(.insert(request))
        #expect(try room.office.isSame(forReadersSince: before, now: room.office.keptReading(at: .noon)))
    }

    @Test func manyWhoAskAtOnceGetTheSame() async throws {
        let (kept, wanted) = (kept, try room.site.answer(to: .front, at: .noon).whole)
        let answers = await withTaskGroup(of: [String]?.self) { group in
            for _ in 0..<40 { group.addTask { try? kept.answer(to: .front, at: .noon).whole } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == 40 && answers.allSatisfy { $0 == wanted })
    }

    @Test func atATurnstileOnlyTheSameThingWaits() async {
        let turnstile = Turnstile<String>()
        let log = Log()
        turnstile.enter("kit")
        turnstile.enter("front")
        turnstile.leave("front")
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                turnstile.enter("kit")
                log.lines.withLock { $0.append("second") }
                turnstile.leave("kit")
            }
            log.lines.withLock { $0.append("first") }
            turnstile.leave("kit")
        }
        #expect(log.lines.withLock { $0 } == ["first", "second"])
    }

    @Test func littleRoomIsEnough() throws {
        let small = KeptPages(room.site, most: 20_000)
        for _ in 0..<2 {
            for address in try room.site.addresses(at: .noon) {
                #expect(try small.answer(to: address, at: .noon).status == (address == .missing ? 404 : 200))
            }
        }
    }

    // MARK: On disk

    private func files() throws -> [String: Data] {
        var found: [String: Data] = [:]
        let walk = try #require(FileManager.default.enumerator(atPath: folder))
        for case let path as String in walk {
            if let bytes = FileManager.default.contents(atPath: "\(folder)/\(path)"),
                walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular
            {
                found[path] = bytes
            }
        }
        return found
    }

    private func write(at instant: Instant = .noon, isAhead: Bool = false) throws -> NewsroomFolder.Outcome {
        try NewsroomFolder(at: folder).write(room.site, at: instant, isAhead: isAhead)
    }

    @Test func aFolderHasEveryAnswerAsAFile() throws {
        let outcome = try write()
        let (files, addresses) = (try files(), try room.site.addresses(at: .noon))
        #expect(Set(files.keys) == Set(addresses.map(\.file) + [FolderRecord.name]))
        #expect(Set(outcome.written) == Set(addresses.map(\.file)))
        for address in addresses {
            #expect(files[address.file].map(Array.init) == (try room.site.answer(to: address, at: .noon).bytes))
        }
        #expect(!files.values.contains { String(decoding: $0, as: UTF8.self).contains("Early") })
        #expect(!files.keys.contains { $0.contains("early") })
    }

    @Test func onlyWhatChangedIsWrittenAgain() throws {
        _ = try write()
        let before = try files()
        #expect(try write() == NewsroomFolder.Outcome(written: [], removed: [], same: before.count - 1))
        #expect(try files() == before)
        let lifted = try write(at: KeepingTests.end)
        #expect(lifted.written.contains("releases/early/index.html") && lifted.written.contains("index.html"))
        #expect(!lifted.written.contains("kits/salmon.zip") && !lifted.written.contains("contacts/jane-doe.vcf"))
        _ = try room.office.withdraw(Release.self, RecordName(kind: .release, slug: .spelt("early")))
        let gone = try write(at: KeepingTests.end)
        #expect(gone.removed.contains("releases/early/index.html"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/releases/early"))
        let after = try files()
        #expect(after == before)
    }

    @Test func whatWasSpoiltIsMendedAndWhatIsOfOthersStays() throws {
        _ = try write()
        let before = try files()
        try Data("spoilt".utf8).write(to: URL(fileURLWithPath: "\(folder)/index.html"))
        try FileManager.default.removeItem(atPath: "\(folder)/kits/salmon.zip")
        try Data("press.example".utf8).write(to: URL(fileURLWithPath: "\(folder)/CNAME"))
        #expect(try write().written.sorted() == ["index.html", "kits/salmon.zip"])
        var after = try files()
        #expect(after.removeValue(forKey: "CNAME") == Data("press.example".utf8))
        #expect(after == before)
    }

    @Test func aFolderOfSomebodyElseIsLeftAlone() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(folder)/index.html"))
        #expect(
            throws: PressOfficeError.notOurFolder(
                path: folder, because: "it is not empty, and no newsroom was written there")
        ) { try write() }
        #expect(try files() == ["index.html": Data("mine".utf8)])
    }

    @Test func aLinkInItLeadsNowhere() throws {
        _ = try write()
        let outside = "\(room.folder)/outside"
        try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
        try FileManager.default.removeItem(atPath: "\(folder)/releases")
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/releases", withDestinationPath: outside)
        #expect(throws: PressOfficeError.self) { try write() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)
    }

    @Test func aLookAheadIsForItsOwnerAlone() throws {
        _ = try write(at: KeepingTests.end, isAhead: true)
        #expect(try files().keys.contains("releases/early/index.html"))
        let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions]
        #expect(mode as? Int == 0o700)
        #expect(
            throws: PressOfficeError.notOurFolder(path: folder, because: "it has a look ahead, which is not for others")
        ) { try write() }
        try FileManager.default.removeItem(atPath: folder)
        _ = try write()
        #expect(
            throws: PressOfficeError.notOurFolder(
                path: folder, because: "it has the newsroom as it is, and this is a look ahead")
        ) { try write(at: KeepingTests.end, isAhead: true) }
    }

    @Test(arguments: ["../outside", "/etc/passwd", "a/../../b", ".hidden", "a//b", ""])
    func aRecordThatNamesWhatIsElsewhereIsNone(_ path: String) throws {
        let record = FolderRecord(isAhead: false, files: [path: FolderRecord.File(tag: "x", count: 1)])
        #expect(FolderRecord(Data(record.bytes)) == nil)
        let fine = FolderRecord(isAhead: false, files: ["a/b.html": FolderRecord.File(tag: "x", count: 1)])
        #expect(FolderRecord(Data(fine.bytes)) == fine)
    }
}

/// What happened, in its order.
private final class Log: Sendable {
    let lines = Mutex<[String]>([])
}
