/// What is held of a link after all that was answered so far.
public enum LinkState: String, CaseIterable, Codable, Sendable {
    case alive
    /// It is there, at another address.
    case moved
    /// It has been failing, but not yet for long enough to be dead.
    case failing
    case dead
    /// Nobody knows: it was never asked, or whoever answers turns us away.
    case unknown
}
