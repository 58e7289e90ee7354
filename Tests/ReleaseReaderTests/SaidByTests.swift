import ReleaseReader
import Testing

/// Who is said to have said something: names beside titles, dashes, signatures, lists of those who will be there.
@Suite struct SaidByTests {
    private static let before = """
        Harbour ferries return to the northern islands

        The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.


        """

    @Test(arguments: [
        ("\"We are glad that it is open again,\" said Sugar Harbour founder Walter Roe.", "Walter Roe"),
        ("\"We are glad that it is open again,\" says Northern Line co-founder and director Jane Roe.", "Jane Roe"),
        ("Harbour Alliance director Jane Roe said: \"We are glad that it is open again.\"", "Jane Roe"),
        ("\"We are glad that it is open again,\" said Jane Roe, director of Sugar Harbour.", "Jane Roe"),
        ("\"We are glad that it is open again,\" said the director of Sugar Harbour, Jane Roe.", "Jane Roe"),
        (
            "- We look forward to sailing again after the long repairs, says Jane Roe, director of the ferries.",
            "Jane Roe"
        ),
        ("\u{2013} We look forward to sailing again after the long repairs, says Jane Roe.", "Jane Roe"),
        ("\u{2014} Shall we sail again after all of this? asked Jane Roe, director of the ferries.", "Jane Roe"),
        ("\u{2014} We look forward to sailing again after the repairs,\u{2014} said Jane Roe.", "Jane Roe"),
        (
            "\u{2013} We look forward to sailing again \u{2013} said Jane Roe to the \u{201E}Gazette\u{201D}.",
            "Jane Roe"
        ),
        ("\"We are glad that it is open again,\" notes Harbour Clinic limnologist Jane Roe, MD.", "Jane Roe"),
        ("\"We are glad that it is open again,\" said Northport Harbour marine biologist Jane Roe.", "Jane Roe"),
        ("\"We are glad that it is open again,\" said Jane Roe before Tomas Holm left.", "Jane Roe"),
        ("Jane Roe\u{2019}s view has not changed. \"We are glad that it is open again,\" Roe said.", "Jane Roe"),
    ])
    func saysIt(_ sentence: String, _ name: String) throws {
        let draft = try read(SaidByTests.before + sentence + "\n")
        #expect(draft.quotes.map { $0.speaker?.value } == [name])
        #expect(draft.spokespeople.compactMap { $0.name?.value } == [name])
    }

    /// What stands before a name with a capital and is no first name.
    @Test(arguments: [
        ("de", "\u{201E}Wir sind sehr froh, dass der Hafen wieder offen ist\u{201C}, sagte Bundesrat Jan Roe."),
        ("de", "\u{201E}Wir sind sehr froh, dass der Hafen wieder offen ist\u{201C}, sagt Ratsherr Jan Roe."),
        ("de", "\u{201E}Wir sind sehr froh, dass der Hafen wieder offen ist\u{201C}, sagt Hafenlandeskapitän Jan Roe."),
        ("de", "\u{201E}Wir sind sehr froh, dass der Hafen wieder offen ist\u{201C}, sagt EU-Kenner Jan Roe."),
        (
            "de",
            "\u{201E}Wir sind sehr froh, dass der Hafen wieder offen ist\u{201C}, sagt Jan Roe. Einige Fischer sagen das auch."
        ),
        (
            "de",
            "\u{201E}Wir sind sehr froh, dass der Hafen wieder offen ist\u{201C}, sagt Norderhafens Fährschiffmeister Jan Roe."
        ),
        ("en", "\"We are very glad that the harbour is open again.\"Northport.Acting director Jan Roe said."),
    ])
    func isNoPartOfTheName(_ language: String, _ sentence: String) throws {
        let before =
            language == "de"
            ? "Fähren fahren wieder zu den nördlichen Inseln\n\nDie Fähren fahren ab Juni wieder zu den Inseln, nach zwei Jahren der Arbeiten.\n\n"
            : SaidByTests.before
        #expect(try read(before + sentence + "\n").spokespeople.compactMap { $0.name?.value } == ["Jan Roe"])
    }

    @Test(arguments: [
        "> \"We look forward to sailing again.\"\n> **Anna Roe, minister**",
        "> We look forward to sailing again.\n> **Anna Roe, minister**",
        "> \"We look forward to sailing again.\"\n> Anna Roe",
        "> \"We look forward to sailing again.\"\n> — Anna Roe, minister",
        "> \"We look forward to sailing again.\"\n\n**Anna Roe, minister**",
    ])
    func aSignatureBelowWordsSetApart(_ quotation: String) throws {
        let draft = try read("# " + SaidByTests.before + quotation + "\n\nMore of the **text** is here.\n")
        #expect(draft.quotes.map { $0.speaker?.value } == ["Anna Roe"])
        #expect(draft.quotes.first?.words.hasSuffix("sailing again.") == true)
    }

    @Test func atTheLinesEndTheNameOfWhoHasTheTitle() throws {
        let quotation =
            "> We look forward to sailing again.\n> Minister responsible for the northern islands Anna Roe"
        let draft = try read("# " + SaidByTests.before + quotation + "\n\nMore of the **text** is here.\n")
        #expect(draft.quotes.map { $0.speaker?.value } == ["Anna Roe"])
    }

    /// Words without marks, below a line that says whose they are.
    @Test(arguments: [
        "Jane Roe, director of the ferries, said:",
        "The director of the ferries, Jane Roe, explains the new times, and says:",
    ])
    func wordsBelowWhoSaysThem(_ line: String) throws {
        let words =
            "We are glad that the way to the northern islands is open again, and we thank everybody who has waited so long."
        let draft = try read(SaidByTests.before + line + "\n\n" + words + "\n\nThe boats are white.\n")
        #expect(draft.quotes.map(\.words) == [words])
        #expect(draft.quotes.map { $0.speaker?.value } == ["Jane Roe"])
    }

    @Test func aTitleInOneWordIsNoGivenName() throws {
        let text =
            "Die Hafenfähren kehren zurück\n\n\"Wir freuen uns sehr, dass die Boote wieder fahren\", sagte Staatspräsident Roe am Montag in Neustadt.\n"
        #expect(!(try read(text).spokespeople.contains { $0.name?.value.contains("Staatspräsident") ?? false }))
    }

    @Test(arguments: ["Attendees:", "In attendance:", "Confirmed speakers:", "Special guests:", "Panelists:"])
    func aListOfThoseWhoWillBeThere(_ heading: String) throws {
        let list =
            "\(heading)\n\n- Jane Roe, director of the Harbour Alliance\n- Tomas Holm, mayor of Northport\n- Dr Anna Roe, captain\n"
        let draft = try read(SaidByTests.before + list)
        #expect(draft.spokespeople.compactMap { $0.name?.value } == ["Jane Roe", "Tomas Holm", "Anna Roe"])
    }

    @Test func wordsThatFollowAreTheirs() throws {
        let draft = try read(
            SaidByTests.before
                + "Today Jane Roe, director of the Harbour Alliance, released the following statement.\n\nThe ferries are back, and so are we. It was a long time.\n"
        )
        #expect(draft.spokespeople.compactMap { $0.name?.value } == ["Jane Roe"])
    }
}
