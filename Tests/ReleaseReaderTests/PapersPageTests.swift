import Catalogue
import ReleaseReader
import Testing

/// Whoever stands on a page that a paper made, and is no press officer.
@Suite struct PapersPageTests {
    private static let article =
        "Harbour ferries return to the islands\n\nThe Harbour Alliance will run ferries to the northern islands again from June, after two years of repairs to the piers.\n\n"

    private func contacts(_ below: String, sort: String, address: String = "https://www.courier.com/a") throws
        -> [String]
    {
        let head = "sort: \(sort)\naddress: \(address)\n\n"
        let marks = [
            SourceMark(.particular(.sort), 6..<6 + sort.utf8.count),
            SourceMark(
                .particular(.address), (16 + sort.utf8.count)..<(16 + sort.utf8.count + address.utf8.count)),
        ]
        return try read(head + Self.article + below + "\n", marks: marks).contacts.flatMap(\.points)
            .map { $0.normalised ?? $0.asGiven }
    }

    @Test(arguments: [
        "Jane Roe\njane.roe@courier.com", "Jane Roe\njane.roe@publisher.com\nMore by this writer", "news@courier.com",
        "Contact us: news@courier.com", "Reporter Jane Roe, jane.roe@courier.com",
        "Jane Roe writes about the sea.\nContact her at jane.roe@courier.com",
    ])
    func areNotThePress(_ below: String) throws {
        #expect(try contacts(below, sort: "NewsArticle") == [])
    }

    /// A paper prints a release as it is.
    @Test func aPressContactInAReleaseThatAPaperPrintsIsOne() throws {
        let below = "Press contact: Jane Roe, Harbour Alliance, jane.roe@harbour.com"
        #expect(try contacts(below, sort: "NewsArticle") == ["jane.roe@harbour.com"])
    }

    @Test(arguments: [
        ("article", "https://www.harbour.com/a"), ("PressRelease", "https://www.harbour.com/a"),
        ("NewsArticle", "https://www.harbour.gov.au/a"),
    ])
    func onAnOfficesPageTheyMayBe(_ sort: String, _ address: String) throws {
        #expect(
            try contacts("Jane Roe\njane.roe@harbour.com", sort: sort, address: address) == ["jane.roe@harbour.com"])
    }

    @Test(arguments: [
        "Author: Jane Roe, Harbour University, jane.roe@university.com", "Autor/-in: Jane Roe, jane.roe@university.com",
        "F\u{F6}rfattare: Jane Roe, jane.roe@university.com", "Auteure : Jane Roe, jane.roe@university.com",
        "Autore: Jane Roe, jane.roe@university.com",
        "\u{410}\u{432}\u{442}\u{43E}\u{440}: Jane Roe, jane.roe@university.com",
    ])
    func whoWroteItIsNoPressOfficer(_ line: String) throws {
        #expect(try read(Self.article + line + "\n").contacts.isEmpty)
    }

    @Test func whoWroteItAndAnswersThePressIsOne() throws {
        let draft = try read(Self.article + "Author and press contact: Jane Roe, jane.roe@university.com\n")
        #expect(draft.contacts.map { $0.name?.value } == ["Jane Roe"])
    }
}
