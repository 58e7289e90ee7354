import Testing

@testable import PressOffice

/// What a contact is called is never made worse, and sometimes better.
@Suite struct BetterNameTests {
    @Test(arguments: [
        ("Jane Roe", "J. Roe", BetterName.fuller), ("Jane Roe", "Roe", .fuller), ("Jane Roe", "ROE, J.", .fuller),
        ("Zoë Müller", "Zoe Mueller", .letters), ("Łucja Nowak", "Lucja Nowak", .letters),
        ("Jane Roe", "JANE ROE", .capitals), ("Jane Roe", "jane roe", .capitals),
        ("Jane Roe", "Roe, Jane", .order), ("Jane Roe", "Roe, Dr Jane", .order),
    ])
    func aBetterFormIsTaken(_ better: String, _ worse: String, _ reason: BetterName) {
        #expect(BetterName.reason(for: better, over: worse) == reason)
        #expect(BetterName.kept(worse, told: better) == better)
        #expect(BetterName.reason(for: worse, over: better) == nil)
        #expect(BetterName.kept(better, told: worse) == better, "and never the other way")
    }

    @Test(arguments: [
        // Each is better in something and worse in something, or says nothing that matters.
        ("Jane Roe", "Dr Jane Roe"), ("Dr Jane Roe", "Jane Roe"), ("Dr. jane roe", "J. Roe"),
        ("Jane Roe", "Jane Mary Roe"), ("Jane Roe", "Jane M. Roe"), ("Roe, Jane", "J. ROE"),
        ("Zoe Mueller", "ZOË MÜLLER"), ("Ivan Petrov", "Иван Петров"), ("Иван Петров", "Ivan Petrov"),
        // A person chooses what they are called for short.
        ("Bob Smith", "Robert Smith"), ("Robert Smith", "Bob Smith"), ("John Roe", "John Roe Jr"),
    ])
    func whatIsThereStands(_ there: String, _ told: String) {
        #expect(BetterName.kept(there, told: told) == there)
    }

    @Test(arguments: [("Jane Roe", "Jane Doe"), ("Jane Thompson", "Jane Thomson"), ("Dr", "Jane Roe")])
    func anotherNameIsNoForm(_ there: String, _ told: String) {
        #expect(BetterName.reason(for: told, over: there) == nil)
        #expect(BetterName.kept(there, told: told) == told)
    }
}
