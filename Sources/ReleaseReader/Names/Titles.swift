/// What the text says that somebody is.
extension Page {
    /// "…, the president of Daily NK, an internet…" behind the name, or "ACF Executive Director" before it.
    func title(around name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        if let behind = titleBehind(name, in: sentence) { return behind }
        var start = name.lowerBound
        while start > sentence.lowerBound, name.lowerBound - start < 7 {
            let token = tokens[start - 1]
            if tokens[start].gapBefore || tokens[start].breaksBefore > 1 { break }
            let isPart =
                token.kind == .word && (token.isCapitalised || Vocabulary.every(.titleParticle).contains(token.folded))
                && !marks(in: stretch(start - 1, start)).contains {
                    $0.cue == .speechVerb || $0.cue == .honorific && $0.tokens.count == 1
                }
            guard isPart || marks(in: stretch(start - 1, start)).contains(where: { $0.cue == .jobTitle }) else { break }
            start -= 1
        }
        while start < name.lowerBound, words.smallWords.contains(tokens[start].folded) { start += 1 }
        let before = stretch(start, name.lowerBound)
        guard !before.isEmpty,
            before.contains(where: isCompoundTitle)
                || marks(in: before).contains(where: { $0.cue == .jobTitle || $0.cue == .pressOfficer })
        else { return nil }
        return before
    }

    private func titleBehind(_ name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        guard name.upperBound < sentence.upperBound, tokens[name.upperBound].text == "," else { return nil }
        var start = name.upperBound + 1
        while start < sentence.upperBound, Vocabulary.every(.titleArticle).contains(tokens[start].folded) { start += 1 }
        var end = start
        while end < sentence.upperBound, end - start < 16 {
            let token = tokens[end]
            if [".", ";", ":", "\"", "\u{201C}", "\u{201D}", "(", ")"].contains(token.text) { break }
            if token.kind == .link || (token.breaksBefore > 0 && end > start && !isWrapped(before: end))
                || (token.gapBefore && end > start) || isNumberStart(end)
            {
                break
            }
            if token.text == ",", !continuesTitle(end + 1, before: sentence.upperBound) { break }
            if marks(in: stretch(end, end + 1)).contains(where: { $0.cue == .speechVerb }), end > start { break }
            end += 1
        }
        // "…, director email jane@…".
        while end > start,
            tokens[end - 1].text == "," || marks(in: stretch(end - 1, end)).contains(where: { $0.cue.isPointLabel })
        {
            end -= 1
        }
        let title = stretch(start, end)
        guard !title.isEmpty,
            marks(in: title).contains(where: {
                $0.cue == .jobTitle || $0.cue == .pressOfficer || $0.cue == .organisationNoun
            })
        else { return nil }
        return title
    }

    private func isNumberStart(_ index: Int) -> Bool {
        numbers(in: tokens[index].range).first?.tokens.lowerBound == index
    }

    /// Behind a comma a title goes on with a capital ("…, Tablet and Performance PCs, Dell"), not with a clause.
    private func continuesTitle(_ index: Int, before limit: Int) -> Bool {
        index < limit && tokens[index].isCapitalised && personName(at: index, before: limit) == nil
    }
}
