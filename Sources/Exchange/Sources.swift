import Catalogue
import Foundation
import JSONText

/// Where each fact of each record comes from, as the bundle says it (law 2).
struct Sources {
    let facts: [UUID: [Fact]]
    /// The documents that the kit's own releases and coverage stand on. Another document is never named: it may be of a
    /// release that this audience must not know of.
    let documents: [UUID: Document]

    init(_ contents: KitContents) {
        facts = contents.facts
        var documents: [UUID: Document] = [:]
        for document in contents.releases.map(\.document) + contents.coverage.map(\.document) {
            if let document { documents[document.id] = document }
        }
        self.documents = documents
    }

    /// A record of the bundle: its identity, the facts that are `known`, `parts` that are no facts of its own, and where each fact is from.
    func record(_ id: UUID, _ slug: Slug, _ known: [JSON.Member], parts: KeyValuePairs<String, JSON?> = [:]) -> JSON {
        let stated = self.facts[id] ?? []
        let sources: [JSON.Member] = known.compactMap { member in
            let fact =
                stated.first { $0.field == member.name } ?? stated.first { $0.field == Sources.fields[member.name] }
            // A switch that nobody has turned on has no source.
            if fact == nil, member.value == .bool(false) { return nil }
            return JSON.Member(member.name, fact.map(source) ?? .members(["enteredBy": .string("press office")]))
        }
        return .object(
            [JSON.Member("id", .id(id)), JSON.Member("slug", .string(slug.text))] + known
                + (JSON.members(parts).members ?? [])
                + [JSON.Member("sources", .object(sources))])
    }

    private func source(of fact: Fact) -> JSON {
        guard let document = documents[fact.documentID] else {
            return .members(["document": .null, "rule": .string(fact.rule)])
        }
        return .members([
            "document": .string(document.name), "sha256": .string(document.sha256),
            "span": fact.span.map {
                .members([
                    "start": .number($0.start), "end": .number($0.end), "line": .number($0.line),
                    "column": .number($0.column),
                ])
            },
            "rule": .string(fact.rule), "inferred": .text(fact.inferred),
        ])
    }

    /// The record's own names for what the bundle calls otherwise, and what is made from another fact.
    private static let fields = [
        "organisation": "organisationID", "outlet": "outletID", "namedSources": "sources",
        // Made from how it was printed, and from nothing else.
        "normalised": "asGiven",
    ]
}
