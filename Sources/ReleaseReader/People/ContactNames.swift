/// Which of the names in a passage are those of contacts.
extension ContactFinder {
    /// A name counts where a way to reach somebody follows before the next name and the sentence's end, or stands before it.
    func isContactName(_ name: Page.PersonName, in passage: Range<Int>) -> Bool {
        // "133 Riverside Boulevard" is where somebody sits.
        if isStreet(name) || isJointHouse(name) || isHouseBelowName(name) || isBeforePostcode(name) || isFirm(name)
            || isHouseBeforeColon(name) || isBuilding(name)
        {
            return false
        }
        let after = stretch(name.tokens.upperBound, min(passage.upperBound, name.tokens.upperBound + 30))
        var end = after.upperBound
        for index in after
        where page.tokens[index].text == "." && index + 1 < passage.upperBound && page.tokens[index + 1].isCapitalised
            && page.tokens[index + 1].spaceBefore && page.tokens[index - 1].text.count > 2
            && page.tokens[index - 1].kind == .word && page.cue(.honorific, at: index - 1) == nil
            && !isShortened(index - 1) && !isPointLabel(index + 1)
        {
            end =
                isReferredTo(from: name.tokens.upperBound, in: stretch(index + 1, after.upperBound))
                ? after.upperBound : index
            break
        }
        // "Oasis Interiors" is how the organisation itself is called.
        let isOrganisation =
            organisationWords.map { isPart(name.tokens, of: $0) } ?? false && !isTitled(before: name.tokens.lowerBound)
            && !isOwnContact(name.tokens)
        if isPrincipal(name) || isCredited(name) || isHouseByItsEnd(name.tokens) { return false }
        if isHouseOfAddress(name.tokens, in: passage) { return false }
        if hasOwnAddress(name.tokens, in: passage) { return true }
        if isOrganisation || likelihood(of: name.tokens) <= ContactFinder.nobody { return false }
        if page.links(in: page.bytes(of: name.tokens)).contains(where: { $0.kind != .web }) { return true }
        if cell != nil || isIntroduced(Open(name: name.tokens, first: name.start, last: name.start)) { return true }
        guard end > after.lowerBound, !isConjoined(name), !isInSentence(name, in: passage) else { return false }
        let near = page.bytes(of: stretch(after.lowerBound, end))
        return page.links(in: near).contains { $0.kind != .web } || !page.numbers(in: near).isEmpty
    }

    /// "Harbour Alliance e.V.", "Harbour Ltd.": the point belongs to the firm, and ends no sentence.
    private func isShortened(_ word: Int) -> Bool {
        page.tokens[word].text.contains(".") || NamingWords.companyForms.contains(page.tokens[word].folded)
    }

    private func isPointLabel(_ index: Int) -> Bool {
        page.marks(in: stretch(index, index + 1)).contains { $0.cue.isPointLabel }
    }

    /// "Press contact of Jane Doe, minister:" is somebody else's who answers for her.
    private func isPrincipal(_ name: Page.PersonName) -> Bool {
        if isServed(name) { return true }
        guard name.start > 1, NamingWords.owners.contains(page.tokens[name.start - 1].folded),
            page.tokens[name.start].breaksBefore == 0
        else { return false }
        let before = page.marks(in: stretch(max(0, name.start - 6), name.start))
        return before.contains { mark in
            [.contactHeading, .pressDesk].contains(mark.cue) && mark.tokens.upperBound == name.start - 1
        }
    }

    /// "Press secretary at Jane Doe", "Pressekreterare hos havsminister Jane Doe": in a line of a title, below somebody else's name.
    private func isServed(_ name: Page.PersonName) -> Bool {
        let number = page.line(containing: page.tokens[name.start].range.lowerBound)
        let line = page.lineTokens(number)
        guard number > 0, let first = line.first else { return false }
        var start = name.start
        while start > first, name.start - start < 2, isTitled(before: start) || page.isCompoundTitle(start - 1) {
            start -= 1
        }
        guard start > first + 1, NamingWords.employers.contains(page.tokens[start - 1].folded) else { return false }
        let isOffice = page.marks(in: stretch(first, start - 1)).contains { mark in
            mark.cue == .pressOfficer && mark.tokens.lowerBound == first && mark.tokens.upperBound == start - 1
        }
        let above = page.lineTokens(number - 1)
        return isOffice && page.personName(at: above.lowerBound, before: above.upperBound)?.tokens == above
    }

    /// "Photo: Jane Doe".
    private func isCredited(_ name: Page.PersonName) -> Bool {
        // "© Jane Doe" is whose the picture beside the contact is.
        if name.start > 0, page.tokens[name.start - 1].text == "\u{A9}" { return true }
        guard name.start > 1, page.tokens[name.start - 1].text == ":" else { return false }
        return page.marks(in: stretch(max(0, name.start - 4), name.start)).contains {
            $0.cue == .creditLabel && $0.tokens.upperBound == name.start - 1
        }
    }

    /// "Jane Doe is available for comment. Please call 020 …": the next sentence says how to reach whom this one names.
    private func isReferredTo(from start: Int, in next: Range<Int>) -> Bool {
        let sentence = stretch(start, next.lowerBound)
        guard
            page.marks(in: sentence).contains(where: { [.available, .forInterview, .spokespeople].contains($0.cue) })
                || page.tokens[sentence].contains(where: { ContactWords.sort(of: $0.folded) == .press })
        else { return false }
        return page.tokens[next.prefix(8)].contains { token in
            token.kind == .word && ContactWords.sort(of: token.folded) == .contact
        }
    }

    /// "Harbour Mortgage and Housing Corporation", "Falvik Fire and Rescue Service": what the words behind "and" end in is
    /// said of those before it too.
    private func isJointHouse(_ name: Page.PersonName) -> Bool {
        let joint = name.tokens.upperBound
        guard joint + 1 < page.tokens.count, page.tokens[joint].breaksBefore == 0, isJoint(page.tokens[joint].folded),
            page.tokens[joint + 1].breaksBefore == 0,
            let run = page.capitalisedRun(at: joint + 1, before: min(page.tokens.count, joint + 6)),
            page.personName(at: joint + 1, before: run.upperBound)?.tokens != run, let last = run.last
        else { return false }
        return page.cue(.organisationNoun, at: last) != nil
            || NamingWords.departments.contains(page.tokens[last].folded)
    }

    /// "Jane Roe" and below it "Full Circle PR": what ends as firms do is whom she works for.
    private func isHouseBelowName(_ name: Page.PersonName) -> Bool {
        let tail = name.tokens.upperBound
        let line = page.line(containing: page.tokens[name.start].range.lowerBound)
        guard line > 0, tail < page.tokens.count, page.lineTokens(line) == stretch(name.start, tail + 1),
            NamingWords.companyTails.contains(page.tokens[tail].folded)
                || NamingWords.agencyTails.contains(page.tokens[tail].folded) && page.tokens[tail].isAllCapitals
        else { return false }
        let above = page.lineTokens(line - 1)
        return page.personName(at: above.lowerBound, before: above.upperBound)?.tokens == above
    }

    /// "Harbour SE", "Hafen AG": two words of which the second is a form of company, and in capitals.
    private func isFirm(_ name: Page.PersonName) -> Bool {
        guard name.tokens.count == 2, let last = name.tokens.last else { return false }
        return page.tokens[last].isAllCapitals && NamingWords.capitalForms.contains(page.tokens[last].text)
            && !page.tokens[name.tokens.lowerBound].isAllCapitals
    }

    /// "Quaymark Labs", "Special Harbour Section": what ends as firms or their parts do, where no word is a given name.
    private func isHouseByItsEnd(_ name: Range<Int>) -> Bool {
        guard name.count > 1, let last = name.last, !hasGivenName(name) else { return false }
        let word = page.tokens[last].folded
        return NamingWords.companyTails.contains(word) || NamingWords.departments.contains(word)
    }

    /// "FALVIK WA 6104": a town, its state in two or three capitals, and digits that are no number to dial.
    private func isBeforePostcode(_ name: Page.PersonName) -> Bool {
        let next = name.tokens.upperBound
        guard next < page.tokens.count, let state = name.tokens.last, page.tokens[state].isAllCapitals,
            (2...3).contains(page.tokens[state].text.utf8.count), page.tokens[next].kind == .number,
            (4...5).contains(page.tokens[next].text.utf8.count), page.tokens[next].breaksBefore == 0
        else { return false }
        return page.numbers(in: page.tokens[next].range).isEmpty
    }

    /// "Falviker Str. 1-15": words before a house number that ends the line.
    private func isBeforeHouseNumber(_ name: Page.PersonName) -> Bool {
        var index = name.tokens.upperBound
        guard index < page.tokens.count, page.tokens[index].breaksBefore == 0,
            endsAsStreet(page.tokens[name.tokens.upperBound - 1].folded)
        else { return false }
        if page.tokens[index].text == ".", index + 1 < page.tokens.count { index += 1 }
        return page.tokens[index].kind == .number && page.tokens[index].text.utf8.count <= 3
            && page.tokens[index].breaksBefore == 0
    }

    /// "Str", and "Hafenstr" in one word.
    private func endsAsStreet(_ word: String) -> Bool {
        NamingWords.streets.contains(word)
            || NamingWords.streets.contains {
                $0.utf8.count >= 3 && word.hasSuffix($0) && word.utf8.count > $0.utf8.count + 2
            }
    }

    /// "133 Riverside Boulevard", "3521 Old Main Hill", "viale Santa Lucia": words behind a house number, or behind what streets begin with.
    private func isStreet(_ name: Page.PersonName) -> Bool {
        if isBeforeHouseNumber(name) { return true }
        var lead = name.start - 1
        if lead > 0, NamingWords.owners.contains(page.tokens[lead].folded) { lead -= 1 }
        if lead >= 0, page.tokens[name.start].breaksBefore == 0,
            NamingWords.streetLeads.contains(page.tokens[lead].folded),
            stretch(name.tokens.upperBound, min(page.tokens.count, name.tokens.upperBound + 3)).contains(where: {
                page.tokens[$0].kind == .number && page.numbers(in: page.tokens[$0].range).isEmpty
            })
        {
            return true
        }
        var first = name.start
        while first > 0, name.start - first < 3, page.tokens[first].breaksBefore == 0, !page.tokens[first].gapBefore,
            page.tokens[first - 1].kind == .word, page.tokens[first - 1].isCapitalised
        {
            first -= 1
        }
        guard first > 0, page.tokens[first].breaksBefore == 0, !page.tokens[first].gapBefore,
            page.tokens[first - 1].kind == .number
        else { return false }
        let number = page.tokens[first - 1].range
        let near = stretch(max(0, number.lowerBound - 40), number.upperBound)
        return !page.numbers(in: near).contains { $0.range.overlaps(number) }
    }

    /// "Harbour Formula, ferries@harbourformula.example": whose host it is, where no mailbox is made of it.
    private func isHouseOfAddress(_ name: Range<Int>, in passage: Range<Int>) -> Bool {
        let joined = Mailbox.plain(page.flow(tokens: name)).filter { $0.isLetter || $0.isNumber }
        guard joined.count >= 6 else { return false }
        let near = page.bytes(of: stretch(name.lowerBound, min(passage.upperBound, name.upperBound + 40)))
        let addresses = page.links(in: near).prefix(8).filter { $0.kind == .email }
        return addresses.contains { Mailbox.house(of: $0.address.lowercased()) == joined }
            && !addresses.contains { link in
                let local = link.address.prefix { $0 != "@" }.lowercased()
                return Mailbox.isMade(of: page.flow(tokens: name), local)
            }
    }

    /// Whether an address is printed soon behind a name, or before it in its line, that is made of it.
    func hasOwnAddress(_ name: Range<Int>, in passage: Range<Int>) -> Bool {
        let line = page.lineTokens(page.line(containing: page.tokens[name.lowerBound].range.lowerBound))
        let start = max(passage.lowerBound, line.lowerBound, name.lowerBound - 20)
        let near = page.bytes(of: stretch(min(start, name.lowerBound), min(passage.upperBound, name.upperBound + 60)))
        let person = page.flow(tokens: name)
        return page.links(in: near).prefix(12).contains { link in
            guard link.kind == .email, let mailbox = link.address.split(separator: "@").first else { return false }
            return Mailbox.isMade(of: person, mailbox.lowercased())
        }
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

    /// "PyCon Philippines" below "PyCon Philippines Conference Chair".
    func isPart(_ name: Range<Int>, of title: Range<Int>) -> Bool {
        let words = Set(page.tokens[title].map(\.folded))
        return name.count > 1 && name.allSatisfy { words.contains(page.tokens[$0].folded) }
    }

    /// "Office of Lisa Roe".
    func isOffice(before token: Int) -> Bool {
        token > 1 && page.tokens[token].breaksBefore == 0
            && Vocabulary.every(.owner).contains(page.tokens[token - 1].folded)
    }

    /// "Ministero per i Beni e le Attività Culturali", "Issues of Coastal Slavery": the words go on with what stands before.
    func isGoverned(_ name: Range<Int>) -> Bool {
        let before = name.lowerBound - 1
        guard before > 0, page.tokens[name.lowerBound].breaksBefore == 0, !page.tokens[name.lowerBound].gapBefore,
            !isTitled(behind: name.upperBound)
        else { return false }
        let word = page.tokens[before].folded
        // "per l'Innovazione".
        if ["'", "\u{2019}"].contains(word), before > 1, page.tokens[before - 1].text.count <= 4 { return true }
        if word.count <= 5, word.hasSuffix("'") || word.hasSuffix("\u{2019}") { return true }

        if NamingWords.articles.contains(word), !NamingWords.elsewhereWords.contains(word) { return true }
        return NamingWords.owners.contains(word) && page.tokens[before - 1].kind == .word
            && page.tokens[before - 1].isCapitalised && page.tokens[before].breaksBefore == 0
            && !isTitled(behind: before - 1) && ContactWords.sort(of: page.tokens[before - 1].folded) == nil
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
        return isJoint(page.tokens[before].folded)
            && page.tokens[before - 1].isCapitalised && page.tokens[before - 1].kind == .word
            && !stretch(max(0, before - 6), before).contains {
                page.personName(at: $0, before: before)?.tokens.upperBound == before
            }
    }

    private func isJoint(_ word: String) -> Bool { word == "&" || Vocabulary.every(.joining).contains(word) }

    /// Within a sentence that ends, or a block that does, before anybody can be reached.
    func isInSentence(_ name: Page.PersonName, in passage: Range<Int>) -> Bool {
        let behind = stretch(name.tokens.upperBound, min(passage.upperBound, name.tokens.upperBound + 30))
        var small = 0
        for index in behind {
            let token = page.tokens[index]
            if token.kind == .link || page.numbers(in: token.range).first != nil { return false }
            if token.breaksBefore > 1 { return small >= 4 }
            if token.kind == .word, token.text.unicodeScalars.first?.properties.isLowercase ?? false { small += 1 }
        }
        return false
    }

    /// "Investor contacts:", where the press has a heading of its own.
    func isInvestorHeading(at index: Int) -> Bool {
        guard hasPressHeading else { return false }
        var line = page.lineTokens(page.line(containing: page.tokens[index].range.lowerBound))
        // "Kontakt Investoren:" too, and not "Contact for media and investors:".
        let isContact =
            ContactWords.sort(of: page.tokens[index].folded) == .contact
            && line.prefix(4).allSatisfy { ContactWords.sort(of: page.tokens[$0].folded) != .press }
        guard page.isInvestorWord(index) || isContact else { return false }
        // "Investor contact: Jane Roe, 020 …".
        if let colon = line.prefix(6).first(where: { page.tokens[$0].text == ":" }), colon > index {
            line = stretch(line.lowerBound, colon)
        }
        guard line.contains(where: page.isInvestorWord) else { return false }
        return page.wordCount(line) <= 4 && page.numbers(in: page.bytes(of: line)).isEmpty
    }

    /// "Contact: mobile 020 …": what is behind the colon belongs to whoever stands above.
    func isBeforePoint(_ index: Int) -> Bool {
        let near = stretch(index, min(page.tokens.count, index + 5))
        guard let colon = near.first(where: { page.tokens[$0].text == ":" }), colon + 1 < page.tokens.count else {
            return false
        }
        let next = page.tokens[colon + 1]
        return next.breaksBefore == 0
            && (isPointLabel(colon + 1)
                || page.numbers(in: next.range).first?.tokens.lowerBound == colon + 1)
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

private let investorWords = Vocabulary.every(.investorStem)
