import Catalogue
import PressOffice

/// Parts of a draft by their names, such as `contacts,assets`.
struct PartList {
    static let names = listed(DraftPart.allCases.map(\.rawValue))

    let parts: Set<DraftPart>

    /// - Throws: a sentence that names the parts.
    init(_ text: String) throws(UnknownPart) {
        var parts: Set<DraftPart> = []
        for word in text.split(separator: ",", omittingEmptySubsequences: false) {
            let name = PointText.trimmed(word)
            guard let part = DraftPart(rawValue: name) else { throw UnknownPart(name: name) }
            parts.insert(part)
        }
        self.parts = parts
    }

    struct UnknownPart: RefusalError, Equatable {
        let name: String
        var refusal: Refusal {
            Refusal(
                .badInput, about: .field("only"),
                name.isEmpty ? "A name is missing." : "'\(name)' is not a part of a document.",
                .advice("The parts are \(PartList.names)."))
        }
    }
}
