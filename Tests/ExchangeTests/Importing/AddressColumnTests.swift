import Catalogue
import Testing

@testable import Exchange

/// Streets and towns of tables, in the titles of programs and in seven languages.
@Suite struct AddressColumnTests {
    @Test(arguments: [
        ("Business Street", "street", false), ("Home City", "city", true), ("Home ZipCode", "postcode", true),
        ("Business Country/Region", "country", false), ("Mailing State/Province", "region", false),
        ("Mailing Zip/Postal Code", "postcode", false), ("Business Address PO Box", "box", false),
        ("Straße geschäftlich", "street", false), ("Privat: Ort", "city", true),
        ("Land/Region privat", "country", true),
        ("Rue (domicile)", "street", true), ("Code postal (bureau)", "postcode", false),
        ("Adresse privée", "address", true), ("Calle del trabajo", "street", false), ("Via (ab.)", "street", true),
        ("Huisadres, plaats", "city", true),
        ("Città (uff.)", "city", false), ("Rua do endereço comercial", "street", false),
        ("Werkadres straat", "street", false), ("Postcode thuis", "postcode", true), ("Outlet City", "city", false),
        ("PLZ", "postcode", false), ("CAP", "postcode", false), ("Address", "address", false),
        ("Address (home)", "address", true), ("Address 1 - Extended Address", "extended", false),
        ("Address 2 - Formatted", "address", false), ("Bundesland", "region", false),
    ])
    func aTitleSaysWhichPartOfWhichAddress(_ title: String, _ field: String, _ isHome: Bool) {
        let column = AddressColumn(title)
        #expect(column?.field.rawValue == field)
        #expect(column?.isHome == isHome)
        #expect(HeaderWords.field(of: title)?.rawValue == field)
    }

    @Test(arguments: [
        "E-mail Address", "Adresse électronique", "Web Address", "IP Address", "Lead State", "Manager's City",

        "Address 1 - Type", "Billing Information", "Location", "Office Location", "Birth Country", "Mac Address",
        "Status",
        "City of birth", "Preferred country", "Directory Server",
    ])
    func whatSaysMoreIsNoPartOfAnAddress(_ title: String) { #expect(AddressColumn(title) == nil) }

    private func contact(_ text: String, _ choices: [String] = []) throws -> ImportedContact {
        let rows = CSVReader.read(Array(text.utf8))
        let choices = ColumnChoices(single: try choices.map { try ColumnChoices.Choice($0) })
        let mapping = try choices.applied(to: ColumnGuess.mapping(rows, choices))
        return try #require(mapping.contact(of: rows[1]).contact)
    }

    @Test func homeAndWorkAreAddressesOfTheirOwn() throws {
        let outlook = try contact(
            """
            First Name,Last Name,Business Street,Business Street 2,Business City,Business Postal Code,Home Street,Home City
            Ana,Lind,1 Quay,Shed 2,Port,AB1 2CD,3 Mews,Harbour
            """)
        #expect(outlook.postalAddresses == ["street: 1 Quay | street: Shed 2 | city: Port | postcode: AB1 2CD"])
        #expect(outlook.homeAddresses == ["street: 3 Mews | city: Harbour"])
        let thunderbird = try contact("First Name,Last Name,Home Address,Home City\nAna,Lind,3 Mews,Harbour")
        #expect(thunderbird.homeAddresses == ["street: 3 Mews | city: Harbour"] && thunderbird.postalAddresses == [])
    }

    /// Whose an address is stands in a column of its own: a home is the office's.
    @Test func anAddressThatGoogleCallsHomeIsOne() throws {
        let google = try contact(
            """
            Name,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 2 - Type,Address 2 - Street
            Ana Lind,Home,"3 Mews
            Harbour",3 Mews,Harbour,Work,1 Quay
            """)
        #expect(google.homeAddresses == ["street: 3 Mews | printed: 3 Mews\\nHarbour | city: Harbour"])
        #expect(google.postalAddresses == ["street: 1 Quay"])
    }

    @Test func anAddressOfOneColumnIsItsStreet() throws {
        #expect(try contact("Name,Address\nAna Lind,\"1 Quay, Port\"").postalAddresses == ["street: 1 Quay, Port"])
        let lines = try contact("Name,Address 1,Address 2,Town\nAna Lind,Shed 2,1 Quay,Port")
        #expect(lines.postalAddresses == ["street: Shed 2 | street: 1 Quay | city: Port"])
    }

    @Test func aPersonSaysThatAColumnIsOne() throws {
        let said = try contact("Name,Where\nAna Lind,Port", ["Where=city"])
        #expect(said.postalAddresses == ["city: Port"])
    }

    @Test func whatIsTooLongIsNamed() throws {
        let rows = CSVReader.read(Array("Name,Street\nAna Lind,\(String(repeating: "a", count: 2_000))".utf8))
        let row = ColumnGuess.mapping(rows).contact(of: rows[1])
        #expect(row.contact?.postalAddresses == [] && row.leftOut == ["an address that is too long"])
    }
}
