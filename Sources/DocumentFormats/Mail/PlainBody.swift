/// The text of a plain part: decoded, its lines ended by LF, `format=flowed` unwrapped (RFC 3676).
struct PlainBody {
    let text: String
    /// Lines that somebody quotes with ">", in bytes of the text; no more than ``mostQuotations``.
    let quotations: [Range<Int>]

    static let mostQuotations = 10_000

    init(_ part: MIMEPart) {
        let content = part.header.parameterised("content-type")
        var bytes = PlainBody.cleaned(part.text)
        if content?["format"]?.lowercased() == "flowed" {
            bytes = PlainBody.unwrapped(bytes, losesSpace: content?["delsp"]?.lowercased() == "yes")
        }
        self.init(lines: PlainBody.withoutBlankEnds(bytes))
    }

    private init(lines bytes: [UInt8]) {
        var quotations: [Range<Int>] = []
        var hasOthers = false
        var start = 0
        while start < bytes.count {
            let line = MailLine(bytes, at: start)
            if line.text.first == PlainBody.quote {
                if let last = quotations.last, last.upperBound + 1 == start {
                    quotations[quotations.count - 1] = last.lowerBound..<line.text.endIndex
                } else if quotations.count < PlainBody.mostQuotations {
                    quotations.append(start..<line.text.endIndex)
                }
            } else if !hasOthers {
                hasOthers = line.text.contains { $0 > 0x20 }
            }
            start = line.next
        }
        // A message of nothing but quotations is a release that somebody passes on.
        self.quotations = hasOthers ? quotations : []
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static let quote = UInt8(ascii: ">")

    /// LF at the ends of lines, and no control characters but tabs.
    static func cleaned(_ text: String) -> [UInt8] {
        var cleaned: [UInt8] = []
        cleaned.reserveCapacity(text.utf8.count + 1)
        var wasReturn = false
        for byte in text.utf8 {
            switch byte {
            case 0x0D, 0x0C: cleaned.append(0x0A)
            case 0x0A where wasReturn: break
            case 0x0A, 0x09: cleaned.append(byte)
            case 0..<0x20, 0x7F: break
            default: cleaned.append(byte)
            }
            wasReturn = byte == 0x0D
        }
        return cleaned
    }

    /// Without blank lines before and after the text; one LF at the end. Empty where all of it is blank.
    private static func withoutBlankEnds(_ bytes: [UInt8]) -> [UInt8] {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else {
            return []
        }
        let start = bytes[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[last...].firstIndex(of: 0x0A) ?? bytes.count
        return Array(bytes[start..<end]) + [0x0A]
    }

    /// Lines that end in a space go on in the next one, where both are quoted as deep.
    private static func unwrapped(_ bytes: [UInt8], losesSpace: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var open: Int?
        var start = 0
        while start < bytes.count {
            let line = MailLine(bytes, at: start)
            start = line.next
            let depth = line.text.prefix { $0 == quote }.count
            var words = line.text.dropFirst(depth)
            if words.first == 0x20 { words = words.dropFirst() }
            let isSignature = words.elementsEqual("-- ".utf8)
            let flows = words.last == 0x20 && !isSignature
            if losesSpace, flows { words = words.dropLast() }
            if open == nil || open != depth || isSignature {
                if open != nil { text.append(0x0A) }
                if depth > 0 { text += [UInt8](repeating: quote, count: depth) + [0x20] }
            }
            text += words
            open = flows ? depth : nil
            if !flows { text.append(0x0A) }
        }
        return text
    }
}
