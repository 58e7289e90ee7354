/// Who says something: the grammar of saying, as far as releases go.
extension Page {
    /// Who a clause says is speaking.
    enum Voice: Equatable {
        case person(Int)
        /// "she said": the token.
        case pronoun(Int)
        /// "said the mayor": the title's token.
        case titled(Int)
        /// Somebody or something that is no person whom the text names: an organisation, a report.
        case other
    }

    /// The speaker that a clause behind a quotation names: ", said Jane Doe, director", "Mr Doe said", "— Jane Doe".
    func voice(behind whole: Range<Int>, _ people: inout People) -> Voice? {
        var start = whole.lowerBound
        while start < whole.upperBound, [",", ".", ";", "!", "?"].contains(tokens[start].text) { start += 1 }
        let zone = stretch(start, whole.upperBound)
        guard let first = zone.first else { return nil }
        if isCaptionDash(first) || tokens[first].text == "(" && !tokens[zone].contains(where: { $0.kind == .number }) {
            if let caption = caption(stretch(first + 1, zone.upperBound), &people) { return caption }
        }
        guard let verb = verb(in: stretch(zone.lowerBound, min(zone.upperBound, zone.lowerBound + 40))) else {
            return tokens[stretch(max(0, whole.lowerBound - 2), start)].contains { $0.text == "," }
                ? unknownVerb(in: zone, &people) : nil
        }
        let (before, after) = (
            stretch(zone.lowerBound, verb.tokens.lowerBound), stretch(verb.tokens.upperBound, zone.upperBound)
        )
        if verb.cue == .according { return named(in: after, &people) }
        if isInverted(verb) { return .pronoun(verb.tokens.lowerBound) }
        if wordCount(before) > 0, let subject = subject(in: before, &people) { return subject }
        if wordCount(before) <= 2, let named = named(in: after, &people) { return named }
        return loneTitle(wordCount(before) > 0 ? before : after) ?? .other
    }

    /// "the mayor", "o governador": an article and a title, and nothing more in the clause.
    private func loneTitle(_ clause: Range<Int>) -> Voice? {
        let words = clause.prefix { tokens[$0].kind == .word }
        // "The Prime Minister".
        guard (1...3).contains(words.count), let last = words.last,
            cue(.jobTitle, at: last) != nil
                || words.count == 3 && cue(.jobTitle, at: last - 1)?.tokens.upperBound == last + 1
        else { return nil }
        return .titled(last)
    }

    /// ", prévient Jane Doe, directrice": behind a comma a word or two and a name say who speaks, whatever the verb is.
    private func unknownVerb(in zone: Range<Int>, _ people: inout People) -> Voice? {
        guard let verb = zone.first, tokens[verb].kind == .word, !tokens[verb].isCapitalised,
            !Page.prepositions.contains(tokens[verb].folded), !words.smallWords.contains(tokens[verb].folded)
        else { return nil }
        let near = stretch(verb + 1, min(zone.upperBound, verb + 12))
        guard let one = mentions(in: near, people, allowsCapitals: true).first, !isObject(one.words, in: near) else {
            return nil
        }
        let isNear =
            one.words.lowerBound - near.lowerBound <= 1 || isTitle(stretch(near.lowerBound, one.words.lowerBound))
        return isNear ? voice(one, in: near, &people) : nil
    }

    /// The speaker that a clause before a quotation names: "Jane Doe, director, said:", "Jane Doe welcomed this:".
    func voice(before zone: Range<Int>, hasColon: Bool, _ people: inout People) -> Voice? {
        let verbs = marks(in: zone).filter { isSpeech($0) && $0.tokens.upperBound <= zone.upperBound }
        guard let verb = verbs.last else { return hasColon ? subject(in: zone, &people) : nil }
        let after = stretch(verb.tokens.upperBound, zone.upperBound)
        if verb.cue == .according { return named(in: after, &people) ?? .other }
        if let subject = subject(in: stretch(zone.lowerBound, verb.tokens.lowerBound), &people) { return subject }
        // Whom somebody told something is not who said it.
        if Vocabulary.every(.asking).contains(tokens[verb.tokens.lowerBound].folded) { return .other }
        return named(in: after, &people) ?? (hasColon ? subject(in: zone, &people) : nil) ?? .other
    }

    /// "Jane Doe, Director of Coast Watch" in a line below her words.
    func caption(_ range: Range<Int>, _ people: inout People) -> Voice? {
        let near = stretch(range.lowerBound, min(range.upperBound, range.lowerBound + 24))
        let named = names(in: near, allowsCapitals: true)
        let atStart = named.first { first in
            let before = stretch(near.lowerBound, first.lowerBound)
            return before.isEmpty || isTitle(before)
        }
        guard let name = atStart ?? named.last(where: { endsInName(range, $0) }) ?? nameBehindHouse(range) else {
            return nil
        }
        return people.add(person(name, in: near)).map(Voice.person)
    }

    /// "Minister responsible for the harbour Jane Roe": a title that says what of, and the name at the line's end.
    func endsInName(_ line: Range<Int>, _ name: Range<Int>) -> Bool {
        guard line.upperBound - name.upperBound <= 1, first(.speechVerb, in: line) == nil else { return false }
        let title = marks(in: stretch(line.lowerBound, name.lowerBound)).first { $0.cue == .jobTitle }
        return title.map { $0.tokens.lowerBound - line.lowerBound <= 2 } ?? false
    }

    /// "Minister responsible for the Harbour Corporation Jane Roe": the last two words behind a house, where a title begins
    /// the line and names its house.
    func nameBehindHouse(_ line: Range<Int>) -> Range<Int>? {
        let words = wordsOnly(line)
        guard (5...16).contains(words.count), first(.speechVerb, in: words) == nil,
            let title = marks(in: words).first(where: { $0.cue == .jobTitle }),
            title.tokens.lowerBound - words.lowerBound <= 1
        else { return nil }
        let name = stretch(words.upperBound - 2, words.upperBound)
        let isEndOfHouse = marks(in: stretch(name.lowerBound - 1, name.lowerBound)).contains {
            $0.cue == .organisationNoun
        }
        return isEndOfHouse
            && name.allSatisfy {
                isNameWord(tokens[$0], allowsCapitals: false) && !isTitleCue($0)
                    && cue(.organisationNoun, at: $0) == nil
            } ? name : nil
    }

    private func isTitle(_ range: Range<Int>) -> Bool {
        range.count <= 4
            && range.allSatisfy { index in
                tokens[index].text == "."
                    || marks(in: stretch(index, index + 1)).contains { [.honorific, .jobTitle].contains($0.cue) }
            }
    }

    private func isSpeech(_ mark: CueMark) -> Bool { mark.cue == .speechVerb || mark.cue == .according }

    private func verb(in range: Range<Int>) -> CueMark? {
        marks(in: range).first { isSpeech($0) }
    }

    /// "explique-t-elle".
    private func isInverted(_ verb: CueMark) -> Bool {
        let word = tokens[verb.tokens.upperBound - 1].folded
        return Vocabulary.every(.invertedPronoun).contains(where: word.hasSuffix)
    }

    // MARK: The subject

    /// Who does what a clause says: the first name that nothing governs, a surname that is known, or a pronoun.
    func subject(in clause: Range<Int>, _ people: inout People) -> Voice? {
        let near = clause.clamped(to: stretch(clause.upperBound - 60, clause.upperBound))
        let named = mentions(in: near, people, allowsCapitals: false).filter { !isObject($0.words, in: near) }
        if let one = named.first(where: { standsAlone($0.words, in: near) }) ?? named.last {
            return voice(one, in: near, &people)
        }
        if named.isEmpty, let alone = nameAlone(in: near) { return people.add(alone).map(Voice.person) }
        return marks(in: near).last { $0.cue == .pronoun && near.upperBound - $0.tokens.lowerBound <= 4 }
            .map { .pronoun($0.tokens.lowerBound) }
    }

    /// "said the director of Coast Watch, Jane Doe", "said Mr Doe", "said she".
    func named(in clause: Range<Int>, _ people: inout People) -> Voice? {
        let near = stretch(clause.lowerBound, min(clause.upperBound, clause.lowerBound + 40))
        if let index = near.prefix(2).first(where: { cue(.pronoun, at: $0) != nil }) { return .pronoun(index) }
        let one = mentions(in: near, people, allowsCapitals: true).first {
            !isObject($0.words, in: near) && isOneClause(stretch(near.lowerBound, $0.words.lowerBound))
        }
        if let one { return voice(one, in: near, &people) }
        return nameAlone(in: stretch(near.lowerBound, min(near.upperBound, near.lowerBound + 14))).flatMap {
            people.add($0).map(Voice.person)
        }
    }

    /// "says Leonor, spokesperson of the movement": one name alone, where what she is stands behind the comma.
    private func nameAlone(in clause: Range<Int>) -> Person? {
        for index in clause.prefix(3)
        where isNameWord(tokens[index], allowsCapitals: false) && cue(.jobTitle, at: index) == nil {
            let behind = stretch(index + 1, min(clause.upperBound, index + 14))
            guard let comma = behind.first, tokens[comma].text == ",",
                !elsewhere.plainWords.contains(tokens[index].folded),
                Places.regionByWord[tokens[index].folded] == nil,
                index == clause.lowerBound || !Page.prepositions.contains(tokens[index - 1].folded),
                let title = marks(in: behind).first(where: {
                    [.jobTitle, .spokespeople, .pressOfficer].contains($0.cue)
                })
            else { return nil }
            return Person(
                name: stretch(index, index + 1), title: stretch(comma + 1, title.tokens.upperBound),
                key: [tokens[index].folded])
        }
        return nil
    }

    /// "… and the mayor, Tomas Holm": who is joined to somebody by an "and", nothing but titles between them.
    func companions(of person: Int, in clause: Range<Int>, _ people: inout People) -> [Int] {
        let near = stretch(clause.lowerBound, min(clause.upperBound, clause.lowerBound + 60))
        let mentions = mentions(in: near, people, allowsCapitals: false)
        let key = people.all[person].key
        guard var last = mentions.first(where: { $0.person == person || nameKey($0.words) == key })?.words else {
            return []
        }
        var found: [Int] = []
        for one in mentions where one.words.lowerBound >= last.upperBound {
            let between = stretch(last.upperBound, one.words.lowerBound)
            guard let joint = between.last(where: { Page.conjunctions.contains(tokens[$0].folded) }),
                isOneClause(between), first(.speechVerb, in: between) == nil,
                isJoined(one.words, by: joint, since: last.upperBound),
                one.words.upperBound >= near.upperBound || tokens[one.words.upperBound].kind == .symbol,
                case .person(let other)? = voice(one, in: near, &people), other != person
            else { break }
            found.append(other)
            last = one.words
        }
        return found
    }

    /// Behind the "and" a title stands, or the name itself where the "and" follows the first name or a comma.
    private func isJoined(_ name: Range<Int>, by joint: Int, since start: Int) -> Bool {
        let between = stretch(joint + 1, name.lowerBound)
        // "co-founder of Coast Watch" is a title.
        if let last = between.last, Page.prepositions.contains(tokens[last].folded) { return false }
        if between.isEmpty {
            // "Jane Roe, Professor of Bridges, and Tomas Holm, Professor of Water".
            let behind = stretch(name.upperBound, min(tokens.count, name.upperBound + 3))
            return joint == start || [",", ")"].contains(tokens[joint - 1].text)
                || behind.first.map { tokens[$0].text == "," } ?? false && has(.jobTitle, in: behind)
        }
        return has(.jobTitle, in: between) || has(.honorific, in: between) || tokens[joint + 1].folded.hasPrefix("l'")
    }

    /// A name, or a part of the name of somebody who is known.
    struct Mention {
        let words: Range<Int>
        /// Nil where it is a whole name.
        let person: Int?
    }

    func voice(_ mention: Mention, in clause: Range<Int>, _ people: inout People) -> Voice? {
        if let person = mention.person { return .person(person) }
        return people.add(person(mention.words, in: clause)).map(Voice.person)
    }

    func mentions(in clause: Range<Int>, _ people: People, allowsCapitals: Bool) -> [Mention] {
        let whole = names(in: clause, allowsCapitals: allowsCapitals).filter { !people.isNobody(nameKey($0)) }
        var mentions: [Mention] = []
        var next = 0
        var index = clause.lowerBound
        while index < clause.upperBound {
            if next < whole.count, whole[next].lowerBound == index {
                mentions.append(Mention(words: whole[next], person: nil))
                index = whole[next].upperBound
                next += 1
            } else if let called = called(
                at: index, before: next < whole.count ? whole[next].lowerBound : clause.upperBound, people)
            {
                mentions.append(Mention(words: called.words, person: called.person))
                index = called.words.upperBound
            } else {
                index += 1
            }
        }
        return mentions
    }

    /// "said Sugar Harbour founder Walter Roe": the first of two names, nothing but a title between them, is what the second
    /// founded; "the Presidenta Ejecutiva de Harbour, Jane Roe" has a comma too.
    func isOwnerOfTitle(_ name: Range<Int>, of next: Range<Int>, in clause: Range<Int>) -> Bool {
        let between = stretch(name.upperBound, next.lowerBound)
        if (1...7).contains(between.count), let first = between.first,
            !Page.conjunctions.contains(tokens[first].folded), !between.contains(where: { tokens[$0].text == "," }),
            let title = marks(in: between).first(where: { $0.cue == .jobTitle }),
            title.tokens.lowerBound <= between.lowerBound + 1,
            between.allSatisfy({ tokens[$0].kind == .word || ["-", "&"].contains(tokens[$0].text) })
        {
            return true
        }
        if isCalled(between), isBehindSaying(name) { return true }
        guard between.count == 1, tokens[between.lowerBound].text == "," else { return false }
        if isHouseOfTitle(name, in: clause) { return true }
        return name.lowerBound > clause.lowerBound && cue(.jobTitle, at: name.lowerBound - 1) != nil
            && name.contains {
                tokens[$0].isAllCapitals && tokens[$0].text.count > 3 || Page.particles.contains(tokens[$0].text)
            }
    }

    /// "notes Harbour Clinic epidemiologist Jane Roe": behind a verb of saying and a house one long word or two in small
    /// letters are what somebody is, whatever they are.
    private func isCalled(_ words: Range<Int>) -> Bool {
        (1...2).contains(words.count)
            && words.allSatisfy {
                tokens[$0].kind == .word && !tokens[$0].isCapitalised && tokens[$0].text.count >= 5
                    && tokens[$0].breaksBefore == 0 && !self.words.smallWords.contains(tokens[$0].folded)
                    && !Page.prepositions.contains(tokens[$0].folded)
                    && !Page.conjunctions.contains(tokens[$0].folded) && cue(.speechVerb, at: $0) == nil
            }
    }

    /// Behind a verb of saying, or behind a word in small letters that a comma or a mark of quotation leads to.
    private func isBehindSaying(_ name: Range<Int>) -> Bool {
        let verb = name.lowerBound - 1
        guard verb > 0, tokens[verb].kind == .word, !tokens[verb].isCapitalised else { return false }
        return cue(.speechVerb, at: verb) != nil || tokens[verb - 1].text == ","
            || Page.quotationMarks.contains(tokens[verb - 1].text)
    }

    /// "la portavoz de Harbour Watch Falvik": what a title is of.
    private func isHouseOfTitle(_ name: Range<Int>, in clause: Range<Int>) -> Bool {
        var start = name.lowerBound
        while start > clause.lowerBound, name.lowerBound - start < 6, tokens[start - 1].isCapitalised { start -= 1 }
        guard start > clause.lowerBound, NamingWords.owners.contains(tokens[start - 1].folded) else { return false }
        return marks(in: stretch(max(clause.lowerBound, start - 4), start)).contains {
            [.jobTitle, .spokespeople, .pressOfficer].contains($0.cue)
        }
    }

    /// The person whom one or two words mean by themselves: "Mr Doe", "Stott Despoja", "Levin".
    func called(at index: Int, before limit: Int, _ people: People) -> (person: Int, words: Range<Int>)? {
        guard tokens[index].kind == .word, tokens[index].isCapitalised, cue(.honorific, at: index) == nil else {
            return nil
        }
        var end = index + 1
        while end < limit, end - index < 4, tokens[end].kind == .word, tokens[end].isCapitalised,
            tokens[end].spaceBefore
        {
            end += 1
        }
        for upper in [end, index + 1] where upper <= limit {
            let words = nameKey(stretch(index, upper))
            guard let person = people.index(called: words, before: index) ?? people.index(of: words) else { continue }
            // "Park Avenue" is not Park.
            if upper == index + 1, end > upper, !isTitleCue(upper) { return nil }
            return (person, stretch(index, upper))
        }
        return nil
    }
}
