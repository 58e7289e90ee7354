import Catalogue
import Foundation
import Testing

/// What people call things in sentences.
@Suite struct LabelTests {
    private let id = UUID(uuid: (0xAB, 0xCD, 0xEF, 0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF, 0x01, 2, 3, 4, 5))
    private let slug = Slug(from: "a")

    @Test(
        arguments: [
            (.pressOfficer, "Jane Doe", "Head of press", "Jane Doe", true),
            (.desk, nil, "News desk", "News desk", true),
            (.spokesperson, nil, nil, "unnamed spokesperson", false),
            (.pressOfficer, nil, nil, "unnamed press officer", true),
            (.journalist, "Ann", nil, "Ann", false),
        ] as [(Contact.Role, String?, String?, String, Bool)])
    func aContactIsCalledByNameThenTitleThenRole(
        _ role: Contact.Role, _ name: String?, _ title: String?, _ label: String, _ answers: Bool
    ) {
        let contact = Contact(id: id, slug: slug, role: role, name: name, title: title)
        #expect(contact.label == label)
        #expect(contact.answersThePress == answers)
        let point = ContactPoint(id: id, slug: slug, contactID: id, kind: .email, asGiven: "a@b.example")
        #expect(ContactEntry(contact: contact, points: [point]).answersThePress == answers)
        #expect(!ContactEntry(contact: contact).answersThePress)
    }

    @Test func recordsAreCalledByWhatSaysMost() {
        let asset = Asset(id: id, slug: slug, kind: .image, linkKind: .file, url: "https://a.example/", asGiven: "a")
        #expect(asset.label == "https://a.example/")
        var described = asset
        described.description = "A salmon"
        #expect(described.label == "A salmon")
        #expect(Statement(id: id, slug: slug, title: "Ours", url: "https://a.example/").label == "Ours")
        #expect(Statement(id: id, slug: slug, url: "https://a.example/").label == "https://a.example/")
        #expect(Statement(id: id, slug: slug).label == "untitled statement")
        #expect(Event(id: id, slug: slug, what: "Gala").label == "Gala")
        #expect(Quote(id: id, slug: slug, words: "Yes.").label == "Yes.")
        #expect(Release(id: id, slug: slug, kind: .release, headline: "Salmon").label == "Salmon")
        #expect(Coverage(id: id, slug: slug, headline: "Fish").label == "Fish")
        #expect(Kit(id: id, slug: slug, title: "Floods").label == "Floods")
        #expect(Outlet(id: id, slug: slug, name: "BBC").label == "BBC")
    }

    @Test func aPointIsDialledAsItIsNormalised() {
        var point = ContactPoint(id: id, slug: slug, contactID: id, kind: .voice, asGiven: "020 7946 0000")
        #expect(point.address == "020 7946 0000")
        point.normalised = "+442079460000"
        #expect(point.address == "+442079460000")
        #expect(point.label == "020 7946 0000")
        #expect(ContactPoint.Kind.allCases.filter(\.isNumber) == [.voice, .mobile, .fax, .sms])
    }

    @Test(
        arguments: [
            (.organisation, "an organisation"), (.contact, "a contact"), (.contactPoint, "a contact point"),
            (.release, "a release"), (.asset, "an asset"), (.statement, "a statement"), (.event, "an event"),
            (.quote, "a quote"), (.reference, "a reference"), (.outlet, "an outlet"), (.coverage, "coverage"),
            (.kit, "a kit"), (.request, "a request"),
        ] as [(RecordKind, String)])
    func oneOfAKind(_ kind: RecordKind, _ words: String) { #expect(kind.oneOf == words) }

    @Test(arguments: [
        ("020 7946 0000", "020 7946 0000", true), ("(020) 7946-0000", "020 7946 0000", true),
        ("0207 946 0000", "020 7946 0000", false), ("02079460000", "020 7946 0000", false), ("020", "", false),
        ("", "", false),
    ])
    func aNumberIsGroupedAsItsRegionDoes(_ given: String, _ national: String, _ isUsual: Bool) {
        let number = PhoneNumber(
            asGiven: given, e164: "+442079460000", extension: nil, line: .fixed, isValid: true, region: "GB",
            national: national)
        #expect(number.isGroupedAsUsual == isUsual)
    }

    @Test func anIdentityIsWrittenInLowerCase() {
        #expect(id.lowerCased == "abcdef01-2345-6789-abcd-ef0102030405")
        #expect(UUID(uuidString: id.lowerCased) == id)
    }

    @Test(arguments: [
        ("a\"b", "a'b"), ("a\"\u{301}b", "a'\u{301}b"), ("\"\"", "''"), ("ab", "ab"), ("", ""),
    ])
    func aSignIsReplacedWithAnAccentOnItToo(_ text: String, _ replaced: String) {
        #expect(text.replacing(scalar: "\"", with: "'") == replaced)
    }

    @Test(arguments: [
        ("Etc/GMT", "GMT"), ("Etc/UTC", "UTC"), ("Europe/London", "Europe/London"), ("UTC+01:00", "UTC+01:00"),
        ("Etc/GMT+1", "Etc/GMT+1"),
    ])
    func aZoneIsReadAloud(_ zone: String, _ words: String) throws {
        let until = try #require(Instant("2012-02-01T00:01:59.999Z"))
        #expect(Embargo(until: until, zone: zone).inWords == "1 February 2012 at 00:01 UTC (\(words))")
    }

    @Test func theYearInWords() {
        #expect(
            (0...13).map(CalendarDate.monthName) == [
                "month", "January", "February", "March", "April", "May", "June", "July", "August", "September",
                "October", "November", "December", "month",
            ])
        #expect(
            (26...32).compactMap { CalendarDate("2012-02-\($0)")?.weekdayName }
                == ["Sunday", "Monday", "Tuesday", "Wednesday"])
        #expect(CalendarDate("2024-01-01")?.weekday == 1)
        #expect(CalendarDate("2023-12-31")?.weekday == 7)
    }

    @Test(arguments: [
        ("AE", "the United Arab Emirates"), ("AU", "Australia"), ("BS", "the Bahamas"), ("CA", "Canada"),
        ("CF", "the Central African Republic"), ("CH", "Switzerland"), ("DO", "the Dominican Republic"),
        ("FR", "France"), ("GM", "the Gambia"), ("IE", "Ireland"), ("IN", "India"), ("IM", "the Isle of Man"),
        ("JP", "Japan"), ("KR", "South Korea"), ("MV", "the Maldives"), ("NZ", "New Zealand"),
        ("PH", "the Philippines"), ("ES", "Spain"), ("ZA", "South Africa"),
    ])
    func aCountryStandsInASentence(_ code: String, _ words: String) {
        #expect(regionInWords(code) == words)
        #expect(numberInWords(of: code) == "a number in \(words)")
    }

    @Test(arguments: [
        ("fr", "French"), ("es-419", "Spanish"), ("it", "Italian"), ("nl-BE", "Dutch"), ("ja", "Japanese"),
        ("ko-KP", "Korean"), ("cy", "Welsh"), ("ga", "Irish"), ("zh-Hant", "Chinese"), ("uk", "Ukrainian"),
    ])
    func aLanguageStandsInASentence(_ tag: String, _ words: String) { #expect(languageInWords(tag) == words) }

    @Test(arguments: [
        ("https://a.example", true), ("HTTP://a.example", true), ("http://", true), ("httpx://a.example", false),
        ("mailto:a@b.example", false), ("a.example", false), ("Http Jones", false), ("", false),
    ])
    func anAddressOfTheWebIsToldByItsScheme(_ text: String, _ isOne: Bool) {
        #expect(hasWebScheme(text) == isOne)
    }
}
