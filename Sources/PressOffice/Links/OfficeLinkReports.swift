import Catalogue
import Exchange
import Store
import Validation

extension OfficeView {
    /// The links with what is to be said of each, in the order of the bytes of their addresses: all of them, or those of
    /// which there is something to say; and how many there are in each state. Read in pages.
    ///
    /// Where only so many are wanted, that is how many are told of each severity: `left` is what more there is to say, so that
    /// memory stays the same however many links fail.
    ///
    /// - Throws: `StoreError.noSuchRecord`, `PressOfficeError.wrongKind` for what is no kit and no release.
    public func linkReport(
        within: RecordName? = nil, all: Bool, most: Int = .max
    ) throws -> (links: [ReportedLink], states: [LinkState: Int], left: Int) {
        let selection = LinkSelection(try read { try $0.scope(within).scope })
        var reporting = LinkReporting(
            book: try RuleBook(phones: office.phones, today: instant.day), all: all, most: most)
        var links: [ReportedLink] = []
        var states: [LinkState: Int] = [:]
        try office.store.forEachLink(
            selection, for: audience, at: instant, telling: { try reporting.report(of: $1, in: $0) }
        ) { state, link in
            states[state, default: 0] += 1
            if let link { links.append(link) }
        }
        return (links, states, reporting.left)
    }
}

/// What is told of links, one after another.
private struct LinkReporting {
    let book: RuleBook
    let all: Bool
    let most: Int
    /// What there was to say beyond what was wanted.
    private(set) var left = 0
    private var told: [Finding.Severity: Int] = [:]
    private var places = LinkPlaces()

    init(book: RuleBook, all: Bool, most: Int) { (self.book, self.all, self.most) = (book, all, most) }

    /// How a link stands, and what is to be said of it, where there is something or all is wanted.
    mutating func report(
        of link: CataloguedLink, in view: CatalogueView
    ) throws -> (state: LinkState, link: ReportedLink?) {
        let state = link.state(at: view.now)
        let findings = link.memory == nil ? [] : book.findings(in: link.entry(at: view.now))
        let health = link.acceptedHealth(at: view.now)
        guard all || !findings.isEmpty || health.acceptedUntil != nil else { return (state, nil) }
        if !all, health.acceptedUntil == nil, let gravest = findings.map(\.severity).max() {
            guard told[gravest, default: 0] < most else {
                left += findings.count
                return (state, nil)
            }
            told[gravest, default: 0] += 1
        }
        let reported = ReportedLink(
            url: link.url, state: state, answer: link.memory?.lastAnswer,
            uses: try places.places(of: link.url, in: view), findings: findings, archive: link.memory?.archive,
            acceptedUntil: health.acceptedUntil, acceptedBy: health.acceptedBy)
        return (state, reported)
    }
}
