import Catalogue
import Foundation
import Store

/// A field of a record that a person may ask about: the property's name, its columns in the history, its value in words.
struct Field {
    let name: String
    let columns: [String]
    let value: String?

    init(_ name: String, _ value: String?, columns: [String]? = nil) {
        (self.name, self.value, self.columns) = (name, value, columns ?? [name])
    }

    /// An audience that is not the usual one.
    static func audience(_ audience: Audience) -> Field {
        Field("audience", audience == .press ? nil : audience.rawValue)
    }
    static func flag(_ name: String, _ isSet: Bool) -> Field { Field(name, isSet ? "yes" : nil) }
    static func list(_ name: String, _ items: [String]) -> Field {
        Field(name, items.isEmpty ? nil : items.joined(separator: "; "))
    }
}

extension CatalogueView {
    /// The fields of a record that have a value, in the order of its properties; references by the name of what they
    /// refer to.
    func fields(of record: any Record) throws -> [Field] {
        try allFields(of: record).filter { $0.value != nil }
    }

    private func allFields(of record: any Record) throws -> [Field] {
        switch record {
        case let it as Organisation: [Field("name", it.name), Field("url", it.url)]
        case let it as Outlet: [Field("name", it.name), Field("url", it.url)]
        case let it as Contact: try fields(it)
        case let it as ContactPoint: fields(it)
        case let it as Release: try fields(it)
        case let it as Asset: fields(it)
        case let it as Statement: try fields(it)
        case let it as Event: [Field("what", it.what), Field("date", it.date?.description)]
        case let it as Quote:
            [Field("words", it.words), Field("speaker", it.speaker), Field("speakerTitle", it.speakerTitle)]
        case let it as Reference:
            [
                Field("kind", it.kind), Field("url", it.url),
                Field("asGiven", it.asGiven == it.url ? nil : it.asGiven),
            ]
        case let it as Coverage: try fields(it)
        case let it as Kit: [Field("title", it.title), Field("edNote", it.edNote), .audience(it.audience)]
        default: []
        }
    }

    private func organisationField(_ id: UUID?) throws -> Field {
        Field("organisationID", try id.flatMap { try find(Organisation.self, id: $0)?.name })
    }

    private func fields(_ it: Contact) throws -> [Field] {
        [
            Field("role", it.role.words), Field("name", it.name), Field("title", it.title),
            try organisationField(it.organisationID), Field("language", it.language),
            .flag("availableForInterview", it.availableForInterview), Field("note", it.note), .audience(it.audience),
            .flag("isWithdrawn", it.isWithdrawn),
        ]
    }

    private func fields(_ it: ContactPoint) -> [Field] {
        [
            Field("kind", it.kind.rawValue), Field("asGiven", it.asGiven), Field("normalised", it.normalised),
            Field("extension", it.extension), Field("usage", it.usage), .audience(it.audience),
            Field("preference", it.preference.map { "\($0)" }), Field("confirmedAt", it.confirmedAt?.description),
        ]
    }

    private func fields(_ it: Release) throws -> [Field] {
        [
            Field("kind", it.kind.rawValue), Field("headline", it.headline), try organisationField(it.organisationID),
            Field("issued", it.issued?.description),
            Field("embargo", it.embargo.map { "\($0.until) (\($0.zone))" }, columns: ["embargoUntil", "embargoZone"]),
            .flag("forImmediateRelease", it.forImmediateRelease), Field("dateline", it.dateline),
            Field("notes", it.notes), Field("boilerplate", it.boilerplate), Field("language", it.language),
            Field("pubStatus", it.pubStatus == .usable ? nil : it.pubStatus.rawValue), .audience(it.audience),
        ]
    }

    private func fields(_ it: Asset) -> [Field] {
        [
            Field("kind", it.kind.rawValue), Field("linkKind", it.linkKind.rawValue), Field("url", it.url),
            Field("asGiven", it.asGiven == it.url ? nil : it.asGiven), Field("description", it.description),
            Field("creditLine", it.creditLine), Field("copyrightNotice", it.copyrightNotice),
            Field("usageTerms", it.usageTerms), .audience(it.audience),
        ]
    }

    private func fields(_ it: Statement) throws -> [Field] {
        [
            Field("title", it.title), Field("words", it.words), Field("speaker", it.speaker),
            try organisationField(it.organisationID), Field("date", it.date?.description), Field("url", it.url),
            Field("asGiven", it.asGiven == it.url ? nil : it.asGiven), .audience(it.audience),
        ]
    }

    private func fields(_ it: Coverage) throws -> [Field] {
        [
            Field("headline", it.headline),
            Field("outletID", try it.outletID.flatMap { try find(Outlet.self, id: $0)?.name }),
            Field("byline", it.byline), .list("contributors", it.contributors),
            Field("updated", it.updated?.description), Field("updatedZone", it.updatedZone),
            Field("dateline", it.dateline), Field("url", it.url), .list("highlights", it.highlights),
            .list("captions", it.captions), .list("sources", it.sources),
            Field("releaseID", try it.releaseID.flatMap { try find(Release.self, id: $0)?.headline }),
            .audience(it.audience),
        ]
    }
}
