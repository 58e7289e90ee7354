/// Finds who is heard in each quotation: from the words beside it, and from those who spoke before.
struct SpeakerFinder {
    let page: Page
    let quotations: [Page.Quotation]
    /// Whose statement the document is.
    let statement: Int?

    /// Who is heard in each quotation, and everybody who is named beside one.
    func voices(_ people: inout Page.People) -> (heard: [Page.Heard?], named: [Candidate]) {
        var heard: [Page.Heard?] = []
        var everybody: [Candidate] = []
        for index in quotations.indices {
            let named = candidates(index, people)
            var voice = voice(of: index, named, after: heard, &people)
            if everybody.count < 100 { everybody += named.map { isHeard(voice) ? $0.beside() : $0 } }
            if let person = voice?.person, voice?.isBeside == true {
                voice?.companions = companions(of: person, around: index, &people)
            }
            heard.append(voice)
        }
        // Paragraphs that go on until somebody is named are that person's.
        for index in quotations.indices.dropLast().reversed() where quotations[index].isOpen {
            let isOwn = heard[index].map { !$0.isBeside } ?? true
            if isOwn, quotations[index + 1].block - quotations[index].block <= 1, let next = heard[index + 1],
                next.isBeside
            {
                heard[index] = Page.Heard(person: next.person, reason: next.reason)
            }
        }
        return (heard, everybody)
    }

    /// Whether the words beside a quotation say whose it is.
    private func isHeard(_ voice: Page.Heard?) -> Bool {
        voice.map { $0.isBeside && $0.signs.contains(.said) } ?? false
    }

    private func voice(
        of index: Int, _ named: [Candidate], after heard: [Page.Heard?], _ people: inout Page.People
    ) -> Page.Heard? {
        let last = heard.last.flatMap { $0 }
        let beside = voice(beside: index, &people)
        if beside == nil || beside == .other,
            let heard = likeliest(of: named, isOtherSpeaking: beside == .other, &people)
        {
            return heard
        }
        guard let voice = beside else {
            return continued(index, last, &people)
                ?? likeliest(of: candidates(above: index, people), isOtherSpeaking: false, &people)
        }
        switch voice {
        case .person(let person): return Page.Heard(person: person)
        case .pronoun(let token):
            let reason = "\"\(page.tokens[token].text)\" is whoever was named last as speaking"
            return Page.Heard(person: antecedent(of: index, last, &people), reason: reason)
        case .titled(let token):
            let title = page.tokens[token]
            let named = people.all.last {
                $0.name.lowerBound < token
                    && $0.title.map { page.tokens[$0].contains { $0.folded == title.folded } } ?? false
            }
            guard let named, let person = people.index(of: named.key) else { return Page.Heard() }
            return Page.Heard(person: person, reason: "\"\(title.text)\" is whoever was named with this title before")
        case .other: return Page.Heard()
        }
    }

    // MARK: Beside the quotation

    private func voice(beside index: Int, _ people: inout Page.People) -> Page.Voice? {
        if let inserted = insertion(index), let voice = page.named(in: inserted, &people) { return voice }
        let before = before(index)
        let lead = before.last.map { page.tokens[$0].text }
        if lead == ":" || endsWithVerb(before), isLongEnough(index, lead),
            let voice = page.voice(before: before, hasColon: lead == ":", &people), voice != .other
        {
            return voice
        }
        if let after = after(index), let voice = page.voice(behind: after, &people) { return voice }
        if let voice = aboveOrBelow(index, &people) { return voice }
        guard !before.isEmpty, lead != ":" else {
            return insertion(index, betweenCommas: true).flatMap { page.named(in: $0, &people) }
        }
        return page.voice(before: before, hasColon: false, &people)
    }

    /// The sentence around the quotation, up to it.
    func before(_ index: Int) -> Range<Int> {
        let quotation = quotations[index]
        let block = page.blocks[quotation.block].tokens
        var start = max(block.lowerBound, quotation.whole.lowerBound - 80)
        if index > 0, quotations[index - 1].block == quotation.block {
            start = max(start, quotations[index - 1].whole.upperBound)
        }
        guard start < quotation.whole.lowerBound else {
            return stretch(quotation.whole.lowerBound, quotation.whole.lowerBound)
        }
        let last = page.sentences(in: stretch(start, quotation.whole.lowerBound)).last
        guard let last, ![".", "!", "?"].contains(page.tokens[last.upperBound - 1].text) else {
            return stretch(quotation.whole.lowerBound, quotation.whole.lowerBound)
        }
        return last
    }

    /// What follows within the sentence; nil where a new one begins that leads to the next quotation.
    func after(_ index: Int) -> Range<Int>? {
        let quotation = quotations[index]
        guard !quotation.isOpen else { return closed(below: quotation).flatMap(goesOn) }
        let block = page.blocks[quotation.block].tokens
        var end = min(block.upperBound, quotation.whole.upperBound + 60)
        let hasNext = index + 1 < quotations.count && quotations[index + 1].block == quotation.block
        if hasNext { end = min(end, quotations[index + 1].whole.lowerBound) }
        let rest = stretch(quotation.whole.upperBound, max(quotation.whole.upperBound, end))
        guard page.wordCount(rest) > 0 else {
            if hasNext { return nil }
            return goesOn(below: quotation.block)
                ?? (isUnclosed(block, quotation) ? closed(below: quotation) : nil).flatMap(goesOn)
        }
        let sentences = page.sentences(in: rest)
        guard var first = sentences.first else { return nil }
        // ".", "," by itself belongs to the quotation.
        if first.count == 1, sentences.count > 1, page.tokens[first.lowerBound].kind == .symbol { first = sentences[1] }
        let begins = page.tokens[first.lowerBound].isCapitalised && endsSentence(quotation)
        if begins, hasNext, first.upperBound == end, page.tokens[end - 1].text == ":" { return nil }
        return first
    }

    /// A block that is set apart and begins with a mark that nothing in it closes.
    private func isUnclosed(_ block: Range<Int>, _ quotation: Page.Quotation) -> Bool {
        func hasMark(_ range: Range<Int>) -> Bool {
            range.contains { Page.quotationMarks.contains(page.tokens[$0].text) || page.tokens[$0].text == "\u{201E}" }
        }
        return quotation.isSetApart && hasMark(block.prefix(2)) && !hasMark(block.suffix(2))
    }

    /// The next paragraph or the one after it, where its last words close the quotation.
    private func closed(below quotation: Page.Quotation) -> Int? {
        stretch(quotation.block + 1, min(page.blocks.count, quotation.block + 3)).first { place in
            let tokens = page.blocks[place].tokens
            return tokens.suffix(2).contains { Page.quotationMarks.contains(page.tokens[$0].text) }
                && !tokens.prefix(2).contains { Page.quotationMarks.contains(page.tokens[$0].text) }
        }
    }

    /// "says Jane Doe, director": the paragraph below, where it begins with a small letter and goes on with the sentence.
    private func goesOn(below place: Int) -> Range<Int>? {
        let next = place + 1
        guard page.blocks.indices.contains(next), !page.blocks[next].part.isOutside else { return nil }
        let block = page.wordsOnly(page.blocks[next].tokens)
        guard let first = block.first, page.tokens[first].kind == .word,
            page.tokens[first].text.unicodeScalars.first?.properties.isLowercase ?? false
        else { return nil }
        return page.sentences(in: stretch(first, min(block.upperBound, first + 60))).first
    }

    func endsSentence(_ quotation: Page.Quotation) -> Bool {
        quotation.words.last.map { [".", "!", "?"].contains(page.tokens[$0].text) } ?? false
    }

    private func endsWithVerb(_ range: Range<Int>) -> Bool {
        let near = stretch(max(range.lowerBound, range.upperBound - 3), range.upperBound)
        return page.has(.speechVerb, in: near)
    }

    /// Behind a colon a few words may be a title.
    private func isLongEnough(_ index: Int, _ lead: String?) -> Bool {
        let quotation = quotations[index]
        return lead != ":" || page.wordCount(quotation.words) >= 10 || endsSentence(quotation)
            || page.has(.speechVerb, in: before(index))
    }

    // MARK: In the paragraphs around it

    /// "Jane Doe, director:" above a paragraph that is nothing but a quotation, "— Jane Doe, director" below it.
    private func aboveOrBelow(_ index: Int, _ people: inout Page.People) -> Page.Voice? {
        let quotation = quotations[index]
        let block = page.blocks[quotation.block].tokens
        let rest = stretch(quotation.whole.upperBound, min(block.upperBound, quotation.whole.upperBound + 60))
        let fills = quotation.whole.lowerBound - block.lowerBound <= 1
        // What stands below the words of somebody else says whose those are.
        let isOfLast =
            index > 0 && quotations[index - 1].isSetApart && quotations[index - 1].block >= quotation.block - 2
        if fills, let above = neighbour(quotation.block, -1), let last = page.sentences(in: above).last,
            page.tokens[last.upperBound - 1].text == ":" || quotation.isSetApart && !isOfLast && isCaptionLine(last)
        {
            if let voice = page.voice(before: last, hasColon: true, &people), voice != .other { return voice }
        }
        if let first = rest.first(where: { page.tokens[$0].kind == .word }), first - rest.lowerBound <= 2,
            rest.count >= 2,
            page.isCaptionDash(first - 1)
                || page.tokens[first].breaksBefore > 0
                    && (isCaptionLine(rest) || (quotation.isSetApart || fills) && page.isSignature(rest))
        {
            return page.caption(stretch(first, rest.upperBound), &people)
        }
        guard page.wordCount(rest) == 0, let below = neighbour(quotation.block, 1) else { return nil }
        let words = page.wordsOnly(below)
        let isDashed = words.lowerBound > below.lowerBound && page.isCaptionDash(below.lowerBound)
        guard isDashed || (quotation.isSetApart || fills) && (isCaptionLine(below) || page.isSignature(below)) else {
            return nil
        }
        return page.caption(words, &people)
    }

    private func neighbour(_ block: Int, _ step: Int) -> Range<Int>? {
        guard page.blocks.indices.contains(block + step) else { return nil }
        let other = page.blocks[block + step]
        guard [.head, .body, .notes].contains(other.part), !other.tokens.isEmpty, !page.hasPoint(other) else {
            return nil
        }
        return other.tokens
    }

    /// A short line that is no sentence, with a title in it.
    private func isCaptionLine(_ range: Range<Int>) -> Bool {
        page.wordCount(range) <= 20 && range.last.map { page.tokens[$0].text != "." } ?? false
            && page.marks(in: range).contains { $0.cue == .jobTitle || $0.cue == .spokespeople }
            && page.first(.speechVerb, in: range) == nil
    }

    // MARK: From what was said before

    /// A quotation without a word beside it goes on with who spoke last, in a paragraph not far above.
    private func continued(_ index: Int, _ last: Page.Heard?, _ people: inout Page.People) -> Page.Heard? {
        let quotation = quotations[index]
        let block = page.blocks[quotation.block].tokens
        let isWhole =
            quotation.whole.lowerBound - block.lowerBound <= 1 && block.upperBound - quotation.whole.upperBound <= 1
        let isSameBlock = index > 0 && quotations[index - 1].block == quotation.block
        let isSentence = page.wordCount(quotation.words) >= 5 && (endsSentence(quotation) || quotation.isOpen)
        if !isWhole, !isSameBlock, isOwnSentence(quotation),
            let speaker = speakerBetween(block.lowerBound, quotation, &people)
        {
            return Page.Heard(person: speaker, reason: "nobody else was named as speaking since", isBeside: false)
        }
        guard isWhole || isSameBlock && isSentence || quotation.isOpen else { return nil }
        let since = index > 0 ? quotations[index - 1].whole.upperBound : 0
        if let speaker = speakerBetween(since, quotation, &people) {
            return Page.Heard(person: speaker, reason: "nobody else was named as speaking since", isBeside: false)
        }
        guard let last, index > 0, quotation.block - quotations[index - 1].block <= 4 else {
            return statement.map {
                Page.Heard(person: $0, reason: "the title says whose statement it is", isBeside: false)
            }
        }
        return Page.Heard(person: last.person, reason: last.reason, isBeside: false)
    }

    /// A quotation that is a sentence between two others, its full stop inside the mark or behind it.
    private func isOwnSentence(_ quotation: Page.Quotation) -> Bool {
        let before = quotation.whole.lowerBound - 1
        let behind = quotation.whole.upperBound
        let isEnded = endsSentence(quotation) || page.tokens.indices.contains(behind) && page.tokens[behind].text == "."
        return isEnded && page.wordCount(quotation.words) >= 8 && before > 0
            && sentenceSigns.contains(page.tokens[before].text)
    }

    /// Who is said to have said something, without quotation marks, between the last quotation and this one.
    private func speakerBetween(_ since: Int, _ quotation: Page.Quotation, _ people: inout Page.People) -> Int? {
        let start = max(since, quotation.whole.lowerBound - 250)
        guard start < quotation.whole.lowerBound else { return nil }
        for verb in page.marks(in: stretch(start, quotation.whole.lowerBound)).reversed()
        where verb.cue == .speechVerb || verb.cue == .according {
            guard let sentence = page.sentence(around: verb.tokens.lowerBound) else { continue }
            var clause = stretch(max(start, sentence.lowerBound), max(start, verb.tokens.lowerBound))
            let after = stretch(verb.tokens.upperBound, min(sentence.upperBound, quotation.whole.lowerBound))
            if let mark = clause.last(where: { Page.quotationMarks.contains(page.tokens[$0].text) }) {
                clause = stretch(mark + 1, clause.upperBound)
            }
            if verb.cue == .according { clause = stretch(clause.upperBound, clause.upperBound) }
            if !clause.isEmpty, case .person(let person)? = page.subject(in: clause, &people) { return person }
            if clause.count <= 1, !after.isEmpty, case .person(let person)? = page.named(in: after, &people) {
                return person
            }
        }
        return nil
    }

    /// Whom "she" means: who was named last in this paragraph, who spoke last, or who was named last at all.
    private func antecedent(of index: Int, _ last: Page.Heard?, _ people: inout Page.People) -> Int? {
        let quotation = quotations[index]
        let block = page.blocks[quotation.block].tokens
        let above = quotation.block > 0 ? page.blocks[quotation.block - 1].tokens.lowerBound : block.lowerBound
        if let near = lastNamed(before: quotation.whole.lowerBound, from: above, people) { return near }
        let since = index > 0 ? quotations[index - 1].whole.upperBound : 0
        return speakerBetween(since, quotation, &people) ?? last?.person
            ?? lastNamed(before: quotation.whole.lowerBound, from: 0, people)
    }

    private func lastNamed(before token: Int, from start: Int, _ people: Page.People) -> Int? {
        var index = token - 1
        while index >= max(start, token - 250) {
            if let called = page.called(at: index, before: token, people) { return called.person }
            index -= 1
        }
        return nil
    }
}
