import ReleaseReader
import Testing

/// What stands above a text and is no headline: whose it is, to whom it is written, what it announces.
@Suite struct LetterheadTests {
    private static let prose = """
        Northport, 12 May 2031 - The ferries to the northern islands will run again from June, after two years of repairs to the piers. The first boat leaves at dawn.

        Contact: Jane Roe, info@harbourdays.example, https://harbourdays.example, https://social.example/harbourdaysnorth
        """
    private static let title = "Ferries return to the northern islands"

    @Test(arguments: [
        "Dear editors,", "Liebe Pressevertreter*innen,", "Chers amis de la presse,", "Szanowni Państwo,",
        "Уважаемые коллеги,",
        "Sehr geehrte Damen und Herren,", "Estimados colegas:",
    ])
    func toWhomItIsWrittenIsNoHeadline(_ line: String) throws {
        #expect(try read("\(line)\n\n\(Self.title)\n\n\(Self.prose)").headline?.value == Self.title)
        #expect(try read("\(line)\n\(Self.title)\n\n\(Self.prose)").headline?.value == Self.title)
    }

    @Test(arguments: [
        "Harbour Days", "HARBOUR DAYS", "Harbourdays.example", "Harbour Days North", "HarbourDays Northport",
    ])
    func whoSendsItIsNoHeadline(_ line: String) throws {
        #expect(try read("\(line)\n\n\(Self.title)\n\n\(Self.prose)").headline?.value == Self.title)
        #expect(try read("\(line)\n\n\(Self.prose)").headline?.value != line)
    }

    @Test func aTitleThatIsMadeOfTheNameIsOne() throws {
        let title = "Harbour days return to the northern islands"
        #expect(try read("\(title)\n\n\(Self.prose)").headline?.value == title)
    }

    @Test(arguments: ["The ferries to the northern islands", "The Ferries", "THE FERRIES"])
    func whatTheTextSpeaksOfIsNoHeadline(_ line: String) throws {
        let prose = Self.prose.replacing("Northport, 12 May 2031 - ", with: "")
        #expect(try read("\(line)\n\n\(Self.title)\n\n\(prose)").headline?.value == Self.title)
    }

    @Test(arguments: [
        "Technical information:", "Forwarded from:", "Further details of the service:", "Hinweise zur Anreise:",
    ])
    func aLineThatAnnouncesWhatStandsBelowItIsNone(_ line: String) throws {
        #expect(try read("\(line)\n\n\(Self.title)\n\n\(Self.prose)").headline?.value == Self.title)
    }

    /// A month and its year belong to a title; a day belongs to its release.
    @Test(arguments: ["JOBS IN THE HARBOUR - AUGUST 2031", "Ferry traffic in May 2031", "Hafenumschlag im Mai 2031"])
    func aTitleMayNameItsMonth(_ line: String) throws {
        let prose = Self.prose.replacing("Northport, 12 May 2031 - ", with: "")
        #expect(try read("\(line)\n\n\(prose)").headline?.value == line)
    }

    @Test(arguments: [
        "HARBOUR HOLDING NORTH SEA, INC./NEWS", "Harbour Holding Ltd. Press Release", "Hafen Beteiligungen GmbH News",
    ])
    func aFirmAndItsNewsAreALetterhead(_ line: String) throws {
        #expect(try read("\(line)\n\n\(Self.title)\n\n\(Self.prose)").headline?.value == Self.title)
    }
}

/// The title above a text, and the headings in it.
@Suite struct FrontMatterTitleTests {
    private func headline(_ title: String, _ heading: String) throws -> String? {
        try read(
            """
            ---
            title: '\(title)'
            date: 2031-05-12
            ---

            \(heading)

            The ferries to the northern islands will run again from June, after two years of repairs to the piers. The first boat leaves at dawn.
            """
        ).headline?.value
    }

    @Test(arguments: ["## A new chapter begins", "### Full steam ahead!", "## HARBOUR IN MOTION", "## Journée du port"])
    func aHeadingOfALowerLevelBelowATitleIsAPartOfIt(_ heading: String) throws {
        let title = "Jane Roe becomes captain of the northern ferries"
        #expect(try headline(title, heading) == title)
    }

    @Test func aHeadingOfTheHighestLevelIsThePagesOwn() throws {
        #expect(try headline("Release 3", "# Ferries return to the islands") == "Ferries return to the islands")
    }

    /// Where the title has the heading's words in it, the heading is what is printed.
    @Test func aTitleInTwoLanguagesHasItsHeadingInIt() throws {
        let heading = "Ferries return to the northern islands in June"
        #expect(
            try headline("Press release - \(heading) - Les navettes reviennent en juin", "## \(heading)") == heading)
    }
}
