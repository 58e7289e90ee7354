import DocumentFormats
import Testing

/// Lists, tables, notes and what is left out, piece by piece.
@Suite struct OfficePiecesTests {
    private func odt(_ body: String) throws -> String {
        let content = """
            <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:xlink="x" xmlns:draw="d">
            <office:body><office:text>\(body)</office:text></office:body></office:document-content>
            """
        let files = [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)]
        return try opened(ZipFile.bytes(files)).text
    }

    private static func item(_ words: String) -> String { "<text:list-item><text:p>\(words)</text:p></text:list-item>" }
    private static func odtCell(_ words: String) -> String {
        "<table:table-cell>\(words.split(separator: "|").map { "<text:p>\($0)</text:p>" }.joined())</table:table-cell>"
    }

    @Test(arguments: [
        ("<text:list>\(item("One"))\(item("Two"))</text:list>", "• One\n• Two\n"),
        (
            "<text:list>\(item("One"))<text:list-item><text:list>\(item("Inner"))</text:list></text:list-item></text:list>",
            "• One\n• Inner\n"
        ),
        (
            "<table:table><table:table-row>\(odtCell("A"))\(odtCell("B"))</table:table-row>"
                + "<table:table-row>\(odtCell("C"))\(odtCell("D"))</table:table-row></table:table>",
            "A\tB\nC\tD\n"
        ),
        (
            "<table:table><table:table-row>\(odtCell("Jane|Officer"))\(odtCell("John"))</table:table-row></table:table>",
            "Jane\nOfficer\n\nJohn\n"
        ),
        (
            "<table:table><table:table-row>\(odtCell("Jane|Officer"))\(odtCell("John"))</table:table-row>"
                + "<table:table-row>\(odtCell("A"))\(odtCell("B"))</table:table-row></table:table>",
            "Jane\nOfficer\n\nJohn\nA\tB\n"
        ),
        ("<text:p>a<text:tab/>b<text:s/>c<text:line-break/>d</text:p>", "a b c\nd\n"),
        ("<text:p>a<office:annotation><text:p>Remark</text:p></office:annotation>b</text:p>", "ab\n"),
        ("<text:p>a<text:hidden-text>no</text:hidden-text>b</text:p>", "ab\n"),
        ("<text:p>a <text:span>b</text:span> c</text:p>", "a b c\n"),
        (
            "<text:p>One<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame></text:p>",
            "One\n\nIn a box\n"
        ),
    ])
    func `pieces of an ODT`(_ body: String, _ text: String) throws { #expect(try odt(body) == text) }

    private func docx(_ body: String) throws -> String {
        let document = "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
        let files = [("[Content_Types].xml", "<Types/>"), ("word/document.xml", document)]
        return try opened(ZipFile.bytes(files)).text
    }

    private static func p(_ words: String) -> String { "<w:p><w:r><w:t>\(words)</w:t></w:r></w:p>" }
    private static func bullet(_ words: String) -> String {
        "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
    }
    private static func cell(_ words: String) -> String { "<w:tc>\(p(words))</w:tc>" }

    @Test(arguments: [
        (bullet("One") + bullet("Two"), "• One\n• Two\n"),
        (
            "<w:tbl><w:tr>\(cell("A"))\(cell("B"))</w:tr><w:tr>\(cell("C"))\(cell("D"))</w:tr></w:tbl>",
            "A\tB\nC\tD\n"
        ),
        (
            "<w:tbl><w:tr><w:tc>\(p("Jane"))\(p("Officer"))</w:tc>\(cell("John"))</w:tr>"
                + "<w:tr>\(cell("A"))\(cell("B"))</w:tr></w:tbl>",
            "Jane\nOfficer\n\nJohn\nA\tB\n"
        ),
        (
            "<w:tbl><w:sdt><w:sdtContent><w:tr>\(cell("A"))<w:sdt><w:sdtContent>\(cell("B"))</w:sdtContent></w:sdt></w:tr>"
                + "</w:sdtContent></w:sdt><w:tr>\(cell("C"))</w:tr></w:tbl>",
            "A\tB\nC\n"
        ),
        ("<w:moveFrom>\(p("gone"))</w:moveFrom>" + p("kept"), "kept\n"),
        ("<w:del>\(p("gone"))</w:del>" + p("kept"), "kept\n"),
        ("<w:p><w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r></w:p>", "co-op\n"),
        ("<w:p><w:r><w:t>One</w:t></w:r><w:r><w:t>Two</w:t></w:r></w:p>", "OneTwo\n"),
        ("<w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent>\(p("seen"))</w:sdtContent></w:sdt>", "seen\n"),
    ])
    func `pieces of a DOCX`(_ body: String, _ text: String) throws { #expect(try docx(body) == text) }
}
