import JSONText
import Testing

@testable import VCard

/// A card that is written from its bytes is the one that a value of it would be.
@Suite struct PlainContactTests {
    static let lines: [[String]] = [
        ["UID:urn:uuid:abcdef00-0000-4000-8000-000000000010"], ["UID:harbour\\, watch\\n1"], ["UID;VALUE=text:a"],
        ["FN:Ana Lind"], ["FN:Zoë \"Zo\" O\\'Neill\\, \\\\x\\:y"], ["item1.FN:Ana"], ["FN;TYPE=work:Ana"], ["FN:"],
        ["N:Lind;Ana;;;"], ["N:Lind,Ek;Ana;Maria,Eva;Dr;"], ["N:Lind"], ["N:;;;;"], ["N:a;b;c;d;e;f;g"],
        ["N:a\\;b;c\\,d"],
        ["N;SORT-AS=x:Lind;Ana;;;"], ["KIND:org"], ["KIND:Individual"], ["KIND:x-1"],
        ["NICKNAME:Annie"], ["NICKNAME:Annie,Nan"], ["NICKNAME:A\\,B"], ["NICKNAME;TYPE=work:Annie"],
        ["ORG:Harbour Watch\\, London;Media desk"], ["ORG:;Media desk"], ["ORG:Harbour Watch;;"], ["ORG:;;"], ["ORG:,"],
        ["ORG:a;;b;"], ["ORG;TYPE=work:Watch"], ["TITLE:Head\\, Media"], ["ROLE:"], ["item1.TITLE:Head"],
        ["TITLE;PREF=1:H"],
        ["EMAIL:ana@harbourwatch.example"], ["EMAIL;TYPE=INTERNET;TYPE=work:a@b.example"], ["EMAIL;PREF=1:a\\,b"],
        ["EMAIL;TYPE=PREF;TYPE=home;TYPE=Home:a@b.example"], ["EMAIL;PREF=01:a@b.example"], ["EMAIL;PREF=101:a"],
        ["EMAIL;PREF=100;TYPE=PREF:a@b.example"], ["EMAIL;X-A=1:a"], ["EMAIL;TYPE=x-other:a@b.example"],
        ["EMAIL;PREF=2;PREF=3:a"], ["EMAIL;PROP-ID=e1:a@b.example"], ["EMAIL;LANGUAGE=de:a@b.example"],
        ["TEL;TYPE=cell,work;PREF=9:+44 20 7946 0018"],
        ["TEL;VALUE=uri;TYPE=voice;TYPE=home:tel:+44-20-7946-0018;ext=7"],
        ["TEL;VALUE=uri:sip:a@b.example"], ["TEL;TYPE=textphone;TYPE=video;type=Main-Number:1"],
        ["TEL;VALUE=text:tel:1"],
        ["TEL:tel:+44"], ["TEL;TYPE=\"fax,pager\":+1"], ["TEL;TYPE=msg:+1"], ["TEL;VALUE=uri:tel:1\\;2"], ["TEL:a\\nb"],
        ["item1.TEL:+44 20 7946 0019", "item1.X-ABLabel:Duty\\, \"late\""], ["item1.X-ABLabel:other"],
        ["item2.EMAIL;TYPE=work:a@b.example", "ITEM2.TEL:+1", "item2.X-ABLABEL:Büro"],
        ["item3.URL:https://b.example/a"],
        ["item4.ADR:;;1 Quay;Town;;;UK"], ["item4.X-ABLabel:of nothing"], ["X-ABLabel:none"], ["item5.X-ABLabel;A=b:x"],
        ["IMPP:xmpp:a@b.example"], ["IMPP;TYPE=work;PREF=1:sip:a\\,b"], ["IMPP;SERVICE-TYPE=x:xmpp:a"],
        ["LANG:de"], ["LANG;TYPE=work;PREF=2:en"], ["URL:https://b.example"],
        ["URL;MEDIATYPE=text/html:https://b.example"],
        ["ADR;TYPE=work:;;1 Quay,2nd;Town;;SW1;UK"], ["ADR;TYPE=billing;PREF=1:;;1 Quay;;;;"], ["ADR:;;;;;;"],
        ["ADR:1;2;3;4;5;6;7;8"], ["ADR;LABEL=x:;;1;;;;"], ["PHOTO:data:image/jpeg;base64,/9j/AAAA"],
        ["PHOTO;ENCODING=b;TYPE=JPEG:/9j/AAAA"], ["PHOTO;ENCODING=b:iVBORw0KGgAA"], ["PHOTO;ENCODING=b;TYPE=work:AAAA"],
        ["PHOTO;TYPE=JPEG:https://b.example/a.jpeg"], ["LOGO:https://b.example/a.png"],
        ["CATEGORIES:press,Küste"], ["CATEGORIES:press,press"], ["CATEGORIES:a\\,b"], ["CATEGORIES:a,,b"],
        ["CATEGORIES:Ku\u{308}ste,\u{212A},K"], ["NOTE:One\\nTwo\\Nthree \\; \\x \\"],
        ["NOTE;CREATED=20200101T000000Z:x"],
        ["NOTE:tab\tand \u{85}\u{2028}\u{202E}\u{2066}\u{A0}\u{2014}é\u{7E}"], ["EXPERTISE:tides"], ["INTEREST:boats"],
        ["HOBBY;LEVEL=high:boats"], ["PRONOUNS:she/her"], ["REV:20120110T144500Z"], ["REV:2012-01-10T14:45:00Z"],
        ["REV:20121310T144500Z"], ["PRODID:-//x//"], ["BDAY:19850412"], ["X-THING:1"], ["RELATED:urn:x"],
        ["JSPROP;JSPTR=x:1"], ["LANGUAGE:de"], ["GENDER:F"],
    ]

    private func tree(_ cards: [Card]) -> [UInt8] {
        var list = JSONList(pretty: false)
        list.begin()
        for card in cards { list.write(card.jsContact) }
        list.end()
        return list.take()
    }

    private func written(_ cards: [Card]) -> [UInt8] {
        var writer = JSContactWriter()
        writer.begin()
        for card in cards { writer.write(card) }
        writer.end()
        return writer.take()
    }

    private func read(_ version: String, _ lines: [String]) -> Card? {
        let text = ["BEGIN:VCARD", "VERSION:\(version)"] + lines + ["END:VCARD", ""]
        return CardReader.read(Array(text.joined(separator: "\r\n").utf8)).cards.first?.card
    }

    /// Nearly every card of a few lines, each beside a name and an identity.
    @Test func isWhatAValueOfItWouldBe() throws {
        var random = SystemRandomNumberGenerator()
        var plain = 0
        for round in 0..<12_000 {
            var lines = round % 16 == 0 ? [] : Self.lines[0] + Self.lines[3]
            for _ in 0..<(round % 5) { lines += Self.lines.randomElement(using: &random) ?? [] }
            if round % 3 == 0 { lines.shuffle(using: &random) }
            let card = try #require(read(round % 2 == 0 ? "4.0" : "3.0", lines))
            if PlainContact(card) != nil { plain += 1 }
            #expect(
                String(decoding: written([card]), as: UTF8.self) == String(decoding: tree([card]), as: UTF8.self),
                "\(lines)")
        }
        #expect(plain > 2_000)
    }

    @Test func isWrittenFromItsBytes() throws {
        let card = try #require(
            read(
                "3.0",
                [
                    "UID:u1", "FN:Ana Lind", "N:Lind;Ana;;;", "ORG:Harbour Watch;Media\\, desk", "TITLE:Head",
                    "item1.TEL;TYPE=CELL;TYPE=PREF:+44 7700 900123", "item1.X-ABLabel:Duty", "CATEGORIES:press,sea",
                    "PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgAA", "NOTE:One\\nTwo", "REV:2012-01-10T14:45:00Z",
                ]))
        #expect(PlainContact(card) != nil)
        #expect(
            String(decoding: written([card, card]), as: UTF8.self).split(separator: "\n")[1] == """
                {"@type":"Card","version":"1.0","uid":"u1","updated":"2012-01-10T14:45:00Z",\
                "name":{"full":"Ana Lind","components":[{"kind":"surname","value":"Lind"},{"kind":"given","value":"Ana"}]},\
                "organizations":{"k1":{"name":"Harbour Watch","units":[{"name":"Media, desk"}]}},\
                "titles":{"k1":{"kind":"title","name":"Head"}},\
                "phones":{"k1":{"number":"+44 7700 900123","features":{"mobile":true},"pref":1,"label":"Duty",\
                "vCardParams":{"group":"item1"}}},\
                "media":{"k1":{"kind":"photo","uri":"data:image/png;base64,iVBORw0KGgAA"}},\
                "keywords":{"press":true,"sea":true},"notes":{"k1":{"note":"One\\nTwo"}}},
                """)
        #expect(written([card, card]) == tree([card, card]))
    }

    /// One line is enough to look closely at all of them.
    @Test(arguments: [
        "X-OTHER:1", "BDAY:19850412", "item1.ADR:;;1 Quay;Town;;;UK", "NOTE;LANGUAGE=de:Notiz", "item2.X-ABLabel:alone",
        "FN:Another", "EMAIL;TYPE=odd:a@b.example", "CATEGORIES:a\\,b",
    ])
    func hasNothingThatIsSaidOtherwise(_ line: String) throws {
        let lines = ["UID:u1", "FN:Ana Lind", "NOTE:x"]
        #expect(try PlainContact(#require(read("4.0", lines))) != nil)
        #expect(try PlainContact(#require(read("4.0", lines + [line]))) == nil)
    }

    @Test func whatIsNoUnicodeIsLookedAtClosely() {
        let odd = Property("NOTE", value: [0x61, 0xFF])
        let card = Card([Property("UID", text: "u1"), .fullName("Ana"), odd])
        #expect(PlainContact(card) == nil)
        #expect(written([card]) == tree([card]))
    }

    @Test(arguments: [
        ("a\\", "\"a\\\\\""), ("\\\\n", "\"\\\\n\""), ("\\\"", "\"\\\\\\\"\""), ("\u{1F}\u{7F}", "\"\\u001f\\u007f\""),
        ("1234567\u{9F}", "\"1234567\\u009f\""), ("12345678\u{2069}é", "\"12345678\\u2069é\""), ("", "\"\""),
    ])
    func escapesOfCardsAreThoseOfJSON(_ value: String, _ quoted: String) {
        let bytes = Array(value.utf8)
        var json: [UInt8] = []
        json.appendQuoted(bytes.span, 0..<bytes.count)
        #expect(String(decoding: json, as: UTF8.self) == quoted)
        var same: [UInt8] = []
        same.append(quoted: unescaped(bytes[...]))
        #expect(json == same)
    }
}
