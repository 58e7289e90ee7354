import ReleaseReader
import Testing

/// Who is heard where no verb of saying tells: by what stands around the words, each kind in several languages and layouts.
@Suite struct SpeakerEvidenceTests {
    private static let texts: [String: String] = [
        "de":
            "# Hafenbrücke wird gesperrt\n\nDie Brücke über den Hafen wird für die Sanierung gesperrt und nicht vor dem Herbst geöffnet.",
        "cs":
            "# Most se zavírá\n\nMost přes přístav se zavírá kvůli opravě a nebude otevřen před podzimem, jak bylo oznámeno. Piráti to vítají, ale říkají, že se to mělo stát už dříve, protože je to pro lidi důležité.",
        "sv":
            "# Bron stängs\n\nBron över hamnen stängs för reparation och öppnas inte före hösten, säger man i hamnen.",
        "it":
            "# Il ponte chiude\n\nIl ponte sul porto chiude per lavori e non sarà aperto prima di autunno, come già si sapeva.",
        "es":
            "# El puente cierra\n\nEl puente sobre el puerto cierra por obras y no se abrirá antes del otoño. Mientras tanto, Harbour Watch lo celebra.",
        "en":
            "# Harbour bridge closes\n\nThe bridge over the harbour closes for repairs next week, and Harbour Watch is glad of it.",
        "fi":
            "# Silta suljetaan\n\nSataman silta suljetaan korjausten vuoksi, ja se on hyvä uutinen kaikille, jotka ovat odottaneet sitä.",
        "tr": "# Köprü kapanıyor\n\nLiman köprüsü onarım için kapanıyor ve bu yıl içinde sonbahardan önce açılmayacak.",
        "zh": "港橋關閉\n\n港橋因維修而關閉。",
    ]

    @Test(arguments: [
        // A caption above a block that is set apart, and marks within it.
        (
            "de", "**Jana Roe, Juristin und Obfrau von Harbour Works:**\n> „Kein Nutzen, gewaltige Schäden für alle\"",
            ["Jana Roe"]
        ),
        (
            "cs", "> „Most potřebuje opravu a uděláme ji rychle, jak to půjde,“ říká Jana Nová, která vede přístav.",
            ["Jana Nová"]
        ),
        ("en", "> \"The bridge is old and we repair it as fast as we can,\" adds Jana Roe.", ["Jana Roe"]),
        // The sentence goes on in a paragraph of its own.
        (
            "sv",
            "”Bron behöver repareras och vi gör det så fort som det går”\n\nsäger Mikael Roe, ordförande på Hamnen.",
            ["Mikael Roe"]
        ),
        (
            "cs",
            "> „Most potřebuje opravu a uděláme ji rychle, jak to půjde,“\n\nkomentuje situaci zastupitel a ředitel školy v Opavě Tomáš Nový.",
            ["Tomáš Nový"]
        ),
        (
            "en",
            "\"The bridge is old and we repair it as fast as we can,\"\n\nsaid Jana Roe, director of the harbour.",
            ["Jana Roe"]
        ),
        // A line below the words, with a title in a language that the reader has no title of, or none.
        ("fi", "”On hienoa, että silta korjataan vihdoin kuntoon.”\n\nPekka Roe, entinen satamapomo", ["Pekka Roe"]),
        ("fi", "”On hienoa, että silta korjataan vihdoin kuntoon.”\nLaura Holm", ["Laura Holm"]),
        (
            "tr", "“Köprünün onarıma ihtiyacı var ve bunu hızla yapacağız”\nJane Roe - Harbour Works kurucu ortağı",
            ["Jane Roe"]
        ),
        // For whom something is so, and whose sentence leads to the words.
        (
            "it",
            "Per Tomas Roe, uno dei protagonisti, il ponte significa che “i nostri figli erediteranno un porto diverso da quello in cui sono nato io”.",
            ["Tomas Roe"]
        ),
        (
            "it",
            "Secondo Jane Roe di Harbour Watch, il ponte è un esempio. “Una donna che salva il porto non è una metafora.”",
            ["Jane Roe"]
        ),
        (
            "it",
            "Il regista Tomas Roe è stato spinto a girare. “Invece di concentrarci sui temi, abbiamo scelto il porto.”",
            ["Tomas Roe"]
        ),
        (
            "it",
            "Jane Roe, una delle fondatrici di Harbour Watch, spera nel porto. “Invece di concentrarci sui temi, lo salviamo.”",
            ["Jane Roe"]
        ),
        // Behind a name whose it is; what a title is of.
        (
            "es", "\"El puente necesita obras y las haremos cuanto antes\", dice Jane Roe de Harbour Watch Falvik.",
            ["Jane Roe"]
        ),
        (
            "es",
            "\"El puente necesita obras y las haremos cuanto antes\", dijo la portavoz de Harbour Watch Falvik, Jane Roe.",
            ["Jane Roe"]
        ),
        (
            "cs",
            "„Most potřebuje opravu a uděláme ji rychle, jak to půjde,“ dodává předseda místního sdružení Piráti Jan Nový.",
            ["Jan Nový"]
        ),
        (
            "de",
            "„Die Brücke ist alt, und wir sanieren sie schnell“, sagt der bekannte Hafenforscher Jan Roe zur Lage.",
            ["Jan Roe"]
        ),
        // Two who say it together.
        (
            "en",
            "Dr Jane Roe and Dr Tomas Holm, the research associates, said: “Everybody is exposed to the bridge. It is old.”",
            ["Jane Roe", "Tomas Holm"]
        ),
        (
            "en",
            "Professors Jane Roe, Professor of Bridges, Department of Harbours and Tomas Holm, Professor of Water, said: “Everybody is exposed to the bridge.”",
            ["Jane Roe", "Tomas Holm"]
        ),
        // A quotation that a later paragraph closes, a text without any marks, a surname in capitals.
        (
            "cs",
            "> „Most potřebuje opravu a uděláme ji rychle, jak to půjde.\n\nTohle vše by mělo být nemyslitelné, a přesto to trvá,“\n\nříká Rostislav Nový, místostarosta.",
            ["Rostislav Nový"]
        ),
        (
            "en",
            "The bridge is old and tired and we repair it as fast as we can, said Jana Roe, director of the harbour.",
            ["Jana Roe"]
        ),
        (
            "de", "> „Die Brücke ist alt, und wir sanieren sie so schnell“, **Jana ROE Leiterin des Hafens**",
            ["Jana ROE"]
        ),
        // A name in another script, with no space beside it.
        ("zh", "Harbour 執行長Jane Roe表示：「今天，我們開始維修這座橋，並且會盡快完成所有的工作。」", ["Jane Roe"]),
    ])
    func isHeard(_ language: String, _ words: String, _ names: [String]) throws {
        let draft = try read(try #require(SpeakerEvidenceTests.texts[language]) + "\n\n" + words + "\n")
        #expect(draft.spokespeople.compactMap { $0.name?.value } == names)
        #expect(draft.spokespeople.allSatisfy { !($0.signs ?? []).isEmpty })
    }

    @Test(arguments: [
        ("en", "The book “A history of the harbour in many pictures” by Jane Roe is on sale."),
        ("en", "The league “Harbour Watch of the northern islands” India Harbour Watch India is new."),
        ("es", "\"El puente necesita obras y las haremos cuanto antes\", dice Harbour Watch India."),
        (
            "it",
            "Il manifesto «Per un porto aperto, custode del proprio patrimonio», edito dalla casa editrice Edizioni Porto, esce oggi."
        ),
    ])
    func nobodyIsHeard(_ language: String, _ words: String) throws {
        let draft = try read(try #require(SpeakerEvidenceTests.texts[language]) + "\n\n" + words + "\n")
        #expect(draft.spokespeople.compactMap { $0.name?.value } == [])
    }

    @Test func oneNameAloneIsDoubted() throws {
        let draft = try read(
            try #require(SpeakerEvidenceTests.texts["en"])
                + "\n\n“The bridge is old and we repair it as fast as we can,” said Leonor, spokesperson of the movement.\n"
        )
        #expect(draft.spokespeople.map { $0.name?.value } == ["Leonor"])
        #expect(draft.spokespeople.first?.name?.doubtful != nil)
    }

    /// What has no given name may be a choir; who has a title as well is hardly one.
    @Test(arguments: [
        ("Copper Lantern", true), ("Brovik Tarnell", true), ("Jane Tarnell", false), ("Mary-Tarn Brovik", false),
        ("J. Tarnell", false), ("Brovik J. Tarnell", false), ("Яна Тарнелл", false),
        ("Brovik Tarnell, director of Harbour Watch", false),
    ])
    func namesWithoutAGivenNameAreDoubted(_ speaker: String, _ isDoubted: Bool) throws {
        let draft = try read(
            try #require(SpeakerEvidenceTests.texts["en"])
                + "\n\n“The bridge is old and we repair it as fast as we can,” said \(speaker).\n")
        #expect(draft.spokespeople.map { speaker.hasPrefix($0.name?.value ?? "nobody") } == [true])
        #expect(draft.spokespeople.first.map { $0.name?.doubtful != nil } == isDoubted)
    }

    @Test func whoeverIsNamedBesideIsSaidToBeSo() throws {
        let draft = try read(
            try #require(SpeakerEvidenceTests.texts["en"])
                + "\n\n“The bridge is old and we repair it as fast as we can,” said Jane Roe, director, of her talk with Tomas Holm.\n"
        )
        #expect(draft.spokespeople.map { $0.name?.value } == ["Jane Roe"])
        #expect(draft.bystanders?.map { $0.name?.value } == ["Tomas Holm"])
        #expect(draft.bystanders?.first?.signs?.contains("object") == true)
    }
}
