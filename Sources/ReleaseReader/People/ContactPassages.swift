import Catalogue

/// Where people and the ways to reach them are read.
extension ContactFinder {
    /// A run of tokens that is read for people and the ways to reach them.
    struct Passage {
        var range: Range<Int>
        /// Whether a heading, a label or a signature says that somebody may be reached there.
        let isHeaded: Bool
    }

    /// Wherever the text prints a way to reach somebody: the blocks that the layout takes for contacts, and every other block
    /// with an address or a number, from the names above it to its end.
    func passages() -> [Passage] {
        var passages: [Passage] = []
        for (index, block) in page.blocks.enumerated() {
            if block.part == .particulars {
                passages += statedPassages(block)
            } else if let range = headedPassage(block) {
                passages.append(Passage(range: range, isHeaded: true))
                joinLast(&passages, block)
            } else if block.part != .contact, hasLikelyPoint(block) {
                let range = loosePassage(index, behind: passages.last?.range.upperBound ?? 0)
                passages.append(Passage(range: range, isHeaded: false))
            }
        }
        return passages.sorted { $0.range.lowerBound < $1.range.lowerBound }.flatMap(partedAtSignature)
    }

    /// "contact: Jane Roe, 020 …" in what a file says of itself.
    private func statedPassages(_ block: Page.Block) -> [Passage] {
        block.lines.prefix(40).compactMap { line in
            let tokens = page.lineTokens(line)
            guard let first = tokens.first, first + 2 < tokens.upperBound, page.tokens[first + 1].text == ":",
                page.cue(.contactHeading, at: first) != nil
            else { return nil }
            let own = page.bytes(of: tokens)
            guard page.links(in: own).contains(where: { $0.kind != .web }) || !page.numbers(in: own).isEmpty else {
                return nil
            }
            return Passage(range: tokens, isHeaded: true)
        }
    }

    /// What stands below a signature's mark is read by itself.
    private func partedAtSignature(_ passage: Passage) -> [Passage] {
        guard let mark = passage.range.dropFirst().first(where: isSignatureMark) else { return [passage] }
        return [
            Passage(range: stretch(passage.range.lowerBound, mark), isHeaded: passage.isHeaded),
            Passage(range: stretch(mark, passage.range.upperBound), isHeaded: false),
        ]
    }

    /// From the word for contact in a block to its end.
    private func headedPassage(_ block: Page.Block) -> Range<Int>? {
        guard block.part == .contact || block.part == .body else { return nil }
        let start = page.contactStart(in: block)
        if block.part == .body {
            guard let start, page.hasPoint(block) else { return nil }
            return stretch(start, block.tokens.upperBound)
        }
        // "Jane Doe / Press Officer / 020 …": the name above the title is part of it.
        let isSigned =
            !block.isProse && page.personName(at: block.tokens.lowerBound, before: block.tokens.upperBound) != nil
        return stretch(isSigned ? block.tokens.lowerBound : start ?? block.tokens.lowerBound, block.tokens.upperBound)
    }

    /// A block below another that gives contacts goes on with it.
    private func joinLast(_ passages: inout [Passage], _ block: Page.Block) {
        guard block.part == .contact, passages.count > 1, page.contactStart(in: block) == nil || !block.isProse,
            !isSignatureMark(block.tokens.lowerBound)
        else { return }
        let last = passages[passages.count - 2]
        guard last.isHeaded, last.range.upperBound == block.tokens.lowerBound else { return }
        passages.removeLast(2)
        passages.append(
            Passage(range: stretch(last.range.lowerBound, block.tokens.upperBound), isHeaded: true))
    }

    /// In prose from the sentence before the first point, which may name whom it is about; else from the names above.
    private func loosePassage(_ index: Int, behind floor: Int) -> Range<Int> {
        let block = page.blocks[index]
        if block.isProse {
            let first = firstPoint(in: block)
            let sentence = page.sentence(around: first)?.lowerBound ?? block.tokens.lowerBound
            let before = sentence > block.tokens.lowerBound ? page.sentence(around: sentence - 1)?.lowerBound : nil
            return stretch(max(floor, before ?? sentence), block.tokens.upperBound)
        }
        var start = block.tokens.lowerBound
        for above in stretch(max(0, index - 3), index).reversed() {
            let other = page.blocks[above]
            guard other.part == block.part, !other.isProse, page.wordCount(other.tokens) <= 12, !page.hasPoint(other),
                other.tokens.lowerBound >= floor, namesSomebody(other)
            else { break }
            start = other.tokens.lowerBound
        }
        return stretch(max(floor, start), block.tokens.upperBound)
    }

    /// Whether a short block is a name or what somebody is.
    private func namesSomebody(_ block: Page.Block) -> Bool {
        page.personName(at: page.wordsOnly(block.tokens).lowerBound, before: block.tokens.upperBound) != nil
            || page.marks(in: block.tokens).contains { [.jobTitle, .pressOfficer].contains($0.cue) }
            || block.tokens.contains { page.uncasedName(at: $0, before: block.tokens.upperBound) != nil }
    }

    private func firstPoint(in block: Page.Block) -> Int {
        let link = page.links(in: block.range).first { $0.kind != .web }
        let number = page.numbers(in: block.range).first { isLikely($0) }
        let places = [link.map { page.tokenRange(of: $0.range).lowerBound }, number?.tokens.lowerBound]
        return places.compactMap { $0 }.min() ?? block.tokens.lowerBound
    }

    private func hasLikelyPoint(_ block: Page.Block) -> Bool {
        page.links(in: block.range).contains { $0.kind != .web }
            || page.numbers(in: block.range).contains { isLikely($0) }
    }

    /// Whether digits are printed as a number to dial.
    func isLikely(_ mark: NumberMark) -> Bool { likelyNumbers.contains(mark.tokens.lowerBound) }

    /// The first tokens of the numbers with a country code or a label, and of those that are grouped as their region does;
    /// where there are thousands, of the former alone.
    func findLikelyNumbers() -> Set<Int> {
        let isShort = page.numbers.count <= 4000
        return Set(
            page.numbers.filter { !isRegistered($0) && (isLabelled($0) || isShort && isDialled($0)) }
                .map(\.tokens.lowerBound))
    }

    private func isDialled(_ mark: NumberMark) -> Bool {
        guard mark.digits >= 7, !isFileNumber(mark), !isFraction(mark) else { return false }
        guard let number = read(mark.dialled ?? page.text.flow(mark.range)), number.isValid else {
            return mark.digits >= 10 && northAmericanGroups(mark) || isNational(mark)
                || withCountryCode(mark, page.text.flow(mark.range)) != nil
        }
        // "73444491 1280 256" where national numbers begin with a nought.
        if region?.isSure ?? false, !mark.isInternational, !northAmericanGroups(mark), mark.digits >= 10,
            lacksTrunkDigit(number, page.text.flow(mark.range))
        {
            return false
        }
        return number.isGroupedAsUsual || northAmericanGroups(mark) || mark.digits >= 9 && mark.tokens.count > 2
            || mark.digits >= 9 && mark.tokens.count > 1 && region?.isSure ?? false
            || mark.digits >= 9 && number.isValid && isAloneBesidePoint(mark)
    }

    /// "0655501234" alone in its line, above or below an address that is alone in its own.
    private func isAloneBesidePoint(_ mark: NumberMark) -> Bool {
        let line = page.line(containing: mark.range.lowerBound)
        guard page.lineTokens(line) == mark.tokens else { return false }
        return [line - 1, line + 1].contains { other in
            guard page.text.lines.indices.contains(other) else { return false }
            let tokens = page.lineTokens(other)
            return tokens.count == 1 && page.links(in: page.bytes(of: tokens)).contains { $0.kind == .email }
        }
    }

    /// "0419 531 255" in a text from elsewhere: three groups and more behind a nought.
    func isNational(_ mark: NumberMark) -> Bool {
        let groups = page.tokens[mark.tokens].filter { $0.kind == .number }
        return (9...11).contains(mark.digits) && groups.count >= 3 && groups[groups.startIndex].text.hasPrefix("0")
            && groups.allSatisfy { $0.text.utf8.count >= 2 }
    }

    /// "139.767125" is a place on a map, or a share.
    private func isFraction(_ mark: NumberMark) -> Bool {
        let tokens = page.tokens[mark.tokens]
        return !mark.isInternational && tokens.count == 3 && tokens[mark.tokens.lowerBound + 1].text == "."
            && tokens[mark.tokens.upperBound - 1].text.utf8.count > 4
    }

    /// "12/008/2002" is how files are numbered.
    func isFileNumber(_ mark: NumberMark) -> Bool {
        !mark.isInternational && page.tokens[mark.tokens].count { $0.text == "/" } > 1
    }

    /// "-- " above what mail programs put below a message.
    func isSignatureMark(_ token: Int) -> Bool {
        token + 1 < page.tokens.count && page.startsLine(token) && page.tokens[token].text == "-"
            && page.tokens[token + 1].text == "-" && !page.tokens[token + 1].spaceBefore
            && (token + 2 >= page.tokens.count || page.tokens[token + 2].breaksBefore > 0)
    }
}
