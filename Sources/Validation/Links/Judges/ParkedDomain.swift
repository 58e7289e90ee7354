import Catalogue

/// Pages of those who keep a domain and have nothing to say on it: sellers of domains, providers that closed an account.
enum ParkedDomain {
    static func sign(_ view: PageView) -> String? {
        let host = view.address.host.text
        if sellers.contains(where: { host == $0 || host.hasSuffix("." + $0) }) {
            return "It leads to a seller of domains, \(QuotedText.quoted(host))."
        }
        let page = view.page
        guard page.proseCount <= 150, !page.isArticle else { return nil }
        let isSaid = page.sentences(inFirst: 120).contains(where: says) || says(page.titleWords[...])
        guard isSaid else { return nil }
        return "The page says that its domain is for sale, parked or closed."
    }

    private static func says(_ sentence: ArraySlice<PageWord>) -> Bool {
        sentence.count <= 40 && phrases.stands(in: sentence.filter { !$0.isMark }[...])
    }

    private static let sellers = [
        "hugedomains.com", "sedo.com", "sedoparking.com", "dan.com", "afternic.com", "bodis.com", "parkingcrew.net",
        "domainmarket.com", "buydomains.com", "undeveloped.com", "atom.com", "above.com", "parklogic.com",
    ]

    private static let phrases = Phrases(
        """
        domain is for sale, domain may be for sale, domain ~ for sale, buy this domain, domain name is for sale
        domain is parked, parked domain, domain parking, parked free, domain has expired, domain name has expired
        domain expired, this domain is available, account has been suspended, website has been suspended
        account suspended, site has been suspended, website is suspended, hosting account ~ suspended
        this site is no longer available, website expired, this website is no longer available
        domaine est a vendre, domaine a vendre, acheter ce domaine, domaine a expire, domaine expire, compte suspendu
        domain steht zum verkauf, domain ~ zu verkaufen, domain kaufen, domain ist zu verkaufen, domain ist abgelaufen
        domain wurde registriert, website wurde gesperrt, domain ~ erwerben
        dominio esta en venta, dominio en venta, comprar este dominio, dominio ha caducado, dominio caducado
        cuenta suspendida
        dominio e in vendita, dominio in vendita, acquista questo dominio, dominio e scaduto, dominio scaduto
        account sospeso
        dominio esta a venda, dominio a venda, comprar este dominio, dominio expirou, conta suspensa
        domein is te koop, domeinnaam is te koop, domein te koop, domeinnaam te koop, koop dit domein
        domein is verlopen, domeinnaam is verlopen, account opgeschort, gereserveerd voor een klant
        """)
}
