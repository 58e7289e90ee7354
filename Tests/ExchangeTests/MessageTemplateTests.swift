import Catalogue
import Foundation
import Testing

@testable import Exchange

/// Texts with places for what is known when they are sent.
@Suite struct MessageTemplateTests {
    private static let whole: [MessageTemplate.Place: String] = [
        .journalist: "Ada Roe", .subject: "Pictures", .kit: "The bridge", .embargo: "Not before noon",
        .assets: "- a\n- b", .withheld: "- c", .contacts: "press@harbour.example", .signature: "Mira",
    ]

    /// What is known stands in every text, whatever its language.
    @Test(arguments: MessageTemplate.languages)
    func everyTextSaysAllThatIsKnown(_ language: String) throws {
        let own = MessageTemplate.own(.answer, in: language)
        #expect(own.language == language)
        let filled = try MessageTemplate(own.text).filled(with: Self.whole)
        #expect(filled.subject.contains("Pictures") && !filled.subject.contains("{"))
        for (place, value) in Self.whole { #expect(filled.body.contains(value), "\(place)") }
        #expect(!filled.body.contains("{") && filled.body.hasSuffix("Mira\n"))
    }

    @Test(
        arguments: [("de-AT", "de"), ("pt_BR", "pt"), ("EN", "en"), ("pl", "en"), (nil, "en")] as [(String?, String)])
    func aLanguageThatHasNoTextIsWrittenToInEnglish(_ asked: String?, _ found: String) {
        #expect(MessageTemplate.own(.answer, in: asked).language == found)
    }

    @Test func aParagraphInWhichAPlaceStandsForNothingIsLeftOut() throws {
        let template = try MessageTemplate(
            "Subject: On {kit}\n\nDear {journalist},\n\nHere:\n{assets}\n\n\n{embargo}\r\n\r\nBye\n")
        let filled = template.filled(with: [.kit: "a\nb", .assets: "- {journalist}", .embargo: ""])
        #expect(filled.subject == "On a b")
        // What a value says is no place.
        #expect(filled.body == "Here:\n- {journalist}\n\nBye\n")
    }

    @Test(
        arguments: [
            ("", .noSubject), ("Dear {journalist}", .noSubject),
            ("Subject: a\n\n{jurnalist}", .unknownPlace("jurnalist")),
            ("Subject: {}\n\nb", .unknownPlace("")),
        ] as [(String, MessageTemplate.Problem)])
    func whatIsNoTemplateIsTold(_ text: String, _ problem: MessageTemplate.Problem) {
        #expect(throws: problem) { try MessageTemplate(text) }
    }

    @Test(arguments: [
        ("de", "Sperrfrist: nicht zur Veröffentlichung vor Montag, 13. Juli 2026 um 14:00 MESZ"),
        ("en", "Under embargo: not for publication before Monday, 13 July 2026 at 14:00 CEST"),
    ])
    func anEmbargoIsToldInTheLanguage(_ language: String, _ words: String) {
        let embargo = Embargo(until: Instant(milliseconds: 1_783_944_000_000), zone: "Europe/Berlin")
        #expect(embargoNotice(embargo, in: language).lowercased().hasPrefix(words.lowercased().prefix(30)))
        #expect(embargoNotice(embargo, in: language).contains("14:00"))
    }
}
