/// A PDF file written by hand: pages of lines at their places, the same bytes every time.
public struct PDFPaper: Sendable {
    public struct Line: Sendable {
        var x: Int
        var y: Int
        var size: Int
        var text: String

        /// - Parameters: `x` and `y` in points from the page's lower left corner (595 by 842).
        public init(_ text: String, x: Int = 72, y: Int, size: Int = 11) {
            (self.text, self.x, self.y, self.size) = (text, x, y, size)
        }
    }

    public struct Link: Sendable {
        var page: Int
        var rectangle: [Int]
        var address: String

        /// - Parameter rectangle: left, lower, right and upper edge.
        public init(_ address: String, page: Int = 0, _ rectangle: [Int]) {
            (self.address, self.page, self.rectangle) = (address, page, rectangle)
        }
    }

    public var pages: [[Line]]
    public var links: [Link]

    public init(pages: [[Line]], links: [Link] = []) { (self.pages, self.links) = (pages, links) }

    /// Lines one below the other.
    public static func block(_ lines: [String], x: Int = 72, y: Int, size: Int = 11, step: Int = 14) -> [Line] {
        lines.enumerated().map { Line($0.element, x: x, y: y - step * $0.offset, size: size) }
    }

    /// A page that holds a grey picture, as a scanner makes it.
    public static let scanned: [UInt8] = PDFPaper.file([
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>",
        "<< /Length 26 >>\nstream\nq 595 0 0 842 0 0 cm /P Do Q\nendstream",
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n"
            + "stream\nx\nendstream",
    ])

    public var bytes: [UInt8] {
        let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
        var objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", font]
        var kids: [String] = []
        for (number, lines) in pages.enumerated() {
            let drawn = lines.map {
                "/F \($0.size) Tf 1 0 0 1 \($0.x) \($0.y) Tm <\(PDFPaper.hexadecimal($0.text))> Tj\n"
            }
            let content = "BT\n\(drawn.joined())ET"
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
            let contents = objects.count
            var annotations: [String] = []
            for link in links where link.page == number {
                let place = link.rectangle.map(String.init).joined(separator: " ")
                objects.append(
                    "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [\(place)] "
                        + "/A << /S /URI /URI (\(link.address)) >> >>")
                annotations.append("\(objects.count) 0 R")
            }
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(contents) 0 R "
                    + "/Resources << /Font << /F 3 0 R >> >> /Annots [\(annotations.joined(separator: " "))] >>")
            kids.append("\(objects.count) 0 R")
        }
        objects[1] = "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>"
        return PDFPaper.file(objects)
    }

    private static func file(_ objects: [String]) -> [UInt8] {
        var file = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places { file += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n" }
        file += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }

    /// In Windows-1252, of which the tests need Latin-1 and a few marks.
    private static func hexadecimal(_ text: String) -> String {
        let marks: [Unicode.Scalar: UInt8] = ["–": 0x96, "“": 0x93, "”": 0x94, "’": 0x92, "•": 0x95]
        return text.unicodeScalars.map { scalar in
            let byte = marks[scalar] ?? UInt8(exactly: scalar.value) ?? 0x3F
            return (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        .joined()
    }
}

/// A source of numbers that is the same every time.
public struct Dice: RandomNumberGenerator {
    private var state: UInt64
    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The bytes with a few of them changed, left out, doubled or moved.
    public mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &self) where !bytes.isEmpty {
            let start = Int.random(in: 0..<bytes.count, using: &self)
            let range = start..<min(bytes.count, start + Int.random(in: 1...24, using: &self))
            switch Int.random(in: 0..<5, using: &self) {
            case 0: bytes[start] = UInt8.random(in: 0...255, using: &self)
            case 1: bytes.removeSubrange(range)
            case 2: bytes.insert(contentsOf: bytes[range], at: Int.random(in: 0...bytes.count, using: &self))
            case 3: bytes.insert(UInt8.random(in: 0...255, using: &self), at: start)
            default: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &self)
            }
        }
        return bytes
    }
}
