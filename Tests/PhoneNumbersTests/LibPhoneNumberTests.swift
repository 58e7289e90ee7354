import Catalogue
import PhoneNumbers
import Testing

@Suite struct LibPhoneNumberTests {
    let phones = LibPhoneNumber()

    @Test(
        arguments: [
            ("+ 44 207 413 5871", nil, "+442074135871", PhoneNumber.Line.fixed, "GB"),
            ("+ 44 7904 398 103", nil, "+447904398103", .mobile, "GB"),
            ("(305) 547-0535", "US", "+13055470535", .fixedOrMobile, "US"),
            ("020 7946 0018", "GB", "+442079460018", .fixed, "GB"),
            ("+44\u{A0}20\u{A0}7946\u{A0}0018", nil, "+442079460018", .fixed, "GB"),
            ("+33\u{202F}1\u{202F}99\u{202F}00\u{202F}12\u{202F}34", nil, "+33199001234", .fixed, "FR"),
            ("020\u{2013}7946\u{2013}0018", "GB", "+442079460018", .fixed, "GB"),
            ("020\u{2011}7946\u{2011}0018", "GB", "+442079460018", .fixed, "GB"),
            ("\u{FF0B}\u{FF14}\u{FF14} \u{FF12}\u{FF10} 7946 0018", nil, "+442079460018", .fixed, "GB"),
            ("00 44 20 7946 0018", "GB", "+442079460018", .fixed, "GB"),
            ("00 44 20 7946 0018", nil, "+442079460018", .fixed, "GB"),
            ("00 44 20 7946 0018", "US", "+442079460018", .fixed, "GB"),
            ("011 44 20 7946 0018", "US", "+442079460018", .fixed, "GB"),
            ("+44 (0)20 7946 0018", nil, "+442079460018", .fixed, "GB"),
            ("+49 (0) 30 / 12 34 56 78", nil, "+493012345678", .fixed, "DE"),
            ("tel: +44 20 7946 0018", nil, "+442079460018", .fixed, "GB"),
            ("tel:+44-20-7946-0018", nil, "+442079460018", .fixed, "GB"),
            ("020 7946 0018", "gb", "+442079460018", .fixed, "GB"),
            ("+1 800 555 0199", nil, "+18005550199", .tollFree, "US"),
            ("+39 06 1234 5678", nil, "+390612345678", .fixed, "IT"),
        ] as [(String, String?, String, PhoneNumber.Line, String)])
    func reads(_ text: String, _ region: String?, _ e164: String, _ line: PhoneNumber.Line, _ home: String) {
        let number = phones.read(text, region: region)
        #expect(number?.e164 == e164)
        #expect(number?.line == line)
        #expect(number?.region == home)
        #expect(number?.asGiven == text)
        #expect(number?.isValid == true)
    }

    @Test(
        arguments: [
            ("020 7946 0018 ext 12", "GB", "12"), ("020 7946 0018 x12", "GB", "12"),
            ("+44 20 7946 0018 extn. 4071", nil, "4071"), ("+44 20 7946 0018;ext=102", nil, "102"),
        ] as [(String, String?, String)])
    func keepsTheExtensionApart(_ text: String, _ region: String?, _ digits: String) {
        let number = phones.read(text, region: region)
        #expect(number?.e164 == "+442079460018")
        #expect(number?.extension == digits)
    }

    @Test func aNumberThatNoPlanKnowsIsReadAndRemarkedOn() {
        let number = phones.read("(555) 555-0100", region: "US")
        #expect(
            number
                == PhoneNumber(
                    asGiven: "(555) 555-0100", e164: "+15555550100", extension: nil, line: .other, isValid: false,
                    region: nil, national: "(555) 555-0100"))
    }

    @Test(
        arguments: [
            ("020 7946 0018", nil),  // no country code, and no region to read it in
            ("547-0535", "US"),  // no area code
            ("+44", nil), ("", "GB"), (" ", "GB"), ("00", "GB"), ("+", nil), ("press office", "GB"),
            ("1", "GB"), ("999", "GB"), ("+999 123 456 789", nil), ("020 7946 0018", "XX"),
            ("020 7946 0018", "Britain"),
            ("+44 20 7946 0018 0018 0018", nil), ("2012-01-10", "GB"), ("\u{0}", "GB"), ("+44\u{0}20", nil),
        ] as [(String, String?)])
    func refuses(_ text: String, _ region: String?) {
        #expect(phones.read(text, region: region) == nil)
    }

    @Test func aTextThatIsTooLongIsNoNumber() {
        #expect(phones.read("+44 20 7946 0018" + String(repeating: " ", count: 300), region: nil) == nil)
        #expect(phones.read(String(repeating: "1", count: 1_000_000), region: "GB") == nil)
    }

    @Test(arguments: [("GB", 44), ("gb", 44), ("US", 1), ("KR", 82), ("XX", nil), ("", nil), ("Britain", nil)])
    func knowsTheCallingCode(of region: String, _ code: Int?) {
        #expect(phones.callingCode(of: region) == code)
    }

    @Test func readsOnManyThreadsAtOnce() async {
        let numbers = await withTaskGroup(of: String?.self) { group in
            for _ in 0..<200 { group.addTask { LibPhoneNumber().read("+ 44 207 413 5871", region: nil)?.e164 } }
            return await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(numbers.allSatisfy { $0 == "+442074135871" })
    }
}

/// The library takes letters for the digits on their keys.
@Suite struct LettersInNumbersTests {
    @Test(arguments: [
        "+49 30 1234567 Fax", "+49 30 123456 Mo-Fr", "+43 1 5123456 Wien", "+91 7878787xyz", "+44 20 7946 0018 or 0019",
    ])
    func wordsAreNotDialled(_ text: String) {
        #expect(LibPhoneNumber().read(text, region: "DE") == nil)
    }

    @Test(arguments: [
        ("877-222-VETS (8387)", "+18772228387"), ("1-800-FLOWERS", "+18003569377"),
        ("Tel. +44 20 7946 0018", "+442079460018"), ("+44 20 7946 0018 ext. 12", "+442079460018"),
    ])
    func whatIsDialledIsRead(_ text: String, _ e164: String) {
        let number = LibPhoneNumber().read(text, region: "DE")
        #expect(number?.e164 == e164)
        #expect(number?.asGiven == text)
    }

    /// What is dialled is the same number, without what takes long to find out.
    @Test(
        arguments: [
            ("+ 44 207 413 5871", nil), ("(305) 547-0535", "US"), ("020 7946 0018 ext. 12", "GB"),
            ("00 44 20 7946 0018", nil),
            ("+44 20 0000 0001", nil), ("+1 800 FLOWERS", nil), ("+39 06 1234 5678", nil), ("12", "GB"),
            ("press office", "GB"),
        ] as [(String, String?)])
    func whatIsDialledIsTheSame(_ text: String, _ region: String?) {
        let phones = LibPhoneNumber()
        let (whole, dialled) = (phones.read(text, region: region), phones.dialled(text, region: region))
        #expect(dialled?.e164 == whole?.e164 && dialled?.extension == whole?.extension)
        #expect(dialled?.isValid == whole?.isValid && dialled?.line == whole?.line)
        #expect(dialled?.national ?? "" == "" && dialled?.region == nil)
    }
}
