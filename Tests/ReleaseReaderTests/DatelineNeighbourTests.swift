import ReleaseReader
import Testing

/// Places that stand beside the text otherwise than before a dash.
@Suite struct DatelineNeighbourTests {
    private static let title = "Harbour ferries return to the islands"
    private static let prose =
        "The Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers."

    private func draft(above: String = "", _ beginning: String = "", below: String = "") throws -> Draft {
        try read("\(above)\(Self.title)\n\n\(beginning)\(Self.prose)\n\nThe first boat leaves at dawn.\n\(below)")
    }

    @Test(arguments: [
        ("CHICAGO\n\u{2014}\n", "CHICAGO"), ("Berlin\n\u{2013}\n", "Berlin"),
        ("Lyon\n\u{2014} ", "Lyon"), ("Geneva: ", "Geneva"), ("Falvik: ", nil),
        ("12.05.2031 | Paris/Dauerthal (hpd) - ", "Paris/Dauerthal"), ("12 May 2031, Berlin \u{2013} ", "Berlin"),
        ("(May 12, 2031, New York, NY) \u{2013} ", "New York, NY"),
        ("(12 May 2031, Falvik) - ", "Falvik"),
        ("(12 May 2031) - ", nil), ("Falvik, Texas - May 12, 2031 / Harbourwire /\n\n", "Falvik, Texas"),
        ("Falvik, Texas - May 12, 2031 / 58\n\n", "Falvik, Texas"),
        ("Falvik Falvik (ots) ", "Falvik"), ("Falvik\nFalvik (ots) ", "Falvik"),
        ("Updated 9:53 AM PDT, Fri May 12, 2031\n\n", nil),
        ("FILE - ", nil), ("HPD-NP: WATCH - ", nil), ("Boats\n\u{2014}\n", nil),
    ])
    func aPlaceIsReadBeforeTheText(_ beginning: String, _ place: String?) throws {
        #expect(try draft(beginning).dateline?.value == place)
    }

    /// A town and the state or the country that it lies in, a wire behind strokes, a city in brackets or alone above the text.
    @Test(arguments: [
        ("TORONTO (Ontario) \u{2013} 12 May 2031 \u{2013} ", "TORONTO (Ontario)"),
        ("FALVIK (Texas) - ", "FALVIK (Texas)"),
        ("Falvik (Italy) \u{2013} ", "Falvik (Italy)"), ("LONDON (Reuters) - ", "LONDON"),
        ("FALVIK, ON / Harbourwire / May 12, 2031 9:55 AM\n\n", "FALVIK, ON"),
        ("Falvik, TX / Harbourwire / May 12, 2031\n\n", "Falvik, TX"), ("(Leipzig) - ", "Leipzig"),
        ("(Oslo) \u{2013} ", "Oslo"),
        ("(Reuters) - ", nil), ("Ankara\n\n", "Ankara"), ("Lima\n\n", "Lima"), ("Boats\n\n", nil),
        ("The Harbour Police - ", nil),
        ("The Hague - ", "The Hague"),
    ])
    func aPlaceIsReadWithWhereItLies(_ beginning: String, _ place: String?) throws {
        #expect(try draft(beginning).dateline?.value == place)
    }

    @Test(arguments: ["Berlin, 12.05.2031, 058/31\n\n", "Berlin, 12.05.2031\n\n", "Berlin, 12.05.2031, 58\n\n"])
    func theNumberOfTheReleaseMayFollowItsDay(_ line: String) throws {
        let draft = try draft(line)
        #expect(draft.dateline?.value == "Berlin" && draft.issued?.value.description == "2031-05-12")
    }

    @Test(arguments: [
        ("Falvic, le mardi 17 octobre 2017", "Falvic"), ("Falvic, le 17 octobre 2017", "Falvic"),
        ("Falvic, Ille-et-Vilaine, le mardi 17 octobre 2017", "Falvic, Ille-et-Vilaine"),
        ("Falvic (Ille-et-Vilaine), le 17 octobre 2017", "Falvic (Ille-et-Vilaine)"),
        ("(Falvic, le 17 octobre 2017)", "Falvic"), ("Mardi, le 17 octobre 2017", nil),
        ("Le mardi 17 octobre 2017", nil),
    ])
    func theDayMayHaveItsNameAndAnArticle(_ line: String, _ place: String?) throws {
        let draft = try read(
            """
            COMMUNIQUÉ DE PRESSE
            \(line)

            Nouvelle association de parents

            L'association réunit des familles de toute la France depuis deux ans et publie aujourd'hui un appel aux médecins.
            """)
        #expect(draft.dateline?.value == place)
        #expect(draft.issued?.value.description == "2017-10-17")
    }

    /// A dateline with its day says the place better than a line above the text.
    @Test func aWholeDatelineIsBetterThanALineAboveIt() throws {
        let draft = try draft("Las Vegas, Nevada\n\nLAS VEGAS, NV, May 12, 2031 /Harbourwire/ -- ")
        #expect(draft.dateline?.value == "LAS VEGAS, NV")
        #expect(try self.draft("Las Vegas, Nevada\n\n").dateline?.value == "Las Vegas, Nevada")
    }

    @Test func aPlaceStandsAloneBelowALabelOrAboveADay() throws {
        #expect(try draft(above: "Press release\n\nBerlin\n\n").dateline?.value == "Berlin")
        #expect(try draft(below: "\nCANBERRA\n12 May 2031\n").dateline?.value == "CANBERRA")
        #expect(try draft(below: "\nCANBERRA\nBoats\n").dateline == nil)
        #expect(try draft(above: "Press release Berlin\n\n").dateline?.value == "Berlin")
        let german = Row.Opening.german.rawValue
        #expect(try read("Ort Falvik\n\nDatum 12.05.2031\n\n\(german)\n").dateline?.value == "Falvik")
        // An invitation's own place has a colon.
        #expect(try read("Ort: Falvik\n\nDatum: 12.05.2031\n\n\(german)\n").dateline == nil)
    }
}
