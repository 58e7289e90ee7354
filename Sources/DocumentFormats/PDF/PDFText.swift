import ReleaseReader

/// The pages of a PDF file as one text with marks: blocks and pages parted by blank lines, lines as they are printed.
///
/// Line ends and the hyphens before them stay as on the page: an address that goes on in the next line keeps its hyphen.
struct PDFText {
    private(set) var text = ""
    private(set) var marks: [SourceMark] = []
    /// Each line's page and place on it, and where it stands in the text.
    private(set) var lines: [(page: Int, line: PDFPage.Line, range: Range<Int>)] = []

    init(_ pages: [PDFPage], links: [PDFLink] = []) {
        let pages = pages.map { page in
            var page = page
            page.blocks = PDFColumns.joined(page.blocks.filter { !$0.isEmpty })
            return page
        }
        for (number, page) in pages.enumerated() {
            for block in page.blocks { append(block, page: number) }
        }
        if !text.isEmpty { text += "\n" }
        let heads = runningHeads(pages)
        marks = headings().filter { mark in !heads.contains { $0.range.overlaps(mark.range) } } + heads
        marks += PDFLink.marks(for: links, on: lines, heights: pages.map(\.height), in: text)
    }

    private mutating func append(_ block: [PDFPage.Line], page: Int) {
        var before: PDFPage.Line?
        var usualStep = Double.infinity
        for line in block {
            if let before {
                let step = line.box.top - before.box.top
                let isNewSize = !PDFText.isSameSize(line.box.height, before.box.height)
                text += step > usualStep * 1.3 || isNewSize ? "\n\n" : "\n"
                if step > 0.5 * line.box.height { usualStep = min(usualStep, step) }
            } else if !text.isEmpty {
                text += "\n\n"
            }
            let start = text.utf8.count
            text += line.text
            lines.append((page, line, start..<text.utf8.count))
            before = line
        }
    }

    private static func isSameSize(_ one: Double, _ other: Double) -> Bool {
        max(one, other) < 1.15 * min(one, other)
    }

    // MARK: headings

    /// Lines in larger letters than most of the text: the largest are of level 1, the rest of 2 and 3. Lines of one size
    /// that follow each other are one heading.
    private func headings() -> [SourceMark] {
        guard let usual = usualHeight(), usual > 0 else { return [] }
        var found: [(height: Double, range: Range<Int>)] = []
        for (_, line, range) in lines where line.box.height >= 1.25 * usual && line.text.contains(where: \.isLetter) {
            if let last = found.last, PDFText.isSameSize(last.height, line.box.height), range.count < 200,
                last.range.upperBound + 1 == range.lowerBound
            {
                found[found.count - 1].range = last.range.lowerBound..<range.upperBound
            } else {
                found.append((line.box.height, range))
            }
        }
        let sizes = PDFText.distinct(found.map(\.height))
        return found.compactMap { height, range in
            guard range.count <= 500 else { return nil }
            let level = sizes.firstIndex { PDFText.isSameSize($0, height) } ?? 0
            return SourceMark(.heading(level: min(level + 1, 3)), range)
        }
    }

    /// The height in which most of the letters stand.
    private func usualHeight() -> Double? {
        var letters: [Double: Int] = [:]
        for (_, line, range) in lines { letters[(line.box.height * 2).rounded() / 2, default: 0] += range.count }
        return letters.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    private static func distinct(_ heights: [Double]) -> [Double] {
        var sizes: [Double] = []
        for height in heights.sorted(by: >) where !(sizes.last.map { isSameSize($0, height) } ?? false) {
            sizes.append(height)
        }
        return sizes
    }

    // MARK: running heads

    /// Lines that stand at the top or at the bottom of three pages or more, numbers aside. The first of them stays part
    /// of the release, as a letterhead does, unless it is a page's number.
    private func runningHeads(_ pages: [PDFPage]) -> [SourceMark] {
        guard pages.count >= 3 else { return [] }
        var byPage: [Int: [Int]] = [:]
        for (index, line) in lines.enumerated() { byPage[line.page, default: []].append(index) }
        var seen: [String: [Int]] = [:]
        for page in byPage.keys.sorted() {
            let downwards = (byPage[page] ?? []).sorted { lines[$0].line.box.top < lines[$1].line.box.top }
            let edges = Set(downwards.prefix(3) + downwards.suffix(3))
            for index in edges.sorted() {
                seen[PDFText.withoutNumbers(lines[index].line.text), default: []].append(index)
            }
        }
        return seen.values.flatMap { indices -> [SourceMark] in
            guard Set(indices.map { lines[$0].page }).count >= 3 else { return [] }
            let isTheSame = Set(indices.map { lines[$0].line.text }).count == 1
            return indices.dropFirst(isTheSame ? 1 : 0).map { SourceMark(.surroundings, lines[$0].range) }
        }
    }

    private static func withoutNumbers(_ text: String) -> String {
        String(text.filter { !$0.isNumber && !$0.isWhitespace })
    }
}
