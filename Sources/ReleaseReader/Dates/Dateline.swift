import Catalogue

/// Where and when a release says that it is issued, at the beginning of its first paragraph.
extension Page {
    /// "Seoul, South Korea (CNN) --", "Berlin, 2 November 2019 -", "(Dallas, Texas) -", "München, 25. März 2020.".
    struct DatelineMark {
        let block: Int
        var place: Range<Int>?
        var agency: Range<Int>?
        var date: DateMark?
        /// The first token behind it.
        var textStart: Int
        /// The sum of its signs.
        var weight = LeadSign.enough
        /// Where the place is a part of a word, as in scripts that put no space between words.
        var placeBytes: Range<Int>?
    }

    func dateline() -> DatelineMark? { weighedDateline() ?? listedDateline() ?? unspacedDateline() }

    func isDash(_ token: Int) -> Bool {
        let sign = tokens[token].text.unicodeScalars.first
        return sign.map {
            "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2500}\u{2501}\u{FF0D}\u{AD}".unicodeScalars
                .contains($0)
        } ?? false
    }

    /// What can be told to be no place: a label, an office, somebody's name with a title.
    func isPlainPlace(_ place: Range<Int>) -> Bool {
        let isInState = place.contains {
            Places.states.contains(tokens[$0].text) || Places.regionByWord[tokens[$0].folded] != nil
        }
        // "The harbour police - …": no place has an article but a few towns.
        if place.count > 1, let first = place.first, Vocabulary.every(.article).contains(tokens[first].folded),
            tokens[first].isCapitalised, !tokens[first].isAllCapitals,
            NamingWords.articles.contains(tokens[first].folded),
            Cities.zoneByName[flow(tokens: place).lowercased()] == nil, wordCount(place) > 2
        {
            return false
        }
        // "FILE - In this photo of 12 May": what stands before the words of a picture.
        if place.contains(where: { Vocabulary.every(.captionLabel).contains(tokens[$0].folded) }) { return false }
        return place.count <= 8
            && !marks(in: place).contains { mark in
                switch mark.cue {
                case .organisationNoun: return !isInState
                case .releaseLabel, .statementLabel, .advisoryLabel, .correctionLabel, .jobTitle, .pressOfficer,
                    .contactHeading, .notesHeading, .spokespeople, .immediateRelease, .embargo:
                    return true
                // "Date: Friday 3 May": the label of an invitation, and nothing else.
                case .publishedLabel, .updatedLabel, .whenLabel, .whereLabel, .placeLabel, .whatLabel:
                    return mark.tokens.lowerBound == place.lowerBound
                        && mark.tokens.upperBound >= wordsOnly(place).upperBound
                default: return false
                }
            }
    }

    /// Whether an hour of the clock stands there.
    func isHour(_ token: Int) -> Bool {
        let next = times.partitioned { $0.tokens.upperBound <= token }
        return next < times.count && times[next].tokens.contains(token)
    }

    func isDatelineWord(_ index: Int) -> Bool {
        let token = tokens[index]
        switch token.kind {
        case .word:
            return token.isCapitalised
                && (index == 0 || !words.smallWords.contains(token.folded) || token.isAllCapitals)
                || Vocabulary.every(.placeParticle).contains(token.folded)
                || joinsPlaces(index)
        case .symbol:
            return [",", ".", "'", "\u{2019}", "|", "\u{2022}", "\u{00B7}", ":"].contains(token.text)
                || isWithinPair(index)
        case .number: return isHour(index)
        case .link: return false
        }
    }

    /// "London and New York": a short word between two that have capitals.
    private func joinsPlaces(_ index: Int) -> Bool {
        guard index > 1, index + 1 < tokens.count else { return false }
        let before = tokens[index - 1].text == "," ? index - 2 : index - 1
        return (tokens[index].text == "&" || Vocabulary.every(.joining).contains(tokens[index].folded))
            && tokens[before].isCapitalised && tokens[index + 1].isCapitalised
    }

    /// "Berlin/Bonn": a stroke that nothing parts from the words beside it.
    private func isWithinPair(_ index: Int) -> Bool {
        index > 0 && index + 1 < tokens.count && tokens[index].text == "/" && !tokens[index].spaceBefore
            && !tokens[index + 1].spaceBefore && tokens[index - 1].isCapitalised && tokens[index + 1].isCapitalised
            && tokens[index - 1].kind == .word && tokens[index + 1].kind == .word
    }

    /// The point of "Calif.", "D.C.", "St.".
    private func isAbbreviated(_ index: Int, from start: Int) -> Bool {
        index > start && tokens[index].kind == .word && tokens[index].text.utf8.count <= 6
            && !tokens[index + 1].spaceBefore
    }

    func trimmedPlace(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while upper > lower {
            let token = tokens[upper - 1]
            let isLead =
                !token.isAllCapitals && Vocabulary.every(.dayLead).contains(token.folded)
            guard
                token.kind == .symbol && !(token.text == "." && isAbbreviated(upper - 2, from: lower)) || isLead
                    || words.weekdays[token.folded] != nil
            else { break }
            upper -= 1
        }
        while lower < upper, tokens[lower].kind == .symbol { lower += 1 }
        return stretch(lower, upper)
    }

}
