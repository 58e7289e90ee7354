import Testing

@testable import VCard

/// Lines that are written as they stand are those that a close look would not change.
@Suite struct LinesInPlaceTests {
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

    /// What the profiles look at and what they leave.
    private static let more: [[Property]] = [
        [Property("TEL", text: "+1", parameters: [.type("voice"), .type("VOICE")])],
        [Property("TEL", parameters: [Parameter("VALUE", "uri"), .type("work")], value: "tel:+44-20;ext=1".utf8)],
        [Property("TEL", text: "+1", parameters: [.type("msg")])],
        [Property("TEL", text: "+1", parameters: [.type("text")])],
        [Property("TEL", text: "+1", parameters: [Parameter("PREF", "1")])],
        [Property("TEL", text: "+1", parameters: [.type("Büro")])],
        [Property("EMAIL", text: "a@b.example", parameters: [.type("home"), Parameter("PREF", "007")])],
        [Property("ADR", components: ["", "", "1 Quay", "Town", "", "", "UK"])],
        [Property("ADR", components: ["", "", "1 Quay"])],
        [Property("ADR", parameters: [Parameter("LABEL", "1 Quay")], value: ";;1 Quay;;;;".utf8)],
        [Property("LABEL", text: "1 Quay, Town")], [Property("LABEL", text: "1 Quay", parameters: [.type("home")])],
        [.categories(["press", "a,b"])], [Property("NICKNAME", list: ["A", "B"])],
        [.revised("2012-01-10T14:45:00Z")], [Property("REV", text: "20120110T144500Z")],
        [Property("REV", text: "2012-13-01")],
        [Property("BDAY", text: "1985-04-12")], [Property("BDAY", text: "19850412")],
        [Property("BDAY", text: "--0412")],
        [Property("PHOTO", parameters: [Parameter("ENCODING", "b"), .type("JPEG")], value: "AAAA".utf8)],
        [Property("PHOTO", parameters: [Parameter("ENCODING", "b"), .type("JPEG")], value: "AAAAA".utf8)],
        [Property("PHOTO", value: "data:image/png;base64,AAAA".utf8)], [Property("PHOTO", value: "data:,A".utf8)],
        [Property("LOGO", parameters: [Parameter("VALUE", "uri")], value: "https://b.example/a.png".utf8)],
        [Property("X-ABShowAs", text: "COMPANY")], [Property("KIND", text: "individual")],
        [Property("KIND", text: "group")],
        [Property("X-THING", text: "a;b")], [Property("X-ABDATE", text: "2009-08-08", group: "item4")],
        [Property("ANNIVERSARY", text: "20090808")], [Property("RELATED", text: "Jo", parameters: [.type("friend")])],
        [Property("ORG", parameters: [Parameter("SORT-AS", "x")], value: "Watch".utf8)],
        [Property("NOTE", value: "a\\:b".utf8)], [Property("NOTE", value: "a,b".utf8)],
        [Property("URL", value: "http\\://a".utf8)],
        [Property("ORG", value: [0x57, 0xFF])], [Property("ORG", text: "Küste")],
        [Property("TITLE", text: "caf\u{85}e, x")],
        [Property("EXPERTISE", text: "tides")], [Property("GENDER", text: "F")],
        [Property("SOURCE", uri: "https://b.example")],
        [Property("NOTE", text: "Notiz", parameters: [Parameter("LANGUAGE", "de")])],
        [Property("IMPP", uri: "xmpp:a@b.example")], [Property("X-SOCIALPROFILE", uri: "https://b.example/a")],
        [Property("TEL", text: "+1", group: "item1")], [Property("X-ABLabel", text: "days", group: "ITEM1")],
    ]

    private static func random(_ random: inout SystemRandomNumberGenerator, _ round: Int) -> Card {
        var card = Card()
        if round % 4 != 0 { card.properties += lines[0] + lines[1] }
        for _ in 0..<Int.random(in: 0...7, using: &random) {
            let all = round % 2 == 0 ? lines : more
            card.properties += all[Int.random(in: 0..<all.count, using: &random)]
        }
        return card
    }

    @Test(arguments: [Profile.generic, .apple, .google, .v4])
    func linesThatAreLeftWouldBeTheSame(_ profile: Profile) {
        var random = SystemRandomNumberGenerator()
        var left = 0
        for round in 0..<6_000 {
            let card = Self.random(&random, round)
            guard let inPlace = LinesInPlace(card, in: profile) else { continue }
            left += 1
            let (sooner, told) = profile.adapted(card, leaving: inPlace)
            let (close, losses) = profile.adapted(card, leaving: nil)
            #expect(
                sooner?.written(profile.version) == close?.written(profile.version),
                "\(String(decoding: card.written(profile.version), as: UTF8.self))")
            #expect(told == losses)
        }
        #expect(left > 100)
    }

    @Test func whatPressroomWritesIsMostlyLeft() {
        var card = Card(Self.lines[0] + Self.lines[1] + Self.lines[2] + Self.lines[5] + Self.lines[6])
        #expect(LinesInPlace(card, in: .generic)?.rest == 0)
        card.add(.telephone("+447700900123", .mobile), labelled: "out of hours")
        #expect(LinesInPlace(card, in: .apple)?.rest == 0)
        // The number and its label, and a NOTE if there were one.
        #expect(LinesInPlace(card, in: .generic)?.rest == 0b110_0000)
        #expect(LinesInPlace(card, in: .outlook) == nil)
    }

    /// In 4.0 what 3.0 says by a type is said by PREF: only those two are looked at.
    @Test func onlyWhatChangesIsLookedAt() {
        let card = Card(Self.lines[0] + Self.lines[1] + Self.lines[2] + Self.lines[5] + Self.lines[6])
        #expect(LinesInPlace(card, in: .v4)?.rest == 0b1_1000)
    }
}
