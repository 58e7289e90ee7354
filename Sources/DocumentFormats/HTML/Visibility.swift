import HTMLScanning

extension MarkupTree {
    /// Whether nobody who looks at the page sees the element: by its kind, its attributes or its own style.
    func isHidden(at index: Int) -> Bool {
        let node = nodes[index]
        guard !node.isText else { return false }
        if node.tag.isHidden || [.s, .strike, .del].contains(node.tag) { return true }
        for attribute in attributes[Int(node.low)..<Int(node.high)] {
            let length = attribute.high - attribute.low
            switch attribute.name {
            // What a page's program sends later and puts in its place itself: "S:0".
            case "hidden": return !(value("id", at: index)?.hasPrefix("S:") ?? false)
            // The shortest words that would count; most pages have far more short ones.
            case "style" where length < 12, "class" where length < 7: continue
            case "aria-hidden" where value("aria-hidden", at: index)?.lowercased() == "true": return true
            case "style":
                let style = (value("style", at: index) ?? "").lowercased().filter { !$0.isWhitespace }
                if Self.unseenStyles.contains(where: style.contains) { return true }
            case "class":
                let names = (value("class", at: index) ?? "").split(separator: " ")
                if names.contains(where: { Self.unseenClasses.contains(String($0)) }) { return true }
            default: break
            }
        }
        return false
    }

    /// Out of sight, or struck out: what a page no longer says.
    private static let unseenStyles = [
        "display:none", "visibility:hidden", "text-decoration:line-through", "text-decoration-line:line-through",
        "font-size:0;", "font-size:0px", "opacity:0;",
    ]

    /// Words for those who have the page read out to them, out of sight for the rest.
    private static let unseenClasses: Set<String> = [
        "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only",
        "element-invisible", "assistive-text",
    ]
}
