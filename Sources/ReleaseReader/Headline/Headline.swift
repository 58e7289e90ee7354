/// The headline: of all that may be one, what most speaks for.
extension Page {
    /// - Parameter issuer: whose document it is: their name alone is no headline.
    func headline(issuer: String? = nil) -> Found<String>? {
        let candidates = headlineCandidates(issuer: issuer)
        let best = candidates.enumerated().max { left, right in
            func order(_ one: HeadlineCandidate, _ place: Int) -> (Int, Int, Int) {
                (one.score, one.signs.contains(.statedTwice) ? 1 : 0, -place)
            }
            return order(left.element, left.offset) < order(right.element, right.offset)
        }
        if let best = best?.element, best.score > 0 { return found(best, doubtful: doubt(best, among: candidates)) }
        if let glued = gluedHeadline() { return found(glued, rule: "headline.beforeText") }
        if candidates.allSatisfy({ $0.score <= 0 }), let labelled = labelledLine() {
            var headline = found(labelled, rule: "headline.labelled")
            headline.doubtful = "it begins with what the document is"
            return headline
        }
        let named: Set<HeadlineSign> = [.nameOfSite, .label, .opensText]
        return candidates.filter { $0.source == .line && $0.score >= 0 && $0.signs.isDisjoint(with: named) }
            .enumerated().max {
                left, right in
                (left.element.score, right.offset) < (right.element.score, left.offset)
            }.map {
                found($0.element, doubtful: "nothing marks it as the headline but its place")
            }
    }

    /// "Press invitation harbour board 7 December": a line of the head that says what it is, and of what, where no other is a title.
    private func labelledLine() -> Range<Int>? {
        for block in blocks.prefix(20) where block.part == .head {
            for line in block.lines.prefix(6) {
                let range = wordsOnly(lineTokens(line))
                guard let label = frontLabel(at: range.lowerBound), label.cue != .embargo,
                    label.cue != .immediateRelease,
                    links(in: text.lines[line].range).isEmpty
                else { continue }
                let dated = dates(in: range).reduce(0) { $0 + wordCount($1.tokens) }
                let behind = stretch(label.tokens.upperBound, range.upperBound)
                // "PRESS RELEASE X ___ J" has what a scanner made of a frame.
                if behind.count(where: { tokens[$0].text.count >= 3 && tokens[$0].kind == .word }) >= 2,
                    wordCount(behind) - dated >= 2
                {
                    return bytes(of: withoutDay(range))
                }
            }
        }
        return nil
    }

    private func found(_ candidate: HeadlineCandidate, doubtful: String?) -> Found<String> {
        let range = withoutLeadingMarks(withoutKind(candidate.range))
        var headline = found(range, rule: candidate.source.rule, inferred: candidate.inferred)
        headline.doubtful = doubtful
        return headline
    }

    /// "Media release: The harbour opens" says what it is, and then its headline; a correction's word belongs to it.
    private func withoutKind(_ range: Range<Int>, atLeast words: Int = 3) -> Range<Int> {
        let label = frontLabel(at: tokenRange(of: range).lowerBound)?.cue
        let isKind = label == .releaseLabel || label == .advisoryLabel || label == .statementLabel
        guard let rest = isKind ? withoutLabel(range) : behindBracket(range) else { return range }
        return wordCount(tokenRange(of: rest)) >= words ? rest : range
    }

    /// "[Joint press release] The harbour opens", "【新聞稿】…": behind what stands in brackets and has a label in it.
    private func behindBracket(_ range: Range<Int>) -> Range<Int>? {
        let title = tokenRange(of: range)
        guard let first = title.first, let closing = Page.closingBrackets[tokens[first].text],
            let end = title.prefix(10).first(where: { tokens[$0].text == closing }),
            end + 1 < title.upperBound
        else { return nil }
        let isKind = marks(in: stretch(first + 1, end)).contains {
            [.releaseLabel, .advisoryLabel, .statementLabel].contains($0.cue)
        }
        return isKind ? bytes(of: stretch(end + 1, title.upperBound)) : nil
    }

    private static let closingBrackets = [
        "[": "]", "(": ")", "\u{3010}": "\u{3011}", "\u{FF3B}": "\u{FF3D}",
    ]

    /// Why the headline may be another: it has little that speaks for it, or another line has nearly as much.
    private func doubt(_ best: HeadlineCandidate, among all: [HeadlineCandidate]) -> String? {
        let key = folded(text.flow(best.range))
        let second = all.filter { !$0.range.overlaps(best.range) && folded(text.flow($0.range)) != key }.map(\.score)
            .max()
        if let second, best.score - second < HeadlineSign.sureMargin { return "another line is nearly as likely" }
        if best.score < HeadlineSign.sureScore { return "little speaks for it" }
        return wordCount(tokenRange(of: best.range)) < HeadlineSign.sureWords ? "it has few words" : nil
    }

    // MARK: Candidates

    func headlineCandidates(issuer: String? = nil) -> [HeadlineCandidate] {
        let issuer = issuer.map(folded)
        let beginning = text.lines.prefix(60).map { folded(text.flow($0.range)) }
        let stated = statedTitles()
        let repeated = repeatedLines(beginning)
        let prose = blocks.first { block in
            block.isProse && !block.part.isOutside && block.part != .head && !isRepeatedTitle(block, repeated)
        }
        var candidates: [HeadlineCandidate] = []
        func add(_ candidate: HeadlineCandidate) {
            if candidate.source == .statedLines {
                candidates.removeAll { $0.source == .line && $0.range.overlaps(candidate.range) }
            }
            if let index = candidates.firstIndex(where: { $0.range.overlaps(candidate.range) }) {
                candidates[index].signs.formUnion(candidate.signs)
            } else {
                candidates.append(candidate)
            }
        }
        for candidate in markedTitles(above: prose?.range.lowerBound, stated) { add(candidate) }
        for candidate in lineTitles(beginning, repeated) { add(candidate) }
        for candidate in printedLines(of: stated) { add(candidate) }
        let textStart = prose?.range.lowerBound ?? .max
        let unprinted = stated.filter { title in
            // Within the text, a part of it is said of something else.
            !candidates.contains {
                let key = folded(text.flow($0.range))
                return title.isSaid(by: key) && (key == title.key || $0.range.lowerBound <= textStart)
            }
        }
        candidates += unprinted.map { statedCandidate($0, among: stated) }
        let names = namesInAddresses()
        let dateline = dateline()
        for index in candidates.indices {
            candidates[index].signs.formUnion(lookalikes(candidates[index], below: dateline))
            if isOwnName(tokenRange(of: withoutKind(candidates[index].range, atLeast: 1)), among: names) {
                candidates[index].signs.insert(.nameOfSite)
            }
            if candidates[index].source != .stated { weigh(&candidates[index], stated, above: prose) }
            if folded(text.flow(candidates[index].range)) == issuer { candidates[index].signs.insert(.nameOfSite) }
        }
        return candidates
    }

    private func weigh(_ candidate: inout HeadlineCandidate, _ stated: [StatedTitle], above prose: Block?) {
        let range = tokenRange(of: candidate.range)
        let key = folded(text.flow(candidate.range))
        candidate.shape = max(candidate.shape, headlineScore(range))
        let said = stated.filter { $0.isSaid(by: key) }
        if said.contains(where: { !$0.isSubject }) { candidate.signs.insert(.stated) }
        if isSaidTwice(said) { candidate.signs.insert(.statedTwice) }
        if said.contains(where: \.isSubject) { candidate.signs.insert(.subject) }
        if said.contains(where: \.isFrontMatter) { candidate.signs.insert(.frontMatter) }
        if isNameOfSite(key) || stated.contains(where: { isTagline(range, of: $0) }) {
            candidate.signs.insert(.nameOfSite)
        }
        if isItem(range) { candidate.signs.insert(.item) }
        if let prose, isOfOtherScript(candidate.range, than: prose.range) { candidate.signs.insert(.otherScript) }
        if isNameOfPage(range) { candidate.signs.insert(.nameOfPage) }
        if candidate.source == .line, isOneLink(candidate.range) { candidate.signs.insert(.link) }
        if wordCount(range) <= 2 { candidate.signs.insert(.short) }
        if wordCount(range) > 35 { candidate.signs.insert(.long) }
        if wordCount(range) > 80 { candidate.signs.insert(.paragraph) }
        if range.last.map({ tokens[$0].text == "." }) ?? false, wordCount(range) >= 6 {
            candidate.signs.insert(.sentence)
        }
        if opensText(range, prose) { candidate.signs.insert(.opensText) }
        if endsInColon(range) { candidate.signs.insert(.label) }
        if said.isEmpty, stated.contains(where: \.isFrontMatter), headingLevel(at: candidate.range) ?? 1 > 1 {
            candidate.signs.insert(.subheading)
        }
        if let prose, candidate.range.lowerBound > prose.range.lowerBound {
            candidate.signs.insert(.belowText)
        } else if let prose, isAboveText(candidate.range, prose) {
            candidate.signs.insert(.aboveText)
        }
    }

    /// Whether the page calls itself so in two places and more, as in its title and in what it says to those who share it.
    func isSaidTwice(_ titles: [StatedTitle]) -> Bool {
        guard let first = titles.first(where: { !$0.isSubject }) else { return false }
        return titles.count { !$0.isSubject && ($0.words == first.words || $0.key == first.key) } >= 2
    }

    private func endsInColon(_ title: Range<Int>) -> Bool {
        title.last.map { [":", "\u{FF1A}"].contains(tokens[$0].text) } ?? false
    }

    private func headingLevel(at title: Range<Int>) -> Int? {
        headings.first { $0.range.overlaps(title) }?.level
    }

    /// Whether a title has Latin letters alone where the text is in a script that has none: a name, as firms have.
    private func isOfOtherScript(_ title: Range<Int>, than prose: Range<Int>) -> Bool {
        func counted(_ range: Range<Int>) -> (latin: Int, others: Int) {
            text.bytes[range.prefix(600)].reduce(into: (0, 0)) { counts, byte in
                if isASCIILetter(byte) { counts.0 += 1 } else if byte >= 0xC8 { counts.1 += 1 }
            }
        }
        let words = counted(title)
        guard words.others == 0, words.latin > 0 else { return false }
        let around = counted(prose)
        return around.others > around.latin
    }

    /// Whether nothing but labels, dates and a second headline stand between a title and the text.
    private func isAboveText(_ title: Range<Int>, _ prose: Block) -> Bool {
        guard let index = block(containing: title.lowerBound) else { return false }
        var others = 0
        for block in blocks[stretch(index + 1, blocks.count)] where block.range.lowerBound < prose.range.lowerBound {
            guard !block.part.isOutside, !block.lines.allSatisfy(isFrontLabel),
                block.range.lowerBound >= title.upperBound
            else { continue }
            others += 1
            if others > 1 { return false }
        }
        return others <= 1
    }

    /// What has more lines is a page in capitals, and no title: nothing looks further.
    private static let mostTitleLines = 20

    /// The lines of the head that may be a title.
    private func lineTitles(_ beginning: [String], _ repeated: Set<String>) -> [HeadlineCandidate] {
        var candidates: [HeadlineCandidate] = []
        for (index, block) in blocks.enumerated().prefix(60) where !block.isBullet {
            let isHead = block.part == .head
            let isMenu = block.lines.count >= 3 && block.lines.dropFirst().contains { isLine($0, exactly: .navigation) }
            let isRepeated =
                block.lines.count == 1 && block.lines.lowerBound < beginning.count
                && repeated.contains(beginning[block.lines.lowerBound])
            guard isHead || (index < 4 && block.part == .body && (block.lines.count > 1 || isRepeated)) else {
                continue
            }
            var line = block.lines.lowerBound
            while line < block.lines.upperBound, candidates.count < 60 {
                guard !isFrontLabel(line), isHead || isRepeated || isTitleInText(line, of: block),
                    let candidate = candidate(from: line, in: block, repeated: repeated, beginning: beginning)
                else {
                    line += 1
                    continue
                }
                candidates.append(candidate)
                if !isHead { candidates[candidates.count - 1].signs.insert(.withinText) }
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
        for (line, key) in zip(text.lines, beginning) where (12...400).contains(line.range.count) {
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
        let labelled = tokenRange(of: withoutLabel(range))
        let trimmed = withoutDay(withoutChrome(labelled, beginning: beginning.dropFirst(line + 1)))
        guard wordCount(trimmed) >= 2 else { return nil }
        var candidate = HeadlineCandidate(range: bytes(of: trimmed), source: .line, shape: headlineScore(trimmed))
        if line < 3, wordCount(trimmed) >= 4, trimmed.upperBound < labelled.upperBound,
            Page.isSiteMark(tokens[trimmed.upperBound].text),
            beginning.dropFirst(line + 1).joined().contains(folded(flow(tokens: trimmed)))
        {
            candidate.signs.insert(.sitesTitle)
        }
        if repeated.contains(folded(flow(tokens: trimmed))) { candidate.signs.insert(.repeated) }
        if trimmed.last.map({ isUnderline(behind: $0) }) ?? false { candidate.signs.insert(.underlined) }
        return candidate
    }

    /// Without the name of the site behind " | " or " - ", where the rest stands elsewhere as a line; in capitals without what
    /// goes on in small letters behind a gap.
    private func withoutChrome(_ title: Range<Int>, beginning: ArraySlice<String>) -> Range<Int> {
        // "Harbour reopens By the Harbour Board | 2 November": who wrote it, behind the title in its line.
        for mark in marks(in: title) where mark.cue == .bylineLead && tokens[mark.tokens.lowerBound].isCapitalised {
            let (front, next) = (stretch(title.lowerBound, mark.tokens.lowerBound), mark.tokens.upperBound)
            let name = stretch(next, title.upperBound).first { !words.smallWords.contains(tokens[$0].folded) }
            if wordCount(front) >= 4, let name, tokens[name].isCapitalised, !isInCapitals(title) { return front }
        }
        for index in title.dropFirst(2)
        where ["|", "-", "\u{2013}", "\u{2014}", "\u{00BB}"].contains(tokens[index].text) && tokens[index].spaceBefore {
            let front = stretch(title.lowerBound, index)
            let key = folded(flow(tokens: front))
            let stands = key.utf8.count >= 12 && beginning.joined().contains(key)
            if stands || tokens[index].text == "|" { return front }
        }
        for index in title.dropFirst(3) where isWide(before: index) || tokens[index].breaksBefore > 0 {
            let (front, rest) = (stretch(title.lowerBound, index), stretch(index, min(title.upperBound, index + 2)))
            if wordCount(front) >= 4, isInCapitals(front), !isInCapitals(rest) { return front }
        }
        return title
    }

    /// "Harbour reopens to ferries   2 November 2031": without the day that stands behind a gap or a break, or a colon.
    private func withoutDay(_ title: Range<Int>) -> Range<Int> {
        let words = wordsOnly(title)
        guard let day = dates(in: words).last, day.date != nil, day.tokens.upperBound >= words.upperBound else {
            return title
        }
        var start = day.tokens.lowerBound
        if start > words.lowerBound, self.words.weekdays[tokens[start - 1].folded] != nil { start -= 1 }
        let front = wordsOnly(stretch(words.lowerBound, max(words.lowerBound, start)))
        guard wordCount(front) >= 2, start > words.lowerBound,
            tokens[start].breaksBefore > 0 || isWide(before: start) || tokens[start - 1].text == ":"
        else { return title }
        return stretch(title.lowerBound, front.upperBound)
    }

    /// Whether more than one space stands before a token.
    private func isWide(before token: Int) -> Bool {
        tokens[token].range.lowerBound - tokens[token - 1].range.upperBound > 1
    }

    func folded(_ title: String) -> String {
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
            Vocabulary.every(.article).contains(token.folded)
        else { return false }
        let before = tokens[index - 1]
        let rest = stretch(index, min(block.tokens.upperBound, index + 16))
        let small = rest.count { tokens[$0].kind == .word && !tokens[$0].isCapitalised }
        return before.kind == .word && before.isCapitalised && !words.smallWords.contains(before.folded) && small >= 6
    }
}
