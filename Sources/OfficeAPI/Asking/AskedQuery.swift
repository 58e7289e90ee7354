import Catalogue

/// What stands behind a question mark, read as a route declares it: nothing that it does not know, nothing twice that stands once.
struct AskedQuery: Sendable {
    private var values: [String: [String]] = [:]

    init(_ text: String?, _ known: [QueryMember]) throws(Problem) {
        guard let text, !text.isEmpty else {
            try checkNeeded(known)
            return
        }
        for pair in text.split(separator: "&", omittingEmptySubsequences: true) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = AskedQuery.decoded(parts[0]),
                let value = AskedQuery.decoded(parts.count > 1 ? parts[1] : "")
            else {
                throw Problem(.notUnderstood, "What stands behind the question mark is not spelt as a form spells it.")
            }
            guard let member = known.first(where: { $0.name == name }) else {
                let names = known.map(\.name)
                throw Problem(
                    .notUnderstood, "Nothing is called \(QuotedText.quoted(name)) behind the question mark here.",
                    names.isEmpty ? [] : [.choose(from: names)])
            }
            if values[name] != nil, !member.isRepeated {
                throw Problem(.notUnderstood, "'\(name)' stands twice behind the question mark.")
            }
            values[name, default: []].append(value)
        }
        try checkNeeded(known)
    }

    private func checkNeeded(_ known: [QueryMember]) throws(Problem) {
        for member in known where member.isNeeded && values[member.name] == nil {
            throw Problem(.notUnderstood, "'\(member.name)' is missing behind the question mark.")
        }
    }

    func text(_ name: String) -> String? { values[name]?.first }
    func all(_ name: String) -> [String] { values[name] ?? [] }

    func flag(_ name: String) throws(Problem) -> Bool {
        switch text(name) {
        case nil, "false": return false
        case "true": return true
        default: throw wrong(name, "true or false")
        }
    }

    func number(_ name: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text = text(name) else { return nil }
        // To the letter: no sign before it, and no noughts.
        guard let number = Int(text), "\(number)" == text, range.contains(number) else {
            throw wrong(name, "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func day(_ name: String) throws(Problem) -> CalendarDate? {
        guard let text = text(name) else { return nil }
        guard let day = CalendarDate(text) else { throw wrong(name, "a day such as 2031-05-20") }
        return day
    }

    func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ name: String, of type: Choice.Type
    ) throws(Problem) -> [Choice] {
        var found: [Choice] = []
        for text in all(name) {
            guard let choice = Choice(rawValue: text) else {
                throw wrong(name, "one of " + type.allCases.map(\.rawValue).joined(separator: ", "))
            }
            found.append(choice)
        }
        return found
    }

    private func wrong(_ name: String, _ what: String) -> Problem {
        Problem(.notUnderstood, "'\(name)' behind the question mark is to be \(what).")
    }

    /// As forms spell it (application/x-www-form-urlencoded); nil for what is no text.
    static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
