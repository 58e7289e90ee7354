import HTMLScanning

/// What the names of elements say in XML that we know nothing of: wires and systems of press offices have each their own, and call
/// their elements what they are.
struct NamedElements {
    private let tree: MarkupTree
    private let headline: Int?
    /// Where the element of the press's contacts ends that was last begun.
    private var contactsEnd = 0
    private var hasContact = false

    init(_ tree: MarkupTree) {
        self.tree = tree
        headline = NamedElements.headline(of: tree)
    }

    /// The headline before all else, wherever it stands.
    func begin(_ page: inout PageText) {
        guard let headline else { return }
        page.begin(.heading(level: 1))
        page.append(tree.words(in: headline))
        page.end()
        page.block(isApart: true)
    }

    /// Whether the element was written by what it is called.
    mutating func write(_ index: Int, into page: inout PageText) -> Bool {
        if index == headline { return true }
        let words = NamedElements.words(of: tree.name(at: index))
        for attribute in tree.attributes[Int(tree.nodes[index].low)..<Int(tree.nodes[index].high)]
        where NamedElements.sayEmbargo(NamedElements.words(of: attribute.name)) {
            embargo(String(decoding: tree.text[Int(attribute.low)..<Int(attribute.high)], as: UTF8.self), &page)
        }
        // Its day and its hour may be elements of their own.
        if NamedElements.sayEmbargo(words) {
            embargo(tree.words(in: index), &page)
            return true
        }
        guard NamedElements.isLeaf(tree, index) else {
            beginContacts(index, words, &page)
            return false
        }
        let value = tree.words(in: index)
        guard !value.isEmpty else { return true }
        if index < contactsEnd {
            hasContact = true
            page.block(isApart: false)
            page.append(value)
            page.block(isApart: false)
            return true
        }
        let text = tree.children(of: index).flatMap { tree.bytes(at: $0) }
        guard EmbeddedHTML.looksLikeMarkup(text) else { return false }
        EmbeddedHTML.write(text, into: &page)
        return true
    }

    /// `<embargo>false</embargo>` is none.
    private func embargo(_ value: String, _ page: inout PageText) {
        guard !["", "false", "no", "none", "0"].contains(value.lowercased()) else { return }
        page.block(isApart: true)
        page.append("Embargoed until: \(NewsDate.readable(value))")
        page.block(isApart: true)
    }

    /// Elements of a contact are lines of one block; what holds contacts is their heading.
    private mutating func beginContacts(_ index: Int, _ words: [String], _ page: inout PageText) {
        guard index >= contactsEnd else {
            page.block(isApart: hasContact)
            return
        }
        guard words.contains(where: { ["contact", "contacts"].contains($0) }), !tree.words(in: index).isEmpty else {
            return
        }
        (contactsEnd, hasContact) = (Int(tree.nodes[index].end), false)
        page.block(isApart: true)
        let heading = words.joined(separator: " ")
        page.append(heading.prefix(1).uppercased() + heading.dropFirst())
        page.block(isApart: false)
    }

    // MARK: Names

    private static func sayEmbargo(_ words: [String]) -> Bool { words.contains { $0.hasPrefix("embargo") } }

    private static func headline(of tree: MarkupTree) -> Int? {
        let root = tree.documentElement
        var title: Int?
        for (index, node) in tree.nodes.enumerated() where !node.isText && isLeaf(tree, index) {
            let words = words(of: tree.name(at: index))
            guard let last = words.last, !tree.words(in: index).isEmpty else { continue }
            if ["headline", "heading"].contains(last), words.count == 1 { return index }
            let parent = Int(node.parent)
            let isHigh = parent == root || parent > 0 && Int(tree.nodes[parent].parent) == root
            if words == ["title"], isHigh, title == nil || parent == root && !isChild(title, of: root, tree),
                !NamedElements.words(of: tree.name(at: parent)).contains(where: others.contains)
            {
                title = index
            }
        }
        return title
    }

    /// What has a title of its own.
    private static let others: Set<String> = [
        "author", "contact", "contacts", "document", "image", "link", "logo", "person", "picture", "publisher",
        "speaker", "video",
    ]

    private static func isChild(_ index: Int?, of root: Int, _ tree: MarkupTree) -> Bool {
        index.map { Int(tree.nodes[$0].parent) == root } ?? false
    }

    private static func isLeaf(_ tree: MarkupTree, _ index: Int) -> Bool {
        tree.children(of: index).allSatisfy { tree.nodes[$0].isText }
    }

    /// `pressContact`, `press-contact` and `pr:press_contact` in words.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        var wasSmall = false
        for character in name.split(separator: ":").last ?? "" {
            guard character.isLetter else {
                wasSmall = false
                words.append("")
                continue
            }
            if character.isUppercase && wasSmall || words.isEmpty { words.append("") }
            words[words.count - 1] += character.lowercased()
            wasSmall = character.isLowercase
        }
        return words.filter { !$0.isEmpty }
    }
}
