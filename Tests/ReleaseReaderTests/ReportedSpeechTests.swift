import ReleaseReader
import Testing

/// Who is said to have said something without marks around it, and who is not heard whatever stands beside the words.
@Suite struct ReportedSpeechTests {
    private static let before = """
        Harbour ferries return to the northern islands

        The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.


        """

    private func speakers(_ below: String) throws -> [String] {
        try read(ReportedSpeechTests.before + below + "\n").spokespeople.compactMap { $0.name?.value }
    }

    @Test(arguments: [
        ("The piers are safe again and the boats have been tried, said harbour director Jane Roe.", ["Jane Roe"]),
        (
            "The piers were found to be safe, about six miles from the town, Harbour Watch spokesman Tom Field said.",
            ["Tom Field"]
        ),
        (
            "After a long night on the piers, harbour spokeswoman Jane Roe told reporters that the boats are safe.",
            ["Jane Roe"]
        ),
        ("Harbour spokeswoman Jane Roe told reporters that the boats are safe and sail at dawn.", ["Jane Roe"]),
        ("Reporters told harbour director Jane Roe that the boats are safe and sail at dawn.", []),
        ("The boats are in good order and sail at dawn, says Jane Roe, director of the ferries.", ["Jane Roe"]),
        ("A harbour spokeswoman, Dr Jane Roe, said she was deeply concerned about the piers.", ["Jane Roe"]),
        ("Harbour director Jane Roe said the boats are safe and sail at dawn.", ["Jane Roe"]),
        ("The piers that Jane Roe built said nothing to the people of the town.", []),
        // Somebody without a word for what they are, somebody who is spoken of, and somebody who does something else.
        ("The piers are safe again and the boats have been tried by harbour director Jane Roe, it is said.", []),
        ("Harbour director Jane Roe opened the piers, and the boats have been tried by many people.", []),
        (
            "The piers are safe, and that said, director Jane Roe of the ferries and director Tom Field sail at dawn.",
            []
        ),
    ])
    func isHeardWhereTheSentenceSaysWhatTheyAre(_ sentence: String, _ names: [String]) throws {
        #expect(try speakers(sentence) == names)
    }

    /// Of those who are heard so, nearly every second one only tells something.
    @Test func isQuotedAndHasATitleAndADoubt() throws {
        let draft = try read(
            ReportedSpeechTests.before
                + "The piers are safe again and the boats have been tried, said harbour director Jane Roe.\n")
        #expect(draft.spokespeople.first?.isQuoted == true)
        #expect(draft.spokespeople.first?.name?.doubtful == "what they say stands in no quotation marks")
        #expect(draft.spokespeople.first?.signs?.contains("reported") == true)
    }

    /// What the text writes small elsewhere, and a place, are nobody without a word for what they are.
    @Test(arguments: [
        (
            "Ferries need a ferry plan that works. \"We will read it again on every day of the week,\" says Ferry Plan.",
            []
        ),
        ("\"We will read it again on every day of the week,\" says Jane Roe.", ["Jane Roe"]),
        (
            "\"We will read it again on every day of the week,\" says director Mark Stone. It is a mark in stone.",
            ["Mark Stone"]
        ),
    ])
    func wordsAreNobody(_ sentence: String, _ names: [String]) throws {
        #expect(try speakers(sentence) == names)
    }

    /// A few words that all have capitals are what something is called.
    @Test func titlesInMarksAreNotSaid() throws {
        #expect(
            try speakers("The \"Northern Harbour Travel Navigators,\" including director Jane Roe, sail at dawn.")
                .isEmpty)
    }

    @Test(arguments: [
        ("\"We will read it again on every day of the week,\" says Director-General Jane Roe.", ["Jane Roe"]),
        ("\"We will read it again on every day of the week,\" says Vice-President Jane Anna Roe.", ["Jane Anna Roe"]),
        ("\"We will read it again on every day of the week,\" says Anna-Maria Jane Roe.", ["Anna-Maria Jane Roe"]),
    ])
    func aTitleOfTwoPartsIsNoPartOfTheName(_ sentence: String, _ names: [String]) throws {
        #expect(try speakers(sentence) == names)
    }

    @Test func aHeadlinesWordsAreNoPartOfTheName() throws {
        let draft = try read(
            """
            # Harbour Line Appoints Jane Roe as Director

            Harbour Line today announced the hiring of Jane Roe as director, to lead the work on the piers of the islands.

            "We will look after the piers on every day of the week," said Ms. Roe.

            """)
        #expect(draft.spokespeople.compactMap { $0.name?.value } == ["Jane Roe"])
        #expect(draft.quotes.map { $0.speaker?.value } == ["Jane Roe"])
    }

    /// Of words that are set apart, one below the other, each has the line below it.
    @Test func eachHasTheSignatureBelowIt() throws {
        let draft = try read(
            "# " + ReportedSpeechTests.before + """
                > We look forward to sailing again after two years.

                **Anna Roe, minister of the islands**

                > The piers are older than all of us, and safe again.

                **Tom Field, engineer in chief of the harbour**

                > Nobody will have to wait for a boat any longer.

                **Minister responsible for the Northern Harbour Corporation Jane Stone**

                More of the **text** is here.

                """)
        #expect(draft.quotes.map { $0.speaker?.value } == ["Anna Roe", "Tom Field", "Jane Stone"])
    }

    @Test(arguments: [
        (
            "Sowohl Jana Roe als auch der Direktor Tomas Feld stehen für O-Töne zur Verfügung.",
            ["Jana Roe", "Tomas Feld"]
        ),
        ("Direktorin Jana Roe steht als Gesprächspartnerin zur Verfügung.", ["Jana Roe"]),
    ])
    func isOfferedForWordsInAMicrophone(_ sentence: String, _ names: [String]) throws {
        let draft = try read(
            """
            Die Feuerwehr übt am Hafen

            Die Feuerwehr übt am Freitag am alten Hafen, und alle sind dazu eingeladen, die es sehen und nicht nur hören wollen.

            \(sentence)

            """)
        #expect(draft.spokespeople.filter(\.availableForInterview).compactMap { $0.name?.value } == names)
    }
}
