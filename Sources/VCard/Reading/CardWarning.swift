/// Something that is wrong in a card, and that reading went on behind.
public struct CardWarning: Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, by a name that stays.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case beginMissing = "begin-missing"
        case endMissing = "end-missing"
        case endUnmatched = "end-unmatched"
        case versionMissing = "version-missing"
        case versionUnknown = "version-unknown"
        case outsideCard = "outside-card"
        case strayLine = "stray-line"
        case joinedLine = "joined-line"
        case badName = "bad-name"
        case openQuote = "open-quote"
        case controlCharacter = "control-character"
        case notUTF8 = "not-utf-8"
        case charsetUnknown = "charset-unknown"
        case charsetWrong = "charset-wrong"
        case encodingUnknown = "encoding-unknown"
        case badQuotedPrintable = "bad-quoted-printable"
        case loneSurrogate = "lone-surrogate"
        case lineTooLong = "line-too-long"
        case cardTooLarge = "card-too-large"
        case tooManyProperties = "too-many-properties"
        case nestingTooDeep = "nesting-too-deep"
        case notCard = "not-a-card"
        case wrongType = "wrong-type"
        case duplicateMember = "duplicate-member"
        case leftOut = "left-out"
        case tooManyWarnings = "too-many-warnings"
    }

    public let code: Code
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
