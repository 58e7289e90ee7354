/// Where something appears.
public enum Medium: String, CaseIterable, Codable, Sendable {
    case print, online, television, radio, social, book
}

/// What something is used for.
public enum Use: String, CaseIterable, Codable, Sendable {
    /// To tell the news.
    case editorial
    case educational
    case advertising
}

/// Where in the world something appears: a region of ISO 3166-1, or everywhere.
public enum Territory {
    public static let everywhere = "world"
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// All of them, as they are typed: "print, online".
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
