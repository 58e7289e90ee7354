import ReleaseReader
import Testing

@testable import DocumentFormats

/// Ways to reach somebody that a file states where nobody sees them: they are written before its text.
@Suite struct StatedPointTests {
    private func head(_ head: String, _ body: String = "<p>The first boat leaves at dawn.</p>") throws -> [String] {
        let page = "<!DOCTYPE html><html><head><title>Boats</title>\(head)</head><body>\(body)</body></html>"
        return try opened(page).text.split(separator: "\n\n").first.map { $0.split(separator: "\n").map(String.init) }
            ?? []
    }

    @Test(arguments: [
        (#"{"@type": "Organization", "telephone": "+44 20 7946 0018"}"#, "JSON-LD telephone: +44 20 7946 0018"),
        (#"{"contactPoint": [{"email": "press@harbour.example"}]}"#, "JSON-LD email: press@harbour.example"),
        (#"{"@graph": [{"faxNumber": ["020 7946 0018"]}]}"#, "JSON-LD faxNumber: 020 7946 0018"),
        (#"{"sameAs": ["jane.roe@harbour.example"]}"#, "JSON-LD sameAs: jane.roe@harbour.example"),
        (#"{"email": "mailto:press@harbour.example", }"#, "JSON-LD email: press@harbour.example"),
        (#"{"telephone": "+44\/20\/7946 0018""#, "JSON-LD telephone: +44/20/7946 0018"),
    ])
    func jsonSaysThem(_ json: String, _ line: String) throws {
        #expect(try head("<script type=\"application/ld+json\">\(json)</script>").contains(line))
    }

    @Test(arguments: [
        #"{"price": "1995", "url": "https://harbour.example/12345678", "identifier": "978 1 2345 6789"}"#,
        #"{"name": "Boats @ harbour", "image": "https://harbour.example/a@2x.png", "sameAs": "https://social.example/@boats"}"#,
        #"{"telephone": "", "email": "press at harbour", "telephone2": "none"}"#, "{\"", "\"telephone\":", "{\"a\\",
    ])
    func whatIsNoneIsLeftOut(_ json: String) throws {
        #expect(try head("<script type=\"application/ld+json\">\(json)</script>") == ["title: Boats"])
    }

    @Test(arguments: [
        (#"<meta name="email" content="web@harbour.example">"#, "", "email: web@harbour.example"),
        (#"<meta property="og:phone_number" content="+44 20 7946 0018">"#, "", "og:phone_number: +44 20 7946 0018"),
        ("", #"<div itemprop="telephone" content="020 7946 0018"></div>"#, "telephone: 020 7946 0018"),
        (
            "", #"<div style="display:none"><span itemprop="email">a@harbour.example</span></div>"#,
            "email: a@harbour.example"
        ),
        (
            "", #"<div hidden><p><a href="mailto:a@harbour.example?subject=x">Write</a></p></div>"#,
            "email: a@harbour.example"
        ),
        ("", #"<div hidden><a href="tel:+442079460018">Call</a></div>"#, "telephone: +442079460018"),
    ])
    func metadataAndFoldedPartsSayThem(_ inHead: String, _ inBody: String, _ line: String) throws {
        #expect(try head(inHead, inBody + "<p>The first boat leaves at dawn.</p>").contains(line))
    }

    /// What is seen stands in the text, and is not said again.
    @Test func whatIsSeenIsNotSaidAgain() throws {
        let body = #"<p itemprop="email">a@harbour.example</p><p><a href="tel:+442079460018">Call</a></p>"#
        #expect(try head("", body) == ["title: Boats"])
    }

    @Test func awiresFileSaysWhoSentIt() throws {
        let text = """
            <?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><creator><contactInfo>
            <phone>1-888-555-0113, or 514-555-0101</phone><email>donotreply@wire.example</email><note>Technical 12345678</note>
            </contactInfo></creator></contentMeta><contentSet><inlineXML><p>press@harbour.example</p></inlineXML></contentSet>
            </newsItem>
            """
        let lines = try opened(text).text.split(separator: "\n").map(String.init)
        #expect(lines.prefix(2) == ["phone: 1-888-555-0113, or 514-555-0101", "email: donotreply@wire.example"])
        #expect(lines.count { $0.contains("press@harbour.example") } == 1)
    }

    @Test func aMailsHeaderIsShownWhereItHasSomebodysAddress() throws {
        let mail = """
            From: Jane Roe <jane.roe@harbour.example>
            Date: Tue, 3 Mar 2015 10:00:00 +0000
            Subject: Boats
            Message-ID: <1@harbour.example>
            Original-Sender: boats@harbour.example
            Cc: desk@paper.example
            Bcc: tips@paper.example
            X-Mailer: mailer@program.example
            List-Unsubscribe: <mailto:off@harbour.example>

            The first boat leaves at dawn.
            """
        let lines = try opened(mail).text.split(separator: "\n").map(String.init)
        #expect(
            lines.contains("Original-Sender: boats@harbour.example") && !lines.contains { $0.contains("paper.example") }
        )
        #expect(!lines.contains { $0.contains("program.example") || $0.contains("<1@") || $0.contains("off@") })
    }

    /// However many there are, a bounded number is written.
    @Test func aBoundedNumberIsWritten() throws {
        let many = (0..<500).map { "{\"email\": \"a\($0)@harbour.example\"}" }.joined(separator: ",")
        let lines = try head("<script type=\"application/ld+json\">[\(many)]</script>")
        #expect(lines.count == StatedPoints.most + 1)
    }
}
