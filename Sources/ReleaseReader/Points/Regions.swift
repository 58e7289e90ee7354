import Catalogue

/// The region that a document's national numbers are read in, and why.
struct RegionGuess: Hashable {
    let region: String
    let why: String
    /// Whether something in the document says so, rather than its language alone.
    let isSure: Bool
    /// Whether it is only where the office is, of which the document itself says too little.
    var isHome = false
}

/// What speaks for a region.
private struct RegionEvidence {
    var votes: Int
    /// Whether a number or an address is among it, rather than words alone.
    var isSure: Bool
    var why: String
    /// Whether it is where the office is that decides.
    var isHome = false
}

extension Page {
    /// More than one number with a country code counts, and less than such a number and an address, or two numbers: one
    /// odd number does not move a document abroad.
    private static let votesForHome = 10

    /// The region that the document's own numbers, addresses and words speak for most; where it prints national numbers,
    /// one in which they can be dialled. Where those say little it is `home`, the region that the office is in.
    func region(phones: any PhoneNumberReader, home: String? = nil) -> RegionGuess? {
        var evidence: [String: RegionEvidence] = [:]
        func vote(_ region: String, _ votes: Int, atMost limit: Int, _ why: @autoclosure () -> String) {
            let before = evidence[region]
            let votes = max(0, min(votes, limit - (before?.votes ?? 0)))
            evidence[region] = RegionEvidence(
                votes: (before?.votes ?? 0) + votes, isSure: before?.isSure ?? false || votes > 1,
                why: before?.why ?? why())
        }
        for mark in numbers.prefix(100) where mark.isInternational {
            guard let number = phones.read(text.flow(mark.range), region: nil),
                let region = number.region ?? region(ofCode: number.e164, phones)
            else { continue }
            vote(region, 8, atMost: 24, "the text prints another number with its country code")
        }
        for link in links.prefix(200) {
            guard let host = host(of: link)?.lowercased(), let region = Domains.region(of: host),
                let top = host.split(separator: ".").last
            else { continue }
            vote(region, link.kind == .email ? 4 : 3, atMost: 12, "its addresses end in .\(top)")
        }
        // What is written only in one country speaks for it.
        for (region, name) in scripts() { vote(region, 4, atMost: 8, "the text is written in \(name)") }
        var inNames: [(region: String, word: String)] = []
        for (index, token) in tokens.prefix(4000).enumerated() where token.isCapitalised {
            // "Porto" in an Italian text is a harbour.
            guard let region = Places.regionByWord[token.folded.withoutPossessive], isSpoken(in: region) else {
                continue
            }
            let word = token.text.withoutPossessive
            if isInLongerName(index) {
                inNames.append((region, word))
            } else {
                vote(region, 1, atMost: 4, "it mentions \(word)")
            }
        }
        // "Irish Sea" is not Ireland: a part of a name only supports what something else says.
        for (region, word) in inNames where evidence[region] != nil {
            vote(region, 1, atMost: 4, "it mentions \(word)")
        }
        if let home, isSpoken(in: home), dialsAll(in: home, phones) {
            let own = evidence[home].flatMap { $0.isSure ? $0 : nil }
            evidence[home] = RegionEvidence(
                votes: (evidence[home]?.votes ?? 0) + Page.votesForHome, isSure: true,
                why: own?.why ?? "the office is in \(regionInWords(home))", isHome: own == nil)
        }
        if let guess = best(evidence, phones, among: Array(evidence.keys)), guess.isSure || guess.dialsAll {
            return guess.guess
        }
        // Where the words say too little, the regions in which the language is spoken and the numbers can be dialled.
        for region in language.flatMap({ Places.regionsByLanguage[$0] }) ?? [] {
            vote(
                region, 0, atMost: 0,
                "the text is in \(languageInWords(language ?? ""))")
        }
        return best(evidence, phones, among: Array(evidence.keys))?.guess
    }

    /// The scripts of one country that a tenth of the first words are written in.
    private func scripts() -> [(region: String, name: String)] {
        var (words, counts) = (0, [Int](repeating: 0, count: Page.scriptsOfRegions.count))
        for token in tokens.prefix(2000) where token.kind == .word {
            words += 1
            guard let first = token.text.unicodeScalars.first, first.value >= 0x370 else { continue }
            let place = Page.scriptsOfRegions.firstIndex { script in
                token.text.unicodeScalars.contains { script.scalars.contains($0.value) }
            }
            if let place { counts[place] += 1 }
        }
        return Page.scriptsOfRegions.indices.filter { counts[$0] * 10 > words }.map {
            (Page.scriptsOfRegions[$0].region, Page.scriptsOfRegions[$0].name)
        }
    }

    private static let scriptsOfRegions: [(scalars: ClosedRange<UInt32>, region: String, name: String)] = [
        (0x3040...0x30FF, "JP", "Japanese"), (0xAC00...0xD7AF, "KR", "Korean"), (0x370...0x3FF, "GR", "Greek"),
        (0x590...0x5FF, "IL", "Hebrew"), (0xE00...0xE7F, "TH", "Thai"), (0x10A0...0x10FF, "GE", "Georgian"),
        (0x530...0x58F, "AM", "Armenian"),
    ]

    /// Whether the document's language is spoken in a region; one that is not known may be.
    private func isSpoken(in region: String) -> Bool {
        guard let language, let regions = Places.regionsByLanguage[language] else { return true }
        // English is written everywhere.
        return language == "en" || regions.contains(region)
    }

    /// National numbers, for a look at the region that they can be dialled in.
    private var national: [String] {
        numbers.lazy.filter { !$0.isInternational && $0.digits >= 7 }.prefix(6).map { text.flow($0.range) }
    }

    private func dialsAll(in region: String, _ phones: any PhoneNumberReader) -> Bool {
        national.allSatisfy { phones.read($0, region: region)?.isValid ?? false }
    }

    /// Whether a name goes on before or behind a word: "Irish Sea", "New England", but not "In Ireland".
    private func isInLongerName(_ index: Int) -> Bool {
        func isName(_ place: Int) -> Bool {
            guard tokens.indices.contains(place), tokens[place].kind == .word, tokens[place].isCapitalised else {
                return false
            }
            // In a line of capitals every word is.
            if tokens[index].isAllCapitals, tokens[place].isAllCapitals { return false }
            let word = tokens[place].folded
            return !Places.smallWords.contains(word) && Places.regionByWord[word.withoutPossessive] == nil
        }
        let first = Places.firstWords[tokens[index].folded.withoutPossessive]
        let isBehindFirst = index > 0 && first != nil && tokens[index - 1].folded == first
        let start = isBehindFirst ? index - 1 : index
        if start > 0, tokens[start].breaksBefore == 0, isName(start - 1) { return true }
        // "Ireland's West" is Ireland.
        guard tokens[index].folded == tokens[index].folded.withoutPossessive else { return false }
        return tokens.indices.contains(index + 1) && tokens[index + 1].breaksBefore == 0 && isName(index + 1)
    }

    private func best(
        _ evidence: [String: RegionEvidence], _ phones: any PhoneNumberReader, among regions: [String]
    ) -> (guess: RegionGuess, isSure: Bool, dialsAll: Bool)? {
        let national = national
        let ranked = regions.compactMap { region in
            evidence[region].map { evidence in
                // A plan may not know a number that is grouped as the region groups it.
                let read = national.compactMap { printed in
                    phones.read(printed, region: region).flatMap { number in
                        // Digits in one group are grouped as no region does.
                        number.isValid || number.isGroupedAsUsual && printed.contains { !$0.isNumber } ? number : nil
                    }
                        ?? phones.readWithCode(printed, of: region)
                }
                let dialled = read.count
                let possible =
                    national.contains { $0.utf8.count(where: isDigit) > 8 && phones.read($0, region: region) != nil }
                    ? 1 : 0
                let usual = read.count(where: \.isGroupedAsUsual)
                let share = dialled == national.count ? 2 : dialled * 2 >= national.count ? 1 : 0
                let order = Places.order.firstIndex(of: region) ?? Places.order.count
                return (region: region, evidence: evidence, share: share * 3 + possible, usual: usual, order: order)
            }
        }
        // A country's own addresses say more than that the text speaks of another.
        func sum(_ votes: RegionEvidence, _ share: Int) -> Int { votes.votes + share + (votes.isSure ? 2 : 0) }
        let best = ranked.max { left, right in
            (sum(left.evidence, left.share), left.usual, right.order)
                < (sum(right.evidence, right.share), right.usual, left.order)
        }
        return best.map {
            (
                RegionGuess(
                    region: $0.region, why: $0.evidence.why, isSure: $0.evidence.isSure && $0.share > 1,
                    isHome: $0.evidence.isHome),
                $0.evidence.isSure && $0.share > 1, $0.share > 5 && $0.evidence.votes > 0
            )
        }
    }

    /// The main region of a number that is in no plan: by its country code.
    private func region(ofCode e164: String, _ phones: any PhoneNumberReader) -> String? {
        Places.order.first { region in phones.callingCode(of: region).map { e164.hasPrefix("+\($0)") } ?? false }
    }

    func host(of link: LinkMark) -> String? {
        switch link.kind {
        case .email: link.address.split(separator: "@").last.map(String.init)
        case .web:
            link.address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init)
        case .voice, .sms, .messenger: nil
        }
    }
}

/// What the end of a host says of where its house is.
enum Domains {
    /// A domain of two letters is its region's (ISO 3166-1), unless it is sold to everybody: `example.io` is from anywhere,
    /// and `salud.gov.co` from Colombia.
    static func region(of host: String) -> String? {
        let labels = host.split(separator: ".")
        guard labels.count > 1, let top = labels.last.map(String.init) else { return nil }
        if let named = named[top] { return named }
        guard top.utf8.count == 2, top.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), top != "eu" else { return nil }
        if sold.contains(top), labels.count < 3 || !categories.contains(String(labels[labels.count - 2])) { return nil }
        return top.uppercased()
    }

    private static let named = ["uk": "GB", "gov": "US", "edu": "US", "mil": "US"]
    private static let sold = Set(
        "ac ag ai am bz cc cd co cx dj fm gg gl gs im io is je la ly me ms mu nu pm pw re rs sc sh so st sx tf tk tl to tv vc vg ws yt"
            .split(separator: " ").map(String.init))
    private static let categories = Set(
        "ac co com edu gob gouv gov mil net or org".split(separator: " ").map(String.init))
}

extension String {
    /// "Australia's" is Australia.
    var withoutPossessive: String { hasSuffix("'s") ? String(dropLast(2)) : self }
}
