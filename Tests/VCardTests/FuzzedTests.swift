import Testing
import VCard

/// What `scripts/fuzz` found: each was written differently the second time, or lost something.
@Suite struct FuzzedTests {
    @Test(arguments: [
        "BEGIN:vCard\nV;,:", "VERSION:4\n\u{9F}VERSION:", "BEGIN:VCARD\nPHOTO:\\", "VERSION:\nO:data:base64,",
        "VERSION:\nO;ENCODING=E:", "BEGIN:VCARD\nL;TY?PE=,:", "BEGIN:VCARD\nVERSIO\0N:\rVERSION:4",
        "VERSION:4\rU.VERSION:",
        "BEGIN:VCARD\nPHOTO;B:\\", "VERSION:4\nPHOTO:data:\0PE\\base64\\,/ty ",
        "BEGIN:VCARD\nV;ENCODING=b:\nAAAACkMgAFSequencSkMwAKChMoGhYaKCgoKCgoKCgoKCgoKRCACgAG4goKoKCgoCgCgoKAGENT:K",
        "VERSION:2.1\nURLF-656-925RK.TEL;TYPE=F=0:tel:+656-9254;e102D:VCARD",
        "BEGIN:VCARD\nEMAIL;" + String(repeating: "a", count: 70) + "=INTER:VCARD",
        "BEGIN:VCARD\nP;PREF=^n1:",
        "VERSION:3\nTEL;VALUE=uTYl0:tel:+1-b+l0Fl\0,nYb+l0",
        "BEGIN:VCARD\nVERSION:4.0\nTEL;PREF=1;TYPE=work;PREF=1:+1",
        "BEGIN:VCARD\nVERSION:3.0\nUID:E627-B\\n6ype:\u{E9}",
        "BEGIN:VCARD\nVERSION:3.0\nitem7.IMPP;X-SERVICE-TYPE=W;x-team=57T=WhatsApp;x-team=57T9237FN3;x-bundleidentifiers=net.w:x:02",
        "BEGIN:VCARD\nVERSION:3.0\nPHOTO;ENCODING=b;TYPE=type/ek8+\\n8nd:VCARD",
        "BEGIN:VCARD\nVERSION:3.0\nPHOTO;ENCODING=b;TYPE=a/b,c:VCARD",
        "BEGIN:VCARD\nVERSION:4.0\nTEL;ENCODING=b;TYPE=work:tel:+1-418;ext=102",
        "BEGIN:VCARD\nVERSION:3.0\nPHOTO;TYPE=png;ENCODING=b:data:image/png;base64,data:image/png;base64,iVBO",
        "BEGIN:VCARD\nVERSION:3.0\nTEL:tel:tel:+1;ext=2",
        "BEGIN:VCARD\nVERSION:3.0\nIMPP;TYPE=\tCQ;X-SERVICE-TYPE" + String(repeating: "2", count: 70) + "=ICQ:icq:0",
        "BEGIN:VCARD\nVERSION:3.0\nLANG;PREF=\"1^'\";PREF:t", "BEGIN:VCARD\nVERSION:3.0\nLANG;PREF=1^n;TYPE=PREF:t",
        "BEGIN:VCARD\nVERSION:3.0\nAGENT;ENCODING=QUOTED-PRINTABLE:BEGIN=3AVCARD\nUID:x",
        "BEGIN:VCARD\nVERSION:3.0\nPHOTO;ENCODING=b:a" + String(repeating: "\u{FFFD}", count: 60),
        "BEGIN:VCARD\nVERSION:3.0\nPHOTO;ENCODING=b;TYPE=i \u{7F};TYPE=\u{85}b:AAAA",
        "BEGIN:VCARD\nVERSION:4.0\nPHOTO:data:i ;base64,AAAA",
        "BEGIN:VCARD\nVERSION:4.0\n;ENCODING=b;TYPE=PNG:iw5KGA\nNOTE:m",
        "BEGIN:VCARD\nVERSION:4.0\nNOTE:x\nAGENT:\nBEGIN:VCARD",
        "BEGIN:VCARD\nVERSION:3.0\nNPHOTO;VALUE=URL^n:QUOTE\\;PRINTA",
        "BEGIN:VCARD\nVERSION:2.1\nNOTE;CHARSET=UTF-8;QUOTED-PRINTABLE:=C3=A9 a long text that is folded near END:VCARD",
        "BEGIN:VCARD\nVERSION:4.0\nADR;LABEL=\"1 Quay\\\\new^nHarbour\\n\\\\\":;;;;;;",
        "BEGIN:VCARD\nVERSION:3.0\nLABEL:Quay\\\\\nnew",
        "BEGIN:VCARD\nVERSION:3.0\nX/PHOTO;ENCODING=b:AAAA",
        "BEGIN:VCARD\nVERSION:4.0\nPHOTO/;ENCODING=b;TYPE=png:AAAA",
        "BEGIN:VCARD\nPHOTO;QUOTED-PRINTABLE:/data:image/jpeg;base64,//=0D=0A//A",
    ])
    func staysAsItIsInEveryVersion(_ text: String) throws {
        for read in CardReader.read(Array(text.utf8)).cards {
            for version in Version.allCases {
                let once = read.card.written(version)
                let again = CardReader.read(once)
                try #require(again.cards.count == 1)
                #expect(again.warnings == [])
                #expect(again.cards[0].card.version == version)
                #expect(again.cards[0].card.written(version) == once)
                if version == read.card.version, version != .v2 {
                    #expect(
                        again.cards[0].card.properties.filter { !$0.isNamed("FN") && !$0.isNamed("N") }
                            == read.card.properties.filter { !$0.isNamed("FN") && !$0.isNamed("N") })
                }
            }
        }
    }

    /// What fuzzing from cards of other programs found.
    @Test(arguments: [
        "BEGIN:VCARD\nPHOTO;QUOTED-PRINTABLE:70=3A=0A", "BEGIN:VCARD\nVERSION:2.1\nPHOTO;QUOTED-PRINTABLE:70=3A=0A",
        "BEGIN:VCARD\nVERSION:2.1\nAGENT:\nBEGIN:VCARD\nBEGIN:VCARD\nN:x\nEND:VCARD\nEND:VCARD\nEND:VCARD",
        "BEGIN:VCARD\nVERSION:3.0\nAGENT:BEGIN:VCARD\\nBEGIN:VCARD\\nN:x\\nEND:VCARD\\nEND:VCARD",
        "BEGIN:VCARD\nVERSION:3.0\nAGENT:BEGIN:VCARD\\nBEGIN:VCARD",
        "BEGIN:VCARD\nVERSION:2.1\nAGENT:\nBEGIN:VCARD\nBEGIN:VCARD",
        "BEGIN:VCARD\nVERSION:3.0\nAGENT;ENCODING=QUOTED-PRINTABLE:BEGIN:VCARD=0ABEGIN:VCARD=0AN:x",
    ])
    func isWrittenTheSameTwice(_ text: String) throws {
        for read in CardReader.read(Array(text.utf8)).cards {
            for version in Version.allCases {
                let once = read.card.written(version)
                let again = CardReader.read(once)
                try #require(again.cards.count == 1)
                #expect(again.cards[0].card.version == version)
                #expect(again.cards[0].card.written(version) == once, "\(version)")
            }
        }
    }

    /// UTF-16 without a mark, and ends of lines of every kind.
    @Test(arguments: [false, true])
    func lintFindsTheSameInPieces(_ isLittle: Bool) {
        let text = "BEGIN:VCARD\r\rVERSION:3.0\r\r\r\nFN:A\r\r\r\nN:A;;;;\n\rEND:VCARD\r\r"
        let bytes = text.utf16.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 255)]
            return isLittle ? pair.reversed() : pair
        }
        let whole = CardLint.findings(in: bytes)
        for size in 1...23 {
            var lint = CardLint()
            var found: [LintFinding] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                found += lint.feed(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            #expect(found + lint.finish() == whole, "\(size)")
        }
    }

    @Test func anEmptyNameOfAJCardSaysTheSameAsJSContact() throws {
        let card = try #require(try JCardReader.read(Array(#"["vcard",[["fn",{},"text",""]]]"#.utf8)).cards.first).card
        let contact = card.jsContact
        let back = try #require(Card.read(jsContact: contact).card)
        #expect(back.jsContact == contact)
        for text in [#"["vcard",[["fn",{},""]]]"#, #"["vcard",[["fn",{},"",""]]]"#] {
            for read in (try? JCardReader.read(Array(text.utf8)))?.cards ?? [] {
                let contact = read.card.jsContact
                #expect(Card.read(jsContact: contact).card?.jsContact == contact)
            }
        }
    }

    /// The first line ends in half a character, and what stands before the next name is the other half.
    @Test(arguments: [[0x0D, 0xA1], [0x0A, 0x80], [0x0D, 0x0A, 0xBF]] as [[UInt8]])
    func aCharacterIsNotMadeOfTwoLines(_ between: [UInt8]) throws {
        for version in ["2.1", "3.0", "4.0"] {
            let bytes =
                Array("BEGIN:VCARD\nVERSION:\(version)\nNICKNAME:\u{41}".utf8) + [0xD0] + between
                + "NOTE:x\nEND:VCARD".utf8
            let card = try #require(CardReader.read(bytes).cards.first).card
            for version in Version.allCases {
                let once = card.written(version)
                #expect(String(validating: once, as: UTF8.self) != nil)
                #expect(CardReader.read(once).cards.map { $0.card.written(version) } == [once])
            }
        }
    }
}
