import Exchange
import Testing

/// What describes an issue is read as strictly as it is written.
@Suite struct IssueManifestTests {
    private let sum = String(repeating: "ab", count: 32)

    @Test func aManifestIsReadAsItIsWritten() {
        let text = IssueBag.manifest([("data/b", sum), ("data/a-1.txt", sum)])
        #expect(text == "\(sum)  data/a-1.txt\n\(sum)  data/b\n")
        #expect(IssueManifest.sums(in: text, digits: 64) == ["data/b": sum, "data/a-1.txt": sum])
    }

    @Test(arguments: [
        "", "\n", "x", "{}  data/a", "{} *data/a\n", "{}  data/a\n\n", "{}  data/b\n{}  data/a\n",
        "{}  data/a\n{}  data/a\n",
        "{}  ../a\n", "{}  /a\n", "{}  data//a\n", "{}  data/./a\n", "{}  data\\a\n", "{}  C:/a\n", "{}  data/a\r\n",
    ])
    func whatIsNotWrittenSoIsNotRead(_ text: String) {
        #expect(IssueManifest.sums(in: text.replacing("{}", with: sum), digits: 64) == nil)
        #expect(IssueManifest.sums(in: text.replacing("{}", with: sum.uppercased()), digits: 64) == nil)
    }

    @Test(arguments: [
        ("data/index.html", true), ("a", true), ("données/été.txt", true), ("", false), ("..", false),
        ("a/../b", false),
        ("/a", false), ("a/", false), ("a\u{7F}", false), ("a\nb", false), ("a\\b", false), ("c:a", false),
        (String(repeating: "a", count: 1001), false),
    ])
    func aPathStaysInItsFolder(_ path: String, isSafe: Bool) { #expect(IssueManifest.isSafe(path) == isSafe) }

    @Test func whatTheBagSaysIsRead() {
        #expect(IssueManifest.information("A: 1\nB-C: 2: 3\n") == ["A": "1", "B-C": "2: 3"])
        #expect(IssueManifest.information("A\n") == nil)
    }
}
