import ReleaseReader
import Testing

/// Addresses beside other scripts, numbers with letters, with extensions, and over lines.
@Suite struct PrintedPointTests {
    private func points(_ line: String) throws -> [String] {
        let draft = try read(Row.Opening.english.rawValue + "\n\nPress contact: Jane Roe, \(line)\n")
        return draft.contacts.flatMap(\.points).map { point in
            "\(point.normalised ?? "?")" + (point.extension.map { " ext. \($0)" } ?? "")
        }
    }

    @Test(arguments: [
        ("jane.roe@harbour.org\u{3002}", "jane.roe@harbour.org"),
        ("jane.roe@harbour.org\u{307E}\u{3067}", "jane.roe@harbour.org"),
        ("jane.roe@harbour.org\u{60C} Call us.", "jane.roe@harbour.org"),
        ("\u{90AE}\u{7BB1}\u{FF1A}jane.roe@harbour.org\u{FF0C}", "jane.roe@harbour.org"),
        ("press@m\u{FC}ller.de", "press@m\u{FC}ller.de"),
        (
            "press@\u{43F}\u{43E}\u{447}\u{442}\u{430}.\u{440}\u{444}",
            "press@\u{43F}\u{43E}\u{447}\u{442}\u{430}.\u{440}\u{444}"
        ),
        ("\u{FF1C}jane.roe@harbour.org\u{FF1E}", "jane.roe@harbour.org"),
        ("\u{5411}jane.roe@harbour.org\u{8054}\u{7CFB}", "jane.roe@harbour.org"),
        ("\u{201E}jane.roe@harbour.org\u{201C}", "jane.roe@harbour.org"),
        ("jane.roe@harbour.org\u{2026}", "jane.roe@harbour.org"),
    ])
    func anAddressEndsWhereItsScriptDoes(_ line: String, _ address: String) throws {
        #expect(try points(line) == [address])
    }

    @Test func noPartOfAHostIsALink() throws {
        let draft = try read(Row.Opening.english.rawValue + "\n\nPress contact: Jane Roe, presse@m\u{FC}ller.de\n")
        #expect(draft.links.isEmpty)
    }

    @Test(arguments: [
        "#12", "p. 12", "ext.: 12", "extension no. 12", "Klappe 12", ", 12", "\u{434}\u{43E}\u{431}. 12", "wew. 12",
        "linka 12",
        "tst. 12", "x12", "(ext. 12)", "anknytning 12", "\u{5206}\u{673A}12", "int. 12",
    ])
    func anExtensionIsRead(_ words: String) throws {
        #expect(
            try points("+44 20 7946 0018 \(words), jane.roe@harbour.org") == [
                "+442079460018 ext. 12", "jane.roe@harbour.org",
            ])
    }

    @Test(arguments: [
        ("1-800-FLOWERS", "+18003569377"), ("877-222-VETS (8387)", "+18772228387"),
        ("+1 (877) 222-VETS", "+18772228387"),
        ("800-HARBOURS", "+18004272687"), ("1-888-NEW-BOAT", "+18886392628"), ("1-888-NEW-BOA1", "+18886392621"),
        ("1-800-FLOWERS (356-9377)", "+18003569377"),
    ])
    func lettersAreDialled(_ printed: String, _ number: String) throws {
        #expect(try points("\(printed), jane.roe@harbour.org") == [number, "jane.roe@harbour.org"])
    }

    @Test(arguments: [
        ("+353 87\n2247132", ["+353872247132"]), ("+44 20 7946-\n0018", ["+442079460018"]),
        ("+44 (0) 20 7946\n0018", ["+442079460018"]),
        ("+33 1 44 32 91 27 \u{2013} +33 6 65 04 49 21", ["+33144329127", "+33665044921"]),
        ("(86 10) 51309901", ["+861051309901"]),
        ("+49 221 9822 \u{2013} 2220 oder - 2202", ["+4922198222220", "+4922198222202"]),
        ("+44 20 7946 0018/-19", ["+442079460018", "+442079460019"]),
    ])
    func aNumberIsWhole(_ printed: String, _ numbers: [String]) throws {
        #expect(try points(printed) == numbers)
    }

    @Test(arguments: [
        ("jane.roe(at)harbour.fi", "jane.roe@harbour.fi"), ("jane.roe [at] harbour.pl", "jane.roe@harbour.pl"),
        ("jane.roe (at) harbour (dot) se", "jane.roe@harbour.se"), ("jane.roe(@)harbour.cz", "jane.roe@harbour.cz"),
        ("jane.roe at harbour dot no", "jane.roe@harbour.no"),
    ])
    func aHostOfAnyCountryIsSpelledOut(_ printed: String, _ address: String) throws {
        #expect(try points(printed) == [address])
    }

    @Test(arguments: [
        ("9756 5514", "SG", "+6597565514"), ("8444 7208", "SG", "+6584447208"), ("650-253-0000", "TW", "+16502530000"),
    ])
    func groupsOfFourAreNoYears(_ printed: String, _ region: String, _ number: String) throws {
        let draft = try read(Row.Opening.english.rawValue + "\n\nPress contact: Jane Roe, \(printed)\n", region: region)
        #expect(draft.contacts.flatMap(\.points).map(\.normalised) == [number])
    }
}
