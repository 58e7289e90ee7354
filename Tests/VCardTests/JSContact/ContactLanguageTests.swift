import JSONText
import Testing
import VCard

/// Names, places and keywords in other languages, and in which language a card is (RFC 9555 section 2.2.13).
@Suite struct ContactLanguageTests {
    private func contact(_ lines: [String]) throws -> JSON {
        try card(.v4, lines.map { Array($0.utf8) }).card.jsContact
    }

    private func parsed(_ text: String) throws -> JSON { try JSON(reading: Array(text.utf8)) }

    private func read(_ members: String) throws -> Card {
        let text = #"{"@type":"Card","version":"1.0","uid":"u",\#(members)}"#
        return try #require(try JSContactReader.read(Array(text.utf8)).cards.first?.card)
    }

    @Test(arguments: [
        (["TITLE;LANGUAGE=en:Head"], nil), (["TITLE;LANGUAGE=en:Head", "NOTE;LANGUAGE=EN:x"], "en"),
        (["TITLE;LANGUAGE=fr:Chef", "ROLE;LANGUAGE=en:Head", "NOTE;LANGUAGE=en:x"], "en"),
        (["LANGUAGE:de", "TITLE;LANGUAGE=fr:Chef", "NOTE;LANGUAGE=fr:x"], "de"),
        (["TITLE;LANGUAGE=fr:Chef", "TITLE;LANGUAGE=en:Head"], "fr"),
        (["TITLE:Head", "TITLE;LANGUAGE=en:Head", "TITLE:Chair", "TITLE;LANGUAGE=fr:Chef"], nil),
    ])
    func theLanguageOfACardIsThatOfMostOfIt(_ lines: [String], _ language: String?) throws {
        #expect(try contact(lines)["language"]?.text == language)
    }

    /// Lines, and what they are in other languages: each the other way round too.
    static let said: [(lines: [String], localizations: String)] = [
        (["FN:Ana", "FN;LANGUAGE=fr:Anne"], #"{"fr":{"name/full":"Anne"}}"#),
        (
            ["LANGUAGE:en", "FN:Ivan", "N;ALTID=1:Vasiliev;Ivan;;;", "N;ALTID=1;LANGUAGE=uk-Cyrl:Васильев;Иван;;;"],
            #"{"uk-Cyrl":{"name/components":[{"kind":"surname","value":"Васильев"},{"kind":"given","value":"Иван"}]}}"#
        ),
        (
            [
                "LANGUAGE:zh-Hant", "FN:孫中山", "N;ALTID=1:孫;中山;;;",
                "N;ALTID=1;PHONETIC=jyut;SCRIPT=Latn;LANGUAGE=yue:syun1;zung1saan1;;;",
            ],
            #"{"yue":{"name/phoneticSystem":"jyut","name/phoneticScript":"Latn","name/components/0/phonetic":"syun1","name/components/1/phonetic":"zung1saan1"}}"#
        ),
        (
            ["FN:A", "CATEGORIES:sea,port", "CATEGORIES;LANGUAGE=fr:mer,port"],
            #"{"fr":{"keywords":{"mer":true,"port":true}}}"#
        ),
        (
            ["FN:A", "BDAY:19531015", "BIRTHPLACE;ALTID=1:Port", "BIRTHPLACE;ALTID=1;LANGUAGE=es:Puerto"],
            #"{"es":{"anniversaries/k1/place/full":"Puerto"}}"#
        ),
        (
            [
                "FN:A", "ADR;ALTID=1;LABEL=Office:;;1 Quay;Port;;;",
                "ADR;ALTID=1;LABEL=Bureau;LANGUAGE=fr:;;1 Quai;Port;;;",
            ],
            #"{"fr":{"addresses/k1/components":[{"kind":"name","value":"1 Quai"},{"kind":"locality","value":"Port"}],"addresses/k1/full":"Bureau"}}"#
        ),
        (
            [
                "FN:A", "item1.TEL;ALTID=1:+44 20 7946 0018", "item1.X-ABLabel:Duty",
                "item1.TEL;ALTID=1;LANGUAGE=fr:+33 1 99 00 00 18",
            ],
            #"{"fr":{"phones/k1/number":"+33 1 99 00 00 18"}}"#
        ),
        (
            ["FN:A", "g1.ORG:Trust", "g1.TITLE;ALTID=1:Head", "g1.TITLE;ALTID=1;LANGUAGE=fr:Chef"],
            #"{"fr":{"titles/k1/name":"Chef"}}"#
        ),
    ]

    @Test(arguments: said.indices)
    func isSaidInTheOtherLanguageAndComesBack(_ row: Int) throws {
        let (lines, localizations) = Self.said[row]
        let json = try contact(lines)
        #expect(json["localizations"] == (try parsed(localizations)))
        #expect(json["vCardProps"] == nil)
        let back = try #require(Card.read(jsContact: json).card)
        #expect(!back.properties.contains { $0.isNamed("JSPROP") })
        let given = try card(.v4, lines.map { Array($0.utf8) }).card
        #expect(Set(saidInAnyOrder(back)).subtracting(["UID;:u"]).isSuperset(of: saidInAnyOrder(given)))
        #expect(back.jsContact["localizations"] == json["localizations"])
    }

    /// Where a member has a property, no JSPROP says it.
    @Test(arguments: [
        (
            #""name":{"components":[{"kind":"title","value":"Mr."},{"kind":"surname","value":"Roe"}]},"localizations":{"fr":{"name":{"components":[{"kind":"title","value":"M."},{"kind":"surname","value":"Roe"}]}}}"#,
            ["N;ALTID=1:Roe;;;Mr.;", "N;ALTID=1;LANGUAGE=fr:Roe;;;M.;"]
        ),
        (
            #""titles":{"t1":{"name":"novelist"}},"localizations":{"es":{"titles/t1/name":"escritor"}}"#,
            ["TITLE;ALTID=1;LANGUAGE=es;PROP-ID=t1:escritor", "TITLE;ALTID=1;PROP-ID=t1:novelist"]
        ),
        (
            #""phones":{"k1":{"number":"1","label":"Duty"}},"localizations":{"fr":{"phones/k1/number":"2"}}"#,
            ["item1.TEL;ALTID=1:1", "item1.TEL;ALTID=1;LANGUAGE=fr:2", "item1.X-ABLABEL;:Duty"]
        ),
    ])
    func aMemberThatHasAPropertyIsNoJSPROP(_ members: String, _ lines: [String]) throws {
        let names = ["UID", "FN"]
        let told = saidInAnyOrder(try read(members)).filter { line in !names.contains { line.hasPrefix($0) } }
        #expect(Set(told) == Set(try saidInAnyOrder(card(.v4, lines.map { Array($0.utf8) }).card)))
    }

    @Test func aPropertyInAnotherLanguageIsKnownByItsPropIDToo() throws {
        let json = try contact(["FN:A", "TITLE;PROP-ID=t:Head", "TITLE;PROP-ID=t;LANGUAGE=fr:Chef"])
        #expect(json["localizations"] == ["fr": ["titles/t/name": "Chef"]])
    }

    @Test func whatHasOneALTIDAndNoOtherLanguageIsAnEntryOfItsOwn() throws {
        let json = try contact(["PHOTO;ALTID=1:https://a.example/1.jpg", "PHOTO;ALTID=1:https://a.example/2.jpg"])
        #expect(json["media"]?.members?.map(\.name) == ["k1", "k2"])
    }

    @Test(arguments: [
        ("CREATED;VALUE=TIMESTAMP:20211022T140000-0500", "2021-10-22T19:00:00Z"),
        ("CREATED:20211231T233000-01", "2022-01-01T00:30:00Z"),
        ("CREATED:20240301T003000+0100", "2024-02-29T23:30:00Z"),
        ("CREATED:20211022T140000", nil), ("CREATED:20211022T140000+9900", nil),
    ])
    func aMomentWithAZoneIsOneInUTC(_ line: String, _ moment: String?) throws {
        let json = try contact([line])
        #expect(json["created"]?.text == moment)
        let back = try #require(Card.read(jsContact: json).card)
        let created = back.properties.filter { $0.isNamed("CREATED") }.map(\.rawText)
        #expect(created == [String(line.drop { $0 != ":" }.dropFirst())])
    }

    @Test func keywordsKeepTheirParametersUntilOneOfThemGoes() throws {
        let json = try contact(["CATEGORIES;X-A=1:sea,port"])
        #expect(json["keywords"] == ["sea": true, "port": true])
        func categories(_ keywords: String) throws -> [String] {
            saidInAnyOrder(
                try read(#""keywords":\#(keywords),"vCardProps":[["categories",{"x-a":"1"},"text","sea","port"]]"#)
            ).filter { $0.hasPrefix("CAT") }
        }
        #expect(
            try categories(#"{"sea":true,"port":true,"pier":true}"#).sorted() == [
                "CATEGORIES;:pier", "CATEGORIES;X-A=1:port", "CATEGORIES;X-A=1:sea",
            ])
        #expect(try categories(#"{"sea":true}"#) == ["CATEGORIES;:sea"])
        #expect(
            try categories(#"{"pier":true}"#).sorted() == [
                "CATEGORIES;:pier", "CATEGORIES;X-A=1:port", "CATEGORIES;X-A=1:sea",
            ])
    }

    /// What a program that knows no JSPROP made of FN and N counts.
    @Test(arguments: [
        (["FN:Jo Roe", "N:Roe;Jo;;Dr.;"], ["Dr.", "Jo", "Roe"]),
        (["FN:Jo Lind", "N:Lind;Jo;;Dr.;"], ["Lind", "Jo", "Dr."]),
        (["FN:Jo Roe", "N:Roe;Jo;;;"], ["Roe", "Jo"]), (["FN:Jo Roe"], ["Dr.", "Jo", "Roe"]),
    ])
    func aNameThatWasEditedIsNotUndone(_ lines: [String], _ texts: [String]) throws {
        let parts =
            #"[{"kind":"title"\,"value":"Dr."}\,{"kind":"given"\,"value":"Jo"\,"x":1}\,{"kind":"surname"\,"value":"Roe"}]"#
        let patches = [
            #"JSPROP;JSPTR=name/components:\#(parts)"#, #"JSPROP;JSPTR=name:{"full":"Jo Roe"\,"components":\#(parts)}"#,
        ]
        for patch in patches {
            let json = try contact(lines + [patch])
            #expect(json["name"]?["components"]?.elements?.compactMap { $0["value"]?.text } == texts)
            let isStale = texts.first != "Dr."
            #expect((json["vCardProps"]?.elements?.count ?? 0) == (isStale ? 1 : 0), "nothing is lost")
        }
    }

    /// A line ends otherwise in a card than in JSON: that is no edit.
    @Test(arguments: ["A\\r\\nB", "A\\u0000B", "A\\u2028B", "A\\rB", " A "])
    func whatNoLineHoldsIsNoEdit(_ text: String) throws {
        let card = try read(#""name":{"components":[{"kind":"given","value":"\#(text)"},{"kind":"odd","value":"C"}]}"#)
        let again = try #require(CardReader.read(card.written(.v4)).cards.first?.card)
        let value = try parsed("\"\(text)\"")
        #expect(again.jsContact["name"]?["components"]?.elements?.first?["value"] == value)
    }

    @Test func wordsInManyLanguagesAreEntriesBeyondAThousand() throws {
        let lines = (0..<20_000).flatMap { ["TITLE;ALTID=\($0):a", "TITLE;ALTID=\($0);LANGUAGE=l\($0 % 300):b"] }
        let json = try contact(lines)
        #expect(json["localizations"]?.members?.count == 100)
        #expect(json["titles"]?.members?.count == 37_200)
    }
}
