import Catalogue
import Exchange
import Store
import Validation

extension OfficeView {
    /// The links with what is to be said of each, in the order of the bytes of their addresses: all of them, or those of
    /// which there is something to say; and how many there are in each state. Read in pages.
    ///
    /// - Throws: `StoreError.noSuchRecord`, `PressOfficeError.wrongKind` for what is no kit and no release.
    public func linkReport(
        within: RecordName? = nil, all: Bool
    ) throws -> (links: [ReportedLink], states: [LinkState: Int]) {
        let book = try RuleBook(phones: office.phones, today: instant.day)
        let selection = LinkSelection(try read { try $0.scope(within).scope })
        var links: [ReportedLink] = []
        var states: [LinkState: Int] = [:]
        try office.store.forEachLink(
            selection, for: audience, at: instant, telling: { try $0.report(of: $1, by: book, all: all) }
        ) { state, link in
            states[state, default: 0] += 1
            if let link { links.append(link) }
        }
        return (links, states)
    }
}

extension CatalogueView {
    /// How a link stands, and what is to be said of it, where there is something or all is wanted.
    fileprivate func report(
        of link: CataloguedLink, by book: RuleBook, all: Bool
    ) throws -> (state: LinkState, link: ReportedLink?) {
        let state = link.state(at: now)
        let findings = link.memory == nil ? [] : book.findings(in: link.entry(at: now))
        let health = link.acceptedHealth(at: now)
        guard all || !findings.isEmpty || health.acceptedUntil != nil else { return (state, nil) }
        let reported = ReportedLink(
            url: link.url, state: state, answer: link.memory?.lastAnswer,
            uses: try places(of: link.url), findings: findings, archive: link.memory?.archive,
            acceptedUntil: health.acceptedUntil, acceptedBy: health.acceptedBy)
        return (state, reported)
    }
}
