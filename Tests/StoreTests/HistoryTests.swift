import Catalogue
import Foundation
import Testing

@testable import Store

@Suite struct HistoryTests {
    @Test func aChangeSaysWhoWhenWhatAndWhy() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        let stamp = ChangeStamp(actor: "ana", at: .noon, action: "add contact", reason: "new in the team")
        let change = try catalogue.store.change(stamp) { _ in [.insert(contact)] }
        #expect(
            change == Change(id: 1, at: .noon, actor: "ana", action: "add contact", reason: "new in the team"))
        #expect(try catalogue.see { try $0.changes(touching: contact.id, limit: 5) } == [change].compactMap { $0 })
    }

    @Test func aLineHasTheRowBeforeAndAfter() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        try catalogue.make(.update(contact.renamed("Jane 'JR' \"Roe\", note=NULL, ü")))
        try catalogue.make(.delete(.contact, contact.id))
        let lines = try catalogue.see { try $0.lines(touching: contact.id) }
        #expect(lines.map(\.change) == [1, 2, 3])
        #expect(lines.map(\.table) == ["contact", "contact", "contact"])
        #expect(lines.map { $0.before?["name"] } == [nil, "Jane Doe", "Jane 'JR' \"Roe\", note=NULL, ü"])
        #expect(lines.map { $0.after?["name"] } == ["Jane Doe", "Jane 'JR' \"Roe\", note=NULL, ü", nil])
        #expect(
            lines.first?.after == [
                "id": contact.id.lowerCased, "slug": "jane-doe", "role": "pressOfficer", "name": "Jane Doe",
                "pronouns": nil, "title": nil, "organisationID": nil, "language": nil, "availableForInterview": "0",
                "spokenLanguages": "[]", "topics": "[]", "nameParts": "[]",
                "nicknames": "[]", "pronunciation": "[]", "departments": "[]", "affiliations": "[]",
                "interests": "[]", "categories": "[]", "timeZone": nil, "birthday": nil,
                "birthdayAudience": "internal", "webAddresses": "[]", "profiles": "[]", "postalAddresses": "[]",
                "homeAddresses": "[]", "homeAudience": "internal", "relatedPeople": "[]", "identifiers": "[]",
                "keptProperties": "[]", "keptAudience": "internal", "note": nil, "lawfulBasis": nil, "consent": nil,
                "keepUntil": nil, "accreditedUntil": nil,
                "photo": nil, "photoAudience": "internal", "noteAudience": "internal", "audience": "press",
                "isWithdrawn": "0", "mergedIntoID": nil,
            ])
    }

    /// Every control character, every other plane, and what JSON escapes.
    @Test func everyTextIsKeptAsItIs() throws {
        let catalogue = try TestCatalogue()
        let controls = String(String.UnicodeScalarView((1...31).compactMap(Unicode.Scalar.init)))
        for (index, text) in [controls, "\\\\\"\"\\u0041", "😀\u{FFFF}\u{2028}", "[\"{", "'' '; --"].enumerated() {
            var contact = try catalogue.contact("c-\(index)")
            contact.note = text
            try catalogue.make(.insert(contact))
            #expect(try catalogue.see { try $0.lines(touching: contact.id) }.first?.after?["note"] == text)
            try catalogue.make(.delete(.contact, contact.id))
            try catalogue.undo()
            #expect(try catalogue.see { try $0.find(Contact.self, id: contact.id) } == contact)
        }
    }

    /// Also of a point that was only added, that has gone, or that went to somebody else.
    @Test func eachPointIsInTheHistoryOfWhoHadIt() throws {
        let catalogue = try TestCatalogue()
        let (first, second) = (try catalogue.contact("first"), try catalogue.contact("second"))
        let stays = try catalogue.point("stays", of: first, .email, "a@harbour.example")
        let goes = try catalogue.point("goes", of: first, .voice, "+44 20 7946 0001")
        var moves = try catalogue.point("moves", of: first, .voice, "+44 20 7946 0002")
        try catalogue.make(.insert(first), .insert(second))
        try catalogue.make(.insert(stays))
        try catalogue.make(.insert(goes))
        try catalogue.make(.insert(moves))
        try catalogue.make(.delete(.contactPoint, goes.id))
        moves.contactID = second.id
        try catalogue.make(.update(moves))
        moves.usage = "night"
        try catalogue.make(.update(moves))
        try catalogue.see { (view) throws in
            #expect(try view.changes(touching: first.id, limit: 9).map(\.id) == [6, 5, 4, 3, 2, 1])
            #expect(try view.changes(touching: first.id, before: 5, limit: 2).map(\.id) == [4, 3])
            #expect(try view.changes(touching: second.id, limit: 9).map(\.id) == [7, 1])
            #expect(try view.lines(touching: first.id).map(\.change) == [1, 2, 3, 4, 5, 6])
            #expect(try view.lines(touching: first.id, in: 3...5).map(\.recordID) == [goes.id, moves.id, goes.id])
            #expect(try view.lines(touching: second.id).map(\.change) == [1, 7])
            #expect(try view.lines(touching: moves.id).map(\.change) == [4, 6, 7])
        }
    }

    @Test func whatIsPartOfARecordIsInItsHistory() throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        let (point, document) = (try catalogue.point(of: contact), try catalogue.document())
        let fact = catalogue.fact(contact.id, "name", from: document)
        try catalogue.make(.insert(contact))
        try catalogue.make(.insert(point))
        try catalogue.make(.insertDocument(document), .setFact(fact))
        let (touched, lines, ofPoint, ofDocument) = try catalogue.see {
            (
                try $0.changes(touching: contact.id, limit: 9), try $0.lines(touching: contact.id),
                try $0.lines(touching: point.id), try $0.lines(of: 3).first
            )
        }
        #expect(touched.map(\.id) == [3, 2, 1])
        #expect(lines.map(\.table) == ["contact", "contactPoint", "fact"])
        #expect(lines.map(\.recordID) == [contact.id, point.id, contact.id])
        #expect(ofPoint.map(\.change) == [2])
        #expect(ofDocument?.after?["name"] == "advisory.txt")
        #expect(ofDocument?.after?.keys.contains("text") == false, "a text is not kept twice")
    }

    @Test(arguments: [Audience.public, .press, .partner])
    func theHistoryIsForThePressOfficeAlone(_ audience: Audience) throws {
        let catalogue = try TestCatalogue()
        let contact = try catalogue.contact()
        try catalogue.make(.insert(contact))
        try catalogue.see(as: audience) { (view) throws in
            #expect(try view.changes(touching: nil, limit: 5).isEmpty)
            #expect(try view.lines(of: 1).isEmpty)
            #expect(try view.lines(touching: contact.id).isEmpty)
        }
    }
}
