import Testing
import VCard

/// Cards of 2.1 (versit, 1996): what is wrong with each line, and what it becomes in 4.0.
@Suite struct OldCardTests {
    struct Line: Sendable {
        let text: String
        let codes: [String]
        let lost: [String]
        let new: [String]

        init(hasName: Bool = true, _ lines: [String], codes: [String] = [], lost: [String] = [], new: [String]) {
            let names = hasName ? ["FN:Ana Lind", "N:Lind;Ana;;;"] : []
            text = (["BEGIN:VCARD", "VERSION:2.1"] + names + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
            self.codes = codes
            self.lost = lost
            self.new = names.prefix(hasName ? 2 : 0) + new
        }
    }

    static let lines: [Line] = [
        // versit's own examples (vCard 2.1, sections 2.1 to 2.8), and what phones made of them.
        Line(
            hasName: false, ["N:Public;John;Quinlan;Mr.;Esq."],
            new: ["FN:Mr. John Quinlan Public Esq.", "N:Public;John;Quinlan;Mr.;Esq."]),
        Line(
            hasName: false, ["N:Veni, Vidi, Vici;The Restaurant."], codes: ["name-components"],
            new: [#"FN:The Restaurant. Veni\, Vidi\, Vici"#, #"N:Veni\, Vidi\, Vici;The Restaurant.;;;"#]),
        Line(
            hasName: false, ["FN:Mr. John Q. Public, Esq."], codes: ["n-missing"],
            new: [#"FN:Mr. John Q. Public\, Esq."#]),
        Line(
            ["NICKNAME:Johnny"],
            new: ["NICKNAME:Johnny"]),
        Line(
            ["PHOTO;VALUE=URL:file:///jqpublic.gif"],
            new: ["PHOTO:file:///jqpublic.gif"]),
        Line(
            ["PHOTO;ENCODING=BASE64;TYPE=GIF:R0lGODdhfgA4AOYAAAAAAK+vr62trVIx"],
            new: ["PHOTO:data:image/gif;base64,R0lGODdhfgA4AOYAAAAAAK+vr62trVIx"]),
        Line(
            ["PHOTO;GIF;BASE64:R0lGODdhfgA4AOYAAAAAAK+vr62trVIx"],
            new: ["PHOTO:data:image/gif;base64,R0lGODdhfgA4AOYAAAAAAK+vr62trVIx"]),
        Line(
            ["BDAY:19950415"],
            new: ["BDAY:19950415"]),
        Line(
            ["BDAY:1995-04-15"],
            new: ["BDAY:19950415"]),
        Line(
            ["ADR;DOM;HOME:P.O. Box 101;Suite 101;123 Main Street;Any Town;CA;91921-1234;"],
            new: ["ADR;TYPE=DOM;TYPE=HOME:P.O. Box 101;Suite 101;123 Main Street;Any Town;CA;91921-1234;"]),
        Line(
            [
                "LABEL;DOM;POSTAL;ENCODING=QUOTED-PRINTABLE:P. O. Box 456=0D=0A=", "123 Main Street=0D=0A=",
                "Any Town, CA  91921-1234=0D=0A=", "U.S.A.",
            ],
            new: [
                #"ADR;TYPE=DOM;TYPE=POSTAL;LABEL="P. O. Box 456^n123 Main Street^nAny Town, CA  91921-1234^nU.S.A.":;;;;;;"#
            ]),
        Line(
            ["TEL;PREF;WORK;MSG;FAX:+1-800-555-1234"],
            new: ["TEL;TYPE=WORK;TYPE=FAX;TYPE=text;PREF=1:+1-800-555-1234"]),
        Line(
            ["TEL;WORK;HOME;VOICE;FAX:+1-800-555-1234"],
            new: ["TEL;TYPE=WORK;TYPE=HOME;TYPE=VOICE;TYPE=FAX:+1-800-555-1234"]),
        Line(
            ["TEL;CELL:020 7946 0018"],
            new: ["TEL;TYPE=CELL:020 7946 0018"]),
        Line(
            ["TEL;TYPE=CELL;TYPE=VOICE:020 7946 0018"],
            new: ["TEL;TYPE=CELL;TYPE=VOICE:020 7946 0018"]),
        Line(
            ["TEL;CELL;X-Duty desk:1"], codes: ["bad-type"],
            new: ["item1.TEL;TYPE=CELL:1", "item1.X-ABLabel:X-Duty desk"]),
        Line(
            ["EMAIL;INTERNET:john.public@abc.example"],
            new: ["EMAIL:john.public@abc.example"]),
        Line(
            ["EMAIL;PRODIGY;PREF:xyz123"], codes: ["bad-email"],
            new: ["EMAIL;TYPE=PRODIGY;PREF=1:xyz123"]),
        Line(
            ["MAILER:ccMail 2.2"], lost: ["passed-over MAILER"],
            new: ["X-MAILER:ccMail 2.2"]),
        Line(
            ["TZ:-0500"],
            new: ["TZ;VALUE=utc-offset:-0500"]),
        Line(
            ["TZ:-05:00; EST; Raleigh/North America"], codes: ["bad-zone"],
            new: [#"TZ:-05:00\; EST\; Raleigh/North America"#]),
        Line(
            ["GEO:37.24,-17.87"],
            new: ["GEO:geo:37.24,-17.87"]),
        Line(
            ["TITLE:V.P., Research and Development"],
            new: [#"TITLE:V.P.\, Research and Development"#]),
        Line(
            ["ROLE:Executive"],
            new: ["ROLE:Executive"]),
        Line(
            ["LOGO;ENCODING=BASE64;TYPE=GIF:R0lGODdhfgA4AOYAAAAAAK+vr62trVIx"],
            new: ["LOGO:data:image/gif;base64,R0lGODdhfgA4AOYAAAAAAK+vr62trVIx"]),
        Line(
            ["ORG:ABC, Inc.;North American Div.;Marketing"],
            new: [#"ORG:ABC\, Inc.;North American Div.;Marketing"#]),
        Line(
            [
                "NOTE;ENCODING=QUOTED-PRINTABLE:This facsimile machine is operational =", "0830 to 1715 hours=",
                "Monday through Friday.",
            ],
            new: ["NOTE:This facsimile machine is operational 0830 to 1715 hoursMonday through Friday."]),
        Line(
            ["NOTE;CHARSET=ISO-8859-8:a"],
            new: ["NOTE:a"]),
        Line(
            ["NOTE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Fran=E7aise"],
            new: ["NOTE:Française"]),
        Line(
            ["NOTE;CHARSET=WINDOWS-1252;ENCODING=QUOTED-PRINTABLE:=80 5"],
            new: ["NOTE:€ 5"]),
        Line(
            ["NOTE;CHARSET=ISO-8859-15;ENCODING=QUOTED-PRINTABLE:=A4 5"],
            new: ["NOTE:€ 5"]),
        Line(
            ["NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Z=C3=BCrich; =E2=82=AC"],
            new: [#"NOTE:Zürich\; €"#]),
        Line(
            ["NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Z=FCrich"], codes: ["charset-wrong"],
            new: ["NOTE:Zürich"]),
        Line(
            ["NOTE;ENCODING=QUOTED-PRINTABLE:50 % =ZZ"], codes: ["bad-quoted-printable"],
            new: ["NOTE:50 % =ZZ"]),
        Line(
            ["NOTE;LANGUAGE=fr-CA:Bonjour"],
            new: ["NOTE;LANGUAGE=fr-CA:Bonjour"]),
        Line(
            ["NOTE;ENCODING=8BIT:plain"],
            new: ["NOTE:plain"]),
        Line(
            ["NOTE;ENCODING=UUENCODE:plain"], codes: ["encoding-unknown"], lost: ["parameter-dropped NOTE"],
            new: ["NOTE:plain"]),
        Line(
            ["REV:19951031T222710Z"],
            new: ["REV:19951031T222710Z"]),
        Line(
            ["REV:1995-10-31T22:27:10Z"],
            new: ["REV:19951031T222710Z"]),
        Line(
            ["SOUND;WAVE;BASE64:UklGRhAsAABXQVZFZm10IBAAAAABAAEAESsAABErAAABAAgAZGF0YesrAACA"], codes: ["long-line"],
            new: ["SOUND:data:audio/wav;base64,UklGRhAsAABXQVZFZm10IBAAAAABAAEAESsAABErAAABAAgAZGF0YesrAACA"]),
        Line(
            ["SOUND;VALUE=CONTENT-ID:<jsmith.part3.960817T083000.xyzMail@host1.com>"], codes: ["bad-uri"],
            lost: ["value-not-allowed SOUND"],
            new: ["X-SOUND;VALUE=CONTENT-ID:<jsmith.part3.960817T083000.xyzMail@host1.com>"]),
        Line(
            ["URL:http://abc.com/pub/directory/northam/jpublic.ppl"],
            new: ["URL:http://abc.com/pub/directory/northam/jpublic.ppl"]),
        Line(
            ["UID:19950401-080045-40000F192713-0052"],
            new: ["UID;VALUE=text:19950401-080045-40000F192713-0052"]),
        Line(
            ["KEY;X509;ENCODING=BASE64:MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"],
            new: ["KEY:data:application/pkix-cert;base64,MIICajCCAdOgAwIBAgICBEUwDQYJAQEE"]),
        Line(
            ["X-ABC-VIDEO;TYPE=MPEG2:http://host/spy.mpg"],
            new: ["X-ABC-VIDEO;TYPE=MPEG2:http://host/spy.mpg"]),
        Line(
            ["AGENT:", "BEGIN:VCARD", "VERSION:2.1", "N:Friday;Fred", "TEL;WORK;VOICE:+1-213-555-1234", "END:VCARD"],
            lost: ["agent-reduced AGENT"],
            new: ["RELATED;VALUE=text;TYPE=agent:Fred Friday"]),
        Line(
            ["A.NOTE:This is the home address."],
            new: ["A.NOTE:This is the home address."]),
        Line(
            ["TEL;WORK :2"],
            new: ["TEL;TYPE=WORK:2"]),
        Line(
            ["item1.URL:https://b.example", "item1.X-ABLabel:_$!<HomePage>!$_"],
            new: ["item1.URL:https://b.example", "item1.X-ABLabel:_$!<HomePage>!$_"]),
        Line(
            ["X-MS-ANNIVERSARY:20090808"],
            new: ["ANNIVERSARY:20090808"]),
        Line(
            ["X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Annie;1;;;;;;;;;;;;;"],
            new: ["X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Annie;1;;;;;;;;;;;;;"]),
        Line(
            ["X-SKYPE-USERNAME:ana.lind"],
            new: ["X-SKYPE-USERNAME:ana.lind"]),
    ]

    @Test(arguments: lines.indices)
    func isJudged(_ row: Int) {
        #expect(CardLint.findings(in: Array(Self.lines[row].text.utf8)).map(\.code.rawValue) == Self.lines[row].codes)
    }

    @Test(arguments: lines.indices)
    func becomesNew(_ row: Int) throws {
        let cards = CardReader.read(Array(Self.lines[row].text.utf8)).cards
        try #require(cards.count == 1)
        var writer = ProfileWriter(.v4)
        let lost = writer.write(cards[0].card).map { "\($0.code.rawValue) \($0.property)" }
        #expect(lost == Self.lines[row].lost)
        let text = String(decoding: writer.take(), as: UTF8.self).replacing("\r\n ", with: "")
        let written = text.split(separator: "\r\n").map(String.init)
        let frame = ["BEGIN:VCARD", "VERSION:4.0", "END:VCARD"]
        #expect(written.filter { !frame.contains($0) }.sorted() == Self.lines[row].new.sorted())
    }
}
