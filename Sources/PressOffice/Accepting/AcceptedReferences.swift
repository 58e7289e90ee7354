import Catalogue
import Foundation
import ReleaseReader

extension Acceptance {
    /// The links of a release or of coverage that are neither assets nor statements, each address once; those that only
    /// the earlier edition had go.
    func references(
        was known: [Reference]?, owner: (releaseID: UUID?, coverageID: UUID?)
    ) throws {
        var left = known ?? []
        var taken: Set<String> = []
        for drafted in draft.links {
            guard let url = oneLine(drafted.url, longest: .max), taken.insert(url).inserted else { continue }
            // Its address may have been replaced since.
            let found = left.firstIndex { $0.url == url } ?? left.firstIndex { $0.asGiven == drafted.asGiven }
            let reference = try found.map { left.remove(at: $0) } ?? make(drafted, url, owner)
            try revise(reference, drafted, url)
        }
        try dropThoseOfEarlier(left)
    }

    private func make(
        _ drafted: DraftLink, _ url: String, _ owner: (releaseID: UUID?, coverageID: UUID?)
    ) throws -> Reference {
        let slug = try copy.slug(from: String(host(of: url).trimmingPrefix("www.")), fallback: "link", in: .reference)
        let reference = Reference(
            id: copy.makeID(), slug: slug, kind: drafted.kind, url: url, asGiven: drafted.asGiven,
            releaseID: owner.releaseID, coverageID: owner.coverageID)
        make(reference)
        return reference
    }

    private func revise(_ known: Reference, _ drafted: DraftLink, _ url: String) throws {
        var reference = known
        let source = FactSource(span: drafted.span, rule: drafted.rule, inferred: nil)
        try take(url, source, as: "url", at: \.url, of: &reference)
        try take(drafted.asGiven, source, as: "asGiven", at: \.asGiven, of: &reference)
        try take(drafted.kind, source, as: "kind", at: \.kind, of: &reference)
        copy.put(reference, was: known)
    }
}
