import Testing

@testable import ReleaseReader

/// What a table of given names says of words that are printed as names are.
@Suite struct GivenNameTests {
    @Test(arguments: [
        "jane", "zoé", "jürgen", "søren", "łukasz", "анна", "ελένη", "aada", "agnieszka", "mohammed",
    ])
    func aGivenNameIsFoundInManyLanguages(_ name: String) {
        #expect(GivenNames.has(name))
    }

    @Test(arguments: ["", "j", "of", "jan e", "beach", "investor", "subpoenas", "london", "zzzz", "aa", "港"])
    func anyOtherWordIsNone(_ word: String) { #expect(!GivenNames.has(word)) }

    @Test func theTableIsSortedByItsBytes() {
        let names = GivenNameTable.names.split(separator: " ").map { Array($0.utf8) }
        #expect(names.count > 10_000)
        #expect(zip(names, names.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
        #expect(names.allSatisfy { GivenNames.has(String(decoding: $0, as: UTF8.self)) })
    }

    @Test(
        arguments: [
            Row(
                "a town before its state",
                below: "Media contact:\nFalvik Beach, FL 33139\nEmail: press@harbour.example",
                ["contact: desk: email press@harbour.example"]),
            Row(
                "a house's genitive", below: "Media contact: the Alliance's Quay desk at +44 20 7946 0018",
                ["contact: desk: voice +442079460018"]),
            Row(
                "a street in one word", .german,
                below: "Pressekontakt\nHafenbund e.V.\nFalviker Landstr. 122\nTel. 030 901820",
                ["contact: desk: voice +4930901820"]),
            Row(
                "the house of investors below a name",
                below: """
                    For more information, please contact:

                    Derya Guzel
                    Quaymark Investor Relations
                    Tel: +44 20 7946 0018
                    """,
                ["contact: Derya Guzel: voice +442079460018"]),
        ])
    func whatNobodyIsCalledIsNobody(_ row: Row) throws { try row.check() }

    @Test func aNameThatNobodyIsKnownByIsDoubted() throws {
        func doubt(_ name: String) throws -> String? {
            try read("Press contact:\(name)\n+44 20 7946 0123\n").contacts.first?.doubtful
        }
        #expect(try doubt("\nJane Roe") == nil)
        #expect(try doubt("\nJ. Quayle") == nil)
        #expect(try doubt("\nDr Wharfe Quayle") == nil)
        #expect(try doubt(" Wharfe Quayle") == nil)
        #expect(try doubt("\nWharfe Quayle") == "the name may be that of a place, a firm or a heading")
    }

    @Test func anAddressThatIsMadeOfItSettlesIt() throws {
        let draft = try read("Press contact:\nWharfe Quayle\nwharfe.quayle@harbour.example\n")
        #expect(draft.contacts.first?.name?.value == "Wharfe Quayle" && draft.contacts.first?.doubtful == nil)
    }
}
