import JSONText
import Testing
import VCard

@Suite struct JCardLenientTests {
    private func read(_ properties: String) throws -> ReadCard {
        let read = try JCardReader.read(Array("[\"vcard\",[\(properties)]]".utf8))
        try #require(read.cards.count == 1)
        return read.cards[0]
    }

    @Test(arguments: [
        (
            #"["fn",{},"text","Ana"],7"#, ["FN:Ana"],
            ["/1 is not an array of a name, parameters, a kind of value and values"]
        ),
        (#"["fn",[],"text","Ana"]"#, ["FN:Ana"], ["/0/1 is not an object"]),
        (#"["tel",{"type":["work",{}]},"text","1"]"#, ["TEL;TYPE=work:1"], ["/0/1/type is not text"]),
        (#"["tel",{"pref":1},"text",1]"#, ["TEL;PREF=1:1"], []),
        (#"["note",{},null,"a"]"#, ["NOTE:a"], ["/0/2 is not text"]),
        (#"["note",{},"text",{}]"#, [], ["/0 is not followed by values of a card"]),
        (#"["note",{},"text"]"#, ["NOTE:"], []),
    ])
    func whatIsOfTheWrongTypeIsToldAndTheCardIsKept(_ properties: String, _ lines: [String], _ warnings: [String])
        throws
    {
        let read = try read(properties)
        #expect(read.told == lines)
        #expect(read.warnings.map(\.message) == warnings.map { "The value at \($0); it was left out." })
    }

    @Test(arguments: ["BEGIN", "end", "\\r\\n", ""])
    func aNameThatNoPropertyCanHaveIsLeftOut(_ name: String) throws {
        let read = try read("[\"\(name)\",{},\"text\",\"VCARD\"]")
        #expect(read.card.properties.isEmpty)
        #expect(read.warnings.map(\.code) == [.badName])
    }

    @Test func anotherVersionIsTold() throws {
        #expect(try read(#"["version",{},"text","3.0"]"#).warnings.map(\.code) == [.versionUnknown])
    }

    @Test func whatIsNoCardIsToldWithItsLine() throws {
        let read = try JCardReader.read(Array("[\n7,\n[\"vcard\",[]]]".utf8))
        #expect(read.cards.map(\.line) == [3])
        #expect(
            read.cards[0].warnings.map(\.description) == [
                "line 2: This is not a jCard card; it was left out. [not-a-card]"
            ])
    }

    @Test func whatIsOddInTheJSONIsTold() throws {
        let read = try read(#"["note",{"a":"1","a":"2"},"text","\ud800"]"#)
        #expect(read.told == ["NOTE;A=2:\u{FFFD}"])
        #expect(read.warnings.map(\.code) == [.duplicateMember, .loneSurrogate])
    }

    @Test func morePropertiesThanTheLimitAreLeftOut() throws {
        var limits = CardLimits()
        limits.properties = 2
        let text =
            "[\"vcard\",[" + Array(repeating: "[\"note\",{},\"text\",\"a\"]", count: 5).joined(separator: ",") + "]]"
        let read = try JCardReader.read(Array(text.utf8), limits: limits)
        #expect(read.cards.map { $0.card.properties.count } == [2])
        #expect(read.cards[0].warnings.map(\.code) == [.tooManyProperties])
    }

    @Test(arguments: ["text", "unknown", "uri", "date", "integer", "boolean", "x-other"])
    func noTextAddsAProperty(_ type: String) throws {
        for nasty in nasties {
            let quoted = String(decoding: JSON.string("a" + nasty + "b").bytes(), as: UTF8.self)
            let read = try read(
                """
                ["fn",{},"text","A"],["note",{"x-a":\(quoted),"group":\(quoted)},"\(type)",\(quoted)],\
                ["adr",{},"\(type)",[\(quoted),[\(quoted)]]]
                """)
            let lines = try contentLines(read.card.written(.v4))
            #expect(lines.map(\.name) == ["BEGIN", "VERSION", "FN", "NOTE", "ADR", "END"])
            let named = try self.read("[\(quoted),{\(quoted):\"1\"},\(quoted),\"b\"]")
            #expect(named.card.properties.count <= 1)
            #expect(CardReader.read(named.card.written(.v4)).cards.count == 1)
        }
    }
}
