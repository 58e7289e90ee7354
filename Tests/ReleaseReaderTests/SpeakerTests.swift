import PhoneNumbers
import ReleaseReader
import Testing

/// Who says something, in the shapes that sentences of several languages have. Everybody is invented.
@Suite struct SpeakerTests {
    /// Text that stands around the sentence, so that its language is recognised.
    static let around: [String: String] = [
        "en":
            "The harbour will be closed to all ships for three weeks, and that is what the council of the town had asked for.",
        "fr":
            "Le port sera fermé pour trois semaines, et ce sont les habitants de la ville qui l'avaient demandé dans une lettre.",
        "de":
            "Der Hafen wird für drei Wochen gesperrt, und das ist auch das, was die Stadt mit einem Brief an den Verein erbeten hat.",
        "es":
            "El puerto se cerrará por tres semanas, y eso es lo que los vecinos de la ciudad habían pedido en una carta a las autoridades.",
        "it":
            "Il porto sarà chiuso per tre settimane, e questo è quello che gli abitanti della città hanno chiesto con una lettera.",
        "pt":
            "O porto será fechado por três semanas, e isso é o que os moradores da cidade pediram em uma carta para as autoridades.",
        "nl":
            "De haven wordt drie weken gesloten, en dat is ook wat de bewoners van de stad met een brief aan de gemeente hebben gevraagd.",
    ]

    static func reading(_ language: String, _ sentence: String) throws -> Draft {
        let around = try #require(around[language])
        return try read("Harbour of Falvik closed\n\n\(around)\n\n\(sentence)\n\n\(around)\n")
    }

    @Test(arguments: [
        ("en", "“The cranes are old and nobody can mend them,” said Jane Doe, director of Coast Watch.", "Jane Doe"),
        (
            "en",
            "“The cranes are old and nobody can mend them,” said lead engineer Tomas R. Holm, M.Sc., Ph.D., of Coast Watch.",
            "Tomas R. Holm"
        ),
        (
            "en",
            "“The cranes are old and nobody can mend them,” says the President of the Harbour League, Mr Tomas Holm.",
            "Tomas Holm"
        ),
        ("en", "“The cranes are old and nobody can mend them,” Falvik Harbour Trustee Jane West said.", "Jane West"),
        (
            "en", "Minister for Rivers and Lakes Jane Doe said: “The cranes are old and nobody can mend them.”",
            "Jane Doe"
        ),
        (
            "en",
            "Harbour Counsel Jane Doe released a statement on behalf of Mr. Tomas Holm: “The cranes are old, and I am sorry for it.”",
            "Jane Doe"
        ),
        (
            "en", "According to Jane Doe, director of Coast Watch, “The cranes are old and nobody can mend them now.”",
            "Jane Doe"
        ),
        (
            "en", "'The cranes are old and the workers' hands are tired,' said Jane Doe, director of Coast Watch.",
            "Jane Doe"
        ),
        ("en", "“The cranes are old and nobody can mend them, “said Jane Doe.", "Jane Doe"),
        ("en", "“The cranes are old and nobody can mend them,” laughed Jane Doe, director of Coast Watch.", "Jane Doe"),
        (
            "fr",
            "« Les grues sont vieilles et personne ne sait les réparer », prévient Maëlle Kerzrého, la directrice du port.",
            "Maëlle Kerzrého"
        ),
        (
            "fr",
            "Maëlle Kerzrého, co-fondatrice de la navette, exprime sa joie : « Les grues sont vieilles et personne ne sait les réparer. »",
            "Maëlle Kerzrého"
        ),
        (
            "fr",
            "Maëlle Kerzrého a fondé la navette. « Les grues sont vieilles et personne ne sait les réparer », explique-t-elle.",
            "Maëlle Kerzrého"
        ),
        (
            "de", "„Die Kräne sind alt, und niemand kann sie reparieren“, so Vorstandssprecherin Wiebke Petersen.",
            "Wiebke Petersen"
        ),
        (
            "de",
            "Die grüne SPD-Stadträtin Wiebke Petersen lobt: „Die Kräne sind alt, und niemand kann sie reparieren.“",
            "Wiebke Petersen"
        ),
        (
            "de",
            "Leiterin der Bahn ist Wiebke Petersen. „Die Kräne sind alt, und niemand kann sie reparieren“, erklärt sie.",
            "Wiebke Petersen"
        ),
        (
            "de",
            "»Die Kräne sind alt, und niemand kann sie reparieren«, sagte Wiebke Petersen, Leiterin der Hafenbahn.",
            "Wiebke Petersen"
        ),
        (
            "es",
            "\"Las grúas son viejas y nadie las puede reparar\", dijo el director ejecutivo de Puerto Nuevo, Tomás Herrera.",
            "Tomás Herrera"
        ),
        (
            "es",
            "Inés Solana, de la Oficina del Puerto, dio la bienvenida a la obra, diciendo: «Las grúas son viejas y nadie las puede reparar».",
            "Inés Solana"
        ),
        (
            "es",
            "El cofundador y director de NAVES, Tomás Herrera, quien habló con los vecinos, comentó: «Las grúas son viejas y nadie las puede reparar».",
            "Tomás Herrera"
        ),
        (
            "it", "\"Le gru sono vecchie e nessuno le sa riparare\", afferma Marco Bellini, presidente del porto.",
            "Marco Bellini"
        ),
        (
            "pt", "\"Os guindastes são velhos e ninguém os sabe consertar\", disse a diretora do porto, Ana Lourenço.",
            "Ana Lourenço"
        ),
        (
            "nl", "\"De kranen zijn oud en niemand kan ze nog maken\", zegt Anneke de Wit, voorzitter van de haven.",
            "Anneke de Wit"
        ),
        (
            "nl", "Joris Vermeer van de Stichting Haven legt uit: \"De kranen zijn oud en niemand kan ze nog maken.\"",
            "Joris Vermeer"
        ),
        (
            "nl", "\"De kranen zijn oud en niemand kan ze nog maken\", aldus projectleider Joris Vermeer.",
            "Joris Vermeer"
        ),
    ])
    func hears(_ language: String, _ sentence: String, _ name: String) throws {
        let draft = try Self.reading(language, sentence)
        #expect(draft.language == language)
        #expect(draft.quotes.map { $0.speaker?.value } == [name])
        #expect(draft.spokespeople.map { $0.name?.value } == [name])
        #expect(draft.spokespeople.map(\.isQuoted) == [true])
        #expect(draft.spokespeople.map(\.availableForInterview) == [false])
    }

    @Test(arguments: [
        ("Jane Doe, director of Coast Watch:\n\n> The cranes are old and nobody can mend them.", "Jane Doe"),
        ("> The cranes are old and nobody can mend them.\n\n— Jane Doe, director of Coast Watch", "Jane Doe"),
        ("“The cranes are old and nobody can mend them.”\n\n-Jane Doe, Director of Coast Watch", "Jane Doe"),
        ("“The cranes are old and nobody can mend them.” — Jane Doe, Director of Coast Watch", "Jane Doe"),
    ])
    func hearsWhoIsNamedAboveOrBelow(_ passage: String, _ name: String) throws {
        let text =
            "# Harbour of Falvik closed\n\n\(Self.around["en"] ?? "")\n\n\(passage)\n\n\(Self.around["en"] ?? "")\n"
        let document = try SourceDocument(path: "release.md", bytes: Array(text.utf8))
        let draft = draft(from: document, phones: LibPhoneNumber())
        #expect(draft.quotes.map { $0.speaker?.value } == [name])
        #expect(draft.quotes.map(\.words) == ["The cranes are old and nobody can mend them."])
    }

    @Test func goesOnOverParagraphs() throws {
        let draft = try Self.reading(
            "en",
            """
            Senator Maria Stott Delgado and her colleague Tom Reed welcomed the works.

            "The cranes are old and nobody can mend them," Senator Stott Delgado said. "They were built before the war.

            "The people of Falvik have waited for ten years.

            "They should wait no longer."

            Mr Reed said that the works would begin in May.

            "We have the money and we have the people, and now we begin."
            """)
        #expect(
            draft.quotes.map { $0.speaker?.value } == [
                "Maria Stott Delgado", "Maria Stott Delgado", "Maria Stott Delgado", "Maria Stott Delgado", "Tom Reed",
            ])
        #expect(draft.spokespeople.map { $0.name?.value } == ["Maria Stott Delgado", "Tom Reed"])
    }

    @Test(arguments: [
        "“Everybody has the right to a harbour of their own,” the Universal Charter says.",
        "“We look forward to the works and to what follows,” Falvik Harbour Council said.",
        "The works were called “the largest of their kind in the north” when Jane Doe was asked about them.",
        "The book “Cranes of the North and their Keepers” by Jane Doe is sold in the town hall.",
        "Judge Jane Doe found that there was “a real risk of harm” to the cranes.",
    ])
    func hearsNobodyWhoIsNoSpokesperson(_ sentence: String) throws {
        let draft = try Self.reading("en", sentence)
        #expect(draft.spokespeople.map { $0.name?.value } == [])
    }

    @Test func hearsWhoseStatementItIs() throws {
        let draft = try read(
            """
            Statement by Harbour Director Jane Doe on the closure

            Falvik, 3 May 2031

            “I am grateful to everybody who has helped us to mend the cranes, and I am sorry for the noise at night.”
            """)
        #expect(draft.spokespeople.map { $0.name?.value } == ["Jane Doe"])
        #expect(draft.spokespeople.map(\.isQuoted) == [true])
        #expect(draft.quotes.map { $0.speaker?.value } == ["Jane Doe"])
    }
}

/// Who is offered to the press.
@Suite struct OfferTests {
    @Test func offersWhoeverIsListedAsPresent() throws {
        let draft = try read(
            """
            Media advisory: sailors return to Falvik

            Falvik, 3 May 2031 - The crew of the Nordlys will be welcomed in the harbour on Saturday, after a year at sea and with all their papers. Also on board was Peter Marsh.

            SAILORS:

            * Jane Doe: captain of the Nordlys since 2020
            * Tomas Holm (mate): two voyages

            OTHER GUESTS:

            * Ana Reyes, CEO, Falvik Lines

            Photo and interview opportunities:

            * All sailors and guests listed above will be there.
            """)
        #expect(draft.spokespeople.map { $0.name?.value } == ["Ana Reyes", "Tomas Holm", "Jane Doe"])
        #expect(draft.spokespeople.map(\.availableForInterview) == [true, true, true])
        #expect(draft.spokespeople.map(\.isQuoted) == [false, false, false])
    }

    @Test func offersWhoHoldsAPressConference() throws {
        let draft = try read(
            """
            Harbour Attorney Jane Doe will hold a press conference about the cranes that were taken from the harbour in the night.

            WHO:
            Harbour Attorney Jane Doe
            Mayor Tomas Holm
            WHAT:
            Press conference
            WHEN:
            3 May 2031, 2:30 PM
            WHERE:
            Harbour House, Room 4
            """)
        #expect(draft.spokespeople.map { $0.name?.value } == ["Jane Doe", "Tomas Holm"])
        #expect(draft.spokespeople.map(\.availableForInterview) == [true, true])
    }

    @Test func offersNobodyWhoPerforms() throws {
        let draft = try read(
            """
            Media advisory: concert in the harbour of Falvik

            The band will play in the harbour on 3 May 2031 for everybody who has helped to mend the cranes, and for their families.

            WHO:
            Jane Doe and her legendary band
            WHERE:
            Harbour House
            """)
        #expect(draft.spokespeople.isEmpty)
    }
}
