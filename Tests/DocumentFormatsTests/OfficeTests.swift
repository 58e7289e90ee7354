import DocumentFormats
import Testing

/// DOCX and ODT, made here.
@Suite struct OfficeTests {
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    func word(_ body: String, _ more: [(name: String, text: String)] = []) throws -> [UInt8] {
        let document = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="\(Self.relationships)"
            xmlns:wp="wp"><w:body>\(body)</w:body></w:document>
            """
        return ZipFile.bytes([("[Content_Types].xml", "<Types/>"), ("word/document.xml", document)] + more)
    }

    func p(_ text: String, style: String = "", bold: Bool = false) -> String {
        "<w:p><w:pPr>\(style.isEmpty ? "" : "<w:pStyle w:val=\"\(style)\"/>")</w:pPr><w:r>"
            + "<w:rPr>\(bold ? "<w:b/>" : "")</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    static let styles = (
        "word/styles.xml",
        """
        <w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen"/><w:basedOn w:val="berschrift2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>
        </w:pPr></w:style></w:styles>
        """
    )

    let long = String(repeating: "The Example Trust opens a room. ", count: 4).dropLast()

    @Test func `a DOCX reads as it is printed`() throws {
        let bytes = try word(
            p("Room opens", style: "Titre") + p("A subhead", style: "Eigen") + p(String(long))
                + p("One", style: "Liste") + p("Two", style: "Liste")
                + p("Contact", bold: true) + p("Jane Doe") + p("Press Officer") + p("") + p("John Roe"),
            [
                Self.styles, ("word/header1.xml", "<w:hdr xmlns:w='w'>\(p("Example Trust, Press Office"))</w:hdr>"),
                ("word/header2.xml", "<w:hdr xmlns:w='w'>\(p("Example Trust, Press Office"))</w:hdr>"),
                ("word/footer1.xml", "<w:ftr xmlns:w='w'>\(p("Charity 12345"))</w:ftr>"),
                (
                    "docProps/core.xml",
                    "<c:p xmlns:c='c' xmlns:dc='dc'><dc:title>Draft</dc:title><dc:creator>Jo</dc:creator></c:p>"
                ),
            ])
        let document = try opened(bytes)
        #expect(document.mediaType == OfficeTests.docx)
        #expect(
            document.text == """
                title: Draft
                creator: Jo

                Example Trust, Press Office

                Room opens

                A subhead

                \(long)

                • One
                • Two

                Contact
                Jane Doe
                Press Officer

                John Roe

                Charity 12345

                """)
        #expect(
            document.markLines == [
                "other: Draft (the file's properties (title))", "other: Jo (the file's properties (creator))",
                "heading 1: Room opens", "heading 2: A subhead",
            ])
    }

    static let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    @Test(arguments: [
        ("<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>", "One\ntwo three\n"),
        (
            "<w:p><w:ins><w:r><w:t>kept</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>",
            "kept\n"
        ),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>seen</w:t></w:r></w:p>", "seen\n"),
        (
            "<w:p><w:r><w:t>One </w:t><w:drawing><wp:x><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p>"
                + "</w:txbxContent></wp:x></w:drawing></w:r><w:r><w:t>two</w:t></w:r></w:p>",
            "One two\n\nIn a box\n"
        ),
        (
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Jane Doe</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>020 7946 0001</w:t></w:r>"
                + "</w:p></w:tc></w:tr></w:tbl>",
            "Jane Doe\t020 7946 0001\n"
        ),
        (
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Jane Doe</w:t></w:r></w:p><w:p><w:r><w:t>Officer</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>John Roe</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "Jane Doe\nOfficer\n\nJohn Roe\n"
        ),
    ])
    func `pieces of a DOCX read as they are printed`(_ body: String, _ text: String) throws {
        #expect(try opened(try word(body)).text == text)
    }

    @Test func `a DOCX's links are found in relations and in fields`() throws {
        let body = """
            <w:p><w:hyperlink r:id="rId1"><w:r><w:t>our site</w:t></w:r></w:hyperlink><w:r><w:t>, </w:t></w:r>
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:jane@example.org" </w:instrText></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Jane</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            <w:r><w:t>, </w:t></w:r><w:fldSimple w:instr="HYPERLINK https://example.org/b"><w:r><w:t>more</w:t></w:r></w:fldSimple></w:p>
            """
        let relations = """
            <Relationships><Relationship Id="rId1" TargetMode="External" Target="https://example.org/a" Type="x"/></Relationships>
            """
        let document = try opened(try word(body, [("word/_rels/document.xml.rels", relations)]))
        #expect(document.text == "our site, Jane, more\n")
        #expect(
            document.markLines == [
                "link https://example.org/a: our site", "link mailto:jane@example.org: Jane",
                "link https://example.org/b: more",
            ])
    }

    @Test func `a link whose field has no end ends with its paragraph`() throws {
        let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        let body = """
            <w:p>\(begin)<w:r><w:instrText>HYPERLINK "https://example.org/a"</w:instrText></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>more</w:t></w:r>\(begin)</w:p>\(p("Room opens", style: "Titre"))
            """
        let document = try opened(try word(body, [Self.styles]))
        #expect(document.text == "more\n\nRoom opens\n")
        #expect(document.markLines == ["link https://example.org/a: more", "heading 1: Room opens"])
    }

    func odt(_ body: String, _ more: [(name: String, text: String)] = []) -> [UInt8] {
        let content = """
            <office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="tb" xmlns:xlink="x" xmlns:style="s" xmlns:draw="d">
            <office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>
            <office:body><office:text>\(body)</office:text></office:body></office:document-content>
            """
        return ZipFile.bytes(
            [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)] + more)
    }

    @Test func `an ODT reads as it is printed`() throws {
        let body = """
            <text:tracked-changes><text:p>gone</text:p></text:tracked-changes>
            <text:p text:style-name="P1">Room opens</text:p><text:h text:outline-level="2">A subhead</text:h>
            <text:p text:style-name="S">LONDON<text:s text:c="3"/>– The <text:a xlink:href="https://example.org">Trust</text:a>
            opens<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>
            </text:note>.<text:line-break/>Second line.</text:p>
            <text:list><text:list-item><text:p>One</text:p></text:list-item><text:list-item><text:p>Two</text:p></text:list-item>
            </text:list><table:table><table:table-row><table:table-cell><text:p>Jane Doe</text:p></table:table-cell><table:table-cell>
            <text:p>020 7946 0001</text:p></table:table-cell></table:table-row></table:table>
            """
        let styles = """
            <office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t"><office:master-styles><style:master-page>
            <style:header><text:p>Example Trust</text:p></style:header><style:footer><text:p>Charity 12345</text:p></style:footer>
            </style:master-page></office:master-styles></office:document-styles>
            """
        let document = try opened(odt(body, [("styles.xml", styles)]))
        #expect(document.mediaType == "application/vnd.oasis.opendocument.text")
        #expect(
            document.text == """
                Example Trust

                Room opens

                A subhead

                LONDON – The Trust opens.
                Second line.

                • One
                • Two

                Jane Doe\t020 7946 0001

                A note.

                Charity 12345

                """)
        #expect(
            document.markLines == ["heading 1: Room opens", "heading 2: A subhead", "link https://example.org: Trust"])
    }

    // MARK: what is turned down

    static let text = "Save the text of the release in a file of its own, and read that."

    @Test func `an archive that is no document is turned down with a word on what it is`() throws {
        let unpack = "Unpack it, and name the documents in it."
        #expect(
            refusal(ZipFile.bytes([("a.txt", "x")])) == "'release' is a ZIP archive, not a document. \(unpack)")
        #expect(
            refusal(ZipFile.bytes([("xl/workbook.xml", "x")]))
                == "'release' is a spreadsheet, not a release. "
                + "Save the text of the release as a DOCX, ODT or text file, and read that.")
        #expect(
            refusal(ZipFile.bytes((0..<5_000).map { ("\($0)", "") }))
                == "'release' is a ZIP archive with more than 4096 files in it. \(unpack)")
        let whole = try word(p("One"))
        #expect(
            refusal(Array(whole.prefix(whole.count / 2)))
                == "'release' is a damaged or incomplete ZIP, DOCX or ODT file. Fetch or save it once more, and read that."
        )
    }

    @Test func `an encrypted document is turned down`() {
        var file = ZipFile()
        file.add("word/document.xml", Array("????????????".utf8), isEncrypted: true)
        let sentence = "'release' is encrypted with a password. Save it without one, and read that."
        #expect(refusal(file.finished()) == sentence)
        let manifest = ("META-INF/manifest.xml", "<m><encryption-data/></m>")
        #expect(refusal(odt("<text:p>x</text:p>", [manifest])) == sentence)
    }

    @Test func `a document that unpacks to more than the largest is turned down before it is`() {
        var file = ZipFile()
        file.addLetters("word/document.xml", size: 64 * 1024 * 1024)
        let bytes = file.finished()
        #expect(bytes.count < 500_000)
        #expect(refusal(bytes) == "'release' holds more than 32 MB of text when it is unpacked. \(Self.text)")
    }

    @Test func `a document that is nested ten thousand deep is turned down`() throws {
        let open = String(repeating: "<w:tbl><w:tr><w:tc>", count: 10_000)
        #expect(
            refusal(try word(open))
                == "'release' holds a part (word/document.xml) that nests its elements more than 256 deep. \(Self.text)"
        )
    }

    @Test func `a document with entities is turned down`() {
        let xml = "<!DOCTYPE a [<!ENTITY b 'c'>]><w:document xmlns:w='w'>&b;</w:document>"
        #expect(
            refusal(ZipFile.bytes([("word/document.xml", xml)]))
                == "'release' holds a part (word/document.xml) that has a document type, which no file of this kind needs. \(Self.text)"
        )
    }
}
