/// A number of North America whose last digits are printed as letters: `1-800-FLOWERS`, `877-222-VETS (8387)`. Elsewhere, and in
/// other groups, letters beside digits are words.
public struct VanityNumber: Hashable, Sendable {
    /// With its country code and its letters: `+1 800-FLOWERS`.
    public let number: String
    public let e164: String

    /// Nil where the text is anything else, or has anything beside it but its own digits in brackets.
    public init?(_ text: String) {
        var rest = WrittenNumber.trimmed(text)[...]
        var repeated: Substring?
        if rest.hasSuffix(")"), let open = rest.lastIndex(of: "("), open > rest.startIndex {
            repeated = rest[rest.index(after: open)...].dropLast()
            rest = Substring(WrittenNumber.trimmed(rest[..<open]))
        }
        var hasCountry = false
        if rest.hasPrefix("+") { rest = rest.dropFirst() }
        if rest.first == "1" {
            hasCountry = true
            rest = rest.dropFirst().drop { " -.".contains($0) }
        } else if text.contains("+") {
            return nil
        }
        let area = rest.filter { $0 != "(" && $0 != ")" }.prefix(3)
        guard area.count == 3, area.allSatisfy({ $0.isASCII && $0.isNumber }), let first = area.first, first >= "2"
        else {
            return nil
        }
        let local = rest.drop { $0 == "(" }.dropFirst(3).drop { ") -.".contains($0) }
        let letters = local.filter { $0.isASCII && $0.isUppercase }
        let signs = local.filter { $0 != "-" && $0 != "." && $0 != " " }
        guard letters.count >= 3, signs.count >= 7, signs.count <= 11,
            signs.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isUppercase) }),
            signs.dropFirst(7).allSatisfy(\.isLetter)
        else { return nil }
        // Without the country's code only the areas of free numbers, or its groups, tell where it is.
        let isFree = ["800", "833", "844", "855", "866", "877", "888"].contains(String(area))
        let groups = local.split { " -.".contains($0) }.map(\.count)
        guard hasCountry || isFree || groups == [3, 4] || groups == [7] else { return nil }
        let digits = signs.prefix(7).compactMap(VanityNumber.digit)
        guard digits.count == 7 else { return nil }
        if let repeated, !String(digits).hasSuffix(String(repeated.filter(\.isNumber))) { return nil }
        number = "+1 \(area)-\(WrittenNumber.trimmed(local))"
        e164 = "+1" + area + String(digits)
    }

    private static func digit(_ letter: Character) -> Character? {
        if letter.isNumber { return letter }
        let keys: KeyValuePairs<String, Character> = [
            "ABC": "2", "DEF": "3", "GHI": "4", "JKL": "5", "MNO": "6", "PQRS": "7", "TUV": "8", "WXYZ": "9",
        ]
        return keys.first { $0.key.contains(letter) }?.value
    }
}
