import Catalogue
import ReleaseReader

/// OpenDocument Text (ISO/IEC 26300, ODF 1.3 part 3): page header, text, notes, page footer.
struct OpenDocumentText: OfficeVocabulary {
    static let table = OfficeTable(row: "table-row", cell: "table-cell", longer: ["table", "list", "h", "line-break"])
    static let parts: Set<String> = ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"]

    let tree: MarkupTree
    /// What each style is based on.
    private var parents: [String: String] = [:]
    /// The styles in which words are struck out or out of sight.
    private var unseen: Set<String> = []

    static func write(_ parts: OfficeParts, into page: inout PageText) throws(UnreadableDocument) {
        if let manifest = parts.entries["META-INF/manifest.xml"],
            manifest.firstRange(of: Array("encryption-data".utf8)) != nil
        {
            throw ZipArchive.Fault.encrypted.unreadable(path: parts.path)
        }
        page.writeProperties(
            try parts.tree("meta.xml"), ["title", "subject", "creator", "creation-date", "date", "keyword"],
            source: "the file's properties")
        let styles = try parts.tree("styles.xml")
        writeMargins("header", styles, into: &page)
        guard let content = try parts.tree("content.xml") else {
            throw ZipArchive.Fault.damaged.unreadable(path: parts.path)
        }
        if let body = content.first("body") {
            var walk = OfficeWalk(OpenDocumentText(content))
            walk.write(body, into: &page)
        }
        writeMargins("footer", styles, into: &page)
    }

    /// What stands above or below every page; each only once.
    private static func writeMargins(_ name: String, _ styles: MarkupTree?, into page: inout PageText) {
        guard let styles, let masters = styles.first("master-styles") else { return }
        var seen: Set<String> = []
        for suffix in ["-first", "", "-left"] {
            for index in styles.all(name + suffix, in: masters) where seen.insert(styles.words(in: index)).inserted {
                var walk = OfficeWalk(OpenDocumentText(styles))
                walk.write(index, into: &page)
            }
        }
    }

    private init(_ tree: MarkupTree) {
        self.tree = tree
        for style in tree.all("style") {
            guard let name = tree.value("name", at: style) else { continue }
            if let look = tree.child("text-properties", of: style), isStruckOut(look) { unseen.insert(name) }
            guard let parent = tree.value("parent-style-name", at: style) else { continue }
            parents[name] = parents[name] ?? parent
        }
    }

    private func isStruckOut(_ look: Int) -> Bool {
        let line = tree.value("text-line-through-style", at: look) ?? tree.value("text-line-through-type", at: look)
        return line.map { $0 != "none" } ?? false || tree.value("display", at: look) == "none"
    }

    // MARK: paragraphs and tables

    func block(at index: Int) -> OfficeBlock {
        switch tree.name(at: index) {
        case "p", "h": .paragraph
        case "table": .table
        case "list": .list
        case "tracked-changes", "forms", "sequence-decls", "annotation", "hidden-paragraph": .leftOut
        default: .wrapper
        }
    }

    func look(of paragraph: Int, isInList: Bool) -> OfficeFlow.Look {
        let style = tree.value("style-name", at: paragraph) ?? ""
        let isHeading = tree.name(at: paragraph) == "h"
        let level = isHeading ? tree.value("outline-level", at: paragraph).flatMap(Int.init) ?? 1 : named(style)
        return OfficeFlow.Look(
            style: style, level: level.map { max(1, min($0, 6)) }, below: 200, isListItem: isInList && level == nil)
    }

    /// Title and Subtitle are paragraphs with a name, and their automatic styles are children of it.
    private func named(_ style: String) -> Int? {
        let names = [style, parents[style] ?? ""]
        if names.contains("Title") { return 1 }
        return names.contains("Subtitle") ? 2 : nil
    }

    // MARK: words

    func isSeen(text: Int) -> Bool { true }

    func piece(at index: Int) -> OfficePiece {
        switch tree.name(at: index) {
        case "annotation", "annotation-end", "hidden-text", "note-citation", "ruby-text", "bookmark", "title", "desc":
            return .leftOut
        case "note": return tree.child("note-body", of: index).map { .note(body: $0) } ?? .leftOut
        case "text-box": return .box
        case "frame": return picture(index) ?? .wrapper
        case "s", "tab": return .words(" ")
        case "line-break": return .lineBreak
        case "a":
            let address = tree.value("href", at: index).flatMap(PageAddress.none.absolute)
            return address.map { .link(address: $0) } ?? .wrapper
        case "span" where tree.value("style-name", at: index).map(unseen.contains) ?? false: return .leftOut
        default: return .wrapper
        }
    }

    private func picture(_ frame: Int) -> OfficePiece? {
        let words = ["desc", "title"].lazy.compactMap { tree.child($0, of: frame) }.map { tree.words(in: $0) }
            .first { !$0.isEmpty }
        guard let words, tree.child("text-box", of: frame) == nil else { return nil }
        let address = tree.child("image", of: frame).flatMap { tree.value("href", at: $0) }
        return .picture(words: words, address: address.flatMap { hasWebScheme($0) ? $0 : nil }, link: nil)
    }

    func endParagraph() {}
}
