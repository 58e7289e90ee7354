import Testing
import VCard

/// What `scripts/fuzz json` found: each came back as something else, or grew each time.
@Suite struct ContactFuzzedTests {
    @Test(arguments: [
        #"{"@type":"Card","name":{"full":"A","components":[{"kind>":"surname","value":"A"}]}}"#,
        #"{"@type":"Card","addresses":{"k1":{"contexts":{"work":true},"components":[{"kind":"odd","value":"A"}]}}}"#,
        #"{"@type":"Card","name":{"components":[{"kind":"given","value":"A\u0000\u2028"}]}}"#,
    ])
    func staysAsItIs(_ text: String) throws {
        let card = try #require(try JSContactReader.read(Array(text.utf8)).cards.first?.card)
        let json = card.jsContact
        #expect(json["vCardProps"] == nil)
        let again = Card.read(jsContact: json)
        #expect(again.warnings == [])
        #expect(again.card?.jsContact == json)
    }
}
