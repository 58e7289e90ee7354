import Catalogue
import Foundation

/// Where each field of a record comes from.
public struct Explanation: Hashable, Sendable {
    public var record: RecordName
    public var label: String
    public var fields: [ExplainedField]
    /// The same for what belongs to the record: a contact's points, a release's events, quotes and references.
    public var parts: [Explanation]

    public init(record: RecordName, label: String, fields: [ExplainedField], parts: [Explanation] = []) {
        self.record = record
        self.label = label
        self.fields = fields
        self.parts = parts
    }
}

/// One field: its value in words and where it comes from.
public struct ExplainedField: Hashable, Sendable {
    /// The property's name, such as `name`.
    public var field: String
    public var value: String
    public var source: FieldSource

    public init(field: String, value: String, source: FieldSource) {
        self.field = field
        self.value = value
        self.source = source
    }
}

public enum FieldSource: Hashable, Sendable {
    case document(Passage)
    case person(Entry)

    /// The words of a document that a fact stands on.
    public struct Passage: Hashable, Sendable {
        /// The document's name, without folders.
        public var document: String
        /// From 1; nil, like the sentence, where the fact was inferred from the document as a whole.
        public var line: Int?
        /// In characters, from 1.
        public var column: Int?
        /// The sentence that the words stand in, line breaks as printed, at most some 400 characters; `…` marks a cut.
        public var sentence: [PassagePiece]
        /// The reader's rule that fired.
        public var rule: String
        /// Why, where the value was inferred rather than printed.
        public var inferred: String?

        public init(
            document: String, line: Int? = nil, column: Int? = nil, sentence: [PassagePiece] = [], rule: String,
            inferred: String? = nil
        ) {
            self.document = document
            self.line = line
            self.column = column
            self.sentence = sentence
            self.rule = rule
            self.inferred = inferred
        }
    }

    /// The change that brought the value, where no document did.
    public struct Entry: Hashable, Sendable {
        public var actor: String
        public var at: Instant
        /// Such as `edit contact`.
        public var action: String
        public var reason: String?
        public var change: Int

        public init(actor: String, at: Instant, action: String, reason: String?, change: Int) {
            self.actor = actor
            self.at = at
            self.action = action
            self.reason = reason
            self.change = change
        }
    }
}

/// A stretch of a sentence: joined, the pieces give the sentence.
public struct PassagePiece: Hashable, Sendable {
    public var text: String
    /// Whether these are the words that the fact stands on.
    public var isMarked: Bool

    public init(_ text: String, isMarked: Bool = false) { (self.text, self.isMarked) = (text, isMarked) }
}
