import Testing

@testable import PressroomCLI

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

@Suite struct ProseTests {
    @Test func breaksLinesBetweenWords() {
        #expect(wrapped("one two three four", width: 9) == "one two\nthree\nfour")
        #expect(wrapped("one two three", width: 9, indent: 2) == "  one two\n  three")
        #expect(wrapped("one two three", width: 9, indent: 0, hanging: 4) == "one two\n    three")
    }

    @Test func leavesALongAddressWhole() {
        let address = "https://press.example/a/very/long/path"
        #expect(wrapped("see \(address) now", width: 12) == "see\n\(address)\nnow")
    }

    @Test func breaksNothingInAPipe() {
        #expect(wrapped("one two three", width: nil, indent: 2) == "  one two three")
    }

    @Test(arguments: [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
    func listsWordsAsASentenceDoes(_ words: [String], sentence: String) {
        #expect(listed(words) == sentence)
    }

    @Test(arguments: [(0, "0 files"), (1, "1 file"), (2, "2 files")])
    func counts(_ number: Int, words: String) {
        #expect(counted(number, "file") == words)
    }
}

@Suite struct InkedProseTests {
    @Test func coloursTakeNoRoomInALine() {
        let ink = Ink(isOn: true)
        let red = ink("red words", .red)
        #expect(wrapped("two \(red) here", width: 13) == "two \u{1B}[31mred words\u{1B}[0m\nhere")
    }
}
