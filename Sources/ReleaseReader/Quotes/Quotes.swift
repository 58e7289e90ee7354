import Catalogue

/// Words that somebody is said to have said.
extension Page {
    /// The words, verbatim, each with the speaker whom the text names; and everybody who is named.
    func quotes() -> (
        quotes: [DraftQuote], people: [Person], speakers: [Person], bystanders: [DraftSpokesperson]
    ) {
        var people = people()
        let quotations = quotations().filter { wordCount($0.words) >= 2 }
        let statement = statementSpeaker().flatMap { people.add(person($0, in: $0)) }
        let (voices, named) = SpeakerFinder(page: self, quotations: quotations, statement: statement).voices(&people)
        var quotes: [DraftQuote] = []
        var speakers: Set<Int> = []
        for (quotation, heard) in zip(quotations, voices) where quotes.count < 1000 {
            guard var heard, isSaying(quotation, heard) else { continue }
            if let person = heard.person, !isSomebody(people.all[person], heard) { heard.person = nil }
            let words = trimmedQuote(quotation.words)
            let speaker = heard.person.map { people.all[$0] }
            if let person = heard.person, !isFragment(words) {
                speakers.insert(person)
                people.hear(person, heard.signs)
                for companion in heard.companions {
                    people.setCompanion(companion)
                    people.hear(companion, [.said])
                    speakers.insert(companion)
                }
            }
            quotes.append(
                DraftQuote(
                    words: text.flow(bytes(of: words)),
                    speaker: speaker.map {
                        found(withoutPossessive(shortName($0.name)), rule: "quote.speaker", inferred: heard.reason)
                    },
                    speakerTitle: speaker?.title.map { found(tokens: $0, rule: "quote.speakerTitle") },
                    span: span(tokens: words), rule: "quote.attributed"))
        }
        for (person, signs) in reporting(besides: quotations, &people) {
            people.hear(person, signs)
            speakers.insert(person)
        }
        for person in interviewed(&people) {
            people.hear(person, [.turn])
            speakers.insert(person)
        }
        people.shortenNames { shortName($0) }
        return (
            quotes, people.all, speakers.sorted().map { people.all[$0] }, bystanders(named, besides: speakers, people)
        )
    }

    /// Who is named beside a quotation and was not taken to have said any.
    private func bystanders(
        _ named: [SpeakerFinder.Candidate], besides speakers: Set<Int>, _ people: People
    ) -> [DraftSpokesperson] {
        var found: [DraftSpokesperson] = []
        var known = Set(speakers.map { people.all[$0].key })
        for candidate in named where found.count < 20 {
            let name = candidate.mention.person.map { people.all[$0].name } ?? candidate.mention.words
            let person = people.index(of: nameKey(name)).map { people.all[$0].key } ?? nameKey(name)
            guard known.insert(person).inserted else { continue }
            var bystander = DraftSpokesperson(
                name: self.found(tokens: name, rule: "spokesperson.bystander"), isQuoted: false,
                availableForInterview: false, span: span(tokens: candidate.mention.words),
                rule: "spokesperson.bystander")
            bystander.signs = candidate.signs.map(\.rawValue).sorted()
            found.append(bystander)
        }
        return found
    }

    /// "the hallmarks of a ploy": a few words of somebody's within a sentence of the release.
    private func isFragment(_ words: Range<Int>) -> Bool {
        wordCount(words) < (words.contains { isCased($0) } ? 12 : 5)
            && !(words.first { tokens[$0].kind == .word || tokens[$0].kind == .number }.map {
                tokens[$0].isCapitalised || tokens[$0].kind == .number
            } ?? true)
    }

    /// A word in a script that has capitals.
    private func isCased(_ index: Int) -> Bool {
        tokens[index].text.unicodeScalars.first.map { $0.properties.isLowercase || $0.properties.isUppercase } ?? false
    }

    /// Whether enough speaks for a name being somebody's who spoke.
    private func isSomebody(_ person: Person, _ heard: Heard) -> Bool {
        signs(ofSpeaker: shortName(person.name), isTitled: person.title != nil).union(heard.signs).sum
            > SpeakerSign.nobody
    }

    /// A few words may be a title or a term, unless they are said to be somebody's and end like a sentence.
    private func isSaying(_ quotation: Quotation, _ heard: Heard) -> Bool {
        wordCount(quotation.words) >= 5
            || heard.isBeside && tokens[quotation.words.lowerBound].isCapitalised
                && quotation.words.last.map {
                    [".", "!", "?"].contains(tokens[$0].text)
                        || tokens[$0].text == "," && !isTitleCased(quotation.words)
                } ?? false
    }

    /// "Hot Spring Navigators,": each word with a capital, as titles and names have them.
    private func isTitleCased(_ words: Range<Int>) -> Bool {
        words.allSatisfy { tokens[$0].kind != .word || tokens[$0].isCapitalised }
    }

    /// Without the comma that belongs to the sentence around the quotation.
    private func trimmedQuote(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound + 1, tokens[end - 1].text == "," { end -= 1 }
        return stretch(range.lowerBound, end)
    }

    /// Who is heard in a quotation.
    struct Heard {
        /// Nil where it is nobody whom the text names.
        var person: Int?
        var reason: String?
        /// Whether the words beside the quotation say so.
        var isBeside = true
        /// Who is said to have said it together with them.
        var companions: [Int] = []
        /// What speaks for it.
        var signs: Set<SpeakerSign> = [.said]
    }
}
