import ReleaseReader
import Testing

/// Which point is whose, and whom each works for.
@Suite struct WhosePointTests {
    @Test(
        arguments: [
            Row(
                "two with one number", below: "Contact: Barry E. Doe and Jane Roe, 202/224-2500.",
                ["contact: Barry E. Doe: voice +12022242500", "contact: Jane Roe: voice +12022242500"]),
            Row(
                "two with one number behind an ampersand", below: "Press: Jane Roe & Tom Field, +44 20 7946 0018",
                ["contact: Jane Roe: voice +442079460018", "contact: Tom Field: voice +442079460018"]),
            Row(
                "a number before its name",
                below: "For Media Inquiries: 214-706-1173 Afton Doe, afton.doe@harbour.example",
                ["contact: Afton Doe: voice +12147061173, email afton.doe@harbour.example"]),
            Row(
                "a number before its name alone", below: "Media: +44 20 7946 0018 Jane Roe",
                ["contact: Jane Roe: voice +442079460018"]),
            Row(
                "an institute between the name and the address",
                below: """
                    For further information, please contact:

                    Jane Doe
                    Dept. of Computer Science.
                    Harbour University, Finland.
                    jane.doe@harbour.example
                    """,
                ["contact: Jane Doe: email jane.doe@harbour.example"]),
            Row(
                "a building is nobody", below: "Media contact: Harbour House, +44 20 7946 0018",
                ["contact: desk: voice +442079460018"]),
            Row(
                "a hall is nobody", below: "Press office\nTown Hall\n+44 20 7946 0018",
                ["contact: desk: voice +442079460018"]),
            Row(
                "the sentence before names them",
                below: "Dr Graham Doe is available for comment. Please call +44 20 7946 0018.",
                ["contact: Graham Doe: voice +442079460018"]),
            Row(
                "the sentence before names her",
                below: "Jane Roe is available for interviews with the media. You can reach her on +44 20 7946 0018.",
                ["contact: Jane Roe: voice +442079460018"]),
            Row(
                "the office's mailbox below a person's",
                below: """
                    Media contact
                    Jane Roe
                    +44 20 7946 0018
                    jane.roe@harbour.example

                    info@harbour.example
                    """,
                ["contact: Jane Roe: voice +442079460018, email jane.roe@harbour.example"]),
            Row(
                "a firm of her own name",
                below: "Represented by: Studio Legale Roe Anna Roe: anna.roe@roelex.example | +44 20 7946 0018",
                ["contact: Anna Roe: email anna.roe@roelex.example, voice +442079460018"]),
        ] as [Row])
    func itIsWhoseItStandsBeside(_ row: Row) throws {
        let wanted = row.wanted.filter { $0.hasPrefix("contact") }
        try Row(row.name, row.text, wanted).check()
    }

    @Test(
        arguments: [
            ("Jane Roe, +44 20 7946 0018", nil),
            ("Jane Roe at the Coast Foundation, +44 20 7946 0018", "Coast Foundation"),
            ("Jane Roe (Coast Institute), +44 20 7946 0018", "Coast Institute"),
            ("Jane Roe, press officer, Coast Foundation, +44 20 7946 0018", "Coast Foundation"),
            ("Coast Foundation\nJane Roe\n+44 20 7946 0018", "Coast Foundation"),
            ("Jane Roe\nCEO Coast Group\n+44 20 7946 0018", "Coast Group"),
        ] as [(String, String?)])
    func theOrganisationIsWhatIsPrintedBeside(_ lines: String, _ organisation: String?) throws {
        let draft = try read(Row.Opening.english.rawValue + "\n\nMedia contact\n\(lines)\n")
        #expect(draft.contacts.map(\.organisation?.value) == [organisation])
    }

    @Test func orTheHouseThatTheAddressIsOf() throws {
        let draft = try read(
            Row.Opening.english.rawValue
                + " Nordlys pays for it.\n\nMedia contact: Jane Roe, jane.roe@nordlys.example\n")
        #expect(draft.contacts.first?.organisation?.value == "Nordlys")
    }

    @Test func aNationalNumberIsOfTheRegionThatGroupsItSo() throws {
        let draft = try read(Row.Opening.english.rawValue + "\n\nJane Doe, 020 7940 9260 or 07700 900145\n")
        #expect(draft.contacts.flatMap(\.points).map(\.normalised) == ["+442079409260", "+447700900145"])
    }
}
