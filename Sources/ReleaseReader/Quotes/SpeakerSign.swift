/// What speaks for a name being that of somebody who speaks, and against it. A new sign is one line here and one in
/// ``Page/signs(ofSpeaker:isTitled:)`` or ``SpeakerFinder/candidates(_:_:)``.
///
/// The weights are set by hand, on labelled documents; `scripts/weigh --speakers` lays them beside fitted ones.
enum SpeakerSign: String, CaseIterable {
    // Where it is printed.
    /// The words beside a quotation say that it is theirs, with a verb of saying, a colon or a line below it.
    case said
    /// A sentence without marks ends in saying that it is theirs.
    case reported
    /// Paragraphs of an interview begin with their name, or it is held with them.
    case turn
    /// They are offered to the press, or the text is their statement.
    case offered
    /// In the sentence that goes on behind the quotation.
    case behind
    /// The quotation ends as titles and terms do.
    case term
    /// In the sentence that leads to the quotation.
    case before
    /// In the sentence before a quotation that is one of its own.
    case above
    /// A colon leads from it to the quotation.
    case colon
    /// The first in its clause that nothing governs.
    case first
    /// The sentence begins with it.
    case opens
    /// "For Jane Roe this means …": what is so for her is her word.
    case opening
    /// The last words of its clause.
    case last
    /// Behind a preposition, or somebody's.
    case object
    /// The clause says that something else is speaking.
    case otherSpeaks

    // What it is.
    /// The text says what they are, or addresses them.
    case titled
    /// Something is said of them between commas.
    case apposed
    /// Three words and more without an initial or a particle: the first may belong to a title.
    case manyWords
    /// One word alone.
    case oneWord
    /// Two words and more of which none is a given name that is known, nor an initial: "Harbour Choir". It makes a name doubtful,
    /// and chooses none: names of many countries are not in the table.
    case noGivenName
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
        case .said: 3
        case .reported: 1.5
        case .offered, .turn: 3
        case .behind: 2
        case .term: -1.5
        case .before: 1
        case .above: 0.5
        case .colon: 1
        case .first: 0.5
        case .opens: 0.5
        case .opening: 1.5
        case .last: 0.5
        case .object: -2
        case .otherSpeaks: -2
        case .titled: 1.5
        case .apposed: 1
        case .manyWords: -1
        case .oneWord: -2
        case .noGivenName: -1
        case .plainWord: -2
        case .placeNoun: -2
        case .organisationNoun: -2
        case .mixedScripts: -4
        case .governed: -1.5
        }
    }

    /// At this sum and above it somebody is held to have said it.
    static let sure = 2.5
    /// At this sum and below it nobody is heard, whatever the words beside the quotation say.
    static let nobody = 1.0
    /// What a label's words have to be above, for themselves, to be somebody's name.
    static let noName = -2.0
    /// At this sum and below it the name is doubtful.
    static let doubtful = 2.5
}

extension Set<SpeakerSign> {
    var sum: Double { reduce(0) { $0 + $1.weight } }
}

extension Page {
    /// The same, each name with what spoke for it and with the doubt that it leaves.
    func doubted(_ spokespeople: [DraftSpokesperson]) -> [DraftSpokesperson] {
        spokespeople.map { person in
            guard let name = person.name, let span = name.span else { return person }
            let range = tokenRange(of: stretch(text.cleanOffset(span.start), text.cleanOffset(span.end)))
            let place = person.signs.map { $0.compactMap(SpeakerSign.init(rawValue:)) } ?? [.offered]
            var signs = signs(ofSpeaker: range, isTitled: person.title != nil).union(place)
            if wordCount(range) > 1, !range.contains(where: mayBeGivenName) { signs.insert(.noGivenName) }
            var doubted = person
            doubted.signs = signs.map(\.rawValue).sorted()
            if signs.sum <= SpeakerSign.doubtful {
                doubted.name?.doubtful = "it may be no name, or have more words than the name"
            } else if signs.contains(.reported) {
                doubted.name?.doubtful = "what they say stands in no quotation marks"
            }
            return doubted
        }
    }

    /// What a name is, by its own words and those that touch it.
    func signs(ofSpeaker name: Range<Int>, isTitled: Bool) -> Set<SpeakerSign> {
        let words = name.filter { tokens[$0].kind == .word }
        var signs: Set<SpeakerSign> = []
        let isHonoured = name.lowerBound > 0 && cue(.honorific, at: name.lowerBound - 1) != nil
        if isTitled || isHonoured { signs.insert(.titled) }
        if words.count == 1 { signs.insert(.oneWord) }
        if words.count > 2,
            words.allSatisfy({ tokens[$0].text.count > 1 && !Page.particles.contains(tokens[$0].folded) })
        {
            signs.insert(.manyWords)
        }
        if words.contains(where: {
            elsewhere.plainWords.contains(tokens[$0].folded) && !Page.particles.contains(tokens[$0].folded)
        }) {
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
