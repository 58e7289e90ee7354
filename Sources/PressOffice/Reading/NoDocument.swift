import Catalogue

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
        if let found = FileSign(beginning: head).flatMap({ NoDocument($0) }) { return found }
        func stands(_ text: String, at offset: Int) -> Bool { head.dropFirst(offset).starts(with: text.utf8) }
        if stands("#!/", at: 0) { return .program }
        if stands("BEGIN:VCARD", at: 0) || stands("BEGIN:VCALENDAR", at: 0) { return .records }
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
        guard FileSign(beginning: bytes) == .zip else { return nil }
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

    private init?(_ sign: FileSign) {
        switch sign {
        case .pdf, .zip, .rtf, .oldOffice: return nil
        case .png, .jpeg, .gif, .tiff, .photoshop, .icon: self = .picture
        case .mp3, .flac, .ogg: self = .recording
        case .matroska, .mpeg, .flashVideo: self = .film
        case .gzip, .sevenZip, .rar, .xz, .zstandard, .bzip2: self = .archive
        case .sqlite: self = .database
        case .elf, .javaClass, .webAssembly: self = .program
        case .webFont, .openType, .trueType: self = .font
        }
    }

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
