import Catalogue
import Testing

@testable import Exchange

@Suite struct FormatTests {
    @Test func aFormatIsFoundByItsName() {
        #expect(KitFormat.all.map(\.name) == ["html", "vcard", "json", "text"])
        #expect(ContactFormat.all.map(\.name) == ["vcard", "json", "jscontact", "jcard", "csv", "text"])
        #expect(KitFormat.named("vcard")?.mediaType == "text/vcard; charset=utf-8")
        #expect(KitFormat.named("pdf") == nil)
        #expect(ContactFormat.named("VCARD") == nil)
    }

    @Test(arguments: ["vcard", "json"])
    func onlyTheOfficeGetsItsOwnRemarks(_ name: String) throws {
        for audience in Audience.allCases {
            let format = try #require(ContactFormat.named(name, for: audience))
            let text = String(decoding: format.write([Sample.ana]), as: UTF8.self)
            #expect(text.contains("On leave") == (audience == .internal))
        }
        let unsaid = try #require(ContactFormat.named(name))
        #expect(!String(decoding: unsaid.write([Sample.ana]), as: UTF8.self).contains("On leave"))
    }

    @Test func noContactsAreAnEmptyArray() throws {
        #expect(try JSONValue.read(ContactFormat.json.write([])) == .array([]))
    }

    @Test func whoeverComesFirstGivesNothingTheNextStandsFirst() {
        let alone = ContactFormat.text.write([Sample.ana])
        #expect(ContactFormat.vCard.write([Sample.unnamed, Sample.ana]) == ContactFormat.vCard.write([Sample.ana]))
        #expect(ContactFormat.text.write([Sample.ana, Sample.desk]).starts(with: alone + [10]))
    }

    @Test(arguments: [
        ("con", "con-"), ("nul", "nul-"), ("com1", "com1-"), ("lpt9", "lpt9-"), ("coma", "coma-"), ("conrad", "conrad"),
        ("ana-lind", "ana-lind"),
    ])
    func aFileCanBeMadeOnWindowsToo(_ slug: String, _ name: String) throws {
        #expect(fileName(try #require(Slug(slug))) == name)
    }

    @Test func spokespeopleWithAnAddressHaveACardWithoutAName() throws {
        var entry = Sample.unnamed
        entry.points = Sample.desk.points
        let card = String(decoding: ContactFormat.vCard.write([entry]), as: UTF8.self)
        #expect(card.contains("\r\nFN:Spokesperson\\, Harbour Watch\r\nN:Spokesperson\\, Harbour Watch;;;;\r\n"))
        #expect(card.contains("\r\nX-ABShowAs:COMPANY\r\n"))
    }

    @Test(arguments: [
        (ContactPoint.Kind.fax, "+442079460018", "TEL;TYPE=WORK;TYPE=FAX:+442079460018"),
        (.sms, "+447700900123", "TEL;TYPE=CELL;TYPE=MSG:+447700900123"),
        (.form, "https://a.example/form", "item1.URL:https://a.example/form\r\nitem1.X-ABLabel:Form"),
        (.form, "javascript:alert(1)", "NOTE:Form: javascript:alert(1)"),
        (.messenger, "ana.lind.01", "NOTE:Messenger: ana.lind.01"),
        (.email, "a,b@c.example", "EMAIL;TYPE=INTERNET;TYPE=WORK:a\\,b@c.example"),
    ])
    func eachKindOfPointHasItsProperty(_ kind: ContactPoint.Kind, _ address: String, _ line: String) {
        var entry = Sample.ana
        var point = entry.points[0]
        (point.kind, point.asGiven, point.normalised) = (kind, address, address)
        entry.points = [point]
        entry.contact.note = nil
        #expect(String(decoding: ContactFormat.vCard.write([entry]), as: UTF8.self).contains("\r\n\(line)\r\n"))
    }

    /// Where an address is answered is its type, and no label beside a number of the office.
    @Test(arguments: [
        (ContactPoint.Kind.voice, "home", "TEL;TYPE=HOME;TYPE=VOICE", nil),
        (.voice, "Assistant", "TEL;TYPE=ASSISTANT;TYPE=VOICE", nil), (.voice, "pager", "TEL;TYPE=PAGER", nil),
        (.voice, "textphone", "TEL;TYPE=TEXTPHONE", nil), (.mobile, "home", "TEL;TYPE=CELL;TYPE=HOME", nil),
        (.fax, "home", "TEL;TYPE=HOME;TYPE=FAX", nil), (.sms, "home", "TEL;TYPE=CELL;TYPE=MSG;TYPE=HOME", nil),
        (.email, "home", "EMAIL;TYPE=INTERNET;TYPE=HOME", nil),
        (.email, "assistant", "item1.EMAIL;TYPE=INTERNET;TYPE=WORK", "assistant"),
        (.voice, "Tel. privat", "item1.TEL;TYPE=HOME;TYPE=VOICE", "Tel. privat"),
        (.voice, "Home news", "item1.TEL;TYPE=WORK;TYPE=VOICE", "Home news"),
    ])
    func whereAnAddressIsAnsweredIsItsType(
        _ kind: ContactPoint.Kind, _ usage: String, _ line: String, _ label: String?
    ) throws {
        var entry = Sample.ana
        var point = entry.points[0]
        let address = kind == .email ? "a@b.example" : "+442079460018"
        (point.kind, point.asGiven, point.normalised, point.usage) = (kind, address, address, usage)
        point.preference = nil
        entry.points = [point]
        entry.contact.note = nil
        let format = try #require(ContactFormat.vCard(for: "apple"))
        let card = String(decoding: format.write([entry]), as: UTF8.self)
        #expect(card.contains("\r\n\(line):\(address)\r\n"))
        #expect(card.contains("X-ABLabel:\(label ?? "")") == (label != nil))
        #expect(card.contains("NOTE:") == (label != nil))
        // What was written is read as what it was, whatever the profile.
        for profile in ["generic", "apple", "outlook", "v4"] {
            let format = try #require(ContactFormat.vCard(for: profile))
            let read = try read(format.write([entry])).first?.contact?.points.first
            #expect(read?.kind == kind && read?.usage == (label ?? usage.lowercased()), "\(profile)")
        }
    }
}
