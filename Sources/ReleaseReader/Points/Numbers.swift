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
    /// What is dialled, where the number is printed with letters.
    var dialled: String?
}

/// Finds stretches of digits that are printed as telephone numbers are.
struct NumberScanner {
    let text: ReadingText
    let tokens: Tokens
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
                while let other = ending(behind: found[found.count - 1]) {
                    found.append(other)
                    index = other.tokens.upperBound
                }
            } else {
                index += 1
            }
        }
        return found
    }

    /// "0221 9822-2220 or -2202": another number, of which only the end is printed.
    private func ending(behind mark: NumberMark) -> NumberMark? {
        let joint = mark.tokens.upperBound
        guard joint + 2 < tokens.count, mark.digits >= 8, mark.extension == nil,
            ["/", ",", "|", ";"].contains(tokens[joint].text) || PointWords.alternatives.contains(tokens[joint].folded),
            ["-", "\u{2013}"].contains(tokens[joint + 1].text),
            tokens[joint + 1].spaceBefore || ["/", "|"].contains(tokens[joint].text),
            tokens[joint + 2].kind == .number, (2...5).contains(tokens[joint + 2].text.utf8.count),
            (joint...(joint + 2)).allSatisfy({ tokens[$0].breaksBefore == 0 })
        else { return nil }
        let last = tokens[joint + 2]
        let printed = mark.dialled ?? tokens[mark.tokens].filter { $0.kind == .number }.map(\.text).joined()
        let plus = mark.isInternational && !printed.hasPrefix("+") && !printed.hasPrefix("00") ? "+" : ""
        return NumberMark(
            range: stretch(tokens[joint + 1].range.lowerBound, last.range.upperBound),
            tokens: stretch(joint + 1, joint + 3), isInternational: mark.isInternational, digits: mark.digits,
            extension: nil, endWithExtension: last.range.upperBound,
            dialled: plus + printed.dropLast(last.text.utf8.count) + last.text)
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
            let isInternational = first.text == "+" || first.text.hasPrefix("00")
            if index > start, token.breaksBefore > 0,
                !goesOn(at: index, digits: digits, lastDigit: lastDigit, isInternational)
            {
                break
            }
            if let letters = letters(at: index, behind: groups, stretch(start, index)) {
                return lettered(stretch(start, index), letters)
            }
            switch token.text {
            case _ where token.kind == .number:
                if beginsAnother(index, behind: digits, from: start) { break loop }
                digits += token.text.utf8.count
                groups.append(token.text.utf8.count)
                lastDigit = index
            case "+" where index == start || (index == start + 1 && tokens[start].text == "("): break
            case "(" where depth == 0 && digits <= 3: depth = 1
            case ")" where depth == 1: depth = 0
            case "-", "\u{2013}", ".", "\u{2010}", "\u{2212}":
                guard index > start,
                    isDigitToken(index + 1) || letters(at: index + 1, behind: groups, stretch(start, index + 1)) != nil,
                    !partsNumbers(index, digits, isInternational)
                else { break loop }
            case "/":
                // Between spaces it parts two numbers, but for a German code: "03641 / 93 10", "0 61 51 / 405".
                let isCode = digits <= 6 && groups.count <= 3 && tokens[start].text.hasPrefix("0")
                guard digits <= 6, isDigitToken(index + 1),
                    isCode || (!token.spaceBefore && !tokens[index + 1].spaceBefore)
                else { break loop }
            default: break loop
            }
            index += 1
        }
        var end = lastDigit + 1
        let international =
            first.text == "+"
            || (first.text == "(" && tokens.indices.contains(start + 1) && tokens[start + 1].text == "+")
            || (first.kind == .number && first.text.hasPrefix("00"))
        if !international, let half = half(of: groups, stretch(start, end)) {
            digits /= 2
            groups.removeLast(groups.count / 2)
            end = half
        }
        let whole = end
        if let tail = lastOfSeveral(groups, stretch(start, end)) {
            digits -= tail
            groups.removeLast()
            end -= 2
        }
        guard digits >= 6, digits <= 17, looksDialled(groups, stretch(start, end), international),
            !isHours(stretch(start, end))
        else { return nil }
        var mark = NumberMark(
            range: stretch(first.range.lowerBound, tokens[end - 1].range.upperBound), tokens: stretch(start, end),
            isInternational: international, digits: digits, extension: nil,
            endWithExtension: tokens[whole - 1].range.upperBound)
        if whole == end { takeExtension(into: &mark) }
        return mark
    }

    /// "02 5550 7240 0419 996 766": a national number that is whole, and a group that begins with the nought of another.
    private func beginsAnother(_ index: Int, behind digits: Int, from start: Int) -> Bool {
        let token = tokens[index]
        let first = tokens[tokens[start].text == "(" ? min(start + 1, index) : start]
        guard digits >= 9, token.text.hasPrefix("0"), token.text.utf8.count >= 2, token.spaceBefore,
            first.text.hasPrefix("0"), !first.text.hasPrefix("00")
        else { return false }
        var (rest, next) = (token.text.utf8.count, index + 1)
        while next < tokens.count, tokens[next].kind == .number, tokens[next].breaksBefore == 0 {
            rest += tokens[next].text.utf8.count
            next += 1
        }
        // Where the line ends, the rest may stand in the next.
        let endsLine = next < tokens.count && tokens[next].breaksBefore == 1 && tokens[next].kind == .number
        return rest >= 8 || endsLine && rest >= 3
    }

    /// "(876) 555-0190-4": the last digit of the last of several lines, behind a number as North America groups it. Returns how many digits it has.
    private func lastOfSeveral(_ groups: [Int], _ range: Range<Int>) -> Int? {
        guard let tail = groups.last, tail == 1, [[3, 3, 4], [1, 3, 3, 4]].contains(Array(groups.dropLast())),
            range.count > 4, ["-", "\u{2013}", "/"].contains(tokens[range.upperBound - 2].text),
            !tokens[range.upperBound - 1].spaceBefore
        else { return nil }
        return tail
    }

    /// "8.00 - 15.45": from an hour to another.
    private func isHours(_ range: Range<Int>) -> Bool {
        let parts = tokens[range].map(\.text)
        guard parts.count == 7, parts[1] == ".", parts[5] == ".", ["-", "\u{2013}"].contains(parts[3]) else {
            return false
        }
        let hours = [parts[0], parts[4]].map { Int($0) ?? 99 }
        let minutes = [parts[2], parts[6]].map { $0.utf8.count == 2 ? Int($0) ?? 99 : 99 }
        return hours.allSatisfy { $0 <= 24 } && minutes.allSatisfy { $0 < 60 }
    }

    /// "224 555 010 736 555 020": the end of the first of two numbers that are grouped alike, with nothing between them.
    private func half(of groups: [Int], _ range: Range<Int>) -> Int? {
        let middle = groups.count / 2
        guard groups.count.isMultiple(of: 2), middle > 1, groups.prefix(middle) == groups.suffix(middle),
            groups.prefix(middle).reduce(0, +) >= 7
        else { return nil }
        let digits = range.filter { tokens[$0].kind == .number }
        return digits.count == groups.count ? digits[middle - 1] + 1 : nil
    }

    /// "01 44 32 91 27 – 06 65 04 49 21": a dash between spaces parts two numbers where the first is whole.
    private func partsNumbers(_ dash: Int, _ digits: Int, _ isInternational: Bool) -> Bool {
        digits >= (isInternational ? 11 : 9) && tokens[dash].spaceBefore && tokens[dash + 1].spaceBefore
    }

    private func isDigitToken(_ index: Int) -> Bool {
        tokens.indices.contains(index) && (tokens[index].kind == .number || tokens[index].text == "(")
    }

    /// A number that is broken across lines goes on where the line before ends in its middle: behind its code, at its own
    /// hyphen, or with too few digits.
    private func goesOn(at index: Int, digits: Int, lastDigit: Int, _ isInternational: Bool) -> Bool {
        guard tokens[index].breaksBefore == 1, digits > 0, tokens[index].kind == .number else { return false }
        let length = tokens[index].text.utf8.count
        let isBehindHyphen = lastDigit == index - 2 && tokens[index - 1].text == "-" && !tokens[index - 1].spaceBefore
        if isBehindHyphen { return digits + length <= 15 }
        // "(03)" at the end of a line has its number in the next.
        let isBehindCode = lastDigit == index - 2 && tokens[index - 1].text == ")" && digits <= 4
        if isBehindCode { return digits < 9 }
        guard lastDigit == index - 1 else { return false }
        // "1280" and "892" in a line each are how large a picture is.
        if !isInternational, digits <= 4, lastDigit > 0, tokens[lastDigit].breaksBefore > 0 { return false }
        // "+353 87" and "+44 (0) 7946" have no number yet, and "+44 20 7403" half of one.
        if isInternational, digits <= 6, length <= 8 { return true }
        if isInternational, digits <= 8, length <= 8, !isPostcode(index) { return true }
        let startsLine =
            index + 1 >= tokens.count || tokens[index + 1].kind != .number || tokens[index + 1].breaksBefore == 0
        return digits < (isInternational ? 11 : 9) && startsLine && length <= 4 && !isWhole(from: index)
    }

    /// "718-555-0123" below the ZIP code of an address: the line has a number of its own.
    private func isWhole(from start: Int) -> Bool {
        var (index, digits) = (start, 0)
        while index < tokens.count, index - start < 12, index == start || tokens[index].breaksBefore == 0,
            tokens[index].kind == .number || ["-", ".", "(", ")", "/"].contains(tokens[index].text)
        {
            if tokens[index].kind == .number { digits += tokens[index].text.utf8.count }
            index += 1
        }
        return digits >= 9
    }

    /// "10115 Berlin" below a number: digits before a word in the same line.
    private func isPostcode(_ index: Int) -> Bool {
        tokens.indices.contains(index + 1) && tokens[index + 1].breaksBefore == 0 && tokens[index + 1].isCapitalised
    }

    private func isCodeInBrackets(_ index: Int) -> Bool {
        guard index + 3 < tokens.count, tokens[index].text == "(", tokens[index + 2].text == ")" else { return false }
        let (code, number) = (tokens[index + 1], tokens[index + 3])
        return code.kind == .number && (2...4).contains(code.text.utf8.count) && !isYear(code.text)
            && number.kind == .number && number.text.utf8.count >= 2
    }

    private func followsAmount(_ index: Int) -> Bool {
        guard index > 0, !tokens[index].spaceBefore || "$€£¥#".contains(tokens[index - 1].text) else { return false }
        let before = tokens[index - 1]
        // "Jane Roe--(408) 555-0100", "Roe:+44 20 …": a number begins with a bracket or its plus whatever stands before it.
        if ["(", "+"].contains(tokens[index].text), before.kind == .symbol, !"$€£¥#=".contains(before.text) {
            return false
        }
        // "Jane Roe(408) 555-0100": a code in brackets behind a lost space.
        if before.kind == .word, isCodeInBrackets(index) { return false }
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
        if isCounting(range) { return false }
        // "Hauptstraße 12 01234 Neustadt": a house number and a postcode before a town.
        if groups.count == 2, groups[1] == 5, groups[0] <= 4, range.upperBound < tokens.count,
            tokens[range.upperBound].kind == .word, tokens[range.upperBound].isCapitalised,
            tokens[range.upperBound].breaksBefore == 0
        {
            return false
        }
        // "Texas 75207-4399" is a ZIP code.
        if groups == [5, 4], range.count == 3, !tokens[range.lowerBound].text.hasPrefix("0") { return false }
        // "8400-357 Northport" in Portugal, "01310-100" in Brazil: postcodes.
        if range.count == 3, tokens[range.lowerBound + 1].text == "-",
            groups == [5, 3]
                || groups == [4, 3] && range.upperBound < tokens.count && tokens[range.upperBound].isCapitalised
                    && tokens[range.upperBound].breaksBefore == 0
        {
            return false
        }
        // "1994 1997" and "2023-2024" are years.
        if groups == [4, 4], range.allSatisfy({ tokens[$0].kind != .number || isYear(tokens[$0].text) }) {
            return false
        }
        // "2007/0012" is a year and the number of a paper in it.
        if groups == [4, 4], range.count == 3, tokens[range.lowerBound + 1].text == "/",
            isYear(tokens[range.lowerBound].text)
        {
            return false
        }
        return groups.count <= 8
    }

    /// "8. 9. 10. 11. 12.": the days of a calendar, the pages of a list.
    private func isCounting(_ range: Range<Int>) -> Bool {
        let numbers = range.filter { tokens[$0].kind == .number }.compactMap { Int(tokens[$0].text) }
        return numbers.count >= 4 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }

    private func isYear(_ digits: String) -> Bool { Int(digits).map { (1500...2199).contains($0) } ?? false }

    /// "ext. 202", "x202", ", extension 12", "#12", "p. 12", "extension no. 12", and ", 12" at the end of what is said.
    private func takeExtension(into mark: inout NumberMark) {
        var index = mark.tokens.upperBound
        var steps = 0
        while tokens.indices.contains(index), steps < 3, [",", "(", ".", ";"].contains(tokens[index].text) {
            index += 1
            steps += 1
        }
        guard tokens.indices.contains(index), tokens[index].breaksBefore == 0 else { return }
        guard let digits = extensionDigits(from: &index) ?? plainExtension(at: index, behind: mark),
            digits.utf8.count <= 7
        else { return }
        mark.extension = digits
        mark.endWithExtension = tokens[index].range.upperBound
    }

    /// The digits behind a word or a sign for an extension; `index` is left at them.
    private func extensionDigits(from index: inout Int) -> String? {
        let word = tokens[index].folded
        // "x202", and "分机101", which no space parts.
        let digits = word.drop { !($0.isASCII && $0.isNumber) }
        if !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }), digits.count < word.count,
            PointWords.extensions.contains(String(word.dropLast(digits.count)))
        {
            return String(digits)
        }
        guard tokens[index].text == "#" || PointWords.extensions.contains(word) else { return nil }
        var next = index + 1
        for _ in 0..<3 where tokens.indices.contains(next) && tokens[next].breaksBefore == 0 {
            guard [".", ":", "#"].contains(tokens[next].text) || PointWords.number.contains(tokens[next].folded) else {
                break
            }
            next += 1
        }
        guard tokens.indices.contains(next), tokens[next].kind == .number, tokens[next].breaksBefore == 0 else {
            return nil
        }
        index = next
        return tokens[next].text
    }

    /// "020 7946 0018, 12, jane@…": short digits that nothing else is said of, between the number and the next thing.
    private func plainExtension(at index: Int, behind mark: NumberMark) -> String? {
        guard index == mark.tokens.upperBound + 1, tokens[index - 1].text == ",", tokens[index].kind == .number,
            tokens[index].text.utf8.count <= 4, mark.digits >= 9
        else { return nil }
        let next = index + 1
        guard tokens.indices.contains(next), tokens[next].breaksBefore == 0 else { return tokens[index].text }
        return [",", ";"].contains(tokens[next].text) && tokens.indices.contains(next + 1)
            && tokens[next + 1].kind == .link ? tokens[index].text : nil
    }
}
