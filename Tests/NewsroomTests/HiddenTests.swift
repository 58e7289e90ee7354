import Catalogue
import Foundation
import Store
import TestSupport
import Testing

@testable import Newsroom

/// What the press may not see does not exist here.
@Suite struct HiddenTests {
    let room: RiverTrust
    static let end = Instant.noon.plus(seconds: 3600)

    init() throws {
        room = try RiverTrust()
        try publish("early") { $0.embargo = Embargo(until: HiddenTests.end, zone: "Europe/London") }
        try publish("inside") { $0.audience = .internal }
        try publish("killed") { $0.pubStatus = .canceled }
        try publish("waiting") { $0.pubStatus = .withheld }
    }

    /// A release with the word in all that it says, and a spokesperson and a film of its own.
    private func publish(_ word: String, _ change: (inout Release) -> Void) throws {
        var release = Release(
            id: UUID(), slug: .spelt("canary-\(word)"), kind: .release, headline: "Canary \(word)", notes: "canary",
            language: "en")
        change(&release)
        try room.publish(release, saying: "The canary \(word) sings.")
        let speaker = Contact(
            id: UUID(), slug: .spelt("canary-speaker-\(word)"), role: .spokesperson, name: "Canary \(word)",
            availableForInterview: true)
        let film = Asset(
            id: UUID(), slug: .spelt("canary-film-\(word)"), kind: .video, linkKind: .item,
            url: "https://canary.example/\(word)", asGiven: "x", description: "Canary \(word)")
        try room.make(
            .insert(speaker), .insert(film), .member(.release, release.id, .contact, speaker.id),
            .insert(
                ContactPoint(
                    id: UUID(), slug: .spelt("canary-point-\(word)"), contactID: speaker.id, kind: .email,
                    asGiven: "canary-\(word)@rivertrust.example")),
            .member(.release, release.id, .asset, film.id),
            .insert(
                with(
                    Event(
                        id: UUID(), slug: .spelt("canary-event-\(word)"), what: "Canary \(word)",
                        date: .spelt("2031-06-01"), releaseID: release.id)
                ) { $0.place = "Canary Wharf" }))
        _ = try room.office.newKit(
            title: "Canary \(word)", releases: [RecordName(kind: .release, slug: release.slug)],
            slug: "canary-kit-\(word)")
    }

    /// What could be asked of it.
    private static func paths(_ word: String) -> [String] {
        [
            "/releases/canary-\(word)/", "/releases/canary-\(word).json", "/releases/canary-\(word).txt",
            "/releases/canary-\(word).md", "/contacts/canary-speaker-\(word).vcf", "/media/canary-film-\(word)/",
            "/media/canary-film-\(word)/canary-film-\(word).mp4", "/events/canary-event-\(word).ics",
            "/kits/canary-kit-\(word)/", "/kits/canary-kit-\(word).zip", "/kits/canary-kit-\(word)/kit.json",
        ]
    }

    @Test func noAddressTellsOfIt() throws {
        let addresses = try room.site.addresses(at: .noon)
        #expect(addresses.count > 20)
        for address in addresses {
            #expect(!address.path.contains("canary"))
            let answer = try room.site.answer(to: address, at: .noon)
            #expect(address == .missing ? answer.status == 404 : answer.status == 200, "\(address.path)")
            #expect(!answer.whole.joined().lowercased().contains("canary"), "\(address.path)")
        }
    }

    @Test(arguments: ["early", "inside", "killed", "waiting"])
    func whoAsksForItIsAnsweredAsForWhatNeverWas(_ word: String) throws {
        for path in HiddenTests.paths(word) {
            let never = try room.answer(path.replacing("canary", with: "nobody"))
            #expect(try room.answer(path).whole == never.whole, "\(path)")
            #expect(never.status == 404 && never.header("Cache-Control") == "no-store")
        }
        let found = try room.text("/search/?q=canary+\(word)").replacing("canary", with: "nobody")
        #expect(try room.text("/search/?q=nobody+\(word)") == found)
        #expect(try room.answer("/404.html").whole == room.answer("/nothing-of-ours").whole)
    }

    @Test(arguments: [(-0.001, false), (0, true), (1, true)])
    func theEmbargoEndsOnTheSecond(_ offset: Double, _ isSeen: Bool) throws {
        let instant = HiddenTests.end.plus(seconds: offset)
        #expect(try room.answer("/releases/canary-early/", at: instant).status == (isSeen ? 200 : 404))
        for path in HiddenTests.paths("early") where !path.hasSuffix("mp4") {
            #expect(try room.answer(path, at: instant).status == (isSeen ? 200 : 404), "\(path)")
        }
        #expect(try room.text("/events.ics", at: instant).contains("Canary Wharf") == isSeen)
        #expect(try room.text("/feed.json", at: instant).contains("sings") == isSeen)
        #expect(try room.text("/sitemap.xml", at: instant).contains("canary") == isSeen)
        #expect(try room.text("/search/?q=sings", at: instant).contains("Canary early") == isSeen)
        #expect(try room.text("/", at: instant).contains("Canary early") == isSeen)
        let addresses = try room.site.addresses(at: instant)
        #expect(addresses.contains(.release(.spelt("canary-early"), .page)) == isSeen)
    }

    /// What stands in, or beside, what the press does see.
    @Test func whatIsPrivateInWhatIsSeenIsNowhere() throws {
        try room.makeKit()
        let (gone, own) = (UUID(), UUID())
        try room.make(
            .update(
                with(Contact.jane) {
                    ($0.note, $0.lawfulBasis, $0.consent) = ("canary note", "canary basis", "canary consent")
                }),
            .insert(
                ContactPoint(
                    id: UUID(), slug: .spelt("canary-own"), contactID: Contact.jane.id, kind: .mobile,
                    asGiven: "07700 900 999", normalised: "+447700900999", usage: "canary", audience: .internal)),
            .update(with(Asset.weir) { $0.consent = "canary agreed" }),
            .insert(
                with(Asset.weir) {
                    $0 = Asset(
                        id: gone, slug: .spelt("canary-gone"), kind: .image, linkKind: .item,
                        url: "https://canary.example/gone", asGiven: "x", description: "Canary gone")
                    $0.isWithdrawn = true
                }),
            .insert(
                with(Event(id: own, slug: .spelt("canary-own"), what: "Canary", releaseID: Release.salmon.id)) {
                    ($0.date, $0.audience) = (.spelt("2031-06-02"), .internal)
                }),
            .insert(
                with(Statement(id: UUID(), slug: .spelt("canary"), title: "Canary")) { $0.audience = .partner }),
            .member(.release, Release.salmon.id, .asset, gone, at: 7))
        var kit = try room.office.view(for: .internal).kit(RecordName("kit/salmon")).kit
        (kit.edNote, kit.edNoteAudience) = ("Canary for partners", .partner)
        try room.make(
            .update(kit), .member(.kit, kit.id, .asset, gone, at: 9),
            .update(
                with(try room.office.view(for: .internal).release(RecordName("salmon-return-to-the-weir")).release) {
                    ($0.embargoTerms, $0.embargoBrokenBy) = (nil, "The Canary")
                }))
        for address in try room.site.addresses(at: .noon) {
            let told = try room.site.answer(to: address, at: .noon).whole.joined().lowercased()
            #expect(
                !told.contains("canary") && !told.contains("900 999") && !told.contains("900999"), "\(address.path)")
        }
        #expect(try room.text("/search/?q=canary").contains("Nothing was found."))
    }

    @Test func whatWasUnderItDoesNotSaySoAnyMore() throws {
        for form in ["canary-early/", "canary-early.txt", "canary-early.json"] {
            let text = try room.text("/releases/\(form)", at: HiddenTests.end)
            #expect(text.contains("sings") && !text.lowercased().contains("not for publication"))
            #expect(!text.contains(HiddenTests.end.description))
        }
    }
}
