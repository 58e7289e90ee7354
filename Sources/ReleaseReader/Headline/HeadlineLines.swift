/// Which lines are one headline, and how much a line looks like one.
extension Page {
    /// "*****" in the line below.
    func isUnderline(behind token: Int) -> Bool {
        guard token + 4 < tokens.count, tokens[token + 1].breaksBefore == 1 else { return false }
        let first = tokens[token + 1].text
        return ["*", "=", "-", "_", "~"].contains(first) && (2...4).allSatisfy { tokens[token + $0].text == first }
    }

    /// A headline that stops in its middle goes on in the next block, and one that begins in its middle began in the one before.
    func joinedWithNeighbours(_ title: Range<Int>) -> Range<Int> {
        var range = title
        guard let index = block(containing: title.lowerBound) else { return range }
        var next = index + 1
        while next - index <= 3, blocks.indices.contains(next), blocks[next].part == .head,
            goesOn(range) || isHalfOfLoud(range, next: next)
                || beginsInMiddle(blocks[next]) && isHeadTitle(blocks[next]),
            !blocks[next].lines.contains(where: isFrontLabel),
            range.upperBound == blocks[next - 1].range.upperBound
        {
            range = stretch(range.lowerBound, blocks[next].range.upperBound)
            next += 1
        }
        var start = index
        while start > 0, index - start < 4, range.lowerBound == blocks[start].range.lowerBound,
            beginsInMiddle(blocks[start]) || goesOn(blocks[start - 1].range), isHeadTitle(blocks[start - 1])
        {
            start -= 1
            range = stretch(blocks[start].range.lowerBound, range.upperBound)
        }
        return range
    }

    /// Whether a word begins with a small letter; scripts without capitals have none.
    func isSmall(_ token: Int) -> Bool {
        tokens[token].text.unicodeScalars.first?.properties.isLowercase ?? false
    }

    func beginsInMiddle(_ block: Block) -> Bool {
        block.tokens.first.map { tokens[$0].kind == .word && isSmall($0) && tokens[$0].text.count > 1 } ?? false
    }

    func isHeadTitle(_ block: Block) -> Bool {
        block.part == .head && numbers(in: block.range).isEmpty && links(in: block.range).isEmpty
            && !block.lines.contains(where: isFrontLabel) && dates(in: block.tokens).isEmpty
    }

    /// Two short lines in capitals, blank line between: "MINISTER MUST NOT CLOSE" / "HARBOUR'S LAST SCHOOL".
    func isHalfOfLoud(_ range: Range<Int>, next: Int) -> Bool {
        guard blocks.indices.contains(next), blocks[next].part == .head, let line = blocks[next].lines.first else {
            return false
        }
        let (title, below) = (tokenRange(of: range), blocks[next].tokens)
        return isInCapitals(title) && isInCapitals(below) && !tokens[title].contains { $0.kind == .number }
            && (3...9).contains(wordCount(title))
            && (2...9).contains(wordCount(below)) && !isFrontLabel(line) && !isSender(title) && !isSender(below)
            && numbers(in: blocks[next].range).isEmpty && !isNamed(below) && !isNamed(title)
            && !(title.last.map { [".", "!", "?", ":"].contains(tokens[$0].text) } ?? true)
    }

    func blockLines(around line: Int) -> Range<Int> {
        let index = block(containing: text.lines[line].range.lowerBound)
        return index.map { blocks[$0].lines } ?? stretch(line, line + 1)
    }

    func isWholeTitle(_ lines: Range<Int>) -> Bool {
        guard (2...3).contains(lines.count), lines.dropLast().allSatisfy({ text.lines[$0].range.count >= 55 }) else {
            return false
        }
        return lines.allSatisfy { line in
            let range = lineTokens(line)
            return !isFrontLabel(line) && numbers(in: text.lines[line].range).isEmpty && !isSender(range)
                && !(range.last.map { [".", ":", ";"].contains(tokens[$0].text) } ?? true)
                && !tokens[range].contains { $0.gapBefore }
        }
    }

    func hasSmallWords(_ range: Range<Int>) -> Bool {
        range.count { words.smallWords.contains(tokens[$0].folded) } >= 2
    }

    func isNamed(_ range: Range<Int>) -> Bool { marks(in: range).contains { $0.cue == .organisationNoun } }

    /// In words: what has more, each with a capital, is a title that is set so, and no house's name.
    private static let longestName = 8

    /// Whether capitalised words in a row are few enough for the name of a house or an office, or those of several titles; "PRESS
    /// CONFERENCE BY THE PRESIDENT" is what happens.
    private func isShortName(_ title: Range<Int>) -> Bool {
        let cues = marks(in: title)
        if cues.count(where: { $0.cue == .jobTitle }) >= 2 || cues.contains(where: { $0.cue == .releaseLabel }) {
            return true
        }
        return wordCount(title) <= Page.longestName && !cues.contains { $0.cue == .invitation }
            && title.count { words.smallWords.contains(tokens[$0].folded) } < 4
    }

    func headlineScore(_ title: Range<Int>) -> Int {
        var score = min(wordCount(title), 4) - 2
        // "M e d i a" is what a scanner made of a letterhead.
        if title.count(where: { tokens[$0].text.count == 1 && tokens[$0].kind == .word }) * 2 > wordCount(title) {
            score -= 5
        }
        let run = capitalisedRun(at: title.lowerBound, before: title.upperBound)
        let isNamed = marks(in: title).contains { $0.cue == .organisationNoun || $0.cue == .jobTitle }
        let isName = run == title && isNamed && isShortName(title)
        if isName || isLetterhead(title) { score -= 4 }
        if isSender(title) { score -= 4 }
        if followsLabel(title) { score += 1 }
        if precedesLabel(title) { score += 1 }
        if title.allSatisfy({ tokens[$0].kind != .word || tokens[$0].isAllCapitals || tokens[$0].text.count < 2 }) {
            score += isName ? 0 : 1
        }
        if first(.speechVerb, in: title) != nil || first(.eventVerb, in: title) != nil { score += 1 }
        // "Harbourside ACT 2999" ends one.
        if let last = title.last, tokens[last].kind == .number, tokens[last].text.utf8.count >= 4, wordCount(title) <= 5
        {
            score -= 4
        }
        // "Private Bag 3" is an address too.
        if let last = title.last, tokens[last].kind == .number, wordCount(title) <= 3 { score -= 3 }
        // "14 Harbour Street" begins an address.
        if tokens[title.lowerBound].kind == .number, wordCount(title) <= 5 { score -= 3 }
        if first(.attention, in: title) != nil { score -= 4 }
        return score
    }

    /// "PUBLIC INFORMATION OFFICE HARBOUR LABORATORY": two kinds of house in capitals.
    private func isLetterhead(_ title: Range<Int>) -> Bool {
        guard isInCapitals(title), !has(.speechVerb, in: title), !has(.eventVerb, in: title) else { return false }
        return marks(in: title).count { $0.cue == .organisationNoun } >= 2
            || title.contains { NamingWords.departments.contains(tokens[$0].folded) }
    }

    /// "Minister for Trade, Jane Doe MP", "HON JANE DOE MP MEMBER FOR HARBOUR": who sends it, in a letterhead.
    func isSender(_ title: Range<Int>) -> Bool {
        let cues = marks(in: title)
        let isTitled =
            cues.contains { $0.cue == .jobTitle || $0.cue == .honorific }
            || title.contains { Vocabulary.every(.memberTitle).contains(tokens[$0].folded) }
        // "Statement of District Attorney Jane Doe on …" names who speaks in the headline.
        if cues.contains(where: { $0.cue == .statementWord && $0.tokens.lowerBound == title.lowerBound }) {
            return false
        }
        let small = title.count {
            tokens[$0].kind == .word && !tokens[$0].isCapitalised && !words.smallWords.contains(tokens[$0].folded)
        }
        // "Secretary Hails President's Plan": whoever sends it stands there alone.
        guard small < 2, wordCount(title) <= 14, !title.contains(where: { tokens[$0].folded.hasSuffix("'s") })
        else { return false }
        guard isTitled, !cues.contains(where: { $0.cue == .speechVerb || $0.cue == .eventVerb }) else { return false }
        // "SHADOW MINISTER FOR HARBOURS FEDERAL MEMBER FOR FALVIK" below their name.
        if cues.first.map({ $0.cue == .jobTitle && $0.tokens.lowerBound <= title.lowerBound + 1 }) ?? false,
            title.dropFirst(2).contains(where: { Vocabulary.every(.memberTitle).contains(tokens[$0].folded) })
        {
            return true
        }
        return title.contains { personName(at: $0, before: title.upperBound) != nil }
    }

    /// Whether "Pressemitteilung" or a date stands in the line below.
    func precedesLabel(_ title: Range<Int>) -> Bool {
        let next = title.upperBound
        guard next < tokens.count, tokens[next].breaksBefore > 0 else { return false }
        return isFrontLabel(line(containing: tokens[next].range.lowerBound))
    }

    /// Whether a label such as "MEDIA RELEASE" or a date stands in the line before.
    func followsLabel(_ title: Range<Int>) -> Bool {
        guard title.lowerBound > 0 else { return false }
        let before = title.lowerBound - 1
        guard tokens[title.lowerBound].breaksBefore > 0, let index = block(containing: tokens[before].range.lowerBound),
            let line = blocks[index].lines.last(where: {
                text.lines[$0].range.lowerBound <= tokens[before].range.lowerBound
            })
        else { return false }
        return isFrontLabel(line)
    }

    /// The next line belongs to the headline where the width broke it, where it stops in its middle, or where a short line
    /// is followed by one in the same manner of capitals.
    func continuesHeadline(_ range: Range<Int>, _ line: Int) -> Bool {
        let (before, next) = (tokenRange(of: range), lineTokens(line))
        // A rule, and a line with a number or an address in it, are none of it.
        guard let first = next.first, next.contains(where: { tokens[$0].text.contains { $0.isLetter || $0.isNumber } }),
            numbers(in: text.lines[line].range).isEmpty,
            links(in: text.lines[line].range).allSatisfy(\.isBehindWords)
        else { return false }
        // "To: the assignment desk" is a label with its value.
        if next.count >= 3, tokens[first].kind == .word, tokens[first + 1].text == ":" { return false }
        if isCentred(range, line), wordCount(before) + wordCount(next) <= 14, !isSender(before),
            !isNamed(before) || wordCount(before) > 3
        {
            return true
        }
        let isLoud = isInCapitals(before)
        guard isLoud == isInCapitals(next) else { return false }
        if isWrapped(before: first) || goesOn(range) { return true }
        let isLower = tokens[first].kind == .word && isSmall(first)
        // Two loud lines are one headline, unless the first is who sends it.
        if isLoud, wordCount(before) >= 4, wordCount(next) >= 2, !isSender(before),
            !isNamed(next) || hasSmallWords(next)
        {
            return true
        }
        // Lines of one length up to a blank line are one title that the width broke.
        if isWholeTitle(blockLines(around: line)) { return true }
        return range.count < 45
            && (isLower || isLoud || ["'", "\"", "\u{201C}", "\u{2018}"].contains(tokens[first].text))
    }

    /// Whether a line is set in the middle of the page below the one before, and is shorter.
    private func isCentred(_ range: Range<Int>, _ line: Int) -> Bool {
        let (above, below) = (text.lines[line - 1], text.lines[line])
        guard above.range.upperBound == range.upperBound, above.indent >= 8, below.indent >= 8,
            below.range.count < above.range.count, below.range.count >= 8
        else { return false }
        let middles = (2 * above.indent + above.range.count, 2 * below.indent + below.range.count)
        return abs(middles.0 - middles.1) <= 8 && !isFrontLabel(line)
    }

    func isInCapitals(_ range: Range<Int>) -> Bool {
        range.allSatisfy { tokens[$0].kind != .word || tokens[$0].isAllCapitals || tokens[$0].text.count < 2 }
    }

    /// A headline that stops at a comma or a small word goes on in the next line.
    func goesOn(_ range: Range<Int>) -> Bool {
        guard let last = tokenRange(of: range).last else { return false }
        // "… stellt neue Fähren vor" has ended.
        return tokens[last].text == ","
            || words.smallWords.contains(tokens[last].folded)
                && !Vocabulary.words(.verbEnd, in: language).contains(tokens[last].folded)
    }
}
