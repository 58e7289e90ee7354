/// Datelines that strokes, brackets and stamps of an hour part from the text.
extension Page {
    /// "Singapore, SG / ACCESSWIRE / May 3, 2021 / The harbour …": strokes between spaces part place, wire and day.
    func slashedDateline(in range: Range<Int>, _ index: Int) -> DatelineMark? {
        let near = stretch(range.lowerBound, min(range.upperBound, range.lowerBound + 30))
        let strokes = near.filter { tokens[$0].text == "/" && tokens[$0].spaceBefore }
        guard strokes.count >= 2, let first = strokes.first, first > near.lowerBound, let last = strokes.last,
            let date = dates(in: stretch(first, min(range.upperBound, last + 4))).first(where: { $0.day != nil }),
            stretch(near.lowerBound, first).allSatisfy(isDatelineWord), wordCount(stretch(first, last)) <= 10
        else { return nil }
        let place = trimmedPlace(stretch(near.lowerBound, first))
        guard !place.isEmpty, wordCount(place) <= 6, isPlainPlace(place) else { return nil }
        let wire = stretch(first + 1, strokes[1])
        return DatelineMark(
            block: index, place: place, agency: dates(in: wire).isEmpty ? wire : nil, date: date,
            textStart: max(last + 1, date.tokens.upperBound))
    }

    /// "(Chicago, Ill.) To create …", "[Missoula, Montana]: Share …": a town and its state in brackets before the text.
    func bracketedDateline(in block: Block, _ index: Int) -> DatelineMark? {
        let near = block.tokens.prefix(9)
        guard block.isProse, let open = near.first, ["(", "["].contains(tokens[open].text),
            let close = near.first(where: { [")", "]"].contains(tokens[$0].text) }), close - open >= 2,
            close + 1 < block.tokens.upperBound
        else { return nil }
        let inside = stretch(open + 1, close)
        guard dates(in: inside).isEmpty, inside.allSatisfy(isDatelineWord), isPlainPlace(inside), isKnownPlace(inside),
            !isInCapitals(inside) || inside.contains(where: { tokens[$0].text == "," })
        else { return nil }
        let place = tokens[close - 1].text == "." ? inside : trimmedPlace(inside)
        return DatelineMark(block: index, place: place, agency: nil, date: nil, textStart: close + 1)
    }

    /// "Kennewick, WA (Newsworthy) Friday Jan 30, 2026 @ 11:00 AM US/Pacific — Home …": a place, what stands in brackets, a
    /// day and an hour before a dash.
    func stampedDateline(in block: Block, _ index: Int) -> DatelineMark? {
        let near = stretch(block.tokens.lowerBound, min(block.tokens.upperBound, block.tokens.lowerBound + 40))
        guard block.isProse, let open = near.first(where: { tokens[$0].text == "(" }), open > near.lowerBound,
            open - near.lowerBound <= 8, let close = near.first(where: { $0 > open && tokens[$0].text == ")" }),
            close - open <= 6, stretch(near.lowerBound, open).allSatisfy(isDatelineWord),
            let date = dates(in: stretch(close, min(near.upperBound, close + 6))).first(where: { $0.date != nil }),
            let dash = stretch(date.tokens.upperBound, min(near.upperBound, date.tokens.upperBound + 16)).first(where: {
                isDash($0) && tokens[$0].spaceBefore
            })
        else { return nil }
        let place = trimmedPlace(stretch(near.lowerBound, open))
        guard !place.isEmpty, isPlainPlace(place) else { return nil }
        return DatelineMark(
            block: index, place: place, agency: stretch(open + 1, close), date: date, textStart: dash + 1)
    }

    /// "NORTHPORT: The harbour …", "NORTHPORT, Me.: The …": a place in capitals that the text names in small letters too. "WHO: …"
    /// and "NOTE: …" are labels.
    func colonDateline(in block: Block, _ index: Int) -> DatelineMark? {
        let near = block.tokens.prefix(8)
        guard block.isProse, let colon = near.first(where: { tokens[$0].text == ":" }),
            colon > near.lowerBound,
            colon + 1 < block.tokens.upperBound, tokens[colon + 1].spaceBefore,
            tokens[colon + 1].isCapitalised
        else { return nil }
        let place = stretch(near.lowerBound, colon)
        let town = place.prefix { tokens[$0].text != "," }
        // "Northport: The …" too, where it is a city of the table.
        let isCity = Cities.zoneByName[flow(tokens: place).lowercased()] != nil
        guard place.allSatisfy(isDatelineWord), (1...3).contains(wordCount(town)), isInCapitals(town) || isCity,
            !marks(in: place).contains(where: { $0.tokens.lowerBound == place.lowerBound }),
            isPlainPlace(place),
            isInTables(town) || isNamedWithin(town, from: colon)
        else { return nil }
        return DatelineMark(
            block: index, place: trimmedPlace(place), agency: nil, date: nil, textStart: colon + 1)
    }

    /// "CHICAGO" and below it a dash, alone or before the text: the line was broken there.
    func partedDateline(in block: Block, _ index: Int) -> DatelineMark? {
        for line in block.lines where line > 0 {
            let range = lineTokens(line)
            guard let first = range.first, isDash(first), let place = placeAlone(above: line),
                range.allSatisfy(isDash) || block.isProse || wordCount(range) >= 8
            else { continue }
            return DatelineMark(block: index, place: place, agency: nil, date: nil, textStart: first + 1)
        }
        return nil
    }

    private func placeAlone(above line: Int) -> Range<Int>? {
        let above = stretch(max(0, line - 2), line).last { !text.lines[$0].isBlank }
        guard let words = above.map({ wordsOnly(lineTokens($0)) }), (1...4).contains(wordCount(words)),
            words.allSatisfy(isDatelineWord), isInTables(words), isPlainPlace(words)
        else { return nil }
        return words
    }

    /// A place that stands by itself: below what the text is called ("Press release"), beside a label for the day, or above the day
    /// at the foot.
    func placeBesides() -> Range<Int>? {
        for block in blocks where [.head, .body, .notes, .contact].contains(block.part) && !block.isProse {
            for line in block.lines where text.lines[line].range.count < 120 {
                let words = wordsOnly(lineTokens(line))
                if let place = labelledPlace(words, line) ?? placeBehindLabel(words) { return place }
                guard (1...3).contains(wordCount(words)), Cities.zoneByName[flow(tokens: words).lowercased()] != nil,
                    let next = neighbour(of: line, by: 1)
                else { continue }
                let isLabelled =
                    block.part == .head
                    && neighbour(of: line, by: -1).map { isLine($0, exactly: .releaseLabel) } ?? false
                if isLabelled || isDay(next) || isAboveText(words) { return words }
            }
        }
        return nil
    }

    /// A line in a block of its own, directly above the first paragraph.
    private func isAboveText(_ words: Range<Int>) -> Bool {
        guard let index = block(containing: tokens[words.lowerBound].range.lowerBound), index + 1 < blocks.count,
            wordsOnly(blocks[index].tokens) == words, blocks[index + 1].isProse
        else { return false }
        return blocks.first { $0.isProse && [.head, .body].contains($0.part) }?.tokens == blocks[index + 1].tokens
    }

    /// "Press release Berlin": a city in one line with what the text is called.
    private func placeBehindLabel(_ line: Range<Int>) -> Range<Int>? {
        guard wordCount(line) <= 5, let label = frontLabel(at: line.lowerBound), label.cue == .releaseLabel,
            label.tokens.upperBound < line.upperBound
        else { return nil }
        let place = stretch(label.tokens.upperBound, line.upperBound)
        return Cities.zoneByName[flow(tokens: place).lowercased()] != nil ? place : nil
    }

    /// "Ort Northport" beside "Datum 12.05.2031", as public offices print them, without colons.
    private func labelledPlace(_ line: Range<Int>, _ number: Int) -> Range<Int>? {
        guard let label = marks(in: line.prefix(1)).first(where: { $0.cue == .placeLabel }),
            label.tokens.upperBound < line.upperBound
        else { return nil }
        let place = stretch(label.tokens.upperBound, line.upperBound)
        guard wordCount(place) <= 4, place.allSatisfy({ tokens[$0].kind == .word && isDatelineWord($0) }),
            isPlainPlace(place)
        else { return nil }
        let isDated = [1, -1].contains { step in
            guard let other = neighbour(of: number, by: step).map({ wordsOnly(lineTokens($0)) }),
                let label = marks(in: other.prefix(1)).first(where: { $0.cue == .publishedLabel }),
                let date = dates(in: other).first(where: { $0.date != nil })
            else { return false }
            return date.tokens.lowerBound == label.tokens.upperBound && date.tokens.upperBound == other.upperBound
        }
        return isDated ? place : nil
    }

    private func neighbour(of line: Int, by step: Int) -> Int? {
        [line + step, line + 2 * step].first { text.lines.indices.contains($0) && !text.lines[$0].isBlank }
    }

    /// A day in a line of its own.
    private func isDay(_ line: Int) -> Bool {
        let words = wordsOnly(lineTokens(line))
        guard let date = dates(in: words).first(where: { $0.date != nil }) else { return false }
        return date.tokens.upperBound == words.upperBound && date.tokens.lowerBound - words.lowerBound <= 2
    }

    /// A town or a country that the tables have.
    func isInTables(_ place: Range<Int>) -> Bool {
        Cities.zoneByName[flow(tokens: place).lowercased()] != nil
            || place.contains {
                Places.regionByWord[tokens[$0].folded] != nil || Places.states.contains(tokens[$0].text)
            }
    }

    /// "Press release - Northport, 12 May 2031": a line without the label that it begins with.
    func behindReleaseLabel(_ line: Range<Int>) -> Range<Int> {
        guard let label = frontLabel(at: line.lowerBound), [.releaseLabel, .immediateRelease].contains(label.cue),
            label.tokens.upperBound + 1 < line.upperBound
        else { return line }
        let next = label.tokens.upperBound
        let isParted = isDash(next) || [":", "|", "/"].contains(tokens[next].text)
        return isParted
            ? stretch(next + 1, line.upperBound) : tokens[next].gapBefore ? stretch(next, line.upperBound) : line
    }

    /// "Harbour Holding, Inc. (XNAS: HARB) Northport, Florida; 4 December 2031": behind a bracket a town and its state, and
    /// the day.
    func listedDateline(in line: Range<Int>, _ index: Int) -> DatelineMark? {
        let near = stretch(line.lowerBound, min(line.upperBound, line.lowerBound + 30))
        guard let closing = near.last(where: { tokens[$0].text == ")" }), closing > near.lowerBound + 2,
            let date = dates(in: stretch(closing, min(tokens.count, closing + 12))).first(where: { $0.day != nil })
        else { return nil }
        let place = trimmedPlace(stretch(closing + 1, max(closing + 1, date.tokens.lowerBound)))
        guard place.contains(where: { tokens[$0].text == "," }), (2...5).contains(wordCount(place)), isInTables(place),
            place.allSatisfy(isDatelineWord), isPlainPlace(place)
        else { return nil }
        return DatelineMark(
            block: index, place: place, agency: nil, date: date, textStart: min(date.tokens.upperBound, line.upperBound)
        )
    }

    /// "Cambridge, MA. A group of …": a town, its state or country and a point before the first sentence.
    func pointDateline(in block: Block, _ index: Int) -> DatelineMark? {
        guard block.isProse, let first = block.tokens.first else { return nil }
        let near = block.tokens.prefix(8)
        guard let comma = near.first(where: { tokens[$0].text == "," }), comma > first,
            let point = near.first(where: { $0 > comma + 1 && tokens[$0].text == "." }), point - comma <= 3,
            point + 1 < block.tokens.upperBound, tokens[point + 1].isCapitalised, tokens[point + 1].spaceBefore
        else { return nil }
        let place = stretch(first, point)
        guard place.allSatisfy({ tokens[$0].kind == .word && tokens[$0].isCapitalised || $0 == comma }),
            isInTables(stretch(comma + 1, point)), isPlainPlace(place),
            personName(at: first, before: comma) == nil || comma - first < 3
        else { return nil }
        return DatelineMark(block: index, place: place, agency: nil, date: nil, textStart: point + 1)
    }

    /// "Leipzig. The court …", "Falvik (hpd/kna). The …", "Bernau (Barnim): The …": a city of the table, or a town before a wire in
    /// brackets, and a point or a colon before the first sentence.
    func townDateline(in block: Block, _ index: Int) -> DatelineMark? {
        guard block.isProse else { return nil }
        let near = stretch(block.tokens.lowerBound, min(block.tokens.upperBound, block.tokens.lowerBound + 12))
        guard let end = near.first(where: { tokens[$0].kind == .symbol && !["/", "-"].contains(tokens[$0].text) }),
            end > near.lowerBound, end - near.lowerBound <= 4
        else { return nil }
        let town = stretch(near.lowerBound, end)
        var mark = end
        if tokens[end].text == "(" {
            guard let closing = near.first(where: { $0 > end && tokens[$0].text == ")" }) else { return nil }
            mark = closing + 1
        }
        guard mark + 1 < block.tokens.upperBound, [".", ":"].contains(tokens[mark].text),
            tokens[mark + 1].isCapitalised, tokens[mark + 1].spaceBefore, town.allSatisfy(isDatelineWord),
            isPlainPlace(town)
        else { return nil }
        let isCity = Cities.zoneByName[flow(tokens: town).lowercased()] != nil
        let isWired = mark > end && tokens[stretch(end, mark)].contains { NewsAgencies.codes.contains($0.folded) }
        // "Leipzig: …" alone may be what a paragraph is about.
        guard isWired || isCity && (mark > end || tokens[mark].text == ".") else { return nil }
        return DatelineMark(block: index, place: trimmedPlace(town), agency: nil, date: nil, textStart: mark + 1)
    }

    /// "WASHINGTON  The Board announced …": a town in capitals before the sentence, where the dash was lost.
    func loudDateline(in block: Block, _ index: Int) -> DatelineMark? {
        guard block.isProse else { return nil }
        let place = block.tokens.prefix(3).prefix { tokens[$0].kind == .word && tokens[$0].isAllCapitals }
        guard !place.isEmpty, place.upperBound < block.tokens.upperBound, isInTables(place),
            tokens[place.lowerBound].text.utf8.count >= 4,
            Vocabulary.every(.article).contains(tokens[place.upperBound].folded),
            tokens[place.upperBound].isCapitalised, !tokens[place.upperBound].isAllCapitals
        else { return nil }
        return DatelineMark(block: index, place: place, agency: nil, date: nil, textStart: place.upperBound)
    }

    /// Whether words in capitals stand in the text as a place does: with one capital each, behind a small word such as "in".
    private func isNamedWithin(_ town: Range<Int>, from start: Int) -> Bool {
        guard let first = town.first, tokens[first].text.utf8.count > 2 else { return false }
        let words = town.map { tokens[$0].folded }
        return stretch(start, min(tokens.count - words.count, start + 2000)).contains { place in
            tokens[place].folded == words[0] && !tokens[place].isAllCapitals
                && tokens[place].isCapitalised
                && tokens[place - 1].kind == .word && !tokens[place - 1].isCapitalised
                && tokens[place - 1].text.count <= 3
                && words.indices.allSatisfy { tokens[place + $0].folded == words[$0] }
        }
    }

    // MARK: What belongs to a place

    /// "/ Harbourwire /": who sends it.
    func isBetweenStrokes(_ range: Range<Int>) -> Bool {
        guard let first = range.first, let last = range.last, (3...10).contains(range.count) else { return false }
        return [first, last].allSatisfy { tokens[$0].text == "/" }
    }

    /// "Rennes (Bretagne), le mardi 17 octobre 2017".
    func isBeforeDay(_ token: Int) -> Bool {
        isDatelineWord(token) || ["(", ")"].contains(tokens[token].text)
            || words.weekdays[tokens[token].folded] != nil
    }

    /// A place with the bracket behind it that says where it lies.
    func wholePlace(_ range: Range<Int>) -> Range<Int> {
        let place = trimmedPlace(range)
        guard place.upperBound < range.upperBound, tokens[place.upperBound].text == ")",
            place.contains(where: { tokens[$0].text == "(" })
        else { return place }
        return stretch(place.lowerBound, place.upperBound + 1)
    }

    /// "Falvik Falvik (ots)": once in a line of its own, and once before the wire.
    func once(_ place: Range<Int>) -> Range<Int> {
        let (count, half) = (place.count, place.lowerBound + place.count / 2)
        let isTwice =
            count % 2 == 0
            && (place.lowerBound..<half).allSatisfy { tokens[$0].folded == tokens[$0 + count / 2].folded }
        guard isTwice, Cities.zoneByName[flow(tokens: place).lowercased()] == nil else { return place }
        return stretch(half, place.upperBound)
    }
}
