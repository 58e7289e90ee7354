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
    /// Whether a heading of more than one word, such as "Media contact", names the press's own.
    let hasPressHeading: Bool

    /// Whether what is being read stands where a heading or a signature says that somebody may be reached.
    var isHeaded = false
    /// Words that the text writes with a small letter, and are no names.
    let plainWords: Set<String>
    /// Names of organisations by what their hosts would be called, once somebody asks.
    var houses: [String: Range<Int>]?
    /// The first tokens of the numbers that are likely to be dialled.
    private(set) var likelyNumbers: Set<Int> = []
    /// What was read in the passage that is being read, from where on.
    var candidates: [ContactCandidate] = []

    var contacts: [DraftContact] = []
    var leftOver: [LeftOver] = []
    var complaints = PointComplaints()
    var findings: [DraftFinding] { complaints.findings }

    init(_ page: Page, phones: any PhoneNumberReader, region: RegionGuess?, organisation: Found<String>?) {
        self.page = page
        self.phones = phones
        self.region = region
        self.organisation = organisation
        organisationWords = organisation.map { Set($0.value.lowercased().split { !$0.isLetter && !$0.isNumber }) }
        hasPressHeading = page.marks.contains { mark in
            mark.cue == .contactHeading && mark.tokens.count > 1
                && !(mark.tokens.lowerBound > 0 && page.isInvestorWord(mark.tokens.lowerBound - 1))
        }
        plainWords = page.links.isEmpty && page.numbers.isEmpty ? [] : ContactFinder.plainWords(of: page)
        likelyNumbers = findLikelyNumbers()
        let passages = passages()
        for passage in passages { read(passage) }
        joinNamesakes()
        decide()
        readTheRest(besides: passages)
    }

    /// A run of tokens that is read for people and the ways to reach them.
    struct Passage {
        var range: Range<Int>
        /// Whether a heading, a label or a signature says that somebody may be reached there.
        let isHeaded: Bool
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

    // MARK: Passages

    /// Wherever the text prints a way to reach somebody: the blocks that the layout takes for contacts, and every other block
    /// with an address or a number, from the names above it to its end.
    private func passages() -> [Passage] {
        var passages: [Passage] = []
        for (index, block) in page.blocks.enumerated() where block.part != .particulars {
            if let range = headedPassage(block) {
                passages.append(Passage(range: range, isHeaded: true))
                joinLast(&passages, block)
            } else if block.part != .contact, hasLikelyPoint(block) {
                let range = loosePassage(index, behind: passages.last?.range.upperBound ?? 0)
                passages.append(Passage(range: range, isHeaded: false))
            }
        }
        return passages.sorted { $0.range.lowerBound < $1.range.lowerBound }.flatMap(partedAtSignature)
    }

    /// What stands below a signature's mark is read by itself.
    private func partedAtSignature(_ passage: Passage) -> [Passage] {
        guard let mark = passage.range.dropFirst().first(where: isSignatureMark) else { return [passage] }
        return [
            Passage(range: stretch(passage.range.lowerBound, mark), isHeaded: passage.isHeaded),
            Passage(range: stretch(mark, passage.range.upperBound), isHeaded: false),
        ]
    }

    /// From the word for contact in a block to its end.
    private func headedPassage(_ block: Page.Block) -> Range<Int>? {
        guard block.part == .contact || block.part == .body else { return nil }
        let start = page.contactStart(in: block)
        if block.part == .body {
            guard let start, page.hasPoint(block) else { return nil }
            return stretch(start, block.tokens.upperBound)
        }
        // "Jane Doe / Press Officer / 020 …": the name above the title is part of it.
        let isSigned =
            !block.isProse && page.personName(at: block.tokens.lowerBound, before: block.tokens.upperBound) != nil
        return stretch(isSigned ? block.tokens.lowerBound : start ?? block.tokens.lowerBound, block.tokens.upperBound)
    }

    /// A block below another that gives contacts goes on with it.
    private func joinLast(_ passages: inout [Passage], _ block: Page.Block) {
        guard block.part == .contact, passages.count > 1, page.contactStart(in: block) == nil || !block.isProse,
            !isSignatureMark(block.tokens.lowerBound)
        else { return }
        let last = passages[passages.count - 2]
        guard last.isHeaded, last.range.upperBound == block.tokens.lowerBound else { return }
        passages.removeLast(2)
        passages.append(
            Passage(range: stretch(last.range.lowerBound, block.tokens.upperBound), isHeaded: true))
    }

    /// In prose from the sentence before the first point, which may name whom it is about; else from the names above.
    private func loosePassage(_ index: Int, behind floor: Int) -> Range<Int> {
        let block = page.blocks[index]
        if block.isProse {
            let first = firstPoint(in: block)
            let sentence = page.sentence(around: first)?.lowerBound ?? block.tokens.lowerBound
            let before = sentence > block.tokens.lowerBound ? page.sentence(around: sentence - 1)?.lowerBound : nil
            return stretch(max(floor, before ?? sentence), block.tokens.upperBound)
        }
        var start = block.tokens.lowerBound
        for above in stretch(max(0, index - 3), index).reversed() {
            let other = page.blocks[above]
            guard other.part == block.part, !other.isProse, page.wordCount(other.tokens) <= 12, !page.hasPoint(other),
                other.tokens.lowerBound >= floor, namesSomebody(other)
            else { break }
            start = other.tokens.lowerBound
        }
        return stretch(max(floor, start), block.tokens.upperBound)
    }

    /// Whether a short block is a name or what somebody is.
    private func namesSomebody(_ block: Page.Block) -> Bool {
        page.personName(at: page.wordsOnly(block.tokens).lowerBound, before: block.tokens.upperBound) != nil
            || page.marks(in: block.tokens).contains { [.jobTitle, .pressOfficer].contains($0.cue) }
            || block.tokens.contains { page.uncasedName(at: $0, before: block.tokens.upperBound) != nil }
    }

    private func firstPoint(in block: Page.Block) -> Int {
        let link = page.links(in: block.range).first { $0.kind != .web }
        let number = page.numbers(in: block.range).first { isLikely($0) }
        let places = [link.map { page.tokenRange(of: $0.range).lowerBound }, number?.tokens.lowerBound]
        return places.compactMap { $0 }.min() ?? block.tokens.lowerBound
    }

    private func hasLikelyPoint(_ block: Page.Block) -> Bool {
        page.links(in: block.range).contains { $0.kind != .web }
            || page.numbers(in: block.range).contains { isLikely($0) }
    }

    /// Whether digits are printed as a number to dial.
    func isLikely(_ mark: NumberMark) -> Bool { likelyNumbers.contains(mark.tokens.lowerBound) }

    /// The first tokens of the numbers with a country code or a label, and of those that are grouped as their region does;
    /// where there are thousands, of the former alone.
    private func findLikelyNumbers() -> Set<Int> {
        let isShort = page.numbers.count <= 4000
        return Set(page.numbers.filter { isLabelled($0) || isShort && isDialled($0) }.map(\.tokens.lowerBound))
    }

    private func isDialled(_ mark: NumberMark) -> Bool {
        guard mark.digits >= 7, !isFileNumber(mark), let number = read(mark.dialled ?? page.text.flow(mark.range)),
            number.isValid
        else {
            return mark.digits >= 10 && northAmericanGroups(mark)
                || withCountryCode(mark, page.text.flow(mark.range)) != nil
        }
        return number.isGroupedAsUsual || mark.digits >= 9 && mark.tokens.count > 1 && region?.isSure ?? false
    }

    /// "12/008/2002" is how files are numbered.
    func isFileNumber(_ mark: NumberMark) -> Bool {
        !mark.isInternational && page.tokens[mark.tokens].count { $0.text == "/" } > 1
    }

    /// "-- " above what mail programs put below a message.
    func isSignatureMark(_ token: Int) -> Bool {
        token + 1 < page.tokens.count && page.startsLine(token) && page.tokens[token].text == "-"
            && page.tokens[token + 1].text == "-" && !page.tokens[token + 1].spaceBefore
            && (token + 2 >= page.tokens.count || page.tokens[token + 2].breaksBefore > 0)
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
        return takeLineBelow(at: index, in: passage, &open) ?? index + 1
    }

    /// Somebody who stands in the text twice is one contact with the points of both, and with the better of both places.
    private mutating func joinNamesakes() {
        var joined: [DraftContact] = []
        var places: [[ContactCandidate]] = []
        var (placeByName, placeByFront): ([String: Int], [String: Int]) = ([:], [:])
        for (contact, candidate) in zip(contacts, candidates) {
            let key = contact.name?.value.lowercased()
            let fronts = key.map(frontsBeforeComma) ?? []
            let known =
                [key.flatMap { placeByName[$0] }, key.flatMap { placeByFront[$0] }] + fronts.map { placeByName[$0] }
                + [sameNumber(as: contact, among: joined)]
            if let index = known.compactMap({ $0 }).min() {
                let points = Set(joined[index].points.map { $0.normalised ?? $0.asGiven })
                joined[index].points += contact.points.filter { !points.contains($0.normalised ?? $0.asGiven) }
                joined[index].title = joined[index].title ?? contact.title
                joined[index].organisation = joined[index].organisation ?? contact.organisation
                places[index].append(candidate)
            } else {
                if let key { placeByName[key] = placeByName[key] ?? joined.count }
                for front in fronts { placeByFront[front] = placeByFront[front] ?? joined.count }
                joined.append(contact)
                places.append([candidate])
            }
        }
        contacts = joined
        candidates = places.map { all in
            var first = all[0]
            first.others = Array(all.dropFirst().prefix(4))
            return first
        }
    }

    /// "Joe Roe" with the number of "Joseph Roe" is Joseph Roe.
    private func sameNumber(as contact: DraftContact, among known: [DraftContact]) -> Int? {
        guard known.count <= 40, let name = contact.name?.value.lowercased() else { return nil }
        let words = name.split(separator: " ")
        let numbers = Set(contact.points.compactMap(\.normalised))
        return known.firstIndex { other in
            guard let theirs = other.name?.value.lowercased().split(separator: " "), words.count == 2,
                theirs.count == 2,
                words[1] == theirs[1], words[0].prefix(2) == theirs[0].prefix(2)
            else { return false }
            return other.points.contains { $0.normalised.map(numbers.contains) ?? false }
        }
    }

    /// "jane doe" of "jane doe, director".
    private func frontsBeforeComma(_ name: String) -> [String] {
        name.indices.filter { name[$0] == "," }.map { String(name[..<$0]) }
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
                ?? open.name.map { page.found(page.withoutPossessive($0), rule: "contact.name") },
            title: open.title.map { page.found(tokens: $0, rule: "contact.title") },
            organisation: (open.organisation ?? organisation(beside: open, points)).map {
                page.found(tokens: $0, rule: "contact.organisation")
            } ?? organisationOfHouse(points), points: points, span: span)
        contact.doubtful = open.name.flatMap { doubt(about: $0, points) }
        contacts.append(contact)
    }

    private func doubt(about name: Range<Int>, _ points: [DraftPoint]) -> String? {
        let person = page.flow(tokens: name)
        let isOwn = points.contains { point in
            point.kind == .email
                && point.asGiven.split(separator: "@").first.map { Mailbox.isMade(of: person, $0.lowercased()) }
                    ?? false
        }
        guard !isOwn, likelihood(of: name) <= ContactFinder.hardlySomebody else { return nil }
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
