import HTMLScanning

/// The table rows that are read as one line: each of their cells holds no more than one block and no line break.
///
/// Every other table is there for the page's looks, and its cells are blocks, one after the other.
struct SimpleRows {
    private let tree: MarkupTree
    /// The first element of the stretch that is looked at.
    private let start: Int
    /// By element, from the first: whether it lies in such a row.
    private let isSimple: [Bool]

    /// Of the element at `start` and what lies in it: a feed has thousands of entries, each of which is written by itself.
    init(_ tree: MarkupTree, in start: Int) {
        self.tree = tree
        self.start = start
        let nodes = tree.nodes[start..<max(start, Int(tree.nodes[start].end))]
        // Blocks within, and line breaks; counted from the end, so that children come before their parents.
        var blocks = [UInt8](repeating: 0, count: nodes.count)
        var simple = [Bool](repeating: false, count: nodes.count)
        var isAnyComplex = [Bool](repeating: false, count: nodes.count)
        for index in nodes.indices.reversed() {
            let node = nodes[index]
            guard !node.isText, node.parent >= start else { continue }
            let place = index - start
            let parent = Int(node.parent) - start
            switch node.tag {
            case .td, .th:
                if blocks[place] > 1 { isAnyComplex[parent] = true }
                blocks[parent] = 2
            case .br, .table, .ul, .ol, .dl, .h1, .h2, .h3, .h4, .h5, .h6, .pre: blocks[parent] = 2
            case .tr:
                simple[place] = !isAnyComplex[place]
                blocks[parent] = 2
            default:
                let own: UInt8 = node.tag.isBlock && node.tag != .div ? 1 : 0
                blocks[parent] = min(2, blocks[parent] + blocks[place] + own)
            }
        }
        for index in nodes.indices where !simple[index - start] {
            let parent = Int(nodes[index].parent) - start
            if parent >= 0, nodes[index].tag != .tr, simple[parent] { simple[index - start] = true }
        }
        isSimple = simple
    }

    /// Whether a block is written as part of its row's line.
    func isInline(_ index: Int, _ tag: HTMLTag) -> Bool { tag != .tr && isSimple[index - start] }
}
