/// What somebody is said to have said without marks around it: "The pier is safe, said harbour director Jane Roe."
extension Page {
    /// How many such sentences are looked at.
    private static let mostReports = 200

    /// Whoever says so with what they are beside their name, and what speaks for it.
    func reporting(besides quotations: [Quotation], _ people: inout People) -> [(Int, Set<SpeakerSign>)] {
        var found: [(Int, Set<SpeakerSign>)] = []
        var looked = 0
        for verb in marks where verb.cue == .speechVerb && looked < Page.mostReports {
            guard let place = block(containing: tokens[verb.tokens.lowerBound].range.lowerBound),
                [.head, .body].contains(blocks[place].part), blocks[place].isProse,
                let sentence = sentence(around: verb.tokens.lowerBound), !isQuoted(sentence, quotations)
            else { continue }
            looked += 1
            guard let clause = reporter(verb, in: sentence), let one = speaker(in: clause, people) else { continue }
            guard case .person(let person)? = voice(one, in: clause, &people) else { continue }
            let title = people.all[person].title ?? title(around: one.words, in: clause)
            let signs = signs(ofSpeaker: people.all[person].name, isTitled: title != nil).union([.reported])
            guard signs.contains(.titled), signs.sum > SpeakerSign.sure else { continue }
            found.append((person, [.reported]))
        }
        return found
    }

    /// The words in which whoever says it is named: behind the verb where a comma stands before it, and before the verb
    /// where it ends the sentence or says to whom.
    private func reporter(_ verb: CueMark, in sentence: Range<Int>) -> Range<Int>? {
        let before = stretch(sentence.lowerBound, verb.tokens.lowerBound)
        let after = stretch(verb.tokens.upperBound, sentence.upperBound)
        // "A spokesperson, Dr Jane Roe, said that …": the sentence begins with whoever says it.
        if wordCount(before) <= 16, wordCount(after) >= 4, after.first.map({ !tokens[$0].isCapitalised }) ?? false,
            isSayer(before)
        {
            return before
        }
        if let last = before.last, tokens[last].text == ",", wordCount(before) >= 5 {
            return stretch(after.lowerBound, min(after.upperBound, after.lowerBound + 24))
        }
        let isTold = Vocabulary.every(.told).contains(tokens[verb.tokens.lowerBound].folded)
        guard isTold || wordCount(after) == 0 else { return nil }
        if let comma = before.last(where: { tokens[$0].text == "," }) {
            return stretch(max(comma + 1, before.upperBound - 24), before.upperBound)
        }
        return isTold && wordCount(before) <= 10 ? before : nil
    }

    /// Whether a clause ends in somebody's name, or in what is said of them between commas, and has no other name before it.
    private func isSayer(_ clause: Range<Int>) -> Bool {
        guard let last = clause.last, let name = names(in: clause).first, names(in: clause).count == 1 else {
            return false
        }
        let behind = stretch(name.upperBound, clause.upperBound)
        return wordCount(stretch(clause.lowerBound, name.lowerBound)) <= 8
            && (behind.isEmpty
                || tokens[last].text == "," && (behind.count == 1 || tokens[behind.lowerBound].text == ","))
    }

    /// The only one who is named there, and whom nothing governs.
    private func speaker(in clause: Range<Int>, _ people: People) -> Mention? {
        let named = mentions(in: clause, people, allowsCapitals: false).filter { !isObject($0.words, in: clause) }
        return named.count == 1 ? named.first : nil
    }

    private func isQuoted(_ sentence: Range<Int>, _ quotations: [Quotation]) -> Bool {
        let next = quotations.partitioned { $0.whole.upperBound <= sentence.lowerBound }
        return next < quotations.count && quotations[next].whole.lowerBound < sentence.upperBound
    }

    // MARK: Names with something before them

    /// "Director-General Jane Roe", and in a headline "Harbour Line Appoints Jane Roe": the name without what stands before it,
    /// where that is a title, or the text has the last two words of a headline's many by themselves.
    func shortName(_ name: Range<Int>) -> Range<Int> {
        var name = name
        while name.count > 2, isTitleOfParts(name.lowerBound) { name = stretch(name.lowerBound + 1, name.upperBound) }
        guard name.count > 3, let place = block(containing: tokens[name.lowerBound].range.lowerBound),
            blocks[place].part == .head,
            name.allSatisfy({ tokens[$0].kind == .word && !Page.particles.contains(tokens[$0].folded) })
        else { return name }
        let last = stretch(name.upperBound - 2, name.upperBound)
        return elsewhere.beginsName(tokens[last.lowerBound], tokens[last.lowerBound + 1]) ? last : name
    }

    /// "Director-General": a word with a hyphen in it, and a title before or behind that.
    private func isTitleOfParts(_ index: Int) -> Bool {
        let parts = tokens[index].folded.split(separator: "-")
        return (2...3).contains(parts.count) && parts.contains { words.has(.jobTitle, String($0)) }
    }
}
