import HTMLScanning
import ReleaseReader

/// Ways to reach somebody that a file states where nobody sees them: in a page's JSON-LD, metadata and microdata, behind its folded
/// parts, and in what a wire's file says of who sent it. They are written before the text, so that none is lost.
enum StatedPoints {
    /// Lines of one file.
    static let most = 24
    /// Elements that are looked at more closely, and how far up it is looked whether they are seen.
    private static let mostElements = 500
    private static let highest = 64

    // MARK: Pages

    static func lines(ofPage tree: MarkupTree) -> [PageParticulars.Line] {
        var found: [PageParticulars.Line] = []
        var looked = 0
        for (index, node) in tree.nodes.enumerated() where !node.isText {
            if found.count >= most { break }
            switch node.tag {
            case .script:
                guard tree.value("type", at: index)?.lowercased().hasPrefix("application/ld+json") ?? false else {
                    continue
                }
                found += inJSON(tree.bytes(ofScriptAt: index))
            case .meta: found += inMetadata(tree, index).map { [$0] } ?? []
            default:
                guard looked < mostElements, let point = point(tree, index) else { continue }
                looked += 1
                if point.isStated || isHidden(tree, index) { found.append(point.line) }
            }
        }
        return Array(found.prefix(most))
    }

    private static func inMetadata(_ tree: MarkupTree, _ index: Int) -> PageParticulars.Line? {
        guard let content = tree.value("content", at: index), content.utf8.count <= 200,
            let name =
                (tree.value("property", at: index) ?? tree.value("name", at: index)
                ?? tree.value(
                    "itemprop", at: index))?.collapsingWhiteSpace(),
            isAddress(content) || isNumber(content) && calls(name)
        else { return nil }
        return line(name, content, "the page's metadata (\(name))")
    }

    /// An element with microdata of a way to reach somebody, or a link that writes to somebody or dials.
    private static func point(_ tree: MarkupTree, _ index: Int) -> (line: PageParticulars.Line, isStated: Bool)? {
        if let property = tree.value("itemprop", at: index), calls(property) {
            let content = tree.value("content", at: index)
            let value = content ?? tree.words(in: index, limit: 200)
            guard isAddress(value) || isNumber(value) else { return nil }
            return (line(property, value, "the page's microdata (\(property))"), content != nil)
        }
        guard tree.nodes[index].tag == .a, let target = tree.value("href", at: index) else { return nil }
        for scheme in ["mailto:", "tel:"] where target.lowercased().hasPrefix(scheme) {
            let value = String(target.dropFirst(scheme.count).prefix { $0 != "?" })
            guard isAddress(value) || isNumber(value) else { return nil }
            return (
                line(scheme == "tel:" ? "telephone" : "email", value, "a part of the page that is folded away"), false
            )
        }
        return nil
    }

    private static func isHidden(_ tree: MarkupTree, _ index: Int) -> Bool {
        var (place, steps) = (index, 0)
        while place >= 0, steps < highest {
            if tree.isHidden(at: place) { return true }
            place = Int(tree.nodes[place].parent)
            steps += 1
        }
        return false
    }

    // MARK: JSON

    /// Every text in JSON that is an address, or the value of a member that is called as numbers are; valid JSON or not.
    static func inJSON(_ bytes: ArraySlice<UInt8>) -> [PageParticulars.Line] {
        var found: [PageParticulars.Line] = []
        var name = ""
        var index = bytes.startIndex
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "\"")), found.count < most {
            var end = open + 1
            while end < bytes.endIndex, bytes[end] != UInt8(ascii: "\"") {
                end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard end < bytes.endIndex else { break }
            index = end + 1
            guard end - open <= 200 else { continue }
            let text = plain(bytes[(open + 1)..<end])
            let next = bytes[index...].first { $0 > 0x20 }
            if next == UInt8(ascii: ":") {
                name = text
            } else if isAddress(text) || isNumber(text) && calls(name) {
                found.append(line("JSON-LD \(name)", text, "the page's JSON-LD (\(name))"))
            }
        }
        return found
    }

    /// Without the strokes that JSON writes before other signs; what is written in figures is in no address and no number.
    private static func plain(_ text: ArraySlice<UInt8>) -> String {
        String(decoding: text.filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self).trimmingWhiteSpace()
    }

    // MARK: XML

    /// What a wire's file says outside the text that it sends.
    static func lines(ofXML tree: MarkupTree) -> [PageParticulars.Line] {
        var found: [PageParticulars.Line] = []
        var index = tree.documentElement
        while index < tree.nodes.count, found.count < most {
            let node = tree.nodes[index]
            let name = tree.name(at: index)
            if !node.isText, contents.contains(name) {
                index = max(index + 1, Int(node.end))
                continue
            }
            if !node.isText, Int(node.end) == index + 2, tree.nodes[index + 1].isText {
                let value = tree.words(in: index, limit: 200)
                if isAddress(value) || value.utf8.count <= 200 && isNumber(value) && calls(name) {
                    found.append(line(name, value, "the file's metadata (\(name))"))
                }
            }
            index += 1
        }
        return found
    }

    /// The elements that hold what is sent.
    private static let contents: Set<String> = [
        "contentSet", "DataContent", "body", "encoded", "content", "description", "summary",
    ]

    // MARK: What is one

    private static func line(_ name: String, _ value: String, _ source: String) -> PageParticulars.Line {
        var value = value
        if value.lowercased().hasPrefix("mailto:") { value.removeFirst("mailto:".count) }
        return PageParticulars.Line(name: name, value: value, kind: .other, source: source)
    }

    /// Whether a member, a property or an element is called as ways to reach somebody are: `telephone`, `og:fax_number`, `contactEmail`.
    static func calls(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["phone", "fax", "email", "e-mail", "mobile"].contains(where: name.contains) || name == "tel"
    }

    /// One word that is an e-mail address and nothing else.
    static func isAddress(_ text: String) -> Bool {
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, text.utf8.count <= 200, let host = sides.last, !sides[0].isEmpty, host.contains(".")
        else {
            return false
        }
        return !host.contains { $0 == "/" || $0.isWhitespace }
            && !sides[0].contains { "/<>()".contains($0) || $0.isWhitespace }
            && host.last.map { $0.isLetter } ?? false
    }

    /// Digits enough to dial, and hardly anything else.
    static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.count { (0x30...0x39).contains($0) }
        return (5...40).contains(digits) && digits * 2 + 8 >= text.utf8.count && text.utf8.count <= 80
    }
}
