import Catalogue
import Store
import Validation

extension OfficeView {
    /// What is wrong with a kit and with all that is in it, and what a newsroom would miss there: captions, credits, alternative
    /// texts, a portrait picture, somebody who speaks `language` (a BCP 47 tag), numbers that are stale, links that are dead, and
    /// whoever was withdrawn since. Nobody is asked: links are judged by what they last answered.
    ///
    /// - Throws: `PressOfficeError.form` for what is no tag of a language; `StoreError.noSuchRecord`, `.ambiguous`.
    public func doctor(_ name: RecordName, language: String? = nil) throws -> [Finding] {
        if let language, !isLanguageTag(language) {
            throw PressOfficeError.form(.language)
        }
        let book = try ruleBook()
        let (contents, scope) = try read { view in
            (try view.contentsWithExports(of: view.the(Kit.self, name)), try view.scope(name).scope)
        }
        var findings = book.findings(in: contents) + book.holes(in: contents, language: language)
        for entry in contents.everyContact { findings += book.findings(in: entry) + book.holes(in: entry) }
        for asset in contents.everyAsset { findings += self.findings(of: book, in: asset) + book.holes(in: asset) }
        for statement in contents.everyStatement { findings += book.findings(in: statement) }
        for entry in contents.releases { findings += book.findings(in: entry) }
        try office.store.forEachLink(LinkSelection(scope), for: audience, at: instant, telling: { $1 }) {
            findings += book.findings(in: $0, at: instant)
        }
        return findings
    }
}
