import Catalogue
import Foundation
import Testing

/// What cards say of people besides.
@Suite struct CardFieldTests {
    private func contact(_ name: String, _ parts: [String]) -> Contact {
        var contact = Contact(
            blank: UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), slug: Slug(from: "x"))
        (contact.name, contact.nameParts) = (name, parts)
        return contact
    }

    @Test(arguments: [
        ("Jane Roe", ["family: Roe", "given: Jane"], "Dr Jane Roe", true),
        ("Jane Roe", ["family: Roe", "given: Jane"], "Roe, JANE", true),
        ("Jane Roe", ["family: Roe", "given: Jane"], "Jane Holt", false),
        ("Jane Roe", ["prefix: Dr"], "Jane Holt", false),
        ("Gabo", ["family: García Márquez", "given: Gabriel"], "Gabo", true),
    ])
    func partsOfANameAreGivenUpWhereTheyNoLongerFit(_ name: String, _ parts: [String], _ new: String, _ stay: Bool) {
        let before = contact(name, parts)
        var after = before
        after.name = new
        after.giveUpNameParts(since: before)
        #expect(after.nameParts == (stay ? parts : []))
    }

    @Test func partsThatAreStatedAnewStay() {
        let before = contact("Jane Roe", ["family: Roe", "given: Jane"])
        var after = contact("J. H.", ["family: Holt", "given: Jane"])
        after.giveUpNameParts(since: before)
        #expect(after.nameParts == ["family: Holt", "given: Jane"])
    }

    @Test(arguments: [
        ("ANNIVERSARY:2010-06-01", "anniversary: 2010-06-01"),
        ("item1.X-ABDATE;TYPE=pref:2010-06-01", "another day: 2010-06-01"),
        ("PHOTO;ENCODING=b;TYPE=JPEG:" + String(repeating: "A", count: 4096), "photo: 4 KB"),
        ("X-NOTE:a\\nb\\, c", "note: a b, c"), ("X-P;A=\"x:y\":z", "p: z"), ("no line", "no line"),
        ("X-LONG:" + String(repeating: "a", count: 90), "long: " + String(repeating: "a", count: 80) + "…"),
    ])
    func whatIsKeptOfACardIsReadInPlainWords(_ line: String, _ words: String) {
        #expect(KeptProperty.words(line) == words)
        let field = Contact.field("keptProperties")
        #expect(field?.told(.list([line])) == .list([words]))
    }

    @Test func otherFieldsAreReadAsTheyAreWritten() {
        #expect(Contact.field("nicknames")?.told(.list(["X-NOTE:a"])) == .list(["X-NOTE:a"]))
        #expect(Contact.field("birthday")?.told(.text("--04-12")) == .text("--04-12"))
    }

    /// A file that says one part of such a thing says all of it.
    @Test func partsOfOneThingAreReplacedTogether() {
        let whole = Contact.fields.filter(\.isOneWhole).map(\.name)
        #expect(whole == ["nameParts", "pronunciation", "departments"])
    }

    /// Whatever audience there is of one field says so of that field alone.
    @Test func eachOfThemHasAnAudienceOfItsOwn() {
        var contact = contact("Jane Roe", [])
        contact.birthdayAudience = .press
        #expect(Contact.field("birthday")?.audience(in: contact) == .press)
        for name in ["homeAddresses", "keptProperties", "note", "photo", "relatedPeople", "categories", "identifiers"] {
            #expect(Contact.field(name)?.audience(in: contact) == .internal, "\(name)")
        }
        #expect(Contact.field("nicknames")?.audience(in: contact) == .public)
    }
}
