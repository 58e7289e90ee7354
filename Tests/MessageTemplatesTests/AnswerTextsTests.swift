import MessageTemplates
import Testing

/// The texts that messages are made of.
@Suite struct AnswerTextsTests {
    @Test func thereIsOneForEachLanguageOfAKitsPage() {
        #expect(AnswerTexts.all.map(\.language) == ["en", "de", "fr", "es", "it", "pt", "nl"])
        #expect(Set(AnswerTexts.all.map(\.text)).count == AnswerTexts.all.count)
    }

    /// Whoever changes one of them changes all.
    @Test func allHaveTheSamePlacesInTheSameOrder() {
        let places = AnswerTexts.all.map { text in text.text.matches(of: #/\{\w+\}/#).map { String($0.output) } }
        #expect(places.first?.count == 10)
        #expect(Set(places).count == 1)
    }

    @Test(arguments: AnswerTexts.all.map(\.language))
    func aTextBeginsWithItsSubjectAndHasParagraphs(_ language: String) {
        let text = AnswerTexts.all.first { $0.language == language }?.text ?? ""
        #expect(text.hasPrefix("Subject: ") && text.contains("{subject}\n\n") && text.hasSuffix("{signature}\n"))
        #expect(!text.contains("\r") && !text.contains("\t") && !text.contains(" \n"))
    }
}
