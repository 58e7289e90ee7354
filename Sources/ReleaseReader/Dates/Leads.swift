/// What a line or a paragraph begins with before its text: places, days, wires, and what parts them.
struct Lead {
    /// What parts it from the text.
    enum End { case dash, colon, point, bar, bracket, line, nothing }
    /// What stands between the place and the day.
    enum Joint { case comma, mark, nothing }

    /// Words that may be a place, in order.
    var places: [Range<Int>] = []
    var wire: Range<Int>?
    var isKnownWire = false
    var day: DateMark?
    /// A day or a month that is printed without what makes it a date of the text.
    var hasDay = false
    /// Nil before there is both a place and a day.
    var joint: Joint?
    /// Whether the day stands before the place.
    var isDayFirst = false
    var end = End.nothing
    /// The first token of the text.
    var textStart: Int
}

/// Takes a beginning apart: "Northport, Maine, May 5, 2031 (HARBOURWIRE) – The …", "МОСКВА. 5 мая. ТАСС – …", "(서울=연합뉴스) …".
struct LeadCutter {
    let page: Page
    let range: Range<Int>
    var index: Int
    var lead: Lead
    /// The words that are being read.
    var run: Range<Int>?
    /// Whether the words before ended at a comma.
    var isBehindComma = false
    /// Whether a day, a bracket or a mark stands behind the place: nothing is added to it.
    var isPlaceWhole = false
    /// Whether words that stand here are the text's: a day or a bracket is before them, and no sign.
    var isTextNext = false
    /// The last sign that was passed between the pieces.
    var lastJoint = Lead.Joint.nothing

    /// No beginning has more tokens.
    private static let longest = 36
    /// No place has more words.
    private static let mostWords = 7
    /// In signs, of one word in a script without capitals, where words may be written in one.
    private static let longestUncased = 12

    init(_ page: Page, _ range: Range<Int>) {
        self.page = page
        self.range = stretch(range.lowerBound, min(range.upperBound, range.lowerBound + LeadCutter.longest))
        index = range.lowerBound
        lead = Lead(textStart: range.lowerBound)
    }

    /// Nil where what stands there is no such beginning.
    mutating func lead(toEnd end: Int) -> Lead? {
        while index < range.upperBound {
            // "CHICAGO" and its dash in the line below are one beginning.
            if lead.end == .nothing, isLineEnd, !page.isDash(index), run != nil || !lead.places.isEmpty || lead.hasDay {
                break
            }
            if takeDay() || takeBracket() || takeNumberOfDay() { continue }
            let token = page.tokens[index]
            if token.text == "," || token.text == "\u{060C}" || token.text == ";" {
                close()
                isBehindComma = true
                lastJoint = .comma
                isTextNext = false
                index += 1
            } else if page.isDash(index), isSpacedDash {
                guard passMark(.dash) else { return done() }
            } else if [":", "\u{FF1A}", "="].contains(token.text), lead.end == .nothing || lead.places.isEmpty {
                guard passMark(.colon) else { return done() }
            } else if token.text == "." && !isAbbreviated {
                guard passMark(.point) else { return done() }
            } else if ["|", "/", "\u{2022}", "\u{00B7}", "+"].contains(token.text), token.spaceBefore {
                guard passMark(.bar) else { return done() }
            } else if token.text == "@", lead.hasDay {
                index += 1
            } else if takeWord() {
                continue
            } else {
                break
            }
        }
        close()
        if lead.end == .nothing, index >= end || isLineEnd { lead.end = .line }
        lead.textStart = index
        return done()
    }

    private var isLineEnd: Bool {
        index > range.lowerBound && index < page.tokens.count && page.tokens[index].breaksBefore > 0
    }

    /// "20 November 2030 - The …" has no place, and its day is the text's all the same.
    private func done() -> Lead? { !lead.places.isEmpty || lead.hasDay && lead.end == .dash ? lead : nil }

    // MARK: Marks between and behind

    private var isSpacedDash: Bool {
        let token = page.tokens[index]
        if token.spaceBefore || index + 1 >= page.tokens.count || page.tokens[index + 1].spaceBefore { return true }
        return index > range.lowerBound
            && ([")", "/", "."].contains(page.tokens[index - 1].text) || page.isDash(index + 1) || token.text.count > 1)
    }

    /// Passes a dash, a colon, a point or a stroke. False where the text begins behind it.
    private mutating func passMark(_ end: Lead.End) -> Bool {
        close()
        lastJoint = end == .bar ? .nothing : .mark
        isTextNext = false
        isPlaceWhole = !lead.places.isEmpty
        let sign = page.tokens[index].text
        while index < range.upperBound,
            page.tokens[index].text == sign || page.isDash(index) || [".", "/"].contains(page.tokens[index].text)
        {
            index += 1
        }
        lead.end = end
        lead.textStart = index
        return goesOn(behind: end)
    }

    /// Whether a day, a wire or, where there is none so far, a place stands behind a mark, and another mark behind that.
    private func goesOn(behind end: Lead.End) -> Bool {
        guard index < range.upperBound else { return false }
        if page.dates(in: stretch(index, index + 3)).first.map({ $0.tokens.lowerBound <= index + 1 }) ?? false {
            return !lead.hasDay
        }
        if isOpening(index) { return lead.wire == nil && !lead.hasDay || lead.places.isEmpty }
        if isNumberOfDay(index) { return !lead.hasDay }
        var next = index
        while next < range.upperBound, next - index < 6, isPlaceWord(next, from: index) { next += 1 }
        guard next > index else { return false }
        let isLineEnd = next == page.tokens.count || page.tokens[next].breaksBefore > 0
        if lead.places.isEmpty, isLineEnd { return true }
        guard next < range.upperBound else { return false }
        if lead.places.isEmpty {
            return page.isDash(next) || [",", ":", ".", "(", "|"].contains(page.tokens[next].text)
        }
        // "АСТАНА. КАЗИНФОРМ –", "МОСКВА, 5 мая — РИА Новости.": who sends it.
        // "Northport, TX / Harbourwire / May 12, 2031".
        if end == .bar, ["/", "|"].contains(page.tokens[next].text), lead.wire == nil, !lead.hasDay { return true }
        let isMarked = page.isDash(next) || [":", "|"].contains(page.tokens[next].text)
        return end == .point && isMarked && page.isInCapitals(stretch(index, next)) || isWire(stretch(index, next))
    }

    mutating func close() {
        guard let printed = run, case var words = page.trimmedPlace(printed), !words.isEmpty else {
            run = nil
            return
        }
        // The point of "Calif." is a part of it.
        let last = page.tokens[words.upperBound - 1]
        if isBehindComma, words.upperBound + 1 == printed.upperBound, page.tokens[words.upperBound].text == ".",
            !last.isAllCapitals || last.text.contains(".")
        {
            words = stretch(words.lowerBound, printed.upperBound)
        }
        words = withoutInitials(words)
        run = nil
        defer { isBehindComma = false }
        if isWire(words) || isSender(words) {
            lead.isKnownWire = lead.isKnownWire || isWire(words)
            lead.wire = lead.wire ?? words
        } else if let last = lead.places.last, isBehindComma, !isPlaceWhole,
            page.wordCount(last) + page.wordCount(words) <= LeadCutter.mostWords
        {
            lead.places[lead.places.count - 1] = stretch(last.lowerBound, words.upperBound)
        } else if lead.places.isEmpty {
            lead.places.append(page.once(words))
            if lead.hasDay {
                lead.joint = lastJoint
                lead.isDayFirst = true
            }
        }
    }

    // MARK: Words

    private mutating func takeWord() -> Bool {
        let isFirst = run == nil
        if isFirst, isPassedOver(index) {
            index += 1
            if index < range.upperBound, page.tokens[index].text == ".", !page.tokens[index].spaceBefore { index += 1 }
            return true
        }
        let token = page.tokens[index]
        // "HAMBURG taz |".
        if NewsAgencies.wires.contains(token.folded), index + 1 < range.upperBound,
            page.isDash(index + 1) || ["|", ":"].contains(page.tokens[index + 1].text) || token.kind == .link
        {
            close()
            lead.wire = lead.wire ?? stretch(index, index + 1)
            lead.isKnownWire = true
            index += 1
            return true
        }
        if token.kind == .link {
            if isBehindComma, !lead.places.isEmpty, lead.wire == nil {
                lead.wire = stretch(index, index + 1)
                index += 1
                return true
            }
            guard isFirst, lead.places.isEmpty, index + 1 < range.upperBound, page.tokens[index + 1].text == "," else {
                return false
            }
            lead.wire = stretch(index, index + 1)
            index += 2
            return true
        }
        if isFirst, isTextNext { return false }
        guard isPlaceWord(index, from: run?.lowerBound ?? index) || isAbbreviated && page.tokens[index].text == "."
        else {
            return false
        }
        run = stretch(run?.lowerBound ?? index, index + 1)
        index += 1
        return page.wordCount(run ?? 0..<0) <= LeadCutter.mostWords
    }

    /// "le", "den", "im" before a day; "г." and "r." behind it; a weekday; "In" and "À" before the place, where a day follows.
    func isPassedOver(_ index: Int) -> Bool {
        let token = page.tokens[index]
        guard token.kind == .word else { return lead.hasDay && page.isHour(index) }
        if page.words.weekdays[token.folded] != nil { return true }
        let near = page.dates(in: stretch(index, index + 4)).first
        if let near, near.tokens.lowerBound <= index + 2, near.tokens.lowerBound > index, !token.isCapitalised {
            return token.text.count <= 5 || Vocabulary.every(.dayLead).contains(token.folded)
        }
        if lead.hasDay, !token.isCapitalised, token.text.utf8.count <= 8, index + 1 < range.upperBound {
            let next = page.tokens[index + 1]
            return next.text == "." && !next.spaceBefore || page.isDash(index + 1) || next.text == ":"
        }
        // "Fait à Lyon, le 5 mai".
        let isMade =
            index == range.lowerBound && index + 1 < range.upperBound
            && Vocabulary.every(.atPlace).contains(page.tokens[index + 1].folded)
            && !page.tokens[index + 1].isCapitalised
        let isPlaced = Vocabulary.every(.atPlace).contains(token.folded) || token.text.count == 1 || isMade
        guard isPlaced, index == range.lowerBound || lead.places.isEmpty,
            let day = page.dates(in: stretch(index, index + 8)).first, day.day != nil
        else { return false }
        return stretch(index + (isMade ? 2 : 1), day.tokens.lowerBound).allSatisfy {
            isPlaceWord($0, from: index + 1) || page.tokens[$0].kind == .symbol
                || Vocabulary.every(.dayLead).contains(page.tokens[$0].folded) || page.tokens[$0].text.count == 1
        }
    }

    func isPlaceWord(_ index: Int, from start: Int) -> Bool {
        let token = page.tokens[index]
        switch token.kind {
        case .word:
            if !token.text.utf8.allSatisfy({ $0 < 0x80 }), !token.isCapitalised, LeadCutter.isWithoutCapitals(token) {
                return token.text.count <= LeadCutter.longestUncased
            }
            // "VA014" is a number of something; "São Paulo" begins with a small word of its language.
            if token.text.utf8.contains(where: isDigit) { return false }
            if index == start, token.isCapitalised, index + 1 < range.upperBound, page.tokens[index + 1].isCapitalised,
                Towns.has(page.flow(tokens: stretch(index, index + 2)))
            {
                return true
            }
            if index > start, page.words.smallWords.contains(token.folded), !token.isAllCapitals, token.isCapitalised {
                return false
            }
            return page.isDatelineWord(index)
        case .symbol:
            return ["'", "\u{2019}", "&"].contains(token.text)
                || token.text == "/" && index > start && !token.spaceBefore && index + 1 < page.tokens.count
                    && !page.tokens[index + 1].spaceBefore
        case .number, .link: return false
        }
    }

    static func isWithoutCapitals(_ token: Token) -> Bool {
        guard let first = token.text.unicodeScalars.first else { return false }
        return !first.properties.isUppercase && !first.properties.isLowercase
    }

    /// The point of "St.", "Mt.", "D.C.", "Calif." behind a comma.
    private var isAbbreviated: Bool {
        guard index > range.lowerBound, page.tokens[index].text == ".", !page.tokens[index].spaceBefore,
            index + 1 < range.upperBound
        else { return false }
        let (word, next) = (page.tokens[index - 1], page.tokens[index + 1])
        guard word.kind == .word, word.isCapitalised else { return false }
        if word.text.utf8.count <= 2 || word.text.contains(".") { return true }
        if word.text.utf8.count <= 3, !word.isAllCapitals, next.isCapitalised { return true }
        return word.text.utf8.count <= 6 && isBehindComma
            && (next.text == "(" || page.isDash(index + 1) || next.text == "," || next.kind == .number)
    }

    /// "KAZINFORM" and "dpa" of the table, "KOMPAS.com" by its point.
    func isWire(_ words: Range<Int>) -> Bool {
        let named = words.filter { page.tokens[$0].kind == .word }
        if let first = named.first, named.count <= 3, NewsAgencies.wires.contains(page.tokens[first].folded) {
            return true
        }
        if isPressOf(words) { return true }
        return page.wordCount(words) <= 2
            && words.contains {
                let parts = page.tokens[$0].text.split(separator: ".")
                return parts.count > 1 && parts.allSatisfy { $0.count > 1 }
            }
    }

    /// "hb-press": a house's own wire, in one word with a hyphen.
    private func isPressOf(_ words: Range<Int>) -> Bool {
        let parts = page.flow(tokens: words).lowercased().split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts.contains { $0.isEmpty || $0.contains(" ") }
            && parts.contains { $0 != "media" && ContactWords.sort(of: String($0)) == .press }
    }

    /// "Northport/JR/SMI": the letters of who wrote it, behind a place that has small ones.
    private func withoutInitials(_ words: Range<Int>) -> Range<Int> {
        guard let first = words.first, !page.tokens[first].isAllCapitals else { return words }
        var end = words.upperBound
        while end - 2 > words.lowerBound, page.tokens[end - 2].text == "/", page.tokens[end - 1].isAllCapitals,
            page.tokens[end - 1].text.utf8.count <= 4
        {
            end -= 2
        }
        return stretch(words.lowerBound, end)
    }

    /// "Jakarta, CNN Indonesia --", "АСТАНА. КАЗИНФОРМ –": in capitals behind a place that has none, or behind its point.
    private func isSender(_ words: Range<Int>) -> Bool {
        guard let place = lead.places.last, !lead.isDayFirst else { return false }
        if lead.end == .point { return page.isInCapitals(words) }
        return isBehindComma && !page.isInCapitals(place)
            && !page.isInTables(stretch(words.lowerBound, words.lowerBound + 1))
            && page.tokens[words.lowerBound].isAllCapitals && page.tokens[words.lowerBound].text.utf8.count > 2
            && page.wordCount(words) > 1
    }
}
