import ReleaseReader

/// A link of a PDF file: where it leads, and the words that it stands on.
struct PDFLink: Equatable {
    var address: String
    var text: String
    /// From 0.
    var page: Int
    /// Its middle, as a part of the page's height from the top.
    var middle: Double

    /// The links in what `pdftohtml -xml` writes, in the order of the pages; those within the file are left out.
    static func all(in output: [UInt8]) -> [PDFLink] {
        var links: [PDFLink] = []
        var page = -1
        var height = 0.0
        for tag in output.split(separator: UInt8(ascii: "\n")) {
            let tag = tag.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if tag.starts(with: "<page ".utf8) {
                page += 1
                height = XMLText.number("height", in: tag) ?? 0
            } else if tag.starts(with: "<text ".utf8), height > 0, links.count < 2000,
                let top = XMLText.number("top", in: tag), let size = XMLText.number("height", in: tag)
            {
                for (address, text) in anchors(in: tag) {
                    links.append(PDFLink(address: address, text: text, page: page, middle: (top + size / 2) / height))
                }
            }
        }
        return links
    }

    private static func anchors(in tag: ArraySlice<UInt8>) -> [(String, String)] {
        var found: [(String, String)] = []
        var rest = tag
        while let start = rest.firstRange(of: Array("<a ".utf8)) {
            rest = rest[start.lowerBound...]
            let end = rest.firstRange(of: Array("</a>".utf8))?.lowerBound ?? rest.endIndex
            let words = rest[..<end]
            if let raw = XMLText.attribute("href", in: words) {
                let address = XMLText.unescaped(raw)
                let scheme = address.prefix { $0 != ":" }.lowercased()
                let text = PDFCharacters.cleaned(XMLText.unescaped(withoutTags(words)))
                if ["http", "https", "mailto", "tel"].contains(scheme), !text.allSatisfy(\.isWhitespace) {
                    found.append((address, text.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
                }
            }
            rest = rest[end...].dropFirst()
        }
        return found
    }

    private static func withoutTags(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text: [UInt8] = []
        var isTag = false
        for byte in raw {
            if byte == UInt8(ascii: "<") { isTag = true }
            if !isTag { text.append(byte) }
            if byte == UInt8(ascii: ">") { isTag = false }
        }
        return text[...]
    }

    /// Marks where the words of links stand in the text. A link that goes on in the next line is one mark.
    static func marks(
        for links: [PDFLink], on lines: [(page: Int, line: PDFPage.Line, range: Range<Int>)], heights: [Double],
        in text: String
    ) -> [SourceMark] {
        var byPage: [Int: [Int]] = [:]
        for (index, line) in lines.enumerated() { byPage[line.page, default: []].append(index) }
        let bytes = Array(text.utf8)
        var places: [(address: String, range: Range<Int>)] = []
        var searched: [Int: Int] = [:]
        for link in links {
            guard heights.indices.contains(link.page) else { continue }
            let middle = link.middle * heights[link.page]
            for index in byPage[link.page] ?? [] where lines[index].line.box.contains(middle) {
                let range = lines[index].range
                let from = max(range.lowerBound, searched[index] ?? 0)
                guard let place = bytes[from..<range.upperBound].firstRange(of: Array(link.text.utf8)) else { continue }
                searched[index] = place.upperBound
                places.append((link.address, place))
                break
            }
        }
        return places.sorted { $0.range.lowerBound < $1.range.lowerBound }.reduce(into: []) { marks, place in
            append(place.address, place.range, to: &marks, in: bytes)
        }
    }

    private static func append(_ address: String, _ place: Range<Int>, to marks: inout [SourceMark], in bytes: [UInt8])
    {
        if let last = marks.last, last.meaning == .link(address: address), last.range.upperBound <= place.lowerBound,
            bytes[last.range.upperBound..<place.lowerBound].allSatisfy({ $0 == 0x20 || $0 == 0x0A })
        {
            marks[marks.count - 1] = SourceMark(.link(address: address), last.range.lowerBound..<place.upperBound)
        } else {
            marks.append(SourceMark(.link(address: address), place))
        }
    }
}

extension PDFPage.Box {
    fileprivate func contains(_ y: Double) -> Bool { top - 1 <= y && y <= bottom + 1 }
}
