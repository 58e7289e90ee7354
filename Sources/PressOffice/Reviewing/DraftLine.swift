import Catalogue
import ReleaseReader

/// One value of a draft that a person may correct before it is taken in. What they type counts as entered by them: it stands
/// on no document, and no later edition overwrites it.
public struct DraftLine: Hashable, Codable, Identifiable, Sendable {
    /// The way to it: `headline`, `contacts/0/name`, `contacts/0/points/1/asGiven`.
    public var id: String
    /// What a person calls it.
    public var label: String
    /// As it will be saved, and as a person would type it; nil where there is nothing.
    public var value: String?
    /// Whether a person has corrected it.
    public var isCorrected: Bool
    /// Where it is printed, or what it was read from stands; nil where nothing says it.
    public var span: Span?

    /// The way to what it is a value of, such as `contacts/0`; empty for the release or the coverage itself.
    public var item: String { DraftLine.item(id) }

    static func item(_ id: String) -> String { id.split(separator: "/").dropLast().joined(separator: "/") }
}

/// What a person types in the place of a line, as a door hands it on: whatever is in it is checked.
public struct LineCorrection: Hashable, Codable, Sendable {
    /// The document's place in the submission, from 0.
    public var document: Int
    /// The line's identity.
    public var line: String
    /// Nothing takes the value away, where the record may be without it.
    public var text: String
    /// Why, where that has to be said: of an embargo whose words are printed and that is none.
    public var reason: String?

    public init(document: Int = 0, line: String, text: String, reason: String? = nil) {
        self.document = document
        self.line = line
        self.text = text
        self.reason = reason
    }
}

extension Review {
    /// The values that may be corrected, in the order of the draft. Each is a field of the record that it becomes.
    public var lines: [DraftLine] {
        let draft = taken
        var lines = whole(draft)
        for (index, contact) in draft.contacts.enumerated() {
            if isLeftOut(.person(.contact(index))) { continue }
            let item = "contacts/\(index)"
            lines += [
                line(Contact.self, item, "role", contact.role.value.rawValue, contact.role.span),
                line(Contact.self, item, "name", contact.name),
                line(Contact.self, item, "title", contact.title),
                line(Contact.self, item, "organisationID", contact.organisation),
            ]
            if let languages = contact.languages {
                lines.append(line(Contact.self, item, "spokenLanguages", typed(languages), languages.span))
            }
            for (number, point) in contact.points.enumerated() {
                lines += [
                    line(ContactPoint.self, "\(item)/points/\(number)", "asGiven", oneLine(point.asGiven), point.span),
                    line(ContactPoint.self, "\(item)/points/\(number)", "usage", point.usage, nil),
                ]
            }
        }
        for (index, person) in draft.spokespeople.enumerated() {
            if isLeftOut(.person(.spokesperson(index))) { continue }
            lines += [
                line(Contact.self, "spokespeople/\(index)", "name", person.name),
                line(Contact.self, "spokespeople/\(index)", "title", person.title),
                line(Contact.self, "spokespeople/\(index)", "organisationID", person.organisation),
                line(
                    Contact.self, "spokespeople/\(index)", "spokenLanguages", person.languages.map(typed),
                    person.languages?.span),
                line(Contact.self, "spokespeople/\(index)", "topics", person.topics.map(typed), person.topics?.span),
            ]
        }
        return lines + material(draft) + sayings(draft)
    }

    private func whole(_ draft: Draft) -> [DraftLine] {
        guard !draft.isCoverage else {
            return [
                line(Coverage.self, "", "headline", draft.headline),
                line(Coverage.self, "", "outletID", draft.outlet),
                line(Coverage.self, "", "byline", draft.byline),
                line(Coverage.self, "", "dateline", draft.dateline),
            ]
        }
        return [
            line(Release.self, "", "kind", draft.kind.value.rawValue, draft.kind.span),
            line(Release.self, "", "headline", draft.headline),
            line(Release.self, "", "organisationID", draft.organisation),
            line(Release.self, "", "number", draft.number),
            line(Release.self, "", "issued", draft.issued?.value.description, draft.issued?.span),
            line(Release.self, "", "embargo", draft.embargo?.embargo.flatMap(typed), draft.embargo?.span),
            line(Release.self, "", "language", draft.language, nil),
            line(Release.self, "", "dateline", draft.dateline),
            line(Release.self, "", "notes", draft.notes),
            line(Release.self, "", "boilerplate", draft.boilerplate),
        ]
    }

    private func typed(_ items: Found<[String]>) -> String { items.value.joined(separator: "; ") }

    private func typed(_ embargo: Embargo) -> String? { Release.field("embargo")?.typed(.embargo(embargo)) }

    private func material(_ draft: Draft) -> [DraftLine] {
        var lines: [DraftLine] = []
        for (index, asset) in draft.assets.enumerated() {
            if isLeftOut(.asset(index)) { continue }
            let item = "assets/\(index)"
            lines += [
                line(Asset.self, item, "kind", asset.kind.rawValue, nil),
                line(Asset.self, item, "description", asset.description),
                line(Asset.self, item, "url", asset.url, asset.span),
                line(Asset.self, item, "creditLine", asset.creditLine),
                line(Asset.self, item, "copyrightNotice", asset.copyrightNotice),
                line(Asset.self, item, "usageTerms", asset.usageTerms),
                line(Asset.self, item, "usageEnds", asset.usageEnds?.value.description, asset.usageEnds?.span),
            ]
        }
        for (index, statement) in draft.statements.enumerated() {
            let item = "statements/\(index)"
            lines += [
                line(Statement.self, item, "date", statement.date?.value.description, statement.date?.span),
                line(Statement.self, item, "title", statement.title),
                line(Statement.self, item, "url", statement.url, statement.span),
                line(Statement.self, item, "organisationID", statement.organisation),
            ]
        }
        return lines
    }

    private func sayings(_ draft: Draft) -> [DraftLine] {
        var lines: [DraftLine] = []
        for (index, event) in draft.events.enumerated() {
            lines += [
                line(Event.self, "events/\(index)", "date", event.date?.description, nil),
                line(Event.self, "events/\(index)", "what", event.what, event.span),
            ]
        }
        for (index, quote) in draft.quotes.enumerated() {
            lines += [
                line(Quote.self, "quotes/\(index)", "words", quote.words, quote.span),
                line(Quote.self, "quotes/\(index)", "speaker", quote.speaker),
                line(Quote.self, "quotes/\(index)", "speakerTitle", quote.speakerTitle),
            ]
        }
        for (index, link) in draft.links.enumerated() {
            lines += [
                line(Reference.self, "links/\(index)", "kind", link.kind, nil),
                line(Reference.self, "links/\(index)", "url", link.url, link.span),
            ]
        }
        return lines
    }

    private func line<R: Record>(
        _ type: R.Type, _ item: String, _ name: String, _ found: Found<String>?
    ) -> DraftLine {
        line(type, item, name, found?.value, found?.span)
    }

    private func line<R: Record>(
        _ type: R.Type, _ item: String, _ name: String, _ read: String?, _ span: Span?
    ) -> DraftLine {
        let id = item.isEmpty ? name : "\(item)/\(name)"
        let field = R.field(name)
        let corrected = corrections[id]
        return DraftLine(
            id: id,
            label: field.map { $0.isReference || $0.kind == .printed ? $0.editing?.word ?? $0.label : $0.label }
                ?? name,
            value: corrected.map { $0.isEmpty ? nil : $0 } ?? read, isCorrected: corrected != nil, span: span)
    }
}
