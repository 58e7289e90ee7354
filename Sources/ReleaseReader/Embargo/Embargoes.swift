import Catalogue

/// Where an embargo is printed, and what of it.
struct EmbargoMark {
    /// The words that say so: "EMBARGOED UNTIL".
    let label: CueMark
    var date: DateMark?
    /// One time, or the same instant in several zones: "4 a.m. CT/5 a.m. ET".
    var times: [TimeMark] = []
    /// A zone that stands apart from the time: "10:00 on 3 March (London time)".
    var zone: Zone?
    /// The first token behind it.
    var end: Int

    /// The time with the zone that belongs to it, each.
    var clocks: [TimeMark] {
        times.map { time in
            var time = time
            time.zone = time.zone ?? zone
            return time
        }
    }

    var isDated: Bool { date != nil || !times.isEmpty }
}

extension Page {
    /// The embargo that the text prints; of several the one with most of its parts.
    func embargoMark() -> EmbargoMark? {
        var best: (mark: EmbargoMark, parts: Int)?
        var looked = 0
        for label in marks where label.cue == .embargo && isEmbargoLabel(label) {
            looked += 1
            guard looked <= 20 else { break }
            let mark = embargoParts(behind: label)
            guard isEmbargo(mark) else { continue }
            let parts =
                (mark.date == nil ? 0 : 1) + (mark.times.isEmpty ? 0 : 1)
                + (mark.clocks.contains { $0.zone != nil } ? 1 : 0)
            if parts > (best?.parts ?? -1) { best = (mark, parts) }
            if parts == 3 { break }
        }
        return best?.mark
    }

    /// A line or two of embargo: never a paragraph, however long they are.
    func isEmbargoLine(_ block: Block) -> Bool {
        guard block.lines.count <= 2, wordCount(block.tokens) <= 30, let first = wordsOnly(block.tokens).first else {
            return false
        }
        return cue(.embargo, at: first) != nil || has(.embargoUntil, in: block.tokens)
    }

    /// Not "sin embargo", not "no embargo", and on the page's own text.
    private func isEmbargoLabel(_ label: CueMark) -> Bool {
        let start = label.tokens.lowerBound
        guard let index = block(containing: tokens[start].range.lowerBound), !blocks[index].part.isOutside else {
            return false
        }
        let before = start > 0 && tokens[start].breaksBefore < 2 ? tokens[start - 1].folded : ""
        return !["sin", "no", "kein", "keine", "pas", "sem", "senza", "geen", "without", "non", "ohne"].contains(before)
    }

    /// Whether the words print an embargo rather than speak of one.
    private func isEmbargo(_ mark: EmbargoMark) -> Bool {
        let (start, behind) = (mark.label.tokens.lowerBound, mark.label.tokens.upperBound)
        let line = lineTokens(line(containing: tokens[start].range.lowerBound))
        let isStrong = cue(.embargoUntil, at: start) != nil
        let lead = stretch(line.lowerBound, start)
        let isLed = !lead.contains { tokens[$0].kind != .symbol && !isEmbargoLead($0) }
        let isLabelled =
            behind < tokens.count && [":", "-", "\u{2013}", "\u{2014}", "|", "*", "!"].contains(tokens[behind].text)
        if isNone(behind) { return false }
        if mark.isDated {
            if isLed { return isStrong || isLabelled || followsAtOnce(mark) }
            // "Rede von … Embargo: 15.01.2010, 21 Uhr" in the middle of a line.
            if isLabelled, mark.date != nil, !mark.times.isEmpty, followsAtOnce(mark) { return true }
            guard isStrong else { return false }
            // In a sentence: the text itself is under embargo, and is not said to have been.
            let isShouted = tokens[mark.label.tokens].allSatisfy { $0.kind != .word || $0.isAllCapitals }
            let isFirst = sentence(around: start).map { $0.lowerBound == start } ?? false
            let before = stretch(max(line.lowerBound, start - 3), start)
            let isPast = before.contains {
                ["was", "were", "been", "had", "wurde", "était", "fue", "era"].contains(tokens[$0].folded)
            }
            let isPresent = before.contains { presentForms.contains(tokens[$0].folded) }
            return isShouted || isFirst || !isPast && (mark.date != nil && !mark.times.isEmpty || isPresent)
        }
        // Without a day and a time only a line of its own says that the text is under embargo.
        let rest = wordsOnly(line).clamped(to: stretch(behind, line.upperBound))
        return isLed && rest.allSatisfy { tokens[$0].kind == .symbol || isEmbargoLead($0) }
            || isStrong && isLed && endsInUntil(mark.label)
    }

    /// "Embargoed until the opening": until what is no day.
    private func endsInUntil(_ label: CueMark) -> Bool {
        let longest = cue(.embargoUntil, at: label.tokens.lowerBound) ?? label
        let last = tokens[longest.tokens.upperBound - 1].folded
        return embargoConnectives.contains(last) && !["strict", "release", "date", "time", "for"].contains(last)
    }

    /// "Strict", "Press", "under": what may stand before the word in its line.
    private func isEmbargoLead(_ token: Int) -> Bool {
        let word = tokens[token].folded
        return embargoLeads.contains(word) || words.smallWords.contains(word) && word.count <= 5
            || cue(.releaseLabel, at: token) != nil
            || marks(in: stretch(token, token + 1)).contains { $0.cue == .embargo }
    }

    /// Nothing but small words stands between the label and the first of its parts.
    private func followsAtOnce(_ mark: EmbargoMark) -> Bool {
        let starts = ([mark.date?.tokens.lowerBound] + mark.times.map(\.tokens.lowerBound)).compactMap { $0 }
        guard let first = starts.min(), first >= mark.label.tokens.upperBound else { return false }
        return stretch(mark.label.tokens.upperBound, first).allSatisfy { isConnective($0) }
    }

    /// "Embargo: none", "Sperrfrist: keine".
    private func isNone(_ behind: Int) -> Bool {
        var index = behind
        while index < tokens.count, index < behind + 2, tokens[index].kind == .symbol { index += 1 }
        return index < tokens.count
            && [
                "none", "no", "keine", "kein", "aucun", "ninguno", "nessuno", "nenhum", "geen", "lifted", "aufgehoben",
                "levé",
            ]
            .contains(tokens[index].folded)
    }

    /// What stands behind the label: a day, times, a zone, in any order, with small words between.
    private func embargoParts(behind label: CueMark) -> EmbargoMark {
        var mark = EmbargoMark(label: label, end: label.tokens.upperBound)
        var index = label.tokens.upperBound
        var unknown = 0
        let limit = min(tokens.count, index + 40)
        while index < limit {
            if tokens[index].breaksBefore > 1, mark.isDated { break }
            if let next = take(at: index, into: &mark) {
                (index, unknown) = (next, 0)
                mark.end = next
                continue
            }
            // What follows in the next line, or the next sentence, is no part of it.
            if mark.isDated, tokens[index].breaksBefore > 0, !continuesEmbargo(index) { break }
            if !isConnective(index) {
                if mark.isDated, tokens[index - 1].text == "." { break }
                unknown += 1
                guard unknown <= (mark.isDated ? 2 : 8) else { break }
            }
            index += 1
        }
        return mark
    }

    /// What may begin a second line: "(", "at", a weekday.
    private func continuesEmbargo(_ index: Int) -> Bool {
        tokens[index].kind == .symbol || cue(.hourLead, at: index) != nil || words.weekdays[tokens[index].folded] != nil
    }

    /// Takes a day, a time or a zone; nil where none stands there, or it has one already.
    private func take(at index: Int, into mark: inout EmbargoMark) -> Int? {
        if let date = dates(in: stretch(index, index + 1)).first, date.day != nil, mark.date == nil,
            date.tokens.lowerBound == index
        {
            mark.date = date
            // "2020-03-03T10:00": the time begins within the date's last word.
            let last = date.tokens.upperBound - 1
            guard let time = time(at: last) else { return date.tokens.upperBound }
            mark.times.append(time)
            return time.tokens.upperBound
        }
        if let time = time(at: index) {
            let isSecond = !mark.times.isEmpty
            if isSecond, !isBeside(time, mark) { return nil }
            mark.times.append(time)
            return time.tokens.upperBound
        }
        guard mark.isDated, mark.zone == nil, let found = clocks.zone(at: index) else { return nil }
        mark.zone = found.zone
        return found.next
    }

    private func time(at index: Int) -> TimeMark? {
        let found = times.partitioned { $0.tokens.lowerBound < index }
        return found < times.count && times[found].tokens.lowerBound == index ? times[found] : nil
    }

    /// "4 a.m. CT/5 a.m. ET": the same instant again, at most three times.
    private func isBeside(_ time: TimeMark, _ mark: EmbargoMark) -> Bool {
        guard let last = mark.times.last, mark.times.count < 3 else { return false }
        return stretch(last.tokens.upperBound, time.tokens.lowerBound).allSatisfy {
            tokens[$0].kind == .symbol && tokens[$0].text != "." && tokens[$0].text != "-"
                || ["or", "and", "oder", "ou", "o", "of", "bzw"].contains(tokens[$0].folded)
        }
    }

    private func isConnective(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .symbol || words.smallWords.contains(token.folded) || words.weekdays[token.folded] != nil
            || embargoConnectives.contains(token.folded) || cue(.hourLead, at: index) != nil
            || cue(.embargo, at: index) != nil
    }
}

/// Words between the label and its parts, in every language that the reader knows.
private let embargoConnectives: Set<String> = [
    "until", "till", "til", "for", "release", "publication", "broadcast", "use", "wire", "date", "time", "not",
    "before",
    "earlier", "than", "hrs", "hours", "local", "on", "media", "press", "bis", "zum", "zur", "den", "dem", "am", "vor",
    "veröffentlichung", "jusqu'au", "jusqu'à", "jusque", "avant", "le", "au", "du", "hasta", "el", "las", "del", "día",
    "fino", "al", "alle", "ore", "dalle", "non", "prima", "até", "às", "dia", "do", "das", "tot", "op", "uur", "om",
    "publicatie", "voor",
    "day", "of", "the", "lifts", "expires", "frei", "ab", "gilt", "uhr", "h", "strictly", "strict",
]

/// What may stand before the label in its line.
private let embargoLeads: Set<String> = [
    "strict", "strictly", "press", "media", "news", "under", "sous", "sotto", "bajo", "sob", "onder", "unter",
    "strikte", "strikt",
    "note", "important", "attention", "achtung", "wichtig", "bitte", "beachten", "atención", "attenzione", "atenção",
    "confidential", "private", "hold", "still", "until", "further", "notice",
    "release",
    "copyright", "achtung", "bitte", "beachten", "streng", "strenge",
]

private let presentForms: Set<String> = [
    "is", "are", "remains", "remain", "ist", "sind", "bleibt", "est", "sont", "reste", "está", "están", "queda", "è",
    "sono", "é", "são",
    "is", "blijft", "strictly",
]

extension [CueMark] {
    /// Without the Spanish "sin embargo", which is "however".
    func withoutNevertheless(_ tokens: [Token]) -> [CueMark] {
        filter { mark in
            let start = mark.tokens.lowerBound
            return mark.cue != .embargo || start == 0 || tokens[start - 1].folded != "sin"
        }
    }
}
