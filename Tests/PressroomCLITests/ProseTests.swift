import Exchange
import Testing

@testable import PressroomCLI

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
