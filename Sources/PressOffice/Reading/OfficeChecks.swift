import Catalogue
import Foundation
import Store
import Validation

extension OfficeView {
    /// Hands over what is found by every rule over every record, but for the rules that are named in `off`: contacts, assets, statements, releases
    /// and kits, each by slug; and over the links that were asked, by what is remembered of them: nobody is asked now.
    ///
    /// Read in pages (`CatalogueStore.forEach`): a rule looks at one record, which is whole, as it is when its page is read.
    ///
    /// - Throws: `UnknownRule` for a name in `off` that no rule has, before anything is found.
    public func check(off: Set<String> = [], _ told: (Finding) throws -> Void) throws {
        let book = try ruleBook(without: off)
        try forEachContact { try book.findings(in: $0).forEach(told) }
        try forEach(Asset.self, telling: { $1 }) { try findings(of: book, in: $0).forEach(told) }
        try forEach(Statement.self, telling: { $1 }) { try book.findings(in: $0).forEach(told) }
        try forEach(Release.self, by: OfficeChecks.texts, telling: { try $0.entry(for: $1) }) {
            try book.findings(in: $0).forEach(told)
        }
        try forEach(Kit.self, by: OfficeChecks.texts, telling: { try $0.contentsWithExports(of: $1) }) {
            try book.findings(in: $0).forEach(told)
        }
        try office.store.forEachLink(LinkSelection(), for: audience, at: instant, telling: { $1 }) {
            try book.findings(in: $0, at: instant).forEach(told)
        }
    }

    /// The rules, as the office wants them; what only the office knows is missed where it looks for itself.
    func ruleBook(without off: Set<String> = []) throws -> RuleBook {
        let settings = audience == .internal ? try office.settings() : OfficeSettings()
        return try RuleBook(phones: office.phones, today: instant.day, without: off, asWantedBy: settings)
    }

    /// What is said of an asset, and of its file where one is kept.
    func findings(of book: RuleBook, in asset: Asset) -> [Finding] {
        book.findings(in: asset)
            + (asset.fileSHA256 == nil ? [] : book.findings(in: KeptFile(of: asset, office.state(ofFileOf: asset))))
    }

    private func forEach<R: Record, Told>(
        _ type: R.Type, by most: Int = CatalogueView.page, telling told: (CatalogueView, R) throws -> Told,
        _ body: (Told) throws -> Void
    ) throws {
        try office.store.forEach(type, by: most, for: audience, at: instant, telling: told, body)
    }
}

private enum OfficeChecks {
    /// So many releases or kits stand on a page: each brings the texts of its documents.
    static let texts = 16
}

extension CatalogueView {
    func contentsWithExports(of kit: Kit) throws -> KitContents {
        var contents = try contents(of: kit)
        contents.exports = try exports(of: kit)
        return contents
    }
}

extension Office {
    /// Every rule, in the order in which they are asked.
    public static var rules: [RuleRow] {
        allRules.map { RuleRow(name: $0.name, severity: $0.severity, kind: $0.kind, looksFor: $0.summary) }
    }
}

extension RuleBook {
    func findings(in link: CataloguedLink, at now: Instant) -> [Finding] {
        link.memory == nil ? [] : findings(in: link.entry(at: now))
    }
}
