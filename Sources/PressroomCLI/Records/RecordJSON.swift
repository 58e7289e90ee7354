import Catalogue
import Foundation
import JSONText
import PressOffice

// The members of each record, as docs/cli.md writes them down: every member is always there, `null` where it has no value.

extension JSON {
    /// A UUID in lower case, as RFC 9562 writes it.
    init(id: UUID?) { self.init(id?.lowerCased) }

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
            Member("id", JSON(id: release.id)),
            Member("slug", JSON(release.slug)),
            Member("kind", .string(release.kind.rawValue)),
            Member("headline", .string(release.headline)),
            Member("organisation", JSON(named: organisation)),
            Member("issued", JSON(release.issued)),
            Member("embargo", release.embargo.map { JSON($0) } ?? .null),
            Member("forImmediateRelease", .bool(release.forImmediateRelease)),
            Member("dateline", JSON(release.dateline)),
            Member("notes", JSON(release.notes)),
            Member("boilerplate", JSON(release.boilerplate)),
            Member("language", JSON(release.language)),
            Member("pubStatus", .string(release.pubStatus.rawValue)),
            Member("audience", .string(release.audience.rawValue)),
        ])
    }

    init(_ entry: ReleaseEntry) {
        self = JSON(entry.release, organisation: entry.organisation).adding([
            "document": entry.document.map { JSON($0) } ?? .null,
            "contacts": JSON(entry.contacts) { JSON($0) },
            "events": JSON(entry.events) { JSON($0) },
            "assets": JSON(entry.assets) { JSON($0) },
            "statements": JSON(entry.statements) { JSON($0, organisation: nil) },
            "links": JSON(entry.references) { JSON($0) },
            "quotes": JSON(entry.quotes) { JSON($0) },
            "coverage": JSON(entry.coverage) { JSON(named: $0) },
        ])
    }

    init(_ document: Document) {
        self = [
            "name": .string(document.name), "mediaType": .string(document.mediaType),
            "encoding": .string(document.encoding), "sha256": .string(document.sha256),
            "language": JSON(document.language), "region": JSON(document.region),
        ]
    }

    init(_ entry: ContactEntry) {
        let contact = entry.contact
        self = [
            "id": JSON(id: contact.id), "slug": JSON(contact.slug), "role": .string(contact.role.rawValue),
            "name": JSON(contact.name), "title": JSON(contact.title),
            "organisation": JSON(named: entry.organisation), "language": JSON(contact.language),
            "availableForInterview": .bool(contact.availableForInterview), "note": JSON(contact.note),
            "audience": .string(contact.audience.rawValue), "isWithdrawn": .bool(contact.isWithdrawn),
            "points": JSON(entry.points) { JSON($0) },
        ]
    }

    init(_ point: ContactPoint) {
        self = [
            "kind": .string(point.kind.rawValue), "asGiven": .string(point.asGiven),
            "normalised": JSON(point.normalised), "extension": JSON(point.extension),
            "usage": JSON(point.usage), "audience": .string(point.audience.rawValue),
            "preference": JSON(point.preference), "confirmedAt": JSON(point.confirmedAt),
        ]
    }

    init(_ event: Event) {
        self = ["slug": JSON(event.slug), "what": .string(event.what), "date": JSON(event.date)]
    }

    init(_ reference: Reference) {
        self = [
            "slug": JSON(reference.slug), "kind": .string(reference.kind), "url": .string(reference.url),
            "asGiven": .string(reference.asGiven),
        ]
    }

    init(_ quote: Quote) {
        self = [
            "slug": JSON(quote.slug), "words": .string(quote.words), "speaker": JSON(quote.speaker),
            "speakerTitle": JSON(quote.speakerTitle),
        ]
    }

    init(_ asset: Asset) {
        self = [
            "id": JSON(id: asset.id), "slug": JSON(asset.slug), "kind": .string(asset.kind.rawValue),
            "linkKind": .string(asset.linkKind.rawValue), "url": .string(asset.url),
            "asGiven": .string(asset.asGiven), "description": JSON(asset.description),
            "creditLine": JSON(asset.creditLine), "copyrightNotice": JSON(asset.copyrightNotice),
            "usageTerms": JSON(asset.usageTerms), "audience": .string(asset.audience.rawValue),
        ]
    }

    init(_ statement: Statement, organisation: Organisation?) {
        self = [
            "id": JSON(id: statement.id), "slug": JSON(statement.slug), "title": JSON(statement.title),
            "words": JSON(statement.words), "speaker": JSON(statement.speaker),
            "organisation": JSON(named: organisation), "date": JSON(statement.date),
            "url": JSON(statement.url), "asGiven": JSON(statement.asGiven),
            "audience": .string(statement.audience.rawValue),
        ]
    }

    init(_ coverage: Coverage, outlet: Outlet?, release: Release?) {
        self = [
            "id": JSON(id: coverage.id), "slug": JSON(coverage.slug),
            "headline": .string(coverage.headline), "outlet": JSON(named: outlet),
            "byline": JSON(coverage.byline), "contributors": JSON(coverage.contributors) { .string($0) },
            "updated": JSON(coverage.updated), "updatedZone": JSON(coverage.updatedZone),
            "dateline": JSON(coverage.dateline), "url": JSON(coverage.url),
            "highlights": JSON(coverage.highlights) { .string($0) },
            "captions": JSON(coverage.captions) { .string($0) },
            "sources": JSON(coverage.sources) { .string($0) }, "release": JSON(named: release),
            "audience": .string(coverage.audience.rawValue),
        ]
    }
}

extension JSON {
    init(_ embargo: Embargo) { self = ["until": JSON(embargo.until), "zone": .string(embargo.zone)] }
}
