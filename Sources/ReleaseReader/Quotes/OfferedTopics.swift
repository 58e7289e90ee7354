import Catalogue

/// What somebody speaks about with the press: "available for interview on flood protection", "Topics: floods, harbours".
extension Page {
    /// The topics behind the words of an offer, or behind languages, in its sentence.
    func offeredTopics(in sentence: Range<Int>, behind languages: Range<Int>?) -> Found<[String]>? {
        let offers = marks(in: sentence).filter { [.forInterview, .available, .spokespeople].contains($0.cue) }
        for var end in offers.map(\.tokens.upperBound) + [languages?.upperBound].compactMap(\.self) {
            while end < sentence.upperBound, own(.languageEnd).contains(tokens[end].folded) { end += 1 }
            guard end < sentence.upperBound else { continue }
            guard let start = behindTopicLead(at: end, in: sentence) else { continue }
            let zone = stretch(start, topicEnd(from: start, in: sentence))
            if let found = topics(in: zone, rule: "spokesperson.topics") { return found }
        }
        return nil
    }

    /// The items of a list of topics; nil where none of them is one.
    func topics(in zone: Range<Int>, rule: String) -> Found<[String]>? {
        guard !zone.isEmpty else { return nil }
        let items = topicItems(in: zone).compactMap(withoutLead).filter(isTopic)
        guard let first = items.first, let last = items.last else { return nil }
        return Found(
            items.prefix(Page.mostTopics).map { text.flow(bytes(of: $0)) },
            span: span(tokens: stretch(first.lowerBound, last.upperBound)), rule: rule)
    }

    /// What stands behind a label and a colon in one of the lines below a token: "Languages: English, German".
    func labelled(_ sort: WordClass, below token: Int) -> Range<Int>? {
        let first = line(containing: tokens[token].range.lowerBound)
        for line in stretch(first, min(text.lines.count, first + 6)) {
            let range = lineTokens(line)
            guard range.count > 2, range.upperBound > token,
                let colon = range.prefix(5).first(where: { tokens[$0].text == ":" || tokens[$0].text == "\u{FF1A}" })
            else { continue }
            let label = tokens[stretch(range.lowerBound, colon)].map(\.folded).joined(separator: " ")
            if own(sort).contains(label) { return stretch(colon + 1, range.upperBound) }
        }
        return nil
    }

    /// "on", "zum Thema": where what is behind it begins.
    private func behindTopicLead(at index: Int, in sentence: Range<Int>) -> Int? {
        let leads = own(.offerTopic)
        let isOffer = marks(in: stretch(index, index + 1)).contains { [.available, .forInterview].contains($0.cue) }
        for length in [4, 3, 2, 1] where !isOffer && index + length < sentence.upperBound {
            let words = tokens[stretch(index, index + length)].map(\.folded).joined(separator: " ")
            if leads.contains(words) { return index + length }
        }
        return nil
    }

    private func topicEnd(from start: Int, in sentence: Range<Int>) -> Int {
        let limit = min(sentence.upperBound, start + Page.longestTopics)
        let day = dates(in: stretch(start, limit)).first?.tokens.lowerBound ?? limit
        var index = start
        while index < min(limit, day) {
            let token = tokens[index]
            if token.kind == .number || token.kind == .link || token.breaksBefore > 1 { break }
            if token.kind == .symbol, !Page.withinTopics.contains(token.text) { break }
            if own(.languageLead).contains(token.folded), index + 1 < sentence.upperBound,
                spokenLanguages(in: stretch(index, min(sentence.upperBound, index + 4))) != nil
            {
                break
            }
            if marks(in: stretch(index, index + 1)).contains(where: { Page.endsTopics.contains($0.cue) }) { break }
            if words.weekdays[token.folded] != nil { break }
            index += 1
        }
        return index
    }

    /// Parted at commas, and where there are some at the last "and" too.
    private func topicItems(in zone: Range<Int>) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var start = zone.lowerBound
        let commas = zone.filter { [",", ";", "\u{060C}", "\u{3001}"].contains(tokens[$0].text) }
        for comma in commas {
            items.append(stretch(start, comma))
            start = comma + 1
        }
        let rest = stretch(start, zone.upperBound)
        guard !commas.isEmpty, let joint = rest.last(where: isJoint) else { return items + [rest] }
        return items + [stretch(rest.lowerBound, joint), stretch(joint + 1, rest.upperBound)]
    }

    /// Without the small words that it begins or ends with; nil where one of those says that it is no topic: "this", "request".
    private func withoutLead(_ item: Range<Int>) -> Range<Int>? {
        let others = own(.notTopic)
        var (start, end) = (item.lowerBound, item.upperBound)
        while start < end, !others.contains(tokens[start].folded),
            words.smallWords.contains(tokens[start].folded) || isJoint(start)
        {
            start += 1
        }
        guard start < end, !others.contains(tokens[start].folded) else { return nil }
        while end > start, tokens[end - 1].kind == .symbol || words.smallWords.contains(tokens[end - 1].folded) {
            end -= 1
        }
        return stretch(start, end)
    }

    private func isTopic(_ item: Range<Int>) -> Bool {
        guard !item.isEmpty, wordCount(item) <= 7, text.flow(bytes(of: item)).count <= 60 else { return false }
        let said = item.filter { tokens[$0].kind == .word && !words.smallWords.contains(tokens[$0].folded) }
        return !said.isEmpty && names(in: item).isEmpty
    }

    private static let mostTopics = 10
    /// In tokens.
    private static let longestTopics = 40
    private static let withinTopics: Set<String> = [",", ";", "-", "'", "\u{2019}", "&", "/", "\u{060C}", "\u{3001}"]
    private static let endsTopics: Set<Cue> = [
        .available, .forInterview, .contactHeading, .pressOfficer, .pressDesk, .voiceLabel, .emailLabel, .mobileLabel,
    ]
}

extension Offers {
    /// Says of those who were added behind the first `count` in which languages they speak and about what.
    mutating func tellOffers(since count: Int, in sentence: Range<Int>) {
        guard count < all.count else { return }
        let languages = page.spokenLanguages(in: sentence) ?? next(sentence).flatMap(page.spokenLanguages)
        let topics = page.offeredTopics(in: sentence, behind: languages?.tokens)
        for index in all.indices.dropFirst(count) {
            all[index].languages =
                languages.map {
                    Found($0.tags, span: page.span(tokens: $0.tokens), rule: "spokesperson.languages")
                } ?? all[index].languages
            all[index].topics = topics ?? all[index].topics
        }
    }

    /// What the lines below the name of the last of them say with a label.
    mutating func tellLabels(below name: Int) {
        let last = all.count - 1
        if let zone = page.labelled(.languageLabel, below: name),
            let list = page.languages(from: zone.lowerBound, in: zone, .of(page.language))
        {
            all[last].languages = Found(
                list.tags, span: page.span(tokens: list.tokens), rule: "spokesperson.languages")
        }
        if let zone = page.labelled(.topicLabel, below: name) {
            all[last].topics = page.topics(in: zone, rule: "spokesperson.topics")
        }
    }

    /// The sentence behind one, in the same block.
    private func next(_ sentence: Range<Int>) -> Range<Int>? {
        guard sentence.upperBound < page.tokens.count, page.tokens[sentence.upperBound].breaksBefore < 2 else {
            return nil
        }
        return page.sentence(around: sentence.upperBound)
    }
}
