/// Makes a file of contacts that is the same every time: 3.0 and 4.0 in turn, folded lines, letters beyond ASCII, a photo in
/// one of ten. Its writer shares nothing with the one that is measured.
struct Cards {
    private var state: UInt64 = 20_120_131
    private var bytes: [UInt8] = []

    /// Cards of that many bytes together, or a few more.
    static func file(bytes size: Int) -> [UInt8] {
        var cards = Cards()
        cards.bytes.reserveCapacity(size + 20_000)
        var number = 0
        while cards.bytes.count < size {
            cards.add(number)
            number += 1
        }
        return cards.bytes
    }

    private mutating func add(_ number: Int) {
        let isNew = number % 2 == 1
        let (given, family) = (pick(Cards.given), pick(Cards.family))
        let host = "\(pick(Cards.hosts)).example"
        line("BEGIN:VCARD")
        line("VERSION:\(isNew ? "4.0" : "3.0")")
        line(
            "UID:urn:uuid:\(hexadecimal(8))-\(hexadecimal(4))-4\(hexadecimal(3))-a\(hexadecimal(3))-\(hexadecimal(12))")
        line("FN:\(given) \(family)")
        line("N:\(family);\(given);;;")
        line("ORG:\(pick(Cards.organisations))\\, \(pick(Cards.places));\(pick(Cards.desks))")
        line("TITLE:\(pick(Cards.titles))")
        let digits = String(7_946_0000 + next(10_000))
        if isNew {
            line("TEL;VALUE=uri;TYPE=\"voice,work\";PREF=1:tel:+44-20-\(digits)")
            line("EMAIL;TYPE=work;PREF=1:\(given.lowercased().filter(\.isASCII)).\(next(1000))@\(host)")
        } else {
            line("item1.TEL;TYPE=WORK;TYPE=VOICE;TYPE=PREF:+4420\(digits)")
            line("item1.X-ABLabel:Duty press officer\\, out of hours")
            line("EMAIL;TYPE=INTERNET;TYPE=WORK:\(given.lowercased().filter(\.isASCII)).\(next(1000))@\(host)")
        }
        line("TEL;TYPE=\(isNew ? "cell" : "CELL"):+44770090\(1000 + next(9000))")
        line(
            "ADR;TYPE=\(isNew ? "work" : "WORK"):;;\(1 + next(200)) \(pick(Cards.streets));\(pick(Cards.places));;\(10_000 + next(80_000));United Kingdom"
        )
        line("URL:https://\(host)/press/contacts?id=\(number)")
        line("CATEGORIES:press,\(pick(Cards.desks))")
        let words = (0..<(15 + next(30))).map { _ in pick(Cards.words) }
        line(
            "NOTE:" + words.joined(separator: " ") + "\\n"
                + "Speaks \(pick(Cards.languages))\\, and \(pick(Cards.languages)).")
        line("REV:\(isNew ? "20120131T10\(10 + next(50))00Z" : "2012-01-31T10:\(10 + next(50)):00Z")")
        if number % 10 == 0 {
            line((number % 4 == 0 ? "PHOTO;ENCODING=b;TYPE=JPEG:" : "PHOTO:data:image/jpeg;base64,") + photo())
        }
        line("END:VCARD")
    }

    private mutating func photo() -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        return String((0..<(4 * (800 + next(1200)))).map { _ in digits[next(64)] })
    }

    /// A line folded at 75 octets, between characters.
    private mutating func line(_ text: String) {
        var room = 75
        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            if length > room {
                bytes += [13, 10, 32]
                room = 74
            }
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            room -= length
        }
        bytes += [13, 10]
    }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    private mutating func pick(_ words: [String]) -> String { words[next(words.count)] }
    private mutating func hexadecimal(_ count: Int) -> String {
        String((0..<count).map { _ in Character(String(next(16), radix: 16)) })
    }

    private static let given = [
        "Ana", "Zoë", "José", "Łukasz", "Maria", "Jürgen", "Priya", "Tom", "明", "Олена", "Amélie", "Sam",
    ]
    private static let family = [
        "Lind", "Ortega y Prado", "Żak", "Müller", "O'Neill", "van der Berg", "Okafor", "王", "Коваль", "Sato",
    ]
    private static let organisations = [
        "Harbour Watch", "Fish & Ships", "Küstenwache e.V.", "Observatoire de la mer", "Rivers United",
    ]
    private static let places = ["London", "Zürich", "São Paulo", "Łódź", "Nairobi", "東京", "Reykjavík"]
    private static let desks = ["Media desk", "Africa desk", "Bureau Français", "Press office", "Europe"]
    private static let titles = ["Press officer", "Head of Media\\, Europe", "Pressesprecherin", "Attachée de presse"]
    private static let streets = ["Harbour Street", "Quai de l'Écluse", "Hafenstraße", "Calle del Puerto"]
    private static let languages = ["English", "French", "Deutsch", "español", "polski", "日本語"]
    private static let hosts = ["harbourwatch", "fishandships", "kuestenwache", "rivers"]
    private static let words = [
        "answers", "questions", "about", "harbours", "and", "rivers", "out", "of", "hours", "für", "Anfragen", "wenden",
        "Sie", "sich", "à", "toute", "heure", "ships", "seen", "in", "the", "bay", "近く", "with", "pictures", "on",
        "request",
    ]
}
