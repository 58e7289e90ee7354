import ReleaseReader

/// WordprocessingML (ECMA-376, part 1, section 17): headers, text, footnotes, footers, as a person sees them printed.
struct WordText {
    private let tree: MarkupTree
    private let styles: WordStyles
    /// Where the part's relations lead, by their ids.
    private let relations: [String: String]
    private var flow = OfficeFlow()
    private var fields: [Field] = []
    /// Text boxes of the paragraph that is being written: they follow it.
    private var boxes: [Int] = []

    /// A field's code, such as `HYPERLINK "https://example.org"`, and whether a link was begun for it.
    private struct Field {
        var code = ""
        var isLink = false
    }

    static func isPart(_ name: String, main: String) -> Bool {
        guard !name.hasPrefix("docProps/") else { return name == "docProps/core.xml" }
        guard name.hasPrefix("word/"), name.hasSuffix(".xml") || name.hasSuffix(".rels") else { return false }
        let file = name.split(separator: "/").last.map(String.init) ?? ""
        return name == main || file == "styles.xml"
            || ["header", "footer", "footnotes", "endnotes", "document"].contains { file.hasPrefix($0) }
    }

    static func write(_ parts: OfficeParts, main: String, into page: inout PageText) throws(UnreadableDocument) {
        page.writeProperties(
            try parts.tree("docProps/core.xml"), ["title", "subject", "creator", "created", "modified", "keywords"],
            source: "the file's properties")
        let styles = WordStyles(try parts.tree("word/styles.xml"))
        let names = parts.entries.keys.sorted()
        var seen: Set<String> = []
        for prefix in ["word/header", main, "word/footnotes", "word/endnotes", "word/footer"] {
            for name in names where name.hasPrefix(prefix) && name.hasSuffix(".xml") {
                guard let tree = try parts.tree(name) else { continue }
                // One letterhead for the first page, and the same for the others.
                if name != main, !seen.insert(tree.words(in: 0)).inserted { continue }
                let relations = try relations(parts, of: name)
                var text = WordText(tree: tree, styles: styles, relations: relations)
                text.write(&page)
            }
        }
    }

    private static func relations(_ parts: OfficeParts, of name: String) throws(UnreadableDocument) -> [String: String]
    {
        let pieces = name.split(separator: "/")
        guard let file = pieces.last else { return [:] }
        let folder = pieces.dropLast().joined(separator: "/")
        guard let tree = try parts.tree("\(folder)/_rels/\(file).rels") else { return [:] }
        var found: [String: String] = [:]
        for relation in tree.all("Relationship") {
            guard let id = tree.value("Id", at: relation), let target = tree.value("Target", at: relation),
                tree.value("TargetMode", at: relation) == "External"
            else { continue }
            found[id] = target
        }
        return found
    }

    private init(tree: MarkupTree, styles: WordStyles, relations: [String: String]) {
        self.tree = tree
        self.styles = styles
        self.relations = relations
    }

    private mutating func write(_ page: inout PageText) {
        page.block(isApart: true)
        blocks(in: tree.documentElement, &page)
        page.block(isApart: true)
    }

    // MARK: paragraphs and tables

    private mutating func blocks(in index: Int, _ page: inout PageText) {
        var at = index + 1
        while at < Int(tree.nodes[index].end) {
            let node = tree.nodes[at]
            guard !node.isText else {
                at += 1
                continue
            }
            switch tree.name(at: at) {
            case "p":
                paragraph(at, &page)
                at = Int(node.end)
            case "tbl":
                table(at, &page)
                at = Int(node.end)
            case "del", "moveFrom", "sdtPr", "sectPr", "Fallback": at = Int(node.end)
            case "footnote", "endnote":
                // The lines between the text and its notes are entries too.
                at = tree.has("type", at: at) ? Int(node.end) : at + 1
            default: at += 1
            }
        }
    }

    private mutating func paragraph(_ index: Int, isCell: Bool = false, _ page: inout PageText) {
        let own = WordStyles.style(tree, index, deep: false)
        let id = tree.child("pPr", of: index).flatMap { tree.child("pStyle", of: $0) }.flatMap {
            tree.value("val", at: $0)
        }
        var look = styles.look(id, own: own)
        look.isBold = look.isBold || isAllBold(index)
        let level = styles.headingLevel(id, own: own)
        if !isCell {
            flow.begin(look, length: length(index), &page)
            if look.isListItem, level == nil { page.setBullet("\u{2022} ") }
        }
        if let level, !isCell { page.begin(.heading(level: level)) }
        runs(in: index, &page)
        while fields.last?.isLink == true { endField(&page) }
        fields = []
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

    /// Characters that the paragraph shows, up to what makes it a long one.
    private func length(_ index: Int) -> Int {
        var count = 0
        for inner in index + 1..<Int(tree.nodes[index].end) {
            if count > 400 { break }
            let node = tree.nodes[inner]
            if node.isText, ["t", "noBreakHyphen"].contains(tree.name(at: Int(node.parent))) {
                count += tree.bytes(at: inner).reduce(0) { $0 + ($1 & 0xC0 == 0x80 || $1 <= 0x20 ? 0 : 1) }
            }
        }
        return count
    }

    private func isAllBold(_ index: Int) -> Bool {
        let runs = tree.children(of: index).filter { tree.name(at: $0) == "r" }
        return !runs.isEmpty
            && runs.allSatisfy { run in
                guard let look = tree.child("rPr", of: run), let bold = tree.child("b", of: look) else { return false }
                return !["0", "false"].contains(tree.value("val", at: bold) ?? "1")
            }
    }

    private mutating func table(_ index: Int, _ page: inout PageText) {
        flow.gap()
        page.block(isApart: true)
        for row in tree.children(of: index) where tree.name(at: row) == "tr" {
            let cells = tree.children(of: row).filter { tree.name(at: $0) == "tc" }
            let isSimple = cells.allSatisfy { cell in
                tree.first("tbl", in: cell) == nil && tree.first("br", in: cell) == nil
                    && tree.all("p", in: cell).filter { length($0) > 0 }.count <= 1
            }
            if isSimple {
                page.block(isApart: false)
                for (place, cell) in cells.enumerated() {
                    if place > 0 { page.tab() }
                    for inner in tree.all("p", in: cell) { paragraph(inner, isCell: true, &page) }
                }
                page.block(isApart: false)
            } else {
                for cell in cells {
                    flow.gap()
                    page.block(isApart: true)
                    blocks(in: cell, &page)
                }
            }
        }
        flow.gap()
        page.block(isApart: true)
    }

    // MARK: runs

    private mutating func runs(in index: Int, _ page: inout PageText) {
        var links: [Int] = []
        var at = index + 1
        while at < Int(tree.nodes[index].end) {
            while let end = links.last, end <= at {
                links.removeLast()
                page.end()
            }
            let node = tree.nodes[at]
            if node.isText {
                if tree.name(at: Int(node.parent)) == "t" { page.append(tree.bytes(at: at)) }
                at += 1
                continue
            }
            let name = tree.name(at: at)
            switch name {
            case "pPr", "rPr", "del", "moveFrom", "delText", "Fallback", "sdtPr":
                at = Int(node.end)
                continue
            case "r" where isHidden(at):
                at = Int(node.end)
                continue
            case "txbxContent":
                boxes.append(at)
                at = Int(node.end)
                continue
            case "tab", "ptab": page.append(" ")
            case "br", "cr": page.lineBreak()
            case "noBreakHyphen": page.append("-")
            case "hyperlink":
                if let address = tree.value("r:id", at: at).flatMap({ relations[$0] }).flatMap(
                    PageAddress.none.absolute)
                {
                    page.begin(.link(address: address))
                    links.append(Int(node.end))
                }
            case "fldSimple":
                if let address = WordText.address(inField: tree.value("instr", at: at) ?? "") {
                    page.begin(.link(address: address))
                    links.append(Int(node.end))
                }
            case "fldChar": field(tree.value("fldCharType", at: at), &page)
            case "instrText":
                if let last = fields.indices.last { fields[last].code += tree.words(in: at) }
            case "docPr":
                if let words = tree.value("descr", at: at), !words.isEmpty {
                    let link = tree.first("hlinkClick", in: at).flatMap { tree.value("r:id", at: $0) }
                        .flatMap { relations[$0] }.flatMap(PageAddress.none.absolute)
                    page.picture(words.collapsingWhiteSpace(), address: nil, link: link)
                }
            default: break
            }
            at += 1
        }
        for _ in links { page.end() }
    }

    private func isHidden(_ run: Int) -> Bool {
        tree.child("rPr", of: run).flatMap { tree.child("vanish", of: $0) }
            .map { !["0", "false"].contains(tree.value("val", at: $0) ?? "1") } ?? false
    }

    private mutating func field(_ kind: String?, _ page: inout PageText) {
        switch kind {
        case "begin": if fields.count < 64 { fields.append(Field()) }
        case "separate":
            guard let last = fields.indices.last, !fields[last].isLink,
                let address = WordText.address(inField: fields[last].code)
            else {
                return
            }
            page.begin(.link(address: address))
            fields[last].isLink = true
        case "end": endField(&page)
        default: break
        }
    }

    private mutating func endField(_ page: inout PageText) {
        if fields.popLast()?.isLink == true { page.end() }
    }

    /// The address in `HYPERLINK "https://example.org" \o "Example"`.
    private static func address(inField code: String) -> String? {
        let words = code.trimmingWhiteSpace()
        guard words.uppercased().hasPrefix("HYPERLINK") else { return nil }
        let rest = words.dropFirst(9).drop { $0 == " " }
        let address = rest.first == "\"" ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != " " }
        return address.hasPrefix("\\") ? nil : PageAddress.none.absolute(String(address))
    }
}
