import Catalogue

/// What a label or a type says of an address: what it is, and when or for what it may be used.
///
/// `Work` and `Other` say nothing that a press office wants to know; `Home` does.
struct PointLabel: Hashable {
    var kind: ContactPoint.Kind?
    var usage: String?
    var isPreferred = false

    /// The label as a program writes it: `* Mobile` (Google), `_$!<HomeFAX>!$_` (Apple), `Duty press officer (24 h)`.
    init(_ label: String, for isNumber: Bool) {
        var words = label
        if words.hasPrefix("_$!<"), words.hasSuffix(">!$_") { words = String(words.dropFirst(4).dropLast(4)) }
        if words.hasPrefix("* ") {
            words = String(words.dropFirst(2))
            isPreferred = true
        }
        words = trimmed(words)
        let plain = words.lowercased().filter { $0.isLetter }
        switch plain {
        case "mobile", "cell", "iphone", "workmobile", "workcell", "mobil", "handy", "portable", "mob", "mobiltelefon",
            "cellulare", "movil", "móvil", "celular", "telemóvel", "gsm", "natel", "businessmobile", "cellular":
            if isNumber { kind = .mobile }
        case "fax", "workfax", "otherfax", "businessfax", "telefax", "télécopie", "facsimile":
            if isNumber { kind = .fax }
        case "homefax", "faxprivat":
            if isNumber { kind = .fax }
            usage = "home"
        case "homemobile", "personalmobile", "privatemobile", "handyprivat", "homecell":
            if isNumber { kind = .mobile }
            usage = "home"
        case "sms", "text", "textmessage": if isNumber { kind = .sms }
        case "home", "main", "pager", "personal", "private", "assistant", "textphone": usage = plain
        case "tty", "tdd", "ttytdd", "ttytddphone", "teletype": usage = "textphone"
        // Hours have no letters: "9-17".
        case "": usage = words.contains(where: \.isNumber) ? words : nil
        default: if !PointLabel.silent.contains(plain) { usage = words }
        }
    }

    /// Words that say that an address is one, or whose it is where nothing else is meant.
    private static let silent: Set<String> = [
        "work", "other", "internet", "smtp", "ex", "voice", "telephone", "phone", "email", "workemail", "business",
        "form", "messenger", "tel", "telefon", "téléphone", "telefono", "teléfono", "telefone", "telefoon", "t", "p",
        "ph", "fon", "phonenumber", "workphone", "businessphone", "x", "pref", "msg", "video", "pcs", "dienstlich",
        "geschäftlich", "büro", "office", "arbeit", "bureau", "professionnel", "trabajo", "lavoro", "ufficio",
        "trabalho",
        "werk", "kantoor", "mail", "primary", "jabber", "skype",
    ]

    /// What the types of a card's property say of it, custom ones among them; what a program writes for itself is passed over.
    init(types: [String], for isNumber: Bool) {
        self.init("", for: isNumber)
        var words: [String] = []
        for type in types.flatMap({ $0.split(separator: ",").map { trimmed(String($0)) } }) {
            let plain = type.lowercased()
            if plain == "pref" { isPreferred = true }
            guard !PointLabel.programs.contains(plain) else { continue }
            let said = PointLabel(plain.hasPrefix("x-") ? String(type.dropFirst(2)) : type, for: isNumber)
            kind = kind ?? said.kind
            if let usage = said.usage, !words.contains(usage) { words.append(usage) }
        }
        usage = words.isEmpty ? nil : words.joined(separator: ", ")
    }

    private static let programs: Set<String> = [
        "home", "work", "text", "msg", "isdn", "bbs", "modem", "car", "dom", "intl", "postal", "parcel", "x400",
        "x-internet", "aol",
        "applelink", "attmail", "cis", "eworld", "ibmmail", "mcimail", "powershare", "prodigy", "tlx", "x-other",
        "main-number", "x-evolution-callback", "x-evolution-radio", "x-evolution-telex", "x-evolution-ttytdd",
    ]
}

func trimmed(_ text: String, and more: String = "") -> String {
    // Most texts have no blanks at their ends, and begin and end with plain letters.
    if more.isEmpty, let first = text.utf8.first, let last = text.utf8.last, (0x21..<0x7F).contains(first),
        (0x21..<0x7F).contains(last)
    {
        return text
    }
    var rest = text[...]
    while let first = rest.first, first.isWhitespace || more.contains(first) { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace || more.contains(last) { rest.removeLast() }
    return String(rest)
}

/// The text; nil where nothing is left of it without blanks at its ends.
func filled(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = trimmed(text)
    return words.isEmpty ? nil : words
}
