/// What asking a link came to.
public enum LinkVerdict: String, CaseIterable, Codable, Sendable {
    case found
    /// Permanently: the address should be replaced.
    case moved
    case movedForNow
    /// The server says that it was there and will not come back (410).
    case gone
    case notFound
    /// Status 200, and the page says that there is nothing, or belongs to somebody who sells the domain.
    case softNotFound
    /// A search that finds nothing.
    case emptySearch
    case loginWall
    /// 403, 429, 999, a page that wants proof of a human: nobody knows what stands behind it.
    case turnedAway
    case unsafeCertificate
    /// No answer, or none that means anything: no such host, no connection, an error of the server's own.
    case silent
    /// The address is inside our own network, or the site asked us not to.
    case notAsked
    /// An e-mail address or a telephone number that cannot be one.
    case malformed

    /// What a verdict says of the link.
    public enum Meaning: String, Sendable {
        case alive, failing, unknown
    }

    /// Whoever turns a program away may welcome a reader: that is never a failure.
    public var meaning: Meaning {
        switch self {
        case .found, .moved, .movedForNow, .emptySearch: .alive
        case .gone, .notFound, .softNotFound, .unsafeCertificate, .silent, .malformed: .failing
        case .loginWall, .turnedAway, .notAsked: .unknown
        }
    }
}
