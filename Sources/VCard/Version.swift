/// The versions of vCard that are read and written.
public enum Version: String, Hashable, Sendable, CaseIterable {
    /// vCard 2.1 (versit, 1996).
    case v2 = "2.1"
    /// RFC 2426.
    case v3 = "3.0"
    /// RFC 6350.
    case v4 = "4.0"
}
