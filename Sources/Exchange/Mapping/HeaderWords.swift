import Catalogue
import Foundation

/// What the titles of columns mean, in the seven languages that releases are read in and in the exports of Google, Outlook,
/// Apple and media lists.
enum HeaderWords {
    /// As titles are compared: without case, diacritics, widths, and surplus blanks.
    static func plain(_ title: String) -> String { words(title).joined(separator: " ") }

    /// The title without what tells an address from its label: `phone 1` of `Phone 1 - Label` and `Phone 1 - Value`.
    static func stem(_ title: String) -> String {
        words(title).filter { !labelWords.contains($0) && $0 != "value" }.joined(separator: " ")
    }

    static func words(_ title: String) -> [String] {
        // Titles of plain letters, as nearly all are, need no table of what letters are.
        if title.utf8.count <= 200, title.utf8.allSatisfy({ $0 < 0x80 }) {
            return title.utf8.split { !isPlainLetter($0) }.map { Substring($0).lowercased() }
        }
        return foldedWords(title)
    }

    /// Or a digit.
    private static func isPlainLetter(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private static func foldedWords(_ title: String) -> [String] {
        title.prefix(200).folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    private static let labelWords: Set<String> = ["usage", "label", "type", "typ", "art", "kind", "verwendung", "tipo"]

    /// The field that a title means; nil where nobody can tell.
    static func field(of title: String) -> ImportField? {
        let words = words(title).filter { Int($0) == nil }
        let phrase = words.joined(separator: " ")
        if let field = phrases[phrase] { return field }
        if let last = words.last, extensionWords.contains(last), kind(in: words.dropLast()) != nil {
            return .dialExtension
        }
        if kind(in: words) == nil, let address = AddressColumn(title) { return address.field }
        // Where Outlook and Google keep other things of the same name.
        if words.contains(where: notes.contains) { return nil }
        if let first = words.first, labelWords.contains(first), kind(in: words.dropFirst()) != nil { return .usage }
        guard let last = words.last, labelWords.contains(last) else {
            return kind(in: words) ?? (isLine(words) ? .voice : nil)
        }
        let stem = words.dropLast().joined(separator: " ")
        let isOfAddress = phrases[stem]?.kind != nil || kind(in: words) != nil
        return isOfAddress ? .usage : nil
    }

    /// Whether a title says that the column is about somebody or something else.
    static func isOfAnother(_ title: String) -> Bool { words(title).contains(where: notes.contains) }

    private static let extensionWords: Set<String> = [
        "ext", "extension", "extn", "nebenstelle", "poste", "interno", "ramal",
    ]

    private static func isLine(_ words: [String]) -> Bool {
        guard words.count >= 2, words.count <= 3, let last = words.last, numberWords.contains(last) else {
            return false
        }
        return words.dropLast().allSatisfy(lines.contains)
    }

    /// When or for what the addresses of a column may be used, as its title says.
    static func usage(of title: String) -> String? {
        if let label = PrivateLabel(in: title) { return label.rawValue }
        var words = words(title)
        if words.contains("voice"), words.contains("mail") { words.append("voicemail") }
        return usages.first { usage in words.contains { usage.words.contains($0) } }?.usage
    }

    private static let usages: [(usage: String, words: Set<String>)] = [
        ("textphone", ["tty", "tdd", "textphone", "schreibtelefon", "horbehinderte"]),
        ("voice mail", ["voicemail", "anrufbeantworter"]),
        (
            "main",
            [
                "main", "switchboard", "zentrale", "hauptnummer", "standard", "centralino", "centralita", "hoofdnummer",
                "outlet",
            ]
        ),
        ("car", ["car", "autotelefon", "voiture", "coche"]), ("callback", ["callback", "ruckmeldung"]),
        ("emergency", ["emergency", "notfall", "urgence", "emergencia", "emergenza"]),
        ("out of hours", ["nights", "evening", "weekend", "bereitschaft", "astreinte", "reperibilita", "duty"]),
    ]

    /// Whether a code is a country's, and not an area's.
    static func isCountry(_ title: String) -> Bool {
        words(title).contains {
            [
                "country", "international", "land", "landesvorwahl", "landervorwahl", "pays", "pais", "paese",
                "indicatif",
            ].contains($0)
        }
    }

    /// What the surest word says of the kind of address.
    private static func kind(in words: some Sequence<String>) -> ImportField? {
        words.compactMap { kinds[$0] }.max { $0.weight < $1.weight }?.field
    }

    /// Words that make a column of addresses something else: what is said of one, or whose it is.
    private static let notes: Set<String> = Set(
        """
        display street city country postal zip state address2 opt status date count rating bounce anzeigename verified
        verification code optin optout bounced bounces unsubscribed hash domain id owner manager managers created
        modified updated spouse partner client format permission consent source list campaign report stop box template
        signature followers sent opened clicked valid invalid privacy flag provider carrier plan model imei besitzer
        inhaber erstellt geandert vorgesetzter vorgesetzten proprietaire proprietario eigenaar cree creado creato
        angezeigter pantalla exibicao visualizzato complet confirmed subscribed time priority preference plz ort stadt ville ciudad citta cidade plaats
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Words that with "number", or in two of them, make a number to be dialled: `Work Number`, `Direct no.`.
    private static let lines: Set<String> = [
        "work", "home", "office", "business", "contact", "direct", "main", "private", "day", "daytime", "evening",
        "night", "duty", "press", "newsroom", "emergency", "company", "other", "callback", "car", "radio", "general",
        "media", "primary", "second", "secondary", "alternative", "hotline",
    ]
    private static let numberWords: Set<String> = ["number", "numbers", "no", "nr", "nummer", "numero", "line"]

    /// Words that say what kind of address it is wherever they stand; the surer word is the heavier.
    private static let kinds: [String: (field: ImportField, weight: Int)] = {
        var kinds: [String: (field: ImportField, weight: Int)] = [:]
        let rows: [(ImportField, Int, String)] = [
            (.fax, 4, "fax telefax faxnummer telecopie telecopieur faxnr"),
            (.sms, 3, "sms textnumber"), (.voice, 4, "voicemail pager pagernummer tty tdd textphone"),
            (
                .mobile, 3,
                "mobile cell cellphone mobil mobiltelefon mobilnummer handy handynummer portable movil celular cellulare "
                    + "telemovel gsm mobiel mobielnummer natel mobilephone cellular mobiltel mobilfunk smartphone mobiele"
            ),
            (
                .email, 2,
                "electronique elettronica eletronico electronico email mail emailaddress courriel correo mailadresse emailadresse emailaddresses"
            ),
            (
                .voice, 1,
                "voice beeper phone telephone tel telefon telefono telefone telefoon phonenumber telefonnummer telefoonnummer rufnummer "
                    + "festnetz durchwahl landline phones phonework workphone homephone telephones telefones telefonos telefonnr telnr "
                    + "autotelefon haupttelefon hoofdtelefoon werktelefoon privetelefoon telefoonnr telefonos nebenstellennummer "
                    + "fon centralino switchboard standard piepser buscapersonas cercapersone semafoon autotelefoon"
            ),
        ]
        for (field, weight, words) in rows {
            for word in words.split(separator: " ") { kinds[String(word)] = (field, weight) }
        }
        return kinds
    }()

    /// Whole titles, without their numbers.
    private static let phrases: [String: ImportField] = {
        var phrases: [String: ImportField] = [:]
        let rows: [(ImportField, String)] = [
            (
                .given,
                "given name, first name, firstname, forename, given, vorname, prenom, nombre, nombre de pila, nome, "
                    + "nome proprio, voornaam, first, fname, given names, first names, first name s, rufname, prenoms, nombres, "
                    + "nome di battesimo, primeiro nome, roepnaam, contact first name"
            ),
            (
                .middle,
                "middle name, additional name, middle, second name, zweiter vorname, weitere vornamen, deuxieme prenom, segundo nombre, "
                    + "secondo nome, segundo nome, nome do meio, tweede naam, middelste naam, tussenvoegsel, middle initial"
            ),
            (
                .family,
                "family name, last name, lastname, surname, family, nachname, familienname, nom, nom de famille, apellido, "
                    + "apellidos, cognome, sobrenome, apelido, achternaam, last, lname, zuname, nom famille, primer apellido, ultimo nome, "
                    + "familienaam, sn, contact last name, last name s, family names"
            ),
            (
                .prefix,
                "name prefix, prefix, salutation, anrede, civilite, tratamiento, titolo, tratamento, aanhef, honorific"
            ),
            (.suffix, "name suffix, suffix, namenszusatz, suffixe, sufijo, suffisso, sufixo, achtervoegsel"),
            (
                .name,
                "anzeigename, nom a afficher, nome visualizzato, weergavenaam, nombre para mostrar, nome para exibicao, "
                    + "name des kontakts, contact full name, journalist name, ansprechperson"
            ),
            (
                .organisation,
                "account name, account, organisation unternehmen, source name, outlet s, outlets, newspaper, employer name, "
                    + "zeitung, sender, verlag, journal, titre de presse, medio de comunicacion, veiculo, medium name, krant, "
                    + "unternehmen organisation, parent outlet, organizations, company organisation, mediennname, medienname"
            ),
            (
                .title,
                "titre, role title, job role, current title, contact title, job function, business title, position title, stellung, "
                    + "position funktion, fonction titre, titre du poste, puesto de trabajo, posizione lavorativa, titolo professionale, "
                    + "cargo funcao, functieomschrijving"
            ),
            (
                .language,
                "contact language, primary language, korrespondenzsprache, langue de correspondance, language s, locale, lengua"
            ),
            (
                .note,
                "pitching notes, pitching profile, biography, bio, profile notes, description, contact notes, weitere angaben, "
                    + "note personali, notizie, anotacoes, anotaciones"
            ),
            (
                .topic,
                "contact topics, keywords, ressort, ressorts, coverage, rubrique, rubriques, seccion, sezione, editoria, rubriek"
            ),
            (
                .email,
                "e mail, e mail address, email address, e mail adresse, adresse e mail, adresse mail, adresse courriel, "
                    + "correo electronico, indirizzo e mail, posta elettronica, endereco de e mail, e mailadres, email addresses, "
                    + "adresse de messagerie, messagerie, indirizzo posta elettronica, indirizzo di posta elettronica, "
                    + "direccion de correo electronico, direccion de correo, mel, courrier electronique, mailadresse"
            ),
            (
                .voice,
                "primary phone, work phone, direct line, direct, numero de telephone, numero di telefono, zentrale"
            ),
            (.mobile, "mobile phone, cell phone, telephone portable, telephone mobile, telefono movil, n de portable"),
            (
                .voice,
                "ufficio, abitazione, particular, voice mail, number, phone number s, hotline, press line, media line, numero fixe, numero de telefone, toll free"
            ),
            (
                .areaCode,
                "area code, areacode, country code, phone country code, phone area code, dialling code, dialing code, vorwahl, "
                    + "telefonvorwahl, landesvorwahl, ortsvorwahl, indicatif, indicatif pays, prefijo, prefisso, ddd, ddi, netnummer, landcode"
            ),
            (.dialExtension, "extension, ext, extn, nebenstelle, poste telephonique, interno, ramal, toestel"),
            (.form, "form, contact form, kontaktformular, formulaire"),
            (.messenger, "messenger, whatsapp, signal, telegram, skype, im value"),
            (.usage, "usage, use, verwendung"),
            (.further, "further"), (.preferred, "preferred"),
            (.id, "id, uid, uuid, contact id"), (.slug, "slug"),
        ]
        for (field, titles) in rows {
            for title in titles.split(separator: ",") { phrases[trimmed(String(title))] = field }
        }
        for field in ImportField.allCases {
            guard let known = field.contactField, let heading = known.heading else { continue }
            for title in [heading, field.rawValue] + known.otherHeadings { phrases[HeaderWords.plain(title)] = field }
        }
        return phrases
    }()
}
