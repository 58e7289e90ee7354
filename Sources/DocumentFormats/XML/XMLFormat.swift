import CharacterSets
import HTMLScanning
import ReleaseReader

/// XML: NewsML, NewsML-G2, NITF, RSS and Atom; of any other its text, element by element.
struct XMLFormat: DocumentFormat {
    func recognises(_ bytes: [UInt8]) -> Bool {
        let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        var head = Array(bytes.prefix(HTMLSigns.head))
        if isUTF16 { head = Array(TextEncoding.of(bytes).text(of: head).utf8) }
        return XMLSigns.isXML(head)
    }

    func document(path: String, bytes: [UInt8]) throws(UnreadableDocument) -> SourceDocument {
        let (text, encoding) = MarkupEncoding.text(of: bytes)
        let tree: MarkupTree
        do {
            tree = try XMLTree.tree(of: Array(text.drop { $0.isWhitespace }.utf8))
        } catch {
            throw error.unreadable(path: path)
        }
        var page = PageText()
        var mediaType = "application/xml"
        var stated = PageParticulars()
        if XMLSigns.roots.contains(tree.name(at: tree.documentElement)) {
            stated.add(StatedPoints.lines(ofXML: tree))
        }
        stated.write(into: &page)
        switch tree.name(at: tree.documentElement) {
        case "NewsML":
            mediaType = "application/vnd.iptc.newsml+xml"
            NewsML.write(tree, into: &page)
        case "newsMessage", "newsItem", "packageItem":
            mediaType = "application/vnd.iptc.g2.newsitem+xml"
            NewsMLG2.write(tree, into: &page)
        case "nitf":
            mediaType = "application/nitf+xml"
            NITFArticle.write(tree, into: &page)
        case "rss", "RDF":
            mediaType = "application/rss+xml"
            Feed.write(tree, into: &page)
        case "feed", "entry":
            mediaType = "application/atom+xml"
            Feed.write(tree, into: &page)
        default: PlainXML.write(tree, into: &page)
        }
        let (words, marks) = try page.finished(path: path)
        return try SourceDocument(
            path: path, bytes: bytes, mediaType: mediaType, encoding: encoding, text: words, marks: marks)
    }
}

/// What tells XML from other texts.
enum XMLSigns {
    static let roots: Set<String> = [
        "NewsML", "newsMessage", "newsItem", "packageItem", "nitf", "rss", "feed", "entry",
    ]

    /// An XML declaration, or one of the elements that news is sent in.
    static func isXML(_ head: [UInt8]) -> Bool {
        var rest = head[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        rest = rest.drop { $0 <= 0x20 }
        let isDeclared = rest.starts(with: "<?xml".utf8)
        while rest.starts(with: "<!".utf8) || rest.starts(with: "<?".utf8) {
            let mark: [UInt8] = rest.starts(with: "<!--".utf8) ? Array("-->".utf8) : [UInt8(ascii: ">")]
            guard let end = rest.firstRange(of: mark) else { return isDeclared }
            rest = rest[end.upperBound...].drop { $0 <= 0x20 }
        }
        guard rest.first == UInt8(ascii: "<") else { return isDeclared }
        let whole = rest.dropFirst().prefix(40).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != 0x2F }
        let name = String(decoding: whole.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
        // A page, which is read as browsers do, well-formed or not.
        guard name.lowercased() != "html" else { return false }
        return isDeclared || roots.contains(name)
    }
}

/// HTML within XML: as elements, or written as text.
enum EmbeddedHTML {
    /// Writes what an element holds: XHTML, HTML that is escaped or in a CDATA section, or plain text.
    static func write(_ tree: MarkupTree, in index: Int, addresses: PageAddress = .none, into page: inout PageText) {
        let hasElements = (index + 1..<Int(tree.nodes[index].end)).contains { !tree.nodes[$0].isText }
        if hasElements {
            page.block(isApart: true)
            HTMLText.write(tree, from: index, addresses: addresses, into: &page)
            return
        }
        let text = tree.children(of: index).filter { tree.nodes[$0].isText }.flatMap { tree.bytes(at: $0) }
        write(text, addresses: addresses, into: &page)
    }

    static func write(_ text: [UInt8], addresses: PageAddress = .none, into page: inout PageText) {
        page.block(isApart: true)
        if looksLikeMarkup(text), let html = try? HTMLTree.tree(of: text) {
            HTMLText.write(html, addresses: addresses, into: &page)
            return
        }
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            page.append(line)
            page.lineBreak()
        }
        page.block(isApart: true)
    }

    /// Some element that is closed, or a line break.
    static func looksLikeMarkup(_ text: [UInt8]) -> Bool {
        text.firstRange(of: Array("</".utf8)) != nil || text.firstRange(of: Array("<br".utf8)) != nil
            || text.firstRange(of: Array("<p>".utf8)) != nil
    }
}

/// XML that we know nothing of: each element that holds words is a line of its own, in order; what its name says is heeded.
enum PlainXML {
    static func write(_ tree: MarkupTree, into page: inout PageText) {
        var parameters = PageParticulars()
        parameters.add(
            "xml:lang", tree.value("xml:lang", at: tree.documentElement), .language, "the document's language")
        parameters.write(into: &page)
        var isMixed = [Bool](repeating: false, count: tree.nodes.count)
        for (index, node) in tree.nodes.enumerated() where node.isText {
            if tree.bytes(at: index).contains(where: { $0 > 0x20 }) { isMixed[Int(node.parent)] = true }
        }
        var named = NamedElements(tree)
        named.begin(&page)
        var ends: [Int] = []
        var index = 1
        while index < tree.nodes.count {
            while let end = ends.last, end <= index {
                ends.removeLast()
                page.block(isApart: false)
            }
            let node = tree.nodes[index]
            if node.isText {
                page.append(tree.bytes(at: index))
                index += 1
            } else if !isMixed[Int(node.parent)], named.write(index, into: &page) {
                index = Int(node.end)
            } else if node.tag != .unknown {
                HTMLText.write(tree, from: index, addresses: .none, into: &page)
                index = Int(node.end)
            } else {
                if !isMixed[Int(node.parent)] {
                    page.block(isApart: isMixed[index])
                    ends.append(Int(node.end))
                }
                index += 1
            }
        }
    }
}
