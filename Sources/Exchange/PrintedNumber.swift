import Catalogue

extension ContactPoint {
    /// The number in international form with the groups that it was printed in (`020 7946 0018` → `+44 20 7946 0018`),
    /// E.164 where the two do not meet, and as it was printed where it could not be read. An extension stands behind it.
    /// Other addresses are on one line.
    var printed: String { printed(.english) }

    /// The same in the words of a kit's page.
    func printed(_ words: KitPageWords) -> String {
        guard kind.isNumber else { return onOneLine(address) }
        return number + (`extension`.map { " \(words.extensionNumber) \(onOneLine($0))" } ?? "")
    }

    private var number: String {
        guard let normalised else { return onOneLine(asGiven) }
        return PrintedNumber.grouped(normalised, as: asGiven) ?? onOneLine(normalised)
    }
}

enum PrintedNumber {
    /// The digits of `e164`, all of them and no others, in the groups of `asGiven`; nil where they do not meet.
    static func grouped(_ e164: String, as asGiven: String) -> String? {
        guard e164.utf8.first == UInt8(ascii: "+") else { return nil }
        var rest = Array(e164.utf8.dropFirst())
        guard !rest.isEmpty, rest.allSatisfy(isDigit), asGiven.unicodeScalars.allSatisfy(isOfANumber) else {
            return nil
        }
        var groups: [[UInt8]] = []
        for printed in asGiven.utf8.split(whereSeparator: { !isDigit($0) }).map(Array.init).reversed() {
            guard !rest.isEmpty else {
                // What is left may be the way out of a country: 00 or 011.
                if printed.first == UInt8(ascii: "0") { continue } else { return nil }
            }
            // A zero in front is dialled inside the country only.
            guard
                let group = [printed, Array(printed.drop { $0 == UInt8(ascii: "0") })].first(where: {
                    rest.ends(with: $0)
                })
            else { return nil }
            rest.removeLast(group.count)
            if !group.isEmpty { groups.append(group) }
        }
        // What was not printed is the country's code: one to three digits.
        guard rest.count <= 3 else { return nil }
        if !rest.isEmpty { groups.append(rest) }
        return "+" + groups.reversed().map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Digits, blanks and the marks between them: not letters, which dial digits or begin an extension.
    private static func isOfANumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "0"..."9", "+", "-", ".", "(", ")", "/", "\u{2010}"..."\u{2015}", "\u{AD}": true
        default: scalar.properties.isWhitespace
        }
    }
}

extension [UInt8] {
    fileprivate func ends(with tail: [UInt8]) -> Bool { suffix(tail.count).elementsEqual(tail) }
}
