import Testing

@testable import Exchange

@Suite struct FormulaGuardTests {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+44 20 7946 0018", "'+44 20 7946 0018"), ("-2+3", "'-2+3"), ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "'\t'=1"), ("\r=1", "'\r'=1"), ("  =1", "'  =1"), ("\"=1", "'\"=1"), ("\u{A0}=1", "'\u{A0}=1"),
        ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"), ("'=1", "''=1"), ("''+1", "'''+1"),
        ("a;=1", "a;'=1"), ("a\n=1", "a\n'=1"), ("a\n\n=1", "a\n\n'=1"), ("a; '=1", "a;' '=1"),
        ("ana@x.example", "ana@x.example"), ("'t Hart", "'t Hart"), ("a=b", "a=b"), ("1-2", "1-2"), ("", ""),
        ("“quoted”", "“quoted”"),
    ])
    func aCellNeverBeginsAFormulaAndComesBack(_ text: String, _ cell: String) {
        #expect(guarded(text) == cell)
        #expect(unguarded(cell) == text)
    }

    /// Every text of up to four of these signs.
    @Test func whateverIsGuardedComesBack() {
        let signs = ["=", "'", "\"", ";", "\n", " ", "\t", "a"]
        var texts = [""]
        for _ in 0..<4 {
            texts = texts.flatMap { text in signs.map { text + $0 } }
            for text in texts where unguarded(guarded(text)) != text || "=\t".contains(guarded(text).first ?? "a") {
                Issue.record("\(text.debugDescription)")
            }
        }
    }

    /// A quotation mark with an accent was not doubled: what stood behind it was outside the quotation marks, `=1` a formula.
    @Test(arguments: [
        ("\"\u{300},=1", "\"\"\"\u{300},=1\""), ("a,\"\u{D00}\r\n=1", "\"a,\"\"\u{D00}\r\n'=1\""),
        ("\"\u{20E3}", "\"\"\"\u{20E3}\""), ("\"\u{200D}\"", "\"\"\"\u{200D}\"\"\""), ("\"a\"", "\"\"\"a\"\"\""),
    ])
    func aCellStaysWithinItsQuotationMarks(_ cell: String, _ written: String) {
        let row = csvRow(["Name", cell, "b"])
        #expect(row.unicodeScalars.elementsEqual("Name,\(written),b\r\n".unicodeScalars))
        var reader = CSVReader(delimiter: UInt8(ascii: ","), limits: CSVLimits())
        #expect(reader.readAll(Array(row.utf8)).map { $0.fields.map(unguarded) } == [["Name", cell, "b"]])
    }

    @Test func aLongCellIsNoBurden() {
        let text = String(repeating: "\n'\"", count: 100_000)
        #expect(unguarded(text) == text)
        #expect(guarded(text) == text)
    }
}
