import Foundation
import ReleaseReader

/// PDF files, through poppler's `pdftotext`; the addresses of links through the `pdftohtml` of the same package.
public struct PDFFormat: DocumentFormat {
    private let searchPath: String
    private let bounds: Tool.Bounds

    /// - Parameter searchPath: folders parted by colons; those of `PATH` where none are given.
    public init(searchPath: String? = nil) {
        self.init(
            searchPath: searchPath ?? ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
            seconds: 30)
    }

    init(searchPath: String, seconds: Int) {
        self.searchPath = searchPath
        bounds = Tool.Bounds(seconds: seconds)
    }

    /// A header within the first 1,024 bytes, as readers of PDF have always allowed.
    public func recognises(_ bytes: [UInt8]) -> Bool {
        let sign = Array("%PDF-".utf8)
        var place = ByteSearch.first(sign[0], in: bytes, from: 0)
        while let start = place, start + sign.count <= 1024, start + sign.count < bytes.count {
            if bytes[start...].starts(with: sign) { return (0x30...0x39).contains(bytes[start + sign.count]) }
            place = ByteSearch.first(sign[0], in: bytes, from: start + 1)
        }
        return false
    }

    public func document(path: String, bytes: [UInt8]) throws(UnreadableDocument) -> SourceDocument {
        guard let tool = Tool(named: "pdftotext", searchPath: searchPath) else {
            throw .unusable(
                path: path, why: "is a PDF file, and pdftotext, which reads it, is not here", remedy: PDFFormat.install)
        }
        guard PDFFormat.hasAnEnd(bytes) else {
            throw .unusable(
                path: path, why: "is a PDF file that was cut off: its end is missing",
                remedy: "Get the file again, and read that.")
        }
        var reader = PDFPageReader()
        let outcome = tool.run(["-enc", "UTF-8", "-bbox-layout", "-", "-"], input: bytes, bounds: bounds) { piece in
            reader.take(piece)
            return reader.size <= SourceDocument.largest
        }
        if let reason = PDFFormat.trouble(outcome) {
            throw .unusable(path: path, why: reason.why, remedy: reason.remedy)
        }
        let text = PDFText(reader.pages, links: links(in: bytes))
        guard !text.text.isEmpty else {
            throw .unusable(
                path: path, why: "holds pictures of pages and no text: it was scanned",
                remedy: "Run it through a text recognition such as ocrmypdf, and read the result.")
        }
        return try SourceDocument(
            path: path, bytes: bytes, mediaType: "application/pdf", text: text.text, marks: text.marks)
    }

    private static let install = "Install it: sudo apt-get install poppler-utils"

    /// Whether the file's last kilobytes hold the sign of its end.
    private static func hasAnEnd(_ bytes: [UInt8]) -> Bool {
        let written = bytes.reversed().drop { $0 == 0 || $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }.count
        let last = bytes[..<written].suffix(4096)
        return last.firstRange(of: Array("%%EOF".utf8)) != nil || last.firstRange(of: Array("startxref".utf8)) != nil
    }

    /// Why `pdftotext` gave no text; nil where it did.
    static func trouble(_ outcome: Tool.Outcome) -> (why: String, remedy: String)? {
        switch outcome {
        case .ended(code: 0, _): nil
        case .failed, .ended(code: 126...127, _):
            (
                "is a PDF file, and pdftotext, which reads it, could not be started",
                "See that there is room for memory and temporary files, and read it again."
            )
        case .ended(code: 99, _): ("is a PDF file, and the pdftotext that is here is not poppler's", install)
        case .ended(code: 3, _):
            ("is a PDF file that does not let its text be copied", "Ask its sender for one that does.")
        case .ended(_, let said) where said.contains("Incorrect password"):
            ("is an encrypted PDF file", "Save it without its password, and read that.")
        case .ended, .crashed: ("is a damaged PDF file", "Get the file again, and read that.")
        case .stopped:
            ("is a PDF file that takes too long to read", "Print it into a new PDF file, and read that.")
        }
    }

    /// Where links lead whose address is not printed. None where the file is sure to have none, and none where they
    /// cannot be had: the text is there without them.
    private func links(in bytes: [UInt8]) -> [PDFLink] {
        // Links stand in the open, or in packed objects.
        guard ["/URI", "/ObjStm"].contains(where: { ByteSearch.contains($0, in: bytes) }),
            let tool = Tool(named: "pdftohtml", searchPath: searchPath)
        else { return [] }
        var output: [UInt8] = []
        let outcome = tool.run(["-xml", "-i", "-stdout", "-enc", "UTF-8", "-", "links"], input: bytes, bounds: bounds) {
            piece in
            output += piece
            return output.count <= SourceDocument.largest
        }
        guard case .ended(code: 0, _) = outcome else { return [] }
        return PDFLink.all(in: output)
    }
}
