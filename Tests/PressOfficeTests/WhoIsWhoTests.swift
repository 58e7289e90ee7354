import Catalogue
import Exchange
import Foundation
import Testing
import Validation

@testable import PressOffice

/// A document and a file are asked by the same rules who is who.
struct WhoIsWhoTests {
    private let room: Newsroom

    init() throws {
        room = try Newsroom()
        for form in [
            ContactForm(
                name: "Mira Solveig", organisation: "Harbour Aid",
                points: [
                    ContactForm.Point(.email, "press@harbouraid.example"),
                    ContactForm.Point(.mobile, "+44 7700 900 123"), ContactForm.Point(.voice, "+44 20 7946 0018"),
                ]),
            ContactForm(
                role: .pressOfficer, title: "Night desk", organisation: "Harbour Aid",
                points: [ContactForm.Point(.voice, "+44 20 7946 0020")]),
            ContactForm(name: "Ida Lund", points: [ContactForm.Point(.email, "team@delta.example")]),
            ContactForm(name: "Per Holm", points: [ContactForm.Point(.email, "team@delta.example")]),
        ] { _ = try room.office().addContact(form) }
    }

    /// Why, and whether for sure, somebody is taken for which contact, in the catalogue itself and in the index.
    private func answers(_ somebody: Somebody) throws -> [String] {
        try room.store.read(for: .internal, at: room.noon) { view in
            let copy = WorkingCopy(view, makeID: UUID.init)
            var index = ContactIndex(copy)
            try view.forEachContactEntry { index.add($0) }
            let everywhere: [any KnownContacts] = [copy, index]
            return try everywhere.map { known in
                let likeness = try known.same(as: somebody) ?? known.similar(to: somebody) { _ in true }.likeness
                return likeness.map { "\($0.isSure ? "is" : "may be") \($0.contact.slug): \($0.why)" } ?? "nobody"
            }
        }
    }

    private static func way(_ kind: ContactPoint.Kind, _ address: String) -> Somebody.Way {
        Somebody.Way(kind: kind, address: address)
    }

    private static func person(_ name: String?, _ organisation: String? = nil, _ ways: Somebody.Way...) -> Somebody {
        Somebody(name: name, role: .pressOfficer, organisation: organisation, ways: ways)
    }

    @Test(arguments: [
        (
            person("mira  solveig", nil, way(.email, "Press@HarbourAid.example")),
            "is mira-solveig: the same name and e-mail address"
        ),
        (
            person("Mira Solveig", "The Post", way(.voice, "+442079460018")),
            "is mira-solveig: the same name and number"
        ),
        (person("Mira Solveig", "HARBOUR AID"), "is mira-solveig: the same name and organisation"),
        (person("Mira Solveig", "The Post"), "may be mira-solveig: only the name is the same"),
        (
            person("Jon Berg", nil, way(.mobile, "+447700900123")),
            "may be mira-solveig: the same number, and another name"
        ),
        (
            person("M. Solveig", nil, way(.voice, "+442079460018")),
            "may be mira-solveig: the same number, and another name"
        ),
        (
            person("Jon Berg", nil, way(.voice, "+442079460018"), way(.mobile, "+447700900123")),
            "may be mira-solveig: the same number, and another name"
        ),
        (person("Jon Berg", nil, way(.voice, "+442079460018")), "nobody"),
        (person("Jon Berg", nil, way(.email, "press@harbouraid.example")), "nobody"),
        (person("Jon Berg", nil, way(.email, "team@delta.example")), "nobody"),
        (
            person("Per Holme", nil, way(.email, "team@delta.example")),
            "may be per-holm: the same e-mail address, and another name"
        ),
    ])
    func aPersonIsKnownByNameAddressAndOrganisation(_ somebody: Somebody, _ answer: String) throws {
        #expect(try answers(somebody) == [answer, answer])
    }

    @Test(arguments: [
        ("Night desk", "Harbour Aid", [], true), ("night  desk", "harbour aid", [], true),
        ("Night desk", "Harbour Aid", [way(.voice, "+442079460020")], true),
        ("Newsdesk", nil, [way(.voice, "+442079460020")], true),
        ("Night desk", "Harbour Aid", [way(.voice, "+442079460021")], false),
        ("Night desk", "The Post", [], false), ("Night desk", nil, [], false), ("Day desk", "Harbour Aid", [], false),
    ])
    func aDeskIsKnownByItsLineOrItsTitle(
        _ title: String, _ organisation: String?, _ ways: [Somebody.Way], _ isKnown: Bool
    ) throws {
        let desk = Somebody(name: nil, role: .pressOfficer, title: title, organisation: organisation, ways: ways)
        let answer = isKnown ? "is harbour-aid-night-desk: the same desk" : "nobody"
        #expect(try answers(desk) == [answer, answer])
    }

    @Test func twoDesksOfAFileThatShareNothingButTheirTitleAreTwo() throws {
        let desks = ["+44 20 7946 0021", "+44 20 7946 0022", "+44 20 7946 0021"].map { number in
            ImportedContact(title: "Duty officer", points: [ImportedContact.Point(.voice, number)])
        }
        var rows = desks.enumerated().map { ImportedRow($0 + 2, $1) }.makeIterator()
        let outcome = try room.office().importContacts(ImportSettings()) { rows.next() }
        #expect(outcome.new.map(\.rows) == [[2, 4], [3]])
    }

    @Test func aPressMailboxInADocumentIsMentionedAndNotAsked() throws {
        let text =
            "Shelters: the second week\n\nHarbour Aid has news. Ask press officer Jon Berg at press@harbouraid.example.\n"
        let preview = try #require(try room.office().preview([Review(ToyReader.read(text))]).first)
        #expect(preview.doubts == [])
        #expect(
            preview.remarks == [
                Remark("Jon Berg shares press@harbouraid.example with contact mira-solveig; they are two contacts.")
            ])
    }
}
