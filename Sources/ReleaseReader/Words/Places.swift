/// Which region a place or its people speak for, and where a language is spoken.
enum Places {
    /// Of the regions that share a country code the largest comes first; of equals, what press offices write from most.
    static let order = [
        "US", "GB", "DE", "FR", "ES", "IT", "PT", "NL", "BE", "CH", "AT", "IE", "AU", "CA", "NZ", "ZA", "IN", "BR",
        "MX",
        "AR", "CL", "CO", "PE", "JP", "KR", "SE", "NO", "DK", "FI", "PL", "MY", "SG", "HK", "PH", "KE", "NG", "CZ",
        "GR", "TR",
        "RU", "UA", "IL", "CN", "TW", "EG", "SA", "AE", "MA", "DZ", "TN", "JO", "LB", "CY", "KZ",
    ]

    /// How the states of the USA and the provinces of Canada are abbreviated behind a city.
    static let states: Set<String> = [
        "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
        "ME",
        "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR",
        "PA",
        "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC", "D.C", "AB", "BC", "MB", "NB",
        "NL",
        "NS", "ON", "PE", "QC", "SK",
    ]

    /// As BCP 47 names the language.
    static let regionsByLanguage: [String: [String]] = [
        "en": ["US", "GB", "AU", "CA", "IE", "NZ", "ZA", "IN", "SG", "HK"],
        "de": ["DE", "AT", "CH"], "fr": ["FR", "BE", "CH", "CA"], "es": ["ES", "MX", "AR", "CO", "CL", "PE"],
        "it": ["IT", "CH"], "pt": ["BR", "PT"], "nl": ["NL", "BE"],
        "pl": ["PL"], "cs": ["CZ"], "sv": ["SE", "FI"], "da": ["DK"], "no": ["NO"], "fi": ["FI"], "el": ["GR", "CY"],
        "tr": ["TR", "CY"], "ru": ["RU", "KZ"], "uk": ["UA"], "ar": ["EG", "SA", "AE", "MA", "DZ", "TN", "JO", "LB"],
        "he": ["IL"], "ja": ["JP"], "zh": ["CN", "TW", "HK", "SG"], "ko": ["KR"],
    ]

    /// Countries, their people, and places that are in one country for most readers; in lower case.
    static let regionByWord: [String: String] = {
        var table: [String: String] = [:]
        for (region, words) in words {
            for word in words.split(separator: " ") { table[String(word)] = region }
        }
        return table
    }()

    /// What stands before a word of the table that is the second of a place's name.
    static let firstWords = [
        "zealand": "new", "kong": "hong", "paulo": "são", "haag": "den", "d.c": "washington",
    ]

    /// Words that are written large at the beginning of a sentence, and belong to no name.
    static let smallWords: Set<String> = [
        "a", "across", "all", "and", "around", "at", "both", "for", "from", "in", "its", "near", "of", "on", "our",
        "outside", "the", "their", "this", "to", "under", "when", "while", "with", "within", "auf", "aus", "das", "dem",
        "der", "die", "für", "im", "von", "vor", "aux", "au", "dans", "de", "en", "la", "le", "les", "pour", "des",
        "del", "el", "los", "las", "para", "il", "lo", "nel", "nella", "per", "da", "em", "o", "os", "no", "na", "een",
        "het", "van", "voor", "bij",
    ]

    /// What stands before a place that something is or happens in.
    static let whereWords: Set<String> = [
        "in", "at", "near", "im", "bei", "nach", "aus", "à", "en", "em", "a", "nel", "te", "bij", "i", "w", "we", "v",
        "ve", "на", "в", "у", "για",
        "στην", "στο", "di", "till", "til", "from", "to",
    ]

    private static let words: [String: String] = [
        "US": """
        usa u.s america american americans washington d.c texas florida california ohio michigan illinois pennsylvania \
        massachusetts virginia maryland oregon arizona colorado minnesota wisconsin tennessee louisiana kentucky \
        oklahoma connecticut iowa utah nevada arkansas mississippi kansas nebraska idaho maine montana delaware \
        wyoming alaska hawaii chicago boston seattle dallas houston atlanta miami denver detroit philadelphia \
        congressman congresswoman gop fda calif tex fla mass
        """,
        "CA": """
        canada canadian canadians ontario quebec québec toronto vancouver montreal montréal ottawa calgary alberta \
        manitoba saskatchewan edmonton winnipeg
        """,
        "GB": """
        uk britain british england english scotland scottish wales welsh london manchester birmingham leeds glasgow \
        edinburgh liverpool bristol sheffield cardiff belfast yorkshire nhs whitehall westminster
        """,
        "IE": "ireland irish dublin cork galway limerick taoiseach",
        "NZ": "zealand auckland wellington christchurch māori",
        "AU": """
        australia australian australians canberra sydney melbourne brisbane perth adelaide hobart darwin queensland \
        tasmania tasmanian nsw cairns illawarra
        """,
        "ZA": "johannesburg pretoria durban gauteng",
        "IN": "india indian delhi mumbai bangalore bengaluru chennai kolkata",
        "DE": """
        germany german germans deutschland deutsche deutschen berlin hamburg münchen munich köln frankfurt stuttgart \
        düsseldorf leipzig dresden bayern hessen sachsen niedersachsen bundestag bundesregierung
        """,
        "AT": "austria austrian österreich wien graz linz salzburg innsbruck",
        "CH":
            "switzerland swiss schweiz suisse svizzera zürich zurich bern basel genf genève geneva lausanne schweizer",
        "FR": """
        france french français française paris lyon marseille toulouse bordeaux lille nantes strasbourg nice rennes \
        grenoble montpellier
        """,
        "BE": "belgium belgian belgique belgië bruxelles brussel brussels antwerpen gent liège",
        "NL": "netherlands dutch nederland nederlandse amsterdam rotterdam utrecht eindhoven groningen haag",
        "ES": """
        spain spanish españa española español madrid barcelona valencia sevilla zaragoza bilbao málaga galicia \
        andalucía cataluña
        """,
        "IT": "italy italian italia italiana italiano roma milano torino napoli bologna firenze genova venezia palermo",
        "PT": "portugal portuguese portuguesa lisboa lisbon porto coimbra braga",
        "BR": "brasil brazil brazilian brasileira brasileiro brasília paulo janeiro curitiba salvador recife",
        "MX": "méxico mexico mexican mexicana mexicano monterrey guadalajara cdmx", "AR": "argentina argentino rosario",
        "CO": "colombia colombiana bogotá medellín", "CL": "chile chilena chileno", "PE": "perú lima peruana",
        "JP": "japan japanese tokyo osaka", "KR": "korea korean seoul", "SE": "sweden swedish stockholm",
        "NO": "norway norwegian oslo", "DK": "denmark danish copenhagen", "FI": "finland finnish helsinki",
        "PL": "poland polish warsaw", "MY": "malaysia malaysian", "SG": "singapore", "HK": "kong",
        "KE": "kenya nairobi", "BZ": "belize belizean belmopan", "GY": "guyana guyanese", "FJ": "fiji fijian suva",
        "PG": "papua", "MT": "malta maltese valletta", "MU": "mauritius mauritian", "WS": "samoa samoan apia",
        "GM": "gambia gambian banjul", "LR": "liberia liberian monrovia",
        "NG": "nigeria nigerian lagos", "PH": "philippines philippine manila",
    ]
}
