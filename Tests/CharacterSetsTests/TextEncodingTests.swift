import CharacterSets
import Testing

@Suite struct TextEncodingTests {
    @Test(arguments: [
        ("utf-8", [0x5A, 0xC3, 0xBC] as [UInt8], "Zü"), ("UTF8", [0xEF, 0xBB, 0xBF, 0x41], "A"),
        ("iso-8859-1", [0x93, 0x5A, 0xFC, 0x94], "“Zü”"), ("latin1", [0x80], "€"), ("windows-1252", [0xE9], "é"),
        ("us-ascii", [0x5A, 0xFC], "Zü"), ("us-ascii", [0x5A, 0xC3, 0xBC], "Zü"), ("ISO-8859-15", [0xA4], "€"),
        ("koi8-r", [0xED, 0xC9, 0xD2], "Мир"), ("windows-1251", [0xCC, 0xE8, 0xF0], "Мир"),
        ("gb2312", [0xB0, 0xE6], "版"), ("gbk", [0xB0, 0xE6], "版"), ("big5", [0xAA, 0xA9], "版"),
        ("shift_jis", [0x94, 0xC5], "版"), ("euc-jp", [0xC8, 0xC7], "版"), ("euc-kr", [0xC7, 0xD1], "한"),
        ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x48, 0x47, 0x1B, 0x28, 0x42, 0x41], "版A"),
        ("utf-16le", [0x41, 0x00, 0xFC, 0x00], "Aü"), ("utf-16be", [0x00, 0x41, 0x00, 0xFC], "Aü"),
        ("utf-16", [0xFE, 0xFF, 0x00, 0x41], "A"), (" 'ISO-8859-2' ", [0xB3], "ł"), ("macintosh", [0x8E], "é"),
    ])
    func `bytes become text`(_ name: String, _ bytes: [UInt8], _ text: String) throws {
        #expect(TextEncoding(named: name) != nil)
        #expect(TextEncoding.of(bytes, declared: name).text(of: bytes) == text)
    }

    @Test(arguments: ["utf-7", "", "klingon", "UTF-8//IGNORE", "iso-2022-cn-ext", "../../x", "utf-8\u{0}"])
    func `an unknown name is none`(_ name: String) {
        #expect(TextEncoding(named: name) == nil)
        #expect(TextEncoding.of([0x5A, 0xFC], declared: name) == .windows1252)
        #expect(TextEncoding.of([0x5A, 0xC3, 0xBC], declared: name) == .utf8)
    }

    @Test func `every table is on this machine`() throws {
        for name in TextEncoding.names {
            let text = try #require(TextEncoding(named: name)).text(of: Array("Harbour\u{0}\u{0}".utf8))
            #expect(!text.isEmpty && !text.hasPrefix("\u{FFFD}"), "\(name)")
            #expect(TextEncoding(named: name)?.isHere == true, "\(name)")
        }
    }

    @Test func `what is damaged becomes a sign, and the rest stays`() throws {
        func text(_ bytes: [UInt8], _ name: String) throws -> String {
            try #require(TextEncoding(named: name)).text(of: bytes)
        }
        #expect(try text([0x41, 0xFF, 0x42], "utf-8") == "A\u{FFFD}B")
        #expect(try text([0x41, 0x81, 0x42], "windows-1252") == "A\u{FFFD}B")
        #expect(try text([0x41, 0x94], "shift_jis") == "A\u{FFFD}")
        #expect(try text([0x41, 0x00, 0x42], "utf-16le") == "A\u{FFFD}")
        #expect(try text([0x00, 0xD8, 0x41, 0x00], "utf-16le") == "\u{FFFD}A")
        #expect(try text([], "koi8-r") == "")
    }

    @Test func `damage throughout is read in linear time`() throws {
        let bytes = [UInt8](repeating: 0xFF, count: 1 << 16)
        for name in ["shift_jis", "euc-kr", "iso-2022-jp", "gb18030", "utf-8"] {
            #expect(try #require(TextEncoding(named: name)).text(of: bytes).utf8.count == 3 << 16, "\(name)")
        }
        let long = [UInt8](repeating: 0xE9, count: 100_000)
        #expect(
            try #require(TextEncoding(named: "iso-8859-1")).text(of: long) == String(repeating: "é", count: 100_000))
    }
}
