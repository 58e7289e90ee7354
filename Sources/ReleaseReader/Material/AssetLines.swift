import Catalogue

/// Lines that are one link and what it leads to: "Photographs of the piers: https://…", the items of a list below
/// "Press images", a heading with an address in the next line, Markdown's links.
struct EntryLine {
    let link: LinkMark
    /// The line that the label stands in.
    let line: Int
    /// What the line says of the link: the words before it, or behind it where it comes first. May be empty.
    let label: Range<Int>
    /// Label and link: what rules for running text may look at.
    let context: Range<Int>
    /// Whether a colon or a dash parts the label from the address: then it is a label, and no sentence.
    let isLabelled: Bool
}

extension Page {
    /// In words: what is longer is a sentence.
    private static let longestLabel = 16
    /// In tokens: what is longer is no entry of a list.
    private static let longestLine = 200
    /// In lines: how far above an entry the heading of its list may stand.
    private static let longestList = 80

    /// The line that a link makes with its label; nil in running text.
    func entry(of link: LinkMark) -> EntryLine? {
        let line = line(containing: link.range.lowerBound)
        let words = withoutBullet(lineTokens(line))
        let place = tokenRange(of: link.range)
        guard words.count <= Page.longestLine, !place.isEmpty, words.contains(place.lowerBound),
            beginsEntry(line, words),
            sentences(in: words).first?.contains(place.lowerBound) ?? false
        else { return nil }
        let start = webLinks(in: stretch(words.lowerBound, place.lowerBound)).last.map {
            tokenRange(of: $0.range).upperBound
        }
        let before = stretch(start ?? words.lowerBound, place.lowerBound)
        let after = tokensBehind(link, place)
        guard wordCount(before) <= Page.longestLabel, wordCount(after) <= 3 || isAside(after) || wordCount(before) == 0
        else { return nil }
        return made(link, line, before, place, after)
    }

    private func made(
        _ link: LinkMark, _ line: Int, _ before: Range<Int>, _ place: Range<Int>, _ after: Range<Int>
    ) -> EntryLine {
        let isLabelled = before.last.map { labelEnds.contains(tokens[$0].text) } ?? false
        let context = stretch(before.lowerBound, place.upperBound)
        if link.isBehindWords {
            let label = wordCount(before) > 0 && saysOnlyWhere(place) ? before : context
            return EntryLine(link: link, line: line, label: label, context: context, isLabelled: true)
        }
        if wordCount(before) > 0 {
            return EntryLine(link: link, line: line, label: before, context: context, isLabelled: isLabelled)
        }
        if wordCount(after) > 0, !isAside(after) || wordCount(after) <= Page.longestLabel {
            return EntryLine(
                link: link, line: line, label: after, context: stretch(context.lowerBound, after.upperBound),
                isLabelled: true)
        }
        if let above = labelAbove(line) {
            return EntryLine(
                link: link, line: above, label: withoutBullet(lineTokens(above)), context: context, isLabelled: true)
        }
        return EntryLine(link: link, line: line, label: before, context: context, isLabelled: true)
    }

    /// What an entry offers; nil where neither its own words nor the heading of its list say so.
    func offer(of entry: EntryLine) -> (kind: Asset.Kind, description: Found<String>?, inferred: String?)? {
        guard !isElsewhere(entry) else { return nil }
        let own = materialWord(in: entry.label).flatMap { isPicture($0.mark, in: entry.label) ? $0 : nil }
        if let own {
            guard entry.isLabelled || isOffer(entry.label), !isStatement(entry.label, before: own.mark),
                own.kind != .document || !isBareHost(entry.link)
            else { return nil }
            return (documentKind(of: entry.link) ?? own.kind, description(of: entry), nil)
        }
        guard !has(.statementWord, in: entry.label), let heading = heading(of: entry) else { return nil }
        if heading.isGeneral, wordCount(entry.label) == 0, isBareHost(entry.link) { return nil }
        let words =
            described(withoutBrackets(entry.label), rule: "asset.label")
            ?? described(heading.words, rule: "asset.heading")
        let line = text.span(bytes(of: heading.words)).line
        return (
            documentKind(of: entry.link) ?? heading.kind, words,
            "it stands below \"\(flow(tokens: wordsOnly(heading.words)))\" on line \(line)"
        )
    }

    private func description(of entry: EntryLine) -> Found<String>? {
        let place = tokenRange(of: entry.link.range).lowerBound
        guard entry.label.lowerBound < place, entry.label.upperBound <= place || entry.link.isBehindWords,
            entry.line == line(containing: entry.link.range.lowerBound), saysHowToGetIt(entry.label)
        else { return described(withoutBrackets(entry.label), rule: "asset.label") }
        return description(in: stretch(entry.label.lowerBound, entry.context.upperBound))
            ?? described(entry.label, rule: "asset.label")
    }

    /// "Photographs of the piers can be downloaded here": what they show ends before that.
    private func saysHowToGetIt(_ label: Range<Int>) -> Bool {
        offerStart(in: label) != nil || marks(in: label).contains { $0.cue == .pointer && $0.tokens.count > 1 }
    }

    /// "(Harbour at dawn)" without the brackets around it.
    private func withoutBrackets(_ label: Range<Int>) -> Range<Int> {
        guard label.count > 2, tokens[label.lowerBound].text == "(", tokens[label.upperBound - 1].text == ")" else {
            return label
        }
        return stretch(label.lowerBound + 1, label.upperBound - 1)
    }

    // MARK: What is a line of its own

    /// Whether a line begins something, and does not go on with the sentence of the line before.
    private func beginsEntry(_ line: Int, _ words: Range<Int>) -> Bool {
        guard line > 0, !text.lines[line - 1].isBlank, let first = words.first, let last = lineTokens(line - 1).last
        else { return true }
        if tokens[last].kind == .link || entryEnds.contains(tokens[last].text) { return true }
        let above = text.lines[line - 1].range
        if links(in: above).contains(where: { $0.range.upperBound >= tokens[last].range.upperBound }) { return true }
        // "…can be downloaded at" and the address in the next line are one sentence; "Pictures" and it are none.
        if tokens[first].kind == .link { return above.count < 60 && labelAbove(line) != nil }
        guard tokens[first].isCapitalised || tokens[first].kind != .word else { return false }
        return words.lowerBound > lineTokens(line).lowerBound || !text.isWrapped || above.count < 60
    }

    /// A short line right above an address that stands alone: "Pictures of the piers".
    private func labelAbove(_ line: Int) -> Int? {
        guard line > 0, !text.lines[line - 1].isBlank else { return nil }
        let words = withoutBullet(lineTokens(line - 1))
        guard (1...Page.longestLabel).contains(wordCount(words)), webLinks(in: words).isEmpty,
            numbers(in: bytes(of: words)).isEmpty, beginsEntry(line - 1, words)
        else { return nil }
        return line - 1
    }

    private func tokensBehind(_ link: LinkMark, _ place: Range<Int>) -> Range<Int> {
        let line = lineTokens(line(containing: max(link.range.lowerBound, link.range.upperBound - 1)))
        let rest = stretch(place.upperBound, max(place.upperBound, line.upperBound))
        let next = webLinks(in: rest).first.map { tokenRange(of: $0.range).lowerBound }
        return stretch(rest.lowerBound, min(rest.upperBound, next ?? rest.upperBound))
    }

    /// "(JPG, 3 MB)", "© Harbour Board", a new sentence: behind an address, and not about where it leads.
    private func isAside(_ range: Range<Int>) -> Bool {
        range.first.map { asideBegins.contains(tokens[$0].text) } ?? false
    }

    func webLinks(in range: Range<Int>) -> [LinkMark] {
        range.isEmpty ? [] : links(in: bytes(of: range)).filter { $0.kind == .web }
    }

    /// A line's tokens without the bullet, the number or the bar of a table before them.
    func withoutBullet(_ line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        while start < line.upperBound, tokens[start].kind == .symbol, !opening.contains(tokens[start].text) {
            start += 1
        }
        if start + 1 < line.upperBound, tokens[start].kind == .number, tokens[start].text.utf8.count <= 2,
            [".", ")"].contains(tokens[start + 1].text)
        {
            start += 2
        }
        return stretch(start, line.upperBound)
    }

    // MARK: Headings

    private struct ListHeading {
        let words: Range<Int>
        let kind: Asset.Kind
        /// Whether it says that there is something to be had, and not what.
        let isGeneral: Bool
    }

    /// The heading of the list that an entry stands in: the first line above that is no entry, where it names material.
    private func heading(of entry: EntryLine) -> ListHeading? {
        var blanks = 0
        for line in stretch(max(0, entry.line - Page.longestList), entry.line).reversed() {
            if text.lines[line].isBlank {
                blanks += 1
                guard blanks <= 2 else { return nil }
                continue
            }
            let words = withoutBullet(lineTokens(line))
            if isOfList(line, words) {
                // Behind a gap, what says itself what it is was no item of the list.
                if blanks > 0, words == lineTokens(line), namesMaterial(words) { return nil }
                blanks = 0
                continue
            }
            guard let heading = listHeading(line, words), !heading.isGeneral || listsMaterial(below: line) else {
                return nil
            }
            return heading
        }
        return nil
    }

    /// Whether a list below "Downloads" holds material, and no software: a picture's file, a press kit.
    private func listsMaterial(below heading: Int) -> Bool {
        for line in stretch(heading + 1, min(text.lines.count, heading + Page.longestList))
        where !text.lines[line].isBlank {
            let words = withoutBullet(lineTokens(line))
            guard words.count <= Page.longestLine, isOfList(line, words) else { return false }
            if namesMaterial(words) { return true }
            if webLinks(in: words).contains(where: { fileKind(of: $0.address) != nil || documentKind(of: $0) != nil }) {
                return true
            }
        }
        return false
    }

    private func namesMaterial(_ words: Range<Int>) -> Bool {
        materialWord(in: words).map { isPicture($0.mark, in: words) } ?? false
    }

    /// Whether a line is another entry, the label of one, or words that belong to one.
    private func isOfList(_ line: Int, _ words: Range<Int>) -> Bool {
        if let link = webLinks(in: words).first { return self.entry(of: link) != nil }
        if words != lineTokens(line), !words.isEmpty { return true }
        guard line + 1 < text.lines.count, !text.lines[line + 1].isBlank, isTitleLine(line) else { return false }
        let below = withoutBullet(lineTokens(line + 1))
        return listHeading(line, words) == nil && below.first.map { tokens[$0].kind == .link } ?? false
    }

    private func listHeading(_ line: Int, _ words: Range<Int>) -> ListHeading? {
        guard words.count <= Page.longestLine, let last = words.last, webLinks(in: words).isEmpty else { return nil }
        let endsOpen = tokens[last].text == ":"
        // "Press images (free for editorial use)": what stands in brackets says no more of what there is.
        let bracket = words.first { tokens[$0].text == "(" && $0 > words.lowerBound }
        let words = stretch(words.lowerBound, bracket ?? words.upperBound)
        let isMarked = headings.contains { $0.range.overlaps(text.lines[line].range) }
        guard isMarked || wordCount(words) <= (endsOpen ? 24 : 8),
            endsOpen || isMarked || !sentenceEnds.contains(tokens[last].text)
        else { return nil }
        if let word = materialWord(in: words), isPicture(word.mark, in: words), !isStatement(words, before: word.mark) {
            return ListHeading(words: words, kind: word.kind, isGeneral: false)
        }
        guard has(.mediaHeading, in: words), !has(.contactHeading, in: words), wordCount(words) <= 5 else { return nil }
        return ListHeading(words: words, kind: .document, isGeneral: true)
    }

    // MARK: What is no material

    /// Somebody's site, their page elsewhere, or where to read more.
    private func isElsewhere(_ entry: EntryLine) -> Bool {
        if linkKind(of: entry.link) == "subscribe" || isSourceLink(entry.link) { return true }
        let cues: Set<Cue> = [.webLabel, .enquiryHeading, .contactHeading, .emailLabel, .pressDesk]
        if let first = wordsOnly(entry.label).first, Vocabulary.every(.further).contains(tokens[first].folded),
            !namesMaterial(entry.label)
        {
            return true
        }
        return linkKind(of: entry.link) == "social" && materialWord(in: entry.label) == nil
            || marks(in: entry.label).contains {
                cues.contains($0.cue) && $0.tokens.lowerBound == wordsOnly(entry.label).lowerBound
            }
    }

    private func isStatement(_ words: Range<Int>, before word: CueMark) -> Bool {
        has(.statementWord, in: stretch(words.lowerBound, max(words.lowerBound, word.tokens.lowerBound)))
    }

    /// Whether the words behind which a link stands say "here" or "download", and not what is there.
    private func saysOnlyWhere(_ words: Range<Int>) -> Bool {
        marks(in: words).contains { $0.cue == .pointer && $0.tokens.count == wordCount(words) }
    }

    func isBareHost(_ link: LinkMark) -> Bool {
        // "/press-kit.zip" is a file, and "/press.html" a page.
        guard link.address.contains("://") else {
            let name = pathOf(link.address).split(separator: "/").last ?? ""
            return !name.contains(".") || [".html", ".htm", ".php", ".aspx"].contains(where: name.hasSuffix)
        }
        let rest = link.address.drop { $0 != ":" }.dropFirst(3)
        return rest.drop { $0 != "/" }.count <= 1
    }

    /// What a document or files in one are, where the link's words, or those before it, say to fetch them.
    func fetchedKind(of link: LinkMark, in context: Range<Int>) -> Asset.Kind? {
        let isPacked = pathOf(link.address).hasSuffix(".zip")
        guard isPacked || documentKind(of: link) != nil, wordCount(context) <= Page.longestLabel else { return nil }
        let words = link.isBehindWords ? tokenRange(of: link.range) : context
        guard tokens[words].contains(where: { Vocabulary.every(.download).contains($0.folded) }) else { return nil }
        // What is packed may be a program.
        return isPacked ? materialWord(in: context)?.kind : .document
    }

    func documentKind(of link: LinkMark) -> Asset.Kind? {
        // "/get?file=report.pdf" has its ending behind the mark.
        let (path, all) = (pathOf(link.address), link.address.lowercased())
        return Page.documentEndings.contains { path.hasSuffix($0) || all.hasSuffix($0) } ? .document : nil
    }

    private static let documentEndings = [".pdf", ".doc", ".docx", ".odt", ".ppt", ".pptx", ".xlsx", ".rtf"]
}

private let labelEnds: Set<String> = [":", "-", "\u{2013}", "\u{2014}", "|", "\u{2192}", ">", "="]
private let entryEnds: Set<String> = [":", ";", ".", "!", "?", ")", "]", "|", "\u{2026}"]
private let sentenceEnds: Set<String> = [".", "!", "?", "\u{2026}", ",", ";"]
private let asideBegins: Set<String> = [
    "(", "[", "-", "\u{2013}", "\u{2014}", "\u{00A9}", "|", ",", ".", ";", "\u{00B7}", "/", "\u{2022}",
]
private let opening: Set<String> = ["(", "[", "\"", "\u{201C}", "\u{201E}", "\u{00AB}", "\u{00A9}"]
