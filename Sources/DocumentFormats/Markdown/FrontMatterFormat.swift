import ReleaseReader

/// Pages of site generators such as Jekyll and Hugo: YAML between `---` and `---` or TOML between `+++` and `+++`, and below it
/// Markdown or HTML.
struct FrontMatterFormat: DocumentFormat {
    func recognises(_ bytes: [UInt8]) -> Bool { FrontMatterBlock(bytes) != nil }

    func document(path: String, bytes: [UInt8]) throws(UnreadableDocument) -> SourceDocument {
        guard let block = FrontMatterBlock(bytes), let text = String(validating: bytes, as: UTF8.self),
            let matter = values(bytes, block)
        else { return try SourceDocument(path: path, bytes: bytes) }
        let body = Array(bytes[block.end...])
        if HTMLSigns.isHTML(body) { return try page(path, bytes, matter, body) }
        return try SourceDocument(
            path: path, bytes: bytes, mediaType: "text/markdown", text: text,
            marks: matter.marks + SourceDocument.markdownMarks(of: text, from: block.end))
    }

    /// Nil where it is not what its fences say: it is read line by line then, as front matter of plain text is.
    private func values(_ bytes: [UInt8], _ block: FrontMatterBlock) -> FrontMatterValues? {
        switch block.language {
        case .yaml: YAMLFrontMatter(bytes, block)?.values
        case .toml: TOMLFrontMatter(bytes, block)?.values
        }
    }

    /// HTML below the front matter is read as a page, and what the front matter says stands above it.
    private func page(
        _ path: String, _ bytes: [UInt8], _ matter: FrontMatterValues, _ body: [UInt8]
    ) throws(UnreadableDocument) -> SourceDocument {
        let tree: MarkupTree
        do {
            tree = try HTMLTree.tree(of: body, isXHTML: false)
        } catch {
            throw .tooManyElements(path: path, "page")
        }
        var page = PageText()
        for mark in matter.marks {
            guard case .particular(let kind) = mark.meaning, kind != .other else { continue }
            page.begin(mark.meaning, source: mark.source)
            page.append(bytes[mark.range])
            page.end()
            page.block(isApart: false)
        }
        page.block(isApart: true)
        HTMLText.write(tree, addresses: PageAddress(tree), surroundings: PageFurniture(tree).elements, into: &page)
        let (words, marks) = try page.finished(path: path)
        return try SourceDocument(path: path, bytes: bytes, mediaType: "text/html", text: words, marks: marks)
    }
}

/// Where front matter stands in a file: between a line of three hyphens at its top and the next such line, or one of three
/// points, with which YAML ends; of three plus signs where it is TOML.
struct FrontMatterBlock {
    enum Language {
        case yaml
        case toml

        /// Between a key and its value.
        var sign: UInt8 { self == .yaml ? UInt8(ascii: ":") : UInt8(ascii: "=") }
        fileprivate var fence: UInt8 { self == .yaml ? UInt8(ascii: "-") : UInt8(ascii: "+") }
    }

    let language: Language
    /// The lines between the fences.
    let lines: [Range<Int>]
    /// The fences.
    let fences: [Range<Int>]
    /// Behind the closing fence.
    let end: Int

    /// More is no front matter, and dear to read.
    private static let most = 2_000
    private static let longest = 131_072

    init?(_ bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes.count > start + 6, let language = [Language.yaml, .toml].first(where: { $0.fence == bytes[start] })
        else { return nil }
        self.language = language
        var line = FrontMatterBlock.line(bytes, from: start)
        guard language.isFence(bytes[line]) else { return nil }
        let first = line
        var lines: [Range<Int>] = []
        while line.upperBound < bytes.count, lines.count < FrontMatterBlock.most,
            line.upperBound < FrontMatterBlock.longest
        {
            line = FrontMatterBlock.line(bytes, from: line.upperBound + 1)
            if language.isFence(bytes[line]) || language.isEnd(bytes[line]) {
                guard lines.contains(where: { language.isPair(bytes[$0]) }) else { return nil }
                self.lines = lines
                fences = [first, line]
                end = min(bytes.count, line.upperBound + 1)
                return
            }
            lines.append(line)
        }
        return nil
    }

    private static func line(_ bytes: [UInt8], from start: Int) -> Range<Int> {
        let start = min(start, bytes.count)
        return start..<(bytes[start...].firstIndex(of: 0x0A) ?? bytes.count)
    }
}

extension FrontMatterBlock.Language {
    /// Three hyphens or plus signs; some leave a hyphen out, and a key stands below them all the same.
    fileprivate func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        let signs = line.prefix { $0 == fence }.count
        return (self == .yaml ? 2...3 : 3...3).contains(signs) && line.dropFirst(signs).allSatisfy { $0 <= 0x20 }
    }

    fileprivate func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
        self == .yaml && line.prefix(3).elementsEqual("...".utf8) && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
    }

    /// `key: value`, at the beginning of its line; TOML's sign may have spaces before it.
    fileprivate func isPair(_ line: ArraySlice<UInt8>) -> Bool {
        guard let end = line.prefix(60).firstIndex(of: sign), end > line.startIndex else { return false }
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let key = self == .toml ? line[..<end].reversed().drop(while: isSpace).reversed() : Array(line[..<end])
        return !key.isEmpty && key.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "<") }
    }
}
