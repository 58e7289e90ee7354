import Catalogue

/// What a person tells the reader, where the document does not say it.
public struct ReadingHints: Hashable, Sendable {
    /// The date of issue.
    public var issued: CalendarDate?
    /// The region to read national numbers in, as ISO 3166-1 names it.
    public var region: String?
    /// The region that the office is in: for where the document's own evidence is weaker.
    public var home: String?

    public init(issued: CalendarDate? = nil, region: String? = nil, home: String? = nil) {
        self.issued = issued
        self.region = region
        self.home = home
    }
}

/// Reads a release, an advisory, a statement, a correction or an article into a draft.
///
/// Pure: the same text gives the same draft, and nothing in a document is fetched or run.
public func draft(
    from document: SourceDocument, hints: ReadingHints = ReadingHints(), phones: any PhoneNumberReader
) -> Draft {
    let phones = RememberedNumbers(phones)
    var page = Page(ReadingText(document))
    let region =
        hints.region.map { RegionGuess(region: $0, why: "the person who read the document said so", isSure: true) }
        ?? page.region(phones: phones, home: hints.home)
    page.settleDates(by: region)
    let organisation = page.organisation()
    let headline = page.headline(issuer: organisation?.value)
    let dateline = page.dateline()
    let contacts = ContactFinder(page, phones: phones, region: region, organisation: organisation)
    let (issued, embargo, embargoFindings) = dates(of: page, dateline, headline, region, hints)
    let material = page.material(organisation: organisation, contacts: contacts.contacts, others: contacts.otherPoints)
    let byline = page.byline()
    let contributed = page.contributors()
    let textStart = dateline?.block ?? page.blocks.firstIndex { $0.part == .body && $0.isProse } ?? 0
    let (updated, updatedFinding) = page.updated(before: textStart)
    let (quotes, people, speakers, bystanders) = page.quotes()
    let offered = page.offeredSpokespeople(organisation: organisation)
    let firstWord =
        dateline?.textStart ?? (page.blocks.indices.contains(textStart) ? page.blocks[textStart].tokens.lowerBound : 0)
    let events = page.events(
        from: firstWord,
        issued: issued.flatMap { $0.rule == "issued.embargo" ? nil : $0 }
            ?? updated.map { Found($0.value.instant.day, span: $0.span, rule: $0.rule) })

    let kind = page.kind(
        Page.KindEvidence(
            byline: byline, contributorsBlock: contributed.end, updated: updated != nil, agency: dateline?.agency,
            contacts: contacts.contacts, spokespeople: offered, assets: material.assets, events: events,
            quotes: quotes))
    var draft = Draft(document: document, kind: kind)
    draft.language = page.language
    // A guess that nothing was read by is no fact about the document.
    let isUsed = (contacts.contacts.flatMap(\.points) + contacts.otherPoints.flatMap(\.points)).contains {
        $0.kind.isNumber && $0.inferred != nil
    }
    draft.region = region.flatMap { $0.isSure && !$0.isHome || isUsed ? $0.region : nil }
    draft.dateline =
        dateline?.place.map { page.found(dateline?.placeBytes ?? page.bytes(of: $0), rule: "dateline.beforeDash") }
        ?? page.particulars(.place).first { page.isPlaceAlone($0) }.map {
            page.found($0.range, rule: "dateline.particular", inferred: page.reason($0))
        } ?? page.placeBesides().map { page.found(tokens: $0, rule: "dateline.alone") }
    draft.dateline?.doubtful = dateline.flatMap(page.doubt)
    draft.issued = issued
    draft.issued?.doubtful = issued.flatMap { page.doubt(about: $0, embargo: embargo) }
    draft.quotes = quotes
    draft.events = events
    draft.assets = material.assets
    draft.links = material.links
    draft.pageLinks = material.pageLinks
    draft.contacts = contacts.contacts
    draft.otherPoints = contacts.otherPoints
    draft.findings = contacts.findings
    if kind.value == .coverage {
        let outlet = byline?.outlet ?? dateline?.agency ?? contributed.outlet
        draft.outlet =
            outlet.map { page.found(page.withoutPossessive($0), rule: "coverage.outlet") } ?? page.outletPublisher()
            ?? page.outletSpokenTo()
        draft.byline =
            byline.map { page.found(tokens: $0.wholeNames, rule: "coverage.byline") }
            ?? page.agencyLine().map { page.found(tokens: $0, rule: "coverage.agency") } ?? page.statedByline()
        let isMarked = headline.map { ["headline.heading", "headline.particularPrinted"].contains($0.rule) } ?? false
        draft.headline = (isMarked ? nil : byline.flatMap { page.articleHeadline(before: $0.line) }) ?? headline
        draft.contributors = contributed.names
        draft.updated = updated
        draft.findings += updatedFinding.map { [$0] } ?? []
        draft.captions = page.captions(before: textStart)
        draft.highlights = page.highlights(before: textStart)
        draft.sources = page.citedSources(outlet: draft.outlet?.value)
        draft.spokespeople = page.quotedSpokespeople(people, quotes: draft.quotes, organisation: nil)
    } else {
        draft.headline = headline
        draft.embargo = embargo
        draft.corrects = kind.value == .correction ? page.corrects(issued: issued) : nil
        draft.findings += embargoFindings
        draft.forImmediateRelease = page.forImmediateRelease()
        draft.organisation = organisation
        draft.number = page.releaseNumber()
        draft.statements = material.statements
        draft.spokespeople = page.merged(
            offered, page.quotedSpokespeople(speakers, quotes: draft.quotes, organisation: organisation))
        draft.notes = page.part(.notes, rule: "notes.heading")
        draft.boilerplate = page.part(.boilerplate, rule: "boilerplate.heading")
        if let mark = page.dateMark(at: issued?.span) {
            draft.findings += page.findings(about: mark, "The date of issue", region: region)
        }
        draft.findings += releaseFindings(draft)
    }
    if kind.value == .coverage { draft.links += material.statements.map(\.asLink) }
    draft.spokespeople = page.doubted(draft.spokespeople)
    let spoken = Set(draft.spokespeople.compactMap { $0.name?.value })
    draft.bystanders = bystanders.filter { $0.name.map { !spoken.contains($0.value) } ?? false }
    draft.leaveOutTheDayOfWhatItCorrects()
    draft.leaveOut(page.errors.map { page.found(tokens: $0, rule: "correction.quotedError") })
    draft.besides = page.besides(headline: draft.headline?.span)
    draft.findings.sort { ($0.span?.start ?? -1) < ($1.span?.start ?? -1) }
    return draft
}

/// The date of issue and the embargo, each of which may say what the other leaves out.
private func dates(
    of page: Page, _ dateline: Page.DatelineMark?, _ headline: Found<String>?, _ region: RegionGuess?,
    _ hints: ReadingHints
) -> (issued: Found<CalendarDate>?, embargo: DraftEmbargo?, findings: [DraftFinding]) {
    let told = hints.issued.map {
        Found($0, span: nil, rule: "issued.hint", inferred: "said by the person who read the document")
    }
    let printed = told ?? page.issued(dateline: dateline, below: headline)
    let read = EmbargoReader(page: page, region: region, dateline: dateline, issued: printed).read()
    return (printed ?? page.issued(with: read?.embargo), read?.embargo, read?.findings ?? [])
}

/// What a release should say and does not.
private func releaseFindings(_ draft: Draft) -> [DraftFinding] {
    var findings: [DraftFinding] = []
    if draft.headline == nil {
        findings.append(
            DraftFinding(
                rule: "reader.noHeadline", severity: .error, message: "No headline was found.",
                .advice("Put the headline on a line of its own at the top, and read it again.")))
    }
    if draft.issued.map({ ["issued.embargo", "issued.updated", "issued.address"].contains($0.rule) }) ?? true {
        let taken =
            switch draft.issued?.rule {
            case "issued.embargo": ": the day of the embargo was taken."
            case "issued.updated": ": the day of its last update was taken."
            case "issued.address": ": the day in the page's address was taken."
            default: "."
            }
        findings.append(
            DraftFinding(
                rule: "reader.noIssueDate", severity: .warning, message: "No date of issue is printed" + taken,
                .nameIssueDate(nil)))
    }
    if let issued = draft.issued, issued.rule == "issued.weekday", let why = issued.inferred {
        findings.append(
            DraftFinding(
                rule: "reader.issueYear", severity: .warning,
                message: "The date of issue was read as \(issued.value.inWords): \(why).",
                .nameIssueDate(issued.value),
                span: issued.span))
    }
    if draft.contacts.isEmpty { findings.append(noContact(draft)) }
    return findings
}

/// That nobody was found for the press, and which ways to reach somebody are left over.
private func noContact(_ draft: Draft) -> DraftFinding {
    let left = draft.otherPoints.filter { !["page", "header"].contains($0.role) }.flatMap(\.points)
    let named = [("e-mail address", "e-mail addresses", false), ("number", "numbers", true)].compactMap {
        one, many, isNumber -> String? in
        let lines = left.filter { $0.kind.isNumber == isNumber }.map(\.span.line)
        guard !lines.isEmpty else { return nil }
        return (lines.count == 1 ? (isNumber ? "a \(one)" : "an \(one)") : "\(lines.count) \(many)")
            + " on \(PointComplaints.words(for: lines))"
    }
    let rest = named.isEmpty ? "." : "; left over: \(named.joined(separator: ", and "))."
    return DraftFinding(
        rule: "reader.noContact", severity: .warning, message: "No press contact was found" + rest, .addContact,
        span: left.first?.span)
}

extension Page.BylineMark {
    /// From the first name to the last.
    var wholeNames: Range<Int> {
        let first = names.first?.lowerBound ?? 0
        return stretch(first, names.last?.upperBound ?? first)
    }
}

extension Page {
    /// The text of a part, its heading included, without the page's surroundings that stand in it.
    func part(_ part: Part, rule: String) -> Found<String>? {
        guard let first = blocks.firstIndex(where: { $0.part == part }),
            let last = blocks.lastIndex(where: { $0.part == part })
        else { return nil }
        let all = blocks[first...last]
        let whole = found(stretch(blocks[first].range.lowerBound, blocks[last].range.upperBound), rule: rule)
        guard all.contains(where: { $0.part == .rail }) else { return whole }
        let words = all.filter { $0.part != .rail }.map { text.flow($0.range) }.joined(separator: " ")
        return Found(words, span: whole.span, rule: rule)
    }
}

extension DraftStatement {
    fileprivate var asLink: DraftLink {
        DraftLink(url: url ?? asGiven, asGiven: asGiven, kind: "statement", span: span, rule: rule)
    }
}
