import Catalogue
import ReleaseReader
import Testing

/// Corrections, and what they say that they replace.
@Suite struct CorrectionTests {
    @Test(arguments: [
        ("en", "CORRECTION: night trains come back twice a day"), ("en", "C O R R E C T I O N"),
        ("en", "CORRECTED VERSION"),
        ("en", "KILL/ADVISORY: the release on night trains is withdrawn"), ("de", "KORREKTUR"),
        ("de", "Korrigierte Fassung"),
        ("fr", "Rectificatif"), ("es", "Fe de erratas"), ("it", "Errata corrige"), ("pt", "Versão corrigida"),
        ("nl", "Rectificatie"),
    ])
    func aLabelMakesItACorrection(_ language: String, _ line: String) throws {
        let draft = try read(EmbargoTests.text(line, language: language))
        #expect(draft.kind.value == .correction)
        #expect(draft.corrects == nil)
    }

    @Test(arguments: [
        ("en", "Replaces earlier version of 3 March 2020", "2020-03-03"),
        ("en", "This release replaces the one of 3 March 2020.", "2020-03-03"),
        ("de", "Diese Fassung ersetzt die Mitteilung vom 3. März 2020.", "2020-03-03"),
        ("fr", "Annule et remplace le communiqué du 3 mars 2020", "2020-03-03"),
        ("es", "Esta nota sustituye a la del 3 de marzo de 2020.", "2020-03-03"),
    ])
    func itSaysWhatItReplaces(_ language: String, _ line: String, _ date: String) throws {
        let draft = try read(EmbargoTests.text(line, language: language))
        #expect(draft.kind.value == .correction)
        let words = line.hasSuffix(".") ? String(line.dropLast()) : line
        #expect(draft.corrects?.words == words)
        #expect(draft.corrects?.date?.description == date)
        #expect(draft.words(at: draft.corrects?.span) == words)
        #expect(draft.issued == nil)
    }

    @Test func aDayWithoutItsYearIsNearTheDayOfIssue() throws {
        let draft = try read(EmbargoTests.text("5 March 2020\n\nReplaces earlier version of 3 March"))
        #expect(draft.issued?.value.description == "2020-03-05")
        #expect(draft.corrects?.date?.description == "2020-03-03")
        let printed = String(decoding: json(of: draft), as: UTF8.self)
        #expect(
            printed.contains(#""corrects":{"value":"Replaces earlier version of 3 March","date":"2020-03-03","span":"#))
    }

    @Test func aSentenceThatNamesTheReleaseAndItsDaySaysIt() throws {
        let draft = try read(
            "CORRECTION: Nordlys Rail\n\nIn the news release, Night trains come back, issued 3 March 2020 by Nordlys Rail, the second "
                + "paragraph should read as follows, the company says.\n\n" + EmbargoTests.text("Press release"))
        #expect(draft.kind.value == .correction)
        #expect(
            draft.corrects?.words.hasPrefix("In the news release, Night trains come back, issued 3 March 2020") == true)
        #expect(draft.corrects?.date?.description == "2020-03-03")
    }

    /// What was sent out on a day does not happen on it.
    @Test func theDayOfWhatIsCorrectedIsNoEvent() throws {
        let draft = try read(
            "CORRECTION\n\nNight trains leave once a day\n\nHarbour Town, 5 March 2020 - In our press release “Night trains come "
                + "back” of 3 March 2020 the date should read “from 2 April”, not “from 1 April”.\n\n"
                + "Night trains will leave on 2 April 2020, Nordlys Rail said.\n")
        #expect(draft.corrects?.date?.description == "2020-03-03")
        #expect(draft.events.map(\.date?.description) == ["2020-04-02"])
    }

    /// Behind the dateline, whose day is the correction's own.
    @Test(arguments: [
        "Harbour Town, 5 March 2020 - In our press release “Night trains come back” of 3 March 2020 there was a mistake.",
        "Harbour Town, 5 March 2020 - Our press release of 3 March 2020 gave the wrong number of trains.",
    ])
    func theDayOfTheDatelineIsItsOwn(_ sentence: String) throws {
        let draft = try read(
            "CORRECTION\n\nNight trains leave once a day\n\n\(sentence) There is one train, and it is blue.\n")
        #expect(draft.kind.value == .correction)
        #expect(draft.issued?.value.description == "2020-03-05")
        #expect(draft.corrects?.date?.description == "2020-03-03")
    }

    @Test func replacingSomethingElseIsNoCorrection() throws {
        let draft = try read(
            EmbargoTests.text("Press release")
                + "\nThis version replaces the old engine, and the new bridge replaces the ferry.\n")
        #expect(draft.kind.value == .release)
        #expect(draft.corrects == nil)
    }
}
