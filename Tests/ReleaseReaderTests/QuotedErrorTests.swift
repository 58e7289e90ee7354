import Catalogue
import ReleaseReader
import Testing

/// What a correction quotes as wrong is marked, and becomes no fact.
@Suite struct QuotedErrorTests {
    struct Row: CustomTestStringConvertible {
        let language: String
        let sentence: String
        let errors: [String]
        var testDescription: String { sentence }

        init(_ language: String, _ sentence: String, _ errors: String...) {
            (self.language, self.sentence, self.errors) = (language, sentence, errors)
        }
    }

    static let labels = [
        "en": "CORRECTION", "de": "Korrektur", "fr": "Rectificatif", "es": "Corrección", "it": "Rettifica",
        "pt": "Correção", "nl": "Rectificatie",
    ]

    static let rows = [
        Row("en", "The third sentence should read 4 May 2027, not 3 May 2027.", "3 May 2027"),
        Row(
            "en", "The line should read “It opens on 4 May 2027”, not “It opens on 3 May 2027”.",
            "“It opens on 3 May 2027”"),
        Row(
            "en", "The line should read “It opens on 4 May 2027.”, not “It opens on 3 May 2027.”",
            "“It opens on 3 May 2027.”"),
        Row(
            "en", "An earlier version incorrectly stated that the fair opens on 3 May 2027.",
            "stated that the fair opens on 3 May 2027."),
        Row("en", "The day of the fair was given as 3 May 2027 in error.", "3 May 2027"),
        Row("en", "The fair opens on 4 May 2027 rather than on 3 May 2027, as we said.", "on 3 May 2027"),
        Row("de", "Es muss heißen: 4. Mai 2027, nicht 3. Mai 2027.", "3. Mai 2027"),
        Row("de", "Das Fest beginnt am 4. Mai 2027 statt am 3. Mai 2027.", "am 3. Mai 2027"),
        Row(
            "de", "Darin hieß es irrtümlich, dass das Fest am 3. Mai 2027 beginnt.",
            ", dass das Fest am 3. Mai 2027 beginnt."),
        Row("de", "Als Tag des Festes wurde der 3. Mai 2027 fälschlicherweise genannt.", "3. Mai 2027"),
        Row("fr", "Il faut lire le 4 mai 2027, et non le 3 mai 2027.", "le 3 mai 2027"),
        Row("fr", "La fête commence le 4 mai 2027 au lieu du 3 mai 2027.", "3 mai 2027"),
        Row("fr", "Le texte annonçait par erreur la fête pour le 3 mai 2027.", "la fête pour le 3 mai 2027."),
        Row("es", "Debe decir 4 de mayo de 2027, y no 3 de mayo de 2027.", "3 de mayo de 2027"),
        Row("es", "Donde dice 3 de mayo de 2027, debe decir 4 de mayo de 2027.", "3 de mayo de 2027,"),
        Row(
            "es", "La nota decía por error que la feria es el 3 de mayo de 2027.",
            "que la feria es el 3 de mayo de 2027."),
        Row("it", "La fiera comincia il 4 maggio 2027, anziché il 3 maggio 2027.", "il 3 maggio 2027"),
        Row(
            "it", "Il testo diceva erroneamente che la fiera comincia il 3 maggio 2027.",
            "che la fiera comincia il 3 maggio 2027."),
        Row("pt", "Onde se lê 3 de maio de 2027, leia-se 4 de maio de 2027.", "3 de maio de 2027,"),
        Row("pt", "A feira começa a 4 de maio de 2027, e não a 3 de maio de 2027.", "a 3 de maio de 2027"),
        Row(
            "pt", "O texto dizia por lapso que a feira começa a 3 de maio de 2027.",
            "que a feira começa a 3 de maio de 2027."),
        Row("nl", "Dit moet zijn 4 mei 2027, en niet 3 mei 2027.", "3 mei 2027"),
        Row("nl", "De markt begint op 4 mei 2027 in plaats van op 3 mei 2027.", "op 3 mei 2027"),
        Row(
            "nl", "In de tekst stond ten onrechte dat de markt op 3 mei 2027 begint.",
            "dat de markt op 3 mei 2027 begint."),
    ]

    private func correction(_ sentence: String, _ language: String) throws -> Draft {
        let text = EmbargoTests.text(QuotedErrorTests.labels[language] ?? "", language: language)
        return try read(text + "\n\(sentence)\n")
    }

    @Test(arguments: rows)
    func itIsMarkedAndNoFact(_ row: Row) throws {
        let draft = try correction(row.sentence, row.language)
        #expect(draft.language == row.language)
        #expect(draft.kind.value == .correction)
        #expect(draft.quotedErrors.map(\.value) == row.errors)
        #expect(draft.quotedErrors.map { draft.words(at: $0.span) } == row.errors)
        let wrong = CalendarDate("2027-05-03")
        #expect(draft.issued?.value != wrong && draft.corrects?.date != wrong)
        #expect(
            !draft.events.contains {
                $0.date == wrong || $0.what.contains("3") && $0.what.contains("2027") && !$0.what.contains("4")
            })
    }

    @Test(arguments: rows)
    func withoutACorrectionNothingIsAnError(_ row: Row) throws {
        let draft = try read(EmbargoTests.text("Press release", language: row.language) + "\n\(row.sentence)\n")
        #expect(draft.quotedErrors.isEmpty)
    }

    @Test(arguments: [
        "The number in it, 020 7946 0019, was wrong. The correct number is 020 7946 0018.",
        "Please call 020 7946 0018, not 020 7946 0019.",
        "The release incorrectly gave the number of the press office as 020 7946 0019.",
    ])
    func aNumberIsNobodysAnyMore(_ sentence: String) throws {
        let draft = try read(
            EmbargoTests.text("CORRECTION")
                + "\n\(sentence)\n\nPress contact: Jane Doe, press officer, 020 7946 0018\n",
            region: "GB")
        let points = draft.contacts.flatMap(\.points) + draft.otherPoints.flatMap(\.points)
        #expect(points.contains { $0.normalised == "+442079460018" })
        #expect(!points.contains { $0.asGiven.contains("0019") })
        #expect(draft.quotedErrors.count == 1 && draft.quotedErrors[0].value.contains("020 7946 0019"))
    }

    @Test func anAddressIsNobodysAnyMore() throws {
        let draft = try read(
            EmbargoTests.text("CORRECTION")
                + "\nThe address should read jane.doe@harbour.example, not jane.roe@harbour.example.\n\n"
                + "Press contact: Jane Doe, press officer, jane.doe@harbour.example\n")
        let printed = String(decoding: json(of: draft), as: UTF8.self)
        #expect(draft.contacts.flatMap(\.points).map(\.asGiven) == ["jane.doe@harbour.example"])
        #expect(draft.quotedErrors.map(\.value) == ["jane.roe@harbour.example"])
        #expect(printed.contains(#""quotedErrors":[{"value":"jane.roe@harbour.example","span":"#))
        #expect(printed.components(separatedBy: "jane.roe").count == 2)
    }

    /// The day of the text that is put right names it, whatever stands beside it.
    @Test(arguments: [
        "In our press release of 3 March 2020 we wrongly said that the fair opens on 3 May 2027.",
        "Our press release dated 3 March 2020 gave the wrong number of trains a day, as many have told us.",
    ])
    func theDayOfTheTextStays(_ sentence: String) throws {
        let draft = try correction(sentence, "en")
        #expect(
            draft.corrects?.date?.description == "2020-03-03"
                || draft.quotedErrors.allSatisfy { !$0.value.contains("March") })
        #expect(!draft.quotedErrors.contains { $0.value.contains("3 March 2020") })
    }

    @Test func whatIsNotOpposedIsNoError() throws {
        let draft = try correction("Night trains will not run on 3 May 2027, and nobody said that they would.", "en")
        #expect(draft.quotedErrors.isEmpty)
    }
}
