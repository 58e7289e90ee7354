import Catalogue
import CharacterSets

/// A document's text, decoded from its bytes, with what is known of where it came from.
public struct SourceDocument: Hashable, Codable, Sendable {
    /// The path as the person gave it; `-` for standard input.
    public let path: String
    public let mediaType: String
    /// The encoding that the bytes were in: `UTF-8`, `UTF-16LE`, `UTF-16BE` or `windows-1252`.
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

    /// Decodes a document: UTF-8, UTF-16 with a byte order mark, else Windows-1252 where the bytes make sense in it.
    ///
    /// - Throws: ``UnreadableDocument``: empty, too large, binary or in no encoding that we know.
    public init(path: String, bytes: [UInt8]) throws(UnreadableDocument) {
        guard bytes.count <= SourceDocument.largest else {
            throw .tooLarge(path: path, bytes: bytes.count)
        }
        if let format = BinaryFormat.recognised(bytes) { throw .binary(path: path, looksLike: format) }
        let (encoding, text) = try SourceDocument.decoded(bytes, path: path)
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

    /// Text out of bytes that are UTF-8, UTF-16 with a byte order mark, or Windows-1252.
    static func decoded(
        _ bytes: [UInt8], path: String
    ) throws(UnreadableDocument) -> (encoding: String, text: String) {
        if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", try utf16(bytes, lowFirst: true, path: path)) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", try utf16(bytes, lowFirst: false, path: path)) }
        if BinaryFormat.hasControlCharacters(bytes) { throw .binary(path: path, looksLike: nil) }
        if let text = String(validating: bytes, as: UTF8.self) { return ("UTF-8", text) }
        let broken = UTF8Fault.first(in: bytes)
        guard broken.validSequencesBefore == 0, OneByteSet.windows1252.makesSense(bytes) else {
            throw .invalidEncoding(path: path, offset: broken.offset)
        }
        return ("windows-1252", OneByteSet.windows1252.text(bytes.span))
    }

    private static func utf16(_ bytes: [UInt8], lowFirst: Bool, path: String) throws(UnreadableDocument) -> String {
        guard bytes.count % 2 == 0 else { throw .invalidEncoding(path: path, offset: bytes.count - 1) }
        let units = stride(from: 2, to: bytes.count, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return lowFirst ? second << 8 | first : first << 8 | second
        }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw .invalidEncoding(path: path, offset: 2)
        }
        if BinaryFormat.hasControlCharacters(Array(text.utf8)) { throw .binary(path: path, looksLike: nil) }
        return text
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
                path, "is not valid UTF-8 (at byte \(offset)), and makes no sense as UTF-16 or Windows-1252",
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

/// Where bytes stop being UTF-8.
enum UTF8Fault {
    /// The offset of the first byte that is not valid, and how many multi-byte sequences were valid before or after it:
    /// a text with any of those was meant as UTF-8.
    static func first(in bytes: [UInt8]) -> (offset: Int, validSequencesBefore: Int) {
        var offset: Int?
        var valid = 0
        var index = 0
        while index < bytes.count {
            let length = sequenceLength(at: index, in: bytes)
            if length == 0 {
                offset = offset ?? index
                index += 1
            } else {
                if length > 1 { valid += 1 }
                index += length
            }
        }
        return (offset ?? bytes.count, valid)
    }

    private static func sequenceLength(at index: Int, in bytes: [UInt8]) -> Int {
        let lead = bytes[index]
        let length: Int
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        guard index + length <= bytes.count,
            bytes[stretch(index + 1, index + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
        else { return 0 }
        let second = bytes[index + 1]
        switch lead {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
            return 0
        default: return length
        }
    }
}

extension OneByteSet {
    /// Whether every byte above ASCII is a character that stands where people put it: letters within words, marks
    /// anywhere. Bytes that look like damaged UTF-8 or like no language do not.
    func makesSense(_ bytes: [UInt8]) -> Bool {
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            guard scalar(byte) != nil else { return false }
            guard byte >= 0xC0, byte != 0xD7, byte != 0xF7 else { continue }
            let before = index > 0 ? bytes[index - 1] : 0x20
            let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            let touchesLetter = isLetter(before) || isLetter(after)
            let isAlone = isSpace(before) && isSpace(after)
            guard touchesLetter || (isAlone && isWord(byte)) else { return false }
            // A lead byte before a mark is what is left of UTF-8; two of the rarest letters together are no word.
            if (byte == 0xC2 || byte == 0xC3), !isLetter(after), after >= 0x80 || !isSpace(after) { return false }
            if byte >= 0xFE, before >= 0xC0 || after >= 0xC0 { return false }
        }
        return true
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0xA0 }

    /// The letters that are words by themselves: à, À, é, è, ó, ò.
    private func isWord(_ byte: UInt8) -> Bool {
        [0xE0, 0xC0, 0xE9, 0xC9, 0xE8, 0xC8, 0xF3, 0xF2].contains(byte)
    }
}
