import Catalogue

@testable import Validation

/// Answers of those who turn programs away, as the guards of the trade send them: never a dead link.
enum TurnedAway {
    static let all: [Seen] = [
        guarded(
            "Cloudflare's challenge", 403, ["cf-mitigated": "challenge", "server": "cloudflare"], "Just a moment...",
            "<h1>rivertrust.example</h1><p>Verifying you are human. This may take a few seconds.</p>"),
        guarded(
            "Cloudflare's challenge of old", 503, ["server": "cloudflare"], "Just a moment...",
            "<h1>Checking your browser before accessing rivertrust.example.</h1>"),
        guarded(
            "Cloudflare's challenge with status 200", 200, [:], "Just a moment...",
            "<p>Enable JavaScript and cookies to continue</p>"),
        guarded(
            "Cloudflare's block", 403, ["server": "cloudflare"], "Attention Required! | Cloudflare",
            "<h1>Sorry, you have been blocked</h1><h2>You are unable to access rivertrust.example</h2>"),
        guarded(
            "Cloudflare in German", 403, [:], "Nur einen Moment…", "<p>Bestätigen Sie, dass Sie ein Mensch sind.</p>"),
        guarded("Cloudflare in French", 403, [:], "Un instant…", "<p>Vérification de sécurité en cours</p>"),
        guarded(
            "Cloudflare's turnstile, nothing else", 200, [:], "",
            "<script>window._cf_chl_opt={cvId:'3'}</script><div id=\"challenge\"></div>"),
        guarded(
            "Akamai", 403, ["server": "AkamaiGHost"], "Access Denied",
            "<h1>Access Denied</h1><p>You don't have permission to access \"http://www.rivertrust.example/\" on this server.</p><p>Reference #18.4f&#46;2e&#46;1</p>"
        ),
        guarded(
            "Akamai with status 200", 200, [:], "Access Denied", "<h1>Access Denied</h1><p>Reference #18.4f.2e.1</p>"),
        guarded(
            "DataDome", 403, ["x-datadome": "protected"], "rivertrust.example",
            "<script src=\"https://ct.captcha-delivery.com/c.js\"></script>"),
        guarded(
            "DataDome with status 200", 200, [:], "", "<script src=\"https://geo.captcha-delivery.com/c.js\"></script>"),
        guarded(
            "PerimeterX", 403, [:], "Access to this page has been denied",
            "<div id=\"px-captcha\"></div><p>Press &amp; Hold to confirm you are a human (and not a bot).</p>"),
        guarded(
            "Imperva", 403, ["x-iinfo": "7-123"], "",
            "<iframe src=\"/_Incapsula_Resource?x=1\">Request unsuccessful. Incapsula incident ID: 123</iframe>"),
        guarded(
            "Imperva with status 200", 200, [:], "",
            "<script src=\"/_Incapsula_Resource?SWJIYLWA=1\"></script><p>Request unsuccessful. Incapsula incident ID: 123-4</p>"
        ),
        guarded(
            "Distil", 200, [:], "Pardon Our Interruption",
            "<h1>Pardon Our Interruption...</h1><p>As you were browsing, something about your browser made us think you were a bot.</p>"
        ),
        guarded(
            "AWS WAF, a challenge", 202, ["x-amzn-waf-action": "challenge"], "", "<script>window.gokuProps={}</script>"),
        guarded(
            "AWS WAF, a captcha", 405, ["x-amzn-waf-action": "captcha"], "Human Verification",
            "<p>Please complete the captcha</p>"),
        guarded("an AWS load balancer", 403, ["server": "awselb/2.0"], "403 Forbidden", "<h1>403 Forbidden</h1>"),
        guarded(
            "Sucuri", 403, ["x-sucuri-id": "11005"], "Sucuri WebSite Firewall - Access Denied",
            "<h1>Access Denied - Sucuri Website Firewall</h1>"),
        guarded(
            "F5", 200, [:], "Request Rejected",
            "<p>The requested URL was rejected. Please consult with your administrator. Your support ID is: 123</p>"),
        guarded(
            "DDoS-Guard", 403, ["server": "ddos-guard"], "DDoS-Guard", "<h1>Checking your browser before accessing</h1>"
        ),
        guarded(
            "Vercel", 429, ["x-vercel-mitigated": "challenge"], "Vercel Security Checkpoint",
            "<p>We're verifying your browser</p>"),
        guarded("LinkedIn", 999, [:], "", "<script>window.onload = function() {}</script>"),
        guarded("Amazon", 503, [:], "Robot Check", "<p>To discuss automated access to our data please contact us.</p>"),
        guarded(
            "Google", 429, [:], "Sorry...",
            "<p>Our systems have detected unusual traffic from your computer network.</p>"),
        guarded("too many", 429, ["retry-after": "3600"], "Too Many Requests", "<h1>Too Many Requests</h1>"),
        guarded("patience", 503, ["retry-after": "120"], "Maintenance", "<h1>Back soon</h1>"),
        guarded("a plain no", 403, [:], "403 Forbidden", "<h1>Forbidden</h1><p>nginx</p>"),
        guarded("a no that says not found", 403, [:], "Page not found", "<h1>Page not found</h1>"),
        guarded("no method", 405, [:], "405 Not Allowed", "<h1>405 Not Allowed</h1>"),
        guarded(
            "not acceptable", 406, [:], "Not Acceptable!",
            "<h1>Not Acceptable!</h1><p>An appropriate representation of the requested resource could not be delivered. This error was generated by Mod_Security.</p>"
        ),
        guarded("a bad request of a social network", 400, [:], "Error", "<h1>Sorry, something went wrong.</h1>"),
        guarded(
            "reasons of law", 451, [:], "Unavailable For Legal Reasons",
            "<h1>Unavailable for legal reasons</h1><p>This content is not available in your region.</p>"),
        guarded(
            "another country", 200, [:], "River TV", "<h1>Sorry</h1><p>This video is not available in your country.</p>"
        ),
        guarded(
            "a page of a captcha", 200, [:], "Security check",
            "<h1>Please verify you are a human</h1><div class=\"g-recaptcha\"></div>"),
        guarded("payment", 402, [:], "Payment required", "<h1>Payment required</h1>"),
        guarded("a teapot", 418, [:], "I'm a teapot", "<h1>I'm a teapot</h1>"),
        guarded("a guard that says 404", 404, ["cf-mitigated": "challenge"], "Just a moment...", ""),
        guarded(
            "in Spanish", 403, [:], "Acceso denegado", "<h1>Acceso denegado</h1><p>Comprueba que no eres un robot.</p>"),
        guarded("in Italian", 200, [:], "Accesso negato", "<h1>Accesso negato</h1>"),
        guarded("in Dutch", 200, [:], "Toegang geweigerd", "<h1>Toegang geweigerd</h1>"),
        guarded("in Portuguese", 200, [:], "Um momento…", "<p>Verifique que é humano</p>"),
    ]

    /// Sign-ins, which are no failure either.
    static let walls: [Seen] = [
        guarded(
            "a name and a password by the protocol", 401, ["www-authenticate": "Basic"], "401 Unauthorized",
            "<h1>Unauthorized</h1>"),
        guarded(
            "a form", 200, [:], "Log in | River Trust",
            "<main><h1>Log in</h1><form><input name=u><input type=password name=p></form></main>"),
        guarded(
            "a portal for the press", 200, [:], "Press portal",
            "<main><h1>Sign in to continue</h1><form><input type=\"password\"></form></main>"),
        guarded(
            "a demand", 200, [:], "Asset bank",
            "<main><h1>Welcome</h1><p>You must be logged in to view this asset.</p></main>"),
        guarded(
            "WordPress, a protected page", 200, [:], "Protected: Salmon",
            "<main><h1>Protected: Salmon</h1><p>This content is password protected. To view it please enter your password below:</p><form><input type=password></form></main>"
        ),
        guarded(
            "in French", 200, [:], "Connexion", "<main><h1>Connexion</h1><form><input type='password'></form></main>"),
        guarded(
            "in German", 200, [:], "Anmelden – Bildarchiv",
            "<main><h1>Bitte melden Sie sich an</h1><input type=password></main>"),
        guarded("in Spanish", 200, [:], "Iniciar sesión", "<main><h1>Iniciar sesión</h1><input type=password></main>"),
        guarded(
            "in Italian", 200, [:], "Area riservata",
            "<main><h1>Area riservata</h1><p>Effettua il login per continuare.</p><input type=password></main>"),
        guarded(
            "in Portuguese", 200, [:], "Iniciar sessão", "<main><h1>Iniciar sessão</h1><input type=password></main>"),
        guarded("in Dutch", 200, [:], "Inloggen", "<main><h1>Inloggen</h1><input type=password></main>"),
        guarded("a redirect to a sign-in", 200, [:], "Welcome", "<p>Welcome</p>").with {
            $0.end = "https://www.rivertrust.example/wp-login.php?redirect_to=x"
        },
        guarded("a redirect to a service for it", 200, [:], "River", "<p>River</p>").with {
            $0.end = "https://rivertrust.okta.com/app/1"
        },
        guarded("a redirect to a host for it", 200, [:], "", "").with {
            $0.end = "https://sso.rivertrust.example/x?y=1"
        },
    ]

    private static func guarded(
        _ name: String, _ status: Int, _ headers: [String: String], _ title: String, _ body: String
    ) -> Seen {
        Seen(name, "<html><head><title>\(title)</title></head><body>\(body)</body></html>").with {
            $0.status = status
            $0.headers = headers.sorted { $0.key < $1.key }.map { HeaderField(name: $0.key, value: $0.value) }
        }
    }
}
