import Testing
import VCard

@Suite struct EncodingTests {
    @Test(arguments: [
        (["NOTE;ENCODING=QUOTED-PRINTABLE:a=3Db"], "a=b"), (["NOTE;QUOTED-PRINTABLE:=41=\n=42"], "AB"),
        (["NOTE;ENCODING=quoted-printable:a=\nb=\nc"], "abc"), (["NOTE;ENCODING=QUOTED-PRINTABLE:=41=\n =42"], "AB"),
        (["NOTE;ENCODING=QUOTED-PRINTABLE:one two=\n three"], "one two three"),
        (["NOTE;ENCODING=QUOTED-PRINTABLE:a=  \nb"], "ab"),
        (["NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab=0Ac"], "a\nb\nc"),
        (["NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=\n=AB"], "Zoë"),
        (["NOTE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Zo=EB"], "Zoë"),
        (["NOTE;CHARSET=iso-8859-15;QUOTED-PRINTABLE:=A4 5"], "€ 5"),
        (["NOTE;ENCODING=QUOTED-PRINTABLE:a=\n"], "a"), (["NOTE;ENCODING=QUOTED-PRINTABLE:=C3=A9"], "é"),
        (["NOTE;ENCODING=QUOTED-PRINTABLE:=E9"], "é"),
    ])
    func quotedPrintableIsUndone(_ lines: [String], _ text: String) throws {
        let read = try card(
            .v2, lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }.map { Array($0.utf8) })
        #expect(read.card.properties.map(\.text) == [text])
        #expect(read.card.properties.map(\.parameters) == [[]])
    }

    /// Bytes 0 to 8.
    @Test(arguments: [
        ["PHOTO;ENCODING=b;TYPE=JPEG:AAECAwQFBgcI"], ["PHOTO;ENCODING=BASE64;TYPE=JPEG:AAECAwQFBgcI"],
        ["PHOTO;BASE64;JPEG:AAECAwQFBgcI"], ["PHOTO;TYPE=JPEG;ENCODING=B:AAEC", " AwQF", " BgcI"],
        ["PHOTO;JPEG;ENCODING=BASE64:", "    AAEC", "    AwQF", "\tBgcI", "", ""],
        ["PHOTO;JPEG;ENCODING=BASE64:AAECAwQF", "BgcI", ""], ["PHOTO;JPEG;ENCODING=BASE64:", "", " AAECAwQFBgcI", ""],
        ["PHOTO;ENCODING=\"b\";TYPE=\"JPEG\":AAECAwQFBgcI"], ["PHOTO;ENCODING=b;TYPE=JP", " EG:AAECAwQFBgcI"],
    ])
    func base64IsReadHoweverItIsSpelled(_ lines: [String]) throws {
        let read = try card(.v2, (lines + ["FN:Ana"]).map { Array($0.utf8) })
        #expect(read.card.properties.map(\.name) == ["PHOTO", "FN"])
        #expect(read.card.first("PHOTO")?.binary == Array(0...8))
        #expect(read.card.first("PHOTO")?.parameters == [Parameter("ENCODING", "b"), .type("JPEG")])
        #expect(read.codes == [])
    }

    @Test(arguments: [
        ("PHOTO:data:image/jpeg;base64,AAEC", [0, 1, 2] as [UInt8]?),
        ("PHOTO:data:image/jpeg\\;base64\\,AAEC", [0, 1, 2]),
        ("PHOTO:DATA:;base64,AA==", [0]), ("PHOTO:data:text/plain,a%41", [97, 65]),
        ("PHOTO;VALUE=uri:https://ships.example/a.jpg", nil), ("PHOTO;ENCODING=b:A!", nil),
    ])
    func whatAPhotoHoldsIsDecodedOnDemand(_ line: String, _ bytes: [UInt8]?) throws {
        #expect(try card(.v4, line).card.properties.map(\.binary) == [bytes])
    }

    @Test func eachPropertyHasACharacterSetOfItsOwn() throws {
        let read = try card(
            .v3,
            [
                Array("FN:Zoë".utf8), Array("ORG:Zo".utf8) + [0xEB], Array("NOTE:".utf8) + [0x93, 0x80, 0x94],
                Array("TITLE;CHARSET=iso-8859-1:".utf8) + [0xE9], Array("ROLE;CHARSET=utf-8:".utf8) + Array("é".utf8),
                Array("LABEL;CHARSET=koi8-r:".utf8) + [0xE9], Array("X-A:é".utf8) + [0xC3],
            ])
        #expect(
            read.told == ["FN:Zoë", "ORG:Zoë", "NOTE:“€”", "TITLE:é", "ROLE:é", "LABEL:é", "X-A:é\u{FFFD}"])
        #expect(read.codes == ["4 not-utf-8", "5 not-utf-8", "8 charset-unknown", "9 not-utf-8"])
    }

    @Test(arguments: [true, false], [true, false])
    func utf16IsRead(isBigEndian: Bool, hasMark: Bool) throws {
        let text = (hasMark ? "\u{FEFF}" : "") + "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Zoë 王 𝄞\r\nEND:VCARD\r\n"
        let bytes = text.utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 255)]
            return isBigEndian ? pair : pair.reversed()
        }
        let read = CardReader.read(bytes).cards
        #expect(read.map(\.told) == [["FN:Zoë 王 𝄞"]])
        #expect(read.map(\.codes) == [[]])
    }

    @Test func halfACharacterOfUTF16IsTold() {
        let units: [UInt16] =
            [0xFEFF] + Array("BEGIN:VCARD\nVERSION:3.0\nFN:a".utf16) + [0xD834] + Array("b\nEND:VCARD".utf16)
        let read = CardReader.read(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }).cards
        #expect(read.map(\.told) == [["FN:a\u{FFFD}b"]])
        #expect(read.map(\.codes) == [["3 lone-surrogate"]])
    }

    /// It was told once for each piece, by the line that was reached.
    @Test(arguments: [1, 2, 7, 64])
    func halfACharacterIsToldOnceAndWhereItIsInPiecesToo(_ size: Int) {
        let text = "BEGIN:VCARD\nVERSION:3.0\nFN:a\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:"
        let units: [UInt16] =
            [0xFEFF] + Array(text.utf16) + [0xDFFF] + Array("b\nNOTE:c".utf16) + [0xD834] + Array("\nEND:VCARD".utf16)
        let bytes: [UInt8] = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] } + [0]
        var reader = CardReader()
        var cards: [ReadCard] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
            while let card = reader.next() { cards.append(card) }
        }
        reader.finish()
        while let card = reader.next() { cards.append(card) }
        #expect(cards.map(\.codes) == CardReader.read(bytes).cards.map(\.codes))
        #expect(cards.flatMap(\.codes).filter { $0.hasSuffix("lone-surrogate") } == ["7 lone-surrogate"])
    }

    @Test func aByteOrderMarkIsPassedOver() {
        let text =
            "\u{FEFF}BEGIN:VCARD\nVERSION:3.0\nFN:a\nEND:VCARD\n\u{FEFF}BEGIN:VCARD\nVERSION:3.0\nFN:b\nEND:VCARD\n"
        #expect(CardReader.read(Array(text.utf8)).cards.map(\.told) == [["FN:a"], ["FN:b"]])
    }
}
