import Catalogue

/// Answers of those who guard sites against programs: nobody knows what stands behind them.
enum ChallengePage {
    /// Who turned us away, where the head of the answer says so.
    static func guardian(_ headers: [HeaderField], status: Int) -> String? {
        let isRefused = status >= 400 || status == 202
        for header in headers {
            switch header.name {
            case "cf-mitigated": return "Cloudflare"
            case "x-amzn-waf-action": return "AWS WAF"
            case "x-datadome", "x-datadome-cid", "x-dd-b": if isRefused { return "DataDome" }
            case "x-iinfo", "x-cdn": if isRefused, has(header, "incap", or: "x-iinfo") { return "Imperva" }
            case "x-sucuri-block", "x-sucuri-id": if isRefused { return "Sucuri" }
            case "x-px-block", "x-px-authorization": return "PerimeterX"
            case "x-vercel-mitigated": return "Vercel"
            case "x-ddos-guard": if isRefused { return "DDoS-Guard" }
            case "server": if isRefused, let name = server(header.value, status: status) { return name }
            default: break
            }
        }
        return nil
    }

    private static func has(_ header: HeaderField, _ part: String, or name: String) -> Bool {
        header.name == name || header.value.lowercased().contains(part)
    }

    private static func server(_ value: String, status: Int) -> String? {
        guard status == 403 || status == 429 || status == 503 || status == 405 else { return nil }
        let value = value.lowercased()
        return [
            ("cloudflare", "Cloudflare"), ("akamai", "Akamai"), ("datadome", "DataDome"), ("sucuri", "Sucuri"),
            ("ddos-guard", "DDoS-Guard"), ("awselb", "AWS"), ("imperva", "Imperva"),
        ].first { value.contains($0.0) }?.1
    }

    /// What was seen, as a sentence; nil where the page is none of them.
    static func sign(_ view: PageView, body: [UInt8]) -> String? {
        let page = view.page
        guard page.proseCount <= 180, !page.isArticle else { return nil }
        if let (text, isRiddle) = challenge(view) {
            return isRiddle
                ? "The page wants proof that a human asks: \(QuotedText.quoted(text))."
                : "The page turned us away: \(QuotedText.quoted(text))."
        }
        guard page.proseCount <= (isTitleOfACheck(view) ? 90 : 25) else { return nil }
        if page.sentences(inFirst: 120).contains(where: { $0.count <= 40 && sentences.stands(in: $0) }) {
            return "The page turns programs away."
        }
        guard page.proseCount <= 12, let name = script(in: body) else { return nil }
        return "The page is a check of \(name) and has nothing else on it."
    }

    /// The title or the heading of such a page, and whether it wants proof of a human, and not only to be left alone. A
    /// title that is about something else outweighs the heading.
    private static func challenge(_ view: PageView) -> (text: String, isRiddle: Bool)? {
        let page = view.page
        if isChallenge(page.titleWords, view) { return (page.title, isRiddle(page.titleWords)) }
        if isOfThese(page.titleWords) { return nil }
        guard isTitleOfACheck(view) || page.proseCount <= 20 && page.headings.count == 1 else { return nil }
        return view.headings.first { isChallenge($0.words, view) }.map { ($0.text, isRiddle($0.words)) }
    }

    private static func isRiddle(_ words: [PageWord]) -> Bool { riddles.stands(in: words.filter { !$0.isMark }[...]) }

    private static func isOfThese(_ words: [PageWord]) -> Bool {
        let words = words.filter { !$0.isMark }
        return riddles.stands(in: words[...]) || refusals.stands(in: words[...])
    }

    /// Whether the title says nothing but the site's name and what such pages say.
    private static func isTitleOfACheck(_ view: PageView) -> Bool {
        view.page.titleWords.allSatisfy { isOfACheck($0, view) }
    }

    private static func isOfACheck(_ word: PageWord, _ view: PageView) -> Bool {
        word.isMark || word.number != nil || view.siteWords.contains(word) || riddles.vocabulary.contains(word)
            || refusals.vocabulary.contains(word) || fillers.vocabulary.contains(word)
    }

    /// Whether it speaks of nothing but a check.
    private static func isChallenge(_ words: [PageWord], _ view: PageView) -> Bool {
        guard isOfThese(words) else { return false }
        return words.allSatisfy { isOfACheck($0, view) }
    }

    /// The check that the page's scripts belong to.
    private static func script(in body: [UInt8]) -> String? { scripts.first(in: body.prefix(16_384)) }

    private static let scripts = ByteNeedles([
        ("_cf_chl_opt", "Cloudflare"), ("cf-turnstile", "Cloudflare"), ("captcha-delivery.com", "DataDome"),
        ("px-captcha", "PerimeterX"), ("_pxAppId", "PerimeterX"), ("_Incapsula_Resource", "Imperva"),
        ("awsWafCookieDomainList", "AWS WAF"), ("gokuProps", "AWS WAF"), ("AwsWafIntegration", "AWS WAF"),
        ("ddos-guard", "DDoS-Guard"), ("distil_r_captcha", "Imperva"), ("/_sec/cp_challenge", "Akamai"),
        ("sucuri_cloudproxy_js", "Sucuri"), ("bm-verify=", "Akamai"), ("g-recaptcha", "reCAPTCHA"),
        ("h-captcha", "hCaptcha"), ("KPSDK", "Kasada"), ("friendlycaptcha", "Friendly Captcha"),
    ])

    /// The titles of pages that look at who asks.
    private static let riddles = Phrases(
        """
        just a moment, attention required, pardon our interruption, are you a robot
        are you human, are you a human, robot check, bot check, bot verification, security check, security checkpoint
        security verification, human verification, captcha, verify you are human, verifying you are human
        checking your browser, ddos guard, ddos protection
        one moment please, please wait, one more step, browser check, unusual traffic, website firewall
        un instant, un moment, verification de securite, verification humaine
        einen moment, nur einen moment, sicherheitsprufung
        sicherheitsuberprufung, bist du ein mensch, sind sie ein mensch, sind sie ein roboter
        un momento, comprobacion de seguridad, verificacion de seguridad
        un attimo, controllo di sicurezza, verifica di sicurezza
        um momento, verificacao de seguranca, so um momento
        een moment, beveiligingscontrole, een ogenblik, ben je een robot
        """)

    /// The titles of pages that say no, and nothing else: a plain 403.
    private static let refusals = Phrases(
        """
        access denied, access forbidden, forbidden, blocked, request rejected, request blocked, request unsuccessful
        access to this page has been denied, you have been blocked, you are being rate limited, too many requests
        rate limited, not available in your region, not available in your country, unavailable for legal reasons
        acces refuse, acces interdit
        zugriff verweigert, zugriff nicht gestattet, zugang verweigert
        acceso denegado, acceso prohibido
        accesso negato, accesso vietato
        acesso negado, acesso proibido
        toegang geweigerd, geen toegang
        """)

    private static let fillers = Phrases(
        """
        error, code, http, 403, the, a, please, your, this, to, is, of, we, are, for, i, you, cloudflare, akamai, sucuri, page
        incapsula, incident, id, vercel, site, website, web, sorry, oops, restricted, by, browser, server, on, s, it
        erreur, fehler, fout, errore, erro, bitte, warten, patientez, por favor, espere, s il vous plait, geduld
        """)

    /// What stands in the text of such pages and of no others.
    private static let sentences = Phrases(
        """
        verify you are human, verify that you are human, verify you are a human, verify that you are not a robot
        confirm you are human, prove you are human, not a robot, checking your browser before, enable javascript and cookies
        checking if the site connection is secure, needs to review the security of your connection, press and hold
        you don t have permission to access, incapsula incident id, detected unusual traffic, detected unusual activity
        unusual traffic from your, automated access, requested url was rejected, your support id is
        has been blocked by, security service to protect itself, ip address ~ blocked, ip ~ has been blocked
        blocked by our security, complete the captcha, complete the security check, solve the captcha, rate limit exceeded
        made you think you were a bot, think you might be a robot, suspicious activity, reference error number
        not available in your region, not available in your country, completing the challenge
        verifiez que vous etes humain, verifier que vous etes humain, vous n etes pas un robot, etes un humain
        dass sie ein mensch sind, dass sie kein roboter sind, kein roboter, verdachtige aktivitat
        es humano, no es un robot, no eres un robot, eres humano, sei umano, non sei un robot, non sono un robot
        e humano, nao e um robo, nao sou um robo, een mens bent, geen robot
        """)
}
