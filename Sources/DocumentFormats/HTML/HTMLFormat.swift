import ReleaseReader

/// A saved page, or a piece of one.
struct HTMLFormat: DocumentFormat {
    func recognises(_ bytes: [UInt8]) -> Bool { HTMLSigns.isHTML(bytes) }

    func document(path: String, bytes: [UInt8]) throws(UnreadableDocument) -> SourceDocument {
        let (text, encoding) = MarkupEncoding.text(of: bytes)
        let signs = HTMLSigns(Array(text.utf8.prefix(HTMLSigns.head)))
        let tree: MarkupTree
        do {
            tree = try HTMLTree.tree(of: Array(text.utf8), isXHTML: signs.isXHTML)
        } catch {
            throw .tooManyElements(path: path, "page")
        }
        var page = PageText()
        var particulars = PageParticulars(tree)
        particulars.add(StatedPoints.lines(ofPage: tree))
        particulars.write(into: &page)
        HTMLText.write(
            tree, addresses: PageAddress(tree), surroundings: PageFurniture(tree).elements,
            stated: particulars.pictures, into: &page)
        let (words, marks) = try page.finished(path: path)
        return try SourceDocument(
            path: path, bytes: bytes, mediaType: signs.isXHTML ? "application/xhtml+xml" : "text/html",
            encoding: encoding, text: words, marks: marks)
    }
}

extension UnreadableDocument {
    static func tooManyElements(path: String, _ kind: String) -> Self {
        .unusable(
            path: path, why: "is a \(kind) with more than \(MarkupTree.mostNodes / 1_000_000) million elements",
            remedy: "Save the text of the release in a file of its own.")
    }
}
