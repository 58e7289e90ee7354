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
        case "", "work", "other", "internet", "smtp", "ex", "voice", "telephone", "phone", "email", "workemail",
            "business", "form", "messenger":
            break
        case "mobile", "cell", "iphone", "workmobile", "workcell", "mobil", "handy", "portable":
            if isNumber { kind = .mobile }
        case "fax", "workfax", "otherfax", "businessfax": if isNumber { kind = .fax }
        case "homefax":
            if isNumber { kind = .fax }
            usage = "home"
        case "sms": if isNumber { kind = .sms }
        case "home", "main", "pager", "personal", "private", "assistant": usage = plain
        default: usage = words
        }
    }
}

/// A number without the extension behind it: `+44 20 7946 0018 ext. 102`, `tel:+44-20-7946-0018;ext=102`.
func splitNumber(_ text: String) -> (number: String, extension: String?) {
    var number = trimmed(text)
    if number.lowercased().hasPrefix("tel:") { number = String(number.dropFirst(4)) }
    let digits = number.utf8.reversed().prefix { (48...57).contains($0) }.count
    guard (1...12).contains(digits), digits < number.utf8.count else { return (number, nil) }
    let head = String(number.dropLast(digits))
    var before = trimmed(head).lowercased()
    while let last = before.last, ".:= #".contains(last) { before.removeLast() }
    let marks = ["extension", "ext", "extn", "durchwahl", "poste", "interno", "anexo", "ramal", "toestel", "x"]
    guard let mark = marks.first(where: { before.hasSuffix($0) }) else { return (number, nil) }
    let rest = before.dropLast(mark.count)
    guard let last = rest.last(where: { !$0.isWhitespace }), last.isNumber || ",;)".contains(last) else {
        return (number, nil)
    }
    let kept = String(head.prefix(rest.count))
    return (trimmed(kept, and: ",;"), String(number.suffix(digits)))
}

func trimmed(_ text: String, and more: String = "") -> String {
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
