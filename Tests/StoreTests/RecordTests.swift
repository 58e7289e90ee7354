import Catalogue
import Foundation
import Testing

@testable import Store

@Suite struct RecordTests {
    @Test func everyKindOfRecordComesBackAsItWent() throws {
        let catalogue = try TestCatalogue()
        let document = try catalogue.document()
        let organisation = try catalogue.organisation()
        let embargo = Embargo(until: .noon(plus: 60), zone: "Europe/London")
        var contact = try catalogue.contact(of: organisation)
        (contact.title, contact.language, contact.note) = (
            "Head of Press", "en-GB", "Two lines\nof \"notes\" \\ \u{1}."
        )
        contact.availableForInterview = true
        var point = try catalogue.point(of: contact, preference: 1)
        (point.extension, point.usage, point.confirmedAt) = ("102", "out of hours", .noon)
        var release = try catalogue.release(of: organisation, document: document, embargo: embargo)
        (release.issued, release.forImmediateRelease) = (CalendarDate("2012-01-10"), true)
        (release.dateline, release.notes, release.boilerplate) = ("Seoul", "Notes", "About us")
        var asset = try catalogue.asset()
        (asset.creditLine, asset.copyrightNotice, asset.usageTerms) = ("HW", "© HW", "Editorial")
        var statement = try catalogue.statement(of: organisation)
        (statement.words, statement.speaker, statement.date) = ("Words", "J. Doe", CalendarDate("2011-05-03"))
        let outlet = try catalogue.outlet()
        let coverage = try catalogue.coverage(outlet: outlet, document: document, of: release)
        let event = Event(
            id: catalogue.id(), slug: Slug(from: "closing"), what: "Closing", date: CalendarDate("2012-02-01"),
            releaseID: release.id)
        let quote = Quote(
            id: catalogue.id(), slug: Slug(from: "early"), words: "Early.", speaker: "J", speakerTitle: "Head",
            coverageID: coverage.id)
        let reference = Reference(
            id: catalogue.id(), slug: Slug(from: "harbour-example"), kind: "website",
            url: "https://harbour.example/more", asGiven: "https://harbour.example/\nmore", coverageID: coverage.id)
        let kit = try catalogue.kit()
        let records: [any Record] = [
            organisation, contact, point, release, asset, statement, outlet, coverage, event, quote, reference,
            kit,
        ]
        try catalogue.make(.insertDocument(document))
        let change = try catalogue.store.change(ChangeStamp(actor: "ana", at: .noon, action: "test")) { _ in
            records.map(Edit.insert)
        }
        #expect(change?.id == 2)
        try catalogue.see { (view) throws in
            for record in records {
                let found = try view.record(RecordName(kind: type(of: record).kind, slug: record.slug))
                #expect(AnyHashable(found) == AnyHashable(record))
            }
            #expect(try view.document(id: document.id) == document)
            #expect(try view.document(sha256: document.sha256) == document)
            #expect(try view.documents(named: "advisory.txt") == [document])
        }
    }
}
