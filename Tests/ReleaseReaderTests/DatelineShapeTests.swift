import ReleaseReader
import Testing

/// Datelines in shapes of their own, and days that are printed with signs.
@Suite struct DatelineShapeTests {
    private static let prose =
        "The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers."

    private func draft(_ beginning: String, above: String = "") throws -> Draft {
        try read(
            "Harbour ferries return to the islands\n\n\(above)\(beginning)\(Self.prose)\n\nThe first boat leaves at dawn.\n"
        )
    }

    @Test(arguments: [
        ("Cambridge, MA. ", "Cambridge, MA"), ("MIAMI: ", "MIAMI"), ("WASHINGTON ", "WASHINGTON"),
        ("ESPOO, Finland, and OTTAWA, Canada - 19 September 2031 - ", "ESPOO, Finland, and OTTAWA, Canada"),
        ("Lyon, France. ", "Lyon, France"),
    ])
    func aPlaceIsReadBeforeTheText(_ beginning: String, _ place: String) throws {
        #expect(try draft(beginning).dateline?.value == place)
    }

    @Test(arguments: [
        ("Press release - Northport, 12 May 2031", "Northport"),
        ("Press release | Northport, 12 May 2031", "Northport"),
        ("Harbour Holding, Inc. (XNAS: HARB) Jacksonville, Florida; 12 May 2031", "Jacksonville, Florida"),
    ])
    func aPlaceIsReadInTheLineAbove(_ line: String, _ place: String) throws {
        let draft = try draft("", above: line + "\n\n")
        #expect(draft.dateline?.value == place)
        #expect(draft.issued?.value.description == "2031-05-12")
    }

    @Test(arguments: ["RESPECT THE SEA - ", "MIND THE STEP - ", "CARE FOR THE BOATS - "])
    func aHeadingInCapitalsIsNoPlace(_ beginning: String) throws {
        #expect(try draft(beginning).dateline == nil)
    }

    /// Nothing but where it stands says that it is a place.
    @Test func aPlaceWithoutAnyOtherSignIsDoubtful() throws {
        #expect(try draft("Northport - ").dateline?.doubtful != nil)
        #expect(try draft("Northport, 12 May 2031 - ").dateline?.doubtful == nil)
        #expect(try draft("London - ").dateline?.doubtful == nil)
    }

    @Test(arguments: ["25-Jan-2031", "25/Jan/2031", "25-January-2031", "25-jan-2031"])
    func aDayWithSignsAroundItsMonthIsOne(_ day: String) throws {
        #expect(try draft("", above: "Public release: \(day)\n\n").issued?.value.description == "2031-01-25")
    }

    @Test func aMonthBeforeItsDayInSpanish() throws {
        let draft = try read(
            "Los barcos vuelven a las islas\n\nBogotá, octubre 30 de 2031. La Alianza del Puerto volverá a navegar hacia las islas a partir de junio, después de dos años de obras.\n"
        )
        #expect(draft.issued?.value.description == "2031-10-30")
        #expect(draft.dateline?.value == "Bogotá")
    }

    /// A day that may be another's is asked about.
    @Test func aDayOfIssueMayBeDoubtful() throws {
        #expect(try draft("", above: "12 May 2031\n\n").issued?.doubtful == nil)
        #expect(try draft("", above: "12 May 2031\n\n14 May 2031\n\n").issued?.doubtful != nil)
        #expect(try draft("", above: "Embargoed until 12 May 2031, 10:00 BST\n\n").issued?.doubtful != nil)
    }
}
