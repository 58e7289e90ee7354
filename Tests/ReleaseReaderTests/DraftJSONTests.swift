import Foundation
import PhoneNumbers
import ReleaseReader
import TestSupport
import Testing

/// `docs/draft-json.md` shows what the reader prints.
@Suite struct DraftJSONTests {
    @Test func thePagesExampleIsWhatTheReaderPrints() throws {
        let page = try String(contentsOf: projectRoot.appending(path: "docs/draft-json.md"), encoding: .utf8)
        let text = try #require(page.split(separator: "```text\n").last?.split(separator: "```").first)
        let document = try SourceDocument(path: "night-trains.txt", bytes: Array(text.utf8))
        let printed = json(of: draft(from: document, phones: LibPhoneNumber()), pretty: true)
        #expect(try differenceFromDocs("draft-json.md", block: "json", String(decoding: printed, as: UTF8.self)) == nil)
    }

    @Test func escapesWhateverStandsInTheText() throws {
        let draft = try read("A \"headline\" of \\ words\u{1}\n\nContact: Jane Doe, jane@example.org\n")
        let printed = json(of: draft)
        #expect(printed.last == 10 && !printed.dropLast().contains(10))
        let parsed = try JSONSerialization.jsonObject(with: Data(printed)) as? [String: Any]
        #expect((parsed?["headline"] as? [String: Any])?["value"] as? String == "A \"headline\" of \\ words")
    }
}
