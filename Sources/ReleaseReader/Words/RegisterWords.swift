/// What numbers are called by which something is registered, in every language at once: such names are abbreviations.
enum RegisterWords {
    /// Nothing else stands behind them.
    static let certain: Set<String> = [
        // Securities, papers and firms.
        "isin", "wkn", "cusip", "sedol", "valoren", "lei", "duns", "issn", "eissn", "isbn", "ismn", "doi", "pmid",
        "orcid",
        "ean", "gtin", "sku", "pzn", "imo", "mmsi",
        // Taxes and registers.
        "vat", "gst", "ust", "ustid", "ustidnr", "mwst", "steuernummer", "steuernr", "hrb", "hra", "tva", "siret",
        "siren",
        "rcs", "naf", "iva", "piva", "cif", "nif", "cuit", "cnpj", "cpf", "nipc", "kvk", "btw", "rsin", "cvr", "orgnr",
        "organisationsnummer", "tunnus", "nip", "regon", "krs", "pesel", "i\u{10D}o", "di\u{10D}", "oib",
        "\u{3B1}\u{3C6}\u{3BC}", "mersis", "\u{438}\u{43D}\u{43D}", "\u{43E}\u{433}\u{440}\u{43D}",
        "\u{43A}\u{43F}\u{43F}", "\u{454}\u{434}\u{440}\u{43F}\u{43E}\u{443}", "abn", "acn", "nzbn", "eori",
        "\u{7D71}\u{4E00}\u{7DE8}\u{865F}", "\u{7EDF}\u{4E00}\u{7F16}\u{53F7}",
        "\u{C0AC}\u{C5C5}\u{C790}\u{B4F1}\u{B85D}\u{BC88}\u{D638}",
        // Accounts, meetings, files.
        "iban", "bic", "swift", "blz", "konto", "kontonr", "kontonummer", "\u{53E3}\u{5EA7}\u{756A}\u{53F7}",
        "\u{5E33}\u{865F}", "passcode", "kenncode", "pin", "id", "aktenzeichen", "docket", "bitcoin",
    ]

    /// They are so where "No" stands between them and the digits.
    static let numbered: Set<String> = [
        "case", "order", "account", "company", "charity", "registration", "registered", "register", "patent", "licen",
        "grant",
        "reference", "project", "invoice", "tax", "contract", "permit", "file", "model", "serial", "agreement",
        "vorgang",
        "register", "rechnung", "auftrag", "artikel", "dossier", "expediente", "cuenta", "conto", "compte", "conta",
        "numer",
    ]
}
