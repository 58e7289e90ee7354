import ReleaseReader
import Testing

/// Who is heard in interviews: their names begin the paragraphs, or the text says with whom it speaks.
@Suite struct InterviewTurnTests {
    private func speakers(_ title: String, _ turns: String...) throws -> [String] {
        let text = ([title] + turns).joined(separator: "\n\n") + "\n"
        return try read(text).spokespeople.compactMap { $0.name?.value }
    }

    @Test(arguments: [
        ("Harbour Post: ", "Jane Roe: "), ("JOURNALIST ", "JANE ROE "), ("Question: ", "Ms Roe: "),
        ("Q   ", "MS ROE: "),
    ])
    func whoeverAnswersIsHeard(_ asks: String, _ answers: String) throws {
        let found = try speakers(
            "The harbour director Jane Roe about the ferries",
            "\(asks)When do the ferries run again?", "\(answers)The boats run from June on, when the piers are safe.",
            "\(asks)Why did that take two years?", "\(answers)The piers were older than everybody had thought.",
            "\(asks)And what comes next for the town?", "\(answers)We shall build a third pier in the autumn.")
        #expect(found.map { $0.lowercased() } == ["jane roe"])
    }

    @Test func whoeverAsksIsNot() throws {
        let found = try speakers(
            "About the ferries",
            "Tom Field: When do the ferries run again?",
            "Jane Roe: The boats run from June on, when the piers are safe.",
            "Tom Field: Why did that take two years?", "Jane Roe: The piers were older than everybody had thought.")
        #expect(found == ["Jane Roe"])
    }

    @Test(arguments: [
        // Few turns, labels of a list, lines of contacts, the words of a glossary.
        ["Jane Roe: The boats run from June on.", "Tom Field: So they do."],
        ["What: Ferries", "When: 12 May 2031", "Where: Northport", "Who: Everybody", "Why: For the town"],
        ["Image Credits: Harbour", "Image Credits: Coast", "Image Credits: Town", "Image Credits: Pier"],
        [
            "Jane Roe: The pier at dawn.", "Jane Roe: The pier at noon.", "Tom Field: The boats.",
            "Tom Field: The crew.",
        ],
        ["Frost: the pier is closed.", "Frost: the boats wait.", "Frost: the crew sleeps.", "Frost: all is well."],
    ])
    func otherLabelsAreNobody(_ lines: [String]) throws {
        let text = (["About the ferries of the town", "At every depth Deep Frost is found."] + lines).joined(
            separator: "\n\n")
        #expect(try read(text + "\n").spokespeople.isEmpty)
    }

    @Test(arguments: [
        "– Często słyszałam to od mieszkańców portu, zanim zaczęliśmy – mówi Jane Roe, prezes portu.",
        "— Мы слышали это от жителей порта много раз, — сказала Jane Roe, директор порта.",
        "- To jest bardzo dobra wiadomość dla wszystkich wysp – dodaje Jane Roe.",
    ])
    func aDashClosesWhatADashBegan(_ paragraph: String) throws {
        #expect(try speakers("Promy wracają na wyspy północne", paragraph) == ["Jane Roe"])
    }
}
