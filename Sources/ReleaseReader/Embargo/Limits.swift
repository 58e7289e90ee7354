/// What speaks for and against a line of the head that says until or from when, in no wording that is known ("Under wraps until 4 March"), putting the
/// text under embargo. Where enough does, a person is asked: nothing is taken for one by this.
///
/// The weights were set by hand: of 783 documents that have no such line none is asked about.
enum LimitSign {
    /// Among the first lines of all.
    case isFirst
    /// Elsewhere above the text.
    case isAbove
    /// "Until" directly beside the day or the hour.
    case until
    /// "From".
    case from
    /// It has a word for publishing.
    case publishing
    /// It has an hour.
    case hour
    /// It is about an event, who takes part, or for whom somebody is there.
    case occasion
    /// It says from when until when.
    case span
    /// "Press release from 4 March".
    case ofRelease

    var weight: Int {
        switch self {
        case .isFirst, .until, .publishing: 2
        case .isAbove, .from, .hour: 1
        case .occasion, .span: -4
        case .ofRelease: -3
        }
    }

    static let enough = 4
}

extension Page {
    /// The first line of the head that may put the text under embargo by saying until when, with the words that say so.
    func limit() -> EmbargoMark? {
        var lines = 0
        for block in blocks where !block.part.isOutside {
            if block.isProse || lines > Page.mostLimitLines { return nil }
            for line in block.lines {
                let range = wordsOnly(lineTokens(line))
                guard !range.isEmpty else { continue }
                lines += 1
                if let mark = limit(in: range, isFirst: lines <= Page.firstLines) { return mark }
            }
        }
        return nil
    }

    private static let mostLimitLines = 20
    private static let firstLines = 4
    /// A sentence says it in more words, and is not of the head.
    private static let longestLimit = 16

    private func limit(in line: Range<Int>, isFirst: Bool) -> EmbargoMark? {
        // Words of embargo were weighed by themselves.
        guard wordCount(line) <= Page.longestLimit, !has(.embargo, in: line) else { return nil }
        let days = dates(in: line).filter { $0.day != nil }
        let hours = times.filter { line.contains($0.tokens.lowerBound) }
        let moments = (days.map(\.tokens) + hours.map(\.tokens)).sorted { $0.lowerBound < $1.lowerBound }
        for moment in moments {
            guard let (word, sign) = limitWord(beside: moment, of: moments, in: line) else { continue }
            var signs: Set<LimitSign> = [isFirst ? .isFirst : .isAbove, sign]
            let isPublishing = line.contains { self.words.embargo.publishing.contains(tokens[$0].folded) }
            if isPublishing { signs.insert(.publishing) }
            if !hours.isEmpty { signs.insert(.hour) }
            if isOccasion(line) { signs.insert(.occasion) }
            let isDay = days.contains { $0.tokens == moment }
            let others = moments.filter { other in
                other.upperBound <= min(word, moment.lowerBound)
                    || sign == .from && other.lowerBound >= moment.upperBound
                        && days.contains { $0.tokens == other } == isDay
            }
            if !others.isEmpty { signs.insert(.span) }
            let label = marks(in: stretch(line.lowerBound, word)).last { $0.cue == .releaseLabel }
            if let label, word - label.tokens.upperBound <= 1 { signs.insert(.ofRelease) }
            guard signs.reduce(0, { $0 + $1.weight }) >= LimitSign.enough else { continue }
            let said = stretch(line.lowerBound, max(word + 1, min(line.upperBound, moment.upperBound)))
            var mark = EmbargoMark(label: CueMark(cue: .embargo, tokens: said), end: said.upperBound)
            mark.isDoubtful = true
            return mark
        }
        return nil
    }

    /// "Until the 4th of March", "4 Mart'a kadar": the word that says so, and which.
    private func limitWord(
        beside moment: Range<Int>, of all: [Range<Int>], in line: Range<Int>
    ) -> (Int, LimitSign)? {
        let before = stretch(max(line.lowerBound, moment.lowerBound - 4), moment.lowerBound)
        // What stands between two days is of the second.
        let isLast = all.allSatisfy { $0.lowerBound <= moment.lowerBound }
        let behind = stretch(
            moment.upperBound, isLast ? min(line.upperBound, moment.upperBound + 3) : moment.upperBound)
        let near = before.reversed().prefix(while: isBetween) + behind.prefix(while: isBetween)
        let found = near.compactMap { index in limitSign(index).map { (index, $0) } }
        return found.first { $0.1 == .until } ?? found.first
    }

    /// Whether a word may stand between a day and what says that it is one until or from which.
    private func isBetween(_ index: Int) -> Bool {
        limitSign(index) != nil || isConnective(index) || tokens[index].folded.count <= 3
    }

    /// A short word of another language than the page's may be another word; not so in letters of its own.
    private func limitSign(_ index: Int) -> LimitSign? {
        let word = tokens[index].folded
        let sorts: [(WordClass, LimitSign)] = [(.untilDay, .until), (.fromDay, .from)]
        return sorts.first { sort, _ in
            Vocabulary.every(sort).contains(word)
                && (word.count > 3 || word.unicodeScalars.contains { $0.value >= 0x370 }
                    || [language, "en"].contains { Vocabulary.words(sort, in: $0).contains(word) })
        }?.1
    }

    private func isOccasion(_ line: Range<Int>) -> Bool {
        let cues: Set<Cue> = [
            .whenLabel, .whereLabel, .placeLabel, .deadline, .invitation, .officeHours, .available,
            .forInterview,
            .outOfHours,
        ]
        let found = marks(in: line).map(\.cue)
        // "Media hold until" has a verb of events, and "to be published from" another.
        let isOfEvent = found.contains(.eventVerb) && !found.contains(.holdUntil) && !found.contains(.publishedLabel)
        return isOfEvent || found.contains(where: cues.contains)
            || line.contains { ContactWords.sort(of: tokens[$0].folded) == .takingPart }
    }
}
