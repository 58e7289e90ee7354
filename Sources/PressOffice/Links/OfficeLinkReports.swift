import Catalogue
import Exchange
import Store
import Validation

extension Office {
    /// The links with what is to be said of each, in the order of the bytes of their addresses.
    ///
    /// - Throws: `StoreError.noSuchRecord`, `PressOfficeError.wrongKind` for what is no kit and no release.
    public func linkReport(within: RecordName? = nil) throws -> [ReportedLink] {
        let book = try RuleBook(phones: phones)
        return try read { view in
            var links: [ReportedLink] = []
            try view.forEachLink(LinkSelection(try view.scope(within).scope)) { link in
                let findings = link.memory == nil ? [] : book.findings(in: link.entry(at: view.now))
                links.append(
                    ReportedLink(
                        url: link.url, state: link.state(at: view.now), answer: link.memory?.lastAnswer,
                        uses: try view.uses(of: link.url).map(\.description), findings: findings,
                        archive: link.memory?.archive))
            }
            return links
        }
    }
}
