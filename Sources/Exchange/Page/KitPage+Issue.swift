import Catalogue

/// What an issue says of itself on its page.
extension KitPage {
    private var issueWords: IssueWords { .of(words.language) }

    /// The first line of an issue.
    func issueLine(_ html: inout PageMarkup) {
        guard let notice = contents.issue else { return }
        html.element(
            "p", ["class": "quiet"],
            notice.title(issueWords, madeOn: dates.instant(notice.at, in: notice.zone)))
    }

    func issue(_ html: inout PageMarkup) {
        guard let notice = contents.issue else { return }
        section(issueWords.about, &html) { html in
            if let replaced = notice.replaces { html.element("p", "\(issueWords.replaces) \(replaced).") }
            if !notice.changes.isEmpty {
                html.element("p", "\(issueWords.changes):")
                html.element("ul") { html in
                    for change in notice.changes { html.element("li", ["dir": "auto"], change.line(issueWords)) }
                }
            }
            html.element("p", issueWords.signed)
            html.element("p", "\(issueWords.fingerprint): \(notice.fingerprint)")
            html.element("p", issueWords.verify)
            html.element("pre", notice.commands.joined(separator: "\n"))
        }
    }
}
