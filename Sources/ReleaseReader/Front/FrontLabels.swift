/// Lines of the front that are labels, dates and the like, and no headline.
extension Page {
    /// "MEDIA ADVISORY: …" without the label.
    func withoutLabel(_ range: Range<Int>) -> Range<Int> {
        let line = tokenRange(of: range)
        if let title = titleBehindDay(line) { return bytes(of: title) }
        guard let mark = frontLabel(at: line.lowerBound), mark.tokens.upperBound < line.upperBound,
            [":", "-", "\u{2013}", "\u{2014}"].contains(tokens[mark.tokens.upperBound].text)
        else { return range }
        return bytes(of: stretch(mark.tokens.upperBound + 1, line.upperBound))
    }

    func frontLabel(at token: Int) -> CueMark? {
        marks(in: stretch(token, token + 1)).first { mark in
            switch mark.cue {
            case .releaseLabel, .advisoryLabel, .statementLabel, .correctionLabel, .immediateRelease, .embargo: true
            default: false
            }
        }
    }

    /// A line of the head that is a label, a date, an address or a menu: no headline.
    func isFrontLabel(_ line: Int) -> Bool {
        let range = wordsOnly(lineTokens(line))
        guard !range.isEmpty else { return true }
        if isLine(line, exactly: .navigation) || isLine(line, exactly: .releaseLabel) { return true }
        let marks = marks(in: range)
        // "CORRECTION: replaces the release of 3 March".
        if marks.contains(where: { $0.cue == .correctionLabel && $0.tokens.lowerBound == range.lowerBound }),
            marks.contains(where: { $0.cue == .replaces })
        {
            return true
        }
        let label = marks.first {
            $0.cue == .embargo && mayBeOrder($0) || $0.cue == .immediateRelease || $0.cue == .attention
        }
        if let label, wordCount(range) < (label.cue == .embargo ? 32 : 20), !isBeforeTitle(label, in: range) {
            return true
        }
        if let mark = marks.first(where: { $0.tokens.lowerBound == range.lowerBound }), mark.tokens == range {
            return frontLabel(at: range.lowerBound) != nil
        }
        if isSalutation(range) { return true }
        let dates = dates(in: range)
        let dated = dates.reduce(0) { $0 + wordCount($1.tokens) }
        guard dated > 0, range.count <= dated + 400 else { return false }
        let labels = marks.filter { $0.cue == .publishedLabel }
        let others = range.count(where: { index in
            tokens[index].kind == .word && words.weekdays[tokens[index].folded] == nil
                && !labels.contains { $0.tokens.contains(index) }
        })
        // "Jobs in the harbour, August 2031" is a title.
        return others - dated <= (dates.contains { $0.day != nil } ? dates.contains { $0.date != nil } ? 3 : 2 : 1)
    }

    /// "Dear editors,": to whom it is written.
    private func isSalutation(_ line: Range<Int>) -> Bool {
        guard let first = line.first, wordCount(line) <= 10, line.upperBound < tokens.count,
            [",", ":"].contains(tokens[line.upperBound].text)
        else { return false }
        return Vocabulary.every(.salutation).contains(tokens[first].folded)
    }

    /// "FOR IMMEDIATE RELEASE: Harbour reopens after storm": the headline stands behind the label.
    func isBeforeTitle(_ label: CueMark, in line: Range<Int>) -> Bool {
        if titleBehindDay(line) != nil { return true }
        let colon = label.tokens.upperBound
        guard label.cue == .immediateRelease, label.tokens.lowerBound == line.lowerBound, colon < line.upperBound,
            tokens[colon].text == ":"
        else { return false }
        let rest = stretch(colon + 1, line.upperBound)
        return wordCount(rest) >= 4 && dates(in: rest).allSatisfy { $0.tokens.count * 2 < rest.count }
    }

    /// "FOR IMMEDIATE RELEASE  2 November 2031  Harbour reopens after the storm": label, day and headline in one line.
    private func titleBehindDay(_ line: Range<Int>) -> Range<Int>? {
        guard line.count <= 60, let label = frontLabel(at: line.lowerBound),
            label.cue == .immediateRelease,
            let date = dates(in: line).first, date.date != nil,
            stretch(label.tokens.upperBound, date.tokens.lowerBound).allSatisfy({
                tokens[$0].kind == .symbol || words.weekdays[tokens[$0].folded] != nil
            })
        else { return nil }
        let rest = wordsOnly(stretch(date.tokens.upperBound, line.upperBound))
        guard wordCount(rest) >= 5, tokens[rest.lowerBound].isCapitalised, dates(in: rest).isEmpty,
            links(in: bytes(of: rest)).isEmpty, numbers(in: bytes(of: rest)).isEmpty,
            !has(.contactHeading, in: rest.prefix(3))
        else { return nil }
        return rest
    }
}
