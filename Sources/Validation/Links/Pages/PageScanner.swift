/// Takes a page apart into tags and text, in one pass and in time linear in its length: enough to judge a link by, where
/// the reader of releases builds a tree (DocumentFormats, which Validation does not know).
struct PageScanner {
    private let bytes: [UInt8]
    private var at = 0

    /// A piece of a page; positions are in its bytes.
    enum Piece {
        case text(Range<Int>)
        case start(PageTag)
        case end(PageTag.Name)
        /// What stands in a script or a title up to its end tag, as it is.
        case raw(PageTag.Name, Range<Int>)
    }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    private func byte(_ offset: Int = 0) -> UInt8 { at + offset < bytes.count ? bytes[at + offset] : 0 }

    mutating func next() -> Piece? {
        if let rawName {
            self.rawName = nil
            return .raw(rawName, rawText(of: rawName))
        }
        while at < bytes.count {
            guard byte() == UInt8(ascii: "<") else { return text() }
            switch byte(1) {
            case UInt8(ascii: "!"): declaration()
            case UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"))
            case UInt8(ascii: "/"):
                at += 2
                let name = name()
                skip(past: UInt8(ascii: ">"))
                if let name { return .end(name) }
            case let next where isLetter(next): if let tag = startTag() { return .start(tag) }
            default: return text()
            }
        }
        return nil
    }

    private var rawName: PageTag.Name?

    /// Text up to the next `<` that is not at the start.
    private mutating func text() -> Piece {
        let start = at
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        return .text(start..<at)
    }

    private mutating func declaration() {
        guard byte(2) == UInt8(ascii: "-"), byte(3) == UInt8(ascii: "-") else { return skip(past: UInt8(ascii: ">")) }
        at += 2
        while at < bytes.count {
            at += 1
            if byte() == UInt8(ascii: ">"), bytes[at - 1] == UInt8(ascii: "-"), bytes[at - 2] == UInt8(ascii: "-") {
                at += 1
                return
            }
        }
    }

    private mutating func skip(past mark: UInt8) {
        while at < bytes.count, bytes[at] != mark { at += 1 }
        at = min(at + 1, bytes.count)
    }

    /// The name that begins here, where it is one that matters.
    private mutating func name() -> PageTag.Name? {
        var packed: UInt64 = 0
        var count = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
            PackedName.add(byte, to: &packed)
            (count, at) = (count + 1, at + 1)
        }
        return count <= 8 ? PageTag.Name(packed) : nil
    }

    /// Nil where the page ends in it.
    private mutating func startTag() -> PageTag? {
        at += 1
        var tag = PageTag(name: name() ?? .other)
        while at < bytes.count {
            switch byte() {
            case UInt8(ascii: ">"):
                at += 1
                if tag.name.isRaw { rawName = tag.name }
                return tag
            case 0...0x20, UInt8(ascii: "/"): at += 1
            default: attribute(of: &tag)
            }
        }
        return nil
    }

    private mutating func attribute(of tag: inout PageTag) {
        var packed: UInt64 = 0
        repeat {
            PackedName.add(bytes[at], to: &packed)
            at += 1
        } while at < bytes.count && !isEndOfName(bytes[at])
        skipSpace()
        var value = at..<at
        if byte() == UInt8(ascii: "=") {
            at += 1
            skipSpace()
            value = attributeValue()
        }
        if tag.isLookedAt, let attribute = PageTag.Attribute(packed) { tag.add(attribute, value) }
    }

    private mutating func attributeValue() -> Range<Int> {
        let quote = byte()
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { at += 1 }
        let start = at
        if isQuoted {
            while at < bytes.count, bytes[at] != quote { at += 1 }
        } else {
            while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: ">") { at += 1 }
        }
        defer { if isQuoted { at = min(at + 1, bytes.count) } }
        return start..<at
    }

    private func isEndOfName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    }

    /// What stands before the element's own end tag, or to the end where there is none.
    private mutating func rawText(of name: PageTag.Name) -> Range<Int> {
        let start = at
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "<"), byte(1) == UInt8(ascii: "/") {
                let end = at
                at += 2
                if self.name() == name {
                    skip(past: UInt8(ascii: ">"))
                    return start..<end
                }
                // The name may hold the next tag's '<'.
                at = end + 2
            } else {
                at += 1
            }
        }
        return start..<bytes.count
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
