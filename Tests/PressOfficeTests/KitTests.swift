import Catalogue
import Exchange
import Foundation
import ReleaseReader
import Store
import Testing

@testable import PressOffice

struct KitTests {
    private func room() throws -> Newsroom {
        let room = try Newsroom()
        let drafts = try [ToyReader.read(advisory), ToyReader.read(article, as: "article.txt")]
        try room.office().accept(drafts, covers: ["article.txt": "river-delta-flood-shelters"])
        return room
    }

    @Test func aKitTakesInAReleaseWithAllThatItNames() throws {
        let room = try room()
        let kit = try room.office().newKit(releases: ["river-delta-flood-shelters"]).value.kit
        #expect(kit.title == "River Delta: Flood shelters")
        #expect(kit.slug.text == "river-delta-flood-shelters")
        #expect(
            try room.view().kits() == [
                KitRow(kit: kit, releases: 1, contacts: 2, assets: 2, statements: 1, coverage: 1)
            ])
        let contents = try room.view(for: .press).kit("kit/river-delta-flood-shelters")
        #expect(contents.contacts.map(\.contact.label) == ["Mira Solveig", "unnamed spokesperson"])
        #expect(contents.coverage.map(\.coverage.byline) == ["Tomas Reed"])
    }

    @Test func aKitMayHaveATitleAndASlugOfItsOwn() throws {
        let room = try room()
        let kit = try room.office().newKit(
            title: "Flood season", releases: ["river-delta-flood-shelters"], slug: "floods-2022"
        ).value.kit
        #expect(kit.slug.text == "floods-2022")
        #expect(kit.title == "Flood season")
        #expect(throws: PressOfficeError.slugTaken(Slug(from: "floods-2022"), .kit)) {
            try room.office().newKit(releases: ["river-delta-flood-shelters"], slug: "floods-2022")
        }
        let error = #expect(throws: PressOfficeError.self) { try room.office().newKit(releases: []) }
        #expect(
            error?.description
                == "A kit is made of at least one release.")
        #expect(error?.refusal.remedies == [.list(.release)])
    }

    @Test func recordsGoInAndOutByName() throws {
        let room = try room()
        _ = try room.office().newKit(releases: ["river-delta-flood-shelters"])
        let kit: RecordName = "river-delta-flood-shelters"
        _ = try room.office().addContact(ContactForm(name: "Jon Dahl"))
        #expect(try room.office().addToKit(kit, ["jon-dahl", "mira-solveig"]).value == ["contact/jon-dahl"])
        #expect(try room.office().addToKit(kit, ["jon-dahl"]).change == nil)
        #expect(try room.changes() == 4)

        let taken = try room.office().removeFromKit(kit, ["jon-dahl", "asset/shelters"])
        #expect(taken.value == ["contact/jon-dahl", "asset/shelters"])
        #expect(taken.change?.action == "remove from kit")
        #expect(try room.view().kits().first?.contacts == 2)
        #expect(try room.view().kits().first?.assets == 1)
        let gone = #expect(throws: PressOfficeError.self) { try room.office().removeFromKit(kit, ["jon-dahl"]) }
        #expect(
            gone?.description
                == "'jon-dahl' is not in the kit 'river-delta-flood-shelters'.")
        #expect(gone?.refusal.remedies == [.look(at: "kit/river-delta-flood-shelters")])
        // The release has the kit's slug: what a kit cannot hold is not meant.
        try room.office().removeFromKit(kit, ["river-delta-flood-shelters"])
        #expect(try room.view().kits().first?.releases == 0)
        #expect(throws: PressOfficeError.notForKits("harbour-aid")) { try room.office().addToKit(kit, ["harbour-aid"]) }
    }

    @Test func whatIsUnderEmbargoIsNotHandedOut() throws {
        let room = try Newsroom()
        var draft = try ToyReader.read(advisory)
        let embargo = Embargo(until: Instant(milliseconds: room.noon.milliseconds + 1000), zone: "Europe/London")
        draft.embargo = DraftEmbargo(
            embargo: embargo, day: nil, span: Span(start: 0, end: 5, line: 1, column: 1), rule: "embargo")
        try room.office().accept([draft])
        _ = try room.office().newKit(releases: ["river-delta-flood-shelters"], slug: "floods")
        let error = #expect(throws: PressOfficeError.self) {
            try room.view(for: .press).kitBytes("kit/floods", format: "json")
        }
        #expect(error == .noKit("floods", for: .press, nearest: []))
        #expect(error?.description == "There is no kit 'floods' for the audience 'press'.")
        #expect(
            throws: PressOfficeError.noKit("flods", for: .press, nearest: []), "what is not seen is not suggested"
        ) { try room.view(for: .press).kit("flods") }
        #expect(try room.view().kit("floods").releases.count == 1)
        #expect(try room.view().kits().map(\.embargo) == [embargo])
        room.noon = embargo.until
        #expect(try room.view().kits().map(\.embargo) == [nil])
        #expect(try room.view(for: .press).kit("floods").releases.count == 1)
    }

    @Test func anEmbargoWithoutATimeIsRefused() throws {
        let room = try Newsroom()
        var draft = try ToyReader.read(advisory)
        draft.embargo = DraftEmbargo(
            embargo: nil, day: CalendarDate("2022-05-01"), span: Span(start: 0, end: 5, line: 1, column: 1),
            rule: "embargo")
        let error = #expect(throws: PressOfficeError.self) { try room.office().accept([draft]) }
        #expect(
            error?.description
                == "'advisory.txt' is under an embargo whose day, time or zone could not be read, so it was not "
                + "accepted.")
        #expect(error?.refusal.remedies == [.answerEmbargo])
    }

    @Test func anUnknownFormatNamesTheKnownOnes() throws {
        let room = try room()
        _ = try room.office().newKit(releases: ["river-delta-flood-shelters"], slug: "floods")
        let error = #expect(throws: PressOfficeError.self) {
            try room.view(for: .press).kitBytes("floods", format: "pdf")
        }
        #expect(
            error?.refusal
                == Refusal(
                    .notFound, about: .field("format"), "There is no format 'pdf'.",
                    .choose(from: ["html", "vcard", "json", "text"])))
        #expect(throws: PressOfficeError.self) {
            try room.view(for: .press).exportContacts(ContactExport(format: "pdf")) { _ in }
        }
        for format in KitFormat.all {
            #expect(try !room.view(for: .press).kitBytes("floods", format: format.name).isEmpty)
        }
    }

    @Test func contactsLeaveOneByOne() throws {
        let room = try room()
        var pieces: [String] = []
        try room.view(for: .press).exportContacts(ContactExport(format: "vcard")) {
            pieces.append(String(decoding: $0, as: UTF8.self))
        }
        #expect(pieces.filter { $0.contains("BEGIN:VCARD") }.count == 1)
        #expect(pieces.joined().contains("FN:Mira Solveig"))
    }

    @Test func theRulesAreAskedOfEveryRecord() throws {
        let room = try room()
        _ = try room.office().newKit(releases: ["river-delta-flood-shelters"], slug: "floods")
        let findings = try room.view().check()
        #expect(findings.contains { $0.rule == "release.noIssueDate" })
        let off = try room.view().check(off: ["release.noIssueDate"])
        #expect(!off.contains { $0.rule == "release.noIssueDate" })
        #expect(off.count < findings.count)
        #expect(Office.rules.contains { $0.name == "release.noIssueDate" && $0.kind == "release" })
        let error = #expect(throws: (any Error).self) { try room.view().check(off: ["release.noIssueDat"]) }
        #expect(
            (error as? any RefusalError)?.refusal.remedies == [.didYouMean(["release.noIssueDate"]), .listRules])
    }

    @Test func assetsStatementsAndCoverageAreListed() throws {
        let room = try room()
        #expect(try room.view().assets().map(\.releases.count) == [1, 1])
        #expect(try room.view().statement("flood-shelters").organisation?.name == "Harbour Aid")
        #expect(try room.view().statements().count == 1)
        #expect(try room.view().coverage().map(\.outlet?.name) == ["Coastal Post"])
        #expect(try room.view().releases().map(\.organisation?.name) == ["Harbour Aid"])
        #expect(try room.view().asset("shelters").asset.kind == .video)
        let hits = try room.view().search("solv*").hits
        #expect(hits.map(\.slug.text).contains("mira-solveig"))
    }
}
