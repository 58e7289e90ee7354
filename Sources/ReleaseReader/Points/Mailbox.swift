/// What the part of an address before its "@" tells of whom it reaches.
enum Mailbox {
    /// `press@`, `media.relations@`, `pressestelle@`.
    static func isPress(_ local: String) -> Bool {
        words(of: local).contains { word in
            pressStems.contains { word.hasPrefix($0) } || word == "pr" || word == "presse" || word == "pers"
        }
    }

    /// `info@`, `office@`.
    static func isGeneral(_ local: String) -> Bool { words(of: local).contains(where: general.contains) }

    /// Answers readers, customers and machines, not the press.
    static func isForOthers(_ local: String) -> Bool { others.contains(local) }

    /// `jane.roe@`, `jroe@`, `j.roe@` of Jane Roe; `juenemann@` of Jünemann.
    static func isMade(of name: String, _ local: String) -> Bool {
        let local = local.filter(\.isLetter)
        return isMade(ofPlain: plain(name, umlauts: [:]), local)
            || name.unicodeScalars.contains { $0.value >= 0x80 }
                && isMade(ofPlain: plain(name, umlauts: umlauts), local)
    }

    private static func isMade(ofPlain name: String, _ local: String) -> Bool {
        let names = name.split { !$0.isLetter }.map(String.init)
        if names.contains(where: { $0.count > 2 && local.contains($0) }) { return true }
        guard let first = names.first, let last = names.last, names.count > 1 else { return false }
        return last.count > 4 && local.contains(last.prefix(5))
            || local == String(first.prefix(1) + last.prefix(1)) || local == first + last.prefix(1)
    }

    /// Without accents, in lower case.
    static func plain(_ name: String, umlauts: [Character: String] = [:]) -> String {
        name.lowercased().reduce(into: "") { plain, letter in
            plain += umlauts[letter] ?? accents[letter] ?? String(letter)
        }
    }

    private static let umlauts: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ß": "ss",
    ]
    private static let accents: [Character: String] = {
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

    /// The word of a host that its house is called by: `harbour` of `press@mail.harbour.org.au`.
    static func house(of address: String) -> String? {
        guard let host = address.split(separator: "@").last else { return nil }
        let labels = host.split(separator: ".").map(String.init)
        return labels.dropLast().last {
            !["co", "com", "org", "net", "gov", "ac", "edu", "asn", "gob", "or"].contains($0)
        }
    }

    private static func words(of local: String) -> [String] {
        local.split { !$0.isLetter }.map(String.init)
    }

    private static let pressStems = [
        "press", "media", "prensa", "stampa", "imprensa", "news", "comunicac", "comunicaz", "communicat", "comms",
        "medien", "redaktion", "publicity", "tiedot", "viestint", "tisk", "biuroprasowe", "prasa", "basin", "kommunik",
    ]
    private static let general: Set<String> = [
        "info", "office", "mail", "contact", "kontakt", "contacto", "enquiries", "hello", "admin", "post",
        "secretariat",
        "sekretariat", "email", "welcome", "general", "reception",
    ]
    private static let others: Set<String> = [
        "subscribe", "unsubscribe", "noreply", "no-reply", "webmaster", "postmaster", "privacy", "jobs", "careers",
        "orders", "abuse", "infobot", "listserv", "majordomo", "support", "sales", "tickets", "donate",
    ]
}
