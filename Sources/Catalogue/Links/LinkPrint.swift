/// What a link looked like: kept as the baseline when it is catalogued, and compared later.
public struct LinkPrint: Hashable, Codable, Sendable {
    /// The page's title: one line, at most 200 characters.
    public var title: String?
    /// Such as `text/html`, in lower case, without parameters.
    public var mediaType: String?
    /// How long a file is, as the number of binary digits of its length: 0 for an empty one, 21 for one of a megabyte.
    /// Nil for pages, whose length says nothing.
    public var sizeClass: Int?
    /// The 64-bit simhash of the words of the page's main text, as 16 hexadecimal digits; nil where there are few.
    public var textFingerprint: String?
    /// The hits that a search page says it has.
    public var hits: Int?

    public init(
        title: String? = nil, mediaType: String? = nil, sizeClass: Int? = nil, textFingerprint: String? = nil,
        hits: Int? = nil
    ) {
        self.title = title
        self.mediaType = mediaType
        self.sizeClass = sizeClass
        self.textFingerprint = textFingerprint
        self.hits = hits
    }

    /// The size class of a file of `length` bytes.
    public static func sizeClass(of length: Int64) -> Int { Int64.bitWidth - max(0, length).leadingZeroBitCount }
}
