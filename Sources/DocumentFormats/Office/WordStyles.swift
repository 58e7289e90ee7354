/// What a DOCX's styles say of headings, lists and white space.
struct WordStyles {
    struct Style {
        var name = ""
        var parent: String?
        var outline: Int?
        var isList = false
        var isBold: Bool?
        var size: Int?
        var alignment: String?
        var above: Int?
        var below: Int?
    }

    private var styles: [String: Style] = [:]
    private var standard = Style()

    init(_ tree: MarkupTree?) {
        guard let tree else { return }
        if let defaults = tree.first("docDefaults") { standard = WordStyles.style(tree, defaults, deep: true) }
        for index in tree.all("style") {
            guard let id = tree.value("styleId", at: index) else { continue }
            var style = WordStyles.style(tree, index, deep: false)
            style.name = tree.child("name", of: index).flatMap { tree.value("val", at: $0) }?.lowercased() ?? ""
            style.parent = tree.child("basedOn", of: index).flatMap { tree.value("val", at: $0) }
            styles[id] = style
            if tree.value("default", at: index) == "1", tree.value("type", at: index) == "paragraph" {
                styles[""] = style
            }
        }
    }

    /// What an element's own `pPr` and `rPr` say.
    static func style(_ tree: MarkupTree, _ index: Int, deep: Bool) -> Style {
        var style = Style()
        let paragraph = deep ? tree.first("pPr", in: index) : tree.child("pPr", of: index)
        if let paragraph {
            for child in tree.children(of: paragraph) where !tree.nodes[child].isText {
                switch tree.name(at: child) {
                case "outlineLvl": style.outline = tree.value("val", at: child).flatMap(Int.init)
                case "numPr":
                    style.isList = tree.first("numId", in: child).map { tree.value("val", at: $0) != "0" } ?? false
                case "jc": style.alignment = tree.value("val", at: child)
                case "spacing":
                    style.above = tree.value("before", at: child).flatMap(Int.init)
                    style.below = tree.value("after", at: child).flatMap(Int.init)
                default: break
                }
            }
        }
        let run = deep ? tree.first("rPr", in: index) : tree.child("rPr", of: index)
        if let run {
            style.isBold = tree.child("b", of: run).map { !["0", "false"].contains(tree.value("val", at: $0) ?? "1") }
            style.size = tree.child("sz", of: run).flatMap { tree.value("val", at: $0) }.flatMap(Int.init)
        }
        return style
    }

    /// The style and what it is based on, nearest first; the document's own for every paragraph last.
    private func chain(_ id: String?) -> [Style] {
        var found: [Style] = []
        var next = id ?? ""
        while let style = styles[next], found.count < 16 {
            found.append(style)
            guard let parent = style.parent, parent != next else { break }
            next = parent
        }
        return found + [standard]
    }

    /// 1 to 6, where the style or the paragraph says that it is a heading.
    private func headingLevel(_ id: String?, own: Style) -> Int? {
        let chain = chain(id)
        if let outline = own.outline ?? chain.lazy.compactMap(\.outline).first {
            return outline < 9 ? min(outline, 5) + 1 : nil
        }
        for style in chain {
            if style.name == "title" { return 1 }
            if style.name == "subtitle" { return 2 }
            if style.name.hasPrefix("heading "), let level = style.name.dropFirst(8).first?.wholeNumberValue, level > 0
            {
                return min(level, 6)
            }
        }
        return nil
    }

    /// What a paragraph of a style looks like, with what it says of itself.
    func look(_ id: String?, own: Style) -> OfficeFlow.Look {
        let all = [own] + chain(id)
        return OfficeFlow.Look(
            style: id ?? "", level: headingLevel(id, own: own),
            isBold: all.lazy.compactMap(\.isBold).first ?? false, size: all.lazy.compactMap(\.size).first ?? 20,
            alignment: all.lazy.compactMap(\.alignment).first ?? "left", above: all.lazy.compactMap(\.above).first ?? 0,
            below: all.lazy.compactMap(\.below).first ?? 0, isListItem: all.contains { $0.isList })
    }
}
