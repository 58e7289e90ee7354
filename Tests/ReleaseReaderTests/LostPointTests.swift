import ReleaseReader
import Testing

/// Numbers and addresses that stood in no list: each is a kind, with its neighbours.
@Suite struct LostPointTests {
    private func points(_ below: String, opening: String = Row.Opening.english.rawValue) throws -> [String] {
        let draft = try read(opening + "\n\n" + below + "\n")
        return (draft.contacts.flatMap(\.points) + draft.otherPoints.flatMap(\.points)).sorted {
            $0.span.start < $1.span.start
        }.map { $0.normalised ?? $0.asGiven }
    }

    /// No label stands before the second, and the region is but a guess.
    @Test(arguments: [
        "The call is at 1-844-555-0180, domestic, or international at 1-862-555-0170.",
        "Dial 844-555-0180; from elsewhere 1-862-555-0170.", "Dial 1 844 555 0180, and from elsewhere 1 862 555 0170.",
        "Listen on 1-844-555-0180 and, for a week, on\n1-862-555-0170 with the code 56836.",
        "Dial 1-844-\n555-0180, or international 1-862-555-0170.",
    ])
    func aNumberThatIsGroupedAsInAmericaIsOneWhereverItStands(_ below: String) throws {
        #expect(
            try points("The Harbour Alliance of Florida takes calls. " + below) == ["+18445550180", "+18625550170"])
    }

    /// Dandong in China has 0415 for a code, and seven digits behind it.
    @Test func howItIsGroupedSaysMoreThanAGuessedRegion() throws {
        let opening = """
            海港公司宣布推出新的產品

            海港公司今天宣布推出新的產品，這個產品將會在明年開始銷售給所有的客戶。
            """
        #expect(try points("代表海港公司\nJane Roe, 415-397-0100", opening: opening) == ["+14153970100"])
    }

    @Test(arguments: [
        "+44(0) 7700\n900123", "+44 (0)7700\n900123", "+44(0)\n7700900123", "+44 7700\n900123", "+44 77\n00900123",
    ])
    func aNumberThatIsBrokenBehindItsCodeIsWhole(_ number: String) throws {
        #expect(try points("Press contact: Jane Roe \(number)") == ["+447700900123"])
    }

    @Test func aPostcodeBelowANumberIsNoneOfIt() throws {
        #expect(try points("Pressekontakt: Jane Roe\n+49 30 5550\n10115 Berlin").allSatisfy { !$0.contains("10115") })
    }

    @Test(arguments: ["data-lng=139.767125", "a share of 138.767125 in all", "at 35.681236 and 139.767125"])
    func aFractionIsNoNumber(_ below: String) throws {
        #expect(try points("The pier lies " + below + " of the map.") == [])
    }

    @Test(arguments: [
        ("write to info at harbour.or.id.", "info@harbour.or.id"), ("contact: press at harbour.ma", "press@harbour.ma"),
        ("Jane Roe, jane.roe (at) harbour.ug", "jane.roe@harbour.ug"),
        ("mail jane dot roe at harbour dot rs", "jane.roe@harbour.rs"),
        ("e-mail: desk at harbour.travel", "desk@harbour.travel"),
    ])
    func anAddressThatIsSpelledOutIsOneUnderEveryDomain(_ below: String, _ address: String) throws {
        #expect(try points("For more " + below) == [address])
    }

    @Test(arguments: ["Look at readme.zzz for more.", "The boats lie at pier.two in the evening."])
    func aWordBehindAtIsNoAddress(_ below: String) throws {
        #expect(try points(below) == [])
    }
}
