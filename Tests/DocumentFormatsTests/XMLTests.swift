import Testing

/// News in XML, and XML of any kind.
@Suite struct XMLTests {
    @Test func `NewsML 1 gives its headline, dateline, text, contact, and one of each picture`() throws {
        let news = try opened(
            """
            <?xml version="1.0"?><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20250304T090000+0100</DateAndTime>
            <NewsService FormalName="Example Wire"/></NewsEnvelope><NewsItem><Identification><ProviderId>x</ProviderId>
            </Identification><NewsManagement><FirstCreated>20250304T080000Z</FirstCreated><Status FormalName="Usable"/>
            </NewsManagement><NewsComponent><NewsLines><CopyrightLine>Copyright Example Wire 2025</CopyrightLine>
            </NewsLines><AdministrativeMetadata><Source><Party FormalName="Example Trust"/></Source>
            </AdministrativeMetadata><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
            <NewsComponent><NewsLines><HeadLine>Room opens</HeadLine><DateLine>LONDON</DateLine><SlugLine>X</SlugLine>
            </NewsLines>
            <NewsComponent><Role FormalName="StyleSheet"/><ContentItem><DataContent>.x {}</DataContent></ContentItem>
            </NewsComponent>
            <NewsComponent><Role FormalName="HeadLine"/><ContentItem><DataContent><html
            xmlns="http://www.w3.org/1999/xhtml"><body><p>Room opens</p></body></html></DataContent></ContentItem>
            </NewsComponent>
            <NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>Jane Doe (Photo: Example)</HeadLine></NewsLines>
            <ContentItem Href="https://example.org/2.jpg"><MimeType FormalName="image/jpeg"/><Characteristics>
            <SizeInBytes>900</SizeInBytes></Characteristics></ContentItem>
            <ContentItem Href="https://example.org/5.jpg"><MimeType FormalName="image/jpeg"/><Characteristics>
            <SizeInBytes>1000</SizeInBytes></Characteristics></ContentItem></NewsComponent>
            <NewsComponent><ContentItem><MimeType FormalName="text/xhtml"/><DataContent><html
            xmlns="http://www.w3.org/1999/xhtml"><body><p>The <a href="https://example.org/?a=1&amp;b=2">room</a> opens.</p>
            </body></html></DataContent></ContentItem></NewsComponent>
            <NewsComponent><ContentItem><DataContent><![CDATA[<p>Contact:<br>Jane Doe</p>]]></DataContent></ContentItem>
            </NewsComponent></NewsComponent></NewsComponent></NewsItem></NewsML>
            """)
        #expect(news.mediaType == "application/vnd.iptc.newsml+xml")
        #expect(
            news.text == """
                HeadLine: Room opens
                DateLine: LONDON
                FirstCreated: 2025-03-04T08:00:00Z
                Language: en
                Source: Example Trust
                NewsService: Example Wire
                DateAndTime: 2025-03-04T09:00:00+01:00
                Status: Usable

                Copyright Example Wire 2025

                Room opens

                LONDON

                Jane Doe (Photo: Example)

                The room opens.

                Contact:
                Jane Doe

                """)
        #expect(
            news.markLines.dropFirst(8) == [
                "heading 1: Room opens", "link https://example.org/5.jpg: Jane Doe (Photo: Example)",
                "image https://example.org/5.jpg: Jane Doe (Photo: Example)", "caption: Jane Doe (Photo: Example)",
                "link https://example.org/?a=1&b=2: room",
            ])
        #expect(news.markLines.first == "title: Room opens (the NewsML (HeadLine))")
    }

    @Test func `NewsML-G2 gives its embargo in words`() throws {
        let news = try opened(
            """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en"><itemMeta><provider literal="Example Wire"/>
            <versionCreated>2025-03-04T08:00:00Z</versionCreated><embargoed>2025-03-05T00:01:00Z</embargoed></itemMeta>
            <contentMeta><headline>Room opens</headline><language tag="en"/></contentMeta><contentSet>
            <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Text.</p>
            </body></html></inlineXML></contentSet></newsItem>
            """)
        #expect(
            news.text == """
                headline: Room opens
                versionCreated: 2025-03-04T08:00:00Z
                provider: Example Wire
                language: en

                Embargoed until 2025-03-05T00:01:00Z

                Room opens

                Text.

                """)
    }

    @Test func `The title of the NITF within is the item's where it says none`() throws {
        for (said, title) in [
            ("", "title: Room opens\n"), ("<contentMeta><headline>Room closes</headline></contentMeta>", ""),
        ] {
            let news = try opened(
                """
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem>\(said)<contentSet>
                <inlineXML contenttype="application/nitf+xml"><nitf><head><title>Room opens</title></head><body><body.content>
                <p>Text.</p></body.content></body></nitf></inlineXML></contentSet></newsItem></itemSet></newsMessage>
                """)
            #expect(news.text.contains("title: Room opens\n") == !title.isEmpty)
        }
    }

    @Test func `NITF is read like a page`() throws {
        let news = try opened(
            """
            <nitf><head><title>Room opens</title><docdata><date.issue norm="20250304"/></docdata></head><body><body.head>
            <hedline><hl1>Room opens</hl1></hedline><dateline><location>London</location></dateline></body.head>
            <body.content><block><p>Text.</p></block><media media-type="image"><media-reference source="https://example.org/a.jpg"/>
            <media-caption>Jane Doe</media-caption></media></body.content></body></nitf>
            """)
        #expect(
            news.text == """
                title: Room opens
                date.issue: 2025-03-04
                location: London

                Room opens

                London

                Text.

                Jane Doe

                """)
        #expect(news.markLines.contains("image https://example.org/a.jpg: Jane Doe"))
    }

    @Test func `an entry of a feed gives its title, date and content`() throws {
        let news = try opened(
            """
            <?xml version="1.0"?><rss><channel><title>Example Trust</title><item><title>Room opens</title>
            <link>https://example.org/room</link><pubDate>Tue, 04 Mar 2025 09:00:00 +0100</pubDate>
            <description>&lt;p&gt;Text &lt;a href="/b"&gt;here&lt;/a&gt;.&lt;/p&gt;</description></item></channel></rss>
            """)
        #expect(
            news.text == """
                title: Room opens
                pubDate: Tue, 04 Mar 2025 09:00:00 +0100
                link: https://example.org/room
                channel: Example Trust

                Room opens

                Text here.

                """)
        #expect(news.markLines.last == "link https://example.org/b: here")
    }

    @Test func `of other XML each element's words are a line`() throws {
        let text = "<?xml version='1.0'?><a><b>One <i>two</i> three</b><c><d>Four</d><e>Five</e></c></a>"
        #expect(try opened(text).text == "One two three\n\nFour\n\nFive\n")
    }

    static let refused: [(text: String, sentence: String)] = [
        (
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
            "'release' has a document type (<!DOCTYPE …>), which may name files and define entities. Take it out of the file, and read it again."
        ),
        (
            "<?xml version='1.0'?>\n<a>\n<b></a>",
            "'release' is not well-formed XML (line 3). Save it again from the program that it comes from, or save its text, and read that."
        ),
        (
            "<?xml version='1.0'?>\(String(repeating: "<a>", count: 10_000))",
            "'release' nests its elements more than 256 deep. Save the text of the release in a file of its own, and read that."
        ),
        (
            "<?xml version='1.0'?><a \(manyAttributes)/>",
            "'release' has a tag with more than 256 attributes. Save the text of the release in a file of its own, and read that."
        ),
        ("<?xml version='1.0'?><a/>", "'release' is empty: there is nothing to read."),
    ]

    private static let manyAttributes = (0..<100_000).map { "a\($0)='1'" }.joined(separator: " ")

    @Test(arguments: refused) func `XML that is not read is turned down with a sentence`(
        _ text: String, _ sentence: String
    ) {
        #expect(refusal(text) == sentence)
    }
}
