import Catalogue
import ReleaseReader
import Testing

/// A point that may well be somebody else's says so.
@Suite struct PairDoubtTests {
    private func doubts(_ lines: String) throws -> [String: String] {
        let draft = try read(
            """
            Ferries sail again

            Port Selkirk, 3 March 2031 - The harbour will run ferries to the islands, and it is the first of its kind in two years.

            Press contact:
            \(lines)
            """)
        #expect(draft.contacts.first?.name?.value == "Jane Roe")
        return draft.contacts.flatMap(\.points).reduce(into: [:]) { $0[$1.asGiven] = $1.doubtfulOwner }
    }

    @Test func anAddressOfAnotherNameIsDoubtedAndWhatStandsBehindIt() throws {
        let doubts = try doubts("Jane Roe\n+44 20 7946 0123\ntom.hill@harbour.example\n+44 20 7946 0124")
        #expect(doubts["+44 20 7946 0123"] == nil)
        #expect(doubts["tom.hill@harbour.example"] == "it is made of another name than theirs")
        #expect(
            doubts["+44 20 7946 0124"] == "it stands behind an address that is made of another name than theirs")
    }

    /// It may be right all the same, as a point of the press.
    @Test func itIsSaidBesideThePoint() throws {
        let draft = try read("Press contact:\nJane Roe\ntom.hill@harbour.example\n")
        let text = String(decoding: json(of: draft), as: UTF8.self)
        #expect(text.contains(#""doubtfulOwner":"it is made of another name than theirs""#))
        #expect(draft.contacts.flatMap(\.points).allSatisfy { $0.doubtful == nil })
    }

    @Test func severalWaysWithoutAnAddressOfTheNameMayBeTheHouses() throws {
        let doubts = try doubts("Jane Roe\n+44 20 7946 0123\n+44 20 7946 0124\ninfo@harbour.example")
        #expect(doubts.count == 3 && Set(doubts.values) == ["none of the addresses beside the name is made of it"])
        #expect(try self.doubts("Jane Roe\n+44 20 7946 0123\n+44 20 7946 0124\njane@harbour.example").isEmpty)
        #expect(try self.doubts("Jane Roe\n+44 20 7946 0123\n+44 20 7946 0124\n+44 20 7946 0125").isEmpty)
    }

    @Test func aNameInOtherLettersIsNotCompared() throws {
        let draft = try read("お問い合わせ先\n黒部睦\nmutsumi.kurobe@harbour.example\n")
        #expect(draft.contacts.flatMap(\.points).allSatisfy { $0.doubtfulOwner == nil })
    }

    @Test(arguments: [
        "jane.roe@harbour.example", "j.roe@harbour.example", "press@harbour.example", "media.relations@harbour.example",
        "north.harbour@harbour.example", "jroe@harbour.example", "hello@harbour.example", "news_desk@harbour.example",
        "jane@tom.hill.example", "harbour.nights@gmail.com", "public.information@harbour.example",
    ])
    func anyOtherAddressIsNot(_ address: String) throws {
        #expect(try doubts("Jane Roe\n\(address)\n+44 20 7946 0123").isEmpty)
    }
}
