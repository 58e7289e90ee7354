/// Which of the names in a passage are those of contacts.
extension ContactFinder {
    /// A name counts where a way to reach somebody follows before the next name and the sentence's end, or stands before it.
    func isContactName(_ name: Page.PersonName, in passage: Range<Int>) -> Bool {
        // "133 Riverside Boulevard" is where somebody sits.
        if name.start > 0, page.tokens[name.start - 1].kind == .number, page.tokens[name.start].breaksBefore == 0,
            !page.tokens[name.start].gapBefore
        {
            return false
        }
        let after = stretch(name.tokens.upperBound, min(passage.upperBound, name.tokens.upperBound + 30))
        var end = after.upperBound
        for index in after
        where page.tokens[index].text == "." && index + 1 < passage.upperBound && page.tokens[index + 1].isCapitalised
            && page.tokens[index + 1].spaceBefore && page.tokens[index - 1].text.count > 2
            && page.tokens[index - 1].kind == .word && page.cue(.honorific, at: index - 1) == nil
        {
            end = index
            break
        }
        // "Oasis Interiors" is how the organisation itself is called.
        let isOrganisation = organisationWords.map { isPart(name.tokens, of: $0) } ?? false
        if isOrganisation { return false }
        if page.links(in: page.bytes(of: name.tokens)).contains(where: { $0.kind == .email }) { return true }
        if cell != nil || isIntroduced(Open(name: name.tokens, first: name.start, last: name.start)) { return true }
        guard end > after.lowerBound, !isConjoined(name), !isInSentence(name, in: passage) else { return false }
        let near = page.bytes(of: stretch(after.lowerBound, end))
        return page.links(in: near).contains { $0.kind == .email } || !page.numbers(in: near).isEmpty
    }

    /// "Contact: Jane Doe" without anything to reach her by: somebody will have to ask.
    func isIntroduced(_ open: Open) -> Bool {
        guard let name = open.name, name.lowerBound > 0 else { return false }
        let near = stretch(max(0, name.lowerBound - 4), name.lowerBound)
        return page.marks(in: near).contains { mark in
            mark.cue == .contactHeading && name.lowerBound - mark.tokens.upperBound <= 1
                && page.startsLine(mark.tokens.lowerBound)
        }
    }

    func isPart(_ name: Range<Int>, of words: Set<Substring>) -> Bool {
        name.allSatisfy { words.contains(Substring(page.tokens[$0].folded)) }
    }

    /// "Office of Lisa Roe".
    func isOffice(before token: Int) -> Bool {
        token > 1 && page.tokens[token].breaksBefore == 0
            && ["of", "von", "de", "di", "van"].contains(page.tokens[token - 1].folded)
    }

    func isTitled(behind token: Int) -> Bool {
        let near = stretch(token, min(page.tokens.count, token + 3))
        return page.marks(in: near).contains { [.jobTitle, .pressOfficer].contains($0.cue) }
    }

    func isTitled(before token: Int) -> Bool {
        guard token > 0, page.tokens[token].breaksBefore == 0, !page.tokens[token].gapBefore else { return false }
        return page.marks(in: stretch(token - 1, token)).contains { $0.cue == .jobTitle || $0.cue == .honorific }
    }

    /// "USA, Canada and General Questions" in a line: what stands behind "and" is nobody where nobody stands before it.
    func isConjoined(_ name: Page.PersonName) -> Bool {
        let before = name.start - 1
        guard before > 0, page.tokens[name.start].breaksBefore == 0,
            page.words.smallWords.contains(page.tokens[before].folded),
            !page.tokens[before].isCapitalised
        else { return false }
        return ["and", "e", "y", "et", "und", "en", "&"].contains(page.tokens[before].folded)
            && page.tokens[before - 1].isCapitalised && page.tokens[before - 1].kind == .word
            && (before < 2 || page.personName(at: before - 2, before: before) == nil)
    }

    /// Within a sentence that ends, or a block that does, before anybody can be reached.
    func isInSentence(_ name: Page.PersonName, in passage: Range<Int>) -> Bool {
        let behind = stretch(name.tokens.upperBound, min(passage.upperBound, name.tokens.upperBound + 30))
        var small = 0
        for index in behind {
            let token = page.tokens[index]
            if token.kind == .link || page.numbers(in: token.range).first != nil { return false }
            if token.breaksBefore > 1 { return small >= 4 }
            if token.kind == .word, !token.isCapitalised { small += 1 }
        }
        return false
    }

    /// "Investor contacts:", where the press has a heading of its own.
    func isInvestorHeading(at index: Int) -> Bool {
        guard hasPressHeading, page.isInvestorWord(index) else { return false }
        let line = page.lineTokens(page.line(containing: page.tokens[index].range.lowerBound))
        return page.wordCount(line) <= 4 && page.numbers(in: page.bytes(of: line)).isEmpty
    }

    func isBeforeColon(_ index: Int) -> Bool {
        stretch(index, min(page.tokens.count, index + 4)).contains { page.tokens[$0].text == ":" }
    }
}

extension Page {
    /// "Investor", "Analysten": whom another desk answers.
    func isInvestorWord(_ token: Int) -> Bool {
        investorWords.contains { tokens[token].folded.hasPrefix($0) }
    }
}

/// What words for those who invest begin with.
private let investorWords = ["investor", "analyst", "anleger", "investisseur", "inversor", "investitor"]
