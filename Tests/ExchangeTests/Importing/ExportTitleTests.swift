import Testing

@testable import Exchange

/// The titles that programs and media databases write, as far as they are known, in seven languages.
@Suite struct ExportTitleTests {
    @Test(arguments: [
        // Outlook in English
        (
            "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
                + "Business City,Business State,Business Postal Code,Business Country/Region,Home Street,"
                + "Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,"
                + "Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,"
                + "Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,Account,Anniversary,Assistant's Name,"
                + "Billing Information,Birthday,Business Address PO Box,Categories,Children,Directory Server,"
                + "E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Gender,Government ID Number,"
                + "Hobby,Initials,Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,"
                + "Organizational ID Number,PO Box,Priority,Private,Profession,Referred By,Sensitivity,Spouse,"
                + "User 1,Web Page",
            "prefix given middle family suffix organisation department title street city region "
                + "postcode country street voice fax voice voice - voice voice fax voice voice - mobile fax "
                + "voice voice voice voice voice - - - - - - box - - - email usage - email - - - - - topic "
                + "language - - - note - box - - - - - - - -"
        ),
        // in German
        (
            "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,"
                + "Ort geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Telefon Assistent,"
                + "Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,Rückmeldung,Autotelefon,"
                + "Telefon Firma,Fax privat,Telefon (privat),ISDN,Mobiltelefon,Weiteres Fax,Weiteres Telefon,Pager,"
                + "Haupttelefon,Mobiltelefon 2,Telefon für Hörbehinderte,Telex,Abrechnungsinformation,Benutzer 1,"
                + "Beruf,Büro,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,Geburtstag,"
                + "Kategorien,Konto,Name Assistent,Name des/der Vorgesetzten,Notizen,Organisationsnr.,Sprache,"
                + "Webseite",
            "prefix given middle family suffix organisation department title street city postcode "
                + "country voice fax voice voice - voice voice fax voice - mobile fax voice voice voice "
                + "mobile voice - - - - - email usage - email - - - - - note - language -"
        ),
        // in French
        (
            "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),Ville (bureau),"
                + "Code postal (bureau),Téléphone de l'assistant(e),Télécopie (bureau),Téléphone (bureau),"
                + "Téléphone 2 (bureau),Rappel,Téléphone (voiture),Téléphone société,Télécopie (domicile),"
                + "Téléphone (domicile),RNIS,Tél. mobile,Télécopie (autre),Téléphone (autre),"
                + "Récepteur de radiomessagerie,Téléphone principal,Radio téléphone,Téléphone TDD/TTY,Télex,"
                + "Adresse de messagerie,Type de messagerie,Nom complet de l'adresse de messagerie,"
                + "Adresse de messagerie 2,Anniversaire,Langue,Notes,Page Web",
            "prefix given middle family suffix organisation department title street city postcode "
                + "voice fax voice voice - voice voice fax voice - mobile fax voice - voice voice voice - "
                + "email - - email - language note -"
        ),
        // in Spanish
        (
            "Tratamiento,Nombre,Segundo nombre,Apellidos,Sufijo,Organización,Departamento,Puesto,"
                + "Calle del trabajo,Teléfono del ayudante,Fax del trabajo,Teléfono del trabajo,"
                + "Teléfono del trabajo 2,Teléfono del automóvil,Número de centralita de la organización,"
                + "Fax particular,Particular,Teléfono móvil,Localizador,Número de teléfono principal,"
                + "Dirección de correo electrónico,Tipo de correo electrónico,"
                + "Nombre de pantalla de correo electrónico,Cumpleaños,Idioma,Notas,Página Web",
            "prefix given middle family suffix organisation department title street voice fax voice "
                + "voice voice - fax voice mobile - voice email usage - - language note -"
        ),
        // in Italian
        (
            "Titolo,Nome,Secondo nome,Cognome,Titolo straniero,Società,Reparto,Posizione,Via (uff.),"
                + "Città (uff.),Telefono assistente,Fax (uff.),Ufficio,Ufficio 2,Richiamata,Auto,"
                + "Telefono principale società,Fax (ab.),Abitazione,Cellulare,Cercapersone,"
                + "Indirizzo posta elettronica,Tipo posta elettronica,Nome visualizzato posta elettronica,"
                + "Compleanno,Lingua,Notizie,Pagina Web",
            "prefix given middle family - organisation department title street city voice fax voice "
                + "voice - - voice fax voice mobile voice email usage - - language note -"
        ),
        // in Portuguese
        (
            "Título,Nome,Segundo nome,Sobrenome,Sufixo,Empresa,Departamento,Cargo,Rua do endereço comercial,"
                + "Telefone do assistente,Fax comercial,Telefone comercial,Telefone residencial,Celular,Pager,"
                + "Telefone principal,Endereço de email,Tipo de email,Nome para exibição do email,Aniversário,"
                + "Idioma,Anotações,Página da Web",
            "prefix given middle family suffix organisation department title street voice fax voice "
                + "voice mobile voice voice email usage - - language note -"
        ),
        // in Dutch
        (
            "Titel,Voornaam,Middelste naam,Achternaam,Achtervoegsel,Bedrijf,Afdeling,Functie,"
                + "Werkadres straat,Telefoon assistent,Fax op werk,Telefoon op werk,Telefoon op werk 2,"
                + "Autotelefoon,Hoofdtelefoon bedrijf,Fax thuis,Telefoon thuis,Mobiele telefoon,Semafoon,"
                + "E-mailadres,Type e-mail,E-mailweergavenaam,Verjaardag,Taal,Notities,Webpagina",
            "prefix given middle family suffix organisation department title street voice fax voice "
                + "voice voice voice fax voice mobile voice email usage - - language note -"
        ),
        // Google
        (
            "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Nickname,File As,"
                + "Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,"
                + "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,"
                + "Phone 2 - Value,Address 1 - Formatted,Website 1 - Value,Relation 1 - Value,"
                + "Custom Field 1 - Label,Custom Field 1 - Value",
            "given middle family - prefix suffix nickname name organisation title department - note - "
                + "- usage email usage voice usage voice address - - - -"
        ),
        // Google, until 2024
        (
            "Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Nickname,Initials,Language,"
                + "Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,"
                + "Address 1 - Type,Address 1 - Street,Organization 1 - Type,Organization 1 - Name,"
                + "Organization 1 - Title,Organization 1 - Department,Website 1 - Value",
            "name given middle family - prefix nickname - language - usage email usage voice - street "
                + "- organisation title department -"
        ),
        // Thunderbird
        (
            "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,"
                + "Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home City,Home State,Home ZipCode,"
                + "Home Country,Work Address,Work City,Job Title,Department,Organization,Web Page 1,Birth Year,"
                + "Custom 1,Notes,",
            "given family name nickname email email - voice voice fax voice mobile address city region "
                + "postcode country address city title department organisation - - - note -"
        ),
        // in German
        (
            "Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,"
                + "Messenger-Name,Tel. dienstlich,Tel. privat,Fax-Nummer,Pager-Nummer,Mobil-Tel.-Nr.,"
                + "Privat: Adresse,Privat: Ort,Dienstlich: Adresse,Arbeitstitel,Abteilung,Organisation,Webseite 1,"
                + "Geburtsjahr,Notizen",
            "given family name nickname email email - voice voice fax voice mobile address city "
                + "address - department organisation - - note"
        ),
        // in French
        (
            "Prénom,Nom de famille,Nom à afficher,Surnom,Première adresse électronique,"
                + "Adresse électronique secondaire,Pseudo,Tél. professionnel,Tél. personnel,Fax,Pager,Portable,"
                + "Adresse privée,Adresse professionnelle,Profession,Service,Société,Site web 1,Notes",
            "given family name nickname email email - voice voice fax voice mobile address address - "
                + "department organisation - note"
        ),
        // Apple, by way of scripts
        (
            "First name,Last name,Middle name,Prefix,Suffix,Nickname,Company,Department,Job title,"
                + "Phone (mobile),Phone (home),Phone (work),Phone (main),Phone (iPhone),Fax (work),Fax (home),"
                + "Pager,Email (home),Email (work),URL,Address (home),Birthday,Note",
            "given family middle prefix suffix nickname organisation department title mobile voice "
                + "voice voice voice fax fax voice email email - address - note"
        ),
        // Salesforce
        (
            "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,"
                + "Mailing State/Province,Mailing Zip/Postal Code,Mailing Country,Phone,Fax,Mobile,Home Phone,"
                + "Other Phone,Asst. Phone,Assistant,Email,Account Owner,Contact Owner Email,Account ID,Contact ID,"
                + "Created By,Last Activity,Lead Source,Do Not Call,Email Opt Out",
            "prefix given family title organisation street city region postcode country voice fax "
                + "mobile voice voice voice - email - - - id - - - - -"
        ),
        // HubSpot
        (
            "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,"
                + "Primary Associated Company,Job Title,Last Activity Date (GMT+1),Lead Status,"
                + "Marketing contact status,Create Date,Email Domain,Preferred language",
            "- given family email voice mobile - - title - - - - - language"
        ),
        // Media databases: one from the USA
        (
            "Contact Name,Outlet Name,Title,Email,Direct Phone,Phone,Outlet Phone,Fax,Contact Topics,"
                + "Outlet City,Outlet Country,Preferred Contact Method,Language,Pitching Profile,Twitter Handle,"
                + "UVPM",
            "name organisation title email voice voice voice fax topic city country - language note - -"
        ),
        // another
        (
            "Name,First Name,Last Name,Outlets,Title,Email,Phone Number,Location,Beats,Twitter Handle,"
                + "Muck Rack Profile URL,Verified,Notes",
            "name given family organisation title email voice - topic - - - note"
        ),
        // and another
        (
            "First name,Last name,Email,Phone,Media outlet,Job title,Country,City,Languages,Topics,Reach,"
                + "Twitter,LinkedIn URL",
            "given family email voice organisation title country city speaks topic - - -"
        ),
        // from Britain
        (
            "Forename,Surname,Job Title,Publication,Sector,E-mail,Tel,Mobile,Twitter,Desk",
            "given family title organisation - email voice mobile - -"
        ),
        // from Germany
        (
            "Anrede;Titel;Vorname;Name;Redaktion;Ressort;Funktion;E-Mail;Telefon;Durchwahl;Fax;Straße;PLZ;"
                + "Ort;Auflage",
            "prefix prefix given family organisation topic title email voice voice fax street postcode "
                + "city -"
        ),
        // Numbers in parts
        (
            "Name,Country Code,Area Code,Phone,Ext",
            "name areacode areacode voice extension"
        ),
        // in German
        (
            "Name;Vorwahl;Rufnummer;Nebenstelle;E-Mail",
            "name areacode voice extension email"
        ),
        // with a country
        (
            "Vorname,Nachname,Landesvorwahl,Vorwahl,Telefonnummer",
            "given family areacode areacode voice"
        ),
    ])
    func theTitlesOfAProgramAreUnderstood(_ titles: String, _ expected: String) {
        let mapping = ColumnGuess.mapping(CSVReader.read(Array(titles.utf8)))
        let fields = mapping.columns.map { $0.field?.rawValue ?? "-" }.joined(separator: " ")
        #expect(fields == expected)
    }

    @Test(
        arguments: [
            ("Home Phone", "home"), ("Tel. privat", "home"), ("Fax (domicile)", "home"),
            ("Telefone residencial", "home"),
            ("Assistant's Phone", "assistant"), ("Asst. Phone", "assistant"),
            ("Téléphone de l'assistant(e)", "assistant"),
            ("Teléfono del ayudante", "assistant"), ("Telefoon assistent", "assistant"), ("Pager Number", "pager"),
            ("Cercapersone", "pager"), ("Semafoon", "pager"), ("Company Main Phone", "main"), ("Zentrale", "main"),
            ("TTY/TDD Phone", "textphone"), ("Telefon für Hörbehinderte", "textphone"), ("Voice Mail", "voice mail"),
            ("Voicemail", "voice mail"), ("Car Phone", "car"), ("Emergency Phone", "emergency"), ("Work Phone", nil),
            ("Téléphone (bureau)", nil), ("Mobile", nil), ("E-mail", nil),
        ] as [(String, String?)])
    func aTitleSaysWhatItsAddressesAreFor(_ title: String, _ usage: String?) {
        #expect(HeaderWords.usage(of: title) == usage)
    }

    /// Numbers that nobody dials, addresses that are somebody else's, and what is said of an address.
    @Test(arguments: [
        "VAT Number", "Account Number", "Employee Number", "Number of followers", "Government ID Number",
        "Kundennummer", "Numéro client", "Reference No.", "Mail code", "Mail stop", "Email Verified", "Email Opt Out",
        "Phone Verified", "Owner Email", "Manager's Phone", "Created By Email", "Email Domain", "Telex",
        "Spouse Mobile",
    ])
    func whatOnlyLooksLikeAnAddressIsNone(_ title: String) {
        #expect(HeaderWords.field(of: title) == nil)
    }

    @Test(arguments: [
        "Work Number", "Direct Number", "Main number", "Duty no.", "Press line", "Office Nr.", "Number", "Voice Mail",
        "Outlet Phone", "Other Phone", "Contact number",
    ])
    func whatIsDialledIsANumber(_ title: String) {
        #expect(HeaderWords.field(of: title) == .voice)
    }
}
