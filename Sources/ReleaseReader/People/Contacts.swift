import Catalogue

/// Press contacts with their points, and every other way to reach somebody that the text prints.
struct ContactFinder {
    let page: Page
    let phones: any PhoneNumberReader
    let region: RegionGuess?
    let organisation: Found<String>?
    /// The words of the organisation's name, in lower case.
    let organisationWords: Set<Substring>?
    /// The cell of a table that is being read: nothing beside it is about what stands in it.
    var cell: Range<Int>?

    /// Whether what is being read stands under "Investor contacts", in a document that has a press contact beside it.
    var isForInvestors = false
    /// Whether a heading such as "Media contact" or "Pressekontakt" names the press's own.
    let hasPressHeading: Bool

    /// Whether what is being read stands where a heading or a signature says that somebody may be reached.
    var isHeaded = false
    /// Words that the text writes with a small letter, and are no names.
    var plainWords: Set<String> { page.elsewhere.plainWords }
    /// Names of organisations by what their hosts would be called, once somebody asks.
    var houses: [String: Range<Int>]?
    /// The first tokens of the numbers that are likely to be dialled.
    private(set) var likelyNumbers: Set<Int> = []
    /// What was read in the passage that is being read, from where on.
    var candidates: [ContactCandidate] = []

    var contacts: [DraftContact] = []
    var leftOver: [LeftOver] = []
    /// Where an address is printed that its link does not say, and that was kept.
    var printedBesides: Set<Int> = []
    var complaints = PointComplaints()
    var findings: [DraftFinding] { complaints.findings }

    init(_ page: Page, phones: any PhoneNumberReader, region: RegionGuess?, organisation: Found<String>?) {
        self.page = page
        self.phones = phones
        self.region = region
        self.organisation = organisation
        organisationWords = organisation.map { Set($0.value.lowercased().split { !$0.isLetter && !$0.isNumber }) }
        hasPressHeading =
            page.marks.contains { mark in
                mark.cue == .contactHeading
                    && (mark.tokens.count > 1
                        || ContactWords.sort(of: page.tokens[mark.tokens.lowerBound].folded) == .press)
                    && !(mark.tokens.lowerBound > 0 && page.isInvestorWord(mark.tokens.lowerBound - 1))
            }
            || page.blocks.contains { block in
                !block.isProse && block.lines.contains { page.isPressLabelAlone(page.lineTokens($0)) }
            }
        likelyNumbers = findLikelyNumbers()
        let passages = passages()
        for passage in passages { read(passage) }
        joinNamesBelow()
        giveAddressesToTheirOwners()
        joinNamesakes()
        decide()
        readTheRest(besides: passages)
        readWhatIsLeft()
    }

    /// A contact that is being put together.
    struct Open {
        var name: Range<Int>?
        /// The comma of "Roe, Jane".
        var comma: Int?
        var title: Range<Int>?
        var organisation: Range<Int>?
        var isDesk = false
        var points: [DraftPoint] = []
        /// Who stands before "or" and is reached in the same ways.
        var sharers: [Open] = []
        var first: Int
        var last: Int
    }

    private mutating func read(_ passage: Passage) {
        var start = passage.range.lowerBound
        let known = contacts.count
        isHeaded = passage.isHeaded
        for table in page.tables(in: passage.range) {
            readLines(stretch(start, table.range.lowerBound))
            for column in table.columns { read(column) }
            start = table.range.upperBound
        }
        readLines(stretch(start, passage.range.upperBound))
        shareSwitchboard(since: known)
        for contact in contacts[known...] {
            let bytes = stretch(
                page.text.cleanOffset(contact.span.start), page.text.cleanOffset(contact.span.end))
            candidates.append(ContactCandidate(passage: passage, tokens: page.tokenRange(of: bytes)))
        }
    }

    private mutating func readLines(_ lines: Range<Int>) {
        var open = Open(first: lines.lowerBound, last: lines.lowerBound)
        walk(lines, &open)
        close(&open)
    }

    /// One column of a table, from its first cell to its last.
    private mutating func read(_ column: [Range<Int>]) {
        guard let first = column.first else { return }
        var open = Open(first: first.lowerBound, last: first.lowerBound)
        for cell in column {
            self.cell = cell
            open.last = max(open.last, cell.lowerBound)
            walk(cell, &open)
        }
        cell = nil
        close(&open)
    }

    private mutating func walk(_ range: Range<Int>, _ open: inout Open) {
        var index = range.lowerBound
        while index < range.upperBound {
            let next = step(at: index, in: range, &open)
            takeAddressesBehind(stretch(index, next), &open)
            index = next
        }
    }

    /// Takes in what stands at a token; returns the token behind it.
    private mutating func step(at index: Int, in passage: Range<Int>, _ open: inout Open) -> Int {
        let token = page.tokens[index]
        if token.kind == .link { return takeLink(at: index, &open) }
        if let mark = page.numbers(in: token.range).first, mark.tokens.lowerBound == index {
            take(mark, &open)
            return mark.tokens.upperBound
        }
        takeHeading(at: index, &open)
        if let end = takeAside(at: index, in: passage, &open) { return end }
        if let end = takeReversedName(at: index, in: passage, &open) { return end }
        if let end = takeRole(at: index, in: passage, &open) { return end }
        if let end = takeOffice(at: index, in: passage, &open) { return end }
        if let end = takeName(at: index, in: passage, &open) { return end }
        if let end = takeGivenName(at: index, in: passage, &open) { return end }
        return takeLineBelow(at: index, in: passage, &open) ?? index + 1
    }

    mutating func restart(_ open: inout Open, at index: Int) {
        // A title that stands before the name belongs to the contact that begins.
        let carried = open.points.isEmpty && open.name == nil ? open.title : nil
        close(&open)
        open = Open(title: carried, first: carried?.lowerBound ?? index, last: index)
    }

    func roleMark(at index: Int) -> CueMark? {
        page.marks(in: stretch(index, index + 1)).first { $0.cue == .pressOfficer || $0.cue == .pressDesk }
    }

    private mutating func close(_ open: inout Open) {
        defer { open = Open(first: open.last, last: open.last) }
        guard !open.points.isEmpty || isIntroduced(open) else { return }
        if isForInvestors {
            for point in open.points { put(point, role: "investors") }
            return
        }
        if !open.sharers.isEmpty, let shared = organisation(directlyBehind: open) {
            // "Steve Roe or Tracy Field of Harbour Group".
            for index in open.sharers.indices {
                open.sharers[index].organisation = open.sharers[index].organisation ?? shared
            }
            open.organisation = open.organisation ?? shared
        }
        let people = open.sharers + [open]
        for person in people { put(own(open.points, of: person, among: people), of: person) }
    }

    /// A contact with these points.
    private mutating func put(_ points: [DraftPoint], of open: Open) {
        let start = [open.name?.lowerBound, open.title?.lowerBound].compactMap { $0 }.min()
        guard let first = start.map({ page.span(tokens: stretch($0, $0 + 1)) }) ?? points.first?.span else { return }
        let spans = points.map(\.span) + [first]
        let from = spans.min { $0.start < $1.start } ?? first
        let span = Span(
            start: from.start, end: spans.map(\.end).max() ?? first.end, line: from.line, column: from.column)
        var contact = DraftContact(
            role: role(of: open, span: span),
            name: open.comma.flatMap { comma in open.name.map { page.turned($0, at: comma) } }
                ?? open.name.map { page.found(page.bytesOfName($0), rule: "contact.name") },
            title: open.title.map { page.found(tokens: $0, rule: "contact.title") },
            organisation: open.organisation.map { page.found(tokens: $0, rule: "contact.organisation") }
                ?? organisation(beside: open, points) ?? organisationOfHouse(points), points: points, span: span)
        if let house = contact.organisation?.value, house.lowercased() == contact.name?.value.lowercased() {
            contact.organisation = nil
        }
        contact.doubtful = open.name.flatMap { doubt(about: $0, points) }
        contact.languages = start.flatMap(page.bracketedLanguages)
        contacts.append(contact)
    }

    private func doubt(about name: Range<Int>, _ points: [DraftPoint]) -> String? {
        let person = page.flow(tokens: name)
        let isOwn = points.contains { point in
            point.kind == .email
                && point.asGiven.split(separator: "@").first.map { Mailbox.isMade(of: person, $0.lowercased()) }
                    ?? false
        }
        guard name.contains(where: isGlued) || !isOwn && likelihood(of: name) <= ContactFinder.hardlySomebody else {
            return nil
        }
        return "the name may be that of a place, a firm or a heading"
    }

    private func role(of open: Open, span: Span) -> Found<Contact.Role> {
        guard open.name != nil else {
            return Found(.desk, span: span, rule: "contact.desk", inferred: "a press contact without a name")
        }
        if let title = open.title, page.has(.pressOfficer, in: title) {
            return Found(.pressOfficer, span: page.span(tokens: title), rule: "contact.titled")
        }
        return Found(
            .pressOfficer, span: span, rule: "contact.named", inferred: "named as the one whom the press may contact")
    }

    mutating func give(_ point: DraftPoint, to index: Int) { contacts[index].points.append(point) }

}
