import Catalogue

/// Pages that want to know who is asking.
enum LoginWall {
    /// What was seen, as a sentence; nil where the page is open to everybody.
    static func sign(_ view: PageView, cameFrom start: WebAddress) -> String? {
        if start != view.address, isLoginAddress(view.address), !isLoginAddress(start) {
            return "It leads to a sign-in page, \(QuotedText.quoted(view.address.host.text + view.address.path))."
        }
        let page = view.page
        let heading = headings(view).first { isLogin($0.words, view, others: page.passwordFields > 0 ? 2 : 0) }
        if let heading, page.passwordFields > 0 || page.proseCount <= 80 {
            return "The page asks its reader to sign in: \(QuotedText.quoted(heading.text))."
        }
        guard page.proseCount <= 160, !page.isArticle else { return nil }
        let sentences = page.sentences(inFirst: 160).filter { $0.count <= 30 }
        let isAlone = page.proseCount <= 30 && sentences.prefix(3).contains { duties.stands(in: $0) }
        let isBesideAForm =
            page.passwordFields > 0 && sentences.contains { demands.stands(in: $0) || duties.stands(in: $0) }
        return isAlone || isBesideAForm ? "The page asks its reader to sign in first." : nil
    }

    private static func headings(_ view: PageView) -> [(words: [PageWord], text: String)] {
        view.titleParts.map { ($0, view.page.title) } + view.headings.map { ($0.words, $0.text) }
    }

    /// Whether a heading asks for a name and a password, and is about nothing else.
    private static func isLogin(_ words: [PageWord], _ view: PageView, others most: Int) -> Bool {
        let words = words.filter { !$0.isMark }
        guard let range = login.first(in: words[...]) else { return false }
        let others = words.count {
            !login.vocabulary.contains($0) && !fillers.vocabulary.contains($0) && !view.siteWords.contains($0)
        }
        return others == 0 || (range.lowerBound == 0 && others <= most)
    }

    /// Addresses at which people sign in: by their host, or by a part of their path.
    static func isLoginAddress(_ address: WebAddress) -> Bool {
        let host = address.host.text
        if hosts.contains(where: { host == $0 || host.hasSuffix("." + $0) }) { return true }
        let first = host.prefix { $0 != "." }
        if ["login", "sso", "idp", "signin", "auth", "adfs", "accounts", "shibboleth", "cas", "anmelden"].contains(
            first)
        {
            return true
        }
        return address.path.lowercased().split(separator: "/").contains { part in
            let stem = part.split(separator: ".").first ?? part
            return paths.contains(stem.filter { $0 != "-" && $0 != "_" })
        }
    }

    private static let hosts = [
        "okta.com", "auth0.com", "onelogin.com", "pingidentity.com", "microsoftonline.com", "duosecurity.com",
        "b2clogin.com",
    ]

    private static let paths: Set<String> = [
        "login", "signin", "logon", "wplogin", "userlogin", "loginpage", "signinpage", "sso", "saml", "saml2", "oauth",
        "oauth2", "openid", "openidconnect", "adfs", "authenticate", "authorize", "servicelogin", "loginform",
        "anmelden", "anmeldung", "einloggen", "connexion", "seconnecter", "identification", "iniciarsesion", "acceder",
        "accedi", "accesso", "entrar", "iniciarsessao", "inloggen", "aanmelden", "memberlogin", "presslogin",
        "accountlogin", "checkpoint",
    ]

    private static let login = Phrases(
        """
        log in, login, sign in, signin, log on, logon, member login, authentication required, restricted area
        members only, password required, protected, enter password, this page is password protected
        se connecter, connexion, connectez vous, identification, acces reserve, identifiez vous, mot de passe requis
        anmelden, anmeldung, einloggen, login erforderlich, geschutzter bereich, passwort erforderlich, melden sie sich an
        iniciar sesion, inicia sesion, inicio de sesion, acceder, acceso restringido, acceso usuarios, identificate
        accedi, accesso riservato, area riservata, effettua il login, accesso utenti
        iniciar sessao, inicie sessao, entrar, area reservada, acesso restrito, fazer login, faca login
        inloggen, aanmelden, log in om, beveiligde pagina, besloten gedeelte
        """)

    private static let fillers = Phrases(
        """
        to, the, your, our, please, account, continue, required, with, for, members, users, user, page, secure, us, me
        welcome, back, press, media, and, or, register, sign up, portal, a, us, now, here, hello, of, in, up, bank, image
        a, votre, compte, espace, le, la, mon, presse, connectez, vous, pour, continuer, requis, requise, et
        bei, mit, ihrem, konto, benutzer, bitte, sie, sich, an, zum, fur, mitglieder, erforderlich, und, presse, bereich
        en, tu, su, cuenta, para, usuarios, prensa, al, area, de, con, y, o
        al, tuo, suo, con, per, stampa, utenti, il, e
        na, sua, conta, com, imprensa, e
        op, je, uw, bij, met, om, door, te, gaan, pers
        """)

    /// That signing in comes first.
    private static let demands = Phrases(
        """
        log in to, sign in to, login to, please log in, please sign in, enter the password, enter your password
        password protected, request access, registered users only
        connectez vous, veuillez vous connecter, identifiez vous, protege par mot de passe
        melden sie sich ~ an, bitte ~ anmelden, bitte ~ einloggen, passwortgeschutzt, loggen sie sich ~ ein
        inicie sesion, inicia sesion, para acceder, protegido por contrasena
        effettua il login, effettuare l accesso, effettua l accesso, accedi per, protetta da password
        inicie sessao, inicie a sessao, faca login, protegida por palavra passe, faca o login, entre na sua conta
        log in om, meld je aan, meld u aan, inloggen om, beveiligd met een wachtwoord
        """)

    /// That nobody gets further without.
    private static let duties = Phrases(
        """
        you must be logged in, you need to be logged in, must be signed in, need to be signed in, must log in, must sign in
        need to log in, need to sign in, you are not logged in, your session has expired, requires a login
        restricted to members, for members only, you need permission, log in to view, sign in to view, log in to continue
        sign in to continue, please sign in to, please log in to
        vous devez etre connecte, vous devez vous identifier, vous devez vous connecter, reserve aux, session a expire
        connectez vous pour, veuillez vous connecter
        sie mussen ~ angemeldet, mussen sich ~ anmelden, sitzung ist abgelaufen, nur fur registrierte, bitte melden sie sich
        debe iniciar sesion, debes iniciar sesion, debe estar registrado, sesion ha caducado, inicia sesion para
        devi accedere, devi effettuare, riservata agli utenti, sessione e scaduta, accedi per continuare
        precisa de iniciar sessao, deve iniciar sessao, sessao expirou, faca login para
        je moet ingelogd zijn, u moet ingelogd zijn, u dient in te loggen, moet inloggen, sessie is verlopen
        """)
}
