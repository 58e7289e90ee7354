import CharacterSets

/// What tells HTML from other texts.
struct HTMLSigns {
    /// How much of a file is looked at.
    static let head = 65_536

    private(set) var isHTML = false
    /// An XML declaration or a document type of XHTML: `/>` closes an element there.
    private(set) var isXHTML = false

    static func isHTML(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let text = TextEncoding.of(bytes).text(of: Array(bytes.prefix(head)))
            return HTMLSigns(Array(text.utf8)).isHTML
        }
        return HTMLSigns(Array(bytes.prefix(head))).isHTML
    }

    init(_ head: [UInt8]) {
        var at = 0
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        var isXML = false
        while at < head.count {
            if head[at] <= 0x20 {
                at += 1
            } else if has("<?xml", at, head) {
                isXML = true
                at = end(of: ">", from: at, head)
            } else if has("<!--", at, head) {
                at = end(of: "-->", from: at, head)
            } else if let mark = HTMLSigns.above.first(where: { has($0.start, at, head) }) {
                // Programs write what they load above the page.
                at = end(of: mark.end, from: at, head)
            } else if has("<!doctype html", at, head) {
                isHTML = true
                let end = end(of: ">", from: at, head)
                isXHTML = isXML || String(decoding: head[at..<end], as: UTF8.self).lowercased().contains("xhtml")
                return
            } else {
                break
            }
        }
        if ["<html", "<head", "<body"].contains(where: { has($0, at, head) && isEndOfName(at + 5, head) }) {
            isHTML = true
            isXHTML = isXML
        } else if !isXML {
            isHTML = isFragment(head)
        }
    }

    private static let above: [(start: StaticString, end: StaticString)] = [
        ("<script", "</script>"), ("<style", "</style>"), ("<link ", ">"), ("<meta ", ">"),
    ]

    private func has(_ text: StaticString, _ at: Int, _ head: [UInt8]) -> Bool {
        let length = text.utf8CodeUnitCount
        guard at + length <= head.count else { return false }
        return "\(text)".utf8.elementsEqual(
            head[at..<(at + length)].lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    }

    private func isEndOfName(_ at: Int, _ head: [UInt8]) -> Bool {
        at >= head.count || head[at] <= 0x20 || head[at] == UInt8(ascii: ">") || head[at] == UInt8(ascii: "/")
    }

    private func end(of mark: StaticString, from start: Int, _ head: [UInt8]) -> Int {
        var at = start
        while at < head.count, !has(mark, at, head) { at += 1 }
        return min(head.count, at + mark.utf8CodeUnitCount)
    }

    // MARK: a piece of a page

    /// Most paragraphs begin or end with a block's tag, and nothing is written as in Markdown.
    private func isFragment(_ head: [UInt8]) -> Bool {
        var blocks = 0
        var ends = 0
        var paragraphs = 0
        var marked = 0
        var markdown = 0
        var isMarked = false
        var isEmpty = true
        for line in head.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let words = line.drop { $0 <= 0x20 }
            if words.isEmpty {
                if !isEmpty {
                    paragraphs += 1
                    if isMarked { marked += 1 }
                }
                (isMarked, isEmpty) = (false, true)
                continue
            }
            isEmpty = false
            if HTMLSigns.looksLikeMarkdown(words) { markdown += 1 }
            let (opened, closed) = HTMLSigns.blockTags(in: words)
            blocks += opened
            ends += closed
            if opened + closed > 0 { isMarked = true }
        }
        if !isEmpty {
            paragraphs += 1
            if isMarked { marked += 1 }
        }
        return blocks >= 2 && ends >= 1 && blocks + ends >= 4 && marked * 2 >= paragraphs && markdown * 4 <= blocks
    }

    private static func looksLikeMarkdown(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.prefix(400)
        if ["# ", "## ", "### ", "```", "* ", "- ["].contains(where: { line.starts(with: $0.utf8) }) { return true }
        return zip(line, line.dropFirst()).contains { first, second in
            first == UInt8(ascii: "]") && second == UInt8(ascii: "(")
                || first == UInt8(ascii: "*") && second == UInt8(ascii: "*")
        }
    }

    private static let blockNames: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "td", "br", "section",
        "article",
        "blockquote", "hr", "dl", "dt", "dd", "figure", "header", "footer", "main", "nav", "span", "a", "img", "font",
        "center",
    ]

    private static func blockTags(in line: ArraySlice<UInt8>) -> (opened: Int, closed: Int) {
        var (opened, closed) = (0, 0)
        var at = line.startIndex
        while at < line.endIndex {
            guard line[at] == UInt8(ascii: "<") else {
                at += 1
                continue
            }
            at += 1
            let isEnd = at < line.endIndex && line[at] == UInt8(ascii: "/")
            if isEnd { at += 1 }
            let start = at
            while at < line.endIndex, at - start < 12, line[at] > 0x20, ![0x3E, 0x2F, 0x3C].contains(line[at]) {
                at += 1
            }
            let name = String(decoding: line[start..<at], as: UTF8.self).lowercased()
            guard blockNames.contains(name) else { continue }
            if isEnd { closed += 1 } else { opened += 1 }
        }
        return (opened, closed)
    }
}
