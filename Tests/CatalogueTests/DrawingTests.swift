import Catalogue
import Testing

/// Whether a browser would run something in a drawing.
@Suite struct DrawingTests {
    @Test(arguments: [
        "<script>alert(1)</script>", "<SCRIPT/>", "<svg:script xlink:href='a.js'/>", "<script\n>x</script>",
        "<g onload='x()'/>", "<g onclick = \"x()\"/>", "<g\tONMOUSEOVER='x'/>", "<g id='a' onload\n=\n'x'/>",
        "<g id='a'onload='x'/>",
        "<a href='javascript:x()'/>", "<a href=' java\nscript:x()'/>", "<a href='&#106;avascript:x()'/>",
        "<a href='&#x6A;&#x41;vascript&#58;x()'/>", "<set to=\"javascript:x()\"/>", "<a href='data:text/html,x'/>",
        "<use href='data:image/svg+xml;base64,AAAA'/>", "<foreignObject/>", "<g><iframe src='x'/></g>",
        "<title><script>x</script></title>", "<style><script/></style>", "<!-- a --><script/>",
        "<![CDATA[ x ]]><script/>", "<?x ?><script/>", "<g a='>'/><script/>", "<a:b:script/>",
    ])
    func aProgramIsFound(_ content: String) {
        #expect(holdsProgram(drawing: "<svg xmlns=\"http://www.w3.org/2000/svg\">\(content)</svg>".utf8))
    }

    @Test func anEntityMayBeAnything() {
        #expect(holdsProgram(drawing: "<!DOCTYPE svg [\n<!ENTITY x \"<script/>\">\n]><svg>&x;</svg>".utf8))
        #expect(holdsProgram(drawing: "<!DOCTYPE svg [<!ELEMENT g ANY><!ENTITY x 'y'>]><svg>&x;</svg>".utf8))
        #expect(
            !holdsProgram(drawing: "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x.dtd\"><svg><g/></svg>".utf8))
    }

    @Test(arguments: [
        "", "<rect width='9' height='9'/>", "<text>onload = x, javascript: and &lt;script></text>",
        "<desc>a script</desc>",
        "<!-- <script>x</script> -->", "<style><![CDATA[ g > script { fill: red } ]]></style>",
        "<g id='onload='/>", "<g id=\"<script>\"/>", "<a href='https://harbour.example/javascript:x'/>",
        "<image href='data:image/png;base64,AAAA'/>", "<g font-size='1'/>", "<use href='#one'/>", "<scripture/>",
        "<?xml-stylesheet href='a.css'?>", "<g transform='translate(1 2)' one='2'/>",
    ])
    func aDrawingIsNone(_ content: String) {
        #expect(!holdsProgram(drawing: "<?xml version=\"1.0\"?><svg>\(content)</svg>".utf8))
    }

    @Test(arguments: [
        "<", "<s", "<svg", "<svg a", "<svg a=", "<svg a='", "<!", "<!-", "<!--", "<![CDATA[", "<?", "<!DOCTYPE", ">",
        "'",
    ])
    func whateverEndsTooEarlyIsNone(_ text: String) { #expect(!holdsProgram(drawing: text.utf8)) }

    /// What is longer than any name or address hides nothing: the middle one is there twenty thousand times.
    @Test(arguments: [
        ("<g ", "a", " onload='x'/>"), ("<g ", "a", "='1' onload='x'/>"), ("<", "a", ":script/>"),
        ("<a href='", " ", "javascript:x()'/>"), ("<a href='", "&#32;", "javascript:x()'/>"),
        ("<a href='", "\t", "javascript:x()'/>"), ("<", "a", "><script/>"),
        ("<!DOCTYPE svg PUBLIC '", "a", "' 'x' [ <!ENTITY a 'b'> ]>"),
    ])
    func aProgramBehindMuchElseIsFound(_ start: String, _ middle: String, _ end: String) {
        let drawing = start + String(repeating: middle, count: 20_000) + end
        #expect(holdsProgram(drawing: drawing.utf8))
    }

    @Test(arguments: [
        ("<path d='", "M 1 1 ", "'/>"), ("<image href='data:image/png;base64,", "AAAA", "'/>"), ("", "<g/>", ""),
        ("<!-- ", "<script/>", " -->"), ("<desc>", "on x = 1 ", "</desc>"),
    ])
    func aLongDrawingIsNone(_ start: String, _ middle: String, _ end: String) {
        let drawing = "<svg>" + start + String(repeating: middle, count: 20_000) + end + "</svg>"
        #expect(!holdsProgram(drawing: drawing.utf8))
    }
}
