import Catalogue
import Foundation
import Testing
import VCard

@testable import Exchange

/// What a card says comes back in a card, whether it has a field or not.
@Suite struct CardRoundTripTests {
    private func card(_ lines: String, version: String) -> String {
        "BEGIN:VCARD\r\nVERSION:\(version)\r\n\(lines.replacing("\n", with: "\r\n"))\r\nEND:VCARD\r\n"
    }

    /// The contact of a card as it would stand in the catalogue.
    private func entry(_ text: String) throws -> ContactEntry {
        let imported = try #require(try read(Array(text.utf8)).first?.contact)
        var contact = Contact(
            blank: imported.id ?? UUID(uuid: (1, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, 0)),
            slug: Slug(from: "somebody"))
        for field in Contact.fields where !field.isReference {
            if let value = imported[field] { field.set(value, in: &contact) }
        }
        let organisation = imported.organisation.map {
            Organisation(id: UUID(), slug: Slug(from: "somewhere"), name: $0)
        }
        contact.organisationID = organisation?.id
        let points = imported.points.map { point in
            ContactPoint(
                id: UUID(), slug: Slug(from: "point"), contactID: contact.id, kind: point.kind, asGiven: point.value,
                extension: point.extension, usage: point.usage, preference: point.preference)
        }
        var entry = ContactEntry(contact: contact, organisation: organisation, points: points)
        entry.photo = imported.photoBytes.flatMap { bytes in
            ContactPhoto(of: bytes).map { CardPhoto(type: $0.cardType, bytes: bytes) }
        }
        return entry
    }

    private func written(_ entry: ContactEntry, _ profile: String) throws -> String {
        let format = try #require(ContactFormat.named("vcard", profile: profile, for: .internal))
        return String(decoding: format.write([entry]), as: UTF8.self)
    }

    /// Lines that come back as they are, in 3.0 for Apple's programs.
    @Test(arguments: [
        "N:García Márquez;Gabriel;;;", "N:Nagy;János;;;", "N:Nguyễn;Minh;Thị;;",
        "N:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D.",
        "N:;Madonna;;;", "NICKNAME:Gabo,Gabito", "X-PHONETIC-LAST-NAME:mar-kes", "X-PHONETIC-FIRST-NAME:ga-bri-el",
        "BDAY:1927-03-06", "TZ;VALUE=text:Europe/London", "CATEGORIES:press,radio", "INTEREST:r&b music",
        "ADR;TYPE=WORK:;;1 High Street;Harbour;;AB1 2CD;Utopia", "ADR;TYPE=HOME:Box 4;Flat 3;12\\, The Mews;;;;",
        "X-ABDATE:2010-06-01", "X-THING;TYPE=x:one\\, two\\; three", "GEO:52.5;13.4", "UID:abc-17@example.org",
        "URL:https://pages.example/gabriel", "URL;TYPE=HOME:https://home.example/", "SORT-STRING:Marquez",
        "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", "CLASS:PRIVATE", "IMPP:xmpp:gabriel@chat.example",
        "X-SOCIALPROFILE;TYPE=mastodon:https://social.example/@gabriel", "AGENT;VALUE=uri:https://agent.example/c.vcf",
        "X-EVOLUTION-FILE-AS:Márquez\\, Gabriel", "ORG:Harbour Watch;Newsroom;Night desk", "MAILER:Pigeon",
    ])
    func aLineComesBackAsItWas(_ line: String) throws {
        let name = line.hasPrefix("N:") ? "" : "N:García Márquez;Gabriel;;;\n"
        let text = card("FN:Gabriel García Márquez\n\(name)\(line)", version: "3.0")
        let first = try written(try entry(text), "apple")
        let unfolded = first.replacing("\r\n ", with: "")
        #expect(unfolded.components(separatedBy: "\r\n").contains(line), "\(unfolded)")
        #expect(try written(try entry(first), "apple") == first)
    }

    @Test func whatStandsInAGroupStaysTogether() throws {
        let lines = """
            FN:Ana Lind
            N:Lind;Ana;;;
            item1.ADR;TYPE=HOME:;;1 Mews;;;;
            item1.X-ABLabel:Summer house
            item1.X-ABADR:gb
            item2.X-ABRELATEDNAMES:Mara Holt
            item2.X-ABLabel:_$!<Assistant>!$_
            item3.URL:https://blog.example/
            item3.X-ABLabel:Blog
            item4.ORG:Reef Trust
            item4.TITLE:Patron
            """
        let entry = try entry(card("ORG:Harbour Watch\nTITLE:Editor\n\(lines)", version: "3.0"))
        #expect(entry.contact.homeAddresses == ["street: 1 Mews | called: Summer house | country code: gb"])
        #expect(entry.contact.relatedPeople == ["Assistant: Mara Holt"])
        #expect(entry.contact.webAddresses == ["Blog: https://blog.example/"])
        #expect(entry.contact.affiliations == ["organisation: Reef Trust | title: Patron"])
        let first = try written(entry, "apple")
        let again = try self.entry(first)
        for field in Contact.fields where !field.isReference {
            #expect(field.value(of: again.contact) == field.value(of: entry.contact), "\(field.name)")
        }
        #expect(try written(again, "apple") == first)
    }

    /// In every profile but Outlook's, whose cards have one affiliation.
    @Test(arguments: ["generic", "apple", "google", "v4"])
    func fromWhenAndUntilWhenSomebodyWasSomewhereComesBack(_ profile: String) throws {
        var entry = try entry(card("FN:Ana Lind\nORG:Harbour Watch\nTITLE:Editor", version: "3.0"))
        entry.contact.affiliations = ["organisation: Reef Trust | title: Patron | from: 2019 | until: 2021-04"]
        let first = try written(entry, profile)
        let again = try self.entry(first)
        #expect(again.contact.affiliations == entry.contact.affiliations, "\(first)")
        #expect(try written(again, profile) == first)
    }

    @Test(arguments: [
        ("BDAY:--0412", "--04-12"), ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", "--04-12"),
        ("BDAY:19800412", "1980-04-12"),
        ("BDAY;VALUE=text:circa 1800", "circa 1800"), ("BDAY:1953-10-15T23:10:00Z", "1953-10-15T23:10:00Z"),
    ])
    func aBirthdayIsADayWhereItIsOne(_ line: String, _ birthday: String) throws {
        let entry = try entry(card("FN:Ana\n\(line)", version: "4.0"))
        #expect(entry.contact.birthday == birthday)
        let again = try self.entry(try written(entry, "v4"))
        #expect(again.contact.birthday?.filter(\.isNumber) == birthday.filter(\.isNumber))
    }

    @Test func nobodyButTheOfficeIsToldOfWhatIsKept() throws {
        let entry = try entry(
            card("FN:Ana Lind\nBDAY:1980-04-12\nADR;TYPE=HOME:;;1 Mews;;;;\nX-THING:secret\nUID:abc-17", version: "3.0")
        )
        let format = try #require(ContactFormat.named("vcard", for: .press))
        let text = String(decoding: format.write([entry]), as: UTF8.self)
        #expect(
            !text.contains("BDAY") && !text.contains("Mews") && !text.contains("secret") && !text.contains("abc-17"))
        var open = entry
        (open.contact.birthdayAudience, open.contact.homeAudience, open.contact.keptAudience) = (.press, .press, .press)
        let told = String(decoding: format.write([open]), as: UTF8.self)
        #expect(told.contains("BDAY:1980-04-12") && told.contains("Mews") && told.contains("X-THING:secret"))
    }

    @Test(arguments: [
        ("X-SKYPE:ana.lind", "skype:ana.lind"), ("IMPP;X-SERVICE-TYPE=Skype:x-apple:ana.lind", "skype:ana.lind"),
        ("X-JABBER:ana@chat.example", "xmpp:ana@chat.example"), ("IMPP:xmpp:ana@chat.example", "xmpp:ana@chat.example"),
    ])
    func aMessengerIsWrittenAsOne(_ line: String, _ address: String) throws {
        let entry = try entry(card("FN:Ana\n\(line)", version: "3.0"))
        #expect(entry.points.map(\.asGiven) == [address])
        let text = try written(entry, "generic")
        #expect(text.contains("IMPP:\(address)\r\n") && !text.contains("Messenger"))
        let format = try #require(ContactFormat.named("jscontact", for: .internal))
        #expect(String(decoding: format.write([entry]), as: UTF8.self).contains("onlineServices"))
    }

    @Test func aPersonWhoIsShownAsACompanyStaysAPerson() throws {
        let text = card("FN:Harbour Watch\nN:Lind;Ana;;;\nORG:Harbour Watch\nX-ABShowAs:COMPANY", version: "3.0")
        let entry = try entry(text)
        #expect(entry.contact.name == "Ana Lind" && entry.contact.role != .desk)
        #expect(entry.organisation?.name == "Harbour Watch")
        let written = try self.written(entry, "apple")
        #expect(written.contains("N:Lind;Ana;;;\r\n") && written.contains("X-ABShowAs:COMPANY\r\n"))
        #expect(try self.written(try self.entry(written), "apple") == written)
    }
}

/// What people write in parts.
@Suite struct LabelledPartsTests {
    @Test(arguments: [
        "street: 1 High Street | city: Harbour", "street: a\\|b | city: back\\\\slash | street: two\\nlines",
        "city: x: y",
    ])
    func comeBackAsTheyWere(_ text: String) {
        #expect(LabelledParts(reading: text, labels: ["street", "city"], plain: "street").text == text)
    }

    @Test func whatHasNoLabelIsThePlainPart() {
        let parts = LabelledParts(
            reading: "1 High Street|City : Harbour| other: x", labels: ["street", "city"], plain: "street")
        #expect(parts.texts(of: "street") == ["1 High Street", "other: x"] && parts.text(of: "city") == "Harbour")
    }

    @Test(arguments: [
        (nil, "https://x.example/"), ("blog", "https://x.example/"), (nil, "Dr: Who"), ("a:b", "c"),
    ])
    func aPairIsReadAsItIsWritten(_ label: String?, _ text: String) {
        let pair = WrittenPair(label, text)
        #expect(WrittenPair(reading: pair.written) == pair)
    }
}

/// The parts of a name.
@Suite struct StatedNameTests {
    @Test func theyAreThoseThatSomebodyStated() {
        var contact = Contact(blank: UUID(), slug: Slug(from: "x"))
        contact.name = "Gabriel García Márquez"
        #expect(contact.statedName.text(of: "family") == "Márquez")
        contact.nameParts = ["family: García Márquez", "given: Gabriel", "given: José", "mistyped"]
        #expect(contact.statedName.property().text == "García Márquez;Gabriel,José;;;")
        #expect(contact.statedName.whole == "Gabriel José García Márquez")
        contact.nameParts = ["secondary: Ruiz", "family: García", "generation: II"]
        #expect(contact.statedName.property().text == "García;;;;;Ruiz;II")
    }
}
