import Catalogue
import Exchange
import Foundation
import Signatures
import Store
import Testing

@testable import PressOffice

/// A request that is answered with a kit: what may go goes, and what may not is told, and stays.
@Suite struct AnswerTests {
    private let room: Newsroom
    private let office: Office
    private let kit: RecordName
    private let request: RecordName
    private let key: SigningKey

    init() throws {
        room = try Newsroom()
        key = try .ofATest()
        office = room.office()
        try office.set([
            .zone: "Europe/London", .region: "GB", .name: "Harbour Aid", .email: "press@harbouraid.example",
        ])
        kit = try room.kit(of: advisory)
        let film = try #require(room.view().assets().first { $0.asset.kind == .video }).asset
        try room.narrow(film) { $0.media = ["print"] }
        request = try office.openRequest(AnswerTests.form).value
    }

    private static var form: RecordForm<PressRequest> {
        var form = RecordForm<PressRequest>()
        (form.record.subject, form.record.asGiven) = ("Pictures of the delta", "ada.roe@paper.example")
        (form.record.media, form.record.language) = (["online"], "de")
        form.names = ["journalistID": "Ada Roe", "outletID": "The Paper"]
        return form
    }

    private func plan(_ change: (inout AnswerPlan) -> Void = { _ in }) -> AnswerPlan {
        var plan = AnswerPlan(kit: kit)
        change(&plan)
        return plan
    }

    @Test func eachAssetIsToldWithItsReasons() throws {
        let decided = try room.view().decisions(for: request, kit: kit)
        #expect(
            decided.map { "\($0.asset.kind.rawValue): \($0.permission.inWords)" } == [
                "image: allowed because nothing narrows what it may be used for",
                "video: withheld because it may be used only in print, and not in online",
            ])
        #expect(try room.view().decisions(for: request).isEmpty)
        #expect(throws: StoreError.self) { try room.view(for: .press).decisions(for: request, kit: kit) }
        #expect(throws: StoreError.self) { try room.view(for: .press).answer(to: request, plan()) }
    }

    @Test func theMessageIsInTheLanguageOfTheRequest() throws {
        let answer = try room.view().answer(to: request, plan())
        #expect(answer.recipient == "Ada Roe, The Paper" && answer.message.language == "de")
        #expect(answer.message.subject == "Ihre Anfrage: Pictures of the delta")
        #expect(answer.message.to == OutgoingMail.Address("ada.roe@paper.example", name: "Ada Roe"))
        #expect(answer.message.text.hasPrefix("Guten Tag Ada Roe,\n"))
        #expect(answer.message.text.contains("verwenden:\n- the flooded delta\n"))
        #expect(answer.message.text.contains("überlassen:\n- the shelters\n"))
        #expect(try room.view().answer(to: request, plan { $0.language = "fr" }).message.language == "fr")
        // Nothing was recorded.
        #expect(try room.view().request(request).request.state == .open)
    }

    @Test func whatMayNotGoIsInNothingThatGoes() throws {
        var (archive, message): ([UInt8], [UInt8]) = ([], [])
        let folder = "\(room.folder)/kit"
        let outputs = AnswerOutputs(
            folder: folder, archive: { make in try make { archive += $0 } },
            message: { make in try make { message += $0 } })
        let answered = try office.answer(request, plan(), signedBy: key, to: outputs, reason: "asked for")
        #expect(archive.starts(with: [0x50, 0x4B]))
        let mail = String(decoding: message, as: UTF8.self)
        #expect(mail.contains("filename=\"PR-2022-001-1.zip\"") && mail.contains("Content-Language: de"))
        for file in try FileManager.default.subpathsOfDirectory(atPath: folder) where file.hasSuffix(".json") {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            let bundle = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            let assets = try #require(bundle["assets"] as? [[String: Any]])
            #expect(assets.map { $0["kind"] as? String } == ["image"])
        }
        let settled = try room.view().request(request).request
        #expect(settled.state == .answered && settled.kitID == answered.value.kit.id)
        #expect(settled.given == "Issue PR/2022/001-1 of kit river-delta-flood-shelters, with 1 of 2 assets.")
        #expect(answered.value.message.text.contains("Es ist die Ausgabe PR/2022/001-1, nummeriert und unterschrieben"))
        let ledger = try room.view().ledger(of: kit)
        #expect(ledger.deliveries.map { ledger.number(of: $0)?.description } == ["PR/2022/001-1"])
        #expect(ledger.deliveries.map(\.contactID) == [settled.journalistID] && settled.journalistID != nil)
        let entry = try #require(room.view().history(kit).first)
        #expect(entry.lines.contains { $0.record == "delivery of kit river-delta-flood-shelters" })
        #expect(throws: PressOfficeError.settledAlready(request, .answered)) {
            try office.answer(request, plan(), signedBy: key, to: AnswerOutputs())
        }
    }

    private struct NoRoom: Error {}

    @Test func whatCannotBeWrittenIsNoAnswer() throws {
        let outputs = AnswerOutputs(archive: { _ in throw NoRoom() })
        #expect(throws: NoRoom.self) { try office.answer(request, plan(), signedBy: key, to: outputs) }
        #expect(try room.view().request(request).request.state == .open)
        #expect(try room.view().history(kit).first?.change.action == "undo")
    }

    @Test func anAnswerNeedsAKitAndAMessageASender() throws {
        #expect(throws: PressOfficeError.noKitNamed(request)) { try room.view().answer(to: request) }
        try office.set([.email: ""])
        #expect(throws: PressOfficeError.noSender) {
            try office.answer(request, plan(), signedBy: key, to: AnswerOutputs(message: { _ in }))
        }
        #expect(try room.view().request(request).request.state == .open)
    }

    @Test func anEmbargoKeepsAKitUnlessItIsMeant() throws {
        let later = Embargo(until: Instant(milliseconds: room.noon.milliseconds + 3_600_000), zone: "Europe/London")
        let release = try #require(room.view().releases().first).release
        let original = try office.form(of: Release.self, release.recordName)
        var form = original
        form.record.embargo = later
        _ = try office.edit(release.recordName, from: original, to: form, reason: "asked to wait")
        #expect(throws: HiddenKit.self) { try room.view().answer(to: request, plan()) }
        #expect(
            throws: PressOfficeError.notAccredited(RecordName("contact/ada-roe"), label: "Ada Roe", until: nil)
        ) { try room.view().answer(to: request, plan { $0.underEmbargo = true }) }
        try room.accredit("contact/ada-roe", until: room.noon.day)
        let answer = try room.view().answer(to: request, plan { $0.underEmbargo = true })
        #expect(answer.embargo == later)
        #expect(answer.message.text.contains("Sperrfrist"))
        var archive: [UInt8] = []
        _ = try office.answer(
            request, plan { $0.underEmbargo = true }, signedBy: key,
            to: AnswerOutputs(archive: { make in try make { archive += $0 } })
        )
        #expect(!archive.isEmpty)
    }

    /// What is kept back from one is not kept back from others, and nobody's issue takes the place of another's.
    @Test func anIssueForARequestIsThatRequestsAlone() throws {
        let number = try office.answer(request, plan(), signedBy: key, to: AnswerOutputs()).value.issue?.number
        let all = try office.issueKit(kit, signedBy: key).value
        #expect(all.number.description == "PR/2022/001-2" && all.requestID == nil)
        #expect(try room.view().read { try $0.successor(of: $0.issue(#require(number)) ?? all) } == nil)
        #expect(try room.view().letter(of: kit).holders.isEmpty, "what the terms keep back is no correction")
        // Whoever may have everything gets what everybody gets.
        var form = AnswerTests.form
        (form.record.subject, form.record.media) = ("For the paper", ["print"])
        let other = try office.openRequest(form).value
        #expect(try office.answer(other, plan(), signedBy: key, to: AnswerOutputs()).value.issue == all)
        // The same request once more: nothing has changed, so nothing is issued.
        _ = try office.reopen(request)
        let again = try office.answer(request, plan(), signedBy: key, to: AnswerOutputs()).value.issue
        #expect(again?.number == number && again?.requestID != nil)
    }

    @Test func aTextOfTheOfficesOwnIsTaken() throws {
        let folder = "\(room.folder)/templates"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "Subject: {subject}\n\nHier ist {kit}.\n".write(
            toFile: "\(folder)/answer-de.txt", atomically: true, encoding: .utf8)
        #expect(
            try room.view().answer(to: request, plan()).message.text == "Hier ist River Delta: Flood shelters.\n")
        try "Subject: a\n\n{kitt}\n".write(toFile: "\(folder)/answer-de.txt", atomically: true, encoding: .utf8)
        let error = #expect(throws: PressOfficeError.self) { try room.view().answer(to: request, plan()) }
        #expect("\(String(describing: error))".contains("it has {kitt}"))
    }
}

extension Newsroom {
    /// Says until when somebody is accredited; nil says that they are not any more.
    func accredit(_ name: RecordName, until day: CalendarDate?) throws {
        try store.change(ChangeStamp(actor: "ana", at: noon, action: "edit contact")) { view in
            var contact = try view.the(Contact.self, name)
            contact.accreditedUntil = day
            return [.update(contact)]
        }
    }

    /// Changes an asset's terms, as a person would.
    fileprivate func narrow(_ asset: Asset, _ change: (inout Asset) -> Void) throws {
        let original = try office().form(of: Asset.self, asset.recordName)
        var form = original
        change(&form.record)
        _ = try office().edit(asset.recordName, from: original, to: form)
    }
}
