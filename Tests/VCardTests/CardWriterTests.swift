import Testing
import VCard

@Suite struct CardWriterTests {
    @Test func writesACardByTheBook() {
        var card = Card([
            .fullName("Ana Lind"), .name(PersonName(splitting: "Ana Lind")), .organisation(["Harbour Watch"]),
        ])
        card.add(.title("Head of Media, Europe"))
        card.add(.telephone("+442079460018", .voice, extension: "102", isPreferred: true))
        card.add(.telephone("+447700900123", .mobile), labelled: "Duty press officer, out of hours")
        card.add(.email("ana.lind@harbourwatch.example"))
        card.add(.url("https://harbourwatch.example/press?a=1,2;b"))
        card.add(.categories(["press officers", "fish, ships"]))
        card.add(.note("First line\r\nsecond; \\ and last"))
        card.add(.uid("11111111-2222-3333-4444-555555555555"))
        card.add(.revised("2012-01-10T14:45:00Z"))
        let expected = """
            BEGIN:VCARD
            VERSION:3.0
            FN:Ana Lind
            N:Lind;Ana;;;
            ORG:Harbour Watch
            TITLE:Head of Media\\, Europe
            TEL;TYPE=WORK;TYPE=VOICE;TYPE=PREF:+442079460018 ext. 102
            item1.TEL;TYPE=CELL:+447700900123
            item1.X-ABLabel:Duty press officer\\, out of hours
            EMAIL;TYPE=INTERNET;TYPE=WORK:ana.lind@harbourwatch.example
            URL:https://harbourwatch.example/press?a=1,2;b
            CATEGORIES:press officers,fish\\, ships
            NOTE:First line\\nsecond\\; \\\\ and last
            UID:urn:uuid:11111111-2222-3333-4444-555555555555
            REV:2012-01-10T14:45:00Z
            END:VCARD

            """.replacing("\n", with: "\r\n")
        #expect(String(decoding: card.written(), as: UTF8.self) == expected)
    }

    @Test(
        arguments: [
            ([Property.organisation(["Fish; Ships", "Desk"])], "FN:Fish\\; Ships", "N:Fish\\; Ships;;;;"),
            ([.fullName(" \r\n "), .email("a@b.example")], "FN:a@b.example", "N:a@b.example;;;;"),
            ([.telephone("+1", .voice)], "FN:+1", "N:+1;;;;"), ([.uid("1-2")], "FN:urn:uuid:1-2", "N:urn:uuid:1-2;;;;"),
            ([], "FN:Unnamed", "N:Unnamed;;;;"),
        ] as [([Property], String, String)])
    func namesACardWithoutAName(_ properties: [Property], fullName: String, name: String) throws {
        let lines = try contentLines(Card(properties).written()).map { "\($0.name):\($0.raw)" }
        #expect(lines.filter { $0.hasPrefix("FN:") } == [fullName])
        #expect(lines.filter { $0.hasPrefix("N:") } == [name])
    }

    @Test func writesItsOwnFrameAndNoOther() throws {
        let card = Card([
            Property("begin", text: "VCARD"), Property("Version", text: "2.1"), .fullName("A"),
            Property("END", text: "VCARD"),
        ])
        let lines = try contentLines(card.written())
        #expect(lines.map(\.name) == ["BEGIN", "VERSION", "N", "FN", "END"])
        #expect(lines[1].raw == "3.0")
    }

    @Test func beginsWithoutAByteOrderMark() {
        #expect(Card([.fullName("A")]).written().starts(with: "BEGIN:VCARD\r\nVERSION:3.0\r\n".utf8))
    }

    @Test func quotesAParameterThatNeedsIt() throws {
        let property = Property(
            "X-A", text: "v",
            parameters: [Parameter("X-P", "a:b;c,\"d\"\r\n"), Parameter("\r\n", "lost"), Parameter("B", "c\r\nd")])
        let lines = try contentLines(Card([property]).written())
        let text = String(decoding: Card([property]).written(), as: UTF8.self)
        #expect(text.contains("X-A;X-P=\"a:b;c,^'d^'^n\";B=c^nd:v\r\n"))
        #expect(lines.count == 6)
    }

    @Test func givesEachLabelAGroupOfItsOwn() throws {
        var card = Card([Property("TEL", text: "1", group: "ITEM1")])
        card.add(.telephone("2", .fax), labelled: "a")
        card.add(.telephone("3", .message), labelled: "b")
        #expect(try contentLines(card.written()).compactMap(\.group) == ["ITEM1", "item2", "item2", "item3", "item3"])
    }

    @Test func handsOverAndBeginsAnew() {
        var writer = CardWriter()
        writer.write(Card([.fullName("A")]))
        let first = writer.take()
        writer.write(Card([.fullName("A")]))
        #expect(first == writer.bytes)
    }
}
