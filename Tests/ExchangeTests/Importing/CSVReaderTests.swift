import Testing

@testable import Exchange

@Suite struct CSVReaderTests {
    @Test(arguments: [
        ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("a;b\nc;d", [["a", "b"], ["c", "d"]]),
        ("a\tb\rc\td\r", [["a", "b"], ["c", "d"]]),
        ("a|b\nc|d\n", [["a", "b"], ["c", "d"]]),
        ("a;b,c;d\ne;f,g;h\n", [["a", "b,c", "d"], ["e", "f,g", "h"]]),
        ("sep=;\r\na;b,c\r\n", [["a", "b,c"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]),
        ("\"a,\"\"b\"\"\",c\n", [["a,\"b\"", "c"]]),
        ("\"a\r\nb\",c\nd,e\n", [["a\r\nb", "c"], ["d", "e"]]),
        ("a, \"b, c\" ,d\n", [["a", "b, c", "d"]]),
        ("a \"b\" c,d\n", [["a \"b\" c", "d"]]),
        ("\"a\"b,c\n", [["ab", "c"]]),
        ("a,,\n,,\nb,c,\n", [["a", "", ""], ["b", "c", ""]]),
        ("alone\n", [["alone"]]),
        ("a,b\n\n\nc,d", [["a", "b"], ["c", "d"]]),
        ("", []), ("\n\r\n", []),
    ])
    func aFileIsTakenApart(_ text: String, _ rows: [[String]]) {
        #expect(CSVReader.read(Array(text.utf8)).map(\.fields) == rows)
    }

    @Test func piecesOfAnySizeGiveTheSame() {
        let bytes = Array("\u{FEFF}Nåme,\"No\r\n\"\"te\"\r\nJosé,\"x,y\"\r\n\r\nZoë,z".utf8)
        let whole = CSVReader.read(bytes)
        #expect(whole.map(\.number) == [1, 2, 4])
        for size in 1...bytes.count {
            var reader = CSVReader()
            var rows: [CSVRow] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
                while let row = reader.next() { rows.append(row) }
            }
            reader.finish()
            while let row = reader.next() { rows.append(row) }
            #expect(rows == whole)
        }
    }

    @Test func whatIsNoUTF8IsWindows1252FieldByField() {
        let bytes: [UInt8] = Array("José,".utf8) + [0x4A, 0x6F, 0x73, 0xE9, 0x2C, 0x93, 0x80, 0x94]
        #expect(CSVReader.read(bytes).map(\.fields) == [["José", "José", "“€”"]])
    }

    @Test(arguments: [true, false])
    func utf16WithAMarkIsRead(_ isBigEndian: Bool) {
        let units: [UInt16] = [0xFEFF] + Array("Zoë,𝒜\r\n".utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBigEndian ? [high, low] : [low, high]
        }
        #expect(CSVReader.read(bytes).map(\.fields) == [["Zoë", "𝒜"]])
    }

    @Test func aQuotationMarkThatIsNeverClosedNamesItsRow() {
        let rows = CSVReader.read(Array("a,b\nc,\"d\ne,f\ng,h\n".utf8))
        #expect(rows == [CSVRow(number: 1, fields: ["a", "b"]), CSVRow(number: 2, fields: [], fault: .openQuote)])
    }

    @Test func whatIsTooLargeIsAFaultAndTheNextRowIsRead() {
        var limits = CSVLimits()
        (limits.field, limits.row, limits.columns) = (8, 20, 3)
        let text = "a,123456789\nb,c\n12345678,12345678,12345678\na,b,c,d\n\"123456789\",x\ny,z\n"
        #expect(
            CSVReader.read(Array(text.utf8), limits: limits) == [
                CSVRow(number: 1, fields: [], fault: .fieldTooLong(column: 2)),
                CSVRow(number: 2, fields: ["b", "c"]), CSVRow(number: 3, fields: [], fault: .rowTooLong),
                CSVRow(number: 4, fields: [], fault: .tooManyColumns),
                CSVRow(number: 5, fields: [], fault: .openQuote),
            ])
    }
}
