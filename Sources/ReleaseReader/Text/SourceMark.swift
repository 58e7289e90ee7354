/// What a document's format says of a stretch of the text that was read: a heading, a link's address, a date in a header.
///
/// Plain text has none. Marks may lie within each other; they stand in the order of their starts.
public struct SourceMark: Hashable, Codable, Sendable {
    public enum Meaning: Hashable, Codable, Sendable {
        /// The format's own signs, such as Markdown's `**`: part of the text, and not read.
        case syntax
        /// From 1, as HTML's `h1`, to 6.
        case heading(level: Int)
        /// What a link stands on, and where it leads: as the document has it, made absolute where it names its own address.
        case link(address: String)
        /// A picture's words (its `alt` text), and where it is.
        case image(address: String)
        /// A block that is set apart as somebody else's words, as HTML's `blockquote`.
        case quotation
        case caption
        /// Menus, footers, teasers, comments: on the page, and no part of the release.
        case surroundings
        /// The first of lines that come again on every page: read like all others, as a letterhead is, and not sent out.
        case runningHead
        /// A value that the file says of itself, in a header or its metadata, and that stands in the text for this reason.
        case particular(Particular)
    }

    /// What a file may say of itself.
    public enum Particular: String, Hashable, Codable, Sendable, CaseIterable {
        case title, published, updated, author, publisher, place, sender, recipient
        /// What sort of thing it is, and its publisher: `article`, `NewsArticle`, `NewsMediaOrganization`.
        case sort
        /// Where the page is.
        case address
        /// As BCP 47 names it.
        case language
        /// Whose advertisements the page shows: a paper's page has some, and a press office's none.
        case advertising
        /// Anything else, such as a description or keywords: kept, and not read.
        case other
    }

    public let meaning: Meaning
    /// In bytes of ``SourceDocument/text``.
    public let range: Range<Int>
    /// Where the value comes from, as a person would say it: `the page's JSON-LD (datePublished)`, `the header Date`.
    public let source: String?
    /// As the document has the address of a link or a picture, where it was made absolute.
    public let printed: String?
    /// Of a picture on a page.
    public let standing: PictureStanding?

    public init(
        _ meaning: Meaning, _ range: Range<Int>, source: String? = nil, printed: String? = nil,
        standing: PictureStanding? = nil
    ) {
        self.printed = printed
        self.standing = standing
        self.meaning = meaning
        self.range = range
        self.source = source
    }
}
