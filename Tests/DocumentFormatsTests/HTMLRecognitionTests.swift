import DocumentFormats
import ReleaseReader
import Testing

/// A file is known by what is in it.
@Suite struct MarkupRecognitionTests {
    @Test(arguments: [
        ("<!DOCTYPE html><p>One", "text/html"),
        ("\u{FEFF}  <!-- saved --> <HTML><p>One", "text/html"),
        ("<head><title>x</title></head>One", "text/html"),
        ("<script>load()</script>\n<link href=\"a\">\n<!DOCTYPE HTML>\n<html><p>One", "text/html"),
        (
            "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><html>One</html>",
            "application/xhtml+xml"
        ),
        ("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">One</html>", "application/xhtml+xml"),
        ("Press kit\n<div>One</div>\n\n<h1>Two</h1>\n\n<p>Three</p>\n\n<p>Four</p>\n", "text/html"),
        ("<p>One</p>\n<p>Two <a href='x'>three</a></p>\n", "text/html"),
        ("<?xml version=\"1.0\"?><release>One</release>", "application/xml"),
        (
            "<!-- a --><NewsML>One<NewsLines><HeadLine>x</HeadLine></NewsLines></NewsML>",
            "application/vnd.iptc.newsml+xml"
        ),
        // Texts.
        ("Use <b>bold</b> and a <p> for a paragraph.\n\nThen more text.\n\nAnd more.\n", "text/plain"),
        ("# A head\n\n<p align=\"center\"><img src=\"a\"></p>\n\nSome **bold** [text](x).\n\n- [a](b)\n", "text/plain"),
        ("Jane Doe <jane@example.org>\n\n<https://example.org>\n", "text/plain"),
        ("<3 to you all\n\nA text.\n", "text/plain"),
        ("<script>load()</script>\n\n# A head\n\nSome text, and no page.\n", "text/plain"),
    ])
    func `pages, pieces of pages, XML and texts are told apart`(_ text: String, _ mediaType: String) throws {
        let found = try opened(text).mediaType
        #expect(found == mediaType || mediaType == "text/plain" && found == "text/markdown")
    }

    @Test func `a page in UTF-16 is known by its byte order mark`() throws {
        let bytes: [UInt8] = [0xFF, 0xFE] + "<html><p>Grüße".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let page = try opened(bytes)
        #expect(page.mediaType == "text/html")
        #expect(page.encoding == "UTF-16LE")
        #expect(page.text == "Grüße\n")
    }
}
