import HTMLScanning

/// How much text, how many links and how much running prose stand in each element of a page.
struct PageShape {
    /// Characters that are seen, white space aside.
    private(set) var characters: [Int32]
    /// Those of them that are links' words.
    private(set) var linked: [Int32]
    private(set) var links: [Int32]
    /// Links to places on the same page.
    private(set) var inner: [Int32]
    /// Links to pictures, films and other files.
    private(set) var files: [Int32]
    /// Pictures that stand in links to pages.
    private(set) var linkedPictures: [Int32]
    /// Characters of blocks that are long enough to be sentences, outside links.
    private(set) var prose: [Int32]
    /// Whether the element, or one that it lies in, is out of sight.
    private(set) var hidden: [Bool]
    /// Whether it lies in an `article` or `main`.
    private(set) var isInArticle: [Bool]
    /// Whether somebody can be written to or called by a link in it.
    private(set) var hasContactLink: [Bool]
    private(set) var hasMainHeading: [Bool]

    private static let shortestSentence: Int32 = 60

    init(_ tree: MarkupTree) {
        let count = tree.nodes.count
        characters = [Int32](repeating: 0, count: count)
        (linked, links, prose) = (characters, characters, characters)
        (inner, files, linkedPictures) = (characters, characters, characters)
        hidden = [Bool](repeating: false, count: count)
        (isInArticle, hasContactLink, hasMainHeading) = (hidden, hidden, hidden)
        var (isInLink, isInLinkToPage) = (hidden, hidden)
        var block = [Int32](repeating: 0, count: count)
        var inline = characters
        var inlineLinked = characters
        for index in tree.nodes.indices {
            let node = tree.nodes[index]
            let parent = max(0, Int(node.parent))
            hidden[index] = hidden[parent] || tree.isHidden(at: index)
            isInArticle[index] = isInArticle[parent] || node.tag == .article || node.tag == .main
            block[index] = node.tag.isBlock ? Int32(index) : block[parent]
            (isInLink[index], isInLinkToPage[index]) = (isInLink[parent], isInLinkToPage[parent])
            if node.tag == .a, !hidden[index], let address = tree.value("href", at: index) {
                isInLink[index] = true
                links[index] = 1
                let start = address.prefix(7).lowercased()
                hasContactLink[index] = start == "mailto:" || start.hasPrefix("tel:")
                inner[index] = start.hasPrefix("#") ? 1 : 0
                files[index] = PageShape.leadsToFile(address) ? 1 : 0
                isInLinkToPage[index] = !hasContactLink[index] && inner[index] + files[index] == 0
            }
            if node.tag == .img, isInLinkToPage[index] { linkedPictures[index] = 1 }
            if node.tag == .h1, !hidden[index] { hasMainHeading[index] = true }
            guard node.isText, !hidden[index] else { continue }
            let length = tree.bytes(at: index).reduce(Int32(0)) { $0 + ($1 > 0x20 && $1 & 0xC0 != 0x80 ? 1 : 0) }
            characters[index] = length
            inline[Int(block[index])] += length
            if isInLink[index] {
                linked[index] = length
                inlineLinked[Int(block[index])] += length
            }
        }
        for index in tree.nodes.indices {
            let own = inline[index] - inlineLinked[index]
            if own >= PageShape.shortestSentence, own > inlineLinked[index] { prose[index] = own }
        }
        for index in tree.nodes.indices.reversed() where index > 0 {
            let parent = max(0, Int(tree.nodes[index].parent))
            characters[parent] += characters[index]
            linked[parent] += linked[index]
            links[parent] += links[index]
            prose[parent] += prose[index]
            inner[parent] += inner[index]
            files[parent] += files[index]
            linkedPictures[parent] += linkedPictures[index]
            hasContactLink[parent] = hasContactLink[parent] || hasContactLink[index]
            hasMainHeading[parent] = hasMainHeading[parent] || hasMainHeading[index]
        }
    }

    private static func leadsToFile(_ address: String) -> Bool {
        guard address.utf8.count <= 4_096 else { return false }
        let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
        return endings.contains { path.hasSuffix($0) }
    }

    private static let endings = [
        ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".eps", ".svg", ".mp4", ".mov", ".mp3", ".wav", ".pdf", ".zip",
        ".docx",
    ]

    /// A picture that leads to a page, with a few words that do: one of a row of such is a teaser.
    func isLikeTeaser(_ index: Int) -> Bool {
        (1...3).contains(linkedPictures[index]) && links[index] <= 8 && linked[index] >= 12 && prose[index] <= 400
            && files[index] == 0 && !hasContactLink[index] && !hasMainHeading[index]
    }

    /// Most of its words are links.
    func isLinkHeavy(_ index: Int, atLeast count: Int32 = 3) -> Bool {
        links[index] >= count && linked[index] * 10 >= characters[index] * 6
    }
}
