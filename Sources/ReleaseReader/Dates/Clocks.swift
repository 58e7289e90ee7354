import Catalogue
import Foundation

/// A time of day as the text prints it, with its zone where one stands behind it.
struct TimeMark: Hashable {
    let range: Range<Int>
    let tokens: Range<Int>
    /// 0 to 24: 24:00 is the end of the day.
    let hour: Int
    let minute: Int
    var zone: Zone?
    /// Whether it is the word midnight, which may be the day's beginning or its end.
    var isMidnight = false

    /// The instant on a day, in the zone that is printed behind it.
    func instant(on day: CalendarDate) -> Instant? { zone.map { instant(on: day, in: $0) } }

    func instant(on day: CalendarDate, in zone: Zone) -> Instant {
        Instant(
            date: day, hour: hour, minute: minute,
            offsetMinutes: zone.offsetMinutes(on: day, hour: hour, minute: minute))
    }

    /// `09:05`.
    var clock: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
}

extension Zone {
    /// How far the clocks are ahead of UTC: what the printed word says, or what holds in the place on that day.
    func offsetMinutes(on day: CalendarDate, hour: Int, minute: Int) -> Int {
        printedMinutes ?? placeMinutes(on: day, hour: hour, minute: minute)
    }

    /// What holds in the place on that day, whatever word is printed.
    func placeMinutes(on day: CalendarDate, hour: Int, minute: Int) -> Int {
        guard let place = TimeZone(identifier: name) else { return printedMinutes ?? 0 }
        let clock = Instant(date: day, hour: hour, minute: minute, offsetMinutes: 0)
        let first = place.secondsFromGMT(for: clock.date) / 60
        let instant = Instant(milliseconds: clock.milliseconds - Int64(first) * 60_000)
        return place.secondsFromGMT(for: instant.date) / 60
    }
}

/// Finds times of day and zones in tokens.
struct ClockScanner {
    let tokens: Tokens
    private let words: PhraseBook
    /// By their first token: the words for noon, midnight, halves of the day, what stands before and behind an hour.
    private let cues: [Int: [CueMark]]
    /// A bit for each token.
    private let hasCue: [UInt64]

    init(tokens: Tokens, words: PhraseBook, marks: [CueMark]) {
        self.tokens = tokens
        self.words = words
        var cues: [Int: [CueMark]] = [:]
        var hasCue = [UInt64](repeating: 0, count: tokens.count / 64 + 1)
        for mark in marks {
            switch mark.cue {
            case .noon, .midnight, .forenoon, .afternoon, .hourLead, .hourUnit:
                cues[mark.tokens.lowerBound, default: []].append(mark)
                hasCue[mark.tokens.lowerBound / 64] |= 1 << UInt64(mark.tokens.lowerBound % 64)
            default: continue
            }
        }
        self.cues = cues
        self.hasCue = hasCue
    }

    /// The cues at a token. Hardly any has one, and nearly every token is asked.
    private func cues(at index: Int) -> [CueMark] {
        tokens.indices.contains(index) && hasCue[index / 64] >> UInt64(index % 64) & 1 == 1 ? cues[index] ?? [] : []
    }

    /// Every time of day, in order.
    func times() -> [TimeMark] {
        var found: [TimeMark] = []
        var index = 0
        while index < tokens.count {
            if let mark = time(at: index) {
                found.append(mark)
                index = max(index + 1, mark.tokens.upperBound)
            } else {
                index += 1
            }
        }
        return found
    }

    func folded(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].folded : "" }

    private func cue(_ cue: Cue, at index: Int) -> CueMark? { cues(at: index).first { $0.cue == cue } }

    /// What is read so far: an hour as printed, before the half of the day is known.
    private struct Clock {
        var hour: Int
        var minute = 0
        var next: Int
        /// Whether what stands there can only be a time.
        var isSure = false
        /// Whether hour and minute are parted by a point, as any number may be.
        var isPoint = false
        var isMidnight = false
        /// Whether the half of the day is settled.
        var isSettled = false
        /// Where a `Z` is glued to the digits.
        var zone: Zone?
    }

    /// "9:45 AM EST", "16:00 GMT", "10am", "10 h 30", "10 Uhr", "0001 hours", "noon", "ore 10".
    private func time(at index: Int) -> TimeMark? {
        guard var clock = word(at: index) ?? glued(at: index) ?? digits(at: index) ?? iso(at: index) else { return nil }
        let isLed = isLed(index)
        before(index, &clock)
        half(&clock)
        unit(&clock, isLed: isLed || index > 0 && [",", ":", "-", "\u{2013}", "|"].contains(folded(index - 1)))
        half(&clock)
        let zoned = clock.zone.map { ($0, clock.next) } ?? zone(behind: clock.next)
        guard clock.isSure || (clock.isPoint && (isLed || zoned != nil)), clock.hour < 24 || clock.minute == 0,
            clock.hour <= 24, clock.minute < 60
        else { return nil }
        let end = zoned?.1 ?? clock.next
        return TimeMark(
            range: stretch(tokens[index].range.lowerBound, tokens[end - 1].range.upperBound),
            tokens: stretch(index, end),
            hour: clock.hour, minute: clock.minute, zone: zoned?.0, isMidnight: clock.isMidnight)
    }

    /// "at", "um", "kl." before it.
    private func isLed(_ index: Int) -> Bool {
        let isPointed = index > 1 && tokens[index - 1].text == "." && !tokens[index - 1].spaceBefore
        let lead = isPointed ? index - 2 : index - 1
        return cues(at: lead).contains { $0.cue == .hourLead && $0.tokens.upperBound == lead + 1 }
    }

    /// "午後 3 時", "오후 2시": the half of the day before the hour.
    private func before(_ index: Int, _ clock: inout Clock) {
        guard index > 0, tokens[index - 1].isUnspaced, (1...12).contains(clock.hour), !clock.isSettled else { return }
        guard let half = cues(at: index - 1).first(where: { $0.cue == .afternoon || $0.cue == .forenoon }) else {
            return
        }
        clock.hour = clock.hour % 12 + (half.cue == .afternoon ? 12 : 0)
        clock.isSettled = true
    }

    /// "noon", "minuit".
    private func word(at index: Int) -> Clock? {
        if let noon = cue(.noon, at: index) {
            return Clock(hour: 12, next: noon.tokens.upperBound, isSure: true, isSettled: true)
        }
        guard let night = cue(.midnight, at: index) else { return nil }
        return Clock(hour: 0, next: night.tokens.upperBound, isSure: true, isMidnight: true, isSettled: true)
    }

    /// "10am", "10h", "10h30", "0001hrs": hour and unit in one word.
    private func glued(at index: Int) -> Clock? {
        guard tokens[index].kind == .word, tokens[index].text.utf8.count <= 9,
            let first = tokens[index].text.utf8.first,
            isDigit(first)
        else { return nil }
        let text = tokens[index].folded
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard let number = Int(digits) else { return nil }
        if rest == "am" || rest == "pm" {
            if digits.count >= 3, number / 100 <= 12, number % 100 < 60 {
                return halved(number / 100, number % 100, isAfternoon: rest == "pm", next: index + 1)
            }
            guard digits.count <= 2 else { return nil }
            return halved(number, 0, isAfternoon: rest == "pm", next: index + 1)
        }
        if digits.count == 4, words.has(.hourUnit, String(rest)) {
            return Clock(hour: number / 100, minute: number % 100, next: index + 1, isSure: true)
        }
        guard rest.first == "h", digits.count <= 2, number < 24 else { return nil }
        let minutes = rest.dropFirst()
        if minutes.isEmpty { return Clock(hour: number, next: index + 1, isSure: true) }
        guard minutes.count == 2, let minute = Int(minutes), minute < 60 else { return nil }
        return Clock(hour: number, minute: minute, next: index + 1, isSure: true)
    }

    private func halved(_ hour: Int, _ minute: Int, isAfternoon: Bool, next: Int) -> Clock? {
        guard (1...12).contains(hour) else { return nil }
        return Clock(
            hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute, next: next, isSure: true, isSettled: true)
    }

    func number(_ index: Int, width: ClosedRange<Int>) -> Int? {
        guard tokens.indices.contains(index), tokens[index].kind == .number,
            width.contains(tokens[index].text.utf8.count)
        else { return nil }
        return Int(tokens[index].text)
    }

    /// "9:45", "09.45", "9", "2.30pm", "10:00h", "0001" before "hours" or a zone.
    private func digits(at index: Int) -> Clock? {
        if let four = number(index, width: 4...4), four % 100 < 60, four / 100 <= 24, !isWithin(index) {
            let isClock =
                words.has(.hourUnit, folded(index + 1)) || zoneWord(at: index + 1) != nil
            return isClock ? Clock(hour: four / 100, minute: four % 100, next: index + 1, isSure: true) : nil
        }
        guard let hour = number(index, width: 1...2), hour <= 24 else { return nil }
        // "11 06 a m": a scanner or a program lost the points.
        if let minute = number(index + 1, width: 2...2), minute < 60, (1...12).contains(hour),
            isHalf(at: index + 2)
        {
            return Clock(hour: hour, minute: minute, next: index + 2)
        }
        guard [":", "."].contains(folded(index + 1)), tokens.indices.contains(index + 2),
            !tokens[index + 1].spaceBefore, !tokens[index + 2].spaceBefore
        else { return Clock(hour: hour, next: index + 1) }
        let isPoint = folded(index + 1) == "."
        if let minute = number(index + 2, width: 2...2), minute < 60 {
            var next = index + 3
            // Seconds are passed.
            if !isPoint, folded(next) == ":", number(next + 1, width: 2...2) != nil { next += 2 }
            return Clock(hour: hour, minute: minute, next: next, isSure: !isPoint, isPoint: isPoint)
        }
        let text = folded(index + 2)
        guard let minute = Int(text.prefix(2)), text.utf8.count >= 3, minute < 60, isDigit(Array(text.utf8)[1]) else {
            return Clock(hour: hour, next: index + 1)
        }
        let rest = text.dropFirst(2)
        if rest == "am" || rest == "pm" { return halved(hour, minute, isAfternoon: rest == "pm", next: index + 3) }
        guard words.has(.hourUnit, String(rest)) else { return Clock(hour: hour, next: index + 1) }
        return Clock(hour: hour, minute: minute, next: index + 3, isSure: true)
    }

    /// "am", "p m": the half of the day without its points.
    private func isHalf(at index: Int) -> Bool {
        let letters = folded(index)
        return ["am", "pm"].contains(letters)
            || ["a", "p"].contains(letters) && folded(index + 1) == "m"
    }

    /// Whether digits are part of a longer number.
    private func isWithin(_ index: Int) -> Bool {
        index > 0
            && (tokens[index - 1].kind == .number
                || ["+", "-", "/", "."].contains(tokens[index - 1].text) && !tokens[index].spaceBefore)
    }

    /// The `03T10` of "2020-03-03T10:00:00+01:00".
    private func iso(at index: Int) -> Clock? {
        let text = tokens[index].text
        guard text.utf8.count == 5, Array(text.utf8)[2] == UInt8(ascii: "T"), let hour = Int(text.suffix(2)),
            hour <= 24,
            folded(index + 1) == ":", tokens.indices.contains(index + 2), let minute = Int(folded(index + 2).prefix(2))
        else { return nil }
        var clock = Clock(hour: hour, minute: minute, next: index + 3, isSure: true, isSettled: true)
        if folded(clock.next) == ":", Int(folded(clock.next + 1).prefix(2)) != nil { clock.next += 2 }
        if folded(clock.next - 1).hasSuffix("Z") || folded(clock.next - 1).hasSuffix("z") {
            clock.zone = ZoneWords.zone(of: "Z", region: nil)
        }
        return clock
    }

    /// "am", "p.m.", "a. m.", "in the evening", "de la tarde", "noon" behind 12.
    private func half(_ clock: inout Clock) {
        guard !clock.isSettled, clock.next < tokens.count, tokens[clock.next].breaksBefore < 2 else { return }
        let start = clock.next
        if clock.hour == 12 || clock.hour == 0, let noon = cue(.noon, at: start) {
            (clock.hour, clock.next, clock.isSure, clock.isSettled) = (12, noon.tokens.upperBound, true, true)
            return
        }
        if clock.hour == 12 || clock.hour == 0, let night = cue(.midnight, at: start) {
            (clock.hour, clock.next, clock.isSure) = (0, night.tokens.upperBound, true)
            (clock.isMidnight, clock.isSettled) = (true, true)
            return
        }
        var letters = folded(start).filter { $0 != "." }
        var next = start + 1
        if ["a", "p"].contains(letters), folded(next) == ".", folded(next + 1) == "m" {
            letters += "m"
            next += 2
        } else if ["a", "p"].contains(letters), folded(next) == "m" {
            letters += "m"
            next += 1
        }
        if letters == "am" || letters == "pm", (1...12).contains(clock.hour) {
            if folded(next) == ".", !tokens[next].spaceBefore { next += 1 }
            (clock.hour, clock.next) = (clock.hour % 12 + (letters == "pm" ? 12 : 0), next)
            (clock.isSure, clock.isSettled) = (true, true)
        } else if let mark = cue(.afternoon, at: start), (1...12).contains(clock.hour) {
            (clock.hour, clock.next) = (clock.hour % 12 + 12, mark.tokens.upperBound)
            (clock.isSure, clock.isSettled) = (true, true)
        } else if let mark = cue(.forenoon, at: start), (1...12).contains(clock.hour) {
            (clock.next, clock.isSure, clock.isSettled) = (mark.tokens.upperBound, true, true)
        }
    }

    /// "Uhr", "h", "hours" behind the digits; "h 30" with minutes. "10 hours" alone is a length of time.
    private func unit(_ clock: inout Clock, isLed: Bool) {
        if isLed, !clock.isPoint, isStrongLead(clock) { clock.isSure = true }
        guard let mark = cue(.hourUnit, at: clock.next) else { return }
        let unit = folded(clock.next)
        let isLength = words.has(.hourLength, unit)
        guard !isLength || clock.isSure || clock.isPoint || isLed || zone(behind: mark.tokens.upperBound) != nil else {
            return
        }
        clock.next = mark.tokens.upperBound
        clock.isSure = clock.isSure || !(clock.hour == 24 && !Vocabulary.every(.hourWord).contains(unit))
        if unit == "h" || tokens[mark.tokens.lowerBound].isUnspaced, clock.minute == 0,
            let minute = number(clock.next, width: 2...2), minute < 60
        {
            clock.minute = minute
            clock.next += 1
        }
    }

    /// "ore 10", "a las 10": words that nothing but a time stands behind.
    private func isStrongLead(_ clock: Clock) -> Bool {
        let isPointed = clock.next >= 3 && folded(clock.next - 2) == "."
        let lead = clock.next >= 2 ? folded(clock.next - (isPointed ? 3 : 2)) : ""
        return words.has(.hourAlone, lead)
    }
}
