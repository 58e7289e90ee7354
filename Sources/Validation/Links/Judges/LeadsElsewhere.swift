import Catalogue

/// Redirects that end where nobody wanted to go: the site's front page, or its page for errors.
enum LeadsElsewhere {
    /// What was seen, as a sentence; nil where a redirect leads to something that may be what was asked for.
    static func sign(from start: WebAddress, to end: WebAddress) -> String? {
        guard start != end else { return nil }
        if isErrorPath(end), !isErrorPath(start) {
            return "It leads to the site's page for errors, \(QuotedText.quoted(end.target))."
        }
        guard isFrontPage(end), !FrontPage.isPath(start.path), isDeep(start, sameSite: isSameSite(start, end)) else {
            return nil
        }
        return "It leads to a front page, \(QuotedText.quoted(end.text))."
    }

    /// An address of a page within a site. On another site a campaign's address of one part may lead to a front page.
    private static func isDeep(_ address: WebAddress, sameSite: Bool) -> Bool {
        let parts = address.path.split(separator: "/")
        guard let last = parts.last else { return false }
        if parts.count >= 2 { return true }
        let saysMore = address.query != nil || last.contains(".") || last.filter(\.isNumber).count >= 3
        return saysMore || (sameSite && last.contains { $0 == "-" || $0 == "_" })
    }

    private static func isSameSite(_ one: WebAddress, _ other: WebAddress) -> Bool {
        func bare(_ host: String) -> Substring { host.hasPrefix("www.") ? host.dropFirst(4) : host[...] }
        return bare(one.host.text) == bare(other.host.text)
    }

    private static func isFrontPage(_ address: WebAddress) -> Bool {
        FrontPage.isPath(address.path) && (address.query?.utf8.count ?? 0) < 40
    }

    /// `/404`, `/errors/not-found.html`, `/pagina-non-trovata`, `?aspxerrorpath=…`.
    static func isErrorPath(_ address: WebAddress) -> Bool {
        let query = (address.query ?? "").lowercased()
        if query.hasPrefix("aspxerrorpath=") || query.hasPrefix("404;") || query.contains("error=404") { return true }
        return address.path.lowercased().split(separator: "/").contains { part in
            let stem = part.split(separator: ".").first ?? part
            let words = stem.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == " " }).joined()
            return names.contains(words)
        }
    }

    private static let names: Set<String> = [
        "404", "error404", "404error", "err404", "410", "notfound", "pagenotfound", "404notfound", "notfound404",
        "page404", "404page", "filenotfound", "itemnotfound", "pagina404", "seite404",
        "paginanontrovata", "paginanoencontrada", "pagenontrouvee", "pageintrouvable", "seitenichtgefunden",
        "nichtgefunden", "paginanietgevonden", "nietgevonden", "paginanaoencontrada", "fehler404", "erreur404",
        "errore404", "erro404", "fout404", "suspendedpage", "nopage", "pagenotfounderror", "pagenotfound404",
        "contentnotfound", "documentnotfound", "introuvable", "linkexpired", "expiredlink", "pageunavailable",
    ]
}
