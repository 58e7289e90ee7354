import Catalogue
import Foundation
import TestSupport
import Testing

@testable import PressOffice

/// Pairs of contacts that may be one.
@Suite struct DuplicatesTests {
    private let room: Newsroom

    init() throws { room = try Newsroom() }

    private func add(
        _ name: String?, at organisation: String? = nil, _ address: String? = nil, role: Contact.Role = .journalist,
        title: String? = nil, slug: String? = nil
    ) throws {
        var form = ContactForm(name: name, role: role)
        form.organisation = organisation
        form.title = title
        if let address {
            form.points = [.init(address.contains("@") ? .email : .voice, address)]
        }
        _ = try room.office().addContact(form, slug: slug)
    }

    private func pairs(_ least: Int = 50) throws -> [String] {
        try room.view().duplicates(least: least).map {
            "\($0.score) \($0.first.contact.slug) \($0.second.contact.slug): \($0.reasons.map(\.rawValue).joined(separator: " "))"
        }
    }

    @Test func oneNameInTwoFormsAndAnAddressOfTheirOwn() throws {
        try add("Jane Roe", at: "The Paper", "jane.roe@paper.example")
        try add("Roe, Dr Jane", at: "The Paper", "Jane.Roe@paper.example", slug: "roe-dr-jane")
        try add("Jane Roe", at: "The Post", "roe@post.example", slug: "jane-roe-2")
        try add("Kim Ode", at: "The Paper", "kim@paper.example")
        #expect(
            try pairs() == ["100 jane-roe roe-dr-jane: otherForm ownAddress sameOrganisation"],
            "one name at another organisation is another person until somebody says otherwise")
        #expect(try pairs(25).contains("25 jane-roe jane-roe-2: sameName otherOrganisation"))
    }

    @Test func whoAreSaidToBeTwoAreNotProposedAgain() throws {
        try add("Jane Roe", at: "The Paper", "roe@paper.example")
        try add("Jane Roe", at: "The Paper", "roe@paper.example", slug: "jane-roe-2")
        try add("J. Roe", at: "The Paper", "roe@paper.example", slug: "j-roe")
        let before = try pairs()
        #expect(before.count == 3)
        let told = try room.office().tellApart("jane-roe-2", "jane-roe")
        #expect(try pairs() == before.filter { !$0.contains("jane-roe jane-roe-2") })
        #expect(try room.office().tellApart("jane-roe", "jane-roe-2").change == nil, "it is said already")
        #expect(
            try room.view().history("jane-roe").first?.lines.map(\.record) == [
                "contacts jane-roe and jane-roe-2 told apart"
            ])
        _ = try room.office().undo(told.change?.id)
        #expect(try pairs() == before)
        #expect(throws: PressOfficeError.mergedWithItself("jane-roe")) {
            try room.office().tellApart("jane-roe", "jane-roe")
        }
        #expect(throws: (any Error).self) { try room.office().tellApart("jane-roe", "nobody") }
    }

    @Test func whoeverMakesThemOneSaysOtherwise() throws {
        try add("Jane Roe", at: "The Paper", "roe@paper.example")
        try add("Jane Roe", at: "The Paper", "roe@paper.example", slug: "jane-roe-2")
        _ = try room.office().tellApart("jane-roe", "jane-roe-2")
        let merged = try room.office().mergeContacts("jane-roe-2", into: "jane-roe")
        #expect(try room.view().read { try $0.distinctions() }.isEmpty)
        _ = try room.office().undo(merged.change?.id)
        #expect(try pairs().isEmpty, "and undo brings their word back")
    }

    @Test func aMailboxThatSeveralReadMakesNobodyOne() throws {
        for name in ["Ada Lind", "Ben Holm", "Cleo Dahl"] { try add(name, at: "The Paper", "newsdesk@paper.example") }
        #expect(try pairs().isEmpty)
    }

    @Test func oneAddressOfTheirOwnUnderTwoNamesIsAsked() throws {
        try add("Ada Lind", at: "The Paper", "ada.lind@paper.example")
        try add("Ada Holm", at: "The Paper", "ada.lind@paper.example")
        #expect(try pairs() == ["50 ada-holm ada-lind: ownAddress sameOrganisation otherName"])
    }

    @Test func desksAreOneByTheirTitleAndPlace() throws {
        try add("Press office", at: "Harbour Aid", "+44 20 7946 0111", role: .desk)
        try add("Press Office", at: "Harbour Aid", "+44 20 7946 0112", role: .desk, slug: "other-desk")
        try add("Press office", at: "Delta Watch", "+44 20 7946 0113", role: .desk, slug: "third-desk")
        #expect(try pairs() == ["60 other-desk press-office: sameDesk"])
    }

    @Test func whoIsWithdrawnIsNotMadeAgain() throws {
        try add("Jane Roe", at: "The Paper")
        _ = try room.office().withdraw(Contact.self, "jane-roe")
        try add("Dr Jane Roe", at: "The Paper", slug: "dr-jane-roe")
        #expect(try pairs() == ["65 dr-jane-roe jane-roe: otherForm sameOrganisation"])
        _ = try room.office().withdraw(Contact.self, "dr-jane-roe")
        #expect(try pairs().isEmpty)
    }

    /// A thousand of one name are compared with their neighbours, and ten times as many take ten times as long.
    @Test func manyOfOneNameAreNotComparedWithEach() throws {
        func time(_ count: Int) throws -> Duration {
            var finder = DuplicateFinder(least: 50)
            for number in 0..<count {
                let name = number % 2 == 0 ? "Maria Garcia" : "Given\(number) Garcia"
                let contact = Contact(id: UUID(), slug: Slug(from: "c-\(number)"), role: .journalist, name: name)
                finder.add(ContactEntry(contact: contact, organisation: nil, points: []))
            }
            var found = 0
            let spent = processorTime { found = finder.pairs().count }
            #expect(found > count)
            return spent
        }
        let (small, large) = (try time(2000), try time(20_000))
        #expect(large < small * 40, "\(small) and \(large) s")
    }
}
