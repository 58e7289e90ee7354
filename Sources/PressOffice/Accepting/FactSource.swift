import Catalogue

/// Where a value stands in the document that is being accepted.
struct FactSource: Hashable {
    var span: Span?
    var rule: String
    var inferred: String?
}
