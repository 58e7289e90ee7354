/// A copy of a page in an archive (RFC 7089).
public struct ArchiveCopy: Hashable, Codable, Sendable {
    public var url: String
    /// When the archive took it.
    public var at: Instant

    public init(url: String, at: Instant) { (self.url, self.at) = (url, at) }
}
