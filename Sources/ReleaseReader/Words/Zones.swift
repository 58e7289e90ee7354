/// A zone as releases print it.
struct Zone: Hashable {
    /// As IANA names it, or `UTC` with an offset (`UTC+02:00`).
    let name: String
    /// What the printed word means on any day; nil where the day decides, as for ET or "London time".
    let printedMinutes: Int?
    /// The abbreviation, where one is printed.
    var word: String?

    init(_ name: String, _ printedMinutes: Int? = nil, word: String? = nil) {
        self.name = name
        self.printedMinutes = printedMinutes
        self.word = word
    }

    /// `UTC+02:00`.
    init(offsetMinutes: Int) {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes) = abs(offsetMinutes).quotientAndRemainder(dividingBy: 60)
        self.init("UTC\(offsetMinutes < 0 ? "-" : "+")\(two(hours)):\(two(minutes))", offsetMinutes)
    }
}

/// The abbreviations of zones. One that several countries print means the zone of the country that prints it most, unless
/// the document is of another of them.
enum ZoneWords {
    static func zone(of word: String, region: String?) -> Zone? {
        if let region, let zone = byRegion[region]?[word] { return Zone(zone.0, zone.1, word: word) }
        return byAbbreviation[word].map { Zone($0.0, $0.1, word: word) }
    }

    private static let byRegion: [String: [String: (String, Int?)]] = [
        "IE": ["IST": ("Europe/Dublin", 60)], "IL": ["IST": ("Asia/Jerusalem", 120)],
        "AU": ["EST": ("Australia/Sydney", 600), "EDT": ("Australia/Sydney", 660), "CST": ("Australia/Adelaide", 570)],
        "CN": ["CST": ("Asia/Shanghai", 480)], "TW": ["CST": ("Asia/Taipei", 480)],
        "PH": ["PST": ("Asia/Manila", 480)],
        "CA": ["EST": ("America/Toronto", -300), "EDT": ("America/Toronto", -240)],
    ]

    /// `nil` as the offset: the day decides between summer and winter.
    private static let byAbbreviation: [String: (String, Int?)] = [
        "GMT": ("Etc/GMT", 0), "UTC": ("Etc/UTC", 0), "Z": ("Etc/UTC", 0), "BST": ("Europe/London", 60),
        "WET": ("Europe/Lisbon", 0), "WEST": ("Europe/Lisbon", 60), "CET": ("Europe/Paris", 60),
        "CEST": ("Europe/Paris", 120), "MEZ": ("Europe/Berlin", 60), "MESZ": ("Europe/Berlin", 120),
        "EET": ("Europe/Helsinki", 120), "EEST": ("Europe/Helsinki", 180), "MSK": ("Europe/Moscow", 180),
        "TRT": ("Europe/Istanbul", 180), "EST": ("America/New_York", -300), "EDT": ("America/New_York", -240),
        "ET": ("America/New_York", nil), "CST": ("America/Chicago", -360), "CDT": ("America/Chicago", -300),
        "CT": ("America/Chicago", nil), "MST": ("America/Denver", -420), "MDT": ("America/Denver", -360),
        "MT": ("America/Denver", nil), "PST": ("America/Los_Angeles", -480), "PDT": ("America/Los_Angeles", -420),
        "PT": ("America/Los_Angeles", nil), "AKST": ("America/Anchorage", -540), "AKDT": ("America/Anchorage", -480),
        "HST": ("Pacific/Honolulu", -600), "AST": ("America/Halifax", -240), "ADT": ("America/Halifax", -180),
        "NST": ("America/St_Johns", -210), "NDT": ("America/St_Johns", -150), "HNE": ("America/Toronto", -300),
        "HAE": ("America/Toronto", -240), "BRT": ("America/Sao_Paulo", -180),
        "ART": ("America/Argentina/Buenos_Aires", -180),
        "COT": ("America/Bogota", -300), "AEST": ("Australia/Sydney", 600), "AEDT": ("Australia/Sydney", 660),
        "AET": ("Australia/Sydney", nil), "ACST": ("Australia/Adelaide", 570), "ACDT": ("Australia/Adelaide", 630),
        "AWST": ("Australia/Perth", 480), "NZST": ("Pacific/Auckland", 720), "NZDT": ("Pacific/Auckland", 780),
        "NZT": ("Pacific/Auckland", nil), "IST": ("Asia/Kolkata", 330), "PKT": ("Asia/Karachi", 300),
        "GST": ("Asia/Dubai", 240), "JST": ("Asia/Tokyo", 540), "KST": ("Asia/Seoul", 540),
        "SGT": ("Asia/Singapore", 480), "HKT": ("Asia/Hong_Kong", 480), "WIB": ("Asia/Jakarta", 420),
        "SAST": ("Africa/Johannesburg", 120), "EAT": ("Africa/Nairobi", 180), "WAT": ("Africa/Lagos", 60),
        "CAT": ("Africa/Harare", 120),
    ]

    /// Zones in words, in lower case.
    static let byPhrase: [String: Zone] = {
        var table: [String: Zone] = [:]
        for (name, minutes, phrases) in phrases {
            for phrase in phrases { table[phrase] = Zone(name, minutes, word: minutes == nil ? nil : phrase) }
        }
        return table
    }()

    private static let phrases: [(String, Int?, [String])] = [
        ("Etc/GMT", 0, ["greenwich mean time"]),
        ("Etc/UTC", 0, ["coordinated universal time", "universal time", "weltzeit", "temps universel"]),
        ("Europe/London", nil, ["uk time", "british time", "heure britannique", "britischer zeit", "hora británica"]),
        ("Europe/London", 60, ["british summer time"]),
        (
            "Europe/Paris", nil,
            ["central european time", "heure française", "heure de métropole", "heure d'europe centrale"]
        ),
        ("Europe/Paris", 120, ["central european summer time"]),
        (
            "Europe/Berlin", nil,
            ["mitteleuropäische zeit", "mitteleuropäischer zeit", "deutscher zeit", "deutsche zeit", "ora tedesca"]
        ),
        ("Europe/Berlin", 120, ["mitteleuropäische sommerzeit", "mitteleuropäischer sommerzeit"]),
        ("Europe/Zurich", nil, ["schweizer zeit", "heure suisse", "ora svizzera"]),
        ("Europe/Brussels", nil, ["heure belge", "belgische tijd"]),
        ("Europe/Madrid", nil, ["hora peninsular", "hora peninsular española", "hora española"]),
        ("Atlantic/Canary", nil, ["hora canaria"]),
        ("Europe/Rome", nil, ["ora italiana"]),
        ("Europe/Lisbon", nil, ["hora de portugal continental", "hora portuguesa"]),
        ("America/Sao_Paulo", nil, ["horário de brasília"]),
        ("Europe/Amsterdam", nil, ["nederlandse tijd"]),
        (
            "America/New_York", nil,
            ["eastern time", "eastern", "us eastern time", "u.s eastern time", "heure de l'est"]
        ),
        ("America/New_York", -300, ["eastern standard time"]), ("America/New_York", -240, ["eastern daylight time"]),
        (
            "America/Chicago", nil,
            ["central time", "central", "us central time", "u.s central time", "hora del centro"]
        ),
        ("America/Chicago", -360, ["central standard time"]), ("America/Chicago", -300, ["central daylight time"]),
        ("America/Denver", nil, ["mountain time", "mountain"]),
        ("America/Denver", -420, ["mountain standard time"]), ("America/Denver", -360, ["mountain daylight time"]),
        ("America/Los_Angeles", nil, ["pacific time", "pacific", "us pacific time", "u.s pacific time"]),
        ("America/Los_Angeles", -480, ["pacific standard time"]),
        ("America/Los_Angeles", -420, ["pacific daylight time"]),
        ("Australia/Sydney", nil, ["australian eastern time"]),
        ("Australia/Sydney", 600, ["australian eastern standard time"]),
        ("Australia/Sydney", 660, ["australian eastern daylight time"]),
        ("Europe/Moscow", nil, ["мск", "по московскому времени", "московского времени", "по мск"]),
        ("Europe/Kyiv", nil, ["за київським часом", "київського часу", "по киевскому времени"]),
        ("Europe/Warsaw", nil, ["czasu polskiego", "czasu warszawskiego"]),
        ("Europe/Prague", 60, ["seč"]), ("Europe/Prague", 120, ["selč"]),
        ("Europe/Stockholm", nil, ["svensk tid"]), ("Europe/Copenhagen", nil, ["dansk tid"]),
        ("Europe/Oslo", nil, ["norsk tid"]), ("Europe/Helsinki", nil, ["suomen aikaa"]),
        ("Europe/Athens", nil, ["ώρα ελλάδος", "ώρα ελλάδας"]),
        ("Europe/Istanbul", nil, ["türkiye saati", "türkiye saatiyle"]),
        ("Asia/Jerusalem", nil, ["שעון ישראל"]), ("Asia/Riyadh", nil, ["بتوقيت السعودية", "بتوقيت الرياض"]),
        ("Africa/Cairo", nil, ["بتوقيت القاهرة", "بتوقيت مصر"]),
        ("Asia/Dubai", nil, ["بتوقيت الإمارات", "بتوقيت دبي"]),
        ("Asia/Tokyo", nil, ["日本時間"]), ("Asia/Shanghai", nil, ["北京时间", "北京時間"]),
        ("Asia/Taipei", nil, ["台灣時間", "台北時間", "臺灣時間"]), ("Asia/Hong_Kong", nil, ["香港時間", "香港时间"]),
        ("Asia/Seoul", nil, ["한국시간", "한국 시간"]),
        ("Asia/Kolkata", 330, ["indian standard time"]), ("Asia/Tokyo", 540, ["japan standard time"]),
    ]

    /// What stands behind a city's name: "London time", "Berliner Zeit".
    static let behindCity: Set<String> = ["time", "zeit", "tijd", "ortszeit"]
    /// What stands before it, with the small word between: "heure de Paris", "tijd in Brussel", "local time in Paris".
    static let beforeCity: Set<String> = [
        "heure", "heures", "hora", "ora", "horário", "tijd", "zeit", "ortszeit", "time",
    ]
    static let between: Set<String> = [
        "de", "di", "do", "da", "del", "della", "d", "in", "à", "a", "en", "em", "local", "locale", "of",
    ]
}
