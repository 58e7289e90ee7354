import Catalogue
import ReleaseReader

extension Sheet {
    /// What was found in a document, where, what was inferred and why.
    init(_ draft: Draft) {
        let title = draft.document.path == "-" ? "standard input" : draft.document.path
        self.init(
            title: "\(title): \(draft.kind.value.words)",
            groups: [
                Group(nil, Sheet.particulars(of: draft)),
                Group("Press contacts", draft.contacts.enumerated().flatMap { Sheet.lines($1, at: $0) }),
                Group("Spokespeople", Sheet.lines(draft.spokespeople, "spokespeople", Sheet.parts.people, Sheet.line)),
                Group("Other ways to reach somebody", draft.otherPoints.flatMap(Sheet.lines)),
                Group("Assets", Sheet.lines(draft.assets, "assets", Sheet.parts.assets, Sheet.line)),
                Group("Statements", Sheet.lines(draft.statements, "statements", Sheet.parts.statements, Sheet.line)),
                Group("Events", Sheet.lines(draft.events, "events", ["date", "what"], Sheet.line)),
                Group("Quotes", Sheet.lines(draft.quotes, "quotes", Sheet.parts.quotes, Sheet.line)),
                Group("Highlights", draft.highlights.map { Sheet.line("•", $0) }),
                Group("Captions", draft.captions.map { Sheet.line("•", $0) }),
                Group("Other links", Sheet.lines(draft.links, "links", ["kind", "url"], Sheet.line)),
                Group("To look at", draft.findings.map(Sheet.line)),
            ])
    }

    /// The fields that a line of a list shows.
    private static let parts = (
        people: ["name", "title", "organisationID", "spokenLanguages", "topics"],
        assets: ["kind", "description", "url", "creditLine", "copyrightNotice", "usageTerms", "usageEnds"],
        statements: ["date", "title", "url", "organisationID"], quotes: ["words", "speaker", "speakerTitle"]
    )

    private static func lines<Item>(
        _ items: [Item], _ list: String, _ fields: [String], _ line: (Item) -> Line
    ) -> [Line] {
        items.enumerated().map { line($0.element).correcting("\(list)/\($0.offset)", fields) }
    }

    private static func line(_ link: DraftLink) -> Line { Line(link.kind, link.url, place: place(link.span)) }

    private static func particulars(of draft: Draft) -> [Line] {
        var lines = [line("kind", draft.kind) { $0.words }.correcting("", ["kind"])]
        let headline = draft.headline.map { line("headline", $0) } ?? Line("headline", "not found")
        lines.append(headline.correcting("", ["headline"]))
        if let outlet = draft.outlet { lines.append(line("outlet", outlet).correcting("", ["outletID"])) }
        if let organisation = draft.organisation {
            lines.append(line("organisation", organisation).correcting("", ["organisationID"]))
        }
        if let number = draft.number { lines.append(line("number", number).correcting("", ["number"])) }
        if let issued = draft.issued {
            lines.append(line("issued", issued) { $0.inWords }.correcting("", ["issued"]))
        }
        if let embargo = draft.embargo { lines.append(line(embargo).correcting("", ["embargo"])) }
        if let immediate = draft.forImmediateRelease {
            lines.append(line("release", immediate) { $0 ? "for immediate release" : "not for immediate release" })
        }
        if let corrects = draft.corrects { lines.append(line(corrects)) }
        lines += draft.quotedErrors.map { line("quoted as wrong", $0) }
        if let dateline = draft.dateline { lines.append(line("dateline", dateline).correcting("", ["dateline"])) }
        if let byline = draft.byline { lines.append(line("byline", byline).correcting("", ["byline"])) }
        lines += draft.contributors.map { line("contributor", $0) }
        if let updated = draft.updated {
            lines.append(line("updated", updated) { "\($0.instant.inWords) (printed in \(spoken(zone: $0.zone)))" })
        }
        lines += draft.sources.map { line("source", $0) }
        if let notes = draft.notes { lines.append(line("notes", notes).correcting("", ["notes"])) }
        if let boilerplate = draft.boilerplate {
            lines.append(line("boilerplate", boilerplate).correcting("", ["boilerplate"]))
        }
        return lines
    }

    private static func line(_ label: String, _ found: Found<String>) -> Line { line(label, found) { $0 } }

    private static func line<Value>(_ label: String, _ found: Found<Value>, _ words: (Value) -> String) -> Line {
        Line(label, words(found.value), place: place(found.span), remarks: inferred(found.inferred))
    }

    private static func line(_ embargo: DraftEmbargo) -> Line {
        let words =
            if let whole = embargo.embargo {
                whole.words
            } else {
                "until \(embargo.day.map { "some time on \($0.inWords)" } ?? "a time that was not found")"
            }
        let proposed = embargo.proposed.map { ["proposed: \($0.words)"] } ?? []
        return Line(
            "embargo", words, place: place(embargo.span),
            remarks: inferred(embargo.inferred) + proposed + inferred(embargo.why))
    }

    private static func line(_ correction: DraftCorrection) -> Line {
        let day = correction.date.map { ["of \($0.inWords)"] } ?? []
        return Line("corrects", correction.words, place: place(correction.span), remarks: day)
    }

    private static func lines(_ contact: DraftContact, at index: Int) -> [Line] {
        let who = [contact.name?.value, contact.title?.value, contact.organisation?.value].compactMap { $0 }
        let remarks = [contact.role.inferred, contact.name?.inferred, contact.organisation?.inferred]
        let head = Line(
            contact.role.value.words, who.isEmpty ? "unnamed" : who.joined(separator: ", "),
            place: place(contact.span),
            remarks: (contact.languages.map { [speaking($0)] } ?? []) + remarks.flatMap(inferred)
                + (contact.doubtful.map { ["doubtful: \($0)"] } ?? []))
        let fields = ["role", "name", "title", "organisationID", "spokenLanguages"]
        return [head.correcting("contacts/\(index)", fields)]
            + contact.points.enumerated().map {
                line($1).correcting("contacts/\(index)/points/\($0)", ["asGiven", "usage"])
            }
    }

    private static func lines(_ other: DraftOtherPoint) -> [Line] {
        let who = [other.name, other.organisation].compactMap { $0 }.joined(separator: ", ")
        return [Line(other.role, who)] + other.points.map(line)
    }

    private static func line(_ point: DraftPoint) -> Line {
        var value = point.asGiven
        if let normalised = point.normalised, normalised != point.asGiven { value += " → \(normalised)" }
        if let digits = point.extension { value += " ext. \(digits)" }
        if let usage = point.usage { value += " (\(usage))" }
        return Line(
            point.kind.rawValue, value, place: place(point.span),
            remarks: inferred(point.inferred) + (point.doubtful.map { ["doubtful: \($0)"] } ?? [])
                + (point.doubtfulOwner.map { ["doubtful whose it is: \($0)"] } ?? []))
    }

    private static func line(_ spokesperson: DraftSpokesperson) -> Line {
        let who = [spokesperson.name?.value ?? "unnamed", spokesperson.title?.value, spokesperson.organisation?.value]
        var remarks = inferred(spokesperson.organisation?.inferred)
        if let topics = spokesperson.topics { remarks.insert("on \(listed(topics.value))", at: 0) }
        if let languages = spokesperson.languages { remarks.insert(speaking(languages), at: 0) }
        if spokesperson.availableForInterview { remarks.insert("available for interview", at: 0) }
        return Line(
            spokesperson.isQuoted ? "quoted" : "offered", who.compactMap { $0 }.joined(separator: ", "),
            place: place(spokesperson.span), remarks: remarks)
    }

    /// "speaks English and German".
    private static func speaking(_ languages: Found<[String]>) -> String {
        "speaks \(listed(languages.value.map(languageInWords)))"
    }

    private static func line(_ asset: DraftAsset) -> Line {
        Line(
            asset.kind.rawValue, asset.description?.value ?? "without a description", place: place(asset.span),
            remarks: [asset.url, asset.linkKind.words] + rights(of: asset) + inferred(asset.inferred))
    }

    private static func rights(of asset: DraftAsset) -> [String] {
        [
            asset.creditLine.map { "credit: \($0.value)" }, asset.copyrightNotice.map { "copyright: \($0.value)" },
            asset.usageTerms.map { "terms: \($0.value)" }, asset.usageEnds.map { "until \($0.value.inWords)" },
        ].compactMap { $0 }
    }

    private static func line(_ statement: DraftStatement) -> Line {
        let label = statement.date?.value.inWords ?? "no date"
        return Line(
            label, statement.title?.value ?? "untitled", place: place(statement.span),
            remarks: [statement.url ?? statement.asGiven]
                + [statement.inferred, statement.date?.inferred, statement.organisation?.inferred].flatMap(inferred))
    }

    private static func line(_ event: DraftEvent) -> Line {
        Line(
            event.date?.inWords ?? "no date", event.what, place: place(event.span),
            remarks: inferred(event.inferred))
    }

    private static func line(_ quote: DraftQuote) -> Line {
        let speaker = [quote.speaker?.value, quote.speakerTitle?.value].compactMap { $0 }.joined(separator: ", ")
        return Line(
            "•", "“\(quote.words)”", place: place(quote.span),
            remarks: (speaker.isEmpty ? [] : ["said by \(speaker)"]) + inferred(quote.speaker?.inferred))
    }

    private static func line(_ finding: DraftFinding) -> Line {
        Line(
            finding.severity.rawValue, finding.message, place: place(finding.span), remarks: [finding.remedies.inWords],
            style: finding.severity.style)
    }

    private static func inferred(_ why: String?) -> [String] { why.map { ["inferred: \($0)"] } ?? [] }
    private static func place(_ span: Span?) -> String? { span.map { "\($0.line):\($0.column)" } }
}

extension Sheet.Line {
    /// It shows these values of an item.
    fileprivate func correcting(_ item: String, _ fields: [String]) -> Sheet.Line {
        var line = self
        line.corrects = fields.map { item.isEmpty ? $0 : "\(item)/\($0)" }
        return line
    }
}

extension Draft.Kind {
    /// As it stands in a sentence.
    var words: String {
        switch self {
        case .release: "a press release"
        case .advisory: "an advisory"
        case .statement: "a statement"
        case .correction: "a correction"
        case .coverage: "coverage"
        }
    }
}

extension Asset.LinkKind {
    /// What stands behind the link, in words.
    var words: String {
        switch self {
        case .item: "a page for one item"
        case .album: "an album"
        case .search: "a search, not a file"
        case .login: "behind a login"
        case .file: "the file itself"
        }
    }
}
