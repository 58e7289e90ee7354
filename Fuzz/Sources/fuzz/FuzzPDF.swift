import ReleaseReader

@testable import DocumentFormats

/// What `pdftotext -bbox-layout` prints and, behind a form feed, what `pdftohtml -xml` prints: poppler's own bugs may be in it.
extension Fuzz {
    static func pdf(_ bytes: [UInt8]) {
        let outputs = bytes.split(separator: 0x0C, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
        let whole = pages(outputs[0], outputs[0].count)
        check(pages(outputs[0], 1 + Int(bytes.last ?? 0) % 61) == whole, "pieces give other pages")
        let text = PDFText(whole, links: outputs.count > 1 ? PDFLink.all(in: outputs[1]) : [])
        let all = Array(text.text.utf8)
        check(all.count <= 2 * bytes.count + 1, "the text is longer than the file")
        for mark in text.marks {
            check(mark.range.upperBound <= all.count && !mark.range.isEmpty, "a mark lies outside")
            check(isBoundary(mark.range.lowerBound, all) && isBoundary(mark.range.upperBound, all), "a mark cuts")
        }
    }

    private static func pages(_ bytes: [UInt8], _ size: Int) -> [PDFPage] {
        var reader = PDFPageReader()
        for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
            reader.take(Array(bytes[start..<min(start + max(1, size), bytes.count)]))
        }
        return reader.pages
    }
}
