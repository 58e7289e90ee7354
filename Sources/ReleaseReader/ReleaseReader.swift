import Catalogue

/// What a person tells the reader, where the document does not say it.
public struct ReadingHints: Hashable, Sendable {
    /// The date of issue.
    public var issued: CalendarDate?
    /// The region to read national numbers in, as ISO 3166-1 names it.
    public var region: String?

    public init(issued: CalendarDate? = nil, region: String? = nil) {
        (self.issued, self.region) = (issued, region)
    }
}

/// Reads a release, an advisory, a statement, a correction or an article into a draft.
///
/// Pure: the same text gives the same draft, and nothing in a document is fetched or run.
public func draft(
    from document: SourceDocument, hints: ReadingHints = ReadingHints(), phones: any PhoneNumberReader
) -> Draft {
    Draft(document: document, kind: Found(.release, span: nil, rule: "kind.default"))
}
