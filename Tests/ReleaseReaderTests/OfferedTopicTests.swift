import PhoneNumbers
import ReleaseReader
import Testing

/// In which languages somebody is offered to the press, and what about. Everybody is invented.
@Suite struct OfferedTopicTests {
    private static func offers(_ text: String) throws -> [DraftSpokesperson] {
        try read("Harbour Watch publishes its flood map\n\n\(text)\n").spokespeople
    }

    @Test(arguments: [
        (
            "Dr Ana Lind, head of research, is available for interview in English and German on flood protection, harbour law and the fishing trade.",
            ["en", "de"], ["flood protection", "harbour law", "fishing trade"]
        ),
        (
            "Dr. Ana Lind, Leiterin der Forschung, steht für Interviews auf Deutsch und Englisch zum Thema Hochwasserschutz zur Verfügung.",
            ["de", "en"], ["Hochwasserschutz"]
        ),
        (
            "La docteure Ana Lind, directrice de la recherche, est disponible pour des interviews en français et en anglais sur la protection contre les crues.",
            ["fr", "en"], ["protection contre les crues"]
        ),
        (
            "La doctora Ana Lind, directora de investigación, está disponible para entrevistas en español e inglés sobre la protección contra inundaciones.",
            ["es", "en"], ["protección contra inundaciones"]
        ),
        (
            "La dottoressa Ana Lind, direttrice della ricerca, è disponibile per interviste in italiano e inglese sulla difesa dalle alluvioni.",
            ["it", "en"], ["difesa dalle alluvioni"]
        ),
        (
            "A doutora Ana Lind, diretora de pesquisa, está disponível para entrevistas em português e inglês sobre a proteção contra enchentes.",
            ["pt", "en"], ["proteção contra enchentes"]
        ),
        (
            "Dr. Ana Lind, directeur onderzoek, is beschikbaar voor interviews in het Nederlands en Engels over hoogwaterbescherming.",
            ["nl", "en"], ["hoogwaterbescherming"]
        ),
        (
            "La doctora Ana Lind, directora de recerca, està disponible per a entrevistes en català i anglès sobre les inundacions.",
            ["ca", "en"], ["inundacions"]
        ),
        (
            "Doktor Ana Lind, forskningschef, är tillgänglig för intervju på svenska och engelska om översvämningsskydd.",
            ["sv", "en"], ["översvämningsskydd"]
        ),
        (
            "Dr. Ana Lind, forskningschef, står til rådighed for interview på dansk og engelsk om sikring mod oversvømmelser.",
            ["da", "en"], ["sikring mod oversvømmelser"]
        ),
    ])
    func standBehindTheOffer(_ text: String, _ languages: [String], _ topics: [String]) throws {
        let person = try #require(try Self.offers(text).first)
        #expect(person.languages?.value == languages)
        #expect(person.topics?.value == topics)
    }

    /// Languages whose names end otherwise in a sentence, and one whose words stand behind.
    @Test(arguments: [
        (
            "To jest pierwsza linia i nie ma innej. Dr Anna Lind, dyrektor instytutu, jest dostępna na wywiady po polsku i angielsku na temat ochrony przed powodzią.",
            ["pl", "en"], ["ochrony przed powodzią"]
        ),
        (
            "Je to první linka a není jiná v tomto roce, která by byla. Doktorka Anna Lindová, ředitelka ústavu, je k dispozici pro rozhovory v češtině a angličtině na téma ochrana před povodněmi.",
            ["cs", "en"], ["ochrana před povodněmi"]
        ),
        (
            "Ensimmäinen vene on jo satamassa, mutta toinen ei ole, ja se on hyvä, että niin on. Tohtori Matti Virtanen, johtaja, on tavattavissa haastateltavaksi suomeksi ja englanniksi aiheesta tulvasuojelu.",
            ["fi", "en"], ["tulvasuojelu"]
        ),
        (
            "Αυτό είναι το πρώτο πλοίο και δεν υπάρχει άλλο για τώρα. Η Δρ. Άννα Λιντ, διευθύντρια του ινστιτούτου, είναι διαθέσιμη για συνεντεύξεις στα ελληνικά και αγγλικά για την προστασία από πλημμύρες.",
            ["el", "en"], ["προστασία από πλημμύρες"]
        ),
        (
            "Это первая линия, и она не будет последней в этом году. Доктор Анна Петрова, директор института, доступна для интервью на русском и английском языках на тему защиты от наводнений.",
            ["ru", "en"], ["защиты от наводнений"]
        ),
        (
            "Bu ilk sefer ve daha sonra bir başka sefer için de yer var. Dr. Ayşe Demir, müdür, röportaj için Türkçe ve İngilizce görüşmeye hazır.",
            ["tr", "en"], nil
        ),
    ])
    func standInSentencesOfOtherLanguages(_ text: String, _ languages: [String], _ topics: [String]?) throws {
        let person = try #require(try Self.offers(text).first)
        #expect(person.languages?.value == languages)
        #expect(person.topics?.value == topics)
    }

    @Test(arguments: [
        "Ana Lind, chief scientist, is available for interview on request.",
        "Ana Lind, chief scientist, is available for interview on Tuesday 4 March.",
        "Ana Lind, chief scientist, is available for interview on +44 20 7946 0018.",
        "Ana Lind, chief scientist, is available for interview on this topic.",
        "Ana Lind, chief scientist, is available for interview in German schools.",
        "Ana Lind, chief scientist, is available for interview in Germany.",
    ])
    func otherWordsAreNone(_ text: String) throws {
        let person = try #require(try Self.offers(text).first)
        #expect(person.languages == nil && person.topics == nil)
    }

    @Test func standInLinesOfTheirOwn() throws {
        let text = """
            Ana Lind, chief scientist, is available for interview.
            Languages: English, French
            Topics: floods; heat in towns
            """
        let draft = try read("Harbour Watch publishes its flood map\n\n\(text)\n")
        let person = try #require(draft.spokespeople.first)
        #expect(person.languages?.value == ["en", "fr"] && person.topics?.value == ["floods", "heat in towns"])
        #expect(draft.words(at: person.languages?.span) == "English, French")
        #expect(draft.words(at: person.topics?.span) == "floods; heat in towns")
    }

    @Test(arguments: [
        (" (English, German)", ["en", "de"]), (" (Deutsch)", nil), (" (Head of Media)", nil),
        (" (English teacher)", nil),
    ])
    func standInBracketsBesideAContact(_ behind: String, _ languages: [String]?) throws {
        let draft = try read(
            """
            The harbour of Falvik is open to all of the boats again

            The harbour has been shut since March, and this is the first of the boats that came back to it.

            Media contact
            Jane Roe\(behind)
            +44 20 7946 0018
            """)
        #expect(draft.contacts.first?.languages?.value == languages)
    }
}
