/// Who may see a record. Each audience sees what the ones before it see, and more.
public enum Audience: String, CaseIterable, Codable, Comparable, Sendable {
    /// Anybody.
    case `public`
    /// Journalists.
    case press
    /// Somebody named whom the office has accredited: also what is under embargo and was opened to them.
    case accredited
    /// Partners under an agreement.
    case partner
    /// The press office itself.
    case `internal`

    /// 0 for `public` to 4 for `internal`; a record is seen by its own rank and the higher ones.
    public var rank: Int {
        switch self {
        case .public: 0
        case .press: 1
        case .accredited: 2
        case .partner: 3
        case .internal: 4
        }
    }

    /// Whether this audience may see what is meant for `other`.
    public func sees(_ other: Audience) -> Bool { rank >= other.rank }

    public static func < (left: Audience, right: Audience) -> Bool { left.rank < right.rank }
}
