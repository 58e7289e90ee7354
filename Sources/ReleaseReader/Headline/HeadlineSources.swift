/// Where headlines come from besides the lines of the head: what the format marks, and what the file calls itself.
extension Page {
    // MARK: Marked titles

    /// What the format marks as headings and is no label of another part: the first of each level, and those above the text.
    func markedTitles(above prose: Int?, _ stated: [StatedTitle]) -> [HeadlineCandidate] {
        let inDocument = headings.prefix(200).filter { heading in
            guard let index = block(containing: heading.range.lowerBound) else { return false }
            return !blocks[index].part.isOutside && isTitle(tokenRange(of: heading.range), of: blocks[index])
                || blocks[index].part == .rail && heading.level == 1 && isStated(heading.range, among: stated)
        }
        guard let highest = inDocument.map(\.level).min() else { return [] }
        var seen: Set<Int> = []
        return inDocument.compactMap { heading in
            let isFirst = seen.insert(heading.level).inserted
            let isAbove = heading.range.lowerBound < prose ?? .max
            // A heading below the text's first paragraphs is one of its parts, whatever its level.
            guard isAbove || isFirst && heading.level == 1 else { return nil }
            let isMain = heading.level == highest && isFirst
            return HeadlineCandidate(
                range: statedPart(of: heading.range, stated) ?? wholeTitle(heading.range), source: .heading,
                signs: [isMain ? .mainHeading : .heading])
        }
    }

    /// A title has one line, and what stands below a break in it is its subtitle; on a printed page its width breaks it.
    private func wholeTitle(_ heading: Range<Int>) -> Range<Int> {
        var whole = text.trimmed(heading)
        if text.breaksByWidth, let last = titleLines(of: whole).last {
            whole = stretch(whole.lowerBound, text.lines[last].range.upperBound)
        }
        guard !text.breaksByWidth, let end = text.bytes[whole].firstIndex(of: newline) else { return whole }
        let firstLine = text.trimmed(stretch(whole.lowerBound, end))
        let last = tokenRange(of: firstLine).last.map { tokens[$0].text }
        return goesOn(firstLine) || last == ":" || startsSmall(stretch(end, whole.upperBound)) || isUnspaced(firstLine)
            ? whole : firstLine
    }

    /// Whether a heading says what the file calls itself, wherever on the page it stands.
    private func isStated(_ heading: Range<Int>, among stated: [StatedTitle]) -> Bool {
        let key = folded(text.flow(heading))
        return key.utf8.count >= 12 && stated.contains { !$0.isSubject && $0.words == key }
    }

    /// "Harbour" and below it "Ferries run again", "Ferries run again Date: 2 November": of a heading that has more in it the part
    /// that the file calls itself.
    private func statedPart(of heading: Range<Int>, _ stated: [StatedTitle]) -> Range<Int>? {
        let title = tokenRange(of: heading)
        guard title.count <= 60 else { return nil }
        let key = folded(flow(tokens: title))
        let titles = stated.filter { !$0.isSubject }
        // What the file calls itself in full elsewhere is no part of itself.
        guard !titles.contains(where: { $0.key == key || $0.words == key }) else { return nil }
        // What stands before a mark is the title only where the heading ends with it: else the mark is the title's own.
        let parts = titles.flatMap(partsBeforeMarks)
        for words in titles.map(\.words) + parts.filter(key.hasSuffix) where words.utf8.count >= 12 && words != key {
            let ends = key.hasSuffix(words)
            guard ends || key.hasPrefix(words) else { continue }
            for index in title.dropFirst() {
                let (front, rest) = (stretch(title.lowerBound, index), stretch(index, title.upperBound))
                if ends, folded(flow(tokens: rest)) == words { return bytes(of: rest) }
                if !ends, folded(flow(tokens: front)) == words {
                    return goesOnWithin(rest) ? nil : bytes(of: front)
                }
            }
        }
        return nil
    }

    /// Whether a heading goes on with its sentence: ", residents are told", "and the pier".
    private func goesOnWithin(_ rest: Range<Int>) -> Bool {
        guard let first = rest.first, tokens[first].breaksBefore == 0 else { return false }
        return tokens[first].text == "," || tokens[first].kind == .word && isSmall(first)
            || Page.quotationMarks.contains(tokens[first].text)
    }

    /// "Ferries run again - Main section - Harbour Post": what stands before each mark, where it is long enough to be a title.
    private func partsBeforeMarks(of stated: StatedTitle) -> [String] {
        let title = tokenRange(of: stated.range).prefix(60)
        return title.dropFirst(4).filter { Page.siteMarks.contains(tokens[$0].text) && tokens[$0].spaceBefore }
            .prefix(4).map { folded(flow(tokens: stretch(title.startIndex, $0))) }.filter { $0.utf8.count >= 24 }
    }

    /// The lines of a heading up to the first that is no words of it: an address, a number, a date.
    private func titleLines(of heading: Range<Int>) -> [Int] {
        let lines = stretch(line(containing: heading.lowerBound), line(containing: heading.upperBound - 1) + 1)
        return Array(
            lines.prefix { line in
                line == lines.lowerBound
                    || links(in: text.lines[line].range).allSatisfy(\.isBehindWords)
                        && numbers(in: text.lines[line].range).isEmpty && !isFrontLabel(line)
            })
    }

    /// Whether a line goes on with the one above: in small letters, or in a script that has no capitals.
    private func startsSmall(_ range: Range<Int>) -> Bool {
        guard let first = tokenRange(of: range).first, tokens[first].kind == .word else { return false }
        return !tokens[first].isCapitalised
    }

    /// Whether a line of a script without spaces stops where no sentence does: it is broken where it would be too long.
    private func isUnspaced(_ line: Range<Int>) -> Bool {
        let title = tokenRange(of: line)
        guard let last = title.last, !sentenceSigns.contains(tokens[last].text) else { return false }
        return title.count { tokens[$0].isUnspaced } * 2 > title.count { tokens[$0].kind == .word }
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

    // MARK: What the file calls itself

    /// A title that the file gives itself.
    struct StatedTitle {
        let mark: TextMark
        /// Without the name of the site behind it.
        let range: Range<Int>
        let key: String
        /// The key of ``range``.
        let words: String
        let isSubject: Bool

        var isFrontMatter: Bool { mark.source?.hasPrefix("the front matter") ?? false }

        /// Whether a line says the same, or the greater part of it.
        func isSaid(by line: String) -> Bool {
            line == key
                || line.utf8.count >= 12 && line.utf8.count * 2 >= key.utf8.count
                    && (key.hasPrefix(line) || key.hasSuffix(line))
                || isFrontMatter && line.utf8.count >= 30 && key.contains(line)
                // "… - HARBOUR BOARD" behind what a list of releases calls it.
                || isFrontMatter && key.utf8.count >= 30 && line.hasPrefix(key)
                    && line.utf8.count * 4 <= key.utf8.count * 5
        }
    }

    func statedTitles() -> [StatedTitle] {
        let titles = particulars(.title).prefix(6).filter { text.flow($0.range).contains(where: \.isLetter) }
        let keys = Set(titles.map { folded(text.flow($0.range)) })
        return titles.map { mark in
            let isSubject = mark.source?.hasPrefix("the header") ?? false
            let range = isSubject ? mark.range : withoutSite(stated(mark.range, among: keys) ?? mark.range)
            return StatedTitle(
                mark: mark, range: range, key: folded(text.flow(mark.range)), words: folded(text.flow(range)),
                isSubject: isSubject)
        }
    }

    /// "Ferries run again - Harbour News - Front page", where the page calls itself "Ferries run again" in another place.
    private func stated(_ title: Range<Int>, among keys: Set<String>) -> Range<Int>? {
        let title = tokenRange(of: title).prefix(200)
        let seams = title.dropFirst(2).filter { Page.siteMarks.contains(tokens[$0].text) || tokens[$0].text == ":" }
        return seams.prefix(8).lazy.map { stretch(title.startIndex, $0) }.first { front in
            front.count >= 3 && keys.contains(folded(flow(tokens: front)))
        }.map { bytes(of: $0) }
    }

    /// The first line of the text that says what a title says, for each.
    func printedLines(of stated: [StatedTitle]) -> [HeadlineCandidate] {
        var open = stated
        var found: [HeadlineCandidate] = []
        for block in blocks.prefix(80)
        where !block.part.isOutside && (!block.isProse || block.lines.count == 1) {
            for line in block.lines.prefix(4) where !open.isEmpty && text.lines[line].range.count < 600 {
                let said = linesSaying(open, from: line) ?? linesEnding(open, from: line)
                let range = said ?? text.lines[line].range
                let key = folded(text.flow(range))
                guard open.contains(where: { $0.isSaid(by: key) }), !isFrontLabel(line) else { continue }
                open.removeAll { $0.isSaid(by: key) }
                found.append(
                    HeadlineCandidate(range: range, source: said == nil ? .statedLine : .statedLines))
            }
        }
        return found
    }

    /// The lines from here on that say a title together, each a part of it: a long one is broken where its writer likes.
    private func linesSaying(_ titles: [StatedTitle], from first: Int) -> Range<Int>? {
        let begun = folded(text.flow(text.lines[first].range))
        guard begun.utf8.count >= 8,
            let title = titles.first(where: { $0.key != begun && $0.key.hasPrefix(begun) })
        else { return nil }
        var key = begun
        for line in stretch(first + 1, min(text.lines.count, first + 6)) where !text.lines[line].isBlank {
            key += folded(text.flow(text.lines[line].range.prefix(600)))
            if key == title.key {
                return stretch(text.lines[first].range.lowerBound, text.lines[line].range.upperBound)
            }
            guard title.key.hasPrefix(key) else { return nil }
        }
        return nil
    }

    func statedCandidate(_ title: StatedTitle, among all: [StatedTitle]) -> HeadlineCandidate {
        var signs: Set<HeadlineSign> = [title.isSubject ? .subjectAlone : .statedAlone]
        if isSaidTwice(all.filter { $0.words == title.words }) { signs.insert(.statedTwice) }
        if title.isFrontMatter { signs.insert(.frontMatter) }
        if isNameOfSite(folded(text.flow(title.range))) { signs.insert(.nameOfSite) }
        if isNameOfPage(tokenRange(of: title.range)) { signs.insert(.nameOfPage) }
        let isWritten = title.isSubject || title.isFrontMatter
        return HeadlineCandidate(
            range: title.range, source: .stated, signs: signs,
            shape: isWritten ? min(wordCount(tokenRange(of: title.range)), 4) - 2 : 0, inferred: reason(title.mark))
    }

    /// "Harbour reopens | Harbour News": a title without the name of the site behind a stroke or a dash.
    private func withoutSite(_ title: Range<Int>) -> Range<Int> {
        var range = tokenRange(of: title)
        let whole = range
        guard range.count <= 200 else { return title }
        for index in range.dropFirst(2).reversed()
        where Page.siteMarks.contains(tokens[index].text) && tokens[index].spaceBefore
            || tokens[index].text == wideStroke
        {
            let (front, rest) = (stretch(range.lowerBound, index), stretch(index + 1, range.upperBound))
            let isStroke = ["|", wideStroke].contains(tokens[index].text)
            let isSite =
                isNameOfSite(folded(flow(tokens: rest)))
                || isStroke && (wordCount(rest) <= 4 || tokens[index].text == wideStroke)
            // "Harbour reopens | National News | Harbour News" has two.
            if isSite, wordCount(front) >= 2 { range = front }
        }
        return range == whole ? title : bytes(of: range)
    }

    /// What stands between a title and the name of the site.
    static func isSiteMark(_ text: String) -> Bool { siteMarks.contains(text) }

    private static let siteMarks: Set<String> = [
        "|", wideStroke, "-", "\u{2013}", "\u{2014}", "\u{00BB}", "\u{00B7}", "\u{2022}",
    ]

    /// Whether a line is what the page calls its publisher, or the host that it stands on.
    func isNameOfSite(_ key: String) -> Bool {
        guard key.utf8.count >= 3 else { return false }
        if particulars(.publisher).prefix(4).contains(where: { folded(text.flow($0.range)) == key }) { return true }
        guard let address = particular(.address).map({ text.flow($0.range) }) else { return false }
        let host = address.drop { $0 != ":" }.dropFirst(3).prefix { $0 != "/" && $0 != ":" }
        return PublicSuffixes.ownLabel(host).map { $0.utf8.count >= 4 && folded($0) == key } ?? false
    }

    /// "Harbour Days – the town's own festival": the page's title, which is but a name, and behind a dash what it is.
    func isTagline(_ title: Range<Int>, of stated: StatedTitle) -> Bool {
        let name = tokenRange(of: stated.range)
        guard !stated.isSubject, (1...5).contains(wordCount(name)), title.count > name.count + 1 else { return false }
        let front = stretch(title.lowerBound, title.lowerBound + name.count)
        return Page.siteMarks.contains(tokens[front.upperBound].text) && folded(flow(tokens: front)) == stated.key
    }

    /// Whether all the words of a line are those of one link.
    func isOneLink(_ line: Range<Int>) -> Bool {
        guard let link = links(in: line).first, link.isBehindWords else { return false }
        return tokenRange(of: link.range).count + 1 >= tokenRange(of: line).count
    }

    /// "What: …", where other lines of the head begin so too.
    func isItem(_ title: Range<Int>) -> Bool {
        func isLabelled(_ line: Range<Int>) -> Bool {
            line.count >= 3 && tokens[line.lowerBound].kind == .word && tokens[line.lowerBound + 1].text == ":"
        }
        guard isLabelled(title) else { return false }
        let lines = blocks.prefix(40).filter { $0.part == .head || $0.part == .body }.flatMap {
            Array($0.lines.prefix(12))
        }
        return lines.count { isLabelled(lineTokens($0)) } >= 3
    }

    /// "Fraser Lab Press Release", "Press releases", "News: Press: Press releases": what a page holds and not what it says.
    func isNameOfPage(_ title: Range<Int>) -> Bool {
        var words = wordsOnly(title)
        guard wordCount(words) <= 12 else { return false }
        // "PRESS RELEASE X ___ J": what a scanner made of a frame.
        while let last = words.last, tokens[last].kind == .symbol || tokens[last].text.count == 1 && words.count > 2 {
            words = stretch(words.lowerBound, last)
        }
        if isOneWordOfSite(words) || isNumberedLabel(words) { return true }
        let labels = marks(in: words).filter {
            [.releaseLabel, .navigation, .advisoryLabel, .statementLabel].contains($0.cue)
        }
        let isTrail = title.count { [":", ">", "\u{203A}", "\u{00BB}"].contains(tokens[$0].text) } >= 2
        guard let last = labels.last,
            last.tokens.upperBound == words.upperBound || isTrail
                || last.cue == .releaseLabel && isAside(stretch(last.tokens.upperBound, title.upperBound))
        else { return false }
        let front = wordsOnly(stretch(words.lowerBound, last.tokens.lowerBound))
        return isTrail || wordCount(front) <= 3 || wordCount(front) <= 8 && endsInCompany(front)
    }

    /// "2031" and "(second draft)" behind "Press release": nothing that a text is called.
    private func isAside(_ words: Range<Int>) -> Bool {
        guard let first = words.first, let last = words.last else { return true }
        if tokens[first].text == "(", tokens[last].text == ")" { return true }
        return words.allSatisfy { tokens[$0].kind == .symbol || tokens[$0].kind == .number }
    }

    /// "HARBOUR HOLDING, INC." before "/NEWS": the name of whoever sends it.
    private func endsInCompany(_ words: Range<Int>) -> Bool {
        words.last.map { NamingWords.companyForms.contains(tokens[$0].folded) } ?? false
    }

    /// "News - Harbour Board": one word, and whose site it is.
    private func isOneWordOfSite(_ title: Range<Int>) -> Bool {
        guard let mark = title.dropFirst().first(where: { Page.siteMarks.contains(tokens[$0].text) })
        else { return false }
        return wordCount(stretch(title.lowerBound, mark)) == 1
            && isNameOfSite(folded(flow(tokens: stretch(mark + 1, title.upperBound))))
    }
}

/// The stroke between a title and the name of the site, as wide as a sign of Chinese or Japanese.
private let wideStroke = "\u{FF5C}"
