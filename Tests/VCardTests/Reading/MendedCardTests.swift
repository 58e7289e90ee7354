import JSONText
import Testing
import VCard

/// Cards that others write nearly right.
@Suite struct MendedCardTests {
    /// What the bytes are is known by how they begin.
    @Test(arguments: [
        ("PHOTO;ENCODING=b;TYPE=WORK:/9j/4AAQ", "PHOTO;TYPE=WORK:data:image/jpeg;base64,/9j/4AAQ"),
        ("PHOTO;ENCODING=b:iVBORw0KGgo=", "PHOTO:data:image/png;base64,iVBORw0KGgo="),
        ("PHOTO:/9j/4AAQSkZJRgABAQ==", "PHOTO:data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ=="),
        ("PH\u{E9}OTO:/9j/4AAQSkZJRgABAQ==", "PHOTO:data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ=="),
        ("LOGO;ENCODING=b;TYPE=JPEG:R0lGODlhAQ==", "LOGO:data:image/gif;base64,R0lGODlhAQ=="),
        (
            "PHOTO;ENCODING=b:UklGRiQAAABXRUJQVlA4IBgA", "PHOTO:data:image/webp;base64,UklGRiQAAABXRUJQVlA4IBgA"
        ),
        ("PHOTO:data:base64,/9j/4AAQ", "PHOTO:data:image/jpeg;base64,/9j/4AAQ"),
        ("PHOTO;ENCODING=b;TYPE=JPEG:AAEC", "PHOTO:data:image/jpeg;base64,AAEC"),
        ("PHOTO;ENCODING=b:AAEC", "PHOTO:data:application/octet-stream;base64,AAEC"),
        ("PHOTO;VALUE=uri:https://a.example/9j/4", "PHOTO;VALUE=uri:https://a.example/9j/4"),
        ("X-PHOTO:/9j/4AAQSkZJRgABAQ==", "X-PHOTO:/9j/4AAQSkZJRgABAQ=="),
    ])
    func aPictureHasTheTypeOfItsBytes(_ line: String, _ expected: String) throws {
        let written = try card(.v3, line, "FN:A").card.written(.v4)
        let text = String(decoding: written, as: UTF8.self).replacing("\r\n ", with: "")
        #expect(text.split(separator: "\r\n").contains { $0 == expected }, "\(text)")
    }

    @Test(arguments: [
        ("FN;ENCODING=QUOTED-PRINTABLE:Anna=\n M=C3=BCller", "Anna Müller"),
        ("FN;ENCODING=QUOTED-PRINTABLE:=41=\n =42", "AB"), ("FN;ENCODING=QUOTED-PRINTABLE:Anna=20M=\n =41", "Anna MA"),
        ("FN;ENCODING=QUOTED-PRINTABLE:one two=\n three", "one two three"),
        ("FN;ENCODING=QUOTED-PRINTABLE:Anna=\n\tM", "AnnaM"),
    ])
    func aBlankBehindASoftBreakIsTheTexts(_ lines: String, _ text: String) throws {
        let read = try card(.v2, lines.split(separator: "\n").map { Array($0.utf8) })
        #expect(read.card.first("FN")?.text == text)
    }

    @Test func namesTooLongStayApart() throws {
        let long = String(repeating: "X", count: 70)
        let read = try card(.v3, "\(long)A:1", "\(long)B:2", "\(long)a:3").card
        let names = read.properties.map(\.name)
        #expect(Set(names).count == 2 && names.allSatisfy { $0.utf8.count <= 60 })
        #expect(names[0].lowercased() == names[2].lowercased())
        let again = CardReader.read(read.written(.v3)).cards[0].card
        #expect(again.properties.map(\.name).suffix(3) == names[...])
    }

    @Test(arguments: [Version.v2, .v3, .v4])
    func aLabelOfAnAddressHasItsLineBreaks(_ version: Version) throws {
        let read = try card(version, "FN:A", "N:A;;;;", #"ADR;LABEL="Street\nTown":;;Street;Town;;;"#).card
        #expect(read.first("ADR")?.parameters == [Parameter("LABEL", "Street\nTown")])
        let again = CardReader.read(read.written(version)).cards[0].card
        #expect(again.first("ADR")?.parameters == [Parameter("LABEL", "Street\nTown")])
    }

    @Test func aNameThatWasMadeUpSaysSo() throws {
        let text = String(decoding: try card(.v3, "N:Doe;Jane;;;").card.written(.v4), as: UTF8.self)
        #expect(text.contains("\r\nFN;DERIVED=TRUE:Jane Doe\r\n"))
        #expect(!String(decoding: Card([.note("a")]).written(.v4), as: UTF8.self).contains("DERIVED"))
        #expect(!String(decoding: try card(.v4, "N:Doe;Jane;;;").card.written(.v3), as: UTF8.self).contains("DERIVED"))
    }

    /// A kind without a name.
    @Test func anEmptyKindOfAValueIsNone() throws {
        var reader = JCardReader()
        reader.feed(Array(#"["vcard",[["fn",{},"","Zoë"],["fn",{},""]]]"#.utf8))
        reader.finish()
        let card = try #require(try reader.next()).card
        #expect(card.properties.first?.parameters == [])
        let once = card.jsContact
        #expect(try #require(Card.read(jsContact: once).card).jsContact == once)
    }
}
