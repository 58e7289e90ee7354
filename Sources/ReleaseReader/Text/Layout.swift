/// Which part of the document each block is.
extension Page {
    mutating func layOut() {
        for index in blocks.indices { blocks[index].isProse = isProse(blocks[index]) }
        markByFormat()
        markNavigation()
        markRail()
        markHead()
        markOtherStories()
        markHeadedParts()
        markContacts()
        markLoneContacts()
    }

    /// What the format says is no part of the text: what the file says of itself, and what stands around the article.
    private mutating func markByFormat() {
        for mark in text.marks {
            let part: Part
            switch mark.meaning {
            case .particular: part = .particulars
            case .surroundings: part = .rail
            default: continue
            }
            var index = blocks.partitioned { $0.range.upperBound <= mark.range.lowerBound }
            while index < blocks.count, blocks[index].range.lowerBound < mark.range.upperBound {
                if blocks[index].part == .body { blocks[index].part = part }
                index += 1
            }
        }
    }

    /// Whether the line is the cue and nothing else, marks around it aside.
    func isLine(_ line: Int, exactly cue: Cue) -> Bool {
        let range = wordsOnly(lineTokens(line))
        return !range.isEmpty && marks(in: range).contains { $0.cue == cue && $0.tokens == range }
    }

    /// Whether the line begins with the cue and has at most `limit` words more.
    func beginsLine(_ line: Int, with cue: Cue, atMost limit: Int) -> CueMark? {
        let range = wordsOnly(lineTokens(line))
        guard let mark = marks(in: range).first(where: { $0.cue == cue && $0.tokens.lowerBound == range.lowerBound })
        else {
            return nil
        }
        return range.count - mark.tokens.count <= limit ? mark : nil
    }

    /// Without marks at its ends.
    func wordsOnly(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, tokens[lower].kind == .symbol { lower += 1 }
        while upper > lower, tokens[upper - 1].kind == .symbol { upper -= 1 }
        return stretch(lower, upper)
    }

    private func isProse(_ block: Block) -> Bool {
        let count = wordCount(block.tokens)
        guard count >= 12, !isEmbargoLine(block), !isHeading(block) else { return false }
        // Names and numbers that end in a full stop are no sentence.
        let small = tokens[block.tokens].reduce(0) { $0 + ($1.kind == .word && !$1.isCapitalised ? Int($1.words) : 0) }
        let numbers = tokens[block.tokens].count { $0.kind == .number }
        guard small * 4 >= count || (count >= 30 && numbers * 2 < count && !isListOfLines(block)) else { return false }
        return count >= 30
            || sentences(in: block.tokens).contains { range in
                wordCount(range) >= 8 && tokens[range].contains { sentenceSigns.contains($0.text) }
            }
    }

    /// Whether the format marks all of it as a heading.
    private func isHeading(_ block: Block) -> Bool {
        let index = headings.partitioned { $0.range.upperBound <= block.range.lowerBound }
        return index < headings.count && headings[index].range.lowerBound <= block.range.lowerBound
            && headings[index].range.upperBound >= block.range.upperBound && wordCount(block.tokens) < 40
    }

    /// Many short lines and no sentence: a menu, a letterhead, an address.
    private func isListOfLines(_ block: Block) -> Bool {
        block.lines.count >= 4 && block.lines.count { text.lines[$0].range.count <= 40 } * 5 >= block.lines.count * 3
    }

    private mutating func markNavigation() {
        for index in blocks.indices.prefix(40) where blocks[index].part == .body {
            let lines = blocks[index].lines
            guard lines.allSatisfy({ isLine($0, exactly: .navigation) }) else {
                if blocks[index].isProse { break }
                continue
            }
            blocks[index].part = .navigation
        }
    }

    /// Everything from a heading such as "Part of complete coverage on" to the end.
    private mutating func markRail() {
        var seenProse = false
        for index in blocks.indices where blocks[index].part == .body {
            let block = blocks[index]
            if seenProse, let first = block.lines.first, isRailHeading(first) {
                for rest in stretch(index, blocks.count) where blocks[rest].part == .body { blocks[rest].part = .rail }
                return
            }
            seenProse = seenProse || block.isProse
        }
    }

    private func isRailHeading(_ line: Int) -> Bool {
        guard let mark = beginsLine(line, with: .railHeading, atMost: 5) else { return false }
        // One word alone may begin any sentence: it has to be the whole line.
        return isLine(line, exactly: .railHeading) || (mark.tokens.count > 1 && !isSentence(lineTokens(line)))
    }

    private func isSentence(_ range: Range<Int>) -> Bool { range.last.map { tokens[$0].text == "." } ?? false }

    /// Everything before the first paragraph.
    private mutating func markHead() {
        for index in blocks.indices where blocks[index].part == .body {
            if blocks[index].isProse && !isHeadline(blocks[index]) && !isSentenceAsHeadline(index) { return }
            blocks[index].part = .head
        }
    }

    /// A long headline is no paragraph: nothing in it ends like a sentence, and it is short for prose.
    private func isHeadline(_ block: Block) -> Bool {
        guard wordCount(block.tokens) < 30, block.lines.count <= 3 else { return false }
        return !block.tokens.contains { index in
            let isStop = tokens[index].kind == .symbol && [".", "\u{2026}", "\u{3002}"].contains(tokens[index].text)
            // The point of "1.5 million" ends nothing.
            return isStop
                && (index + 1 >= block.tokens.upperBound || tokens[index + 1].spaceBefore || tokens[index].text != ".")
        }
    }

    /// A headline that ends in a full stop: one short sentence before anything else that could be one, and longer prose
    /// below it.
    private func isSentenceAsHeadline(_ index: Int) -> Bool {
        let block = blocks[index]
        guard wordCount(block.tokens) <= 24, block.lines.count <= 3, !block.isBullet,
            sentences(in: block.tokens).count == 1, dates(in: block.tokens).isEmpty,
            index + 1 < blocks.count, blocks[index + 1].part == .body, blocks[index + 1].isProse,
            wordCount(blocks[index + 1].tokens) > 24
        else { return false }
        let isTitled = text.marks.contains { mark in
            if case .heading = mark.meaning { return mark.range.lowerBound < block.range.lowerBound }
            return mark.meaning == .particular(.title)
        }
        return !isTitled && blocks[..<index].allSatisfy { $0.part.isOutside || $0.lines.allSatisfy(isFrontLabel) }
    }

    /// Two or more short title-like lines between paragraphs: links to other stories.
    private mutating func markOtherStories() {
        var seenBody = false
        let lastProse = blocks.lastIndex { $0.part == .body && $0.isProse } ?? 0
        for index in blocks.indices {
            let block = blocks[index]
            if block.part == .body, seenBody, block.lines.count >= 2, !block.isBullet, index < lastProse,
                block.lines.allSatisfy(isTitleLine), links(in: block.range).isEmpty, numbers(in: block.range).isEmpty
            {
                blocks[index].part = .otherStories
            }
            seenBody = seenBody || (block.part == .body && block.isProse)
        }
    }

    /// A line that is a title: short, begun with a capital, not ended with a full stop.
    func isTitleLine(_ line: Int) -> Bool {
        let range = lineTokens(line)
        let count = wordCount(range)
        guard (2...14).contains(count), let first = wordsOnly(range).first, let last = range.last else { return false }
        return tokens[first].isCapitalised && ![".", ",", ";", ":", "-"].contains(tokens[last].text)
            && text.lines[line].range.count <= 70
    }

    /// "Notes to editors" and "About …", each up to the next heading.
    private mutating func markHeadedParts() {
        var current: Part?
        var seenProse = false
        for index in blocks.indices where blocks[index].part == .body {
            guard let first = blocks[index].lines.first else { continue }
            // What stands behind the end mark is no part of the release's text.
            if seenProse, isEndMark(blocks[index]) {
                blocks[index].part = .endMark
                current = .notes
                continue
            }
            seenProse = seenProse || blocks[index].isProse
            if let part = headedPart(first, blocks[index]) ?? (seenProse ? wholeHeading(first) : nil) {
                current = part
            } else if isContactHeading(first) {
                current = nil
            }
            if let current { blocks[index].part = current }
        }
    }

    /// "ENDS", "-30-", "# # #": where the text for publication ends.
    private func isEndMark(_ block: Block) -> Bool {
        guard block.lines.count == 1, block.tokens.count <= 8 else { return false }
        let words = wordsOnly(block.tokens)
        if words.isEmpty {
            let signs = tokens[block.tokens].map(\.text)
            return signs.count >= 3 && signs.allSatisfy { $0 == "#" }
        }
        let word = tokens[words].map(\.folded).joined(separator: " ")
        let isMarked = words != block.tokens || tokens[words].allSatisfy { $0.isAllCapitals || $0.kind == .number }
        return endMarks.contains(word) && (isMarked || Vocabulary.every(.endMarkAlone).contains(word))
    }

    /// "Who we are", "会社概要": a heading that names nobody. One word, such as "about", is none by itself.
    private func wholeHeading(_ line: Int) -> Part? {
        let range = wordsOnly(lineTokens(line))
        guard isLine(line, exactly: .boilerplateHeading) else { return nil }
        return wordCount(range) >= 2 || tokens[range.lowerBound].isUnspaced ? .boilerplate : nil
    }

    func headedPart(_ line: Int, _ block: Block) -> Part? {
        let range = wordsOnly(lineTokens(line))
        if beginsLine(line, with: .notesHeading, atMost: 1) != nil { return .notes }
        if let mark = beginsLine(line, with: .boilerplateHeading, atMost: 9), !isSentence(lineTokens(line)),
            let name = stretch(mark.tokens.upperBound, range.upperBound).first(where: {
                !Vocabulary.every(.article).contains(tokens[$0].folded)
            }),
            tokens[name].isCapitalised
        {
            return .boilerplate
        }
        return nil
    }
}

/// The words with which the text for publication ends, in the languages that are read, and the telegraphist's "30".
private let endMarks = Vocabulary.every(.endMark).union(["30", "###"])
