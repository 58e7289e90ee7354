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

    /// The day where it is printed whole.
    var date: CalendarDate? {
        guard let day, let year else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    func date(in year: Int) -> CalendarDate? {
        day.flatMap { CalendarDate(year: year, month: month, day: $0) }
    }
}

/// A time of day as the text prints it, with its zone where one stands behind it.
struct TimeMark: Hashable {
    let range: Range<Int>
    let tokens: Range<Int>
    let hour: Int
    let minute: Int
    let zone: Zone?
}

/// A zone as releases print it.
struct Zone: Hashable {
    /// As IANA names it, or `UTC`.
    let name: String
    let offsetMinutes: Int

    /// Abbreviations mean the zone of the country that prints them most.
    static let byAbbreviation: [String: Zone] = [
        "GMT": Zone(name: "Etc/GMT", offsetMinutes: 0), "UTC": Zone(name: "Etc/UTC", offsetMinutes: 0),
        "BST": Zone(name: "Europe/London", offsetMinutes: 60), "WET": Zone(name: "Europe/Lisbon", offsetMinutes: 0),
        "IST": Zone(name: "Asia/Kolkata", offsetMinutes: 330),
        "CET": Zone(name: "Europe/Paris", offsetMinutes: 60), "CEST": Zone(name: "Europe/Paris", offsetMinutes: 120),
        "MEZ": Zone(name: "Europe/Berlin", offsetMinutes: 60), "MESZ": Zone(name: "Europe/Berlin", offsetMinutes: 120),
        "EET": Zone(name: "Europe/Helsinki", offsetMinutes: 120),
        "EEST": Zone(name: "Europe/Helsinki", offsetMinutes: 180),
        "EST": Zone(name: "America/New_York", offsetMinutes: -300),
        "EDT": Zone(name: "America/New_York", offsetMinutes: -240),
        "CST": Zone(name: "America/Chicago", offsetMinutes: -360),
        "CDT": Zone(name: "America/Chicago", offsetMinutes: -300),
        "MST": Zone(name: "America/Denver", offsetMinutes: -420),
        "MDT": Zone(name: "America/Denver", offsetMinutes: -360),
        "PST": Zone(name: "America/Los_Angeles", offsetMinutes: -480),
        "PDT": Zone(name: "America/Los_Angeles", offsetMinutes: -420),
        "AEST": Zone(name: "Australia/Sydney", offsetMinutes: 600),
        "AEDT": Zone(name: "Australia/Sydney", offsetMinutes: 660),
        "NZST": Zone(name: "Pacific/Auckland", offsetMinutes: 720),
        "NZDT": Zone(name: "Pacific/Auckland", offsetMinutes: 780),
        "JST": Zone(name: "Asia/Tokyo", offsetMinutes: 540), "KST": Zone(name: "Asia/Seoul", offsetMinutes: 540),
        "SGT": Zone(name: "Asia/Singapore", offsetMinutes: 480),
        "HKT": Zone(name: "Asia/Hong_Kong", offsetMinutes: 480),
        "SAST": Zone(name: "Africa/Johannesburg", offsetMinutes: 120),
    ]
}

/// Finds dates and times in tokens.
struct DateScanner {
    let tokens: [Token]
    let words: PhraseBook

    /// Every date, in order.
    func dates() -> [DateMark] {
        var found: [DateMark] = []
        var index = 0
        while index < tokens.count {
            if let mark = named(at: index) ?? numeric(at: index) {
                found.append(withWeekday(mark))
                index = mark.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func folded(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].folded : "" }

    private func number(_ index: Int, in range: ClosedRange<Int>) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .number, tokens[index].text.utf8.count <= 4,
            let value = Int(tokens[index].text), range.contains(value)
        else { return nil }
        return value
    }

    /// "1" or "1st".
    private func day(_ index: Int) -> Int? {
        if let day = number(index, in: 1...31), tokens[index].text.utf8.count <= 2 { return day }
        let text = folded(index)
        guard ["st", "nd", "rd", "th", "er"].contains(where: text.hasSuffix), text.utf8.count <= 4 else { return nil }
        return Int(text.dropLast(2)).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    private func year(_ index: Int) -> Int? {
        guard let year = number(index, in: 1900...2100), tokens[index].text.utf8.count == 4 else { return nil }
        return year
    }

    private func month(_ index: Int) -> (month: Int, width: Int)? {
        guard tokens.indices.contains(index), tokens[index].kind == .word,
            let month = words.months[tokens[index].folded]
        else { return nil }
        return (month, folded(index + 1) == "." && !tokens[index + 1].spaceBefore ? 2 : 1)
    }

    private func mark(_ range: Range<Int>, day: Int?, month: Int, year: Int?) -> DateMark {
        DateMark(
            range: tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound,
            tokens: range, day: day, month: month, year: year)
    }

    /// "1 February 2012", "1. Februar 2012", "February 1, 2012", "February 2012", each with or without the year.
    private func named(at index: Int) -> DateMark? {
        if let day = day(index) {
            var next = index + 1
            if [".", "de", "di", "of"].contains(folded(next)) { next += 1 }
            guard let (month, width) = month(next), tokens[next].breaksBefore < 2 else { return nil }
            next += width
            if [",", "de"].contains(folded(next)), year(next + 1) != nil { next += 1 }
            if let year = year(next), tokens[next].breaksBefore < 2 {
                return mark(index..<(next + 1), day: day, month: month, year: year)
            }
            return mark(index..<next, day: day, month: month, year: nil)
        }
        guard let (month, width) = month(index) else { return nil }
        var next = index + width
        if let year = year(next) { return mark(index..<(next + 1), day: nil, month: month, year: year) }
        guard let day = day(next), tokens[next].breaksBefore < 2 else { return nil }
        next += 1
        let beforeComma = next
        if folded(next) == "," { next += 1 }
        if let year = year(next), tokens[next].breaksBefore < 2 {
            return mark(index..<(next + 1), day: day, month: month, year: year)
        }
        return mark(index..<beforeComma, day: day, month: month, year: nil)
    }

    /// "2012-02-01", "01.02.2012", "01/02/2012" (the day first unless that cannot be).
    private func numeric(at index: Int) -> DateMark? {
        guard tokens[index].kind == .number, tokens.indices.contains(index + 4),
            [".", "/", "-"].contains(tokens[index + 1].text), tokens[index + 3].text == tokens[index + 1].text,
            !(index > 0 && [".", "/", "-", "+"].contains(tokens[index - 1].text) && !tokens[index].spaceBefore),
            (1...4).allSatisfy({ !tokens[index + $0].spaceBefore })
        else { return nil }
        if let year = year(index), let month = number(index + 2, in: 1...12), let day = number(index + 4, in: 1...31) {
            return mark(index..<(index + 5), day: day, month: month, year: year)
        }
        guard let first = number(index, in: 1...31), let second = number(index + 2, in: 1...31),
            let year = year(index + 4), first <= 12 || second <= 12, tokens[index].text.utf8.count <= 2,
            tokens[index + 2].text.utf8.count <= 2
        else { return nil }
        let (day, month) = second <= 12 ? (first, second) : (second, first)
        return mark(index..<(index + 5), day: day, month: month, year: year)
    }

    /// Takes in a weekday before ("Tue January 10") or behind it.
    private func withWeekday(_ mark: DateMark) -> DateMark {
        var mark = mark
        var before = mark.tokens.lowerBound - 1
        while before >= 0, [",", ".", "the"].contains(folded(before)), mark.tokens.lowerBound - before < 3 {
            before -= 1
        }
        if before >= 0, let weekday = words.weekdays[folded(before)], tokens[before].kind == .word {
            mark.weekday = weekday
        }
        return mark
    }

    /// Every time of day, in order.
    func times() -> [TimeMark] {
        var found: [TimeMark] = []
        var index = 0
        while index < tokens.count {
            if let mark = time(at: index) {
                found.append(mark)
                index = mark.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// "9:45 AM EST", "16:00 GMT", "10am", "10 h".
    private func time(at index: Int) -> TimeMark? {
        guard tokens[index].kind == .number || tokens[index].kind == .word, let head = clock(at: index) else {
            return nil
        }
        var (hour, minute, next) = head
        var isClock = next > index + 1 || tokens[index].kind == .word
        let half = folded(next).replacing(".", with: "")
        if half == "am" || half == "pm" {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == "pm" ? 12 : 0)
            next += 1
            if folded(next) == ".", !tokens[next].spaceBefore { next += 1 }
            isClock = true
        }
        guard isClock, hour < 24, minute < 60 else { return nil }
        if ["hrs", "hours", "h", "uhr", "heures"].contains(folded(next)) { next += 1 }
        if folded(next) == "," || folded(next) == "(" { next += tokens.indices.contains(next + 1) ? 1 : 0 }
        var zone: Zone?
        if tokens.indices.contains(next), tokens[next].isAllCapitals || tokens[next].text == "Z" {
            zone = Zone.byAbbreviation[tokens[next].text]
            if zone != nil { next += 1 }
        }
        if zone == nil, [",", "("].contains(folded(next - 1)) { next -= 1 }
        return TimeMark(
            range: tokens[index].range.lowerBound..<tokens[next - 1].range.upperBound, tokens: index..<next, hour: hour,
            minute: minute, zone: zone)
    }

    /// The digits: "9:45", "09.45" before a unit, "9" before am, "9am" in one word, "2.30pm".
    private func clock(at index: Int) -> (hour: Int, minute: Int, next: Int)? {
        let text = folded(index)
        if tokens[index].kind == .word {
            guard text.hasSuffix("am") || text.hasSuffix("pm"), let hour = Int(text.dropLast(2)),
                (1...12).contains(hour)
            else {
                return nil
            }
            return (hour % 12 + (text.hasSuffix("pm") ? 12 : 0), 0, index + 1)
        }
        guard let hour = number(index, in: 0...23), text.utf8.count <= 2 else { return nil }
        if [":", "."].contains(folded(index + 1)), tokens.indices.contains(index + 2),
            !tokens[index + 1].spaceBefore, !tokens[index + 2].spaceBefore
        {
            if let minute = number(index + 2, in: 0...59), tokens[index + 2].text.utf8.count == 2 {
                let unit = folded(index + 3).replacing(".", with: "")
                let isPoint = folded(index + 1) == "."
                guard !isPoint || ["am", "pm", "uhr", "h", "hrs", "hours"].contains(unit) else { return nil }
                return (hour, minute, index + 3)
            }
            let glued = folded(index + 2)
            if glued.hasSuffix("am") || glued.hasSuffix("pm"), let minute = Int(glued.dropLast(2)), minute < 60,
                (1...12).contains(hour)
            {
                return (hour % 12 + (glued.hasSuffix("pm") ? 12 : 0), minute, index + 3)
            }
        }
        return (hour, 0, index + 1)
    }
}
