/// Takes HTML apart the way browsers do (WHATWG HTML, section 13.2.5), in one pass and in time linear in its length,
/// and hands the pieces to ``HTMLTree``.
///
/// Not libxml2's parser, which compares each attribute with every other of its tag: docs/decisions/0006-html.md.
struct HTMLTokens {
    private let bytes: [UInt8]
    private var at = 0
    private var tree: HTMLTree
    /// Whether `/>` closes an element, as in XHTML.
    private let isXHTML: Bool

    private static let mostAttributes = 32
    private static let longestName = 64

    /// - Throws: ``HTMLTree/TooMany``.
    static func tree(of bytes: [UInt8], isXHTML: Bool = false) throws(HTMLTree.TooMany) -> MarkupTree {
        var tokens = HTMLTokens(bytes: bytes, tree: HTMLTree(), isXHTML: isXHTML)
        try tokens.run()
        return tokens.tree.finished()
    }

    private init(bytes: [UInt8], tree: HTMLTree, isXHTML: Bool) {
        (self.bytes, self.tree, self.isXHTML) = (bytes, tree, isXHTML)
        self.tree.reserve(bytes.count)
    }

    private func byte(_ offset: Int = 0) -> UInt8 {
        let index = at + offset
        return index < bytes.count ? bytes[index] : 0
    }

    private mutating func run() throws(HTMLTree.TooMany) {
        while at < bytes.count {
            guard byte() == UInt8(ascii: "<") else {
                try text()
                continue
            }
            switch byte(1) {
            case UInt8(ascii: "!"): try declaration()
            case UInt8(ascii: "?"): skip(past: [UInt8(ascii: ">")])
            case UInt8(ascii: "/") where isLetter(byte(2)): endTag()
            case UInt8(ascii: "/"): skip(past: [UInt8(ascii: ">")])
            case let next where isLetter(next) && !isAddress(): try startTag()
            default: try text()
            }
        }
    }

    /// Text up to the next `<` that is not at the start.
    private mutating func text() throws(HTMLTree.TooMany) {
        let start = at
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        try tree.text { Entities.decode(bytes[start..<at], into: &$0) }
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

    /// A comment, a document type, or what browsers take for a comment.
    private mutating func declaration() throws(HTMLTree.TooMany) {
        if byte(2) == UInt8(ascii: "-"), byte(3) == UInt8(ascii: "-") {
            at += 4
            if byte() == UInt8(ascii: ">") {
                at += 1
            } else if byte() == UInt8(ascii: "-"), byte(1) == UInt8(ascii: ">") {
                at += 2
            } else {
                skipComment()
            }
        } else if isXHTML, bytes[at...].starts(with: Array("<![CDATA[".utf8)) {
            at += 9
            let start = at
            skip(past: Array("]]>".utf8))
            let end = max(start, at - 3)
            try tree.text { $0.append(contentsOf: bytes[start..<end]) }
        } else {
            skip(past: [UInt8(ascii: ">")])
        }
    }

    private mutating func skipComment() {
        while at < bytes.count {
            guard byte() == UInt8(ascii: "-"), byte(1) == UInt8(ascii: "-") else {
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

    private mutating func skip(past mark: [UInt8]) {
        while at < bytes.count {
            if bytes[at] == mark.first, bytes[at...].starts(with: mark) {
                at += mark.count
                return
            }
            at += 1
        }
    }

    private mutating func name() -> String {
        let start = at
        while at < bytes.count {
            switch bytes[at] {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "/"), UInt8(ascii: ">"):
                return lowerCase(start..<at)
            default: at += 1
            }
        }
        return lowerCase(start..<at)
    }

    private func lowerCase(_ range: Range<Int>) -> String {
        let range = range.lowerBound..<min(range.upperBound, range.lowerBound + HTMLTokens.longestName)
        return String(
            decoding: bytes[range].lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private mutating func endTag() {
        at += 2
        let name = name()
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        at = min(at + 1, bytes.count)
        tree.end(name)
    }

    private mutating func startTag() throws(HTMLTree.TooMany) {
        at += 1
        let name = name()
        let first = tree.tree.attributes.count
        var isSelfClosing = false
        var isFinished = false
        while at < bytes.count, !isFinished {
            switch byte() {
            case UInt8(ascii: ">"):
                at += 1
                isFinished = true
            case UInt8(ascii: "/"):
                isSelfClosing = byte(1) == UInt8(ascii: ">")
                at += 1
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20: at += 1
            default: attribute(since: first)
            }
        }
        guard isFinished else {
            tree.tree.dropAttributes(from: first)
            return
        }
        let tag = try tree.start(name, firstAttribute: first, isSelfClosing: isSelfClosing, isXHTML: isXHTML)
        if tag.isRaw, !(isSelfClosing && isXHTML) { try rawText(name, tag) }
    }

    private mutating func attribute(since first: Int) {
        let start = at
        at += 1
        scan: while at < bytes.count {
            switch bytes[at] {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="): break scan
            default: at += 1
            }
        }
        let name = lowerCase(start..<at)
        skipSpace()
        var value = at..<at
        if byte() == UInt8(ascii: "="), at < bytes.count {
            at += 1
            skipSpace()
            value = attributeValue()
        }
        guard HTMLTokens.keptAttributes.contains(name),
            tree.tree.attributes.count - first < HTMLTokens.mostAttributes,
            !tree.tree.attributes[first...].contains(where: { $0.name == name }),
            !bytes[value].starts(with: "data:".utf8)
        else { return }
        let low = tree.tree.text.count
        Entities.decode(bytes[value], into: &tree.tree.text)
        tree.tree.addAttribute(name, from: low)
    }

    private mutating func attributeValue() -> Range<Int> {
        let quote = byte()
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            at += 1
            let start = at
            while at < bytes.count, bytes[at] != quote { at += 1 }
            let end = at
            at = min(at + 1, bytes.count)
            return start..<end
        }
        let start = at
        while at < bytes.count {
            switch bytes[at] {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: ">"): return start..<at
            default: at += 1
            }
        }
        return start..<at
    }

    private mutating func skipSpace() {
        while at < bytes.count {
            switch bytes[at] {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20: at += 1
            default: return
            }
        }
    }

    /// What stands before the element's own end tag, or to the end where there is none.
    private mutating func rawText(_ name: String, _ tag: HTMLTag) throws(HTMLTree.TooMany) {
        let start = at
        let mark = Array("</\(name)".utf8)
        while at < bytes.count, !isEndTag(mark) { at += 1 }
        let end = at
        try tree.text { text in
            switch tag {
            case .title: Entities.decode(bytes[start..<end], into: &text)
            case .script, .xmp: text.append(contentsOf: bytes[start..<end])
            default: break
            }
        }
        if at < bytes.count { endTag() } else { tree.end(name) }
    }

    private func isEndTag(_ mark: [UInt8]) -> Bool {
        guard bytes[at] == UInt8(ascii: "<"), byte(1) == UInt8(ascii: "/"), at + mark.count <= bytes.count else {
            return false
        }
        for (offset, expected) in mark.enumerated() {
            let found = bytes[at + offset]
            guard ((0x41...0x5A).contains(found) ? found | 0x20 : found) == expected else { return false }
        }
        let next = byte(mark.count)
        return !isLetter(next)
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// What is read of an element; the rest of its attributes is left out.
    private static let keptAttributes: Set<String> = [
        "href", "src", "alt", "title", "class", "id", "style", "hidden", "aria-hidden", "aria-label", "role", "rel",
        "itemprop", "itemtype", "itemscope", "content", "name", "property", "charset", "http-equiv", "datetime",
        "pubdate", "lang", "xml:lang", "type", "width", "height", "start", "value", "data-cfemail", "data-src",
        "poster",
    ]
}
