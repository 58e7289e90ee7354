/// Days and brackets in the beginning of a text.
extension LeadCutter {
    /// "5 May 2031", "le 1er mai", "May 2031": what the text has as a date.
    mutating func takeDay() -> Bool {
        guard let day = page.dates(in: stretch(index, index + 1)).first, day.tokens.lowerBound == index else {
            return false
        }
        close()
        if lead.day?.day == nil { lead.day = day }
        index = day.tokens.upperBound
        if day.day != nil { meetDay(lastJoint) }
        isTextNext = isPlaceWhole
        return true
    }

    private mutating func meetDay(_ joint: Lead.Joint) {
        lead.hasDay = true
        guard !lead.places.isEmpty else { return }
        lead.joint = lead.joint ?? joint
        isPlaceWhole = true
    }

    /// "05 MAG", "5. maj" without a year: a number beside the name of a month, or its beginning.
    func isNumberOfDay(_ index: Int) -> Bool {
        guard index + 1 < range.upperBound, let number = Int(page.tokens[index].text), (1...31).contains(number) else {
            return false
        }
        let next = page.tokens[index + 1].text == "." ? index + 2 : index + 1
        return next < range.upperBound && isMonth(next)
    }

    private func isMonth(_ index: Int) -> Bool {
        let name = page.tokens[index].folded
        return page.words.months[name] != nil || page.words.shortMonths[name] != nil
            || CalendarWords.everywhere[name] != nil
    }

    mutating func takeNumberOfDay() -> Bool {
        let isBefore =
            index + 1 < range.upperBound && !lead.places.isEmpty && isMonth(index)
            && page.tokens[index + 1].kind == .number && page.tokens[index + 1].text.utf8.count <= 2
        guard isNumberOfDay(index) || isBefore else { return false }
        close()
        index += page.tokens[index + 1].text == "." ? 3 : 2
        if index < range.upperBound, page.tokens[index].text == ".", !page.tokens[index].spaceBefore { index += 1 }
        meetDay(lastJoint)
        isTextNext = isPlaceWhole
        return true
    }

    func isOpening(_ index: Int) -> Bool {
        guard index < range.upperBound else { return false }
        let text = page.tokens[index].text
        if text == "/" {
            return index + 1 < range.upperBound && page.tokens[index].spaceBefore && !page.tokens[index + 1].spaceBefore
        }
        return ["(", "[", "\u{FF08}", "\u{3010}"].contains(text)
    }

    private static let closings = ["(": ")", "[": "]", "/": "/", "\u{FF08}": "\u{FF09}", "\u{3010}": "\u{3011}"]

    /// "(HARBOURWIRE)", "[5 May 2031]", "(Northport, ME – May 5, 2031)", "(서울=연합뉴스)", "(Maine)".
    mutating func takeBracket() -> Bool {
        guard isOpening(index), let sign = LeadCutter.closings[page.tokens[index].text],
            let closing = stretch(index + 1, min(range.upperBound, index + 16)).first(where: {
                page.tokens[$0].text == sign
            }),
            closing > index + 1
        else { return false }
        let inside = stretch(index + 1, closing)
        // "(46)" is how old somebody is.
        if inside.allSatisfy({ page.tokens[$0].kind != .word && page.tokens[$0].kind != .link }),
            page.dates(in: inside).isEmpty
        {
            return false
        }
        let before = run
        if !joinsState(inside, closing) { read(inside, isBehind: before) }
        index = closing + 1
        isPlaceWhole = !lead.places.isEmpty
        isTextNext = isPlaceWhole
        lead.end = index < range.upperBound ? .bracket : .line
        lead.textStart = index
        return true
    }

    /// "NORTHPORT (Ontario) -": the bracket belongs to the place.
    private mutating func joinsState(_ inside: Range<Int>, _ closing: Int) -> Bool {
        // "Falvik (Ille-et-Vilaine), le 17 octobre 2031": where it lies, before its day.
        if let run, page.dates(in: inside).isEmpty, !isWire(inside), !page.isInCapitals(inside),
            closing + 1 < range.upperBound,
            page.tokens[closing + 1].text == ",", inside.allSatisfy({ isPlaceWord($0, from: inside.lowerBound) }),
            page.dates(in: stretch(closing + 2, min(page.tokens.count, closing + 6))).first?.day != nil
        {
            lead.places.append(stretch(run.lowerBound, closing + 1))
            self.run = nil
            return true
        }
        guard let run, inside.count <= 2, page.dates(in: inside).isEmpty, !isWire(inside),
            inside.contains(where: {
                Places.states.contains(page.tokens[$0].text) || Places.regionByWord[page.tokens[$0].folded] != nil
            }), Cities.zoneByName[page.flow(tokens: inside).lowercased()] == nil
        else { return false }
        lead.places.append(stretch(run.lowerBound, closing + 1))
        self.run = nil
        return true
    }

    private mutating func read(_ inside: Range<Int>, isBehind before: Range<Int>?) {
        close()
        if let equals = inside.first(where: { page.tokens[$0].text == "=" }) {
            if lead.places.isEmpty { lead.places.append(stretch(inside.lowerBound, equals)) }
            lead.wire = lead.wire ?? stretch(equals + 1, inside.upperBound)
            lead.isKnownWire = true
            return
        }
        let day = page.dates(in: inside).first
        if let day {
            if lead.day?.day == nil { lead.day = day }
            if day.day != nil { meetDay(.comma) }
        }
        let rest = [
            stretch(inside.lowerBound, day?.tokens.lowerBound ?? inside.upperBound),
            stretch(day?.tokens.upperBound ?? inside.upperBound, inside.upperBound),
        ].map(page.trimmedPlace).first { !$0.isEmpty }
        guard let rest else { return }
        let isPlace =
            lead.places.isEmpty
            && rest.allSatisfy {
                isPlaceWord($0, from: rest.lowerBound) || page.tokens[$0].text == "," || page.tokens[$0].text == "."
            }
        if isPlace, !isWire(rest), day?.day != nil || page.isInTables(rest) || Towns.has(page.flow(tokens: rest)) {
            lead.places.append(rest)
            lead.joint = lead.joint ?? (lead.hasDay ? .comma : nil)
        } else if day == nil {
            lead.isKnownWire = lead.isKnownWire || isWire(rest)
            lead.wire = lead.wire ?? rest
        }
    }
}
