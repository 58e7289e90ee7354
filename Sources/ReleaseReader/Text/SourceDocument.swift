import Catalogue
import CharacterSets

/// A document's text, decoded from its bytes, with what is known of where it came from.
public struct SourceDocument: Hashable, Codable, Sendable {
    /// The path as the person gave it; `-` for standard input.
    public let path: String
    public let mediaType: String
    /// The encoding that the bytes were in: `UTF-8`, `windows-1252` or another name of `TextEncoding`.
    public let encoding: String
    /// Of the bytes as they came, in lower-case hexadecimal.
    public let sha256: String
    /// The text that spans point into. A byte order mark stays in it, so that the spans of a UTF-8 file are offsets into
    /// the file itself.
    public let text: String
    /// What the format says of the text, in the order of the starts.
    public let marks: [SourceMark]

    /// The largest document that is read, in bytes.
    public static let largest = 32 * 1024 * 1024

    /// A document that a format has made: its text, decoded, and the marks on it.
    ///
    /// `bytes` are those of the file as it came. Marks that do not lie in the text are left out.
    ///
    /// - Throws: ``UnreadableDocument/empty(path:)`` where the text has nothing but white space.
    public init(
        path: String, bytes: [UInt8], mediaType: String, encoding: String = "UTF-8", text: String,
        marks: [SourceMark] = []
    ) throws(UnreadableDocument) {
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }) else {
            throw .empty(path: path)
        }
        self.path = path
        self.mediaType = mediaType
        self.encoding = encoding
        self.text = text
        let size = text.utf8.count
        self.marks = marks.filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= size }
            .sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
        sha256 = Catalogue.sha256(bytes)
    }

    /// Decodes a document that says nowhere what it is written in (`PlainTextDecoding`).
    ///
    /// - Throws: ``UnreadableDocument``: empty, too large, binary or in no encoding that we know.
    public init(path: String, bytes: [UInt8]) throws(UnreadableDocument) {
        guard bytes.count <= SourceDocument.largest else {
            throw .tooLarge(path: path, bytes: bytes.count)
        }
        if let format = BinaryFormat.recognised(bytes) { throw .binary(path: path, looksLike: format) }
        let (encoding, text) = try PlainTextDecoding.decoded(bytes, path: path)
        if let kind = NoRelease.kind(of: text) {
            throw .unusable(
                path: path, why: "is \(kind), and no text for the press",
                remedy: "Read the release itself. A list of contacts is imported, and not read.")
        }
        let passedOn = ForwardedMail(text)
        let marks = passedOn == nil ? Markdown.marks(of: text) : nil
        try self.init(
            path: path, bytes: bytes, mediaType: marks == nil ? "text/plain" : "text/markdown", encoding: encoding,
            text: text, marks: passedOn?.marks ?? marks ?? [])
    }

    /// What Markdown's signs say of a text from a byte on.
    public static func markdownMarks(of text: String, from start: Int) -> [SourceMark] {
        Markdown.marks(of: text, from: start)
    }
}

/// Why a document's bytes are no text that we can read.
public enum UnreadableDocument: RefusalError, Equatable {
    case empty(path: String)
    case tooLarge(path: String, bytes: Int)
    case binary(path: String, looksLike: String?)
    case invalidEncoding(path: String, offset: Int)
    /// Of a known format, and still not to be read: `is an encrypted PDF file`, and what a person may do.
    case unusable(path: String, why: String, remedy: String)

    public var refusal: Refusal {
        switch self {
        case .empty(let path): bad(path, "is empty: there is nothing to read", nil)
        case .tooLarge(let path, let bytes):
            bad(
                path,
                "is too large: \((bytes + 1_048_575) / 1_048_576) MB, and a document may have "
                    + "\(SourceDocument.largest / 1_048_576) MB",
                "Save the text of the release in a file of its own.")
        case .binary(let path, let format?):
            bad(path, "is \(format), not text", "Save it as plain text and read that.")
        case .binary(let path, nil):
            bad(path, "is a binary file, not text", "Save the release as plain text and read that.")
        case .invalidEncoding(let path, let offset):
            bad(
                path, "is not valid UTF-8 (at byte \(offset)), and makes no sense in any other encoding",
                "Save it as UTF-8 and read that.")
        case .unusable(let path, let why, let remedy): bad(path, why, remedy)
        }
    }

    private func bad(_ path: String, _ why: String, _ advice: String?) -> Refusal {
        var refusal = Refusal(.badInput, about: .path(path), "\(name(path)) \(why).")
        refusal.remedies = advice.map { [.advice($0)] } ?? []
        return refusal
    }

    /// How a person calls what was read.
    private func name(_ path: String) -> String { path == "-" ? "Standard input" : "'\(path)'" }
}

/// What a file that is no text is likely to be.
enum BinaryFormat {
    static func recognised(_ bytes: [UInt8]) -> String? {
        switch FileSign(beginning: bytes) {
        case .pdf: "a PDF file"
        case .zip: "a ZIP, DOCX or ODT file"
        case .png: "a PNG picture"
        case .jpeg: "a JPEG picture"
        case .gif: "a GIF picture"
        case .gzip: "a gzip file"
        case .oldOffice: "an old Word or Excel file"
        case .sqlite: "an SQLite database"
        case .elf: "a program"
        case .rtf: "an RTF file"
        default: nil
        }
    }

    /// Control characters that no text has: a NUL anywhere, or more than a stray few of the others.
    static func hasControlCharacters(_ bytes: [UInt8]) -> Bool {
        var others = 0
        for byte in bytes where byte < 0x20 || byte == 0x7F {
            switch byte {
            case 0x09, 0x0A, 0x0C, 0x0D: break
            case 0: return true
            default: others += 1
            }
        }
        return others > 8 && others * 200 > bytes.count
    }
}
