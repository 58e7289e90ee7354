import ReleaseReader
import Testing

/// Who is heard, in the forms of several languages.
@Suite struct SpeakerLanguageTests {
    @Test(
        arguments: [
            Row(
                "German, added from the board", .german,
                below:
                    "„Der Wille ist hier im Hafen besonders groß, das hat sich heute gezeigt“ fügt Arne Holm vom Aufsichtsrat hinzu.",
                ["spokesperson: Arne Holm"]),
            Row(
                "German, of a house in capitals", .german,
                below:
                    "Michael Holm von der ETH Falvik fasst den Vorgang zusammen: „Unter vielen Bedingungen will das Schiff gar nicht aus dem Hafen.“",
                ["spokesperson: Michael Holm"]),
            Row(
                "German, a trade behind a hyphen", .german,
                below:
                    "Hafen-Umweltchemiker Thomas Holm ergänzt: „Es stellte sich heraus, dass der Hafen oft ungünstig liegt.“",
                ["spokesperson: Thomas Holm"]),
            Row(
                "German, a building is nobody", .german,
                below: """
                    „Wir bauen den Hafen aus, so schnell es geht“, sagt Antje Blom, Leiterin des Hafens.

                    Beim Neubau der Falviker Hafenbrücke sagt Blom: „Bei Ersatzbauten in gleicher Größe kann man Zeit sparen.“
                    """,
                ["spokesperson: Antje Blom"]),
            Row(
                "Finnish, a colon within a word",
                """
                Satama avaa reitit saarille

                Sataman lautat palaavat saarille kesäkuussa, ja se on hyvä uutinen kaikille, jotka ovat odottaneet niitä. He eivät ole enää yksin.

                "Mahtavaa, että lautat palaavat saarille jo kesäkuussa", sanoo Saaristo ry:n puheenjohtaja Lauri Kallio.
                """, ["spokesperson: Lauri Kallio"]),
            Row(
                "Swedish, a dash without a space",
                """
                Hamnen öppnar linjen till öarna

                Färjorna går till öarna igen från och med juni, efter två år av arbete på bryggorna, och det är en god nyhet för alla.

                -Vår ambition har varit att färjorna ska gå till öarna igen, säger Peter Holm, vd på Hamnen.
                """, ["spokesperson: Peter Holm"]),
            Row(
                "Polish, informed",
                """
                Promy wracają na wyspy

                Promy wracają na wyspy w czerwcu, po dwóch latach napraw, które nie były łatwe dla nikogo z mieszkańców wysp i portu.

                "Pierwszy prom odpłynie o świcie, jak przed laty", poinformował kierownik portu, Maciej Nowak.
                """, ["spokesperson: Maciej Nowak"]),
            Row(
                "an agent in charge",
                below:
                    "Harbour Special Agent in Charge Donald E. Roe presented the award. “Each year, the harbour is proud to recognise a champion,” Roe said.",
                ["spokesperson: Donald E. Roe"]),
        ])
    func speakersAreHeard(_ row: Row) throws { try row.check() }

    @Test func aNameOfTooManyWordsIsDoubted() throws {
        let draft = try read(
            Row.Opening.english.rawValue
                + "\n\n“The ferries are coming back to the islands at last,” said Deckhand Cory Ash Haynes.\n\n"
                + "“The piers are as good as new after these two years,” said Jane Roe, director of the harbour.\n")
        let doubts = draft.spokespeople.map { ($0.name?.value ?? "", $0.name?.doubtful != nil) }
        #expect(doubts.first { $0.0 == "Jane Roe" }?.1 == false)
        #expect(doubts.contains { $0.0 != "Jane Roe" && $0.1 })
    }
}
