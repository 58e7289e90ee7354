import Catalogue

/// A stretch of the text that may be a telephone number.
struct NumberMark {
    let range: Range<Int>
    let tokens: Range<Int>
    /// Whether it begins with a plus or 00.
    let isInternational: Bool
    /// The number of digits, extension not counted.
    let digits: Int
    /// Digits to dial behind the number, and where the whole ends.
    var `extension`: String?
    var endWithExtension: Int
}

/// Finds stretches of digits that are printed as telephone numbers are.
struct NumberScanner {
    let text: ReadingText
    let tokens: [Token]
    let dates: [DateMark]
    let times: [TimeMark]

    /// Every candidate, in order; dates, times, sums of money and counts are none.
    func numbers() -> [NumberMark] {
        var taken: [Range<Int>] = dates.filter { $0.day != nil || $0.year != nil }.map(\.tokens) + times.map(\.tokens)
        taken.sort { $0.lowerBound < $1.lowerBound }
        var found: [NumberMark] = []
        var (index, next) = (0, 0)
        while index < tokens.count {
            while next < taken.count, taken[next].upperBound <= index { next += 1 }
            if next < taken.count, taken[next].contains(index), !isPhoneAfterAll(taken[next]) {
                index = taken[next].upperBound
            } else if let mark = candidate(at: index) {
                found.append(mark)
                index = mark.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// A date never has a plus before it.
    private func isPhoneAfterAll(_ range: Range<Int>) -> Bool {
        range.lowerBound > 0 && tokens[range.lowerBound - 1].text == "+"
    }

    private func candidate(at start: Int) -> NumberMark? {
        let first = tokens[start]
        guard first.text == "+" || first.text == "(" || first.kind == .number, !followsAmount(start) else { return nil }
        var index = start
        var digits = 0
        var depth = 0
        var groups: [Int] = []
        var lastDigit = start
        loop: while index < tokens.count, index - start < 24 {
            let token = tokens[index]
            if index > start, token.range.lowerBound - tokens[index - 1].range.upperBound > 2, token.breaksBefore == 0 {
                break
            }
            if index > start, token.breaksBefore > 0, !goesOn(at: index, digits: digits, lastDigit: lastDigit) { break }
            switch token.text {
            case _ where token.kind == .number:
                digits += token.text.utf8.count
                groups.append(token.text.utf8.count)
                lastDigit = index
            case "+" where index == start || (index == start + 1 && tokens[start].text == "("): break
            case "(" where depth == 0 && digits <= 3: depth = 1
            case ")" where depth == 1: depth = 0
            case "-", "\u{2013}", ".", "\u{2010}", "\u{2212}":
                guard index > start, isDigitToken(index + 1) else { break loop }
            case "/":
                // Between spaces it parts two numbers, but for a German code: "03641 / 93 10".
                let isCode = digits <= 6 && groups.count == 1 && tokens[start].text.hasPrefix("0")
                guard digits <= 6, isDigitToken(index + 1),
                    isCode || (!token.spaceBefore && !tokens[index + 1].spaceBefore)
                else { break loop }
            default: break loop
            }
            index += 1
        }
        let end = lastDigit + 1
        let international =
            first.text == "+"
            || (first.text == "(" && tokens.indices.contains(start + 1) && tokens[start + 1].text == "+")
            || (first.kind == .number && first.text.hasPrefix("00"))
        guard digits >= 6, digits <= 17, looksDialled(groups, stretch(start, end), international) else { return nil }
        var mark = NumberMark(
            range: stretch(first.range.lowerBound, tokens[end - 1].range.upperBound), tokens: stretch(start, end),
            isInternational: international, digits: digits, extension: nil,
            endWithExtension: tokens[end - 1].range.upperBound)
        takeExtension(into: &mark)
        return mark
    }

    private func isDigitToken(_ index: Int) -> Bool {
        tokens.indices.contains(index) && (tokens[index].kind == .number || tokens[index].text == "(")
    }

    /// A number that is broken across lines goes on where the line before ends in its middle.
    private func goesOn(at index: Int, digits: Int, lastDigit: Int) -> Bool {
        // "(03)" at the end of a line has its number in the next.
        let isBehindCode = lastDigit == index - 2 && tokens[index - 1].text == ")" && digits <= 4
        guard tokens[index].breaksBefore == 1, digits > 0, digits < 9, tokens[index].kind == .number,
            lastDigit == index - 1 || isBehindCode
        else { return false }
        let startsLine =
            index + 1 >= tokens.count || tokens[index + 1].kind != .number || tokens[index + 1].breaksBefore == 0
        return isBehindCode || startsLine && tokens[index].text.utf8.count <= 4
    }

    private func followsAmount(_ index: Int) -> Bool {
        guard index > 0, !tokens[index].spaceBefore || "$€£¥#".contains(tokens[index - 1].text) else { return false }
        let before = tokens[index - 1]
        // "Tel:020 …", "Tel.020 …", "Phone+44 …": a label that the number stands directly behind.
        if before.text == ":" || before.text == ".", index > 1, tokens[index - 2].kind == .word { return false }
        // "0255501234/0491570156": the stroke parts two numbers.
        if before.text == "/", index > 1, tokens[index - 2].kind == .number, tokens[index - 2].text.utf8.count >= 3 {
            return false
        }
        // "jane@example.org020 …": a lost line break.
        if before.kind == .link { return false }
        if before.kind == .word { return tokens[index].text != "+" && !tokens[index].gapBefore }
        return ["$", "€", "£", "¥", "#", "/", ":", ",", ".", "-", "="].contains(before.text) || before.kind != .symbol
    }

    private func looksDialled(_ groups: [Int], _ range: Range<Int>, _ international: Bool) -> Bool {
        // A unit, a percentage or more digits behind a comma make it a count.
        if range.upperBound < tokens.count, !tokens[range.upperBound].spaceBefore {
            let after = tokens[range.upperBound].text
            if after == "%" || after == "°" { return false }
            if after == ",", range.upperBound + 1 < tokens.count, tokens[range.upperBound + 1].kind == .number,
                !tokens[range.upperBound + 1].spaceBefore
            {
                return false
            }
        }
        if international { return groups.count <= 9 }
        // "Hauptstraße 12 01234 Neustadt": a house number and a postcode before a town.
        if groups.count == 2, groups[1] == 5, groups[0] <= 4, range.upperBound < tokens.count,
            tokens[range.upperBound].kind == .word, tokens[range.upperBound].isCapitalised,
            tokens[range.upperBound].breaksBefore == 0
        {
            return false
        }
        // "Texas 75207-4399" is a ZIP code.
        if groups == [5, 4], range.count == 3, !tokens[range.lowerBound].text.hasPrefix("0") { return false }
        // "1994 1997" and "2023-24" are years.
        if groups.allSatisfy({ $0 == 4 }), groups.count == 2, !tokens[range.lowerBound].text.hasPrefix("0") {
            return false
        }
        return groups.count <= 8
    }

    /// "ext. 202", "x202", ", extension 12".
    private func takeExtension(into mark: inout NumberMark) {
        var index = mark.tokens.upperBound
        var steps = 0
        while tokens.indices.contains(index), steps < 3, [",", "(", "."].contains(tokens[index].text) {
            index += 1
            steps += 1
        }
        guard tokens.indices.contains(index), tokens[index].breaksBefore == 0 else { return }
        let word = tokens[index].folded
        var digits: String?
        if extensionWords.contains(word) {
            index += 1
            if tokens.indices.contains(index), [".", ":"].contains(tokens[index].text) { index += 1 }
            if tokens.indices.contains(index), tokens[index].kind == .number { digits = tokens[index].text }
        } else if word.hasPrefix("x"), word.utf8.dropFirst().allSatisfy(isDigit), word.utf8.count > 1 {
            digits = String(word.dropFirst())
        }
        guard let digits, digits.utf8.count <= 7 else { return }
        mark.extension = digits
        mark.endWithExtension = tokens[index].range.upperBound
    }
}

/// What digits to dial behind a number are called.
private let extensionWords: Set<String> = [
    "ext", "extn", "extension", "x", "poste", "durchwahl", "dw", "interno", "int", "anexo", "extensión", "extensão",
    "extensao",
    "ramal", "toestel", "apparat", "app",
]
