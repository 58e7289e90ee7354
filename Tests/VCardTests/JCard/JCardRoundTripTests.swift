import TestSupport
import Testing
import VCard

@Suite struct JCardRoundTripTests {
    @Test func aGeneratedCardComesBackPropertyByProperty() throws {
        var source = ContactSource(random: SplitMix(state: 7095))
        for _ in 0..<500 {
            let card = source.card()
            let json = card.jCard
            let back = try JCardReader.read(json.bytes(pretty: true)).cards
            try #require(back.count == 1)
            #expect(back[0].warnings == [])
            #expect(back[0].card.properties.map(said) == card.properties.map(said))
            #expect(back[0].card.jCard == json)
        }
    }
}
