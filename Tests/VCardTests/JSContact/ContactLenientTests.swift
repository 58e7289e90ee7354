import JSONText
import Testing
import VCard

@Suite struct ContactLenientTests {
    private func read(_ members: String) throws -> ReadCard {
        let read = try JSContactReader.read(Array("{\"@type\":\"Card\",\(members)}".utf8))
        try #require(read.cards.count == 1)
        return read.cards[0]
    }

    @Test(arguments: [
        (#""emails":7"#, [], "/emails is not an object"),
        (
            #""emails":{"k1":7,"k2":{"address":"a@b.example"}}"#, ["EMAIL;PROP-ID=k2:a@b.example"],
            "/emails/k1 is not an object"
        ),
        (
            #""emails":{"k1":{"address":"a@b.example","pref":"1"}}"#, ["EMAIL:a@b.example"],
            "/emails/k1/pref is not a whole number"
        ),
        (
            #""emails":{"k1":{"address":"a@b.example","contexts":["work"]}}"#, ["EMAIL:a@b.example"],
            "/emails/k1/contexts is not an object of names that are true"
        ),
        (#""keywords":{"a":true,"b":1}"#, ["CATEGORIES:a"], "/keywords is not an object of names that are true"),
        (#""name":{"full":7}"#, [], "/name/full is not text"),
        (#""uid":7"#, [], "/uid is not text"), (#""vCardProps":{}"#, [], "/vCardProps is not an array"),
        (#""name":{"isOrdered":1,"full":"A"}"#, ["FN:A"], "/name/isOrdered is neither true nor false"),
        (#""vCardProps":[["x-a",{},"text",{}]]"#, [], "/vCardProps/0 is not followed by values of a card"),
    ])
    func whatIsOfTheWrongTypeIsToldAndTheCardIsKept(_ members: String, _ lines: [String], _ message: String) throws {
        let read = try read(members)
        #expect(read.told == lines)
        #expect(read.warnings.map(\.message) == ["The value at \(message); it was left out."])
        #expect(read.warnings.map(\.code) == [.wrongType])
    }

    @Test func aPointerInAWarningCannotFoolATerminal() throws {
        let read = try read(#""emails":{"\u202e[31m\u0085":7}"#)
        #expect(
            read.warnings.map(\.message) == [
                "The value at /emails/\u{FFFD}[31m\u{FFFD} is not an object; it was left out."
            ])
    }

    @Test(arguments: ["7", "[]", "\"a\"", "{\"@type\":\"Group\"}", "{\"a\":1}"])
    func whatIsNoCardIsTold(_ text: String) throws {
        let read = try JSContactReader.read(Array("[\(text)]".utf8))
        #expect(read.cards == [])
        #expect(read.warnings.map(\.code) == [.notCard])
    }

    @Test func oneCardArraysAndLinesAreRead() throws {
        let card = #"{"@type":"Card","name":{"full":"Ana"}}"#
        for text in [card, "[\(card),\(card)]", "\(card)\n\(card)\n"] {
            let names = try JSContactReader.read(Array(text.utf8)).cards.map { $0.card.first("FN")?.text }
            #expect(names.allSatisfy { $0 == "Ana" } && !names.isEmpty)
        }
    }

    @Test func aMemberWhoseNameNoLineCanHoldIsTold() throws {
        let read = try read(#""a\u0000b":1,"kind":"org""#)
        #expect(read.told == ["KIND:org"])
        #expect(read.warnings.map(\.code) == [.leftOut])
    }

    @Test func whatAPatchMustNotSetStaysAProperty() throws {
        for pointer in ["@type", "version", "vCardProps", "", "emails/k1/x", "emails"] {
            let read = try card(.v4, "FN:A", "EMAIL:a@b.example", "JSPROP;JSPTR=\"\(pointer)\":7").card
            let json = read.jsContact
            #expect(json["@type"] == "Card")
            #expect(json["version"] == "1.0")
            #expect(json["emails"]?["k1"]?["address"] == "a@b.example")
            let isSet = pointer == "emails/k1/x"
            #expect((json["vCardProps"] == nil) == isSet)
            let back = try #require(Card.read(jsContact: json).card)
            #expect(saidInAnyOrder(back).contains { $0.hasPrefix("JSPROP;JSPTR=\(pointer):7") })
        }
    }

    /// JSContact has a day, or a moment in UTC, and nothing between.
    @Test func aDayWithATimeIsADayAndTheTimeIsKept() throws {
        let line = "ANNIVERSARY:20090808T1430-0500"
        let given = try card(.v4, "FN:A", "BDAY;VALUE=date-and-or-time:19960415T102200", line).card
        let json = given.jsContact
        #expect(json["anniversaries"]?["k1"]?["date"] == ["year": 1996, "month": 4, "day": 15])
        #expect(json["anniversaries"]?["k2"] == ["kind": "wedding", "date": ["year": 2009, "month": 8, "day": 8]])
        #expect(json["vCardProps"]?.elements?.count == 2)
        let back = try #require(Card.read(jsContact: json).card)
        #expect(back.jsContact == json)
        #expect(back.properties.filter { $0.isNamed("ANNIVERSARY") }.map(\.rawText) == ["20090808T1430-0500"])
        #expect(!back.properties.contains { $0.isNamed("JSPROP") })
    }

    @Test func aDayThatWasChangedGoesBeforeTheTimeThatWasKept() throws {
        let read = try read(
            #""anniversaries":{"k1":{"kind":"wedding","date":{"year":2010,"month":1,"day":2}}},"vCardProps":[["anniversary",{},"date-and-or-time","2009-08-08T14:30:00-05:00"]]"#
        )
        #expect(read.told == ["ANNIVERSARY:20100102"])
    }

    /// What a property cannot say of another language stays as it is.
    @Test(arguments: [
        #""titles/k1":{"kind":"odd","name":"Chef"}"#,
        #""titles/k9/name":"Chef""#, #""titles/k1/a.example:x":"Chef""#, #""name/full":"Anne""#, #""titles/k1/name":7"#,
        #""titles//name":"Chef""#, #""titles":{}"#, #""titles/k1/name/x":"Chef""#,
    ])
    func aLocalizationThatIsNoPropertyComesBack(_ patch: String) throws {
        let read = try read(#""titles":{"k1":{"kind":"title","name":"Head"}},"localizations":{"fr":{\#(patch)}}"#)
        let given = try JSON(reading: Array("{\(patch)}".utf8))
        for (name, value) in (given.members ?? []).map({ ($0.name, $0.value) }) where value.integer == nil {
            let back = try #require(CardReader.read(read.card.written(.v4)).cards.first).card.jsContact
            #expect(back["localizations"]?["fr"]?[name] == value, "\(back)")
        }
        #expect(read.card.jsContact["titles"]?["k1"]?["name"] == "Head")
    }

    @Test func whatAPatchMakesCanBeReadAgainHoweverDeep() throws {
        let deep = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
        let read = try card(.v4, "FN:A", "JSPROP;JSPTR=\"a/b/c/d/e/f\":\(deep)").card
        let back = try JSContactReader.read(read.jsContact.bytes()).cards
        #expect(back.map { saidInAnyOrder($0.card).contains("JSPROP;JSPTR=a/b/c/d/e/f:\(deep)") } == [true])
    }

    @Test func aParameterThatIsNoneIsKept() throws {
        let read = try read(#""emails":{"k1":{"address":"a@b.example","vCardParams":{"x-a":{"y":1},"x-b":"c"}}}"#)
        #expect(read.warnings == [])
        #expect(read.told == ["EMAIL;X-B=c:a@b.example", #"JSPROP;JSPTR=emails/k1/vCardParams/x-a:{"y":1}"#])
        #expect(read.card.jsContact["emails"]?["k1"]?["vCardParams"] == ["x-b": "c", "x-a": ["y": 1]])
    }

    @Test func aMillionMembersMakeNoMillionProperties() throws {
        let members = (0..<5000).map { "\"m\($0)\":1" }.joined(separator: ",")
        let read = try read(members)
        #expect(read.card.properties.count == 2_000)
        #expect(read.warnings.contains { $0.code == .leftOut })
        #expect(read.card.jsContact.members?.count == 2_003)
    }

    @Test(arguments: [
        "uid", "kind", "prodId", "language", "updated", "name/full", "emails/k1/address", "phones/k1/number",
        "emails/k1/label", "emails/k1/contexts", "notes/k1/note", "notes/k1/author/name", "links/k1/uri",
        "media/k1/uri",
        "addresses/k1/full", "addresses/k1/timeZone", "organizations/k1/name", "titles/k1/name", "keywords", "members",
        "relatedTo", "onlineServices/k1/user", "emails/k1/vCardParams/x-a", "emails/k1/vCardParams/group", "emails",
        "a.example:b", "speakToAs/pronouns/k1/pronouns", "calendars/k1/uri", "anniversaries/k1/place/full",
    ])
    func noTextInAnyMemberAddsALine(_ pointer: String) throws {
        for nasty in nasties {
            for isName in [false, true] {
                let text = "a" + nasty + "b"
                var value: JSON = isName ? .object([JSON.Member(text, true)]) : .string(text)
                let names = pointer.split(separator: "/").map(String.init)
                for (depth, name) in names.enumerated().reversed() {
                    var members = [JSON.Member(name, value)]
                    if depth == 2 { members += entryMembers.filter { $0.name != name } }
                    value = .object(members)
                }
                let card: JSON = .object([JSON.Member("@type", "Card")] + (value.members ?? []))
                let read = try #require(Card.read(jsContact: card).card)
                let written = read.written(.v4)
                let lines = try contentLines(written)
                #expect(lines.filter { $0.name == "END" }.count == 1)
                #expect(lines.count <= 12)
                #expect(!lines.contains { $0.name == "TEL" && $0.raw == "+1" })
                #expect(CardReader.read(written).cards.count == 1)
            }
        }
    }

    private let entryMembers: [JSON.Member] = [
        JSON.Member("address", "a@b.example"), JSON.Member("uri", "https://a.example"),
        JSON.Member("kind", "birth"), JSON.Member("date", ["year": 1985]), JSON.Member("note", "n"),
    ]
}
