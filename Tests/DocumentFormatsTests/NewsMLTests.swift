import Testing

@testable import DocumentFormats

/// The fields and lines of NewsML 1.x, one at a time.
@Suite struct NewsMLTests {
    @Test(arguments: [
        ("20130516T040100+0000", "2013-05-16T04:01:00+00:00"), ("20130516T040100-0530", "2013-05-16T04:01:00-05:30"),
        ("20130516T040100Z", "2013-05-16T04:01:00Z"), ("20130516T040100", "2013-05-16T04:01:00"),
        ("20130516T0401Z", "2013-05-16T04:01:00Z"), ("20130516T0401", "2013-05-16T04:01:00"),
        ("20130516", "2013-05-16"),
        // Anything else stands as it is.
        ("", ""), ("2013", "2013"), ("2013-05-16", "2013-05-16"), ("20130516 0401", "20130516 0401"),
        ("20130516T04", "20130516T04"), ("20130516T040100+00", "20130516T040100+00"), ("today", "today"),
        ("20130516T040100 UTC", "20130516T040100 UTC"), ("２０１３0516", "２０１３0516"),
    ])
    func `dates are made readable`(_ written: String, _ readable: String) {
        #expect(NewsDate.readable(written) == readable)
    }

    private func news(management: String = "", lines: String = "", _ components: String = "") -> String {
        """
        <?xml version="1.0"?><NewsML><NewsItem><NewsManagement>\(management)</NewsManagement><NewsComponent>
        <NewsLines>\(lines)</NewsLines>\(components)</NewsComponent></NewsItem></NewsML>
        """
    }

    private func item(_ type: String, _ content: String) -> String {
        "<NewsComponent><ContentItem><MimeType FormalName=\"\(type)\"/><DataContent>\(content)</DataContent>"
            + "</ContentItem></NewsComponent>"
    }

    @Test func `a status that is still to change is an embargo`() throws {
        let change = """
            <StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20250305T000100+0000</DateAndTime>
            </StatusWillChange>
            """
        let document = try opened(news(management: change, item("text/plain", "Text.")))
        #expect(document.text.contains("\n\nEmbargoed until 2025-03-05T00:01:00+00:00\n\nText.\n"))
    }

    @Test func `lines stand in their order, and a heading is not said again`() throws {
        let lines = """
            <HeadLine>Room opens</HeadLine><SubHeadLine>After ten years</SubHeadLine><ByLine>By Jane Doe</ByLine>
            <SlugLine>room</SlugLine><KeywordLine>rooms</KeywordLine><HeadLine>Room opens</HeadLine>
            <NewsLine><NewsLineType FormalName="Note"/><NewsLineText>Check names.</NewsLineText></NewsLine>
            <NewsLine><NewsLineText>Just so.</NewsLineText></NewsLine>
            """
        let document = try opened(news(lines: lines, item("text/plain", "Room opens") + item("text/plain", "Text.")))
        #expect(
            document.text == """
                HeadLine: Room opens

                Room opens

                After ten years

                By Jane Doe

                Note: Check names.

                Just so.

                Text.

                """)
        #expect(
            document.markLines == [
                "title: Room opens (the NewsML (HeadLine))", "heading 1: Room opens", "heading 2: After ten years",
            ])
    }

    @Test(arguments: [
        ("text/plain", true), ("text/html", true), ("TEXT/HTML", true), ("application/xhtml+xml", true),
        ("text/css", false), ("application/pdf", false), ("image/png", false),
    ])
    func `only texts are read`(_ type: String, _ isRead: Bool) throws {
        let document = try opened(news(item(type, "Inner words.") + item("text/plain", "Text.")))
        #expect(document.text.contains("Inner words.") == isRead)
        #expect(document.text.hasSuffix("Text.\n"))
    }

    @Test func `the largest picture by its pixels is taken`() throws {
        func rendition(_ name: String, _ width: Int, _ height: Int) -> String {
            """
            <ContentItem Href="https://example.org/\(name).jpg"><MimeType FormalName="image/jpeg"/><Characteristics>
            <Property FormalName="PixelWidth" Value="\(width)"/><Property FormalName="PixelHeight" Value="\(height)"/>
            </Characteristics></ContentItem>
            """
        }
        let pictures = rendition("a", 100, 900) + rendition("b", 400, 300) + rendition("c", 1_000_000, 9)
        let document = try opened(
            news("<NewsComponent><Role FormalName=\"Photo\"/>\(pictures)</NewsComponent>" + item("text/plain", "Text."))
        )
        #expect(document.text == "Photo\n\nText.\n")
        #expect(
            document.markLines == [
                "link https://example.org/b.jpg: Photo", "image https://example.org/b.jpg: Photo",
            ])
    }
}
