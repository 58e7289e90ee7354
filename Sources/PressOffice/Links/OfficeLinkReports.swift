import Catalogue
import Exchange
import Store
import Validation

extension OfficeView {
    /// The links with what is to be said of each, in the order of the bytes of their addresses: all of them, or those of
    /// which there is something to say; and how many there are in each state.
    ///
    /// - Throws: `StoreError.noSuchRecord`, `PressOfficeError.wrongKind` for what is no kit and no release.
    public func linkReport(
        within: RecordName? = nil, all: Bool
    ) throws -> (links: [ReportedLink], states: [LinkState: Int]) {
        let book = try RuleBook(phones: office.phones, today: office.now().day)
        return try read { view in
            var links: [ReportedLink] = []
            var states: [LinkState: Int] = [:]
            try view.forEachLink(LinkSelection(try view.scope(within).scope)) { link in
                states[link.state(at: view.now), default: 0] += 1
                let findings = link.memory == nil ? [] : book.findings(in: link.entry(at: view.now))
                if !all, findings.isEmpty { return }
                links.append(
                    ReportedLink(
                        url: link.url, state: link.state(at: view.now), answer: link.memory?.lastAnswer,
                        uses: try view.uses(of: link.url).map(\.description), findings: findings,
                        archive: link.memory?.archive))
            }
            return (links, states)
        }
    }
}
