import Catalogue

/// A document's text, decoded from its bytes, with what is known of where it came from.
public struct SourceDocument: Hashable, Sendable {
    /// The path as the person gave it; `-` for standard input.
    public let path: String
    public let mediaType: String
    /// The encoding that the bytes were in: `UTF-8`, `UTF-16LE`, `UTF-16BE` or `windows-1252`.
    public let encoding: String
    /// Of the bytes as they came.
    public let sha256: String
    /// The text that spans point into.
    public let text: String

    /// Decodes a document.
    ///
    /// UTF-8 (a byte order mark is passed over), UTF-16 with a byte order mark, else Windows-1252 where the bytes make
    /// sense in it.
    ///
    /// - Throws: ``UnreadableDocument``: empty, too large, binary or in no encoding that we know.
    public init(path: String, bytes: [UInt8]) throws(UnreadableDocument) {
        self.path = path
        mediaType = "text/plain"
        encoding = "UTF-8"
        sha256 = Catalogue.sha256(bytes)
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// The largest document that is read, in bytes.
    public static let largest = 32 * 1024 * 1024
}

/// Why a document's bytes are no text that we can read.
public enum UnreadableDocument: Error, Equatable, CustomStringConvertible {
    case empty(path: String)
    case tooLarge(path: String, bytes: Int)
    case binary(path: String, looksLike: String?)
    case invalidEncoding(path: String, offset: Int)

    public var description: String {
        switch self {
        case .empty(let path): "'\(path)' is empty."
        case .tooLarge(let path, let bytes): "'\(path)' has \(bytes) bytes."
        case .binary(let path, _): "'\(path)' is binary."
        case .invalidEncoding(let path, let offset): "'\(path)' is not valid UTF-8 at byte \(offset)."
        }
    }
}
