import Catalogue

/// Press contacts with their points, and every other way to reach somebody that the text prints.
struct ContactFinder {
    let page: Page
    private let phones: any PhoneNumberReader
    private let region: RegionGuess?
    let organisation: Found<String>?
    /// The cell of a table that is being read: nothing beside it is about what stands in it.
    var cell: Range<Int>?

    private(set) var contacts: [DraftContact] = []
    private(set) var otherPoints: [DraftOtherPoint] = []
    private(set) var findings: [DraftFinding] = []

    init(_ page: Page, phones: any PhoneNumberReader, region: RegionGuess?, organisation: Found<String>?) {
        (self.page, self.phones, self.region, self.organisation) = (page, phones, region, organisation)
        let passages = passages()
        for passage in passages { read(passage) }
        setEnquiriesApart()
        joinNamesakes()
        readTheRest(besides: passages)
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

    /// The runs of tokens that give contacts: from a contact cue to the end of the blocks that belong to it.
    private func passages() -> [Range<Int>] {
        var passages: [Range<Int>] = []
        for block in page.blocks where block.part == .contact || block.part == .body {
            let start = page.contactStart(in: block)
            if block.part == .body {
                if let start, page.hasPoint(block) { passages.append(start..<block.tokens.upperBound) }
                continue
            }
            let isLed = start == nil || !block.isProse
            if isLed, let last = passages.last, last.upperBound == block.tokens.lowerBound {
                passages[passages.count - 1] = last.lowerBound..<block.tokens.upperBound
            } else {
                // "Jane Doe / Press Officer / 020 …": the name above the title is part of it.
                let isSigned =
                    !block.isProse
                    && page.personName(at: block.tokens.lowerBound, before: block.tokens.upperBound) != nil
                let first = isSigned ? block.tokens.lowerBound : start ?? block.tokens.lowerBound
                passages.append(first..<block.tokens.upperBound)
            }
        }
        return passages
    }

    private mutating func read(_ passage: Range<Int>) {
        var start = passage.lowerBound
        let known = contacts.count
        for table in page.tables(in: passage) {
            readLines(start..<table.range.lowerBound)
            for column in table.columns { read(column) }
            start = table.range.upperBound
        }
        readLines(start..<passage.upperBound)
        shareSwitchboard(since: known)
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
            takeAddressesBehind(index..<next, &open)
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
        // "Contact for the programme: …" behind somebody else's points begins anew.
        // "Jane Doe, President, Harbour College. Contact: John Roe, 020 …": he answers for her.
        if page.marks(in: index..<(index + 1)).contains(where: {
            $0.cue == .contactHeading || $0.cue == .enquiryHeading
        }) {
            if !open.points.isEmpty, page.startsLine(index) {
                restart(&open, at: index)
            } else if open.name != nil, open.points.isEmpty, isBeforeColon(index) {
                open = Open(first: index, last: index)
            }
        }
        if let end = asideEnd(at: index, in: passage, open) {
            let aside = (index + 1)..<(end - 1)
            if page.marks(in: aside).contains(where: { $0.cue == .jobTitle || $0.cue == .pressOfficer }),
                !aside.contains(where: { page.personName(at: $0, before: aside.upperBound) != nil })
            {
                open.title = open.title ?? aside
            } else {
                open.organisation = open.organisation ?? aside
            }
            return end
        }
        if let name = page.reversedName(at: index, before: passage.upperBound) {
            if open.name != nil || !open.points.isEmpty { restart(&open, at: index) }
            (open.name, open.comma) = (name.tokens, name.comma)
            (open.first, open.last) = (min(open.first, index), name.tokens.upperBound)
            guard open.title == nil, let title = page.title(around: name.tokens, in: passage), title.lowerBound > index
            else {
                return name.tokens.upperBound
            }
            open.title = title
            return title.upperBound
        }
        if let role = roleMark(at: index) {
            if role.cue == .pressDesk {
                if let end = foreignDesk(behind: role, in: passage) { return end }
                if open.name == nil || !open.points.isEmpty { restart(&open, at: index) }
                open.isDesk = true
            } else if open.name == nil || open.points.isEmpty {
                open.title = open.title ?? role.tokens
            }
            return role.tokens.upperBound
        }
        if !open.points.isEmpty, open.name != nil, isRoleAddress(at: index) { restart(&open, at: index) }
        if !open.points.isEmpty, page.startsLine(index) || token.gapBefore,
            let office = otherOffice(at: index, in: passage)
        {
            restart(&open, at: index)
            open.organisation = office
            return office.upperBound
        }
        if let name = page.personName(at: index, before: passage.upperBound), isContactName(name, in: passage) {
            // "Media adviser, Sen. Lisa Roe": whom she works for.
            if open.name != nil, open.title != nil, open.points.isEmpty,
                name.tokens.lowerBound > name.start
                    || isTitled(before: name.start) || isOffice(before: name.start)
            {
                open.organisation = open.organisation ?? name.start..<name.tokens.upperBound
                return name.tokens.upperBound
            }
            // "Jane Doe, Harbour Alliance": what stands behind the comma is where she works.
            if let last = open.name, open.points.isEmpty, name.start == last.upperBound + 1,
                page.tokens[last.upperBound].text == ",", token.breaksBefore == 0
            {
                open.organisation = open.organisation ?? name.tokens
                return name.tokens.upperBound
            }
            if open.name != nil || !open.points.isEmpty {
                if isAlternative(name.start, to: open) {
                    share(&open, from: name.start)
                } else {
                    restart(&open, at: name.start)
                }
            }
            open.name = name.tokens
            (open.first, open.last) = (min(open.first, name.start), name.tokens.upperBound)
            if open.title == nil, let title = page.title(around: name.tokens, in: passage) {
                let (job, firm) = page.parted(title)
                open.title = job
                open.organisation = open.organisation ?? firm
                if title.lowerBound >= name.tokens.upperBound { return title.upperBound }
            }
            return name.tokens.upperBound
        }
        return takeLineBelow(at: index, in: passage, &open) ?? index + 1
    }

    /// "- email: press@example.org" in an item of its own below people: the office's.
    private func isRoleAddress(at index: Int) -> Bool {
        guard let place = page.block(containing: page.tokens[index].range.lowerBound), page.blocks[place].isBullet,
            page.blocks[place].tokens.lowerBound == index,
            let link = page.links(in: page.blocks[place].range).first, link.kind == .email,
            let mailbox = link.address.split(separator: "@").first?.lowercased()
        else { return false }
        return ["press", "media", "presse", "prensa", "stampa", "imprensa", "pers", "pr", "info", "news", "newsroom"].contains(mailbox)
    }

    /// "AusAid (Public Affairs) 02 …" behind somebody's points: another office, with a way to reach it directly behind.
    private func otherOffice(at index: Int, in passage: Range<Int>) -> Range<Int>? {
        guard page.marks(in: index..<(index + 1)).allSatisfy({ !$0.cue.isPointLabel }),
            let run = page.capitalisedRun(at: index, before: passage.upperBound), page.tokens[index].text.count >= 3,
            page.personName(at: index, before: run.upperBound) == nil,
            !page.words.smallWords.contains(page.tokens[index].folded)
        else { return nil }
        var next = run.upperBound
        if next < passage.upperBound, page.tokens[next].text == "(" {
            let near = (next + 1)..<min(passage.upperBound, next + 10)
            guard let closing = near.first(where: { page.tokens[$0].text == ")" }) else { return nil }
            next = closing + 1
        }
        while next < passage.upperBound, [":", "-", ",", "\u{2013}"].contains(page.tokens[next].text) { next += 1 }
        guard next < passage.upperBound, page.tokens[next].breaksBefore == 0 else { return nil }
        let isPoint =
            page.tokens[next].kind == .link
            || page.numbers(in: page.tokens[next].range).first?.tokens.lowerBound == next
        let labels = page.marks(in: run).contains {
            $0.cue.isPointLabel || $0.cue == .jobTitle || $0.cue == .pressOfficer
        }
        return isPoint && !labels ? run : nil
    }

    /// The token behind "(Minister's Office)" or "(Senator Lisa Roe)" directly behind a contact's name: whom they work for.
    private func asideEnd(at index: Int, in passage: Range<Int>, _ open: Open) -> Int? {
        guard page.tokens[index].text == "(", let name = open.name, name.upperBound == index, open.points.isEmpty else {
            return nil
        }
        let near = (index + 1)..<min(passage.upperBound, index + 14)
        guard let closing = near.first(where: { page.tokens[$0].text == ")" }), closing > index + 1 else { return nil }
        let bytes = page.bytes(of: (index + 1)..<closing)
        return page.links(in: bytes).isEmpty && page.numbers(in: bytes).isEmpty ? closing + 1 : nil
    }

    /// "More information is available on 020 …" in the text is for everybody, where the document names a press contact elsewhere.
    private mutating func setEnquiriesApart() {
        func isForAll(_ contact: DraftContact) -> Bool {
            guard contact.name == nil, let index = page.block(containing: page.text.cleanOffset(contact.span.start))
            else { return false }
            let block = page.blocks[index]
            return block.part == .body && block.isProse
                && !page.marks(in: block.tokens).contains {
                    [.contactHeading, .pressDesk, .pressOfficer].contains($0.cue)
                }
        }
        let forAll = contacts.map(isForAll)
        guard forAll.contains(false) else { return }
        for point in zip(contacts, forAll).filter(\.1).flatMap(\.0.points) { put(point, role: "enquiries") }
        contacts = zip(contacts, forAll).filter { !$0.1 }.map(\.0)
    }

    /// Somebody who stands in the block twice is one contact with the points of both.
    private mutating func joinNamesakes() {
        var joined: [DraftContact] = []
        for contact in contacts {
            let key = contact.name?.value.lowercased()
            let known = joined.firstIndex { other in
                guard let key, let name = other.name?.value.lowercased() else { return false }
                return name == key || name.hasPrefix(key + ",") || key.hasPrefix(name + ",")
            }
            if let index = known {
                let known = Set(joined[index].points.map { $0.normalised ?? $0.asGiven })
                joined[index].points += contact.points.filter { !known.contains($0.normalised ?? $0.asGiven) }
                joined[index].title = joined[index].title ?? contact.title
            } else {
                joined.append(contact)
            }
        }
        contacts = joined
    }

    /// "Office of Lisa Roe".
    private func isOffice(before token: Int) -> Bool {
        token > 1 && page.tokens[token].breaksBefore == 0
            && ["of", "von", "de", "di", "van"].contains(page.tokens[token - 1].folded)
    }

    private func isTitled(before token: Int) -> Bool {
        guard token > 0, page.tokens[token].breaksBefore == 0, !page.tokens[token].gapBefore else { return false }
        return page.marks(in: (token - 1)..<token).contains { $0.cue == .jobTitle || $0.cue == .honorific }
    }

    /// "USA, Canada and General Questions" in a line: what stands behind "and" is nobody where nobody stands before it.
    private func isConjoined(_ name: Page.PersonName) -> Bool {
        let before = name.start - 1
        guard before > 0, page.tokens[name.start].breaksBefore == 0,
            page.words.smallWords.contains(page.tokens[before].folded),
            !page.tokens[before].isCapitalised
        else { return false }
        return ["and", "e", "y", "et", "und", "en", "&"].contains(page.tokens[before].folded)
            && page.tokens[before - 1].isCapitalised && page.tokens[before - 1].kind == .word
            && (before < 2 || page.personName(at: before - 2, before: before) == nil)
    }

    /// Within a sentence that ends, or a block that does, before anybody can be reached.
    private func isInSentence(_ name: Page.PersonName, in passage: Range<Int>) -> Bool {
        let behind = name.tokens.upperBound..<min(passage.upperBound, name.tokens.upperBound + 30)
        var small = 0
        for index in behind {
            let token = page.tokens[index]
            if token.kind == .link || page.numbers(in: token.range).first != nil { return false }
            if token.breaksBefore > 1 { return small >= 4 }
            if token.kind == .word, !token.isCapitalised { small += 1 }
        }
        return false
    }

    private func isBeforeColon(_ index: Int) -> Bool {
        (index..<min(page.tokens.count, index + 4)).contains { page.tokens[$0].text == ":" }
    }

    /// "the press office of Nordic Hulls on 020 …" in the text: its points are another firm's, and no contact of the sender's.
    private mutating func foreignDesk(behind role: CueMark, in passage: Range<Int>) -> Int? {
        guard let index = page.block(containing: page.tokens[role.tokens.lowerBound].range.lowerBound),
            page.blocks[index].isProse,
            let sentence = page.sentence(around: role.tokens.lowerBound)
        else { return nil }
        var start = role.tokens.upperBound
        guard start < sentence.upperBound,
            ["of", "at", "von", "de", "der", "des", "di", "van", "da", "do", "du"].contains(page.tokens[start].folded)
        else { return nil }
        start += 1
        if start < sentence.upperBound,
            ["the", "la", "le", "el", "der", "die", "het"].contains(page.tokens[start].folded)
        {
            start += 1
        }
        guard let firm = page.capitalisedRun(at: start, before: sentence.upperBound), let organisation,
            !firm.contains(where: { isPart($0..<($0 + 1), of: organisation.value) })
        else { return nil }
        let limit = min(sentence.upperBound, passage.upperBound)
        for token in firm.upperBound..<max(firm.upperBound, limit) {
            if let link = page.links(in: page.tokens[token].range).first, link.kind == .email {
                put(emailPoint(link, rule: "point.otherFirm"), role: "pressOffice", of: page.flow(tokens: firm))
            }
            guard let mark = page.numbers(in: page.tokens[token].range).first, mark.tokens.lowerBound == token,
                let point = numberPoint(mark, floor: firm.upperBound, isContact: false)
            else { continue }
            put(point, role: "pressOffice", of: page.flow(tokens: firm))
        }
        return limit
    }

    /// A line below the name, and above any way to reach somebody: what they are, or where they work.
    private func takeLineBelow(at index: Int, in passage: Range<Int>, _ open: inout Open) -> Int? {
        guard page.startsLine(index) || index == cell?.lowerBound, let name = open.name, open.points.isEmpty,
            index >= name.upperBound
        else { return nil }
        let end = (index + 1..<max(index + 1, passage.upperBound)).first { page.tokens[$0].breaksBefore > 0 }
        // "Title: press officer".
        let start = index + 2 < passage.upperBound && page.tokens[index + 1].text == ":" ? index + 2 : index
        let line = start..<max(start, end ?? passage.upperBound)
        let bytes = page.bytes(of: line)
        guard page.wordCount(line) <= 10, page.links(in: bytes).isEmpty, page.numbers(in: bytes).isEmpty,
            page.tokens[index].isCapitalised, !line.isEmpty
        else { return nil }
        if open.title == nil, page.has(.jobTitle, in: line) {
            let (job, firm) = page.parted(line)
            open.title = job
            open.organisation = open.organisation ?? firm
        } else if open.organisation == nil, page.isFirm(line) {
            open.organisation = line
        } else {
            return nil
        }
        return line.upperBound
    }

    private mutating func restart(_ open: inout Open, at index: Int) {
        // A title that stands before the name belongs to the contact that begins.
        let carried = open.points.isEmpty && open.name == nil ? open.title : nil
        close(&open)
        open = Open(title: carried, first: carried?.lowerBound ?? index, last: index)
    }

    private func roleMark(at index: Int) -> CueMark? {
        page.marks(in: index..<(index + 1)).first { $0.cue == .pressOfficer || $0.cue == .pressDesk }
    }

    /// A name counts where a way to reach somebody follows before the next name and the sentence's end, or stands before it.
    private func isContactName(_ name: Page.PersonName, in passage: Range<Int>) -> Bool {
        // "133 Riverside Boulevard" is where somebody sits.
        if name.start > 0, page.tokens[name.start - 1].kind == .number, page.tokens[name.start].breaksBefore == 0,
            !page.tokens[name.start].gapBefore
        {
            return false
        }
        let after = name.tokens.upperBound..<min(passage.upperBound, name.tokens.upperBound + 30)
        var end = after.upperBound
        for index in after
        where page.tokens[index].text == "." && index + 1 < passage.upperBound && page.tokens[index + 1].isCapitalised
            && page.tokens[index + 1].spaceBefore && page.tokens[index - 1].text.count > 2
            && page.tokens[index - 1].kind == .word && page.cue(.honorific, at: index - 1) == nil
        {
            end = index
            break
        }
        // "Oasis Interiors" is how the organisation itself is called.
        let isOrganisation = organisation.map { isPart(name.tokens, of: $0.value) } ?? false
        if isOrganisation { return false }
        if page.links(in: page.bytes(of: name.tokens)).contains(where: { $0.kind == .email }) { return true }
        if cell != nil || isIntroduced(Open(name: name.tokens, first: name.start, last: name.start)) { return true }
        guard end > after.lowerBound, !isConjoined(name), !isInSentence(name, in: passage) else { return false }
        let near = page.bytes(of: after.lowerBound..<end)
        return page.links(in: near).contains { $0.kind == .email } || !page.numbers(in: near).isEmpty
    }

    /// "Contact: Jane Doe" without anything to reach her by: somebody will have to ask.
    private func isIntroduced(_ open: Open) -> Bool {
        guard let name = open.name, name.lowerBound > 0 else { return false }
        let near = max(0, name.lowerBound - 4)..<name.lowerBound
        return page.marks(in: near).contains { mark in
            mark.cue == .contactHeading && name.lowerBound - mark.tokens.upperBound <= 1
                && page.startsLine(mark.tokens.lowerBound)
        }
    }

    private func isPart(_ name: Range<Int>, of organisation: String) -> Bool {
        let words = Set(organisation.lowercased().split { !$0.isLetter && !$0.isNumber })
        return name.allSatisfy { words.contains(Substring(page.tokens[$0].folded)) }
    }

    private mutating func close(_ open: inout Open) {
        defer { open = Open(first: open.last, last: open.last) }
        guard !open.points.isEmpty || isIntroduced(open) else { return }
        let people = open.sharers + [open]
        for person in people { put(own(open.points, of: person, among: people), of: person) }
    }

    /// A contact with these points.
    private mutating func put(_ points: [DraftPoint], of open: Open) {
        let start = [open.name?.lowerBound, open.title?.lowerBound].compactMap { $0 }.min()
        guard let first = start.map({ page.span(tokens: $0..<($0 + 1)) }) ?? points.first?.span else { return }
        let spans = points.map(\.span) + [first]
        let from = spans.min { $0.start < $1.start } ?? first
        let span = Span(
            start: from.start, end: spans.map(\.end).max() ?? first.end, line: from.line, column: from.column)
        contacts.append(
            DraftContact(
                role: role(of: open, span: span),
                name: open.comma.flatMap { comma in open.name.map { page.turned($0, at: comma) } }
                    ?? open.name.map { page.found(page.withoutPossessive($0), rule: "contact.name") },
                title: open.title.map { page.found(tokens: $0, rule: "contact.title") },
                organisation: open.organisation.map { page.found(tokens: $0, rule: "contact.organisation") }
                    ?? organisation, points: points, span: span))
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

    // MARK: Points

    private mutating func takeLink(at index: Int, _ open: inout Open) -> Int {
        guard let link = page.links(in: page.tokens[index].range).first, link.kind == .email else { return index + 1 }
        let point = emailPoint(link, rule: "point.email")
        if let role = otherRole(at: index) {
            put(point, role: role)
        } else {
            open.points.append(point)
            open.last = index + 1
        }
        return index + 1
    }

    /// E-mail addresses that stand behind words which end among these tokens.
    private mutating func takeAddressesBehind(_ range: Range<Int>, _ open: inout Open) {
        let bytes = page.bytes(of: range)
        let near = max(0, bytes.lowerBound - 80)..<bytes.upperBound
        for link in page.links(in: near) where link.kind == .email && link.isBehindWords {
            guard bytes.contains(link.range.upperBound - 1) else { continue }
            open.points.append(emailPoint(link, rule: "point.emailBehindWords"))
            open.last = range.upperBound
        }
    }

    private func emailPoint(_ link: LinkMark, rule: String) -> DraftPoint {
        DraftPoint(
            kind: .email, asGiven: link.asGiven(in: page.text), normalised: link.address.lowercasedHost,
            span: page.text.span(link.range), rule: rule, inferred: link.joined)
    }

    private mutating func take(_ mark: NumberMark, _ open: inout Open) {
        guard let point = numberPoint(mark, floor: open.last, isContact: true) else { return }
        if let role = otherRole(at: mark.tokens.lowerBound) {
            put(point, role: role)
        } else {
            open.points.append(point)
            open.last = mark.tokens.upperBound
        }
    }

    /// Whether the sentence around a point says that it is for somebody else than the press.
    private func otherRole(at token: Int) -> String? {
        guard let sentence = page.sentence(around: token) else { return nil }
        let line = (cell ?? page.surroundings(of: token, in: sentence)).clamped(
            to: 0..<min(sentence.upperBound, token + 8))
        if page.has(.helpline, in: line) { return "helpline" }
        if page.has(.publicEnquiries, in: line) { return "enquiries" }
        if let link = page.links(in: page.tokens[token].range).first, link.kind == .email,
            let mailbox = link.address.split(separator: "@").first, otherMailboxes.contains(mailbox.lowercased())
        {
            return "enquiries"
        }
        return nil
    }

    /// The number as a point; nil where it is none that anybody can dial and nothing says that it is a number.
    private mutating func numberPoint(_ mark: NumberMark, floor: Int, isContact: Bool) -> DraftPoint? {
        let label = label(of: mark, floor: floor)
        let printed = page.text.asPrinted(mark.range)
        let number = read(page.text.flow(mark.range))
        let place = page.text.span(mark.range.lowerBound..<mark.endWithExtension)
        if mark.extension == nil, !(number?.isValid ?? false), let shorter = extensionRunOn(mark) { return shorter }
        guard let number else {
            guard isContact, mark.digits >= 7 || label.kind != nil else { return nil }
            findings.append(.undiallable(printed, place))
            return DraftPoint(
                kind: label.kind ?? .voice, asGiven: printed, normalised: nil, extension: mark.extension,
                usage: label.usage,
                span: place, rule: "point.number")
        }
        guard number.isValid || isContact || label.kind != nil else { return nil }
        if !number.isValid { findings.append(.notInPlan(printed, place)) }
        var inferred: String?
        if !mark.isInternational, let region {
            inferred = "read as a number of \(region.region): \(region.why)"
            if !region.isSure { findings.append(.guessedRegion(printed, region, place)) }
        }
        let line: ContactPoint.Kind = number.line == .mobile ? .mobile : .voice
        return DraftPoint(
            kind: label.kind ?? line, asGiven: printed, normalised: number.e164,
            extension: mark.extension ?? number.extension,
            usage: label.usage, span: place, rule: "point.number", inferred: inferred)
    }

    /// The number; with "(0)" left out, and a nought behind it, where it makes none otherwise: "+44(0)0207 946 0018".
    private func read(_ text: String) -> PhoneNumber? {
        let number = phones.read(text, region: region?.region)
        guard !(number?.isValid ?? false), text.contains("(0)") else { return number }
        for shorter in [text.replacing("(0)0", with: " "), text.replacing("(0)", with: " ")] {
            if let better = phones.read(shorter, region: region?.region), better.isValid { return better }
        }
        return number
    }

    /// "+1 650 555 0100-752": digits behind a hyphen that make a number too long are its extension.
    private func extensionRunOn(_ mark: NumberMark) -> DraftPoint? {
        let printed = page.text.flow(mark.range)
        guard let hyphen = printed.lastIndex(of: "-") else { return nil }
        let digits = printed[printed.index(after: hyphen)...]
        guard (2...5).contains(digits.count), digits.allSatisfy(\.isNumber),
            let number = phones.read(String(printed[..<hyphen]), region: region?.region), number.isValid
        else { return nil }
        return DraftPoint(
            kind: number.line == .mobile ? .mobile : .voice, asGiven: page.text.asPrinted(mark.range),
            normalised: number.e164, extension: String(digits), usage: nil, span: page.text.span(mark.range),
            rule: "point.extensionRunOn", inferred: "the digits behind the last hyphen are read as an extension")
    }

    /// What the words beside a number call it: before it back to the point before, else directly behind it.
    private func label(of mark: NumberMark, floor: Int) -> (kind: ContactPoint.Kind?, usage: String?) {
        let start = max(0, behindLastLabel(floor), mark.tokens.lowerBound - 8)
        let before = lineStart(start..<mark.tokens.lowerBound)
        let after = ownLabel(behind: mark)
        let isBracketed = after.first.map { ["(", ",", "-"].contains(page.tokens[$0].text) } ?? false
        let kind = kind(in: before) ?? (isBracketed || after.count <= 2 ? self.kind(in: after) : nil)
        let usage = usage(in: after) ?? usage(in: before) ?? (isOffice(before, after) ? "office" : nil)
        return (kind, usage)
    }

    /// Behind the "(mobile)" of the point before.
    private func behindLastLabel(_ floor: Int) -> Int {
        guard floor > 0, floor < page.tokens.count, page.tokens[floor].text == "(",
            [.number, .link].contains(page.tokens[floor - 1].kind)
        else { return floor }
        let closing = (floor..<min(page.tokens.count, floor + 8)).first { page.tokens[$0].text == ")" }
        return closing.map { $0 + 1 } ?? floor
    }

    /// "Office: 020 …", "020 … (office)", and not "Press office: 020 …".
    private func isOffice(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
        if let last = before.last(where: { ![":", ".", "-"].contains(page.tokens[$0].text) }),
            officeWords.contains(page.tokens[last].folded),
            last == before.lowerBound || page.startsLine(last) || page.tokens[last - 1].kind != .word
        {
            return true
        }
        guard let first = after.first(where: { !["(", ",", "-"].contains(page.tokens[$0].text) }) else { return false }
        let next = first + 1
        return officeWords.contains(page.tokens[first].folded)
            && (next >= after.upperBound || page.tokens[next].kind != .word)
    }

    /// The words behind a number that are still about it: up to the line's end or the next point, and none where they lead
    /// straight to the next number, as in "+44 20 …, out of hours +44 77 …".
    private func ownLabel(behind mark: NumberMark) -> Range<Int> {
        let limit = min(page.tokens.count, mark.tokens.upperBound + 7, cell?.upperBound ?? .max)
        let all = mark.tokens.upperBound..<max(mark.tokens.upperBound, limit)
        if let first = all.first, page.tokens[first].text == "(", page.tokens[first].breaksBefore == 0,
            let closing = all.first(where: { page.tokens[$0].text == ")" })
        {
            return first..<(closing + 1)
        }
        let next = all.first { index in
            let token = page.tokens[index]
            // "24 hours" is no number.
            let isHours = page.cue(.outOfHours, at: index) != nil
            return token.breaksBefore > 0 || (token.kind == .number && !isHours) || token.kind == .link
                || token.text == "+" || token.folded == "or"
        }
        guard let next else { return all }
        let own = all.lowerBound..<next
        let isNumber =
            page.tokens[next].breaksBefore == 0 && (page.tokens[next].kind == .number || page.tokens[next].text == "+")
        guard isNumber, let last = own.last(where: { page.tokens[$0].text != "(" }) else { return own }
        return [",", ";", ")", "/"].contains(page.tokens[last].text) ? own : all.lowerBound..<all.lowerBound
    }

    private func lineStart(_ range: Range<Int>) -> Range<Int> {
        let start = range.last { page.tokens[$0].breaksBefore > 1 } ?? range.lowerBound
        return start..<range.upperBound
    }

    private func kind(in range: Range<Int>) -> ContactPoint.Kind? {
        for mark in page.marks(in: range).reversed() {
            switch mark.cue {
            case .mobileLabel where isLabel(mark): return .mobile
            case .faxLabel where isLabel(mark): return .fax
            case .smsLabel where isLabel(mark): return .sms
            case .messengerLabel: return page.has(.mobileLabel, in: range) ? .mobile : .messenger
            case .voiceLabel where isLabel(mark): return nil
            default: continue
            }
        }
        return nil
    }

    /// One letter is a label only where a colon, a point or the number itself stands behind it.
    private func isLabel(_ mark: CueMark) -> Bool {
        guard mark.tokens.count == 1, page.tokens[mark.tokens.lowerBound].text.count == 1 else { return true }
        let next = mark.tokens.upperBound
        guard next < page.tokens.count else { return false }
        return [":", ".", "+", "("].contains(page.tokens[next].text) || page.tokens[next].kind == .number
    }

    private func usage(in range: Range<Int>) -> String? {
        for mark in page.marks(in: range) {
            switch mark.cue {
            case .outOfHours: return "out of hours"
            case .officeHours: return "office hours"
            default: continue
            }
        }
        let words = page.tokens[range].lazy.filter { $0.kind == .word }.map(\.folded)
        if let name = words.compactMap({ messengers[$0] }).first { return name }
        return words.contains(where: switchboards.contains) ? "switchboard" : nil
    }

    mutating func give(_ point: DraftPoint, to index: Int) { contacts[index].points.append(point) }

    // MARK: Everything else

    private mutating func put(_ point: DraftPoint, role: String, of firm: String? = nil) {
        let owner = firm ?? organisation?.value
        if let last = otherPoints.indices.last, otherPoints[last].role == role, otherPoints[last].organisation == owner
        {
            otherPoints[last].points.append(point)
        } else {
            otherPoints.append(DraftOtherPoint(role: role, organisation: owner, points: [point]))
        }
    }

    /// Points outside the contact passages: letterheads, helplines, other firms.
    private mutating func readTheRest(besides passages: [Range<Int>]) {
        func isRead(_ token: Int) -> Bool {
            let next = passages.partitioned { $0.upperBound <= token }
            return next < passages.count && passages[next].contains(token)
        }
        for block in page.blocks {
            switch block.part {
            case .contact, .navigation, .rail, .otherStories, .particulars: continue
            default: break
            }
            var found: [(token: Int, point: DraftPoint)] = []
            for link in page.links(in: block.range) where link.kind == .email {
                let token = page.tokenRange(of: link.range).lowerBound
                guard !isRead(token) else { continue }
                found.append((token, emailPoint(link, rule: "point.elsewhere")))
            }
            for mark in page.numbers(in: block.range) where isLabelled(mark) && !isRead(mark.tokens.lowerBound) {
                guard let point = numberPoint(mark, floor: mark.tokens.lowerBound - 8, isContact: false) else {
                    continue
                }
                found.append((mark.tokens.lowerBound, point))
            }
            for (token, point) in found.sorted(by: { $0.token < $1.token }) {
                put(point, role: otherRole(at: token) ?? placeRole(block))
            }
        }
    }

    private func isLabelled(_ mark: NumberMark) -> Bool {
        if mark.isInternational { return true }
        let near = max(0, mark.tokens.lowerBound - 5)..<mark.tokens.lowerBound
        return page.marks(in: near).contains { cue in
            switch cue.cue {
            case .voiceLabel, .mobileLabel, .faxLabel, .smsLabel, .messengerLabel, .helpline: isLabel(cue)
            default: false
            }
        }
    }

    private func placeRole(_ block: Page.Block) -> String {
        switch block.part {
        case .head: "letterhead"
        case .boilerplate: "organisation"
        default: block.isProse ? "mentioned" : "letterhead"
        }
    }
}

/// How messengers are written.
private let messengers = ["whatsapp": "WhatsApp", "signal": "Signal", "telegram": "Telegram", "skype": "Skype"]

/// What a line is called that leads to everybody of a house.
let switchboards: Set<String> = [
    "switchboard", "zentrale", "telefonzentrale", "standard", "centralita", "centralino", "central", "centrale",
]

/// Labels of the number on somebody's desk.
private let officeWords: Set<String> = [
    "office", "work", "büro", "bureau", "oficina", "ufficio", "escritório", "kantoor",
]

/// Mailboxes that answer readers, customers and machines, not the press.
private let otherMailboxes: Set<String> = [
    "subscribe", "unsubscribe", "noreply", "no-reply", "webmaster", "postmaster", "privacy", "jobs", "careers",
    "orders",
    "abuse",
]

extension String {
    /// An e-mail address with its host in lower case; the local part is its owner's affair (RFC 5321 section 2.4).
    fileprivate var lowercasedHost: String {
        guard let at = lastIndex(of: "@") else { return self }
        return self[..<at] + self[at...].lowercased()
    }
}

extension DraftFinding {
    fileprivate static func undiallable(_ printed: String, _ span: Span) -> DraftFinding {
        DraftFinding(
            rule: "reader.undiallableNumber", severity: .warning,
            message: "A number in line \(span.line) cannot be dialled from abroad: it has no country code, or is none.",
            remedy: "Name the region with --region, or enter the number with its country code.", span: span)
    }

    fileprivate static func notInPlan(_ printed: String, _ span: Span) -> DraftFinding {
        DraftFinding(
            rule: "reader.unknownNumber", severity: .warning,
            message: "A number in line \(span.line) is in no numbering plan that is known here. It is kept as printed.",
            remedy: "Dial it once, or ask the press office.", span: span)
    }

    fileprivate static func guessedRegion(_ printed: String, _ guess: RegionGuess, _ span: Span) -> DraftFinding {
        DraftFinding(
            rule: "reader.guessedRegion", severity: .warning,
            message:
                "A number in line \(span.line) was read as one of \(guess.region), which is a guess: \(guess.why).",
            remedy: "Name the region with --region.", span: span)
    }
}
