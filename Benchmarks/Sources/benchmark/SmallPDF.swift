/// A text as a PDF of the plainest kind (ISO 32000-1: one font, no compression), so that the bench needs no program to
/// make one. The same text makes the same bytes.
enum SmallPDF {
    static let linesOfAPage = 60

    static func bytes(of text: String) -> [UInt8] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            cut(Array($0.unicodeScalars))
        }
        let pages = stride(from: 0, to: max(1, lines.count), by: linesOfAPage).map {
            Array(lines[$0..<min($0 + linesOfAPage, lines.count)])
        }
        let numbers = pages.indices.map { 4 + $0 * 2 }
        var objects: [[UInt8]] = [
            Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
            Array(
                "<< /Type /Pages /Count \(pages.count) /Kids [\(numbers.map { "\($0) 0 R" }.joined(separator: " "))] >>"
                    .utf8),
            Array("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".utf8),
        ]
        for (page, number) in zip(pages, numbers) {
            objects.append(
                Array(
                    ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(number + 1) 0 R "
                        + "/Resources << /Font << /F1 3 0 R >> >> >>").utf8))
            var content = Array("BT /F1 9 Tf 12.5 TL 50 790 Td\n".utf8)
            for line in page { content += [UInt8(ascii: "(")] + line + Array(") Tj T*\n".utf8) }
            content += Array("ET".utf8)
            objects.append(
                Array("<< /Length \(content.count) >>\nstream\n".utf8) + content + Array("\nendstream".utf8))
        }
        return file(of: objects)
    }

    private static func file(of objects: [[UInt8]]) -> [UInt8] {
        var file = Array("%PDF-1.4\n".utf8)
        var table = "0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = String(file.count)
            table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = file.count
        file += Array("xref\n0 \(objects.count + 1)\n\(table)".utf8)
        return file
            + Array("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }

    /// A line in Windows-1252, in pieces that fit on the page.
    private static func cut(_ line: [Unicode.Scalar]) -> [[UInt8]] {
        guard line.count > 110 else { return [escaped(line)] }
        return stride(from: 0, to: line.count, by: 110).map { escaped(Array(line[$0..<min($0 + 110, line.count)])) }
    }

    private static func escaped(_ line: [Unicode.Scalar]) -> [UInt8] {
        line.flatMap { scalar -> [UInt8] in
            switch scalar {
            case "(", ")", "\\": [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
            case "–": [0x96]
            case "‘": [0x91]
            case "’": [0x92]
            case "“": [0x93]
            case "”": [0x94]
            case "„": [0x84]
            default: scalar.value < 256 ? [UInt8(scalar.value)] : [UInt8(ascii: "?")]
            }
        }
    }
}
