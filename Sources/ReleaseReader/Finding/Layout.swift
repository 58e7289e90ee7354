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
        return lower..<upper
    }

    private func isProse(_ block: Block) -> Bool {
        let count = wordCount(block.tokens)
        guard count >= 12, !isEmbargoLine(block) else { return false }
        // Names and numbers that end in a full stop are no sentence.
        let small = tokens[block.tokens].count { $0.kind == .word && !$0.isCapitalised }
        let numbers = tokens[block.tokens].count { $0.kind == .number }
        guard small * 4 >= count || (count >= 30 && numbers * 2 < count && !isListOfLines(block)) else { return false }
        return count >= 30
            || sentences(in: block.tokens).contains { range in
                wordCount(range) >= 8 && tokens[range].contains { [".", "!", "?", "\u{2026}"].contains($0.text) }
            }
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
                for rest in index..<blocks.count where blocks[rest].part == .body { blocks[rest].part = .rail }
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
            if blocks[index].isProse && !isHeadline(blocks[index]) { return }
            blocks[index].part = .head
        }
    }

    /// A long headline is no paragraph: nothing in it ends like a sentence, and it is short for prose.
    private func isHeadline(_ block: Block) -> Bool {
        guard wordCount(block.tokens) < 30, block.lines.count <= 3 else { return false }
        return !tokens[block.tokens].contains { [".", "\u{2026}"].contains($0.text) && $0.kind == .symbol }
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
            if let part = headedPart(first, blocks[index]) {
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
        return endMarks.contains(word) && (isMarked || word.hasPrefix("ends"))
    }

    private func headedPart(_ line: Int, _ block: Block) -> Part? {
        let range = wordsOnly(lineTokens(line))
        if beginsLine(line, with: .notesHeading, atMost: 1) != nil { return .notes }
        if let mark = beginsLine(line, with: .boilerplateHeading, atMost: 9), !isSentence(lineTokens(line)),
            let name = (mark.tokens.upperBound..<range.upperBound).first(where: { tokens[$0].folded != "the" }),
            tokens[name].isCapitalised
        {
            return .boilerplate
        }
        return nil
    }

    func isContactHeading(_ line: Int) -> Bool {
        let range = wordsOnly(lineTokens(line))
        // "Per contatti stampa", "Für Rückfragen"; what stands behind a colon is the contact.
        let start = range.first.map { words.smallWords.contains(tokens[$0].folded) ? $0 + 1 : $0 } ?? range.lowerBound
        let end = range.first { tokens[$0].text == ":" } ?? range.upperBound
        return marks(in: range.lowerBound..<(start + 1)).contains { mark in
            (mark.cue == .contactHeading || mark.cue == .enquiryHeading)
                && [range.lowerBound, start].contains(mark.tokens.lowerBound)
                && wordCount(mark.tokens.upperBound..<max(mark.tokens.upperBound, end)) <= 6
        } || isContactLine(range) || isPressLabel(range)
    }

    /// "Press: Jane Doe, 020 …".
    private func isPressLabel(_ line: Range<Int>) -> Bool {
        guard let first = line.first, line.count > 2, tokens[first + 1].text == ":" else { return false }
        return pressWords.contains(tokens[first].folded)
            && (links(in: bytes(of: line)).contains { $0.kind == .email } || !numbers(in: bytes(of: line)).isEmpty)
    }

    /// "Pour nous contacter", "Contacten", "Per contattarci": a few words, one of them to contact.
    private func isContactLine(_ range: Range<Int>) -> Bool {
        let end = range.first { tokens[$0].text == ":" } ?? range.upperBound
        let words = range.lowerBound..<end
        guard !words.isEmpty, wordCount(words) <= 4 else { return false }
        return tokens[words].contains { token in
            token.kind == .word && contactStems.contains { token.folded.hasPrefix($0) }
        }
    }

    /// Blocks with a contact cue and a way to reach somebody, and what stands below them.
    private mutating func markContacts() {
        for index in blocks.indices where [.body, .notes, .head, .boilerplate].contains(blocks[index].part) {
            if blocks[index].part == .boilerplate {
                if isPersonal(blocks[index]) { blocks[index].part = .contact }
                continue
            }
            guard contactStart(in: blocks[index]) != nil else {
                let isSigned = blocks[index].part != .head && isSignature(blocks[index])
                if isSigned || isPersonal(blocks[index]) { blocks[index].part = .contact }
                continue
            }
            // A long paragraph is not given up for the contact at its end: the passage is found in it all the same.
            if blocks[index].isProse, wordCount(blocks[index].tokens) > 90 { continue }
            let isHeading = blocks[index].lines.first.map(isContactHeading) ?? false || isCalledFor(index)
            guard isHeading || hasPoint(blocks[index]) else { continue }
            blocks[index].part = .contact
            for next in (index + 1)..<max(index + 1, blocks.count)
            where [.body, .head, .notes, .boilerplate].contains(blocks[next].part) {
                let block = blocks[next]
                if block.isProse || headedPart(block.lines.lowerBound, block) != nil { break }
                // A name or an office may stand in a block of its own above its numbers.
                let isNear =
                    hasPoint(block)
                    || (next + 1 < blocks.count && wordCount(block.tokens) <= 8 && hasPoint(blocks[next + 1]))
                guard isNear else { break }
                blocks[next].part = .contact
            }
        }
    }

    /// "For more about the seminar, please write or call:" above an address or a number in the next block.
    private func isCalledFor(_ index: Int) -> Bool {
        guard index + 1 < blocks.count, wordCount(blocks[index].tokens) <= 40, !blocks[index + 1].isProse,
            hasPoint(blocks[index + 1])
        else { return false }
        return marks(in: blocks[index].tokens).contains {
            ($0.cue == .contactHeading || $0.cue == .enquiryHeading) && $0.tokens.lowerBound - blocks[index].tokens.lowerBound <= 2
        }
    }

    /// A name in a block of its own above numbers and addresses in blocks of theirs: a contact without a heading.
    private mutating func markLoneContacts() {
        for index in blocks.indices
        where [.head, .body, .notes, .boilerplate].contains(blocks[index].part) && !blocks[index].isProse {
            let words = wordsOnly(blocks[index].tokens)
            guard let name = personName(at: words.lowerBound, before: words.upperBound), name.tokens == words
                    || (wordCount(words) <= 20 && !hasPoint(blocks[index]) && isTitled(blocks[index]))
            else { continue }
            var next = index + 1
            while next < blocks.count, next - index <= 6, isPointLine(blocks[next])
                || (next == index + 1 && next + 1 < blocks.count && isTitleBlock(blocks[next]) && isPointLine(blocks[next + 1]))
            {
                blocks[next].part = .contact
                next += 1
            }
            if next > index + 1 { blocks[index].part = .contact }
        }
    }

    private func isPointLine(_ block: Block) -> Bool {
        !block.isProse && block.tokens.count { tokens[$0].kind == .word } <= 8 && hasPoint(block)
    }

    private func isTitled(_ block: Block) -> Bool {
        marks(in: block.tokens).contains { $0.cue == .jobTitle || $0.cue == .pressOfficer }
    }

    private func isTitleBlock(_ block: Block) -> Bool {
        !block.isProse && wordCount(block.tokens) <= 10 && isTitled(block)
    }

    /// A short block that begins with a person's name and has a number or an address: a signatory, or a contact without
    /// a heading.
    private func isSignature(_ block: Block) -> Bool {
        guard !block.isProse, hasPoint(block), wordCount(block.tokens) <= 30 else { return false }
        return personName(at: block.tokens.lowerBound, before: block.tokens.upperBound) != nil
    }

    /// A short block with somebody's name, and an address that is made of it or the title of a press officer: whom to reach,
    /// wherever it stands.
    private func isPersonal(_ block: Block) -> Bool {
        guard !block.isProse, hasPoint(block), wordCount(block.tokens) <= 40 else { return false }
        for index in block.tokens {
            guard page(beginsName: index), let name = personName(at: index, before: block.tokens.upperBound),
                name.tokens.lowerBound == name.start
            else { continue }
            let isSpokenFor = marks(in: name.tokens.upperBound..<min(block.tokens.upperBound, name.tokens.upperBound + 6))
                .contains { [.pressOfficer, .spokespeople].contains($0.cue) }
            if isSpokenFor { return true }
            let words = name.tokens.map { tokens[$0].folded.filter(\.isLetter) }.filter { $0.count > 2 }
            let isOwn = links(in: block.range).contains { link in
                guard link.kind == .email, let mailbox = link.address.split(separator: "@").first?.lowercased() else { return false }
                return words.contains(where: mailbox.contains)
            }
            if isOwn { return true }
        }
        return false
    }

    private func page(beginsName index: Int) -> Bool {
        startsLine(index) || tokens[index].gapBefore || (index > 0 && [",", ":", "-", "\u{2013}"].contains(tokens[index - 1].text))
    }

    func hasPoint(_ block: Block) -> Bool {
        links(in: block.range).contains { $0.kind == .email } || !numbers(in: block.range).isEmpty
    }

    /// The token at which a contact passage begins in a block.
    func contactStart(in block: Block) -> Int? {
        if !block.isProse, let line = block.lines.first, isContactHeading(line) { return block.tokens.lowerBound }
        for mark in marks(in: block.tokens) {
            switch mark.cue {
            case .contactHeading
            where cue(.forInterview, at: mark.tokens.lowerBound) != nil && !startsLine(mark.tokens.lowerBound):
                continue
            case .contactHeading where mark.tokens.count > 1 || isContactWord(mark, in: block):
                if !block.isProse || pointFollows(mark, in: block) { return mark.tokens.lowerBound }
            case .enquiryHeading:
                if !block.isProse || pointFollows(mark, in: block) { return mark.tokens.lowerBound }
            case .pressOfficer where pointFollows(mark, in: block), .pressDesk where pointFollows(mark, in: block):
                return mark.tokens.lowerBound
            case .forInterview where pointFollows(mark, in: block):
                // The name stands before it: "Jane Doe is available for interviews: 020 …".
                return sentence(around: mark.tokens.lowerBound)?.lowerBound ?? mark.tokens.lowerBound
            default: continue
            }
        }
        return nil
    }

    /// Whether a way to reach somebody stands soon behind a cue.
    private func pointFollows(_ mark: CueMark, in block: Block) -> Bool {
        let near = bytes(of: mark.tokens.lowerBound..<min(block.tokens.upperBound, mark.tokens.upperBound + 45))
        return links(in: near).contains { $0.kind == .email } || !numbers(in: near).isEmpty
    }

    /// "contact" by itself: at the start of a line, before a colon, or as an order ("contact Jane Doe on …").
    private func isContactWord(_ mark: CueMark, in block: Block) -> Bool {
        let next = mark.tokens.upperBound
        guard tokens.indices.contains(next), next < block.tokens.upperBound else { return true }
        if tokens[next].text == ":" || tokens[next].breaksBefore > 0 { return true }
        if accreditation.contains(where: { tokens[mark.tokens.lowerBound].folded.hasPrefix($0) }) { return true }
        return tokens[next].isCapitalised
            || marks(in: next..<(next + 1)).contains { $0.cue == .pressOfficer || $0.cue == .pressDesk }
            || ["our", "the", "us"].contains(tokens[next].folded)
    }
}

private let pressWords: Set<String> = ["press", "media", "presse", "medien", "prensa", "stampa", "imprensa", "pers"]

/// What words for getting in touch begin with in the languages that are read.
private let contactStems = ["contact", "kontakt", "contatt", "contat", "contáct"]

/// The words with which the text for publication ends, in the languages that are read, and the telegraphist's "30".
private let endMarks: Set<String> = [
    "ends", "end", "ends ends", "end of release", "30", "ende", "fin", "fin du communiqué", "fine", "fim", "einde", "###",
    "fin de la nota", "fin del comunicado", "fine comunicato", "einde bericht", "einde persbericht",
]

/// What words for announcing oneself to the press office begin with.
private let accreditation = ["accrédit", "s'accrédit", "acredit", "accredit", "akkredit", "credenci", "rsvp"]
