import Catalogue

/// The headline: what the format marks as the title, else the line of the head that looks most like one.
extension Page {
    func headline() -> Found<String>? {
        if let titled = headingTitle() { return titled }
        let stated = particularTitle()
        if let printed = stated?.printed { return printed }
        // The subject of an e-mail is often none of the release's.
        let isSubject = particular(.title)?.source?.hasPrefix("the header") ?? false
        if let stated, !isSubject { return stated.stated }
        let candidates = headlineCandidates()
        let best = candidates.enumerated().max { left, right in
            (left.element.score, right.offset) < (right.element.score, left.offset)
        }
        if let best, best.element.score > 0 { return found(best.element.range, rule: "headline.bestTitle") }
        if let stated { return stated.stated }
        if let glued = gluedHeadline() { return found(glued, rule: "headline.beforeText") }
        return candidates.first.map { found($0.range, rule: "headline.firstTitle") }
    }

    struct HeadlineCandidate {
        let range: Range<Int>
        let score: Int
    }

    // MARK: Candidates

    /// What has more lines is a page in capitals, and no title: nothing looks further.
    private static let mostTitleLines = 20

    private func headlineCandidates() -> [HeadlineCandidate] {
        let beginning = text.lines.prefix(60).map { folded(text.flow($0.range)) }
        let repeated = repeatedLines(beginning)
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
                while line < block.lines.upperBound, text.lines[line].range.lowerBound < candidate.range.upperBound {
                    line += 1
                }
            }
        }
        return candidates
    }

    /// Lines of the beginning that stand there more than once, as a title does below a menu.
    private func repeatedLines(_ beginning: [String]) -> Set<String> {
        var (seen, repeated): (Set<String>, Set<String>) = ([], [])
        for (line, key) in zip(text.lines, beginning) where (12...300).contains(line.range.count) {
            if !seen.insert(key).inserted { repeated.insert(key) }
        }
        return repeated
    }

    /// A line within the first blocks of text that ends like a title.
    private func isTitleInText(_ line: Int, of block: Block) -> Bool {
        let range = lineTokens(line)
        guard line + 1 < block.lines.upperBound, line - block.lines.lowerBound < 100, let last = range.last,
            wordCount(range) >= 3
        else { return false }
        guard !closingMarks.contains(tokens[last].text), ![".", ",", ":", ";"].contains(tokens[last].text) else {
            return false
        }
        let next = lineTokens(line + 1)
        let startsNew = stretch(block.lines.lowerBound, line).allSatisfy { above in
            isFrontLabel(above) || text.lines[above].range.count <= 50 && !endsSentence(above)
        }
        return startsNew && next.first.map { tokens[$0].isCapitalised || tokens[$0].kind == .symbol } ?? false
    }

    private func endsSentence(_ line: Int) -> Bool {
        lineTokens(line).last.map { [".", "!", "?"].contains(tokens[$0].text) } ?? false
    }

    /// A title that begins in a line, and how much it looks like the headline rather than a letterhead.
    private func candidate(
        from line: Int, in block: Block, repeated: Set<String>, beginning: [String]
    ) -> HeadlineCandidate? {
        var range = text.lines[line].range
        guard links(in: range).allSatisfy(\.isBehindWords), numbers(in: range).isEmpty else { return nil }
        let end = min(block.lines.upperBound, line + Page.mostTitleLines)
        for next in stretch(line + 1, max(line + 1, end)) where !isFrontLabel(next) {
            guard continuesHeadline(range, next) else { break }
            range = stretch(range.lowerBound, text.lines[next].range.upperBound)
        }
        range = joinedWithNeighbours(range)
        let trimmed = withoutChrome(tokenRange(of: withoutLabel(range)), beginning: beginning.dropFirst(line + 1))
        guard wordCount(trimmed) >= 2 else { return nil }
        let isRepeated = repeated.contains(folded(flow(tokens: trimmed)))
        let isUnderlined = trimmed.last.map { isUnderline(behind: $0) } ?? false
        let score = headlineScore(trimmed) + (isRepeated ? 2 : 0) + (isUnderlined ? 3 : 0)
        return HeadlineCandidate(range: bytes(of: trimmed), score: score)
    }

    /// Without the name of the site behind " | " or " - ", where the rest stands elsewhere as a line; in capitals without what
    /// goes on in small letters behind a gap.
    private func withoutChrome(_ title: Range<Int>, beginning: ArraySlice<String>) -> Range<Int> {
        for index in title.dropFirst(2)
        where ["|", "-", "\u{2013}", "\u{2014}", "\u{00BB}"].contains(tokens[index].text) && tokens[index].spaceBefore {
            let front = stretch(title.lowerBound, index)
            let key = folded(flow(tokens: front))
            let stands = key.utf8.count >= 12 && beginning.joined().contains(key)
            if stands || tokens[index].text == "|" { return front }
        }
        for index in title.dropFirst(3) where tokens[index].gapBefore || tokens[index].breaksBefore > 0 {
            let (front, rest) = (stretch(title.lowerBound, index), stretch(index, min(title.upperBound, index + 2)))
            if wordCount(front) >= 4, isInCapitals(front), !isInCapitals(rest) { return front }
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
        let firstLine =
            text.bytes[whole].firstIndex(of: newline).map { text.trimmed(stretch(whole.lowerBound, $0)) } ?? whole
        let last = tokenRange(of: firstLine).last.map { tokens[$0].text }
        return found(goesOn(firstLine) || last == ":" ? whole : firstLine, rule: "headline.heading")
    }

    private func isTitle(_ range: Range<Int>, of block: Block) -> Bool {
        let title = wordsOnly(range)
        guard wordCount(title) >= 2, let line = block.lines.first else { return false }
        // "PRESS RELEASE - Harbourline" above the headline proper.
        if let label = frontLabel(at: title.lowerBound), wordCount(title) - wordCount(label.tokens) <= 1 {
            return false
        }
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
                guard printed.utf8.count >= 12, printed.utf8.count * 2 >= key.utf8.count, !isFrontLabel(line),
                    key.hasPrefix(printed) || key.hasSuffix(printed)
                else { continue }
                return (found(text.lines[line].range, rule: "headline.particularPrinted"), stated)
            }
        }
        return (nil, stated)
    }

    private func folded(_ title: String) -> String {
        if let plain = ASCII.lettersAndDigits(of: title) { return plain }
        return String(title.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    // MARK: In the text

    /// A headline that runs into the first paragraph: a gap parts the two, or the article with which the sentence begins.
    private func gluedHeadline() -> Range<Int>? {
        for block in blocks.filter({ $0.part == .body || $0.part == .head }).prefix(6) where block.isProse {
            let near = block.tokens.prefix(24).dropFirst(3)
            let seam = near.first { tokens[$0].gapBefore } ?? near.first { beginsSentence($0, in: block) }
            guard let seam else { continue }
            let title = stretch(block.tokens.lowerBound, seam)
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
            ["the", "a", "an", "le", "la", "les", "der", "die", "das", "el", "los", "il", "o", "de", "het"].contains(
                token.folded)
        else { return false }
        let before = tokens[index - 1]
        let rest = stretch(index, min(block.tokens.upperBound, index + 16))
        let small = rest.count { tokens[$0].kind == .word && !tokens[$0].isCapitalised }
        return before.kind == .word && before.isCapitalised && !words.smallWords.contains(before.folded) && small >= 6
    }
}
