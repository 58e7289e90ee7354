import Catalogue
import Foundation
import Store

/// A document that waits for its answers, as far as it may tell of somebody: nothing of it is in the catalogue.
struct WaitingDocument {
    let title: String
    /// Its text, and what a person typed in the place of what was read.
    let texts: [String]
}

extension WaitingReviews {
    /// Of each that waits the documents; one that was taken away meanwhile has none. What another version wrote and this one cannot read
    /// counts with all its letters: who is asked for may stand in it.
    func documents() -> [WaitingDocument] {
        all().flatMap { row -> [WaitingDocument] in
            do {
                return try submission(row.id).reviews.map { review in
                    let typed = review.corrections.sorted { $0.key < $1.key }.map(\.value)
                    return WaitingDocument(title: row.title, texts: [review.draft.document.text] + typed)
                }
            } catch WaitingProblem.gone {
                return []
            } catch {
                return [WaitingDocument(title: row.title, texts: [unread(row.id)])]
            }
        }
    }
}

/// Why somebody is not erased.
public enum ErasingProblem: RefusalError, Equatable {
    /// Documents, by their titles, that wait and have an address or a number of theirs.
    case waits([String])

    public var refusal: Refusal {
        switch self {
        case .waits(let titles):
            let isOne = titles.count == 1
            return Refusal(
                .refused,
                "Nobody was erased: \(titles.count) \(isOne ? "document that waits for its answers has" : "documents that wait for their answers have") "
                    + "an address or a number of theirs: \(titles.prefix(5).map { "'\($0)'" }.joined(separator: ", ")).",
                .advice(
                    "Save \(isOne ? "it" : "them") or take \(isOne ? "it" : "them") away at the desk, and erase them then."
                ))
        }
    }
}
