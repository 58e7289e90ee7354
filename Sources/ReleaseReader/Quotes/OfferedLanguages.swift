import Catalogue

/// In which languages somebody speaks with the press: "available for interview in English and German".
extension Page {
    /// Languages that a sentence names as spoken: behind a word that leads to them, or by their own ending.
    func spokenLanguages(in zone: Range<Int>) -> (tags: [String], tokens: Range<Int>)? {
        let names = LanguageNames.of(language)
        if let run = unspacedLanguages(in: zone, names) { return run }
        let leads = own(.languageLead)
        for index in zone {
            let isLed = leads.contains(tokens[index].folded)
            guard isLed || names.language(tokens[index].folded)?.isLed == true || own(.languageLead).isEmpty,
                let list = languages(from: isLed ? behindLead(index, in: zone) : index, in: zone, names),
                isEnd(list.tokens.upperBound, in: zone)
            else { continue }
            return list
        }
        return nil
    }

    /// The languages that a stretch begins with, one behind the other.
    func languages(
        from start: Int, in zone: Range<Int>, _ names: LanguageNames
    ) -> (tags: [String], tokens: Range<Int>)? {
        var (tags, end, next): ([String], Int, Int) = ([], start, start)
        while next < zone.upperBound, let found = names.language(tokens[next].folded) {
            if !tags.contains(found.tag) { tags.append(found.tag) }
            end = next + 1
            next = end
            while next < zone.upperBound, next - end < 3,
                isJoint(next) || words.smallWords.contains(tokens[next].folded)
            {
                next += 1
            }
        }
        return tags.isEmpty ? nil : (tags, stretch(start, end))
    }

    /// "Jane Roe (English, German)": brackets with nothing but languages in them, behind a token in its line.
    func bracketedLanguages(behind token: Int) -> Found<[String]>? {
        let zone = stretch(token, lineTokens(line(containing: tokens[token].range.lowerBound)).upperBound)
        for index in zone.prefix(60) where tokens[index].text == "(" {
            guard let list = languages(from: index + 1, in: zone, .of(language)),
                list.tokens.upperBound < zone.upperBound, tokens[list.tokens.upperBound].text == ")"
            else { continue }
            return Found(list.tags, span: span(tokens: list.tokens), rule: "contact.languages")
        }
        return nil
    }

    /// The words of a class in the language of the text and in English; of all where it is not known.
    func own(_ sort: WordClass) -> Set<String> {
        guard let language else { return Vocabulary.every(sort) }
        return Set(Vocabulary.words(sort, in: language) + Vocabulary.words(sort, in: "en"))
    }

    /// Whether a token joins the items of a list.
    func isJoint(_ index: Int) -> Bool { listJoints.contains(tokens[index].folded) }

    private func behindLead(_ lead: Int, in zone: Range<Int>) -> Int {
        var index = lead + 1
        while index < zone.upperBound, index - lead < 4,
            tokens[index].text == ":" || words.smallWords.contains(tokens[index].folded)
                || own(.languageLead).contains(tokens[index].folded)
        {
            index += 1
        }
        return index
    }

    /// "in German schools" names no language that is spoken.
    private func isEnd(_ index: Int, in zone: Range<Int>) -> Bool {
        guard index < zone.upperBound else { return true }
        let next = tokens[index]
        return next.kind != .word || words.smallWords.contains(next.folded) || own(.offerTopic).contains(next.folded)
            || own(.languageEnd).contains(next.folded)
            || marks(in: stretch(index, index + 1)).contains { [.available, .forInterview].contains($0.cue) }
    }

    private func unspacedLanguages(
        in zone: Range<Int>, _ names: LanguageNames
    ) -> (tags: [String], tokens: Range<Int>)? {
        var (tags, first, last): ([String], Int?, Int) = ([], nil, 0)
        for index in zone where tokens[index].isUnspaced {
            let found = names.languages(within: tokens[index].folded)
            guard !found.isEmpty else { continue }
            tags += found.filter { !tags.contains($0) }
            (first, last) = (first ?? index, index)
        }
        return first.map { (tags, stretch($0, last + 1)) }
    }
}

private let listJoints = Vocabulary.every(.joining).union(Vocabulary.every(.joinsSpeakers))
    .union(Vocabulary.every(.alternative)).union([",", "/", "&", ";", "\u{060C}", "\u{3001}"])
