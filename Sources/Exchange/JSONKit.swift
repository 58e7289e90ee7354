import Catalogue
import Foundation
import JSONText
import VCard

extension KitFormat {
    /// The bundle, version 2: `docs/json-bundle.md` and `docs/kit.schema.json`.
    public static let json = KitFormat(
        name: "json", fileExtension: "json", mediaType: "application/json",
        summary: "everything with the source of each fact, for programs"
    ) { contents in
        Bundle(contents).json.bytes(pretty: true) + [UInt8(ascii: "\n")]
    }
}

/// A kit as JSON: records in flat lists, which point at one another by `id`.
private struct Bundle {
    let contents: KitContents
    let contacts: [ContactEntry]
    let sources: Sources
    let organisations: [Organisation]
    let outlets: [Outlet]
    /// The identities of everything that has a place of its own in this bundle: nothing points out of it.
    let known: Set<JSON>

    init(_ contents: KitContents) {
        self.contents = contents
        contacts = contents.handedOut
        sources = Sources(contents)
        let organisations =
            contents.releases.map(\.organisation) + contacts.map(\.organisation)
            + contents.statements.map { $0.organisationID.flatMap { contents.statementOrganisations[$0] } }
        self.organisations = Bundle.each(organisations)
        outlets = Bundle.each(contents.coverage.map(\.outlet))
        let ids =
            contents.releases.map(\.release.id) + contacts.map(\.contact.id) + contents.assets.map(\.id)
            + contents.statements.map(\.id) + contents.coverage.map(\.coverage.id)
            + self.organisations.map(\.id) + outlets.map(\.id)
        known = Set(ids.map { JSON.id($0) })
    }

    /// Each of the records once, by slug.
    private static func each<R: Record>(_ records: [R?]) -> [R] {
        var seen: Set<UUID> = []
        return records.compactMap(\.self).filter { seen.insert($0.id).inserted }.sorted { $0.slug < $1.slug }
    }

    var json: JSON {
        .members([
            "notice": .text(contents.topNotice), "bundle": .string("pressroom-kit"), "version": .number(2),
            "audience": .string(contents.audience.rawValue),
            "underEmbargo": contents.notice.map(underEmbargo) ?? nil,
            "issue": contents.issue.map(issue) ?? nil,
            "corrections": contents.corrections.isEmpty ? nil : JSON.array(contents.releases.flatMap(corrections)),
            "kit": kit, "issuedBy": contents.office.issuedBy == nil ? nil : issuedBy(contents.office),
            "releases": .array(contents.releases.map(release)),
            "contacts": .array(contents.cards.map(contact)),
            "assets": .array(contents.assets.map(asset)),
            "statements": .array(contents.statements.map(statement)),
            "coverage": .array(contents.coverage.map(coverage)),
            "organisations": .array(organisations.map { sources.record($0.id, $0.slug, $0.facts) }),
            "outlets": .array(outlets.map { sources.record($0.id, $0.slug, $0.facts) }),
            "links": .array(contents.links.map(link)),
            "documents": .array(sources.documents.values.sorted { $0.sha256 < $1.sha256 }.map(document)),
        ])
    }

    private var kit: JSON {
        .members([
            "id": .id(contents.kit.id), "slug": .string(contents.kit.slug.text), "title": .string(contents.kit.title),
            "edNote": .text(contents.kit.edNote), "isWithdrawn": contents.kit.withdrawn?.value,
        ])
    }

    private func issuedBy(_ office: OfficeSettings) -> JSON {
        .members([
            "name": .text(office.name), "url": .text(office.url), "email": .text(office.email),
            "number": .text(office.normalisedNumber ?? office.number),
        ])
    }

    private func issue(_ notice: IssueNotice) -> JSON {
        .members([
            "number": .string(notice.number.description), "at": .string(notice.at.description),
            "zone": .string(notice.zone), "replaces": .text(notice.replaces?.description),
            "publicKey": .string(notice.publicKey), "fingerprint": .string(notice.fingerprint),
        ])
    }

    private func underEmbargo(_ notice: EmbargoNotice) -> JSON {
        .members([
            "notice": .string(notice.words), "until": .string(notice.embargo.until.description),
            "zone": .string(notice.embargo.zone), "for": .text(notice.recipient),
        ])
    }

    /// What puts a release right; it may stand in the kit too, and need not.
    private func corrections(of entry: ReleaseEntry) -> [JSON] {
        entry.corrections.map { correction in
            .members([
                "notice": .string(correction.words), "id": .id(correction.by.id),
                "slug": .string(correction.by.slug.text),
                "headline": .string(correction.by.headline), "issued": .text(correction.by.issued?.description),
                "corrects": .id(entry.release.id),
            ])
        }
    }

    private func release(_ entry: ReleaseEntry) -> JSON {
        let release = entry.release
        return sources.record(
            release.id, release.slug, inside(release.facts),
            parts: [
                // The text that was sent to the press; one that is held back or taken back has not been.
                "text": release.pubStatus == .usable ? .text(entry.document?.text) : nil,
                "contacts": references(entry.contacts.map(\.contact.id)),
                "assets": references(entry.assets.map(\.id)),
                "statements": references(entry.statements.map(\.id)),
                "coverage": references(entry.coverage.map(\.id)),
                "events": .array(entry.events.map { sources.record($0.id, $0.slug, $0.facts) }),
                "quotes": .array(entry.quotes.map { sources.record($0.id, $0.slug, $0.facts) }),
            ])
    }

    /// A card for whoever reads JSContact, with the record and its sources inside for whoever knows Pressroom.
    private func contact(_ entry: ContactEntry, _ card: Card) -> JSON {
        let record = sources.record(
            entry.contact.id, entry.contact.slug,
            entry.contact.ownFacts + (entry.organisation.map { [JSON.Member("organisation", .id($0.id))] } ?? []),
            parts: [
                "points": .array(entry.points.map { sources.record($0.id, $0.slug, $0.facts) })
            ])
        return card.jsContact.adding(["pressroom.example:record": record])
    }

    private func asset(_ asset: Asset) -> JSON {
        let renditions = (contents.renditions[asset.id] ?? []).map { rendition -> JSON in
            .members([
                "form": .string(rendition.form.rawValue),
                "url": .string(kitPath(of: rendition.form, ofFileOf: asset.slug)),
                "width": .number(rendition.width), "height": .number(rendition.height),
                "fileBytes": .number(rendition.byteCount),
            ])
        }
        // Where it is not asked for, nothing is said of it: that is no leave to print it without.
        let facts = asset.facts.filter { $0.name != "creditRequired" || asset.creditRequired }
        return sources.record(
            asset.id, asset.slug, facts, parts: ["renditions": renditions.isEmpty ? nil : .array(renditions)])
    }

    private func statement(_ statement: Statement) -> JSON {
        sources.record(statement.id, statement.slug, inside(statement.facts))
    }

    private func coverage(_ entry: CoverageEntry) -> JSON {
        let release = entry.coverage.releaseID.map { JSON.id($0) }
        return sources.record(
            entry.coverage.id, entry.coverage.slug, inside(entry.coverage.ownFacts),
            parts: [
                "release": release.flatMap { known.contains($0) ? $0 : nil },
                "quotes": .array(entry.quotes.map { sources.record($0.id, $0.slug, $0.facts) }),
            ])
    }

    private func link(_ link: KitLink) -> JSON {
        .members([
            "url": .string(link.url), "state": .string(link.state.rawValue), "since": .text(link.since?.description),
            "lastAsked": .text(link.lastAsked?.description), "movedTo": .text(link.movedTo),
            "acceptedBy": .text(link.acceptedBy),
            "archive": link.archive.map {
                .members(["url": .string($0.url), "at": .string($0.at.description)])
            },
        ])
    }

    private func document(_ document: Document) -> JSON {
        .members([
            "name": .string(document.name), "sha256": .string(document.sha256),
            "mediaType": .string(document.mediaType),
            "encoding": .string(document.encoding), "language": .text(document.language),
            "region": .text(document.region),
        ])
    }

    private func references(_ ids: [UUID]) -> JSON { .array(ids.map { JSON.id($0) }.filter(known.contains)) }

    /// The facts without those that point at a record which is not here.
    private func inside(_ facts: [JSON.Member]) -> [JSON.Member] {
        facts.filter { member in
            guard member.name == "organisation" || member.name == "outlet" else { return true }
            return known.contains(member.value)
        }
    }
}
