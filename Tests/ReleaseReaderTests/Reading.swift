import Catalogue
import PhoneNumbers
import ReleaseReader
import Testing

/// The draft of a text as a file of that text would give it.
func read(_ text: String, issued: String? = nil, region: String? = nil) throws -> Draft {
    try read(bytes: Array(text.utf8), issued: issued, region: region)
}

func read(bytes: [UInt8], issued: String? = nil, region: String? = nil) throws -> Draft {
    let document = try SourceDocument(path: "release.txt", bytes: bytes)
    return draft(
        from: document, hints: ReadingHints(issued: issued.flatMap { CalendarDate($0) }, region: region),
        phones: LibPhoneNumber())
}

/// The draft of a page whose text is that, with what its format says of stretches of it.
func read(_ text: String, marks: [SourceMark]) throws -> Draft {
    let document = try SourceDocument(
        path: "page.html", bytes: Array(text.utf8), mediaType: "text/html", text: text, marks: marks)
    return draft(from: document, hints: ReadingHints(), phones: LibPhoneNumber())
}

extension Draft {
    /// What stands at a span in the text that was read.
    func words(at span: Span?) -> String? {
        guard let span else { return nil }
        let bytes = Array(document.text.utf8)
        guard span.start <= span.end, span.end <= bytes.count else { return nil }
        return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }
}
