import Catalogue
import ReleaseReader
import Validation

extension Batch {
    /// A sentence about the parts of a document that were left out when it was read before, and how to take them; nil
    /// where none was. Somebody whom a document names twice may be one contact: people are told by those without whom
    /// there would be nobody.
    func remark(onPartsMissingOf release: Release, in review: Review) throws -> Remark? {
        guard isPreviewing, review.parts == nil else { return nil }
        let (draft, entry) = (review.draft, try copy.view.entry(for: release))
        let missing: [(DraftPart, Bool)] = [
            (.contacts, !draft.contacts.isEmpty && !entry.contacts.contains { $0.contact.role != .spokesperson }),
            (.spokespeople, !draft.spokespeople.isEmpty && entry.contacts.isEmpty),
            (.assets, !draft.assets.isEmpty && entry.assets.isEmpty),
            (.statements, !draft.statements.isEmpty && entry.statements.isEmpty),
            (.links, !draft.links.isEmpty && entry.references.isEmpty),
            (.events, !draft.events.isEmpty && entry.events.isEmpty),
            (.quotes, !draft.quotes.isEmpty && entry.quotes.isEmpty),
        ]
        let names = missing.filter(\.1).map(\.0.rawValue)
        guard !names.isEmpty else { return nil }
        return Remark(
            "Release \(release.slug) is without the \(joined(names)) of the document.", .takeParts(names))
    }
}
