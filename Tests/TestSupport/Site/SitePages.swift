extension SiteCase {
    private static let menu =
        "<nav><a href=\"/\">Home</a> <a href=\"/news\">News</a> <a href=\"/contact\">Contact</a></nav>"

    private static func page(_ kind: String, _ name: String, _ verdict: String, _ title: String, _ body: String)
        -> SiteCase
    {
        let language = String(name.prefix { $0 != "-" })
        return SiteCase(
            "\(kind)-\(name)", verdict: verdict,
            SiteAnswer(200, page: html(title, menu + body, language: language.count == 2 ? language : "en")))
    }

    /// Pages that say that there is no page, with status 200.
    static let notFoundPages: [SiteCase] = [
        ("en", "Page not found – River Trust", "<h1>Page not found</h1><p>Sorry, the page you want is not here.</p>"),
        ("en-oops", "Oops!", "<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found here.</p>"),
        ("en-number", "404", "<h1>404</h1><p>The requested URL was not found on this server.</p>"),
        ("en-moved", "Error 404", "<h1>Error 404</h1><p>The page may have been moved or deleted.</p>"),
        ("en-video", "Video unavailable", "<h1>Video unavailable</h1><p>This video has been removed.</p>"),
        (
            "en-transfer", "Transfer expired",
            "<h1>This transfer has expired</h1><p>Ask the sender to send it again.</p>"
        ),
        ("en-file", "File deleted", "<h1>The file you are looking for has been deleted</h1>"),
        ("fr", "Page introuvable", "<h1>Page introuvable</h1><p>La page que vous cherchez n’existe pas.</p>"),
        ("fr-erreur", "Erreur 404", "<h1>Erreur 404</h1><p>Cette page n’existe plus.</p>"),
        ("de", "Seite nicht gefunden", "<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite gibt es nicht.</p>"),
        ("de-fehler", "Fehler 404", "<h1>Fehler 404</h1><p>Die angeforderte Seite existiert nicht mehr.</p>"),
        ("es", "Página no encontrada", "<h1>Página no encontrada</h1><p>La página que busca no existe.</p>"),
        ("it", "Pagina non trovata", "<h1>Pagina non trovata</h1><p>La pagina richiesta non esiste.</p>"),
        ("pt", "Página não encontrada", "<h1>Página não encontrada</h1><p>A página que procura não existe.</p>"),
        ("nl", "Pagina niet gevonden", "<h1>Pagina niet gevonden</h1><p>De pagina die u zoekt bestaat niet.</p>"),
    ].map { page("not-found", $0, "softNotFound", $1, $2) }

    /// Pages that are there, some of which speak of errors.
    static let goodPages: [SiteCase] = [
        ("en", "The salmon are back", story), ("fr", "Les saumons sont de retour", "<h1>Les saumons</h1>\(story)"),
        ("de", "Die Lachse sind zurück", "<h1>Die Lachse</h1>\(story)"), ("es", "Vuelven los salmones", story),
        ("it", "Tornano i salmoni", story), ("pt", "Os salmões voltaram", story), ("nl", "De zalm is terug", story),
        ("en-how-to", "How to fix 404 errors on your site", "<h1>How to fix 404 errors</h1>\(story)\(story)"),
        ("en-band", "Error 404 play the Old Bridge", "<h1>Error 404 play the Old Bridge</h1>\(story)\(story)"),
        ("en-status", "System status", "<h1>All systems work</h1><p>Errors in the last hour: 0</p>\(story)"),
        ("en-lost", "Lost and not found: a story", "<h1>Lost and not found</h1>\(story)\(story)"),
    ].map { page("good", $0, "found", $1, $2) }

    private static let form =
        "<form action=\"/login\" method=\"post\"><input name=\"user\"><input type=\"password\" name=\"word\"></form>"

    /// Pages that let nobody in who has no account, and pages that ask whether somebody is a person.
    static let walls: [SiteCase] =
        [
            ("en", "Sign in", "<h1>Sign in</h1><p>Sign in to continue.</p>\(form)"),
            ("fr", "Connexion", "<h1>Connexion</h1><p>Connectez-vous pour continuer.</p>\(form)"),
            ("de", "Anmelden", "<h1>Anmelden</h1><p>Bitte melden Sie sich an.</p>\(form)"),
            ("es", "Iniciar sesión", "<h1>Iniciar sesión</h1>\(form)"), ("it", "Accedi", "<h1>Accedi</h1>\(form)"),
            ("pt", "Entrar", "<h1>Iniciar sessão</h1>\(form)"), ("nl", "Inloggen", "<h1>Inloggen</h1>\(form)"),
        ].map { page("login", $0, "loginWall", $1, $2) }
        + [
            (
                "moment", 403, "Just a moment...", "<p>Checking your browser before accessing the site.</p>",
                "cf-mitigated"
            ),
            (
                "moment-503", 503, "Just a moment...", "<p>Enable JavaScript and cookies to continue.</p>",
                "cf-mitigated"
            ),
            ("attention", 403, "Attention Required!", "<p>Sorry, you have been blocked.</p>", "cf-ray"),
            ("denied", 403, "Access Denied", "<p>You don't have permission to access this page.</p>", "x-reference"),
            ("robot", 200, "Are you a robot?", "<p>Please complete the captcha to continue.</p>", "x-captcha"),
            ("puzzle", 405, "Human Verification", "<p>Confirm that you are human.</p>", "x-amzn-waf-action"),
        ].map { name, status, title, body, field in
            SiteCase(
                "challenge-\(name)", verdict: "turnedAway",
                SiteAnswer(status, page: html(title, "<h1>\(title)</h1>\(body)"), [(field, "challenge")]))
        }

    /// Pages of a search, with and without hits.
    static let searches: [SiteCase] =
        [
            ("en", "Search results", "<p>No results found for “salmon”.</p>"),
            ("en-nought", "Search", "<p>0 results</p>"), ("fr", "Recherche", "<p>Aucun résultat pour « saumon ».</p>"),
            ("de", "Suche", "<p>Keine Treffer für „Lachs“.</p>"),
            ("es", "Búsqueda", "<p>No se encontraron resultados.</p>"),
            ("it", "Ricerca", "<p>Nessun risultato trovato.</p>"),
            ("pt", "Pesquisa", "<p>Nenhum resultado encontrado.</p>"),
            ("nl", "Zoeken", "<p>Geen resultaten gevonden.</p>"),
        ].map { page("search-without", $0, "emptySearch", $1, "<h1>\($1)</h1>\($2)") }
        + [
            ("en", "Search results", "<p>17 results for “salmon”.</p>"),
            ("de", "Suche", "<p>17 Treffer für „Lachs“.</p>"),
            ("fr", "Recherche", "<p>17 résultats pour « saumon ».</p>"),
        ].map { page("search-with", $0, "found", $1, "<h1>\($1)</h1>\($2)\(story)") }
}

/// `robots.txt` in dresses: a host has but one, so that each wants a server of its own.
public enum SiteRobots {
    public static let all: [(name: String, answer: SiteAnswer)] = [
        ("allows-all", text("User-agent: *\nDisallow:\n")), ("forbids-all", text("User-agent: *\nDisallow: /\n")),
        ("forbids-us", text("User-agent: Pressroom\nDisallow: /\n\nUser-agent: *\nAllow: /\n")),
        ("allows-us", text("User-agent: *\nDisallow: /\n\nUser-agent: pressroom\nAllow: /\n")),
        ("longest-match", text("User-agent: *\nDisallow: /kind\nAllow: /kind-html$\n")),
        ("stars", text("User-agent: *\nDisallow: /*.pdf$\n")), ("missing", SiteAnswer(404)),
        ("forbidden", SiteAnswer(403)), ("broken", SiteAnswer(500)), ("empty", text("")),
        ("carriage-returns", text("User-agent: *\r\nDisallow: /\r\n")),
        ("byte-order-mark", text("\u{FEFF}User-agent: *\nDisallow: /\n")),
        ("a-page", SiteAnswer(200, page: html("Welcome", "<p>Disallow: /</p>"))),
        ("long", text(String(repeating: "# a comment\n", count: 50_000) + "User-agent: *\nDisallow: /\n")),
        ("delay", text("User-agent: *\nCrawl-delay: 10\n")),
    ]

    private static func text(_ text: String) -> SiteAnswer {
        SiteAnswer(200, [("Content-Type", "text/plain")], body: Array(text.utf8))
    }
}
