import Testing

@testable import VCard

/// What 3.0 says otherwise is written from the line's bytes, or looked at closely.
@Suite struct RespelledLineTests {
    private func card(_ lines: [String]) throws -> Card {
        let text = ["BEGIN:VCARD", "VERSION:4.0", "FN:Ana Lind", "N:Lind;Ana;;;"] + lines + ["END:VCARD", ""]
        return try #require(CardReader.read(Array(text.joined(separator: "\r\n").utf8)).cards.first).card
    }

    /// The lines behind FN and N, as they stand in a file of the profile.
    private func written(_ lines: [String], for profile: Profile = .generic) throws -> [String] {
        let card = try card(lines)
        let close = profile.adapted(card, leaving: nil).card?.written(profile.version)
        let sooner = profile.adapted(card).card?.written(profile.version)
        #expect(close == sooner)
        let unfolded = String(decoding: sooner ?? [], as: UTF8.self).replacing("\r\n ", with: "")
        return Array(unfolded.split(separator: "\r\n").map(String.init).dropFirst(4).dropLast())
    }

    @Test(arguments: [
        (
            "TEL;VALUE=uri;TYPE=\"voice,work\";PREF=1:tel:+44-20-7946-0018",
            "TEL;TYPE=voice;TYPE=work;TYPE=PREF:+44-20-7946-0018"
        ),
        ("TEL;TYPE=cell;VALUE=uri:tel:+44.7700.900123", "TEL;TYPE=cell:+44.7700.900123"),
        ("EMAIL;PREF=1;TYPE=work:ana@harbourwatch.example", "EMAIL;TYPE=work;TYPE=PREF:ana@harbourwatch.example"),
        ("URL;PREF=1;LANGUAGE=de:https://b.example", "URL;LANGUAGE=de;TYPE=PREF:https://b.example"),
        ("ADR;TYPE=home;PREF=1:;;1 Quay;Town;;;UK", "ADR;TYPE=home;TYPE=PREF:;;1 Quay;Town;;;UK"),
        ("ORG;PREF=1:Harbour Watch;Desk", "ORG;TYPE=PREF:Harbour Watch;Desk"),
        ("TITLE;PREF=1:Head\\, Media", "TITLE;TYPE=PREF:Head\\, Media"),
        ("IMPP;PREF=1:xmpp:a@b.example", "IMPP;TYPE=PREF:xmpp:a@b.example"),
        ("REV:20121210T144500Z", "REV:2012-12-10T14:45:00Z"), ("BDAY:19850412", "BDAY:1985-04-12"),
        ("PHOTO:data:image/jpeg;base64,/9j/AAAA", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/AAAA"),
        ("LOGO:data:image/png;base64,iVBORw0KGgAA", "LOGO;ENCODING=b;TYPE=PNG:iVBORw0KGgAA"),
        ("PHOTO:data:image/gif;base64,R0lGODAA", "PHOTO;ENCODING=b;TYPE=GIF:R0lGODAA"),
        ("PHOTO:data:image/webp;base64,UklGRgAA", "PHOTO;ENCODING=b;TYPE=WEBP:UklGRgAA"),
    ])
    func isNotTakenApart(_ line: String, _ spelled: String) throws {
        let inPlace = try #require(LinesInPlace(card([line]), in: .generic))
        #expect(inPlace.rest == 0)
        #expect(inPlace.respelled == 0b100)
        #expect(!inPlace.isAll)
        #expect(try written([line]) == [spelled])
        #expect(try written([line], for: .apple) == [spelled])
    }

    @Test(arguments: [
        ("TEL;VALUE=uri:tel:+44-20-7946-0018;ext=17", "TEL:+44-20-7946-0018 ext. 17"),
        ("TEL;VALUE=uri:tel:020%207946", "TEL:020%207946"), ("TEL;TYPE=text;PREF=1:+1", "TEL;TYPE=PREF;TYPE=MSG:+1"),
        ("TEL;VALUE=uri:sip:a@b.example", "IMPP:sip:a@b.example"),
        ("EMAIL;PREF=2:a@b.example", "EMAIL;TYPE=PREF:a@b.example"),
        ("EMAIL;PREF=1:mailto:a@b.example", "EMAIL;TYPE=PREF:a@b.example"),
        ("EMAIL;TYPE=work;TYPE=WORK;PREF=1:a@b.example", "EMAIL;TYPE=work;TYPE=PREF:a@b.example"),
        ("REV:20121310T144500Z", "X-REV:20121310T144500Z"),
        ("PHOTO:data:image/jpeg;base64,/9j/AAA", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/AAA="),
        ("PHOTO:data:image/svg+xml;base64,AAAA", "PHOTO;ENCODING=b;TYPE=image/svg+xml:AAAA"),
        ("ADR;PREF=1:;;1 Quay", "ADR;TYPE=PREF:;;1 Quay;;;;"),
    ])
    func isLookedAtClosely(_ line: String, _ spelled: String) throws {
        let inPlace = try #require(LinesInPlace(card([line]), in: .generic))
        #expect(inPlace.respelled == 0)
        #expect(inPlace.rest & 0b100 != 0)
        #expect(try written([line]).first == spelled)
    }

    /// Which number comes first is decided among all of them.
    @Test func anotherPreferenceIsLookedAtWithThem() throws {
        let lines = ["TEL;PREF=1:+44 20 7946 0018", "TEL;PREF=2:+44 20 7946 0019"]
        #expect(try LinesInPlace(card(lines), in: .generic)?.rest == 0b1100)
        #expect(try written(lines) == ["TEL;TYPE=PREF:+44 20 7946 0018", "TEL;PREF=2:+44 20 7946 0019"])
    }

    @Test func aLabelOfAnAddressIsLookedAtWithTheAddresses() throws {
        let lines = ["ADR;PREF=1:;;1 Quay;Town;;;UK", "LABEL:1 Quay"]
        #expect(try LinesInPlace(card(lines), in: .generic)?.rest == 0b1100)
    }

    @Test(arguments: [
        ("X;A=b;C=\"d,e\";F=g,h:", ["A=b", "C=d", "C=e", "F=g", "F=h"], true), ("X;A=\"b:c\":", [], false),
        ("X;A=b;C=:", ["A=b"], false), ("X;A=\"b,\":", ["A=b"], false), ("X;A=b c:", [], false), ("X:", [], true),
        ("X;A=\"b\";C=d:", ["A=b", "C=d"], true), ("X;A=,b:", [], false),
    ])
    func wordsOfParameters(_ header: String, _ words: [String], _ areWhole: Bool) {
        let bytes = Array(header.utf8)
        var parameters = PlainParameters(bytes.span, Line(nameEnd: 1, value: bytes.count, end: bytes.count))
        var found: [String] = []
        while let next = parameters.next(bytes.span) {
            found.append(
                String(decoding: bytes[next.name], as: UTF8.self) + "="
                    + String(decoding: bytes[next.value], as: UTF8.self))
        }
        #expect(found == words)
        #expect(parameters.areWhole == areWhole)
    }
}
