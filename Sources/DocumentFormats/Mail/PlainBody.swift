/// The text of a plain part: decoded, its lines ended by LF, `format=flowed` unwrapped (RFC 3676).
struct PlainBody {
    let text: String
    /// Lines that somebody quotes with ">", in bytes of the text.
    let quotations: [Range<Int>]

    init(_ part: MIMEPart) {
        let content = part.header.parameterised("content-type")
        let text = PlainBody.cleaned(part.text)
        if content?["format"]?.lowercased() == "flowed" {
            self.init(flowed: text, losesSpace: content?["delsp"]?.lowercased() == "yes")
        } else {
            self.init(lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
    }

    private init(lines: [String]) {
        var (text, start) = ("", 0)
        var quotations: [Range<Int>] = []
        var rest = lines[...]
        while rest.first?.allSatisfy(\.isWhitespace) == true { rest = rest.dropFirst() }
        while rest.last?.allSatisfy(\.isWhitespace) == true { rest = rest.dropLast() }
        for line in rest {
            if line.utf8.first == UInt8(ascii: ">") {
                let range = start..<(start + line.utf8.count)
                if let last = quotations.last, last.upperBound + 1 == range.lowerBound {
                    quotations[quotations.count - 1] = last.lowerBound..<range.upperBound
                } else {
                    quotations.append(range)
                }
            }
            text += line
            text += "\n"
            start += line.utf8.count + 1
        }
        // A message of nothing else is a release that somebody passes on.
        let isAllQuoted = rest.allSatisfy { $0.utf8.first == UInt8(ascii: ">") || $0.allSatisfy(\.isWhitespace) }
        (self.text, self.quotations) = (text, isAllQuoted ? [] : quotations)
    }

    /// Lines that end in a space go on in the next one, where both are quoted as deep.
    private init(flowed text: String, losesSpace: Bool) {
        var lines: [String] = []
        var open: (depth: Int, text: String)?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let depth = line.utf8.prefix { $0 == UInt8(ascii: ">") }.count
            var words = line.dropFirst(depth)
            if words.first == " " { words = words.dropFirst() }
            let isSignature = words == "-- "
            let flows = words.last == " " && !isSignature
            if losesSpace, flows { words = words.dropLast() }
            if let before = open, before.depth == depth, !isSignature {
                open?.text += words
            } else {
                if let before = open { lines.append(PlainBody.quoted(before.text, before.depth)) }
                open = (depth, String(words))
            }
            if !flows, let before = open {
                lines.append(PlainBody.quoted(before.text, before.depth))
                open = nil
            }
        }
        if let before = open { lines.append(PlainBody.quoted(before.text, before.depth)) }
        self.init(lines: lines)
    }

    private static func quoted(_ text: String, _ depth: Int) -> String {
        depth == 0 ? text : String(repeating: ">", count: depth) + " " + text
    }

    /// LF at the ends of lines, and no control characters but tabs.
    static func cleaned(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D: cleaned.append("\n")
            case 0x0A where wasReturn: break
            case 0x0A, 0x09: cleaned.append(scalar)
            case 0x0C: cleaned.append("\n")
            case 0..<0x20, 0x7F, 0xFEFF: break
            default: cleaned.append(scalar)
            }
            wasReturn = scalar.value == 0x0D
        }
        return String(cleaned)
    }
}
