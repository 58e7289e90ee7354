import HTMLScanning

/// The table rows that are read as one line: each of their cells holds no more than one block and no line break.
///
/// Every other table is there for the page's looks, and its cells are blocks, one after the other.
struct SimpleRows {
    private let tree: MarkupTree
    /// By element: whether it lies in such a row.
    private let isSimple: [Bool]

    init(_ tree: MarkupTree) {
        self.tree = tree
        // Blocks within, and line breaks; counted from the end, so that children come before their parents.
        var blocks = [UInt8](repeating: 0, count: tree.nodes.count)
        var simple = [Bool](repeating: false, count: tree.nodes.count)
        var isAnyComplex = [Bool](repeating: false, count: tree.nodes.count)
        for index in tree.nodes.indices.reversed() {
            let node = tree.nodes[index]
            guard !node.isText, node.parent >= 0 else { continue }
            let parent = Int(node.parent)
            switch node.tag {
            case .td, .th:
                if blocks[index] > 1 { isAnyComplex[parent] = true }
                blocks[parent] = 2
            case .br, .table, .ul, .ol, .dl, .h1, .h2, .h3, .h4, .h5, .h6, .pre: blocks[parent] = 2
            case .tr:
                simple[index] = !isAnyComplex[index]
                blocks[parent] = 2
            default:
                let own: UInt8 = node.tag.isBlock && node.tag != .div ? 1 : 0
                blocks[parent] = min(2, blocks[parent] + blocks[index] + own)
            }
        }
        for index in tree.nodes.indices where !simple[index] {
            let parent = Int(tree.nodes[index].parent)
            if parent >= 0, tree.nodes[index].tag != .tr, simple[parent] { simple[index] = true }
        }
        isSimple = simple
    }

    /// Whether a block is written as part of its row's line.
    func isInline(_ index: Int, _ tag: HTMLTag) -> Bool { tag != .tr && isSimple[index] }
}
