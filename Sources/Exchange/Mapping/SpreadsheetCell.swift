/// What spreadsheets make of a number that they take for an amount.
enum SpreadsheetCell {
    /// `4.42E+11`, `4,42E+11`, `########`, `#NUM!`: what stood there is gone.
    static func isRounded(_ text: String) -> Bool {
        if text.hasPrefix("#"), text.dropFirst().allSatisfy({ $0 == "#" || $0.isUppercase || "!/?".contains($0) }) {
            return true
        }
        let halves = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard halves.count == 2, halves[0].contains(where: \.isNumber), halves[1].contains(where: \.isNumber) else {
            return false
        }
        return halves[0].allSatisfy { $0.isNumber || ".,+-".contains($0) } && halves[0].count { $0.isNumber } <= 16
            && halves[1].allSatisfy { $0.isNumber || "+-".contains($0) } && halves[1].count <= 3
    }

    /// `442079460018.0` and `442079460018,00` without what makes an amount of it; other texts as they are.
    static func whole(_ text: String) -> String {
        let halves = text.split(whereSeparator: { $0 == "." || $0 == "," })
        guard halves.count == 2, halves[0].count >= 7, (1...2).contains(halves[1].count),
            halves[1].allSatisfy({ $0 == "0" }), halves[0].allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "+") }),
            text.count == halves[0].count + halves[1].count + 1
        else { return text }
        return String(halves[0])
    }

    /// `="020 7946 0018"`, by which a number stays a text in Excel, without what does it.
    static func unquoted(_ text: String) -> String {
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 3 else { return text }
        let inner = text.dropFirst(2).dropLast()
        return inner.contains("\"") ? text : String(inner)
    }
}
