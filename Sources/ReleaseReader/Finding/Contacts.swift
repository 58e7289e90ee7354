import Catalogue

/// Press contacts with their points, and every other way to reach somebody that the text prints.
struct ContactFinder {
    private let page: Page
    private let phones: any PhoneNumberReader
    private let region: RegionGuess?
    private let organisation: Found<String>?
    /// The words of the organisation's name, in lower case.
    private let organisationWords: Set<Substring>?

    private(set) var contacts: [DraftContact] = []
    private(set) var otherPoints: [DraftOtherPoint] = []
    private(set) var findings: [DraftFinding] = []

    init(_ page: Page, phones: any PhoneNumberReader, region: RegionGuess?, organisation: Found<String>?) {
        (self.page, self.phones, self.region, self.organisation) = (page, phones, region, organisation)
        organisationWords = organisation.map { Set($0.value.lowercased().split { !$0.isLetter && !$0.isNumber }) }
        let passages = passages()
        for passage in passages { read(passage) }
        setEnquiriesApart()
        joinNamesakes()
        readTheRest(besides: passages)
    }

    /// A contact that is being put together.
    private struct Open {
        var name: Range<Int>?
        var title: Range<Int>?
        var organisation: Range<Int>?
        var isDesk = false
        var points: [DraftPoint] = []
        var first: Int
        var last: Int
        var isEmpty: Bool { name == nil && points.isEmpty && title == nil }
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
                passages.append((start ?? block.tokens.lowerBound)..<block.tokens.upperBound)
            }
        }
        return passages
    }

    private mutating func read(_ passage: Range<Int>) {
        var open = Open(first: passage.lowerBound, last: passage.lowerBound)
        var index = passage.lowerBound
        while index < passage.upperBound {
            let next = step(at: index, in: passage, &open)
            takeAddressesBehind(index..<next, &open)
            index = next
        }
        close(&open)
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
        if page.marks(in: index..<(index + 1)).contains(where: { $0.cue == .contactHeading || $0.cue == .enquiryHeading }) {
            if !open.points.isEmpty, page.startsLine(index) {
                restart(&open, at: index)
            } else if open.name != nil, open.points.isEmpty, isBeforeColon(index) {
                open = Open(first: index, last: index)
            }
        }
        if let end = asideEnd(at: index, in: passage, open) {
            open.organisation = open.organisation ?? (index + 1)..<(end - 1)
            return end
        }
        if let role = roleMark(at: index) {
            if role.cue == .pressDesk {
                if open.name == nil || !open.points.isEmpty { restart(&open, at: index) }
                open.isDesk = true
            } else if open.name == nil || open.points.isEmpty {
                open.title = open.title ?? role.tokens
            }
            return role.tokens.upperBound
        }
        if !open.points.isEmpty, page.startsLine(index) || token.gapBefore, let office = otherOffice(at: index, in: passage) {
            restart(&open, at: index)
            open.organisation = office
            return office.upperBound
        }
        if let name = page.personName(at: index, before: passage.upperBound), isContactName(name, in: passage) {
            // "Media adviser, Sen. Lisa Roe": whom she works for.
            if open.name != nil, open.title != nil, open.points.isEmpty, name.tokens.lowerBound > name.start
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
            if open.name != nil || !open.points.isEmpty { restart(&open, at: name.start) }
            open.name = name.tokens
            (open.first, open.last) = (min(open.first, name.start), name.tokens.upperBound)
            if open.title == nil, let title = page.title(around: name.tokens, in: passage) {
                open.title = title
                if title.lowerBound >= name.tokens.upperBound { return title.upperBound }
            }
            return name.tokens.upperBound
        }
        return index + 1
    }

    /// "AusAid (Public Affairs) 02 …" behind somebody's points: another office, with a way to reach it directly behind.
    private func otherOffice(at index: Int, in passage: Range<Int>) -> Range<Int>? {
        guard page.marks(in: index..<(index + 1)).allSatisfy({ !$0.cue.isPointLabel }),
            let run = page.capitalisedRun(at: index, before: passage.upperBound), page.tokens[index].text.count >= 3,
            page.personName(at: index, before: run.upperBound) == nil, !page.words.smallWords.contains(page.tokens[index].folded)
        else { return nil }
        var next = run.upperBound
        if next < passage.upperBound, page.tokens[next].text == "(" {
            let near = (next + 1)..<min(passage.upperBound, next + 10)
            guard let closing = near.first(where: { page.tokens[$0].text == ")" }) else { return nil }
            next = closing + 1
        }
        while next < passage.upperBound, [":", "-", ",", "\u{2013}"].contains(page.tokens[next].text) { next += 1 }
        guard next < passage.upperBound, page.tokens[next].breaksBefore == 0 else { return nil }
        let isPoint = page.tokens[next].kind == .link || page.numbers(in: page.tokens[next].range).first?.tokens.lowerBound == next
        let labels = page.marks(in: run).contains { $0.cue.isPointLabel || $0.cue == .jobTitle || $0.cue == .pressOfficer }
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
            guard contact.name == nil, let index = page.block(containing: page.text.cleanOffset(contact.span.start)) else { return false }
            let block = page.blocks[index]
            return block.part == .body && block.isProse
                && !page.marks(in: block.tokens).contains { [.contactHeading, .pressDesk, .pressOfficer].contains($0.cue) }
        }
        let forAll = contacts.map(isForAll)
        guard forAll.contains(false) else { return }
        for point in zip(contacts, forAll).filter(\.1).flatMap(\.0.points) { put(point, role: "enquiries") }
        contacts = zip(contacts, forAll).filter { !$0.1 }.map(\.0)
    }

    /// Somebody who stands in the block twice is one contact with the points of both.
    private mutating func joinNamesakes() {
        var joined: [DraftContact] = []
        var placeByName: [String: Int] = [:]
        for contact in contacts {
            let key = contact.name?.value.lowercased()
            if let key, let index = placeByName[key] {
                let known = Set(joined[index].points.map { $0.normalised ?? $0.asGiven })
                joined[index].points += contact.points.filter { !known.contains($0.normalised ?? $0.asGiven) }
                joined[index].title = joined[index].title ?? contact.title
            } else {
                if let key { placeByName[key] = joined.count }
                joined.append(contact)
            }
        }
        contacts = joined
    }

    /// "Office of Lisa Roe".
    private func isOffice(before token: Int) -> Bool {
        token > 1 && page.tokens[token].breaksBefore == 0 && ["of", "von", "de", "di", "van"].contains(page.tokens[token - 1].folded)
    }

    private func isTitled(before token: Int) -> Bool {
        guard token > 0, page.tokens[token].breaksBefore == 0, !page.tokens[token].gapBefore else { return false }
        return page.marks(in: (token - 1)..<token).contains { $0.cue == .jobTitle || $0.cue == .honorific }
    }

    /// "USA, Canada and General Questions" in a line: what stands behind "and" is nobody where nobody stands before it.
    private func isConjoined(_ name: Page.PersonName) -> Bool {
        let before = name.start - 1
        guard before > 0, page.tokens[name.start].breaksBefore == 0, page.words.smallWords.contains(page.tokens[before].folded),
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
        let isOrganisation = organisationWords.map { isPart(name.tokens, of: $0) } ?? false
        if isOrganisation { return false }
        if page.links(in: page.bytes(of: name.tokens)).contains(where: { $0.kind == .email }) { return true }
        if isIntroduced(Open(name: name.tokens, first: name.start, last: name.start)) { return true }
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

    private func isPart(_ name: Range<Int>, of words: Set<Substring>) -> Bool {
        name.allSatisfy { words.contains(Substring(page.tokens[$0].folded)) }
    }

    private mutating func close(_ open: inout Open) {
        defer { open = Open(first: open.last, last: open.last) }
        guard !open.points.isEmpty || isIntroduced(open) else { return }
        let start = [open.name?.lowerBound, open.title?.lowerBound].compactMap { $0 }.min()
        guard let first = start.map({ page.span(tokens: $0..<($0 + 1)) }) ?? open.points.first?.span else { return }
        let spans = open.points.map(\.span) + [first]
        let from = spans.min { $0.start < $1.start } ?? first
        let span = Span(
            start: from.start, end: spans.map(\.end).max() ?? first.end, line: from.line, column: from.column)
        contacts.append(
            DraftContact(
                role: role(of: open, span: span),
                name: open.name.map { page.found(page.withoutPossessive($0), rule: "contact.name") },
                title: open.title.map { page.found(tokens: $0, rule: "contact.title") },
                organisation: open.organisation.map { page.found(tokens: $0, rule: "contact.organisation") }
                    ?? organisation, points: open.points, span: span))
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
        let line = sentence.lowerBound..<min(sentence.upperBound, token + 8)
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
        let number = phones.read(page.text.flow(mark.range), region: region?.region)
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
        let start = max(0, floor, mark.tokens.lowerBound - 8)
        let before = lineStart(start..<mark.tokens.lowerBound)
        let after = ownLabel(behind: mark)
        let isBracketed = after.first.map { ["(", ",", "-"].contains(page.tokens[$0].text) } ?? false
        let kind = kind(in: before) ?? (isBracketed || after.count <= 2 ? self.kind(in: after) : nil)
        let usage = usage(in: after) ?? usage(in: before)
        return (kind, usage)
    }

    /// The words behind a number that are still about it: up to the line's end or the next point, and none where they lead
    /// straight to the next number, as in "+44 20 …, out of hours +44 77 …".
    private func ownLabel(behind mark: NumberMark) -> Range<Int> {
        let all = mark.tokens.upperBound..<min(page.tokens.count, mark.tokens.upperBound + 7)
        let next = all.first { index in
            let token = page.tokens[index]
            return token.breaksBefore > 0 || token.kind == .number || token.kind == .link || token.text == "+"
                || token.folded == "or"
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
            case .messengerLabel: return .messenger
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
        return nil
    }

    // MARK: Everything else

    private mutating func put(_ point: DraftPoint, role: String) {
        if let last = otherPoints.indices.last, otherPoints[last].role == role {
            otherPoints[last].points.append(point)
        } else {
            otherPoints.append(DraftOtherPoint(role: role, organisation: organisation?.value, points: [point]))
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
            for link in page.links(in: block.range) where link.kind == .email {
                let token = page.tokenRange(of: link.range).lowerBound
                guard !isRead(token) else { continue }
                put(emailPoint(link, rule: "point.elsewhere"), role: otherRole(at: token) ?? placeRole(block))
            }
            for mark in page.numbers(in: block.range) where isLabelled(mark) && !isRead(mark.tokens.lowerBound) {
                guard let point = numberPoint(mark, floor: mark.tokens.lowerBound - 8, isContact: false) else {
                    continue
                }
                put(point, role: otherRole(at: mark.tokens.lowerBound) ?? placeRole(block))
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

/// Mailboxes that answer readers, customers and machines, not the press.
private let otherMailboxes: Set<String> = [
    "subscribe", "unsubscribe", "noreply", "no-reply", "webmaster", "postmaster", "privacy", "jobs", "careers", "orders",
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
