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

    private static func words(_ title: String) -> [String] {
        title.prefix(200).folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    private static let labelWords: Set<String> = ["usage", "label", "type", "typ", "art", "kind", "verwendung", "tipo"]

    /// The field that a title means; nil where nobody can tell.
    static func field(of title: String) -> ImportField? {
        let words = words(title).filter { Int($0) == nil }
        let phrase = words.joined(separator: " ")
        if let field = phrases[phrase] { return field }
        // Where Outlook and Google keep other things of the same name.
        if words.contains(where: notes.contains) { return nil }
        guard let last = words.last, labelWords.contains(last) else { return kind(in: words) }
        let stem = words.dropLast().joined(separator: " ")
        let isOfAddress = phrases[stem]?.kind != nil || kind(in: words) != nil
        return isOfAddress ? .usage : nil
    }

    /// What the surest word says of the kind of address.
    private static func kind(in words: [String]) -> ImportField? {
        words.lazy.compactMap { kinds[$0] }.max { $0.weight < $1.weight }?.field
    }

    /// Words that make a column of addresses something else.
    private static let notes: Set<String> = [
        "display", "street", "city", "country", "postal", "zip", "state", "address2", "opt", "status", "date", "count",
        "rating", "bounce", "anzeigename",
    ]

    /// Words that say what kind of address it is wherever they stand; the surer word is the heavier.
    private static let kinds: [String: (field: ImportField, weight: Int)] = {
        var kinds: [String: (field: ImportField, weight: Int)] = [:]
        let rows: [(ImportField, Int, String)] = [
            (.fax, 4, "fax telefax faxnummer telecopie telecopieur faxnr"),
            (.sms, 3, "sms textnumber"),
            (
                .mobile, 3,
                "mobile cell cellphone mobil mobiltelefon mobilnummer handy handynummer portable movil celular cellulare "
                    + "telemovel gsm mobiel mobielnummer natel"
            ),
            (.email, 2, "email mail emailaddress courriel correo mailadresse emailadresse emailaddresses"),
            (
                .voice, 1,
                "voice pager beeper phone telephone tel telefon telefono telefone telefoon phonenumber telefonnummer telefoonnummer rufnummer "
                    + "festnetz durchwahl landline number phones"
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
                    + "nome proprio, voornaam, first, fname"
            ),
            (
                .middle,
                "middle name, additional name, middle, second name, zweiter vorname, deuxieme prenom, tussenvoegsel"
            ),
            (
                .family,
                "family name, last name, lastname, surname, family, nachname, familienname, nom, nom de famille, apellido, "
                    + "apellidos, cognome, sobrenome, apelido, achternaam, last, lname"
            ),
            (
                .prefix,
                "name prefix, prefix, salutation, anrede, civilite, tratamiento, titolo, tratamento, aanhef, honorific"
            ),
            (.suffix, "name suffix, suffix, namenszusatz"),
            (
                .email,
                "e mail, e mail address, email address, e mail adresse, adresse e mail, adresse mail, adresse courriel, "
                    + "correo electronico, indirizzo e mail, posta elettronica, endereco de e mail, e mailadres, email addresses"
            ),
            (
                .voice,
                "primary phone, work phone, direct line, direct, numero de telephone, numero di telefono, zentrale"
            ),
            (.mobile, "mobile phone, cell phone, telephone portable, telephone mobile, telefono movil, n de portable"),
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
