/// What makes bytes no JSON that is read here, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line of the file, from 1.
    public let line: Int
    /// The byte of the line, from 1.
    public let column: Int
    /// A sentence; nothing of the file's contents.
    public let reason: String

    public var description: String { "line \(line), column \(column): \(reason)" }
}

/// What is odd in JSON and was read all the same.
public struct JSONWarning: Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        /// A member stands twice; the last one counts.
        case duplicateMember
        /// There is half of a UTF-16 character; it became U+FFFD.
        case loneSurrogate
    }

    public let code: Code
    public let line: Int
}

/// The bounds of JSON; what goes beyond is an error.
public struct JSONLimits: Hashable, Sendable {
    /// Arrays and objects inside each other.
    public var depth = 64
    /// Bytes of an element (`JSONStream`).
    public var bytes = 32 << 20
    /// Values of an element, with those inside them.
    public var values = 1_000_000
    /// Warnings of an element.
    public var warnings = 100

    public init() {}
}
