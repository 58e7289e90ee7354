import Testing

@testable import Exchange

/// What the columns of a table are, by their titles and by what stands in them.
@Suite struct ColumnGuessTests {
    private func fields(_ text: String) -> String {
        let mapping = ColumnGuess.mapping(CSVReader.read(Array(text.utf8)))
        return mapping.columns.map { $0.field?.rawValue ?? "-" }.joined(separator: " ")
    }

    @Test(arguments: [
        ("Name,Organisation,E-mail,Telephone,Mobile,Fax,Note", "name organisation email voice mobile fax note"),
        ("First Name,Last Name,Company,Job Title,Email", "given family organisation title email"),
        (
            "Vorname,Nachname,Firma,Funktion,E-Mail-Adresse,Telefon,Handy",
            "given family organisation title email voice mobile"
        ),
        ("Vorname,Name,Telefonnummer,Mobiltelefon", "given family voice mobile"),
        (
            "Prénom,Nom,Société,Fonction,Adresse e-mail,Téléphone portable",
            "given family organisation title email mobile"
        ),
        (
            "Nombre,Apellidos,Empresa,Cargo,Correo electrónico,Teléfono móvil",
            "given family organisation title email mobile"
        ),
        ("Nome,Cognome,Azienda,Qualifica,Indirizzo e-mail,Cellulare", "given family organisation title email mobile"),
        ("Nome,Sobrenome,Empresa,Cargo,Endereço de e-mail,Telemóvel", "given family organisation title email mobile"),
        (
            "Voornaam,Achternaam,Bedrijf,Functie,E-mailadres,Telefoonnummer,Mobiel",
            "given family organisation title email voice mobile"
        ),
        ("Nom,Tél.,Fax", "name voice fax"),
        // Google
        (
            "First Name,Middle Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,"
                + "Phone 1 - Label,Phone 1 - Value,Address 1 - Street,Labels,Birthday",
            "given middle family organisation title usage email usage voice street - -"
        ),
        // Outlook
        (
            "Title,First Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Fax,Business Phone,"
                + "Business Phone 2,Mobile Phone,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Notes",
            "prefix given family suffix organisation department title street fax voice voice mobile "
                + "email usage - email note"
        ),
        // Apple, by way of its scripts
        ("First name,Last name,Organization,Phone (work),Email (home)", "given family organisation voice email"),
        // Mailchimp and media lists
        ("Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME", "email given family - -"),
        ("Contact Name,Outlet Name,Title,Email,Direct Line,Topics", "name organisation title email voice topic"),
        ("Name,Title\nJane Doe,Ms", "name prefix"),
        ("Name,Title\nJane Doe,Editor", "name title"),
        ("Name,Name,Email,Email", "name - email email"),
    ])
    func titlesAreUnderstood(_ text: String, _ expected: String) {
        #expect(fields(text) == expected)
    }

    @Test(arguments: [
        (
            "Jane Doe,The Courier,jane@courier.example,+44 20 7946 0018\nJon Dahl,The Post,jon@post.example,",
            "name organisation email voice"
        ),
        ("Jane,Doe,jane@courier.example\nJon,Dahl,jon@post.example", "given family email"),
        ("jane@courier.example\njon@post.example", "email"),
        ("'+44 20 7946 0018,Jane Doe\n'+44 20 7946 0019,Jon Dahl", "voice name"),
        ("Once upon a time, there was\na text, of two columns", "- -"),
    ])
    func contentsAreUnderstoodWhereThereAreNoTitles(_ text: String, _ expected: String) {
        #expect(fields(text) == expected)
    }

    @Test func aUsageGoesWithTheAddressThatIsCalledLikeIt() {
        let text = "E-mail usage,E-mail,Phone 1 - Label,Phone 2 - Value,Phone 1 - Value,Mobile,Mobile usage,E-mail Type"
        let mapping = ColumnGuess.mapping(CSVReader.read(Array(text.utf8)))
        #expect(mapping.columns.map(\.of) == [1, nil, 4, nil, nil, nil, 5, 1])
    }

    @Test func everyFieldIsReachedByItsOwnName() {
        for field in ImportField.allCases { #expect(HeaderWords.field(of: field.rawValue) != nil, "\(field)") }
        for title in CSVColumns.titles { #expect(HeaderWords.field(of: title) != nil, "\(title)") }
    }
}
