/// Whether a drawing in SVG holds what a browser would run or fetch as a page where it is opened: a script, what an event calls,
/// an address that is a program, a page inside it, or an entity, which may be any of them.
///
/// Read as XML is, a tag at a time, for only that is how a browser reads it: what stands in a comment, in CDATA and in
/// texts does nothing.
public func holdsProgram(drawing bytes: some Sequence<UInt8>) -> Bool {
    var scan = DrawingScan()
    for byte in bytes where scan.take(byte) { return true }
    return false
}

private struct DrawingScan {
    private enum Place {
        case text, name, comment, cdata, instruction, declaration, attributes
        case value(quote: UInt8)
    }

    private static let running: Set<String> = [
        "script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "html", "body",
    ]
    /// A value's beginning says what it is; a name is never longer.
    private static let longest = 4096
    /// Of the words that begin a comment, CDATA, a document type or an entity.
    private static let longestSign = 8

    private var place = Place.text
    /// In small letters: of the name, of the attribute's name, of its value.
    private var word: [UInt8] = []
    private var value: [UInt8] = []
    /// Whether the attribute's name is whole, and the next one may begin.
    private var isBehindBlank = false
    private var last: (UInt8, UInt8) = (0, 0)

    /// Takes a byte; true where a program is found by it.
    mutating func take(_ byte: UInt8) -> Bool {
        let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
        defer { last = (last.1, byte) }
        switch place {
        case .text:
            if byte == UInt8(ascii: "<") { (place, word) = (.name, []) }
        case .name: return takeName(small)
        case .comment:
            if byte == UInt8(ascii: ">"), last == (UInt8(ascii: "-"), UInt8(ascii: "-")) { place = .text }
        case .cdata:
            if byte == UInt8(ascii: ">"), last == (UInt8(ascii: "]"), UInt8(ascii: "]")) { place = .text }
        case .instruction:
            if byte == UInt8(ascii: ">"), last.1 == UInt8(ascii: "?") { place = .text }
        case .declaration:
            if byte == UInt8(ascii: ">") { place = .text }
            word = (word + [small]).suffix(DrawingScan.longestSign)
            return word.elementsEqual("<!entity".utf8)
        case .attributes: return takeAttribute(small)
        case .value(let quote):
            guard byte == quote else {
                if byte > 0x20 { keep(small, in: &value) }
                return false
            }
            (place, word) = (.attributes, [])
            return DrawingScan.runs(value)
        }
        return false
    }

    private mutating func takeName(_ byte: UInt8) -> Bool {
        if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") && !word.isEmpty {
            let name = String(decoding: word, as: UTF8.self)
            let isRunning = DrawingScan.running.contains(String(name.split(separator: ":").last ?? ""))
            place = byte == UInt8(ascii: ">") ? .text : .attributes
            defer { word = [] }
            return isRunning || word.count == DrawingScan.longest
        }
        keep(byte, in: &word)
        guard word.count <= DrawingScan.longestSign else { return false }
        switch String(decoding: word, as: UTF8.self) {
        case "!--": (place, last) = (.comment, (0, 0))
        case "![cdata[": place = .cdata
        case "?": place = .instruction
        case "!doctype": (place, word) = (.declaration, [])
        case "!entity": return true
        default: break
        }
        return false
    }

    /// Up to its value.
    private mutating func takeAttribute(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ">"): place = .text
        case UInt8(ascii: "\""), UInt8(ascii: "'"): (place, value) = (.value(quote: byte), [])
        case UInt8(ascii: "="):
            // The shortest event is cut.
            return word.starts(with: "on".utf8) && word.count >= 5
        case 0...0x20: isBehindBlank = true
        default:
            // Blanks may stand before the equals sign.
            if isBehindBlank { word = [] }
            isBehindBlank = false
            keep(byte, in: &word)
        }
        return false
    }

    private func isOpen(_ bytes: [UInt8]) -> Bool { bytes.count < DrawingScan.longest }
    private func keep(_ byte: UInt8, in bytes: inout [UInt8]) { if isOpen(bytes) { bytes.append(byte) } }

    /// Whether a value begins as an address does that a browser runs. Blanks and control characters within it are passed over,
    /// and characters may be written as numbers.
    private static func runs(_ value: [UInt8]) -> Bool {
        var plain: [UInt8] = []
        var rest = value[...]
        while plain.count < 32 {
            guard let byte = rest.popFirst() else {
                // Nobody writes an address behind a thousand blanks.
                if value.count == longest { return true }
                break
            }
            if byte == UInt8(ascii: "&"), rest.first == UInt8(ascii: "#"),
                let end = rest.firstIndex(of: UInt8(ascii: ";"))
            {
                let digits = String(decoding: rest[rest.startIndex..<end].dropFirst(), as: UTF8.self)
                let code = digits.hasPrefix("x") ? Int(digits.dropFirst(), radix: 16) : Int(digits)
                rest = rest[(end + 1)...]
                if let code, code > 0x20, code < 0x7F {
                    plain.append(UInt8(code) &- 0x41 < 26 ? UInt8(code) | 0x20 : UInt8(code))
                }
            } else if byte > 0x20 {
                plain.append(byte)
            }
        }
        return ["javascript:", "vbscript:", "data:text/html", "data:image/svg", "data:text/xml", "data:application"]
            .contains {
                plain.starts(with: $0.utf8)
            }
    }
}
