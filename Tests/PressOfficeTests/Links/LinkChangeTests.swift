import Catalogue
import Foundation
import Store
import Testing
import Validation

@testable import PressOffice

/// What a person says of a link, and does with it.
struct LinkChangeTests {
    private let room: Newsroom
    private let old = "https://delta.example/"
    private let new = "https://delta.example/en/"

    init() throws {
        room = try Newsroom()
        try room.accept(linkedAdvisory)
        try room.accept(article + "More at https://delta.example/\n", as: "article.txt")
    }

    @Test func anAddressIsReplacedEverywhereInOneChange() throws {
        let form = try room.office().contactForm("mira-solveig")
        var edited = form
        edited.points.append(ContactForm.Point(.form, old))
        _ = try room.office().editContact("mira-solveig", from: form, to: edited)

        let done = try room.office("ben").replaceLink(old, with: new, reason: "they told us")
        #expect(
            done.value.map(\.description) == [
                "contactPoint/mira-solveig-form", "reference/delta-example", "reference/delta-example-2",
            ])
        #expect(done.change?.action == "replace link")
        let release = try room.view().release("river-delta-flood-shelters")
        #expect(release.references.first?.url == new)
        #expect(release.references.first?.asGiven == old, "what was printed stays")
        #expect(release.contacts.first?.points.last?.address == new)
        // A reference is told by what it stands in, and a form by its contact.
        let told: [RecordKind?] = [.contact, .release, .coverage]
        let uses = try room.view().link(new).row.uses
        #expect(uses.map(\.name.kind) == told)
        #expect(uses.first?.label == "Mira Solveig")
        #expect(throws: PressOfficeError.noSuchLink(old)) { try room.view().link(old) }

        let url = try room.view().explain("reference/delta-example").fields.first { $0.field == "url" }
        guard case .person(let entry) = url?.source else {
            Issue.record("No person stands behind the new address.")
            return
        }
        #expect(entry.reason == "they told us")

        _ = try room.office().undo()
        #expect(try room.view().link(old).row.uses.map(\.name.kind) == told)
        #expect(throws: PressOfficeError.noSuchLink(new)) { try room.view().link(new) }
    }

    @Test func aLaterEditionLeavesTheReplacedAddress() throws {
        _ = try room.office().replaceLink(old, with: new)
        _ = try room.office().replaceLink(FakeSite.film, with: "https://film.example/shelters")
        _ = try room.office().replaceLink(FakeSite.statement, with: "https://harbouraid.example/shelters")
        let changed = linkedAdvisory.replacing("ten flood shelters", with: "eleven flood shelters")
        let accepted = try room.accept(changed)
        #expect(accepted.made == [])
        let release = try room.view().release("river-delta-flood-shelters")
        #expect(release.references.map(\.url) == [new, "https://archive.example/shelters"])
        #expect(release.assets.map(\.url) == [FakeSite.pictures, "https://film.example/shelters"])
        #expect(release.statements.map(\.url) == ["https://harbouraid.example/shelters"])
    }

    @Test(arguments: [
        ("delta.example", "it does not begin with http:// or https://"),
        ("https://delta.example/", "it is the address to be replaced"),
        ("https://user@delta.example/", "it carries a name or a password"),
        ("mailto:nobody", "it is malformed"),
    ])
    func anAddressThatCannotBeOneIsRefused(_ new: String, _ because: String) throws {
        let error = #expect(throws: PressOfficeError.self) { try room.office().replaceLink(old, with: new) }
        #expect(error == .badLink(new, because: because))
        #expect(
            error?.description == "'\(new)' cannot be the new address: \(because). Nothing was changed.")
        #expect(try room.changes() == 2)
    }

    @Test func onlyAReferenceMayLeadToAMailbox() throws {
        let mail = "mailto:press@delta.example"
        #expect(throws: PressOfficeError.badLink(mail, because: "'asset/shelters' needs a web address")) {
            try room.office().replaceLink(FakeSite.film, with: mail)
        }
        #expect(try room.office().replaceLink(old, with: mail).value.count == 2)
    }

    @Test func whatIsNotThereIsSaid() throws {
        let error = #expect(throws: PressOfficeError.self) {
            try room.office().replaceLink("https://nowhere.example/", with: new)
        }
        #expect(
            error?.description
                == "There is no link 'https://nowhere.example/' in the catalogue.")
        #expect(error?.refusal.remedies == [.listLinks])
        #expect(throws: PressOfficeError.noSuchLink("https://nowhere.example/")) {
            try room.office().acceptLink("https://nowhere.example/", until: room.noon.plus(days: 1).day)
        }
    }

    @Test func aPersonsWordIsAChangeThatIsUndone() throws {
        let site = FakeSite.alive
        site.answers[old] = FakeSite.status(404)
        for _ in 0..<4 {
            _ = try room.office().checkLinks(probe: site)
            room.noon = room.noon.plus(days: 1)
        }
        #expect(try room.view().link(old).row.state == .dead)
        let until = room.noon.plus(days: 30).day
        let accepted = try room.office("ben").acceptLink(old, until: until, reason: "I opened it")
        #expect(accepted.change?.action == "accept link")
        #expect(accepted.value.by == "ben")
        #expect(try room.view().link(old).row.state == .alive)
        #expect(try room.view().link(old).acceptance?.by == "ben")
        #expect(try room.view().check().filter { $0.rule.hasPrefix("link.") } == [])
        let entry = try #require(try room.view().history(limit: 1).first)
        #expect(
            entry.lines == [
                HistoryLine(
                    .added, record: "link \(old)",
                    fields: [
                        FieldChange(
                            "acceptedUntil", label: "accepted until", before: nil, after: "\(until)T00:00:00Z")
                    ])
            ])
        _ = try room.office().undo()
        #expect(try room.view().link(old).row.state == .dead)
    }

    /// Whatever was to be said of it: that it moved, that we were turned away, that a search finds nothing.
    @Test(arguments: [
        FakeSite.status(403), FakeSite.status(301, ["location": "https://delta.example/de/"]), FakeSite.status(404),
        FakeSite.status(401), FakeSite.status(429, ["retry-after": "9999"]),
    ])
    func anAcceptedLinkHasNoFinding(_ answer: ProbeOutcome) throws {
        let site = FakeSite.alive
        site.answers[old] = answer
        site.answers["https://delta.example/de/"] = FakeSite.page("Delta")
        _ = try room.office().checkLinks(probe: site)
        func findings() throws -> [String] {
            let report = try room.view().linkReport(all: true).links.filter { $0.url == old }.flatMap(\.findings)
            #expect(try room.view().check().filter { $0.subject == .link(old) } == report)
            return report.map(\.rule)
        }
        #expect(try findings().count == 1)
        _ = try room.office("ben").acceptLink(old, until: room.noon.plus(days: 30).day)
        #expect(try findings() == [])
        let told = try #require(try room.view().linkReport(all: false).links.first { $0.url == old })
        #expect(told.acceptedBy == "ben")
        #expect(try room.view().link(old).row.acceptedBy == "ben")
        room.noon = room.noon.plus(days: 31)
        #expect(try findings().count == 1, "a word ends on its day")
        #expect(try room.view().link(old).row.acceptedBy == nil)
    }

    @Test func aWordForThePastIsRefused() throws {
        let error = #expect(throws: PressOfficeError.self) { try room.office().acceptLink(old, until: room.noon.day) }
        #expect(
            error?.description
                == "A link can be accepted only until a day that is still to come, and 12 April 2022 is past.")
        #expect(error?.refusal.remedies == CalendarDate("2023-04-12").map { [.acceptUntil($0)] })
    }
}
