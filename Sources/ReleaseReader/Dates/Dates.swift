import Catalogue

/// A day as the text prints it, with as much of it as is printed.
struct DateMark: Hashable {
    var range: Range<Int>
    var tokens: Range<Int>
    /// Nil in "February 2012".
    var day: Int?
    var month: Int
    /// Nil in "1 February".
    var year: Int?
    /// Monday 1 to Sunday 7, where it is printed.
    var weekday: Int?
    /// How the order of day and month is known, where the date is in digits.
    var order = Order.certain

    enum Order: Hashable {
        /// Printed in words, as ISO 8601 writes it, with points, or with a number that is no month.
        case certain
        /// "9/3/2000": nothing in the date says which is the day.
        case open
        /// As ``open``, and the region that decided is a guess.
        case guessed
    }

    /// The day where it is printed whole.
    var date: CalendarDate? {
        guard let day, let year else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    func date(in year: Int) -> CalendarDate? {
        day.flatMap { CalendarDate(year: year, month: month, day: $0) }
    }

    /// With day and month the other way round.
    var swapped: DateMark? {
        guard let day, day <= 12 else { return nil }
        var other = self
        (other.day, other.month) = (month, day)
        return other
    }
}

/// Finds dates in tokens.
struct DateScanner {
    let tokens: Tokens
    let words: PhraseBook
    /// The years that are printed with four digits, by their last two.
    private let yearsByEnd: [Int: Set<Int>]

    init(tokens: Tokens, words: PhraseBook) {
        self.tokens = tokens
        self.words = words
        var years: [Int: Set<Int>] = [:]
        for token in tokens where token.kind == .number && token.text.utf8.count == 4 {
            guard let year = Int(token.text), (1980...2079).contains(year) else { continue }
            years[year % 100, default: []].insert(year)
        }
        yearsByEnd = years
    }

    /// Every date, in order.
    func dates() -> [DateMark] {
        var found: [DateMark] = []
        var index = 0
        while index < tokens.count {
            if let mark = ideographic(at: index) ?? named(at: index) ?? numeric(at: index) {
                found.append(withWeekday(mark))
                index = mark.tokens.upperBound
            } else {
                index += 1
            }
        }
        return ordered(found)
    }

    /// A date whose order nothing says is read as another of the text that leaves no doubt.
    private func ordered(_ marks: [DateMark]) -> [DateMark] {
        guard marks.contains(where: { $0.order == .open }) else { return marks }
        let monthFirst = marks.first { mark in
            mark.order == .certain && tokens[mark.tokens.lowerBound].kind == .number && mark.tokens.count == 5
                && tokens[mark.tokens.lowerBound + 1].text == "/" && mark.year == year(mark.tokens.upperBound - 1)
        }.map { Int(tokens[$0.tokens.lowerBound].text) == $0.month }
        guard let monthFirst else { return marks }
        return marks.map { mark in
            guard mark.order == .open else { return mark }
            var mark = monthFirst ? mark.swapped ?? mark : mark
            mark.order = .certain
            return mark
        }
    }

    private var joints: Set<String> { Vocabulary.every(.dayJoint) }

    private func folded(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].folded : "" }

    func number(_ index: Int, in range: ClosedRange<Int>) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .number, tokens[index].text.utf8.count <= 4,
            let value = Int(tokens[index].text), range.contains(value)
        else { return nil }
        return value
    }

    /// "1", "1st", "1er", "1º".
    private func day(_ index: Int) -> Int? {
        if let day = number(index, in: 1...31), tokens[index].text.utf8.count <= 2 { return day }
        let text = folded(index)
        guard text.count <= 4, let first = text.utf8.first, isDigit(first),
            let ending = Vocabulary.every(.ordinalEnding).first(where: text.hasSuffix)
        else { return nil }
        return Int(text.dropLast(ending.count)).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    func year(_ index: Int) -> Int? {
        guard let year = number(index, in: 1900...2100), tokens[index].text.utf8.count == 4 else { return nil }
        return year
    }

    private struct Month {
        let month: Int
        let width: Int
        /// Whether it is an abbreviation, or of another language: a day and a year have to stand beside it.
        let isShort: Bool
    }

    private func month(_ index: Int) -> Month? {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        let name = tokens[index].folded
        // "كانون الثاني": a name of two words.
        if !name.utf8.allSatisfy({ $0 < 0x80 }), let month = CalendarWords.everywhere[name + " " + folded(index + 1)] {
            return Month(month: month, width: 2, isShort: words.months[name + " " + folded(index + 1)] == nil)
        }
        guard let month = words.months[name] ?? words.shortMonths[name] ?? CalendarWords.everywhere[name] else {
            return nil
        }
        let isPointed = folded(index + 1) == "." && !tokens[index + 1].spaceBefore
        return Month(month: month, width: isPointed ? 2 : 1, isShort: words.months[name] == nil)
    }

    func mark(_ range: Range<Int>, day: Int?, month: Int, year: Int?) -> DateMark {
        DateMark(
            range: stretch(tokens[range.lowerBound].range.lowerBound, tokens[range.upperBound - 1].range.upperBound),
            tokens: range, day: day, month: month, year: year)
    }

    /// "1 February 2012", "1. Februar 2012", "February 1, 2012", "February 2012", each with or without the year.
    private func named(at index: Int) -> DateMark? {
        if let day = day(index) {
            var next = index + 1
            // "1° luglio": the first of a month.
            if folded(next) == "\u{B0}", !tokens[next].spaceBefore { next += 1 }
            if folded(next) == "." || joints.contains(folded(next)) { next += 1 }
            if let stamped = stamped(index, day) { return stamped }
            guard let named = month(next), tokens[next].breaksBefore < 2 else { return nil }
            let month = named.month
            next += named.width
            if folded(next) == "," || joints.contains(folded(next)), year(next + 1) != nil { next += 1 }
            if let year = year(next), tokens[next].breaksBefore < 2 {
                return mark(stretch(index, next + 1), day: day, month: month, year: year)
            }
            // "16 January 12 (15:48)", where the text prints 2012.
            if let year = shortYear(next), tokens[next].breaksBefore == 0, !isCounted(next + 1) {
                return mark(stretch(index, next + 1), day: day, month: month, year: year)
            }
            return named.isShort ? nil : mark(stretch(index, next), day: day, month: month, year: nil)
        }
        guard let named = month(index) else { return nil }
        let month = named.month
        var next = index + named.width
        if !named.isShort, let year = year(next) {
            return mark(stretch(index, next + 1), day: nil, month: month, year: year)
        }
        guard let day = day(next), tokens[next].breaksBefore < 2 else { return nil }
        next += 1
        let beforeComma = next
        // "Octubre 30 de 2014".
        if folded(next) == "," || joints.contains(folded(next)), year(next + 1) != nil { next += 1 }
        if let year = year(next), tokens[next].breaksBefore < 2 {
            return mark(stretch(index, next + 1), day: day, month: month, year: year)
        }
        return named.isShort ? nil : mark(stretch(index, beforeComma), day: day, month: month, year: nil)
    }

    /// "25-Jan-2016", "25/Jan/2016": the same sign on both sides of the month, and no space.
    private func stamped(_ index: Int, _ day: Int) -> DateMark? {
        guard tokens.indices.contains(index + 2), ["-", "/"].contains(tokens[index + 1].text),
            !tokens[index + 1].spaceBefore, !tokens[index + 2].spaceBefore
        else { return nil }
        if let month = month(index + 2)?.month, tokens.indices.contains(index + 4),
            tokens[index + 3].text == tokens[index + 1].text, let year = year(index + 4)
        {
            return mark(stretch(index, index + 5), day: day, month: month, year: year)
        }
        // With hyphens the month and its year are one word.
        let parts = tokens[index + 2].folded.split(separator: "-").map(String.init)
        guard parts.count == 2, let year = Int(parts[1]), (1900...2100).contains(year),
            let month = words.months[parts[0]] ?? words.shortMonths[parts[0]] ?? CalendarWords.everywhere[parts[0]]
        else { return nil }
        return mark(stretch(index, index + 3), day: day, month: month, year: year)
    }

    /// "21.10." as German prints a day without its year: both points, and no digit behind.
    private func dayAndMonth(at index: Int) -> DateMark? {
        guard words.printsDaysWithPoints, tokens.indices.contains(index + 3), let day = number(index, in: 1...31),
            tokens[index].text.utf8.count == 2 || tokens[index + 2].text.utf8.count == 2, tokens[index + 1].text == ".",
            let month = number(index + 2, in: 1...12), tokens[index + 3].text == ".",
            (1...3).allSatisfy({ !tokens[index + $0].spaceBefore }),
            !(tokens.indices.contains(index + 4) && tokens[index + 4].kind == .number
                && !tokens[index + 4].spaceBefore),
            !(index > 0 && !tokens[index].spaceBefore && [".", "/", "-", "+"].contains(tokens[index - 1].text))
        else { return nil }
        return mark(stretch(index, index + 4), day: day, month: month, year: nil)
    }

    /// "2012-02-01", "2012-02-01T10:00", "01.02.2012", "01/02/2012" (the day first unless that cannot be), "1/2/12" where
    /// the text prints the year with four digits elsewhere.
    private func numeric(at index: Int) -> DateMark? {
        if let short = dayAndMonth(at: index) { return short }
        guard tokens[index].kind == .number, tokens.indices.contains(index + 4),
            [".", "/", "-"].contains(tokens[index + 1].text), tokens[index + 3].text == tokens[index + 1].text,
            !(index > 0 && [".", "/", "-", "+"].contains(tokens[index - 1].text) && !tokens[index].spaceBefore),
            (1...4).allSatisfy({ !tokens[index + $0].spaceBefore }) || isSpaced(index)
        else { return nil }
        if let year = year(index), let month = number(index + 2, in: 1...12), let day = isoDay(index + 4) {
            return mark(stretch(index, index + 5), day: day, month: month, year: year)
        }
        guard let first = number(index, in: 1...31), let second = number(index + 2, in: 1...31),
            let year = year(index + 4) ?? shortYear(index + 4), first <= 12 || second <= 12,
            tokens[index].text.utf8.count <= 2, tokens[index + 2].text.utf8.count <= 2
        else { return nil }
        let (day, month) = second <= 12 ? (first, second) : (second, first)
        var found = mark(stretch(index, index + 5), day: day, month: month, year: year)
        let isOpen = first <= 12 && second <= 12 && first != second && tokens[index + 1].text != "."
        found.order = isOpen ? .open : .certain
        return found
    }

    /// "2026. 1. 26.", "12. 7. 2017": a space behind each point, in one line.
    private func isSpaced(_ index: Int) -> Bool {
        tokens[index + 1].text == "." && (year(index) != nil || year(index + 4) != nil)
            && [1, 3].allSatisfy { !tokens[index + $0].spaceBefore }
            && [2, 4].allSatisfy { tokens[index + $0].spaceBefore && tokens[index + $0].breaksBefore == 0 }
    }

    /// "03", and the "03T10" of a date with its time.
    private func isoDay(_ index: Int) -> Int? {
        if let day = number(index, in: 1...31) { return day }
        let text = tokens[index].text
        guard tokens[index].kind == .word, text.utf8.count >= 5, Array(text.utf8)[2] == UInt8(ascii: "T") else {
            return nil
        }
        return Int(text.prefix(2)).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    /// "00" where the text prints 2000, and no other year that ends so.
    private func shortYear(_ index: Int) -> Int? {
        guard let end = number(index, in: 0...99), tokens[index].text.utf8.count == 2, let years = yearsByEnd[end],
            years.count == 1,
            !(index + 1 < tokens.count && [".", "/", "-"].contains(tokens[index + 1].text)
                && !tokens[index + 1].spaceBefore && tokens.indices.contains(index + 2)
                && !tokens[index + 2].spaceBefore)
        else { return nil }
        return years.first
    }

    /// "12 people", "12:30", "12.5": the two digits before it are no year.
    private func isCounted(_ next: Int) -> Bool {
        guard tokens.indices.contains(next), tokens[next].breaksBefore == 0 else { return false }
        return tokens[next].kind != .symbol || [":", "."].contains(tokens[next].text) && !tokens[next].spaceBefore
    }

    /// Takes in a weekday before ("Tue January 10") or behind it.
    private func withWeekday(_ mark: DateMark) -> DateMark {
        var mark = mark
        var before = mark.tokens.lowerBound - 1
        while before >= 0,
            [",", "."].contains(folded(before)) || Vocabulary.every(.weekdayLead).contains(folded(before)),
            mark.tokens.lowerBound - before < 4
        {
            before -= 1
        }
        if before >= 0, let weekday = words.weekdays[folded(before)], tokens[before].kind == .word {
            mark.weekday = weekday
        }
        return mark
    }
}
