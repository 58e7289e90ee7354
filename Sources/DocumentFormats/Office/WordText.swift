import ReleaseReader

/// WordprocessingML (ECMA-376, part 1, section 17): headers, text, footnotes, footers, as a person sees them printed.
struct WordText: OfficeVocabulary {
    static let table = OfficeTable(row: "tr", cell: "tc", longer: ["tbl", "br"])

    let tree: MarkupTree
    private let styles: WordStyles
    /// Where the part's relations lead, by their ids.
    private let relations: [String: String]
    private var fields: [Field] = []

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
                var walk = OfficeWalk(WordText(tree: tree, styles: styles, relations: relations))
                walk.write(tree.documentElement, into: &page)
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

    // MARK: paragraphs and tables

    func block(at index: Int) -> OfficeBlock {
        switch tree.name(at: index) {
        case "p": .paragraph
        case "tbl": .table
        case "del", "moveFrom", "sdtPr", "sectPr", "Fallback": .leftOut
        // The lines between the text and its notes are entries too.
        case "footnote", "endnote": tree.has("type", at: index) ? .leftOut : .wrapper
        default: .wrapper
        }
    }

    func look(of paragraph: Int, isInList: Bool) -> OfficeFlow.Look {
        let id = tree.child("pPr", of: paragraph).flatMap { tree.child("pStyle", of: $0) }.flatMap {
            tree.value("val", at: $0)
        }
        var look = styles.look(id, own: WordStyles.style(tree, paragraph, deep: false))
        look.isBold = look.isBold || isAllBold(paragraph)
        return look
    }

    private func isAllBold(_ paragraph: Int) -> Bool {
        let runs = tree.children(of: paragraph).filter { tree.name(at: $0) == "r" }
        return !runs.isEmpty
            && runs.allSatisfy { run in
                guard let look = tree.child("rPr", of: run), let bold = tree.child("b", of: look) else { return false }
                return !["0", "false"].contains(tree.value("val", at: bold) ?? "1")
            }
    }

    // MARK: runs

    func isSeen(text: Int) -> Bool { tree.name(at: Int(tree.nodes[text].parent)) == "t" }

    mutating func piece(at index: Int) -> OfficePiece {
        switch tree.name(at: index) {
        case "pPr", "rPr", "del", "moveFrom", "delText", "Fallback", "sdtPr": return .leftOut
        case "r" where isHidden(index): return .leftOut
        case "txbxContent": return .box
        case "tab", "ptab": return .words(" ")
        case "br", "cr": return .lineBreak
        case "noBreakHyphen": return .words("-")
        case "hyperlink": return related(index).map { .link(address: $0) } ?? .wrapper
        case "fldSimple":
            return WordText.address(inField: tree.value("instr", at: index) ?? "").map { .link(address: $0) }
                ?? .wrapper
        case "fldChar": return field(tree.value("fldCharType", at: index))
        case "instrText":
            if let last = fields.indices.last { fields[last].code += tree.words(in: index) }
            return .wrapper
        case "docPr":
            guard let words = tree.value("descr", at: index), !words.isEmpty else { return .wrapper }
            let link = tree.first("hlinkClick", in: index).flatMap(related)
            return .picture(words: words.collapsingWhiteSpace(), address: nil, link: link)
        default: return .wrapper
        }
    }

    /// Out of sight, or struck out.
    private func isHidden(_ run: Int) -> Bool {
        guard let look = tree.child("rPr", of: run) else { return false }
        return ["vanish", "strike", "dstrike"].contains { name in
            tree.child(name, of: look).map { !["0", "false"].contains(tree.value("val", at: $0) ?? "1") } ?? false
        }
    }

    /// Where an element's relation leads.
    private func related(_ index: Int) -> String? {
        tree.value("r:id", at: index).flatMap { relations[$0] }.flatMap(PageAddress.none.absolute)
    }

    private mutating func field(_ kind: String?) -> OfficePiece {
        switch kind {
        case "begin":
            if fields.count < 64 { fields.append(Field()) }
        case "separate":
            guard let last = fields.indices.last, !fields[last].isLink,
                let address = WordText.address(inField: fields[last].code)
            else { break }
            fields[last].isLink = true
            return .linkBegins(address: address)
        case "end":
            if fields.popLast()?.isLink == true { return .linkEnds }
        default: break
        }
        return .wrapper
    }

    mutating func endParagraph() { fields = [] }

    /// The address in `HYPERLINK "https://example.org" \o "Example"`.
    private static func address(inField code: String) -> String? {
        let words = code.trimmingWhiteSpace()
        guard words.uppercased().hasPrefix("HYPERLINK") else { return nil }
        let rest = words.dropFirst(9).drop { $0 == " " }
        let address = rest.first == "\"" ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != " " }
        return address.hasPrefix("\\") ? nil : PageAddress.none.absolute(String(address))
    }
}
