import Testing
import VCard

@Suite struct VersionRulesTests {
    /// A line of 3.0 and the same of 4.0.
    private static let pairs = [
        ("TEL;TYPE=WORK;TYPE=PREF:+1", "TEL;TYPE=WORK;PREF=1:+1"),
        ("PHOTO;ENCODING=b;TYPE=JPEG:AAEC", "PHOTO:data:image/jpeg;base64,AAEC"),
        ("LOGO;ENCODING=b;TYPE=PNG:AAEC", "LOGO:data:image/png;base64,AAEC"),
        ("GEO:37.386;-122.08", "GEO:geo:37.386,-122.08"),
        ("BDAY:1985-04-12", "BDAY:19850412"), ("NOTE:a\\, b", "NOTE:a\\, b"),
    ]

    @Test(arguments: pairs)
    func eachVersionHasItsOwnFormOfTheSame(_ old: String, _ new: String) throws {
        #expect(try line(card(.v3, old).card.written(.v4)) == new)
        #expect(try line(card(.v4, new).card.written(.v3)) == old)
        #expect(try line(card(.v3, old).card.written(.v3)) == old)
        #expect(try line(card(.v4, new).card.written(.v4)) == new)
    }

    @Test(arguments: [
        ("EMAIL;TYPE=INTERNET;TYPE=WORK:a@ships.example", "EMAIL;TYPE=WORK:a@ships.example"),
        ("REV:2012-01-10T14:45:00Z", "REV:20120110T144500Z"),
        ("PHOTO;VALUE=uri:https://a.example", "PHOTO;VALUE=uri:https://a.example"),
        ("BDAY:1604-04-12T00:00:00Z", "BDAY:16040412T000000Z"), ("BDAY:in May", "BDAY:in May"),
        ("GEO:here;there", "GEO:here;there"),
    ])
    func threeIsWrittenAsFour(_ old: String, _ new: String) throws {
        #expect(try line(card(.v3, old).card.written(.v4)) == new)
    }

    @Test(arguments: [
        (
            "TEL;VALUE=uri;TYPE=\"voice,work\":tel:+44-20-7946-0018;ext=102",
            "TEL;TYPE=voice;TYPE=work:+44-20-7946-0018 ext. 102"
        ),
        ("TEL;PREF=2:1", "TEL;PREF=2:1"),
        ("PHOTO:data:image/svg+xml;base64,AAEC", "PHOTO;ENCODING=b;TYPE=image/svg+xml:AAEC"),
        ("BDAY:--0412", "BDAY:--0412"), ("PHOTO:https://a.example/a.jpg", "PHOTO:https://a.example/a.jpg"),
    ])
    func fourIsWrittenAsThree(_ new: String, _ old: String) throws {
        #expect(try line(card(.v4, new).card.written(.v3)) == old)
    }

    @Test func fourNeedsNoN() throws {
        #expect(
            String(decoding: Card([.fullName("Zoë")]).written(.v4), as: UTF8.self)
                == "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoë\r\nEND:VCARD\r\n")
    }

    @Test func twoPointOneIsWrittenAsOutlookReadsIt() throws {
        var card = Card([
            .fullName("Zoë Lind"), .name(PersonName(splitting: "Zoë Lind")),
            .telephone("+442079460018", .voice, isPreferred: true),
            .note("One; two, three\nfour"), Property("ORG", components: ["Fish; Ships", "Desk"]),
            Property(
                "PHOTO", parameters: [Parameter("ENCODING", "b"), .type("JPEG")], value: Array("AAECAwQFBgcI".utf8)),
            Property("URL", uri: "https://ships.example/" + String(repeating: "x", count: 60)),
        ])
        card.add(.email("ana@ships.example"), labelled: "Out of hours")
        let expected = """
            BEGIN:VCARD
            VERSION:2.1
            FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB Lind
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lind;Zo=C3=AB;;;
            TEL;WORK;VOICE;PREF:+442079460018
            NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:One; two, three=0D=0Afour
            ORG:Fish\\; Ships;Desk
            PHOTO;JPEG;ENCODING=BASE64:
             AAECAwQFBgcI

            URL;ENCODING=QUOTED-PRINTABLE:https://ships.example/xxxxxxxxxxxxxxxxxxxxxx=
            xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
            item1.EMAIL;INTERNET;WORK:ana@ships.example
            item1.X-ABLabel:Out of hours
            END:VCARD

            """.replacing("\n", with: "\r\n")
        #expect(String(decoding: card.written(.v2), as: UTF8.self) == expected)
    }

    /// The line between FN and END, unfolded.
    private func line(_ written: [UInt8]) -> String {
        let text = String(decoding: written, as: UTF8.self).replacing("\r\n ", with: "")
        return text.split(separator: "\r\n").map(String.init)
            .first { !["BEGIN", "END", "VERSION", "FN", "N"].contains($0.split { ";:".contains($0) }[0]) } ?? ""
    }
}
