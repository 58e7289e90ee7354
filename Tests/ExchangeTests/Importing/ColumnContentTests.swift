import Catalogue
import Testing

@testable import Exchange

/// What columns are by what stands in them, and rows that are no contact's.
@Suite struct ColumnContentTests {
    private func mapped(_ text: String) throws -> String {
        var reader = ContactFileReader()
        reader.feed(Array(text.utf8))
        reader.finish()
        while try reader.next() != nil {}
        return (reader.mapping?.columns ?? []).map { $0.field?.rawValue ?? "-" }.joined(separator: " ")
    }

    @Test(arguments: [
        ("Name,Phone,Phone OK\nJo,+44 20 7946 0018,yes\n", "name voice -"),
        ("Name,Email,Telephone\nJo,jo@x.example,jo@y.example\n", "name email email"),
        ("Name,Mailing,E-mail\nJo,+44 20 7946 0018,jo@x.example\n", "name voice email"),
        ("Name,Handle,Reach\nJo,jo@x.example,12345678\n", "name email -"),
        ("Name,Owner Email,Contact\nJo,max@x.example,+44 20 7946 0018\n", "name - -"),
        (
            "Wer,Wie,Womit\nJana Roth,jana@x.example,+49 30 123456\nMax,max@x.example,+49 30 123457\n",
            "name email voice"
        ),
        ("Name,Email\nJo,jo at x.example\nMia,mia@x.example\n", "name email"),
        ("Name,Mobile\nJo,4.42E+11\n", "name mobile"),
    ])
    func aColumnIsWhatItHolds(_ text: String, _ expected: String) throws {
        #expect(try mapped(text) == expected)
    }

    @Test func whatStandsAboveTheTitlesIsToldByItsRow() throws {
        let text =
            "Press list 2031\nExported 3 March 2031;by Jane\n\nVorname;Nachname;E-Mail\nJana;Roth;jana@x.example\n"
        let rows = try read(Array(text.utf8))
        #expect(rows.map(\.number) == [1, 2, 5])
        #expect(rows.map { $0.contact?.name } == [nil, nil, "Jana Roth"])
        #expect(rows.prefix(2).allSatisfy { $0.warnings == ["It stands above the titles; it was left out."] })
    }

    @Test func aFurtherTableHasTitlesOfItsOwn() throws {
        let text =
            "Name,Email\nA Roe,a@x.example\n\nName,Email\nB Roe,b@x.example\n\n"
            + "First Name,Last Name,Phone,Company\nC,Poe,+44 20 7946 0018,Nordlys\nHead,Office,,Nordlys\n"
        let rows = try read(Array(text.utf8))
        #expect(rows.map { $0.contact?.name } == ["A Roe", nil, "B Roe", nil, "C Poe", "Head Office"])
        #expect(rows[1].warnings == ["The titles stand here again; the row was left out."])
        #expect(rows[3].warnings == ["A further table begins here, with titles of its own."])
        #expect(rows[4].contact?.organisation == "Nordlys")
        #expect(rows[4].contact?.points.map(\.words) == ["voice +44 20 7946 0018"])
    }

    @Test(arguments: ["4.42E+11", "\"4,42E+11\"", "4.42079E11", "########", "#NUM!"])
    func aNumberThatWasRoundedIsToldAndIsNone(_ cell: String) throws {
        let row = try #require(try read(Array("Name,Phone\nJo,\(cell)\n".utf8)).first)
        #expect(row.contact?.points == [])
        #expect(
            row.warnings == [
                "The number in column 'Phone' was rounded by a spreadsheet (such as 4.42E+11), and its last digits are lost. "
                    + "Format the column as text where it comes from, and export it again."
            ])
    }

    @Test(arguments: [
        ("442079460018.0", "442079460018"), ("\"442079460018,00\"", "442079460018"),
        ("\"=\"\"020 7946 0018\"\"\"", "020 7946 0018"), ("1-800.555", "1-800.555"),
        ("'+44 20 7946 0018", "+44 20 7946 0018"),
        ("030.1234567", "030.1234567"),
    ])
    func whatASpreadsheetAddsIsTakenAway(_ cell: String, _ number: String) throws {
        let row = try #require(try read(Array("Name,Phone\nJo,\(cell)\n".utf8)).first)
        #expect(row.contact?.points.map(\.value) == [number])
    }

    @Test func partsOfANumberAreOne() throws {
        let text =
            "Name,Country Code,Area Code,Phone,Ext\nA,49,030,123456,12\nB,,030,123457,\nC,+1,212,555 0100,3\n"
            + "D,,,+44 20 7946 0018,\nE,,,,12\n"
        let rows = try read(Array(text.utf8))
        #expect(
            rows.map { $0.contact?.points.map(\.words) } == [
                ["voice +49 30 123456 ext. 12"], ["voice 030 123457"], ["voice +1 212 555 0100 ext. 3"],
                ["voice +44 20 7946 0018"], [],
            ])
        #expect(rows.last?.leftOut == ["column 'Ext'"])
    }

    @Test(
        arguments: [
            ("English", "en", []), ("Deutsch", "de", []), ("en_GB", "en-GB", []), ("\"English, French\"", "en", ["fr"]),
            ("Anglais (Royaume-Uni)", "en-GB", []), ("Português (Brasil)", "pt-BR", []),
            ("inglés y francés", "en", ["fr"]),
            ("Niederländisch", "nl", []), ("olandese", "nl", []), ("日本語", "ja", []), ("English (native)", "en", []),
            ("zh_Hant_TW", "zh-Hant-TW", []), ("EN", "en", []), ("Deutsch/Englisch/Französisch", "de", ["en", "fr"]),
        ] as [(String, String, [String])])
    func aLanguageIsKnownByItsName(_ cell: String, _ tag: String, _ others: [String]) throws {
        let row = try #require(try read(Array("Name,Language\nJo,\(cell)\n".utf8)).first)
        #expect(row.contact?.language == tag)
        #expect(row.contact?.spokenLanguages == others)
        #expect(row.leftOut == [])
    }

    @Test(arguments: ["Klingonish", "yes", "12"])
    func whatIsNoLanguageIsNamedAndTheRowStays(_ cell: String) throws {
        let row = try #require(try read(Array("Name,Language\nJo,\(cell)\n".utf8)).first)
        #expect(row.contact?.name == "Jo" && row.contact?.language == nil)
        #expect(row.leftOut == ["column 'Language'"])
    }

    @Test(arguments: [
        ("+49 30 1234567 Fax", "fax +49 30 1234567"), ("+49 30 123456 (9-17)", "voice +49 30 123456 (9-17)"),
        ("+49 30 1234567 oder +49 171 1234567", "voice +49 30 1234567, voice +49 171 1234567"),
        ("Mobil: +49 171 1234567", "mobile +49 171 1234567"),
        ("+420 221 111 111 kl. 12", "voice +420 221 111 111 ext. 12"),
        ("Tel. +49 30 123456 Fax +49 30 123457", "voice +49 30 123456, fax +49 30 123457"),
    ])
    func wordsBesideANumberAreItsUsage(_ cell: String, _ points: String) throws {
        let row = try #require(try read(Array("Name,Phone\nJo,\(cell)\n".utf8)).first)
        #expect(row.contact?.points.map(\.words).joined(separator: ", ") == points)
    }
}
