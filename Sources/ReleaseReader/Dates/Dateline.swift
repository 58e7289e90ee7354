import Catalogue

/// Where and when a release says that it is issued, at the beginning of its first paragraph.
extension Page {
    /// "Seoul, South Korea (CNN) --", "Berlin, 2 November 2019 -", "(Dallas, Texas) -", "München, 25. März 2020.".
    struct DatelineMark {
        let block: Int
        var place: Range<Int>?
        var agency: Range<Int>?
        var date: DateMark?
        /// The first token behind it.
        var textStart: Int
    }

    func dateline() -> DatelineMark? {
        var paragraphs = 0
        // "Northport, Maine" above the text; a dateline with its day that follows soon says it better.
        var above: DatelineMark?
        for (index, block) in blocks.enumerated() where [.body, .head, .contact].contains(block.part) {
            guard paragraphs < 4, !block.isBullet else { continue }
            if let above, index - above.block > 3 { return above }
            if block.isProse { paragraphs += 1 }
            let lines = block.lines.count <= 5 ? block.lines.map(lineTokens) : [block.tokens]
            if let mark = lines.lazy.compactMap({
                let line = behindReleaseLabel($0)
                return wholeDateline(in: line, index) ?? openDateline(in: line, index) ?? wiredDateline(in: line, index)
                    ?? slashedDateline(in: line, index) ?? listedDateline(in: line, index)
            })
            .first {
                return mark
            }
            if above == nil { above = placeLine(in: block, index) ?? partedDateline(in: block, index) }
            guard wordCount(block.tokens) >= 10 else { continue }
            if let mark = dashedDateline(in: block, index) ?? plainDateline(in: block, index)
                ?? slashedDateline(in: block.tokens, index) ?? bracketedDateline(in: block, index)
                ?? stampedDateline(in: block, index) ?? colonDateline(in: block, index)
                ?? pointDateline(in: block, index) ?? townDateline(in: block, index) ?? loudDateline(in: block, index),
                above == nil || mark.date != nil
            {
                return mark
            }
        }
        return above
    }

    func isDash(_ token: Int) -> Bool {
        ["-", "\u{2013}", "\u{2014}", "\u{2015}"].contains(tokens[token].text)
    }

    // MARK: Before a dash

    private func dashedDateline(in block: Block, _ index: Int) -> DatelineMark? {
        let (segments, textStart) = datelineSegments(in: block.tokens)
        guard !segments.isEmpty, textStart < block.tokens.upperBound else { return nil }
        var mark = DatelineMark(block: index, textStart: textStart)
        for segment in segments { take(segment, into: &mark) }
        guard mark.place != nil || mark.date != nil || mark.agency != nil else { return nil }
        if let place = mark.place, mark.date == nil, mark.agency == nil {
            // "Newswise - …" above the text is no place; within it any word may be one.
            guard isPlainPlace(place), block.isProse || isKnownPlace(place), !isSubject(place, textStart) else {
                return nil
            }
        }
        return mark
    }

    /// "Harbourline – the ferry company – sails …": the text goes on in small letters, and the word is what it speaks of.
    /// "RESPECT THE SEA - When …" is a heading: no place has such a word between its capitals.
    private func isSubject(_ place: Range<Int>, _ textStart: Int) -> Bool {
        if place.dropFirst().contains(where: { Vocabulary.every(.article).contains(tokens[$0].folded) }),
            !place.contains(where: { tokens[$0].text == "," }), wordCount(place) > 2
        {
            return true
        }
        guard !isKnownPlace(place), tokens[textStart].kind == .word else { return false }
        return !tokens[textStart].isCapitalised
    }

    /// A place of the tables, or printed as places are: "SANTA ANA", "Falmouth, Cornwall".
    func isKnownPlace(_ place: Range<Int>) -> Bool {
        place.contains { Places.regionByWord[tokens[$0].folded] != nil || tokens[$0].text == "," }
            || Cities.zoneByName[flow(tokens: place).lowercased()] != nil
            // "POL-HH: HARBOUR" is a heading's beginning.
            || place.allSatisfy {
                tokens[$0].kind == .word ? tokens[$0].isAllCapitals : tokens[$0].text != ":"
            }
    }

    /// What can be told to be no place: a label, an office, somebody's name with a title.
    func isPlainPlace(_ place: Range<Int>) -> Bool {
        let isInState = place.contains {
            Places.states.contains(tokens[$0].text) || Places.regionByWord[tokens[$0].folded] != nil
        }
        // "The harbour police - …": no place has an article but a few towns.
        if place.count > 1, let first = place.first, Vocabulary.every(.article).contains(tokens[first].folded),
            tokens[first].isCapitalised, !tokens[first].isAllCapitals,
            NamingWords.articles.contains(tokens[first].folded),
            Cities.zoneByName[flow(tokens: place).lowercased()] == nil, wordCount(place) > 2
        {
            return false
        }
        // "FILE - In this photo of 12 May": what stands before the words of a picture.
        if place.contains(where: { Vocabulary.every(.captionLabel).contains(tokens[$0].folded) }) { return false }
        return place.count <= 8
            && !marks(in: place).contains { mark in
                switch mark.cue {
                case .organisationNoun: return !isInState
                case .releaseLabel, .statementLabel, .advisoryLabel, .correctionLabel, .jobTitle, .pressOfficer,
                    .contactHeading, .notesHeading, .spokespeople, .immediateRelease, .embargo:
                    return true
                // "Date: Friday 3 May": the label of an invitation, and nothing else.
                case .publishedLabel, .updatedLabel, .whenLabel, .whereLabel, .placeLabel, .whatLabel:
                    return mark.tokens == wordsOnly(place)
                default: return false
                }
            }
    }

    /// The stretches before the dashes at the beginning of a block, as long as they are places, dates and agencies.
    private func datelineSegments(in range: Range<Int>) -> (segments: [Range<Int>], textStart: Int) {
        var segments: [Range<Int>] = []
        var (start, index, textStart) = (range.lowerBound, range.lowerBound, range.lowerBound)
        var aside: String?
        let dated = dates(in: stretch(range.lowerBound, min(range.upperBound, range.lowerBound + 40)))
        while index < range.upperBound, index - range.lowerBound < 40, segments.count < 4 {
            let token = tokens[index]
            if aside == nil, index > start, isDash(index),
                token.spaceBefore || [")", "/"].contains(tokens[index - 1].text)
                    || (index + 1 < range.upperBound && tokens[index + 1].spaceBefore) || isDouble(index, in: range)
            {
                segments.append(stretch(start, index))
                while index < range.upperBound, isDash(index) { index += 1 }
                (start, textStart) = (index, index)
                continue
            }
            // "/24-7PressRelease/", "(NEWMEDIAWIRE)": whatever stands in it.
            if let closing = aside {
                if token.text == closing { aside = nil }
            } else if token.text == "(" || token.text == "/" && !isWithinPair(index) {
                aside = token.text == "(" ? ")" : "/"
            } else {
                guard isDatelineWord(index) || dated.contains(where: { $0.tokens.contains(index) }) else { break }
            }
            index += 1
        }
        return (segments, textStart)
    }

    private func isDouble(_ index: Int, in range: Range<Int>) -> Bool {
        index + 1 < range.upperBound && isDash(index + 1) && !tokens[index + 1].spaceBefore
    }

    func isDatelineWord(_ index: Int) -> Bool {
        let token = tokens[index]
        switch token.kind {
        case .word:
            return token.isCapitalised
                && (index == 0 || !words.smallWords.contains(token.folded) || token.isAllCapitals)
                || Vocabulary.every(.placeParticle).contains(token.folded)
                || joinsPlaces(index)
        case .symbol:
            return [",", ".", "'", "\u{2019}", "|", "\u{2022}", "\u{00B7}", ":"].contains(token.text)
                || isWithinPair(index)
        case .number: return times.contains { $0.tokens.contains(index) }
        case .link: return false
        }
    }

    /// "London and New York": a short word between two that have capitals.
    private func joinsPlaces(_ index: Int) -> Bool {
        guard index > 1, index + 1 < tokens.count else { return false }
        let before = tokens[index - 1].text == "," ? index - 2 : index - 1
        return (tokens[index].text == "&" || Vocabulary.every(.joining).contains(tokens[index].folded))
            && tokens[before].isCapitalised && tokens[index + 1].isCapitalised
    }

    /// "Berlin/Bonn": a stroke that nothing parts from the words beside it.
    private func isWithinPair(_ index: Int) -> Bool {
        index > 0 && index + 1 < tokens.count && tokens[index].text == "/" && !tokens[index].spaceBefore
            && !tokens[index + 1].spaceBefore && tokens[index - 1].isCapitalised && tokens[index + 1].isCapitalised
            && tokens[index - 1].kind == .word && tokens[index + 1].kind == .word
    }

    private func take(_ segment: Range<Int>, into mark: inout DatelineMark) {
        let isLabel = marks(in: segment).contains {
            [.immediateRelease, .embargo, .releaseLabel, .contactHeading].contains($0.cue)
        }
        if isLabel { return }
        let date = dates(in: segment).first { $0.day != nil }
        mark.date = mark.date ?? date
        let opening = segment.first { tokens[$0].text == "(" || tokens[$0].text == "/" && !isWithinPair($0) }
        if let opening, let closing = segment.first(where: { $0 > opening && [")", "/"].contains(tokens[$0].text) }) {
            let aside = stretch(opening + 1, closing)
            // "(London, 3 May 2021) -", and "3 May 2021 (London) --".
            if mark.place == nil, opening == segment.lowerBound, tokens[opening].text == "(", let inside = date,
                aside.contains(inside.tokens.lowerBound)
            {
                // "(12 May 2031, New York, NY) -" too.
                let place = [
                    stretch(aside.lowerBound, inside.tokens.lowerBound),
                    stretch(inside.tokens.upperBound, aside.upperBound),
                ].map(trimmedPlace).first { !$0.isEmpty }
                if let place { mark.place = place }
                return
            }
            if mark.place == nil, tokens[opening].text == "(", let date, date.tokens.upperBound <= opening,
                trimmedPlace(stretch(segment.lowerBound, date.tokens.lowerBound)).isEmpty,
                tokens[aside].contains(where: { $0.text == "," }) || isKnownPlace(aside)
            {
                mark.place = trimmedPlace(aside)
                return
            }
            // "NORTHPORT (Ontario) -": the state or the country of a town is no agency.
            if mark.place == nil, opening > segment.lowerBound, tokens[opening].text == "(", isState(aside),
                stretch(segment.lowerBound, opening).allSatisfy({ tokens[$0].kind == .word })
            {
                mark.place = stretch(segment.lowerBound, closing + 1)
                return
            }
            if opening == segment.lowerBound, mark.place == nil, tokens[opening].text == "(",
                tokens[aside].contains(where: { $0.text == "," })
                    || isInTables(aside) && closing + 1 == segment.upperBound,
                dates(in: aside).isEmpty
            {
                // "(Dallas, Texas) -".
                mark.place = trimmedPlace(aside)
                return
            }
            if dates(in: aside).isEmpty { mark.agency = mark.agency ?? aside }
        }
        // "Roma, maggio 2026 —": a month without a day is no part of the place.
        let month = dates(in: segment).first { $0.day == nil }
        if let date, mark.place == nil, trimmedPlace(stretch(segment.lowerBound, date.tokens.lowerBound)).isEmpty {
            // "12.05.2031 | Northport/Falmouth (hpd) -".
            let behind = trimmedPlace(
                stretch(date.tokens.upperBound, max(date.tokens.upperBound, opening ?? segment.upperBound)))
            if wordCount(behind) <= 5, behind.contains(where: { tokens[$0].kind == .word }),
                behind.allSatisfy({ isDatelineWord($0) && tokens[$0].kind != .number }), isPlainPlace(behind)
            {
                mark.place = behind
            }
        }
        let end = min(
            date?.tokens.lowerBound ?? month?.tokens.lowerBound ?? segment.upperBound, opening ?? segment.upperBound)
        let place = trimmedPlace(stretch(segment.lowerBound, max(segment.lowerBound, end)))
        if !place.isEmpty { mark.place = mark.place ?? place }
    }

    private func isState(_ words: Range<Int>) -> Bool {
        words.count <= 2
            && words.contains {
                Places.states.contains(tokens[$0].text) || Places.regionByWord[tokens[$0].folded] != nil
            } && Cities.zoneByName[flow(tokens: words).lowercased()] == nil
    }

    func trimmedPlace(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while upper > lower {
            let token = tokens[upper - 1]
            let isLead =
                !token.isAllCapitals && Vocabulary.every(.dayLead).contains(token.folded)
            guard
                token.kind == .symbol && !(token.text == "." && isAbbreviation(upper - 2, from: lower)) || isLead
                    || words.weekdays[token.folded] != nil
            else { break }
            upper -= 1
        }
        while lower < upper, tokens[lower].kind == .symbol { lower += 1 }
        return stretch(lower, upper)
    }

    /// The point of "Calif.", "D.C.", "St.".
    private func isAbbreviation(_ index: Int, from start: Int) -> Bool {
        index >= start && tokens[index].kind == .word && tokens[index].text.utf8.count <= 6
            && !tokens[index + 1].spaceBefore
            && index > start
    }

    // MARK: Without a dash

    /// "(München, 23.03.2020)", "Paris, le 3 mars 2020": nothing else in the block.
    private func wholeDateline(in line: Range<Int>, _ index: Int) -> DatelineMark? {
        guard line.count <= 16, let date = dates(in: line).first(where: { $0.date != nil }),
            date.tokens.upperBound <= line.upperBound
        else { return nil }
        let behind = stretch(date.tokens.upperBound, line.upperBound)
        let prefix = stretch(line.lowerBound, date.tokens.lowerBound)
        if prefix.allSatisfy({ tokens[$0].kind == .symbol || words.weekdays[tokens[$0].folded] != nil }) {
            return placeBehind(date, behind, index)
        }
        // "Northport, 12 May 2031, 058/31": the number of the release behind its day.
        let isNumbered = behind.count <= 6
        guard
            behind.allSatisfy({ tokens[$0].kind == .symbol || isTime($0) || isNumbered && tokens[$0].kind == .number })
                || isBetweenStrokes(behind),
            (2...10).contains(prefix.count),
            prefix.contains(where: { tokens[$0].text == "," || isDash($0) }),
            prefix.allSatisfy({ isBeforeDay($0) || isDash($0) && $0 == prefix.last })
        else { return nil }
        let place = wholePlace(prefix)
        let isDashed = prefix.last.map(isDash) ?? false
        guard !place.isEmpty, wordCount(place) <= 5, isPlainPlace(place), !place.contains(where: isTime),
            // "Jane Roe – 3 May 2031" is whose it is.
            !isDashed || wordCount(place) == 1 || isKnownPlace(place),
            !place.allSatisfy({ words.weekdays[tokens[$0].folded] != nil })
        else { return nil }
        return DatelineMark(block: index, place: place, agency: nil, date: date, textStart: line.upperBound)
    }

    /// "Wednesday, March 23, 1994, San Francisco".
    private func placeBehind(_ date: DateMark, _ range: Range<Int>, _ index: Int) -> DatelineMark? {
        let place = trimmedPlace(range)
        guard (1...5).contains(wordCount(place)), isPlainPlace(place), wordCount(place) == wordCount(range),
            place.allSatisfy({
                tokens[$0].kind == .word && tokens[$0].isCapitalised || [",", "."].contains(tokens[$0].text)
            }),
            !place.contains(where: { tokens[$0].isAllCapitals && tokens[$0].text.utf8.count > 4 })
                || wordCount(place) <= 2,
            place.contains(where: {
                Places.regionByWord[tokens[$0].folded] != nil || Cities.zoneByName[tokens[$0].folded] != nil
                    || Places.states.contains(tokens[$0].text) && $0 > place.lowerBound + 1
            })
                || Cities.zoneByName[flow(tokens: place).lowercased()] != nil
        else { return nil }
        return DatelineMark(block: index, place: place, agency: nil, date: date, textStart: range.upperBound)
    }

    /// "Neuhafen (OTS) Der Verein …", "Neuhafen (ots)" in a line of its own: a place and a wire, without a dash.
    private func wiredDateline(in range: Range<Int>, _ index: Int) -> DatelineMark? {
        let near = stretch(range.lowerBound, min(range.upperBound, range.lowerBound + 8))
        guard let opening = near.first(where: { tokens[$0].text == "(" }), opening > range.lowerBound,
            opening + 2 < range.upperBound || opening + 2 == range.upperBound - 1, opening + 2 < tokens.count,
            NewsAgencies.codes.contains(tokens[opening + 1].folded), tokens[opening + 2].text == ")",
            stretch(range.lowerBound, opening).allSatisfy(isDatelineWord)
        else { return nil }
        let place = once(trimmedPlace(stretch(range.lowerBound, opening)))
        guard !place.isEmpty, isPlainPlace(place) else { return nil }
        return DatelineMark(
            block: index, place: place, agency: stretch(opening + 1, opening + 2), date: nil,
            textStart: min(opening + 3, range.upperBound))
    }

    /// "Neuhafen (dpa) -" in a line of its own, the text in the next.
    private func openDateline(in line: Range<Int>, _ index: Int) -> DatelineMark? {
        guard line.count <= 14, let last = line.last, isDash(last) else { return nil }
        let (segments, textStart) = datelineSegments(in: line)
        guard !segments.isEmpty, textStart == line.upperBound else { return nil }
        var mark = DatelineMark(block: index, textStart: textStart)
        for segment in segments { take(segment, into: &mark) }
        guard let place = mark.place, mark.agency != nil || mark.date != nil, isPlainPlace(place) else { return nil }
        return mark
    }

    /// "CHICAGO, IL", "Miami, Florida," in a line of its own above the text.
    private func placeLine(in block: Block, _ index: Int) -> DatelineMark? {
        let isAboveText = index + 1 < blocks.count && (blocks[index + 1].isProse || blocks[index + 1].isBullet)
        for line in block.lines where line + 1 < block.lines.upperBound || isAboveText {
            let range = lineTokens(line)
            guard (3...7).contains(range.count), let comma = range.first(where: { tokens[$0].text == "," }),
                comma > range.lowerBound, comma + 1 < range.upperBound,
                range.allSatisfy({
                    tokens[$0].kind == .word && tokens[$0].isCapitalised || [",", "."].contains(tokens[$0].text)
                })
            else { continue }
            let state = tokens[comma + 1]
            guard Places.regionByWord[state.folded] != nil || Places.states.contains(state.text.trimmingMarks(".")),
                personName(at: range.lowerBound, before: comma) == nil || tokens[range.lowerBound].isAllCapitals
                    || comma - range.lowerBound < 3
            else { continue }
            return DatelineMark(
                block: index, place: trimmedPlace(range), agency: nil, date: nil, textStart: range.upperBound)
        }
        return nil
    }

    private func isTime(_ token: Int) -> Bool { times.contains { $0.tokens.contains(token) } }

    /// "München, 25. März 2020. Der Verein …", "Paris, le 3 mars 2020" in a line of its own.
    private func plainDateline(in block: Block, _ index: Int) -> DatelineMark? {
        if let wired = wiredDateline(in: block.tokens, index) { return wired }
        let near = stretch(block.tokens.lowerBound, min(block.tokens.upperBound, block.tokens.lowerBound + 14))
        guard let date = dates(in: near).first(where: { $0.day != nil }), date.date != nil else { return nil }
        let prefix = stretch(block.tokens.lowerBound, date.tokens.lowerBound)
        guard (1...8).contains(prefix.count), tokens[prefix].contains(where: { $0.text == "," || $0.text == "(" }),
            prefix.allSatisfy({ isDatelineWord($0) || tokens[$0].text == "(" })
        else { return nil }
        let place = trimmedPlace(prefix)
        guard !place.isEmpty, wordCount(place) <= 5, isPlainPlace(place) else { return nil }
        var next = date.tokens.upperBound
        guard next < block.tokens.upperBound else { return nil }
        let endsThere = [".", ":", ")", "/", "|", ";"].contains(tokens[next].text) || tokens[next].breaksBefore > 0
        guard endsThere else { return nil }
        while next < block.tokens.upperBound, tokens[next].kind == .symbol { next += 1 }
        return DatelineMark(block: index, place: place, agency: nil, date: date, textStart: next)
    }
}
