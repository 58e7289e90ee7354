/// What a name is in its clause: a subject, or what something governs.
extension Page {
    /// Whether a name is behind a preposition, or somebody's whose something is spoken of.
    func isObject(_ name: Range<Int>, in clause: Range<Int>) -> Bool {
        if isPossessive(name.upperBound - 1) || name.upperBound < clause.upperBound && isPossessive(name.upperBound) {
            return true
        }
        var index = name.lowerBound - 1
        var isTitled = false
        // "in Osnabrück Dr Jane Doe": where, and then who.
        var isParted = false
        while index >= clause.lowerBound, name.lowerBound - index < 14, tokens[index].breaksBefore < 2 {
            let token = tokens[index]
            let isTitle = marks(in: stretch(index, index + 1)).contains {
                $0.cue == .jobTitle || $0.cue == .honorific || $0.cue == .pressOfficer
            }
            // "co-founder and director Jane Doe".
            if isTitled, Page.conjunctions.contains(token.folded), index > clause.lowerBound, isTitleCue(index - 1) {
                index -= 1
                continue
            }
            isParted = isParted || isTitled && !isTitle && token.kind == .word
            isTitled = isTitled || isTitle
            guard isTitle || token.text == "." || token.kind == .word && token.isCapitalised else { break }
            index -= 1
        }
        guard index >= clause.lowerBound, Page.prepositions.contains(tokens[index].folded) else { return false }
        if isParted, Page.places.contains(tokens[index].folded) { return false }
        // "Statement by Jane Doe:" is hers, and "the director of Coast Watch Jane Doe" has her title before her.
        let before = stretch(max(clause.lowerBound, index - 8), index)
        if !isTitled, name.lowerBound - index > 1 { return !marks(in: before).contains { $0.cue == .jobTitle } }
        return !marks(in: before).contains { $0.cue == .statementLabel && $0.tokens.upperBound == index }
    }

    private func isPossessive(_ index: Int) -> Bool {
        tokens[index].folded.hasSuffix("'s")
            || ["'", "\u{2019}"].contains(tokens[index].text) && !tokens[index].spaceBefore
    }

    /// A comma, a bracket or the verb stands right behind the name.
    func standsAlone(_ name: Range<Int>, in clause: Range<Int>) -> Bool {
        let behind = tokens[stretch(name.upperBound, min(clause.upperBound, name.upperBound + 4))]
        return behind.count < 4 || behind.first.map { [",", "(", ":", "\u{2013}", "-"].contains($0.text) } ?? true
            || behind.first?.isAllCapitals ?? false
    }

    func isOneClause(_ range: Range<Int>) -> Bool {
        !range.contains { index in
            let token = tokens[index]
            // The colon of the Finnish "ry:n" is within a word.
            if token.text == ":", !token.spaceBefore, index + 1 < tokens.count, !tokens[index + 1].spaceBefore,
                tokens[index + 1].kind == .word
            {
                return false
            }
            return [";", ":", "\"", "\u{201C}", "\u{201E}", "\u{AB}"].contains(token.text)
                || ["that", "which", "when", "but", "dass", "que", "qui", "che"].contains(token.folded)
        }
    }

    /// Words that govern the name behind them.
    static let prepositions: Set<String> = [
        "of", "with", "to", "for", "by", "from", "at", "in", "on", "about", "like", "and", "behind", "against", "under",
        "after",
        "de", "del", "della", "di", "da", "do", "dos", "das", "du", "con", "para", "por", "per", "avec", "pour", "par",
        "chez", "com",
        "em", "en", "à", "au", "von", "vom", "mit", "an", "bei", "für", "zu", "zur", "zum", "durch", "van", "met",
        "voor",
        "aan",
        "door", "bij", "presso", "sur", "sobre", "sull", "über", "av", "på", "med", "för", "til", "från", "fra", "hos",
        "dla", "od", "pro", "с", "со", "для", "от", "из", "із", "від", "από", "με", "για",
    ]

    /// Those of ``prepositions`` that say where.
    static let places: Set<String> = ["in", "at", "en", "em", "à", "a"]

    /// What joins two who speak.
    static let conjunctions: Set<String> = [
        "and", "et", "und", "sowie", "y", "e", "ed", "en", "&", "och", "og", "ja", "oraz", "ve", "и", "και", "та",
    ]
}
