import Catalogue
import HTMLScanning
import ReleaseReader

/// When an article came out, by what stands beside its heading: where nothing else of a page says it.
enum ArticleTime {
    /// The first day below the first heading, or the last shortly above it.
    static func day(in tree: MarkupTree) -> String? {
        guard
            let heading = tree.nodes.firstIndex(where: { $0.tag == .h1 })
                ?? tree.nodes.firstIndex(where: { $0.tag == .h2 })
        else { return nil }
        var above: String?
        // In a list is the day of another page, unless it stands between the heading and the first paragraph.
        var isAboveProse = true
        for index in max(0, heading - 40)..<min(tree.nodes.count, heading + 200) {
            if tree.nodes[index].isText {
                if index > heading + 1, tree.bytes(at: index).count > 100 { isAboveProse = false }
                continue
            }
            guard let day = day(of: index, in: tree),
                isOfArticle(index, in: tree, isInHead: index > heading && isAboveProse)
            else { continue }
            if index > heading { return above ?? day }
            above = day
        }
        return above
    }

    /// `<time datetime="2031-05-12">`, RDFa's `property="schema:dateCreated" content="…"`, hAtom's `class="published" title="…"`.
    private static func day(of index: Int, in tree: MarkupTree) -> String? {
        let tag = tree.nodes[index].tag
        let value: String? =
            if tag == .time {
                tree.value("datetime", at: index)
            } else if let property = tree.value("property", at: index), tag != .meta {
                property.split(separator: " ").contains { properties.contains(String($0)) }
                    ? tree.value("content", at: index) : nil
            } else if let names = tree.value("class", at: index), names.utf8.count < 200 {
                names.split(separator: " ").contains { classes.contains(String($0)) }
                    ? tree.value("title", at: index) : nil
            } else {
                nil
            }
        guard let value, value.utf8.count >= 10, value.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return value
    }

    private static let properties: Set<String> = [
        "schema:datePublished", "schema:dateCreated", "datePublished", "dc:date", "dc:created", "dcterms:issued",
        "dcterms:created",
    ]
    private static let classes: Set<String> = ["published", "dt-published", "entry-date", "updated"]

    private static func isOfArticle(_ index: Int, in tree: MarkupTree, isInHead: Bool) -> Bool {
        var parent = Int(tree.nodes[index].parent)
        while parent > 0 {
            let tag = tree.nodes[parent].tag
            if [.nav, .aside, .footer].contains(tag) || tag == .li && !isInHead { return false }
            parent = Int(tree.nodes[parent].parent)
        }
        return true
    }
}
