import Catalogue
import Testing

@Suite struct IssueNumberTests {
    @Test(arguments: ["AI/2012/017-2", "PR/2026/001-1", "A1/2026/1000-12", "ABCDEFGHIJ/9999/999-1"])
    func aNumberIsReadAsItIsWritten(_ text: String) { #expect(IssueNumber(text)?.description == text) }

    @Test(arguments: [
        "", "AI/2012/017", "AI/2012/17-2", "AI/2012/0017-2", "AI/2012/000-1", "AI/2012/017-0", "AI/2012/017-02",
        "ai/2012/017-2", "1A/2012/017-2", "AI/0012/017-2", "AI/2012/017-2 ", "AI/2012/017-99999999999",
        "ABCDEFGHIJK/2012/017-2", "AI-2012-017-2",
    ])
    func whatIsNoneIsNotRead(_ text: String) { #expect(IssueNumber(text) == nil) }

    @Test func itMakesANameForAFile() { #expect(IssueNumber("AI/2012/017-2")?.fileName == "AI-2012-017-2") }
}
