import Catalogue
import Foundation
import Store
import Validation

extension OfficeView {
    /// Every rule over every record, but for the rules that are named in `off`: contacts, assets, statements, releases
    /// and kits, each by slug; and over the links that were asked, by what is remembered of them: nobody is asked now.
    ///
    /// - Throws: `UnknownRule` for a name in `off` that no rule has.
    public func check(off: Set<String> = []) throws -> [Finding] {
        let book = try RuleBook(phones: office.phones, today: office.now().day, without: off)
        return try read { view in
            var findings: [Finding] = []
            try view.forEachContactEntry { findings += book.findings(in: $0) }
            try view.forEach(Asset.self) { asset in
                findings += book.findings(in: asset)
                if asset.fileSHA256 != nil {
                    findings += book.findings(in: KeptFile(of: asset, office.state(ofFileOf: asset)))
                }
            }
            try view.forEach(Statement.self) { findings += book.findings(in: $0) }
            for release in try view.all(Release.self) { findings += book.findings(in: try view.entry(for: release)) }
            for kit in try view.all(Kit.self) { findings += book.findings(in: try view.contents(of: kit)) }
            try view.forEachLink { findings += book.findings(in: $0, at: view.now) }
            return findings
        }
    }
}

extension Office {
    /// Every rule, in the order in which they are asked.
    public static var rules: [RuleRow] {
        allRules.map { RuleRow(name: $0.name, severity: $0.severity, kind: $0.kind, looksFor: $0.summary) }
    }
}

extension RuleBook {
    fileprivate func findings(in link: CataloguedLink, at now: Instant) -> [Finding] {
        link.memory == nil ? [] : findings(in: link.entry(at: now))
    }
}
