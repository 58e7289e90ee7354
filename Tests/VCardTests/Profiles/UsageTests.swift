import Testing
import VCard

/// What a number is for, such as "duty press officer, out of hours", survives in every profile.
@Suite struct UsageTests {
    private static let usage = "Duty press officer, out of hours"

    private var card: Card {
        var card = Card([.fullName("Ana Lind"), .name(PersonName(family: "Lind", given: "Ana"))])
        card.add(.telephone("+442079460018", .voice), labelled: Self.usage)
        return card
    }

    @Test(arguments: Profile.all)
    func aUsageIsReadInEveryProfile(_ profile: Profile) throws {
        let read = try #require(readAgain(card, profile).first?.card)
        let number = try #require(read.first("TEL"))
        let isLabelled = profile != .outlook && profile != .generic
        #expect(read.label(of: number) == (isLabelled ? Self.usage : nil))
        #expect((number.group != nil) == isLabelled)
        #expect(number.types.contains("work") && number.types.contains("voice"))
        #expect(read.first("NOTE")?.text == (isLabelled ? nil : "\(Self.usage): +442079460018"))
    }

    @Test func aNoteThatSaysItAlreadyIsLeft() throws {
        for note in [
            "Telephone 020 7946 0018: \(Self.usage)", "Duty press officer, out of hours: +44 (20) 7946-0018.",
            "Ask for DUTY PRESS OFFICER, OUT OF HOURS on 020 7946 0018",
        ] {
            var card = card
            card.add(.note(note))
            #expect(readAgain(card, .outlook).first?.card.all("NOTE").map(\.text) == [note])
        }
        var other = card
        other.add(.note("\(Self.usage): 020 7946 0019"))
        #expect(
            readAgain(other, .outlook).first?.card.first("NOTE")?.text
                == "\(Self.usage): 020 7946 0019\n\(Self.usage): +442079460018")
    }

    @Test func severalNotesAreOneForOutlook() throws {
        let adapted = try Adapted(.outlook, .v3, ["NOTE:one", "TITLE:t", "NOTE:two"])
        #expect(adapted.lines == ["NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo", "TITLE:t"])
        #expect(try Adapted(.apple, .v3, ["NOTE:one", "NOTE:two"]).lines == ["NOTE:one", "NOTE:two"])
    }

    /// A line with a label of Apple's: as Google and 4.0 have it, for every program, and for Outlook.
    static let apple: [(String, String, google: [String], generic: [String], outlook: [String])] = [
        ("TEL:1", "_$!<Work>!$_", ["item1.TEL;TYPE=WORK:1"], ["TEL;TYPE=WORK:1"], ["TEL;WORK;VOICE:1"]),
        ("TEL:1", "_$!<Mobile>!$_", ["item1.TEL;TYPE=CELL:1"], ["TEL;TYPE=CELL:1"], ["TEL;CELL;VOICE:1"]),
        (
            "TEL:1", "_$!<HomeFAX>!$_", ["item1.TEL;TYPE=HOME;TYPE=FAX:1"], ["TEL;TYPE=HOME;TYPE=FAX:1"],
            ["TEL;HOME;FAX:1"]
        ),
        ("TEL:1", "_$!<Other>!$_", ["item1.TEL:1"], ["TEL:1"], ["TEL;VOICE:1"]),
        (
            "EMAIL:a@b.example", "_$!<Home>!$_", ["item1.EMAIL;TYPE=HOME:a@b.example"],
            ["EMAIL;TYPE=HOME:a@b.example"], ["EMAIL;HOME;INTERNET:a@b.example"]
        ),
        (
            "URL:https://b.example", "_$!<HomePage>!$_",
            ["item1.URL:https://b.example", "item1.X-ABLabel:_$!<HomePage>!$_"], ["item1.URL:https://b.example"],
            ["URL:https://b.example"]
        ),
        (
            "URL:https://b.example/f", "Form", ["item1.URL:https://b.example/f", "item1.X-ABLabel:Form"],
            ["item1.URL:https://b.example/f", "item1.X-ABLabel:Form", "NOTE:Form: https://b.example/f"],
            ["URL:https://b.example/f", "NOTE:Form: https://b.example/f"]
        ),
        (
            "TEL:1", "School", ["item1.TEL:1", "item1.X-ABLabel:School"], ["TEL:1", "NOTE:School: 1"],
            ["TEL;VOICE:1", "NOTE:School: 1"]
        ),
        (
            "EMAIL:a@b.example", "_$!<Mobile>!$_",
            ["item1.EMAIL:a@b.example", "item1.X-ABLabel:_$!<Mobile>!$_"],
            ["EMAIL:a@b.example", "NOTE:Mobile: a@b.example"],
            ["EMAIL;INTERNET:a@b.example", "NOTE:Mobile: a@b.example"]
        ),
    ]

    @Test(arguments: apple.indices)
    func applesLabelsBecomeTypesWhereTheyCan(_ row: Int) throws {
        let (line, label, google, generic, outlook) = Self.apple[row]
        let lines = ["item1.\(line)", "item1.X-ABLabel:\(label)"]
        #expect(try Adapted(.google, .v3, lines).lines == google)
        #expect(try Adapted(.v4, .v3, lines).lines == google)
        #expect(try Adapted(.generic, .v3, lines).lines == generic)
        #expect(try Adapted(.apple, .v3, lines).lines == lines)
        #expect(try Adapted(.outlook, .v3, lines).lines == outlook)
    }

    /// KDE shows no number of a group; what only Apple reads is left in its own.
    @Test func nothingThatReachesSomebodyStandsInAGroup() throws {
        let lines = [
            "item1.TEL:1", "item1.X-ABADR:gb", "item1.ADR:;;1 Quay;;;;", "WORK.EMAIL:a@b.example", "item3.TITLE:Head",
            "item3.X-ABLabel:Nights", "item4.X-ABDATE:2009-08-08", "item4.X-ABLabel:_$!<Anniversary>!$_",
            "item5.X-ABLabel:nobody's",
        ]
        #expect(
            try Adapted(.generic, .v3, lines).lines == [
                "TEL:1", "item1.X-ABADR:gb", "ADR:;;1 Quay;;;;", "EMAIL:a@b.example", "item3.TITLE:Head",
                "item3.X-ABLabel:Nights", "item4.X-ABDATE:2009-08-08", "item4.X-ABLabel:_$!<Anniversary>!$_",
                "item5.X-ABLabel:nobody's",
            ])
        let outlook = try Adapted(.outlook, .v3, lines).lines
        #expect(outlook.allSatisfy { !$0.contains("item") && !$0.hasPrefix("WORK.") })
    }

    @Test func aLabelTooLongForALineIsTold() throws {
        let label = String(repeating: "long ", count: 100)
        let adapted = try Adapted(.generic, .v3, ["item1.TEL:1", "item1.X-ABLabel:\(label)"])
        #expect(adapted.losses == ["value-shortened X-ABLABEL"])
        #expect(adapted.lines[0] == "TEL:1")
    }

    /// Beyond two hundred labels NOTE would be the card: then they stay where they are.
    @Test func moreLabelsThanANoteHoldsStay() throws {
        let lines = (0..<201).flatMap { ["item\($0).TEL:\(1000 + $0)", "item\($0).X-ABLabel:line \($0)"] }
        let adapted = try Adapted(.generic, .v3, lines)
        #expect(adapted.lines.filter { !$0.hasPrefix("NOTE") } == lines)
        #expect(adapted.losses == ["passed-over X-ABLABEL"])
    }

    @Test func aTypeInAnotherScriptIsALabelAndTheNumberKeepsItsSlot() throws {
        let adapted = try Adapted(
            .google, .v3, ["TEL;TYPE=CELL;TYPE=Büro:1", "item1.TEL;TYPE=Büro:2", "item1.X-ABLabel:Desk"])
        #expect(
            adapted.lines == [
                "item2.TEL;TYPE=CELL:1", "item1.TEL:2", "item1.X-ABLabel:Desk", "item2.X-ABLabel:Büro",
            ])
        #expect(adapted.losses == ["type-dropped TEL"])
    }

    @Test func typesInQuotationMarksAreRepeated() throws {
        #expect(try Adapted(.generic, .v4, ["TEL;TYPE=\"HOME,VOICE\":1"]).lines == ["TEL;TYPE=HOME;TYPE=VOICE:1"])
        var made = Card([.fullName("Ana Lind"), Property("N", components: ["Lind", "Ana", "", "", ""])])
        made.add(Property("TEL", text: "1", parameters: [.type("HOME,VOICE")]))
        #expect(Adapted(.apple, made).lines == ["TEL;TYPE=HOME;TYPE=VOICE:1"])
    }
}
