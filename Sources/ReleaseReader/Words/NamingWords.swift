/// Words that are printed with a capital, or between capitals, in every language at once: what names of people are told from
/// names of places, firms and groups by.
enum NamingWords {
    /// Several people, what they do together and where: no part of anybody's name.
    static let groups: Set<String> = [
        "members", "delegation", "delegations", "governors", "senators", "leaders", "officials", "residents",
        "congressional",
        "committee", "hearing", "convention", "declaration", "treaty", "act", "bill", "court", "courts", "building",
        "street",
        "avenue", "summit", "conference", "festival", "forum", "award", "awards", "airport", "station", "stadium",
        "hotel",
        "task", "nations", "ceremony", "installation", "inauguration",
    ]
    /// Surnames that are words of organisations' names too.
    static let plainSurnames: Set<String> = [
        "west", "north", "house", "press", "head", "church", "bank", "french", "german", "england", "ireland",
        "holland",
        "wales",
        "street", "road", "minister", "bishop", "abbott", "chancellor", "judge", "page", "march", "may", "sunday",
        "friday",
    ]
    /// What the names of parts of the world, and of countries, end in.
    static let regions: Set<String> = [
        "america", "americas", "africa", "asia", "europe", "oceania", "pacific", "caribbean", "east", "territory",
        "territories", "region", "emea", "apac",
    ]
    /// What the names of places begin with.
    static let placeWords: Set<String> = [
        "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "san", "saint", "santa",
        "los",
        "las", "port", "fort", "mount", "lake", "cape", "bad", "são", "upper", "lower", "grand", "greater", "costa",
        "sankt",
    ]
    /// Definite articles: no name of a person stands behind one.
    static let articles: Set<String> = [
        "the", "a", "an", "this", "that", "our", "la", "el", "los", "las", "le", "les", "une", "un", "una", "der",
        "die",
        "das", "den", "dem", "des", "eine", "einer", "het", "il", "lo", "gli", "dalla", "della", "nella", "du", "au",
        "del",
        "al", "im", "am", "beim", "zum", "zur", "ins", "aux", "nel", "nello", "sul", "sulla", "dello", "degli", "delle",
        "nos", "nas", "pelo", "pela", "num", "numa",
    ]
    /// Of those, what is something else in another language: "an" is to somebody in German, "au" at somebody's in French.
    static let elsewhereWords: Set<String> = ["a", "an", "al", "au"]
    /// Articles that have a preposition in them: what is behind one is nobody who does something.
    static let joinedArticles: Set<String> = [
        "dalla", "nella", "della", "du", "au", "del", "al", "im", "am", "beim", "zum", "zur", "ins", "aux", "nel",
        "nello",
        "sul", "sulla", "dello", "degli", "delle", "nos", "nas", "pelo", "pela", "num", "numa",
    ]
    /// Between what something is and whose it is: "Ministry of".
    static let owners: Set<String> = [
        "of", "de", "di", "del", "della", "dello", "dei", "do", "da", "dos", "das", "des", "du", "von", "vom", "van",
        "der",
    ]
    /// What ends the names of buildings and places.
    /// Forms of companies that are written in capitals, where a name is not.
    static let capitalForms: Set<String> = [
        "SE", "AG", "SA", "KG", "AB", "AS", "ASA", "NV", "BV", "PLC", "LLC", "LLP", "LTD", "INC", "OY", "OYJ", "SRL",
        "SPA",
        "SARL", "SAS",
    ]
    static let placeNouns: Set<String> = [
        "house", "hall", "palace", "tower", "bridge", "park", "centre", "center", "square", "gardens", "station",
        "airport",
        "harbour", "harbor", "hotel", "inn", "castle", "cathedral", "museum", "library", "campus", "plaza", "arena",
        "stadium",
        "theatre", "theater", "room", "building", "court", "place", "street", "road", "avenue", "lane", "drive",
        "wharf",
        "pier", "control", "haus", "halle", "schule", "brücke", "talbrücke", "platz", "bahnhof", "hafen", "turm",
        "schloss",
    ]
    /// What firms of people who are called by their own names end in.
    static let firmEnds: Set<String> = [
        "firm", "llp", "llc", "ltd", "inc", "gmbh", "kanzlei", "studio", "cabinet", "partners",
    ]
    /// How the states of Australia are abbreviated behind a town.
    static let states: Set<String> = ["ACT", "NSW", "QLD", "TAS", "VIC"]
    /// What German and Dutch words for people who do something end in.
    static let agentEndings = ["er", "erin", "ent", "entin", "ist", "istin", "or", "orin", "oge", "ogin", "at", "ster"]
    /// Parts of a house that are not the house: its name stands beside them.
    static let departments: Set<String> = [
        "department", "division", "section", "unit", "office", "desk", "team", "branch", "directorate", "faculty",
        "college",
        "abteilung", "referat", "fachbereich", "stabsstelle", "dezernat", "fakultät", "dipartimento", "ufficio",
        "servizio",
        "direzione", "département", "direction", "service", "bureau", "departamento", "oficina", "dirección",
        "servicio",
        "gabinete", "assessoria", "afdeling", "dienst", "avdelning", "afdeling", "avdeling", "osasto", "wydział",
        "departament", "odbor", "oddělení", "отдел", "департамент", "відділ", "τμήμα", "διεύθυνση", "müdürlüğü",
        "birimi",
    ]
    /// What parts of a house are called by what they do: "Corporate Communications".
    static let departmentEnds: Set<String> = [
        "communications", "communication", "affairs", "relations", "operations", "marketing", "outreach", "engagement",
    ]
    /// With which words such a part begins.
    static let departmentWords: Set<String> = [
        "corporate", "strategic", "public", "external", "internal", "media", "press", "global", "group", "digital",
        "government", "community", "stakeholder", "integrated", "brand", "and",
    ]
    /// What the names of firms end in, as their law has it.
    static let companyForms: Set<String> = [
        "ltd", "limited", "inc", "llc", "llp", "plc", "corp", "gmbh", "ggmbh", "ag", "kg", "ohg", "ug", "e.v", "ev",
        "s.a",
        "s.a.s", "sas", "sarl", "s.l", "s.l.u", "s.a.u", "s.p.a", "spa", "s.r.l", "srl", "b.v", "bv", "n.v", "nv", "ab",
        "asa", "a/s", "aps", "oy", "oyj", "oü", "uab", "s.r.o", "d.o.o", "kft", "zrt", "z.o.o", "pty", "pte", "k.k",
        "s.de", "ltda", "ооо", "оао", "пао", "зао", "тов",
    ]
    /// Directly between somebody and whom they work for.
    static let employers: Set<String> = [
        "at", "of", "from", "bei", "von", "vom", "beim", "chez", "presso", "di", "del", "della", "de", "du", "da", "do",
        "van",
        "bij", "på", "hos", "fra", "från", "z", "от", "із", "w", "v",
    ]
    /// Words and marks before whom somebody works for.
    static let governors: Set<String> = [
        "at", "of", "for", "from", "with", "bei", "von", "vom", "der", "beim", "chez", "de", "du", "presso", "di",
        "del",
        "della", "da", "do", "van", "bij", "på", "hos", "fra", "från", "(", "@", ",", "|", "-", "/", "\u{2013}",
    ]
    /// Between the words of a title.
    static let titleJoints: Set<String> = [
        "of", "for", "in", "and", "the", "de", "del", "di", "do", "da", "des", "der", "du", "für", "von", "van", "voor",
        "para",
        "per",
        "pour", "y", "e", "et", "und", "en", "à", "la", "'", "\u{2019}", "&", "v", "ve", "w", "we", "z", "ze", "na",
        "ds",
        "pro", "dla", "i", "в", "на", "по", "у", "з", "и", "та", "på", "för", "ved", "av", "af", "och", "og",
    ]

    /// Words that are printed with a capital in contact blocks and headings and are no part of anybody's name.
    static let notNames: Set<String> = [
        "press", "media", "contact", "contacts", "office", "officer", "release", "email", "e-mail", "tel", "telephone",
        "phone",
        "mobile", "fax", "website", "web", "street", "road", "avenue", "floor", "box", "university", "institute",
        "council",
        "foundation", "international", "association", "department", "ministry", "agency", "group", "company", "limited",
        "inc",
        "news", "centre", "center", "committee", "society", "union", "federation", "north", "south", "east", "west",
        "public",
        "information", "relations", "communications", "enquiries", "inquiries", "further", "notes", "editors", "ends",
        "please",
        "images", "video", "photos", "available", "statement", "report", "national", "united", "republic", "state",
        "states",
        "international's", "house", "president", "director", "manager", "head", "minister", "secretary", "spokesperson",
        "digital", "global", "team", "affairs", "rights", "human", "health", "joint", "general", "executive",
        "conservation",
        "environment", "policy", "research", "science", "education", "security", "development", "world", "european",
        "american",
        "british", "australian", "african", "asian", "french", "german", "high", "supreme", "federal", "royal", "desk",
        "hours", "about", "street", "blvd", "boulevard", "ave", "suite", "drive", "lane", "rd", "highway", "parkway",
        "plaza",
        "square", "straße", "strasse", "platz", "allee", "rue", "calle", "avenida", "via", "piazza", "rua", "praça",
        "laan",
        "straat", "plein", "terrace", "crescent", "building", "tower", "regno", "unito", "royaume", "reino", "unido",
        "stati", "uniti",
        "estados", "unidos", "états", "zealand", "york", "angeles", "kong", "salvador", "francisco", "diego", "africa",
        "san",
        "korea", "republik", "kingdom", "partners", "capital", "holdings", "ventures", "solutions", "technologies",
        "systems",
        "consulting", "pr", "marketing", "task", "force", "newsroom", "polizei", "police", "policía", "polizia",
        "polícia",
        "politie", "stadt", "city", "county", "kreis", "landkreis", "gemeinde", "gemeente", "ville", "mairie",
        "ayuntamiento",
        "comune", "câmara", "governo", "gobierno", "gouvernement", "regierung", "government", "prefeitura",
        "secretaria",
        "secretaría", "ministério", "ministerio", "ministère", "feuerwehr", "kirche", "church", "bistum", "redaktion",
        "impressum", "kommunikation", "communication", "comunicación", "comunicazione", "comunicação", "communicatie",
        "community", "öffentlichkeitsarbeit", "administration", "bureau", "commission", "authority", "laboratory",
        "corporation", "aeronautics", "division", "archived",
    ]

    /// Words that are no names by themselves, and surnames behind a given name.
    static let lastNames: Set<String> = [
        "west", "north", "house", "world", "high", "field", "lane", "drive", "court", "east",
    ]

    /// Streets and squares that are surnames behind a particle.
    static let placeNames: Set<String> = ["laan", "plein", "straat", "plaza", "calle", "rue", "rua", "piazza"]

    /// What the names of streets end in where a house number follows.
    static let streets: Set<String> = [
        "str", "str.", "straße", "strasse", "weg", "allee", "gasse", "platz", "damm", "ring", "ufer", "chaussee",
        "straat", "laan", "gatan", "vägen", "gata", "vej", "gade", "katu",
    ]

    /// What the names of streets and squares begin with, where they stand before them.
    static let streetLeads: Set<String> = [
        "via", "viale", "piazza", "piazzale", "corso", "largo", "lungomare", "vicolo", "rue", "avenue", "av", "bd",
        "boulevard", "quai", "place", "chemin", "impasse", "calle", "avenida", "avda", "plaza", "paseo", "carrer",
        "rambla", "rua", "praça", "travessa", "ul", "ulica", "aleja", "plac", "ulice", "náměstí", "strada",
        "bulevardul", "ул", "улица", "пр", "проспект", "вул", "вулиця", "οδός", "jl", "jalan", "utca",
    ]

    /// What firms are called behind names.
    static let companyTails: Set<String> = [
        "partners", "capital", "holdings", "ventures", "solutions", "technologies", "systems", "consulting",
        "communications",
        "associates", "studios", "labs", "enterprises", "industries", "advisors", "properties",
    ]

    /// What agencies are called behind names, in capitals.
    static let agencyTails: Set<String> = ["pr"]

    /// Which of the same name, behind it.
    static let generations: Set<String> = ["jr", "sr", "ii", "iii"]
    /// Degrees behind a name that are not all in capitals.
    static let degrees: Set<String> = ["PhD", "MBe", "BSc", "MSc"]

    /// Degrees, orders and memberships that stand behind somebody's name, and are no house.
    static let lettersBehindNames: Set<String> = degrees.union([
        "MD", "MBA", "CFA", "CPA", "APR", "MA", "BA", "MPH", "JD", "RN", "LLM", "DDS", "DVM", "OBE", "MBE", "CBE", "QC",
        "KC", "MP", "MEP", "FRS", "Esq",
    ])

    /// Words that are titles and surnames.
    static let surnames: Set<String> = [
        "t", "p", "m", "e", "f", "w", "c", "bishop", "marshall", "chance", "deputy", "watch",
    ]
}
