/// What a word or phrase of a language tells the reader.
enum Cue: String, CaseIterable {
    // Labels at the head of a document.
    case releaseLabel, advisoryLabel, statementLabel, correctionLabel, immediateRelease, embargo, attention
    /// Wordings of ``embargo`` that a date or a time has to follow.
    case embargoUntil
    /// What says that a text takes an earlier one's place.
    case replaces
    /// In a correction: what is behind it was wrong; is right; is wrong where something else is right.
    case wrongly, rightly, ratherThan
    // Times of day.
    case noon, midnight, forenoon, afternoon, hourLead, hourUnit
    // Labels of an invitation.
    case whenLabel, whereLabel
    // Headings of parts.
    case contactHeading, enquiryHeading, notesHeading, boilerplateHeading, railHeading, navigation,
        mediaHeading
    // Roles and people.
    case pressOfficer, pressDesk, spokespeople, jobTitle, honorific
    // Offers.
    case available, forInterview, invitation
    /// "will take questions", "will be joined by", "participants", "concederá" before a press conference.
    case meetsPress, accompaniment, participants, givesVerb
    // Material.
    case imageWord, videoWord, audioWord, graphicWord, documentWord, statementWord, sameLink, pointer, including
    // Rights in material: "Photo credit" before a colon, "courtesy of", notices, terms, and until when they hold.
    case creditLabel, creditPhrase, rightsReserved, usageTerms, until
    // Labels of contact points.
    case voiceLabel, mobileLabel, faxLabel, smsLabel, messengerLabel, emailLabel, webLabel
    case officeHours, outOfHours, helpline, publicEnquiries
    // Journalism.
    case bylineLead, contributed, updatedLabel, publishedLabel, speechVerb, according, pronoun
    // Events.
    case eventVerb, futureMark
    // Organisations.
    case organisationNoun

    /// Cues that the last part of a compound may be.
    static let inCompounds: Set<Cue> = [
        .imageWord, .videoWord, .audioWord, .graphicWord, .documentWord, .organisationNoun, .pressDesk, .pressOfficer,
    ]

    /// Whether it is what stands beside a number or an address: "Tel.", "out of hours".
    var isPointLabel: Bool {
        switch self {
        case .voiceLabel, .mobileLabel, .faxLabel, .smsLabel, .messengerLabel, .emailLabel, .webLabel, .officeHours,
            .outOfHours:
            true
        default: false
        }
    }
}

/// The words of one language. A language is added by adding one of these to ``Vocabulary/all``.
struct Vocabulary {
    /// A BCP 47 tag, such as `en`.
    let language: String
    /// The commonest small words: what the language is recognised by, and what no name is made of.
    let smallWords: Set<String>
    /// Month names and their abbreviations, 1 to 12.
    let months: [String: Int]
    /// Weekday names and their abbreviations, Monday 1 to Sunday 7.
    let weekdays: [String: Int]
    /// Phrases in lower case, words separated by spaces; longer ones win.
    let phrases: [Cue: [String]]
}

/// A phrase that was recognised in the text.
struct CueMark {
    let cue: Cue
    /// The tokens of the phrase.
    let tokens: Range<Int>
}

/// The phrases of some languages, ready to be found in tokens.
struct PhraseBook {
    private let phrases: [String: [(words: [String], cue: Cue)]]
    let smallWords: Set<String>
    let months: [String: Int]
    let weekdays: [String: Int]
    /// Titles that other words are put before in one word: "Vorstandssprecherin", "projectleider".
    let titleEndings: [String]
    /// What names of offices end in, in languages that write them in one word.
    let organisationEndings: [String]

    init(_ vocabularies: [Vocabulary]) {
        var table: [String: [(words: [String], cue: Cue)]] = [:]
        for vocabulary in vocabularies {
            for (cue, list) in vocabulary.phrases {
                for phrase in list {
                    let words = phrase.split(separator: " ").map(String.init)
                    guard let first = words.first else { continue }
                    table[first, default: []].append((words, cue))
                    // What says until when says that there is one.
                    if cue == .embargoUntil { table[first, default: []].append((words, .embargo)) }
                }
            }
        }
        phrases = table.mapValues { list in
            list.sorted { ($0.words.count, $1.cue.rawValue) > ($1.words.count, $0.cue.rawValue) }
        }
        smallWords = vocabularies.reduce(into: []) { $0.formUnion($1.smallWords) }
        months = vocabularies.reduce(into: [:]) { $0.merge($1.months) { first, _ in first } }
        weekdays = vocabularies.reduce(into: [:]) { $0.merge($1.weekdays) { first, _ in first } }
        organisationEndings =
            vocabularies.contains { ["de", "nl"].contains($0.language) } ? PhraseBook.officeEndings : []
        titleEndings = vocabularies.filter { ["de", "nl"].contains($0.language) }
            .flatMap { $0.phrases[.jobTitle] ?? [] }.filter { $0.utf8.count >= 5 && !$0.contains(" ") }
    }

    /// Every phrase in the tokens, by its first token; at one place each cue is marked at most once, by its longest
    /// phrase.
    func marks(in tokens: [Token]) -> [CueMark] {
        var marks: [CueMark] = []
        for (index, token) in tokens.enumerated() where token.kind != .link {
            guard let candidates = phrases[token.folded] else {
                if let cue = compound(token) { marks.append(CueMark(cue: cue, tokens: stretch(index, index + 1))) }
                continue
            }
            let first = marks.count
            for (words, cue) in candidates where words.count == 1 || matches(words, tokens, at: index) {
                guard !marks[first...].contains(where: { $0.cue == cue }) else { continue }
                marks.append(CueMark(cue: cue, tokens: stretch(index, index + words.count)))
            }
        }
        return marks
    }

    /// "Presse-Fotos", "Friedrich-Schiller-Universität", "Polizeipräsidium": what a compound is, its last part says.
    private func compound(_ token: Token) -> Cue? {
        guard token.kind == .word, token.text.utf8.count >= 8 else { return nil }
        if let hyphen = token.folded.lastIndex(of: "-") {
            let last = String(token.folded[token.folded.index(after: hyphen)...])
            if let list = phrases[last] {
                return list.first { $0.words.count == 1 && Cue.inCompounds.contains($0.cue) }?.cue
            }
        }
        guard token.isCapitalised else { return nil }
        return organisationEndings.contains {
            token.folded.hasSuffix($0) && token.folded.utf8.count > $0.utf8.count + 2
        }
            ? .organisationNoun : nil
    }

    private func matches(_ words: [String], _ tokens: [Token], at start: Int) -> Bool {
        guard start + words.count <= tokens.count else { return false }
        for (offset, word) in words.enumerated() where offset > 0 {
            guard tokens[start + offset].folded == word, tokens[start + offset].breaksBefore < 2 else { return false }
        }
        return true
    }

    private static let officeEndings = [
        "präsidium", "inspektion", "direktion", "verwaltung", "ministerium", "gesellschaft", "zentrum", "verband",
        "verein",
        "museum", "institut", "universität", "hochschule", "stiftung", "redaktion", "kanzlei", "behörde", "kammer",
        "werke",
        "feuerwehr", "polizei", "gemeente", "universiteit", "vereniging", "stichting", "bibliotheek", "dienst", "amt",
        "revier", "archiv", "klinikum", "akademie",
    ]
}
