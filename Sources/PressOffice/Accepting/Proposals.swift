import Catalogue
import Foundation
import ReleaseReader

extension Batch {
    /// The releases, in the catalogue and in the batch, that an article may be about: the likeliest first, five at most.
    func proposals(for draft: Draft) throws -> [CoverageProposal] {
        guard isPreviewing else { return [] }
        let article = CoverageClues(draft)
        var proposals: [CoverageProposal] = []
        func weigh(_ release: Release) throws {
            guard let story = try story(release, for: article),
                let evidence = Evidence(article: article, release: story)
            else { return }
            proposals.append(CoverageProposal(release: release, reasons: evidence.reasons, score: evidence.score))
        }
        for release in copy.madeRecords(Release.self) { try weigh(release) }
        try copy.view.forEach(Release.self, weigh)
        return Array(proposals.sorted { ($1.score, $0.release.slug) < ($0.score, $1.release.slug) }.prefix(5))
    }

    /// What a release tells of; nil where a glance says that the article is about something else.
    private func story(_ release: Release, for article: CoverageClues) throws -> CoverageClues? {
        let text = try release.documentID.flatMap(copy.document(id:))?.text ?? release.headline
        let organisation = try release.organisationID.flatMap { try copy.find(Organisation.self, id: $0) }?.name
        guard article.mayBeAbout(text, organisation: organisation) else { return nil }
        let events =
            copy.isMade(release.id)
            ? copy.madeRecords(Event.self).filter { $0.releaseID == release.id }
            : try copy.view.entry(for: release).events
        return CoverageClues(
            text: text, headline: release.headline, organisation: organisation,
            dates: [release.issued].compactMap(\.self) + events.compactMap(\.date), place: release.dateline)
    }
}
