import ReleaseReader

/// OpenDocument Text (ISO/IEC 26300, ODF 1.3 part 3): page header, text, notes, page footer.
struct OpenDocumentText {
    static let parts: Set<String> = ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"]

    private let tree: MarkupTree
    private var flow = OfficeFlow()
    private var boxes: [Int] = []
    private var notes: [Int] = []
    private var listDepth = 0
    /// What each style is based on.
    private var parents: [String: String] = [:]

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
            var text = OpenDocumentText(content)
            text.blocks(in: body, &page)
            text.writeNotes(&page)
        }
        writeMargins("footer", styles, into: &page)
    }

    /// What stands above or below every page; each only once.
    private static func writeMargins(_ name: String, _ styles: MarkupTree?, into page: inout PageText) {
        guard let styles, let masters = styles.first("master-styles") else { return }
        var seen: Set<String> = []
        for suffix in ["-first", "", "-left"] {
            for index in styles.all(name + suffix, in: masters) where seen.insert(styles.words(in: index)).inserted {
                var text = OpenDocumentText(styles)
                text.blocks(in: index, &page)
                page.block(isApart: true)
            }
        }
    }

    private init(_ tree: MarkupTree) {
        self.tree = tree
        for style in tree.all("style") {
            guard let name = tree.value("name", at: style), let parent = tree.value("parent-style-name", at: style)
            else {
                continue
            }
            parents[name] = parents[name] ?? parent
        }
    }

    // MARK: blocks

    private mutating func blocks(in index: Int, _ page: inout PageText) {
        var lists: [Int] = []
        var at = index + 1
        while at < Int(tree.nodes[index].end) {
            while let end = lists.last, end <= at {
                lists.removeLast()
                listDepth -= 1
            }
            let node = tree.nodes[at]
            guard !node.isText else {
                at += 1
                continue
            }
            switch tree.name(at: at) {
            case "p", "h":
                paragraph(at, &page)
                at = Int(node.end)
            case "table":
                table(at, &page)
                at = Int(node.end)
            case "tracked-changes", "forms", "sequence-decls", "annotation", "hidden-paragraph": at = Int(node.end)
            case "list":
                listDepth += 1
                lists.append(Int(node.end))
                at += 1
            default: at += 1
            }
        }
        listDepth -= lists.count
        page.block(isApart: true)
    }

    private mutating func paragraph(_ index: Int, isCell: Bool = false, _ page: inout PageText) {
        let isHeading = tree.name(at: index) == "h"
        let style = tree.value("style-name", at: index) ?? ""
        let level = isHeading ? tree.value("outline-level", at: index).flatMap(Int.init) ?? 1 : named(style)
        if !isCell {
            let look = OfficeFlow.Look(
                style: style, isHeading: level != nil, below: 200, isListItem: listDepth > 0 && level == nil)
            flow.begin(look, length: length(index), &page)
            if look.isListItem { page.setBullet("\u{2022} ") }
            if let level { page.begin(.heading(level: max(1, min(level, 6)))) }
        }
        words(in: index, &page)
        if level != nil, !isCell { page.end() }
        page.dropBullet()
        if !isCell { page.block(isApart: false) }
        let inner = boxes
        boxes = []
        for box in inner {
            flow.gap()
            blocks(in: box, &page)
            flow.gap()
        }
    }

    /// Title and Subtitle are paragraphs with a name, and their automatic styles are children of it.
    private func named(_ style: String) -> Int? {
        let names = [style, parents[style] ?? ""]
        if names.contains("Title") { return 1 }
        return names.contains("Subtitle") ? 2 : nil
    }

    private func length(_ index: Int) -> Int {
        var count = 0
        for inner in index + 1..<Int(tree.nodes[index].end) where tree.nodes[inner].isText {
            if count > 400 { break }
            count += tree.bytes(at: inner).reduce(0) { $0 + ($1 & 0xC0 == 0x80 || $1 <= 0x20 ? 0 : 1) }
        }
        return count
    }

    private mutating func table(_ index: Int, _ page: inout PageText) {
        flow.gap()
        page.block(isApart: true)
        for row in tree.all("table-row", in: index) {
            let cells = tree.children(of: row).filter { tree.name(at: $0) == "table-cell" }
            let isSimple = cells.allSatisfy { cell in
                ["table", "list", "h", "line-break"].allSatisfy { tree.first($0, in: cell) == nil }
                    && tree.all("p", in: cell).filter { length($0) > 0 }.count <= 1
            }
            page.block(isApart: !isSimple)
            for (place, cell) in cells.enumerated() {
                if isSimple {
                    if place > 0 { page.tab() }
                    for inner in tree.all("p", in: cell) { paragraph(inner, isCell: true, &page) }
                } else {
                    flow.gap()
                    blocks(in: cell, &page)
                }
            }
            page.block(isApart: !isSimple)
        }
        flow.gap()
        page.block(isApart: true)
    }

    // MARK: words

    private mutating func words(in index: Int, _ page: inout PageText) {
        var links: [Int] = []
        var at = index + 1
        while at < Int(tree.nodes[index].end) {
            while let end = links.last, end <= at {
                links.removeLast()
                page.end()
            }
            let node = tree.nodes[at]
            if node.isText {
                page.append(tree.bytes(at: at))
                at += 1
                continue
            }
            switch tree.name(at: at) {
            case "annotation", "annotation-end", "hidden-text", "note-citation", "ruby-text", "bookmark", "title",
                "desc":
                at = Int(node.end)
                continue
            case "note":
                notes.append(at)
                at = Int(node.end)
                continue
            case "text-box":
                boxes.append(at)
                at = Int(node.end)
                continue
            case "frame": picture(at, &page)
            case "s", "tab": page.append(" ")
            case "line-break": page.lineBreak()
            case "a":
                if let address = tree.value("href", at: at).flatMap(PageAddress.none.absolute) {
                    page.begin(.link(address: address))
                    links.append(Int(node.end))
                }
            default: break
            }
            at += 1
        }
        for _ in links { page.end() }
    }

    private func picture(_ frame: Int, _ page: inout PageText) {
        let words = ["desc", "title"].lazy.compactMap { tree.child($0, of: frame) }.map { tree.words(in: $0) }
            .first { !$0.isEmpty }
        guard let words, tree.child("text-box", of: frame) == nil else { return }
        let address = tree.child("image", of: frame).flatMap { tree.value("href", at: $0) }
        page.picture(words, address: address?.hasPrefix("http") == true ? address : nil, link: nil)
    }

    private mutating func writeNotes(_ page: inout PageText) {
        let all = notes
        notes = []
        for note in all {
            guard let body = tree.child("note-body", of: note) else { continue }
            blocks(in: body, &page)
        }
    }
}
