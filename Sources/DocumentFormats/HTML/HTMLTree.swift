/// Puts tags into a tree: elements whose end is not written are ended where HTML says so.
///
/// A shorter form of WHATWG HTML, section 13.2.6: text and its blocks come out as in a browser; formatting elements are
/// not opened again after a block that they cross, since they say nothing to the reader.
struct HTMLTree {
    /// The page has more elements than ``MarkupTree/mostNodes``.
    struct TooMany: Error {}

    var tree = MarkupTree()
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

    init() {
        let number = tree.number(of: "#root")
        open.append(tree.add(.root, name: number, parent: -1, firstAttribute: 0))
    }

    mutating func reserve(_ bytes: Int) { tree.text.reserveCapacity(bytes) }

    consuming func finished() -> MarkupTree {
        while let last = open.popLast() { tree.close(last) }
        return tree
    }

    private var current: Int32 { open.last ?? 0 }
    private func tag(_ index: Int32) -> HTMLTag { tree.nodes[Int(index)].tag }

    mutating func text(_ write: (inout [UInt8]) -> Void) throws(TooMany) {
        guard !tree.isFull else { throw TooMany() }
        let low = tree.text.count
        write(&tree.text)
        if tag(current) == .head, tree.text[low...].contains(where: { $0 > 0x20 }) { pop(to: open.count - 1) }
        tree.addText(from: low, parent: current)
    }

    /// Opens an element; returns what it is.
    mutating func start(
        _ name: String, firstAttribute: Int, isSelfClosing: Bool, isXHTML: Bool
    ) throws(TooMany) -> HTMLTag {
        guard !tree.isFull else { throw TooMany() }
        let tag = HTMLTag(name: name)
        switch tag {
        case .html where hasHTML, .body where bodyIndex != nil, .head where headIndex != nil:
            tree.dropAttributes(from: firstAttribute)
            return tag
        case .html: hasHTML = true
        default: break
        }
        closeImplied(by: tag)
        let number = tree.number(of: name)
        let index = tree.add(tag, name: number, parent: current, firstAttribute: firstAttribute)
        if tag == .body { bodyIndex = index }
        if tag == .head { headIndex = index }
        let isEmpty = tag.isVoid || (isSelfClosing && (isXHTML || isInDrawing))
        guard !isEmpty else { return tag }
        guard open.count < HTMLTree.deepest else {
            tooDeep += 1
            return tag
        }
        open.append(index)
        count(index, by: 1)
        return tag
    }

    mutating func end(_ name: String) {
        if tooDeep > 0 {
            tooDeep -= 1
            return
        }
        let tag = HTMLTag(name: name)
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
