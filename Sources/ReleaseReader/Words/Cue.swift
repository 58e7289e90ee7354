/// What a word or phrase of a language tells the reader.
enum Cue: String, CaseIterable {
    // Labels at the head of a document.
    case releaseLabel, advisoryLabel, statementLabel, correctionLabel, immediateRelease, embargo, attention
    /// Wordings of ``embargo`` that say until when.
    case embargoUntil
    /// Wordings that are an embargo where a day or a time stands behind them ("hold until"), and where a time does ("for
    /// release").
    case holdUntil, releaseAt
    /// What says that a text takes an earlier one's place.
    case replaces
    /// In a correction: what is behind it was wrong; is right; is wrong where something else is right.
    case wrongly, rightly, ratherThan
    /// "No", "Nr": what stands before the number of a release.
    case numberLabel
    // Times of day.
    case noon, midnight, forenoon, afternoon, hourLead, hourUnit
    /// Of ``hourUnit`` what may be a length of time ("10 hours"), and of ``hourLead`` what nothing but a time stands behind.
    case hourLength, hourAlone
    // Labels of an invitation.
    case whenLabel, whereLabel, whatLabel, placeLabel
    /// Until when one may register or ask for accreditation.
    case deadline
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

    /// Cues of what an embargo is printed with.
    static let inEmbargoes: Set<Cue> = [
        .embargo, .embargoUntil, .holdUntil, .releaseAt, .noon, .midnight, .forenoon, .afternoon, .hourLead, .hourUnit,
        .hourLength,
        .hourAlone,
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
    let smallWords: [String]
    /// Names of months that the CLDR has not, and abbreviations that are no words, 1 to 12.
    var months: [String: Int] = [:]
    /// Names of weekdays that the CLDR has not, Monday 1 to Sunday 7.
    var weekdays: [String: Int] = [:]
    /// Phrases in lower case, words separated by spaces; longer ones win.
    let phrases: WordLists<Cue>
    /// What tells an embargo from talk of one.
    var embargo = EmbargoPhrases()
    /// What is asked for one by one.
    var words: WordLists<WordClass> = [:]

    /// Whether it is written without spaces between words, or with endings that are one with them.
    var isUnspaced: Bool { ["ja", "ko", "zh"].contains(language) }
}

extension Vocabulary {
    /// Words parted by spaces, phrases by commas, so that a language is a page.
    init(_ language: String, smallWords: String, _ phrases: [Cue: String], embargo: EmbargoPhrases) {
        let small = smallWords.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        self.init(language: language, smallWords: small, phrases: WordLists(phrases), embargo: embargo)
    }
}

/// The words of a language by what they tell. Written with commas between, they stay one text until they are asked for: reading
/// a document takes those of one or two languages, and a few of each other one.
struct WordLists<Sort: Hashable & Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    private var texts: [Sort: String] = [:]
    private var lists: [Sort: [String]] = [:]

    init(_ texts: [Sort: String]) { self.texts = texts }

    init(dictionaryLiteral lists: (Sort, [String])...) {
        self.lists = Dictionary(lists) { first, _ in first }
    }

    var sorts: [Sort] { Array(texts.keys) + Array(lists.keys) }

    subscript(sort: Sort) -> [String] {
        guard let text = texts[sort] else { return lists[sort] ?? [] }
        return text.utf8.split(separator: UInt8(ascii: ",")).map { word in
            String(Substring(word.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }))
        }
    }
}

/// A phrase that was recognised in the text.
struct CueMark {
    let cue: Cue
    private let bounds: Range<UInt32>

    init(cue: Cue, tokens: Range<Int>) {
        self.cue = cue
        bounds = UInt32(clamping: tokens.lowerBound)..<UInt32(clamping: tokens.upperBound)
    }

    /// The tokens of the phrase.
    var tokens: Range<Int> { Int(bounds.lowerBound)..<Int(bounds.upperBound) }
}

/// The phrases of some languages, ready to be found in tokens.
struct PhraseBook {
    private var phrases: [String: [(words: [String], cue: Cue)]]
    let smallWords: Set<String>
    private(set) var months: [String: Int]
    /// Abbreviations that are months beside a day and a year alone: "out 12" is English.
    private(set) var shortMonths: [String: Int]
    private(set) var weekdays: [String: Int]
    private(set) var embargo: EmbargoPhrases
    private var hasIdeographs: Bool
    /// "21.10.": a day without its year, as German prints it.
    let printsDaysWithPoints: Bool
    /// Titles that other words are put before in one word: "Vorstandssprecherin", "projectleider".
    let titleEndings: [String]
    /// Whether a word for somebody who does something is told by its ending: German, which writes it with a capital, and Dutch.
    let writesAgentsAsOne: Bool
    /// Whether every noun has a capital, so that a capital says nothing about who somebody is.
    let writesNounsWithCapital: Bool
    /// What names of offices end in, in languages that write them in one word.
    let organisationEndings: [String]

    init(_ vocabularies: [Vocabulary]) {
        var table: [String: [(words: [String], cue: Cue)]] = [:]
        for vocabulary in vocabularies {
            PhraseBook.add(vocabulary.phrases.sorts, of: vocabulary.phrases, to: &table)
        }
        phrases = table.mapValues(PhraseBook.longestFirst)
        smallWords = vocabularies.reduce(into: []) { $0.formUnion($1.smallWords) }
        (months, shortMonths, weekdays) = ([:], [:], [:])
        embargo = vocabularies.reduce(into: EmbargoPhrases()) { $0.formUnion($1.embargo) }
        printsDaysWithPoints = vocabularies.contains { $0.language == "de" }
        hasIdeographs = vocabularies.contains(where: \.isUnspaced)
        organisationEndings =
            vocabularies.contains { ["de", "nl"].contains($0.language) } ? PhraseBook.officeEndings : []
        let joinsWords = ["de", "nl", "da", "sv", "no"]
        writesAgentsAsOne = vocabularies.contains { ["de", "nl"].contains($0.language) }
        writesNounsWithCapital = vocabularies.contains { $0.language == "de" }
        titleEndings = vocabularies.filter { joinsWords.contains($0.language) }
            .flatMap { $0.phrases[.jobTitle] }.filter { $0.utf8.count >= 5 && !$0.contains(" ") }
        vocabularies.forEach { addCalendar(of: $0) }
    }

    private mutating func addCalendar(of vocabulary: Vocabulary) {
        months.merge(vocabulary.months) { first, _ in first }
        months.merge(CalendarWords.numbered(CalendarWords.months[vocabulary.language])) { first, _ in first }
        shortMonths.merge(CalendarWords.numbered(CalendarWords.shortMonths[vocabulary.language])) { first, _ in first }
        weekdays.merge(vocabulary.weekdays) { first, _ in first }
        weekdays.merge(CalendarWords.numbered(CalendarWords.weekdays[vocabulary.language])) { first, _ in first }
    }

    /// The same, and what of another language an embargo is printed with: its wordings, days and hours.
    mutating func addEmbargoes(of vocabulary: Vocabulary) {
        let added = vocabulary.phrases
        PhraseBook.add(Cue.inEmbargoes, of: added, to: &phrases)
        for word in Set(Cue.inEmbargoes.flatMap { added[$0] }.map(PhraseBook.firstWord)) {
            phrases[word] = phrases[word].map(PhraseBook.longestFirst)
        }
        addCalendar(of: vocabulary)
        embargo.formUnion(vocabulary.embargo)
        hasIdeographs = hasIdeographs || vocabulary.isUnspaced
    }

    private static func add(
        _ cues: some Sequence<Cue>, of phrases: WordLists<Cue>, to table: inout [String: [(words: [String], cue: Cue)]]
    ) {
        for cue in cues {
            for phrase in phrases[cue] {
                let words = phrase.split(separator: " ").map(String.init)
                guard let first = words.first else { continue }
                table[first, default: []].append((words, cue))
                // What says until when says that there is one.
                if cue == .embargoUntil { table[first, default: []].append((words, .embargo)) }
            }
        }
    }

    private static func firstWord(_ phrase: String) -> String { String(phrase.prefix { $0 != " " }) }

    private static func longestFirst(_ list: [(words: [String], cue: Cue)]) -> [(words: [String], cue: Cue)] {
        list.sorted { ($0.words.count, $1.cue.rawValue) > ($1.words.count, $0.cue.rawValue) }
    }

    /// Whether a word by itself is a phrase of a cue.
    func has(_ cue: Cue, _ word: String) -> Bool {
        phrases[word]?.contains { $0.cue == cue && $0.words.count == 1 } ?? false
    }

    /// Every phrase in the tokens, by its first token; at one place each cue is marked at most once, by its longest
    /// phrase.
    func marks(in tokens: Tokens) -> [CueMark] {
        var marks: [CueMark] = []
        for (index, token) in tokens.enumerated() where token.kind != .link {
            guard let candidates = phrases[token.folded] else {
                if let cue = compound(token) { marks.append(CueMark(cue: cue, tokens: stretch(index, index + 1))) }
                if hasIdeographs, token.isUnspaced { marks += unspacedMarks(token, index) }
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

    /// What a run of words without spaces begins and ends with: "お問い合わせ先はこちら".
    private func unspacedMarks(_ token: Token, _ index: Int) -> [CueMark] {
        let letters = Array(token.folded.prefix(PhraseBook.longestUnspaced * 4))
        var cues: [Cue] = []
        for end in stride(from: min(letters.count - 1, PhraseBook.longestUnspaced), to: 0, by: -1) {
            // One letter begins many words: "時に" is a time, "様々" is no honorific.
            cues += (phrases[String(letters[..<end])] ?? []).filter {
                $0.words.count == 1 && (end > 1 || $0.cue == .hourUnit)
            }.map(\.cue)
        }
        let ending = Array(token.folded.suffix(PhraseBook.longestUnspaced))
        for start in ending.indices.dropLast() where start > 0 || ending.count < letters.count {
            cues += (phrases[String(ending[start...])] ?? []).filter { $0.words.count == 1 }.map(\.cue)
        }
        var seen: Set<Cue> = []
        return cues.filter { seen.insert($0).inserted }.map { CueMark(cue: $0, tokens: stretch(index, index + 1)) }
    }

    /// In characters.
    private static let longestUnspaced = 12

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

    private func matches(_ words: [String], _ tokens: Tokens, at start: Int) -> Bool {
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
