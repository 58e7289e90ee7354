/// Recognises names of people and organisations by how they are printed.
extension Page {
    static let particles = Vocabulary.every(.nameParticle)

    /// A person's name at a token.
    struct PersonName {
        /// Without honorifics.
        let tokens: Range<Int>
        /// Where the honorifics begin.
        let start: Int
    }

    /// The name that begins at a token: two to five words that are printed as names are.
    ///
    /// - Parameter allowsCapitals: Whether words all in capitals count, as in a contact block.
    func personName(at index: Int, before limit: Int, allowsCapitals: Bool = true) -> PersonName? {
        var start = index
        while start < limit, let mark = cue(.honorific, at: start), mark.tokens.upperBound < limit {
            start = mark.tokens.upperBound
            if tokens[start].text == "." { start += 1 }
        }
        var next = start
        var names = 0
        while next < limit, next - start < 7 {
            let token = tokens[next]
            if next > start, token.breaksBefore > 0, !(token.breaksBefore == 1 && isWrapped(before: next)) { break }
            if next > start, token.gapBefore || (!token.spaceBefore && token.kind == .word) { break }
            if isInitial(next) {
                names += 1
                next += 1
                if next < limit, tokens[next].text == ".", !tokens[next].spaceBefore { next += 1 }
            } else if isNameWord(token, allowsCapitals: allowsCapitals) || isLastOfName(next, from: start)
                || isPlaceInName(next, from: start), !isTitleCue(next), !isMonthOfDate(next)
            {
                names += 1
                next += 1
            } else if names > 0, Page.particles.contains(token.folded), next + 1 < limit,
                // "Neubau der Brücke": no name goes on with an article alone.
                !Vocabulary.every(.bareArticle).contains(token.folded)
                    || Page.particles.contains(tokens[next - 1].folded),
                isNameWord(tokens[next + 1], allowsCapitals: allowsCapitals) || isPlaceInName(next + 1, from: start)
                    || (next + 2 < limit && Page.particles.contains(tokens[next + 1].folded)
                        && (isNameWord(tokens[next + 2], allowsCapitals: allowsCapitals)
                            || isPlaceInName(next + 2, from: start)))
            {
                next += 1
            } else {
                break
            }
        }
        while next > start, tokens[next - 1].text == "." { next -= 1 }
        guard names > 0, next > start else { return nil }
        while next - start > 2, isPostNominal(next - 1, from: start) {
            next -= 1
            names -= 1
        }
        if next < limit, continuesAsOrganisation(next) { return nil }
        // "Roe Marine S.p.A" is a firm.
        if NamingWords.companyForms.contains(tokens[next - 1].folded), !isInitial(next - 1) { return nil }
        // "Montréal QC" is where somebody is.
        if Places.states.contains(tokens[next - 1].text) || NamingWords.states.contains(tokens[next - 1].text),
            !tokens[start].isAllCapitals
        {
            return nil
        }
        // "ACFOA Middle" begins with an abbreviation, as no name does.
        if tokens[start].isAllCapitals, !tokens[next - 1].isAllCapitals, next - start == 2 { return nil }
        // "NSW Quay Force".
        if next - start > 2, (3...4).contains(tokens[start].text.count), tokens[start].isAllCapitals,
            !tokens[next - 1].isAllCapitals,
            !stretch(start, next).contains(where: { GivenNames.has(tokens[$0].folded) || isInitial($0) })
        {
            return nil
        }
        // "John Roe, Jr.".
        if next + 1 < limit, tokens[next].text == ",", NamingWords.generations.contains(tokens[next + 1].folded),
            tokens[next + 1].breaksBefore == 0, names >= 2
        {
            next += 2
            if next < limit, tokens[next].text == ".", !tokens[next].spaceBefore { next += 1 }
            return PersonName(tokens: stretch(start, next), start: index)
        }
        guard names >= 2, names <= 5, !isInitial(next - 1) || names > 2 else {
            // One name behind an honorific is a name: "Mr Roe".
            return nil
        }
        return PersonName(tokens: stretch(start, next), start: index)
    }

    /// "MP", "FRCPA", "PhD" behind a name that is not all in capitals.
    private func isPostNominal(_ index: Int, from start: Int) -> Bool {
        let token = tokens[index]
        let isShort =
            token.isAllCapitals && token.text.utf8.count <= 6 || NamingWords.degrees.contains(token.text)
        return isShort && !tokens[start].isAllCapitals
    }

    /// "Australian Conservation Foundation" is nobody's name up to its last word.
    private func continuesAsOrganisation(_ index: Int) -> Bool {
        let token = tokens[index]
        if index > 0, isPluralPossessive(index), index + 1 < tokens.count, tokens[index + 1].isCapitalised {
            return true
        }
        guard token.kind == .word, token.breaksBefore == 0, !token.gapBefore else { return false }
        if isOfficeOfHan(index) { return true }
        guard token.spaceBefore else { return false }
        if NamingWords.companyForms.contains(token.folded), token.isCapitalised || token.text.contains(".") {
            return true
        }
        guard token.isCapitalised else { return false }
        // "JET PROPULSION LABORATORY".
        if token.isAllCapitals, tokens[index - 1].isAllCapitals, NamingWords.notNames.contains(token.folded),
            !isTitleCue(index)
        {
            return true
        }
        // "Jane Roe Media Adviser", "Jane Roe Communications Director".
        return !isPersonsTitle(index)
            && (NamingWords.companyTails.contains(token.folded)
                || marks(in: stretch(index, index + 1)).contains { $0.cue == .organisationNoun })
    }

    private func isInitial(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .word && token.text.count == 1 && token.isCapitalised && token.text != "I"
            && token.text != "A" && !(index + 1 < tokens.count && tokens[index + 1].text == ":")
            || token.kind == .word && token.text.count == 1 && token.isCapitalised && index + 1 < tokens.count
                && tokens[index + 1].text == "."
    }

    /// A capitalised word that may be part of a person's name.
    func isNameWord(_ token: Token, allowsCapitals: Bool) -> Bool {
        guard token.kind == .word, token.isCapitalised, token.text.unicodeScalars.count > 1,
            !words.smallWords.contains(token.folded), words.weekdays[token.folded] == nil,
            !isPlainMonth(token), !token.text.contains(where: { $0.isNumber || $0 == "_" }), !joinsSentences(token)
        else { return false }
        if token.isAllCapitals, !allowsCapitals { return false }
        return !NamingWords.notNames.contains(token.folded)
    }

    /// "Northport.Acting": a sentence's end and the next one's beginning without a space between them.
    private func joinsSentences(_ token: Token) -> Bool {
        let parts = token.text.split(separator: ".")
        return parts.count > 1 && parts.allSatisfy { $0.count > 2 }
    }

    /// "West" and "House" end a name of two words: "Jane West".
    private func isLastOfName(_ index: Int, from start: Int) -> Bool {
        guard index == start + 1, tokens[index].isCapitalised else { return false }
        let next = index + 1
        guard NamingWords.lastNames.contains(tokens[index].folded) else {
            // "Jane Hall Media Adviser", "Contact: Jane Hall 020 …": a given name before it, and a title behind or a colon before.
            let isTitled = tokens.indices.contains(next) && tokens[next].breaksBefore == 0 && isPersonsTitle(next)
            let isAnnounced = start > 0 && tokens[start - 1].text == ":" && tokens[start].breaksBefore == 0
            return (isTitled || isAnnounced) && NamingWords.placeNouns.contains(tokens[index].folded)
                && GivenNames.has(tokens[start].folded)
                && !(tokens.indices.contains(next) && tokens[next].isCapitalised && tokens[next].breaksBefore == 0
                    && !isTitled)
        }
        guard tokens.indices.contains(next) else { return true }
        return tokens[next].kind != .word || !tokens[next].isCapitalised || tokens[next].breaksBefore > 0
            || tokens[next].gapBefore || isTitleCue(next)
    }

    private func isPersonsTitle(_ index: Int) -> Bool {
        marks(in: stretch(index, index + 1)).contains { [.jobTitle, .pressOfficer].contains($0.cue) }
    }

    /// "van der Laan", "de la Plaza": a street's word behind a particle is a surname.
    private func isPlaceInName(_ index: Int, from start: Int) -> Bool {
        index > start + 1 && NamingWords.placeNames.contains(tokens[index].folded) && tokens[index].isCapitalised
            && Page.particles.contains(tokens[index - 1].text)
    }

    /// "May", "April" and "June" are given names too.
    private func isPlainMonth(_ token: Token) -> Bool {
        words.months[token.folded] != nil && !Vocabulary.every(.monthName).contains(token.folded)
    }

    /// "April 29".
    private func isMonthOfDate(_ index: Int) -> Bool {
        words.months[tokens[index].folded] != nil && index + 1 < tokens.count && tokens[index + 1].kind == .number
    }

    /// Whether a job title begins at the token: it ends the name.
    func isTitleCue(_ index: Int) -> Bool {
        marks(in: stretch(index, index + 1)).contains { mark in
            switch mark.cue {
            case .pressOfficer, .pressDesk, .contactHeading, .enquiryHeading, .voiceLabel, .mobileLabel, .faxLabel,
                .emailLabel,
                .webLabel, .messengerLabel, .jobTitle, .organisationNoun, .spokespeople, .releaseLabel,
                .boilerplateHeading:
                mark.tokens.count > 1 || !NamingWords.surnames.contains(tokens[index].folded)
            default: false
            }
        }
    }

    /// Whether the line break before a token is one that the line's width made, not one that a person meant.
    func isWrapped(before token: Int) -> Bool {
        guard token > 0, text.isWrapped else { return false }
        var start = tokens[token - 1].range.upperBound
        let end = start
        while start > 0, text.bytes[start - 1] != newline, end - start < 200 { start -= 1 }
        return end - start + 1 + tokens[token].range.count > 62
    }

    /// The apostrophe of "Workers' Union".
    private func isPluralPossessive(_ index: Int) -> Bool {
        ["'", "\u{2019}"].contains(tokens[index].text) && !tokens[index].spaceBefore
            && tokens[index - 1].folded.hasSuffix("s")
    }

    /// "of", "für", "in der".
    private func isHouseParticle(_ index: Int, before limit: Int) -> Bool {
        let particles = Vocabulary.every(.houseParticle)
        return particles.contains(tokens[index].folded)
            || index + 1 < limit && particles.contains(tokens[index].folded + " " + tokens[index + 1].folded)
    }

    /// "North 6th Agency": behind digits that small letters stand on.
    private func behindOrdinal(_ index: Int) -> Int? {
        let token = tokens[index]
        guard token.breaksBefore == 0, token.spaceBefore, token.text.first?.isNumber ?? false else { return nil }
        if token.kind == .word {
            return token.text.utf8.count <= 5 && token.text.last?.isLowercase ?? false ? index + 1 : nil
        }
        let next = index + 1
        guard next < tokens.count, tokens[next].kind == .word, !tokens[next].spaceBefore,
            tokens[next].breaksBefore == 0, tokens[next].text.utf8.count == 2,
            tokens[next].text.first?.isLowercase ?? false
        else { return nil }
        return next + 1
    }

    /// A run of capitalised words, with "of", "the", "for" and "and" within: an organisation's name as printed.
    func capitalisedRun(at index: Int, before limit: Int) -> Range<Int>? {
        guard index < limit, tokens[index].kind == .word, tokens[index].isCapitalised,
            !words.smallWords.contains(tokens[index].folded)
        else { return nil }
        var next = index + 1
        while next < limit {
            let token = tokens[next]
            if token.breaksBefore > 1 || (token.breaksBefore == 1 && !isWrapped(before: next)) { break }
            if token.kind == .word, token.isCapitalised, token.spaceBefore {
                next += 1
            } else if let behind = behindOrdinal(next), behind < limit, tokens[behind].isCapitalised,
                tokens[behind].spaceBefore, tokens[behind].breaksBefore == 0
            {
                next = behind + 1
            } else if isPluralPossessive(next), next + 1 < limit, tokens[next + 1].isCapitalised,
                tokens[next + 1].spaceBefore
            {
                next += 2
            } else if token.text == "&" || isHouseParticle(next, before: limit) {
                var ahead = next + 1
                if ahead < limit, Vocabulary.every(.houseParticle).contains(token.folded + " " + tokens[ahead].folded) {
                    ahead += 1
                }
                while ahead < limit, Vocabulary.every(.houseArticle).contains(tokens[ahead].folded) { ahead += 1 }
                guard ahead < limit, tokens[ahead].kind == .word, tokens[ahead].isCapitalised,
                    !words.smallWords.contains(tokens[ahead].folded), tokens[ahead].breaksBefore < 2
                else { break }
                next = ahead + 1
            } else {
                break
            }
        }
        return stretch(index, next)
    }
}
