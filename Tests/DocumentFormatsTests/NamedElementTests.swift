import Testing

@testable import DocumentFormats

/// What the names of elements say in XML of nobody's kind.
@Suite struct NamedElementTests {
    private func read(_ elements: String) throws -> (text: String, marks: [String]) {
        let document = try opened("<?xml version=\"1.0\"?><release>\(elements)</release>")
        return (document.text, document.markLines)
    }

    @Test func theHeadlineStandsFirstWhereverItIs() throws {
        let (text, marks) = try read("<id>7</id><body>The ferries sail again.</body><title>Ferries return</title>")
        #expect(text.hasPrefix("Ferries return\n"))
        #expect(text.components(separatedBy: "Ferries return").count == 2)
        #expect(marks.contains("heading 1: Ferries return"))
    }

    @Test(arguments: [
        "<headline>Ferries return</headline><image><title>A pier</title></image>",
        "<image><title>A pier</title></image><title>Ferries return</title>",
        "<item><title>Ferries return</title><image><title>A pier</title></image></item>",
        "<contact><title>Head of news</title></contact><item><title>Ferries return</title></item>",
    ])
    func titlesOfOtherThingsAreNone(_ elements: String) throws {
        #expect(try read(elements).marks.filter { $0.hasPrefix("heading") } == ["heading 1: Ferries return"])
    }

    @Test(arguments: [
        ("<embargo>24.12.2031 08:00</embargo>", "Embargoed until: 24.12.2031 08:00"),
        ("<embargoUntil>20311224T080000Z</embargoUntil>", "Embargoed until: 2031-12-24T08:00:00Z"),
        ("<pr:embargo-date xmlns:pr='urn:x'>24 December 2031</pr:embargo-date>", "Embargoed until: 24 December 2031"),
        ("<embargo><day>24.12.2031</day> <hour>08:00</hour></embargo>", "Embargoed until: 24.12.2031 08:00"),
        ("<item embargoUntil='24 December 2031'><a>One</a></item>", "Embargoed until: 24 December 2031"),
        ("<isEmbargoed>yes</isEmbargoed>", nil), ("<embargo/>", nil), ("<embargo>false</embargo>", nil),
    ])
    func anEmbargoIsSaid(_ element: String, _ line: String?) throws {
        let text = try read("\(element)<body>The ferries sail again.</body>").text
        if let line { #expect(text.contains(line)) } else { #expect(!text.contains("until: 24")) }
        #expect(text.contains("Embargo") == (line != nil || element.contains(">yes<")))
    }

    @Test func contactsStandBelowWhatHoldsThem() throws {
        let text = try read(
            """
            <body>The ferries sail again.</body><pressContacts><contact><name>Jane Doe</name><title>Head of news</title>
            <phone>+44 20 7946 0018</phone></contact><contact><name>Jon Dahl</name></contact></pressContacts><contacts/>
            <about>The ferries sail since 1891.</about>
            """
        ).text
        #expect(text.contains("Press contacts\nJane Doe\nHead of news\n+44 20 7946 0018\n\nJon Dahl\n\nThe ferries"))
        #expect(text.components(separatedBy: "ontact").count == 2, "what holds nobody is no heading")
    }

    @Test func markupThatIsWrittenAsTextIsRead() throws {
        let text = try read("<body>&lt;p&gt;One &amp;aring;t&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</body>").text
        #expect(text.contains("One åt\n\nTwo"))
    }

    @Test(arguments: [
        ("pressContact", ["press", "contact"]), ("press-contact", ["press", "contact"]),
        ("pr:press_contact", ["press", "contact"]), ("PRTitle", ["prtitle"]), ("x1y", ["x", "y"]), ("", []),
    ])
    func aNameIsReadInWords(_ name: String, _ words: [String]) {
        #expect(NamedElements.words(of: name) == words)
    }
}
