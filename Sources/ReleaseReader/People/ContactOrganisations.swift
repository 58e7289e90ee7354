import Catalogue

/// Whom a contact works for: only what is printed with them.
extension ContactFinder {
    /// At least so much has to speak for a run of words that is an organisation.
    private static let likely = 3

    /// The likeliest organisation among the words around somebody: in the line above, beside the name, behind "at".
    func organisation(beside open: Open, _ points: [DraftPoint]) -> Found<String>? {
        guard let range = surroundings(of: open, points) else { return nil }
        if let labelled = labelledOrganisation(near: range) {
            return page.found(tokens: labelled, rule: "contact.organisationLabelled")
        }
        guard let likeliest = likeliestOrganisation(in: range, open, points) else {
            return uncasedHouse(in: range, of: open).map { page.found(tokens: $0, rule: "contact.organisationUncased") }
                ?? houseBelow(range).map { page.found(tokens: $0, rule: "contact.organisationBelow") }
        }
        var organisation = page.found(tokens: likeliest.run, rule: "contact.organisation")
        if likeliest.score <= ContactFinder.likely {
            organisation.doubtful = "hardly anything says that it is whom they work for"
        }
        return organisation
    }

    private func likeliestOrganisation(
        in range: Range<Int>, _ open: Open, _ points: [DraftPoint]
    ) -> (run: Range<Int>, score: Int)? {
        let houses = points.filter { $0.kind == .email }.compactMap { Mailbox.house(of: $0.asGiven.lowercased()) }
        let ofPages = housesOfPages(in: range)
        var best: (run: Range<Int>, score: Int)?
        var index = range.lowerBound
        while index < range.upperBound {
            if let name = open.name, name.contains(index) {
                index = name.upperBound
                continue
            }
            let limit = open.name.map { $0.lowerBound > index ? $0.lowerBound : range.upperBound } ?? range.upperBound
            // "CEO Harbour Group": the firm is what stands behind the title.
            if let title = page.cue(.jobTitle, at: index) ?? page.cue(.pressOfficer, at: index) {
                index = max(index + 1, title.tokens.upperBound)
                continue
            }
            // "openSUSE", where the address is of its house.
            if houses.contains(Mailbox.plain(page.tokens[index].folded)), page.tokens[index].kind == .word,
                !page.tokens[index].isCapitalised, best?.score ?? 0 < ContactFinder.likely + 1
            {
                best = (stretch(index, index + 1), ContactFinder.likely + 1)
            }
            guard let whole = page.capitalisedRun(at: index, before: limit), !isLabel(whole) || isDesk(whole, open),
                whole.count > 1 || !NamingWords.lettersBehindNames.contains(page.tokens[whole.lowerBound].text)
            else {
                index += 1
                continue
            }
            let run = withoutLabels(whole)
            // "Twitter" is what a page's link says, and nobody's house.
            let score = score(run, run.count > 1 ? houses + ofPages : houses, of: open)
            if score >= ContactFinder.likely, score > best?.score ?? 0 { best = (run, score) }
            index = whole.upperBound
        }
        return best
    }

    /// "Company: Harbour Ltd", "社名：港湾株式会社": in the lines or up to four lines above them.
    private func labelledOrganisation(near range: Range<Int>) -> Range<Int>? {
        guard let first = range.first, let last = range.last else { return nil }
        let lines = (
            first: page.line(containing: page.tokens[first].range.lowerBound),
            last: page.line(containing: page.tokens[last].range.lowerBound)
        )
        let labels = Vocabulary.every(.companyLabel)
        for line in stretch(max(0, lines.first - 4), lines.last + 1).reversed() {
            let words = page.wordsOnly(page.lineTokens(line))
            guard words.count > 2, words.count < 40, labels.contains(page.tokens[words.lowerBound].folded),
                // "Company name:".
                let colon = words.prefix(3).dropFirst().first(where: {
                    [":", "\u{FF1A}"].contains(page.tokens[$0].text)
                }), colon + 1 < words.upperBound
            else { continue }
            let start = colon + 1
            let end = stretch(start, words.upperBound).first {
                page.tokens[$0].kind == .link || page.tokens[$0].gapBefore && $0 > start
            }
            return page.wholePlace(stretch(start, end ?? page.lineTokens(line).upperBound))
        }
        return nil
    }

    /// "Harbour Alliance Tel", "HHA Media Coordinator": without what labels the point, and without a title behind initials.
    private func withoutLabels(_ run: Range<Int>) -> Range<Int> {
        var end = run.upperBound
        while end > run.lowerBound + 1, page.marks(in: stretch(end - 1, end)).contains(where: { $0.cue.isPointLabel }) {
            end -= 1
        }
        let heading = page.marks(in: stretch(run.lowerBound, end)).first {
            [.contactHeading, .enquiryHeading, .pressDesk].contains($0.cue) && $0.tokens.upperBound == end
                && $0.tokens.lowerBound > run.lowerBound
        }
        if let heading { end = heading.tokens.lowerBound }
        // "Harbour Release Contact".
        let label = page.marks(in: stretch(run.lowerBound, end)).first {
            $0.cue == .releaseLabel && $0.tokens.upperBound == end && $0.tokens.lowerBound > run.lowerBound
        }
        if heading != nil, let label { end = label.tokens.lowerBound }
        let title = page.marks(in: stretch(run.lowerBound, end)).first {
            [.jobTitle, .pressOfficer].contains($0.cue) && $0.tokens.upperBound == end
        }
        if let title, title.tokens.lowerBound == run.lowerBound + 1, page.tokens[run.lowerBound].isAllCapitals {
            end = title.tokens.lowerBound
        }
        return withoutTeam(stretch(run.lowerBound, end))
    }

    /// "Harbour Games PR Team": who of the house answers the press is none of its name.
    private func withoutTeam(_ run: Range<Int>) -> Range<Int> {
        guard let last = run.last, NamingWords.departments.contains(page.tokens[last].folded) else { return run }
        var end = last
        while end > run.lowerBound + 1, isOfThePress(page.tokens[end - 1].folded) { end -= 1 }
        return end < last ? stretch(run.lowerBound, end) : run
    }

    private func isOfThePress(_ word: String) -> Bool {
        ContactWords.sort(of: word) == .press || NamingWords.agencyTails.contains(word)
    }

    /// "Jane Roe of Harbour Group": the words behind the word that says whose somebody is, where a way to reach them follows.
    func organisation(directlyBehind open: Open) -> Range<Int>? {
        guard let name = open.name, name.upperBound + 1 < page.tokens.count,
            NamingWords.employers.contains(page.tokens[name.upperBound].folded)
        else { return nil }
        var start = name.upperBound + 1
        if page.words.smallWords.contains(page.tokens[start].folded) { start += 1 }
        return page.capitalisedRun(at: start, before: min(page.tokens.count, start + 12))
    }

    /// The organisation whose name the text prints and whose house an address is of: `harbour.org` and "Harbour Foundation".
    mutating func organisationOfHouse(_ points: [DraftPoint]) -> Found<String>? {
        for point in points where point.kind == .email {
            guard let house = Mailbox.house(of: point.asGiven.lowercased()), house.count >= 3 else { continue }
            if let organisation, let organisationWords,
                organisationWords.contains(where: { $0.count >= 4 && house.contains($0) })
                    || organisation.value.filter(\.isLetter).lowercased().contains(house)
            {
                return organisation
            }
            if houses == nil { houses = page.organisationsByHouse() }
            guard let run = houses?[house.filter { $0.isLetter || $0.isNumber }] else { continue }
            return page.found(
                page.withoutPossessive(run), rule: "contact.organisationOfHouse",
                inferred: "the address is of its house")
        }
        return nil
    }

    /// From the line above the first of somebody's words to their last point.
    private func surroundings(of open: Open, _ points: [DraftPoint]) -> Range<Int>? {
        let firsts = [open.name?.lowerBound, open.title?.lowerBound].compactMap { $0 }
        let ends = points.map { page.tokenRange(of: stretch(0, page.text.cleanOffset($0.span.end))).upperBound }
        guard
            let first = firsts.min()
                ?? points.first.map({
                    page.tokenRange(of: stretch(0, page.text.cleanOffset($0.span.start))).upperBound
                }), page.tokens.indices.contains(first)
        else { return nil }
        let line = page.line(containing: page.tokens[first].range.lowerBound)
        var start = max(page.lineTokens(line).lowerBound, first - 30)
        if let sentence = page.sentence(around: first), isProse(first) { start = max(start, sentence.lowerBound) }
        if let cell {
            start = max(start, cell.lowerBound)
        } else if !isProse(first) {
            start = linesAbove(line) ?? start
        }
        let end = min(page.tokens.count, max(ends.max() ?? first, open.name?.upperBound ?? first), start + 80)
        return stretch(start, max(start, end))
    }

    /// `harbourquay` of `https://harbourquay.example` beside somebody: whose page is given with them.
    private func housesOfPages(in range: Range<Int>) -> [String] {
        guard let last = range.last else { return [] }
        let line = page.lineTokens(page.line(containing: page.tokens[last].range.lowerBound))
        let near = stretch(range.lowerBound, max(range.upperBound, min(line.upperBound, range.upperBound + 8)))
        return page.links(in: page.bytes(of: near)).prefix(4).filter { $0.kind == .web }
            .compactMap { page.host(of: $0).flatMap { Mailbox.house(of: $0.lowercased()) } }.filter { $0.count > 4 }
    }

    /// Where up to two short lines above begin that have no point, blank lines between them left out.
    private func linesAbove(_ line: Int) -> Int? {
        var (start, taken): (Int?, Int) = (nil, 0)
        for index in stretch(max(0, line - 8), line).reversed() where !page.text.lines[index].isBlank {
            let above = page.lineTokens(index)
            let bytes = page.bytes(of: above)
            guard let first = above.first, taken < 2, above.count <= 40, page.wordCount(above) <= 10,
                page.links(in: bytes).isEmpty,
                page.numbers(in: bytes).isEmpty, !isProse(first)
            else { break }
            (start, taken) = (first, taken + 1)
        }
        return start
    }

    private func isProse(_ token: Int) -> Bool {
        page.block(containing: page.tokens[token].range.lowerBound).map { page.blocks[$0].isProse } ?? false
    }

    /// "Press contact", "Media Relations": what is said of the point, and no firm.
    private func isLabel(_ run: Range<Int>) -> Bool {
        run.allSatisfy { index in
            let token = page.tokens[index]
            return ContactWords.sort(of: token.folded) != nil || page.words.smallWords.contains(token.folded)
                || page.isCompoundTitle(index)
                || page.marks(in: stretch(index, index + 1)).contains {
                    $0.cue.isPointLabel || $0.cue == .jobTitle || $0.cue == .honorific
                }
        }
            || page.isInvestorWord(run.lowerBound)
            || page.marks(in: run).contains {
                [.releaseLabel, .advisoryLabel, .immediateRelease, .contactHeading].contains($0.cue)
                    && $0.tokens.upperBound == run.upperBound && $0.tokens.lowerBound == run.lowerBound
            }
    }

    /// "Contact: Office of Public Affairs, 020 …", "Contact: OASIS 020 …": nobody's name, and nothing else behind the heading.
    private func isDesk(_ run: Range<Int>, _ open: Open) -> Bool {
        guard open.name == nil, run.lowerBound > 1, page.tokens[run.lowerBound - 1].text == ":",
            page.tokens[run.lowerBound].breaksBefore == 0, run.upperBound < page.tokens.count
        else { return false }
        let isHeading = page.marks(in: stretch(max(0, run.lowerBound - 5), run.lowerBound)).contains {
            [.contactHeading, .enquiryHeading].contains($0.cue) && $0.tokens.upperBound == run.lowerBound - 1
        }
        // "Information: Harbour Games: games@…".
        var next = [",", ":"].contains(page.tokens[run.upperBound].text) ? run.upperBound + 1 : run.upperBound
        // "Contact: Harbour Games PR Team".
        while next < page.tokens.count, page.tokens[next].breaksBefore == 0,
            isOfThePress(page.tokens[next].folded) || NamingWords.departments.contains(page.tokens[next].folded)
        {
            next += 1
        }
        guard isHeading, next < page.tokens.count else { return false }
        return page.tokens[next].kind == .link || page.tokens[next].text == "("
            || page.numbers(in: page.tokens[next].range).first?.tokens.lowerBound == next
    }

    /// "Harbour Agency contact:", "HHA media contacts": the house before what is said of the points below.
    private func isInHeading(_ run: Range<Int>) -> Bool {
        guard page.startsLine(run.lowerBound), run.upperBound < page.tokens.count,
            run.count > 1 || page.tokens[run.lowerBound].isAllCapitals,
            page.tokens[run.upperBound].breaksBefore == 0, !isLabel(run)
        else { return false }
        let line = page.lineTokens(page.line(containing: page.tokens[run.lowerBound].range.lowerBound))
        guard page.wordCount(line) <= 6 else { return false }
        let rest = page.wordsOnly(stretch(run.upperBound, line.upperBound))
        return !rest.isEmpty
            && page.marks(in: rest).contains {
                [.contactHeading, .enquiryHeading].contains($0.cue) && $0.tokens == rest
            }
    }

    private func isCapitalForm(_ run: Range<Int>) -> Bool {
        guard let last = run.last else { return false }
        return NamingWords.capitalForms.contains(page.tokens[last].text) && !page.tokens[run.lowerBound].isAllCapitals
    }

    private func score(_ run: Range<Int>, _ houses: [String], of open: Open) -> Int {
        var score = 0
        if isDesk(run, open) { return ContactFinder.likely + 2 }
        let words = run.map { page.tokens[$0].folded }
        // "April 15".
        if run.count == 1, page.words.months[words[0]] != nil { return 0 }
        // "Communications" alone is a part of a house.
        if run.count == 1, NamingWords.companyTails.contains(words[0]) || NamingWords.departments.contains(words[0]) {
            return 0
        }
        if page.isCommunications(run) { return 0 }
        // "Project Manager" is what somebody is; "Jane Roe" is who.
        if page.marks(in: run).contains(where: {
            [.jobTitle, .pressOfficer].contains($0.cue) && $0.tokens.upperBound == run.upperBound
        }) {
            return 0
        }
        if open.organisation == nil, page.personName(at: run.lowerBound, before: run.upperBound)?.tokens == run,
            !words.contains(where: NamingWords.firmEnds.contains)
        {
            score -= hasGivenName(run) ? 2 : 1
        }
        if isInHeading(run) { score += 3 }
        // "Harbour SE", "Harbour Ltd".
        if run.count > 1, let last = words.last, NamingWords.companyForms.contains(last) || isCapitalForm(run) {
            score += 3
        }
        // "Ltd" is the end of a name.
        guard run.contains(where: { page.cue(.organisationNoun, at: $0) == nil && page.tokens[$0].text.count > 1 })
        else {
            return 0
        }
        if let name = open.name, run.lowerBound >= name.upperBound, run.lowerBound - name.upperBound <= 2 { score += 1 }
        // "Coast Marketing: Jane Roe".
        if let name = open.name, run.count > 1, run.upperBound < name.lowerBound,
            page.tokens[run.upperBound].text == ":", page.tokens[name.lowerBound].breaksBefore == 0
        {
            score += 3
        }
        if page.has(.organisationNoun, in: run) || words.last.map(NamingWords.companyTails.contains) ?? false {
            score += 3
        }
        if let organisationWords, isPart(run, of: organisationWords) { score += 3 }
        let initials = String(words.filter { !page.words.smallWords.contains($0) }.compactMap(\.first))
        let squeezed = words.joined()
        if houses.contains(where: { house in
            house == initials && initials.count > 1 || squeezed.contains(house)
                || words.contains { $0.count > 3 && house.contains($0) }
        }) {
            score += 3
        }
        if run.lowerBound > 0, NamingWords.governors.contains(page.tokens[run.lowerBound - 1].folded) {
            score += 2
            // "Jane Roe, Harbour Alliance", "Jane Roe at Harbour".
            if let name = open.name, run.lowerBound == name.upperBound + 1 { score += 1 }
        }
        let isInTitle = open.title.map { $0.contains(run.lowerBound) } ?? false
        if isInTitle, run.lowerBound > 0, !NamingWords.governors.contains(page.tokens[run.lowerBound - 1].folded),
            !page.marks(in: stretch(max(0, run.lowerBound - 3), run.lowerBound)).contains(where: {
                $0.cue == .jobTitle && $0.tokens.upperBound == run.lowerBound
            })
        {
            score -= 3
        }
        if words.contains(where: { ContactWords.sort(of: $0) == .contact }) { score -= 3 }
        if page.marks(in: run).contains(where: {
            [.pressOfficer, .pressDesk, .jobTitle, .contactHeading].contains($0.cue)
        }) {
            score -= 2
        }
        if let region = words.first, words.count == 1, Places.regionByWord[region] != nil { score -= 3 }
        return score
    }
}

extension Page {
    /// Runs of capitalised words by what a host of theirs would be called: their words or their initials in one.
    fileprivate func organisationsByHouse() -> [String: Range<Int>] {
        var runs: [String: Range<Int>] = [:]
        for block in blocks where !block.part.isOutside && block.part != .navigation {
            var index = block.tokens.lowerBound
            while index < block.tokens.upperBound, runs.count < 4000 {
                guard let run = capitalisedRun(at: index, before: block.tokens.upperBound) else {
                    index += 1
                    continue
                }
                defer { index = run.upperBound }
                if isCommunications(run) { continue }
                let words = run.map { index in
                    Mailbox.plain(tokens[index].folded.withoutPossessive).filter { $0.isLetter || $0.isNumber }
                }
                let keys = [
                    words.joined(), String(words.filter { !self.words.smallWords.contains($0) }.compactMap(\.first)),
                ]
                for key in keys where key.count >= 3 && runs[key] == nil { runs[key] = run }
            }
        }
        return runs
    }
}
