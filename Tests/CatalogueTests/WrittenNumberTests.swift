import Testing

@testable import Catalogue

/// Numbers as people write them, with what stands beside them.
@Suite struct WrittenNumberTests {
    private func told(_ text: String) -> String {
        WrittenNumber.all(in: text).map { written in
            [
                written.before.map { "\($0):" }, written.number, written.extension.map { "x\($0)" },
                written.behind.map { "(\($0))" },
            ]
            .compactMap(\.self).joined(separator: " ")
        }.joined(separator: " | ")
    }

    @Test(arguments: [
        ("+49 30 123456 24/7", "+49 30 123456 (24/7)"),
        ("+49 30 1234567 24h", "+49 30 1234567 (24h)"),
        ("+44 20 7946 0018 9:00-17:00", "+44 20 7946 0018 (9:00-17:00)"),
        ("+44 20 7946 0018 8am-6pm", "+44 20 7946 0018 (8am-6pm)"),
        ("(020) 7946 0018 (020) 7946 0019", "(020) 7946 0018 | (020) 7946 0019"),
        ("+44 20 7946 0018,102", "+44 20 7946 0018 x102"),
        ("+44 20 7946 0018,,102", "+44 20 7946 0018 x102"),
        ("+49 30 1234567 Fax", "+49 30 1234567 (Fax)"),
        ("+49 30 1234567 (24h)", "+49 30 1234567 (24h)"),
        ("+49 30 123456 Mo-Fr", "+49 30 123456 (Mo-Fr)"),
        ("+49 30 123456 (9-17)", "+49 30 123456 (9-17)"),
        ("+49 30 123456 / 123457", "+49 30 123456 | +49 30 123457"),
        ("+43 1 5123456 Wien", "+43 1 5123456 (Wien)"),
        ("+91 7878787xyz", "+91 7878787xyz"),
        ("+39 06 12345 int.", "+39 06 12345 (int)"),
        ("+420 221 111 111 kl. 12", "+420 221 111 111 x12"),
        ("+46 70 123 45 67 (Axel)", "+46 70 123 45 67 (Axel)"),
        ("+44 20 7946 0018 (24 hours)", "+44 20 7946 0018 (24 hours)"),
        ("877-222-VETS (8387)", "+1 877-222-VETS"),
        ("+49 30 1234567 oder +49 171 1234567", "+49 30 1234567 | +49 171 1234567"),
        ("+44 20 7946 0018 ext. 102", "+44 20 7946 0018 x102"),
        ("tel:+44-20-7946-0018;ext=102", "+44-20-7946-0018 x102"),
        ("Fax: +49 30 1234567", "Fax: +49 30 1234567"),
        ("Tel. +49 30 1234567, Fax +49 30 1234568", "Tel: +49 30 1234567 | Fax: +49 30 1234568"),
        ("+49 (0)30 / 1234567", "+49 (0)30 / 1234567"),
        ("030/1234567", "030/1234567"),
        ("(030) 1234567", "(030) 1234567"),
        ("+1 650 555 0100 x12", "+1 650 555 0100 x12"),
        ("+44 (0) 20 7946 0018", "+44 (0) 20 7946 0018"),
        ("1-800-FLOWERS", "+1 800-FLOWERS"),
        ("+1 (877) 222-VETS", "+1 877-222-VETS"),
        ("020 7946 0018 (mornings only)", "020 7946 0018 (mornings only)"),
        ("+49 30 123456 Mo-Fr 9-17 Uhr", "+49 30 123456 (Mo-Fr 9-17 Uhr)"),
        ("+49 171 1234567 / +49 30 7654321", "+49 171 1234567 | +49 30 7654321"),
        ("+44 20 7946 0018 or 0019", "+44 20 7946 0018 (or 0019)"),
        ("n/a", "n/a"),
        ("ext 12", "ext 12"),
        ("+49 30 1234567-89", "+49 30 1234567-89"),
        ("0171 1234567; 030 123456", "0171 1234567 | 030 123456"),
        ("+33 1 23 45 67 89 poste 17 (secrétariat)", "+33 1 23 45 67 89 x17 (secrétariat)"),
        ("mobile", "mobile"),
        ("+442079460018 #12", "+442079460018 x12"),
        ("+1 212 555 0100 Ext 3 press 1", "+1 212 555 0100 x3 (press 1)"),
        ("Handy 0171/1234567", "Handy: 0171/1234567"),
        ("+49 30 1234567 (Büro)", "+49 30 1234567 (Büro)"),
        ("044 668 18 00 (Zürich)", "044 668 18 00 (Zürich)"),
        ("+358 40 123 4567 klo 9-15", "+358 40 123 4567 (klo 9-15)"),
        ("+49 89 / 12 34 56 - 0", "+49 89 / 12 34 56 - 0"),
        ("+7 (495) 123-45-67 доб. 12", "+7 (495) 123-45-67 x12"),
        ("020 7946 0018 Direct", "020 7946 0018 (Direct)"),
    ])
    func aNumberIsPartedFromItsWords(_ text: String, _ expected: String) {
        #expect(told(text) == expected)
    }

    /// Only North America prints letters on its keys, and only in its groups.
    @Test(
        arguments: [
            ("1-800-FLOWERS", "+18003569377"), ("877-222-VETS (8387)", "+18772228387"),
            ("+1 (877) 222-VETS", "+18772228387"),
            ("1-800-MATTRESS", "+18006288737"), ("888-4-PRESS-1", "+18884773771"), ("212-555-NEWS", "+12125556397"),
            ("+49 30 FLOWERS", nil), ("020 7946 PRESS", nil), ("877-222-VETS (9999)", nil), ("0800 FLOWERS", nil),
            ("+1 877 222 8387", nil), ("1-800-flowers", nil), ("1-800-FLOWERS Shop", nil), ("", nil), ("+1", nil),
            ("1-800-ÄÖÜFLOW", nil),
        ] as [(String, String?)])
    func lettersOfNorthAmericaAreDialled(_ text: String, _ e164: String?) {
        #expect(VanityNumber(text)?.e164 == e164)
    }

    @Test(arguments: [
        ("+49 30 1234567 Fax", true), ("+91 7878787xyz", true), ("+49 30 1234567 oder +49 171 1234567", true),
        ("Tel. +49 30 1234567", false), ("+44 20 7946 0018 ext. 102", false), ("020 7946 0018", false),
        ("+49 30 123456 (9-17)", false),
    ])
    func wordsBehindANumberAreSeen(_ text: String, _ has: Bool) {
        #expect(WrittenNumber.hasWordsBehind(text) == has)
    }

    /// However long the text is, and whatever stands in it.
    @Test(arguments: [
        "", "(", ")", "+", "((((((((", "/ / / /", "ext", "1", ",,,,", "ab(12", "+49 30 (", "\u{0}12345678",
    ])
    func nothingIsTooOdd(_ text: String) {
        #expect(!WrittenNumber.all(in: text).isEmpty)
        #expect(!WrittenNumber.all(in: String(repeating: text, count: 2_000)).isEmpty)
    }

    /// Neighbours of the same: words before and behind, several numbers, extensions in other languages.
    @Test(arguments: [
        ("+49 30 123456-0 / -57", "+49 30 123456-0 (57)"),
        ("+44 (0)20 7946 0018", "+44 (0)20 7946 0018"),
        ("+44 20 7946 0018 (mobile)", "+44 20 7946 0018 (mobile)"),
        ("020 7946 0018 / 020 7946 0019", "020 7946 0018 | 020 7946 0019"),
        ("+32 2 123 45 67 (NL), +32 2 123 45 68 (FR)", "+32 2 123 45 67 (NL) | +32 2 123 45 68 (FR)"),
        ("Büro: +49 30 1234567", "Büro: +49 30 1234567"),
        ("T: +44 20 7946 0018 F: +44 20 7946 0019", "T: +44 20 7946 0018 | F: +44 20 7946 0019"),
        ("+44 20 7946 0018\n+44 20 7946 0019", "+44 20 7946 0018 | +44 20 7946 0019"),
        ("+1 (212) 555-0100 x 12", "+1 (212) 555-0100 x12"),
        ("+31 20 123 4567 toestel 9", "+31 20 123 4567 x9"),
        ("+55 11 5555-0100 ramal 22", "+55 11 5555-0100 x22"),
        ("+34 91 123 45 67 ext.3", "+34 91 123 45 67 x3"),
        ("callto:+442079460018", "+442079460018"),
        ("+41 44 668 18 00 | +41 44 668 18 01", "+41 44 668 18 00 | +41 44 668 18 01"),
        ("+46 8 123 45 67 ankn. 5", "+46 8 123 45 67 x5"),
        ("+44 20 7946 0018 (pref.)", "+44 20 7946 0018 (pref)"),
        ("+44 20 7946 0018 ask for Jane", "+44 20 7946 0018 (ask for Jane)"),
        ("+44 20 7946 0018 - Jane", "+44 20 7946 0018 (Jane)"),
        ("(+44) 20 7946 0018", "(+44) 20 7946 0018"),
        ("[+44 20 7946 0018]", "+44 20 7946 0018"),
        ("+49 (030) 1234567", "+49 (030) 1234567"),
        ("+33 1 23 45 67 89 et 06 12 34 56 78", "+33 1 23 45 67 89 | 06 12 34 56 78"),
        ("+39 02 1234567 o +39 335 1234567", "+39 02 1234567 | +39 335 1234567"),
        ("+44 20 7946 0018 Mon-Fri 9am to 5pm", "+44 20 7946 0018 (Mon-Fri 9am to 5pm)"),
        ("+86 10 6552 9988 转 12", "+86 10 6552 9988 x12"),
        ("+44 20 7946 0018 & 0019", "+44 20 7946 0018 (& 0019)"),
        ("00 44 20 7946 0018 Home", "00 44 20 7946 0018 (Home)"),
        ("+44 20 7946 0018;ext=5", "+44 20 7946 0018 x5"),
        ("tel:+44-20-7946-0018", "+44-20-7946-0018"),
        ("+49 30 1234567 od. 0171 1234567", "+49 30 1234567 | 0171 1234567"),
        ("+43 1 5123456 DW 12", "+43 1 5123456 x12"),
        ("0043 1 5123456-12", "0043 1 5123456-12"),
        ("+49 30 1234567 (ab 10 Uhr)", "+49 30 1234567 (ab 10 Uhr)"),
        ("+1 212 555 0100 (cell) 212 555 0101 (work)", "+1 212 555 0100 (cell) | 212 555 0101 (work)"),
    ])
    func neighboursAreParted(_ text: String, _ expected: String) {
        #expect(told(text) == expected)
    }

    @Test func whatStandsBesideIsOneLabel() {
        var number = WrittenNumber(number: "+1")
        #expect(number.label == nil)
        number.behind = "Mo-Fr"
        #expect(number.label == "Mo-Fr")
        number.before = "Fax"
        #expect(number.label == "Fax, Mo-Fr")
        number.behind = nil
        #expect(number.label == "Fax")
    }

    @Test(
        arguments: [
            ("123457", "+49 30 123456", "+49 30 123457"), ("57", "+49 30 123456", "+49 30 123457"),
            ("0171 1234567", "+49 30 123456", nil), ("+49 171 1234567", "+49 30 123456", nil),
            ("123457", "555123", nil),
            ("123456789", "+49 30 123456789", nil), ("(030) 12", "+49 30 123456", nil),
        ] as [(String, String, String?)])
    func whatIsShortStandsForTheLastDigits(_ number: String, _ first: String, _ whole: String?) {
        #expect(WrittenNumber.completed(number, like: first) == whole)
    }
}
