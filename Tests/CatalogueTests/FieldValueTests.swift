import Catalogue
import Foundation
import TestSupport
import Testing

/// Getting and setting the value of each kind of field, on records as the press office has them.
@Suite struct FieldValueTests {
    private let id = FieldSamples.id(of: .contact)

    private func contact() -> Contact {
        Contact(id: id, slug: Slug(from: "Jane Doe"), role: .desk, name: "Jane Doe", language: "en")
    }

    @Test func wordsAreSetAndTakenAway() throws {
        var jane = contact()
        let title = try #require(Contact.field("title"))
        #expect(title.value(of: jane) == nil)
        #expect(title.set(.text("Head of press"), in: &jane))
        #expect(jane.title == "Head of press")
        #expect(title.set(nil, in: &jane))
        #expect(jane.title == nil)
    }

    @Test func whatEveryRecordHasIsNotTakenAway() throws {
        var house = Organisation(id: id, slug: Slug(from: "House"), name: "House")
        let name = try #require(Organisation.field("name"))
        #expect(!name.set(nil, in: &house))
        #expect(house.name == "House")
        #expect(name.set(.text(""), in: &house))
        #expect(house.name == "")
    }

    @Test func anotherKindOfValueChangesNothing() throws {
        let jane = contact()
        let values: [FieldValue] = [
            .text("no"), .flag(true), .number(7), .date(try #require(CalendarDate("2012-02-01"))),
            .instant(FieldSamples.instant), .embargo(Embargo(until: FieldSamples.instant, zone: "UTC")),
            .reference(id), .list(["a"]),
        ]
        for (name, fitting) in [("name", 0), ("isWithdrawn", 1), ("organisationID", 6), ("role", nil)]
            as [(String, Int?)]
        {
            let field = try #require(Contact.field(name))
            for (index, value) in values.enumerated() {
                var changed = jane
                #expect(field.set(value, in: &changed) == (index == fitting), "\(name): \(value)")
                #expect((changed == jane) == (index != fitting), "\(name): \(value)")
            }
        }
    }

    @Test func daysInstantsAndEmbargoes() throws {
        var release = Release(id: id, slug: Slug(from: "salmon"), kind: .advisory, headline: "Salmon")
        let day = try #require(CalendarDate("2012-02-01"))
        let embargo = Embargo(until: FieldSamples.instant, zone: "Europe/London")
        #expect(try #require(Release.field("issued")).set(.date(day), in: &release))
        #expect(try #require(Release.field("embargo")).set(.embargo(embargo), in: &release))
        #expect(release.issued == day)
        #expect(release.embargo == embargo)
        #expect(!(try #require(Release.field("issued")).set(.instant(FieldSamples.instant), in: &release)))
        #expect(try #require(Release.field("embargo")).set(nil, in: &release))
        #expect(release.embargo == nil)
        #expect(release.issued == day)
    }

    @Test func aListIsEmptiedAndNeverMissing() throws {
        var article = Coverage(id: id, slug: Slug(from: "a"), headline: "A", contributors: ["Ann", "Ben"])
        let contributors = try #require(Coverage.field("contributors"))
        #expect(contributors.value(of: article) == .list(["Ann", "Ben"]))
        #expect(contributors.isTold(of: article))
        #expect(contributors.set(nil, in: &article))
        #expect(article.contributors == [])
        #expect(contributors.value(of: article) == .list([]))
        #expect(!contributors.isTold(of: article))
    }

    @Test func aNumberIsSetAndTakenAway() throws {
        var point = ContactPoint(
            id: id, slug: Slug(from: "p"), contactID: id, kind: .voice, asGiven: "020 7946 0000")
        let preference = try #require(ContactPoint.field("preference"))
        #expect(preference.kind == .number(1...99))
        #expect(preference.set(.number(2), in: &point))
        #expect(point.preference == 2)
        #expect(preference.set(nil, in: &point))
        #expect(point.preference == nil)
    }

    @Test(arguments: [
        ("role", ["pressOfficer", "spokesperson", "desk", "journalist"]),
        ("audience", ["public", "press", "accredited", "partner", "internal"]),
        ("noteAudience", ["public", "press", "accredited", "partner", "internal"]), ("name", []), ("isWithdrawn", []),
    ])
    func aContactsChoices(_ name: String, _ choices: [String]) throws {
        #expect(try #require(Contact.field(name)).kind.choices.map(\.name) == choices)
    }

    @Test(arguments: [
        ("kind", ["release", "advisory", "statement", "correction"]),
        ("pubStatus", ["usable", "withheld", "canceled"]),
        ("embargoAudience", ["accredited", "partner", "internal"]),
    ])
    func aReleasesChoices(_ name: String, _ choices: [String]) throws {
        #expect(try #require(Release.field(name)).kind.choices.map(\.name) == choices)
    }

    @Test(
        arguments: [("pressOfficer", "press officer"), ("desk", "desk"), ("Desk", nil), ("", nil)]
            as [(String, String?)])
    func aChoiceHasWords(_ name: String, _ words: String?) throws {
        #expect(try #require(Contact.field("role")).kind.words(ofChoice: name) == words)
        #expect(FieldKind.line.words(ofChoice: name) == nil)
    }

    /// What nearly every record has is not told.
    @Test func whatIsUsualIsNotTold() throws {
        var jane = contact()
        #expect(Contact.fields.filter { $0.isTold(of: jane) }.map(\.name) == ["role", "name", "language"])
        jane.audience = .public
        jane.isWithdrawn = true
        jane.availableForInterview = true
        #expect(
            Contact.fields.filter { $0.isTold(of: jane) }.map(\.name) == [
                "role", "name", "language", "availableForInterview", "audience", "isWithdrawn",
            ])
        var release = Release(id: id, slug: Slug(from: "a"), kind: .release, headline: "A")
        let status = try #require(Release.field("pubStatus"))
        #expect(!status.isTold(of: release))
        release.pubStatus = .withheld
        #expect(status.isTold(of: release))
    }

    /// An address as it was printed is told only where it is not the address that can be followed.
    @Test func whatRepeatsAnotherFieldIsToldWhereItDiffers() throws {
        let printed = try #require(Asset.field("asGiven"))
        var asset = Asset(
            id: id, slug: Slug(from: "a"), kind: .image, linkKind: .item, url: "https://a.example/b",
            asGiven: "https://a.example/b")
        #expect(printed.repeats == "url")
        #expect(!printed.isTold(of: asset))
        asset.asGiven = "https://a.example/\nb"
        #expect(printed.isTold(of: asset))
        let statement = try #require(Statement.field("asGiven"))
        #expect(!statement.isTold(of: Statement(id: id, slug: Slug(from: "s"), title: "S")))
        #expect(statement.isTold(of: Statement(id: id, slug: Slug(from: "s"), title: "S", asGiven: "a.example")))
    }

    @Test func aNameThatIsNoFieldsStandsForItself() {
        #expect(Contact.field("nickname") == nil)
        #expect(RecordKind.contact.label(ofField: "nickname") == "nickname")
        #expect(RecordKind.kit.label(ofField: "edNote") == "note")
    }
}

/// A form holds what a person may edit, and calls what is referred to by its name.
@Suite struct RecordFormTests {
    private let office = Contact(
        id: FieldSamples.id(of: .contact), slug: Slug(from: "Jane Doe"), role: .desk, name: "Jane Doe",
        organisationID: FieldSamples.id(of: .organisation), isWithdrawn: true)

    @Test func aFormTakesWhatMayBeEdited() throws {
        let form = RecordForm(office) { _ in "Riverside Flood Relief" }
        #expect(form.record.name == "Jane Doe")
        #expect(form.record.role == .desk)
        #expect(form.record.organisationID == nil)
        // Nobody edits it, and who saves the form later must not miss that somebody withdrew the record meanwhile.
        #expect(form.record.isWithdrawn)
        #expect(form.record.slug.text == "record")
        #expect(form.names == ["organisationID": "Riverside Flood Relief"])
        #expect(form[try #require(Contact.field("organisationID"))] == .text("Riverside Flood Relief"))
    }

    @Test func aReferenceIsNamedAndTakenAway() throws {
        let organisation = try #require(Contact.field("organisationID"))
        var form = RecordForm(office)
        #expect(organisation.isReference)
        #expect(form[organisation] == nil)
        form[organisation] = .text("House")
        #expect(form.names == ["organisationID": "House"])
        form[organisation] = nil
        #expect(form.names.isEmpty)
    }

    @Test func fillingChangesWhatMayBeEditedAndNothingElse() throws {
        var form = RecordForm(office)
        form[try #require(Contact.field("title"))] = .text("Head of press")
        form[try #require(Contact.field("name"))] = nil
        form[try #require(Contact.field("role"))] = .text("boss")
        var contact = office
        form.fill(&contact)
        #expect(contact.title == "Head of press")
        #expect(contact.name == nil)
        #expect(contact.role == .desk)
        #expect(contact.isWithdrawn)
        #expect(contact.organisationID == office.organisationID)
        #expect(contact.slug == office.slug)
    }
}
