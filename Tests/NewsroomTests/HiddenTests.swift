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
            .member(.release, release.id, .asset, film.id))
    }

    @Test func noAddressTellsOfIt() throws {
        let addresses = try room.site.addresses(at: .noon)
        #expect(addresses.count > 6)
        for address in addresses {
            #expect(!address.path.contains("canary"))
            let answer = try room.site.answer(to: address, at: .noon)
            #expect(address == .missing ? answer.status == 404 : answer.status == 200, "\(address.path)")
            #expect(!answer.whole.joined().lowercased().contains("canary"), "\(address.path)")
        }
    }

    @Test(arguments: ["early", "inside", "killed", "waiting"])
    func whoAsksForItIsAnsweredAsForWhatNeverWas(_ word: String) throws {
        for form in ["canary-\(word)/", "canary-\(word).json", "canary-\(word).txt", "canary-\(word).md"] {
            let never = try room.answer("/releases/" + form.replacing("canary", with: "nobody"))
            #expect(try room.answer("/releases/\(form)").whole == never.whole)
            #expect(never.status == 404 && never.header("Cache-Control") == "no-store")
        }
        #expect(
            try room.answer("/contacts/canary-speaker-\(word).vcf").whole
                == room.answer("/contacts/nobody.vcf").whole)
        #expect(try room.answer("/404.html").whole == room.answer("/nothing-of-ours").whole)
    }

    @Test(arguments: [(-0.001, false), (0, true), (1, true)])
    func theEmbargoEndsOnTheSecond(_ offset: Double, _ isSeen: Bool) throws {
        let instant = HiddenTests.end.plus(seconds: offset)
        #expect(try room.answer("/releases/canary-early/", at: instant).status == (isSeen ? 200 : 404))
        #expect(try room.answer("/contacts/canary-speaker-early.vcf", at: instant).status == (isSeen ? 200 : 404))
        #expect(try room.text("/", at: instant).contains("Canary early") == isSeen)
        let addresses = try room.site.addresses(at: instant)
        #expect(addresses.contains(.release(.spelt("canary-early"), .page)) == isSeen)
    }

    @Test func whatWasUnderItDoesNotSaySoAnyMore() throws {
        for form in ["canary-early/", "canary-early.txt", "canary-early.json"] {
            let text = try room.text("/releases/\(form)", at: HiddenTests.end)
            #expect(text.contains("sings") && !text.lowercased().contains("not for publication"))
            #expect(!text.contains(HiddenTests.end.description))
        }
    }
}
