import TestSupport
import Testing
import VCard

/// What is written is read again as it was, and what is read is written again as it stands.
@Suite struct RoundTripTests {
    /// Characters that are something to vCard, to UTF-8 or to nobody.
    private static let letters = [
        "a", "B", "7", " ", ",", ";", ":", "\\", "\"", "'", "^", "=", ".", "-", "n", "N", "é", "€", "𝄞", "王", "\n",
        "\t",
        "\u{FEFF}", "e\u{301}", "\\n", "^n", "BEGIN:VCARD", "END:VCARD", "data:", "http://", "=3D",
    ]

    private struct Source {
        var random: SplitMix

        mutating func next(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

        mutating func text(_ most: Int = 12) -> String {
            (0..<next(most)).map { _ in RoundTripTests.letters[next(RoundTripTests.letters.count)] }.joined()
        }

        mutating func property() -> Property {
            let parameters = (0..<next(3)).map { _ in
                Parameter(["X-P", "LANGUAGE", "X-Q", "SORT-AS"][next(4)] + "\(next(9))", text(5))
            }
            switch next(8) {
            case 0: return Property("N", components: (0..<5).map { _ in text() })
            case 1: return Property("CATEGORIES", list: (0...next(4)).map { _ in text(5) })
            case 2: return Property("URL", uri: "https://ships.example/" + text(5).filter { $0 != "\\" })
            case 3: return .telephone("+4420794600\(10 + next(89))", .mobile)
            case 4: return Property("NOTE", text: text(60), parameters: parameters)
            case 5: return Property("ORG", components: [text(), text()])
            case 6: return Property("X-\(next(100))", text: text(), parameters: parameters, group: "g\(next(9))")
            default: return Property("TITLE", text: text(30), parameters: parameters)
            }
        }

        mutating func card(_ version: Version?) -> Card {
            var card = Card([.fullName("A" + text()), Property("N", text: "A")])
            for _ in 0..<next(12) { card.add(property()) }
            card.version = version
            return card
        }
    }

    @Test(arguments: [Version.v3, .v4])
    func aGeneratedCardComesBackAsItWas(_ version: Version) throws {
        var source = Source(random: SplitMix(state: 20_121_122))
        for _ in 0..<600 {
            let card = source.card(version)
            let written = card.written(version)
            let read = CardReader.read(written)
            #expect(read.cards.map(\.told) == [ReadCard.told(card)])
            #expect(read.cards.map(\.card) == [card])
            #expect(read.cards.flatMap(\.warnings) + read.warnings == [])
            #expect(read.cards.first?.card.written(version) == written)
        }
    }

    @Test func aCardOfTwoPointOneSaysTheSameAndStays() throws {
        var source = Source(random: SplitMix(state: 7))
        for _ in 0..<400 {
            let card = source.card(nil)
            let written = card.written(.v2)
            #expect(written.allSatisfy { $0 < 0x80 || card.properties.contains { !$0.parameters.isEmpty } })
            let read = CardReader.read(written)
            try #require(read.cards.count == 1)
            #expect(read.cards[0].card.properties.map(\.name) == card.properties.map(\.name))
            for (one, other) in zip(card.properties, read.cards[0].card.properties) where !one.isNamed("URL") {
                if one.name.hasPrefix("X-") { continue }
                #expect(one.components == other.components)
            }
            #expect(read.cards[0].card.written(.v2) == written)
        }
    }

    @Test(arguments: Version.allCases)
    func everyCharacterInEveryPositionOfEveryKindOfValueComesBack(_ version: Version) throws {
        let scalars = (0x20..<0x7F).compactMap { Unicode.Scalar($0) } + ["\n", "\t", "é", "€", "𝄞", "\u{2028}"]
        for scalar in scalars where scalar != "\u{2028}" {
            for text in ["\(scalar)ab", "a\(scalar)b", "ab\(scalar)", "\(scalar)\(scalar)"] {
                let card = Card([
                    .fullName("A"), Property("N", components: [text, "x" + text, "", "", text]),
                    Property("CATEGORIES", list: ["c", text, "d"]), .note(text), .organisation([text, text]),
                    Property("TITLE", text: "t", parameters: [Parameter("X-P", text), Parameter("X-R", "r")]),
                ])
                let read = CardReader.read(card.written(version)).cards
                try #require(read.count == 1)
                let properties = read[0].card.properties
                #expect(properties.map(\.name) == ["FN", "N", "CATEGORIES", "NOTE", "ORG", "TITLE"])
                #expect(properties[1].componentTexts == [text, "x" + text, "", "", text])
                #expect(properties[2].list == ["c", text, "d"])
                #expect(properties[3].text == text)
                #expect(properties[4].componentTexts == [text, text])
                if version != .v2 { #expect(properties[5].parameters == card.properties[5].parameters) }
            }
        }
    }

    @Test func noTextInAnyFieldOrParameterAddsAPropertyInAnyVersion() {
        for version in Version.allCases {
            for nasty in nasties {
                for (name, make) in fields where name != "FN" {
                    let card = Card([.fullName("A"), Property("N", text: "A"), make("a" + nasty + "b")])
                    let read = CardReader.read(card.written(version)).cards
                    #expect(read.map { $0.card.properties.map(\.name) } == [["FN", "N", name]])
                }
            }
        }
    }

    @Test func foldedAtEveryWidthACardComesBack() {
        let card = Card([.fullName("Ana"), Property("N", text: "A"), .note(String(repeating: "aé€𝄞 ", count: 30))])
        for version in [Version.v3, .v4] {
            for width in 11...200 {
                var writer = CardWriter(version, foldingAt: width)
                writer.write(card)
                #expect(
                    CardReader.read(writer.bytes).cards.map { Array($0.card.properties) } == [Array(card.properties)])
            }
        }
    }
}
