import HTMLScanning

/// Puts tags into a tree: elements whose end is not written are ended where HTML says so.
///
/// A shorter form of WHATWG HTML, section 13.2.6: text and its blocks come out as in a browser; formatting elements are
/// not opened again after a block that they cross, since they say nothing to the reader.
struct HTMLTree {
    /// The page has more elements than ``MarkupTree/mostNodes``.
    struct TooMany: Error {}

    private var tree = MarkupTree()
    private var open: [Int32] = []
    /// How many elements of a name are open, by ``MarkupTree``'s number: an end tag without one costs nothing.
    private var openCounts: [Int] = []
    private var openTags = [Int](repeating: 0, count: 256)
    /// Elements that were opened deeper than we follow; their content lies in the last that we did.
    private var tooDeep = 0
    private var bodyIndex: Int32?
    private var headIndex: Int32?
    private var hasHTML = false

    /// Deeper elements are left out, and their content kept.
    static let deepest = 256
    private static let mostAttributes = 32

    /// What is read of an element; the rest of its attributes is left out.
    private static let keptAttributes: [HTMLName: String] = {
        let names = [
            "href", "src", "alt", "title", "class", "id", "style", "hidden", "aria-hidden", "aria-label", "role", "rel",
            "itemprop", "itemtype", "itemscope", "content", "name", "property", "charset", "http-equiv", "datetime",
            "pubdate", "newsdate", "data-date", "data-published", "data-publish-date", "lang", "xml:lang", "type",
            "width", "height", "start", "value", "data-cfemail", "data-mailto-token", "data-src",
            "data-lazy-src", "data-original", "srcset", "data-srcset", "poster",
        ]
        return Dictionary(uniqueKeysWithValues: names.map { (HTMLName($0.utf8), $0) })
    }()

    /// - Throws: ``TooMany``.
    static func tree(of bytes: [UInt8], isXHTML: Bool = false) throws(TooMany) -> MarkupTree {
        var scanner = HTMLScanner(bytes, isXHTML: isXHTML)
        var tree = HTMLTree()
        tree.reserve(bytes.count)
        while let piece = scanner.next() { try tree.take(piece, of: scanner) }
        return tree.finished()
    }

    private init() {
        let number = tree.number(of: "#root")
        open.append(tree.add(.root, name: number, parent: -1, firstAttribute: 0))
    }

    private mutating func reserve(_ bytes: Int) { tree.text.reserveCapacity(bytes) }

    private consuming func finished() -> MarkupTree {
        while let last = open.popLast() { tree.close(last) }
        return tree
    }

    private var current: Int32 { open.last ?? 0 }
    private func tag(_ index: Int32) -> HTMLTag { tree.nodes[Int(index)].tag }

    private mutating func take(_ piece: HTMLScanner.Piece, of scanner: HTMLScanner) throws(TooMany) {
        switch piece {
        case .text(let range), .raw(.title, let range): try text { Entities.decode(scanner[range], into: &$0) }
        case .plain(let range), .raw(.script, let range), .raw(.xmp, let range):
            try text { $0.append(contentsOf: scanner[range]) }
        case .raw: break
        case .start(let tag, let name, let isSelfClosing):
            let first = tree.attributes.count
            addAttributes(of: scanner)
            try start(
                tag, scanner.name(name), firstAttribute: first, isSelfClosing: isSelfClosing, isXHTML: scanner.isXHTML)
        case .end(let tag, let name): end(tag, scanner.name(name))
        }
    }

    private mutating func addAttributes(of scanner: HTMLScanner) {
        let first = tree.attributes.count
        for attribute in scanner.attributes {
            guard let name = HTMLTree.keptAttributes[attribute.name],
                tree.attributes.count - first < HTMLTree.mostAttributes,
                !tree.attributes[first...].contains(where: { $0.name == name }),
                !scanner[attribute.value].starts(with: "data:".utf8)
            else { continue }
            let low = tree.text.count
            Entities.decode(scanner[attribute.value], into: &tree.text)
            tree.addAttribute(name, from: low)
        }
    }

    private mutating func text(_ write: (inout [UInt8]) -> Void) throws(TooMany) {
        guard !tree.isFull else { throw TooMany() }
        let low = tree.text.count
        write(&tree.text)
        if tag(current) == .head, tree.text[low...].contains(where: { $0 > 0x20 }) { pop(to: open.count - 1) }
        tree.addText(from: low, parent: current)
    }

    /// Opens an element, or one that has nothing in it.
    private mutating func start(
        _ tag: HTMLTag, _ name: String, firstAttribute: Int, isSelfClosing: Bool, isXHTML: Bool
    ) throws(TooMany) {
        guard !tree.isFull else { throw TooMany() }
        switch tag {
        case .html where hasHTML, .body where bodyIndex != nil, .head where headIndex != nil:
            return tree.dropAttributes(from: firstAttribute)
        case .html: hasHTML = true
        default: break
        }
        closeImplied(by: tag)
        let number = tree.number(of: name)
        let index = tree.add(tag, name: number, parent: current, firstAttribute: firstAttribute)
        if tag == .body { bodyIndex = index }
        if tag == .head { headIndex = index }
        if tag.isVoid || isSelfClosing && (isXHTML || isInDrawing) { return }
        guard open.count < HTMLTree.deepest else {
            tooDeep += 1
            return
        }
        open.append(index)
        count(index, by: 1)
    }

    private mutating func end(_ tag: HTMLTag, _ name: String) {
        if tooDeep > 0 {
            tooDeep -= 1
            return
        }
        guard tag != .html, tag != .body else { return }
        let number = tree.number(of: name)
        guard openCounts.indices.contains(Int(number)), openCounts[Int(number)] > 0 else {
            // As browsers do: an end without a start is a paragraph, or a line, of its own.
            if tag == .p || tag == .br {
                _ = tree.add(tag, name: number, parent: current, firstAttribute: tree.attributes.count)
            }
            return
        }
        for place in stride(from: open.count - 1, to: 0, by: -1) {
            let candidate = open[place]
            if tree.nodes[Int(candidate)].name == number { return pop(to: place) }
            let inner = self.tag(candidate)
            if inner == .td || inner == .th || inner == .table || inner == .caption, !isTablePart(tag) { return }
            if !tag.isBlock, tag != .a, tag != .head, tag != .unknown, inner.isBlock { return }
        }
    }

    private func isTablePart(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .table, .tr, .td, .th, .thead, .tbody, .tfoot, .caption: true
        default: false
        }
    }

    private var isInDrawing: Bool {
        open.suffix(8).contains { tag($0) == .svg || tag($0) == .math }
    }

    /// Closes every element from `place` on.
    private mutating func pop(to place: Int) {
        while open.count > max(place, 1), let last = open.popLast() {
            tree.close(last)
            count(last, by: -1)
        }
    }

    private mutating func count(_ index: Int32, by step: Int) {
        let node = tree.nodes[Int(index)]
        while openCounts.count <= Int(node.name) { openCounts.append(0) }
        openCounts[Int(node.name)] += step
        openTags[Int(node.tag.rawValue)] += step
    }

    /// The innermost open element among `tags`, unless one of `walls` stands before it.
    private func find(_ tags: [HTMLTag], before walls: TagSet) -> Int? {
        guard tags.contains(where: { openTags[Int($0.rawValue)] > 0 }) else { return nil }
        for place in stride(from: open.count - 1, to: 0, by: -1) {
            let tag = tag(open[place])
            if tags.contains(tag) { return place }
            if walls.contains(tag) { return nil }
        }
        return nil
    }

    private mutating func closeImplied(by tag: HTMLTag) {
        if self.tag(current) == .head, !tag.belongsInHead { pop(to: open.count - 1) }
        if tag.closesParagraph, let place = find([.p], before: HTMLTree.paragraphWalls) { pop(to: place) }
        switch tag {
        case .li:
            if let place = find([.li], before: HTMLTree.listWalls) { pop(to: place) }
        case .dd, .dt:
            if let place = find([.dd, .dt], before: HTMLTree.listWalls) { pop(to: place) }
        case .h1, .h2, .h3, .h4, .h5, .h6:
            if self.tag(current).headingLevel != nil { pop(to: open.count - 1) }
        case .td, .th:
            if let place = find([.td, .th], before: HTMLTree.rowWalls) { pop(to: place) }
        case .tr:
            if let place = find([.tr], before: HTMLTree.tableWalls) { pop(to: place) }
        case .thead, .tbody, .tfoot:
            if let place = find([.thead, .tbody, .tfoot], before: HTMLTree.tableWalls) {
                pop(to: place)
            } else if let place = find([.tr], before: HTMLTree.tableWalls) {
                pop(to: place)
            }
        case .a:
            if let place = find([.a], before: HTMLTree.blockWalls) { pop(to: place) }
        case .option, .optgroup:
            if self.tag(current) == .option { pop(to: open.count - 1) }
        default: break
        }
    }

    private static let blockWalls = TagSet(HTMLTag.allCases.filter(\.isBlock))
    private static let paragraphWalls = TagSet([.td, .th, .table, .caption, .button, .object])
    private static let rowWalls = TagSet([.tr, .table])
    private static let tableWalls = TagSet([.table])
    private static let listWalls = TagSet([
        .ul, .ol, .dl, .menu, .dir, .table, .td, .th, .blockquote, .section, .article, .aside, .nav, .main, .form,
    ])
}

/// Some elements, asked for often.
struct TagSet {
    private let members: [Bool]

    init(_ tags: [HTMLTag]) {
        var members = [Bool](repeating: false, count: 256)
        for tag in tags { members[Int(tag.rawValue)] = true }
        self.members = members
    }

    func contains(_ tag: HTMLTag) -> Bool { members[Int(tag.rawValue)] }
}
