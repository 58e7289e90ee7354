import JSONText
import Testing

@testable import VCard

/// A Card that is read from its bytes is the card that its value would make.
@Suite struct PlainContactReadingTests {
    private func card(_ version: String, _ lines: [String]) -> Card? {
        let text = ["BEGIN:VCARD", "VERSION:\(version)"] + lines + ["END:VCARD", ""]
        return CardReader.read(Array(text.joined(separator: "\r\n").utf8)).cards.first?.card
    }

    private func read(_ json: [UInt8]) throws -> [ReadCard] {
        var reader = JSContactReader()
        reader.feed(json.span)
        reader.finish()
        var cards: [ReadCard] = []
        while let card = try reader.next() { cards.append(card) }
        return cards
    }

    /// The lines of a card that was read from its bytes; nil where it has to be read closely.
    private func plain(_ json: String) -> [String]? {
        var reader = PlainContactReader()
        return reader.card(Array(json.utf8).span).map { card in
            String(decoding: card.written(.v4), as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n")
                .map(String.init).dropFirst(2).dropLast()
        }
    }

    private func closely(_ json: [UInt8]) throws -> Card {
        try #require(Card.read(jsContact: JSON(reading: json)).card)
    }

    /// Whatever cards give, and the same with a byte changed, taken away or put in.
    @Test func isTheCardThatItsValueWouldMake() throws {
        var random = SystemRandomNumberGenerator()
        var reader = PlainContactReader()
        var plain = 0
        for round in 0..<6_000 {
            var lines = PlainContactTests.lines[0] + PlainContactTests.lines[3]
            for _ in 0..<(round % 5) { lines += PlainContactTests.lines.randomElement(using: &random) ?? [] }
            var json = try #require(card(round % 2 == 0 ? "4.0" : "3.0", lines)).jsContact.bytes()
            if round % 3 > 0 {
                let place = Int.random(in: 0..<json.count, using: &random)
                let sign = Array("\"\\,:;{}[]n1k x".utf8).randomElement(using: &random) ?? 0
                if round % 3 == 1 { json[place] = sign } else { json.insert(sign, at: place) }
            }
            guard let made = reader.card(json.span) else { continue }
            plain += 1
            let close = try closely(json)
            #expect(made.properties == close.properties, "\(String(decoding: json, as: UTF8.self))")
            #expect(made.version == close.version)
        }
        #expect(plain > 500)
    }

    @Test func isReadFromItsBytes() {
        let json = """
            {"@type":"Card","version":"1.0","uid":"urn:x:1","kind":"individual","updated":"2012-01-10T14:45:00Z",\
            "prodId":"a;b","name":{"full":"Ana \\"Zo\\" Lind","components":[{"kind":"surname","value":"Lind"},\
            {"kind":"given","value":"Ana"},{"kind":"given","value":"Eva, M"},{"kind":"title","value":"Dr"}]},\
            "nicknames":{"k1":{"name":"A,B"}},"organizations":{"k1":{"name":"Watch","units":[{"name":"Desk"},\
            {"name":""},{"name":"x"}],"contexts":{"work":true}}},\
            "titles":{"k1":{"kind":"title","name":"Head"},"k2":{"kind":"role","name":"Press\\nofficer"}},\
            "emails":{"k1":{"address":"a@b.example","contexts":{"work":true,"private":true},"pref":1}},\
            "phones":{"k1":{"number":"tel:+44","features":{"voice":true,"main-number":true},"label":"Büro",\
            "vCardParams":{"group":"item1"}},"k2":{"number":"+1","contexts":{"private":true},"label":"Büro",\
            "vCardParams":{"group":"ITEM1"}}},"onlineServices":{"k1":{"uri":"xmpp:a","vCardName":"impp","pref":2}},\
            "preferredLanguages":{"k1":{"language":"de"}},\
            "addresses":{"k1":{"components":[{"kind":"name","value":"1 Quay"},{"kind":"country","value":"UK"}],\
            "contexts":{"billing":true}}},"links":{"k1":{"uri":"https://b.example/a,b"}},\
            "media":{"k1":{"kind":"photo","uri":"data:image/png;base64,AAAA"}},"keywords":{"a;b":true,"c":true},\
            "notes":{"k1":{"note":"back\\\\slash\\tand \\"more\\""}},\
            "personalInfo":{"k1":{"kind":"hobby","value":"boats"}}}
            """
        // An organisation with contexts and keywords with escapes are read closely.
        #expect(plain(json) == nil)
        let shorter = json.replacing(",\"contexts\":{\"work\":true}}},\"titles\"", with: "}},\"titles\"")
            .replacing("a;b\":true", with: "ab\":true")
        #expect(
            plain(shorter) == [
                "UID:urn:x:1", "KIND:individual", "REV:20120110T144500Z", "PRODID:a\\;b", "FN:Ana \"Zo\" Lind",
                "N:Lind;Ana,Eva\\, M;;Dr;", "NICKNAME:A\\,B", "ORG:Watch;Desk;;x", "TITLE:Head", "ROLE:Press\\nofficer",
                "EMAIL;TYPE=WORK;TYPE=HOME;PREF=1:a@b.example",
                "item1.TEL;VALUE=uri;TYPE=VOICE;TYPE=MAIN-NUMBER:tel:+44", "item1.X-ABLabel:Büro",
                "ITEM1.TEL;TYPE=HOME:+1", "IMPP;PREF=2:xmpp:a", "LANG:de", "ADR;TYPE=BILLING:;;1 Quay;;;;UK",
                "URL:https://b.example/a,b", "PHOTO:data:image/png;base64,AAAA", "CATEGORIES:ab,c",
                "NOTE:back\\\\slash\tand \"more\"", "HOBBY:boats",
            ])
    }

    private static let beginning =
        "{\"@type\":\"Card\",\"version\":\"1.0\",\"uid\":\"urn:x\",\"name\":{\"full\":\"Ana\"}"

    /// What stands otherwise, or says more, is no plain card: whoever reads closely decides.
    @Test(arguments: [
        "", "}", ",}", "}x", " }", ",\"notes\":{}}", ",\"notes\":{\"k1\":{}}}", ",\"notes\":{\"k2\":{\"note\":\"a\"}}}",
        ",\"notes\":{\"k1\":{\"note\":\"a\\u0041\"}}}", ",\"notes\":{\"k1\":{\"note\":\"a\\/\"}}}",
        ",\"notes\":{\"k1\":{\"note\":\"a\"},\"k1\":{\"note\":\"b\"}}}", ",\"notes\":{\"k1\":{\"note\":1}}}",
        ",\"notes\":{\"k1\":{\"note\":\"a\",\"author\":{\"name\":\"x\"}}}}", ",\"notes\":{\"k1\":{\"note\":\"a",
        ",\"emails\":{\"k1\":{\"address\":\"a\",\"pref\":01}}}", ",\"emails\":{\"k1\":{\"address\":\"a\",\"pref\":}}}",
        ",\"emails\":{\"k1\":{\"address\":\"a\",\"contexts\":{\"work\":false}}}}",
        ",\"emails\":{\"k1\":{\"address\":\"a\",\"contexts\":{\"odd\":true}}}}",
        ",\"emails\":{\"k1\":{\"address\":\"a\",\"label\":\"x\"}}}",
        ",\"emails\":{\"k1\":{\"@type\":\"EmailAddress\",\"address\":\"a\"}}}",
        ",\"emails\":{\"k1\":{\"address\":\"a\",\"vCardParams\":{\"group\":\"\"}}}}",
        ",\"links\":{\"k1\":{\"uri\":\"a\\\\b\"}}}", ",\"links\":{\"k1\":{\"kind\":\"contact\",\"uri\":\"a\"}}}",
        ",\"media\":{\"k1\":{\"kind\":\"logo\",\"uri\":\"a\"}}}", ",\"anniversaries\":{}}", ",\"vCardProps\":[]}",
        ",\"keywords\":{\"a\":true,\"a\":true}}", ",\"keywords\":{}}", ",\"example.com:x\":1}", ",\"uid\":\"urn:y\"}",
        ",\"addresses\":{\"k1\":{\"components\":[{\"kind\":\"floor\",\"value\":\"1\"}]}}}",
        ",\"addresses\":{\"k1\":{\"components\":[]}}}", ",\"titles\":{\"k1\":{\"name\":\"a\"}}}",
        ",\"onlineServices\":{\"k1\":{\"uri\":\"a\"}}}", ",\"language\":\"de\"}",
    ])
    func whatSaysMoreIsReadClosely(_ end: String) {
        #expect(plain(Self.beginning + end) == (end == "}" ? ["UID:urn:x", "FN:Ana"] : nil))
    }

    /// A file has both kinds, in pieces, with the places of each.
    @Test func aFileHasPlainCardsAndOthers() throws {
        let plain = Self.beginning + "}"
        let other = Self.beginning + ",\"notes\":{\"n\":{\"note\":\"x\"}}, \"odd\": 1}"
        let file = "[\n\(plain),\n\(other),\n\n\(plain)\n]\n"
        let whole = try read(Array(file.utf8))
        #expect(whole.map(\.line) == [2, 3, 5])
        #expect(whole.map(\.card.properties.count) == [2, 4, 2])
        var reader = JSContactReader()
        var found: [Card] = []
        for byte in file.utf8 {
            reader.feed([byte].span)
            while let card = try reader.next() { found.append(card.card) }
        }
        #expect(found == whole.map(\.card))
    }

    @Test func aFileThatEndsInsideAPlainCardIsNoJSON() {
        #expect(throws: JSONError.self) { try read(Array("[\(Self.beginning)".utf8)) }
        #expect(throws: JSONError.self) { try read(Array("[\(Self.beginning)} \(Self.beginning)}]".utf8)) }
    }

    /// Who takes few properties of a card is asked for each.
    @Test func aCardOfFewPropertiesIsReadClosely() throws {
        var limits = CardLimits()
        limits.properties = 1
        var reader = JSContactReader(limits: limits)
        reader.feed(Array((Self.beginning + "}").utf8).span)
        reader.finish()
        let read = try #require(try reader.next())
        #expect(read.card.properties.count == 1)
        #expect(read.warnings.map(\.code) == [.tooManyProperties])
    }
}
