/// What speaks for a name being that of somebody who speaks, and against it. A new sign is one line here and one in
/// ``Page/signs(ofSpeaker:isTitled:_:)``.
///
/// The weights are set by hand, on labelled documents: a wrong name is too rare in them to learn from.
enum SpeakerSign: String, CaseIterable {
    /// The text says what they are, or addresses them.
    case titled
    /// Three words and more without an initial or a particle: the first may belong to a title.
    case manyWords
    /// A word that the text writes small elsewhere.
    case plainWord
    /// It ends as buildings and places do.
    case placeNoun
    /// It has a word of organisations' names.
    case organisationNoun
    /// Letters of two scripts in one word: two words without a space.
    case mixedScripts
    /// An article or what it belongs to stands before it.
    case governed

    var weight: Double {
        switch self {
        case .titled: 1.5
        case .manyWords: -1
        case .plainWord: -2
        case .placeNoun: -2
        case .organisationNoun: -2
        case .mixedScripts: -4
        case .governed: -1.5
        }
    }

    /// At this sum and below it the name is doubtful.
    static let doubtful = -1.0
}

extension Page {
    /// The same, each name with the doubt that its signs leave.
    func doubted(_ spokespeople: [DraftSpokesperson]) -> [DraftSpokesperson] {
        guard !spokespeople.isEmpty else { return [] }
        let plain = ContactFinder.plainWords(of: self)
        return spokespeople.map { person in
            guard let name = person.name, let span = name.span else { return person }
            let range = tokenRange(of: stretch(text.cleanOffset(span.start), text.cleanOffset(span.end)))
            let signs = signs(ofSpeaker: range, isTitled: person.title != nil, plain)
            guard signs.reduce(0, { $0 + $1.weight }) <= SpeakerSign.doubtful else { return person }
            var doubted = person
            doubted.name?.doubtful = "it may be no name, or have more words than the name"
            return doubted
        }
    }

    private func signs(ofSpeaker name: Range<Int>, isTitled: Bool, _ plain: Set<String>) -> Set<SpeakerSign> {
        let words = name.filter { tokens[$0].kind == .word }
        var signs: Set<SpeakerSign> = []
        let isHonoured = name.lowerBound > 0 && cue(.honorific, at: name.lowerBound - 1) != nil
        if isTitled || isHonoured { signs.insert(.titled) }
        if words.count > 2,
            words.allSatisfy({ tokens[$0].text.count > 1 && !Page.particles.contains(tokens[$0].folded) })
        {
            signs.insert(.manyWords)
        }
        if words.contains(where: { plain.contains(tokens[$0].folded) && !Page.particles.contains(tokens[$0].folded) }) {
            signs.insert(.plainWord)
        }
        if let last = words.last, NamingWords.placeNouns.contains(tokens[last].folded) { signs.insert(.placeNoun) }
        if marks(in: name).contains(where: { $0.cue == .organisationNoun }) { signs.insert(.organisationNoun) }
        if words.contains(where: { isMixed(tokens[$0].text) }) { signs.insert(.mixedScripts) }
        if name.lowerBound > 0, tokens[name.lowerBound].breaksBefore == 0,
            NamingWords.articles.contains(tokens[name.lowerBound - 1].folded)
        {
            signs.insert(.governed)
        }
        return signs
    }

    private func isMixed(_ word: String) -> Bool {
        let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
        return letters.contains { $0.value < 0x250 } && letters.contains { $0.value >= 0x2E80 }
    }
}
