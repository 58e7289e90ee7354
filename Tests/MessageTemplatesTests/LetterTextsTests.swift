import MessageTemplates
import Testing

/// The texts of letters that nobody has asked for.
@Suite struct LetterTextsTests {
    static let kinds = [LetterTexts.deliveries, LetterTexts.corrections, LetterTexts.withdrawals]

    @Test(arguments: kinds.indices) func thereIsOneForEachLanguageWithTheSamePlaces(_ kind: Int) {
        let texts = LetterTextsTests.kinds[kind]
        #expect(texts.map(\.language) == AnswerTexts.all.map(\.language))
        #expect(Set(texts.map(\.text)).count == texts.count)
        let places = texts.map { text in text.text.matches(of: #/\{\w+\}/#).map { String($0.output) } }
        #expect(Set(places).count == 1 && places[0].contains("{kit}"))
        for (_, text) in texts {
            #expect(text.hasPrefix("Subject: ") && text.hasSuffix("{signature}\n"))
            #expect(!text.contains("\r") && !text.contains(" \n") && !text.contains("\n\n\n"))
        }
    }
}
