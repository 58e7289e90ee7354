/// The zones of capitals and of cities that press offices write from, and of regions.
enum Cities {
    /// The longest name, in words.
    static let mostWords = 3

    /// By the city's name in the languages that the reader knows, in lower case.
    static let zoneByName: [String: String] = {
        var table: [String: String] = [:]
        for (zone, names) in names {
            for name in names.split(separator: ",") { table[name.trimmed] = zone }
        }
        return table
    }()

    private static let names: [(String, String)] = [
        (
            "Europe/London",
            "london, londres, londra, londen, londoner, edinburgh, glasgow, cardiff, belfast, manchester, birmingham, leeds, liverpool"
        ),
        ("Europe/Dublin", "dublin, dublino, dublín, dubliner, cork, galway"),
        (
            "Europe/Paris",
            "paris, parís, parigi, parijs, pariser, lyon, marseille, toulouse, bordeaux, strasbourg, lille"
        ),
        (
            "Europe/Brussels",
            "brussels, bruxelles, brussel, brüssel, brüsseler, bruselas, bruxelas, brusselse, antwerp, antwerpen, liège, gent"
        ),
        (
            "Europe/Berlin",
            "berlin, berlín, berlino, berlim, berlijn, berliner, hamburg, hamburger, munich, münchen, münchner, köln, kölner, cologne, frankfurt, frankfurter, stuttgart, düsseldorf, leipzig, dresden, bonn"
        ),
        ("Europe/Vienna", "vienna, wien, wiener, vienne, viena, wenen, graz, linz, salzburg, innsbruck"),
        (
            "Europe/Zurich",
            "zurich, zürich, zürcher, zurigo, bern, berne, berner, berna, geneva, genf, genfer, genève, ginevra, ginebra, genebra, basel, lausanne"
        ),
        (
            "Europe/Amsterdam",
            "amsterdam, amsterdamse, the hague, den haag, la haye, rotterdam, utrecht, eindhoven, groningen"
        ),
        ("Europe/Luxembourg", "luxembourg, luxemburg, luxemburger, lussemburgo, luxemburgo"),
        (
            "Europe/Madrid",
            "madrid, madrider, barcelona, barcelone, barcellona, valencia, sevilla, seville, bilbao, zaragoza, málaga"
        ),
        ("Atlantic/Canary", "las palmas, tenerife"),
        ("Europe/Lisbon", "lisbon, lisboa, lisbonne, lisbona, lissabon, porto, coimbra, braga"),
        (
            "Europe/Rome",
            "rome, roma, rom, milan, milano, mailand, milán, turin, torino, naples, napoli, florence, firenze, venice, venezia, bologna, genova, palermo"
        ),
        ("Europe/Copenhagen", "copenhagen, copenhague, kopenhagen, københavn"),
        ("Europe/Stockholm", "stockholm, göteborg, malmö"),
        ("Europe/Oslo", "oslo, bergen"), ("Europe/Helsinki", "helsinki"),
        ("Europe/Warsaw", "warsaw, warschau, varsovie, warszawa, varsovia"),
        ("Europe/Prague", "prague, prag, praha, praga"), ("Europe/Budapest", "budapest"),
        ("Europe/Bucharest", "bucharest, bukarest, bucarest"),
        ("Europe/Athens", "athens, athen, athènes, atenas, atene"), ("Europe/Sofia", "sofia"),
        ("Europe/Kyiv", "kyiv, kiev, kiew"),
        ("Europe/Moscow", "moscow, moskau, moscou, moscú, mosca, moskou"), ("Europe/Istanbul", "istanbul, ankara"),
        (
            "America/New_York",
            "new york, nueva york, nova york, washington, washington d.c, washington dc, boston, atlanta, miami, philadelphia, detroit, pittsburgh, cleveland, baltimore, charlotte, orlando, tampa"
        ),
        (
            "America/Chicago",
            "chicago, dallas, houston, austin, san antonio, minneapolis, st louis, new orleans, milwaukee, memphis, kansas city, fort worth"
        ),
        ("America/Denver", "denver, salt lake city, albuquerque, boise"), ("America/Phoenix", "phoenix, tucson"),
        (
            "America/Los_Angeles",
            "los angeles, san francisco, seattle, portland, san diego, san jose, sacramento, las vegas, oakland"
        ),
        ("America/Anchorage", "anchorage"), ("Pacific/Honolulu", "honolulu"),
        ("America/Toronto", "toronto, ottawa, montreal, montréal, québec, quebec city"),
        ("America/Winnipeg", "winnipeg"),
        ("America/Edmonton", "calgary, edmonton"), ("America/Vancouver", "vancouver, victoria"),
        ("America/Halifax", "halifax"),
        ("America/St_Johns", "st john's"),
        ("America/Mexico_City", "mexico city, méxico, ciudad de méxico, cdmx, guadalajara, monterrey"),
        (
            "America/Sao_Paulo",
            "brasília, brasilia, são paulo, sao paulo, rio de janeiro, curitiba, porto alegre, belo horizonte"
        ),
        ("America/Manaus", "manaus"), ("America/Argentina/Buenos_Aires", "buenos aires"),
        ("America/Santiago", "santiago de chile, santiago"),
        ("America/Bogota", "bogotá, bogota, medellín"), ("America/Lima", "lima"), ("America/Caracas", "caracas"),
        ("America/Montevideo", "montevideo"),
        ("Australia/Sydney", "sydney, canberra"), ("Australia/Melbourne", "melbourne"), ("Australia/Hobart", "hobart"),
        ("Australia/Brisbane", "brisbane, cairns, townsville, gold coast"), ("Australia/Adelaide", "adelaide"),
        ("Australia/Darwin", "darwin"), ("Australia/Perth", "perth"),
        ("Pacific/Auckland", "wellington, auckland, christchurch"), ("Asia/Tokyo", "tokyo, tokio, osaka"),
        ("Asia/Seoul", "seoul, séoul, seúl"),
        ("Asia/Shanghai", "beijing, peking, pékin, pekín, shanghai"), ("Asia/Hong_Kong", "hong kong, hongkong"),
        ("Asia/Taipei", "taipei, taipeh"),
        ("Asia/Singapore", "singapore, singapur, singapour"), ("Asia/Kuala_Lumpur", "kuala lumpur"),
        ("Asia/Jakarta", "jakarta"),
        ("Asia/Bangkok", "bangkok"), ("Asia/Manila", "manila"),
        ("Asia/Kolkata", "new delhi, delhi, mumbai, bengaluru, bangalore, chennai, kolkata"),
        ("Asia/Karachi", "islamabad, karachi"), ("Asia/Dubai", "dubai, abu dhabi"), ("Asia/Riyadh", "riyadh"),
        ("Asia/Jerusalem", "jerusalem, tel aviv"),
        ("Africa/Cairo", "cairo, kairo, le caire, el cairo"),
        ("Africa/Johannesburg", "johannesburg, pretoria, cape town, durban"),
        ("Africa/Nairobi", "nairobi"), ("Africa/Lagos", "lagos, abuja"), ("Africa/Casablanca", "rabat, casablanca"),
        ("Africa/Tunis", "tunis"),
        ("Africa/Algiers", "algiers, alger"), ("Africa/Dakar", "dakar"), ("Africa/Addis_Ababa", "addis ababa"),
    ]

    /// The one zone of a region, or where it has several that of the capital, where its national press sits.
    struct RegionZone {
        let zone: String
        /// Nil where the region has one zone.
        let capital: String?

        init(_ zone: String, _ capital: String? = nil) { (self.zone, self.capital) = (zone, capital) }
    }

    static let zoneByRegion: [String: RegionZone] = [
        "GB": RegionZone("Europe/London"), "IE": RegionZone("Europe/Dublin"), "FR": RegionZone("Europe/Paris"),
        "BE": RegionZone("Europe/Brussels"), "DE": RegionZone("Europe/Berlin"), "AT": RegionZone("Europe/Vienna"),
        "CH": RegionZone("Europe/Zurich"), "NL": RegionZone("Europe/Amsterdam"), "LU": RegionZone("Europe/Luxembourg"),
        "ES": RegionZone("Europe/Madrid", "Madrid"), "PT": RegionZone("Europe/Lisbon", "Lisbon"),
        "IT": RegionZone("Europe/Rome"), "DK": RegionZone("Europe/Copenhagen"), "SE": RegionZone("Europe/Stockholm"),
        "NO": RegionZone("Europe/Oslo"), "FI": RegionZone("Europe/Helsinki"), "PL": RegionZone("Europe/Warsaw"),
        "US": RegionZone("America/New_York", "Washington"), "CA": RegionZone("America/Toronto", "Ottawa"),
        "MX": RegionZone("America/Mexico_City", "Mexico City"), "BR": RegionZone("America/Sao_Paulo", "Brasília"),
        "AR": RegionZone("America/Argentina/Buenos_Aires"), "CL": RegionZone("America/Santiago", "Santiago"),
        "CO": RegionZone("America/Bogota"), "PE": RegionZone("America/Lima"),
        "AU": RegionZone("Australia/Sydney", "Canberra"), "NZ": RegionZone("Pacific/Auckland", "Wellington"),
        "ZA": RegionZone("Africa/Johannesburg"), "IN": RegionZone("Asia/Kolkata"),
        "MY": RegionZone("Asia/Kuala_Lumpur"),
        "SG": RegionZone("Asia/Singapore"), "HK": RegionZone("Asia/Hong_Kong"), "JP": RegionZone("Asia/Tokyo"),
        "KR": RegionZone("Asia/Seoul"), "PH": RegionZone("Asia/Manila"), "KE": RegionZone("Africa/Nairobi"),
        "NG": RegionZone("Africa/Lagos"), "CZ": RegionZone("Europe/Prague"), "GR": RegionZone("Europe/Athens"),
        "TR": RegionZone("Europe/Istanbul"), "RU": RegionZone("Europe/Moscow", "Moscow"),
        "UA": RegionZone("Europe/Kyiv"),
        "IL": RegionZone("Asia/Jerusalem"), "CN": RegionZone("Asia/Shanghai"), "TW": RegionZone("Asia/Taipei"),
        "EG": RegionZone("Africa/Cairo"), "SA": RegionZone("Asia/Riyadh"), "AE": RegionZone("Asia/Dubai"),
        "MA": RegionZone("Africa/Casablanca"), "DZ": RegionZone("Africa/Algiers"), "TN": RegionZone("Africa/Tunis"),
        "JO": RegionZone("Asia/Amman"), "LB": RegionZone("Asia/Beirut"), "CY": RegionZone("Asia/Nicosia"),
        "KZ": RegionZone("Asia/Almaty", "Almaty"),
    ]
}

extension Substring {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
