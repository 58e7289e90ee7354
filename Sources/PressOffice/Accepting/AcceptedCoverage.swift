import Catalogue
import Foundation
import ReleaseReader

extension Acceptance {
    /// Makes the coverage that the draft is of, or brings `known` to what the new edition says.
    func coverage(_ known: Coverage?) throws -> Coverage {
        let headline = try self.headline()
        let outlet = try outlet(draft.outlet)
        var coverage: Coverage
        if let known {
            coverage = known
        } else {
            let slug = try copy.slug(
                from: corrected("", "headline") ?? headline.value, fallback: "coverage", in: .coverage)
            coverage = Coverage(id: copy.makeID(), slug: slug, headline: headline.value, documentID: documentID)
            copy.make(coverage)
        }
        let before = coverage
        coverage.documentID = documentID
        try take(headline.value, headline.source, as: "headline", at: \.headline, of: &coverage)
        try takeReference(
            to: outlet.flatMap { outlet in draft.outlet.map { (outlet.id, $0.source) } }, as: "outletID",
            at: \.outletID, of: &coverage, name: { try copy.find(Outlet.self, id: $0)?.name })
        try take(draft.byline, as: "byline", at: \.byline, of: &coverage)
        try take(draft.dateline, as: "dateline", at: \.dateline, of: &coverage)
        let updated = draft.updated
        try take(updated?.value.instant, updated?.source, as: "updated", at: \.updated, of: &coverage)
        try take(updated?.value.zone, updated?.source, as: "updatedZone", at: \.updatedZone, of: &coverage)
        try take(draft.contributors, as: "contributors", at: \.contributors, of: &coverage)
        try take(draft.highlights, as: "highlights", at: \.highlights, of: &coverage)
        try take(draft.captions, as: "captions", at: \.captions, of: &coverage)
        try take(draft.sources, as: "sources", at: \.sources, of: &coverage)
        copy.put(coverage, was: before)
        try correct(coverage, at: "")
        let id = coverage.id
        let entry = try known.map { try copy.view.entry(for: $0) }
        try sayings(of: id, was: entry.map { ($0.events, $0.quotes) }) { (nil, id) }
        try references(was: entry?.references, owner: (nil, id))
        return coverage
    }

    /// Adds parts of the draft to coverage that stands on its document already.
    func add(to known: Coverage) throws {
        let entry = try copy.view.entry(for: known)
        try sayings(of: known.id, was: (entry.events, entry.quotes)) { (nil, known.id) }
        try references(was: entry.references, owner: (nil, known.id))
    }

    /// Settles a list: one fact for the whole, from the first of its items to the last.
    private func take(
        _ found: [Found<String>], as field: String, at path: WritableKeyPath<Coverage, [String]>,
        of coverage: inout Coverage
    ) throws {
        let (old, new) = (coverage[keyPath: path], found.compactMap { oneLine($0.value) })
        let source = found.first.map { first in
            let spans = found.compactMap(\.span)
            return FactSource(span: Span(joining: spans) ?? first.span, rule: first.rule, inferred: first.inferred)
        }
        coverage[keyPath: path] =
            try settle(field, of: coverage, from: old.isEmpty ? nil : old, to: new.isEmpty ? nil : new, source) {
                $0.joined(separator: "; ")
            } ?? []
    }
}

extension Span {
    /// From the first of several spans to the last where they stand together (within 1,000 bytes), else the first.
    init?(joining spans: [Span]) {
        guard let first = spans.min(by: { $0.start < $1.start }) else { return nil }
        let end = spans.map(\.end).max() ?? first.end
        self.init(
            start: first.start, end: end - first.start <= 1000 ? end : first.end, line: first.line, column: first.column
        )
    }
}
