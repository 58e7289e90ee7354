/// Takes HTML apart the way browsers do (WHATWG HTML, section 13.2.5), in one pass and in time linear in its length.
///
/// What it hands over are places in the bytes: nothing is copied, and what a page's elements mean to one another is left to
/// whoever reads them. Not libxml2's parser, which compares each attribute with every other of its tag
/// (docs/decisions/0006-html.md).
public struct HTMLScanner {
    /// A piece of a page.
    public enum Piece {
        /// Its character references are as they are written: see ``Entities``.
        case text(Range<Int>)
        /// The text of a CDATA section of XHTML, in which nothing stands for anything else.
        case plain(Range<Int>)
        /// ``HTMLScanner/attributes`` are this tag's until the next piece.
        case start(HTMLTag, name: Range<Int>, isSelfClosing: Bool)
        case end(HTMLTag, name: Range<Int>)
        /// What stands in a script or a title up to its end tag, whatever it looks like; it follows the start tag.
        case raw(HTMLTag, Range<Int>)
    }

    public struct Attribute: Sendable {
        public let name: HTMLName
        /// As it stands, references and all; empty where the attribute has none.
        public let value: Range<Int>
    }

    /// A tag's further attributes are passed over.
    public static let mostAttributes = 256
    /// What is read of an element's name.
    public static let longestName = 64

    private let bytes: [UInt8]
    private var at = 0
    /// Whether `/>` closes an element, as in XHTML.
    public let isXHTML: Bool
    /// The element whose content comes next, and is no markup.
    private var raw: (tag: HTMLTag, name: Range<Int>)?
    /// Of the start tag that was handed over last, in their order.
    public private(set) var attributes: [Attribute] = []

    public init(_ bytes: [UInt8], isXHTML: Bool = false) {
        self.bytes = bytes
        self.isXHTML = isXHTML
    }

    public subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    /// In lower case.
    public func name(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// The value of an attribute of the last start tag, as it stands; where there are two of the name the first.
    public func value(_ name: HTMLName) -> ArraySlice<UInt8>? {
        for attribute in attributes where attribute.name == name { return bytes[attribute.value] }
        return nil
    }

    /// The next piece; nil at the end. A start tag that the page ends in is none.
    public mutating func next() -> Piece? {
        if let raw {
            self.raw = nil
            return .raw(raw.tag, rawText(before: raw.name))
        }
        while at < bytes.count {
            guard byte() == UInt8(ascii: "<") else { return text() }
            switch byte(1) {
            case UInt8(ascii: "!"): if let piece = declaration() { return piece }
            case UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"))
            case UInt8(ascii: "/") where isLetter(byte(2)): return endTag()
            case UInt8(ascii: "/"): skip(past: UInt8(ascii: ">"))
            case let next where isLetter(next) && !isAddress(): if let piece = startTag() { return piece }
            default: return text()
            }
        }
        return nil
    }

    private func byte(_ offset: Int = 0) -> UInt8 {
        let index = at + offset
        return index < bytes.count ? bytes[index] : 0
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private mutating func skip(past mark: UInt8) {
        at = min(place(of: mark, from: at) + 1, bytes.count)
    }

    /// Where the byte stands next; the end where it does not.
    private func place(of mark: UInt8, from start: Int) -> Int {
        var place = start
        while place < bytes.count, bytes[place] != mark { place += 1 }
        return place
    }

    private mutating func skipSpace() {
        while at < bytes.count, isSpace(bytes[at]) { at += 1 }
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte <= 0x20 && (byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C)
    }
}

// MARK: Text and comments

extension HTMLScanner {
    /// Text up to the next `<` that is not at the start, and begins something.
    private mutating func text() -> Piece {
        let start = at
        at = place(of: UInt8(ascii: "<"), from: at + 1)
        while at < bytes.count, !beginsMarkup(byte(1)) { at = place(of: UInt8(ascii: "<"), from: at + 1) }
        return .text(start..<at)
    }

    private func beginsMarkup(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    /// `<presse@example.org>` and `<https://example.org>`, written as if it were plain text.
    private func isAddress() -> Bool {
        var index = at + 1
        let limit = min(bytes.count, at + 256)
        while index < limit {
            switch bytes[index] {
            case UInt8(ascii: "@"): return true
            case UInt8(ascii: ":"):
                return index + 2 < limit && bytes[index + 1] == UInt8(ascii: "/") && bytes[index + 2] == 0x2F
            case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "/"), UInt8(ascii: "="), 0...0x20: return false
            default: index += 1
            }
        }
        return false
    }

    /// A comment, a document type, or what browsers take for a comment; a piece where it is neither.
    private mutating func declaration() -> Piece? {
        if byte(2) == UInt8(ascii: "-"), byte(3) == UInt8(ascii: "-") {
            at += 4
            skipComment()
        } else if isXHTML, bytes[at...].starts(with: "<![CDATA[".utf8) {
            at += 9
            let start = at
            while at < bytes.count, !bytes[at...].starts(with: "]]>".utf8) { at += 1 }
            let end = at
            at = min(at + 3, bytes.count)
            return .plain(start..<end)
        } else {
            skip(past: UInt8(ascii: ">"))
        }
        return nil
    }

    /// `<!-->` and `<!--->` are whole comments.
    private mutating func skipComment() {
        if byte() == UInt8(ascii: ">") {
            at += 1
            return
        }
        if byte() == UInt8(ascii: "-"), byte(1) == UInt8(ascii: ">") {
            at += 2
            return
        }
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "-"), byte(1) == UInt8(ascii: "-") else {
                at += 1
                continue
            }
            if byte(2) == UInt8(ascii: ">") {
                at += 3
                return
            }
            if byte(2) == UInt8(ascii: "!"), byte(3) == UInt8(ascii: ">") {
                at += 4
                return
            }
            at += 1
        }
    }
}

// MARK: Tags

extension HTMLScanner {
    private mutating func tagName() -> (tag: HTMLTag, name: Range<Int>) {
        let start = at
        var name = HTMLName()
        while at < bytes.count {
            let byte = bytes[at]
            if isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
            if at - start < HTMLScanner.longestName { name.add(byte) }
            at += 1
        }
        return (HTMLTag(name), start..<min(at, start + HTMLScanner.longestName))
    }

    private mutating func endTag() -> Piece {
        at += 2
        let (tag, name) = tagName()
        skip(past: UInt8(ascii: ">"))
        return .end(tag, name: name)
    }

    /// Nil where the page ends in it.
    private mutating func startTag() -> Piece? {
        at += 1
        let (tag, name) = tagName()
        attributes.removeAll(keepingCapacity: true)
        var isSelfClosing = false
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: ">"):
                at += 1
                if tag.isRaw, !(isSelfClosing && isXHTML) { raw = (tag, name) }
                return .start(tag, name: name, isSelfClosing: isSelfClosing)
            case UInt8(ascii: "/"):
                isSelfClosing = byte(1) == UInt8(ascii: ">")
                at += 1
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20: at += 1
            default: attribute()
            }
        }
        return nil
    }

    private mutating func attribute() {
        var name = HTMLName()
        repeat {
            name.add(bytes[at])
            at += 1
        } while at < bytes.count && !isEndOfName(bytes[at])
        skipSpace()
        var value = at..<at
        if at < bytes.count, bytes[at] == UInt8(ascii: "=") {
            at += 1
            skipSpace()
            value = attributeValue()
        }
        if attributes.count < HTMLScanner.mostAttributes { attributes.append(Attribute(name: name, value: value)) }
    }

    private func isEndOfName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private mutating func attributeValue() -> Range<Int> {
        let quote = byte()
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            at += 1
            let start = at
            skip(past: quote)
            return start..<(at > start && bytes[at - 1] == quote ? at - 1 : at)
        }
        let start = at
        while at < bytes.count, !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
        return start..<at
    }

    /// What stands before the element's own end tag, or to the end where there is none.
    private mutating func rawText(before name: Range<Int>) -> Range<Int> {
        let start = at
        at = place(of: UInt8(ascii: "<"), from: at)
        while at < bytes.count, !isEndTag(name) { at = place(of: UInt8(ascii: "<"), from: at + 1) }
        return start..<at
    }

    private func isEndTag(_ name: Range<Int>) -> Bool {
        guard byte(1) == UInt8(ascii: "/"), at + 2 + name.count <= bytes.count else { return false }
        for offset in 0..<name.count {
            let (one, other) = (bytes[at + 2 + offset], bytes[name.lowerBound + offset])
            guard one == other || isLetter(one) && one | 0x20 == other | 0x20 else { return false }
        }
        return !isLetter(byte(2 + name.count))
    }
}
