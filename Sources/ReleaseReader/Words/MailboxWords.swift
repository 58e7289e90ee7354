/// What mailboxes are called, and how addresses are spelled out, in every language at once: an address is of none.
enum MailboxWords {
    static let press: Set<String> = ["pr", "presse", "pers"]
    /// What a mailbox that spells its address out may be called.
    static let ofOffices: Set<String> = [
        "press", "media", "info", "contact", "presse", "prensa", "stampa", "imprensa", "pers", "news", "newsroom",
        "office",
        "pressoffice", "communications", "pr", "kontakt", "contacto", "marketing", "enquiries", "mail",
    ]
    /// Before an address.
    static let labels: Set<String> = ["email", "mail", "e-mail", "courriel", "correo"]
    /// Between a mailbox and its host.
    static let at = "at"
    static let dot = "dot"
    /// Between the words of a mailbox: the longest first, for one is within another.
    static let plainDots = [" (dot) ", " [dot] ", "(dot)", "[dot]", " dot "]
    /// Between the words of a host.
    static let dots = [" dot ", "(dot)", "[dot]", " (dot) ", " [dot] ", " punkt ", " point ", " punto ", " ponto "]

    /// An address of a desk within somebody's lines.
    static let ofRoles: Set<String> = [
        "press", "media", "presse", "prensa", "stampa", "imprensa", "pers", "pr", "info", "news", "newsroom",
    ]
    static let pressStems = [
        "press", "media", "prensa", "premsa", "stampa", "imprensa", "news", "comunicac", "comunicaz", "communicat",
        "comms",
        "medien", "redaktion", "publicity", "tiedot", "viestint", "tisk", "biuroprasowe", "prasa", "basin", "kommunik",
    ]
    /// Where anybody may have a mailbox of any name.
    static let providers: Set<String> = [
        "gmail", "googlemail", "yahoo", "ymail", "hotmail", "outlook", "live", "msn", "icloud", "me", "aol", "gmx",
        "web",
        "protonmail", "proton", "pm", "mail", "posteo", "mailbox", "riseup", "t-online", "freenet", "orange", "wanadoo",
        "free", "laposte", "libero", "tiscali", "virgilio", "seznam", "wp", "onet", "interia", "yandex", "bk", "list",
        "uol", "terra", "qq", "163", "126", "naver", "daum", "hanmail", "ukr", "i", "bigpond", "btinternet", "comcast",
    ]
    static let general: Set<String> = [
        "info", "office", "mail", "contact", "kontakt", "contacto", "enquiries", "hello", "admin", "post",
        "secretariat",
        "sekretariat", "email", "welcome", "general", "reception",
    ]
    /// Words of mailboxes that answer others than the press, alone or with more: `customer.care@`, `officeeditor@`.
    static let ofOthers: Set<String> = [
        "report", "reports", "complaints", "complaint", "editor", "editors", "letters", "feedback", "helpdesk", "help",
        "service", "customerservice", "customer", "care", "kundenservice", "kundendienst", "kunden", "client",
        "clients",
        "shop", "store", "order", "orders", "bestellung", "boutique", "tienda", "membership", "members", "mitglieder",
        "member", "subscriptions", "subscription", "abo", "abonnement", "abonnements", "aboservice", "hr", "job",
        "jobs",
        "karriere", "bewerbung", "bewerbungen", "recruitment", "recruiting", "careers", "empleo", "empleos", "billing",
        "accounts", "accounting", "invoice", "invoices", "dpo", "datenschutz", "privacy", "privacidad", "gdpr",
        "dataprotection", "legal", "security", "abuse", "donations", "donate", "spenden", "dons", "ticket", "tickets",
        "booking", "bookings", "reservations", "reservierung", "admissions", "alumni", "whistleblowing", "hotline",
        "ombudsman", "volunteer", "volunteers", "advertising", "ads", "anzeigen", "werbung", "publicidad", "publicité",
        "sponsorship", "sponsors", "leserbriefe", "leserservice", "tips", "hinweise", "webmaster", "postmaster",
    ]
    static let ofInvestors = "ir"
    /// What a mailbox of those who write a paper ends in.
    static let ofEditors = "editor"
    /// Where those who write a paper are reached; an office has such a mailbox too, and not on a paper's page.
    static let ofNewsrooms: Set<String> = [
        "redaktion", "redaktionen", "redaktionelt", "redactie", "redaction", "redazione", "redaccion", "redacao",
        "newsroom", "news", "newsdesk", "toimitus", "redakcja", "redakce",
    ]
    static let others: Set<String> = [
        "subscribe", "unsubscribe", "noreply", "no-reply", "webmaster", "postmaster", "privacy", "jobs", "careers",
        "orders", "abuse", "infobot", "listserv", "majordomo", "support", "sales", "tickets", "donate",
    ]

    /// How letters with marks are written in addresses, by two letters or by one.
    static let umlauts: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ß": "ss",
    ]
    static let accents: [Character: String] = {
        let rows = [
            ("a", "àáâãäåāăą"), ("c", "çćčĉ"), ("d", "ďđð"), ("e", "èéêëēěę"), ("g", "ğģ"), ("i", "ìíîïīıį"),
            ("l", "łľĺ"),
            ("n", "ñńňņ"), ("o", "òóôõöøōő"), ("r", "řŕ"), ("s", "śšşș"), ("t", "ťţțþ"), ("u", "ùúûüūůűų"), ("y", "ýÿ"),
            ("z", "źžż"),
        ]
        return rows.reduce(into: ["ß": "ss", "æ": "ae", "œ": "oe"]) { table, row in
            for letter in row.1 { table[letter] = row.0 }
        }
    }()
}
