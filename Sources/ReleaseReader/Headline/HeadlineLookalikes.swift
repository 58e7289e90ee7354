/// Lines that stand where a headline would and are none: who wrote it, the beginning of the text, a menu, what announces a
/// release.
extension Page {
    /// What of these a line is.
    func lookalikes(_ candidate: HeadlineCandidate, below dateline: DatelineMark?) -> Set<HeadlineSign> {
        let title = tokenRange(of: candidate.range)
        var signs: Set<HeadlineSign> = []
        if isByline(title) { signs.insert(.byline) }
        if candidate.source == .line, let dateline, beginsText(title, dateline) { signs.insert(.dateline) }
        if candidate.source == .line, isOfShortLines(candidate.range) { signs.insert(.menu) }
        if isAnnouncement(title) { signs.insert(.announcement) }
        if candidate.source == .line, isDayBehindLabel(title) || isTurn(title) { signs.insert(.item) }
        if candidate.source == .line, standsAboveNumber(title) { signs.insert(.letterhead) }
        return signs
    }

    /// "By Jane Roe".
    private func isByline(_ title: Range<Int>) -> Bool {
        let words = wordsOnly(title)
        guard wordCount(words) <= 7, let lead = cue(.bylineLead, at: words.lowerBound) else { return false }
        let next = lead.tokens.upperBound
        return next < words.upperBound && personName(at: next, before: words.upperBound) != nil
    }

    /// "NORTHPORT, April 21 -- Following is a letter": the place and the day with which the text begins.
    private func beginsText(_ title: Range<Int>, _ dateline: DatelineMark) -> Bool {
        let starts = [dateline.place, dateline.agency, dateline.date?.tokens].compactMap { $0?.lowerBound }
        return starts.min() == wordsOnly(title).lowerBound && dateline.textStart < title.upperBound
    }

    /// "GET HELP", "REPORT A CRIME", "CONTACT US", "OUR WORK", line by line at the margin: nobody breaks a title so often.
    private func isOfShortLines(_ title: Range<Int>) -> Bool {
        let lines = stretch(
            line(containing: title.lowerBound), line(containing: max(title.lowerBound, title.upperBound - 1)) + 1)
        return lines.count >= 4
            && lines.allSatisfy { wordCount(lineTokens($0)) <= 4 && text.lines[$0].indent < Page.centred }
    }

    /// In characters: what is set further in stands in the middle of its page.
    private static let centred = 8

    /// "Here is a press release from the Harbour Board.": a sentence that hands over what stands below it.
    private func isAnnouncement(_ title: Range<Int>) -> Bool {
        guard let last = title.last, [".", ":"].contains(tokens[last].text), wordCount(title) <= 20 else {
            return false
        }
        return has(.releaseLabel, in: title)
    }

    /// "Time: 6 December 2031, 11.45": a label with a day behind it.
    private func isDayBehindLabel(_ title: Range<Int>) -> Bool {
        let colon = title.prefix(4).first { tokens[$0].text == ":" }
        guard let colon, let day = dates(in: stretch(colon + 1, title.upperBound)).first else { return false }
        return day.tokens.lowerBound - colon <= 3
    }

    /// A long title that a page which became a text has several times, alone or with its site's name behind it.
    func isRepeatedTitle(_ block: Block, _ repeated: Set<String>) -> Bool {
        guard block.lines.count == 1, !repeated.isEmpty, block.range.count <= 500 else { return false }
        let key = folded(text.flow(block.range))
        return repeated.contains { $0.utf8.count >= 40 && key.hasPrefix($0) }
    }

    /// Whether a number stands in the line below without anything that says whose it is, as below the lines of a letterhead.
    private func standsAboveNumber(_ title: Range<Int>) -> Bool {
        guard title.upperBound < tokens.count else { return false }
        let below = line(containing: tokens[title.upperBound].range.lowerBound)
        let words = lineTokens(below)
        return !numbers(in: text.lines[below].range).isEmpty && tokens[title.upperBound].breaksBefore == 1
            && !words.contains { tokens[$0].text == ":" } && names(in: words, allowsCapitals: true).isEmpty
            && marks(in: words).allSatisfy { ![.contactHeading, .pressOfficer].contains($0.cue) }
    }

    /// "THE MINISTER: Jane, do you have a question?": a label that lines begin with again and again.
    private func isTurn(_ title: Range<Int>) -> Bool {
        guard let colon = title.prefix(5).first(where: { tokens[$0].text == ":" }), colon > title.lowerBound else {
            return false
        }
        let label = tokens[stretch(title.lowerBound, colon)].map(\.folded)
        let lines = blocks.prefix(60).filter { $0.part == .head || $0.part == .body }.flatMap { $0.lines.prefix(4) }
        return lines.count { line in
            let words = lineTokens(line)
            return words.count > label.count && tokens[words.lowerBound + label.count].text == ":"
                && zip(words, label).allSatisfy { tokens[$0].folded == $1 }
        } >= 3
    }

    /// "Joint press release Harbour Board/Coast Watch No 18-31": what kind of document it is, and its number.
    func isNumberedLabel(_ words: Range<Int>) -> Bool {
        guard let last = words.last, wordCount(words) <= 9, isReleaseNumber(endingAt: last),
            let label = marks(in: words).first(where: { $0.cue == .releaseLabel })
        else { return false }
        return wordCount(stretch(words.lowerBound, label.tokens.lowerBound)) <= 2
            && !has(.speechVerb, in: words) && !has(.eventVerb, in: words)
    }

    /// "No 18-31", "Nr. 47/2031", "n° 12": digits with a stroke in them, or behind a word of a letter or two.
    private func isReleaseNumber(endingAt last: Int) -> Bool {
        guard last >= 2, tokens[last].text.utf8.first.map(isDigit) ?? false else { return false }
        if ["-", "/"].contains(tokens[last - 1].text), !tokens[last].spaceBefore { return true }
        let lead = [".", "\u{00B0}"].contains(tokens[last - 1].text) ? last - 2 : last - 1
        return tokens[lead].kind == .symbol || (1...2).contains(tokens[lead].text.count)
    }

    /// The lines from here on that a title of the file's has in it one behind the other, and with which it ends: "Budget: The
    /// harbour opens to new / ferries" may be called by its printed part alone.
    func linesEnding(_ titles: [StatedTitle], from first: Int) -> Range<Int>? {
        let begun = folded(text.flow(text.lines[first].range.prefix(600)))
        guard begun.utf8.count >= 24,
            let title = titles.first(where: { $0.key.contains(begun) && !$0.key.hasSuffix(begun) })
        else { return nil }
        var key = begun
        for line in stretch(first + 1, min(text.lines.count, first + 6)) where !text.lines[line].isBlank {
            key += folded(text.flow(text.lines[line].range.prefix(600)))
            if title.key.hasSuffix(key) {
                return stretch(text.lines[first].range.lowerBound, text.lines[line].range.upperBound)
            }
            guard title.key.contains(key) else { return nil }
        }
        return nil
    }

    /// Without the marks before it that begin nothing: ": The harbour opens" is what is left of a line with its section.
    func withoutLeadingMarks(_ range: Range<Int>) -> Range<Int> {
        let title = tokenRange(of: range)
        guard let first = title.first(where: { !Page.loose.contains(tokens[$0].text) }), first > title.lowerBound
        else { return range }
        return stretch(tokens[first].range.lowerBound, range.upperBound)
    }

    private static let loose: Set<String> = [
        ":", "-", "\u{2013}", "\u{2014}", "|", "/", ";", ",", "\u{00B7}", "\u{2022}",
    ]
}
