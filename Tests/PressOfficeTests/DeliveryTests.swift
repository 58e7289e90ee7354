import Catalogue
import Exchange
import Foundation
import Store
import Testing

@testable import PressOffice

/// A kit under embargo is handed to somebody named, as who is accredited sees it; and our own people are told what is hidden.
@Suite struct DeliveryTests {
    private func room(
        _ change: (inout Release, inout Kit) -> Void = { _, _ in }
    ) throws -> Newsroom {
        let room = try Newsroom()
        let embargo = Embargo(until: room.noon.plus(days: 3), zone: "Europe/London")
        let text = "The lighthouse opens\n\nCall 020 7946 0111.\n"
        let document = Document(
            id: UUID(), name: "a.txt", mediaType: "text/plain", encoding: "UTF-8", sha256: sha256(Array(text.utf8)),
            text: text)
        var release = Release(id: UUID(), slug: Slug(from: "opens"), kind: .release, headline: "The lighthouse opens")
        (release.documentID, release.embargo) = (document.id, embargo)
        var kit = Kit(id: UUID(), slug: Slug(from: "lighthouse"), title: "The lighthouse")
        change(&release, &kit)
        let jane = Contact(id: UUID(), slug: Slug(from: "jane"), role: .pressOfficer, name: "Jane Doe", note: "canary")
        let point = ContactPoint(
            id: UUID(), slug: Slug(from: "jane-voice"), contactID: jane.id, kind: .voice, asGiven: "020 7946 0111",
            normalised: "+442079460111")
        let own = ContactPoint(
            id: UUID(), slug: Slug(from: "jane-own"), contactID: jane.id, kind: .mobile, asGiven: "+447700900123",
            normalised: "+447700900123", audience: .internal)
        func member(_ owner: RecordKind, _ id: UUID, _ kind: RecordKind, _ member: UUID) -> Edit {
            .insertMembership(
                Membership(id: UUID(), ownerKind: owner, ownerID: id, memberKind: kind, memberID: member, position: 0))
        }
        let edits: [Edit] = [
            .insertDocument(document), .insert(release), .insert(kit), .insert(jane), .insert(point), .insert(own),
            member(.kit, kit.id, .release, release.id), member(.kit, kit.id, .contact, jane.id),
            member(.release, release.id, .contact, jane.id),
        ]
        try room.store.change(ChangeStamp(actor: "ana", at: room.noon, action: "accept document")) { _ in edits }
        return room
    }

    @Test(arguments: KitFormat.all.map(\.name))
    func everyFormBeginsWithTheNotice(_ format: String) throws {
        let room = try room()
        let handedOut = try room.office().handOut(
            "kit/lighthouse", underEmbargoTo: "Ed Itor, The Paper", as: .format(format))
        let text = String(decoding: handedOut.value.bytes, as: UTF8.self)
            .replacing("\r\n ", with: "").replacing("\n ", with: "").replacing("\\,", with: ",")
        let words = text.replacing("\n", with: " ").replacing("  ", with: " ")
        #expect(words.contains("UNDER EMBARGO: not for publication before \(handedOut.value.embargo.onItsClock)"))
        #expect(words.contains("Given to Ed Itor, The Paper."))
        if format == "text" { #expect(text.hasPrefix("UNDER EMBARGO: not for publication before")) }
        let digits = text.filter(\.isNumber)
        #expect(digits.contains("2079460111") && !digits.contains("7700900123"), "as who is accredited sees it")
        #expect(!text.contains("canary"))
    }

    @Test func theDeliveryIsInTheHistory() throws {
        let room = try room()
        let folder = "\(room.folder)/out"
        let handedOut = try room.office("ana").handOut(
            "lighthouse", underEmbargoTo: " Ed Itor,  The Paper ", as: .folder(folder), reason: "asked by telephone")
        #expect(handedOut.value.files.contains("README.txt"))
        let entry = try #require(try room.view().history("kit/lighthouse").first)
        #expect(entry.change == handedOut.change)
        #expect(
            [entry.change.actor, entry.change.action, entry.change.reason] == [
                "ana", "hand out kit", "asked by telephone",
            ])
        #expect(entry.change.at == room.noon)
        #expect(entry.lines.map(\.record) == ["delivery of kit lighthouse"])
        #expect(entry.lines.first?.fields.first?.after?.hasPrefix("Ed Itor,") == true)
        for audience in [Audience.public, .press, .partner] {
            #expect(try room.office().view(for: audience).history().isEmpty)
        }
        _ = try room.office().undo(handedOut.change?.id)
    }

    @Test func anArchiveHasTheNoticeInEveryFile() throws {
        let room = try room()
        var bytes: [UInt8] = []
        let handedOut = try room.office().handOut(
            "lighthouse", underEmbargoTo: "Ed Itor, The Paper", as: .archive { make in try make { bytes += $0 } })
        #expect(handedOut.value.files.contains("README.txt") && handedOut.value.files.contains("kit.json"))
        #expect(KitArchive.isRecognised(bytes))
        #expect(try room.view().history("kit/lighthouse").first?.change.action == "hand out kit")
        struct Full: Error {}
        #expect(throws: Full.self) {
            try room.office().handOut(
                "lighthouse", underEmbargoTo: "Ed Itor, The Paper",
                as: .archive { make in try make { _ in throw Full() } })
        }
        #expect(try room.view().history("kit/lighthouse").first?.change.action == "undo")
    }

    /// What could not be written was not handed out.
    @Test func aFolderThatCannotBeWrittenIsNoDelivery() throws {
        let room = try room()
        let folder = "\(room.folder)/taken"
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder))
        #expect(throws: PressOfficeError.self) {
            try room.office().handOut("lighthouse", underEmbargoTo: "Ed Itor, The Paper", as: .folder(folder))
        }
        #expect(
            try room.view().history("kit/lighthouse").map(\.change.action) == [
                "undo", "hand out kit", "accept document",
            ])
        #expect(try String(contentsOfFile: folder, encoding: .utf8) == "mine")
    }

    @Test func whatIsNotUnderEmbargoIsNotHandedOutSo() throws {
        let open = try room { release, _ in release.embargo = nil }
        #expect(throws: PressOfficeError.notUnderEmbargo(Slug(from: "lighthouse"))) {
            try open.office().handOut("lighthouse", underEmbargoTo: "Ed Itor, The Paper", as: .format("text"))
        }
        let held = try room { release, _ in release.pubStatus = .withheld }
        #expect(throws: HiddenKit.self) {
            try held.office().handOut("lighthouse", underEmbargoTo: "Ed Itor, The Paper", as: .format("text"))
        }
        #expect(throws: PressOfficeError.noRecipient) {
            try room().office().handOut("lighthouse", underEmbargoTo: "  ", as: .format("text"))
        }
    }

    // MARK: What is hidden

    @Test func ourOwnPeopleAreToldWhatIsHidden() throws {
        let reasons: [((inout Release, inout Kit) -> Void, String)] = [
            (
                { release, _ in
                    release.embargo = Embargo(
                        until: Instant("2031-12-08T16:00:00Z") ?? Instant(milliseconds: 0), zone: "Europe/London")
                },
                "Kit lighthouse is under embargo until Monday 8 December 2031, 16:00 GMT."
            ),
            (
                { release, _ in
                    release.embargo = Embargo(
                        until: Instant("2031-07-07T15:00:00Z") ?? Instant(milliseconds: 0), zone: "Europe/London")
                },
                "Kit lighthouse is under embargo until Monday 7 July 2031, 16:00 BST."
            ),
            (
                { release, _ in release.pubStatus = .withheld },
                "Kit lighthouse is not handed out: release opens is on hold."
            ),
            (
                { release, _ in release.pubStatus = .canceled },
                "Kit lighthouse is not handed out: release opens was cancelled."
            ),
            (
                { release, _ in release.audience = .partner },
                "Kit lighthouse is not for the audience 'press': release opens is for partner."
            ),
            (
                { _, kit in kit.audience = .internal },
                "Kit lighthouse is not for the audience 'press': it is for internal."
            ),
        ]
        for (change, sentence) in reasons {
            let room = try room(change)
            let hidden = try room.view().whyHidden("lighthouse", from: .press)
            #expect(hidden?.refusal.message == sentence)
            #expect(try room.office().view(for: .press).whyHidden("lighthouse", from: .press) == nil, "nothing exists")
        }
        #expect(try room { release, _ in release.embargo = nil }.view().whyHidden("lighthouse", from: .press) == nil)
        #expect(try room().view().whyHidden("nobody", from: .press) == nil)
    }
}
