import Testing

/// Addresses come out whole, and without the marks around them.
@Suite struct LinkTests {
    @Test(arguments: [
        ("See http://example.org/a-b.", "http://example.org/a-b"),
        ("See (http://example.org/a_(b)).", "http://example.org/a_(b)"),
        ("See https://example.org/press-\nroom/pictures for more.", "https://example.org/press-room/pictures"),
        ("See https://example.org/press-\r\n room/pictures for more.", "https://example.org/press-room/pictures"),
        (
            "See https://example.org/archive/\n2012/05/report.html now",
            "https://example.org/archive/2012/05/report.html"
        ),
        ("See https://example.org/find?\nquery=mine&page=2.", "https://example.org/find?query=mine&page=2"),
        ("See https://example.org/press-\nroom-of-the-\nunion/may.", "https://example.org/press-room-of-the-union/may"),
        ("See <https://example.org/a\n  b/c> now", "https://example.org/ab/c"),
        ("See http://example.org/\nPictures are available.", "http://example.org/"),
        ("See http://example.org/one\nhttp://example.org/two", "http://example.org/one http://example.org/two"),
        ("See “https://example.org/x”, and go", "https://example.org/x"),
        ("See www.example.org, and go", "http://www.example.org"),
        ("See example.org/press for more", "http://example.org/press"),
        ("The e.g. and i.e. of p.m. are none", ""),
    ])
    func findsTheWholeAddress(_ text: String, _ addresses: String) throws {
        let draft = try read("A headline of some words\n\n\(text)\n")
        let all = draft.links.map(\.url) + draft.assets.map(\.url) + draft.statements.compactMap(\.url)
        #expect(all.joined(separator: " ") == addresses)
    }

    @Test func keepsHowItWasPrinted() throws {
        let draft = try read("A headline of words\n\nMore is at https://example.org/press-\nroom/may.\n")
        #expect(draft.links.first?.asGiven == "https://example.org/press-\nroom/may")
        #expect(draft.words(at: draft.links.first?.span) == "https://example.org/press-\nroom/may")
    }

    @Test(arguments: [
        ("Contact Jane Doe at jane.doe@example.org.", "jane.doe@example.org"),
        ("Contact Jane Doe at jane.doe@\nexample.org", "jane.doe@example.org"),
        ("Contact Jane Doe at jane.doe@press.\nexample.org or", "jane.doe@press.example.org"),
        ("Contact Jane Doe <jane.doe@Example.ORG>", "jane.doe@example.org"),
        ("Contact: Jane Doe, “jane.doe@example.org”", "jane.doe@example.org"),
    ])
    func findsTheWholeEmailAddress(_ text: String, _ address: String) throws {
        let draft = try read("A headline of some words\n\n\(text)\n")
        #expect(draft.contacts.flatMap(\.points).map(\.normalised) == [address])
    }
}
