/// What lies in folders beside documents, and is passed over there. Recognised from content: names say little.
///
/// A file that a person names is always read, and the reader says what it is.
public enum NoDocument: String, CaseIterable, Sendable {
    case picture, recording, film, archive, spreadsheet, presentation, database, program, font
    /// JSON, vCards or a calendar: records, and no text that somebody wrote.
    case records = "file of records"
    case special = "pipe or device"
    case folderLink = "link to a folder"

    public var plural: String {
        switch self {
        case .records: "files of records"
        case .special: "pipes and devices"
        case .folderLink: "links to folders"
        default: rawValue + "s"
        }
    }

    /// What the first bytes of a file show; nil where it may be a document.
    public static func recognised(head: [UInt8]) -> NoDocument? {
        if let found = signatures.first(where: { head.starts(with: $0.bytes) }) { return found.what }
        func stands(_ text: String, at offset: Int) -> Bool { head.dropFirst(offset).starts(with: text.utf8) }
        if stands("RIFF", at: 0) {
            return stands("WEBP", at: 8)
                ? .picture : stands("WAVE", at: 8) ? .recording : stands("AVI ", at: 8) ? .film : nil
        }
        if stands("ftyp", at: 4) {
            return ["heic", "heix", "mif1", "avif"].contains { stands($0, at: 8) }
                ? .picture : stands("M4A", at: 8) ? .recording : .film
        }
        if stands("BM", at: 0), stands("\0\0\0\0", at: 6) { return .picture }
        if stands("MZ", at: 0), head.contains(0) { return .program }
        if stands("ustar", at: 257) { return .archive }
        return isDrawing(head) ? .picture : isJSON(head) ? .records : nil
    }

    /// What a ZIP file is, which only the whole of it shows: it says in plain bytes what is in it. Nil for DOCX and ODT,
    /// which are documents, and for what is no ZIP file.
    public static func recognised(whole bytes: [UInt8]) -> NoDocument? {
        guard bytes.starts(with: "PK\u{3}\u{4}".utf8) || bytes.starts(with: "PK\u{5}\u{6}".utf8) else { return nil }
        // The names of its parts stand at the end; OpenDocument says at the beginning what it is.
        let telling = Array(bytes.prefix(4096) + bytes.suffix(1 << 16))
        func holds(_ name: String) -> Bool { telling.firstRange(of: Array(name.utf8)) != nil }
        if holds("word/document") || holds("application/vnd.oasis.opendocument.text") { return nil }
        if holds("xl/workbook") || holds("application/vnd.oasis.opendocument.spreadsheet") { return .spreadsheet }
        if holds("ppt/presentation") || holds("application/vnd.oasis.opendocument.presentation") {
            return .presentation
        }
        return .archive
    }

    private static let signatures: [(bytes: [UInt8], what: NoDocument)] = [
        ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
        (Array("II*\0".utf8), .picture), (Array("MM\0*".utf8), .picture), (Array("8BPS".utf8), .picture),
        ([0, 0, 1, 0], .picture),
        (Array("ID3".utf8) + [2], .recording), (Array("ID3".utf8) + [3], .recording),
        (Array("ID3".utf8) + [4], .recording),
        ([0xFF, 0xFB], .recording), ([0xFF, 0xF3], .recording), (Array("fLaC".utf8), .recording),
        (Array("OggS\0".utf8), .recording),
        ([0x1A, 0x45, 0xDF, 0xA3], .film), ([0, 0, 1, 0xBA], .film), (Array("FLV\u{1}".utf8), .film),
        ([0x1F, 0x8B], .archive), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
        (Array("Rar!\u{1A}".utf8), .archive),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .archive), ([0x28, 0xB5, 0x2F, 0xFD], .archive),
        (Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59], .archive),
        (Array("SQLite format 3\0".utf8), .database),
        ([0x7F, 0x45, 0x4C, 0x46], .program), ([0xCA, 0xFE, 0xBA, 0xBE], .program), (Array("\0asm".utf8), .program),
        (Array("#!/".utf8), .program),
        (Array("wOFF".utf8), .font), (Array("wOF2".utf8), .font), (Array("OTTO\0".utf8), .font), ([0, 1, 0, 0], .font),
        (Array("BEGIN:VCARD".utf8), .records), (Array("BEGIN:VCALENDAR".utf8), .records),
    ]

    /// SVG: it begins as XML does, and is no page with a drawing in it.
    private static func isDrawing(_ head: [UInt8]) -> Bool {
        let text = String(decoding: head.prefix(1024), as: UTF8.self)
        return text.hasPrefix("<svg") || (text.hasPrefix("<?xml") && text.contains("<svg") && !text.contains("<html"))
    }

    /// Whether it begins as a JSON object does, or as an array or lines of them: `{"name":`.
    private static func isJSON(_ head: [UInt8]) -> Bool {
        func skipSpace(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        }
        var rest = skipSpace(head[...])
        if rest.first == UInt8(ascii: "[") { rest = skipSpace(rest.dropFirst()) }
        guard rest.first == UInt8(ascii: "{") else { return false }
        rest = skipSpace(rest.dropFirst())
        guard rest.first == UInt8(ascii: "\"") else { return false }
        let name = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") && $0 >= 0x20 }
        rest = rest.dropFirst(name.count + 1)
        return rest.first == UInt8(ascii: "\"") && skipSpace(rest.dropFirst()).first == UInt8(ascii: ":")
    }
}
