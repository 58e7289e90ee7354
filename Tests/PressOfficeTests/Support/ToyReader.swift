import Catalogue
import Foundation
import ReleaseReader

/// Makes drafts of the small texts of these tests, with true spans. The reader itself is tested elsewhere.
struct ToyReader {
    let document: SourceDocument
    private var text: String { document.text }

    static func read(
        _ text: String, as path: String = "advisory.txt", issued: CalendarDate? = nil
    ) throws -> Draft {
        let reader = ToyReader(document: try SourceDocument(path: path, bytes: Array(text.utf8)))
        var draft = text.contains("\nBy ") ? reader.article() : reader.release()
        if let issued {
            draft.issued = Found(
                issued, span: nil, rule: "issued.hint", inferred: "said by the person who read the document")
        }
        return draft
    }

    private func release() -> Draft {
        let kind = Found(Draft.Kind.advisory, span: nil, rule: "kind.offers", inferred: "It offers spokespeople.")
        var draft = Draft(document: document, kind: kind)
        draft.language = "en"
        draft.region = "GB"
        draft.headline = headline
        draft.organisation = matches(#/(Harbour Aid|Delta Watch)/#).first.map { found($0[1], "organisation.named") }
        draft.contacts = contacts()
        draft.spokespeople = matches(#/spokespeople are available/#).map {
            DraftSpokesperson(
                isQuoted: false, availableForInterview: true, span: span($0[0]), rule: "spokespeople.offered")
        }
        draft.assets = matches(#/(image|video)s? of ([^:]+): (\S+)/#).map { match in
            DraftAsset(
                kind: Asset.Kind(rawValue: String(match[1])) ?? .image, linkKind: .search, url: String(match[3]),
                asGiven: String(match[3]), description: found(match[2], "asset.described"), span: span(match[3]),
                rule: "asset.offered")
        }
        draft.statements = matches(#/statement on ([^:]+): (\S+)/#).map { match in
            DraftStatement(
                title: found(match[1], "statement.topic"), url: String(match[2]), asGiven: String(match[2]),
                organisation: draft.organisation, span: span(match[2]), rule: "statement.link")
        }
        draft.links = links()
        draft.events = events()
        return draft
    }

    private func article() -> Draft {
        var draft = Draft(
            document: document, kind: Found(.coverage, span: nil, rule: "kind.byline", inferred: "It has a byline."))
        draft.headline = headline
        if let byline = matches(#/\nBy ([^,\n]+), ([^\n]+)/#).first {
            draft.byline = found(byline[1], "byline")
            draft.outlet = found(byline[2], "outlet.byline")
        }
        draft.dateline = matches(#/\n([^\n]+) \(CP\)/#).first.map { found($0[1], "dateline") }
        draft.quotes = matches(#/"([^"]+)," said ([A-Z]\w+ [A-Z]\w+)(?:, ([^.]+))?/#).map { match in
            DraftQuote(
                words: String(match[1]), speaker: found(match[2], "quote.said"),
                speakerTitle: match[3].isEmpty ? nil : found(match[3], "quote.title"), span: span(match[1]),
                rule: "quote.marks")
        }
        draft.links = links()
        draft.events = events()
        draft.highlights = matches(#/\* ([^\n]+)/#).map { found($0[1], "highlight") }
        draft.sources = matches(#/Delta Water Board/#).prefix(1).map { found($0[0], "source.named") }
        return draft
    }

    private var headline: Found<String>? {
        text.split(separator: "\n").first.flatMap { $0.hasPrefix("Dear") ? nil : found($0, "headline.firstLine") }
    }

    private func contacts() -> [DraftContact] {
        let officers = matches(#/(press officer|media manager) ([A-Z]\w+ [A-Z]\w+)([^.]*(?:\.\w[^.]*)*)/#)
        return officers.map { match in
            let area = match[3]
            let emails = matches(#/[\w.]+@[\w.]+\w/#, in: area).map { point(.email, $0[0], String($0[0])) }
            let numbers = matches(#/\+ ?44[\d ]+\d/#, in: area).map { match in
                let digits = match[0].filter { $0.isNumber || $0 == "+" }
                return point(digits.hasPrefix("+447") ? .mobile : .voice, match[0], String(digits))
            }
            return DraftContact(
                role: Found(.pressOfficer, span: span(match[1]), rule: "contact.role"),
                name: found(match[2], "contact.name"), title: found(match[1], "contact.title"),
                points: emails + numbers, span: span(match[0]))
        }
    }

    private func point(_ kind: ContactPoint.Kind, _ words: Substring, _ normalised: String) -> DraftPoint {
        DraftPoint(kind: kind, asGiven: String(words), normalised: normalised, span: span(words), rule: "point.\(kind)")
    }

    private func events() -> [DraftEvent] {
        matches(#/[Oo]n (?:3 May|May 3)[, ]+([^.]+)/#).map { match in
            DraftEvent(
                what: String(match[1]), date: CalendarDate("2022-05-03"),
                inferred: "The year is that of 'January 2022'.", span: span(match[0]), rule: "event.onDay")
        }
    }

    private func links() -> [DraftLink] {
        matches(#/(?:More|Archive) at (\S+)/#).map { match in
            DraftLink(
                url: String(match[1]), asGiven: String(match[1]),
                kind: match[0].hasPrefix("More") ? "website" : "archive", span: span(match[1]), rule: "link.rest")
        }
    }

    private func found(_ words: Substring, _ rule: String) -> Found<String> {
        Found(String(words), span: span(words), rule: rule)
    }

    private func span(_ words: Substring) -> Span {
        let before = text[..<words.startIndex]
        let start = before.utf8.count
        let line = before.split(separator: "\n", omittingEmptySubsequences: false)
        return Span(start: start, end: start + words.utf8.count, line: line.count, column: (line.last?.count ?? 0) + 1)
    }

    private func matches<Output>(_ pattern: Regex<Output>, in area: Substring? = nil) -> [[Substring]] {
        (area ?? text[...]).matches(of: Regex<AnyRegexOutput>(pattern)).map { match in
            match.output.map { $0.substring ?? "" }
        }
    }
}
