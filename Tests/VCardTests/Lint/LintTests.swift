import Testing
import VCard

@Suite struct LintTests {
    /// The codes, with line and card, of a file.
    private func found(_ text: String) -> [String] { told(CardLint.findings(in: Array(text.utf8))) }

    private func told(_ findings: [LintFinding]) -> [String] { findings.map { "\($0.line) \($0.code.rawValue)" } }

    private func file(_ version: Version, _ lines: String...) -> String {
        (["BEGIN:VCARD", "VERSION:\(version.rawValue)", "FN:Ana Lind", "N:Lind;Ana;;;"] + lines + ["END:VCARD", ""])
            .joined(separator: "\r\n")
    }

    /// A line, the fifth of a card of that version, and what is wrong with it.
    static let lines: [(Version, String, [LintCode])] = [
        (.v3, "TEL;TYPE=WORK:+44 20 7946 0018", []), (.v4, "TEL;VALUE=uri:tel:+44-20-7946-0018", []),
        (.v2, "NOTE;QUOTED-PRINTABLE;CHARSET=UTF-8:=C3=A9", []), (.v2, "TEL;HOME;VOICE:1", []),
        (.v3, "TEL;HOME:1", [.bareParameter]), (.v4, "TEL;HOME:1", [.bareParameter]),
        (.v3, "NOTE;ENCODING=QUOTED-PRINTABLE:=41", [.quotedPrintable]),
        (.v4, "NOTE;QUOTED-PRINTABLE:=41", [.quotedPrintable]),
        (.v3, "NOTE;CHARSET=UTF-8:a", [.charsetParameter]),
        (.v3, "PHOTO;ENCODING=BASE64:aGVsbG8=", [.encodingParameter]),
        (.v4, "PHOTO;ENCODING=b:aGVsbG8=", [.encodingParameter]), (.v3, "PHOTO;ENCODING=b:aGVsbG8=", []),
        (.v3, "TEL;TYPE=\"HOME,VOICE\":1", [.quotedList]), (.v3, "TEL;TYPE=Büro:1", [.badType]),
        (.v4, "TEL;PREF=0:1", [.badPreference]), (.v4, "TEL;PREF=x:1", [.badPreference]), (.v4, "TEL;PREF=100:1", []),
        (.v4, "PHOTO;MEDIATYPE=jpeg:https://b.example", [.badMediaType]),
        (.v4, "PHOTO;MEDIATYPE=image/svg+xml:https://b.example", []),
        (.v3, "KIND:group", [.otherVersionProperty]), (.v3, "MEMBER:urn:x:y", [.otherVersionProperty]),
        (.v4, "LABEL:a", [.otherVersionProperty]), (.v4, "AGENT:https://b.example", [.otherVersionProperty]),
        (.v3, "TEL;PREF=1:1", [.otherVersionParameter]), (.v4, "TEL;TYPE=pref:1", [.otherVersionParameter]),
        (.v4, "MEMBER:urn:x:y", [.memberOutsideGroup]), (.v3, "FN:Ana", [.onlyOne]), (.v4, "FN:Ana", []),
        (.v4, "N;ALTID=1:a;b;;;", [.onlyOne]), (.v3, "NOTE:", [.emptyProperty]), (.v3, "X-A:", []),
        (.v3, "ADR:;;1 Quay", [.addressComponents]), (.v4, "ADR:;;1 Quay;Town;;E1;UK", []),
        (.v3, "BDAY:1985-04-12", []), (.v3, "BDAY:19850412", []), (.v3, "BDAY:12.4.1985", [.badDate]),
        (.v3, "BDAY:--0412", [.badDate]), (.v4, "BDAY:--0412", []), (.v4, "BDAY:1985-04-12", [.badDate]),
        (.v4, "BDAY:19851312", [.badDate]), (.v4, "BDAY;VALUE=text:in spring", []), (.v4, "BDAY:T102200", []),
        (.v3, "REV:2012-01-10T14:45:00Z", []), (.v3, "REV:now", [.badRevision]), (.v4, "REV:20120110T144500Z", []),
        (.v4, "REV:2012-01-10T14:45:00Z", [.badRevision]), (.v4, "REV:20120110", [.badRevision]),
        (.v3, "GEO:51.5;-0.1", []), (.v3, "GEO:51.5,-0.1", [.badPosition]), (.v4, "GEO:geo:51.5,-0.1;u=2", []),
        (.v4, "GEO:51.5;-0.1", [.badPosition]), (.v3, "GEO:91;0", [.badPosition]), (.v2, "GEO:-0.1,51.5", []),
        (.v3, "TZ:-05:00", []), (.v3, "TZ:Europe/London", [.badZone]), (.v3, "TZ;VALUE=text:Europe/London", []),
        (.v4, "TZ:Europe/London", []), (.v4, "TZ;VALUE=utc-offset:five", [.badZone]),
        (.v4, "LANG:en", []), (.v4, "LANG:zh-Hant-TW", []), (.v4, "LANG:English (UK)", [.badLanguage]),
        (.v3, "NOTE;LANGUAGE=e_n:a", [.badLanguage]), (.v4, "UID:7", [.badUID]), (.v4, "UID;VALUE=text:7", []),
        (.v4, "UID:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", []), (.v3, "UID:7", []),
        (.v4, "KIND:boat", [.badKind]), (.v4, "KIND:org", []), (.v4, "GENDER:W", [.badGender]),
        (.v4, "GENDER:;she", []),
        (.v3, "URL:www.b.example", [.badURI]), (.v3, "URL:https://b.example", []), (.v3, "EMAIL:ana", [.badEmail]),
        (.v3, "EMAIL:ana@b.example", []), (.v3, "TEL:none", [.badNumber]), (.v3, "TEL:٠٢٠", []),
        (.v3, "TEL:tel:+1", [.numberAsURI]), (.v4, "TEL;VALUE=uri:+1", [.badURI]),
        (.v3, "PHOTO;ENCODING=b:a!b", [.badBase64]), (.v4, "PHOTO:data:image/png;base64,a!", [.badBase64]),
        (.v3, "PHOTO;VALUE=uri:here", [.badURI]), (.v3, "item1.X-ABLabel:Duty", []),
        (.v3, "nothing", [.strayLine]), (.v3, "TEL;X=\"a:1", [.openQuote]), (.v3, "NOTE:a\u{1}b", [.controlCharacter]),
        (.v3, "NOTE;ENCODING=x:a", [.encodingUnknown, .encodingParameter]), (.v3, "", [.blankLine]), (.v2, "", []),
    ]

    @Test(arguments: lines.indices)
    func aLineIsJudgedByItsVersion(_ row: Int) {
        let (version, line, codes) = Self.lines[row]
        let findings = CardLint.findings(in: Array(file(version, line).utf8))
        #expect(findings.map(\.code) == codes, "\(version) \(line)")
        #expect(findings.allSatisfy { $0.line == 5 && $0.card == 1 }, "\(findings)")
    }

    @Test func aGoodCardHasNoFindingsInAnyVersion() {
        for version in Version.allCases { #expect(found(file(version, "TITLE:Officer")) == []) }
    }

    @Test func whatAProfileWritesIsByTheBook() {
        for profile in Profile.all {
            var writer = ProfileWriter(profile)
            _ = writer.write(ProfileTests.officer)
            let codes = CardLint.findings(in: writer.take()).map(\.code)
            #expect(codes == (profile.version == .v4 ? [] : [.otherVersionProperty]), "\(profile.name)")
        }
    }

    @Test func lineEndsLongLinesAndFoldsInsideCharactersAreToldOnceWithACount() {
        let text = file(.v3, "NOTE:" + String(repeating: "x", count: 80), "TITLE:é").replacing("\r\n", with: "\n")
        let findings = CardLint.findings(in: Array(text.utf8))
        #expect(
            findings.map(\.description) == [
                "line 1: warning: A line ends with LF alone; end every line with CR LF. 6 more lines do so. [bare-line-feed]",
                "line 5: warning: A line is longer than 75 octets; fold it, each further line after a space. [long-line]",
            ])
        #expect(findings.map(\.card) == [0, 0])
        let split =
            Array("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A".utf8) + [0xC3, 13, 10, 32, 0xA9]
            + Array("\r\nN:A;;;;\r\nEND:VCARD\r\n".utf8)
        #expect(told(CardLint.findings(in: split)) == ["4 split-character"])
        #expect(
            told(CardLint.findings(in: Array(file(.v3).replacing("\r\n", with: "\r").utf8))) == [
                "1 bare-carriage-return"
            ])
        #expect(
            told(CardLint.findings(in: Array(file(.v3).replacing("\r\n", with: "\r\r\n").utf8))).first
                == "1 bare-carriage-return")
    }

    @Test func byteOrderMarksAndWideCharactersAreTold() {
        #expect(told(CardLint.findings(in: [0xEF, 0xBB, 0xBF] + Array(file(.v3).utf8))) == ["1 byte-order-mark"])
        #expect(
            told(
                CardLint.findings(
                    in: [0xFF, 0xFE] + Array(file(.v3).utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })) == [
                    "1 utf-16"
                ])
    }

    @Test func whatACardLacksIsTold() {
        #expect(found("BEGIN:VCARD\r\nVERSION:3.0\r\nTEL:1\r\nEND:VCARD\r\n") == ["1 fn-missing", "1 n-missing"])
        #expect(found("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\nEND:VCARD\r\n") == [])
        #expect(found("BEGIN:VCARD\r\nVERSION:2.1\r\nN:A\r\nEND:VCARD\r\n") == ["3 name-components"])
        #expect(found("BEGIN:VCARD\r\nFN:A\r\nVERSION:4.0\r\nEND:VCARD\r\n") == ["3 version-late"])
        #expect(found("BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n") == ["1 no-properties", "1 fn-missing"])
        #expect(found("BEGIN:VCARD\r\nFN:A\r\nN:A;;;;\r\nEND:VCARD") == ["1 version-missing", "4 last-line-open"])
        #expect(found("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\n") == ["1 end-missing"])
    }

    @Test func cardsAreNumberedAndWhatStandsBehindOneIsIts() {
        let text = "X\r\n" + file(.v3, "TEL;HOME:1") + "garbage\r\n" + file(.v4, "UID:7", "LANG:no!") + "more\r\n"
        #expect(
            CardLint.findings(in: Array(text.utf8)).map { "\($0.card) \($0.line) \($0.code.rawValue)" } == [
                "1 1 outside-card", "1 6 bare-parameter", "2 8 outside-card", "2 13 bad-uid", "2 14 bad-language",
                "2 16 outside-card",
            ])
    }

    @Test func aUIDThatStandsTwiceIsTold() {
        let text = file(.v3, "UID:1") + file(.v3, "UID:2") + file(.v3, "UID:1")
        #expect(found(text) == ["17 uid-twice"])
    }

    @Test func inPiecesTheFindingsAreTheSame() {
        let text =
            file(.v3, "TEL;HOME:1", "NOTE:é") + "x\n" + file(.v4, "GENDER:W", "FN:b").replacing("\r\n", with: "\n")
        let bytes = Array(text.utf8)
        let whole = CardLint.findings(in: bytes)
        #expect(whole.count > 3)
        for size in 1...9 {
            var lint = CardLint()
            var findings: [LintFinding] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                findings += lint.feed(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            #expect(findings + lint.finish() == whole)
        }
    }

    @Test func aCardWithoutEndOfFaultsIsCutShort() {
        let text = file(.v3, Array(repeating: "TEL;HOME:none", count: 5000).joined(separator: "\r\n"))
        let findings = CardLint.findings(in: Array(text.utf8))
        #expect(findings.count < 350)
        #expect(findings.contains { $0.code == .tooManyFindings })
    }
}

@Suite struct LintCodeTests {
    @Test func everyCodeHasASentenceThatSaysWhatToDo() {
        for code in LintCode.allCases {
            #expect(code.sentence.hasSuffix(".") && code.sentence.contains(";"), "\(code)")
            #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }, "\(code)")
        }
        #expect(Set(LintCode.allCases.map(\.sentence)).count == LintCode.allCases.count)
    }

    @Test func aMessageHoldsNothingOfTheCard() {
        let nasty = "Kettering"
        for version in ["2.1", "3.0", "4.0", nasty] {
            let lines = [
                "BDAY", "REV", "GEO", "TZ", "LANG", "UID", "KIND", "GENDER", "URL", "EMAIL", "TEL", "X-\(nasty)",
            ].flatMap {
                [
                    "\($0);TYPE=\(nasty)ü;PREF=\(nasty);MEDIATYPE=\(nasty);LANGUAGE=\(nasty)_;\(nasty):\(nasty)",
                    "\(nasty)", "\($0);ENCODING=\(nasty):\(nasty)",
                ]
            }
            let text = "BEGIN:VCARD\nVERSION:\(version)\n\(lines.joined(separator: "\n"))\nEND:VCARD\n"
            let findings = CardLint.findings(in: Array(text.utf8))
            #expect(findings.count > 10)
            #expect(findings.allSatisfy { !$0.message.contains(nasty) && !$0.message.contains(nasty.uppercased()) })
        }
    }
}
