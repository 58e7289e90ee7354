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
            let item = "contacts/\(index)"
            lines += [
                line(Contact.self, item, "role", contact.role.value.rawValue),
                line(Contact.self, item, "name", contact.name?.value),
                line(Contact.self, item, "title", contact.title?.value),
                line(Contact.self, item, "organisationID", contact.organisation?.value),
            ]
            if let languages = contact.languages {
                lines.append(line(Contact.self, item, "spokenLanguages", typed(languages)))
            }
            for (number, point) in contact.points.enumerated() {
                lines += [
                    line(ContactPoint.self, "\(item)/points/\(number)", "asGiven", oneLine(point.asGiven)),
                    line(ContactPoint.self, "\(item)/points/\(number)", "usage", point.usage),
                ]
            }
        }
        for (index, person) in draft.spokespeople.enumerated() {
            lines += [
                line(Contact.self, "spokespeople/\(index)", "name", person.name?.value),
                line(Contact.self, "spokespeople/\(index)", "title", person.title?.value),
                line(Contact.self, "spokespeople/\(index)", "organisationID", person.organisation?.value),
                line(Contact.self, "spokespeople/\(index)", "spokenLanguages", person.languages.map(typed)),
                line(Contact.self, "spokespeople/\(index)", "topics", person.topics.map(typed)),
            ]
        }
        return lines + material(draft) + sayings(draft)
    }

    private func whole(_ draft: Draft) -> [DraftLine] {
        let headline = draft.headline?.value
        guard !draft.isCoverage else {
            return [
                line(Coverage.self, "", "headline", headline),
                line(Coverage.self, "", "outletID", draft.outlet?.value),
                line(Coverage.self, "", "byline", draft.byline?.value),
                line(Coverage.self, "", "dateline", draft.dateline?.value),
            ]
        }
        return [
            line(Release.self, "", "kind", draft.kind.value.rawValue),
            line(Release.self, "", "headline", headline),
            line(Release.self, "", "organisationID", draft.organisation?.value),
            line(Release.self, "", "number", draft.number?.value),
            line(Release.self, "", "issued", draft.issued?.value.description),
            line(Release.self, "", "embargo", draft.embargo?.embargo.flatMap(typed)),
            line(Release.self, "", "language", draft.language),
            line(Release.self, "", "dateline", draft.dateline?.value),
            line(Release.self, "", "notes", draft.notes?.value),
            line(Release.self, "", "boilerplate", draft.boilerplate?.value),
        ]
    }

    private func typed(_ items: Found<[String]>) -> String { items.value.joined(separator: "; ") }

    private func typed(_ embargo: Embargo) -> String? { Release.field("embargo")?.typed(.embargo(embargo)) }

    private func material(_ draft: Draft) -> [DraftLine] {
        var lines: [DraftLine] = []
        for (index, asset) in draft.assets.enumerated() {
            let item = "assets/\(index)"
            lines += [
                line(Asset.self, item, "kind", asset.kind.rawValue),
                line(Asset.self, item, "description", asset.description?.value),
                line(Asset.self, item, "url", asset.url),
                line(Asset.self, item, "creditLine", asset.creditLine?.value),
                line(Asset.self, item, "copyrightNotice", asset.copyrightNotice?.value),
                line(Asset.self, item, "usageTerms", asset.usageTerms?.value),
                line(Asset.self, item, "usageEnds", asset.usageEnds?.value.description),
            ]
        }
        for (index, statement) in draft.statements.enumerated() {
            let item = "statements/\(index)"
            lines += [
                line(Statement.self, item, "date", statement.date?.value.description),
                line(Statement.self, item, "title", statement.title?.value),
                line(Statement.self, item, "url", statement.url),
                line(Statement.self, item, "organisationID", statement.organisation?.value),
            ]
        }
        return lines
    }

    private func sayings(_ draft: Draft) -> [DraftLine] {
        var lines: [DraftLine] = []
        for (index, event) in draft.events.enumerated() {
            lines += [
                line(Event.self, "events/\(index)", "date", event.date?.description),
                line(Event.self, "events/\(index)", "what", event.what),
            ]
        }
        for (index, quote) in draft.quotes.enumerated() {
            lines += [
                line(Quote.self, "quotes/\(index)", "words", quote.words),
                line(Quote.self, "quotes/\(index)", "speaker", quote.speaker?.value),
                line(Quote.self, "quotes/\(index)", "speakerTitle", quote.speakerTitle?.value),
            ]
        }
        for (index, link) in draft.links.enumerated() {
            lines += [
                line(Reference.self, "links/\(index)", "kind", link.kind),
                line(Reference.self, "links/\(index)", "url", link.url),
            ]
        }
        return lines
    }

    private func line<R: Record>(_ type: R.Type, _ item: String, _ name: String, _ read: String?) -> DraftLine {
        let id = item.isEmpty ? name : "\(item)/\(name)"
        let field = R.field(name)
        let corrected = corrections[id]
        return DraftLine(
            id: id,
            label: field.map { $0.isReference || $0.kind == .printed ? $0.editing?.word ?? $0.label : $0.label }
                ?? name,
            value: corrected.map { $0.isEmpty ? nil : $0 } ?? read, isCorrected: corrected != nil)
    }
}
