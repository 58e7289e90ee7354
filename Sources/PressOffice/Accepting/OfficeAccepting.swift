import Catalogue
import Foundation
import ReleaseReader
import Store

extension Office {
    /// What accepting the drafts would do; nothing is written. `covers` names the release that coverage among them is
    /// about.
    ///
    /// - Throws: what `accept` throws.
    public func preview(_ drafts: [Draft], covers: RecordName? = nil) throws -> [Preview] {
        let covered = drafts.filter(\.isCoverage).map(\.document.path)
        if covers != nil, covered.isEmpty, let first = drafts.first {
            throw PressOfficeError.notCoverage(path: first.document.path)
        }
        let names = covers.map { name in Dictionary(covered.map { ($0, name) }, uniquingKeysWith: { first, _ in first })
        }
        return try store.read(for: .internal, at: now()) { view in
            let decisions = try Batch(view, proposing: true, makeID: makeID).decide(drafts, covers: names ?? [:])
            return zip(drafts, decisions).map { draft, decision in
                Preview(
                    path: draft.document.path, standing: decision.standing, differences: decision.differences,
                    proposals: decision.proposals)
            }
        }
    }

    /// Puts the drafts into the catalogue as one change: all of them, or none.
    ///
    /// A document that was read before changes nothing; a changed edition of one brings its record up to date. `covers`
    /// names, by the draft's path, the release that coverage is about, which may be one of the drafts.
    ///
    /// - Throws: `PressOfficeError.noHeadline`, `.incompleteEmbargo`, `.twoEditions`, `.notCoverage`; `StoreError` for a release that is not there.
    @discardableResult
    public func accept(_ drafts: [Draft], covers: [String: RecordName] = [:], reason: String? = nil) throws -> Accepted
    {
        var documents: [AcceptedDocument] = []
        let action = drafts.count == 1 ? "accept document" : "accept documents"
        let change = try store.change(stamp(action, reason)) { view in
            let batch = Batch(view, proposing: false, makeID: makeID)
            documents = zip(drafts, try batch.decide(drafts, covers: covers)).map { draft, decision in
                AcceptedDocument(
                    path: draft.document.path, standing: decision.standing, record: decision.record,
                    made: decision.made, differences: decision.differences, covers: decision.covers)
            }
            return batch.copy.edits
        }
        return Accepted(change: change, documents: documents)
    }
}
