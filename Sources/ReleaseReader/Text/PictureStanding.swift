/// How a picture stands on its page, as the page's elements say it.
public struct PictureStanding: Hashable, Codable, Sendable {
    /// Where the link leads that it stands in.
    public var link: String?
    /// Whether the page shows it in few points.
    public var isSmall: Bool
    /// Whether words are marked as its caption, or as whose picture it is.
    public var isCaptioned: Bool

    /// Whether somebody's address or number stands beside it, as beside a face.
    public var isBesidePoint: Bool

    public init(link: String? = nil, isSmall: Bool = false, isCaptioned: Bool = false, isBesidePoint: Bool = false) {
        self.link = link
        self.isSmall = isSmall
        self.isCaptioned = isCaptioned
        self.isBesidePoint = isBesidePoint
    }
}
