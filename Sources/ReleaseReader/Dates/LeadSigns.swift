/// What speaks for a beginning being where and when a text is from, and what against it.
enum LeadSign: CaseIterable {
    /// What parts it from the text.
    case dash, colon, point, bar, bracket, line, nothing
    /// A day stands in it; a month alone.
    case day, month
    /// Something in brackets or behind the place; a wire that the table has.
    case wire, knownWire
    /// The table of towns has it; it begins with a town of the table; a state or a country stands in it.
    case town, beginsWithTown, region
    case capitals
    /// The text speaks of it as of a place.
    case namedWithin
    /// A sentence follows it in its paragraph.
    case text
    /// A comma stands between it and its day.
    case comma
    /// A place with its state in a line of its own directly above the text.
    case aboveText
    /// Against it: each paragraph above it; each word more than four; nothing but a stroke or a space between an unknown place and a day;
    /// a line of its own in which nothing says that it is a place; a script that has no capitals, for an unknown place; a capital within a word.
    case paragraphAbove, wordMore, loose, alone, uncased, camel
    /// The line above goes on in it.
    case goesOn
    /// A label, an office, a kind of document; an article or a small word as its first; somebody's name; a house; what the text goes on to
    /// speak about.
    case label, small, person, house, subject

    /// From here on it is taken.
    static let enough = 2.0
    /// Below that it is taken with a doubt.
    static let sure = 2.5

    var weight: Double {
        switch self {
        case .dash: 1.5
        case .bar: 0.75
        case .bracket: 0.5
        case .colon, .line: 0.25
        case .point: 0
        case .nothing: -0.75
        case .day: 1.5
        case .month: 0.75
        case .wire: 0.5
        case .knownWire: 1.5
        case .town: 1.5
        case .beginsWithTown: 0.75
        case .region: 1
        case .capitals: 0.75
        case .namedWithin: 1
        case .text: 0.5
        case .comma: 0.5
        case .aboveText: 0.75
        case .loose: -1.5
        case .alone: -2
        case .uncased: -1
        case .camel: -1
        case .goesOn: -1
        case .paragraphAbove: -0.25
        case .wordMore: -0.5
        case .label: -3
        case .small: -2
        case .person: -1.5
        case .house: -1.5
        case .subject: -2
        }
    }
}

extension Page {
    /// What speaks for the first place of a beginning and what against it, each as often as it does.
    func signs(of lead: Lead, isText: Bool, paragraphsAbove: Int) -> [LeadSign] {
        guard let place = lead.places.first else { return [] }
        var signs: [LeadSign] = [end(of: lead)]
        func add(_ sign: LeadSign, if holds: Bool, times: Int = 1) {
            if holds { signs += Array(repeating: sign, count: max(0, times)) }
        }
        let town = place.prefix { tokens[$0].text != "," && tokens[$0].text != "(" }
        let isTown = isTown(place)
        add(.day, if: lead.hasDay)
        add(.month, if: !lead.hasDay && lead.day != nil)
        add(.knownWire, if: lead.isKnownWire)
        add(.wire, if: !lead.isKnownWire && lead.wire != nil)
        add(.town, if: isTown)
        add(.beginsWithTown, if: !isTown && beginsWithTown(town))
        add(.region, if: place.contains { isRegion($0) && $0 > place.lowerBound })
        add(.capitals, if: isInCapitals(town) && flow(tokens: town).count > 4)
        add(.text, if: isText)
        add(.comma, if: lead.joint == .comma && !lead.isDayFirst)
        add(.loose, if: lead.joint == .nothing && !isTown && !signs.contains(.region))
        add(.alone, if: lead.end == .line && !isText && !isWholeLine(lead, isTown: isTown))
        add(.uncased, if: !isTown && LeadCutter.isWithoutCapitals(tokens[place.lowerBound]))
        add(.camel, if: place.contains { isCamel(tokens[$0].text) })
        add(.paragraphAbove, if: true, times: paragraphsAbove)
        add(.wordMore, if: true, times: wordCount(place) - 4)
        add(.label, if: !isPlainPlace(place))
        let first = tokens[place.lowerBound]
        add(
            .small,
            if: !isTown
                && (Vocabulary.every(.article).contains(first.folded) || words.smallWords.contains(first.folded)
                    || Vocabulary.every(.governing).contains(first.folded))
        )
        // "RESPECT THE SEA - When …" is a heading.
        add(
            .small,
            if: !isTown && wordCount(town) > 2
                && town.dropFirst().contains { Vocabulary.every(.article).contains(tokens[$0].folded) }
                && isInCapitals(town))
        add(.person, if: !isTown && isPerson(town))
        add(.house, if: !isTown && has(.organisationNoun, in: place))
        add(.subject, if: isSubject(of: lead, isTown: isTown))
        return signs
    }

    private func end(of lead: Lead) -> LeadSign {
        switch lead.end {
        case .dash: .dash
        case .colon: .colon
        case .point: .point
        case .bar: .bar
        case .bracket: .bracket
        case .line: .line
        case .nothing: .nothing
        }
    }

    private func isRegion(_ token: Int) -> Bool {
        if Places.regionByWord[tokens[token].folded] != nil { return true }
        return Places.states.contains(tokens[token].text) && token > 0 && [",", "("].contains(tokens[token - 1].text)
    }

    /// All of it, or one of several towns: "Steinheim, Nordrhein-Westfalen/Stuttgart".
    private func isTown(_ place: Range<Int>) -> Bool {
        var start = place.lowerBound
        for index in stretch(place.lowerBound, place.upperBound + 1) {
            guard index == place.upperBound || ["/", ",", "("].contains(tokens[index].text) else { continue }
            if start < index, Towns.has(flow(tokens: stretch(start, index))) { return true }
            start = index + 1
        }
        return false
    }

    /// In a line without a text a place has a day beside it that a comma or the table vouches for, or its state.
    private func isWholeLine(_ lead: Lead, isTown: Bool) -> Bool {
        guard let place = lead.places.first else { return false }
        let isStated =
            place.contains { isRegion($0) && $0 > place.lowerBound } && place.contains { tokens[$0].text == "," }
        guard lead.hasDay else { return isStated || isTown && lead.isKnownWire }
        if lead.isDayFirst { return lead.day?.year != nil && (isTown || isStated) }
        return isTown || isStated || lead.joint == .comma || lead.joint == .mark && wordCount(place) == 1
    }

    /// "HarbourLine": "McAllen" has its second capital behind two letters.
    private func isCamel(_ word: String) -> Bool {
        let signs = Array(word.unicodeScalars)
        return signs.indices.dropFirst(3).contains { isCapital(signs[$0]) && signs[$0 - 1].properties.isLowercase }
    }

    /// "San Francisco Bay Area".
    private func beginsWithTown(_ words: Range<Int>) -> Bool {
        (1..<max(1, words.count)).contains { Towns.has(flow(tokens: words.prefix($0))) }
    }

    private func isPerson(_ words: Range<Int>) -> Bool {
        guard words.count > 1, let name = personName(at: words.lowerBound, before: words.upperBound) else {
            return false
        }
        return GivenNames.has(tokens[name.tokens.lowerBound].text)
    }

    /// "Harbourline – the ferry company –", "Ferries (HF) sail": the text goes on in small letters.
    private func isSubject(of lead: Lead, isTown: Bool) -> Bool {
        guard tokens.indices.contains(lead.textStart), lead.end != .line else { return false }
        let next = tokens[lead.textStart]
        guard next.kind == .word, next.text.unicodeScalars.first?.properties.isLowercase ?? false else { return false }
        return !isTown || lead.end == .nothing || lead.end == .bracket && !lead.isKnownWire
    }

    /// Whether the text names it behind a small word that says where: "in Northport".
    func isNamedAsPlace(_ town: Range<Int>, from start: Int) -> Bool {
        guard let first = town.first, tokens[first].text.utf8.count > 2, tokens[first].kind == .word else {
            return false
        }
        let words = town.map { tokens[$0].folded }
        return stretch(start, min(tokens.count - words.count, start + 2000)).contains { place in
            place > 0 && tokens[place].folded == words[0] && tokens[place - 1].kind == .word
                && Places.whereWords.contains(tokens[place - 1].folded)
                && words.indices.allSatisfy { tokens[place + $0].folded == words[$0] }
        }
    }
}
