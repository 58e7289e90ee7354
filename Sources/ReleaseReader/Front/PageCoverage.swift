import Catalogue

/// What a page's own metadata says of whether an outlet wrote it.
extension Page {
    /// A sign that a page is an outlet's article, and how much it counts.
    private struct Sign {
        let reason: String
        let weight: Int
    }

    /// How much has to speak for an outlet; one sign alone does not.
    private static let enough = 4

    /// Why the page is an outlet's article; nil where too little says so.
    func pageOfOutlet() -> [String]? {
        let sorts = Set(particulars(.sort).map { text.flow($0.range) })
        let authors = particulars(.author).map { text.flow($0.range) }
        var signs: [Sign] = []
        if !sorts.isDisjoint(with: ["NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle"])
        {
            signs.append(Sign(reason: "the metadata of a news article", weight: 2))
        }
        if !sorts.isDisjoint(with: [
            "NewsMediaOrganization", "Newspaper", "Periodical", "RadioStation", "TelevisionStation",
        ]) {
            signs.append(Sign(reason: "a publisher that calls itself a news medium", weight: 2))
        }
        if let publisher = outletPublisher(), OutletNames.isOne(publisher.value) {
            signs.append(Sign(reason: "a publisher that is called as papers are", weight: 2))
        }
        if authors.contains(where: { $0.lowercased().hasPrefix("by ") }) {
            signs.append(Sign(reason: "a byline in its metadata", weight: 2))
        }
        if authors.contains(where: isSomebody) { signs.append(Sign(reason: "an author in its metadata", weight: 1)) }
        if agencyLine() != nil { signs.append(Sign(reason: "an agency above the text", weight: 2)) }
        if sorts.contains("PressRelease") { signs.append(Sign(reason: "", weight: -8)) }
        let weight = signs.reduce(0) { $0 + $1.weight }
        let reasons = signs.filter { $0.weight > 0 }.map(\.reason)
        return weight >= Page.enough && reasons.count >= 2 ? reasons : nil
    }

    /// "Manny Fernando": two or more words with capitals and nothing else.
    private func isSomebody(_ author: String) -> Bool {
        let words = author.split(separator: " ")
        return (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
    }

    func outletPublisher() -> Found<String>? {
        particular(.publisher).map { found($0.range, rule: "coverage.publisher", inferred: reason($0)) }
    }

    /// The journalists whom only the metadata names, without "By".
    func statedByline() -> Found<String>? {
        guard let mark = particular(.author) else { return nil }
        let words = tokenRange(of: mark.range)
        let start = words.first.flatMap { cue(.bylineLead, at: $0) }?.tokens.upperBound ?? words.lowerBound
        guard start < words.upperBound else { return nil }
        return found(tokens: stretch(start, words.upperBound), rule: "coverage.author", inferred: reason(mark))
    }

    /// "PTI | Updated: Feb 13, 2031": an agency in capitals, a stroke, and when the text was brought up to date.
    func agencyLine() -> Range<Int>? {
        for mark in marks where mark.cue == .updatedLabel || mark.cue == .publishedLabel {
            let stroke = mark.tokens.lowerBound - 1
            guard stroke > 0, ["|", "\u{2022}", "\u{00B7}", ","].contains(tokens[stroke].text),
                tokens[stroke - 1].isAllCapitals,
                startsLine(stroke - 1), tokens[stroke - 1].text.utf8.count <= 8
            else { continue }
            return stretch(stroke - 1, stroke)
        }
        return nil
    }
}

/// What newspapers and broadcasters are called, in the languages of the reader.
enum OutletNames {
    private static let words = Vocabulary.every(.paper)
    /// Words that any firm's pages may be called by as well.
    private static let weak = Vocabulary.every(.weakPaper)

    static func isOne(_ name: String) -> Bool {
        let parts = name.lowercased().split { !$0.isLetter }.map(String.init)
        guard parts.count <= 6 else { return false }
        let known = parts.filter(words.contains)
        return known.contains { !weak.contains($0) } || known.count >= 2
            || known.count == 1 && parts.first.map(Vocabulary.every(.ourWord).contains) ?? false
    }
}
