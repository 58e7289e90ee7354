/// Who is named within a quotation, and who speaks together with somebody.
extension SpeakerFinder {
    /// "“The cranes are old – say Jane Doe and Tomas Holm – and tired”": what stands behind the verb between dashes.
    ///
    /// - Parameter betweenCommas: Whether to look for "« Les grues, a déclaré Jane Doe, sont vieilles. »" instead.
    func insertion(_ index: Int, betweenCommas: Bool = false) -> Range<Int>? {
        let words = quotations[index].words
        for verb in page.marks(in: words.prefix(300))
        where verb.cue == .speechVerb && verb.tokens.upperBound < words.upperBound {
            let dash = verb.tokens.lowerBound - 1
            guard dash > words.lowerBound else { continue }
            let near = stretch(verb.tokens.upperBound, min(words.upperBound, verb.tokens.upperBound + 50))
            if betweenCommas {
                guard page.tokens[quotations[index].whole.lowerBound].text == "\u{AB}", page.tokens[dash].text == ","
                else {
                    continue
                }
                return page.sentences(in: near).first
            }
            guard page.isCaptionDash(dash), page.tokens[dash].spaceBefore else { continue }
            return stretch(near.lowerBound, (near.first(where: page.isCaptionDash) ?? near.upperBound))
        }
        return nil
    }

    /// "said Jane Doe and the mayor, Tomas Holm": whoever else is named behind the verb, up to the clause's end.
    func companions(of person: Int, around index: Int, _ people: inout Page.People) -> [Int] {
        if let zone = insertion(index) ?? after(index), zone.first.map({ page.isCaptionDash($0) }) != true {
            let found = page.companions(of: person, in: zone, &people)
            if !found.isEmpty { return found }
        }
        let zone = before(index)
        return zone.isEmpty ? [] : page.companions(of: person, in: zone, &people)
    }
}
