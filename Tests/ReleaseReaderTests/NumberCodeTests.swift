import ReleaseReader
import Testing

/// Codes of countries and towns that are printed otherwise than most, and letters among digits.
@Suite struct NumberCodeTests {
    private func numbers(_ line: String, region: String? = nil, text: String = Row.Opening.english.rawValue) throws
        -> [String?]
    {
        let draft = try read(text + "\n\n" + line + "\n", region: region)
        return (draft.contacts.flatMap(\.points) + draft.otherPoints.flatMap(\.points)).map(\.normalised)
    }

    /// The region's own country code, and no plus: in these it makes the number as long as an American one.
    @Test(arguments: [
        ("Belize", "501-601-0315", "+5016010315"), ("Belize", "501 223 0100", "+5012230100"),
        ("Guyana", "592-226-0100", "+5922260100"), ("Fiji", "679-330-0100", "+6793300100"),
        ("Malta", "356 2122 0100", "+35621220100"),
    ])
    func aCountryCodeWithoutItsPlusIsOne(_ country: String, _ printed: String, _ number: String) throws {
        let text = """
            Ferries return to the islands of \(country)

            The Harbour Board of \(country) will run ferries to the islands again from June, after two years of repairs to the piers. \(country) has built them since \(country) became a port.
            """
        #expect(try numbers("Press contact: Jane Roe, \(printed)", text: text) == [number])
    }

    /// In America the same digits are a number of their own.
    @Test func whereTheDigitsAreANumberTheyAreThat() throws {
        #expect(try numbers("Press contact: Jane Roe, 501-320-0100", region: "US") == ["+15013200100"])
    }

    @Test(arguments: [
        ("0 61 51 / 405 -220", "+496151405220"), ("0 30 / 55 50 -100", "+49305550100"),
        ("03641 / 93 10 10", "+493641931010"),
        ("+49/30/5550 100", "+49305550100"), ("0 61 51 / 40 52 20", "+496151405220"),
    ])
    func aCodeMayBeInGroupsBeforeItsStroke(_ printed: String, _ number: String) throws {
        #expect(try numbers("Pressekontakt: Jane Roe, Tel. \(printed)", region: "DE") == [number])
    }

    @Test(arguments: [
        ("1-800-NEW-BOA1", "+18006392621"), ("1-800-4HARBOR", "+18004427267"), ("1-800-AHA-USA1", "+18002428721"),
        ("1-888-GO-PIER5", "+18884674375"), ("(877) 2HARBOR", "+18772427267"),
    ])
    func digitsStandAmongLetters(_ printed: String, _ number: String) throws {
        #expect(try numbers("Press contact: Jane Roe, \(printed)", region: "US") == [number])
    }

    @Test(arguments: ["8400-357 Falvik", "01310-100", "1250-096 Northport, Falvik", "04038-001, Falvik", "70040-010"])
    func aPostcodeIsNoNumber(_ printed: String) throws {
        #expect(try numbers("Contact: Harbour Board, \(printed)", region: "PT") == [])
    }
}
