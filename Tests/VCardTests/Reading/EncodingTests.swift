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

    @Test(
        arguments: [
            ("Shift_JIS", "表ソニ 山田", [0x95, 0x5C, 0x83, 0x5C, 0x83, 0x6A, 0x20, 0x8E, 0x52, 0x93, 0x63]),
            ("EUC-JP", "佐藤はなこ", [0xBA, 0xB4, 0xC6, 0xA3, 0xA4, 0xCF, 0xA4, 0xCA, 0xA4, 0xB3]),
            ("GB18030", "张伟㐀", [0xD5, 0xC5, 0xCE, 0xB0, 0x81, 0x39, 0xEE, 0x39]),
            ("gb2312", "王小明", [0xCD, 0xF5, 0xD0, 0xA1, 0xC3, 0xF7]),
            ("Big5", "陳大文許", [0xB3, 0xAF, 0xA4, 0x6A, 0xA4, 0xE5, 0xB3, 0x5C]),
            ("EUC-KR", "김철수", [0xB1, 0xE8, 0xC3, 0xB6, 0xBC, 0xF6]),
            ("KOI8-R", "Ёлкин", [0xB3, 0xCC, 0xCB, 0xC9, 0xCE]),
            ("ISO-8859-2", "Wąsik", [0x57, 0xB1, 0x73, 0x69, 0x6B]),
            ("iso-8859-7", "Ελένη", [0xC5, 0xEB, 0xDD, 0xED, 0xE7]),
            ("windows-1251", "Пётр", [0xCF, 0xB8, 0xF2, 0xF0]),
            ("Windows-1256", "سارة", [0xD3, 0xC7, 0xD1, 0xC9]),
            ("ISO-8859-8", "שרה", [0xF9, 0xF8, 0xE4]),
            ("IBM437", "Zoë", [0x5A, 0x6F, 0x89]),
            ("UTF-16BE", "Zoë 王", [0x00, 0x5A, 0x00, 0x6F, 0x00, 0xEB, 0x00, 0x20, 0x73, 0x8B]),
        ] as [(String, String, [UInt8])])
    func aCharacterSetIsReadAsDeclared(_ name: String, _ text: String, _ bytes: [UInt8]) throws {
        let quoted = bytes.map {
            "=" + (String($0, radix: 16).count < 2 ? "0" : "") + String($0, radix: 16).uppercased()
        }
        let line = "FN;CHARSET=\(name);ENCODING=QUOTED-PRINTABLE:" + quoted.joined()
        let read = try card(.v2, line)
        #expect(read.card.properties.map(\.text) == [text])
        #expect(read.codes == [])
        guard !name.hasPrefix("UTF-16") else { return }
        let plain = try card(.v2, [Array("FN;CHARSET=\(name):".utf8) + bytes])
        #expect(plain.card.properties.map(\.text) == [text])
    }

    /// Its escapes are controls anywhere else.
    @Test(arguments: ["FN;CHARSET=ISO-2022-JP:", "FN;ENCODING=8BIT;CHARSET=\"iso-2022-jp\":"])
    func iso2022IsReadWithItsEscapes(_ head: String) throws {
        let bytes: [UInt8] = [0x1B, 0x24, 0x42, 0x3B, 0x33, 0x45, 0x44, 0x1B, 0x28, 0x42]
        let read = try card(.v2, [Array(head.utf8) + bytes, Array("NOTE:a".utf8) + [0x1B] + Array("b".utf8)])
        #expect(read.card.properties.map(\.text) == ["山田", "ab"])
        #expect(read.codes == ["4 control-character"])
    }

    @Test func whatDoesNotFitTheDeclaredSetIsTold() throws {
        let read = try card(
            .v2,
            [
                Array("FN;CHARSET=GB18030:".utf8) + [0xCD, 0xF5, 0xFF, 0x41],
                Array("ORG;CHARSET=EUC-JP:Zoë 王".utf8),
            ])
        #expect(read.card.properties.map(\.text) == ["王\u{FFFD}A", "Zoë 王"])
        #expect(read.codes == ["3 charset-wrong", "4 charset-wrong"])
    }

    @Test func whatIsDeclaredNowhereIsReadAsItLooks() throws {
        let read = try card(
            .v2,
            [
                Array("FN:".utf8) + [0xC8, 0xE2, 0xE0, 0xED, 0x20, 0xCF, 0xE5, 0xF2, 0xF0, 0xEE, 0xE2],
                Array("TITLE:".utf8) + [0xD0, 0xE5, 0xE4, 0xE0, 0xEA, 0xF2, 0xEE, 0xF0],
            ])
        #expect(read.card.properties.map(\.text) == ["Иван Петров", "Редактор"])
        #expect(read.codes == ["3 not-utf-8", "4 not-utf-8"])
        #expect(read.warnings.first?.message == "The value is not UTF-8; it was read as Windows-1251.")
    }

    /// Old Android writes a label of one's own as a parameter with parameters in it.
    @Test(arguments: [
        "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=4E=61=63=68=74=64=69=65=6E=73=74):+49",
        "TEL;X-CUSTOM(Nachtdienst):+49", "TEL;X-CUSTOM(CHARSET=ISO-8859-1,Nachtdienst):+49",
        "TEL;x-custom(ENCODING=QUOTED-PRINTABLE,Nacht=64ienst):+49",
    ])
    func aLabelOfOnesOwnIsAType(_ line: String) throws {
        #expect(try card(.v2, line).told == ["TEL;TYPE=Nachtdienst:+49"])
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
                Array("LABEL;CHARSET=koi8-r:".utf8) + [0xE9], Array("X-B;CHARSET=martian:".utf8) + [0xE9],
                Array("X-A:é".utf8) + [0xC3],
            ])
        #expect(
            read.told == ["FN:Zoë", "ORG:Zoë", "NOTE:“€”", "TITLE:é", "ROLE:é", "LABEL:И", "X-B:é", "X-A:é\u{FFFD}"])
        #expect(read.codes == ["4 not-utf-8", "5 not-utf-8", "9 charset-unknown", "10 not-utf-8"])
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
