import Catalogue
import Foundation
import PressOffice

// The members of each record, as docs/cli.md writes them down: every member is always there, `null` where it has no value.

extension JSONText {
    /// A UUID in lower case, as RFC 9562 writes it.
    init(id: UUID?) { self.init(id?.uuidString.lowercased()) }

    /// A record that another one names.
    init(named record: (any Record)?) {
        guard let record else {
            self = .null
            return
        }
        self = ["slug": .string(record.slug.text), "label": .string(record.label)]
    }

    init(_ release: Release, organisation: Organisation?) {
        self = .object([
            Member(name: "id", value: JSONText(id: release.id)),
            Member(name: "slug", value: JSONText(release.slug)),
            Member(name: "kind", value: .string(release.kind.rawValue)),
            Member(name: "headline", value: .string(release.headline)),
            Member(name: "organisation", value: JSONText(named: organisation)),
            Member(name: "issued", value: JSONText(release.issued)),
            Member(
                name: "embargo",
                value: release.embargo.map(JSONText.init) ?? .null),
            Member(name: "forImmediateRelease", value: .bool(release.forImmediateRelease)),
            Member(name: "dateline", value: JSONText(release.dateline)),
            Member(name: "notes", value: JSONText(release.notes)),
            Member(name: "boilerplate", value: JSONText(release.boilerplate)),
            Member(name: "language", value: JSONText(release.language)),
            Member(name: "pubStatus", value: .string(release.pubStatus.rawValue)),
            Member(name: "audience", value: .string(release.audience.rawValue)),
        ])
    }

    init(_ entry: ReleaseEntry) {
        self = JSONText(entry.release, organisation: entry.organisation).adding([
            "document": entry.document.map { JSONText($0) } ?? .null,
            "contacts": JSONText(entry.contacts) { JSONText($0) },
            "events": JSONText(entry.events) { JSONText($0) },
            "assets": JSONText(entry.assets) { JSONText($0) },
            "statements": JSONText(entry.statements) { JSONText($0, organisation: nil) },
            "quotes": JSONText(entry.quotes) { JSONText($0) },
            "coverage": JSONText(entry.coverage) { JSONText(named: $0) },
        ])
    }

    init(_ document: Document) {
        self = [
            "name": .string(document.name), "mediaType": .string(document.mediaType),
            "encoding": .string(document.encoding), "sha256": .string(document.sha256),
            "language": JSONText(document.language), "region": JSONText(document.region),
        ]
    }

    init(_ entry: ContactEntry) {
        let contact = entry.contact
        self = [
            "id": JSONText(id: contact.id), "slug": JSONText(contact.slug), "role": .string(contact.role.rawValue),
            "name": JSONText(contact.name), "title": JSONText(contact.title),
            "organisation": JSONText(named: entry.organisation), "language": JSONText(contact.language),
            "availableForInterview": .bool(contact.availableForInterview), "note": JSONText(contact.note),
            "audience": .string(contact.audience.rawValue), "isWithdrawn": .bool(contact.isWithdrawn),
            "points": JSONText(entry.points) { JSONText($0) },
        ]
    }

    init(_ point: ContactPoint) {
        self = [
            "kind": .string(point.kind.rawValue), "asGiven": .string(point.asGiven),
            "normalised": JSONText(point.normalised), "extension": JSONText(point.extension),
            "usage": JSONText(point.usage), "audience": .string(point.audience.rawValue),
            "preference": JSONText(point.preference), "confirmedAt": JSONText(point.confirmedAt),
        ]
    }

    init(_ event: Event) {
        self = ["slug": JSONText(event.slug), "what": .string(event.what), "date": JSONText(event.date)]
    }

    init(_ quote: Quote) {
        self = [
            "slug": JSONText(quote.slug), "words": .string(quote.words), "speaker": JSONText(quote.speaker),
            "speakerTitle": JSONText(quote.speakerTitle),
        ]
    }

    init(_ asset: Asset) {
        self = [
            "id": JSONText(id: asset.id), "slug": JSONText(asset.slug), "kind": .string(asset.kind.rawValue),
            "linkKind": .string(asset.linkKind.rawValue), "url": .string(asset.url),
            "asGiven": .string(asset.asGiven), "description": JSONText(asset.description),
            "creditLine": JSONText(asset.creditLine), "copyrightNotice": JSONText(asset.copyrightNotice),
            "usageTerms": JSONText(asset.usageTerms), "audience": .string(asset.audience.rawValue),
        ]
    }

    init(_ statement: Statement, organisation: Organisation?) {
        self = [
            "id": JSONText(id: statement.id), "slug": JSONText(statement.slug), "title": JSONText(statement.title),
            "words": JSONText(statement.words), "speaker": JSONText(statement.speaker),
            "organisation": JSONText(named: organisation), "date": JSONText(statement.date),
            "url": JSONText(statement.url), "asGiven": JSONText(statement.asGiven),
            "audience": .string(statement.audience.rawValue),
        ]
    }

    init(_ coverage: Coverage, outlet: Outlet?, release: Release?) {
        self = [
            "id": JSONText(id: coverage.id), "slug": JSONText(coverage.slug),
            "headline": .string(coverage.headline), "outlet": JSONText(named: outlet),
            "byline": JSONText(coverage.byline), "contributors": JSONText(coverage.contributors) { .string($0) },
            "updated": JSONText(coverage.updated), "updatedZone": JSONText(coverage.updatedZone),
            "dateline": JSONText(coverage.dateline), "url": JSONText(coverage.url),
            "highlights": JSONText(coverage.highlights) { .string($0) },
            "captions": JSONText(coverage.captions) { .string($0) },
            "sources": JSONText(coverage.sources) { .string($0) }, "release": JSONText(named: release),
            "audience": .string(coverage.audience.rawValue),
        ]
    }

    /// An object with more members at its end.
    func adding(_ more: JSONText) -> JSONText {
        guard case .object(let first) = self, case .object(let last) = more else { return self }
        return .object(first + last)
    }
}

extension JSONText {
    init(_ embargo: Embargo) { self = ["until": JSONText(embargo.until), "zone": .string(embargo.zone)] }
}
