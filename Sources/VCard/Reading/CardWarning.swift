/// Something that is wrong in a card, and that reading went on behind.
public struct CardWarning: Hashable, Sendable, CustomStringConvertible {
    public let code: LintCode
    /// The line of the file, from 1.
    public let line: Int
    /// What was found and what became of it; nothing of the card's contents.
    public let message: String

    public var description: String { "line \(line): \(message) [\(code.rawValue)]" }
}

/// The bounds of what is kept of a card; what goes beyond is left out with a warning.
public struct CardLimits: Hashable, Sendable {
    /// Bytes of a content line, unfolded.
    public var line = 32 << 20
    /// Bytes of a card.
    public var card = 64 << 20
    /// Properties of a card.
    public var properties = 100_000
    /// Cards inside cards (AGENT).
    public var nesting = 16
    /// Warnings of a card.
    public var warnings = 100

    public init() {}
}
