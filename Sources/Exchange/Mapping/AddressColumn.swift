import Catalogue

/// Which part of which postal address a column holds, as its title says: `Business Street`, `Privat: Ort`, `Address 2 - City`.
struct AddressColumn: Hashable {
    let field: ImportField
    /// Where somebody lives, and not works.
    let isHome: Bool
    /// Of several addresses that are numbered, which.
    let number: String?

    /// Nil where the title says anything else too: whose the town is, or what is said of it.
    init?(_ title: String) {
        let words = HeaderWords.words(title)
        let plain = words.filter { Int($0) == nil }
        let said = AddressColumn.parts.first { part in plain.contains { part.words.contains($0) } }
        let isBox = zip(plain, plain.dropFirst()).contains { AddressColumn.boxes.contains("\($0) \($1)") }
        guard let field = isBox ? .box : said?.field,
            plain.allSatisfy({ AddressColumn.known.contains($0) || PrivateLabel(in: $0) == .home })
        else { return nil }
        self.init(field, of: title)
    }

    /// A column that somebody says is such a part.
    init(_ field: ImportField, of title: String) {
        self.field = field
        let words = HeaderWords.words(title)
        isHome = PrivateLabel(in: title) == .home || !AddressColumn.homes.isDisjoint(with: words)
        number = AddressColumn.number(words)
    }

    /// Whether a column is what the address of that number is called: `Address 1 - Type`.
    static func isLabel(_ title: String, of number: String?) -> Bool {
        let words = HeaderWords.words(title)
        guard let number, AddressColumn.number(words) == number else { return false }
        return words.count == 3 && ["type", "label"].contains(words[2])
    }

    /// Google's titles begin with `Address 1`; elsewhere `Address 1` and `Address 2` are lines of one.
    private static func number(_ words: [String]) -> String? {
        words.count > 2 && words[0] == "address" && Int(words[1]) != nil ? words[1] : nil
    }

    /// In seven languages; the first that is found counts: `Land/Region`, `State/Province`.
    private static let parts: [(field: ImportField, words: Set<String>)] = [
        (.box, ["box", "postfach", "postbus", "pobox"]),
        (.country, ["country", "land", "pays", "pais", "paese", "nazione"]),
        (
            .postcode,
            [
                "zip", "zipcode", "postal", "postcode", "plz", "postleitzahl", "cap", "cep", "postale", "codepostal",
            ]
        ),
        (
            .region,
            ["state", "province", "county", "bundesland", "provincia", "estado", "provincie", "region", "regione"]
        ),
        (
            .city,
            [
                "city", "town", "ort", "stadt", "ville", "ciudad", "citta", "cidade", "plaats", "woonplaats",
                "locality",
                "localidad", "localidade", "poblacion", "localita",
            ]
        ),
        (.extended, ["extended", "suite", "apartment"]),
        (.street, ["street", "strasse", "rue", "calle", "via", "rua", "straat"]),
        (
            .address,
            [
                "address", "address1", "address2", "anschrift", "adresse", "direccion", "indirizzo", "endereco",
                "adres",
                "formatted", "postanschrift", "privatadresse", "privatanschrift", "huisadres", "thuisadres",
                "werkadres",
            ]
        ),
    ]

    /// Words that say so of an address and of nothing else; `Via (ab.)` is Outlook's.
    private static let homes: Set<String> = ["ab", "huisadres", "thuisadres", "privatadresse", "privatanschrift"]

    private static let boxes: Set<String> = [
        "po box", "boite postale", "apartado postal", "casella postale", "caixa postal", "o box",
    ]

    /// What may stand beside a part and says nothing else.
    private static let known: Set<String> = parts.reduce(
        into: Set(
            """
            po o box boite casella caixa apartado code codigo codice business work office other mailing company primary outlet geschaftlich
            dienstlich weitere weiterer weiteres firma bureau autre professionnelle professionnel societe trabajo del de la otra otro altro uff ab comercial do da
            outro outra op werk anderes ander zakelijk line
            """.split(whereSeparator: \.isWhitespace).map(String.init))
    ) { $0.formUnion($1.words) }
}

/// The parts of addresses in the cells of a row, until all are there.
struct AddressCells {
    private struct Key: Hashable {
        let isHome: Bool
        let number: String?
    }

    private var cells: [(key: Key, field: ImportField, text: String)] = []

    mutating func take(_ text: String, _ column: AddressColumn, isHome: Bool) {
        cells.append((Key(isHome: isHome || column.isHome, number: column.number), column.field, text))
    }

    /// Each address on a line, in the order of the columns, and whether somebody lives there.
    var written: [(text: String, isHome: Bool)] {
        var keys: [Key] = []
        for cell in cells where !keys.contains(cell.key) { keys.append(cell.key) }
        return keys.map { key in (address(cells.filter { $0.key == key }.map { ($0.field, $0.text) }), key.isHome) }
    }

    /// What is called an address is its street, or where there is one, the whole as it is printed.
    private func address(_ cells: [(field: ImportField, text: String)]) -> String {
        let hasStreet = cells.contains { $0.field == .street }
        var parts = LabelledParts()
        for field in AddressCells.order {
            let label = field != .address ? field.rawValue : hasStreet ? "printed" : "street"
            let texts = cells.filter { $0.field == field }.map(\.text)
            if label == "printed" {
                parts.add(label, texts.isEmpty ? nil : texts.joined(separator: "\n"))
            } else {
                for text in texts { parts.add(label, text) }
            }
        }
        return parts.text
    }

    private static let order: [ImportField] = [
        .box, .extended, .street, .address, .city, .region, .postcode, .country,
    ]
}
