import Catalogue

/// Ways to reach somebody that several people share.
extension ContactFinder {
    /// More people than this do not share a number.
    static let mostSharers = 8

    /// "Jane Roe or Tom Field, tel. 020 …": whether the name that begins here is another one for the same points.
    func isAlternative(_ start: Int, to open: Open) -> Bool {
        guard let name = open.name, open.points.isEmpty, start > name.upperBound,
            open.sharers.count < ContactFinder.mostSharers
        else { return false }
        let before = page.tokens[start - 1]
        guard page.tokens[start].breaksBefore < 2,
            alternatives.contains(before.folded) || uncasedTitle(behind: name, before: start) != nil
        else { return false }
        if uncasedTitle(behind: name, before: start) != nil { return true }
        let title = open.title?.upperBound ?? 0
        return start - 1 == max(name.upperBound, title) || start - 2 == max(name.upperBound, title)
    }

    /// "水田、広報担当 多田": behind the mark that parts two people the words for what the second does, in a line without capitals.
    private func uncasedTitle(behind name: Range<Int>, before start: Int) -> Int? {
        let mark = name.upperBound
        guard mark < start, start - mark <= 4, page.uncasedName(at: start, before: page.tokens.count) != nil,
            alternatives.contains(page.tokens[mark].folded),
            stretch(mark + 1, start).allSatisfy({ page.tokens[$0].kind == .word && page.tokens[$0].breaksBefore == 0 })
        else { return nil }
        return start
    }

    /// "中島／加賀谷".
    func isBehindMark(_ token: Int) -> Bool { token > 0 && alternatives.contains(page.tokens[token - 1].folded) }

    /// Begins the next person beside the one who is open.
    func share(_ open: inout Open, from start: Int) {
        var sharer = open
        sharer.sharers = []
        open = Open(sharers: open.sharers + [sharer], first: start, last: start)
    }

    /// The points of a person among those who share them: an address that is made of another's name is the other's.
    func own(_ points: [DraftPoint], of person: Open, among people: [Open]) -> [DraftPoint] {
        guard people.count > 1 else { return points }
        let addresses = points.filter { $0.kind == .email }
        let isOwned = addresses.contains { address in people.contains { isMade(address, of: $0) } }
        if !isOwned, addresses.count == people.count, let place = people.firstIndex(where: { $0.name == person.name }) {
            // As many addresses as people, and none of a name: in the order of the people.
            return points.filter { $0.kind != .email || $0.span == addresses[place].span }
        }
        let points = inOrder(points, of: person, among: people)
        return points.filter { point in
            guard point.kind == .email, let mailbox = point.asGiven.split(separator: "@").first?.lowercased() else {
                return true
            }
            let owners = people.filter { words(of: $0).contains(where: mailbox.contains) || isMade(point, of: $0) }
            return owners.isEmpty || owners.contains { $0.name == person.name }
        }
    }

    /// "Jane Roe | Tom Field, tel. 0221 555-0100 | -0101": as many numbers as people are theirs in their order, where of the
    /// later ones only the end is printed, or all of three and more are of one kind.
    private func inOrder(_ points: [DraftPoint], of person: Open, among people: [Open]) -> [DraftPoint] {
        let numbers = points.filter { $0.kind.isNumber }
        guard numbers.count == people.count, let place = people.firstIndex(where: { $0.name == person.name }),
            numbers.dropFirst().allSatisfy({ $0.asGiven.first.map("-\u{2013}".contains) ?? false })
                || numbers.count > 2 && Set(numbers.map(\.kind)).count == 1
        else { return points }
        return points.filter { !$0.kind.isNumber || $0.span == numbers[place].span }
    }

    private func isMade(_ address: DraftPoint, of person: Open) -> Bool {
        guard let name = person.name, let local = address.asGiven.split(separator: "@").first else { return false }
        return Mailbox.isMade(of: page.flow(tokens: name), local.lowercased())
    }

    private func words(of person: Open) -> [String] {
        (person.name ?? 0..<0).map { page.tokens[$0].folded.filter(\.isLetter) }.filter { $0.count > 2 }
    }

    /// A number below several contacts, in a line without a name, that leads to all of them: it says so, or the others have
    /// none.
    mutating func shareSwitchboard(since known: Int) {
        guard (2...ContactFinder.mostSharers).contains(contacts.count - known), let last = contacts.last,
            last.name != nil, last.points.count <= ContactFinder.mostSharers
        else { return }
        let others = stretch(known, contacts.count - 1)
        let haveNone = contacts[others].allSatisfy { contact in
            contact.name != nil && !contact.points.isEmpty && contact.points.allSatisfy { $0.kind == .email }
        }
        for point in last.points where point.kind.isNumber && point.kind != .mobile {
            let token = page.tokenRange(
                of: stretch(page.text.cleanOffset(point.span.start), page.text.cleanOffset(point.span.end))
            ).lowerBound
            guard page.tokens.indices.contains(token) else { continue }
            let line = page.lineTokens(page.line(containing: page.tokens[token].range.lowerBound))
            guard line.lowerBound > 0, page.links(in: page.bytes(of: line)).isEmpty,
                !line.contains(where: { page.personName(at: $0, before: line.upperBound) != nil })
            else { continue }
            let isSwitchboard = page.tokens[line].contains { switchboards.contains($0.folded) }
            let isBelowAddresses =
                haveNone && last.points.first?.kind == .email && last.points.count { $0.kind.isNumber } == 1
            guard isSwitchboard || isBelowAddresses else { continue }
            for index in others where contacts[index].name != nil { give(point, to: index) }
        }
    }
}

extension Page {
    /// Whether a line is the name of a firm or an institution.
    func isFirm(_ line: Range<Int>) -> Bool {
        // "Mehr Hafen e.V.".
        let form = line.dropFirst().last { tokens[$0].kind == .word }
        if let form, NamingWords.companyForms.contains(tokens[form].folded), tokens[line.lowerBound].isCapitalised,
            wordCount(line) <= 8
        {
            return true
        }
        guard capitalisedRun(at: line.lowerBound, before: line.upperBound) == line, let last = line.last else {
            return false
        }
        return NamingWords.companyTails.contains(tokens[last].folded) || has(.organisationNoun, in: line)
    }

    /// "Media Department", "College of Arts": a part of a house.
    func isDepartment(_ line: Range<Int>) -> Bool {
        [line.first, line.last].compactMap { $0 }.contains { NamingWords.departments.contains(tokens[$0].folded) }
            || line.count == 1 && line.allSatisfy { NamingWords.companyTails.contains(tokens[$0].folded) }
            || isCommunications(line)
    }

    /// "Corporate Communications", "Strategic Communications & Media Operations": what a part of a house does, in words that name none.
    func isCommunications(_ line: Range<Int>) -> Bool {
        guard line.count > 1, let last = line.last, NamingWords.departmentEnds.contains(tokens[last].folded) else {
            return false
        }
        return line.allSatisfy { index in
            tokens[index].kind == .symbol || NamingWords.departmentEnds.contains(tokens[index].folded)
                || NamingWords.departmentWords.contains(tokens[index].folded)
        }
    }

    /// "press officer, Harbour Alliance": the title, and behind its last comma where they work; a firm alone is no title.
    func parted(_ words: Range<Int>) -> (title: Range<Int>?, firm: Range<Int>?) {
        let title = stretch(words.lowerBound, words.first { tokens[$0].text == "|" } ?? words.upperBound)
        func isJob(_ range: Range<Int>) -> Bool {
            has(.jobTitle, in: range) || has(.pressOfficer, in: range) || range.contains(where: isCompoundTitle)
        }
        guard isJob(title) else {
            // "Jane Roe, who leads the Harbour Foundation" is a clause.
            let isClause = title.first.map { tokens[$0].text.first?.isLowercase ?? false } ?? true
            return (nil, isClause && title.count > 3 ? nil : title)
        }
        // "President The Royal College of Harbours", parted by two spaces or none.
        if let article = title.dropFirst().first(where: {
            tokens[$0].isCapitalised && NamingWords.articles.contains(tokens[$0].folded)
        }), isJob(stretch(title.lowerBound, article)), isFirm(stretch(article + 1, title.upperBound)) {
            return (stretch(title.lowerBound, article), stretch(article + 1, title.upperBound))
        }
        guard let comma = title.last(where: { tokens[$0].text == "," }) else { return (title, nil) }
        let (job, firm) = (stretch(title.lowerBound, comma), stretch(comma + 1, title.upperBound))
        return isJob(job) && !isJob(firm) && isFirm(firm) && !isCommunications(firm) ? (job, firm) : (title, nil)
    }

    /// What stands around a point and may say whom it is for: its sentence, or in a list its line, and the line above where
    /// its own says nothing.
    func surroundings(of token: Int, in sentence: Range<Int>) -> Range<Int> {
        guard let index = block(containing: tokens[token].range.lowerBound), !blocks[index].isProse else {
            return sentence
        }
        var line = sentence.clamped(to: lineTokens(self.line(containing: tokens[token].range.lowerBound)))
        while line.lowerBound > sentence.lowerBound, isPointAlone(line, token) {
            let above = lineTokens(self.line(containing: tokens[line.lowerBound - 1].range.lowerBound))
            line = stretch(max(sentence.lowerBound, above.lowerBound), line.upperBound)
        }
        return line
    }

    /// "Tel. 020 …": nothing but labels before the point and the ones above it.
    private func isPointAlone(_ lines: Range<Int>, _ token: Int) -> Bool {
        let first = lines.lowerBound
        guard tokens[first].kind == .word else { return true }
        return marks(in: stretch(first, first + 1)).contains { $0.cue.isPointLabel }
    }
}

private let alternatives = Vocabulary.every(.alternative).union(Vocabulary.every(.joining))
    .union(["&", "/", "\\", "|", "\u{FF0F}", "\u{3001}"])
