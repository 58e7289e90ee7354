/// Which beginning is taken for where and when a text is from.
extension Page {
    /// The likeliest of the first paragraphs and of the lines above them.
    func weighedDateline() -> DatelineMark? {
        var best: DatelineMark?
        var (paragraphs, seen) = (0, 0)
        for (index, block) in blocks.enumerated() where [.body, .head, .contact].contains(block.part) {
            // "15 April 2031  Northport" has a number before its point, and is in no list.
            guard !block.isBullet || dates(in: block.tokens.prefix(1)).first?.year != nil else { continue }
            guard paragraphs < 4, seen < Page.mostBlocks else { break }
            seen += 1
            for line in block.lines.prefix(5) {
                guard let mark = likely(in: line, of: block, index, paragraphs), mark.weight > best?.weight ?? 0 else {
                    continue
                }
                best = mark
            }
            if block.isProse { paragraphs += 1 }
        }
        return best
    }

    /// No text begins behind so many.
    private static let mostBlocks = 200

    private func likely(in line: Int, of block: Block, _ index: Int, _ paragraphs: Int) -> DatelineMark? {
        let (isFirst, isText) = (line == block.lines.lowerBound, wordCount(block.tokens) >= 10)
        let printed = lineTokens(line)
        let range = behindReleaseLabel(isFirst && isText ? block.tokens : printed)
        var cutter = LeadCutter(self, range)
        guard let lead = cutter.lead(toEnd: range.upperBound) else { return nil }
        guard let place = lead.places.first else {
            // Any place is likelier than none.
            guard isFirst, isText, lead.textStart < range.upperBound else { return nil }
            return DatelineMark(block: index, date: lead.day, textStart: lead.textStart, weight: LeadSign.enough / 2)
        }
        guard !isPostcode(lead.textStart) else { return nil }
        // "台北訊" is a place and what a wire says behind it.
        guard !tokens[place.lowerBound].isUnspaced || Towns.has(flow(tokens: place)) else { return nil }
        let isAlone = lead.end == .line && lead.textStart >= printed.upperBound
        var signs = signs(of: lead, isText: isText && !isAlone, paragraphsAbove: paragraphs)
        if !isFirst, goesOn(in: line) { signs.append(.goesOn) }
        let isLast = line + 1 == block.lines.upperBound
        if isAlone, isLast, signs.contains(.region), blocks.indices.contains(index + 1), blocks[index + 1].isProse {
            signs.append(.aboveText)
        }
        var weight = signs.reduce(0) { $0 + $1.weight }
        // The text is asked only where that decides.
        if weight < LeadSign.sure, weight + LeadSign.namedWithin.weight >= LeadSign.enough {
            let town = place.prefix { ![",", "("].contains(tokens[$0].text) }
            if isNamedAsPlace(town, from: lead.textStart) { weight += LeadSign.namedWithin.weight }
        }
        guard weight >= LeadSign.enough else { return nil }
        return DatelineMark(
            block: index, place: place, agency: lead.wire, date: lead.day,
            textStart: min(lead.textStart, tokens.count - 1), weight: weight)
    }

    /// "Northport, TX 75001": the foot of a postal address.
    private func isPostcode(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens[index].kind == .number, tokens[index].breaksBefore == 0 else {
            return false
        }
        return tokens[index].text.utf8.count == 5 && tokens[index].text.utf8.allSatisfy(isDigit)
    }

    /// Whether the line above ends without a sign that ends a sentence, and is no short one.
    private func goesOn(in line: Int) -> Bool {
        let above = lineTokens(line - 1)
        guard wordCount(above) > 6, let last = above.last else { return false }
        return ![".", "!", "?", ":", "\u{201D}", ")"].contains(tokens[last].text)
    }
}
