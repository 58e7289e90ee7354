import Catalogue

/// The signs that a contact is the press's, looked for in its lines, its sentence, and the heading above it.
struct PressEvidence {
    let page: Page
    let organisationWords: Set<Substring>?
    /// Where the last paragraph of the text begins.
    private let lastProse: Int
    /// Whether a paper made the page: its people and its desks answer readers.
    private let isOfPaper: Bool
    private let site: String?

    init(_ page: Page, organisationWords: Set<Substring>?) {
        self.page = page
        self.organisationWords = organisationWords
        isOfPaper = !WhosePage.isOfOffice(page) && !WhosePage.paperSigns(page).isEmpty
        site = page.ownSite().flatMap { PublicSuffixes.ownLabel($0) }
        lastProse = page.blocks.last { $0.part == .body && $0.isProse }?.tokens.lowerBound ?? 0
    }

    /// - Parameter isBelowPerson: Whether somebody with a name stands above it in the same passage: a heading is theirs first.
    func signs(of contact: DraftContact, at candidate: ContactCandidate, isBelowPerson: Bool) -> Set<PressSign> {
        let isLeftover = isBelowPerson && contact.name == nil && !hasOwnOffice(contact)
        let heading = heading(above: candidate, isLeftover)
        let line = surroundings(of: candidate)
        var signs: Set<PressSign> = []
        if heading != nil
            || candidate.passage.isHeaded && isLabelled(candidate) && (contact.name != nil || !isBelowPerson)
        {
            signs.insert(.headed)
        }
        addWords(in: [heading ?? line, line], to: &signs)
        let isBelowInvestors = heading.map { $0.count <= 5 && isForInvestors($0) } ?? false
        if isBelowInvestors || contact.name == nil && isForInvestors(line) { signs.insert(.forInvestors) }
        if let heading, isOthersSentence(around: heading) { signs.insert(.forOthers) }
        if contact.name == nil, isCalledOthers(candidate) { signs.insert(.forOthers) }
        if let title = contact.title?.value, isPressTitle(title) { signs.insert(.pressTitle) }
        addOwn(contact, to: &signs)
        if contact.name != nil, isReporter(line) || isReporter(contact) {
            // The word that names who writes for the press is none for it.
            signs.subtract([.pressTitle, .pressWord])
            signs.insert(.reporter)
        }
        let press: Set<PressSign> = [.pressTitle, .pressWord, .pressMailbox]
        if contact.name != nil, signs.isDisjoint(with: press), isWriter(line) { signs.insert(.reporter) }
        if isOfPaper { addPaper(contact, to: &signs) }
        addPlace(of: contact, at: candidate, to: &signs)
        return signs
    }

    /// "The Harbour Council, e: info@…" in a line of its own below somebody: it is listed beside them.
    private func hasOwnOffice(_ contact: DraftContact) -> Bool {
        guard let office = contact.organisation?.span, let point = contact.points.first?.span else { return false }
        return office.line == point.line && office.start < point.start
    }

    // MARK: Words

    /// "Witnesses are asked to contact …": what its sentence says before it in its line; in a list, the sentence that the list belongs to.
    private func isCalledOthers(_ candidate: ContactCandidate) -> Bool {
        let first = candidate.tokens.lowerBound
        let line = page.line(containing: page.bytes(of: candidate.tokens).lowerBound)
        let start = max(lineStart(first), page.sentence(around: first)?.lowerBound ?? 0)
        let before = page.tokens[stretch(start, first)].contains { token in
            token.kind == .word && ContactWords.sort(of: token.folded) == .others
        }
        if before { return true }
        guard isItem(line) else { return false }
        for above in stretch(max(0, line - 10), line).reversed() where !page.text.lines[above].isBlank && !isItem(above)
        {
            let words = page.lineTokens(above)
            return words.last.map { page.tokens[$0].text == ":" && isOthersSentence(around: stretch($0, $0 + 1)) }
                ?? false
        }
        return false
    }

    /// "• …", "b) …", "2. …".
    private func isItem(_ line: Int) -> Bool {
        let words = page.lineTokens(line)
        guard let first = words.first, words.count > 2 else { return false }
        if ["\u{2022}", "-", "*", "\u{2013}"].contains(page.tokens[first].text) { return true }
        return page.tokens[first].text.count <= 2 && [")", "."].contains(page.tokens[first + 1].text)
    }

    /// "Complaints are looked into, and the office can be reached in these ways:": of a long sentence above, all words count that say for
    /// whom it is.
    private func isOthersSentence(around heading: Range<Int>) -> Bool {
        guard let sentence = page.sentence(around: heading.lowerBound), sentence.count < 80 else { return false }
        return page.tokens[sentence].contains { $0.kind == .word && ContactWords.sort(of: $0.folded) == .others }
    }

    private func addWords(in ranges: [Range<Int>], to signs: inout Set<PressSign>) {
        for range in ranges {
            for token in page.tokens[range] where token.kind == .word {
                switch ContactWords.sort(of: token.folded) {
                case .press: signs.insert(.pressWord)
                case .contact: signs.insert(.contactWord)
                case .others: signs.insert(.forOthers)
                case .takingPart: signs.insert(.takesPart)
                case nil: continue
                }
            }
            for mark in page.marks(in: range) {
                switch mark.cue {
                case .pressOfficer, .pressDesk: signs.insert(.pressTitle)
                case .contactHeading, .enquiryHeading: signs.insert(.contactWord)
                case .forInterview: signs.insert(.pressWord)
                case .publicEnquiries, .helpline: signs.insert(.forOthers)
                default: continue
                }
            }
        }
    }

    /// "Investors:", "Investor Relations", and not "Investor and media relations".
    private func isForInvestors(_ range: Range<Int>) -> Bool {
        range.count < 40 && range.contains { page.tokens[$0].kind == .word && page.isInvestorWord($0) }
            && !page.tokens[range].contains { $0.kind == .word && ContactWords.sort(of: $0.folded) == .press }
    }

    /// "Jane Roe, reporter", "최윤호 기자": who wrote the article.
    private func isReporter(_ line: Range<Int>) -> Bool {
        page.wordCount(line) <= 12
            && page.tokens[line].contains { $0.kind == .word && Vocabulary.every(.reporter).contains($0.folded) }
    }

    /// "Contact reporter Jane Roe at …" in a sentence: the word directly before the name.
    private func isReporter(_ contact: DraftContact) -> Bool {
        guard let span = contact.name?.span else { return false }
        let bytes = stretch(page.text.cleanOffset(span.start), page.text.cleanOffset(span.end))
        let first = page.tokenRange(of: bytes).lowerBound
        return first > 0 && page.tokens[first - 1].kind == .word
            && Vocabulary.every(.reporter).contains(page.tokens[first - 1].folded)
    }

    /// "Author: Jane Roe, Harbour University": who wrote the text, or what it tells of.
    private func isWriter(_ line: Range<Int>) -> Bool {
        page.wordCount(line) <= 16
            && page.tokens[line].contains { $0.kind == .word && Vocabulary.every(.writer).contains($0.folded) }
    }

    /// What stands on a paper's page is the paper's where its address is, and where nothing says that somebody may be reached there.
    private func addPaper(_ contact: DraftContact, to signs: inout Set<PressSign>) {
        let isItsOwn = contact.points.contains { point in
            point.kind == .email && site != nil && Mailbox.house(of: point.asGiven.lowercased()) == site
        }
        // "Press contact: press@…" in the text itself is an office's, whatever the page calls itself.
        let isOffered =
            signs.isSuperset(of: [.headed, .pressWord, .contactWord, .pressMailbox]) && !signs.contains(.outside)
            && !contact.points.contains {
                MailboxWords.ofNewsrooms.contains($0.asGiven.prefix { $0 != "@" }.lowercased())
            }
        if isItsOwn, !isOffered {
            signs.remove(.pressMailbox)
            signs.insert(.papersPage)
        } else if !isItsOwn, signs.isDisjoint(with: [.pressTitle, .pressWord, .pressMailbox, .contactWord]) {
            signs.insert(.papersPage)
        }
    }

    private func isPressTitle(_ title: String) -> Bool {
        title.lowercased().split { !$0.isLetter && $0 != "-" }.contains { ContactWords.sort(of: String($0)) == .press }
    }

    /// The line, or in prose the sentence, from its start to its end: what is said of the contact beside it.
    private func surroundings(of candidate: ContactCandidate) -> Range<Int> {
        let tokens = candidate.tokens
        let (first, last) = (tokens.lowerBound, max(tokens.lowerBound, tokens.upperBound - 1))
        var start = lineStart(first)
        if let sentence = page.sentence(around: first) { start = max(start, sentence.lowerBound) }
        var end = tokens.upperBound
        let limit = min(page.tokens.count, end + 12, page.sentence(around: last)?.upperBound ?? end)
        while end < limit, page.tokens[end].breaksBefore == 0 { end += 1 }
        return stretch(min(max(start, candidate.passage.range.lowerBound), first), end)
    }

    private func lineStart(_ token: Int) -> Int {
        guard page.tokens.indices.contains(token) else { return token }
        return page.lineTokens(page.line(containing: page.tokens[token].range.lowerBound)).lowerBound
    }

    private func isLabelled(_ candidate: ContactCandidate) -> Bool {
        guard let block = block(of: candidate) else { return false }
        let start = surroundings(of: candidate).lowerBound
        if !block.isProse { return !isSaid(surroundings(of: candidate)) }
        let before = stretch(start, min(page.tokens.count, start + 6, max(start, candidate.tokens.upperBound)))
        return before.contains { page.tokens[$0].text == ":" && page.startsLine(start) }
    }

    /// "For details on the fire company, call Captain Roe at 020 …." is a sentence, however short.
    private func isSaid(_ range: Range<Int>) -> Bool {
        let small = page.tokens[range].count {
            $0.kind == .word && $0.text.unicodeScalars.first?.properties.isLowercase ?? false
        }
        return small >= 4 && !page.tokens[range].contains { $0.text == ":" }
    }

    /// The nearest line above that has a word for the press, for getting in touch or for others, and no point in it.
    private func heading(above candidate: ContactCandidate, _ endsAtPoint: Bool) -> Range<Int>? {
        var index = page.line(containing: page.bytes(of: candidate.tokens).lowerBound)
        if let own = lineHeading(index, before: candidate.tokens.lowerBound) { return own }
        var (blanks, plain) = (0, 0)
        for _ in 0..<24 {
            index -= 1
            guard index >= 0 else { return nil }
            guard !page.text.lines[index].isBlank else {
                blanks += 1
                continue
            }
            let line = page.lineTokens(index)
            guard line.lowerBound >= candidate.passage.range.lowerBound || blanks <= 3 else { return nil }
            blanks = 0
            if isImprint(line) { return nil }
            if let heading = headingWords(line) {
                // Over a postal address what ends in a colon reaches further than a heading.
                return plain <= 4 || line.last.map({ page.tokens[$0].text == ":" }) ?? false ? heading : nil
            }
            let bytes = page.bytes(of: line)
            let isPoint = !page.numbers(in: bytes).isEmpty || page.links(in: bytes).contains { $0.kind != .web }
            plain = isPoint ? 0 : plain + 1
            // A postal address has so many lines.
            guard plain <= 6, !(isPoint && endsAtPoint) else { return nil }
            let isInside = line.lowerBound >= candidate.passage.range.lowerBound
            guard isInside || line.count <= 60 && page.wordCount(line) <= 12,
                let block = page.block(containing: page.text.lines[index].range.lowerBound),
                isInside || !page.blocks[block].isProse
            else { return nil }
        }
        return nil
    }

    /// Whether the line that says whose the page is stands in the same line or in one of the few above or below.
    private func isBesideImprint(_ candidate: ContactCandidate) -> Bool {
        let line = page.line(containing: page.bytes(of: candidate.tokens).lowerBound)
        let near = stretch(max(0, line - 5), min(page.text.lines.count, line + 4))
        return near.contains { page.text.lines[$0].range.count < 400 && isImprint(page.lineTokens($0)) }
    }

    /// "© 2031 Harbour Alliance", "Privacy": what ends a page.
    private func isImprint(_ line: Range<Int>) -> Bool {
        line.prefix(40).contains {
            page.tokens[$0].text == "\u{A9}" || Vocabulary.every(.imprint).contains(page.tokens[$0].folded)
        }
    }

    /// "Media contact:" before the name in its own line.
    private func lineHeading(_ line: Int, before token: Int) -> Range<Int>? {
        let start = page.lineTokens(line).lowerBound
        guard start < token, token - start <= 60, page.wordCount(stretch(start, token)) <= 12,
            stretch(start, token).contains(where: { [":", "-", "\u{2013}", "\u{FF1A}"].contains(page.tokens[$0].text) }
            ),
            hasClass(stretch(start, token))
        else { return nil }
        return stretch(start, token)
    }

    private func headingWords(_ line: Range<Int>) -> Range<Int>? {
        let bytes = page.bytes(of: line)
        guard page.links(in: bytes).allSatisfy({ $0.kind == .web }), page.numbers(in: bytes).isEmpty else { return nil }
        // The end of a paragraph that calls for what stands below it.
        let isLong = line.count > 200 || page.wordCount(line) > 12
        guard !isLong || line.last.map({ page.tokens[$0].text == ":" }) ?? false else { return nil }
        let end = isLong ? stretch(max(line.lowerBound, line.upperBound - 14), line.upperBound) : line
        return hasClass(end) && (isLong || !isSentence(line)) && !isReleaseLabel(line) ? end : nil
    }

    /// "Media Release" above a letterhead says what the text is.
    private func isReleaseLabel(_ line: Range<Int>) -> Bool {
        page.wordCount(line) <= 4
            && page.marks(in: line).contains {
                [.releaseLabel, .advisoryLabel, .statementLabel].contains($0.cue) && $0.tokens.count > 1
            }
    }

    private func isSentence(_ line: Range<Int>) -> Bool {
        page.wordCount(line) > 8 && line.last.map { page.tokens[$0].text == "." } ?? false
    }

    private func hasClass(_ range: Range<Int>) -> Bool {
        page.tokens[range].contains { $0.kind == .word && ContactWords.sort(of: $0.folded) != nil }
            || page.marks(in: range).contains { [.contactHeading, .enquiryHeading, .pressDesk].contains($0.cue) }
            || range.count <= 5 && range.contains { page.tokens[$0].kind == .word && page.isInvestorWord($0) }
    }

    // MARK: Addresses

    private func addOwn(_ contact: DraftContact, to signs: inout Set<PressSign>) {
        if contact.name != nil { signs.insert(.person) }
        for point in contact.points where point.kind == .email {
            let address = (point.normalised ?? point.asGiven).lowercased()
            guard let mailbox = address.split(separator: "@").first.map(String.init) else { continue }
            if Mailbox.isPress(mailbox) { signs.insert(.pressMailbox) }
            if Mailbox.isGeneral(mailbox) { signs.insert(.generalMailbox) }
            if contact.name == nil, Mailbox.isRatherForOthers(mailbox) || Mailbox.isForInvestors(mailbox) {
                signs.insert(.othersMailbox)
            }
            if let name = contact.name?.value, Mailbox.isMade(of: name, mailbox) { signs.insert(.ownAddress) }
            if isOwn(address) { signs.insert(.ownHost) }
        }
    }

    private func isOwn(_ address: String) -> Bool {
        guard let label = Mailbox.house(of: address) else { return false }
        return organisationWords?.contains { $0.count >= 4 && label.contains($0) } ?? false
    }

    // MARK: Places

    private func block(of candidate: ContactCandidate) -> Page.Block? {
        page.block(containing: page.bytes(of: candidate.tokens).lowerBound).map { page.blocks[$0] }
    }

    private func addPlace(of contact: DraftContact, at candidate: ContactCandidate, to signs: inout Set<PressSign>) {
        guard let block = block(of: candidate) else { return }
        switch block.part {
        case .rail, .navigation, .otherStories: signs.insert(.outside)
        case .head: signs.insert(.atEdge)
        default: if block.tokens.lowerBound >= lastProse { signs.insert(.atEdge) }
        }
        if isBelowSignatureMark(candidate, block) { signs.insert(.signature) }
        if contact.name == nil, isBesideImprint(candidate) { signs.insert(.imprint) }
        guard contact.name == nil, signs.isDisjoint(with: [.pressWord, .contactWord, .pressMailbox, .pressTitle]) else {
            if contact.name == nil, block.isProse, isOtherFirm(contact, in: block) { signs.insert(.otherFirm) }
            return
        }
        let hasFax = contact.points.contains { $0.kind == .fax }
        let isNumber = contact.points.contains { $0.kind.isNumber }
        if hasFax || isNumber && block.part == .head { signs.insert(.letterhead) }
    }

    private func isBelowSignatureMark(_ candidate: ContactCandidate, _ block: Page.Block) -> Bool {
        let line = page.line(containing: page.bytes(of: candidate.tokens).lowerBound)
        return stretch(max(0, block.lines.lowerBound - 2, line - 30), line + 1).contains { line in
            let text = page.text.string(page.text.lines[line].range)
            return text == "--" || text == "__"
        }
    }

    /// "Contact Simple at press@simple.example" in a text of somebody else's.
    private func isOtherFirm(_ contact: DraftContact, in block: Page.Block) -> Bool {
        contact.points.contains { point in
            guard point.kind == .email, let label = Mailbox.house(of: point.asGiven.lowercased()), label.count >= 4
            else {
                return false
            }
            return !isOwn(point.asGiven.lowercased())
                && page.tokens[block.tokens.prefix(200)].contains { $0.isCapitalised && $0.folded == label }
        }
    }
}
