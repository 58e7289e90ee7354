import Foundation

/// Where one field of a record comes from in a document.
///
/// A field without a fact was entered by a person: the history says who, when and why.
public struct Fact: Hashable, Codable, Sendable, Identifiable {
    public let id: UUID
    public var recordID: UUID
    /// The property's name, such as `name`.
    public var field: String
    public var documentID: UUID
    /// Nil where the fact was inferred from the document as a whole.
    public var span: Span?
    /// The rule of the reader that fired.
    public var rule: String
    /// Why, where the value was inferred rather than printed.
    public var inferred: String?

    public init(
        id: UUID, recordID: UUID, field: String, documentID: UUID, span: Span?, rule: String, inferred: String? = nil
    ) {
        (self.id, self.recordID, self.field, self.documentID) = (id, recordID, field, documentID)
        (self.span, self.rule, self.inferred) = (span, rule, inferred)
    }
}
