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

    /// Japanese, Russian and Polish, in the sets of old office programs; fields of one file are read alike.
    @Test(
        arguments: [
            (
                "Shift_JIS", "名前,新聞\n山田太郎,北海道新聞社 報道部\n表,ソニー",
                [
                    0x96, 0xBC, 0x91, 0x4F, 0x2C, 0x90, 0x56, 0x95, 0xB7, 0x0A, 0x8E, 0x52, 0x93, 0x63, 0x91, 0xBE,
                    0x98, 0x59, 0x2C, 0x96, 0x6B, 0x8A, 0x43, 0x93, 0xB9, 0x90, 0x56, 0x95, 0xB7, 0x8E, 0xD0, 0x20,
                    0x95, 0xF1, 0x93, 0xB9, 0x95, 0x94, 0x0A, 0x95, 0x5C, 0x2C, 0x83, 0x5C, 0x83, 0x6A, 0x81, 0x5B,
                ]
            ),
            (
                "Windows-1251", "Имя,Газета\nИван Петров,Вечерняя Москва",
                [
                    0xC8, 0xEC, 0xFF, 0x2C, 0xC3, 0xE0, 0xE7, 0xE5, 0xF2, 0xE0, 0x0A, 0xC8, 0xE2, 0xE0, 0xED, 0x20,
                    0xCF, 0xE5, 0xF2, 0xF0, 0xEE, 0xE2, 0x2C, 0xC2, 0xE5, 0xF7, 0xE5, 0xF0, 0xED, 0xFF, 0xFF, 0x20,
                    0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0,
                ]
            ),
            (
                "Windows-1250", "Nazwa,Tytuł\nWacław,Wąs\nMałgorzata,Sokołowska",
                [
                    0x4E, 0x61, 0x7A, 0x77, 0x61, 0x2C, 0x54, 0x79, 0x74, 0x75, 0xB3, 0x0A, 0x57, 0x61, 0x63, 0xB3,
                    0x61, 0x77, 0x2C, 0x57, 0xB9, 0x73, 0x0A, 0x4D, 0x61, 0xB3, 0x67, 0x6F, 0x72, 0x7A, 0x61, 0x74,
                    0x61, 0x2C, 0x53, 0x6F, 0x6B, 0x6F, 0xB3, 0x6F, 0x77, 0x73, 0x6B, 0x61,
                ]
            ),
        ] as [(String, String, [UInt8])])
    func aSetThatIsDeclaredNowhereIsReadAsItLooks(_ name: String, _ text: String, _ bytes: [UInt8]) {
        var reader = CSVReader()
        let rows = reader.readAll(bytes)
        #expect(rows.map { $0.fields.joined(separator: ",") }.joined(separator: "\n") == text)
        #expect(reader.otherEncoding?.spokenName == name)
    }

    @Test func whatIsReadOtherwiseThanAsUTF8IsToldOnce() throws {
        let bytes: [UInt8] =
            Array("Name\n".utf8) + [
                0xE9, 0xD7, 0xC1, 0xCE, 0x20, 0xF0, 0xC5, 0xD4, 0xD2, 0xCF, 0xD7, 0x0A, 0xF3, 0xC5, 0xD2, 0xC7, 0xC5,
                0xCA, 0x20, 0xEC, 0xC5, 0xC2, 0xC5, 0xC4, 0xC5, 0xD7, 0x0A,
            ]
        let rows = try read(bytes)
        #expect(rows.map { $0.contact?.name } == ["Иван Петров", "Сергей Лебедев"])
        #expect(
            rows.map(\.warnings) == [
                ["The file is not UTF-8; it was read as KOI8-U. Export it as UTF-8 if that is wrong."], [],
            ])
    }
}
