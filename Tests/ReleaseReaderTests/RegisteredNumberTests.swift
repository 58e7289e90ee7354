import ReleaseReader
import Testing

/// Digits that are nobody's telephone, and numbers of another country than the text's.
@Suite struct RegisteredNumberTests {
    private func numbers(_ line: String, _ opening: Row.Opening = .english) throws -> [String] {
        let draft = try read(opening.rawValue + "\n\n" + line + "\n\nwww.harbour.co.uk\n")
        return (draft.contacts.flatMap(\.points) + draft.otherPoints.flatMap(\.points)).map {
            $0.normalised ?? $0.asGiven
        }
    }

    @Test(arguments: [
        "Harbour AG, ISIN: DE0005550012, WKN 555001", "ISSN 2049-3630", "VAT No. GB 123 4567 890",
        "IBAN DE89 3704 0044 0532 0130 00",
        "SIRET 732 829 320 00074", "CNPJ 11.222.333/0001-81", "Order no. 555 010 0123", "Account No 020 7946 0018",
        "NIP 123-456-32-18", "KRS 0000123456", "Zoom ID: 812-345-6789", "EORI GB123456789000", "Case No. 212-555-0123",
        "Bitcoin 0912 345 678", "HRB 020 7946 0018", "ABN 53 004 085 616",
    ])
    func whatIsRegisteredIsNoNumber(_ line: String) throws {
        #expect(try numbers(line) == [])
    }

    @Test(arguments: [
        "To order call 020 7946 0018", "Company desk: 020 7946 0018", "Customer account team, tel. 020 7946 0018",
        "Case workers: 020 7946 0018", "Tel. No. 020 7946 0018",
    ])
    func whatIsDialledIsANumber(_ line: String) throws {
        #expect(try numbers(line) == ["+442079460018"])
    }

    @Test(arguments: [
        "Parution JO 09/09/17 n° 20170036", "Agrément n° 12345678", "Parution no 20170036",
    ])
    func whatIsCountedIsNoNumber(_ line: String) throws {
        #expect(try numbers(line, .french) == [])
    }

    @Test(arguments: ["Tél. n° 01 44 32 91 27", "Infos au n° 01 44 32 91 27"])
    func whatIsDialledMayHaveItsSign(_ line: String) throws {
        #expect(try numbers(line, .french) == ["+33144329127"])
    }

    @Test(arguments: ["8. 9. 10. 11. 12. 13. 14", "22.\t23.\t24.\t25.\t26.", "1 2 3 4 5 6 7 8"])
    func theDaysOfACalendarAreNone(_ line: String) throws {
        #expect(try numbers(line) == [])
    }

    /// Three groups with hyphens or brackets are North America's, whatever the text is in.
    @Test(arguments: [Row.Opening.spanish, .french, .german, .italian, .portuguese])
    func threeGroupsWithHyphensAreAmerican(_ opening: Row.Opening) throws {
        let draft = try read(opening.rawValue + "\n\nContact: Jane Roe\n714-555-0123\n(212) 555-0161\n")
        #expect(draft.contacts.flatMap(\.points).map(\.normalised) == ["+17145550123", "+12125550161"])
    }

    /// Where national numbers begin with a nought, one without it is another country's, though addresses of the country stand beside it.
    @Test func aNumberWithoutItsNoughtIsAnotherCountrys() throws {
        let draft = try read(
            Row.Opening.english.rawValue
                + "\n\nPress contact: Jane Roe, (212) 555-0161, jane.roe@harbour.de; 030 23125 00, tom@harbour.de\n")
        #expect(draft.contacts.flatMap(\.points).compactMap(\.normalised).contains("+12125550161"))
    }

    @Test func aPostcodeAboveANumberIsNoPartOfIt() throws {
        let draft = try read(Row.Opening.english.rawValue + "\n\n350 Pier Street\nFalvik, NY 11201\n718-555-0123\n")
        let all = draft.contacts.flatMap(\.points) + draft.otherPoints.flatMap(\.points)
        #expect(all.map(\.normalised) == ["+17185550123"])
    }

    @Test func aNumberBehindAHostIsCutFromIt() throws {
        let draft = try read(
            Row.Opening.english.rawValue + "\n\nHarbour Works\nwww.harbour.com512.555.0100 press@harbour.com\n")
        let all = (draft.contacts + []).flatMap(\.points) + draft.otherPoints.flatMap(\.points)
        #expect(all.compactMap(\.normalised).contains("+15125550100"))
        #expect(draft.links.map(\.url).contains("http://www.harbour.com"))
    }
}
