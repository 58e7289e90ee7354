/// Datelines that strokes, brackets and stamps of an hour part from the text.
extension Page {
    /// "Singapore, SG / ACCESSWIRE / May 3, 2021 / The harbour …": strokes between spaces part place, wire and day.
    func slashedDateline(in range: Range<Int>, _ index: Int) -> DatelineMark? {
        let near = stretch(range.lowerBound, min(range.upperBound, range.lowerBound + 30))
        let strokes = near.filter { tokens[$0].text == "/" && tokens[$0].spaceBefore }
        guard strokes.count >= 2, let first = strokes.first, first > near.lowerBound, let last = strokes.last,
            let date = dates(in: stretch(first, last)).first(where: { $0.day != nil }),
            stretch(near.lowerBound, first).allSatisfy(isDatelineWord), wordCount(stretch(first, last)) <= 10
        else { return nil }
        let place = trimmedPlace(stretch(near.lowerBound, first))
        guard !place.isEmpty, wordCount(place) <= 6, isPlainPlace(place) else { return nil }
        let wire = stretch(first + 1, strokes[1])
        return DatelineMark(
            block: index, place: place, agency: dates(in: wire).isEmpty ? wire : nil, date: date, textStart: last + 1)
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
        guard place.allSatisfy(isDatelineWord), (1...3).contains(wordCount(town)), isInCapitals(town),
            !marks(in: place).contains(where: { $0.tokens.lowerBound == place.lowerBound }),
            isPlainPlace(place),
            isNamedWithin(town, from: colon)
        else { return nil }
        return DatelineMark(
            block: index, place: trimmedPlace(place), agency: nil, date: nil, textStart: colon + 1)
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
}
