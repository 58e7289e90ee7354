import JSONText
import Testing
import VCard

/// The properties of a card of 4.0 with those lines, a line each, without the version.
private func properties(_ version: Version, _ lines: String...) throws -> [String] {
    let read = try card(version, lines.map { Array($0.utf8) })
    let properties = read.card.jCard.elements?[1].elements ?? []
    #expect(properties.first == ["version", [:], "text", "4.0"])
    return properties.dropFirst().map { String(decoding: $0.bytes(), as: UTF8.self) }
}

@Suite struct JCardTests {
    @Test(arguments: [
        ("FN:Ana Lind", #"["fn",{},"text","Ana Lind"]"#),
        ("N:Lind;Ana;Mary,Kay;Dr.;", #"["n",{},"text",["Lind","Ana",["Mary","Kay"],"Dr.",""]]"#),
        ("ORG:Harbour Trust", #"["org",{},"text","Harbour Trust"]"#),
        (#"ORG:Trust\, Inc.;Press"#, #"["org",{},"text",["Trust, Inc.","Press"]]"#),
        ("ORG:a,b", #"["org",{},"text",[["a","b"]]]"#),
        (#"CATEGORIES:press,duty\, night"#, #"["categories",{},"text","press","duty, night"]"#),
        (
            "item1.TEL;VALUE=uri;TYPE=\"work,voice\";PREF=1:tel:+44-20-7946-0018",
            #"["tel",{"group":"item1","type":["work","voice"],"pref":"1"},"uri","tel:+44-20-7946-0018"]"#
        ),
        ("BDAY:19850412", #"["bday",{},"date-and-or-time","1985-04-12"]"#),
        ("BDAY;VALUE=text:circa 1800", #"["bday",{},"text","circa 1800"]"#),
        ("REV:20120110T144500Z", #"["rev",{},"timestamp","2012-01-10T14:45:00Z"]"#),
        (#"X-FOO;X-BAR=a,b:x\,y;z"#, #"["x-foo",{"x-bar":["a","b"]},"unknown","x\\,y;z"]"#),
        ("X-COUNT;VALUE=integer:7", #"["x-count",{},"integer",7]"#),
        ("X-COUNT;VALUE=integer:007", #"["x-count",{},"integer","007"]"#),
        ("X-FLAG;VALUE=boolean:TRUE", #"["x-flag",{},"boolean",true]"#),
        ("X-SHARE;VALUE=float:-0.50", #"["x-share",{},"float",-0.50]"#),
        ("TZ;VALUE=utc-offset:-0500", #"["tz",{},"utc-offset","-05:00"]"#),
        (#"NOTE:a\nb\, c"#, #"["note",{},"text","a\nb, c"]"#),
        ("LANG;PREF=1:fr", #"["lang",{"pref":"1"},"language-tag","fr"]"#),
        ("URL:https://a.example/?a=b,c;d", #"["url",{},"uri","https://a.example/?a=b,c;d"]"#),
        ("X-DAY;VALUE=X-Moon:full", #"["x-day",{},"x-moon","full"]"#),
    ])
    func aPropertyIsWrittenAndComesBack(_ line: String, _ expected: String) throws {
        let lines = line.hasPrefix("FN") ? [line] : ["FN:A", line]
        let card = try card(.v4, lines.map { Array($0.utf8) }).card
        let last = card.jCard.elements?[1].elements?.last
        #expect(last.map { String(decoding: $0.bytes(), as: UTF8.self) } == expected)
        let back = try JCardReader.read(card.jCard.bytes()).cards
        #expect(back.flatMap(\.warnings) == [])
        #expect(back.map { $0.card.properties.map(said) } == [card.properties.map(said)])
        #expect(back.first?.card.version == .v4)
    }

    @Test(arguments: [
        ("date", "19850412", "1985-04-12"), ("date", "1985-04", "1985-04"), ("date", "1985", "1985"),
        ("date", "--0412", "--04-12"), ("date", "--04", "--04"), ("date", "---12", "---12"),
        ("time", "102200", "10:22:00"), ("time", "1022", "10:22"), ("time", "10", "10"), ("time", "-2200", "-22:00"),
        ("time", "--00", "--00"), ("time", "102200Z", "10:22:00Z"), ("time", "102200-0800", "10:22:00-08:00"),
        ("time", "10-08", "10-08"), ("date-time", "19961022T140000", "1996-10-22T14:00:00"),
        ("date-time", "--1022T1400", "--10-22T14:00"), ("date-time", "---22T14", "---22T14"),
        ("timestamp", "19961022T140000-0500", "1996-10-22T14:00:00-05:00"),
        ("date-and-or-time", "T102200", "T10:22:00"), ("date-and-or-time", "T--00", "T--00"),
        ("utc-offset", "-0500", "-05:00"), ("utc-offset", "+01", "+01"), ("date", "soon", "soon"),
    ])
    func datesStandInTheExtendedForm(_ type: String, _ basic: String, _ extended: String) throws {
        let card = try card(.v4, "FN:A", "X-WHEN;VALUE=\(type):\(basic)").card
        #expect(card.jCard.elements?[1].elements?.last == ["x-when", [:], .string(type), .string(extended)])
        #expect(try JCardReader.read(card.jCard.bytes()).cards.map(\.card) == [card])
    }

    @Test func cardsOfOtherVersionsAreBroughtToFour() throws {
        #expect(
            try properties(
                .v3, "FN:A", "TEL;TYPE=WORK,PREF:+44 20 7946 0018", "BDAY:1985-04-12", "PHOTO;ENCODING=b;TYPE=PNG:AAAA")
                == [
                    #"["fn",{},"text","A"]"#, #"["tel",{"type":"WORK","pref":"1"},"text","+44 20 7946 0018"]"#,
                    #"["bday",{},"date-and-or-time","1985-04-12"]"#,
                    #"["photo",{},"uri","data:image/png;base64,AAAA"]"#,
                ])
    }

    @Test func aCardWithoutANameGetsOne() throws {
        #expect(
            try properties(.v4, "ORG:Harbour Trust;Press") == [
                #"["fn",{"derived":"TRUE"},"text","Harbour Trust"]"#, #"["org",{},"text",["Harbour Trust","Press"]]"#,
            ])
    }

    @Test(arguments: [
        #"["vcard",[["fn",{},"text","Ana"]]]"#, #"[["vcard",[["fn",{},"text","Ana"]]]]"#,
        "[\"vcard\",\n[[\"fn\",{},\"text\",\"Ana\"]]]\n",
    ])
    func aCardAloneAndAnArrayOfCardsAreRead(_ text: String) throws {
        #expect(try JCardReader.read(Array(text.utf8)).cards.map { $0.card.first("FN")?.text } == ["Ana"])
    }

    @Test func cardsOfAFileInPiecesComeOneByOne() throws {
        var writer = JCardWriter()
        writer.begin()
        for name in ["Ana", "Ben", "Cem"] { writer.write(Card([.fullName(name)])) }
        writer.end()
        let bytes = writer.take()
        #expect(writer.bytes.isEmpty)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                [
                ["vcard",[["version",{},"text","4.0"],["fn",{},"text","Ana"]]],
                ["vcard",[["version",{},"text","4.0"],["fn",{},"text","Ben"]]],
                ["vcard",[["version",{},"text","4.0"],["fn",{},"text","Cem"]]]
                ]

                """)
        var reader = JCardReader()
        var names: [String] = []
        for byte in bytes {
            reader.feed([byte])
            while let read = try reader.next() { names.append("\(read.line) \(read.card.first("FN")?.text ?? "")") }
        }
        #expect(names == ["2 Ana", "3 Ben", "4 Cem"])
    }

    /// A card that is called after an address, which may hold what no text may.
    @Test(arguments: ["0:\u{99}a,b", "a\u{85}b", "\u{9F}"])
    func aNameThatIsMadeOfAnAddressIsText(_ uid: String) throws {
        let contact = JSON.object([JSON.Member("@type", "Card"), JSON.Member("uid", .string(uid))])
        let jCard = try #require(Card.read(jsContact: contact).card).jCard
        #expect(try JCardReader.read(jCard.bytes()).cards.map(\.card.jCard) == [jCard])
    }

    @Test func soIsOneThatIsMadeOfNWhoseKindIsUnknown() throws {
        let text = #"["vcard",[["version",{},"text","4.0"],["n",{},"unknown","R\u0081oe;Jane"]]]"#
        let jCard = try #require(JCardReader.read(Array(text.utf8)).cards.first).card.jCard
        #expect(try JCardReader.read(jCard.bytes()).cards.map(\.card.jCard) == [jCard])
    }

    /// It would be a VALUE that no card can have, and hide what the value says.
    @Test(arguments: ["", "\\u0000", "a b", "text;x", "é"])
    func aKindThatNoVALUECanNameSaysNothing(_ kind: String) throws {
        let text = #"["vcard",[["version",{},"text","4.0"],["n",{},"\#(kind)","Roe"]]]"#
        let card = try #require(try JCardReader.read(Array(text.utf8)).cards.first).card
        let name = try #require(card.first("N"))
        #expect(name.parameters == [])
        #expect(card.jsContact["name"] != nil)
    }

    @Test func noCardsAreAnEmptyArray() throws {
        var writer = JCardWriter(pretty: true)
        writer.begin()
        writer.end()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "[]\n")
        #expect(try JCardReader.read(writer.bytes).cards == [])
    }

    /// Time grows with the card, whatever it is full of.
    @Test(.timeLimit(.minutes(1)))
    func manyParametersAreWrittenInTimeThatGrowsWithThem() throws {
        let types = String(repeating: ";TYPE=a", count: 60_000)
        let others = (0..<60_000).map { ";X-\($0)=b" }.joined()
        let foreign = (0..<60_000).map { ";TYPE=ä\($0)" }.joined()
        let card = try card(
            .v3, ["FN:Ana", "N:Ana;;;;", "TEL\(types):1", "TEL\(others):2", "TEL\(foreign):3"].map { Array($0.utf8) }
        ).card
        let written = try #require(card.jCard.elements?[1].elements)
        let members = written.compactMap { $0.elements?[1].members }
        #expect(members.map { $0.first?.value.elements?.count ?? $0.count }.max() == 60_000)
        #expect(members.map(\.count).max() == 60_000)
        #expect(card.jsContact["phones"]?.members?.count == 3)
        for profile in Profile.all { #expect(readAgain(card, profile).count == 1) }
    }
}
