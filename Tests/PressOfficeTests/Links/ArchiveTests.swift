import Catalogue
import Foundation
import Store
import Testing
import Validation

@testable import PressOffice

/// The copies of dead and changed links that are nearest to the date of the release.
struct ArchiveTests {
    @Test func theCopyNearestToTheReleaseIsKeptBesideADeadLink() throws {
        let room = try Newsroom()
        try room.office().accept([ToyReader.read(linkedAdvisory, issued: CalendarDate("2022-04-10"))])
        let site = FakeSite.alive
        let dead = "https://delta.example/"
        site.answers[dead] = FakeSite.status(410)
        for _ in 0..<4 {
            _ = try room.office().checkLinks(probe: site)
            room.noon = room.noon.plus(days: 1)
        }
        let gate = try TimeGate("https://web.example/timegate/")
        let copy = "https://web.example/20220411/https://delta.example/"
        site.answers["https://web.example/timegate/https://delta.example/"] = FakeSite.status(
            302,
            ["location": copy, "link": "<\(copy)>; rel=\"memento\"; datetime=\"Mon, 11 Apr 2022 08:00:00 GMT\""])

        let check = try room.office().findArchiveCopies(at: gate, probe: site)
        #expect([check.found, check.missing, check.unclear] as [Int] == [1, 0, 0])
        let memory = try room.view().link(dead).row.link.memory
        #expect(memory?.archive == ArchiveCopy(url: copy, at: try #require(Instant("2022-04-11T08:00:00Z"))))

        let again = try room.office().findArchiveCopies(at: gate, probe: site)
        #expect([again.found, again.missing, again.unclear] as [Int] == [0, 0, 0], "it was asked lately")
        room.noon = room.noon.plus(days: 31)
        site.answers = ["*": .failure(.noSuchHost)]
        let silent = try room.office().findArchiveCopies(at: gate, probe: site)
        #expect([silent.found, silent.missing, silent.unclear] as [Int] == [0, 0, 1])
        #expect(silent.reasons.count == 1)
        #expect(try room.view().link(dead).row.link.memory?.archive?.url == copy, "what was found stays")
    }

    /// Whatever keeps a record from the press keeps its addresses from an archive: one release for each reason, and one for
    /// none.
    @Test func anArchiveIsToldOfNothingThatThePressDoesNotSee() throws {
        let room = try Newsroom()
        let later = Embargo(until: room.noon.plus(days: 30), zone: "Europe/London")
        let reasons: [(String, (inout Release) -> Void, (inout Asset) -> Void)] = [
            ("seen", { _ in }, { _ in }), ("early", { $0.embargo = later }, { _ in }),
            ("held", { $0.pubStatus = .withheld }, { _ in }), ("killed", { $0.pubStatus = .canceled }, { _ in }),
            ("inside", { $0.audience = .internal }, { _ in }), ("partners", { $0.audience = .partner }, { _ in }),
            ("own", { _ in }, { $0.audience = .internal }),
        ]
        for (name, release, asset) in reasons {
            let url = "https://delta.example/\(name)"
            var (story, picture) = (
                Release(id: UUID(), slug: Slug(from: name), kind: .release, headline: name),
                Asset(id: UUID(), slug: Slug(from: name), kind: .image, linkKind: .item, url: url, asGiven: url)
            )
            release(&story)
            asset(&picture)
            let kit = Kit(id: UUID(), slug: Slug(from: name), title: name)
            let members = [
                (RecordKind.release, story.id, RecordKind.asset, picture.id), (.kit, kit.id, .release, story.id),
            ]
            let edits: [Edit] = [.insert(story), .insert(picture), .insert(kit)]
            try room.store.change(ChangeStamp(actor: "ana", at: room.noon, action: "test")) { _ in
                edits
                    + members.map { owner, ownerID, kind, id in
                        .insertMembership(
                            Membership(
                                id: UUID(), ownerKind: owner, ownerID: ownerID, memberKind: kind, memberID: id,
                                position: 0))
                    }
            }
        }
        let site = FakeSite(["*": FakeSite.status(410)])
        for _ in 0..<4 {
            _ = try room.office().checkLinks(probe: site)
            room.noon = room.noon.plus(days: 1)
        }
        let gate = try TimeGate("https://web.example/timegate/")
        let asking = "https://web.example/timegate/https://delta.example/"
        let archive = FakeSite(
            Dictionary(uniqueKeysWithValues: reasons.map { ("\(asking)\($0.0)", .failure(.noSuchHost)) }))
        for kit in [nil] + reasons.map({ RecordName("kit/\($0.0)") }) {
            _ = try room.office().findArchiveCopies(at: gate, within: kit, probe: archive)
        }
        #expect(Set(archive.asked) == ["\(asking)seen"])
    }
}
