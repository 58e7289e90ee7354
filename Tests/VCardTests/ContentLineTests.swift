import Testing

@testable import VCard

/// A property by itself, as a line.
@Suite struct ContentLineTests {
    @Test(arguments: [
        "X-THING:1", "item1.X-ABLabel:Odd", "ADR;TYPE=HOME;LABEL=\"1 High St, Harbour\":;;1 High St;;;;",
        "NOTE:a\\nb\\, c",
        "X-EMPTY:", "PHOTO;ENCODING=b:AAAA", "X-P;A=\"x;y\":z",
    ])
    func comesBackAsItWas(_ line: String) throws {
        let property = try #require(Property(contentLine: line))
        #expect(property.contentLine == line && property.sourceLine == nil)
    }

    @Test(arguments: ["", "Words", " X:1", "X:1\nY:2", "END:VCARD", "BEGIN:VCARD", "X:\u{7}"])
    func anotherTextIsNone(_ text: String) { #expect(Property(contentLine: text) == nil) }

    @Test func groupsOfAnotherCardAreGroupsOfTheirOwn() throws {
        var card = Card([Property("FN", text: "Ana")])
        card.add(.url("https://a.example"), labelled: "Blog")
        let lines = ["item1.X-THING:1", "item1.X-ABLabel:Odd", "ITEM1.X-MORE:2", "X-ALONE:3"]
        card.add(contentsOf: try lines.map { try #require(Property(contentLine: $0)) })
        #expect(card.properties.map(\.group) == [nil, "item1", "item1", "item2", "item2", "item2", nil])
    }
}
