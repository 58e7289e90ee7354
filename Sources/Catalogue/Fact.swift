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
        self.id = id
        self.recordID = recordID
        self.field = field
        self.documentID = documentID
        self.span = span
        self.rule = rule
        self.inferred = inferred
    }
}

extension Fact {
    /// A reason as it is handed out. Catalogues of 0.1.0 name an option of the command line as who said something.
    public static func reworded(_ reason: String) -> String {
        guard reason.utf8.contains(UInt8(ascii: "-")), reason.contains(#/given with --/#) else { return reason }
        let words = reason.replacing(#/given with --region/#, with: "the person who read the document said so")
            .replacing(#/given with --issued/#, with: "said by the person who read the document")
        guard let match = words.wholeMatch(of: #/read as a number of ([A-Z]{2}): (.+)/#) else { return words }
        return "taken as \(numberInWords(of: String(match.output.1))) because \(match.output.2)"
    }
}
