/// Which blocks give contacts.
extension Page {
    func isContactHeading(_ line: Int) -> Bool {
        let range = wordsOnly(lineTokens(line))
        // "Per contatti stampa", "Für Rückfragen"; what stands behind a colon is the contact.
        let start = range.first.map { words.smallWords.contains(tokens[$0].folded) ? $0 + 1 : $0 } ?? range.lowerBound
        let end = range.first { tokens[$0].text == ":" } ?? range.upperBound
        return marks(in: stretch(range.lowerBound, start + 1)).contains { mark in
            (mark.cue == .contactHeading || mark.cue == .enquiryHeading)
                && [range.lowerBound, start].contains(mark.tokens.lowerBound)
                && wordCount(stretch(mark.tokens.upperBound, max(mark.tokens.upperBound, end))) <= 6
        } || isContactLine(range) || isPressLabel(range)
    }

    /// "Press: Jane Doe, 020 …".
    private func isPressLabel(_ line: Range<Int>) -> Bool {
        guard let first = line.first, line.count > 2, tokens[first + 1].text == ":" else { return false }
        return pressWords.contains(tokens[first].folded)
            && (links(in: bytes(of: line)).contains { $0.kind == .email } || !numbers(in: bytes(of: line)).isEmpty)
    }

    /// "Media:", "For the press": a word for the press that heads the lines below it.
    func isPressLabelAlone(_ line: Range<Int>) -> Bool {
        guard !line.isEmpty, line.count <= 4, wordCount(line) <= 3, let last = line.last, tokens[last].text == ":"
        else {
            return false
        }
        return tokens[line].contains { $0.kind == .word && ContactWords.sort(of: $0.folded) == .press }
    }

    /// "Pour nous contacter", "Contacten", "Per contattarci": a few words, one of them to contact.
    private func isContactLine(_ range: Range<Int>) -> Bool {
        let end = range.first { tokens[$0].text == ":" } ?? range.upperBound
        let words = stretch(range.lowerBound, end)
        guard !words.isEmpty, wordCount(words) <= 4 else { return false }
        return tokens[words].contains { token in
            token.kind == .word && contactStems.contains { token.folded.hasPrefix($0) }
        }
    }

    /// Blocks with a contact cue and a way to reach somebody, and what stands below them.
    mutating func markContacts() {
        // The first block that a heading above it may still take: none before it becomes one again.
        var untaken = 0
        let isHeaded = marks.contains { $0.cue == .contactHeading || $0.cue == .enquiryHeading }
        for index in blocks.indices where [.body, .notes, .head, .boilerplate].contains(blocks[index].part) {
            if blocks[index].part == .boilerplate {
                if isPersonal(blocks[index]) { blocks[index].part = .contact }
                continue
            }
            guard contactStart(in: blocks[index]) != nil else {
                let isSigned =
                    isSignature(blocks[index])
                    && (blocks[index].part != .head || !isHeaded && isHeadSignature(blocks[index]))
                if isSigned || isPersonal(blocks[index]) { blocks[index].part = .contact }
                continue
            }
            // A long paragraph is not given up for the contact at its end: the passage is found in it all the same.
            if blocks[index].isProse, wordCount(blocks[index].tokens) > 90 { continue }
            let isHeading = blocks[index].lines.first.map(isContactHeading) ?? false || isCalledFor(index)
            guard isHeading || hasPoint(blocks[index]) else { continue }
            blocks[index].part = .contact
            untaken = max(untaken, index + 1)
            while untaken < blocks.count {
                let next = untaken
                guard [.body, .head, .notes, .boilerplate].contains(blocks[next].part) else {
                    untaken += 1
                    continue
                }
                let block = blocks[next]
                if block.isProse || headedPart(block.lines.lowerBound, block) != nil { break }
                // A name or an office may stand in a block of its own above its numbers.
                let isNear =
                    hasPoint(block)
                    || (next + 1 < blocks.count && hasPoint(blocks[next + 1])
                        && (wordCount(block.tokens) <= 8 || wordCount(block.tokens) <= 20 && namesInLines(block)))
                    || isNameAbovePoints(next) || leadsToPoints(next)
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
            ($0.cue == .contactHeading || $0.cue == .enquiryHeading)
                && $0.tokens.lowerBound - blocks[index].tokens.lowerBound <= 2
        }
    }

    /// A name in a block of its own above numbers and addresses in blocks of theirs: a contact without a heading.
    mutating func markLoneContacts() {
        for index in blocks.indices
        where [.head, .body, .notes, .boilerplate].contains(blocks[index].part) && !blocks[index].isProse {
            let words = wordsOnly(blocks[index].tokens)
            guard let name = personName(at: words.lowerBound, before: words.upperBound),
                name.tokens == words
                    || (wordCount(words) <= 20 && !hasPoint(blocks[index]) && isTitled(blocks[index]))
            else { continue }
            var next = index + 1
            while next < blocks.count, next - index <= 6,
                isPointLine(blocks[next])
                    || (next == index + 1 && next + 1 < blocks.count && isTitleBlock(blocks[next])
                        && isPointLine(blocks[next + 1]))
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

    /// Up to three short blocks, a name, a title and a firm, above one with a number or an address.
    private func isNameAbovePoints(_ index: Int) -> Bool {
        let words = wordsOnly(blocks[index].tokens)
        guard personName(at: words.lowerBound, before: words.upperBound)?.tokens == words else { return false }
        var next = index
        while next < min(blocks.count, index + 3), !blocks[next].isProse, wordCount(blocks[next].tokens) <= 8 {
            if next + 1 < blocks.count, hasPoint(blocks[next + 1]), !blocks[next + 1].isProse { return true }
            next += 1
        }
        return false
    }

    /// A title, a firm or a label in a block of its own, with no more than two of the like between it and a number or an address.
    private func leadsToPoints(_ index: Int) -> Bool {
        var next = index
        while next < min(blocks.count, index + 3), isOfSomebody(blocks[next]) {
            next += 1
            if next < blocks.count, hasPoint(blocks[next]), !blocks[next].isProse { return true }
        }
        return false
    }

    private func isOfSomebody(_ block: Block) -> Bool {
        guard !block.isProse, wordCount(block.tokens) <= 8 else { return false }
        if isTitleBlock(block) || isFirm(block.tokens) { return true }
        let words = wordsOnly(block.tokens)
        if personName(at: words.lowerBound, before: words.upperBound)?.tokens == words { return true }
        if isLabelled(block) || isBeforeHouse(words) || isLinksAlone(block) { return true }
        return wordCount(block.tokens) <= 2 && marks(in: block.tokens).contains { $0.cue.isPointLabel }
    }

    /// "Jane Roe – Open Harbour Foundation": a name that a mark parts from whom somebody works for.
    private func isBeforeHouse(_ words: Range<Int>) -> Bool {
        guard let name = personName(at: words.lowerBound, before: words.upperBound),
            name.tokens.upperBound < words.upperBound
        else { return false }
        return ["-", "\u{2013}", "\u{2014}", "\u{AD}", ",", "|"].contains(tokens[name.tokens.upperBound].text)
    }

    /// "harbour.example | @Harbour": pages and nothing else.
    private func isLinksAlone(_ block: Block) -> Bool {
        block.tokens.count <= 6 && block.tokens.contains { tokens[$0].kind == .link }
            && links(in: block.range).allSatisfy { $0.kind == .web }
            && block.tokens.count { tokens[$0].kind == .word } <= 1
    }

    /// "Company name: Harbour", "Website: https://harbour.example": a label of a word or two and what it is, in one line.
    private func isLabelled(_ block: Block) -> Bool {
        guard block.lines.count == 1, let colon = block.tokens.prefix(4).first(where: { tokens[$0].text == ":" })
        else { return false }
        return colon > block.tokens.lowerBound && colon + 1 < block.tokens.upperBound
    }

    /// Whether a line of a block begins with somebody's name, or one in a script without capitals stands in it.
    private func namesInLines(_ block: Block) -> Bool {
        block.tokens.contains { index in
            startsLine(index) && personName(at: index, before: block.tokens.upperBound) != nil
                || uncasedName(at: index, before: block.tokens.upperBound) != nil
        }
    }

    /// In the head, above the headline: a signature that is no minister's letterhead.
    private func isHeadSignature(_ block: Block) -> Bool {
        wordCount(block.tokens) <= 20 && !marks(in: block.tokens).contains { $0.cue == .honorific }
            && !block.tokens.contains { Vocabulary.every(.letterhead).contains(tokens[$0].folded) }
    }

    /// A short block with somebody's name, and an address that is made of it or the title of a press officer: whom to reach,
    /// wherever it stands.
    private func isPersonal(_ block: Block) -> Bool {
        guard !block.isProse, hasPoint(block), wordCount(block.tokens) <= 40 else { return false }
        for index in block.tokens {
            guard page(beginsName: index), let name = personName(at: index, before: block.tokens.upperBound),
                name.tokens.lowerBound == name.start
            else { continue }
            let isSpokenFor = marks(
                in: stretch(name.tokens.upperBound, min(block.tokens.upperBound, name.tokens.upperBound + 6))
            )
            .contains { [.pressOfficer, .spokespeople].contains($0.cue) }
            if isSpokenFor { return true }
            let words = name.tokens.map { tokens[$0].folded.filter(\.isLetter) }.filter { $0.count > 2 }
            let isOwn = links(in: block.range).contains { link in
                guard link.kind == .email, let mailbox = link.address.split(separator: "@").first?.lowercased() else {
                    return false
                }
                return words.contains(where: mailbox.contains)
            }
            if isOwn { return true }
        }
        return false
    }

    private func page(beginsName index: Int) -> Bool {
        startsLine(index) || tokens[index].gapBefore
            || (index > 0 && [",", ":", "-", "\u{2013}"].contains(tokens[index - 1].text))
    }

    func hasPoint(_ block: Block) -> Bool {
        links(in: block.range).contains { $0.kind != .web } || !numbers(in: block.range).isEmpty
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
                return nameAbove(mark.tokens.lowerBound, in: block) ?? mark.tokens.lowerBound
            case .forInterview where pointFollows(mark, in: block):
                // The name stands before it: "Jane Doe is available for interviews: 020 …".
                return sentence(around: mark.tokens.lowerBound)?.lowerBound ?? mark.tokens.lowerBound
            default: continue
            }
        }
        return nil
    }

    /// "Jane Roe" in the line above the one that a title stands in, where a text has its lines without blank ones between.
    private func nameAbove(_ title: Int, in block: Block) -> Int? {
        let line = line(containing: tokens[title].range.lowerBound)
        guard line > block.lines.lowerBound else { return nil }
        let above = wordsOnly(lineTokens(line - 1))
        guard personName(at: above.lowerBound, before: above.upperBound)?.tokens == above else { return nil }
        return above.lowerBound
    }

    /// Whether a way to reach somebody stands soon behind a cue.
    private func pointFollows(_ mark: CueMark, in block: Block) -> Bool {
        let near = bytes(of: stretch(mark.tokens.lowerBound, min(block.tokens.upperBound, mark.tokens.upperBound + 45)))
        return links(in: near).contains { $0.kind != .web } || !numbers(in: near).isEmpty
    }

    /// "contact" by itself: at the start of a line, before a colon, or as an order ("contact Jane Doe on …").
    private func isContactWord(_ mark: CueMark, in block: Block) -> Bool {
        let next = mark.tokens.upperBound
        guard tokens.indices.contains(next), next < block.tokens.upperBound else { return true }
        if tokens[next].text == ":" || tokens[next].breaksBefore > 0 { return true }
        if accreditation.contains(where: { tokens[mark.tokens.lowerBound].folded.hasPrefix($0) }) { return true }
        return tokens[next].isCapitalised
            || marks(in: stretch(next, next + 1)).contains { $0.cue == .pressOfficer || $0.cue == .pressDesk }
            || Vocabulary.every(.desk).contains(tokens[next].folded)
    }
}

private let pressWords = Vocabulary.every(.pressWord)
private let contactStems = Vocabulary.every(.contactStem)
private let accreditation = Vocabulary.every(.accreditationStem)
