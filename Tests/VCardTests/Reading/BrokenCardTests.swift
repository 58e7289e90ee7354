import Testing
import VCard

@Suite struct BrokenCardTests {
    /// What is read of a file, its properties told, and what is warned of.
    @Test(
        arguments: [
            ("BEGIN:VCARD\nVERSION:3.0\nFN:a\n", [["FN:a"]], ["1 end-missing"]),
            (
                "BEGIN:VCARD\nVERSION:3.0\nFN:a\nBEGIN:VCARD\nVERSION:3.0\nFN:b\nEND:VCARD", [["FN:a"], ["FN:b"]],
                ["4 end-missing"]
            ),
            ("BEGIN:VCARD\nFN:a\nEND:VCARD", [["FN:a"]], ["1 version-missing"]),
            ("BEGIN:VCARD\nVERSION:5.0\nFN:a\nEND:VCARD", [["FN:a"]], ["2 version-unknown"]),
            ("VERSION:3.0\nFN:a\nEND:VCARD", [["FN:a"]], ["1 begin-missing"]),
            ("END:VCARD\nBEGIN:VCARD\nVERSION:3.0\nEND:VCARD", [[]], ["1 end-unmatched"]),
            ("a\nb\n\nBEGIN:VCARD\nVERSION:3.0\nFN:a\nEND:VCARD", [["FN:a"]], ["1 outside-card"]),
            (" begin : vcard \nversion: 3.0\nfn:a\n end:vcard \n", [["fn:aend:vcard "]], ["1 end-missing"]),
            ("begin:vcard\t\nversion:3.0 \nfn:a\nend:vcard  ", [["fn:a"]], []),
            ("BEGIN:VCARD\nVERSION:3.0\nFN:a\nwithout colon\nEND:VCARD", [["FN:a"]], ["4 stray-line"]),
            (
                "BEGIN:VCARD\nVERSION:3.0\nNOTE:a\nsecond\n third\nTEL:1\nEND:VCARD",
                [["NOTE:a\\nsecondthird", "TEL:1"]], ["4 joined-line"]
            ),
            (
                "BEGIN:VCARD\nVERSION:3.0\nBEGIN:VEVENT\nEND:VEVENT\nFN:a\nEND:VCARD", [["FN:a"]],
                ["3 stray-line", "4 stray-line"]
            ),
            (
                "BEGIN:VCARD\nVERSION:3.0\n:a\n;b:c\nä:d\nX Y:e\nEND:VCARD", [["XY:e"]],
                ["3 bad-name", "4 bad-name", "5 bad-name", "5 bad-name", "6 bad-name"]
            ),
            (
                "BEGIN:VCARD\nVERSION:3.0\nTEL;TYPE=\"HOME:1:2\nFN:a\nEND:VCARD", [["TEL;TYPE=HOME:1:2", "FN:a"]],
                ["3 open-quote"]
            ),
            ("BEGIN:VCARD\nVERSION:3.0\nFN:a\0b\u{7F}\u{1}\nEND:VCARD", [["FN:ab"]], ["3 control-character"]),
            (
                "BEGIN:VCARD\nVERSION:2.1\nNOTE;QUOTED-PRINTABLE:a=ZZ=4\nEND:VCARD", [["NOTE:a=ZZ=4"]],
                ["3 bad-quoted-printable"]
            ),
            (
                "BEGIN:VCARD\nVERSION:2.1\nNOTE;ENCODING=UUE:a\nEND:VCARD", [["NOTE;ENCODING=UUE:a"]],
                ["3 encoding-unknown"]
            ),
            ("BEGIN:VCARD\nVERSION:2.1\nNOTE;QUOTED-PRINTABLE:a=\nEND:VCARD", [["NOTE:a"]], []),
            ("", [], []), ("\n\n\r\n", [], []), ("\0\0\0", [], []),
            ("BEGIN:VCARD", [[]], ["1 end-missing", "1 version-missing"]),
        ] as [(String, [[String]], [String])])
    func whatIsWrongIsToldAndTheCardKept(_ text: String, _ told: [[String]], _ codes: [String]) {
        let read = CardReader.read(Array(text.utf8))
        #expect(read.cards.map(\.told) == told)
        #expect(read.cards.flatMap(\.codes) == codes)
        #expect(read.warnings == [])
    }

    @Test func whatStandsBehindTheLastCardIsTold() {
        let read = CardReader.read(Array("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\njunk\nEND:VCARD".utf8))
        #expect(
            read.warnings.map(\.description) == [
                "line 4: What comes before the next BEGIN:VCARD is not in a card; it was left out. [outside-card]",
                "line 5: This END:VCARD does not end a card; it was passed over. [end-unmatched]",
            ])
    }

    @Test(arguments: [
        "AGENT:\nBEGIN:VCARD\nVERSION:2.1\nN:Sato;Tom\nTEL;CELL:1,2\nEND:VCARD",
        "AGENT:\n\nBEGIN:VCARD\nVERSION:2.1\nN:Sato;Tom\nTEL;CELL:1,2\nEND:VCARD",
        "AGENT:BEGIN:VCARD\nVERSION:2.1\nN:Sato;Tom\nTEL;CELL:1,2\nEND:VCARD",
    ])
    func aCardInsideACardIsKept(_ agent: String) throws {
        let read = cards(in: "BEGIN:VCARD\nVERSION:2.1\nN:Lind;Ana\n\(agent)\nFN:Ana\nEND:VCARD\n")
        #expect(read.flatMap(\.codes) == [])
        try #require(read.count == 1)
        #expect(read[0].card.properties.map(\.name) == ["N", "AGENT", "FN"])
        let inner = try #require(read[0].card.first("AGENT")?.card)
        #expect(inner.properties.map { "\($0.name):\($0.text)" } == ["N:Sato;Tom", "TEL:1,2"])
        #expect(
            CardReader.read(read[0].card.written(.v2)).cards.map(\.card.properties[0]) == [read[0].card.properties[0]])
    }

    @Test func anAgentInTextIsACard() throws {
        let read = try card(.v3, "AGENT:BEGIN:VCARD\\nFN:Tom Sato\\nNOTE:a\\\\, b\\nEND:VCARD\\n")
        #expect(read.card.first("AGENT")?.card?.properties.map(\.text) == ["Tom Sato", "a, b"])
        #expect(try card(.v3, "AGENT;VALUE=uri:CID:a@b.example").card.first("AGENT")?.card == nil)
    }
}
