import Testing
import VCard

/// Each code of docs/vcard-lint.md: a file that has it, what is said of it, and its neighbour that is mended.
@Suite struct LintSentenceTests {
    struct Row: Sendable {
        let faulty: [UInt8]
        let mended: [UInt8]
        let sentence: String

        /// Files, in which `|` is CR LF and `~E1` a byte.
        init(_ faulty: String, mended: String, _ sentence: String) {
            self.faulty = Row.bytes(faulty)
            self.mended = Row.bytes(mended)
            self.sentence = sentence
        }

        /// Lines of a card of that version.
        init(_ version: Version, _ faulty: String, mended: String, _ sentence: String) {
            func card(_ lines: String) -> String {
                "BEGIN:VCARD|VERSION:\(version.rawValue)|FN:Ana Lind|N:Lind;Ana;;;|\(lines)|END:VCARD|"
            }
            self.init(card(faulty), mended: card(mended), sentence)
        }

        private static func bytes(_ text: String) -> [UInt8] {
            var bytes: [UInt8] = []
            for (index, part) in text.replacing("|", with: "\r\n").split(
                separator: "~", omittingEmptySubsequences: false
            )
            .enumerated() {
                let digits = index == 0 ? "" : part.prefix { $0.isHexDigit && !$0.isLowercase }.prefix(2)
                if let byte = UInt8(digits, radix: 16) { bytes.append(byte) }
                bytes += part.dropFirst(digits.count).utf8
            }
            return bytes
        }

        var code: String { String(sentence.split(separator: "[").last?.dropLast() ?? "") }
    }

    static let rows = [
        Row(
            "VERSION:3.0|FN:A|N:A;;;;|END:VCARD|",
            mended: "BEGIN:VCARD|VERSION:3.0|FN:A|N:A;;;;|END:VCARD|",
            "line 1: error: There is no BEGIN:VCARD before this VERSION; a card begins here. [begin-missing]"),
        Row(
            "BEGIN:VCARD|VERSION:4.0|FN:A|",
            mended: "BEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD|",
            "line 1: error: The card has no END:VCARD; it ends with the file. [end-missing]"),
        Row(
            "BEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD|END:VCARD|",
            mended: "BEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD|",
            "line 5: warning: This END:VCARD does not end a card; it was passed over. [end-unmatched]"),
        Row(
            "BEGIN:VCARD|FN:A|N:A;;;;|END:VCARD|",
            mended: "BEGIN:VCARD|VERSION:3.0|FN:A|N:A;;;;|END:VCARD|",
            "line 1: error: The card has no VERSION; it was read as 3.0. [version-missing]"),
        Row(
            "BEGIN:VCARD|VERSION:5.0|FN:A|N:A;;;;|END:VCARD|",
            mended: "BEGIN:VCARD|VERSION:4.0|FN:A|N:A;;;;|END:VCARD|",
            "line 2: error: This VERSION is not 2.1, 3.0 or 4.0; the card was read as 3.0. [version-unknown]"),
        Row(
            "FN:A|BEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD|",
            mended: "|BEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD|",
            "line 1: warning: What comes before the next BEGIN:VCARD is not in a card; it was left out. [outside-card]"),
        Row(
            .v3, "nothing", mended: "NOTE:nothing",
            "line 5: error: The line has no colon; it was left out. [stray-line]"),
        Row(
            .v3, "NOTE:a text|that goes on", mended: "NOTE:a text| that goes on",
            "line 6: warning: The line has no colon; it was taken as the next line of the text before it. [joined-line]"
        ),
        Row(
            .v3, "TÉL:1", mended: "TEL:1",
            "line 5: error: The property's name holds what no name can, or is too long; what a name can hold was kept. [bad-name]"
        ),
        Row(
            .v4, #"TEL;X="a:1"#, mended: #"TEL;X="a":1"#,
            "line 5: error: A quotation mark in a parameter is not closed; the value begins after the first colon. [open-quote]"
        ),
        Row(
            .v4, "NOTE:a~01b", mended: "NOTE:ab",
            "line 5: warning: There is a control character in the line; it was left out. [control-character]"),
        Row(
            .v2, "NOTE;CHARSET=martian:~E1", mended: "NOTE;CHARSET=UTF-8:á",
            "line 5: error: The CHARSET is not one that is known here; the value was read as Windows-1252. [charset-unknown]"
        ),
        Row(
            .v2, "NOTE;CHARSET=UTF-8:~E1b", mended: "NOTE;CHARSET=ISO-8859-1:~E1b",
            "line 5: error: The value is not UTF-8; it was read as Windows-1252. [charset-wrong]"),
        Row(
            .v3, "NOTE:~E1b", mended: "NOTE:áb",
            "line 5: error: The value is not UTF-8; it was read as Windows-1252. [not-utf-8]"),
        Row(
            .v2, "NOTE;ENCODING=UUENCODE:a", mended: "NOTE;ENCODING=8BIT:a",
            "line 5: error: The ENCODING is neither BASE64 nor QUOTED-PRINTABLE; the value was left as it is. [encoding-unknown]"
        ),
        Row(
            .v2, "NOTE;ENCODING=QUOTED-PRINTABLE:=ZZ", mended: "NOTE;ENCODING=QUOTED-PRINTABLE:=3DZZ",
            "line 5: error: An equals sign is not followed by two hexadecimal digits; it was kept. [bad-quoted-printable]"
        ),
        Row(
            "~EF~BB~BFBEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD|",
            mended: "BEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD|",
            "line 1: warning: The file begins with a byte order mark; write UTF-8 without it. [byte-order-mark]"),
        Row(
            "BEGIN:VCARD|VERSION:4.0~0AFN:A|END:VCARD|",
            mended: "BEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD|",
            "line 2: warning: A line ends with LF alone; end every line with CR LF. [bare-line-feed]"),
        Row(
            "BEGIN:VCARD|VERSION:4.0~0DFN:A|END:VCARD|",
            mended: "BEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD|",
            "line 2: warning: A line ends with CR alone, or with two; end every line with CR LF. [bare-carriage-return]"
        ),
        Row(
            "BEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD",
            mended: "BEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD|",
            "line 4: remark: The last line does not end; end it with CR LF. [last-line-open]"),
        Row(
            .v4, "NOTE:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            mended: "NOTE:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "line 5: warning: A line is longer than 75 octets; fold it, each further line after a space. [long-line]"),
        Row(
            .v4, "NOTE:~C3| ~A9", mended: "NOTE:~C3~A9",
            "line 6: error: A line is folded inside a character; fold between characters. [split-character]"),
        Row(
            .v3, "|TEL:1", mended: "TEL:1",
            "line 5: remark: A line inside the card is empty; take it out. [blank-line]"),
        Row(
            "BEGIN:VCARD|FN:A|VERSION:4.0|END:VCARD|",
            mended: "BEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD|",
            "line 3: error: VERSION is not the first line of the card; 4.0 wants it after BEGIN:VCARD. [version-late]"),
        Row(
            .v3, "TEL;HOME:1", mended: "TEL;TYPE=HOME:1",
            "line 5: warning: A parameter is without its name, as in 2.1; write TYPE= before it. [bare-parameter]"),
        Row(
            .v3, "NOTE;ENCODING=QUOTED-PRINTABLE:=41", mended: "NOTE:A",
            "line 5: warning: QUOTED-PRINTABLE belongs to 2.1; write the value in UTF-8 as it is. [quoted-printable]"),
        Row(
            .v4, "NOTE;CHARSET=UTF-8:a", mended: "NOTE:a",
            "line 5: warning: CHARSET belongs to 2.1; write the value in UTF-8 without it. [charset-parameter]"),
        Row(
            .v4, "PHOTO;ENCODING=b:aGVsbG8=", mended: "PHOTO:data:image/png;base64,aGVsbG8=",
            "line 5: warning: This ENCODING is not of this version; write ENCODING=b in 3.0, a data: URI in 4.0. [encoding-parameter]"
        ),
        Row(
            .v4, #"TEL;TYPE="home,voice":1"#, mended: "TEL;TYPE=home,voice:1",
            "line 5: warning: Several types are in one pair of quotation marks, which iOS reads as one; repeat TYPE. [quoted-list]"
        ),
        Row(
            .v3, "TEL;TYPE=my desk:1", mended: "TEL;TYPE=my-desk:1",
            "line 5: warning: TEL: A TYPE is not an English word of letters, digits and hyphens; write a label as X-ABLabel. [bad-type]"
        ),
        Row(
            .v4, "TEL;PREF=101:1", mended: "TEL;PREF=100:1",
            "line 5: warning: TEL: A PREF is not a number from 1 to 100; write one. [bad-preference]"),
        Row(
            .v4, "PHOTO;MEDIATYPE=jpeg:https://b.example", mended: "PHOTO;MEDIATYPE=image/jpeg:https://b.example",
            "line 5: warning: PHOTO: A MEDIATYPE is not a type and a subtype; write one such as image/jpeg. [bad-media-type]"
        ),
        Row(
            .v3, "KIND:org", mended: "X-ABShowAs:COMPANY",
            "line 5: warning: KIND: This property belongs to another version; programs pass over it. [other-version-property]"
        ),
        Row(
            .v3, "TEL;PREF=1:1", mended: "TEL;TYPE=pref:1",
            "line 5: remark: TEL: A parameter belongs to another version; programs pass over it. [other-version-parameter]"
        ),
        Row(
            "BEGIN:VCARD|VERSION:4.0|FN:|N:A;;;;|END:VCARD|",
            mended: "BEGIN:VCARD|VERSION:4.0|FN:A|N:A;;;;|END:VCARD|",
            "line 1: error: The card has no FN, or an empty one; write the name that people are to see. [fn-missing]"),
        Row(
            "BEGIN:VCARD|VERSION:3.0|FN:A|END:VCARD|",
            mended: "BEGIN:VCARD|VERSION:4.0|FN:A|END:VCARD|",
            "line 1: error: The card has no N; write the name in its parts. [n-missing]"),
        Row(
            "BEGIN:VCARD|VERSION:2.1|END:VCARD|",
            mended: "BEGIN:VCARD|VERSION:2.1|N:A;;;;|END:VCARD|",
            "line 1: warning: The card has no properties; take it out, or put something into it. [no-properties]"),
        Row(
            .v4, "GENDER:F|GENDER:M", mended: "GENDER;ALTID=1:F|GENDER;ALTID=1:M",
            "line 6: warning: GENDER: The property is there more than once; keep one, or in 4.0 give all of them the same ALTID. [only-one]"
        ),
        Row(
            .v3, "TITLE:", mended: "TITLE:Officer",
            "line 5: remark: TITLE: The property has no value; take it out, or write one. [empty-property]"),
        Row(
            .v4, "MEMBER:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            mended: "KIND:group|MEMBER:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "line 5: error: MEMBER: MEMBER is in a card that is not a group; write KIND:group. [member-outside-group]"),
        Row(
            "BEGIN:VCARD|VERSION:3.0|FN:A|N:A;;;;|UID:1|END:VCARD|BEGIN:VCARD|VERSION:3.0|FN:B|N:B;;;;|UID:1|END:VCARD|",
            mended:
                "BEGIN:VCARD|VERSION:3.0|FN:A|N:A;;;;|UID:1|END:VCARD|BEGIN:VCARD|VERSION:3.0|FN:B|N:B;;;;|UID:2|END:VCARD|",
            "line 11: warning: UID: Another card of the file has the same UID; give each its own. [uid-twice]"),
        Row(
            "BEGIN:VCARD|VERSION:3.0|FN:A|N:A;B|END:VCARD|",
            mended: "BEGIN:VCARD|VERSION:3.0|FN:A|N:A;B;;;|END:VCARD|",
            "line 4: warning: N: N does not have five components; write four semicolons. [name-components]"),
        Row(
            .v3, "ADR:;;1 Quay", mended: "ADR:;;1 Quay;;;;",
            "line 5: warning: ADR: ADR does not have seven components; write six semicolons. [address-components]"),
        Row(
            .v4, "BDAY:1985-04-12", mended: "BDAY:19850412",
            "line 5: warning: BDAY: The value is not a date of this version; write 1985-04-12 in 3.0, 19850412 in 4.0. [bad-date]"
        ),
        Row(
            .v4, "REV:20120110", mended: "REV:20120110T144500Z",
            "line 5: warning: REV: The value is not an instant of this version; write 2012-01-10T14:45:00Z, in 4.0 20120110T144500Z. [bad-revision]"
        ),
        Row(
            .v4, "GEO:geo:91,0", mended: "GEO:geo:90,0",
            "line 5: warning: GEO: The value is not a position; write 51.5;-0.1 in 3.0, geo:51.5,-0.1 in 4.0. [bad-position]"
        ),
        Row(
            .v3, "TZ:London", mended: "TZ:+01:00",
            "line 5: warning: TZ: The value is not a time zone; write -05:00 in 3.0, a name such as Europe/London in 4.0. [bad-zone]"
        ),
        Row(
            .v4, "LANG:English_UK", mended: "LANG:en-GB-oxendict",
            "line 5: warning: LANG: The value is not a language tag; write one such as en or pt-BR (BCP 47). [bad-language]"
        ),
        Row(
            .v4, "UID:7", mended: "UID:urn:x:7",
            "line 5: remark: UID: The UID is not a URI; write urn:uuid: before a UUID, or VALUE=text. [bad-uid]"),
        Row(
            .v4, "KIND:person", mended: "KIND:individual",
            "line 5: remark: KIND: The KIND is not individual, group, org or location; most programs take it for a person. [bad-kind]"
        ),
        Row(
            .v4, "GENDER:female", mended: "GENDER:F",
            "line 5: warning: GENDER: GENDER does not begin with M, F, O, N or U; write one of them, and words after a semicolon. [bad-gender]"
        ),
        Row(
            .v4, "URL:b.example", mended: "URL:https://b.example",
            "line 5: warning: URL: The value is not a URI; write its scheme, such as https://. [bad-uri]"),
        Row(
            .v4, "EMAIL:ana at b.example", mended: "EMAIL:ana@b.example",
            "line 5: warning: EMAIL: The value is not an e-mail address; write one with an at sign. [bad-email]"),
        Row(
            .v4, "TEL:none", mended: "TEL:0",
            "line 5: remark: TEL: The value has no digit; write a telephone number. [bad-number]"),
        Row(
            .v3, "TEL:tel:+1-2", mended: "TEL:+1-2",
            "line 5: warning: TEL: A number is written as a URI, which this version shows as text; write the number alone. [number-as-uri]"
        ),
        Row(
            .v3, "PHOTO;ENCODING=b:a!b", mended: "PHOTO;ENCODING=b:YWI=",
            "line 5: error: PHOTO: The value is not BASE64; write it again. [bad-base64]"),
        Row(
            #"[{"@type":"Group"}]"#,
            mended: #"[{"@type":"Card","version":"1.0","uid":"u"}]"#,
            "line 1: error: This is not a JSContact Card; it was left out. [not-a-card]"),
        Row(
            #"[{"@type":"Card","version":"1.0","uid":"u","kind":7}]"#,
            mended: #"[{"@type":"Card","version":"1.0","uid":"u","kind":"org"}]"#,
            "line 1: error: The value at /kind is not text; it was left out. [wrong-type]"),
        Row(
            #"[{"@type":"Card","version":"1.0","uid":"u","uid":"v"}]"#,
            mended: #"[{"@type":"Card","version":"1.0","uid":"v"}]"#,
            "line 1: warning: An object has the same member twice; the last one counts. [duplicate-member]"),
        Row(
            #"[{"@type":"Card","version":"1.0","uid":"u","nickNames":{"k1":{"name":"Jo"}}}]"#,
            mended: #"[{"@type":"Card","version":"1.0","uid":"u","nicknames":{"k1":{"name":"Jo"}}}]"#,
            "line 1: warning: The member at /nickNames is 'nicknames' in JSContact; it was kept and says nothing. [misspelt-member]"
        ),
        Row(
            #"[{"@type":"Card",}]"#,
            mended: #"[{"@type":"Card","version":"1.0","uid":"u"}]"#,
            "line 1: error: The name of a member should stand here, in quotation marks. (column 18) The file is not JSON from here on; mend it and look again. [bad-json]"
        ),
    ]

    private func findings(_ bytes: [UInt8]) -> [LintFinding] {
        var lint = CardFileLint()
        return lint.feed(bytes) + lint.finish()
    }

    @Test(arguments: rows.indices)
    func aFaultIsSaidAndItsMendedNeighbourIsFree(_ row: Int) {
        let row = Self.rows[row]
        #expect(findings(row.faulty).map(\.description).filter { $0.hasSuffix("[\(row.code)]") } == [row.sentence])
        #expect(!findings(row.mended).contains { $0.code.rawValue == row.code })
    }

    /// What takes more than a few lines to write has a test of its own (LimitTests, LintTests).
    @Test func everyCodeIsShown() {
        let large: Set<LintCode> = [
            .loneSurrogate, .lineTooLong, .cardTooLarge, .tooManyProperties, .nestingTooDeep, .tooManyWarnings,
            .leftOut,
            .utf16, .uidsNotCompared, .largePhoto, .tooManyFindings,
        ]
        let shown = Set(Self.rows.map(\.code))
        #expect(LintCode.allCases.filter { !shown.contains($0.rawValue) && !large.contains($0) } == [])
    }
}
