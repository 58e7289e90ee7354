import ReleaseReader

@testable import DocumentFormats

/// Documents of strangers: whatever the bytes are, they are turned down with a sentence or become a text of which all is true.
extension Fuzz {
    static func html(_ bytes: [UInt8]) {
        // What is no page is a plain text, which stays as it is to the letter.
        _ = read(Array("---\ntitle: a\n".utf8) + bytes, by: FrontMatterFormat(), isPlain: true)
        guard let page = read(bytes, by: HTMLFormat()) else { return }
        // What is seen of a page, written as a page again, is seen the same.
        let again = read(Array(("\u{FEFF}<!doctype html><pre>" + escaped(page.text) + "</pre>").utf8), by: HTMLFormat())
        check(again.map { lines($0.text) } == lines(page.text), "a page's text, read as a page, is another")
    }

    static func xml(_ bytes: [UInt8]) {
        _ = read(bytes, by: XMLFormat())
    }

    static func mime(_ bytes: [UInt8]) {
        let isMail = MailFormat().recognises(bytes)
        _ = read(bytes, by: MailFormat())
        guard !isMail else { return }
        // A text reaches the reader the same, however its bytes are put into the message.
        let messages = ["8bit": bytes, "base64": base64(bytes), "quoted-printable": quotedPrintable(bytes)].map {
            let head = "MIME-Version: 1.0\r\nMessage-ID: <a@b.example>\r\nContent-Type: text/plain; charset=utf-8\r\n"
            return (key: $0, value: Array((head + "Content-Transfer-Encoding: \($0)\r\n\r\n").utf8) + $1)
        }
        let texts = messages.map { read($0.value, by: MailFormat())?.text }
        check(texts.allSatisfy { $0 == texts[0] }, "one body in several encodings gives several texts")
    }

    /// Read, or turned down with a sentence.
    static func read(_ bytes: [UInt8], by format: some DocumentFormat, isPlain: Bool = false) -> SourceDocument? {
        do {
            let document = try format.document(path: "release", bytes: bytes)
            agree(document, size: bytes.count, isPlain: isPlain)
            return document
        } catch {
            check(error.description.hasSuffix(".") && error.description.count < 500, "turned down without a sentence")
            return nil
        }
    }

    /// The text is bounded, nothing in it acts on a terminal, and every mark lies in it, between two characters.
    private static func agree(_ document: SourceDocument, size: Int, isPlain: Bool) {
        let text = Array(document.text.utf8)
        check(text.count <= 8 * size + 8_192, "the text is far longer than the file")
        check(text.contains { $0 > 0x20 }, "there is no text")
        for byte in text where byte < 0x20 && !isPlain { check(byte == 0x0A || byte == 0x09, "a control character") }
        var before = 0
        for mark in document.marks {
            check(mark.range.lowerBound >= before, "marks are not in their order")
            before = mark.range.lowerBound
            // A picture or a recording without words stands between two.
            var mayBeEmpty = isPlain
            switch mark.meaning {
            case .image, .link: mayBeEmpty = true
            default: break
            }
            check(
                mark.range.upperBound <= text.count && (mayBeEmpty || !mark.range.isEmpty),
                "a mark lies outside")
            check(isBoundary(mark.range.lowerBound, text) && isBoundary(mark.range.upperBound, text), "a mark cuts")
        }
    }

    static func isBoundary(_ place: Int, _ text: [UInt8]) -> Bool {
        (0...text.count).contains(place) && (place == text.count || text[place] & 0xC0 != 0x80)
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { String($0.drop { $0 == " " || $0 == "\t" }) }.filter { !$0.isEmpty }
    }

    private static func escaped(_ text: String) -> String {
        var made = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": made += "&lt;"
            case "&": made += "&amp;"
            // UTF-8 that was encoded twice is put right: here nothing was.
            case "\u{C2}", "\u{C3}", "\u{E2}": made += "&#\(scalar.value);"
            default: made.unicodeScalars.append(scalar)
            }
        }
        return made
    }

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var made: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let three = bytes[start..<min(start + 3, bytes.count)]
            let bits = three.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - three.count))
            for place in 0..<4 {
                made.append(place <= three.count ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
            if start % 57 == 54 { made += [0x0D, 0x0A] }
        }
        return made
    }

    private static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        var made: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            made += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            if index % 24 == 23 { made += [UInt8(ascii: "="), 0x0D, 0x0A] }
        }
        return made
    }
}
