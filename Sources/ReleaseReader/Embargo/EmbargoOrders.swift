/// Wordings of an embargo that no list of phrases can hold.
struct EmbargoOrders {
    let tokens: Tokens
    let words: EmbargoPhrases
    let dates: [DateMark]
    let times: [TimeMark]

    /// In tokens: from a wording to its day or time.
    private static let nearby = 8

    /// The marks, and where an order not to publish, or a release time, makes an embargo, marks for that; in order.
    func added(to marks: [CueMark]) -> [CueMark] {
        let (days, hours) = (dates.filter { $0.day != nil }.map(\.tokens), times.map(\.tokens))
        var found = marks.filter { mark in
            guard mark.cue == .holdUntil || mark.cue == .releaseAt, beginsPart(mark.tokens.lowerBound) else {
                return false
            }
            return isNear(hours, mark) || mark.cue == .holdUntil && isNear(days, mark)
        }.map(\.tokens)
        for index in tokens.indices where beginsPart(index) {
            if let order = order(at: index) { found.append(order) }
        }
        let marks = marks.filter { !isDenied($0) }
        guard !found.isEmpty else { return marks }
        let added = found.flatMap { [CueMark(cue: .embargo, tokens: $0), CueMark(cue: .embargoUntil, tokens: $0)] }
        return (marks + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// "No embargo"; and "sin embargo", which is "however".
    private func isDenied(_ mark: CueMark) -> Bool {
        guard mark.cue == .embargo, mark.tokens.lowerBound > 0 else { return false }
        return tokens[mark.tokens.lowerBound].breaksBefore < 2
            && words.denials.contains(tokens[mark.tokens.lowerBound - 1].folded)
    }

    /// Whether it is the first word of its line, or stands behind a sign there.
    private func beginsPart(_ index: Int) -> Bool {
        tokens[index].kind == .word
            && (index == 0 || tokens[index].breaksBefore > 0
                || tokens[index - 1].kind == .symbol
                    && !["'", ".", ",", "/"].contains(tokens[index - 1].text))
    }

    /// Whether one of those begins close behind it, in its line or the next, and in its sentence.
    private func isNear(_ places: [Range<Int>], _ mark: CueMark) -> Bool {
        let end = mark.tokens.upperBound
        let next = places.partitioned { $0.lowerBound < end }
        guard next < places.count, places[next].lowerBound <= end + EmbargoOrders.nearby else { return false }
        return stretch(end, places[next].lowerBound + 1).allSatisfy { tokens[$0].breaksBefore < 2 }
            && stretch(end, places[next].lowerBound).allSatisfy { tokens[$0].text != "." || !isSentenceEnd($0) }
    }

    /// "4. März" goes on behind its point.
    private func isSentenceEnd(_ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].isCapitalised && tokens[index - 1].kind != .number
    }

    /// "Not for publication, broadcast or use on tapes before", "Ne pas publier avant", "Nicht vor … veröffentlichen": up to
    /// the word before the day.
    private func order(at index: Int) -> Range<Int>? {
        guard
            let order = words.orders[tokens[index].folded]?.first(where: { order in
                order.indices.allSatisfy { index + $0 < tokens.count && tokens[index + $0].folded == order[$0] }
            })
        else { return nil }
        var before: Int?
        // "Publication: not before …" has it in front.
        var isPublishing = tokens[stretch(index, index + order.count)].contains { words.publishing.contains($0.folded) }
        for place in stretch(index + order.count, min(tokens.count, index + order.count + EmbargoPhrases.reach)) {
            guard tokens[place].breaksBefore < 2, tokens[place].text != "." || !isSentenceEnd(place) else { break }
            let word = tokens[place].folded
            if words.publishing.contains(word) { isPublishing = true }
            if before == nil, words.before.contains(word) { before = place }
            if isPublishing, let before { return stretch(index, before + 1) }
        }
        return nil
    }
}
