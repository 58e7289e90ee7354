import Catalogue
import Exchange
import Foundation
import Store
import Testing

@testable import PressOffice

/// Somebody named looks at a kit before its embargo ends, through a link of their own.
@Suite struct InvitationTests {
    private let room: Newsroom
    private let digest = SecretDigest.digest(of: "the secret of a link")

    init() throws {
        room = try Newsroom()
        var release = RecordForm<Release>()
        release.record.headline = "The lighthouse opens"
        release.record.embargo = Embargo(until: room.noon.plus(days: 3), zone: "Europe/London")
        release.record.embargoTerms = "No calls to the keeper."
        let made = try room.office().add(release)
        _ = try room.office().newKit(title: "The lighthouse", releases: [made.value], slug: "lighthouse")
    }

    private func opened(_ digest: String? = nil) throws -> InvitedKit? {
        try room.view(for: .press).kit(behindInvitation: digest ?? self.digest)
    }

    private func invite(_ who: String = "Ed Itor, The Paper", until: Instant? = nil) throws {
        _ = try room.office().invite(who, to: "lighthouse", until: until, digest: digest)
    }

    private func isWaiting() throws -> Bool {
        if case .waiting? = try opened() { true } else { false }
    }

    private func isOpen() throws -> Bool {
        if case .open? = try opened() { true } else { false }
    }

    @Test func whoIsInvitedAgreesSeesTheKitAndStandsInTheLedger() throws {
        try invite()
        guard case .waiting(let asked)? = try opened() else {
            Issue.record("nothing is opened")
            return
        }
        #expect(asked.recipient == "Ed Itor, The Paper" && asked.terms == ["No calls to the keeper."])
        #expect(try room.view().ledger(of: "lighthouse").deliveries.isEmpty)
        room.noon = room.noon.plus(seconds: 60)
        _ = try room.office("newsroom").agree(behindLink: digest)
        guard case .open(let shown)? = try opened() else {
            Issue.record("the kit is not opened")
            return
        }
        #expect(shown.contents.releases.map(\.release.headline) == ["The lighthouse opens"])
        #expect(shown.contents.notice?.recipient == "Ed Itor, The Paper")
        let readme = try #require(try shown.files().first { $0.path == "README.txt" })
        guard case .made(let bytes) = readme.content else { return }
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("UNDER EMBARGO: not for publication before"))
        var archive: [UInt8] = []
        try shown.archive { archive += $0 }
        #expect(archive.starts(with: Array("PK".utf8)))
        let given = try room.view().ledger(of: "lighthouse").deliveries
        #expect(given.map(\.recipient) == ["Ed Itor, The Paper"])
        #expect(given.first?.channel == "personal link")
        #expect(given.first?.terms == "No calls to the keeper.")
        #expect(given.first?.at == room.noon)
        #expect(given.first?.embargo?.until == asked.embargo.until)
    }

    @Test func agreeingAgainIsNoSecondDelivery() throws {
        try invite()
        for _ in 0..<3 { _ = try room.office().agree(behindLink: digest) }
        #expect(try room.view().ledger(of: "lighthouse").deliveries.count == 1)
        #expect(try room.view().invitations(to: "lighthouse").map(\.state) == [.agreed])
    }

    @Test func theLinkLeadsToTheKitOnTheSecondAndOpensNothingBefore() throws {
        try invite()
        let end = room.noon.plus(days: 3)
        room.noon = Instant(milliseconds: end.milliseconds - 1)
        #expect(try isWaiting())
        room.noon = end
        guard case .published(let kit)? = try opened() else {
            Issue.record("it leads nowhere")
            return
        }
        #expect(kit.text == "lighthouse")
    }

    @Test func whatIsPastTakenBackOrMadeUpOpensNothing() throws {
        try invite(until: room.noon.plus(seconds: 3600))
        #expect(try isWaiting())
        for other in [String(repeating: "0", count: 64), "", String(digest.dropLast()) + "z", digest.uppercased()] {
            #expect(try opened(other) == nil, "\(other)")
            #expect(try room.office().agree(behindLink: other) == nil)
        }
        room.noon = room.noon.plus(seconds: 3600)
        #expect(try opened() == nil)
        #expect(try room.office().agree(behindLink: digest) == nil)
        #expect(try room.view().invitations().map(\.state) == [.past])
        #expect(throws: PressOfficeError.notInvited(Slug(from: "lighthouse"), "Ed Itor")) {
            try room.office().uninvite("Ed Itor", from: "lighthouse")
        }
    }

    @Test func whoAgreedSeesNothingMoreOnceTheirLinkIsTakenBack() throws {
        try invite()
        _ = try room.office().agree(behindLink: digest)
        let ended = try room.office().uninvite("ed itor", from: "lighthouse", reason: "broke it")
        #expect(ended.value.map(\.invitation.recipient) == ["Ed Itor, The Paper"])
        #expect(try opened() == nil)
        #expect(try room.view().ledger(of: "lighthouse").deliveries.count == 1, "what they saw stays told")
        #expect(try room.view().invitations().map(\.state) == [.takenBack])
        _ = try room.office().undo(ended.change?.id)
        #expect(try isOpen())
    }

    @Test func moreThanAnEmbargoKeepsItFromEverybody() throws {
        try invite()
        _ = try room.office().agree(behindLink: digest)
        _ = try room.office().withdraw(Kit.self, "lighthouse")
        #expect(try opened() == nil)
        _ = try room.office().restore(Kit.self, "lighthouse")
        #expect(try isOpen())
        _ = try room.office().hold("the-lighthouse-opens", reason: "wait")
        #expect(try opened() == nil)
    }

    @Test func whoIsNotAccreditedAnyMoreSeesNothing() throws {
        var form = ContactForm(name: "Mo Reyes", role: .journalist)
        form.accreditedUntil = room.noon.plus(days: 2).day
        _ = try room.office().addContact(form)
        try invite("mo-reyes")
        #expect(try room.view().invitations().first?.invitation.contactID != nil)
        #expect(try isWaiting())
        room.noon = room.noon.plus(days: 2)
        #expect(try isWaiting())
        var shorter = try room.office().contactForm("mo-reyes")
        shorter.accreditedUntil = room.noon.plus(days: -1).day
        _ = try room.office().editContact("mo-reyes", from: nil, to: shorter)
        #expect(try opened() == nil)
        #expect(try room.office().agree(behindLink: digest) == nil)
    }

    @Test func nobodyIsInvitedToWhatIsOpenNorIntoThePastNorUnaccredited() throws {
        _ = try room.office().addContact(ContactForm(name: "Kim Ode", role: .journalist))
        #expect(throws: (any Error).self) { try invite("kim-ode") }
        #expect(throws: PressOfficeError.noRecipient) { try invite("  ") }
        #expect(throws: PressOfficeError.invitedIntoThePast) { try invite(until: room.noon) }
        room.noon = room.noon.plus(days: 4)
        #expect(throws: PressOfficeError.notUnderEmbargo(Slug(from: "lighthouse"))) { try invite() }
        #expect(try room.view().invitations().isEmpty)
    }

    @Test func theHistoryTellsIsUndoneAndNeverSaysTheSecret() throws {
        try invite()
        let entry = try #require(try room.view().history("kit/lighthouse").first)
        #expect(entry.lines.map(\.record) == ["invitation of Ed Itor, The Paper to kit lighthouse"])
        #expect(!"\(entry)".contains(digest))
        _ = try room.office().undo(entry.change.id)
        #expect(try opened() == nil)
        try invite()
        _ = try room.office().agree(behindLink: digest)
        let agreed = try #require(try room.view().history("kit/lighthouse").first)
        #expect(agreed.lines.contains { $0.fields.map(\.label) == ["agreed"] })
    }

    @Test func theOfficeAloneKnowsWhoIsInvited() throws {
        try invite()
        for audience in Audience.allCases where audience != .internal {
            #expect((try? room.view(for: audience).invitations())?.isEmpty ?? true)
        }
    }
}
