import Foundation

/// A text that was read, kept whole: facts point into it.
public struct Document: Codable, Hashable, Sendable, Identifiable {
    public let id: UUID
    /// The name that it was given under, without folders.
    public var name: String
    /// Such as `text/plain`.
    public var mediaType: String
    /// The encoding that the bytes were in, such as `UTF-8` or `windows-1252`.
    public var encoding: String
    /// Of the bytes as they came, in lower-case hexadecimal.
    public var sha256: String
    public var language: String?
    /// The region that national numbers were read in, as ISO 3166-1 names it.
    public var region: String?
    /// The text; spans are byte offsets into its UTF-8.
    public var text: String
    /// Byte ranges of the text that are no part of what was sent out: a mail's header, a page's title lines, menus, notices
    /// and footers. Nil where nobody looked: it was read by an earlier version.
    public var besides: [Range<Int>]?

    public init(
        id: UUID, name: String, mediaType: String, encoding: String, sha256: String, language: String? = nil,
        region: String? = nil, text: String, besides: [Range<Int>]? = nil
    ) {
        self.id = id
        self.name = name
        self.mediaType = mediaType
        self.encoding = encoding
        self.sha256 = sha256
        self.language = language
        self.region = region
        self.text = text
        self.besides = besides
    }
}

/// A stretch of a document: byte offsets (half-open) into its UTF-8, with the line and column (in characters, from 1) of
/// its start.
public struct Span: Codable, Hashable, Sendable {
    public let start: Int
    public let end: Int
    public let line: Int
    public let column: Int

    public init(start: Int, end: Int, line: Int, column: Int) {
        self.start = start
        self.end = end
        self.line = line
        self.column = column
    }
}
