/// Where words are quoted.
extension Page {
    /// A passage in quotation marks, or one that the format sets apart as somebody else's words.
    struct Quotation {
        /// The words, marks not included.
        let words: Range<Int>
        /// The marks included.
        let whole: Range<Int>
        /// Which block it stands in.
        let block: Int
        /// Whether no mark closes it: it goes on in the next paragraph.
        var isOpen = false
        /// Whether the format sets it apart, as HTML's `blockquote`.
        var isSetApart = false
    }

    private static let limit = 2000

    /// Every quotation of the document proper, in order.
    func quotations() -> [Quotation] {
        let apart = text.marks.lazy.filter { $0.meaning == .quotation }.map(\.range)
        var next = apart.startIndex
        var found: [Quotation] = []
        let hasMarks = tokens.contains { Page.quotationMarks.contains($0.text) }
        for (index, block) in blocks.enumerated() where found.count < Page.limit {
            while next < apart.endIndex, apart[next].upperBound <= block.range.lowerBound {
                next = apart.index(after: next)
            }
            guard [.head, .body, .notes, .contact].contains(block.part), !block.tokens.isEmpty else { continue }
            if next < apart.endIndex, apart[next].lowerBound < block.range.upperBound {
                // "Anna Roe, minister" in a paragraph of its own, below the words that are hers.
                if let last = found.last, last.isSetApart, last.block == index - 1, isSignature(block.tokens) {
                    continue
                }
                found += setApart(block.tokens, block: index)
            } else {
                if !hasMarks { found += unmarked(block.tokens, block: index) }
                var scanner = QuotationScanner(tokens: tokens, range: block.tokens, limit: Page.limit)
                if let dashed = dashedQuotation(block.tokens, block: index) {
                    found.append(dashed)
                    continue
                }
                let marked = scanner.quotations()
                if marked.isEmpty, isSaid(index) {
                    found.append(Quotation(words: block.tokens, whole: block.tokens, block: index))
                }
                found += marked.map {
                    Quotation(words: $0.words, whole: $0.whole, block: index, isOpen: $0.isOpen)
                }
            }
        }
        return found
    }

    /// "Jane Doe, director, says:" and the paragraph below, which has no marks of its own.
    private func isSaid(_ index: Int) -> Bool {
        let block = blocks[index]
        guard index > 0, block.isProse, [.body, .notes].contains(blocks[index - 1].part), wordCount(block.tokens) >= 12,
            [".", "!", "?"].contains(tokens[block.tokens.upperBound - 1].text),
            let last = sentences(in: blocks[index - 1].tokens).last, tokens[last.upperBound - 1].text == ":",
            marks(in: last.suffix(30)).contains(where: { $0.cue == .speechVerb })
        else { return false }
        return !names(in: last, allowsCapitals: true).isEmpty
    }

    /// A block set apart: its words without marks around them, and without a last line that says whose they are.
    private func setApart(_ range: Range<Int>, block: Int) -> [Quotation] {
        if let marked = marked(in: range, block: block) { return marked }
        var (start, end) = (range.lowerBound, range.upperBound)
        if let dash = range.dropFirst().last(where: { isCaptionDash($0) && tokens[$0].breaksBefore > 0 }) { end = dash }
        if end == range.upperBound, let line = signatureLine(range) { end = line }
        let whole = stretch(start, end)
        while start < end, tokens[start].kind == .symbol { start += 1 }
        while end > start, QuotationScanner.marks.contains(tokens[end - 1].text) { end -= 1 }
        guard start < end else { return [] }
        return [Quotation(words: stretch(start, end), whole: whole, block: block, isSetApart: true)]
    }

    /// "> “…,” says Jane Doe": in a block that is set apart the words with marks around them, where others stand beside them.
    private func marked(in range: Range<Int>, block: Int) -> [Quotation]? {
        var scanner = QuotationScanner(tokens: tokens, range: range, limit: Page.limit)
        let found = scanner.quotations()
        guard let first = found.first, !first.isOpen else { return nil }
        let start = first.whole.lowerBound
        let isLedTo = start > range.lowerBound && tokens[start - 1].text == ":"
        if isLedTo { return found.map { Quotation(words: $0.words, whole: $0.whole, block: block, isOpen: $0.isOpen) } }
        guard start - range.lowerBound <= 1, first.whole.upperBound < range.upperBound else { return nil }
        let next = tokens[first.whole.upperBound]
        guard next.breaksBefore == 0 || Page.quotationMarks.contains(next.text),
            wordCount(stretch(first.whole.upperBound, range.upperBound)) >= 2
        else { return nil }
        return found.map { Quotation(words: $0.words, whole: $0.whole, block: block, isOpen: $0.isOpen) }
    }

    /// "“…”" and below it "Anna Roe, minister": where the last line begins, behind a closing mark or a sentence's end.
    private func signatureLine(_ range: Range<Int>) -> Int? {
        guard let start = range.dropFirst().last(where: { tokens[$0].breaksBefore > 0 }),
            range.upperBound - start <= 16,
            isSignature(stretch(start, range.upperBound)),
            QuotationScanner.marks.contains(tokens[start - 1].text) || sentenceSigns.contains(tokens[start - 1].text)
        else { return nil }
        return start
    }

    /// Somebody's name at the beginning, what they are behind it, and no more.
    func isSignature(_ line: Range<Int>) -> Bool {
        let words = wordsOnly(line)
        guard wordCount(words) <= 14, first(.speechVerb, in: words) == nil else { return false }
        let named = names(in: words, allowsCapitals: true)
        if let last = named.last, endsInName(words, last) || nameBehindHouse(words) != nil { return true }
        if named.isEmpty { return nameBehindHouse(words) != nil }
        guard let name = named.first, name.lowerBound - words.lowerBound <= 3 else { return false }
        return name.upperBound >= words.upperBound
            || [",", "(", "-", "\u{2013}", "\u{2014}", "|"].contains(
                tokens[name.upperBound].text)
    }

    /// "– We look forward to it, says Jane Roe, director": words that a dash begins, as in the north and in France.
    private func dashedQuotation(_ range: Range<Int>, block: Int) -> Quotation? {
        guard let dash = range.first, isCaptionDash(dash), range.count >= 8,
            tokens[dash + 1].spaceBefore || tokens[dash + 1].isCapitalised
        else { return nil }
        let hasMarks = tokens[range].contains { Page.quotationMarks.contains($0.text) }
        for verb in marks(in: range.dropFirst(4).prefix(300)) where verb.cue == .speechVerb {
            let comma = verb.tokens.lowerBound - 1
            // "– We look forward to it – says Jane Roe": a dash closes what a dash began.
            let isDashed =
                isCaptionDash(comma) && comma > dash + 4
                && (tokens[comma].spaceBefore || [",", "!", "?"].contains(tokens[comma - 1].text))
            // Where a paragraph has marks too, they are around what it names.
            guard isDashed || !hasMarks && [",", "!", "?"].contains(tokens[comma].text),
                verb.tokens.upperBound < range.upperBound,
                cue(.pronoun, at: verb.tokens.upperBound) != nil
                    || tokens[stretch(verb.tokens.upperBound, min(range.upperBound, verb.tokens.upperBound + 10))]
                        .contains(
                            where: \.isCapitalised)
            else { continue }
            return Quotation(
                words: stretch(dash + 1, comma), whole: stretch(dash, isDashed ? comma + 1 : comma), block: block)
        }
        return nil
    }

    /// "The bridge is old and tired, said Jane Doe, director.": in a text that has lost its marks, or has none.
    private func unmarked(_ range: Range<Int>, block: Int) -> [Quotation] {
        var found: [Quotation] = []
        for verb in marks(in: range) where verb.cue == .speechVerb && found.count < 20 {
            let comma = verb.tokens.lowerBound - 1
            guard comma > range.lowerBound, tokens[comma].text == ",", verb.tokens.upperBound < range.upperBound,
                tokens[verb.tokens.upperBound].isCapitalised, let sentence = sentence(around: comma),
                wordCount(stretch(sentence.lowerBound, comma)) >= 8
            else { continue }
            let words = stretch(sentence.lowerBound, comma)
            found.append(Quotation(words: words, whole: words, block: block))
        }
        return found
    }

    static let quotationMarks: Set<String> = ["\"", "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}"]

    func isCaptionDash(_ index: Int) -> Bool {
        ["-", "\u{2013}", "\u{2014}", "\u{2015}", "~"].contains(tokens[index].text)
    }
}

/// Finds what stands between quotation marks in a paragraph: of every language's kind, one within the other, and not
/// always closed.
private struct QuotationScanner {
    let tokens: Tokens
    let range: Range<Int>
    let limit: Int
    private var found: [(words: Range<Int>, whole: Range<Int>, isOpen: Bool)] = []
    private var open: (start: Int, closers: Set<String>)?
    private var depth = 0

    static let marks: Set<String> = [
        "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{BB}", "\u{2018}", "\u{2019}", "\u{201A}",
        "\u{2039}",
        "\u{203A}", "'", "\u{300C}", "\u{300D}", "\u{300E}", "\u{300F}",
    ]

    init(tokens: Tokens, range: Range<Int>, limit: Int) {
        self.tokens = tokens
        self.range = range
        self.limit = limit
    }

    mutating func quotations() -> [(words: Range<Int>, whole: Range<Int>, isOpen: Bool)] {
        for index in range
        where found.count < limit && tokens[index].kind == .symbol
            && QuotationScanner.marks.contains(tokens[index].text)
        {
            if let now = open { meet(index, in: now.start, now.closers) } else { begin(at: index) }
        }
        if let now = open { close(now.start, range.upperBound, range.upperBound, isOpen: true) }
        return found
    }

    /// A mark while none is open.
    private mutating func begin(at index: Int) {
        guard let closers = closers(at: index) else { return }
        (open, depth) = ((index, closers), 0)
    }

    private func closers(at index: Int) -> Set<String>? {
        switch tokens[index].text {
        case "\u{201C}", "\u{201F}": ["\u{201D}", "\""]
        case "\u{201E}": ["\u{201C}", "\u{201D}", "\""]
        case "\u{AB}": ["\u{BB}"]
        case "\u{300C}": ["\u{300D}"]
        case "\u{300E}": ["\u{300F}"]
        case "\u{2039}": ["\u{203A}"]
        case "\u{201A}": ["\u{2018}", "\u{2019}"]
        case "\"":
            isAttached(index) || !tokens[index].spaceBefore && index > range.lowerBound
                ? opening(index, ["\"", "\u{201D}"]) : ["\"", "\u{201D}"]
        case "\u{BB}": begins(index) ? ["\u{AB}"] : nil
        case "\u{201D}": begins(index) ? ["\u{201D}"] : nil
        case "\u{2018}": begins(index) && isClosed(from: index, by: "\u{2019}") ? ["\u{2019}"] : nil
        case "'": begins(index) && isClosed(from: index, by: "'") ? ["'"] : nil
        default: nil
        }
    }

    /// A mark that closes what was never opened opens nothing.
    private func opening(_ index: Int, _ closers: Set<String>) -> Set<String>? { isAttached(index) ? closers : nil }

    /// A mark while one is open.
    private mutating func meet(_ index: Int, in start: Int, _ closers: Set<String>) {
        let mark = tokens[index].text
        if mark == tokens[start].text, begins(index), mark != "\u{201D}", mark != "'" {
            if isWritten(",", at: index - 1) {
                // “… every year, “said Jane Doe: the closing mark is the wrong one.
                close(start, index, index + 1, isOpen: false)
            } else if endsSentence(index - 1) || tokens[index].breaksBefore > 0 {
                close(start, index, index, isOpen: true)
                begin(at: index)
            } else {
                depth += 1
            }
        } else if closers.contains(mark) {
            // An apostrophe is no closing mark: single marks stand beside a comma or behind a full stop.
            if mark == "\u{2019}" || mark == "'", !closesClause(index) { return }
            if depth > 0 { depth -= 1 } else { close(start, index, index + 1, isOpen: false) }
        }
    }

    private mutating func close(_ start: Int, _ end: Int, _ whole: Int, isOpen: Bool) {
        if start + 1 < end { found.append((stretch(start + 1, end), stretch(start, whole), isOpen)) }
        (open, depth) = (nil, 0)
    }

    /// Whether a word stands right behind it, and a space or the line's start before it.
    private func begins(_ index: Int) -> Bool {
        isAttached(index)
            && (tokens[index].spaceBefore || index == range.lowerBound
                || [":", "(", "\u{2014}"].contains(tokens[index - 1].text))
    }

    private func isAttached(_ index: Int) -> Bool {
        index + 1 < range.upperBound && !tokens[index + 1].spaceBefore && tokens[index + 1].kind != .symbol
            || index + 1 < range.upperBound && !tokens[index + 1].spaceBefore
                && ["'", "\u{2018}", "\"", "\u{2026}", ".", "(", "["].contains(tokens[index + 1].text)
                && (tokens[index].spaceBefore || index == range.lowerBound)
    }

    /// Whether a mark behind a comma or a full stop follows within the paragraph, and not far.
    private func isClosed(from index: Int, by mark: String) -> Bool {
        stretch(index + 1, min(range.upperBound, index + 300)).contains { tokens[$0].text == mark && closesClause($0) }
    }

    /// "… is oud’, aldus": a comma behind the mark, or a comma or a full stop before it.
    private func closesClause(_ index: Int) -> Bool {
        if endsClause(index - 1) { return true }
        return !tokens[index].spaceBefore && index + 2 < range.upperBound && tokens[index + 1].text == ","
            && !tokens[index + 1].spaceBefore && tokens[index + 2].spaceBefore && tokens[index + 2].kind == .word
            && !tokens[index - 1].folded.hasSuffix("s")
    }

    private func isWritten(_ mark: String, at index: Int) -> Bool {
        index >= range.lowerBound && tokens[index].text == mark
    }
    private func endsSentence(_ index: Int) -> Bool {
        index >= range.lowerBound && [".", "!", "?", "\u{2026}"].contains(tokens[index].text)
    }
    private func endsClause(_ index: Int) -> Bool { endsSentence(index) || isWritten(",", at: index) }
}
