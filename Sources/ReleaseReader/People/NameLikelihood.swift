/// How likely words that are printed as a name are somebody's.
extension ContactFinder {
    /// At this likelihood and below it they are a place, a firm or a heading.
    static let nobody = -2
    /// At this likelihood and below it a name is doubtful.
    static let hardlySomebody = -1

    /// What speaks for a name and against it where it stands; the weights are set by hand.
    func likelihood(of name: Range<Int>) -> Int {
        var sum = 0
        let words = name.filter { page.tokens[$0].kind == .word }
        if isTitled(behind: name.upperBound) || isTitled(before: name.lowerBound) { sum += 2 }
        if name.lowerBound > 0, page.cue(.honorific, at: name.lowerBound - 1) != nil { sum += 2 }
        if words.contains(where: { page.tokens[$0].text.count == 1 }) { sum += 1 }
        // What the text writes small elsewhere is a word: "Transport Workers".
        sum -= words.count { page.tokens[$0].isCapitalised && plainWords.contains(page.tokens[$0].folded) }
        if let last = words.last, placeNouns.contains(page.tokens[last].folded) { sum -= 2 }
        if words.contains(where: { page.words.months[page.tokens[$0].folded] != nil }) { sum -= 1 }
        if words.contains(where: { ContactWords.sort(of: page.tokens[$0].folded) != nil }) { sum -= 2 }
        if page.marks(in: name).contains(where: { $0.cue == .organisationNoun }) { sum -= 1 }
        if words.count > 3,
            !words.contains(where: { page.tokens[$0].text.count == 1 || !page.tokens[$0].isCapitalised })
        {
            sum -= 1
        }
        if words.contains(where: isGlued) { sum -= 1 }
        if let last = words.last, ["ii", "iii", "iv"].contains(page.tokens[last].folded) { sum -= 1 }
        return sum
    }

    /// "MediaSven": a capital behind small letters, as in no name but "McRoe" and "DeRoe".
    func isGlued(_ word: Int) -> Bool {
        let letters = Array(page.tokens[word].text.unicodeScalars)
        return letters.indices.dropFirst(5).contains {
            letters[$0].properties.isUppercase && letters[$0 - 1].properties.isLowercase
        }
    }

    /// "Studio Legale Roe Anna Roe: anna.roe@…": the name is what the address is made of, or what stands behind the firm.
    func withoutFirm(_ name: Range<Int>, in passage: Range<Int>) -> Range<Int> {
        guard name.count > 2 else { return name }
        let rest = page.bytes(of: stretch(name.upperBound, min(passage.upperBound, name.upperBound + 6)))
        if let link = page.links(in: rest).first, link.kind == .email,
            let local = link.address.split(separator: "@").first?.lowercased()
        {
            let parts = local.split { !$0.isLetter }.map(String.init)
            if parts.count > 1, let last = name.last, page.tokens[last].folded == parts[parts.count - 1],
                let first = name.dropLast().last(where: { page.tokens[$0].folded == parts[0] })
            {
                return stretch(first, name.upperBound)
            }
        }
        let firm = name.dropLast(2).last {
            page.cue(.organisationNoun, at: $0) != nil || firmEnds.contains(page.tokens[$0].folded)
        }
        return firm.map { stretch($0 + 1, name.upperBound) } ?? name
    }

    /// Words that the text writes with a small letter.
    static func plainWords(of page: Page) -> Set<String> {
        var plain: Set<String> = []
        for token in page.tokens.prefix(20_000)
        where token.kind == .word && !token.isCapitalised && token.text.utf8.count > 2 {
            plain.insert(token.folded)
        }
        return plain
    }
}

/// What ends the names of buildings and places.
private let placeNouns: Set<String> = [
    "house", "hall", "palace", "tower", "bridge", "park", "centre", "center", "square", "gardens", "station", "airport",
    "harbour", "harbor", "hotel", "inn", "castle", "cathedral", "museum", "library", "campus", "plaza", "arena",
    "stadium",
    "theatre", "theater", "room", "building", "court", "place", "street", "road", "avenue", "lane", "drive", "wharf",
    "pier",
]

/// What firms of people who are called by their own names end in.
private let firmEnds: Set<String> = [
    "firm", "llp", "llc", "ltd", "inc", "gmbh", "kanzlei", "studio", "cabinet", "partners",
]
