import Exchange
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("北朝鮮", 6), ("ﾊﾝｸﾞﾙ", 5), ("한국", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍🚒", 2), ("❤\u{FE0F}", 2), ("🇰🇵", 2), ("a\u{200B}b", 2), ("―", 1),
    ])
    func countsCells(_ text: String, cells: Int) {
        #expect(displayWidth(text) == cells)
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abc def", 5, "abc…"), ("北朝鮮", 6, "北朝鮮"),
        ("北朝鮮", 5, "北朝…"), ("北朝鮮", 4, "北…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("abc", 1, "…"),
        ("abc", 0, ""),
    ])
    func cutsAtAWidthAndSaysSo(_ text: String, width: Int, cut: String) {
        #expect(truncated(text, to: width) == cut)
        #expect(displayWidth(truncated(text, to: width)) <= width)
    }

    @Test func padsByCellsAndNotByCharacters() {
        #expect(padded("北", to: 4) == "北  ")
        #expect(padded("toolong", to: 4) == "toolong")
    }
}
