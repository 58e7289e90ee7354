import HTMLScanning
import TestSupport
import Testing

/// Pages taken apart. A piece is written as `<p class=a>`, `</p>`, `text`, or `title: raw text`.
@Suite struct HTMLScannerTests {
    @Test(arguments: [
        ("", []),
        ("two words", ["two words"]),
        ("<p>a</p>", ["<p>", "a", "</p>"]),
        ("<P>a</P >", ["<p>", "a", "</p>"]),
        ("<press-kit>a</press-kit>", ["<press-kit>", "a", "</press-kit>"]),
        ("a < b <3 c", ["a < b <3 c"]),
        ("a<", ["a<"]),
        ("<p", []),
        ("<p class=a", []),
        ("<br/>", ["<br /"]),
        ("<br / >", ["<br>"]),
        // An address is written in angle brackets more often than an element is named so.
        ("<presse@rivertrust.example>", ["<presse@rivertrust.example>"]),
        ("<https://rivertrust.example/>", ["<https://rivertrust.example/>"]),
        ("a<!-- b > c -->d", ["a", "d"]),
        ("a<!-->b", ["a", "b"]),
        ("a<!--->b", ["a", "b"]),
        ("a<!-- b --!>c", ["a", "c"]),
        ("a<!-- b", ["a"]),
        ("<!DOCTYPE html>a", ["a"]),
        ("<?xml version='1.0'?>a", ["a"]),
        ("a</>b</3>c", ["a", "b", "c"]),
        ("<![CDATA[a]]>b", ["b"]),
    ])
    func aPageIsTakenApart(_ page: String, _ pieces: [String]) {
        #expect(described(page) == pieces)
    }

    @Test(arguments: [
        ("<a href=\"x\">", "<a href=x>"), ("<a href='x y'>", "<a href=x y>"), ("<a href=x>", "<a href=x>"),
        ("<a href = \"x\" >", "<a href=x>"), ("<a HREF=x>", "<a href=x>"), ("<a\nhref=x\tid=y>", "<a href=x id=y>"),
        ("<a href>", "<a href=>"), ("<a href=>", "<a href=>"), ("<a href=\"\">", "<a href=>"),
        ("<a href=a>b>", "<a href=a>"), ("<a href=\"a>b\">", "<a href=a>b>"), ("<a href=a/>", "<a href=a/>"),
        ("<a href=x href=y>", "<a href=x href=y>"), ("<a id=a\"b>", "<a id=a\"b>"), ("<a =x>", "<a =x=>"),
    ])
    func attributesAreRead(_ page: String, _ tag: String) {
        #expect(described(page).first == tag)
    }

    @Test(arguments: [
        ("<title>A <b> &amp; c</title>d", ["<title>", "title: A <b> &amp; c", "</title>", "d"]),
        ("<script>if (a</b) {}</script>", ["<script>", "script: if (a</b) {}", "</script>"]),
        ("<SCRIPT>a</Script>b", ["<script>", "script: a", "</script>", "b"]),
        ("<style>a</styles>b</style>", ["<style>", "style: a</styles>b", "</style>"]),
        ("<textarea>a", ["<textarea>", "textarea: a"]),
        ("<title></title>", ["<title>", "title: ", "</title>"]),
        ("<script/>a</script>", ["<script /", "script: a", "</script>"]),
    ])
    func whatIsNoMarkupIsLeftAsItIs(_ page: String, _ pieces: [String]) {
        #expect(described(page) == pieces)
    }

    @Test func inXHTMLASlashClosesAndASectionIsText() {
        #expect(described("<title/>a", isXHTML: true) == ["<title /", "a"])
        #expect(described("a<![CDATA[<b> &amp;]]>c", isXHTML: true) == ["a", "plain: <b> &amp;", "c"])
        #expect(described("a<![CDATA[b", isXHTML: true) == ["a", "plain: b"])
    }

    @Test func ofTwoAttributesOfANameTheFirstCounts() {
        var scanner = HTMLScanner(Array("<a href=x HREF=y><b>".utf8))
        _ = scanner.next()
        #expect(scanner.value(HTMLName("Href")).map { String(decoding: $0, as: UTF8.self) } == "x")
        #expect(scanner.value(HTMLName("id")) == nil)
        _ = scanner.next()
        #expect(scanner.value(HTMLName("href")) == nil)
    }

    /// Every byte is in one piece at most, and the pieces come in their order.
    @Test func everyBeginningOfAPageIsRead() {
        let page = Array(
            "<!DOCTYPE html><!-- a --><title>A &eacute;</title><body class=\"a\"><h1 id=x>B</h1><script>x</script>D<?xml?></body>"
                .utf8)
        for length in 0...page.count {
            var scanner = HTMLScanner(Array(page.prefix(length)))
            var end = 0
            while let piece = scanner.next() {
                let range = piece.range
                #expect(range.lowerBound >= end && range.upperBound <= length)
                end = range.upperBound
            }
        }
    }

    /// A quadratic scanner takes minutes for any of them.
    @Test(arguments: [
        "<", "</", "<!--", "<!", "<?", "<a ", "<a x=", "<a x=\"", "<p a=b ", "<script>", "</script", "<title></titl",
        "<!--->", "<a@", "<a:", "&",
    ])
    func scanningIsLinear(_ unit: String) {
        var bytes: [UInt8] = []
        while bytes.count < 1_000_000 { bytes += Array(unit.utf8) }
        let time = processorTime {
            var scanner = HTMLScanner(bytes)
            while scanner.next() != nil { #expect(scanner.attributes.count <= HTMLScanner.mostAttributes) }
        }
        #expect(time < .seconds(10))
    }
}

extension HTMLScanner.Piece {
    var range: Range<Int> {
        switch self {
        case .text(let range), .plain(let range), .raw(_, let range), .start(_, let range, _), .end(_, let range): range
        }
    }
}

/// The names that the tests' pages have.
private let names = ["href", "id", "class", "=x"]

private func described(_ page: String, isXHTML: Bool = false) -> [String] {
    var scanner = HTMLScanner(Array(page.utf8), isXHTML: isXHTML)
    var pieces: [String] = []
    while let piece = scanner.next() {
        func text(_ range: Range<Int>) -> String { String(decoding: scanner[range], as: UTF8.self) }
        switch piece {
        case .text(let range): pieces.append(text(range))
        case .plain(let range): pieces.append("plain: " + text(range))
        case .raw(let tag, let range): pieces.append("\(tag): " + text(range))
        case .end(_, let name): pieces.append("</\(scanner.name(name))>")
        case .start(_, let name, let isSelfClosing):
            let attributes = scanner.attributes.map { attribute in
                let name = names.first { HTMLName($0.utf8) == attribute.name } ?? "?"
                return " \(name)=\(text(attribute.value))"
            }
            pieces.append("<\(scanner.name(name))\(attributes.joined())\(isSelfClosing ? " /" : ">")")
        }
    }
    return pieces
}
