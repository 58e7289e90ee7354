import PhoneNumbers
import ReleaseReader
import Testing

/// Who speaks and who is offered, in shapes of newswires in seven languages. Everybody is invented.
@Suite struct SpokespersonShapeTests {
    @Test(arguments: [
        (
            "fr",
            "« Les grues sont vieilles et personne ne sait les réparer », martèle le président du port, Yann Le Goff.",
            ["Yann Le Goff"]
        ),
        (
            "fr",
            "« Les grues sont vieilles et laides, a déclaré la présidente du port, Maëlle Kerzrého. Nous attendons depuis dix ans. »",
            ["Maëlle Kerzrého"]
        ),
        (
            "fr",
            "« Les grues sont vieilles et laides », ont déclaré la présidente Maëlle Kerzrého et le directeur Yann Le Goff.",
            ["Maëlle Kerzrého", "Yann Le Goff"]
        ),
        (
            "fr",
            "Selon la présidente du port, Maëlle Kerzrého, « les grues sont vieilles, laides, et personne ne sait les réparer ici ».",
            ["Maëlle Kerzrého"]
        ),
        (
            "de", "„Die Kräne sind alt, und niemand kann sie reparieren“, so Hafenbund-Präsident Jörg Petersen.",
            ["Jörg Petersen"]
        ),
        (
            "de", "Jörg Petersen (Vorsitzender): „Die Kräne sind alt, und niemand kann sie reparieren.“",
            ["Jörg Petersen"]
        ),
        (
            "de", "Dazu Jörg Petersen, Leiter der Bahn: „Die Kräne sind alt, und niemand kann sie reparieren.“",
            ["Jörg Petersen"]
        ),
        (
            "de",
            "„Die Kräne sind alt, und niemand kann sie reparieren.“ Mit diesen Worten eröffnete in Falvik Dr. Jörg Petersen, Leiter der Bahn, die Schau.",
            ["Jörg Petersen"]
        ),
        (
            "de",
            "„Die Kräne sind alt und müde“, sagten Oberbürgermeisterin Wiebke Holm und Hafenmeister Jörg Petersen.",
            ["Wiebke Holm", "Jörg Petersen"]
        ),
        (
            "pt",
            "“Os guindastes são velhos e ninguém os sabe consertar”, informou o prefeito Tomás Lourenço, durante a visita.",
            ["Tomás Lourenço"]
        ),
        (
            "pt",
            "O governador Tomás Lourenço abriu a obra. “Os guindastes são velhos e ninguém os sabe consertar”, explicou o governador.",
            ["Tomás Lourenço"]
        ),
        (
            "it",
            "“Le gru sono vecchie – dicono il sindaco Marco Bellini e l’assessora ai porti Chiara Dossi – e nessuno le sa riparare”.",
            ["Marco Bellini", "Chiara Dossi"]
        ),
        (
            "it", "“Le gru sono vecchie e nessuno le sa riparare”, così il sindaco di Falvik, Marco Bellini.",
            ["Marco Bellini"]
        ),
        (
            "es", "«Las grúas son viejas —señaló la alcaldesa, Inés Solana—, y nadie las puede reparar».",
            ["Inés Solana"]
        ),
        ("nl", "‘De kranen zijn oud en niemand kan ze nog maken’, aldus wethouder Joris Vermeer.", ["Joris Vermeer"]),
        (
            "nl", "“De kranen zijn oud en moe”, zeggen wethouder Joris Vermeer en dijkgraaf Anneke de Wit.",
            ["Joris Vermeer", "Anneke de Wit"]
        ),
        (
            "en", "“The cranes are old and nobody can mend them,” said Jane Doe, director, and Tomas Holm, captain.",
            ["Jane Doe", "Tomas Holm"]
        ),
        (
            "en",
            "“The cranes are old and nobody can mend them,” said Jane Doe, head of rails and co-founder of Coast Doe Watch.",
            ["Jane Doe"]
        ),
    ])
    func hears(_ language: String, _ sentence: String, _ names: [String]) throws {
        let draft = try SpeakerTests.reading(language, sentence)
        #expect(draft.language == language)
        #expect(draft.quotes.first?.speaker?.value == names.first)
        #expect(Set(draft.spokespeople.map { $0.name?.value }) == Set(names))
        #expect(draft.spokespeople.allSatisfy { $0.isQuoted && !$0.availableForInterview })
    }

    @Test func saysWhomATitleMeans() throws {
        let draft = try SpeakerTests.reading(
            "pt",
            "O governador Tomás Lourenço abriu a obra com Ana Moura. “Os guindastes são velhos e ninguém os sabe consertar”, explicou o governador."
        )
        #expect(draft.quotes.map { $0.speaker?.value } == ["Tomás Lourenço"])
        #expect(
            draft.quotes.map { $0.speaker?.inferred } == [
                "\"governador\" is whoever was named with this title before"
            ])
    }

    @Test(arguments: [
        ("en", "Reporters are invited to a press briefing with the harbour master, Jane Doe, on 3 May.", ["Jane Doe"]),
        (
            "fr", "Les médias sont conviés à un point de presse avec la présidente Maëlle Kerzrého, devant le port.",
            ["Maëlle Kerzrého"]
        ),
        ("fr", "Maëlle Kerzrého, présidente du Syndicat, sera disponible pour des entrevues.", ["Maëlle Kerzrého"]),
        (
            "fr",
            "Les médias sont invités à entendre la présidente, Maëlle Kerzrého. Celle-ci sera disponible ensuite pour des entrevues.",
            ["Maëlle Kerzrého"]
        ),
        (
            "fr", "La Dre Maëlle Kerzrého Le Goff, pédiatre, et Yann Le Bihan, infirmier, répondront aux questions.",
            ["Maëlle Kerzrého Le Goff", "Yann Le Bihan"]
        ),
        (
            "fr",
            "Un point de presse est prévu avec la mairesse, Maëlle Kerzrého. Elle sera accompagnée du directeur du port, Yann Le Goff.",
            ["Maëlle Kerzrého", "Yann Le Goff"]
        ),
        ("pt", "O governador Tomás Lourenço concederá uma coletiva de imprensa às 18h.", ["Tomás Lourenço"]),
        ("pt", "Está aberto o credenciamento para a coletiva do governador Tomás Lourenço.", ["Tomás Lourenço"]),
        (
            "de",
            "Teilnehmer am Pressegespräch sind Dr. Jörg Petersen, Leiter der Bahn, sowie Wiebke Holm, Oberbürgermeisterin der Landeshauptstadt Falvik.",
            ["Jörg Petersen", "Wiebke Holm"]
        ),
        ("de", "Zur Pressekonferenz mit Oberbürgermeisterin Wiebke Holm laden wir herzlich ein.", ["Wiebke Holm"]),
        (
            "de",
            "Beim Pressetermin stehen Vereinsvorsitzende Wiebke Holm und Hafenmeister Jörg Petersen Rede und Antwort.",
            ["Wiebke Holm", "Jörg Petersen"]
        ),
        ("es", "La alcaldesa Inés Solana ofrecerá una rueda de prensa en el puerto.", ["Inés Solana"]),
        (
            "it", "Alla conferenza stampa interverranno il sindaco Marco Bellini e la presidente Chiara Dossi.",
            ["Marco Bellini", "Chiara Dossi"]
        ),
        ("nl", "Wethouder Joris Vermeer geeft morgen een persconferentie over de haven.", ["Joris Vermeer"]),
        ("en", "The press conference is about Jane Doe, director of Coast Watch, who left last year.", []),
        ("de", "Der Preis wird in Anwesenheit von Oberbürgermeisterin Wiebke Holm verliehen.", []),
        ("pt", "O porto foi construído pelo governador Tomás Lourenço, e a coletiva será na Sala Ana Moura.", []),
    ])
    func offers(_ language: String, _ sentence: String, _ names: [String]) throws {
        let draft = try SpeakerTests.reading(language, sentence)
        #expect(Set(draft.spokespeople.map { $0.name?.value }) == Set(names))
        #expect(draft.spokespeople.allSatisfy { !$0.isQuoted && $0.availableForInterview })
    }

    @Test(arguments: [
        "QUI : Maëlle Kerzrého, présidente du port\n\nYann Le Goff, vice-président du port\n\nQUAND : demain",
        "Qui : Les membres du port\n\nMaëlle Kerzrého, présidente du port\nYann Le Goff, vice-président du port\n\nOù :\nSalle Ana Moura",
        "|\nQui :\n|\nMaëlle Kerzrého, présidente du port, et Yann Le Goff, directeur\n|\nOù :\n|\nSalle Ana Moura",
    ])
    func offersWhomLinesName(_ lines: String) throws {
        let around = try #require(SpeakerTests.around["fr"])
        let draft = try read("Le port de Falvik est fermé\n\n\(around) Un point de presse aura lieu.\n\n\(lines)\n")
        #expect(draft.spokespeople.map { $0.name?.value } == ["Maëlle Kerzrého", "Yann Le Goff"])
    }

    @Test func offersWhoIsThere() throws {
        let around = try #require(SpeakerTests.around["de"])
        let draft = try read(
            """
            Hafen von Falvik gesperrt

            \(around) Wir laden Sie zur Pressekonferenz ein.

              --  Ort:      Hafenhaus,  Kai 14,  Falvik

              --  mit:      Wiebke Holm, Vizepräsidentin des Hafenbundes

                            Jörg Petersen, Hafenbund-Landesverband Falvik

            Mit freundlichen Grüßen
            Anneke Witt
            """)
        #expect(draft.spokespeople.map { $0.name?.value } == ["Wiebke Holm", "Jörg Petersen"])
    }
}
