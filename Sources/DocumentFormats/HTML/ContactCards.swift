import HTMLScanning

/// Elements that stand beside others of their kind and have somebody's address or number each, as the cards of a row have:
/// each is one contact, and its lines are parted from those of the next.
struct ContactCards {
    private let start: Int
    /// By element, from the first.
    private let isCard: [Bool]

    /// Of the element at `start` and what lies in it: see ``SimpleRows``.
    init(_ tree: MarkupTree, in start: Int) {
        self.start = start
        let nodes = tree.nodes[start..<max(start, Int(tree.nodes[start].end))]
        var hasPoint = [Bool](repeating: false, count: nodes.count)
        var lines = [UInt8](repeating: 0, count: nodes.count)
        var cardsIn = lines
        for index in nodes.indices.reversed() where !nodes[index].isText {
            let (node, place) = (nodes[index], index - start)
            if node.tag == .a, let address = tree.value("href", at: index)?.prefix(7).lowercased() {
                hasPoint[place] = hasPoint[place] || address.hasPrefix("mailto:") || address.hasPrefix("tel:")
            }
            guard node.parent >= start, index > start else { continue }
            let parent = Int(node.parent) - start
            hasPoint[parent] = hasPoint[parent] || hasPoint[place]
            if node.tag.isBlock || node.tag == .br { lines[parent] = min(9, lines[parent] + 1) }
            if ContactCards.isCard(node.tag), hasPoint[place], lines[place] >= 2 {
                cardsIn[parent] = min(9, cardsIn[parent] + 1)
            }
        }
        isCard = nodes.indices.map { index in
            let (node, place) = (nodes[index], index - start)
            guard !node.isText, node.parent >= start, index > start, ContactCards.isCard(node.tag) else { return false }
            return hasPoint[place] && lines[place] >= 2 && cardsIn[Int(node.parent) - start] >= 2
        }
    }

    private static func isCard(_ tag: HTMLTag) -> Bool { tag == .div || tag == .li || tag == .dd }

    func contains(_ index: Int) -> Bool { isCard[index - start] }
}
