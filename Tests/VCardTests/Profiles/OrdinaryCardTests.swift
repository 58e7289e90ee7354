import Testing

@testable import VCard

/// Cards that are written as they stand are those that a close look would not change.
@Suite struct OrdinaryCardTests {
    /// Lines of which cards are put together; some are ordinary, some only look so.
    private static let lines: [[Property]] = [
        [.fullName("Ana Lind")], [.name(PersonName(family: "Lind", given: "Ana"))], [.organisation(["Harbour; Watch"])],
        [.title("Head, of Media")], [.role("Press officer")], [.email("ana@harbourwatch.example", isPreferred: true)],
        [.telephone("+442079460018", .voice, extension: "102", isPreferred: true)],
        [.telephone("+447700900123", .mobile), .telephone("+442079460019", .fax)],
        [.telephone("020 7946 0018", .voice)], [.telephone("+44 7700 900123", .message)],
        [.url("https://harbourwatch.example/a")], [.url("harbourwatch.example")], [.note("One\nTwo, three")],
        [.note("A second note")], [.uid("abcdef00-0000-4000-8000-000000000010")],
        [Property("UID", text: "abcdef00-0000-4000-8000-000000000010")], [Property("LANG", text: "en")],
        [Property("LANG", text: "de")], [Property("KIND", text: "org")], [Property("TEL", text: "tel:+44")],
        [Property("TEL", text: "+442079460018", group: "item1"), Property("X-ABLabel", text: "duty", group: "item1")],
        [
            Property("TEL", text: "+442079460018", group: "item2"),
            Property("X-ABLabel", text: "_$!<Work>!$_", group: "item2"),
        ],
        [Property("X-ABLabel", text: "nobody's", group: "item3")], [Property("X-ABLabel", text: "nobody's")],
        [Property("EMAIL", text: "mailto:ana@harbourwatch.example")], [Property("EMAIL", text: "ana")],
        [Property("TEL", text: "+1", parameters: [.type("pager")])], [Property("N", text: "Lind;Ana")],
        [.fullName("  ")], [.note(" ")], [Property("PREF", text: "1")], [Property("tel", text: "+1")],
        [Property("EMAIL", text: "a@b.example", parameters: [Parameter("PREF", "2")])], [.title("")],
    ]

    @Test(arguments: [Profile.generic, .apple, .google])
    func theTwoWaysAgree(_ profile: Profile) {
        var random = SystemRandomNumberGenerator()
        var ordinary = 0
        for round in 0..<4_000 {
            var card = Card()
            if round % 4 != 0 { card.properties += Self.lines[0] + Self.lines[1] }
            for _ in 0..<Int.random(in: 0...7, using: &random) {
                card.properties += Self.lines[Int.random(in: 0..<Self.lines.count, using: &random)]
            }
            guard let losses = profile.lossesOfOrdinary(card) else { continue }
            ordinary += 1
            let (adapted, told) = profile.adapted(card)
            let close = adapted?.written(.v3)
            #expect(card.written(.v3) == close, "\(String(decoding: card.written(.v3), as: UTF8.self))")
            #expect(losses == told)
        }
        #expect(ordinary > 100)
    }

    @Test func whatPressroomWritesIsMostlyOrdinary() {
        var card = Card(Self.lines[0] + Self.lines[1] + Self.lines[2] + Self.lines[5] + Self.lines[6])
        #expect(Profile.generic.lossesOfOrdinary(card) == [])
        card.add(.telephone("+447700900123", .mobile), labelled: "out of hours")
        #expect(Profile.apple.lossesOfOrdinary(card) == [])
        #expect(Profile.generic.lossesOfOrdinary(card) == nil)
        #expect(Profile.v4.lossesOfOrdinary(card) == nil)
        #expect(Profile.outlook.lossesOfOrdinary(card) == nil)
    }
}
