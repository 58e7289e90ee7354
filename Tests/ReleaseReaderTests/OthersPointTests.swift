import ReleaseReader
import Testing

/// Ways to reach somebody that answer customers, readers, witnesses or machines, with nothing better printed.
@Suite struct OthersPointTests {
    private func contacts(_ below: String, _ opening: Row.Opening = .english) throws -> [String] {
        try read(opening.rawValue + "\n\n" + below + "\n").contacts.flatMap(\.points).map {
            $0.normalised ?? $0.asGiven
        }
    }

    @Test(arguments: [
        "Reach us in these ways: report@harbour.co.uk", "Our office: officeeditor@harbour.co.uk",
        "customer.care@harbour.co.uk", "To receive alerts, text HARBOUR to 020 7946 0018", "020 7946 0018",
        "Witnesses are asked to contact the harbour on 020 7946 0018.",
        "Complaints about the boats are looked into, also anonymous ones, and the office can be reached in these ways:\n\na) Email us at desk@harbour.co.uk\n\nb) Call the duty officer on 020 7946 0018",
        "Residents can contact the harbour on 020 7946 0018.", "Shop: orders@harbour.co.uk",
    ])
    func whoAnswersOthersIsNoPressContact(_ below: String) throws {
        #expect(try contacts(below) == [])
    }

    @Test(arguments: [
        ("Zeugen werden gebeten, sich unter 040 428612345 zu melden.", Row.Opening.german),
        ("Les riverains peuvent contacter la mairie : mairie@port.fr", .french),
        ("La pression est forte : jeanne@port.fr", .french), ("Un appel à la médiation : pierre.roe@port.fr", .french),
    ])
    func inOtherLanguagesToo(_ below: String, _ opening: Row.Opening) throws {
        #expect(try contacts(below, opening) == [])
    }

    @Test(arguments: [
        "Media contact: customer.care@harbour.co.uk", "Press enquiries: report@harbour.co.uk",
        "Contact: Jane Roe, service@harbour.co.uk", "Journalists may contact: service@harbour.co.uk",
    ])
    func wherePressIsSaidItIsThePresss(_ below: String) throws {
        #expect(try contacts(below).count == 1)
    }

    @Test(
        arguments: [
            Row(
                "an office directly behind somebody's numbers",
                below:
                    "Media Contact: Jane Roe 020 7946 0018 or Tom Field 020 7946 0019 Department of Harbours Media 020 7946 0020",
                [
                    "contact: Jane Roe: voice +442079460018", "contact: Tom Field: voice +442079460019",
                    "contact: desk: voice +442079460020",
                ]),
            Row(
                "a town and its postcode",
                below: "Contact us\n\n183 Great Pier Road\nFALVIK WA 6104\nPhone: 020 7946 0018",
                ["contact: desk: voice +442079460018"]),
            Row(
                "whose the picture is", below: "Press contact\n\n\u{A9} Tom Field\nJane Roe\n020 7946 0018",
                ["contact: Jane Roe: voice +442079460018"]),
            Row(
                "a firm above a name", below: "Press contact:\nHarbour SE\nJane Roe\n020 7946 0018",
                ["contact: Jane Roe: voice +442079460018"]),
            Row(
                "a part of a house above the house",
                below: "Media contact:\n\nJane Roe\nCommunications\nJustice\n020 7946 0018",
                ["contact: Jane Roe, Communications @Justice: voice +442079460018"]),
            Row(
                "a label of one letter behind a name", below: "Press contact\n\nJane RoeT: 020 7946 0018",
                ["contact: Jane Roe: voice +442079460018"]),
            Row(
                "a label of an address behind a name",
                below: "Press contact\n\nContact Person: Jane RoeContact Email: jane.roe@harbour.co.uk",
                ["contact: Jane Roe: email jane.roe@harbour.co.uk"]),
        ])
    func reads(_ row: Row) throws {
        try row.check()
    }
}
