/// A copy of a page that an archive keeps.
public struct ArchiveCopy: Hashable, Codable, Sendable {
    /// Absolute, http or https.
    public var url: String
    /// When the copy was made.
    public var at: Instant

    public init(url: String, at: Instant) { (self.url, self.at) = (url, at) }
}
