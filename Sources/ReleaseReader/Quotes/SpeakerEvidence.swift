/// Who of those named around a quotation is likeliest to have said it, where the grammar of saying does not tell.
extension SpeakerFinder {
    /// Somebody who is named around a quotation, with what speaks for their having said it.
    struct Candidate {
        let mention: Page.Mention
        /// The clause in which they are named.
        let clause: Range<Int>
        var signs: Set<SpeakerSign>

        /// The same beside somebody who is said to speak.
        func beside() -> Candidate {
            var candidate = self
            candidate.signs.insert(.otherSpeaks)
            return candidate
        }
    }

    /// Everybody who is named in the sentence around a quotation.
    func candidates(_ index: Int, _ people: Page.People) -> [Candidate] {
        let quotation = quotations[index]
        var all: [Candidate] = []
        if let clause = after(index), !startsAnew(clause, behind: quotation) {
            all += candidates(in: clause, isTerm(quotation) ? [.behind, .term] : [.behind], people)
        }
        let clause = before(index)
        if let last = clause.last {
            all += candidates(in: clause, page.tokens[last].text == ":" ? [.before, .colon] : [.before], people)
        }
        return all
    }

    /// Whoever is named in the sentence before a quotation that is a sentence of its own.
    func candidates(above index: Int, _ people: Page.People) -> [Candidate] {
        let quotation = quotations[index]
        let block = page.blocks[quotation.block].tokens
        guard quotation.whole.lowerBound > block.lowerBound, before(index).isEmpty,
            index == 0 || quotations[index - 1].block != quotation.block,
            let sentence = page.sentence(around: quotation.whole.lowerBound - 1)
        else { return [] }
        return candidates(
            in: stretch(sentence.lowerBound, min(sentence.upperBound, quotation.whole.lowerBound)), [.above], people)
    }

    /// The likeliest of them, where it is likely enough.
    func likeliest(of candidates: [Candidate], isOtherSpeaking: Bool, _ people: inout Page.People) -> Page.Heard? {
        var best: Candidate?
        for one in candidates {
            let candidate = isOtherSpeaking ? one.beside() : one
            if candidate.signs.sum > best?.signs.sum ?? 0 { best = candidate }
        }
        guard let best, best.signs.sum >= SpeakerSign.sure,
            case .person(let person)? = page.voice(best.mention, in: best.clause, &people)
        else { return nil }
        return Page.Heard(
            person: person, reason: "nobody else is likelier of those who are named beside it", signs: best.signs)
    }

    private func candidates(
        in clause: Range<Int>, _ place: Set<SpeakerSign>, _ people: Page.People
    ) -> [Candidate] {
        var found: [Candidate] = []
        var isFirst = true
        // "Jane ROE", and no word that is all in capitals alone.
        for mention in page.mentions(in: clause, people, allowsCapitals: place.contains(.behind))
        where !mention.words.allSatisfy({ page.tokens[$0].isAllCapitals }) {
            let name = mention.person.map { people.all[$0].name } ?? mention.words
            let isTitled = page.title(around: mention.words, in: clause) != nil || isTitledNear(mention.words, clause)
            var signs = page.signs(ofSpeaker: name, isTitled: isTitled).union(place)
            if isApposed(mention.words, clause) { signs.insert(.apposed) }
            if isOpening(mention.words, clause) {
                signs.formUnion([.opening, .first])
                isFirst = false
            } else if page.isObject(mention.words, in: clause) {
                signs.insert(.object)
            } else if isFirst {
                if page.wordCount(stretch(clause.lowerBound, mention.words.lowerBound)) == 0 { signs.insert(.opens) }
                signs.insert(.first)
                isFirst = false
            }
            if page.wordCount(stretch(mention.words.upperBound, clause.upperBound)) == 0 { signs.insert(.last) }
            found.append(Candidate(mention: mention, clause: clause, signs: signs))
        }
        return found
    }

    /// A new sentence behind one that ended.
    private func startsAnew(_ clause: Range<Int>, behind quotation: Page.Quotation) -> Bool {
        guard let first = clause.first(where: { page.tokens[$0].kind == .word }) else { return true }
        return page.tokens[first].isCapitalised && endsSentence(quotation)
    }

    /// "komentuje výsledek krajský zastupitel Jan Roe": a title not far before the name.
    private func isTitledNear(_ name: Range<Int>, _ clause: Range<Int>) -> Bool {
        let before = stretch(max(clause.lowerBound, name.lowerBound - 8), name.lowerBound)
        return page.marks(in: before).contains {
            [.jobTitle, .honorific, .spokespeople, .pressOfficer].contains($0.cue)
        }
            || isNoun(name.lowerBound - 1, clause)
    }

    /// "il regista Jane Roe", "der bekannte Forscher Jane Roe": a word behind an article, directly before the name.
    private func isNoun(_ index: Int, _ clause: Range<Int>) -> Bool {
        guard index > clause.lowerBound, page.tokens[index].kind == .word, page.tokens[index].text.count >= 4,
            !Page.prepositions.contains(page.tokens[index].folded)
        else { return false }
        let near = [index - 1, index - 2].filter { $0 >= clause.lowerBound && page.tokens[$0 + 1].kind == .word }
        return near.contains { place in
            let word = page.tokens[place].folded
            return NamingWords.articles.contains(word) && !NamingWords.joinedArticles.contains(word)
        }
    }

    /// "The book “A history of the harbour” is by …": no comma and no full stop says that these words are somebody's.
    private func isTerm(_ quotation: Page.Quotation) -> Bool {
        let ends = [quotation.words.last, quotation.whole.upperBound].compactMap { $0 }
        return !quotation.isOpen && !quotation.isSetApart
            && !ends.contains {
                $0 < page.tokens.count && [",", ".", "!", "?", "\u{2026}"].contains(page.tokens[$0].text)
            }
    }

    /// "Jane Roe, one of the founders of the Harbour Alliance, hopes": a comma behind the name and another one.
    private func isApposed(_ name: Range<Int>, _ clause: Range<Int>) -> Bool {
        guard name.upperBound < clause.upperBound, page.tokens[name.upperBound].text == "," else { return false }
        let behind = stretch(name.upperBound + 1, min(clause.upperBound, name.upperBound + 20))
        return behind.dropFirst(2).contains { page.tokens[$0].text == "," } || behind.upperBound == clause.upperBound
    }

    /// "Per Jane Roe, una delle protagoniste, …": for her it is so.
    private func isOpening(_ name: Range<Int>, _ clause: Range<Int>) -> Bool {
        guard name.lowerBound == clause.lowerBound + 1, name.upperBound < clause.upperBound else { return false }
        let word = page.tokens[clause.lowerBound].folded
        return Vocabulary.every(.inTheirView).contains(word)
            || page.tokens[name.upperBound].text == "," && Page.prepositions.contains(word)
    }
}
