import Catalogue
import Foundation
import PhoneNumbers
import ReleaseReader
import TestSupport
import Testing

@testable import PressroomCLI

/// `docs/draft-json.md` shows what `read --json` prints.
@Suite struct DraftJSONTests {
    @Test func thePagesExampleIsWhatIsPrinted() throws {
        let page = try String(contentsOf: projectRoot.appending(path: "docs/draft-json.md"), encoding: .utf8)
        let text = try #require(page.split(separator: "```text\n").last?.split(separator: "```").first)
        let document = try SourceDocument(path: "night-trains.txt", bytes: Array(text.utf8))
        let printed = json(
            of: draft(from: document, phones: LibPhoneNumber()), pretty: true, mending: \.inWords)
        #expect(try differenceFromDocs("draft-json.md", block: "json", String(decoding: printed, as: UTF8.self)) == nil)
    }
}
