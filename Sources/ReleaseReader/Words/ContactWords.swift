/// What words for the press and for getting in touch begin with, in every language at once: offices mix them, and a block of
/// names and numbers is too short to tell its language. Scripts that write no spaces are looked for within the word.
enum ContactWords {
    /// What is said of a point: that it is for the press, that somebody may be reached there, that it is for somebody else,
    /// that one takes part in something there.
    enum Class {
        case press, contact, others, takingPart
    }

    /// The class of a word in lower case; nil for any other word.
    static func sort(of word: String) -> Class? {
        guard let first = word.unicodeScalars.first else { return nil }
        if first.value >= 0x0E00 { return unspaced.first { word.contains($0.stem) }?.meaning }
        if let whole = whole[word] { return whole }
        if lookalikes.contains(where: word.hasPrefix) { return nil }
        let stems = byFirst[first] ?? []
        return stems.first { word.hasPrefix($0.stem) }?.meaning
    }

    private static let press = [
        // English, and what other languages have from it.
        "press", "media", "journalis", "reporter", "interview", "newsroom", "newsdesk", "publicist", "publicity",
        "comms",
        "communications", "editorial", "spokes",
        // German, Dutch, Swedish, Danish, Norwegian, Finnish.
        "medien", "redaktion", "redactie", "kommunikation", "kommunikasjon", "viestintä", "medie", "lehdistö",
        "tiedott",
        "woordvoerd",
        // French, Italian, Spanish, Portuguese.
        "médias", "stampa", "giornalis", "redazion", "prensa", "premsa", "mitjans", "periodis", "medios", "entrevist",
        "imprensa",
        "jornalis",
        "comunicaci", "comunicaç", "comunicazion", "porte-parole", "attaché", "attachée",
        // Polish, Czech, Turkish.
        "pras", "rzeczni", "mediów", "dziennikar", "tisk", "mluvčí", "novinář", "médi", "basın", "medya",
        // Greek, Russian, Ukrainian.
        "τύπο", "δημοσιογράφ", "μμε", "пресс", "прес-", "сми", "журналист", "змі", "журналіст",
        // Romanian, Hungarian, Croatian, Latvian, Lithuanian.
        "presă", "presei", "jurnalișt", "sajtó", "novinar", "preses", "spaud", "žiniasklaid",
        // Hebrew, Arabic.
        "עיתונ", "תקשורת", "דובר", "صحاف", "صحف", "إعلام", "الإعلام", "الصحاف",
    ]

    /// What begins as words for the press do, and is about something else: "pressure", "mediation", "médical", "querido".
    private static let lookalikes = [
        "pressur", "pression", "presión", "pressão", "pressent", "pressing", "pressé", "médic", "médiat", "mediat",
        "mediac",
        "mediaci", "mediazion", "median", "médiév", "prasad", "basınç", "querid", "querem", "queria", "quería",
        "infrastru", "contactless",
    ]

    private static let contact = [
        "contact", "kontak", "contatt", "contat", "contáct", "enquir", "inquir", "quer", "information", "reach", "rsvp",
        "represent", "liaison", "anfrag", "rückfrag", "auskunft", "auskünft", "ansprechpartner", "ansprechpersonen",
        "inlichting", "vragen", "renseignement", "informaci", "informaç", "informazion", "riferiment", "demand",
        "lisäti", "yhteystie", "yhteyd", "upplysning", "henvend", "forespørs", "oplysning", "opplysning", "infor",
        "wyjaśnie", "iletişim", "irtibat", "bilgi", "επικοινων", "πληροφορ", "απευθυν", "контакт", "информац",
        "інформац",
        "hubungi", "menghubungi", "keterangan", "informasi", "relații", "kapcsolat", "érdeklőd", "tájékoztat",
        "informacij",
        "informācij",
        "звʼяз", "связ", "קשר", "פרטים", "للتواصل", "اتصال", "التواصل", "للاتصال",
    ]

    /// For the public, customers, members, scientists, investors; who pays and who applies.
    private static let others = [
        "helpline", "hotline", "ticket", "booking", "reservation", "donat", "subscri", "unsubscrib", "customer",
        "researcher", "scientist", "sponsor", "recruit", "career", "bewerb", "spende", "kunde", "kundtj", "kundserv",
        "asiakas", "ügyfél", "klant", "forscher",
        "abonn", "prenumer", "tilaaj", "suscri", "assinant", "abbonat", "abbonam", "předplat", "подписк", "advertis",
        "anzeigen", "annons", "crimestopper", "notruf", "bürgertelefon", "bürgerserv", "billett", "biljett",
        "biglietter",
        "taquill", "bilet", "vstupenk", "lippumyyn", "theaterkasse", "webshop", "onlineshop",
        "wissenschaftler", "chercheur", "ricercator", "investigador", "pesquisador", "membership", "tesserament",
        "newsletter", "witness", "zeugen", "zeuginnen", "témoins", "testigos", "getuigen", "testimoni", "residents",
        "applicants", "patients", "anwohner", "riverains", "inwoners", "exhibitors", "aussteller", "volunteers",
        "anonym", "whistleblow", "corruption",
        "formazion", "webmaster", "bbs", "usuari", "utenti", "utilisateur", "benutzer", "nutzer", "gebruiker",
        "användar",
        "brugere", "käyttäj", "użytkown", "uživatel", "пользовател", "користувач", "χρήστ", "kullanıcı", "המשתמש",
        "complain", "beschwerde", "reclamac", "reclamaç", "reclami", "réclamation", "klachten", "klagomål", "client",
        "klient", "zákazn", "πελατ", "müşteri", "клиент", "клієнт", "לקוחות",
    ]

    /// To register for something, to have a say in it: whoever takes part, and not whoever reports.
    private static let takingPart = [
        "registration", "register", "pre-regist", "föranmäl", "voranmeld", "preinscri", "preiscri", "registrier",
        "registrer", "registraz", "registro", "sign-up", "enrol", "inscri", "iscri",
        "aanmeld",
        "opgeven", "anmeld", "anmäl", "tilmeld", "påmeld", "ilmoittau", "rejestrac", "zapis", "přihláš", "εγγραφ",
        "регистрац", "реєстрац", "kayıt", "başvuru", "הרשמה", "להרשמה", "تسجيل", "للتسجيل", "feedback", "consultation",
        "consultatie", "konsultation", "consultazion", "suggest", "sugest", "sugerenc", "suggeriment", "anregung",
        "rückmeldung", "stellungnahm",
    ]

    private static let unspaced: [(stem: String, meaning: Class)] = [
        ("報道", .press), ("取材", .press), ("広報", .press), ("プレス", .press), ("メディア", .press), ("媒体", .press),
        ("媒體", .press), ("新闻", .press), ("新聞", .press), ("记者", .press), ("記者", .press), ("보도", .press),
        ("언론", .press), ("취재", .press), ("홍보", .press), ("問い合わせ", .contact), ("問合せ", .contact),
        ("連絡", .contact), ("联系", .contact), ("聯絡", .contact), ("联络", .contact), ("咨询", .contact),
        ("문의", .contact), ("연락", .contact), ("담당", .contact), ("お客様", .others), ("客服", .others),
        ("고객", .others), ("客户", .others), ("客戶", .others), ("读者", .others), ("讀者", .others), ("購読", .others),
        ("구독", .others), ("订阅", .others), ("申し込み", .takingPart), ("申込", .takingPart), ("応募", .takingPart),
        ("报名", .takingPart), ("報名", .takingPart), ("신청", .takingPart),
    ]

    /// Words that begin like others.
    private static let whole: [String: Class] = [
        "pr": .press, "pers": .press, "tv": .press, "info": .contact, "questions": .contact, "details": .contact,
        "write": .contact, "call": .contact, "shop": .others, "sales": .others, "vertrieb": .others, "verkauf": .others,
    ]

    private static let byFirst: [Unicode.Scalar: [(stem: String, meaning: Class)]] = {
        var table: [Unicode.Scalar: [(stem: String, meaning: Class)]] = [:]
        let all = [(others, Class.others), (press, .press), (takingPart, .takingPart), (contact, .contact)]
        for (stems, meaning) in all {
            for stem in stems {
                guard let first = stem.unicodeScalars.first else { continue }
                table[first, default: []].append((stem, meaning))
            }
        }
        return table
    }()
}
