import Foundation
import ReleaseReader
import Testing

@Suite struct DraftJSONTests {
    @Test func escapesWhateverStandsInTheText() throws {
        let draft = try read("A \"headline\" of \\ words\u{1}\n\nContact: Jane Doe, jane@example.org\n")
        let printed = json(of: draft)
        #expect(printed.last == 10 && !printed.dropLast().contains(10))
        let parsed = try JSONSerialization.jsonObject(with: Data(printed)) as? [String: Any]
        #expect((parsed?["headline"] as? [String: Any])?["value"] as? String == "A \"headline\" of \\ words")
    }

    @Test func aDoorWordsWhatWouldMendAFinding() throws {
        let draft = try read("Night trains come back\n\nContact: Jane Doe, jane@example.org\n")
        let plain = String(decoding: json(of: draft), as: UTF8.self)
        #expect(plain.contains(#""message":"No date of issue is printed.","remedy":"","#))
        let worded = String(decoding: json(of: draft, mending: { "\($0.count) ways" }), as: UTF8.self)
        #expect(worded.contains(#""remedy":"1 ways""#))
    }
}
