/// Names of people among capitalised words: behind titles, before organisations, in lists.
extension Page {
    /// The names of people in a sentence.
    func names(in sentence: Range<Int>, allowsCapitals: Bool = false) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let run = nameRun(at: index, before: sentence.upperBound)
            if run.count > 1, let name = name(in: run, of: sentence, allowsCapitals: allowsCapitals) {
                names.append(name)
            }
            index = max(run.upperBound, index + 1)
        }
        // Of two names with nothing but a title between them the first is no person.
        return names.indices.filter { place in
            place + 1 == names.count || !isOwnerOfTitle(names[place], of: names[place + 1], in: sentence)
        }.map { names[$0] }
    }

    /// Words that are printed with a capital one after the other, with particles and initials between them.
    private func nameRun(at index: Int, before limit: Int) -> Range<Int> {
        guard isRunWord(index) else { return stretch(index, index) }
        var next = index + 1
        while next < limit, next - index < 24 {
            let token = tokens[next]
            if token.breaksBefore > 1 || (token.breaksBefore == 1 && !isWrapped(before: next)) || token.gapBefore {
                break
            }
            if isRunWord(next), token.spaceBefore {
                next += 1
            } else if token.text == ".", !token.spaceBefore, isShortened(next - 1), next + 1 < limit,
                isRunWord(next + 1)
            {
                next += 1
            } else if isParticle(next), next + 1 < limit, isRunWord(next + 1) || isParticle(next + 1) {
                next += 1
            } else {
                break
            }
        }
        while next > index + 1, !isRunWord(next - 1) { next -= 1 }
        return stretch(index, next)
    }

    private func isRunWord(_ index: Int) -> Bool { tokens[index].kind == .word && tokens[index].isCapitalised }

    /// "J." and "Dr.".
    private func isShortened(_ index: Int) -> Bool {
        tokens[index].text.utf8.count == 1 || cue(.honorific, at: index) != nil
    }

    private func isParticle(_ index: Int) -> Bool {
        tokens[index].kind == .word && Page.particles.contains(tokens[index].text)
    }

    /// "HHA Executive Director Jane Doe": the name is what stands behind the title, at the run's end.
    private func name(in run: Range<Int>, of sentence: Range<Int>, allowsCapitals: Bool) -> Range<Int>? {
        let group = run.dropFirst(2).first { NamingWords.groups.contains(tokens[$0].folded) }
        let run = stretch(run.lowerBound, group ?? run.upperBound)
        let titled = behindTitles(run)
        // "Falvik Harbour Members" are nobody; "Mayor Jane Doe Members of the Council" has lost a line break.
        guard group == nil || titled > run.lowerBound else { return nil }
        var start = titled
        // "Wednesday Jane Doe", "Commenting Jane Doe": a capital that only begins the sentence.
        while start < run.upperBound, words.smallWords.contains(tokens[start].folded) { start += 1 }
        // "LA COSTA VERDE" has an article too; "WIRED's April" is somebody's something.
        if titled == run.lowerBound, start > titled, NamingWords.articles.contains(tokens[start - 1].folded) {
            return nil
        }
        if start == sentence.lowerBound, run.upperBound - start > 2, onlyBegins(start) { start += 1 }
        if run.upperBound - start > 2, tokens[start].isAllCapitals, tokens[start].text.utf8.count <= 5,
            !tokens[start + 1].isAllCapitals
        {
            start += 1
        }
        if run.upperBound - start > 2, stretch(run.lowerBound, titled).contains(where: isParticle) {
            // "Fiscal del Distrito Penal Jane Doe".
            start = lastTwo(stretch(start, run.upperBound))
        }
        // "Oberbürgermeister der Landeshauptstadt Falvik": what two words behind the particle name is the place.
        if titled > run.lowerBound, run.upperBound - start == 2, isParticle(start - 1),
            isTitleCue(start - 2)
                || isCompoundTitle(start - 2)
        {
            return nil
        }
        if run.upperBound - start > 2, !isHonoured(titled, in: run), isWithinTitle(run.lowerBound, of: sentence) {
            let place = stretch(start, run.upperBound - 2).last { Places.regionByWord[tokens[$0].folded] != nil }
            start = place.map { $0 + 1 } ?? lastTwo(stretch(start, run.upperBound))
        }
        if let title = stretch(start, max(start, run.upperBound - 2)).last(where: isNoFirstName) { start = title + 1 }
        if run.upperBound - start == 3, titled == run.lowerBound, isHouseBehindTitle(start, of: sentence) { start += 1 }
        let printed = personName(
            at: start, before: beforeOrganisation(stretch(start, run.upperBound)), allowsCapitals: allowsCapitals)?
            .tokens
        guard let name = printed ?? plainSurname(stretch(start, run.upperBound), isTitled: titled > run.lowerBound),
            !isFollowedByMore(name, in: run, before: sentence.upperBound),
            !marks(in: name).contains(where: { $0.cue == .organisationNoun }),
            !name.contains(where: { NamingWords.groups.contains(tokens[$0].folded) }), !isCity(name),
            titled > run.lowerBound || !endsInCountry(name) && !isHouse(name),
            !name.dropLast().contains(where: { tokens[$0].folded.hasSuffix("'s") }),
            // "Staatspräsident Roe" is a title and a surname.
            name.count > 2 || !isCompoundTitle(name.lowerBound),
            name.count > 2 || titled > run.lowerBound || !NamingWords.placeWords.contains(tokens[start].folded),
            titled > run.lowerBound || !isBehindArticle(run.lowerBound, of: sentence)
        else { return nil }
        return name
    }

    /// In letters, of what no hyphen parts.
    private static let longestFirstName = 12

    /// "Northports Landesjägermeister Jane Doe", "EU-Beauftragte Jane Doe": what is longer than any first name, or has an
    /// abbreviation before its hyphen, belongs to a title.
    private func isNoFirstName(_ index: Int) -> Bool {
        let word = tokens[index].text
        guard let hyphen = word.firstIndex(of: "-") else {
            return word.count > Page.longestFirstName && word.allSatisfy(\.isLetter)
        }
        let front = word[..<hyphen]
        return front.count >= 2 && front.allSatisfy(\.isUppercase) && word[hyphen...].contains(where: \.isLowercase)
    }

    /// "Commenting Jane Doe", "Secondo Jane Doe": a word that has its capital from the sentence alone.
    private func onlyBegins(_ index: Int) -> Bool {
        let word = tokens[index].folded
        return Vocabulary.every(.gerundEnding).contains(where: word.hasSuffix) || cue(.according, at: index) != nil
            || elsewhere.plainWords.contains(word)
    }

    /// "předseda místního sdružení Přerov Jan Roe": of three words behind a title and words of its own the first, where the text
    /// has it by itself.
    private func isHouseBehindTitle(_ index: Int, of sentence: Range<Int>) -> Bool {
        guard elsewhere.standsAlone(tokens[index]), !tokens[index].isAllCapitals,
            stretch(index, index + 3).allSatisfy(isRunWord)
        else { return false }
        var start = index
        while start > sentence.lowerBound, index - start < 5, tokens[start - 1].kind == .word,
            !tokens[start - 1].isCapitalised
        {
            start -= 1
            if cue(.jobTitle, at: start) != nil { return true }
        }
        return false
    }

    /// "Harbour Watch Falvik", where the text has Harbour Watch by itself.
    private func isHouse(_ name: Range<Int>) -> Bool {
        name.count == 3 && name.allSatisfy { isRunWord($0) && tokens[$0].text.count > 1 }
            && elsewhere.hasWholePair(tokens[name.lowerBound], tokens[name.lowerBound + 1])
    }

    /// "Harbour Watch India", "Während Australien": a country behind several words, or behind one that is a word.
    private func endsInCountry(_ name: Range<Int>) -> Bool {
        guard let last = name.last, Places.regionByWord[tokens[last].folded] != nil else { return false }
        let isInitialed = name.contains { tokens[$0].text.count == 1 || isParticle($0) }
        return name.count > 2 && !isInitialed || elsewhere.plainWords.contains(tokens[name.lowerBound].folded)
    }

    /// "Kuala Lumpur", where no title says that it is somebody.
    private func isCity(_ name: Range<Int>) -> Bool {
        name.count <= Cities.mostWords && Cities.zoneByName[flow(tokens: name).lowercased()] != nil
    }

    /// "Director Jane West": what names nobody by itself is a surname behind a title and a first name.
    private func plainSurname(_ run: Range<Int>, isTitled: Bool) -> Range<Int>? {
        guard isTitled, run.count == 2, let last = run.last, NamingWords.plainSurnames.contains(tokens[last].folded),
            isRunWord(run.lowerBound),
            !NamingWords.plainSurnames.contains(tokens[run.lowerBound].folded)
        else { return nil }
        return run
    }

    /// Behind the last title of a run that has a name behind it.
    private func behindTitles(_ run: Range<Int>) -> Int {
        var start = run.lowerBound
        for index in run where run.upperBound - index > 2 {
            if let mark = marks(in: stretch(index, index + 1)).last(where: {
                [.jobTitle, .pressOfficer, .honorific].contains($0.cue)
            }) {
                start = max(start, mark.tokens.upperBound)
            } else if isCompoundTitle(index) || isAgent(index) {
                start = max(start, index + 1)
            }
        }
        while start < run.upperBound, !isRunWord(start) { start += 1 }
        return run.upperBound - start >= 2 ? start : run.lowerBound
    }

    /// "SPD-Stadtrat", "Vorstandssprecherin": a word of German or Dutch that ends in a title; "Hafen-Umweltchemiker": one with a
    /// hyphen that ends as words for people who do something do.
    func isCompoundTitle(_ index: Int) -> Bool {
        let word = tokens[index].folded
        if words.writesAgentsAsOne, let hyphen = word.lastIndex(of: "-") {
            let last = word[word.index(after: hyphen)...]
            if last.count >= 10, NamingWords.agentEndings.contains(where: last.hasSuffix) { return true }
        }
        return word.utf8.count >= 9
            && words.titleEndings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2 }
    }

    /// "der bekannte Hafenforscher": behind an article a long word that ends as words for people who do something do, in a
    /// language that writes every noun with a capital.
    private func isAgent(_ index: Int) -> Bool {
        guard words.writesAgentsAsOne, index > 1, tokens[index].text.count >= 9,
            NamingWords.agentEndings.contains(where: tokens[index].folded.hasSuffix)
        else { return false }
        let before = tokens[index - 1]
        return NamingWords.articles.contains(before.folded)
            || !before.isCapitalised && before.kind == .word && NamingWords.articles.contains(tokens[index - 2].folded)
    }

    /// "Jane Doe van de Coast Watch Foundation": up to the particle.
    private func beforeOrganisation(_ run: Range<Int>) -> Int {
        guard let particle = run.dropFirst(2).first(where: isParticle) else { return run.upperBound }
        let behind = stretch(particle, run.upperBound).first { !isParticle($0) } ?? particle
        // "Jane Doe von der ETH Falvik", "Jane Doe von Health for Future".
        let isAbbreviation =
            tokens[behind].isAllCapitals && (2...5).contains(tokens[behind].text.count)
            && !tokens[run.lowerBound].isAllCapitals
        let isOrganisation =
            NamingWords.notNames.contains(tokens[behind].folded)
            || marks(in: stretch(particle, run.upperBound)).contains { $0.cue == .organisationNoun }
        // "Jane Doe de Harbour Watch India", where the text speaks of Harbour Watch in other places.
        let isElsewhere =
            behind + 1 < tokens.count && tokens[behind + 1].kind == .word && particle - run.lowerBound >= 2
            && elsewhere.hasPair(tokens[behind], tokens[behind + 1])
        return isAbbreviation || isOrganisation || isElsewhere ? particle : run.upperBound
    }

    /// "Jane Doe Foundation": what goes on is no name, letters behind the name ("MP") aside.
    private func isFollowedByMore(_ name: Range<Int>, in run: Range<Int>, before limit: Int) -> Bool {
        guard name.upperBound < run.upperBound else { return false }
        let next = tokens[name.upperBound]
        if isParticle(name.upperBound) { return beforeOrganisation(run) != name.upperBound }
        return
            !(next.isAllCapitals && next.text.utf8.count <= 7 || NamingWords.degrees.contains(next.text)
            || next.text == ".")
            && !isTitleCue(name.upperBound)
    }

    /// "the Universal Declaration": nobody has an article.
    private func isBehindArticle(_ index: Int, of sentence: Range<Int>) -> Bool {
        index > sentence.lowerBound && NamingWords.articles.contains(tokens[index - 1].folded)
    }

    /// "Minister for Social Services Jane Doe": what begins here belongs to a title first.
    private func isWithinTitle(_ index: Int, of sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound, NamingWords.titleJoints.contains(tokens[index - 1].folded) else {
            return false
        }
        var start = index - 1
        while start > sentence.lowerBound, index - start < 10, tokens[start].kind == .word || isApostrophe(start) {
            start -= 1
        }
        return marks(in: stretch(start, index)).contains { $0.cue == .jobTitle }
            || stretch(start, index).contains(where: isCompoundTitle)
    }

    /// "Dre Maëlle Kerzrého Le Goff": all of it is the name.
    private func isHonoured(_ start: Int, in run: Range<Int>) -> Bool {
        start > run.lowerBound && marks(in: stretch(run.lowerBound, start)).contains { $0.cue == .honorific }
    }

    private func isApostrophe(_ index: Int) -> Bool { ["'", "\u{2019}"].contains(tokens[index].text) }

    private func lastTwo(_ run: Range<Int>) -> Int {
        var start = run.upperBound - 2
        while start > run.lowerBound,
            isParticle(start) || !isRunWord(start) || isParticle(start - 1) || tokens[start].text.count == 1
        {
            start -= 1
        }
        return start
    }
}
