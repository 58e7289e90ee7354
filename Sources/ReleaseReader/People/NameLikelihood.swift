/// How likely words that are printed as a name are somebody's.
extension ContactFinder {
    /// At this likelihood and below it they are a place, a firm or a heading.
    static let nobody = -2
    /// At this likelihood and below it a name is doubtful.
    static let hardlySomebody = -1

    /// What stands above a document, and is nobody: "Embargoed Until".
    private static let labels: Set<Cue> = [
        .embargo, .embargoUntil, .immediateRelease, .releaseLabel, .advisoryLabel,
    ]

    /// What speaks for a name and against it where it stands; the weights are set by hand.
    func likelihood(of name: Range<Int>) -> Int {
        var sum = 0
        let words = name.filter { page.tokens[$0].kind == .word }
        if isTitled(behind: name.upperBound) || isTitled(before: name.lowerBound) { sum += 2 }
        if name.lowerBound > 0, page.cue(.honorific, at: name.lowerBound - 1) != nil { sum += 2 }
        if words.contains(where: { page.tokens[$0].text.count == 1 }) { sum += 1 }
        // What the text writes small elsewhere is a word: "Transport Workers".
        sum -= words.count { page.tokens[$0].isCapitalised && plainWords.contains(page.tokens[$0].folded) }
        // "Contact: Andrew Hall".
        let isSomebodys =
            words.first.map { GivenNames.has(page.tokens[$0].folded) } ?? false && isIntroducedInLine(name)
        if let last = words.last, NamingWords.placeNouns.contains(page.tokens[last].folded), !isSomebodys { sum -= 2 }
        // "Northern Territory", "Asia Pacific", "Western Australia".
        if words.count > 1, let last = words.last, !hasGivenName(name),
            NamingWords.regions.contains(page.tokens[last].folded)
                || Places.regionByWord[page.tokens[last].folded] != nil
        {
            sum -= 2
        }
        if words.contains(where: { page.words.months[page.tokens[$0].folded] != nil }) { sum -= 1 }
        if words.contains(where: { ContactWords.sort(of: page.tokens[$0].folded) != nil }) { sum -= 2 }
        if page.marks(in: name).contains(where: { $0.cue == .organisationNoun }) { sum -= 1 }
        if isGoverned(name) { sum -= 2 }
        if page.marks(in: name).contains(where: { ContactFinder.labels.contains($0.cue) }) { sum -= 3 }
        if words.count > 3,
            !words.contains(where: { page.tokens[$0].text.count == 1 || !page.tokens[$0].isCapitalised })
        {
            sum -= 1
        }
        if words.contains(where: isGlued) { sum -= 1 }
        // "Nutria LUG".
        if words.count == 2, page.tokens[words[1]].isAllCapitals, !page.tokens[words[0]].isAllCapitals,
            page.tokens[words[1]].text.count <= 4
        {
            sum -= 1
        }
        // "Senator Jane Roe - Co Deputy Leader": what goes on with a title, behind a mark behind somebody.
        if name.lowerBound > 1, ["-", "\u{2013}", ","].contains(page.tokens[name.lowerBound - 1].text),
            page.tokens[name.lowerBound].breaksBefore == 0, page.tokens[name.lowerBound - 2].isCapitalised,
            !hasGivenName(name), isTitled(directlyBehind: name.upperBound)
        {
            sum -= 4
        }
        if let last = words.last, ["ii", "iii", "iv"].contains(page.tokens[last].folded) { sum -= 1 }
        if !hasGivenName(name) {
            // What stands directly behind "Contact:" in its line may have a name that the table lacks.
            sum -= isInPlace(name) ? 3 : isBuilding(words) ? 2 : isIntroducedInLine(name) ? 0 : 1
        }
        // "The Division's New York office", "Harbour Investor Relations".
        if words.dropLast().contains(where: { page.tokens[$0].folded.hasSuffix("'s") }) { sum -= 3 }
        if words.contains(where: page.isInvestorWord) { sum -= 2 }
        return sum
    }

    private func isIntroducedInLine(_ name: Range<Int>) -> Bool {
        page.tokens[name.lowerBound].breaksBefore == 0
            && isIntroduced(Open(name: name, first: name.lowerBound, last: name.lowerBound))
    }

    private func isTitled(directlyBehind token: Int) -> Bool {
        token < page.tokens.count && page.tokens[token].breaksBefore == 0
            && page.marks(in: stretch(token, token + 1)).contains { [.jobTitle, .pressOfficer].contains($0.cue) }
    }

    /// Whether any of the words is a given name of the table, or an initial stands for one; in letters that it does not have
    /// each may be.
    func hasGivenName(_ name: Range<Int>) -> Bool { name.contains(where: page.mayBeGivenName) }

    /// "Hafenhaus Nord", "Pier House East": a word for a building, or one that ends in it.
    private func isBuilding(_ words: [Int]) -> Bool {
        words.contains { index in
            let word = page.tokens[index].folded
            return NamingWords.placeNouns.contains { $0.utf8.count >= 4 && word.hasSuffix($0) }
        }
    }

    /// "Falvik Beach, FL 33139": a town before its state, or before a state and a postcode.
    private func isInPlace(_ name: Range<Int>) -> Bool {
        let comma = name.upperBound
        guard comma + 1 < page.tokens.count, page.tokens[comma].text == ",", page.tokens[comma + 1].breaksBefore == 0
        else { return false }
        return Places.states.contains(page.tokens[comma + 1].text)
    }

    /// "MediaSven": a capital behind small letters, as in no name but "McRoe" and "DeRoe".
    func isGlued(_ word: Int) -> Bool {
        let letters = Array(page.tokens[word].text.unicodeScalars)
        return letters.indices.dropFirst(4).contains {
            letters[$0].properties.isUppercase && letters[$0 - 1].properties.isLowercase
        }
    }

    /// "Udvalgssekretær Jane Roe", "secretary of Harbour Watch Jane Roe": the name is what a sentence's would be.
    func withoutLead(_ name: Range<Int>) -> Range<Int> {
        guard name.count > 2 else { return name }
        let line = page.lineTokens(page.line(containing: page.tokens[name.lowerBound].range.lowerBound))
        let start = max(line.lowerBound, name.lowerBound - 12)
        let named = page.names(in: stretch(min(start, name.lowerBound), name.upperBound), allowsCapitals: true)
        guard let last = named.last, last.upperBound == name.upperBound, last.lowerBound > name.lowerBound else {
            return name
        }
        return last
    }

    /// "Studio Legale Roe Anna Roe: anna.roe@…": the name is what the address is made of, or what stands behind the firm.
    func withoutFirm(_ name: Range<Int>, in passage: Range<Int>) -> Range<Int> {
        guard name.count > 2 else { return name }
        if let firm = firmInCapitals(before: name, in: passage) { return stretch(firm + 1, name.upperBound) }
        let rest = page.bytes(of: stretch(name.upperBound, min(passage.upperBound, name.upperBound + 6)))
        if let link = page.links(in: rest).first, link.kind == .email,
            let local = link.address.split(separator: "@").first?.lowercased()
        {
            let parts = local.split { !$0.isLetter }.map(String.init)
            if parts.count > 1, let last = name.last, page.tokens[last].folded == parts[parts.count - 1],
                let first = name.dropLast().last(where: { page.tokens[$0].folded == parts[0] })
            {
                return stretch(first, name.upperBound)
            }
        }
        let firm = name.dropLast(2).last {
            page.cue(.organisationNoun, at: $0) != nil || NamingWords.firmEnds.contains(page.tokens[$0].folded)
        }
        return firm.map { stretch($0 + 1, name.upperBound) } ?? name
    }

    /// "PRAXIS Jane Roe": a word in capitals before a name that is not, and that no address is made of.
    private func firmInCapitals(before name: Range<Int>, in passage: Range<Int>) -> Int? {
        let first = name.lowerBound
        guard page.tokens[first].isAllCapitals, page.tokens[first].text.count >= 4,
            name.dropFirst().allSatisfy({ page.tokens[$0].isCapitalised && !page.tokens[$0].isAllCapitals }),
            hasOwnAddress(stretch(first + 1, name.upperBound), in: passage),
            !hasOwnAddress(stretch(first, first + 1), in: passage)
        else { return nil }
        return first
    }

    /// "Jane Roe Harbour Corporation 020 …", "Jane Roe HarbourWorks Media Relations": of words that are printed as one name the
    /// first two or three, where an address is made of them, or where what follows is a firm that the text speaks of.
    func nameBeforeFirm(at index: Int, in passage: Range<Int>) -> Page.PersonName? {
        var end = index
        while end < min(passage.upperBound, index + 8), page.tokens[end].kind == .word, page.tokens[end].isCapitalised,
            end == index
                || page.tokens[end].spaceBefore && page.tokens[end].breaksBefore == 0 && !page.tokens[end].gapBefore
        {
            end += 1
        }
        guard end - index >= 3, index == passage.lowerBound || !page.tokens[index - 1].isCapitalised else { return nil }
        for length in 2...min(3, end - index - 1) {
            let name = stretch(index, index + length)
            let rest = stretch(index + length, end)
            guard
                isSurname(index + length - 1, ofAddressBehind: end, in: passage)
                    && !isSurname(end - 1, ofAddressBehind: end, in: passage) && !isLastName(rest, before: end)
                    || isFirm(rest), let printed = page.personName(at: index, before: name.upperBound),
                printed.tokens == name
            else { continue }
            return printed
        }
        return nil
    }

    /// "Jane Field Roe" and below it `jane.field@gmail.com`: one word that ends the line, where the address is of no house.
    private func isLastName(_ rest: Range<Int>, before end: Int) -> Bool {
        guard rest.count == 1, end >= page.tokens.count || page.tokens[end].breaksBefore > 0, let word = rest.first
        else {
            return false
        }
        let near = page.bytes(of: stretch(end, min(page.tokens.count, end + 30)))
        guard let link = page.links(in: near).first(where: { $0.kind == .email }),
            let house = Mailbox.house(of: link.address.lowercased())
        else { return false }
        return MailboxWords.providers.contains(house) && page.cue(.organisationNoun, at: word) == nil
    }

    /// Whether what follows a name begins with the sender's or with a word that no name has, and ends as firms do.
    private func isFirm(_ rest: Range<Int>) -> Bool {
        guard let first = rest.first, isHeaded, !page.isTitleCue(first) else { return false }
        let isKnown = organisationWords.map { isPart(stretch(first, first + 1), of: $0) } ?? false
        return isKnown || isGlued(first)
    }

    private func isSurname(_ word: Int, ofAddressBehind end: Int, in passage: Range<Int>) -> Bool {
        let near = stretch(end, min(passage.upperBound, end + 30))
        let surname = Mailbox.plain(page.tokens[word].folded)
        guard surname.count >= 3,
            let link = page.links(in: page.bytes(of: near)).first(where: { $0.kind == .email }),
            let local = link.address.split(separator: "@").first?.lowercased()
        else { return false }
        return local.contains(surname)
    }
}
