import Catalogue
import Exchange
import Foundation
import Store
import Testing

@testable import PressOffice

/// Files of more rows than are decided together: nothing shows where one piece ends and the next begins.
@Suite struct ImportPiecesTests {
    private let many = 2100

    /// Somebody at every row, with an address and a number of their own.
    private func person(_ number: Int, title: String? = nil) -> ImportedContact {
        ImportedContact(
            name: "Person Nr\(number)", title: title, organisation: "Body \(number % 7)",
            points: [.init(.email, "p\(number)@news.example"), .init(.voice, "+44 20 7946 \(1000 + number)")])
    }

    private func rows(_ contacts: [ImportedContact]) -> () -> ImportedRow? {
        var left = contacts.enumerated().map { ImportedRow($0 + 1, $1) }.makeIterator()
        return { left.next() }
    }

    private func count(_ room: Newsroom) throws -> Int { try room.view().read { try $0.all(Contact.self).count } }

    /// What does not say which change it was.
    private func comparable(_ outcome: Import) -> Import {
        var outcome = outcome
        outcome.change = nil
        return outcome
    }

    @Test func allOfItIsOneChangeAndThePreviewSaysTheSame() throws {
        let room = try Newsroom()
        let contacts = (0..<many).map { person($0) }
        let preview = try room.office().previewImport(ImportSettings(), rows(contacts))
        #expect(try room.view().history().isEmpty)
        var newNames = ""
        let outcome = try room.office().importContacts(ImportSettings(), newNames: { newNames += $0 }, rows(contacts))
        #expect(comparable(outcome) == preview)
        #expect(outcome.new.count == Import.mostTold && outcome.more.new == many - Import.mostTold)
        #expect(newNames == (0..<many).map { "contact/person-nr\($0)\n" }.joined())
        #expect(outcome.change?.id == 1)
        #expect(try count(room) == many)
        #expect(try room.view().search("nr2099", limit: 5).hits.count == 1, "the last piece is found too")

        // Once more, and nothing differs.
        newNames = ""
        let again = try room.office().importContacts(ImportSettings(), newNames: { newNames += $0 }, rows(contacts))
        #expect(newNames.isEmpty && again.unchanged == many && again.change == nil && !again.changesSomething)
        _ = try room.office().undo(1)
        #expect(try count(room) == 0)
    }

    @Test(arguments: [false, true])
    func whoComesBackInALaterPieceIsTheSame(_ isThereBefore: Bool) throws {
        let room = try Newsroom()
        if isThereBefore { _ = try room.office().importContacts(ImportSettings(), rows([person(3)])) }
        var contacts = (0..<many).map { person($0) }
        var later = person(3, title: "Editor")
        later.points.append(.init(.mobile, "+44 7700 900123"))
        contacts.append(later)
        contacts.append(person(1500, title: "Reporter"))
        let preview = try room.office().previewImport(ImportSettings(), rows(contacts))
        let outcome = try room.office().importContacts(ImportSettings(), rows(contacts))
        #expect(comparable(outcome) == preview)
        #expect(outcome.new.count + outcome.more.new == many - (isThereBefore ? 1 : 0))
        #expect(outcome.unchanged == 0)
        #expect(try count(room) == many)
        let form = try room.office().contactForm("person-nr3")
        #expect(form.title == "Editor")
        #expect(form.points.map(\.kind) == [.email, .voice, .mobile])
        #expect(try room.office().contactForm("person-nr1500").title == "Reporter", "and she is not told of by name")
        if isThereBefore {
            #expect(outcome.changed.map(\.rows) == [[many + 1]], "the row that says more")
            #expect(outcome.changed.first?.differences.map(\.field) == ["title", "mobile"])
        } else {
            #expect(outcome.new[3].rows == [4, many + 1])
            #expect(outcome.new[3].form.title == "Editor")
        }
    }

    @Test func oneRowThatCannotBeReadKeepsEverythingOut() throws {
        let room = try Newsroom()
        var left = (1...many).map { ImportedRow($0, person($0)) } + [ImportedRow(many + 1, problem: "It is broken.")]
        left.reverse()
        let outcome = try room.office().importContacts(ImportSettings()) { left.popLast() }
        #expect(outcome.isRefused(ImportSettings()) && outcome.change == nil)
        #expect(outcome.problems.map(\.row) == [many + 1])
        #expect(try count(room) == 0 && room.view().history().isEmpty)
    }

    /// The reader of a file that is cut throws in the middle.
    @Test func whatIsThrownInTheMiddleLeavesNothing() throws {
        struct Cut: Error {}
        let room = try Newsroom()
        var number = 0
        #expect(throws: Cut.self) {
            try room.office().importContacts(ImportSettings()) {
                number += 1
                if number > 1500 { throw Cut() }
                return ImportedRow(number, person(number))
            }
        }
        #expect(try count(room) == 0 && room.view().history().isEmpty)
    }

    @Test func problemsBeyondTheFirstThousandAreCounted() throws {
        let room = try Newsroom()
        var number = 0
        let preview = try room.office().previewImport(ImportSettings()) {
            number += 1
            return number <= 1300 ? ImportedRow(number, problem: "It is broken.", warnings: ["It is odd."]) : nil
        }
        #expect(preview.problems.count == 1000 && preview.more.problems == 300)
        #expect(preview.warnings.count == 1000 && preview.more.warnings == 300)
    }

    @Test func namesakesBeyondTheFirstThousandAreCountedAndAnsweredForTogether() throws {
        let room = try Newsroom()
        let contacts = (0..<1200).map { ImportedContact(name: "Person Nr\($0)", organisation: "Body") }
        _ = try room.office().importContacts(ImportSettings(), rows(contacts))
        let others = (0..<1200).map { ImportedContact(name: "Person Nr\($0)", organisation: "Other body") }
        var settings = ImportSettings()
        let refused = try room.office().importContacts(settings, rows(others))
        #expect(refused.duplicates.count == 1000 && refused.more.duplicates == 200 && refused.more.unanswered == 200)
        #expect(refused.isRefused(settings) && refused.change == nil)
        settings.duplicates = .skip
        let skipped = try room.office().importContacts(settings, rows(others))
        #expect(skipped.more.skipped == 200 && skipped.change == nil)
        settings.duplicates = .add
        var newNames = ""
        _ = try room.office().importContacts(settings, newNames: { newNames += $0 }, rows(others))
        #expect(newNames.split(separator: "\n").count == 1200)
    }

    /// A program that gives everybody one identity makes nobody the same, wherever they stand in the file.
    @Test func manyCardsOfOneIdentityStaySomebodyEach() throws {
        let room = try Newsroom()
        let id = UUID()
        let contacts = (0..<many).map { number in
            var contact = person(number)
            contact.id = id
            return contact
        }
        let preview = try room.office().previewImport(ImportSettings(), rows(contacts))
        let outcome = try room.office().importContacts(ImportSettings(), rows(contacts))
        #expect(comparable(outcome) == preview)
        #expect(try count(room) == many)
    }
}

/// What a preview puts out of the way comes back as it was.
@Suite struct ContactsAsideTests {
    @Test func aContactAndItsPointsAreTheSame() {
        var contact = Contact(blank: UUID(), slug: Slug(from: "jane doe"))
        contact.name = "Jané \u{1F600} Doe"
        contact.title = String(repeating: "long ", count: 90)
        contact.organisationID = UUID()
        contact.topics = ["rivers", "", "trains"]
        contact.role = .spokesperson
        contact.availableForInterview = true
        contact.isWithdrawn = true
        var point = ContactPoint(blank: UUID(), slug: Slug(from: "jane doe voice"))
        point.contactID = contact.id
        point.asGiven = "+44 20 7946 0018"
        point.preference = 700
        var aside = ContactsAside()
        let isPut = aside.put(.init(contact: contact, isMade: true, points: [(point, false)]))
        #expect(isPut && aside.isMade(contact.id))
        let back = aside.take(contact.id)
        #expect(back?.contact == contact && back?.isMade == true)
        #expect(back?.points.map(\.point) == [point])
        #expect(back?.points.map(\.isMade) == [false])
        let again = aside.take(contact.id)
        #expect(again?.contact == nil && !aside.isMade(contact.id))
    }

    /// More than one chunk of them, each with words of its own and words that all have, taken and put again by turns.
    @Test(arguments: [40, 1, 0]) func manyComeBackEachAsItWas(_ blocksInMemory: Int) throws {
        try withScratch(blocksInMemory) { scratch, _ in
            var aside = ContactsAside(scratch)
            var all: [Contact] = []
            for number in 0..<3000 {
                var contact = Contact(blank: UUID(), slug: Slug(from: "contact \(number)"))
                contact.name = "Name \(number)"
                contact.title = number % 2 == 0 ? "Name \(number)" : "Press officer"
                contact.note = String(repeating: "\(number) ", count: 20)
                contact.mergedIntoID = number % 7 == 0 ? all.last?.id : nil
                contact.topics = ["Press officer", "contact-\(number)", "Name \(number)"]
                let isPut = aside.put(.init(contact: contact, isMade: number % 3 == 0, points: []))
                #expect(isPut)
                all.append(contact)
            }
            for (number, contact) in all.enumerated() {
                let back = aside.take(contact.id)
                #expect(back?.contact == contact && back?.isMade == (number % 3 == 0))
                guard var back else { continue }
                if number % 5 == 0 { back.contact.title = "Spokeswoman" }
                let isPut = aside.put(back)
                #expect(isPut)
                let again = aside.take(contact.id)
                #expect(again?.contact == back.contact)
            }
            try scratch.check()
        }
    }

    @Test func anOrganisationIsTheSame() {
        var organisation = Organisation(blank: UUID(), slug: Slug(from: "harbour aid"))
        organisation.name = "Harbour Aid"
        organisation.url = "https://harbour.example/"
        var aside = ContactsAside()
        let isPut = aside.put(organisation)
        #expect(isPut && aside.isMade(organisation.id))
        let back = aside.takeOrganisation(organisation.id)
        #expect(back == organisation && !aside.isMade(organisation.id))
    }

    @Test func whatCannotBePackedIsTurnedDown() {
        var contact = Contact(blank: UUID(), slug: Slug(from: "jane doe"))
        contact.keepUntil = CalendarDate("2030-01-01")
        var aside = ContactsAside()
        let isPut = aside.put(.init(contact: contact, isMade: false, points: []))
        #expect(!isPut)
    }
}
