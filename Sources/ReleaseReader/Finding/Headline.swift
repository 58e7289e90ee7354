import Catalogue

/// The headline: what the format marks as the title, else the line of the head that looks most like one.
extension Page {
    func headline() -> Found<String>? {
        if let titled = headingTitle() { return titled }
        let stated = particularTitle()
        if let printed = stated?.printed { return printed }
        if let stated { return stated.stated }
        let candidates = headlineCandidates()
        let best = candidates.enumerated().max { left, right in
            (left.element.score, right.offset) < (right.element.score, left.offset)
        }
        if let best, best.element.score > 0 { return found(best.element.range, rule: "headline.bestTitle") }
        if let glued = gluedHeadline() { return found(glued, rule: "headline.beforeText") }
        return candidates.first.map { found($0.range, rule: "headline.firstTitle") }
    }

    struct HeadlineCandidate {
        let range: Range<Int>
        let score: Int
    }

    // MARK: Candidates

    private func headlineCandidates() -> [HeadlineCandidate] {
        let repeated = repeatedLines()
        let beginning = text.lines.prefix(60).map { folded(text.flow($0.range)) }
        var candidates: [HeadlineCandidate] = []
        for (index, block) in blocks.enumerated().prefix(60) where !block.isBullet {
            let isHead = block.part == .head
            let isMenu = block.lines.count >= 3 && block.lines.dropFirst().contains { isLine($0, exactly: .navigation) }
            guard isHead || (index < 4 && block.part == .body && block.lines.count > 1) else { continue }
            var line = block.lines.lowerBound
            while line < block.lines.upperBound, candidates.count < 60 {
                guard !isFrontLabel(line), isHead || isTitleInText(line, of: block),
                    let candidate = candidate(from: line, in: block, repeated: repeated, beginning: beginning)
                else {
                    line += 1
                    continue
                }
                let penalty = isHead ? 0 : 1
                candidates.append(HeadlineCandidate(range: candidate.range, score: candidate.score - penalty))
                // A letterhead and a headline may stand in one block, line by line.
                guard block.lines.count >= 4 || !isHead, !isMenu else { break }
                while line < block.lines.upperBound, text.lines[line].range.lowerBound < candidate.range.upperBound { line += 1 }
            }
        }
        return candidates
    }

    /// Lines of the beginning that stand there more than once, as a title does below a menu.
    private func repeatedLines() -> Set<String> {
        var (seen, repeated): (Set<String>, Set<String>) = ([], [])
        for line in text.lines.prefix(60) where (12...300).contains(line.range.count) {
            let key = folded(text.flow(line.range))
            if !seen.insert(key).inserted { repeated.insert(key) }
        }
        return repeated
    }

    /// A line within the first blocks of text that ends like a title.
    private func isTitleInText(_ line: Int, of block: Block) -> Bool {
        let range = lineTokens(line)
        guard line + 1 < block.lines.upperBound, let last = range.last, wordCount(range) >= 3 else { return false }
        guard !closingMarks.contains(tokens[last].text), ![".", ",", ":", ";"].contains(tokens[last].text) else { return false }
        let next = lineTokens(line + 1)
        let startsNew = line == block.lines.lowerBound || isFrontLabel(line - 1)
        return startsNew && next.first.map { tokens[$0].isCapitalised || tokens[$0].kind == .symbol } ?? false
    }

    /// A title that begins in a line, and how much it looks like the headline rather than a letterhead.
    private func candidate(
        from line: Int, in block: Block, repeated: Set<String>, beginning: [String]
    ) -> HeadlineCandidate? {
        var range = text.lines[line].range
        guard links(in: range).allSatisfy(\.isBehindWords), numbers(in: range).isEmpty else { return nil }
        for next in (line + 1)..<max(line + 1, block.lines.upperBound) where !isFrontLabel(next) {
            guard continuesHeadline(range, next) else { break }
            range = range.lowerBound..<text.lines[next].range.upperBound
        }
        range = joinedWithNeighbours(range)
        let trimmed = withoutChrome(tokenRange(of: withoutLabel(range)), beginning: beginning.dropFirst(line + 1).joined())
        guard wordCount(trimmed) >= 2 else { return nil }
        let isRepeated = repeated.contains(folded(flow(tokens: trimmed)))
        let isUnderlined = trimmed.last.map { isUnderline(behind: $0) } ?? false
        let score = headlineScore(trimmed) + (isRepeated ? 2 : 0) + (isUnderlined ? 3 : 0)
        return HeadlineCandidate(range: bytes(of: trimmed), score: score)
    }

    /// "*****" in the line below.
    private func isUnderline(behind token: Int) -> Bool {
        guard token + 4 < tokens.count, tokens[token + 1].breaksBefore == 1 else { return false }
        let first = tokens[token + 1].text
        return ["*", "=", "-", "_", "~"].contains(first) && (2...4).allSatisfy { tokens[token + $0].text == first }
    }

    /// A headline that stops in its middle goes on in the next block, and one that begins in its middle began in the one before.
    private func joinedWithNeighbours(_ title: Range<Int>) -> Range<Int> {
        var range = title
        guard let index = block(containing: title.lowerBound) else { return range }
        let next = index + 1
        if goesOn(range) || isHalfOfLoud(range, next: next), blocks.indices.contains(next), blocks[next].part == .head,
            !blocks[next].lines.contains(where: isFrontLabel),
            range.upperBound == blocks[index].range.upperBound
        {
            range = range.lowerBound..<blocks[next].range.upperBound
        }
        var start = index
        while start > 0, index - start < 4, range.lowerBound == blocks[start].range.lowerBound,
            beginsInMiddle(blocks[start]) || goesOn(blocks[start - 1].range), isHeadTitle(blocks[start - 1])
        {
            start -= 1
            range = blocks[start].range.lowerBound..<range.upperBound
        }
        return range
    }

    private func beginsInMiddle(_ block: Block) -> Bool {
        block.tokens.first.map { tokens[$0].kind == .word && !tokens[$0].isCapitalised && tokens[$0].text.count > 1 } ?? false
    }

    private func isHeadTitle(_ block: Block) -> Bool {
        block.part == .head && numbers(in: block.range).isEmpty && links(in: block.range).isEmpty
            && !block.lines.contains(where: isFrontLabel) && dates(in: block.tokens).isEmpty
    }

    /// Two short lines in capitals, blank line between: "MINISTER MUST NOT CLOSE" / "HARBOUR'S LAST SCHOOL".
    private func isHalfOfLoud(_ range: Range<Int>, next: Int) -> Bool {
        guard blocks.indices.contains(next), blocks[next].part == .head, let line = blocks[next].lines.first else { return false }
        let (title, below) = (tokenRange(of: range), blocks[next].tokens)
        return isAllCapitals(title) && isAllCapitals(below) && !tokens[title].contains { $0.kind == .number }
            && (3...9).contains(wordCount(title))
            && (2...9).contains(wordCount(below)) && !isFrontLabel(line) && !isSomebody(title) && !isSomebody(below)
            && numbers(in: blocks[next].range).isEmpty && !isNamed(below) && !isNamed(title)
            && !(title.last.map { [".", "!", "?", ":"].contains(tokens[$0].text) } ?? true)
    }

    private func hasSmallWords(_ range: Range<Int>) -> Bool {
        range.count { words.smallWords.contains(tokens[$0].folded) } >= 2
    }

    private func isNamed(_ range: Range<Int>) -> Bool { marks(in: range).contains { $0.cue == .organisationNoun } }

    /// Without the name of the site behind " | " or " - ", where the rest stands elsewhere as a line; in capitals without what
    /// goes on in small letters behind a gap.
    private func withoutChrome(_ title: Range<Int>, beginning: String) -> Range<Int> {
        for index in title.dropFirst(2) where ["|", "-", "\u{2013}", "\u{2014}", "\u{00BB}"].contains(tokens[index].text) && tokens[index].spaceBefore {
            let front = title.lowerBound..<index
            let key = folded(flow(tokens: front))
            let stands = key.utf8.count >= 12 && beginning.contains(key)
            if stands || tokens[index].text == "|" { return front }
        }
        for index in title.dropFirst(3) where tokens[index].gapBefore || tokens[index].breaksBefore > 0 {
            let (front, rest) = (title.lowerBound..<index, index..<min(title.upperBound, index + 2))
            if wordCount(front) >= 4, isAllCapitals(front), !isAllCapitals(rest) { return front }
        }
        return title
    }

    // MARK: Marked titles

    /// What the format marks as the title: the first heading of the highest level that is no label of another part.
    private func headingTitle() -> Found<String>? {
        let inDocument = headings.prefix(200).filter { heading in
            guard let index = block(containing: heading.range.lowerBound) else { return false }
            return !blocks[index].part.isOutside && isTitle(tokenRange(of: heading.range), of: blocks[index])
        }
        guard let level = inDocument.map(\.level).min(), let title = inDocument.first(where: { $0.level == level })
        else { return nil }
        // A heading below the text's first paragraphs is one of its parts, whatever its level.
        let prose = blocks.first { $0.isProse && !$0.part.isOutside }
        guard level == 1 || title.range.lowerBound < prose?.range.lowerBound ?? .max else { return nil }
        let whole = text.trimmed(title.range)
        // A title has one line; what stands below a break in it is its subtitle.
        let firstLine = text.bytes[whole].firstIndex(of: newline).map { text.trimmed(whole.lowerBound..<$0) } ?? whole
        let last = tokenRange(of: firstLine).last.map { tokens[$0].text }
        return found(goesOn(firstLine) || last == ":" ? whole : firstLine, rule: "headline.heading")
    }

    private func isTitle(_ range: Range<Int>, of block: Block) -> Bool {
        let title = wordsOnly(range)
        guard wordCount(title) >= 2, let line = block.lines.first else { return false }
        // "PRESS RELEASE - Harbourline" above the headline proper.
        if let label = frontLabel(at: title.lowerBound), wordCount(title) - wordCount(label.tokens) <= 1 { return false }
        return !isContactHeading(line) && !isFrontLabel(line) && beginsLine(line, with: .notesHeading, atMost: 1) == nil
            && (block.lines.count > 1 || beginsLine(line, with: .boilerplateHeading, atMost: 9) == nil
                || headingLevel(line) == 1)
    }

    /// The title that the file gives itself, where a line of the text says the same; the line is what is printed.
    private func particularTitle() -> (printed: Found<String>?, stated: Found<String>)? {
        guard let mark = particular(.title) else { return nil }
        let title = text.flow(mark.range)
        let stated = found(mark.range, rule: "headline.particular", inferred: reason(mark))
        let key = folded(title)
        for block in blocks.prefix(80) where !block.part.isOutside && !block.isProse {
            for line in block.lines.prefix(4) {
                let printed = folded(text.flow(text.lines[line].range))
                guard printed.utf8.count >= 12, key.hasPrefix(printed) || key.hasSuffix(printed) else { continue }
                return (found(text.lines[line].range, rule: "headline.particularPrinted"), stated)
            }
        }
        return (nil, stated)
    }

    private func folded(_ title: String) -> String {
        String(title.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    // MARK: In the text

    /// A headline that runs into the first paragraph: a gap parts the two, or the article with which the sentence begins.
    private func gluedHeadline() -> Range<Int>? {
        for block in blocks.filter({ $0.part == .body || $0.part == .head }).prefix(6) where block.isProse {
            let near = block.tokens.prefix(24).dropFirst(3)
            let seam = near.first { tokens[$0].gapBefore } ?? near.first { beginsSentence($0, in: block) }
            guard let seam else { continue }
            let title = block.tokens.lowerBound..<seam
            let capitals = title.count { tokens[$0].kind == .word && tokens[$0].isCapitalised }
            guard tokens[seam].isCapitalised, capitals * 2 > wordCount(title),
                !title.contains(where: { tokens[$0].text == "." })
            else { continue }
            return bytes(of: title)
        }
        return nil
    }

    /// "… Services The Prime Minister will": an article with a capital between words that have one too.
    private func beginsSentence(_ index: Int, in block: Block) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, token.isCapitalised, !token.isAllCapitals, words.smallWords.contains(token.folded),
            ["the", "a", "an", "le", "la", "les", "der", "die", "das", "el", "los", "il", "o", "de", "het"].contains(token.folded)
        else { return false }
        let before = tokens[index - 1]
        let rest = index..<min(block.tokens.upperBound, index + 16)
        let small = rest.count { tokens[$0].kind == .word && !tokens[$0].isCapitalised }
        return before.kind == .word && before.isCapitalised && !words.smallWords.contains(before.folded) && small >= 6
    }

    // MARK: What a title looks like

    private func headlineScore(_ title: Range<Int>) -> Int {
        var score = min(wordCount(title), 4) - 2
        // "M e d i a" is what a scanner made of a letterhead.
        if title.count(where: { tokens[$0].text.count == 1 && tokens[$0].kind == .word }) * 2 > wordCount(title) { score -= 5 }
        let run = capitalisedRun(at: title.lowerBound, before: title.upperBound)
        let isNamed = marks(in: title).contains { $0.cue == .organisationNoun || $0.cue == .jobTitle }
        if run == title, isNamed { score -= 4 }
        if isSomebody(title) { score -= 4 }
        if followsLabel(title) { score += 1 }
        if title.allSatisfy({ tokens[$0].kind != .word || tokens[$0].isAllCapitals || tokens[$0].text.count < 2 }) {
            score += run == title && isNamed ? 0 : 1
        }
        if first(.speechVerb, in: title) != nil || first(.eventVerb, in: title) != nil { score += 1 }
        // "Deakin ACT 2600" ends one.
        if let last = title.last, tokens[last].kind == .number, tokens[last].text.utf8.count >= 4, wordCount(title) <= 5 { score -= 4 }
        // "14 Harbour Street" begins an address.
        if tokens[title.lowerBound].kind == .number, wordCount(title) <= 5 { score -= 3 }
        if first(.attention, in: title) != nil { score -= 4 }
        return score
    }

    /// "Minister for Trade, Jane Doe MP", "HON JANE DOE MP MEMBER FOR HARBOUR": who sends it, in a letterhead.
    private func isSomebody(_ title: Range<Int>) -> Bool {
        let cues = marks(in: title)
        let isTitled = cues.contains { $0.cue == .jobTitle || $0.cue == .honorific }
            || title.contains { ["MP", "MEP", "MSP", "SENATOR", "MEMBER"].contains(tokens[$0].text.uppercased()) }
        // "Statement of District Attorney Jane Doe on …" names who speaks in the headline.
        if cues.contains(where: { $0.cue == .statementWord && $0.tokens.lowerBound == title.lowerBound }) { return false }
        let small = title.count {
            tokens[$0].kind == .word && !tokens[$0].isCapitalised && !words.smallWords.contains(tokens[$0].folded)
        }
        guard small < 2 else { return false }
        guard isTitled, !cues.contains(where: { $0.cue == .speechVerb || $0.cue == .eventVerb }) else { return false }
        return title.contains { personName(at: $0, before: title.upperBound) != nil }
    }

    /// Whether a label such as "MEDIA RELEASE" or a date stands in the line before.
    private func followsLabel(_ title: Range<Int>) -> Bool {
        guard title.lowerBound > 0 else { return false }
        let before = title.lowerBound - 1
        guard tokens[title.lowerBound].breaksBefore > 0, let index = block(containing: tokens[before].range.lowerBound),
            let line = blocks[index].lines.last(where: { text.lines[$0].range.lowerBound <= tokens[before].range.lowerBound })
        else { return false }
        return isFrontLabel(line)
    }

    /// The next line belongs to the headline where the width broke it, where it stops in its middle, or where a short line
    /// is followed by one in the same manner of capitals.
    private func continuesHeadline(_ range: Range<Int>, _ line: Int) -> Bool {
        let (before, next) = (tokenRange(of: range), lineTokens(line))
        guard let first = next.first else { return false }
        let isLoud = isAllCapitals(before)
        guard isLoud == isAllCapitals(next) else { return false }
        if isWrapped(before: first) || goesOn(range) { return true }
        let isLower = tokens[first].kind == .word && !tokens[first].isCapitalised
        // Two loud lines are one headline, unless the first is who sends it.
        if isLoud, wordCount(before) >= 4, wordCount(next) >= 2, !isSomebody(before), !isNamed(next) || hasSmallWords(next) {
            return true
        }
        return range.count < 45
            && (isLower || isLoud || ["'", "\"", "\u{201C}", "\u{2018}"].contains(tokens[first].text))
    }

    private func isAllCapitals(_ range: Range<Int>) -> Bool {
        range.allSatisfy { tokens[$0].kind != .word || tokens[$0].isAllCapitals || tokens[$0].text.count < 2 }
    }

    /// A headline that stops at a comma or a small word goes on in the next line.
    func goesOn(_ range: Range<Int>) -> Bool {
        guard let last = tokenRange(of: range).last else { return false }
        // "… stellt neue Fähren vor" has ended.
        return tokens[last].text == "," || words.smallWords.contains(tokens[last].folded)
            && !(["de", "nl"].contains(language) && separablePrefixes.contains(tokens[last].folded))
    }

    /// "MEDIA ADVISORY: …" without the label.
    private func withoutLabel(_ range: Range<Int>) -> Range<Int> {
        let line = tokenRange(of: range)
        guard let mark = frontLabel(at: line.lowerBound), mark.tokens.upperBound < line.upperBound,
            [":", "-", "\u{2013}", "\u{2014}"].contains(tokens[mark.tokens.upperBound].text)
        else { return range }
        return bytes(of: (mark.tokens.upperBound + 1)..<line.upperBound)
    }

    private func frontLabel(at token: Int) -> CueMark? {
        marks(in: token..<(token + 1)).first { mark in
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
        let label = marks.first { $0.cue == .embargo || $0.cue == .immediateRelease || $0.cue == .attention }
        if let label, wordCount(range) < (label.cue == .embargo ? 32 : 20), !isBeforeTitle(label, in: range) { return true }
        if let mark = marks.first(where: { $0.tokens.lowerBound == range.lowerBound }), mark.tokens == range {
            return frontLabel(at: range.lowerBound) != nil
        }
        let dated = dates(in: range).reduce(0) { $0 + wordCount($1.tokens) }
        guard dated > 0, range.count <= dated + 400 else { return false }
        let labels = marks.filter { $0.cue == .publishedLabel }
        let others = range.count(where: { index in
            tokens[index].kind == .word && words.weekdays[tokens[index].folded] == nil
                && !labels.contains { $0.tokens.contains(index) }
        })
        return others - dated <= 3
    }

    /// "FOR IMMEDIATE RELEASE: Harbour reopens after storm": the headline stands behind the label.
    private func isBeforeTitle(_ label: CueMark, in line: Range<Int>) -> Bool {
        let colon = label.tokens.upperBound
        guard label.cue == .immediateRelease, label.tokens.lowerBound == line.lowerBound, colon < line.upperBound,
            tokens[colon].text == ":"
        else { return false }
        let rest = (colon + 1)..<line.upperBound
        return wordCount(rest) >= 4 && dates(in: rest).allSatisfy { $0.tokens.count * 2 < rest.count }
    }
}

/// Small words with which a German or Dutch sentence may end, as parts of its verb.
private let separablePrefixes: Set<String> = [
    "vor", "an", "ab", "auf", "aus", "ein", "mit", "nach", "zu", "um", "durch", "über", "unter", "aan", "op", "uit", "voor",
    "af", "in", "om", "toe", "mee",
]
