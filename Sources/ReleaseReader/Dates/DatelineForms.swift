/// Places that stand by themselves, and what is no part of a beginning.
extension Page {
    /// Whether what a file says of itself is a place: pages write days there too.
    func isPlaceAlone(_ particular: TextMark) -> Bool {
        let words = tokenRange(of: particular.range)
        return wordCount(words) <= 8 && words.contains { tokens[$0].kind == .word }
            && !words.contains { tokens[$0].kind == .number }
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
    func listedDateline() -> DatelineMark? {
        for (index, block) in blocks.enumerated().prefix(20) where [.body, .head].contains(block.part) {
            for line in block.lines.prefix(5).map(lineTokens) {
                if let mark = listedDateline(in: line, index) { return mark }
            }
        }
        return nil
    }

    private func listedDateline(in line: Range<Int>, _ index: Int) -> DatelineMark? {
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
