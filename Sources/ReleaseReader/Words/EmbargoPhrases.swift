/// What tells an embargo from talk of one, in a language: words that are looked at beside its wordings alone.
struct EmbargoPhrases {
    /// "no embargo"; "embargo: none", "embargo lifted".
    var denials: Set<String>
    var lifted: Set<String>
    /// What says of a text that it is under one, in a word: "embargoed".
    var states: Set<String>
    /// "was embargoed" tells of one; "is embargoed" is one.
    var past: Set<String>
    var present: Set<String>
    /// What a text calls itself: "this release".
    var selves: Set<String>
    /// What may stand before it in its line: "strictly", "press".
    var leads: Set<String>
    /// What may stand between it and its day, its time and its zone: "until", "for", "release".
    var between: Set<String>
    /// Orders not to publish are made of three words in one line: "not for", "publication" and "before".
    /// By their first word.
    var orders: [String: [[String]]]
    var publishing: Set<String>
    var before: Set<String>

    /// Words parted by spaces; orders by commas.
    init(
        denials: String = "", lifted: String = "", states: String = "", past: String = "", present: String = "",
        selves: String = "",
        leads: String = "", between: String = "", orders: String = "", publishing: String = "", before: String = ""
    ) {
        func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
        self.denials = words(denials)
        self.lifted = words(lifted)
        self.states = words(states)
        self.past = words(past)
        self.present = words(present)
        self.selves = words(selves)
        self.leads = words(leads)
        self.between = words(between)
        let all = orders.split(separator: ",").map { $0.split(separator: " ").map(String.init) }
        self.orders = Dictionary(grouping: all) { $0.first ?? "" }
        self.publishing = words(publishing)
        self.before = words(before)
    }

    mutating func formUnion(_ other: EmbargoPhrases) {
        denials.formUnion(other.denials)
        lifted.formUnion(other.lifted)
        states.formUnion(other.states)
        past.formUnion(other.past)
        present.formUnion(other.present)
        selves.formUnion(other.selves)
        leads.formUnion(other.leads)
        between.formUnion(other.between)
        orders.merge(other.orders) { $0 + $1 }
        publishing.formUnion(other.publishing)
        before.formUnion(other.before)
    }
}

extension Vocabulary {
    /// The languages beside a document's own, where that has a table, that one of its embargoes is printed in: "Sperrfrist" above an English text.
    static func ofEmbargoes(in tokens: Tokens, beside language: String?) -> [Vocabulary] {
        guard let language, all.contains(where: { $0.language == language }) else { return [] }
        var found: Set<Int> = []
        for (index, token) in tokens.enumerated() where token.kind == .word {
            let beginsLine = index == 0 || token.breaksBefore > 0
            if token.isUnspaced {
                found.formUnion(unspacedEmbargoes.filter { isAtEnd($0.wording, of: token.folded) }.map(\.place))
            }
            guard let wordings = embargoesByFirstWord[token.folded] else { continue }
            for (words, isOrder, place) in wordings where all[place].language != language && !found.contains(place) {
                let isThere = words.indices.allSatisfy {
                    index + $0 < tokens.count && tokens[index + $0].folded == words[$0]
                }
                guard isThere, !isOrder || beginsLine && all[place].embargo.isOrder(tokens, from: index) else {
                    continue
                }
                found.insert(place)
            }
        }
        return found.subtracting(all.indices.filter { all[$0].language == language }).sorted().map { all[$0] }
    }

    /// "日前请勿发布": in a script without spaces a wording stands in one word with what is before or behind it.
    private static func isAtEnd(_ wording: String, of word: String) -> Bool {
        word.hasPrefix(wording) || word.hasSuffix(wording)
    }

    private static let unspacedEmbargoes: [(wording: String, place: Int)] =
        embargoesByFirstWord.values.joined().filter { !$0.isOrder && $0.words.count == 1 && all[$0.place].isUnspaced }
        .map { ($0.words[0], $0.place) }

    /// The wordings that English does not have too, with their languages' places in ``all``.
    private static let embargoesByFirstWord: [String: [(words: [String], isOrder: Bool, place: Int)]] = {
        let cues: [Cue] = [.embargo, .embargoUntil, .holdUntil]
        let english = Set(cues.flatMap { Vocabulary.english.phrases[$0] })
        var table: [String: [(words: [String], isOrder: Bool, place: Int)]] = [:]
        for (place, vocabulary) in all.enumerated() where vocabulary.language != "en" {
            for wording in cues.flatMap({ vocabulary.phrases[$0] }) where !english.contains(wording) {
                let words = wording.split(separator: " ").map(String.init)
                if let first = words.first { table[first, default: []].append((words, false, place)) }
            }
            for (first, orders) in vocabulary.embargo.orders {
                table[first, default: []] += orders.map { ($0, true, place) }
            }
        }
        return table
    }()
}

extension EmbargoPhrases {
    /// In tokens: from an order to the word "before".
    static let reach = 16

    /// Whether an order not to publish is completed behind its first word.
    fileprivate func isOrder(_ tokens: Tokens, from index: Int) -> Bool {
        let near = tokens[stretch(index, min(tokens.count, index + EmbargoPhrases.reach))].dropFirst().prefix {
            $0.breaksBefore < 2
        }
        return near.contains { publishing.contains($0.folded) } && near.contains { before.contains($0.folded) }
    }
}
