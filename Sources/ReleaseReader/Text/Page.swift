import Catalogue

/// A document laid out for the rules: its lines, blocks, tokens, and the addresses, dates, numbers and cues in it.
struct Page {
    let text: ReadingText
    let tokens: Tokens
    var links: [LinkMark]
    var dates: [DateMark]
    var times: [TimeMark]
    let clocks: ClockScanner
    var numbers: [NumberMark]
    /// What the format marks as headings, in order.
    let headings: [(range: Range<Int>, level: Int)]
    let words: PhraseBook
    let language: String?
    let elsewhere: Elsewhere
    /// Cues by their first token.
    let marks: [CueMark]
    var blocks: [Block]
    /// What the document quotes as wrong, in tokens: nothing in it is a fact.
    var errors: [Range<Int>] = []
    /// Every sentence of every block, in order.
    private let allSentences: [Range<UInt32>]
    /// The tokens of each line.
    private let tokensByLine: [Range<UInt32>]

    /// Lines that stand together.
    struct Block {
        let lines: Range<Int>
        let range: Range<Int>
        let tokens: Range<Int>
        let isBullet: Bool
        /// Whether it reads as a sentence: long, and with a full stop at its end or within.
        var isProse = false
        var part = Part.body
    }

    /// What a block is in the document.
    enum Part {
        /// What the file says of itself: no part of the text.
        case particulars
        /// Menus and the like, before the document proper.
        case navigation
        /// Letterhead, labels, headline, dates.
        case head
        case body
        /// A list of links to other stories within the body.
        case otherStories
        case contact
        /// "ENDS", "# # #".
        case endMark
        case notes
        case boilerplate
        /// Everything around the document proper: other stories, teasers, comments, menus.
        case rail

        /// Whether it is on the page, and no part of the document.
        var isOutside: Bool { self == .rail || self == .particulars }
    }

    init(_ text: ReadingText) {
        self.text = text
        let printed = LinkScanner(text).links()
        links = Page.asTheDocumentHas(Page.links(printed: printed, marks: text.marks), text.marks)
        headings = text.marks.compactMap { mark in
            guard case .heading(let level) = mark.meaning, !mark.range.isEmpty else { return nil }
            return (mark.range, level)
        }
        tokens = Token.all(in: text, links: printed.map(\.range))
        elsewhere = Elsewhere(tokens)
        let vocabulary = Vocabulary.recognised(in: tokens)
        language = vocabulary?.language
        var words = PhraseBook.of(vocabulary?.language)
        for other in Vocabulary.ofEmbargoes(in: tokens, beside: vocabulary?.language) { words.addEmbargoes(of: other) }
        self.words = words
        let marks = words.marks(in: tokens)
        dates = DateScanner(tokens: tokens, words: words).dates()
        clocks = ClockScanner(tokens: tokens, words: words, marks: marks)
        times = clocks.times()
        self.marks = EmbargoOrders(tokens: tokens, words: words.embargo, dates: dates, times: times).added(to: marks)
        numbers = NumberScanner(text: text, tokens: tokens, dates: dates, times: times).numbers()
        let cutter = BlockCutter(text: text, tokens: tokens, marks: marks, headings: headings.map(\.range.lowerBound))
        blocks = cutter.blocks()
        let sentences = SentenceCutter(tokens: tokens, months: words.months)
        var allSentences: [Range<UInt32>] = []
        for block in blocks {
            sentences.cut(block.tokens) {
                allSentences.append(UInt32(clamping: $0.lowerBound)..<UInt32(clamping: $0.upperBound))
            }
        }
        self.allSentences = allSentences
        tokensByLine = Page.tokensByLine(text.lines, tokens)
        layOut()
        leaveOutQuotedErrors()
    }

    // MARK: Looking things up

    func marks(in range: Range<Int>) -> ArraySlice<CueMark> {
        let start = marks.partitioned { $0.tokens.lowerBound < range.lowerBound }
        let end = marks.partitioned { $0.tokens.lowerBound < range.upperBound }
        return marks[stretch(start, max(start, end))]
    }

    func first(_ cue: Cue, in range: Range<Int>) -> CueMark? {
        marks(in: range).first { $0.cue == cue && $0.tokens.upperBound <= range.upperBound }
    }

    func has(_ cue: Cue, in range: Range<Int>) -> Bool { first(cue, in: range) != nil }

    /// The cue at exactly this token.
    func cue(_ cue: Cue, at token: Int) -> CueMark? {
        marks(in: stretch(token, token + 1)).first { $0.cue == cue }
    }

    func links(in range: Range<Int>) -> ArraySlice<LinkMark> {
        let start = links.partitioned { $0.range.lowerBound < range.lowerBound }
        let end = links.partitioned { $0.range.lowerBound < range.upperBound }
        return links[stretch(start, max(start, end))]
    }

    func numbers(in range: Range<Int>) -> ArraySlice<NumberMark> {
        let start = numbers.partitioned { $0.range.lowerBound < range.lowerBound }
        let end = numbers.partitioned { $0.range.lowerBound < range.upperBound }
        return numbers[stretch(start, max(start, end))]
    }

    func dates(in tokens: Range<Int>) -> ArraySlice<DateMark> {
        let start = dates.partitioned { $0.tokens.lowerBound < tokens.lowerBound }
        let end = dates.partitioned { $0.tokens.lowerBound < tokens.upperBound }
        return dates[stretch(start, max(start, end))]
    }

    /// The bytes of a run of tokens.
    func bytes(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, range.upperBound <= tokens.count else { return 0..<0 }
        return stretch(tokens[range.lowerBound].range.lowerBound, tokens[range.upperBound - 1].range.upperBound)
    }

    /// The tokens that stand in a stretch of bytes.
    func tokenRange(of bytes: Range<Int>) -> Range<Int> {
        let start = tokens.partitioned { $0.range.lowerBound < bytes.lowerBound }
        let end = tokens.partitioned { $0.range.lowerBound < bytes.upperBound }
        return stretch(start, max(start, end))
    }

    func block(containing byte: Int) -> Int? {
        let index = blocks.partitioned { $0.range.upperBound <= byte }
        return index < blocks.count && blocks[index].range.contains(byte) ? index : nil
    }

    func lineTokens(_ line: Int) -> Range<Int> {
        stretch(Int(tokensByLine[line].lowerBound), Int(tokensByLine[line].upperBound))
    }

    private static func tokensByLine(_ lines: [ReadingText.Line], _ tokens: Tokens) -> [Range<UInt32>] {
        var token = 0
        func passed(_ byte: Int) -> UInt32 {
            while token < tokens.count, tokens[token].range.lowerBound < byte { token += 1 }
            return UInt32(clamping: token)
        }
        return lines.map { line in
            let start = passed(line.range.lowerBound)
            return start..<max(start, passed(line.range.upperBound))
        }
    }

    /// The line that a byte stands in.
    func line(containing byte: Int) -> Int {
        max(0, text.lines.partitioned { $0.range.lowerBound <= byte } - 1)
    }

    func wordCount(_ range: Range<Int>) -> Int {
        tokens[range].reduce(0) { $0 + Int($1.words) }
    }

    func span(tokens range: Range<Int>) -> Span { text.span(bytes(of: range)) }
    func flow(tokens range: Range<Int>) -> String { text.flow(bytes(of: range)) }

    func found(_ range: Range<Int>, rule: String, inferred: String? = nil) -> Found<String> {
        Found(text.flow(range), span: text.span(range), rule: rule, inferred: inferred)
    }

    func found(tokens range: Range<Int>, rule: String, inferred: String? = nil) -> Found<String> {
        found(bytes(of: range), rule: rule, inferred: inferred)
    }

    /// The blocks of some parts, in order.
    func blocks(in parts: Part...) -> [Block] { blocks.filter { parts.contains($0.part) } }

    // MARK: Sentences

    /// The sentences of a run of tokens, closing quotation marks included.
    func sentences(in range: Range<Int>) -> [Range<Int>] {
        SentenceCutter(tokens: tokens, months: words.months).sentences(in: range)
    }

    /// The sentence that a token stands in, within its block.
    func sentence(around token: Int) -> Range<Int>? {
        let index = allSentences.partitioned { Int($0.upperBound) <= token }
        guard index < allSentences.count else { return nil }
        let sentence = stretch(Int(allSentences[index].lowerBound), Int(allSentences[index].upperBound))
        return sentence.contains(token) ? sentence : nil
    }
}

/// Cuts runs of tokens into sentences.
private struct SentenceCutter {
    let tokens: Tokens
    let months: [String: Int]
    /// In tokens: what has no full stop for longer is cut, so that no rule looks at more.
    static let longest = 400

    func sentences(in range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        cut(range) { found.append($0) }
        return found
    }

    func cut(_ range: Range<Int>, _ take: (Range<Int>) -> Void) {
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            if index - start >= SentenceCutter.longest || endsSentence(at: index, in: range) {
                let end = behindClosingMarks(index + 1, in: range)
                take(stretch(start, end))
                (start, index) = (end, end)
            } else {
                index += 1
            }
        }
        if start < range.upperBound { take(stretch(start, range.upperBound)) }
    }

    private func behindClosingMarks(_ start: Int, in range: Range<Int>) -> Int {
        var index = start
        while index < range.upperBound, closingMarks.contains(tokens[index].text), !tokens[index].spaceBefore {
            index += 1
        }
        return index
    }

    private func endsSentence(at index: Int, in range: Range<Int>) -> Bool {
        guard tokens[index].kind == .symbol, sentenceSigns.contains(tokens[index].text) else { return false }
        if wideSentenceSigns.contains(tokens[index].text) { return true }
        let next = behindClosingMarks(index + 1, in: range)
        guard next < range.upperBound else { return true }
        guard tokens[next].spaceBefore else { return false }
        if tokens[index].text == ".", index > range.lowerBound {
            let before = tokens[index - 1]
            if before.kind == .word, before.text.count == 1 || abbreviations.contains(before.folded) { return false }
            // "am 10. März".
            if before.kind == .number, before.text.utf8.count <= 2, months[tokens[next].folded] != nil { return false }
        }
        let after = tokens[next]
        return after.isCapitalised || after.kind != .word || after.breaksBefore > 0
    }
}

/// What a sentence ends with; behind the wide ones of Chinese and Japanese no space follows.
let sentenceSigns: Set<String> = Set([".", "!", "?", "\u{2026}"]).union(wideSentenceSigns)
private let wideSentenceSigns: Set<String> = ["\u{3002}", "\u{FF01}", "\u{FF1F}"]

let closingMarks: Set<String> = ["\"", "\u{201D}", "\u{2019}", "'", ")", "]", "\u{00BB}"]
private let abbreviations = Vocabulary.every(.abbreviation)

extension RandomAccessCollection where Index == Int {
    /// The index of the first element for which `comesBefore` is false; the elements are ordered by it.
    func partitioned(by comesBefore: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if comesBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
